import { type Edge, type Edges, keyOf, seat, tie } from "./edge.ts";

/** One edit of a scenario, its names resolved to ids. */
export type Edit =
  | { readonly edit: "dissolve"; readonly body: string }
  | { readonly edit: "leave"; readonly members: ReadonlySet<string>; readonly bodies: ReadonlySet<string> }
  | { readonly edit: "join"; readonly member: string; readonly body: string }
  | { readonly edit: "cut" | "make"; readonly between: readonly [string, string] }
  | { readonly edit: "remove"; readonly city: string };

/** An edge that an edit took away or put in. */
export interface EdgeChange {
  /** The place of the edit in the list. */
  readonly edit: number;
  readonly change: "lost" | "made";
  readonly edge: Edge;
}

export interface Applied {
  readonly after: Edges;
  readonly changes: readonly EdgeChange[];
}

/**
 * The edges as the edits leave them, one edit after the other. What is not there cannot be lost, and what is there
 * cannot be made: such an edit changes nothing, and no change is told of it.
 */
export function applyEdits(before: Edges, edits: readonly Edit[]): Applied {
  const after = new Map(before);
  const changes: EdgeChange[] = [];
  edits.forEach((edit, at) => {
    const made = madeBy(edit);
    if (made !== undefined) {
      if (after.has(keyOf(made))) return;
      after.set(keyOf(made), made);
      changes.push({ edit: at, change: "made", edge: made });
      return;
    }
    for (const edge of [...after.values()].filter((each) => isLost(edit, each))) {
      after.delete(keyOf(edge));
      changes.push({ edit: at, change: "lost", edge });
    }
  });
  return { after, changes };
}

function madeBy(edit: Edit): Edge | undefined {
  if (edit.edit === "join") return seat(edit.member, edit.body);
  if (edit.edit === "make") return tie(...edit.between);
  return undefined;
}

function isLost(edit: Edit, edge: Edge): boolean {
  switch (edit.edit) {
    case "dissolve":
      return edge.sort === "seat" && edge.b === edit.body;
    case "leave":
      return edge.sort === "seat" && edit.members.has(edge.a) && edit.bodies.has(edge.b);
    case "cut":
      return keyOf(edge) === keyOf(tie(...edit.between));
    case "remove":
      return edge.a === edit.city || edge.b === edit.city;
    default:
      return false;
  }
}
