import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";

/** Who tells of a tie or a membership, seen from a city: `other` is its partner, or the body it is in. */
export function reciprocityWords(reciprocity: string, own: string, other: "partner" | "body"): string {
  switch (reciprocity) {
    case "both sides":
      return t("voice.bothSides");
    case "own side":
      return t("voice.ownSide", { own, other });
    case "other side":
      return t("voice.otherSide", { own, other });
    default:
      return t("voice.thirdParties");
  }
}

/** What somebody's own complete list says, or why its silence says nothing; `who` reads 'Toronto', 'the partner'. */
export function listWords(who: string, answer: string): string {
  switch (answer) {
    case "lists":
      return t("voice.lists", { who });
    case "lacks":
      return t("voice.lacks", { who });
    case "lists another kind":
      return t("voice.anotherKind", { who });
    case "no date":
      return t("voice.noDate", { who });
    case "not in force then":
      return t("voice.notInForceThen", { who });
    default:
      return t("voice.noList", { who });
  }
}

/** Of which day a list is that lacks something, since when its publisher's lists have lacked it, and when they last had it. */
export function lackWords({ date, since, lastListed }: Lack): string {
  const told = { date: dateWords(date), since: dateWords(since) };
  const run = since === date ? t("voice.lackOf", { date: told.date }) : t("voice.lackSince", told);
  return lastListed === undefined ? run : t("voice.lastListed", { run, last: dateWords(lastListed) });
}

interface Lack {
  date: string;
  since: string;
  lastListed?: string | undefined;
}

/** What a difference is about: "start at grade 2" reads "start as full member". */
export function aspectWords(of: string): string {
  const [, aspect = of, grade] = /^(\w+) at grade (\d)$/.exec(of) ?? [];
  const name = label("aspect", aspect);
  return grade === undefined ? name : t("voice.aspectAs", { name, grade: label("membership-grade", grade) });
}

/** "grade 2" reads "full member". */
export function versionWords(of: string, words: string): string {
  const [, grade] = of === "grade" ? (/^grade (\d)$/.exec(words) ?? []) : [];
  return grade === undefined ? words : label("membership-grade", grade);
}
