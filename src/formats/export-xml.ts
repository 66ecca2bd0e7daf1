/** Text as XML 1.0 can hold it, in an element or in an attribute; characters that it forbids are left out. */
export function xmlText(value: string | number | boolean): string {
  return String(value)
    .toWellFormed()
    .replace(FORBIDDEN, "")
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPED[character] ?? character);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

// Line ends and tabs are written as references, or a reader would make spaces of them in attributes.
const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** The attributes of an element that have a value, with a space before each. */
export function xmlAttributes(held: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(held)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${xmlText(value)}"`))
    .join("");
}
