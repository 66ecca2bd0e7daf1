import { useEffect, useRef } from "preact/hooks";
import type { SetTrust, TrustReply } from "../../contract/trust-question.ts";
import { sourcePath } from "../address.ts";
import { Go } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";

type Line = TrustReply["order"][number];

interface TrustListProps {
  order: readonly Line[];
  /** Absent where nobody may change it. */
  onOrder: ((body: SetTrust, done: string) => Promise<boolean>) | undefined;
}

/** The order as a list whose entries move by buttons, so by keyboard too; the one that moved keeps the focus. */
export function TrustList({ order, onOrder }: TrustListProps) {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ entry: string; by: number } | undefined>(undefined);
  useEffect(() => {
    if (moved.current === undefined) return;
    const { entry, by } = moved.current;
    moved.current = undefined;
    const at = order.findIndex((line) => line.entry === entry);
    const buttons = list.current?.children[at]?.querySelectorAll<HTMLButtonElement>("button");
    const [up, down] = buttons ?? [];
    const same = by < 0 ? up : down;
    (same?.disabled ? (by < 0 ? down : up) : same)?.focus();
  }, [order]);
  const move = (line: Line, at: number, by: number): void => {
    moved.current = { entry: line.entry, by };
    const place = at + by + 1;
    void onOrder?.(
      { move: { entry: line.entry, to: place } },
      t("trust.moved", { name: line.name, place, n: order.length }),
    );
  };
  const remove = (line: Line): void => {
    const rest = order.filter(({ entry }) => entry !== line.entry).map(({ entry }) => entry);
    void onOrder?.({ order: rest }, t("trust.removed", { name: line.name }));
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
              <button type="button" disabled={at === 0} onClick={() => move(line, at, -1)}>
                <span aria-hidden="true">↑</span>
                <span class="visually-hidden">{t("trust.up", { name: line.name })}</span>
              </button>
              <button type="button" disabled={at === order.length - 1} onClick={() => move(line, at, 1)}>
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
