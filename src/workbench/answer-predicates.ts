import type { PredicateTable } from "../formats/predicate-table.ts";
import type { Answered } from "./workbench.ts";

/** What each predicate of the ledger takes as its subject, object and value. */
export function answerPredicates(table: PredicateTable): Answered<"predicates"> {
  return {
    predicates: [...table.values()].map(
      ({ predicate, kind, subject_role, object_role, value_role, definition }) => ({
        predicate,
        kind,
        subject: subject_role,
        object: object_role,
        value: value_role,
        definition,
      }),
    ),
  };
}
