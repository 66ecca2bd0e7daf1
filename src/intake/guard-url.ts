import { IntakeError } from "./intake-error.ts";

/** Ports of the web. Others belong to mail, databases and the like, which a crafted address could be made to speak to. */
const PORTS: ReadonlySet<string> = new Set(["", "80", "443", "8080", "8443"]);

/** An address that may be asked, before it is known which machine it names. */
export function webAddress(text: string, { anyPort = false }: { anyPort?: boolean } = {}): URL {
  if (!URL.canParse(text))
    throw notTaken(text, "is no address; give one such as https://www.example.org/list.pdf");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw notTaken(text, "is not of the web; give one that begins with https:// or http://");
  if (url.username !== "" || url.password !== "")
    throw notTaken(withoutSecret(url), "held a name or password; fetch the file yourself and give the file");
  if (!anyPort && !PORTS.has(url.port))
    throw notTaken(text, `names port ${url.port}; only those of the web are asked: 80, 443, 8080, 8443`);
  url.hash = "";
  return url;
}

/** Where a page sends on to. What was asked in secret is not answered in the open. */
export function redirected(from: URL, location: string, how: { anyPort?: boolean }): URL {
  if (!URL.canParse(location, from.href)) throw notTaken(from.href, "redirects to no address");
  const to = webAddress(new URL(location, from).href, how);
  if (from.protocol === "https:" && to.protocol === "http:")
    throw notTaken(from.href, `redirects from https to ${to.href}, where anyone on the way could change it`);
  return to;
}

function withoutSecret(url: URL): string {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  return shown.href;
}

function notTaken(address: string, why: string): IntakeError {
  return new IntakeError("address-not-taken", `${shortened(address)} ${why}.`);
}

const SHOWN = 200;

export function shortened(address: string): string {
  const plain = address.replaceAll(/\p{Cc}/gu, "?");
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}
