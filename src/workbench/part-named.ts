import { QuestionError } from "../contract/error-body.ts";
import { entityNamed } from "./city-name.ts";
import type { Desk } from "./write-claim.ts";

/** The id of what a part of an own claim names; a name that will not do is a problem of that part. */
export function partNamed(
  { snapshot, places }: Pick<Desk, "snapshot" | "places">,
  part: string,
  name: string,
): string {
  try {
    return entityNamed(name, snapshot, places).id;
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    const { failure, code, asked, candidates } = error;
    const message =
      failure === "not-found" && part === "object" ? `${error.message} ${BRING}` : error.message;
    throw new QuestionError(failure, code, message, {
      ...(asked !== undefined && { asked }),
      candidates,
      problems: [{ where: part, why: message }],
    });
  }
}

const BRING = "What is on no file yet can come with the claim, as a new body or a new place.";
