import type { DatePoint } from "../record/interval.ts";
import type { Say } from "../record/say.ts";
import type { Says } from "../record/says.ts";
import type { Entities } from "./because.ts";
import { hasEnded, type SaidOn } from "./sentence.ts";

/**
 * What a tie or a membership says, as a message and its values: for pages that speak another language than English.
 * Other kinds of claim are told in the words of their coder, which are no message.
 */
export function claimSay(says: Says, entities: Entities, on: SaidOn): { say?: Say } {
  const name = (id: string): string => entities.get(id)?.name ?? id;
  if (says.kind === "tie") {
    const [one, other] = says.between;
    const purpose = says.purpose ?? "";
    const held = {
      one: name(one),
      other: name(other),
      form: says.form.replaceAll("-", "_"),
      purpose,
      with: stated(purpose),
    };
    return { say: { id: "said.tie", values: { ...held, ...told(says, on) } } };
  }
  if (says.kind !== "membership") return {};
  const { grade, roles = [] } = says;
  const held = {
    member: name(says.member),
    body: name(says.body),
    grade: grade === undefined ? "none" : String(grade),
    roles: roles.join(","),
    with: stated(roles.join()),
  };
  return { say: { id: "said.membership", values: { ...held, ...told(says, on) } } };
}

/** When, and whether it has ended by the day; every value is there, for a message names them all. */
function told(says: Extract<Says, { kind: "tie" | "membership" }>, on: SaidOn): Say["values"] {
  const { from, to, worded = "" } = says.valid ?? {};
  const past = hasEnded(says, on) ? "yes" : "no";
  const span = from && to && from.date !== to.date;
  const sort = span ? "span" : from ? "on" : to ? "until" : worded ? "worded" : "none";
  return { past, when: sort, worded, ...point("from", from), ...point("to", to) };
}

function point(end: "from" | "to", date: DatePoint | undefined): Say["values"] {
  return { [end]: date?.date ?? "", [`${end}Bound`]: date?.bound ?? "on" };
}

const stated = (text: string): "yes" | "no" => (text === "" ? "no" : "yes");
