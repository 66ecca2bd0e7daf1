import { type Roster, roster } from "../assessments/roster.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { ResolvedEdit } from "./scenario-edit.ts";

/** Why an edit changes nothing here. */
export function whyNothing({ edit, named }: ResolvedEdit, { day, snapshot }: LedgerView): string {
  const agreement = named.find(({ type }) => type === "document");
  if (agreement)
    return `No list of the parties to ${agreement.name} is on file, and no tie or membership here depends on it: what falls away with it has to be said in edits.`;
  switch (edit.edit) {
    case "dissolve": {
      const ended = snapshot.bodyEnds.get(edit.body)?.on.date;
      const gone = ended === undefined ? "" : ` It ended in ${ended}: ask of an earlier day.`;
      return `No membership of it stands on ${day} on file.${gone}`;
    }
    case "leave":
      return `No such membership stands on ${day} on file.`;
    case "join":
      return `It is a member on ${day} already.`;
    case "cut":
      return `No tie of the two is in force on ${day} on file.`;
    case "make":
      return `A tie of the two is in force on ${day} already.`;
    case "remove":
      return `Nothing of it is in force on ${day} on file.`;
  }
}

/** What the data do not tell: the reader would else take what is not on file for what is not in the world. */
export function notCovered(
  bodies: ReadonlySet<string>,
  { snapshot, view, day }: LedgerView,
  { between, leftOut }: { between: boolean; leftOut: number },
): string[] {
  const { rosters } = view();
  const name = (id: string): string => snapshot.entities.get(id)?.name ?? id;
  return [
    "Only ties and memberships on file are counted. Absence here is not absence in the world.",
    ...(leftOut > 0
      ? [
          `Ties that may have been in force on ${day} and are left out: ${leftOut}. Where no source dates the beginning, a tie or membership counts from the date of the newest source that tells of it, or not at all if only its end is dated. So a day in the past may have had more of them than are counted.`,
        ]
      : []),
    ...[...bodies].map((id) => `${name(id)}: ${rosterSaid(rosters.get(id) ?? roster(0, undefined))}.`),
    ...(snapshot.bodyThemes.size > 0
      ? [
          "Themes are those that some source links to a network as a whole; what a city does on its own is not in it.",
        ]
      : []),
    "Nothing answers back: no city makes a new tie for one it loses, and no network takes in another's members, unless an edit says so.",
    ...(between ? [] : ["Betweenness: not given, for the graph is too large to search all its paths here."]),
  ];
}

function rosterSaid({ onFile, stated, statedAsOf, usable }: Roster): string {
  if (stated === undefined) return `${onFile} members on file, of a number that no source states`;
  const when = statedAsOf === undefined ? "" : ` stated for ${statedAsOf}`;
  const covered = usable ? "" : ", too few to speak of those not on file";
  const beside = onFile > stated ? `, more than the ${stated}${when || " stated"}` : ` of ${stated}${when}`;
  return `${onFile} members on file${beside}${covered}`;
}
