import { withoutGeneric } from "./generic-words.ts";
import { normaliseName } from "./normalise-name.ts";
import type { Place } from "./place.ts";

/** One way to read a name that a source gives: the key to look up, where it says it lies, and what it says it is. */
export interface NameForm {
  readonly key: string;
  /** "West Yorkshire" of "Halifax, West Yorkshire". */
  readonly where: readonly string[];
  /** What a generic word tells, as Landkreis or Ville. */
  readonly level?: Place["level"];
  /** How far it is from the name as written: 0 as it stands. */
  readonly steps: number;
}

/**
 * The ways to read a name, the nearest to what is written first: whole, then without what stands in brackets and
 * after commas, then without generic words; both names of "Bozen/Bolzano".
 */
export function nameForms(name: string): NameForm[] {
  const whole = name.replaceAll("_", " ").trim();
  const forms = [form(whole, [], 0), ...cutAtQualifiers(whole, 1)];
  for (const part of alternativesIn(whole)) forms.push(form(part, [], 1), ...cutAtQualifiers(part, 2));
  const bare = forms.flatMap((each) => {
    const generic = withoutGeneric(each.key);
    return generic ? [{ ...each, key: generic.bare, level: generic.level, steps: each.steps + 1 }] : [];
  });
  return unique([...forms, ...bare]).sort((one, other) => one.steps - other.steps);
}

function form(name: string, where: readonly string[], steps: number): NameForm {
  return { key: normaliseName(name), where, steps };
}

/** "Halifax" in "West Yorkshire", "Frankfurt" in "Oder", "Tripoli" in "Lebanon". */
function cutAtQualifiers(name: string, steps: number): NameForm[] {
  const [first = "", ...where] = name
    .split(/[,;，、()（）[\]]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return where.length === 0 ? [] : [form(first, where, steps)];
}

/** "Bozen/Bolzano", "San Sebastián - Donostia", "Brussels | Bruxelles". */
function alternativesIn(name: string): string[] {
  const parts = name.split(/\s*[/|]\s*|\s+[-–—]\s+/u).filter((part) => part.trim() !== "");
  return parts.length > 1 ? parts : [];
}

function unique(forms: readonly NameForm[]): NameForm[] {
  const seen = new Map<string, NameForm>();
  for (const each of forms) {
    const id = `${each.key}|${each.where.join("|")}|${each.level ?? ""}`;
    if (each.key !== "" && !seen.has(id)) seen.set(id, each);
  }
  return [...seen.values()];
}
