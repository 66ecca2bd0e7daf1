/** What can go wrong with a store, by stable code. */
export type StoreErrorCode =
  | "no-store"
  | "not-a-store"
  | "store-unreadable"
  | "store-from-newer-version"
  | "store-read-only"
  | "store-busy"
  | "store-damaged"
  | "disk-full"
  | "disk-failed"
  | "copy-exists"
  | "claim-id-taken"
  | "claim-not-standing"
  | "import-overtaken"
  | "not-valid";

/** Says what was asked, what is wrong and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
