import type { DatePoint, Interval } from "../record/interval.ts";
import { type PartialDate, precisionOf } from "../record/partial-date.ts";

/** A name of the web for an id of the ledger: ids have no address of their own. */
export function iri(of: "entity" | "source" | "claim", id: string): string {
  return `urn:hansa:${of}:${encodeURI(id).replaceAll("#", "%23")}`;
}

/** A date of the precision that its source gives. */
export function dateValue(date: PartialDate): object {
  return { "@value": date, "@type": DATE_TYPES[precisionOf(date)] };
}

const DATE_TYPES = { year: "xsd:gYear", month: "xsd:gYearMonth", day: "xsd:date" } as const;

/** A spell of time; a missing end is 'not given'. */
export function spell({ from, to, worded }: Interval): object {
  return {
    type: "time:ProperInterval",
    ...(from && { hasBeginning: instant(from) }),
    ...(to && { hasEnd: instant(to) }),
    ...(worded && { worded }),
  };
}

function instant({ date, bound, inferred }: DatePoint): object {
  return {
    type: "time:Instant",
    [IN_TIME[precisionOf(date)]]: dateValue(date),
    ...(bound && { bound }),
    ...(inferred && { inferred }),
  };
}

const IN_TIME = { year: "time:inXSDgYear", month: "time:inXSDgYearMonth", day: "time:inXSDDate" } as const;
