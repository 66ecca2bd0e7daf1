import type { DatePoint } from "../record/interval.ts";
import { firstDay, lastDay, sameWhen } from "../record/partial-date.ts";
import type { Quantity } from "../record/says.ts";

/** How far 'almost', 'over' and 'about' reach: almost 200 allows 180 to 200, over 200 up to 220, about both. */
const REACH = 0.1;

/** A year told as 'about' allows the two years on either side. */
const ABOUT_YEARS = 2;

/** Whether two dates can both be right: 1987 and 1987-05-03 can, 1987 and 1988 cannot. */
export function compatibleDates(one: DatePoint, other: DatePoint): boolean {
  const [a, b] = [one.bound ?? "on", other.bound ?? "on"];
  if (a === "on" && b === "on") return sameWhen(one.date, other.date);
  if (a === "about" || b === "about") {
    const years = Math.abs(Number(one.date.slice(0, 4)) - Number(other.date.slice(0, 4)));
    return years <= ABOUT_YEARS || (a !== "about" ? allows(one, other) : allows(other, one));
  }
  return allows(one, other) && allows(other, one);
}

/** Whether two numbers can both be right, their 'almost', 'over' and 'about' granted. */
export function compatibleQuantities(one: Quantity, other: Quantity): boolean {
  if (one.unit !== other.unit) return false;
  const [low, high] = range(one);
  const [otherLow, otherHigh] = range(other);
  return low <= otherHigh && otherLow <= high;
}

function range({ value, bound }: Quantity): [number, number] {
  const span = Math.abs(value) * REACH;
  return [
    bound === "almost" || bound === "about" ? value - span : value,
    bound === "over" || bound === "about" ? value + span : value,
  ];
}

/** Whether the bound of the one leaves room for the other. */
function allows(one: DatePoint, other: DatePoint): boolean {
  if (one.bound === other.bound) return true;
  if (one.bound === "before") return firstDay(other.date) < lastDay(one.date);
  if (one.bound === "after") return lastDay(other.date) > firstDay(one.date);
  return true;
}
