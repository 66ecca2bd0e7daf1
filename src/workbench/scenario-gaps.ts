import { type Roster, roster } from "../assessments/roster.ts";
import { type Sentence, sentence } from "../record/say.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { ResolvedEdit } from "./scenario-edit.ts";

/** Why an edit changes nothing here. */
export function whyNothing({ edit, named }: ResolvedEdit, { day, snapshot }: LedgerView): Sentence {
  const agreement = named.find(({ type }) => type === "document");
  if (agreement)
    return sentence(
      `No list of the parties to ${agreement.name} is on file, and no tie or membership here depends on it: what falls away with it has to be said in edits.`,
      "scenario.noParties",
      { agreement: agreement.name },
    );
  switch (edit.edit) {
    case "dissolve": {
      const ended = snapshot.bodyEnds.get(edit.body)?.on.date;
      const none = `No membership of it stands on ${day} on file.`;
      return ended === undefined
        ? sentence(none, "scenario.noMembers", { date: day })
        : sentence(`${none} It ended in ${ended}: ask of an earlier day.`, "scenario.hasEnded", {
            day,
            date: ended,
          });
    }
    case "leave":
      return sentence(`No such membership stands on ${day} on file.`, "scenario.noSuchSeat", { date: day });
    case "join":
      return sentence(`It is a member on ${day} already.`, "scenario.memberAlready", { date: day });
    case "cut":
      return sentence(`No tie of the two is in force on ${day} on file.`, "scenario.noSuchTie", {
        date: day,
      });
    case "make":
      return sentence(`A tie of the two is in force on ${day} already.`, "scenario.tiedAlready", {
        date: day,
      });
    case "remove":
      return sentence(`Nothing of it is in force on ${day} on file.`, "scenario.nothingThere", { date: day });
  }
}

/** What the data do not tell: the reader would else take what is not on file for what is not in the world. */
export function notCovered(
  bodies: ReadonlySet<string>,
  { snapshot, view, day }: LedgerView,
  { between, leftOut }: { between: boolean; leftOut: number },
): Sentence[] {
  const { rosters } = view();
  const name = (id: string): string => snapshot.entities.get(id)?.name ?? id;
  return [
    sentence(
      "Only ties and memberships on file are counted. Absence here is not absence in the world.",
      "scenario.gapAbsence",
    ),
    ...(leftOut > 0
      ? [
          sentence(
            `Ties that may have been in force on ${day} and are left out: ${leftOut}. Where no source dates the beginning, a tie or membership counts from the date of the newest source that tells of it, or not at all if only its end is dated. So a day in the past may have had more of them than are counted.`,
            "scenario.gapLeftOut",
            { date: day, n: leftOut },
          ),
        ]
      : []),
    ...[...bodies].map((id) => rosterSaid(name(id), rosters.get(id) ?? roster(0, undefined))),
    ...(snapshot.bodyThemes.size > 0
      ? [
          sentence(
            "Themes are those that some source links to a network as a whole; what a city does on its own is not in it.",
            "scenario.gapThemes",
          ),
        ]
      : []),
    sentence(
      "Nothing answers back: no city makes a new tie for one it loses, and no network takes in another's members, unless an edit says so.",
      "scenario.gapAnswersBack",
    ),
    ...(between
      ? []
      : [
          sentence(
            "Betweenness: not given, for the graph is too large to search all its paths here.",
            "scenario.gapBetweenness",
          ),
        ]),
  ];
}

function rosterSaid(body: string, { onFile, stated, statedAsOf, usable }: Roster): Sentence {
  if (stated === undefined)
    return sentence(
      `${body}: ${onFile} members on file, of a number that no source states.`,
      "scenario.rosterUnstated",
      { body, n: onFile },
    );
  const when = statedAsOf === undefined ? "" : ` stated for ${statedAsOf}`;
  const covered = usable ? "" : ", too few to speak of those not on file";
  const beside = onFile > stated ? `, more than the ${stated}${when || " stated"}` : ` of ${stated}${when}`;
  return sentence(`${body}: ${onFile} members on file${beside}${covered}.`, "scenario.roster", {
    body,
    n: onFile,
    stated,
    date: statedAsOf ?? "",
    dated: statedAsOf === undefined ? "no" : "yes",
    more: onFile > stated ? "yes" : "no",
    usable: usable ? "yes" : "no",
  });
}
