import type { ScenarioReply } from "../../contract/scenario-question.ts";
import { counted, grouped } from "../../wording/number-words.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { cited } from "../text/cited.ts";
import { nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";

const MOST_EDGES = 20;

/** A scenario: what it supposes, what that changes in the whole, and for whom. */
export function scenarioText(reply: ScenarioReply, page: Page): string {
  const { title, about, assumptions, edits, asOf, over, notCovered } = reply;
  return textOf([
    ...paragraph(page, page.paint.heading(title)),
    ...(about === undefined ? [] : paragraph(page, about)),
    ...paragraph(page, `As of ${asOf}; routes lead over ${OVER_WORDS[over]}.`),
    ...listed(page, "Taken for granted", assumptions),
    ...listed(page, "Edits", edits.map(editWords)),
    ...whole(reply, page),
    ...routes(reply, page),
    ...places(reply, page),
    ...edges(reply, page),
    ...listed(
      page,
      "What the data do not tell",
      notCovered.map(({ text }) => text),
    ),
  ]);
}

const OVER_WORDS: Readonly<Record<ScenarioReply["over"], string>> = {
  ties: "ties",
  networks: "networks, from a member into the network and out to another",
  "ties-and-networks": "ties (one step) and networks (one step in, one out)",
};

function listed(page: Page, heading: string, lines: readonly string[]): string[] {
  return section(
    page,
    heading,
    lines.flatMap((line) => item(page, line)),
  );
}

function editWords({ says, lost, made, note }: ScenarioReply["edits"][number]): string {
  const done = [
    ...(lost > 0 ? [`${counted(lost, "tie or membership", "ties and memberships")} lost`] : []),
    ...(made > 0 ? [`${grouped(made)} made`] : []),
  ];
  return `${says.text}: ${done.join(", ") || `nothing changes. ${note?.text ?? ""}`}`;
}

type Change = ScenarioReply["whole"]["ties"];

function whole(reply: ScenarioReply, page: Page): string[] {
  const { whole: all, pairs, blocs, themes } = reply;
  const rows: (readonly [string, Change])[] = [
    ["ties", all.ties],
    ["memberships", all.memberships],
    ...blocs.map(({ bloc, ...change }) => [`ties within ${bloc.name}`, change] as const),
    ["places left without any", all.alone],
    ["components", all.components],
    ["places in the largest", all.largestComponent],
    ["bridges", all.bridges],
    ["pairs with a route", pairs.connected],
    ...themes.map(
      ({ theme, ...change }) => [`places in networks on ${labelOf("theme", theme)}`, change] as const,
    ),
  ];
  const mean =
    pairs.meanChange === undefined || pairs.meanChange === 0
      ? ""
      : `, in the mean by ${signed(pairs.meanChange)} steps over all pairs that have a route before and after`;
  return [
    ...section(
      page,
      `The whole (${counted(all.places, "place")})`,
      table(
        page,
        ["", "before", "after", "difference"],
        rows.map(([label, change]) => [
          label,
          figure(change.before),
          figure(change.after),
          signed(change.difference),
        ]),
      ),
    ),
    ...paragraph(
      page,
      `Pairs of places: ${grouped(pairs.lost)} lose all routes, ${grouped(pairs.longer)} get a longer one, ${grouped(pairs.shorter)} a shorter one, ${grouped(pairs.gained)} a first one${mean}.`,
    ),
  ];
}

function routes({ routes: told }: ScenarioReply, page: Page): string[] {
  type Route = ScenarioReply["routes"][number]["before"];
  const words = (route: Route): string =>
    route === undefined
      ? "none on file"
      : [counted(route.steps, "step"), ...(route.via.length > 0 ? [`by ${names(route)}`] : [])].join(" ");
  const names = (route: NonNullable<Route>): string => route.via.map(nameOf).join(" – ");
  return listed(
    page,
    "Shortest routes asked for",
    told.map(
      ({ between, before, after }) =>
        `${between.map(nameOf).join(" – ")}: before ${words(before)}; after ${words(after)}`,
    ),
  );
}

function places({ places: most, affected }: ScenarioReply, page: Page): string[] {
  // Places are sorted by closeness only as far as it changes for any.
  const by = most.some(({ closeness }) => closeness.difference !== 0) ? ", by closeness" : "";
  const heading = `For whom most${by} (${grouped(most.length)} of ${counted(affected, "place")} affected)`;
  return section(page, heading, [
    ...standings(page, most),
    ...most.flatMap((each) => more(each).flatMap((line) => item(page, `${nameOf(each.place)}: ${line}`))),
  ]);
}

/** Left out where none of its figures changes for anyone, as where ties only come to lie outside a bloc. */
function standings(page: Page, most: ScenarioReply["places"]): string[] {
  const columns = (each: ScenarioReply["places"][number]): Change[] => [
    each.partners,
    each.networks,
    each.twoSteps,
    each.closeness,
    each.rank.closeness,
  ];
  if (!most.some((each) => columns(each).some(({ difference }) => difference !== 0))) return [];
  return [
    ...table(
      page,
      ["", "partners", "networks", "two steps", "closeness", "rank"],
      most.map((each) => [nameOf(each.place), ...columns(each).map(moved)]),
    ),
    ...paragraph(
      page,
      page.paint.quiet("Two steps: places reached so. Closeness: harmonic, and the rank by it."),
    ),
  ];
}

function more(place: ScenarioReply["places"][number]): string[] {
  const {
    themes,
    blocs,
    countries,
    rank,
    routes: { lost, longer },
  } = place;
  const says = [
    ...(countries.difference === 0 ? [] : [`partners' countries ${moved(countries)}`]),
    ...(rank.betweenness === undefined || rank.betweenness.difference === 0
      ? []
      : [`rank by betweenness ${moved(rank.betweenness)}`]),
    ...(themes.lost.length > 0
      ? [`no network left on ${themes.lost.map((theme) => labelOf("theme", theme)).join(", ")}`]
      : []),
    ...(themes.gained.length > 0
      ? [`a first network on ${themes.gained.map((theme) => labelOf("theme", theme)).join(", ")}`]
      : []),
    ...blocs
      .filter(({ difference }) => difference !== 0)
      .map(({ bloc, ...change }) => `partners within ${bloc.name} ${moved(change)}`),
    ...(lost > 0 ? [`no route any more to ${counted(lost, "place")}`] : []),
    ...(longer > 0 ? [`a longer route to ${grouped(longer)}`] : []),
  ];
  return says.length > 0 ? [says.join("; ")] : [];
}

function edges({ changes }: ScenarioReply, page: Page): string[] {
  const shown = changes.slice(0, MOST_EDGES);
  const left = changes.length - shown.length;
  return section(page, `What falls away or comes (${grouped(changes.length)})`, [
    ...shown.flatMap(({ change, what, of: [one, other], because }) =>
      item(
        page,
        cited(
          page,
          `${nameOf(one)} – ${other.name}: ${what} ${change}${because.length === 0 ? ", as supposed" : ""}`,
          because,
        ),
      ),
    ),
    ...(left > 0 ? item(page, `and ${grouped(left)} more; --json gives all`) : []),
  ]);
}

function moved(change: Change): string {
  return change.difference === 0
    ? figure(change.before)
    : `${figure(change.before)} → ${figure(change.after)}`;
}

const figure = (value: number): string =>
  Number.isInteger(value) ? grouped(value) : grouped(Number(value.toFixed(1)));
function signed(value: number): string {
  const size = Math.abs(value);
  const words = Number.isInteger(size) ? grouped(size) : String(Number(size.toPrecision(3)));
  return value < 0 ? `−${words}` : value > 0 ? `+${words}` : "0";
}
