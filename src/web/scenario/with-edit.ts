/** What an edit is called in a scenario's file, and what it takes. */
export const EDITS = [
  ["dissolve", ["body"]],
  ["leave", ["member", "body"]],
  ["join", ["member", "body"]],
  ["cut", ["one", "other"]],
  ["make", ["one", "other"]],
  ["remove", ["city"]],
] as const;

export type EditKind = (typeof EDITS)[number][0];

/** A scenario's text with one more edit at its end; undefined where the text is none that an edit could be put into. */
export function withEdit(text: string, edit: EditKind, values: readonly string[]): string | undefined {
  const scenario = objectIn(text);
  if (scenario === undefined) return undefined;
  const held: unknown = scenario["edits"];
  const edits: readonly unknown[] = Array.isArray(held) ? held : [];
  const names = EDITS.find(([kind]) => kind === edit)?.[1] ?? [];
  const said =
    edit === "cut" || edit === "make"
      ? { between: values }
      : Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
  return `${JSON.stringify({ ...scenario, edits: [...edits, { edit, ...said }] }, undefined, 2)}\n`;
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const held: unknown = JSON.parse(text);
    return typeof held === "object" && held !== null && !Array.isArray(held) ? { ...held } : undefined;
  } catch {
    return undefined;
  }
}
