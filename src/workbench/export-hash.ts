import { createHash, hash } from "node:crypto";
import { canonicalJson } from "../formats/canonical-json.ts";
import type { Claim } from "../record/claim.ts";
import type { Entity } from "../record/entity.ts";
import type { Source } from "../record/source.ts";

/**
 * The hash of what is exported: SHA-256 over the sorted SHA-256 of every record in canonical JSON. It tells the
 * same content by the same hash, whatever its order and format. Holds 32 bytes a record.
 */
export class ContentHash {
  readonly #digests: string[] = [];

  add(kind: "claim", record: Claim): void;
  add(kind: "entity", record: Entity): void;
  add(kind: "source", record: Source): void;
  add(kind: string, record: object): void {
    this.#digests.push(hash("sha256", `${kind} ${canonicalJson(record)}`, "binary"));
  }

  value(): string {
    const whole = createHash("sha256");
    for (const digest of this.#digests.sort()) whole.update(digest, "binary");
    return `sha256:${whole.digest("hex")}`;
  }
}
