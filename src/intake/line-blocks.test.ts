import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { eachLine, lineBlocks } from "./line-blocks.ts";

async function linesOf(
  chunks: readonly Uint8Array[],
  longest?: number,
): Promise<[number, string, boolean][]> {
  const tally = { lines: 0 };
  const lines: [number, string, boolean][] = [];
  const bytes = (async function* () {
    yield* chunks;
  })();
  for await (const block of lineBlocks(bytes, "a file", tally, longest))
    eachLine(block, tally, (held, start, stop, ended) =>
      lines.push([tally.lines, held.toString("utf8", start, stop), ended]),
    );
  return lines;
}

test("however a file is cut into chunks its lines are the same, and numbered as an editor numbers them", async () => {
  const line = fc.string({ unit: fc.constantFrom("a", "ä", "東", " ", "\t"), maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line),
      fc.boolean(),
      fc.integer({ min: 1, max: 7 }),
      async (texts, ended, size) => {
        const bytes = Buffer.from(texts.join("\n") + (ended ? "\n" : ""));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
          bytes.subarray(n * size, (n + 1) * size),
        );
        const told = texts.flatMap((text, n) =>
          text === "" ? [] : [[n + 1, text, ended || n < texts.length - 1] as [number, string, boolean]],
        );
        assert.deepEqual(await linesOf(chunks), told);
      },
    ),
  );
});

test("line ends of Windows and the mark before the first line are no part of a line", async () => {
  assert.deepEqual(await linesOf([Buffer.from("\uFEFFone\r\ntwo\r\n")]), [
    [1, "one", true],
    [2, "two", true],
  ]);
});

test("a line without end is refused with its number before it fills the memory", async () => {
  const chunks = [Buffer.from("one\n"), ...Array.from({ length: 9 }, () => Buffer.alloc(10, "x"))];
  await assert.rejects(linesOf(chunks, 50), { code: "line-too-long", message: /a file, line 2/ });
});
