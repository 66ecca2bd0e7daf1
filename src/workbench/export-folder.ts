import { type FileHandle, mkdir, mkdtemp, open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Text that is held before it is written. */
const HELD = 1 << 18;

/** A file that is being written. */
export class ExportFile {
  readonly #handle: FileHandle;
  #text = "";

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async write(part: string | Uint8Array): Promise<void> {
    if (typeof part !== "string") {
      await this.#flush();
      await this.#handle.writeFile(part);
      return;
    }
    this.#text += part;
    if (this.#text.length > HELD) await this.#flush();
  }

  async writeAll(parts: Iterable<string>): Promise<void> {
    for (const part of parts) await this.write(part);
  }

  /** What was written is on disk when this is done. */
  async close(): Promise<void> {
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = "";
    if (text !== "") await this.#handle.writeFile(text);
  }

  /** Gives up the file as it is. */
  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => {});
  }
}

/** A folder beside the place of an export, in which its files are made before they are put there. */
export class ExportFolder {
  readonly path: string;
  readonly #files = new Map<string, ExportFile>();

  private constructor(path: string) {
    this.path = path;
  }

  static async beside(out: string): Promise<ExportFolder> {
    return new ExportFolder(await mkdtemp(join(dirname(out), `.${basename(out)}-being-made-`)));
  }

  /** The paths of its files, in order. */
  get files(): string[] {
    return [...this.#files.keys()].sort();
  }

  /** A file in it, by its path with '/' between folders; the same one if asked again. */
  async file(path: string): Promise<ExportFile> {
    const held = this.#files.get(path);
    if (held !== undefined) return held;
    const at = join(this.path, ...path.split("/"));
    await mkdir(dirname(at), { recursive: true });
    const file = new ExportFile(await open(at, "wx"));
    this.#files.set(path, file);
    return file;
  }

  async closeFiles(): Promise<void> {
    for (const file of this.#files.values()) await file.close();
  }

  /** Nothing of it is left, whatever had been written. */
  async remove(): Promise<void> {
    for (const file of this.#files.values()) await file.abandon();
    await rm(this.path, { recursive: true, force: true });
  }
}
