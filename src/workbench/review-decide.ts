import { QuestionError } from "../contract/error-body.ts";
import type { Decide, DecidedReply } from "../contract/review-question.ts";
import type { LikenessLookup } from "../gazetteer/place.ts";
import type { Claim } from "../record/claim.ts";
import { LEFT_OUT, MATCHED_AS } from "../record/decision-predicate.ts";
import { Entity } from "../record/entity.ts";
import type { Named } from "../record/named.ts";
import type { NameWaiting } from "../store/imports.ts";
import { entityNamed } from "./city-name.ts";
import { claimNotValid, validated } from "./claim-not-valid.ts";
import { LEFT_OUT_CLASS } from "./import-decision.ts";
import { countryOf } from "./import-match.ts";
import { newEntity } from "./import-new.ts";
import { decidedOf } from "./review-list.ts";
import { type Resettled, resettle } from "./review-resettle.ts";
import { type Desk, stamp } from "./write-claim.ts";

/** A desk that knows the gazetteer itself, as matching asks it. */
export interface ReviewDesk extends Desk {
  readonly lookup: LikenessLookup;
}

/**
 * Keeps the reader's decision as a claim and applies it to every row that waits for these words, in all sources of
 * the origin; later imports of that origin follow it.
 */
export async function decideReview(desk: ReviewDesk, id: string, asked: Decide): Promise<DecidedReply> {
  const open = await desk.store.imports.openName(id);
  if (open === undefined) throw notOpen(id);
  const entity = asked.leaveOut ? LEFT_OUT_CLASS : meant(desk, open, asked);
  const decision = await decisionClaim(desk, open, entity, asked);
  const came = await resettle(desk, { claim: decision, entity, reviews: await reviewsOf(desk, open) });
  return replyOf(desk, decision, came);
}

/** Settles anew the rows that followed a decision, now that it was corrected or taken back. */
export async function resettleFrom(desk: ReviewDesk, decision: Claim): Promise<void> {
  await resettle(desk, { takenBack: decision });
}

function notOpen(id: string): QuestionError {
  return new QuestionError(
    "not-found",
    "unknown-review",
    `No name ${id} is open: it may have been decided meanwhile. List what is open anew.`,
  );
}

function meant(desk: ReviewDesk, { named }: NameWaiting, { as, country }: Decide): Entity {
  if (as === undefined)
    return brought(
      named,
      country === undefined ? countryOf(named, desk.lookup) : countryCoded(country, desk),
    );
  if (country !== undefined)
    throw claimNotValid([{ where: "country", why: "a country is of a new place; leave it out" }]);
  const entity = entityNamed(as, desk.snapshot, desk.places);
  const fits = (entity.type === "polity") === (named.type === "place");
  if (fits) return entity;
  const wanted = named.type === "place" ? "a city, region or state" : "a body or organisation";
  throw claimNotValid([
    { where: "as", why: `'${named.name}' is ${wanted}, and ${entity.name} (${entity.id}) is none` },
  ]);
}

function countryCoded(country: string, { lookup }: ReviewDesk): string {
  const code = country.toUpperCase();
  if (lookup.place(`iso:${code}`) !== undefined) return code;
  throw claimNotValid([{ where: "country", why: `no country has the code ${code}; give one such as DE` }]);
}

function brought(named: Named, country: string | undefined): Entity {
  const made = newEntity(named, country);
  if (made) return validated(Entity, made);
  const why = `say in which country '${named.name}' lies: a code such as DE`;
  throw claimNotValid([{ where: "country", why }]);
}

async function decisionClaim(
  desk: ReviewDesk,
  { source, words }: NameWaiting,
  entity: Entity,
  { leaveOut, why }: Decide,
): Promise<Claim> {
  const [held] = await desk.store.sources([source]);
  return {
    ...stamp(desk, undefined),
    says: {
      kind: "attribute",
      subject: entity.id,
      predicate: leaveOut ? LEFT_OUT : MATCHED_AS,
      text: words,
    },
    source,
    locator: {},
    confidence: "high",
    reliability: held?.reliability ?? "C",
    reading: "inferred",
    ...(why !== undefined && { note: why }),
  };
}

/** The words may be open in several sources of one origin. */
async function reviewsOf({ store }: ReviewDesk, { source, words }: NameWaiting): Promise<string[]> {
  const sources = await store.sources();
  const origin = sources.find(({ id }) => id === source)?.origin;
  const same = sources.filter((each) => each.origin === origin).map(({ id }) => id);
  return store.imports.sameWords(words, same);
}

async function replyOf({ store }: ReviewDesk, decision: Claim, came: Resettled): Promise<DecidedReply> {
  const [decided] = await decidedOf(store, [decision]);
  const { names: open } = await store.imports.openCounts();
  const { claims, leftOut, stillWaiting, misread } = came;
  if (decided === undefined) throw notOpen(decision.id);
  return { decided, claims, leftOut, stillWaiting, misread: misread.map((each) => ({ ...each })), open };
}
