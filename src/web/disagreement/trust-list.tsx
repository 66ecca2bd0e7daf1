import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { TrustReply } from "../../contract/trust-question.ts";
import { sourcePath } from "../address.ts";
import { Go } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import type { TrustChange } from "./trust-change.ts";

type Line = TrustReply["order"][number];

interface TrustListProps {
  order: readonly Line[];
  /** Absent where nobody may change it. */
  onOrder: ((change: TrustChange) => Promise<boolean>) | undefined;
}

/** The order as a list whose entries move by buttons, so by keyboard too; the one that moved keeps the focus. */
export function TrustList({ order, onOrder }: TrustListProps) {
  const list = useRef<HTMLOListElement>(null);
  const follow = useFollowing(list, order);
  const move = (line: Line, by: number): void => follow(line.entry, by, onOrder?.(moved(line, by)));
  const remove = (line: Line): void => {
    void onOrder?.((held) => {
      const rest = held.map(({ entry }) => entry).filter((entry) => entry !== line.entry);
      if (rest.length === held.length) return undefined;
      return { body: { order: rest }, done: t("trust.removed", { name: line.name }) };
    });
    list.current?.focus();
  };
  return (
    <ol class="trust" ref={list} tabIndex={-1} aria-label={t("disagreement.yourTrustOrderTheMost")}>
      {order.map((line, at) => (
        <li key={line.entry}>
          <span class="number" aria-hidden="true">
            {at + 1}
          </span>
          <Named line={line} />
          {onOrder && (
            <span class="trust-acts">
              <button type="button" disabled={at === 0} onClick={() => move(line, -1)}>
                <span aria-hidden="true">↑</span>
                <span class="visually-hidden">{t("trust.up", { name: line.name })}</span>
              </button>
              <button type="button" disabled={at === order.length - 1} onClick={() => move(line, 1)}>
                <span aria-hidden="true">↓</span>
                <span class="visually-hidden">{t("trust.down", { name: line.name })}</span>
              </button>
              <button type="button" onClick={() => remove(line)}>
                <span aria-hidden="true">×</span>
                <span class="visually-hidden">{t("trust.out", { name: line.name })}</span>
              </button>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

const moved =
  ({ entry, name }: Line, by: number): TrustChange =>
  (held) => {
    const at = held.findIndex((line) => line.entry === entry);
    const place = at + by + 1;
    if (at < 0 || place < 1 || place > held.length) return undefined;
    return { body: { move: { entry, to: place } }, done: t("trust.moved", { name, place, n: held.length }) };
  };

/** Gives how to have the focus follow an entry until its moves are answered, or the reader has gone on elsewhere. */
function useFollowing(list: RefObject<HTMLOListElement | null>, order: readonly Line[]) {
  const followed = useRef<{ entry: string; by: number; at: number; unanswered: number }>(undefined);
  const placeOf = (entry: string): number => order.findIndex((line) => line.entry === entry);
  useEffect(() => {
    const { current: held } = followed;
    if (held === undefined) return;
    const at = placeOf(held.entry);
    const stays = at === held.at;
    held.at = at;
    if (held.unanswered === 0) followed.current = undefined;
    if (stays) return;
    const has = document.activeElement;
    if (has !== document.body && !list.current?.contains(has)) return;
    const [up, down] = list.current?.children[at]?.querySelectorAll<HTMLButtonElement>("button") ?? [];
    const [same, other] = held.by < 0 ? [up, down] : [down, up];
    (same?.disabled ? other : same)?.focus();
  }, [order]);
  return (entry: string, by: number, answer: Promise<boolean> | undefined): void => {
    const before = followed.current?.entry === entry ? followed.current.unanswered : 0;
    const held = { entry, by, at: placeOf(entry), unanswered: before + 1 };
    followed.current = held;
    void answer?.finally(() => {
      if (followed.current?.entry === entry) followed.current.unanswered--;
    });
  };
}

function Named({ line: { entry, name, sort, sources } }: { line: Line }) {
  return (
    <span>
      {sort === "source" ? <Go to={sourcePath(entry)}>{name}</Go> : <strong>{name}</strong>}
      <span class="cell-note quiet">
        {label("trust-sort", sort)}
        {sort !== "source" && ` · ${t("count.source", { n: sources })}`}
      </span>
    </span>
  );
}
