import { type Expected, refusePage } from "./content-expected.ts";
import { type Fetched, type FetchOptions, fetchGuarded } from "./fetch-guarded.ts";
import { shortened } from "./guard-url.ts";
import { IntakeError } from "./intake-error.ts";
import { wholeOf } from "./size-limits.ts";

export interface Whole extends Pick<Fetched, "url" | "mediaType" | "header"> {
  readonly body: Uint8Array;
}

/** All that an address holds, or why not; a page is refused where something else is expected. */
export async function fetchWhole(
  address: string,
  options: FetchOptions & { readonly expect?: Expected } = {},
): Promise<Whole> {
  const fetched = await fetchGuarded(address, options);
  const { url, mediaType, header, bytes } = fetched;
  if (fetched.status !== 200) {
    fetched.leave();
    throw refusedAnswer(fetched);
  }
  // What is too large has been refused on the way.
  const body = await wholeOf(bytes, shortened(url), Number.POSITIVE_INFINITY);
  if (options.expect) refusePage(body, shortened(url), options.expect);
  return { url, mediaType, header, body };
}

/** JSON from an address, not yet checked for what it says. */
export async function fetchJson(address: string, options: FetchOptions = {}): Promise<unknown> {
  const { url, body } = await fetchWhole(address, { ...options, expect: "json" });
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (error) {
    throw new IntakeError(
      "damaged",
      `${shortened(url)} holds no JSON that can be read, or not all of it; try again.`,
      {
        cause: error,
      },
    );
  }
}

/** Why an answer is none, with what to do. */
export function refusedAnswer({ url, status, statusWords }: Fetched): IntakeError {
  const advice =
    status === 401 || status === 403
      ? "it wants a login, or lets no program in; fetch the file yourself and give the file"
      : status === 404 || status === 410
        ? "it is not there; check the address"
        : "try again later";
  return new IntakeError("address-failed", `${shortened(url)} answers '${statusWords}': ${advice}.`);
}
