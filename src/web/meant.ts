import type { Failure } from "./ask.ts";

/** Which of the names in an address a failure is about: the server tells, or quotes it. */
export function nameMeant({ asked, message }: Failure, names: readonly string[]) {
  return names.find((name) => name === asked) ?? names.find((name) => message.includes(`'${name}'`));
}
