import * as z from "zod";
import { ClaimId } from "./id.ts";
import { PartialDate } from "./partial-date.ts";
import {
  BEGAN_BY,
  DIMENSIONS,
  EPISODE_ACTS,
  EPISODE_MANNERS,
  STATE_LEVELS,
  STATE_RELATIONS,
} from "./vocabulary.ts";

/** The lists that want two coders and that a field of a claim uses: the field, and the codes it takes. */
export const CODED_TWICE = {
  "state-relation": { field: "relation", codes: STATE_RELATIONS },
  "state-level": { field: "relationLevel", codes: STATE_LEVELS },
  "episode-act": { field: "act", codes: EPISODE_ACTS },
  "episode-manner": { field: "manner", codes: EPISODE_MANNERS },
  "began-by": { field: "beganBy", codes: BEGAN_BY },
  dimension: { field: "dimension", codes: DIMENSIONS },
} as const satisfies Readonly<Record<string, { field: string; codes: readonly string[] }>>;

export const LISTS_CODED_TWICE = [
  "state-relation",
  "state-level",
  "episode-act",
  "episode-manner",
  "began-by",
  "dimension",
] as const satisfies readonly (keyof typeof CODED_TWICE)[];
export type ListCodedTwice = (typeof LISTS_CODED_TWICE)[number];

/** What another coder gave a claim's row. It is held against the claim's own code, and enters no count. */
export const SecondCode = z
  .strictObject({
    claim: ClaimId,
    list: z.enum(LISTS_CODED_TWICE),
    code: z.string().min(1),
    coder: z.string().min(1),
    coded: PartialDate,
    note: z.string().min(1).optional(),
  })
  .superRefine(({ list, code }, context) => {
    const codes: readonly string[] = CODED_TWICE[list].codes;
    if (!codes.includes(code))
      context.addIssue({
        code: "custom",
        path: ["code"],
        message: `'${code}' is no code of ${list}; give one of ${codes.join(", ")}`,
      });
  })
  .meta({ id: "SecondCode" });
export type SecondCode = z.infer<typeof SecondCode>;
