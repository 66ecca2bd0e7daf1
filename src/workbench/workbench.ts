import type * as z from "zod";
import type { JobWish } from "../compute/path-job.ts";
import type { Clocks } from "../contract/clocks.ts";
import type { Slice } from "../contract/graph-question.ts";
import type { QUESTIONS, Question } from "../contract/questions.ts";
import type { OwnClaim } from "../contract/replies.ts";
import type { RobustnessQuery, RobustnessReply } from "../contract/robustness-question.ts";
import type { ScenarioAsked, ScenarioReply } from "../contract/scenario-question.ts";
import type { SpreadAsked, SpreadReply } from "../contract/spread-question.ts";
import type { StageTold } from "../forecasts/stages.ts";
import type { Source } from "../record/source.ts";
import type { ImportState } from "../store/imports.ts";
import type { TableProgress } from "./answer-city-measures.ts";
import type { AsideQuestion } from "./aside-question.ts";
import type { DossierWanted, DossierWritten } from "./dossier-asked.ts";
import type { DossierThread } from "./dossier-thread.ts";
import type { ExportAsked, Exported } from "./export-asked.ts";
import type { PassageSought, PassagesFound } from "./find-passage.ts";
import type { ForecastBook } from "./forecast-book.ts";
import type { ImportAsked, ImportHooks, ImportSummary } from "./import-job.ts";
import type { OwnJudgements } from "./own-judgements.ts";
import type { PartnerAnswers } from "./partner-answers.ts";
import type { Waiting } from "./shared-job.ts";
import type { SourceAdded, SourceAsked } from "./source-asked.ts";
import type { TiesStudied } from "./ties-studied.ts";

export type QuestionName = keyof typeof QUESTIONS;

type Taken<Q extends Question, Part extends "params" | "query" | "body"> = Q[Part] extends z.ZodObject
  ? z.infer<Q[Part]>
  : unknown;
/** What a question takes when its path, query and body have been checked. */
type AskedOf<Q extends Question> = Taken<Q, "params"> & Taken<Q, "query"> & Taken<Q, "body">;
export type Asked<Name extends QuestionName> = AskedOf<(typeof QUESTIONS)[Name]>;
export type Answered<Name extends QuestionName> = z.infer<(typeof QUESTIONS)[Name]["reply"]>;

/** How far a long computation is, and what is being done where it has named stages. */
export type Told = TableProgress & Partial<Pick<StageTold, "stage" | "within">>;

/** How who asks hears how far a long computation is, and gives it up. */
export type Awaiting = Waiting<Told>;

type Answers = {
  [Name in QuestionName]: unknown extends Asked<Name>
    ? () => Promise<Answered<Name>>
    : (asked: Asked<Name>, awaiting?: Awaiting) => Promise<Answered<Name>>;
};

interface WhatIf {
  /** What a list of edits changes in the ties and memberships of a day, and for whom. */
  scenario(asked: ScenarioAsked): Promise<ScenarioReply>;
  /** What the ties and memberships of a day withstand. */
  robustness(asked: RobustnessQuery, wish?: JobWish): Promise<RobustnessReply>;
  /** How a practice, or membership in a network, spread over ties or networks, and how it may go on. */
  spread(asked: SpreadAsked, wish?: JobWish): Promise<SpreadReply>;
}

/**
 * Every question of the contract, answered from a store and a gazetteer. Names are resolved here; a name that is
 * unknown or ambiguous, and every other failure a caller can mend, is a QuestionError.
 */
export interface Workbench extends Answers {
  /** Another string after every change of the ledger or the gazetteer: the entity tag of every reply. */
  revision(): Promise<string>;
  /** Where the store lies, and a consistent copy of it. */
  storePath: string;
  copyStore(to: string): Promise<void>;
  /** Fills anew what the store keeps beside its claims; gives the number of claims. */
  rebuildStore(): Promise<number>;
  /** A slice of the ties in force, laid out for asking what they follow. */
  tiesStudied(asked: Slice & Clocks): Promise<TiesStudied>;
  /** A forecast of memberships of the past, held against what came. */
  membershipBacktest: PartnerAnswers["membershipBacktest"];
  /** Writes the ledger, or a part of it, to a file or folder in one of the formats. */
  export(asked: ExportAsked): Promise<Exported>;
  /** What would be if ties and memberships fell away or came. */
  whatIf(): WhatIf;
  /** A long answer, made on a thread of its own while others are answered. */
  aside<Q extends AsideQuestion>(question: Q, asked: Asked<Q>, awaiting?: Awaiting): Promise<Answered<Q>>;
  /** A brief as a document, made on a thread of its own while questions are answered. */
  dossier: DossierThread["make"];
  /** Writes a brief as a .html, .pdf or .zip. */
  writeDossier(wanted: DossierWanted): Promise<DossierWritten>;
  /** Adds to the reader's book of forecasts, and records what came of them. */
  readonly forecastBook: Pick<ForecastBook, "add" | "resolve">;
  /** The reader's own judgements on claims, which audits count beside the bundled ones. */
  readonly judging: Pick<OwnJudgements, "held" | "add" | "import" | "withdraw">;
  /** Keeps a document, a file or an address, as a source. */
  addSource(asked: SourceAsked): Promise<SourceAdded>;
  /** Where words stand in a source's document. */
  findPassage(sought: PassageSought): Promise<PassagesFound>;
  /** Brings a source into the ledger; what a reader could not decide for waits on the review list. */
  import(asked: ImportAsked, hooks?: ImportHooks): Promise<ImportSummary>;
  /** The source of an import: one on file, or a new one of that title or address. */
  importSource(named: Pick<OwnClaim, "source" | "publisher" | "sourceKind">): Promise<Source>;
  /** Every import and how far it has come, the latest first. */
  imports(): Promise<readonly ImportState[]>;
  close(): Promise<void>;
}
