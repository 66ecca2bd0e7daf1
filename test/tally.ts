import type { TestEvent } from "node:test/reporters";
import { BESTOWED } from "./machine.ts";

/** A test reporter that writes only how many passed, failed and were skipped, and why: test/run.ts adds them up. */
export default async function* tally(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = { passed: 0, failed: 0, skipped: 0, spared: 0 };
  for await (const { type, data } of events) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (data.details.type === "suite") continue;
    counts[type === "test:fail" ? "failed" : ending(data.skip)] += 1;
  }
  yield `${JSON.stringify(counts)}\n`;
}

function ending(skip: string | boolean | undefined): "passed" | "skipped" | "spared" {
  if (skip === undefined) return "passed";
  return typeof skip === "string" && skip.startsWith(BESTOWED) ? "spared" : "skipped";
}
