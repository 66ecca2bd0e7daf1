import { extname } from "node:path";
import { type AsideQuestion, type AsideThread, IDLE_MINUTES, THREADS } from "./aside-question.ts";
import { OneAtATime } from "./one-at-a-time.ts";
import { errorOf, type Refusal } from "./refusal.ts";
import { type LedgerDesk, ThreadAtHand } from "./thread-at-hand.ts";
import type { Answered, Asked, Awaiting, Told } from "./workbench.ts";

export interface AsideWork {
  readonly question: AsideQuestion;
  readonly asked: unknown;
}

export type AsideMade = { readonly reply: unknown } | { readonly refused: Refusal };

const WORKER = new URL(`./aside-worker${extname(import.meta.url)}`, import.meta.url);
/** Of each thread. */
const KEPT = 4;
/** On each thread, beside the one that is being made. */
const MOST_WAITING = 8;

interface Lane {
  readonly thread: ThreadAtHand<AsideWork, AsideMade, Told>;
  readonly made: OneAtATime<unknown, Told>;
}

/**
 * Long answers, made on threads with a workbench of their own, so that a server answers others meanwhile. On a thread one
 * is made at a time; who asks the same waits for the same; one that nobody waits for any more is given up. Where many
 * wait, the next is sent away.
 */
export class AnswersAside {
  readonly #lanes = new Map<AsideThread, Lane>();
  readonly #desk: LedgerDesk;
  readonly #edition: () => Promise<string>;

  constructor(desk: LedgerDesk, edition: () => Promise<string>) {
    this.#desk = desk;
    this.#edition = edition;
  }

  answer = async <Q extends AsideQuestion>(
    question: Q,
    asked: Asked<Q>,
    { signal, progress }: Awaiting = {},
  ): Promise<Answered<Q>> => {
    const { thread, made } = this.#lane(THREADS[question]);
    const name = JSON.stringify([await this.#edition(), question, asked]);
    const before = made.before(name);
    if (before > 0 && before <= MOST_WAITING)
      progress?.({ stage: "waiting", done: 0, all: 1, within: { done: 0, all: before } });
    const reply = await made.of(name, { signal, progress }, async (hooks) => {
      const told = await thread.ask({ question, asked }, { signal: hooks.signal, tell: hooks.progress });
      if ("refused" in told) throw errorOf(told.refused);
      return told.reply;
    });
    // Kept under the question's own name, so it is this question's answer.
    return reply as Answered<Q>;
  };

  async close(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map(({ thread }) => thread.close()));
  }

  #lane(name: AsideThread): Lane {
    const lane = this.#lanes.get(name) ?? {
      thread: new ThreadAtHand<AsideWork, AsideMade, Told>(WORKER, this.#desk, IDLE_MINUTES[name]),
      made: new OneAtATime<unknown, Told>(KEPT, MOST_WAITING),
    };
    this.#lanes.set(name, lane);
    return lane;
  }
}
