import { say } from "../record/say.ts";
import { plural } from "./finding.ts";
import type { Identity } from "./identity.ts";
import type { Gap } from "./not-known.ts";
import type { SpendingLine } from "./spending.ts";
import type { TieLine } from "./tie-portfolio.ts";

const STAFF = /staff|employees|posts/;

/** Money for relations abroad as a whole, or for a programme of them; money for travel is a part of that. */
const BUDGETS: ReadonlySet<string> = new Set([
  "has_international_relations_budget",
  "has_sister_city_programme_budget",
]);
const TRAVEL = /travel/;

/** What is missing of the means a city puts into its relations: people, a budget, what each tie costs. */
export function meansGaps(
  { figures }: Pick<Identity, "figures">,
  spending: readonly SpendingLine[],
  ties: readonly TieLine[],
): Gap[] {
  return [...staffGap(figures), ...budgetGap(figures), ...costGap(spending, ties)];
}

function staffGap(figures: Identity["figures"]): Gap[] {
  if (figures.some(({ metric }) => STAFF.test(metric))) return [];
  return [{ text: "How many people its international office has", ...say("gap.staff"), because: [] }];
}

function budgetGap(figures: Identity["figures"]): Gap[] {
  if (figures.some(({ metric }) => BUDGETS.has(metric))) return [];
  const travel = figures.filter(({ metric }) => TRAVEL.test(metric)).flatMap((line) => line.because);
  const text = "The budget of its international office";
  return [
    travel.length > 0
      ? { text: `${text}: only money for travel is on file`, ...say("gap.budgetTravel"), because: travel }
      : { text, ...say("gap.budget"), because: travel },
  ];
}

/** A sum speaks of a tie where it pays for an act with the partner. */
function costGap(spending: readonly SpendingLine[], ties: readonly TieLine[]): Gap[] {
  const partners = new Set(ties.filter(({ inForce }) => inForce).map(({ partner }) => partner.id));
  const priced = spending.filter((sum) => sum.with.some(({ id }) => partners.has(id)));
  const paid = new Set(
    priced.flatMap((sum) => sum.with.map(({ id }) => id)).filter((id) => partners.has(id)),
  );
  if (paid.size === partners.size) return [];
  if (paid.size === 0)
    return [
      {
        text: "What any tie in force costs: no sum on file names a partner",
        ...say("gap.cost"),
        because: [],
      },
    ];
  return [
    {
      text: `What the ties with ${partners.size - paid.size} of ${plural(partners.size, "partner")} in force cost: no sum on file names them`,
      ...say("gap.costSome", { n: partners.size - paid.size, of: partners.size }),
      because: priced.flatMap((sum) => sum.because),
    },
  ];
}
