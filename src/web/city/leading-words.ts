import type { MembershipPortfolio } from "../../assessments/membership-portfolio.ts";
import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";

/** '2016: 2 (…) → 2026: 4 (…)', with how many at any time, and the seats of persons beside them. */
export function leadingWords({ leading, leadingOn, personalSeats }: MembershipPortfolio): string {
  const dated = leadingOn.map(({ day, bodies, names }) =>
    t("city.leadingOn", { year: day.slice(0, 4), n: bodies.value, names: names.join(", ") }),
  );
  const seats = personalSeats.map(({ body, date }) => (date ? `${body} (${dateWords(date)})` : body));
  return [
    dated.join(" → "),
    ...(leading.value > 0 ? [t("city.leadingEver", { n: leading.value })] : []),
    ...(seats.length > 0 ? [t("city.personalSeats", { seats: seats.join(", ") })] : []),
  ].join("; ");
}
