import type { TestEvent } from "node:test/reporters";

/** A test reporter that writes only how many passed, failed and were skipped, and why: test/run.ts adds them up. */
export default async function* tally(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (data.details.type === "suite") continue;
    counts[type === "test:fail" ? "failed" : data.skip === undefined ? "passed" : "skipped"] += 1;
  }
  yield `${JSON.stringify(counts)}\n`;
}
