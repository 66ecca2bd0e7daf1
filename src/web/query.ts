/** What an address asks after its question mark. */
export function queryOf(url: string): URLSearchParams {
  const [address = ""] = url.split("#");
  const at = address.indexOf("?");
  return new URLSearchParams(at < 0 ? "" : address.slice(at + 1));
}
