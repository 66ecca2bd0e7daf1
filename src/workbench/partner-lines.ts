import { because, ref } from "../assessments/because.ts";
import { RISKS } from "../assessments/city-record.ts";
import type { PartnerCandidate, PartnersQuery } from "../contract/partners-question.ts";
import type { CityChances } from "../forecasts/pair-chances.ts";
import type { Relevance } from "../forecasts/partner-relevance.ts";
import { commonPartners } from "../graph/common-partners.ts";
import { greatCircleKm, type Place } from "../measures/great-circle.ts";
import type { Polity } from "../record/entity.ts";
import { say } from "../record/say.ts";
import { THEMES } from "../record/vocabulary.ts";
import type { LedgerView } from "./ledger-view.ts";
import { officialLanguages } from "./official-languages.ts";
import type { PartnerDesk } from "./partner-desk.ts";

/** A candidate with what it was ranked by. */
export interface Measured {
  readonly place: Polity;
  readonly other: number;
  readonly chance: number;
  readonly relevance: Relevance;
  /** Networks that both sit in. */
  readonly networks: readonly string[];
}

type BodyThemes = ReadonlyMap<string, readonly string[]>;

/** What a place did on themes; a network of its own that works on one counts as half an act. */
export function themeActs(
  id: string,
  themes: readonly string[],
  { record, seats }: PartnerDesk,
  bodyThemes: BodyThemes,
): number {
  const acts = record.acts.get(id);
  const bodies = [...(seats.get(id)?.keys() ?? [])];
  return themes.reduce(
    (sum, theme) =>
      sum +
      (acts?.get(theme)?.length ?? 0) +
      bodies.filter((body) => bodyThemes.get(body)?.includes(theme)).length / 2,
    0,
  );
}

interface LinesGiven {
  readonly asked: PartnersQuery;
  readonly city: Polity;
  readonly desk: PartnerDesk;
  readonly view: LedgerView;
  readonly why: CityChances["why"];
}

/** Candidates as a reply tells them, with the claims behind each reason. */
export class PartnerLines {
  readonly #given: LinesGiven;

  constructor(given: LinesGiven) {
    this.#given = given;
  }

  line(candidate: Measured, place: number): PartnerCandidate {
    const { city, desk, view, why } = this.#given;
    const { place: other, chance, relevance } = candidate;
    const { all, ...parts } = relevance;
    const spoken = officialLanguages(other.country ?? "");
    return {
      city: ref(other.id, view.snapshot.entities),
      place,
      relevance: all,
      parts,
      chance: desk.told(chance),
      odds: why(candidate.other),
      networks: this.#networks(candidate),
      themes: this.#themes(other.id),
      solved: this.#solved(other.id),
      commonPartners: this.#common(other.id),
      ...sizesOf(city, other),
      ...distanceOf(city, other),
      languages: officialLanguages(city.country ?? "").filter((language) => spoken.includes(language)),
      risks: this.#risks(other.id),
      notKnown: this.#notKnown(candidate),
    };
  }

  #networks({ place, networks }: Measured): PartnerCandidate["networks"] {
    const { city, desk, view } = this.#given;
    return networks.map((body) => ({
      network: ref(body, view.snapshot.entities),
      because: because(
        ...(desk.seats.get(city.id)?.get(body) ?? []),
        ...(desk.seats.get(place.id)?.get(body) ?? []),
      ),
    }));
  }

  #themes(id: string): PartnerCandidate["themes"] {
    const { asked, desk, view } = this.#given;
    const { bodyThemes, entities } = view.snapshot;
    const bodies = [...(desk.seats.get(id)?.keys() ?? [])];
    return (asked.theme ?? []).map((theme) => ({
      theme,
      because: because(...(desk.record.acts.get(id)?.get(theme) ?? [])),
      networks: bodies
        .filter((body) => bodyThemes.get(body)?.includes(theme))
        .map((body) => ref(body, entities)),
    }));
  }

  /** Of the themes asked, and of all where none is asked. */
  #solved(id: string): PartnerCandidate["solved"] {
    const { asked, desk } = this.#given;
    const named = [...(asked.solved ?? []), ...(asked.theme ?? [])];
    const wanted: ReadonlySet<string> = new Set(named.length > 0 ? named : THEMES);
    const held = desk.record.solved.get(id);
    return THEMES.flatMap((theme) => {
      const facts = wanted.has(theme) ? held?.get(theme) : undefined;
      return facts ? [{ theme, because: because(...facts) }] : [];
    });
  }

  #common(id: string): PartnerCandidate["commonPartners"] {
    const { city, view } = this.#given;
    const { graph } = view.view().given;
    const [one, other] = [graph.index.get(city.id), graph.index.get(id)];
    if (one === undefined || other === undefined) return [];
    return commonPartners(graph, one, other).map((at) => ref(graph.nodes[at] ?? "", view.snapshot.entities));
  }

  #risks(id: string): PartnerCandidate["risks"] {
    const held = this.#given.desk.record.risks.get(id);
    return RISKS.flatMap((risk) => {
      const facts = held?.get(risk);
      return facts ? [{ risk, because: because(...facts) }] : [];
    });
  }

  #notKnown({ place }: Measured): PartnerCandidate["notKnown"] {
    const { asked, desk, view } = this.#given;
    const { graph } = view.view().given;
    const acts = desk.record.acts.get(place.id);
    const open = this.#openNetworks(place.id);
    const missing = (asked.theme ?? []).filter((theme) => !acts?.has(theme));
    const gaps = [
      !graph.index.has(place.id) && { text: "No tie of it in force is on file.", ...say("partner.gapTie") },
      !desk.seats.has(place.id) && { text: "No network it sits in is on file.", ...say("partner.gapSeat") },
      missing.length > 0 && {
        text: `No claim on file says what it did on ${missing.join(" or ")}.`,
        ...say("partner.gapThemes", { themeCodes: missing.join() }),
      },
      place.gazetteerPopulation === undefined && {
        text: "Its size is not given.",
        ...say("partner.gapSize"),
      },
      place.latitude === undefined && {
        text: "Where it lies is not given.",
        ...say("partner.gapPlace"),
      },
      open.length > 0 && {
        text: `Whether it sits in ${open.join(", ")}: the roster on file is not complete.`,
        ...say("partner.gapRosters", { networks: open.join(", ") }),
      },
    ];
    return gaps.filter((gap) => gap !== false);
  }

  /** Networks of the city asked in which the place has no seat on file, and of which not all members are. */
  #openNetworks(id: string): string[] {
    const { city, desk, view } = this.#given;
    const { rosters } = view.view();
    const theirs = desk.seats.get(id);
    return [...(desk.seats.get(city.id)?.keys() ?? [])]
      .filter((body) => !theirs?.has(body) && !rosters.get(body)?.usable)
      .map((body) => ref(body, view.snapshot.entities).name);
  }
}

function sizesOf(
  { gazetteerPopulation: own }: Polity,
  { gazetteerPopulation: population }: Polity,
): Pick<PartnerCandidate, "population" | "sizeRatio"> {
  if (population === undefined) return {};
  return { population, ...(own !== undefined && { sizeRatio: population / own }) };
}

function distanceOf(one: Polity, other: Polity): Pick<PartnerCandidate, "kilometres"> {
  const [from, to] = [placeOf(one), placeOf(other)];
  return from && to ? { kilometres: greatCircleKm(from, to) } : {};
}

function placeOf({ latitude, longitude }: Polity): Place | undefined {
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}
