/** What was typed cannot be asked; the message says what to type instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
