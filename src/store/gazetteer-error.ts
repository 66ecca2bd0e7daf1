/** Says why there is no gazetteer and what to do. */
export class GazetteerError extends Error {
  override readonly name = "GazetteerError";
  readonly code: "gazetteer-source-missing" | "gazetteer-not-writable";

  constructor(code: GazetteerError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
