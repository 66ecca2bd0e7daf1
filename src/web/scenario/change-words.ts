import type { ScenarioReply } from "../../contract/scenario-question.ts";
import { grouped } from "../language/number-words.ts";

export type Change = ScenarioReply["whole"]["ties"];

/** Closeness has fractions; one digit of them is told. */
export const figure = (value: number): string =>
  grouped(Number.isInteger(value) ? value : Number(value.toFixed(1)));

export function difference({ difference: by }: Change): string {
  if (by === 0) return "0";
  return by < 0 ? `−${figure(-by)}` : `+${figure(by)}`;
}

/** '84 → 0', or the one figure where nothing changes. */
export function moved(change: Change): string {
  return change.difference === 0
    ? figure(change.before)
    : `${figure(change.before)} → ${figure(change.after)}`;
}
