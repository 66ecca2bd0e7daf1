import countries from "world-countries/countries.json" with { type: "json" };
import { QuestionError } from "../contract/error-body.ts";
import { nearestHint } from "../record/nearest-words.ts";

const SPOKEN: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  countries.map(({ cca2, languages }) => [cca2, { ...languages }]),
);

/** The official languages of a country, by name; none where it is in no list. */
export function officialLanguages(country: string): string[] {
  return Object.values(SPOKEN.get(country) ?? {});
}

/** A language by its English name or its code of ISO 639-3, as `officialLanguages` names it. */
export function languageNamed(text: string): string {
  const wanted = text.trim().toLowerCase();
  const all = [...SPOKEN.values()].flatMap((spoken) => Object.entries(spoken));
  const found = all.find(([code, name]) => code === wanted || name.toLowerCase() === wanted);
  if (found) return found[1];
  const names = new Set(all.map(([, name]) => name));
  throw new QuestionError(
    "bad-question",
    "unknown-language",
    `No country has an official language called '${text}' here.${nearestHint(text, names)}`,
  );
}
