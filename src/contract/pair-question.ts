import * as z from "zod";
import { PairAxes } from "../assessments/pair-axes.ts";
import { Clocks, Several, WithKnownAsOf } from "./clocks.ts";
import { WithMeant } from "./meant.ts";

export const PairReply = PairAxes.extend({ ...WithMeant, ...WithKnownAsOf }).meta({ id: "PairReply" });
export type PairReply = z.infer<typeof PairReply>;

export const PAIR = {
  method: "get",
  path: "/api/pair",
  summary: "Two cities on two axes: what they do together, and which rival goods both seek",
  query: z.strictObject({ city: Several.pipe(z.array(z.string()).length(2)), ...Clocks.shape }),
  reply: PairReply,
  example: "/api/pair?city=Cape%20Town&city=Tokyo",
} as const;
