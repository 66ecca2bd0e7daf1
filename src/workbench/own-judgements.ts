import { type ErrorProblem, QuestionError } from "../contract/error-body.ts";
import { JUDGEMENT_TABLE } from "../formats/judgement-table.ts";
import { readTable } from "../formats/read-table.ts";
import type { Judgement } from "../record/judgement.ts";
import type { Store } from "../store/store.ts";

/** A judgement as a reader gives it; its id and day are given where the reader names none. */
export type JudgementGiven = Omit<Judgement, "id" | "judged"> & { judged?: string | undefined };

export interface JudgementsHeld {
  judgements: readonly Judgement[];
}

export interface JudgementsAdded extends JudgementsHeld {
  /** Rows of a table that were there already, word for word. */
  there: number;
}

interface JudgementDesk {
  readonly store: Store;
  /** Those of the bundled data, whose ids are taken. */
  readonly bundled: () => readonly Judgement[];
  readonly today: () => string;
}

/** A reader's own judgements on claims, beside the bundled ones; an update of the data leaves them alone. */
export class OwnJudgements {
  readonly #desk: JudgementDesk;

  constructor(desk: JudgementDesk) {
    this.#desk = desk;
  }

  async held(): Promise<JudgementsHeld> {
    return { judgements: await this.#desk.store.judgements() };
  }

  /** Bundled ones first. */
  async all(): Promise<readonly Judgement[]> {
    return [...this.#desk.bundled(), ...(await this.#desk.store.judgements())];
  }

  async add({ judged, ...given }: JudgementGiven): Promise<JudgementsAdded> {
    const day = judged ?? this.#desk.today();
    await this.#refuseUnknown([{ where: given.claim, judgement: given }]);
    let added: Judgement | undefined;
    await this.#desk.store.changeJudgements((held) => {
      added = { id: freeId([...this.#desk.bundled(), ...held]), ...given, judged: day };
      return [...held, added];
    });
    return { judgements: added ? [added] : [], there: 0 };
  }

  /** All rows of a table or none. */
  async import(text: string): Promise<JudgementsAdded> {
    const { values, problems } = readTable(JUDGEMENT_TABLE, text);
    if (problems.length > 0) throw notValid(problems);
    await this.#refuseUnknown(values.map((judgement) => ({ where: judgement.id, judgement })));
    let fresh: readonly Judgement[] = [];
    await this.#desk.store.changeJudgements((held) => {
      const known = new Map([...this.#desk.bundled(), ...held].map((each) => [each.id, each]));
      const other = values.filter(({ id }, at) => values.findIndex((each) => each.id === id) !== at);
      const clashes = values.filter((each) => known.has(each.id) && !isSame(each, known.get(each.id)));
      const taken = [...other, ...clashes].map(({ id }) => ({
        where: id,
        why: `${id} is another judgement; give it an id of its own.`,
      }));
      if (taken.length > 0) throw notValid(taken);
      fresh = values.filter(({ id }) => !known.has(id));
      return [...held, ...fresh];
    });
    return { judgements: fresh, there: values.length - fresh.length };
  }

  async withdraw(id: string): Promise<JudgementsHeld> {
    let gone: readonly Judgement[] = [];
    await this.#desk.store.changeJudgements((held) => {
      gone = held.filter((each) => each.id === id);
      if (gone.length === 0) throw this.#noneOf(id, held);
      return held.filter((each) => each.id !== id);
    });
    return { judgements: gone };
  }

  #noneOf(id: string, held: readonly Judgement[]): QuestionError {
    const isBundled = this.#desk.bundled().some((each) => each.id === id);
    const yours =
      held.length === 0 ? "You have none." : `Yours are ${held.map((each) => each.id).join(", ")}.`;
    const why = isBundled
      ? `${id} is of the bundled data and stays.`
      : `No judgement of yours is called ${id}.`;
    return new QuestionError("not-found", "unknown-judgement", `${why} ${yours}`);
  }

  /** A judgement is of a claim on file, and stands on claims on file. */
  async #refuseUnknown(
    given: readonly { where: string; judgement: Pick<Judgement, "claim" | "from"> }[],
  ): Promise<void> {
    const named = given.flatMap(({ judgement: { claim, from } }) => [claim, ...(from ?? [])]);
    if (named.length === 0) return;
    const claims = await this.#desk.store.claims({ ids: [...new Set(named)], live: true });
    const known = new Set<string>(claims.map(({ id }) => id));
    const problems = given.flatMap(({ where, judgement: { claim, from } }) =>
      [claim, ...(from ?? [])]
        .filter((id) => !known.has(id))
        .map((id) => ({
          where,
          why: `No claim ${id} is on file; hansa facts --json gives the ids of claims.`,
        })),
    );
    if (problems.length > 0) throw notValid(problems);
  }
}

function notValid(problems: readonly ErrorProblem[]): QuestionError {
  return new QuestionError(
    "bad-question",
    "judgements-not-valid",
    `Nothing was kept: ${problems.length === 1 ? "a judgement does" : "judgements do"} not load. ${problems[0]?.where}: ${problems[0]?.why}`,
    { problems: problems.slice(0, 20).map(({ where, why }) => ({ where, why })) },
  );
}

const isSame = (one: Judgement, other: Judgement | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function freeId(taken: readonly Judgement[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = 1;
  while (ids.has(`own-${number}`)) number++;
  return `own-${number}`;
}
