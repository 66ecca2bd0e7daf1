import type { Measure } from "./measure.ts";
import type { Reach } from "./reach.ts";

export const peopleInPartnerCities: Measure<typeof peopleAmong> = {
  id: "people-in-partner-cities",
  name: "People in partner cities",
  of: "city",
  formula:
    "Σ inhabitants of the partners, leaving out a partner that lies in another partner whose inhabitants are on file, for they are counted there",
  undefinedWhen: "no partner has a number of inhabitants on file",
  range: "0 and up, people",
  reference: "ours; nested polities (a ward, its city, the metropolitan region) are counted once",
  compute: peopleAmong,
  example: {
    says: "A city of 14 million, a ward of 0.26 million that lies in it, and a port of 4.4 million: 18.4 million people, the ward's counted once.",
    run: () => {
      const people = new Map([
        ["city", 14_000_000],
        ["ward", 260_000],
        ["port", 4_400_000],
      ]);
      const within = (polity: string): string | undefined => (polity === "ward" ? "city" : undefined);
      return peopleAmong([...people.keys()], (partner) => people.get(partner), within);
    },
    gives: { value: 18_400_000, counted: 2, notGiven: 0, nested: ["ward"] },
  },
};

/** `nested` names the partners whose people another partner's number counts already. */
export interface PeopleReach extends Reach<number> {
  readonly nested: readonly string[];
}

function peopleAmong(
  partners: readonly string[],
  peopleOf: (partner: string) => number | undefined,
  within: (polity: string) => string | undefined,
): PeopleReach | undefined {
  const unique = [...new Set(partners)];
  const counts = new Set(unique.filter((partner) => peopleOf(partner) !== undefined));
  const nested = unique.filter((partner) => outer(partner, within).some((polity) => counts.has(polity)));
  const counted = [...counts].filter((partner) => !nested.includes(partner));
  if (counted.length === 0) return undefined;
  return {
    value: counted.reduce((sum, partner) => sum + (peopleOf(partner) ?? 0), 0),
    counted: counted.length,
    notGiven: unique.length - counted.length - nested.length,
    nested: nested.sort(),
  };
}

/** The polities that one lies in, from the nearest outwards. */
function outer(polity: string, within: (polity: string) => string | undefined): readonly string[] {
  const found: string[] = [];
  let next = within(polity);
  // A ring of polities within each other is bad data that must not hang the page.
  while (next !== undefined && next !== polity && !found.includes(next)) {
    found.push(next);
    next = within(next);
  }
  return found;
}
