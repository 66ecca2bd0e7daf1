import * as z from "zod";
import { MarketPlayers } from "../assessments/market-players.ts";
import { RIVAL_GOODS } from "../assessments/rival-goods.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";
import { WithMeant } from "./meant.ts";

export const MarketsReply = MarketPlayers.extend({ asOf: z.string(), ...WithMeant, ...WithKnownAsOf }).meta({
  id: "MarketsReply",
});
export type MarketsReply = z.infer<typeof MarketsReply>;

export const MARKETS = {
  method: "get",
  path: "/api/markets",
  summary: "Who is on file in the market of a rival good, and for a city those in the same markets",
  query: z.strictObject({
    good: z.enum(RIVAL_GOODS).optional().describe("One market; all if absent."),
    city: z.string().min(1).optional().describe("The markets of this city, and its field."),
    limit: z.coerce.number().int().min(1).max(1000).default(10),
    ...Clocks.shape,
  }),
  reply: MarketsReply,
  example: "/api/markets?city=Cape%20Town",
} as const;
