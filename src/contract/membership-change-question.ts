import * as z from "zod";
import { MembershipChange } from "../assessments/membership-change.ts";
import { Day } from "../record/partial-date.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";
import { WithMeant } from "./meant.ts";
import { Id } from "./question.ts";

export const MembershipChangeReply = MembershipChange.extend({
  asOf: Day,
  ...WithMeant,
  ...WithKnownAsOf,
}).meta({ id: "MembershipChangeReply" });
export type MembershipChangeReply = z.infer<typeof MembershipChangeReply>;

const asked = {
  method: "get",
  params: Id,
  query: z.strictObject({
    city: z.string().min(1).describe("Name, 'Name, Country' or id."),
    ...Clocks.shape,
  }),
  reply: MembershipChangeReply,
} as const;

export const MEMBERSHIP_CHANGE_QUESTIONS = {
  networkJoin: {
    ...asked,
    path: "/api/networks/{id}/join",
    summary:
      "What a city would gain by joining a network: whom it meets nowhere else, overlaps, who is there",
    example: "/api/networks/Metropolis/join?city=Riga",
  },
  networkLeave: {
    ...asked,
    path: "/api/networks/{id}/leave",
    summary: "What a city would lose by leaving a network it sits in",
    example: "/api/networks/C40/leave?city=Cape%20Town",
  },
} as const;
