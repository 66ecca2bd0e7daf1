import { extname } from "node:path";
import { type AsideQuestion, type AsideThread, IDLE_MINUTES, THREADS } from "./aside-question.ts";
import { OneAtATime } from "./one-at-a-time.ts";
import { errorOf, type Refusal } from "./refusal.ts";
import { type LedgerDesk, ThreadAtHand } from "./thread-at-hand.ts";
import type { Answered, Asked, Awaiting } from "./workbench.ts";

export interface AsideWork {
  readonly question: AsideQuestion;
  readonly asked: unknown;
}

export type AsideMade = { readonly reply: unknown } | { readonly refused: Refusal };

const WORKER = new URL(`./aside-worker${extname(import.meta.url)}`, import.meta.url);
/** Of each thread. */
const KEPT = 4;

interface Lane {
  readonly thread: ThreadAtHand<AsideWork, AsideMade>;
  readonly made: OneAtATime<unknown, never>;
}

/**
 * Long answers, made on threads with a workbench of their own, so that a server answers others meanwhile. On a thread one
 * is made at a time; who asks the same waits for the same; one that nobody waits for any more is given up.
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
    { signal }: Awaiting = {},
  ): Promise<Answered<Q>> => {
    const { thread, made } = this.#lane(THREADS[question]);
    const name = JSON.stringify([await this.#edition(), question, asked]);
    const reply = await made.of(name, { signal }, async (hooks) => {
      const told = await thread.ask({ question, asked }, hooks.signal);
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
      thread: new ThreadAtHand<AsideWork, AsideMade>(WORKER, this.#desk, IDLE_MINUTES[name]),
      made: new OneAtATime<unknown, never>(KEPT),
    };
    this.#lanes.set(name, lane);
    return lane;
  }
}
