import { posix, win32 } from "node:path";

/** Where the store is kept; all that decides it is an argument. */
export interface StorePathFrom {
  /** The value of --store. */
  option?: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  home: string;
}

/** --store, else HANSA_STORE, else hansa/hansa.db in the platform's folder for a user's data. */
export function storePath({ option, env, platform, home }: StorePathFrom): string {
  const named = option || env["HANSA_STORE"];
  if (named) return named;
  const { join } = platform === "win32" ? win32 : posix;
  return join(dataFolder(env, platform, home), "hansa", "hansa.db");
}

function dataFolder(env: StorePathFrom["env"], platform: string, home: string): string {
  if (platform === "win32") return env["LOCALAPPDATA"] || win32.join(home, "AppData", "Local");
  const xdg = env["XDG_DATA_HOME"];
  // The XDG specification has relative paths ignored.
  if (xdg && posix.isAbsolute(xdg)) return xdg;
  return platform === "darwin"
    ? posix.join(home, "Library", "Application Support")
    : posix.join(home, ".local", "share");
}
