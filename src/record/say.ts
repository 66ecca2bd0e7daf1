import * as z from "zod";

/**
 * A sentence of Hansa's own as the name of its message and what fills it, beside its English words: so that pages can
 * tell it in the reader's language. Names, titles and what a source says stand in the values as they are.
 */
export const Say = z
  .strictObject({
    /** The key of a text in src/web/messages. */
    id: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: "Say" });
export type Say = z.infer<typeof Say>;

/** Words of Hansa's own; without a message they are told in English, and marked so. */
export const Sentence = z.strictObject({ text: z.string(), say: Say.optional() }).meta({ id: "Sentence" });
export type Sentence = z.infer<typeof Sentence>;

export const sentence = (text: string, id: string, values: Say["values"] = {}): Sentence => ({
  text,
  ...say(id, values),
});

export const say = (id: string, values: Say["values"] = {}): { say: Say } => ({ say: { id, values } });
