import type { Say } from "../../record/say.ts";
import { capital, countryName } from "../words.ts";
import { dateWords } from "./date-words.ts";
import { eitherOf } from "./number-words.ts";
import { coded, t, told } from "./text.ts";

/** The sentence of a message; countries, dates and codes among its values are told in the reader's language first. */
export function saidWords({ id, values }: Say): string | undefined {
  const words = told(id, {
    ...values,
    ...(typeof values["iso"] === "string" && { country: countryName(values["iso"]) }),
    ...(typeof values["roles"] === "string" && { roles: roleWords(values["roles"]) }),
    ...(typeof values["themeCodes"] === "string" && { themes: themeWords(values["themeCodes"]) }),
    ...(typeof values["date"] === "string" && { date: dateWords(values["date"]) }),
    ...(typeof values["when"] === "string" && {
      when: whenSaid(values),
      dated: values["when"] === "none" ? "no" : "yes",
    }),
  });
  return words && capital(words);
}

function roleWords(codes: string): string {
  return codes
    .split(",")
    .map((role) => coded("membership-role", role) ?? role)
    .join(t("locator.and"));
}

function themeWords(codes: string): string {
  return eitherOf(codes.split(",").map((theme) => coded("theme", theme) ?? theme));
}

/** When, by the sort of interval that the reply names. */
function whenSaid(values: Say["values"]): string {
  const end = (name: "from" | "to"): string =>
    t("when.point", { bound: values[`${name}Bound`], date: dateWords(String(values[name])) });
  switch (values["when"]) {
    case "span":
      return t("when.span", { from: end("from"), to: end("to") });
    case "on":
      return end("from");
    case "until":
      return t("when.until", { to: end("to") });
    default:
      return String(values["worded"]);
  }
}
