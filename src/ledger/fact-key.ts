import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import type { PartialDate } from "../record/partial-date.ts";
import type { ClaimKind, Says } from "../record/says.ts";

/**
 * What makes two claims claims about one thing, as a readable string. Values that sources may dispute (a tie's
 * form and dates, an observation's number) stay out of the key; what makes it another matter (family, unit,
 * boundary, as-of) goes in. A date that was inferred neither joins nor separates: it stays out.
 */
export function factKey({ id, says, conflicts }: Pick<Claim, "id" | "says" | "conflicts">): string {
  const parts = keyParts(says, id);
  // A coder who marks rival counts of one thing says that unit and date do not set them apart.
  const rivals = says.kind === "observation" && conflicts?.find(({ kind }) => kind === "count");
  const key = rivals ? [...parts.slice(0, 3), "rival counts", ...[id, ...rivals.with].sort()] : parts;
  return [says.kind, ...key].map((part) => part ?? "").join("|");
}

/** The id of a fact: a 64-bit hash of its key, in base 36. */
export function factId(key: string): string {
  return `fact:${lane(key, 0x811c9dc5, 1)}${lane(key, 0x1b873593, -1)}`;
}

type TieFamily = "twinning" | "memorandum" | "sectoral" | "intended" | "honorary";

/** Which ties of a pair are one tie: sister, twin, friendship and partnership are versions of one twinning. */
export function tieFamily(form: Extract<Says, { kind: "tie" }>["form"]): TieFamily {
  switch (form) {
    case "sister":
    case "twin":
    case "friendship":
    case "partnership":
      return "twinning";
    case "letter-of-intent":
    case "planned":
      return "intended";
    default:
      return form;
  }
}

/** Attributes of which a subject has one at a time, so that two values are rivals and not two facts. */
export const SINGLE_VALUED: ReadonlySet<string> = new Set([
  "founded",
  "ended",
  "seat",
  "has_scope",
  "has_duration",
]);

type Part = string | number | undefined;
type KeyOf = { [K in ClaimKind]: (says: Extract<Says, { kind: K }>, id: string) => readonly Part[] };

function keyParts(says: Says, id: string): readonly Part[] {
  return KEYS[says.kind](says as never, id);
}

const KEYS: KeyOf = {
  tie: ({ between, form, themes, purpose, valid }) => {
    const family = tieFamily(form);
    const field = family === "sectoral" ? (themes?.join("+") ?? purpose) : undefined;
    // Memoranda have terms and follow one another: those of 2015 and 2024 are two, not one disputed.
    const year = family === "memorandum" ? statedStart(valid)?.slice(0, 4) : undefined;
    return [...[...between].sort(), family, field ?? year];
  },
  membership: ({ member, body, stint }) => [member, body, stint],
  episode: ({ act, manner, actor, partners, hosts, named, valid, what, affair }) => {
    const taking = [actor, ...(partners ?? []), ...(hosts ?? [])].sort();
    const when = statedStart(valid) ?? valid?.worded;
    // Without a date or a partner the act alone would join different stories.
    const told = when && taking.length > 1 ? undefined : what;
    return [act, manner, when, ...taking, named, affair, told];
  },
  outcome: ({ of, outcome, figure, what, object, realisation, valid, affair }) => [
    affair ?? of,
    outcome,
    figure?.unit ?? what,
    object,
    realisation,
    statedStart(valid),
  ],
  transfer: ({ from, to, practice }) => [from, to, practice],
  observation: ({ subject, metric, measured, figure, text, boundary, asOf }) => [
    subject,
    metric,
    measured,
    figure?.unit ?? (text && "in words"),
    boundary,
    asOf,
  ],
  attribute: ({ subject, predicate, object, text, themes }) =>
    SINGLE_VALUED.has(predicate)
      ? [subject, predicate]
      : [subject, predicate, object, text, object || text ? undefined : themes?.join("+")],
  funding: ({ funder, funded }) => [funder, funded],
  office: ({ holder, at, title }) => [holder, at, at ? undefined : title],
  influence: ({ by, on, step, what }) => [by, on, step, what],
  recognition: ({ of, by }) => [of, by],
  competition: ({ competitor, with: rival, over }) => [competitor, rival, over],
  position: ({ holder, issue, towards }) => [holder, issue, towards],
  factor: ({ subject, role, what }) => [subject, role, what],
  name: ({ entity, name }) => [entity, name],
  assertion: ({ subject, predicate, object, text }) => [subject, predicate, object, text],
  retraction: (_, id) => [id],
};

/** The start as a source states it; none where it was assumed or worked out. */
function statedStart(valid: Interval | undefined): PartialDate | undefined {
  return valid?.from?.inferred ? undefined : valid?.from?.date;
}

/** Fowler, Noll and Vo's hash 1a, 32 bits, read forwards or backwards. */
function lane(text: string, seed: number, step: 1 | -1): string {
  let hash = seed;
  for (let at = step === 1 ? 0 : text.length - 1; at >= 0 && at < text.length; at += step)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, "0");
}
