import { compatibleQuantities } from "../ledger/compatible.ts";
import type { Claim, Conflict } from "../record/claim.ts";
import type { ClaimKind, Says } from "../record/says.ts";
import { statement } from "../record/statement.ts";
import type { Evidence } from "./evidence.ts";
import { speaks } from "./standing.ts";
import type { Finding } from "./verdict.ts";

/** Marks that tell of a spelling or of a footnote, and judge no statement. */
const NOT_OF_THE_MATTER: ReadonlySet<string> = new Set(["name", "source"]);

/** In marks of attitudes, the kind of claim that the others oppose: those others agree with one another. */
const OPPOSED: Readonly<Record<string, ClaimKind>> = { stance: "position", compete: "competition" };

/** A coder's marks that claims do not go together: with another source's claim, or with the source's own. */
export function markFindings(claim: Claim, { byId, source, standing }: Evidence): Finding[] {
  return (claim.conflicts ?? [])
    .filter(({ kind }) => !NOT_OF_THE_MATTER.has(kind))
    .flatMap((mark) => {
      const marked = mark.with.flatMap((id) => byId.get(id) ?? []);
      const others = marked.filter((other) => speaks(standing(claim, other)));
      const own = marked.filter(
        (other) => other.source === source.id && opposes(mark.kind, claim, other, marked),
      );
      const clashing = own.filter((other) => cannotHoldTogether(mark, claim, other));
      const unlike = own.filter((other) => !clashing.includes(other));
      return [
        finding("marked-against", others),
        finding("own-statements", clashing),
        finding("own-unlike", unlike),
      ].flat();
    });
}

/** Whether a coder marked that the work cited can hardly carry the claim. */
export function isCitationDoubted({ conflicts }: Claim): boolean {
  return conflicts?.some(({ kind }) => kind === "source") === true;
}

function opposes(mark: string, claim: Claim, other: Claim, marked: readonly Claim[]): boolean {
  const opposed = OPPOSED[mark];
  if (opposed === undefined) return !standsBeside(claim, other);
  const isOf = ({ says }: Claim): boolean => says.kind === opposed;
  return [claim, ...marked].some(isOf) ? isOf(claim) !== isOf(other) : claim.says.kind !== other.says.kind;
}

/** The same relation to two: a body that two others founded. */
function standsBeside(claim: Claim, other: Claim): boolean {
  const [one, two] = [statement(claim), statement(other)];
  return one.subject === two.subject && one.predicate === two.predicate && one.object !== two.object;
}

/** Of one subject, and no two counts that differ in unit, date or what is counted. */
function cannotHoldTogether({ kind }: Conflict, claim: Claim, other: Claim): boolean {
  if (statement(claim).subject !== statement(other).subject) return false;
  if (claim.says.kind !== "observation" || other.says.kind !== "observation") return kind !== "scope";
  return rivalFigures(claim.says, other.says);
}

type Observed = Extract<Says, { kind: "observation" }>;

function rivalFigures(one: Observed, other: Observed): boolean {
  const isOne = one.metric === other.metric && one.measured === other.measured && one.asOf === other.asOf;
  if (!isOne || one.figure === undefined || other.figure === undefined) return false;
  return one.figure.unit === other.figure.unit && !compatibleQuantities(one.figure, other.figure);
}

function finding(rule: Finding["rule"], claims: readonly Claim[]): Finding[] {
  return claims.length > 0 ? [{ rule, claims: claims.map(({ id }) => id) }] : [];
}
