import { GROUPINGS } from "../../assessments/grouping-codes.ts";
import type { MeasuresReply } from "../../contract/measure-question.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { queryOf } from "../query.ts";
import { ChanceFields, Code, chanceAsked } from "./chance-fields.tsx";
import { Typed } from "./slice-form.tsx";

type Told = MeasuresReply["measures"][number];

/** The names of bodies hold commas, none a semicolon. */
const BETWEEN_NAMES = ";";
const IN_A_PAIR = 2;
const PAIR = [
  ["measure.theOne", 0],
  ["measure.theOther", 1],
] as const;

/** What a measure is asked by besides a slice, as /api/measures takes it; undefined while an answer is still wanted. */
export function measureAsked({ takes }: Told, url: string): string[][] | undefined {
  const asked = queryOf(url);
  const given: string[][] = [];
  if (takes.includes("networks"))
    for (const name of (asked.get("networks") ?? "").split(BETWEEN_NAMES))
      if (name.trim()) given.push(["networks", name.trim()]);
  if (takes.includes("by")) given.push(["by", asked.get("by") ?? GROUPINGS[0]]);
  if (takes.includes("figure")) given.push(...Object.entries(chanceAsked(url)));
  if (!takes.includes("pair")) return given;
  const pair = asked.getAll("pair");
  return pair.length === IN_A_PAIR ? [...given, ...pair.map((name) => ["pair", name])] : undefined;
}

/** The fields of a measure besides those of a slice. */
export function MeasureFields({ measure: { takes }, url }: { measure: Told; url: string }) {
  const asked = queryOf(url);
  const pair = asked.getAll("pair");
  return (
    <>
      {takes.includes("pair") &&
        PAIR.map(([title, at]) => (
          <Typed
            key={title}
            name="pair"
            title={t(title)}
            hint={t("measure.pairHint")}
            value={pair[at] ?? null}
          />
        ))}
      {takes.includes("by") && (
        <Code
          name="by"
          title={t("measure.partedBy")}
          codes={GROUPINGS}
          value={asked.get("by") ?? GROUPINGS[0]}
        >
          {(code) => label("measure-group", code)}
        </Code>
      )}
      {takes.includes("networks") && (
        <Typed
          name="networks"
          title={t("measure.overNetworks")}
          hint={t("measure.overNetworksHint")}
          value={asked.get("networks")}
        />
      )}
      {takes.includes("figure") && <ChanceFields url={url} />}
    </>
  );
}
