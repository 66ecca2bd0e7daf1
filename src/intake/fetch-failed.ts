import { Silent } from "./fetch-hop.ts";
import { shortened } from "./guard-url.ts";
import { IntakeError } from "./intake-error.ts";

/** Why an address gave nothing, in words that say what to do. */
export function fetchFailed(url: URL, error: unknown, signal: AbortSignal): unknown {
  if (error instanceof IntakeError) return error;
  const where = shortened(url.href);
  const late = signal.aborted && signal.reason instanceof Error && signal.reason.name === "TimeoutError";
  if (late || error instanceof Silent)
    return new IntakeError("too-slow", `${where} takes too long to answer; try again later.`, {
      cause: error,
    });
  // Whoever asked has asked no longer.
  if (signal.aborted) return signal.reason;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = WHY[code] ?? (isOfCertificate(code) ? CERTIFICATE : `gives nothing (${wordsOf(error)})`);
  const kind = code === "ECONNRESET" ? "ends-too-early" : "address-failed";
  return new IntakeError(kind, `${where} ${why}.`, { cause: error });
}

const WHY: Readonly<Record<string, string>> = {
  ENOTFOUND: "names no server that is known; check the address and the connection",
  EAI_AGAIN: "could not be looked up; check the connection and try again",
  ECONNREFUSED: "is not answered by its server; check the address or try again later",
  ECONNRESET: "was cut off before its end; try again",
  ENETUNREACH: "cannot be reached from here; check the connection",
  EHOSTUNREACH: "cannot be reached from here; check the connection",
};

const CERTIFICATE =
  "has a certificate that is not valid, so that anyone may have written what it says; fetch it yourself if you trust it, and give the file";

function isOfCertificate(code: string): boolean {
  return /CERT|TLS|SELF_SIGNED|UNABLE_TO/.test(code);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
