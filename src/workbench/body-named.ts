import { QuestionError } from "../contract/error-body.ts";
import type { Body } from "../record/entity.ts";
import { nearestHint } from "../record/nearest-words.ts";
import { entityNamed, type Places } from "./city-name.ts";
import type { Snapshot } from "./snapshot.ts";

/** The body that polities join, by id, name or acronym. Throws `unknown-network` with the names nearest to it. */
export function bodyNamed(text: string, snapshot: Snapshot, places: Places): Body {
  const entity = named(text, snapshot, places);
  if (entity.type === "body") return entity;
  throw unknown(`${entity.name} is no body that polities join.`);
}

function named(text: string, snapshot: Snapshot, places: Places): ReturnType<typeof entityNamed> {
  try {
    return entityNamed(text, snapshot, places);
  } catch (error) {
    if (!(error instanceof QuestionError) || error.failure !== "not-found") throw error;
    throw unknown(`No network called '${text}' is known here.${nearest(text, snapshot)}`);
  }
}

function nearest(text: string, { entities }: Snapshot): string {
  const bodies = [...entities.values()].filter(({ type }) => type === "body");
  return nearestHint(
    text,
    bodies.flatMap(({ id, name, aliases }) => [id, name, ...(aliases ?? [])]),
  );
}

function unknown(message: string): QuestionError {
  return new QuestionError("not-found", "unknown-network", message);
}
