import { QuestionError } from "../contract/error-body.ts";
import type { ScenarioEdit } from "../contract/scenario-question.ts";
import type { Entity, Polity } from "../record/entity.ts";
import { nearestHint } from "../record/nearest-words.ts";
import { type Sentence, sentence } from "../record/say.ts";
import type { Edit } from "../scenarios/apply-edits.ts";
import { bodyNamed } from "./body-named.ts";
import { polityNamed } from "./city-name.ts";
import { labelOf } from "./label-of.ts";
import type { Snapshot } from "./snapshot.ts";
import type { SliceDesk } from "./tie-slice.ts";

/** An edit with its names resolved, and in words. */
export interface ResolvedEdit {
  readonly edit: Edit;
  readonly says: Sentence;
  /** What it is about, in case it turns out to change nothing. */
  readonly named: readonly Entity[];
}

type Desk = Pick<SliceDesk, "places" | "countries">;

/** Throws as every question with a name that is unknown or ambiguous does, with the place of the edit in the file. */
export function resolvedEdit(given: ScenarioEdit, at: number, snapshot: Snapshot, desk: Desk): ResolvedEdit {
  try {
    return resolved(given, snapshot, desk);
  } catch (error) {
    throw placed(error, `edit ${at + 1} (${given.edit})`);
  }
}

/** The same failure, told with where in the file it arose. */
export function placed(error: unknown, where: string): unknown {
  if (!(error instanceof QuestionError)) return error;
  const { failure, code, message, asked, candidates, problems } = error;
  const more = { ...(asked !== undefined && { asked }), candidates, problems };
  return new QuestionError(failure, code, `In ${where}: ${message}`, more);
}

function resolved(given: ScenarioEdit, snapshot: Snapshot, desk: Desk): ResolvedEdit {
  const city = (name: string): Polity => polityNamed(name, snapshot, desk.places);
  switch (given.edit) {
    case "dissolve": {
      const body = bodyNamed(given.body, snapshot, desk.places);
      return {
        edit: { edit: "dissolve", body: body.id },
        says: sentence(`${body.name} dissolves`, "scenario.saysDissolves", { body: body.name }),
        named: [body],
      };
    }
    case "join": {
      const [member, body] = [city(given.member), bodyNamed(given.body, snapshot, desk.places)];
      const edit = { edit: "join", member: member.id, body: body.id } as const;
      const says = sentence(`${member.name} joins ${body.name}`, "scenario.saysJoins", {
        member: member.name,
        body: body.name,
      });
      return { edit, says, named: [member, body] };
    }
    case "cut":
    case "make": {
      const [one, other] = [city(given.between[0]), city(given.between[1])];
      if (one.id === other.id)
        throw new QuestionError("bad-question", "same-city", `Both names mean ${one.name}; name two cities.`);
      const edit = { edit: given.edit, between: [one.id, other.id] } as const;
      const ends = { one: one.name, other: other.name };
      const says =
        given.edit === "cut"
          ? sentence(`the tie of ${one.name} and ${other.name} is cut`, "scenario.saysCut", ends)
          : sentence(`the tie of ${one.name} and ${other.name} is made`, "scenario.saysMade", ends);
      return { edit, says, named: [one, other] };
    }
    case "remove": {
      const place = city(given.city);
      const edit = { edit: "remove", city: place.id } as const;
      const says = sentence(`${place.name} is out of the picture`, "scenario.saysOut", { city: place.name });
      return { edit, says, named: [place] };
    }
    case "leave":
      return leaving(given, snapshot, desk);
  }
}

function leaving(
  { member, country, body, theme }: Extract<ScenarioEdit, { edit: "leave" }>,
  snapshot: Snapshot,
  desk: Desk,
): ResolvedEdit {
  const who = member === undefined ? allOf(country ?? "", snapshot, desk) : one(member, snapshot, desk);
  const what = theme === undefined ? joined(body ?? "", snapshot, desk) : onTheme(theme, snapshot);
  return {
    edit: { edit: "leave", members: who.ids, bodies: what.ids },
    says: sentence(
      `${who.name} ${country === undefined ? "leaves" : "leave"} ${what.name}`,
      "scenario.saysLeaves",
      { ...who.values, ...what.values },
    ),
    named: [...who.named, ...what.named],
  };
}

interface Party {
  readonly ids: ReadonlySet<string>;
  readonly name: string;
  /** The same for the message. */
  readonly values: Readonly<Record<string, string>>;
  readonly named: readonly Entity[];
}

function one(member: string, snapshot: Snapshot, { places }: Desk): Party {
  const polity = polityNamed(member, snapshot, places);
  return {
    ids: new Set([polity.id]),
    name: polity.name,
    values: { who: "one", member: polity.name },
    named: [polity],
  };
}

/** The cities and regions of a country on file; the state is another party. */
function allOf(country: string, { entities }: Snapshot, { countries }: Desk): Party {
  const wanted = country.trim().toLowerCase();
  const held = [...countries].find(([code, { name }]) =>
    [code, name].some((each) => each.toLowerCase() === wanted),
  );
  if (held === undefined) {
    const nearest = nearestHint(
      country,
      [...countries.values()].map(({ name }) => name),
    );
    throw new QuestionError(
      "bad-question",
      "unknown-country",
      `No country is called '${country}'.${nearest}`,
    );
  }
  const [code, { name }] = held;
  const ids = [...entities.values()].flatMap((entity) =>
    entity.type === "polity" && entity.level !== "state" && entity.country === code ? [entity.id] : [],
  );
  return {
    ids: new Set(ids),
    name: `all cities and regions of ${name}`,
    values: { who: "all", iso: code },
    named: [],
  };
}

/** A body, or an agreement that is on file as a document. */
function joined(text: string, snapshot: Snapshot, { places }: Desk): Party {
  const held = documentNamed(text, snapshot) ?? bodyNamed(text, snapshot, places);
  return {
    ids: new Set([held.id]),
    name: held.name,
    values: { what: "one", body: held.name },
    named: [held],
  };
}

function documentNamed(text: string, { entities }: Snapshot): Entity | undefined {
  const wanted = text.trim().toLowerCase();
  return [...entities.values()].find(
    (entity) =>
      entity.type === "document" &&
      [entity.id, entity.name, ...(entity.aliases ?? [])].some((each) => each.toLowerCase() === wanted),
  );
}

function onTheme(theme: string, { entities, bodyThemes }: Snapshot): Party {
  const bodies = [...bodyThemes].flatMap(([body, themes]) => {
    const entity = themes.includes(theme) ? entities.get(body) : undefined;
    return entity?.type === "body" ? [entity.id] : [];
  });
  return {
    ids: new Set(bodies),
    name: `every body on ${labelOf("theme", theme)}`,
    values: { what: "theme", themeCodes: theme },
    named: [],
  };
}
