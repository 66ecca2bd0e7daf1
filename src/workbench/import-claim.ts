import { createHash } from "node:crypto";
import type { Claim } from "../record/claim.ts";
import type { Draft } from "../record/draft.ts";
import type { EntityId } from "../record/id.ts";
import { renamed } from "../record/mention.ts";
import type { Source } from "../record/source.ts";
import { HAS_IDENTIFIER } from "../store/import-identifier.ts";

/** How the claims of an import are coded. */
export interface Coding {
  readonly source: Pick<Source, "id" | "reliability" | "origin">;
  readonly coder: string;
  readonly confidence: Claim["confidence"];
  readonly reading: Claim["reading"];
  readonly recorded: string;
}

/** What a draft says, with those meant in place of the stand-ins. */
export function claimOf(draft: Draft, ids: readonly EntityId[], coding: Coding): Claim {
  const { says, locator, cites = [], worded, note } = draft;
  return {
    id: rowClaimId(coding.source.id, draft.row),
    says: renamed(says, (id) =>
      id.startsWith(STAND_IN) ? (ids[Number(id.slice(STAND_IN.length))] ?? id) : id,
    ),
    ...coded(coding),
    ...(cites.length > 0 && { cites: cites.map(({ id }) => id) }),
    locator,
    ...(worded !== undefined && { worded }),
    ...(note !== undefined && { note }),
  };
}

const STAND_IN = "named:";

/** That a source calls a place or body by an id of another register. */
export function identifierClaim(subject: EntityId, identifier: string, coding: Coding): Claim {
  return {
    id: `${slugOf(coding.source.id)}/id:${slugged(`${subject}:${identifier}`)}`,
    says: { kind: "attribute", subject, predicate: HAS_IDENTIFIER, text: identifier },
    ...coded(coding),
    locator: {},
    reading: "inferred",
  };
}

/** The id of a row's first claim: the source's slug and the row's own key. */
export function rowClaimId(source: string, row: string): string {
  const key = slugged(row);
  return `${slugOf(source)}/${key.startsWith("id:") ? `row-${key}` : key}`;
}

function coded({ source, coder, confidence, reading, recorded }: Coding) {
  return { source: source.id, coder, confidence, reading, reliability: source.reliability, recorded };
}

function slugOf(source: string): string {
  return source.slice("src:".length);
}

const LONGEST = 80;

/** As an id takes it; where something had to go, a digest keeps it apart from others that look alike then. */
function slugged(key: string): string {
  if (PLAIN.test(key) && key.length <= LONGEST) return key;
  const plain = key
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9:._/-]+/g, "-");
  const digest = createHash("sha256").update(key).digest("hex").slice(0, 10);
  return `${plain.slice(0, LONGEST)}-${digest}`;
}

const PLAIN = /^[A-Za-z0-9:._/-]+$/;
