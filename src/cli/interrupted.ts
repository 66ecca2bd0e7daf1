/** The reader stopped what was going on; the message says how it goes on. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** What a shell gives as the exit code of a process ended by Ctrl-C. */
export const BY_INTERRUPT = 130;

/** By which a reader, or the machine, asks for an end. */
export const SIGNALS = ["SIGINT", "SIGTERM"] as const;
