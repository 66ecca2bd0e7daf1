import type { Claim } from "../../record/claim.ts";
import type { Entity } from "../../record/entity.ts";
import type { Says } from "../../record/says.ts";
import type { Source } from "../../record/source.ts";
import type { Store } from "../store.ts";

// The world of the contract tests. Paris and Rome have been each other's only twin since 1956; Paris and Tokyo
// made a pact of friendship in 1982; all three are members of C40.

export const PARIS = "gn:2988507";
export const ROME = "gn:3169070";
export const TOKYO = "gn:1850147";
export const C40 = "net:c40";

export type OpenStore = () => Promise<Store>;

/** A claim by the city of Paris, recorded on the first of March 2026 unless said otherwise. */
export function claim(id: string, says: Says, more: Partial<Claim> = {}): Claim {
  return {
    id,
    says,
    source: "src:paris",
    locator: {},
    coder: "hansa",
    confidence: "high",
    reliability: "A",
    reading: "clear",
    recorded: "2026-03-01T00:00:00Z",
    ...more,
  };
}

export const PARIS_ROME = claim("twins:1", {
  kind: "tie",
  between: [PARIS, ROME],
  form: "twin",
  themes: ["culture", "tourism"],
  valid: { from: { date: "1956-01-30" } },
});
export const PARIS_TOKYO = claim("twins:2", {
  kind: "tie",
  between: [TOKYO, PARIS],
  form: "friendship",
  state: "in-force",
  valid: { from: { date: "1982" } },
});
export const PARIS_IN_C40 = claim(
  "c40:1",
  { kind: "membership", member: PARIS, body: C40, grade: 3, roles: ["chair"], stint: 1 },
  { source: "src:c40", note: "Chaired the steering committee." },
);
export const ROME_IN_C40 = claim(
  "c40:2",
  { kind: "membership", member: ROME, body: C40, valid: { worded: "Since the Clinton years" } },
  { source: "src:c40", term: "joined" },
);
export const PARIS_GOAL = claim("goals:1", {
  kind: "attribute",
  subject: PARIS,
  predicate: "has_goal",
  text: "Carry the Île-de-France along",
  themes: ["climate"],
});
export const WORLD: readonly Claim[] = [PARIS_ROME, PARIS_TOKYO, PARIS_IN_C40, ROME_IN_C40, PARIS_GOAL];

export function retraction(id: string, of: string, recorded: string): Claim {
  return claim(id, { kind: "retraction", of, why: "Entered in error." }, { recorded });
}

/** The same claim as a correction of another. */
export function correction(id: string, corrected: Claim, says: Says, recorded: string): Claim {
  return claim(id, says, { supersedes: corrected.id, recorded });
}

export const PARIS_CITY: Entity = {
  type: "polity",
  id: PARIS,
  level: "city",
  name: "Paris",
  aliases: ["Ville de Paris", "パリ", "Lutèce"],
  country: "FR",
};
export const TOKYO_CITY: Entity = {
  type: "polity",
  id: TOKYO,
  level: "city",
  name: "Tokyo",
  aliases: ["東京"],
  country: "JP",
};
export const PARIS_PAGE: Source = {
  id: "src:paris",
  title: "Relations internationales",
  kind: "official-page",
  publisher: PARIS,
  origin: PARIS,
  reliability: "A",
};

export const ids = (claims: readonly { id: string }[]): string[] => claims.map(({ id }) => id);
