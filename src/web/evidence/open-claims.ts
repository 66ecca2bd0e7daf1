import { addHash, claimsHash } from "../claims-hash.ts";

/** What the reader pressed, in words, while the drawer shows it; an address that is shared carries the claims alone. */
let pressed: { hash: string; words: string } | undefined;

/** Opens the drawer on some claims: the end of the address says which, so it can be shared and gone back from. */
export function openClaims(ids: readonly string[], words: string): void {
  open(`#${claimsHash(ids)}`, words.replaceAll(/\s+/g, " ").trim());
}

/** Opens the drawer on a form for a claim about something. */
export function openAdd(subject: string): void {
  open(`#${addHash(subject)}`, "");
}

/** Shows other claims in the drawer that is open, such as one that was just added; the end of the address then. */
export function showClaims(ids: readonly string[]): string {
  const words = pressed?.words ?? "";
  const hash = `#${claimsHash(ids)}`;
  pressed = pressed && { hash, words };
  location.replace(hash);
  return location.hash;
}

/** The words behind which the claims of an address lie, if they were pressed on this page. */
export function pressedWords(hash: string): string | undefined {
  return pressed?.hash === hash && pressed.words !== "" ? pressed.words : undefined;
}

/** Takes the drawer off the address: a step back where it was opened here, so that Back does not open it again. */
export function leaveDrawer(): void {
  if (pressed?.hash === location.hash) history.back();
  else withoutHash();
  pressed = undefined;
}

/** An empty end would take the reader to the top of the page; none at all leaves them where they are. */
function withoutHash(): void {
  history.replaceState(history.state, "", location.pathname + location.search);
  dispatchEvent(new Event("hashchange"));
}

function open(hash: string, words: string): void {
  pressed = { hash, words };
  location.hash = hash;
}
