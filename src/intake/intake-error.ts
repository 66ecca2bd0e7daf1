/** What can be wrong with a file or an address, by stable code. */
export type IntakeErrorCode =
  | "no-file"
  | "not-a-file"
  | "ends-too-early"
  | "damaged"
  | "too-large"
  | "unpacks-too-far"
  | "line-too-long"
  | "unsafe-archive"
  | "wrong-content"
  | "address-not-taken"
  | "address-not-public"
  | "address-failed"
  | "too-slow"
  | "password-needed"
  | "passage-not-found";

/** A file or address that is not taken in: says which, what is wrong and what to do. */
export class IntakeError extends Error {
  override readonly name = "IntakeError";
  readonly code: IntakeErrorCode;

  constructor(code: IntakeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
