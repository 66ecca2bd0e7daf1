import * as z from "zod";
import { Count, count, Ref, ref } from "./because.ts";
import { DisagreementEntry, type Told, type Weighed, weighed } from "./disagreement-entry.ts";
import { ReciprocityTable, reciprocityTable } from "./reciprocity-table.ts";

/** What to show: what somebody says otherwise, what one side alone says, what a complete list lacks. */
export const SHOWN = ["otherwise", "one-sided", "lacking"] as const;
export type Shown = (typeof SHOWN)[number];

export const CityDisagreements = z
  .strictObject({
    city: Ref,
    asOf: z.string(),
    with: Ref.optional(),
    network: Ref.optional(),
    ties: ReciprocityTable,
    memberships: ReciprocityTable,
    /** Facts of which some source says otherwise, or which a coder marked as in tension. */
    otherwise: Count,
    /** Ties and memberships that some complete list should have and lacks. */
    lacking: Count,
    /** Those asked for, most disagreement first. */
    entries: z.array(DisagreementEntry),
    total: z.number().int(),
  })
  .meta({ id: "CityDisagreements" });
export type CityDisagreements = z.infer<typeof CityDisagreements>;

export interface DisagreementsAsked {
  with?: string | undefined;
  network?: string | undefined;
  only?: readonly Shown[] | undefined;
  limit: number;
  offset: number;
}

/** A city's ties, memberships and contested facts by who says so, who does not, and who says otherwise. */
export function cityDisagreements(told: Told, asked: DisagreementsAsked): CityDisagreements {
  const { city, day, entities, facts } = told;
  const other = asked.with ?? asked.network;
  const all = facts
    .map((fact) => weighed(fact, told))
    .filter(({ entry }) => entry.other !== undefined || isContested(entry))
    .filter(({ entry }) => other === undefined || entry.other?.id === other);
  const shown = all
    .filter(({ entry }) => asked.only === undefined || asked.only.some((each) => IS[each](entry)))
    .sort((one, two) => heat(two.entry) - heat(one.entry) || byName(one.entry, two.entry));
  const counted = (picked: readonly Weighed[]): z.infer<typeof Count> =>
    count(picked.map(({ fact }) => fact));
  return {
    city: ref(city.id, entities),
    asOf: day,
    ...(asked.with && { with: ref(asked.with, entities) }),
    ...(asked.network && { network: ref(asked.network, entities) }),
    ties: reciprocityTable(
      all.filter(({ entry }) => entry.kind === "tie"),
      ["own", "other"],
    ),
    // Only bodies list their members; no list of a city is complete for what it is in.
    memberships: reciprocityTable(
      all.filter(({ entry }) => entry.kind === "membership"),
      ["other"],
    ),
    otherwise: counted(all.filter(({ entry }) => isContested(entry))),
    lacking: counted(all.filter(({ entry }) => entry.lacks.length > 0)),
    entries: shown.slice(asked.offset, asked.offset + asked.limit).map(({ entry }) => entry),
    total: shown.length,
  };
}

const isContested = ({ otherwise, tensions }: DisagreementEntry): boolean =>
  otherwise.length > 0 || tensions.length > 0;

const IS: Readonly<Record<Shown, (entry: DisagreementEntry) => boolean>> = {
  otherwise: isContested,
  "one-sided": ({ reciprocity }) => reciprocity !== undefined && reciprocity !== "both sides",
  lacking: ({ lacks }) => lacks.length > 0,
};

/** What is said otherwise, then what a list lacks, what is in tension, and what one side or others tell alone. */
function heat(entry: DisagreementEntry): number {
  return (
    (entry.otherwise.length > 0 ? 16 : 0) +
    (entry.lacks.length > 0 ? 8 : 0) +
    (entry.tensions.length > 0 ? 4 : 0) +
    (IS["one-sided"](entry) ? 2 : 0) +
    (entry.kind === "tie" ? 1 : 0)
  );
}

function byName(one: DisagreementEntry, other: DisagreementEntry): number {
  const name = ({ other: named, sentence }: DisagreementEntry): string => named?.name ?? sentence;
  return name(one).localeCompare(name(other), "en") || (one.fact < other.fact ? -1 : 1);
}
