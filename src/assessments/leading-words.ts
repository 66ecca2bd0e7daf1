import type { MembershipPortfolio } from "./membership-portfolio.ts";

/** '2016: 2 (…) → 2026: 4 (…)', with how many at any time, and the seats of persons beside them. */
export function leadingWords({ leading, leadingOn, personalSeats }: MembershipPortfolio): string {
  const dated = leadingOn.map(
    ({ day, bodies, names }) =>
      `${day.slice(0, 4)}: ${bodies.value === 0 ? "none on file" : `${bodies.value} (${names.join(", ")})`}`,
  );
  const seats = personalSeats.map(({ body, date }) => `${body}${date ? ` (${date})` : ""}`);
  return [
    dated.join(" → "),
    ...(leading.value > 0 ? [`${leading.value} at any time on file`] : []),
    ...(seats.length > 0 ? [`seats of persons: ${seats.join(", ")}`] : []),
  ].join("; ");
}
