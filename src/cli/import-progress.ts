import { grouped } from "../wording/number-words.ts";
import type { ImportProgress } from "../workbench/import-job.ts";

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressLine {
  say(line: string): void;
  show(progress: ImportProgress): void;
  /** Of a step before rows come. */
  tell(words: string): void;
  end(): void;
}

const ON_TERMINAL_MS = 200;
const ELSEWHERE_MS = 10_000;
const CLEAR_LINE = "\r\u001b[2K";

/** How far an import, or another long job, is: one line that changes on a terminal, a line now and then elsewhere. */
export function progressOn(
  stream: Stream,
  now: () => number,
  onTerminal = ON_TERMINAL_MS,
  firstElsewhere = ELSEWHERE_MS,
): ProgressLine {
  const terminal = stream.isTTY === true;
  const every = terminal ? onTerminal : ELSEWHERE_MS;
  let next = now() + (terminal ? onTerminal : firstElsewhere);
  let drawn = false;
  const clear = (): void => {
    if (drawn) stream.write(CLEAR_LINE);
    drawn = false;
  };
  const tell = (words: string): void => {
    if (now() < next) return;
    next = now() + every;
    clear();
    stream.write(words + (terminal ? "" : "\n"));
    drawn = terminal;
  };
  return {
    say(line) {
      clear();
      stream.write(`${line}\n`);
    },
    show: (progress) => tell(progressWords(progress)),
    tell,
    end: clear,
  };
}

function progressWords({ tally, reading }: ImportProgress): string {
  const { rows, added, waiting, misread } = tally;
  const told = [
    `${grouped(rows)} rows`,
    `${grouped(added)} new claims`,
    ...(waiting > 0 ? [`${grouped(waiting)} waiting for you`] : []),
    ...(misread.total > 0 ? [`${grouped(misread.total)} not read`] : []),
  ].join(", ");
  if (!reading?.of) return told;
  return `${Math.floor((100 * reading.done) / reading.of)} %  ${told}`;
}
