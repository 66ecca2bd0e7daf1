import * as z from "zod";
import { PartialDate } from "../record/partial-date.ts";
import { tableOf } from "./schema-table.ts";
import { columnsOf } from "./table.ts";

const StateCode = z
  .string()
  .regex(/^[A-Z]{2}$/, "give a country by the two letters of ISO 3166-1, such as ZA");
const LanguageCode = z
  .string()
  .regex(/^[a-z]{3}$/, "give a language by the three letters of ISO 639-3, such as afr");
const Told = { source: z.url(), note: z.string().min(1).optional() };

/** A language that is the main one of a state, with its family and, of large families, its branch. */
const Language = z.strictObject({
  language: LanguageCode,
  name: z.string().min(1),
  family: z.string().min(1),
  branch: z.string().min(1).optional(),
  ...Told,
});
export type Language = z.infer<typeof Language>;

/** The languages of a state: the main one, and all that are official in the whole of it. */
const StateLanguages = z.strictObject({
  country: StateCode,
  name: z.string().min(1),
  main: LanguageCode,
  official: z.array(LanguageCode).min(1),
  /** Where the source names no official language, `official` has the main one. */
  named: z.literal("main-only").optional(),
  ...Told,
});
export type StateLanguages = z.infer<typeof StateLanguages>;

const COLONIAL_KINDS = [
  "colony",
  "protectorate",
  "mandate",
  "trusteeship",
  "administration",
  "condominium",
  "union",
  "territory",
] as const;

/** A state that another one ruled as its colony or the like, and until when; no year where it still does. */
const ColonialTie = z.strictObject({
  country: StateCode,
  name: z.string().min(1),
  power: StateCode,
  kind: z.enum(COLONIAL_KINDS),
  until: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  ...Told,
});
export type ColonialTie = z.infer<typeof ColonialTie>;

/** A state that is party to a treaty by which its parties pledge to help defend each other. */
const Ally = z.strictObject({
  treaty: z.string().regex(/^[a-z][a-z-]*$/),
  name: z.string().min(1),
  country: StateCode,
  from: PartialDate.optional(),
  to: PartialDate.optional(),
  ...Told,
});
export type Ally = z.infer<typeof Ally>;

export const LANGUAGE_TABLE = {
  ...tableOf("gazetteer/languages", Language, columnsOf(Language), ["language"]),
  description:
    "Families of the languages that are the main one of some state; the branch of Indo-European languages. Creoles are a group of their own.",
};

export const STATE_LANGUAGE_TABLE = {
  ...tableOf("gazetteer/state-languages", StateLanguages, columnsOf(StateLanguages), ["country"]),
  description: [
    "Official languages of states after the Languages of The World Factbook (CIA, public domain, as of November 2015), in codes of our own typing.",
    "Main: the official one that most speak by the shares of the source; without shares the one it names first; the note says where we read otherwise.",
    "Where the source names no official language, the one it names first is the main one (`named` has main-only).",
  ].join(" "),
};

export const COLONIAL_TABLE = {
  ...tableOf("gazetteer/colonial-ties", ColonialTie, columnsOf(ColonialTie), ["country", "power"]),
  description: [
    "Which state ruled which as its colony, protectorate, mandate, trust or overseas territory, after Independence, Dependency status and Background of The World Factbook (CIA, public domain, as of November 2015).",
    "Empires on land (Ottoman, Russian, Habsburg) and states that came apart (Soviet Union, Yugoslavia) are not in it.",
  ].join(" "),
};

export const ALLIANCE_TABLE = {
  ...tableOf("gazetteer/alliances", Ally, columnsOf(Ally), ["treaty", "country"]),
  description:
    "Parties to treaties that pledge defence against attack, beside NATO, whose members are claims. Dates are of entry into force or, where only that is told, of signature. Not a full list: treaties whose parties could be read in a source.",
};

export const STATE_TABLES = [LANGUAGE_TABLE, STATE_LANGUAGE_TABLE, COLONIAL_TABLE, ALLIANCE_TABLE] as const;
