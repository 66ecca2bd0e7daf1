import { posix, win32 } from "node:path";

/** All that decides where the gazetteer's index is kept is an argument. */
export interface GazetteerFolderFrom {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

/** Hansa's folder among the platform's for what can be made again: it may be deleted at any time. */
export function gazetteerFolder({ env, platform, home }: GazetteerFolderFrom): string {
  if (platform === "win32") {
    return win32.join(env["LOCALAPPDATA"] || win32.join(home, "AppData", "Local"), "hansa", "cache");
  }
  const xdg = env["XDG_CACHE_HOME"];
  // The XDG specification has relative paths ignored.
  if (xdg && posix.isAbsolute(xdg)) return posix.join(xdg, "hansa");
  return platform === "darwin"
    ? posix.join(home, "Library", "Caches", "hansa")
    : posix.join(home, ".cache", "hansa");
}
