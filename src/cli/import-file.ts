import { type FetchedFile, fetchedFile } from "../intake/fetched-file.ts";

/** Runs an import on a file; what is named by its address is fetched first, and gone from this disk afterwards. */
export async function onFile(
  from: string,
  allowPrivate: true | undefined,
  use: (file: string, url: { readonly url?: string }) => Promise<void>,
): Promise<void> {
  if (!/^https?:\/\//i.test(from)) return use(from, {});
  const fetched: FetchedFile = await fetchedFile(from, { allowPrivate });
  try {
    await use(fetched.path, { url: from });
  } finally {
    fetched.close();
  }
}
