import type * as z from "zod";
import type { MembershipColumns, TieColumns } from "../ledger/edge-columns.ts";
import type { Claim } from "../record/claim.ts";
import type { Entity } from "../record/entity.ts";
import type { ClaimId, EntityId, SourceId } from "../record/id.ts";
import type { Interval } from "../record/interval.ts";
import type { Judgement } from "../record/judgement.ts";
import type { PartialDate } from "../record/partial-date.ts";
import type { ClaimKind, Membership, Tie } from "../record/says.ts";
import type { Source } from "../record/source.ts";
import type { Imports } from "./imports.ts";
import type { TrustSetting } from "./trust-setting.ts";

/** Whose a row is: of the bundled data, or of whoever keeps this store. */
export type Origin = "bundle" | "user";

/**
 * What a ledger is kept in. Claims are appended and never changed or deleted; what is acknowledged (a resolved
 * promise) survives the end of the process. Small enough that a second database can stand behind it: the
 * contract tests in contract.ts say what it must do.
 */
export interface Store extends AsyncDisposable {
  /**
   * All of them or none, with what they speak of and rest on; claims already there word for word are passed
   * over. One that supersedes or retracts what no longer stands is refused.
   */
  append(claims: readonly Claim[], described?: Partial<Descriptions>): Promise<Appended>;
  /** New, or in place of the user's own earlier description of the same id. */
  putEntities(entities: readonly Entity[]): Promise<void>;
  putSources(sources: readonly Source[]): Promise<void>;

  /** In order of appending. */
  claims(filter: ClaimFilter): Promise<Claim[]>;
  /** Every claim, undone ones and retractions too, in order of appending, a page at a time. */
  claimPages(recordedUntil?: string): AsyncIterable<readonly Claim[]>;
  /** The claims that facts are made of: live, by their keys. */
  claimsOfKeys(keys: readonly string[], recordedUntil?: string): Promise<Claim[]>;
  /** The live ties or memberships of a slice. */
  edges(slice: TieSlice): Promise<TieEdge[]>;
  edges(slice: MembershipSlice): Promise<MembershipEdge[]>;
  /** All live ties as columns of numbers, for graphs of any size. */
  ties(recordedUntil?: string): Promise<TieColumns>;
  memberships(recordedUntil?: string): Promise<MembershipColumns>;
  /** Absent ids: all. The user's description goes before the bundle's. */
  entities(ids?: readonly EntityId[]): Promise<Entity[]>;
  /** By any name, without regard to case and accents; the whole name's bearers first. */
  entitiesNamed(name: string, how?: NameSearch): Promise<Entity[]>;
  sources(ids?: readonly SourceId[]): Promise<Source[]>;

  /** Whom the reader believes first where sources differ: a setting of this store, which no data update touches. */
  trust(): Promise<TrustSetting>;
  setTrust(setting: TrustSetting): Promise<void>;

  /** The reader's own judgements on claims; no data update touches them. */
  judgements(): Promise<Judgement[]>;
  /** Keeps what `next` makes of those there are, with no other writer in between. */
  changeJudgements(next: (held: readonly Judgement[]) => readonly Judgement[]): Promise<void>;

  /** The reader's book of forecasts, line by line. */
  forecastLines(): Promise<string[]>;
  /** Adds what `next` makes of the lines there are, all or none, with no other writer in between. */
  appendForecastLines(next: (lines: readonly string[]) => readonly string[]): Promise<void>;

  /** Takes over a version of the bundled data in one transaction; what users added stays as it is. */
  applyBundle(bundle: Bundle): Promise<BundleApplied>;
  counts(): Promise<Counts>;
  /** How many claims of each source stood by an instant: not retractions, nor what was superseded or retracted. */
  claimsBySource(recordedUntil?: string): Promise<ReadonlyMap<SourceId, number>>;
  /** How many claims that stood by an instant speak of some entities; none where none does. */
  claimsByEntity(ids: readonly EntityId[], recordedUntil?: string): Promise<ReadonlyMap<EntityId, number>>;
  meta(): Promise<Meta>;
  /** What is kept of imports: how far each has come, and the names that wait for the reader. */
  readonly imports: Imports;
  close(): Promise<void>;
}

/** Descriptions of what claims speak of and rest on. */
export interface Descriptions {
  entities: readonly Entity[];
  sources: readonly Source[];
}

/** Conditions that must all hold; of a list, one must. */
export interface ClaimFilter {
  ids?: readonly ClaimId[];
  /** Claims that mention one of these in any role. */
  about?: readonly EntityId[];
  kinds?: readonly ClaimKind[];
  /** Subject and object as `statement` gives them; the two ends of a tie may stand either way round. */
  subject?: readonly EntityId[];
  object?: readonly EntityId[];
  predicate?: readonly string[];
  theme?: readonly string[];
  source?: readonly SourceId[];
  factKeys?: readonly string[];
  /** Claims that supersede or retract one of these. */
  undoing?: readonly ClaimId[];
  /** Every word begins a word said, or of a name of whom the claim mentions, without regard to case and accents. */
  text?: string;
  /** An instant, or a date meaning to its end. */
  recordedUntil?: string;
  origin?: Origin;
  /** Leaves out retractions and what was superseded or retracted by `recordedUntil`. */
  live?: boolean;
}

export interface TieSlice {
  kind: "tie";
  /** Ties with one of these at either end. */
  about?: readonly EntityId[];
  recordedUntil?: string;
}

export interface MembershipSlice {
  kind: "membership";
  /** Memberships of one of these, or in one of these. */
  about?: readonly EntityId[];
  recordedUntil?: string;
}

export interface EdgeOrigin {
  claim: ClaimId;
  factKey: string;
  source: SourceId;
  valid?: Interval;
}

export interface TieEdge extends EdgeOrigin, Pick<z.infer<typeof Tie>, "between" | "form" | "state"> {}
export interface MembershipEdge
  extends EdgeOrigin,
    Pick<z.infer<typeof Membership>, "member" | "body" | "grade" | "roles" | "stint"> {}

export interface NameSearch {
  /** Names that begin so, too. */
  prefix?: boolean;
  limit?: number;
}

export interface Appended {
  added: number;
  alreadyThere: number;
}

/** A version of the bundled data; `date` is the day it was made. */
export interface Bundle extends Descriptions {
  version: string;
  date: PartialDate;
  claims: readonly Claim[];
}

export interface BundleApplied {
  /** False where this version, or a later one, is in the store already. */
  applied: boolean;
  added: number;
  changed: number;
  retracted: number;
}

export interface Counts {
  claims: number;
  claimsByOrigin: Readonly<Record<Origin, number>>;
  claimsByKind: Readonly<Partial<Record<ClaimKind, number>>>;
  entities: number;
  sources: number;
}

export interface Meta {
  schemaVersion: number;
  dataVersion?: string;
  dataDate?: PartialDate;
  /** Another string after every change, whichever process made it. */
  revision: string;
  readOnly: boolean;
}
