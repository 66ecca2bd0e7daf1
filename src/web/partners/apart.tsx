import type { ComponentChildren } from "preact";

/** One after the other with a dot between, for names may hold commas. */
export function apart(parts: readonly ComponentChildren[]): ComponentChildren {
  return parts.map((part, at) => (
    <>
      {at > 0 && " · "}
      {part}
    </>
  ));
}
