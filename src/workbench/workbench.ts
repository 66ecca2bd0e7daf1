import type { Clocks } from "../contract/clocks.ts";
import type { FactsQuery, FactsReply } from "../contract/facts-question.ts";
import type {
  AssessmentReply,
  ClaimReply,
  ComparisonReply,
  MetaReply,
  NetworkReply,
  NetworksReply,
  OwnClaim,
  OwnCorrection,
  PlacesReply,
  PredicatesReply,
  SourceReply,
  SourcesReply,
} from "../contract/replies.ts";

type Page = { limit: number; offset: number };

/**
 * Every question of the contract, answered from a store and a gazetteer. Names are resolved here; a name that is
 * unknown or ambiguous, and every other failure a caller can mend, is a QuestionError.
 */
export interface Workbench {
  places(asked: { q: string; limit: number }): Promise<PlacesReply>;
  assessment(asked: { city: string } & Clocks): Promise<AssessmentReply>;
  comparison(asked: { city: readonly string[] } & Clocks): Promise<ComparisonReply>;
  facts(asked: FactsQuery): Promise<FactsReply>;
  claim(asked: { id: string } & Clocks): Promise<ClaimReply>;
  sources(
    asked: Page & Clocks & { text?: string | undefined; kind?: string | undefined },
  ): Promise<SourcesReply>;
  source(asked: { id: string } & Clocks): Promise<SourceReply>;
  networks(asked: Page & Clocks & { sort?: string | undefined }): Promise<NetworksReply>;
  network(asked: { id: string } & Clocks): Promise<NetworkReply>;
  predicates(): Promise<PredicatesReply>;
  meta(): Promise<MetaReply>;
  addClaim(asked: OwnClaim): Promise<ClaimReply>;
  correctClaim(asked: { id: string } & OwnCorrection): Promise<ClaimReply>;
  retractClaim(asked: { id: string; why: string }): Promise<ClaimReply>;
  /** Another string after every change of the ledger: the entity tag of every reply. */
  revision(): Promise<string>;
  /** Where the store lies, and a consistent copy of it. */
  storePath: string;
  copyStore(to: string): Promise<void>;
  close(): Promise<void>;
}
