import type { Firmness } from "../../assessments/firmness.ts";
import { mostOfSources, removalWords, weightWords } from "../../wording/firmness-words.ts";
import { counted, percent } from "../../wording/number-words.ts";
import { nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";
import { table } from "../text/table.ts";

/** What the city's standing leans on: single sources, the weights of its measures, the ties that happen to be on file. */
export function firmnessSection(page: Page, { sources, order }: Firmness): string[] {
  return section(page, "How firm that is", [...sourceItems(page, sources), ...orderTable(page, order)]);
}

function sourceItems(page: Page, sources: Firmness["sources"]): string[] {
  if (sources === undefined) return item(page, "Left out source by source: no tie in force is on file");
  const { value, lower, upper, without, more } = sources;
  const told = without
    .filter((each) => each.value !== value)
    .map(({ name, value: left }) => `${name} ${left}`)
    .join(", ");
  return [
    ...item(page, mostOfSources(value, without)),
    ...item(
      page,
      `Partners in force with one of ${counted(without.length + more, "source")} left out: ${lower} to ${upper}${told ? `; without ${told}` : ""}`,
    ),
  ];
}

function orderTable(page: Page, { peers, draws, seed, share, notGiven }: Firmness["order"]): string[] {
  if (notGiven) return item(page, `Order beside peers not given: ${notGiven}`);
  const rows = peers.map((peer) => [
    `${nameOf(peer.city)}${peer.complete ? "" : " *"}`,
    weightWords(peer),
    removalWords(peer),
  ]);
  const open = peers.some(({ complete }) => !complete) ? " * No source here lists all its ties." : "";
  return [
    "",
    ...table(page, ["Peer nearest in score", "Weights shaken", `${percent(share)} of ties missing`], rows),
    ...paragraph(
      page,
      `The score sums the measures above, each as a share of the larger of the two; weights drawn evenly, ${draws} draws, seed ${seed}; missing ties over all ways to leave them out.${open}`,
    ),
  ];
}
