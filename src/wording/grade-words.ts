/** The grades of membership as the published list labels them. */
export const GRADES = [
  "attendee or signatory",
  "observer, affiliate, partner or associate",
  "full member",
  "steering member",
] as const;

export function gradeWords(grade: number | undefined): string {
  return grade === undefined ? "grade not given" : (GRADES[grade] ?? `grade ${grade}`);
}
