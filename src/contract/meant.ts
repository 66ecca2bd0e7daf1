import * as z from "zod";
import { Candidate } from "./error-body.ts";

/** A name asked that other places bear too: which one was taken, and the largest of the others. */
export const Meant = z
  .strictObject({
    asked: z.string(),
    taken: Candidate,
    others: z.array(Candidate),
    /** How many others there are in all. */
    total: z.number().int(),
  })
  .meta({ id: "Meant" });
export type Meant = z.infer<typeof Meant>;

/** For replies to questions that name places; absent where every name has one bearer. */
export const WithMeant = { meant: z.array(Meant).optional() };
