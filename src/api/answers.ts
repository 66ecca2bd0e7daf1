import type * as z from "zod";
import type { QUESTIONS, Question } from "../contract/questions.ts";
import type { OwnClaim } from "../contract/replies.ts";
import type { Workbench } from "../workbench/workbench.ts";

export type QuestionName = keyof typeof QUESTIONS;

type Taken<Q extends Question, Part extends "params" | "query" | "body"> = Q[Part] extends z.ZodObject
  ? z.infer<Q[Part]>
  : unknown;
/** What a question takes when its path, query and body have been checked. */
export type Asked<Q extends Question> = Taken<Q, "params"> & Taken<Q, "query"> & Taken<Q, "body">;

type Answers = {
  [Name in QuestionName]: (
    workbench: Workbench,
    asked: Asked<(typeof QUESTIONS)[Name]>,
  ) => Promise<z.infer<(typeof QUESTIONS)[Name]["reply"]>>;
};

/** Who answers each question of the contract. */
export const ANSWERS: Answers = {
  places: (workbench, asked) => workbench.places(asked),
  assessment: (workbench, asked) => workbench.assessment(asked),
  comparison: (workbench, asked) => workbench.comparison(asked),
  facts: (workbench, asked) => workbench.facts(asked),
  claim: (workbench, asked) => workbench.claim(asked),
  sources: (workbench, asked) => workbench.sources(asked),
  source: (workbench, asked) => workbench.source(asked),
  networks: (workbench, asked) => workbench.networks(asked),
  network: (workbench, asked) => workbench.network(asked),
  predicates: (workbench) => workbench.predicates(),
  meta: (workbench) => workbench.meta(),
  addClaim: (workbench, asked) => workbench.addClaim(asked),
  // The schema leaves out what is absent, which its type cannot say.
  correctClaim: (workbench, asked) => workbench.correctClaim(asked as { id: string } & Partial<OwnClaim>),
  retractClaim: (workbench, asked) => workbench.retractClaim(asked),
};
