import { QuestionError } from "../contract/error-body.ts";
import type { SetTrust, TrustReply } from "../contract/trust-question.ts";
import type { Sources } from "../ledger/origin.ts";
import { moved, names, OTHERS, placeOf, TrustEntry, TrustOrder } from "../ledger/trust-order.ts";
import { nearestHint } from "../record/nearest-words.ts";
import { SOURCE_KINDS } from "../record/vocabulary.ts";
import type { Store } from "../store/store.ts";
import { unknownSource } from "./answer-source.ts";
import { entityNamed, type Places } from "./city-name.ts";
import type { Snapshot } from "./snapshot.ts";

/** The reader's trust order, each entry with what it names and how many sources stand there. */
export async function answerTrust(store: Store, { sources, entities }: Snapshot): Promise<TrustReply> {
  const { order, set } = await store.trust();
  const others = order.indexOf(OTHERS);
  const places = [...sources.keys()].map((id) => placeOf(id, sources, order));
  const unnamed = places.filter((place) => place === undefined).length;
  return {
    order: order.map((entry, at) => ({
      entry,
      ...named(entry, sources, (id) => entities.get(id)?.name ?? id),
      sources: at === others ? unnamed : places.filter((place) => place === at).length,
    })),
    ...(set && order.length > 0 && { set }),
    unnamed,
  };
}

type Line = TrustReply["order"][number];

function named(
  entry: TrustEntry,
  sources: Sources,
  nameOf: (id: string) => string,
): Pick<Line, "sort" | "name"> {
  if (entry === OTHERS) return { sort: "others", name: "all other sources" };
  const [prefix, ...rest] = entry.split(":");
  const value = rest.join(":");
  if (prefix === "publisher") return { sort: "publisher", name: nameOf(value) };
  if (prefix === "origin") return { sort: "origin", name: nameOf(value) };
  if (prefix === "kind") return { sort: "kind", name: value.replaceAll("-", " ") };
  return { sort: "source", name: sources.get(entry)?.title ?? `${entry}, which is not on file` };
}

/** Keeps a new order; facts are resolved by it from the next question on. */
export async function setTrust(
  store: Store,
  asked: SetTrust,
  known: { snapshot: Snapshot; places: Places; now: string },
): Promise<void> {
  const { order } = await store.trust();
  const entry = (text: string): TrustEntry => entryMeant(text, order, known);
  const wanted = asked.move
    ? moved(order, entry(asked.move.entry), asked.move.to)
    : (asked.order ?? []).map(entry);
  const parsed = TrustOrder.safeParse(wanted);
  if (!parsed.success) {
    const twice = wanted.find((each, at) => wanted.indexOf(each) !== at);
    const why = twice
      ? `it names ${twice} twice; name each once`
      : "it is too long; name at most 500 entries";
    throw new QuestionError("bad-question", "bad-trust-order", `The order cannot be kept: ${why}.`);
  }
  await store.setTrust({ order: parsed.data, set: known.now });
}

/** What a reader means: an entry as it is kept, a kind, an origin, or the name of whoever publishes. */
function entryMeant(
  text: string,
  order: readonly TrustEntry[],
  { snapshot, places }: { snapshot: Snapshot; places: Places },
): TrustEntry {
  const said = text.trim();
  // What is in the order already may be of a source that a newer edition of the data no longer has.
  if (said === OTHERS || order.includes(said)) return said;
  if (said.startsWith("src:")) {
    if (snapshot.sources.has(said)) return said;
    throw unknownSource(said, snapshot);
  }
  const kind = SOURCE_KINDS.find((code) => code === said || `kind:${code}` === said);
  if (kind) return `kind:${kind}`;
  const voices = [`publisher:${said}`, `origin:${said}`, said];
  const voice = voices.find((entry) => TrustEntry.safeParse(entry).success && onFile(entry, snapshot));
  return voice ?? publisherMeant(said, snapshot, places);
}

function publisherMeant(said: string, snapshot: Snapshot, places: Places): TrustEntry {
  const name = said.replace(/^(publisher|origin|kind):/, "");
  const entry = `publisher:${entityOf(name, snapshot, places)}`;
  if (onFile(entry, snapshot)) return entry;
  throw unknownVoice(name, snapshot, "publishes no source of this ledger");
}

function entityOf(name: string, snapshot: Snapshot, places: Places): string {
  try {
    return entityNamed(name, snapshot, places).id;
  } catch (error) {
    if (!(error instanceof QuestionError) || error.failure !== "not-found") throw error;
    throw unknownVoice(name, snapshot, "is no source, kind, origin or publisher here");
  }
}

function unknownVoice(name: string, { sources }: Snapshot, why: string): QuestionError {
  const origins = [...sources.values()].map(({ origin }) => origin);
  const near = nearestHint(name, [...SOURCE_KINDS, ...new Set(origins)]);
  return new QuestionError(
    "not-found",
    "unknown-voice",
    `'${name}' ${why}.${near} Name a source id (hansa sources lists them), a publisher, an origin or a kind.`,
    { asked: name },
  );
}

function onFile(entry: TrustEntry, { sources }: Snapshot): boolean {
  return [...sources.keys()].some((id) => names(entry, id, sources));
}
