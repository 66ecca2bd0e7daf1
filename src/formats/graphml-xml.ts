import { SaxesParser, type SaxesTagPlain } from "saxes";
import { GraphFileError } from "./graph-file.ts";

/** An element that began, with its attributes, or that ended, with its text where it held nothing else. */
export interface XmlHandler {
  opened(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  closed(name: string, text: string): void;
}

/** Far deeper than any graph nests, and longer than any text of one. */
const DEEPEST = 100;
const LONGEST_TEXT = 16_000_000;

/**
 * An XML reader for graph files: local names only, no entities but those of XML itself, bounded in depth and in the
 * length of what stands in one piece.
 */
export class GraphXml {
  readonly #parser = new SaxesParser();
  readonly #handler: XmlHandler;
  #depth = 0;
  #text = "";
  /** Characters since something was told: a tag that never ends would be gathered for ever. */
  #silent = 0;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
    this.#parser.on("error", (error) => this.#refuse(error.message.replace(/^\d+:\d+: |\.$/g, "")));
    this.#parser.on("doctype", (doctype) => {
      if (/<!ENTITY/i.test(doctype))
        this.#refuse("it defines entities, which are not read; write out what they stand for");
    });
    this.#parser.on("opentag", (tag) => this.#opened(tag));
    this.#parser.on("text", (text) => {
      this.#text += text;
    });
    this.#parser.on("cdata", (text) => {
      this.#text += text;
    });
    this.#parser.on("closetag", ({ name }) => {
      this.#silent = 0;
      this.#depth -= 1;
      this.#handler.closed(localName(name), this.#text);
      this.#text = "";
    });
  }

  write(text: string): void {
    this.#silent += text.length;
    this.#parser.write(text);
    if (this.#silent > LONGEST_TEXT + text.length || this.#text.length > LONGEST_TEXT)
      this.#refuse(`more than ${LONGEST_TEXT / 1_000_000} million characters in one piece`);
  }

  end(): void {
    this.#parser.close();
  }

  #opened({ name, attributes }: SaxesTagPlain): void {
    this.#silent = 0;
    this.#text = "";
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#refuse(`elements lie more than ${DEEPEST} deep in one another`);
    this.#handler.opened(localName(name), attributes, this.#parser.line);
  }

  #refuse(why: string): never {
    throw new GraphFileError(`line ${this.#parser.line}: ${why}`);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
