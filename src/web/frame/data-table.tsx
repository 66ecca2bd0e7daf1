import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { usePaper } from "./paper.ts";
import { type Order, ordered, turned } from "./row-order.ts";
import { ScrollRegion } from "./scroll-region.tsx";

export interface Column<T> {
  id: string;
  head: ComponentChildren;
  cell: (row: T) => ComponentChildren;
  /** What to sort by; without it the column does not sort. Absent values come last. */
  by?: (row: T) => string | number | undefined;
  number?: true;
  /** Dates and the like, which do not break. */
  whole?: true;
}

interface DataTableProps<T> {
  caption: ComponentChildren;
  /** The first column heads its row. */
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** The heading under which a row stands while the table is in its own order. */
  groupOf?: (row: T) => string;
  /** On a narrow screen rows become blocks, or the table scrolls inside its own region. */
  narrow?: "stack" | "scroll";
  class?: string;
}

/** A table that sorts by its headings, prints, and never widens the page. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { caption, columns, rows, keyOf, groupOf, narrow = "stack" } = props;
  const [order, setOrder] = useState<Order>();
  const id = useId();
  const by = columns.find((column) => column.id === order?.by)?.by;
  const groups =
    order && by
      ? [["", ordered(rows, by, order.down)] as const]
      : [...Map.groupBy(rows, (row) => groupOf?.(row) ?? "")];
  return (
    <ScrollRegion captionId={`${id}-caption`} narrow={narrow}>
      <table class={props.class}>
        <caption id={`${id}-caption`}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        {groups.map(([name, held]) => (
          <tbody key={name}>
            {name && (
              <tr class="group">
                <th colSpan={columns.length} scope="rowgroup">
                  {name}
                </th>
              </tr>
            )}
            {held.map((row) => (
              <Row key={keyOf(row)} row={row} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

interface HeadingProps<T> {
  column: Column<T>;
  order: Order | undefined;
  onOrder: (order: Order | undefined) => void;
}

function Heading<T>({ column, order, onOrder }: HeadingProps<T>) {
  const { id, head, by, number } = column;
  const paper = usePaper();
  const sorted = order?.by === id ? (order.down ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" class={number ? "number" : ""} aria-sort={sorted}>
      {by && !paper ? (
        <button type="button" class="sorts" onClick={() => onOrder(turned(order, id))}>
          {head}
          <span aria-hidden="true" class="sort-sign">
            {sorted === undefined ? "↕" : sorted === "ascending" ? "↑" : "↓"}
          </span>
        </button>
      ) : (
        head
      )}
    </th>
  );
}

function Row<T>({ row, columns }: { row: T; columns: readonly Column<T>[] }) {
  return (
    <tr>
      {columns.map(({ id, head, cell, number, whole }, at) => {
        const shared = {
          class: number ? "number" : whole ? "whole" : "",
          "data-label": typeof head === "string" ? head : id,
        };
        return at === 0 ? (
          <th key={id} scope="row" {...shared}>
            <div class="cell">{cell(row)}</div>
          </th>
        ) : (
          <td key={id} {...shared}>
            <div class="cell">{cell(row)}</div>
          </td>
        );
      })}
    </tr>
  );
}
