import type { SetTrust, TrustReply } from "../../contract/trust-question.ts";

/** What is sent to change the order as it stands when the change has its turn, and the words for it; nothing where it is so already. */
export type TrustChange = (order: TrustReply["order"]) => { body: SetTrust; done: string } | undefined;
