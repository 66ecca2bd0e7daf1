import IntlMessageFormat from "intl-messageformat";
import type { ComponentChild, ComponentChildren } from "preact";
import type english from "../messages/en.json";

/** The name of a text; the English file says which there are. */
export type MessageId = keyof typeof english;

/** A list of codes that the message files have words for: the part of their keys before the code. */
export type CodeList = MessageId extends infer Id
  ? Id extends `${infer List}.${string}`
    ? List
    : never
  : never;

/** A text that is the same for every reader, or one with places to fill, parsed when the pages were built. */
export type Message = ConstructorParameters<typeof IntlMessageFormat>[0];

type Plain = string | number | Date;
type Part = (inside: ComponentChild[]) => ComponentChild;

let messages: Readonly<Record<string, Message>> = {};
let locale = "en";
let formats = new Map<string, IntlMessageFormat>();

/** From now on texts are these. */
export function speak(language: string, catalogue: Readonly<Record<string, Message>>): void {
  [locale, messages, formats] = [language, catalogue, new Map()];
}

/** From now on there are these texts besides. */
export function learn(more: Readonly<Record<string, Message>>): void {
  messages = { ...messages, ...more };
}

/** The language in which texts are given. */
export const spoken = (): string => locale;

/** A text in the reader's language, its places filled. */
export function t(id: MessageId, values?: Readonly<Record<string, Plain | undefined>>): string {
  const message = messages[id];
  return typeof message === "string" ? message : String(format(id).format(apart(values ?? {})));
}

/** A text with elements in it: `<a>…</a>` of the message is given to `a`, `{city}` may be an element. */
export function rich(
  id: MessageId,
  values: Readonly<Record<string, ComponentChildren | Date | Part>>,
): ComponentChildren {
  const message = messages[id];
  return typeof message === "string" ? message : format(id).format<ComponentChild>(apart(values) as Parts);
}

// What the library takes as a value of its own parts: it hands elements through as they are.
type Parts = Parameters<typeof IntlMessageFormat.prototype.format<ComponentChild>>[0];

/** A text whose name is put together from a code; without one, undefined. */
export function coded(list: string, code: string): string | undefined {
  const message = messages[`${list}.${code}`];
  return typeof message === "string" ? message : undefined;
}

/** A text that a reply names, its places filled; undefined where the message files lack it. */
export function told(id: string, values: Readonly<Record<string, Plain>>): string | undefined {
  const message = messages[id];
  if (message === undefined || typeof message === "string") return message;
  return String(format(id).format(apart(values)));
}

/** Letters written from right to left, and signs that turn a line around. */
const TURNS = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether some of a text is read the other way. */
export const turns = (text: string): boolean => TURNS.test(text);

/** Values of which one that turns the line around keeps to itself: Unicode's first strong isolate. */
function apart<V>(values: Readonly<Record<string, V>>): Record<string, V | string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && turns(value) ? `\u2068${value}\u2069` : value,
    ]),
  );
}

function format(id: string): IntlMessageFormat {
  const known = formats.get(id);
  if (known) return known;
  const message = messages[id];
  if (message === undefined) throw new Error(`${locale} has no text ${id}, or it was not read yet`);
  const made = new IntlMessageFormat(message, locale);
  formats.set(id, made);
  return made;
}
