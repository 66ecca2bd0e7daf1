import type { CodeList } from "../language/text.ts";
import { label, rule } from "../listed.ts";

/** A code in the reader's words, and the coding rule behind it, which is in English. */
export function Coded({ list, code }: { list: CodeList; code: string }) {
  const why = rule(list, code);
  return (
    <>
      {label(list, code)}
      {why && (
        <span lang="en" class="quiet">
          {" "}
          ({why})
        </span>
      )}
    </>
  );
}
