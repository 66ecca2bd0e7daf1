import * as z from "zod";
import { wordsOf } from "../ledger/aspect.ts";
import type { Fact } from "../ledger/fact.ts";
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
  const others = world.facts.map((fact) => withPartners(fact, world.city.id));
  return others.flatMap((own) => {
    const { fact } = own;
    if (!speaksOf(fact, world.city.id)) return [];
    const said = fact.claims.find(({ source }) => world.sources.get(source)?.kind === "scholarship");
    const source = said && world.sources.get(said.source);
    if (said === undefined || source === undefined) return [];
    return {
      source: { id: source.id, name: source.title, type: "source" },
      sentence: sentence(said.says, world.entities),
      kind: fact.says.kind,
      because: [said.id],
      beside: beside(own, said.source, others, world),
    };
  });
}

const MOST_BESIDE = 6;

function beside(own: Other, source: string, others: readonly Other[], world: World): PaperLine["beside"] {
  const { fact } = own;
  const said = fact.claims.filter((claim) => claim.source !== source).map(({ id }) => id);
  const same = said.length > 0 ? [{ sentence: versionsIn(fact), status: fact.status, because: said }] : [];
  const relates = relationTo(own);
  const found = others
    .filter((other) => other.fact !== fact && relates(other) && carriedBeside(other.fact, source))
    .slice(0, MOST_BESIDE)
    .map(({ fact: other }) => ({
      sentence: sentence(other.says, world.entities, world),
      status: other.status,
      because: because(other),
    }));
  return [...same, ...found];
}

function versionsIn({ aspects, status }: Fact): string {
  const told = aspects.map(
    ({ of, versions }) => `${of}: ${versions.map(({ value }) => wordsOf(value)).join(" or ")}`,
  );
  const lead = status === "disputed" ? "Others say otherwise" : "Others say so too";
  return [lead, ...told].join("; ");
}

function carriedBeside({ claims }: Fact, source: string): boolean {
  return claims.some((claim) => claim.source !== source);
}

/** A fact with whom it is about besides the city, worked out once for all comparisons. */
interface Other {
  fact: Fact;
  partners: readonly string[];
}

function withPartners(fact: Fact, city: string): Other {
  return { fact, partners: partnersOf(fact, city) };
}

/** The same story, the same metric of the same subject, or a tie, episode or membership with the same partner. */
function relationTo({ fact, partners }: Other): (other: Other) => boolean {
  const one = fact.says;
  if (one.kind === "observation")
    return ({ fact: { says } }) =>
      says.kind === "observation" && says.metric === one.metric && says.subject === one.subject;
  const affair = "affair" in one ? one.affair : undefined;
  if (affair !== undefined) return ({ fact: { says } }) => "affair" in says && says.affair === affair;
  const own = new Set(because(fact));
  const answers = ({ says }: Fact): boolean =>
    "about" in says && says.about?.some((id) => own.has(id)) === true;
  if (one.kind === "position" && one.sort === "towards-state")
    return ({ fact: other }) => answers(other) || isStatedActTowardsOwnState(other);
  return ({ fact: other, partners: theirs }) =>
    answers(other) ||
    (RELATIONAL.has(other.says.kind) && theirs.some((partner) => partners.includes(partner)));
}

function isStatedActTowardsOwnState({ says }: Fact): boolean {
  return says.kind === "episode" && says.relationLevel === "own-national" && says.relation !== "not-stated";
}

const RELATIONAL: ReadonlySet<string> = new Set(["tie", "membership", "episode", "transfer"]);

function partnersOf({ says }: Fact, city: string): string[] {
  const entities = mentions(says).flatMap(({ entity, role }) => (role === "affair" ? [] : [entity]));
  return entities.filter((entity) => entity !== city && !entity.startsWith("iso:"));
}
