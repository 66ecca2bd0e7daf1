import { QuestionError } from "../contract/error-body.ts";
import type { Slice } from "../contract/graph-question.ts";
import { type MembershipMatrix, narrowedMatrix } from "../graph/membership-matrix.ts";
import type { Body } from "../record/entity.ts";
import { rosterGap } from "./answer-network.ts";
import { bodyNamed } from "./body-named.ts";
import { polityNamed } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import { membersOf, placesIn, regionNamed, type SliceDesk, tieSlice } from "./tie-slice.ts";

/** A slice of the memberships in bodies whose rosters are covered, with its name in words. */
export interface SeatSlice {
  readonly matrix: MembershipMatrix;
  readonly words: string;
}

/** What narrows memberships: cities by where they lie, what they belong to or are tied to; bodies by name or theme. */
export interface SeatsAsked extends Pick<Slice, "theme" | "network" | "region" | "city" | "steps"> {
  readonly networks?: readonly string[] | undefined;
}

/** What is of ties alone; memberships that somebody asks for by it are none. */
export const OF_TIES_ALONE = ["form", "source"] as const satisfies readonly (keyof Slice)[];

/** The memberships of a view's day that a slice asks for; bodies whose rosters are not covered are never in it. */
export async function seatSlice(desk: SliceDesk, asked: SeatsAsked, view: LedgerView): Promise<SeatSlice> {
  const { snapshot } = view;
  const { matrix } = view.view().given;
  const bodies = asked.networks?.map((name) => coveredBody(name, desk, view));
  const network = asked.network === undefined ? undefined : bodyNamed(asked.network, snapshot, desk.places);
  const region = asked.region === undefined ? undefined : regionNamed(asked.region, desk.countries);
  const near = asked.city === undefined ? undefined : await placesNear(asked, desk, view);
  const { theme } = asked;
  const ofCities = [
    ...(network ? [membersOf(network, view)] : []),
    ...(region ? [placesIn(region, snapshot)] : []),
    ...(near ? [near.takes] : []),
  ];
  const ofBodies = [
    ...(bodies ? [(body: string) => bodies.some(({ id }) => id === body)] : []),
    ...(theme ? [(body: string) => holdsAny(snapshot.bodyThemes.get(body), theme)] : []),
  ];
  const words = [
    `memberships in ${bodiesWords(bodies, theme)}`,
    ...(network ? [`among members of ${network.name}${openRoster(network, view)}`] : []),
    ...(region ? [`of cities within ${region.name}`] : []),
    ...(near ? [`of cities within ${near.words}`] : []),
  ].join(", ");
  if (ofCities.length + ofBodies.length === 0) return { matrix, words };
  const all = (takes: readonly ((id: string) => boolean)[]) => (id: string) =>
    takes.every((each) => each(id));
  return { matrix: narrowedMatrix(matrix, all(ofCities), all(ofBodies)), words };
}

function bodiesWords(bodies: readonly Body[] | undefined, theme: Slice["theme"]): string {
  const named = bodies ? bodies.map(({ name }) => name).join(" and ") : "bodies";
  return `${named}${theme ? ` of the theme ${theme.join(" or ")}` : ""} whose rosters are covered`;
}

function holdsAny(themes: readonly string[] | undefined, wanted: readonly string[]): boolean {
  return themes?.some((theme) => wanted.includes(theme)) ?? false;
}

function coveredBody(name: string, { places }: SliceDesk, { snapshot, day, view }: LedgerView): Body {
  const body = bodyNamed(name, snapshot, places);
  if (view().covered.includes(body.id)) return body;
  throw new QuestionError(
    "bad-question",
    "roster-not-covered",
    `${body.name} cannot be among the networks asked for: its roster is not covered as of ${day}${openRoster(body, { view })}. Leave it out; 'hansa networks' lists those that are covered.`,
  );
}

/** What a roster lacks to be covered, where it is not. */
function openRoster({ id }: Body, { view }: Pick<LedgerView, "view">): string {
  if (view().covered.includes(id)) return "";
  const roster = view().rosters.get(id);
  return ` (${roster ? rosterGap(roster) : "no member on file"})`;
}

/** A city and what lies within so many ties of it, whatever the ties are. */
async function placesNear(
  { city = "", steps = 1 }: SeatsAsked,
  desk: SliceDesk,
  view: LedgerView,
): Promise<{ takes: (id: string) => boolean; words: string }> {
  const { graph } = await tieSlice(desk, { city, steps }, view);
  const { name } = polityNamed(city, view.snapshot, desk.places);
  return {
    takes: (id) => graph.index.has(id),
    words: `${steps === 1 ? "one tie" : `${steps} ties`} of ${name}`,
  };
}
