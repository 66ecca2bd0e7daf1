import process from "node:process";
import { type FetchedFile, fetchedFile } from "../intake/fetched-file.ts";
import { Interrupted, SIGNALS } from "./interrupted.ts";

/** Runs an import on a file; what is named by its address is fetched first, and gone from this disk afterwards. */
export async function onFile(
  from: string,
  allowPrivate: true | undefined,
  use: (file: string, url: { readonly url?: string }) => Promise<void>,
): Promise<void> {
  if (!/^https?:\/\//i.test(from)) return use(from, {});
  const fetched = await fetchedUnlessStopped(from, allowPrivate);
  // An import that is stopped a second time ends the process where it is.
  process.once("exit", fetched.close);
  try {
    await use(fetched.path, { url: from });
  } finally {
    process.off("exit", fetched.close);
    fetched.close();
  }
}

/** What came by then of a fetch that is stopped is gone from this disk too. */
async function fetchedUnlessStopped(from: string, allowPrivate: true | undefined): Promise<FetchedFile> {
  const stop = new AbortController();
  const hear = (): void =>
    stop.abort(new Interrupted(`stopped while ${from} was fetched; nothing was kept.`));
  for (const signal of SIGNALS) process.on(signal, hear);
  try {
    return await fetchedFile(from, { allowPrivate, signal: stop.signal });
  } finally {
    for (const signal of SIGNALS) process.off(signal, hear);
  }
}
