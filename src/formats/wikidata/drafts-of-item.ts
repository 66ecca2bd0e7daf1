import { type Draft, type Misread, type PassedOver, standIn } from "../../record/draft.ts";
import type { Named } from "../../record/named.ts";
import type { Day } from "../../record/partial-date.ts";
import type { Says } from "../../record/says.ts";
import { citedWorks, type Digest } from "./cited-works.ts";
import type { Gleaned } from "./gleaned.ts";
import { heldWhen } from "./held-when.ts";
import type { Statement } from "./item.ts";
import { membershipPart } from "./membership-part.ts";
import { type Known, namedBody, namedPlace } from "./place-facts.ts";
import { PROPERTY } from "./properties.ts";
import { statementNote } from "./statement-note.ts";
import { targetOf } from "./statement-target.ts";
import { sectionOf } from "./wikidata-source.ts";

/** What a reading as a whole knows: the day of the source, the other entities, how texts are digested. */
export interface Reading {
  readonly asOf: Day;
  readonly known: Known;
  readonly digest: Digest;
}

export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly misread: readonly Misread[];
  readonly passedOver: readonly PassedOver[];
}

/**
 * What an entity says of its twins and of the bodies it is in, a draft a statement. Every statement that is not
 * deprecated is a draft, of whatever rank: Wikidata ranks the current one first, and the former ones are true too.
 */
export function draftsOfItem(entity: Gleaned, reading: Reading): Drafted {
  const drafted = [
    ...entity.twinned.map((each) => draftedOf(entity, PROPERTY.twinned, each, reading)),
    ...entity.memberOf.map((each) => draftedOf(entity, PROPERTY.memberOf, each, reading)),
  ];
  return {
    drafts: [
      ...entity.redirects.map((id) => redirectDraft(entity, id, reading)),
      ...drafted.flatMap(({ drafts }) => drafts),
    ],
    misread: drafted.flatMap(({ misread }) => misread),
    passedOver: drafted.flatMap(({ passedOver }) => passedOver),
  };
}

type Property = typeof PROPERTY.twinned | typeof PROPERTY.memberOf;

function draftedOf(
  { facts, twinned }: Gleaned,
  property: Property,
  statement: Statement,
  reading: Reading,
): Drafted {
  const where = `${facts.id} ${property}, statement ${statement.id}`;
  const target = targetOf(statement, { id: facts.id, twinned }, property);
  if ("why" in target) return noDraft(target, { row: statement.id, where, why: target.why });
  const subject = namedPlace(facts.id, reading.known);
  const held = heldWhen(statement, reading.asOf);
  const { works, retrieved } = citedWorks(statement, reading.digest);
  const note = statementNote(statement, retrieved, reading.known);
  const said: Pick<Draft, "named" | "says"> =
    target.is === "none"
      ? { named: [subject], says: noTwin(reading.asOf) }
      : saysOf(property, subject, target.id, statement, held, reading.known);
  const draft: Draft = {
    row: statement.id,
    locator: { section: sectionOf(facts.id, property), row: statement.id },
    ...said,
    ...(note && { note }),
    ...(works.length > 0 && { cites: works }),
  };
  return { drafts: [draft], misread: held.problem ? [{ where, why: held.problem }] : [], passedOver: [] };
}

function noDraft({ is }: { readonly is: "passed over" | "unreadable" }, told: PassedOver): Drafted {
  return is === "passed over"
    ? { drafts: [], misread: [], passedOver: [told] }
    : { drafts: [], misread: [told], passedOver: [] };
}

function saysOf(
  property: Property,
  subject: Named,
  target: string,
  statement: Statement,
  { valid, goesOn }: ReturnType<typeof heldWhen>,
  known: Known,
): Pick<Draft, "named" | "says"> {
  const when = valid && { valid };
  if (property === PROPERTY.twinned) {
    const state = goesOn ? ({ state: "in-force" } as const) : {};
    const says: Says = { kind: "tie", between: [standIn(0), standIn(1)], form: "twin", ...state, ...when };
    return { named: [subject, namedPlace(target, known)], says };
  }
  const part = membershipPart(statement, known);
  const says: Says = { kind: "membership", member: standIn(0), body: standIn(1), ...part, ...when };
  return { named: [subject, namedBody(target, known)], says };
}

/** 'No value' of the twins says outright that there are none, as of the day of the source. */
function noTwin(asOf: Day): Says {
  return {
    kind: "observation",
    subject: standIn(0),
    metric: "has_sister_city_count",
    figure: { value: 0, unit: "twin cities" },
    asOf,
  };
}

/** An id that leads to another entity names the same place; the next source may still use the old one. */
function redirectDraft({ facts }: Gleaned, from: string, { known }: Reading): Draft {
  return {
    row: `redirect-${from}`,
    locator: { section: sectionOf(facts.id), row: from },
    named: [namedPlace(facts.id, known)],
    says: {
      kind: "attribute",
      subject: standIn(0),
      predicate: "has_identifier",
      text: `wikidata:${from}`,
    },
    note: `Wikidata has merged ${from} into ${facts.id}.`,
  };
}
