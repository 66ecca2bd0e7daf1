import type {
  ForecastLine,
  ForecastReply,
  ForecastsAdded,
  ForecastsReply,
  ForecastsResolved,
  ForecastVerifyReply,
} from "../../contract/forecast-book-question.ts";
import { counted } from "../../wording/number-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

export function forecastsText({ forecasts, total, today }: ForecastsReply, page: Page): string {
  const made = forecasts.filter(({ forecast }) => forecast.retrospective === undefined);
  const past = forecasts.filter(({ forecast }) => forecast.retrospective !== undefined);
  return textOf([
    ...paragraph(
      page,
      `${counted(total, "forecast")} on file, as of ${today}. The probability stands first.`,
    ),
    ...section(
      page,
      "Made before their deadline",
      made.flatMap((line) => listed(line, page)),
    ),
    ...section(
      page,
      "Retrospective: made after their deadline by a rule, from what was published before",
      past.flatMap((line) => listed(line, page)),
    ),
  ]);
}

function listed({ forecast, says, state, book }: ForecastLine, page: Page): string[] {
  const own = book === "own" ? " · yours" : "";
  return item(
    page,
    `${says} (${stateWords(state)}) [${forecast.id}]${own}`,
    `${percent(forecast.probability)}  `,
  );
}

export function percent(probability: number): string {
  return `${(100 * probability).toFixed(1)} %`.padStart(7);
}

function stateWords(state: ForecastLine["state"]): string {
  return state === "due"
    ? "past its deadline, not recorded yet"
    : state === "not-resolvable"
      ? "not resolvable"
      : state;
}

/** What each rule asks of the ledger, as its reader can check. */
const SETTLED_BY: Readonly<Record<ForecastLine["forecast"]["rule"]["kind"], string>> = {
  "tie-begins":
    "Yes: a source dates the start of a tie of the two after the forecast and by the deadline. No: one dates it later, or a complete list of either city, of a day after the deadline, lacks it.",
  "tie-ends":
    "Yes: a source dates its end by the deadline. No: a source later than the deadline still has it, or dates its end later.",
  joins:
    "Yes: a source dates the joining after the forecast and by the deadline. No: one dates it later, or a complete list of the members, of a day after the deadline, lacks it.",
  "member-on":
    "Yes: a source shows the membership on that day. No: one dates its end before, or a complete list of the members, of a day after the deadline, lacks it.",
  "body-ends":
    "Yes: a source dates the end by the deadline. No: a source dates something the body did or had after the deadline, or lists its members then.",
  "members-at-least":
    "Yes: a count of members dated after the forecast and by the deadline reaches it. No: the first count after the deadline does not.",
  "partners-at-least":
    "Yes: as many partners with a tie in force by the deadline. No: a complete list of the city, of a day after the deadline, and fewer on file.",
};

const WHY_WORDS: Readonly<Record<ForecastReply["now"]["why"], string>> = {
  stated: "a source says so",
  "stated-otherwise": "a source says otherwise",
  "list-lacks-it": "a complete list of a day after the deadline lacks it",
  "still-there": "a source later than the deadline shows it still there",
  "not-due": "the deadline is to come",
  "already-so": "it was so before the forecast, as is known by now",
  disputed: "sources differ on the date across the deadline",
  "date-open": "its date, as far as sources give it, may lie on either side",
  "no-later-source": "no source later than the deadline speaks of it",
  "no-complete-list":
    "no complete list of a day after the deadline covers it, and absence elsewhere says nothing",
};

export function forecastText(reply: ForecastReply, page: Page): string {
  const { forecast, says, n, hash, book, state, now, history } = reply;
  const { basis, probability, made, retrospective, note } = forecast;
  return textOf([
    ...paragraph(page, page.paint.heading(says)),
    ...paragraph(
      page,
      `Probability ${percent(probability).trim()} · ${stateWords(state)} · made ${made.slice(0, 10)}`,
    ),
    ...(retrospective
      ? paragraph(
          page,
          `Retrospective: as if made on ${retrospective.asIf}, from sources published by ${basis.publishedUntil ?? "then"}.`,
        )
      : []),
    ...section(page, "Basis", paragraph(page, `${basis.by}: ${basis.words}`)),
    ...(note ? paragraph(page, note) : []),
    ...section(page, "What settles it", paragraph(page, SETTLED_BY[forecast.rule.kind])),
    ...section(page, "What the ledger says today", paragraph(page, `${outcomeWords(now)}`)),
    ...section(
      page,
      "Recorded",
      history.flatMap((each) => item(page, `${each.made.slice(0, 10)}: ${outcomeWords(each)}`)),
    ),
    "",
    ...paragraph(page, `Entry ${n} of the ${book} book, sealed ${hash}`),
  ]);
}

function outcomeWords({
  outcome,
  why,
  because,
  sources,
}: ForecastReply["now"] | ForecastReply["history"][number]): string {
  const refs = [...because, ...sources];
  const on =
    refs.length > 0
      ? ` [${refs.slice(0, 4).join(", ")}${refs.length > 4 ? ` and ${refs.length - 4} more` : ""}]`
      : "";
  return `${stateWords(outcome)}: ${WHY_WORDS[why]}${on}`;
}

export function addedText({ added }: ForecastsAdded, page: Page): string {
  return textOf([
    ...paragraph(page, `${counted(added.length, "forecast")} added. What is written stays as it is.`),
    ...added.flatMap((line) =>
      item(
        page,
        `entry ${line.n}: ${line.says} [${line.forecast.id}]`,
        `${percent(line.forecast.probability)}  `,
      ),
    ),
  ]);
}

export function resolvedText({ resolved, unchanged }: ForecastsResolved, page: Page): string {
  return textOf([
    ...paragraph(
      page,
      `${counted(resolved.length, "resolution")} recorded; ${unchanged} recorded before and still so.`,
    ),
    ...resolved.flatMap((each) => item(page, `${each.of}: ${outcomeWords(each)}`)),
  ]);
}

export function verifyText({ books }: ForecastVerifyReply, page: Page): string {
  return textOf(
    books.flatMap(({ book, intact, entries, head, at, id, words }) =>
      intact
        ? item(
            page,
            `The ${book} book is as it was written: ${counted(entries, "entry", "entries")}, head ${head}`,
          )
        : item(page, `The ${book} book was changed: at entry ${at}${id ? ` (${id})` : ""} ${words}.`),
    ),
  );
}
