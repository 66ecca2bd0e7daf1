import { StoreError } from "./store-error.ts";

/** SQLite's primary result codes that a user can do something about. */
const CODES = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  failed: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
};

/** A failure of SQLite as a store's; anything else as it came. */
export function storeErrorOf(error: unknown, path: string): unknown {
  switch (resultCode(error)) {
    case CODES.busy:
    case CODES.locked:
      return of("store-busy", `${path} is being written by another process; try again when it is done.`);
    case CODES.readOnly:
      return of("store-read-only", `${path} can be read but not written here; name another with --store.`);
    case CODES.full:
      return of(
        "disk-full",
        `No room left to write ${path}; nothing was stored. Free some space and try again.`,
      );
    case CODES.failed:
      return of(
        "disk-failed",
        `The disk would not read or write ${path}: it is full or failing; nothing was stored.`,
      );
    case CODES.cannotOpen:
      return of("store-unreadable", `${path} cannot be opened; check the path and its permissions.`);
    case CODES.notADatabase:
      return of("not-a-store", `${path} is not a Hansa store; name another with --store.`);
    case CODES.corrupt:
      return of("store-damaged", `${path} is damaged or cut short; put back a copy of it.`);
    default:
      return error;
  }
  function of(code: StoreError["code"], message: string): StoreError {
    return new StoreError(code, message, { cause: error });
  }
}

/** Whether the disk had no room, or would not give any. */
export function isOutOfRoom(error: unknown): boolean {
  const code = resultCode(error);
  return code === CODES.full || code === CODES.failed;
}

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number")
    return undefined;
  return error.errcode & 0xff;
}
