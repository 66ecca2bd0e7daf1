import { sentence } from "../assessments/sentence.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { SnapshotQuery, SnapshotReply } from "../contract/snapshot-question.ts";
import { dateOf } from "../ledger/disagreement-voice.ts";
import { type ChangedRow, type RowChange, snapshotDiff } from "../ledger/snapshot-diff.ts";
import type { Claim } from "../record/claim.ts";
import { type Interval, shownInterval } from "../record/interval.ts";
import { firstDay, lastDay, type PartialDate } from "../record/partial-date.ts";
import type { Source } from "../record/source.ts";
import { unknownSource } from "./answer-source.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { StoreReads } from "./published-store.ts";

type View = Pick<LedgerView, "snapshot" | "day" | "recordedUntil">;

/** Two snapshots of one source, row by row, each claim as it stood by the instant asked. */
export async function answerSnapshot(
  store: StoreReads,
  asked: SnapshotQuery,
  view: View,
): Promise<SnapshotReply> {
  const [before, after] = [sourceIn(asked.before, view), sourceIn(asked.after, view)];
  if (before.id === after.id)
    throw new QuestionError("bad-question", "same-source", "These are one source; name two snapshots of it.");
  const rowsOf = ({ id }: Source): Promise<Claim[]> =>
    store.claims({
      source: [id],
      live: true,
      ...(view.recordedUntil && { recordedUntil: view.recordedUntil }),
    });
  const [was, is] = [await rowsOf(before), await rowsOf(after)];
  const { changes, unchanged } = snapshotDiff(was, is);
  const shown = changes.filter(({ change }) => asked.change === undefined || asked.change.includes(change));
  const count = (wanted: RowChange): number => changes.filter(({ change }) => change === wanted).length;
  return {
    before: described(before, was.length),
    after: described(after, is.length),
    warnings: warnings(before, after),
    counts: { ...countsBy(count), unchanged },
    ...ownDates(changes, dateOf(before)),
    changes: shown.slice(asked.offset, asked.offset + asked.limit).map((row) => changeLine(row, view)),
    total: shown.length,
  };
}

function sourceIn(id: string, { snapshot }: View): Source {
  const source = snapshot.sources.get(id);
  if (source === undefined) throw unknownSource(id, snapshot);
  return source;
}

function described(source: Source, rows: number): SnapshotReply["before"] {
  const date = dateOf(source);
  const { id, title, published } = source;
  return {
    source: id,
    title,
    ...(date && { date }),
    ...(date && !published && { read: true as const }),
    rows,
  };
}

const countsBy = (count: (change: RowChange) => number): Omit<SnapshotReply["counts"], "unchanged"> => ({
  added: count("added"),
  gone: count("gone"),
  redated: count("redated"),
  changed: count("changed"),
});

const MIND =
  "A new row is not a new agreement, and a row that is gone is not an agreement that ended: a source may be completed, corrected or tidied. The dates of the rows themselves tell more.";

function warnings(before: Source, after: Source): string[] {
  const isOne = before.origin === after.origin || (before.publisher && before.publisher === after.publisher);
  const [first, second] = [dateOf(before), dateOf(after)];
  return [
    MIND,
    ...(isOne
      ? []
      : ["They share neither origin nor publisher: what differs may be two sources, not two dates."]),
    ...(first && second ? [] : ["One of them has no date, so which came first is taken from your question."]),
    ...(first && second && firstDay(first) > lastDay(second)
      ? ["The first named is the later one: read the other way round, what is added is gone."]
      : []),
    ...(first && second && first === second
      ? ["Both are of one date: they are no two states of one source."]
      : []),
  ];
}

/** New rows by their own dates, held against the day of the earlier snapshot. */
function ownDates(
  changes: readonly ChangedRow[],
  first: PartialDate | undefined,
): Pick<SnapshotReply, "addedByDate" | "goneWithEnd"> {
  const byDate = { earlier: 0, since: 0, undated: 0 };
  let goneWithEnd = 0;
  for (const { change, before, after } of changes) {
    if (change === "gone" && validIn(before)?.to) goneWithEnd += 1;
    if (change !== "added") continue;
    const begun = validIn(after)?.from;
    if (begun === undefined || first === undefined) byDate.undated += 1;
    else if (lastDay(begun.date) < firstDay(first)) byDate.earlier += 1;
    else byDate.since += 1;
  }
  return { addedByDate: byDate, goneWithEnd };
}

function changeLine(
  { change, before, after, fields }: ChangedRow,
  view: View,
): SnapshotReply["changes"][number] {
  const claim = after ?? before;
  if (claim === undefined) throw new Error("A changed row is in one snapshot at least.");
  const { snapshot, day } = view;
  const valid = validIn(claim);
  const told = sentence(claim.says, snapshot.entities, { day, bodyEnds: snapshot.bodyEnds });
  return {
    change,
    kind: claim.says.kind,
    sentence: told,
    ...(valid && { when: shownInterval(valid) }),
    ...(before && { before: before.id }),
    ...(after && { after: after.id }),
    fields: [...fields],
  };
}

function validIn(claim: Claim | undefined): Interval | undefined {
  return claim && "valid" in claim.says ? claim.says.valid : undefined;
}
