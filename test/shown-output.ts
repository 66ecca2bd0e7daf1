/** A command on a page, and what the page shows of its output. */
export interface Shown {
  readonly line: string;
  readonly output: string;
}

/** The commands of a page that show output: in a block of a console, `$ hansa …` and the lines below it. */
export function shownIn(page: string): Shown[] {
  return [...page.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, block = ""]) =>
    block
      .split(/^\$ /m)
      .filter((each) => each.startsWith("hansa "))
      .map((each) => {
        const [line = "", ...rest] = each.split("\n");
        return { line, output: rest.join("\n") };
      }),
  );
}

/**
 * Whether an output is what a page shows of it: '…' in a line stands for any words, alone on a line for any lines. If not,
 * the first line of the page that the output has not where it should.
 */
export function strayLine({ output: shown }: Shown, output: string): string | undefined {
  const lines = shown.replace(/\n+$/, "").split("\n");
  const found = lines.findIndex(
    (_, at) => !patternOf(lines.slice(0, at + 1), at + 1 < lines.length).test(output),
  );
  return found < 0 ? undefined : lines[found];
}

/** Of the first lines; what follows may be anything while there are more to come. */
function patternOf(lines: readonly string[], more: boolean): RegExp {
  const parts = lines.map((line) =>
    line === "…" ? "(?:.*\\n)*?" : `${line.split("…").map(RegExp.escape).join(".*")}[ ]*\\n`,
  );
  return new RegExp(`^${parts.join("")}${more ? "" : "\\n*$"}`);
}
