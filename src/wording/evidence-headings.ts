/** Who says that a tie exists, as the heading of such ties. */
export const EVIDENCE_HEADINGS = {
  "both sides": "Listed by both sides",
  "this side": "On this city’s word only",
  "partner's side": "On the partner’s word only",
  "third party": "By the press or another third party",
} as const;

export const NOT_IN_FORCE = "Not in force on this day";
