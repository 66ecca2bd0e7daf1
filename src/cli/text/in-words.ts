import type { Ref, When } from "../../assessments/because.ts";

/** A code of a controlled list as words. */
export function inWords(code: string): string {
  return code.replaceAll(/[_-]/g, " ");
}

/** A polity or body by its name, and its country where it has one. */
export function nameOf({ name, country }: Pick<Ref, "name" | "country">): string {
  return country ? `${name} (${country})` : name;
}

/** An interval as people say it; what no source gives is said, and so is what was assumed. */
export function whenWords(when: When | undefined): string {
  const dates = when && (intervalWords(when) ?? when.worded);
  if (when === undefined || dates === undefined) return "date not given";
  const assumed = (when.inferred ?? []).map((end) => (end === "from" ? "start" : "end"));
  return assumed.length > 0 ? `${dates} (${assumed.join(" and ")} assumed)` : dates;
}

function intervalWords({ from, to, bound }: When): string | undefined {
  const rounded = bound === "on" ? "" : `${bound} `;
  if (from && to) return from === to ? `${rounded}${from}` : `${rounded}${from} to ${to}`;
  if (to) return `until ${rounded}${to}`;
  return from && `since ${rounded}${from}`;
}

/** A share as people read it, no more exact than a few affairs allow. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
