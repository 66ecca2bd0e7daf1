import type { DormancyReply } from "../../contract/dormancy-question.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Section } from "../frame/page.tsx";
import { computed, grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";

type Made = DormancyReply["record"]["made"][number];

/** The hazard fitted anew to what was dated by earlier years, beside the lapses that came. */
export function LapseRecord({ reply: { record, years } }: { reply: DormancyReply }) {
  const { made, tooFew, verdict, lower, upper } = record;
  const expected = made.reduce((sum, each) => sum + each.expected, 0);
  const happened = made.reduce((sum, each) => sum + each.happened, 0);
  return (
    <Section id="record" title={t("lapse.record")} lead={t("lapse.recordLead", { years })}>
      {made.length > 0 && (
        <>
          <p class="finding">
            {t("lapse.recordAll", {
              expected: computed(expected),
              happened,
              lower: computed(lower),
              upper: computed(upper),
            })}{" "}
            {label("lapse-verdict", verdict)}
          </p>
          <DataTable
            caption={t("lapse.recordTable")}
            columns={columns()}
            rows={made}
            keyOf={({ year }) => String(year)}
            class="terse"
          />
        </>
      )}
      {tooFew && (
        <p>
          {t("lapse.recordTooFew", { year: String(tooFew.year), n: tooFew.lapses, needed: tooFew.needed })}
        </p>
      )}
    </Section>
  );
}

const columns = (): readonly Column<Made>[] => [
  { id: "year", head: t("lapse.madeIn"), cell: ({ year }) => String(year), by: ({ year }) => year },
  count("standing", t("lapse.standing"), ({ standing }) => standing),
  {
    id: "expected",
    head: t("lapse.expected"),
    cell: ({ expected }) => computed(expected),
    by: ({ expected }) => expected,
    number: true,
  },
  count("happened", t("lapse.came"), ({ happened }) => happened),
];

function count(id: string, head: string, of: (made: Made) => number): Column<Made> {
  return { id, head, cell: (made) => grouped(of(made)), by: of, number: true };
}
