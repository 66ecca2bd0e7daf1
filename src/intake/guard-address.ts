import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Whom an address reaches: anyone's server, this machine or its own network, or nothing a document lies on. */
export type Reach = "public" | "private" | "never";

/**
 * Whom an IP address reaches. Only plain public addresses are 'public': an address that carries another one inside,
 * as of IPv4 in IPv6, is refused whatever it carries, for it is a way round such a check.
 */
export function reachOf(address: string): Reach {
  if (isIP(address) === 0 || METADATA.has(address)) return "never";
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6) return reachOfIPv6(parsed);
  return reachIn(parsed.range(), PRIVATE_IPV4);
}

/** The addresses at which clouds tell a server its secrets, of those that look like an intranet's. */
const METADATA: ReadonlySet<string> = new Set(["100.100.100.200", "fd00:ec2::254", "fd20:ce::254"]);

const PRIVATE_IPV4: ReadonlySet<string> = new Set(["private", "loopback", "carrierGradeNat"]);
const PRIVATE_IPV6: ReadonlySet<string> = new Set(["uniqueLocal", "loopback"]);
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

function reachOfIPv6(address: ipaddr.IPv6): Reach {
  if (address.zoneId !== undefined || METADATA.has(address.toString())) return "never";
  const reach = reachIn(address.range(), PRIVATE_IPV6);
  return reach === "public" && !address.match(GLOBAL_IPV6) ? "never" : reach;
}

function reachIn(range: string, privateRanges: ReadonlySet<string>): Reach {
  if (range === "unicast") return "public";
  return privateRanges.has(range) ? "private" : "never";
}
