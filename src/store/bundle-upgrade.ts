import { gaveWayTo, undoes } from "../ledger/live.ts";
import type { Claim } from "../record/claim.ts";
import type { ClaimToAppend } from "./claim-writer.ts";
import { instant } from "./instant.ts";
import type { Bundle } from "./store.ts";

/** What a store holds of earlier versions of the bundle. */
export interface StoredBundle {
  /** By the bundle's id of a row: every version of it, oldest first. */
  versions: ReadonlyMap<string, readonly Claim[]>;
  /** Claims that a bundle no longer had. */
  withdrawn: ReadonlySet<string>;
  /** What users made of claims: their corrections and retractions. */
  undoing: readonly Claim[];
  /** The ids of the bundle's rows and of versions of them that are in the store, the users' too. */
  ids: ReadonlySet<string>;
}

export interface BundleUpgrade {
  append: ClaimToAppend[];
  added: number;
  changed: number;
  retracted: number;
}

/**
 * What to append so that the live bundled claims are those of a newer bundle: new rows as they are, changed ones
 * as claims ID#2, ID#3 … that supersede the version before, and a retraction for each that is gone.
 */
export function bundleUpgrade(bundle: Bundle, stored: StoredBundle): BundleUpgrade {
  const upgrade: BundleUpgrade = { append: [], added: 0, changed: 0, retracted: 0 };
  const ids = new Set(stored.ids);
  for (const claim of bundle.claims) bringIn(upgrade, claim, bundle, stored, ids);
  const kept = new Set(bundle.claims.map(({ id }) => id));
  for (const [bundleId, versions] of stored.versions) {
    const last = versions.at(-1);
    if (!last || kept.has(bundleId) || stored.withdrawn.has(last.id)) continue;
    upgrade.append.push(bundled(retractionOf(last, bundle)));
    upgrade.retracted++;
  }
  return upgrade;
}

function bringIn(upgrade: BundleUpgrade, row: Claim, bundle: Bundle, stored: StoredBundle, ids: Set<string>) {
  const versions = stored.versions.get(row.id) ?? [];
  const last = versions.at(-1);
  const withdrawn = last !== undefined && stored.withdrawn.has(last.id);
  if (last && !withdrawn && content(row, []) === content(unmarked(last, stored), versions)) return;
  const claim = marked(row, versions, stored);
  const id = freeId(claim.id, versions.length, ids);
  ids.add(id);
  if (!last || withdrawn) {
    const recorded = last ? latest(claim.recorded, dayOf(bundle)) : claim.recorded;
    upgrade.append.push(bundled({ ...claim, id, recorded }, claim.id));
    upgrade.added++;
    return;
  }
  const recorded = latest(claim.recorded, last.recorded, dayOf(bundle));
  // A row that itself undoes another claim cannot also supersede its own last version.
  if (undoes(claim)) upgrade.append.push(bundled(retractionOf(last, bundle)));
  const supersedes = undoes(claim) ? claim.supersedes : last.id;
  upgrade.append.push(bundled({ ...claim, id, recorded, ...(supersedes && { supersedes }) }, claim.id));
  upgrade.changed++;
}

/** What a row says, to tell whether it changed: not its id, when it was learnt, nor the version before it. */
function content({ id: _, recorded: __, supersedes, ...rest }: Claim, versions: readonly Claim[]): string {
  const own = supersedes !== undefined && !versions.some(({ id }) => id === supersedes);
  return JSON.stringify(own ? { ...rest, supersedes } : rest);
}

/**
 * A newer row beside what a user had put in place of an older version of it: both stand, the user decides, and
 * the mark says that they do not go together. A correction that says the same needs none.
 */
function marked(row: Claim, versions: readonly Claim[], { undoing }: StoredBundle): Claim {
  const instead = versions.flatMap(({ id }) => gaveWayTo(id, undoing) ?? []);
  const others = instead.filter(({ says }) => JSON.stringify(says) !== JSON.stringify(row.says));
  if (others.length === 0) return row;
  const mark = { kind: "source" as const, with: [...new Set(others.map(({ id }) => id))] };
  return { ...row, conflicts: [...(row.conflicts ?? []), mark] };
}

/** A stored row without the marks of what users made of it. */
function unmarked(row: Claim, { undoing }: StoredBundle): Claim {
  const own = new Set(undoing.map(({ id }) => id));
  const { conflicts, ...rest } = row;
  const kept = conflicts?.filter(({ with: others }) => !others.every((id) => own.has(id))) ?? [];
  // Spread whole, for what is compared is compared in the order of its fields.
  return kept.length > 0 ? { ...row, conflicts: kept } : rest;
}

/** The row's own id for its first version unless a user's claim has it, then ID#2, ID#3 … */
function freeId(bundleId: string, versions: number, ids: ReadonlySet<string>): string {
  if (versions === 0 && !ids.has(bundleId)) return bundleId;
  let version = Math.max(versions + 1, 2);
  while (ids.has(`${bundleId}#${version}`)) version++;
  return `${bundleId}#${version}`;
}

function retractionOf(claim: Claim, bundle: Bundle): Claim {
  const { id, source, coder, confidence, reliability, reading } = claim;
  return {
    id: `bundle-retract:${id}`,
    says: { kind: "retraction", of: id, why: `No longer so in the bundled data, version ${bundle.version}.` },
    source,
    locator: {},
    coder,
    confidence,
    reliability,
    reading,
    recorded: latest(claim.recorded, dayOf(bundle)),
  };
}

function bundled(claim: Claim, bundleId?: string): ClaimToAppend {
  return { claim, origin: "bundle", ...(bundleId !== undefined && { bundleId }) };
}

function dayOf({ date }: Bundle): string {
  return `${date}${"-01-01".slice(date.length - 4)}T00:00:00Z`;
}

function latest(...times: readonly string[]): string {
  return times.reduce((one, other) => (instant(other) > instant(one) ? other : one));
}
