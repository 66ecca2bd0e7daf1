import * as z from "zod";

/** A question the API answers: its address, what it takes and what comes back. */
export interface Question {
  method: "get" | "post";
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** Posted for its length alone: it writes nothing, so who may read may ask it. */
  writesNothing?: true;
  reply: z.ZodType;
  /** A path and query that answers on the bundled data. */
  example: string;
}

export const Id = z.object({ id: z.string().min(1) });
export const Page = {
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
};
