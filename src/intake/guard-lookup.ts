import { lookup as ask } from "node:dns/promises";
import { isIP, isIPv6, type LookupFunction } from "node:net";
import { reachOf } from "./guard-address.ts";
import { shortened } from "./guard-url.ts";
import { IntakeError } from "./intake-error.ts";

/** The IP addresses of a host. */
export type Resolver = (host: string) => Promise<readonly string[]>;

/** The machines an address may be asked of: those that were looked up and found fit, and no others. */
export interface Reached {
  readonly addresses: readonly string[];
  /** Whether they all lie on this machine or its own network. */
  readonly allPrivate: boolean;
}

/** Looks the host up once, and keeps those of its addresses that may be asked. */
export async function reached(url: URL, allowPrivate: boolean, resolver: Resolver): Promise<Reached> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const all = isIP(host) === 0 ? await resolver(host) : [host];
  const fit = all.filter((address) => {
    const reach = reachOf(address);
    return reach === "public" || (reach === "private" && allowPrivate);
  });
  if (fit.length === 0) throw notPublic(url, all);
  return { addresses: fit, allPrivate: fit.every((address) => reachOf(address) === "private") };
}

export const systemResolver: Resolver = async (host) =>
  (await ask(host, { all: true })).map(({ address }) => address);

/**
 * Connects to what was looked up. Were the name asked again it could lead elsewhere, as the names do that are made
 * to pass a check and then change.
 */
export function lookupAmong({ addresses }: Reached): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  const [first] = found;
  return (_host, { all }, done) => {
    if (all) done(null, found);
    else done(null, first?.address ?? "", first?.family ?? 0);
  };
}

function notPublic(url: URL, all: readonly string[]): IntakeError {
  const where = all.length === 0 ? "nowhere" : `to ${all.slice(0, 3).join(", ")}`;
  return new IntakeError(
    "address-not-public",
    `${shortened(url.href)} leads ${where}, not to a public server, and is not asked. For a server of your own network add --allow-private; a public page may not lead there.`,
  );
}
