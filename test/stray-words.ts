import { isNode, type Node, nameOf, type Place } from "./page-sources.ts";

/** Attributes and options whose value the reader sees or hears. */
const SHOWN =
  /^(title|alt|label|placeholder|hint|caption|heading|lead|what|none|kicker|why|summary|head|words|text|unit|aria-(label|description|valuetext|roledescription))$/;

/** What is no language: names of the project and of formats, units, samples of codes. */
const NO_WORDS = /^(Hansa|JSON|CSV|GEXF|GraphML|GeoJSON|SVG|PNG|PDF|kB|MB)$/;

/** Words that stand in the code of a page and not in the message file; undefined where a place holds none. */
export function strayWords(place: Place): string | undefined {
  const text = textOf(place);
  if (text === undefined || !/\p{L}{2}/u.test(text) || NO_WORDS.test(text.trim())) return undefined;
  return isShown(place, text) ? text.trim() : undefined;
}

function textOf({ node }: Place): string | undefined {
  if (node.type === "JSXText" || node.type === "Literal")
    return typeof node["value"] === "string" ? node["value"] : undefined;
  if (node.type !== "TemplateElement") return undefined;
  const value = node["value"];
  return typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked) : undefined;
}

function isShown({ node, within }: Place, text: string): boolean {
  if (node.type === "JSXText") return true;
  const holder = within.findLast(({ type }) => !THROUGH.has(type));
  // What decides which words are shown, or asks for them, is not shown itself.
  if (holder === undefined || within.some((outer) => decides(outer, node))) return false;
  if (holder.type === "JSXAttribute") return SHOWN.test(nameOf(holder["name"])) && !isName(text);
  if (holder.type === "JSXExpressionContainer") return jsxShows(within);
  if (holder.type === "Property" && (holder["key"] === node || nameOf(holder["key"]) === "as")) return false;
  if (holder.type === "Property" && SHOWN.test(nameOf(holder["key"]))) return !isName(text);
  if (holder.type === "ArrayExpression" && /^\p{Lu}\p{Ll}+$/u.test(text)) return true;
  return READS_AS_WORDS.test(text.trim()) && !NO_TEXT.has(holder.type) && !isCode(within);
}

/** Parts of an expression through which a text reaches what it stands in. */
const THROUGH = new Set([
  "ConditionalExpression",
  "LogicalExpression",
  "TemplateLiteral",
  "ParenthesizedExpression",
  "TSAsExpression",
  "BinaryExpression",
]);
const NO_TEXT = new Set([
  "ImportDeclaration",
  "ImportExpression",
  "TSLiteralType",
  "TSPropertySignature",
  "ExportNamedDeclaration",
  "ThrowStatement",
  "NewExpression",
]);

/** Two words with a space between them, or a sentence's full stop. */
const READS_AS_WORDS = /^[^/#?&=<>]*\p{L}{2}[,;:]? \p{L}{2}[^=<>]*$/u;

/** `start.heading`, `gn:3369157`, `data-label`: a name for the program. */
const isName = (text: string): boolean => /^[a-z][\w-]*([.:][\w-]+)+$|^[a-z]+[A-Z_-][\w-]*$/.test(text);

/** A text between tags is shown; one of an attribute's value only if the attribute is. */
function jsxShows(within: readonly { type: string }[]): boolean {
  const at = within.findLastIndex(({ type }) => type === "JSXExpressionContainer");
  const holder = within[at - 1];
  return holder?.type !== "JSXAttribute" || SHOWN.test(nameOf("name" in holder ? holder.name : undefined));
}

/** A condition, and what is compared in it. */
function decides(outer: Node, inner: Node): boolean {
  const compares = outer.type === "BinaryExpression" && /^[!=]==?$|^in$/.test(String(outer["operator"]));
  return compares || (isNode(outer["test"]) && contains(outer["test"], inner));
}

/** Class names, and what is compared or looked up. */
function isCode(within: readonly { type: string; name?: unknown }[]): boolean {
  return within.some((each) => each.type === "JSXAttribute" && !SHOWN.test(nameOf(each.name)));
}

const contains = (outer: { start: number; [part: string]: unknown }, inner: { start: number }): boolean =>
  inner.start >= outer.start && inner.start < Number(outer["end"]);
