import type { Assessment } from "../../assessments/assess.ts";
import type { MembershipLine } from "../../assessments/membership-portfolio.ts";
import type { TieLine } from "../../assessments/tie-portfolio.ts";
import { codeWords } from "../language/code-words.ts";
import { listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { whenWords } from "../language/when-words.ts";
import { timeBar, yearAfter, yearOf } from "../picture/time-bar.ts";
import type { TimelineGroup, TimelineItem } from "../picture/timeline.ts";
import { stateWords } from "./tie-words.ts";

/** A city's agreements and memberships as a timeline takes them. */
export function timelineGroups({ ties, memberships, disagreements, asOf }: Assessment): TimelineGroup[] {
  const now = yearAfter(asOf);
  const versionsOf = (fact: string, name: string): TimelineItem["versions"] =>
    disagreements.flatMap(({ fact: of, about, versions }) =>
      of === fact && about.startsWith("start") ? versions.flatMap((one) => startVersion(name, one)) : [],
    );
  return [
    {
      kind: "tie",
      title: t("timeline.agreements"),
      items: ties.lines.map((line) => ({
        ...tieItem(line, now),
        versions: versionsOf(line.fact, line.partner.name),
      })),
    },
    {
      kind: "membership",
      title: t("timeline.memberships"),
      items: memberships.lines.map((line) => ({
        ...membershipItem(line, now),
        versions: versionsOf(line.fact, line.body.name),
      })),
    },
  ];
}

type Undisputed = Omit<TimelineItem, "versions">;

function tieItem(line: TieLine, now: number): Undisputed {
  const { partner, form, when, holds, lastSeen, because } = line;
  const note = codeWords("tie-form", form);
  return {
    name: partner.name,
    note,
    words: t("timeline.item", {
      name: partner.name,
      note,
      when: whenWords(when) ?? t("timeline.noDate"),
      state: stateWords(line),
    }),
    because,
    bar: timeBar({ when, holds, seen: lastSeen?.date }, now),
    stands: line.inForce,
  };
}

/** A start that one of the sources gives; one that is no date has no place in time. */
function startVersion(
  name: string,
  { words, claims }: { words: string; claims: string[] },
): TimelineItem["versions"] {
  const [date] = /^\d{4}(-\d{2}){0,2}$/.exec(words) ?? [];
  if (date === undefined) return [];
  return [{ year: yearOf(date), words: t("timeline.version", { name, date }), because: claims }];
}

function membershipItem(line: MembershipLine, now: number): Undisputed {
  const { body, grade, roles, when, holds, because, bodyEnded } = line;
  const note = listed([
    ...(grade === undefined ? [] : [codeWords("membership-grade", String(grade))]),
    ...roles.map((role) => codeWords("membership-role", role)),
  ]);
  const span = when?.from && !when.to && bodyEnded ? { ...when, to: bodyEnded.on } : when;
  return {
    name: body.name,
    note: note || t("timeline.gradeNotGiven"),
    words: t("timeline.item", {
      name: body.name,
      note: note || t("timeline.gradeNotGiven"),
      when: whenWords(span) ?? t("timeline.noDate"),
      state: holds === "yes" ? t("city.inForce") : codeWords("member-holds", holds),
    }),
    because,
    bar: timeBar({ when: span, holds }, now),
    stands: holds === "yes" || holds === "open",
  };
}
