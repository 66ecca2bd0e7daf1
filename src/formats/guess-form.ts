import { TIE_FORMS } from "../record/vocabulary.ts";
import type { GuessedColumn } from "./guess-columns.ts";
import { FORM_LETTERS, FORM_WORDS } from "./guess-words.ts";
import { constant, type Proposed, word } from "./guess-yaml.ts";

/** How the form of a tie is told: by a column and what its codes stand for, else by the words of the headers. */
export function formLines(columns: readonly GuessedColumn[], title: string): Proposed[] {
  const column = columns.find(({ aspect }) => aspect === "form");
  const codes = column?.profile.values.map((value) => codeLine(value)) ?? [];
  if (column && codes.some(({ off }) => !off)) return [ofColumn(column, codes)];
  const said = [title, ...columns.map((one) => one.column)].join(" ").toLowerCase();
  const form = /sister/.test(said) ? "sister" : /twin|gemell|jumel|herman/.test(said) ? "twin" : undefined;
  return [
    form
      ? { key: "form", value: constant(form), remark: "as the headers or the file's name put it" }
      : { key: "form", value: constant("twin"), remark: `no column tells; one of ${TIE_FORMS.join(", ")}` },
  ];
}

function ofColumn({ column, profile }: GuessedColumn, codes: readonly Proposed[]): Proposed {
  const empty = profile.rows - profile.filled;
  return {
    key: "form",
    within: [
      { key: "column", value: word(column) },
      { key: "codes", within: codes },
      {
        key: "default",
        value: "partnership",
        remark:
          empty > 0
            ? `for the rows where it is empty (${empty} of the first ${profile.rows}); else they are reported`
            : "for rows where it is empty",
        off: true,
      },
    ],
  };
}

/** A code that is not known stands as a remark: its rows are reported until somebody says what it means. */
function codeLine([code, times]: readonly [string, number]): Proposed {
  const whole = FORM_WORDS.get(code.toLowerCase()) ?? TIE_FORMS.find((form) => form === code.toLowerCase());
  const form = whole ?? FORM_LETTERS.get(code.toLowerCase());
  const rows = times === 1 ? "1 row" : `${times} rows`;
  if (form === undefined)
    return {
      key: word(code),
      value: "…",
      remark: `${rows}, reported until you say which form it is`,
      off: true,
    };
  return {
    key: word(code),
    value: form,
    remark: whole ? rows : `${rows}; guessed from a letter, so look it up`,
  };
}
