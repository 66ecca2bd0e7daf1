import { relative } from "node:path";
import type { TestEvent } from "node:test/reporters";
import { BESTOWED } from "./machine.ts";

/**
 * A test reporter that writes only how many passed, failed and were skipped, and why, and the seconds that the tests of
 * each file took: test/run.ts adds them up.
 */
export default async function* tally(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = { passed: 0, failed: 0, skipped: 0, spared: 0 };
  const seconds = new Map<string, number>();
  for await (const { type, data } of events) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    // A suite's time is that of its tests and of what is done before and after them.
    if (data.nesting === 0 && data.file !== undefined) {
      const file = relative(process.cwd(), data.file);
      seconds.set(file, (seconds.get(file) ?? 0) + data.details.duration_ms / 1000);
    }
    if (data.details.type === "suite") continue;
    counts[type === "test:fail" ? "failed" : ending(data.skip)] += 1;
  }
  yield `${JSON.stringify({ ...counts, seconds: Object.fromEntries(seconds) })}\n`;
}

function ending(skip: string | boolean | undefined): "passed" | "skipped" | "spared" {
  if (skip === undefined) return "passed";
  return typeof skip === "string" && skip.startsWith(BESTOWED) ? "spared" : "skipped";
}
