import type { TieLine } from "../../assessments/tie-portfolio.ts";

/** The years a column of spans covers: from the first start on file to the day asked. */
export function spanOf(lines: readonly TieLine[], asOf: string): [number, number] {
  const years = lines.flatMap(({ when }) => (when?.from ? [Number(when.from.slice(0, 4))] : []));
  const last = Number(asOf.slice(0, 4)) + 1;
  return [Math.min(...years, last - 10), last];
}

interface TieSpanProps {
  line: TieLine;
  span: readonly [number, number];
}

/** A tie in time: a year-only start is a block a year wide, an end no source gives fades out, no date is a gap. */
export function TieSpan({ line: { when, holds }, span: [first, last] }: TieSpanProps) {
  const at = (year: number): string => `${(100 * (year - first)) / (last - first)}%`;
  const year = (date: string): number => Number(date.slice(0, 4));
  if (when?.from === undefined) {
    return (
      <span class="span none" aria-hidden="true">
        <i />
      </span>
    );
  }
  const [from, to] = [year(when.from), when.to ? year(when.to) + 1 : last];
  const style = { insetInlineStart: at(from), insetInlineEnd: `calc(100% - ${at(to)})` };
  return (
    <span class="span" aria-hidden="true">
      <i class={when.to ? "" : holds === "yes" ? "open seen" : "open"} style={style} />
      {when.from.length === 4 && <b style={{ insetInlineStart: at(from), inlineSize: at(first + 1) }} />}
    </span>
  );
}
