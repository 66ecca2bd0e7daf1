import { counted, percent } from "./number-words.ts";

interface Without {
  readonly name: string;
  readonly value: number;
}

/** Which source a count of partners hangs on most: 'without what goes back to X the partners in force fall from 17 to 9'. */
export function mostOfSources(value: number, without: readonly Without[]): string {
  const [most] = without;
  if (most === undefined || most.value === value)
    return `No source alone decides the ${counted(value, "partner")} in force: without any one of them as many are left.`;
  const way = most.value < value ? "fall" : "rise";
  return `Without what goes back to ${most.name} the partners in force ${way} from ${value} to ${most.value}.`;
}

interface Order {
  readonly ahead: number;
  readonly flips?: number | undefined;
  readonly removal?:
    | { readonly ahead: number; readonly behind: number; readonly flips?: number | undefined }
    | undefined;
}

/** How often the city is ahead of a peer when the weights of its measures are shaken. */
export function weightWords({ ahead, flips }: Order): string {
  const level =
    flips === undefined ? "; level under equal weights" : `; the order flips in ${shareWords(flips)}`;
  return `ahead in ${shareWords(ahead)} of draws${level}`;
}

/** The same of partners alone, when ties are missing. */
export function removalWords({ removal }: Order): string {
  if (removal === undefined) return "not given";
  if (removal.flips === undefined)
    return `as many now; more in ${shareWords(removal.ahead)}, fewer in ${shareWords(removal.behind)}`;
  return `more partners in ${shareWords(removal.ahead)}; the order flips or is level in ${shareWords(removal.flips)}`;
}

/** A small share is not none. */
function shareWords(share: number): string {
  if (share > 0 && share < 0.005) return "under 1 %";
  if (share < 1 && share > 0.995) return "over 99 %";
  return percent(share);
}
