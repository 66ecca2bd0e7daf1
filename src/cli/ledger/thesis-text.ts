import type { ThesesReply, ThesisEstimate, ThesisReply, ThesisTold } from "../../contract/thesis-question.ts";
import { computed, counted, grouped } from "../../wording/number-words.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { pTold } from "./gravity-text.ts";

/** As one cites it; its claims are those of src:beukman. */
const PAPER =
  "E. F. Beukman, Return of the City State? An Assessment of City International Relations (src:beukman)";

/** What the paper holds of cities in general, each with its answer and the figures behind it. */
export function thesesText({ asOf, theses, cautions }: ThesesReply, page: Page): string {
  return textOf([
    ...paragraph(page, page.paint.heading("What the paper holds of cities, and what bears on it")),
    ...paragraph(
      page,
      `The paper: ${PAPER}; its statements in our words. As of ${asOf}. One at length: hansa thesis ID.`,
    ),
    ...theses.flatMap((thesis) =>
      section(page, `${thesis.id}: ${thesis.verdict}`, [
        ...paragraph(
          page,
          cited(
            page,
            thesis.says,
            thesis.said.map(({ claim }) => claim),
          ),
        ),
        ...(thesis.missing ? item(page, thesis.missing) : []),
        ...thesis.estimates.flatMap((estimate) => item(page, shortly(estimate))),
      ]),
    ),
    ...section(
      page,
      "Read with it",
      cautions.flatMap((words) => item(page, words)),
    ),
  ]);
}

/** One statement with all that is told of it. */
export function thesisText({ asOf, thesis, cautions }: ThesisReply, page: Page): string {
  return textOf([
    ...paragraph(page, page.paint.heading(thesis.says)),
    ...paragraph(page, `Said by ${PAPER}: ${placesOf(thesis)}. As of ${asOf}.`),
    ...paragraph(page, `Answer: ${thesis.verdict}.`),
    ...(thesis.missing ? paragraph(page, thesis.missing) : []),
    ...thesis.estimates.flatMap((estimate) =>
      section(page, `${estimate.estimate}: ${directionWords(estimate)}`, lines(estimate, page)),
    ),
    ...section(page, "What would change our mind", item(page, thesis.changes)),
    ...section(
      page,
      "Read with it",
      cautions.flatMap((words) => item(page, words)),
    ),
  ]);
}

/** The section and footnote of the paper, claim by claim. */
function placesOf({ said }: ThesisTold): string {
  return said
    .map(({ claim, section: part, footnote }) => {
      const place = [part && `“${part}”`, footnote && `footnote ${footnote}`].filter(Boolean).join(", ");
      return place ? `${place} (${claim})` : claim;
    })
    .join("; ");
}

function shortly(estimate: ThesisEstimate): string {
  const { supportsIf, supports, against, why } = estimate;
  const other = supportsIf === "above" ? "below" : "above";
  const marks = why
    ? ""
    : ` (supports ${supportsIf} ${digits(supports)}, against ${other} ${digits(against)})`;
  return `${directionWords(estimate)}: ${estimate.says}: ${figureWords(estimate)}${marks}`;
}

const ASIDE =
  "Of something near what the statement says, and not of it itself: it does not decide the answer.";

/** What is told beside does not decide, whatever it shows. */
function directionWords({ direction, aside }: ThesisEstimate): string {
  return aside ? `beside (${direction})` : direction;
}

function lines(estimate: ThesisEstimate, page: Page): string[] {
  const { rests, says, caution, command } = estimate;
  const days = rests.from && rests.to ? ` of ${rests.from} to ${rests.to}` : "";
  const data = `Rests on ${rests.slice.text}: ${counted(rests.claims, "claim")}${days} from ${counted(rests.sources, "source")}.`;
  return [
    ...item(page, `${says}: ${figureWords(estimate)}`),
    ...item(page, markWords(estimate)),
    ...(estimate.aside ? item(page, ASIDE) : []),
    ...item(page, rests.because ? cited(page, data, rests.because) : data),
    ...(caution ? item(page, caution.text) : []),
    ...item(page, `More: ${command}`),
  ];
}

function figureWords({ value, lower, upper, worst, p, pSide, why, unit }: ThesisEstimate): string {
  if (lower === undefined || upper === undefined) return `no figure: ${why?.text ?? "not given"}`;
  const range = `${digits(lower)} to ${digits(upper)}`;
  return [
    value === undefined ? `${unit} ${range}` : `${unit} ${digits(value)} (95 % ${range})`,
    worst && `worst case ${digits(worst[0])} to ${digits(worst[1])}`,
    p !== undefined && `${pSide === "two-sided" ? "two-sided p" : "one-sided p (as high)"} ${pTold(p)}`,
  ]
    .filter(Boolean)
    .join("; ");
}

function markWords({ supportsIf, supports, against }: ThesisEstimate): string {
  const other = supportsIf === "above" ? "below" : "above";
  return `Supports if all ${supportsIf} ${digits(supports)}, against if all ${other} ${digits(against)}.`;
}

function digits(value: number): string {
  const shown = Math.abs(value) >= 1000 ? grouped(Math.round(value)) : computed(Math.abs(value));
  return value < 0 ? `−${shown}` : shown;
}
