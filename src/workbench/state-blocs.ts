import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CLAIM_TABLES, ENTITY_TABLE } from "../formats/claim-table.ts";
import { readTable } from "../formats/read-table.ts";
import { holdsOn, stands } from "../ledger/holds-on.ts";
import type { Day } from "../record/partial-date.ts";

/** A bloc of states with those that were in it on a day, by their codes. */
export interface StateBloc {
  readonly id: string;
  readonly name: string;
  readonly members: ReadonlySet<string>;
}

/** All states are in these, so that they tell no two apart. */
export const UNIVERSAL: ReadonlySet<string> = new Set(["net:united-nations", "net:un-habitat"]);

const STATE = /^iso:[A-Z]{2}$/;

/** The state that a member is, by its code. */
export function stateCode(member: string): string | undefined {
  return STATE.test(member) ? member.slice("iso:".length) : undefined;
}

/** The blocs of states of a Data Package as they stood on a day, for lists of ties that bring no ledger. */
export function bundledBlocs(folder: string, day: Day): StateBloc[] {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const table = CLAIM_TABLES.find(({ name }) => name === "claims/membership");
  if (!table) throw new Error("No table of memberships.");
  const bodies = new Map(
    readTable(ENTITY_TABLE, read("entities.csv")).values.flatMap((entity) =>
      entity.type === "body" && entity.sort === "state-bloc" && !UNIVERSAL.has(entity.id)
        ? [[entity.id, { id: entity.id, name: entity.name, members: new Set<string>() }] as const]
        : [],
    ),
  );
  for (const { says } of readTable(table, read("claims/membership.csv")).values) {
    if (says.kind !== "membership") continue;
    const state = stateCode(says.member);
    if (state !== undefined && stands(holdsOn(says.valid, day))) bodies.get(says.body)?.members.add(state);
  }
  return [...bodies.values()].filter(({ members }) => members.size > 0);
}
