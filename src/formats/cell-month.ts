/** The names of the months as tables in these languages begin them; the place in the list is the month. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ["jan", "jän", "janv", "gen", "ene"],
  ["feb", "fév", "fev", "févr"],
  ["mar", "mär", "mrz", "maer", "maa"],
  ["apr", "avr", "abr"],
  ["may", "mai", "mag", "mei", "maj"],
  ["jun", "juin", "giu"],
  ["jul", "juil", "lug"],
  ["aug", "aoû", "aou", "ago"],
  ["sep", "set"],
  ["oct", "okt", "ott", "out"],
  ["nov"],
  ["dec", "dez", "déc", "dic"],
];

/** The number of a month by its name in English, German, French, Italian, Spanish, Portuguese or Dutch. */
export function monthNamed(name: string | undefined): string | undefined {
  const lower = name?.toLowerCase().replace(/\.$/, "") ?? "";
  const at = BEGINNINGS.findIndex((all) => all.some((beginning) => lower.startsWith(beginning)));
  return at < 0 ? "99" : String(at + 1).padStart(2, "0");
}
