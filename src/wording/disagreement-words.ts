/** Who tells of a tie or a membership, seen from a city: `other` is its partner, or the body it is in. */
export function reciprocityWords(reciprocity: string, own: string, other: "partner" | "body"): string {
  switch (reciprocity) {
    case "both sides":
      return "told by both sides";
    case "own side":
      return `told by ${own}, not by the ${other}`;
    case "other side":
      return `told by the ${other}, not by ${own}`;
    default:
      return "told by third parties only";
  }
}

/** What somebody's own complete list says, or why its silence says nothing. `whose` reads "Toronto's", "the partner's". */
export function listWords(whose: string, answer: string): string {
  switch (answer) {
    case "lists":
      return `${whose} complete list has it`;
    case "lacks":
      return `${whose} complete list lacks it`;
    case "lists another kind":
      return `${whose} complete list is of another kind, so it was not asked`;
    case "no date":
      return `${whose} complete list has no date, so it was not asked`;
    case "not in force then":
      return `${whose} complete list is of a day on which it need not have stood, so it was not asked`;
    default:
      return `no complete list of ${whose.replace(/['’]s?$/, "")} is on file, so it was not asked`;
  }
}

/** 'Lisbon' makes "Lisbon's", 'Athens' "Athens'". */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}

/** Of which day a list is that lacks something, since when its publisher's lists have lacked it, and when they last had it. */
export function lackWords({ date, since, lastListed }: Lack): string {
  const run = since === date ? `of ${date}` : `of ${date}, as all since ${since}`;
  return lastListed === undefined ? run : `${run}; that of ${lastListed} had it`;
}

interface Lack {
  date: string;
  since: string;
  lastListed?: string | undefined;
}

/** What a difference is about: "start at grade 2" reads "start as full member". */
export function aspectWords(of: string): string {
  return of.replace(
    / at grade (\d)/,
    (_, grade: string) => ` as ${GRADES[Number(grade)] ?? `grade ${grade}`}`,
  );
}

/** "grade 2" reads "full member". */
export function versionWords(of: string, words: string): string {
  const [, grade] = of === "grade" ? (/^grade (\d)$/.exec(words) ?? []) : [];
  return grade === undefined ? words : (GRADES[Number(grade)] ?? words);
}

const GRADES = ["attendee", "observer or partner", "full member", "steering member"];
