import type { NetworkProfileReply } from "../../contract/network-profile-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { grouped } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { Picture } from "../picture/picture.tsx";
import { YearsDrawing } from "../picture/years-drawing.tsx";

type Year = NetworkProfileReply["time"]["years"][number];

/** Members at the end of each year, and who joined and left in it. */
export function YearsPicture({ profile: { body, time } }: { profile: NetworkProfileReply }) {
  const { years, undated } = time;
  const told = years.filter(({ joined, left }) => joined.value + left.value > 0);
  return (
    <>
      {years.length > 0 && (
        <Picture
          id="years-picture"
          caption={t("network.yearsCaption", { body: body.name })}
          draw={(width, captionId) => (
            <YearsDrawing years={years} width={width} labelledBy={captionId} words={yearWords} />
          )}
        >
          <ul class="legend time-key years-key">
            <li class="sure">{t("time.sure")}</li>
            <li class="edge">{t("time.edge")}</li>
            <li class="maybe">{t("time.maybe")}</li>
          </ul>
          <p class="quiet table-note">{t("network.yearsNote")}</p>
        </Picture>
      )}
      {undated.value > 0 && (
        <p>
          {rich("network.undated", {
            n: undated.value,
            a: (words) => <Evidence because={undated.because}>{words}</Evidence>,
          })}
        </p>
      )}
      {told.length > 0 && (
        <DataTable
          caption={t("network.yearsTable")}
          columns={columns()}
          rows={told}
          keyOf={({ year }) => String(year)}
          narrow="scroll"
        />
      )}
    </>
  );
}

function yearWords({ year, joined, left, sure, edge, possible }: Year): string {
  return t("network.yearWords", {
    year: String(year),
    joined: joined.value,
    left: left.value,
    standing: sure + edge,
    possible,
  });
}

const columns = (): readonly Column<Year>[] => [
  {
    id: "year",
    head: t("network.year"),
    cell: ({ year }) => year,
    by: ({ year }) => year,
  },
  {
    id: "joined",
    head: t("network.joined"),
    cell: ({ joined }) => <Evidence because={joined.because}>{grouped(joined.value)}</Evidence>,
    by: ({ joined }) => joined.value,
    number: true,
  },
  {
    id: "left",
    head: t("network.left"),
    cell: ({ left }) => <Evidence because={left.because}>{grouped(left.value)}</Evidence>,
    by: ({ left }) => left.value,
    number: true,
  },
  {
    id: "standing",
    head: t("network.standing"),
    cell: ({ sure, edge }) => grouped(sure + edge),
    by: ({ sure, edge }) => sure + edge,
    number: true,
  },
  {
    id: "possible",
    head: t("network.possiblyMore"),
    cell: ({ possible }) => grouped(possible),
    by: ({ possible }) => possible,
    number: true,
  },
];
