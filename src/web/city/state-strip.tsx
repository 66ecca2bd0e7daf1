import type { StateRelation } from "../../assessments/state-relation.ts";
import { codeWords } from "../language/code-words.ts";
import { dateWords } from "../language/date-words.ts";
import { listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { Picture } from "../picture/picture.tsx";
import type { StripItem } from "../picture/strip.ts";
import { StripDrawing } from "../picture/strip-drawing.tsx";

/** From what a city does for its state to what it does against it. */
const ORDER = [
  "instrument",
  "complement",
  "parallel",
  "bypass",
  "substitute",
  "constrained",
  "conflict",
] as const;
/** Lanes that stand even when nothing lies in them: there would be cases for and against. */
const ALWAYS: readonly string[] = ["complement", "conflict"];

/** A city's affairs in the time they took, in lanes from with the state to against it. */
export function StateStrip({ state: { stated }, country }: { state: StateRelation; country: string }) {
  const sorts = ORDER.filter(
    (code) => ALWAYS.includes(code) || stated.some(({ relations }) => relations.includes(code)),
  );
  return (
    <Picture
      id="state-picture"
      caption={t("strip.caption", { country })}
      draw={(width, captionId) => (
        <StripDrawing
          items={stated.map(itemOf)}
          sorts={sorts}
          sortWords={(code) => codeWords("state-relation", code)}
          none={t("city.noneOnFile")}
          width={width}
          labelledBy={captionId}
        />
      )}
    />
  );
}

function itemOf({ title, relations, first, last, because }: StateRelation["stated"][number]): StripItem {
  const when =
    first === undefined
      ? t("timeline.noDate")
      : last === undefined || last === first
        ? dateWords(first)
        : t("when.span", { from: dateWords(first), to: dateWords(last) });
  const words = t("strip.item", {
    title,
    when,
    relations: listed(relations.map((code) => codeWords("state-relation", code))),
  });
  return { title, sorts: relations, first, last, words, because };
}
