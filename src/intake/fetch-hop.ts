import { request as askInTheOpen, type IncomingMessage, type RequestOptions } from "node:http";
import { request as askInSecret } from "node:https";
import { lookupAmong, type Reached } from "./guard-lookup.ts";

export interface Hop {
  readonly headers: Readonly<Record<string, string>>;
  readonly post?: string | undefined;
  /** Silence after which the server is given up. */
  readonly idleMillis: number;
  readonly signal: AbortSignal;
}

/** The server took longer to say anything than was waited for. */
export class Silent extends Error {}

/** Asks one address of one of the machines found fit, and follows nothing. */
export function hop(
  url: URL,
  reached: Reached,
  { headers, post, idleMillis, signal }: Hop,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: post === undefined ? "GET" : "POST",
    headers,
    lookup: lookupAmong(reached),
    // No shared agent: neither a connection left open nor a proxy of the environment goes past the check.
    agent: false,
    signal,
  };
  return new Promise((answered, failed) => {
    const asked = (url.protocol === "https:" ? askInSecret : askInTheOpen)(url, options, answered);
    asked.on("error", failed);
    asked.setTimeout(idleMillis, () => asked.destroy(new Silent()));
    asked.end(post);
  });
}
