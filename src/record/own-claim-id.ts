/** Whether a claim is the reader's own: its id is a UUIDv7, a bundled one's is FILE:ROW (`more-ties:17`). */
export function isOwnClaim(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id);
}
