import type { NoFit } from "./spread-question.ts";

/** Why there is no fit, in words. */
export function noFitWords({ why, channel, entries = 0 }: NoFit): string {
  const others = { ties: "a partner", networks: "a fellow member", both: "a partner or fellow member" }[
    channel ?? "ties"
  ];
  switch (why) {
    case "none-dated":
      return "of nobody that has it a source says since when";
    case "one-year":
      return "all whose year is known took it up in the same year";
    case "few-entries":
      return `only ${entries} dated ${entries === 1 ? "entry" : "entries"} after the first year, and 5 are needed at least`;
    case "all-at-once":
      return "every place took it up in its first year at risk";
    case "nobody-exposed":
      return `no place at risk had ${others} that had it before`;
    case "exposed-never":
      return `nobody took it up who had ${others} that had it before (separation)`;
    case "separation":
      return "who took it up is told by exposure without an error, or two kinds of exposure cannot be told apart (separation)";
    case "flat":
      return "exposure does not differ between places or years, so that nothing can be told of its pull";
  }
}
