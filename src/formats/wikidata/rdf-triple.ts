/** One row of a result: addresses of Wikidata's are cut down to what tells them apart. */
export interface Triple {
  readonly item: string;
  readonly asked?: string;
  readonly s: string;
  readonly p: string;
  readonly o: RdfObject;
}

export interface RdfObject {
  readonly text: string;
  readonly isAddress: boolean;
  readonly language?: string;
  /** It stands for a value that nobody knows: a blank node, or what an endpoint writes for one. */
  readonly unknown: boolean;
}

/** Undefined for a row that is not of the form asked for. */
export function tripleOf(row: unknown): Triple | undefined {
  const [item, asked, s, p] = ["item", "asked", "s", "p"].map((name) => termOf(row, name));
  const o = termOf(row, "o");
  if (!item?.isAddress || !p || !o) return undefined;
  return { item: item.text, s: s?.text ?? item.text, p: p.text, o, ...(asked && { asked: asked.text }) };
}

function termOf(row: unknown, name: string): RdfObject | undefined {
  const term = field(row, name);
  const [type, value, language] = [field(term, "type"), field(term, "value"), field(term, "xml:lang")];
  if (typeof value !== "string") return undefined;
  const isAddress = type === "uri";
  return {
    text: isAddress ? shortened(value) : value,
    isAddress,
    unknown: type === "bnode" || (isAddress && value.includes("/.well-known/genid/")),
    ...(typeof language === "string" && { language }),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** 'Q64', 'statement/Q64-…', 'reference/…', 'value/…', 'direct/P17', 'qualifier/P580', 'label', 'rank' …; others stay whole. */
function shortened(address: string): string {
  return address.replace(OURS, "");
}

const OURS =
  /^https?:\/\/(www\.wikidata\.org\/(entity\/|prop\/|(?=(value|reference)\/))|wikiba\.se\/ontology#|www\.w3\.org\/(ns\/prov#|2000\/01\/rdf-schema#|1999\/02\/22-rdf-syntax-ns#|2002\/07\/owl#))/;
