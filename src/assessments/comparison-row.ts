import * as z from "zod";
import type { Quantity } from "../record/says.ts";
import { figureWords, grouped } from "../wording/number-words.ts";
import type { Assessment } from "./assess.ts";
import { Because } from "./because.ts";
import { leadingWords } from "./leading-words.ts";
import { isMoney } from "./spending.ts";

const Cell = z.strictObject({
  value: z.number().optional(),
  words: z.string(),
  because: Because,
});

export const ComparisonRow = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    cells: z.array(Cell),
    /** How to read it, where a bare number misleads. */
    note: z.string().optional(),
    /** Counts that may be set per head and shaken by weights. */
    countable: z.boolean(),
  })
  .meta({ id: "ComparisonRow" });
export type ComparisonRow = z.infer<typeof ComparisonRow>;

interface RowOf {
  id: string;
  label: string;
  note?: string;
  cell: (city: Assessment) => z.infer<typeof Cell>;
  countable?: true;
}

/** Cities side by side, one row a question, each cell with its claims. */
export function comparisonRows(cities: readonly Assessment[]): ComparisonRow[] {
  return ROWS.map(({ cell, ...row }) => ({
    ...row,
    countable: row.countable ?? false,
    cells: cities.map(cell),
  }));
}

const counted = ({ value, because }: { value: number; because: string[] }): z.infer<typeof Cell> => ({
  value,
  words: grouped(value),
  because,
});

const ROWS: readonly RowOf[] = [
  {
    id: "partners",
    label: "Partners on file",
    note: "includes one-sided and undated ties",
    countable: true,
    cell: ({ ties }) => counted(ties.partners),
  },
  {
    id: "countries",
    label: "Partner countries",
    countable: true,
    cell: ({ ties: { partners, countries } }) =>
      // Where no partner's country is on file, none is known, which is not the same as none.
      partners.value > 0 && countries.value === 0
        ? { words: "not given", because: countries.because }
        : counted(countries),
  },
  { id: "in-force", label: "Partners in force", countable: true, cell: ({ ties }) => counted(ties.inForce) },
  {
    id: "both-sides",
    label: "Partners listed by both sides",
    countable: true,
    cell: ({ ties }) =>
      counted(ties.byEvidence.find(({ evidence }) => evidence === "both sides")?.partners ?? none),
  },
  {
    id: "recent",
    label: "New partners first dated in the last ten years",
    note: "sources are fuller for these years",
    cell: ({ ties: { recent, dated, recentSince } }) => ({
      ...counted(recent),
      words: `${recent.value} of ${dated.value} dated, ${recentSince} or later`,
    }),
  },
  { id: "forms", label: "Agreement style", cell: ({ ties }) => forms(ties.lines) },
  {
    id: "bodies",
    label: "Bodies on file",
    note: "presence only",
    countable: true,
    cell: ({ memberships }) => counted(memberships.bodies),
  },
  {
    id: "leading",
    label: "Bodies with a leading role of the city",
    note: "ten years before → now, the number counted; a person's seat is no role of the city",
    countable: true,
    cell: ({ memberships }) => leading(memberships),
  },
  {
    id: "springboard",
    label: "Springboard: large events won, and partners first dated after",
    note: "order is shown, cause is not; no control case",
    cell: ({ springboards }) => ({
      words: springboards.map(springboardWords).join("; ") || "none on file",
      because: springboards.flatMap((each) => [...each.because, ...(each.partnersSince?.because ?? [])]),
    }),
  },
  {
    id: "affairs",
    label: "Affairs on file",
    note: "how much was collected, not how much was done",
    cell: ({ evidence, effort }) => ({
      value: evidence.affairs,
      words: `${evidence.affairs} (${evidence.episodeRows} rows)`,
      because: [...new Set(effort.dimensions.flatMap((line) => line.because))],
    }),
  },
  {
    id: "conflicts",
    label: "Open conflicts with the own state on foreign matters",
    note: "conflict is newsworthy; not a measure of autonomy",
    cell: ({ state }) => conflicts(state.stated),
  },
  {
    id: "learnt",
    label: "Learnt from, places named",
    countable: true,
    cell: ({ learning: { learnt } }) => ({
      value: learnt.length,
      words: learnt.length === 0 ? "none on file" : learnt.map(({ partner }) => partner.name).join(", "),
      because: learnt.flatMap((line) => line.because),
    }),
  },
  {
    id: "spent",
    label: "Money spent or set aside, on record",
    note: "totals may contain single sums; absence is not thrift",
    cell: ({ effort }) => money(effort.spending.filter(({ sort }) => sort !== "quarrel")),
  },
  {
    id: "returns",
    label: "Money reported as outcome",
    note: "expected and realised, each claimed by its source; not a return on the spending above",
    cell: ({ outcomes }) =>
      money(
        outcomes.flatMap(({ lines }) =>
          lines.filter(({ outcome }) => outcome === "deals" || outcome === "funds"),
        ),
      ),
  },
];

const none = { value: 0, because: [] };

function forms(lines: Assessment["ties"]["lines"]): z.infer<typeof Cell> {
  const byForm = [...Map.groupBy(lines, ({ form }) => form)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  return {
    words: byForm.map(([form, held]) => `${held.length} ${form}`).join(", ") || "none on file",
    because: lines.flatMap((line) => line.because),
  };
}

function leading(memberships: Assessment["memberships"]): z.infer<typeof Cell> {
  const { leading: ever, leadingOn, personalSeats } = memberships;
  return {
    value: leadingOn.at(-1)?.bodies.value ?? 0,
    words: leadingWords(memberships),
    because: [...new Set([...ever.because, ...personalSeats.flatMap((seat) => seat.because)])],
  };
}

function springboardWords({ event, won, partnersSince }: Assessment["springboards"][number]): string {
  const since = partnersSince && `${partnersSince.value} partners first dated after`;
  return [event.name, won ? `won ${won}` : "date not given", since].filter(Boolean).join(", ");
}

function conflicts(stated: Assessment["state"]["stated"]): z.infer<typeof Cell> {
  const open = stated.filter(({ relations }) => relations.includes("conflict"));
  const years = open.flatMap(({ first }) => first?.slice(0, 4) ?? []).join(", ");
  return {
    value: open.length,
    words: open.length === 0 ? "none on file" : `${open.length} (${years})`,
    because: open.flatMap((line) => line.because),
  };
}

const MOST_SUMS = 3;

/** Sums as their sources give them, the latest first; they are of different things and are not added up. */
function money(
  lines: readonly { figure?: Quantity | undefined; date?: string | undefined; because: string[] }[],
): z.infer<typeof Cell> {
  const sums = lines
    .flatMap(({ figure, ...line }) => (figure && isMoney(figure) ? [{ ...line, figure }] : []))
    .toSorted((one, other) => (other.date ?? "").localeCompare(one.date ?? ""));
  const told = sums
    .slice(0, MOST_SUMS)
    .map((sum) => `${figureWords(sum.figure)}${sum.date ? ` (${sum.date.slice(0, 4)})` : ""}`);
  const more = sums.length > MOST_SUMS ? [`and ${sums.length - MOST_SUMS} more`] : [];
  return {
    words: [...told, ...more].join("; ") || "not given",
    because: sums.flatMap((line) => line.because),
  };
}
