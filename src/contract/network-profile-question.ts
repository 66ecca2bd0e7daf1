import * as z from "zod";
import { NetworkProfile } from "../assessments/network-profile.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";

export const NetworkProfileReply = NetworkProfile.extend(WithKnownAsOf).meta({ id: "NetworkProfileReply" });
export type NetworkProfileReply = z.infer<typeof NetworkProfileReply>;

export const NETWORK_PROFILE = {
  method: "get",
  path: "/api/networks/{id}/profile",
  summary: "A body among bodies: members in time, themes, overlaps, exclusive reach, who is missing",
  params: z.object({ id: z.string().min(1) }),
  query: z.strictObject({
    ...Clocks.shape,
    region: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Missing cities of this region or subregion of the United Nations, or of this country, only.",
      ),
  }),
  reply: NetworkProfileReply,
  example: "/api/networks/net:c40/profile",
} as const;
