import * as z from "zod";
import { wordsOf } from "../ledger/aspect.ts";
import type { Fact } from "../ledger/fact.ts";
import { originsOf } from "../ledger/origin.ts";
import { mentions } from "../record/mention.ts";
import { Because, because, Ref } from "./because.ts";
import { sentence } from "./sentence.ts";
import { speaksOf, type World } from "./world.ts";

export const PaperLine = z
  .strictObject({
    source: Ref,
    sentence: z.string(),
    kind: z.string(),
    because: Because,
    /** Other sources' facts on the same pair, metric or story. */
    beside: z.array(z.strictObject({ sentence: z.string(), status: z.string(), because: Because })),
  })
  .meta({ id: "PaperLine" });
export type PaperLine = z.infer<typeof PaperLine>;

/** What works of scholarship say of the city, each beside what other sources in the ledger hold. */
export function paperLines(world: World): PaperLine[] {
  return world.facts
    .filter((fact) => speaksOf(fact, world.city.id))
    .flatMap((fact) => {
      const said = fact.claims.find(({ source }) => world.sources.get(source)?.kind === "scholarship");
      const source = said && world.sources.get(said.source);
      if (said === undefined || source === undefined) return [];
      return {
        source: { id: source.id, name: source.title, type: "source" },
        sentence: sentence(said.says, world.entities),
        kind: fact.says.kind,
        because: [said.id],
        beside: beside(fact, said.source, world),
      };
    });
}

const MOST_BESIDE = 6;

function beside(fact: Fact, source: string, world: World): PaperLine["beside"] {
  const own = because(fact).filter((id) =>
    fact.claims.some((claim) => claim.id === id && claim.source !== source),
  );
  const same = own.length > 0 ? [{ sentence: versionsIn(fact), status: fact.status, because: own }] : [];
  const others = world.facts
    .filter((other) => other !== fact && related(fact, other, world) && fromElsewhere(other, source, world))
    .slice(0, MOST_BESIDE)
    .map((other) => ({
      sentence: sentence(other.says, world.entities),
      status: other.status,
      because: because(other),
    }));
  return [...same, ...others];
}

function versionsIn({ aspects, status }: Fact): string {
  const told = aspects.map(
    ({ of, versions }) => `${of}: ${versions.map(({ value }) => wordsOf(value)).join(" or ")}`,
  );
  return [`Others say so too (${status})`, ...told].join("; ");
}

function fromElsewhere({ claims }: Fact, source: string, { sources }: World): boolean {
  return claims.some((claim) => claim.source !== source && originsOf(claim, sources).size > 0);
}

/** The same story, the same metric of the same subject, or a tie, episode or membership with the same partner. */
function related(fact: Fact, other: Fact, { city }: World): boolean {
  const [one, two] = [fact.says, other.says];
  if (one.kind === "observation")
    return two.kind === "observation" && one.metric === two.metric && one.subject === two.subject;
  const affair = "affair" in one ? one.affair : undefined;
  if (affair !== undefined) return "affair" in two && two.affair === affair;
  if ("about" in two && two.about?.some((id) => because(fact).includes(id))) return true;
  if (one.kind === "position" && one.sort === "towards-state")
    return two.kind === "episode" && two.relationLevel === "own-national" && two.relation !== "not-stated";
  const partners = partnersOf(fact, city.id);
  return RELATIONAL.has(two.kind) && partnersOf(other, city.id).some((partner) => partners.includes(partner));
}

const RELATIONAL: ReadonlySet<string> = new Set(["tie", "membership", "episode", "transfer"]);

function partnersOf({ says }: Fact, city: string): string[] {
  const entities = mentions(says).flatMap(({ entity, role }) => (role === "affair" ? [] : [entity]));
  return entities.filter((entity) => entity !== city && !entity.startsWith("iso:"));
}
