import type { Clocks } from "../contract/clocks.ts";
import type { Slice } from "../contract/graph-question.ts";
import { type InferenceQuestion, type InferenceWanted, inferJob } from "./infer-job.ts";
import { OneAtATime } from "./one-at-a-time.ts";
import type { TiesStudied } from "./ties-studied.ts";
import type { Answered, Asked, Awaiting } from "./workbench.ts";

/** What the answers depend on beside the question: the ledger and the gazetteer. */
type Edition = () => Promise<readonly string[]>;
type Study = (asked: Slice & Clocks) => Promise<TiesStudied>;

/** A page puts four questions, by decade a fifth: those of a few slices are kept. */
const KEPT = 20;
/** Of a few readers with such a page each. */
const MOST_WAITING = 16;

/** The questions whether ties follow a pattern, one at a time, each in a thread of its own. */
export class InferenceAnswers {
  readonly #study: Study;
  readonly #edition: Edition;
  readonly #made = new OneAtATime<Answered<InferenceQuestion>, never>(KEPT, MOST_WAITING);

  constructor(study: Study, edition: Edition) {
    this.#study = study;
    this.#edition = edition;
  }

  pattern(asked: Asked<"pattern">, awaiting?: Awaiting): Promise<Answered<"pattern">> {
    return this.#of({ question: "pattern", asked }, asked, awaiting);
  }

  gravity(asked: Asked<"gravity">, awaiting?: Awaiting): Promise<Answered<"gravity">> {
    return this.#of({ question: "gravity", asked }, asked, awaiting);
  }

  mrqap(asked: Asked<"mrqap">, awaiting?: Awaiting): Promise<Answered<"mrqap">> {
    return this.#of({ question: "mrqap", asked }, asked, awaiting);
  }

  share(asked: Asked<"share">, awaiting?: Awaiting): Promise<Answered<"share">> {
    return this.#of({ question: "share", asked }, asked, awaiting);
  }

  /** The city is the one asked about, not the middle of a slice. */
  surprising(asked: Asked<"surprising">, awaiting?: Awaiting): Promise<Answered<"surprising">> {
    const { city: _, ...slice } = asked;
    return this.#of({ question: "surprising", asked }, slice, awaiting);
  }

  async #of<Q extends InferenceQuestion>(
    wanted: Extract<InferenceWanted, { question: Q }>,
    slice: Slice & Clocks,
    { signal }: Awaiting = {},
  ): Promise<Answered<Q>> {
    const studied = await this.#study(slice);
    const name = JSON.stringify([...(await this.#edition()), studied.asOf, wanted]);
    // Kept under the question's own name, so it is this question's answer.
    return this.#made.of(name, { signal }, (hooks) => inferJob<Q>(wanted, studied, hooks.signal)) as Promise<
      Answered<Q>
    >;
  }
}
