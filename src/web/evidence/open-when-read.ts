import { openClaims } from "./open-claims.ts";

/** What was pressed last, while the claims behind it are asked for. */
let awaited: Element | undefined;

/**
 * Opens the drawer on claims that are asked for first: only if what was pressed is still on the page by then, and
 * nothing was opened or pressed after it. Without an answer, or without claims, `instead`.
 */
export function openWhenRead(
  mark: Element,
  ids: Promise<readonly string[]>,
  words: string,
  instead: (error?: unknown) => void,
): void {
  const { hash } = location;
  awaited = mark;
  const ifWanted = (act: () => void): void => {
    if (awaited === mark && mark.isConnected && location.hash === hash) act();
  };
  ids.then(
    (read) => ifWanted(() => (read.length > 0 ? openClaims(read, words) : instead())),
    (error: unknown) => ifWanted(() => instead(error)),
  );
}
