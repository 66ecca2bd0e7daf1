import { GROUPED_MEASURES } from "../assessments/grouped-measures.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { MeasureQuery } from "../contract/measure-question.ts";
import { againstChance } from "../measures/against-chance.ts";
import type { Measure } from "../measures/measure.ts";
import { refuseChance } from "./chance-refused.ts";
import { elsewhereOf, isOnSeats } from "./computed-measure.ts";
import type { Computed } from "./measure-result.ts";
import { OF_TIES_ALONE } from "./seat-slice.ts";

export function notOnSlices({ id, name, of }: Measure): QuestionError {
  return new QuestionError(
    "bad-question",
    "not-on-slices",
    `${name} is of a ${of} and takes more than a slice of the ledger: ${elsewhereOf(id)}. 'hansa measure' lists those that a slice has.`,
  );
}

/** Throws where a measure is asked for by what it does not take. */
export function refuseUntaken(of: Computed, asked: MeasureQuery): void {
  const { measure } = of;
  if (asked.by !== undefined && !("by" in of)) throw noGrouping(measure);
  const { figure, model, draws, seed } = asked;
  if (measure.id !== againstChance.id) refuseChance(measure, { figure, model, draws, seed });
  const onSeats = isOnSeats(of, figure);
  if (!onSeats && asked.networks !== undefined) throw noNetworks(measure);
  const ofTies = OF_TIES_ALONE.find((name) => asked[name] !== undefined);
  if (onSeats && ofTies !== undefined) throw noSliceOfSeats(figure ?? measure.name, ofTies);
}

function noGrouping({ name }: Measure): QuestionError {
  const taken = GROUPED_MEASURES.map(({ measure }) => measure.id).join(", ");
  return new QuestionError(
    "bad-question",
    "no-grouping",
    `${name} does not part the cities into groups; leave --by out. These do: ${taken}.`,
  );
}

function noNetworks({ id, name }: Measure): QuestionError {
  return new QuestionError(
    "bad-question",
    "no-networks",
    `${name} is computed on ties, and --networks chooses among memberships; for the ties among a network's members ask 'hansa measure ${id} --network NAME'.`,
  );
}

const WHY_NOT: Readonly<Record<(typeof OF_TIES_ALONE)[number], string>> = {
  form: "forms are of ties, and a membership has none",
  source: "a roster is put together from all its sources, and whether it is covered holds of them together",
};

function noSliceOfSeats(name: string, asked: keyof typeof WHY_NOT): QuestionError {
  return new QuestionError(
    "bad-question",
    "no-slice-of-memberships",
    `${name} is computed on memberships: ${WHY_NOT[asked]}. Leave --${asked} out; --theme (of the network), --networks, --network, --region, --city and --as-of narrow memberships.`,
  );
}
