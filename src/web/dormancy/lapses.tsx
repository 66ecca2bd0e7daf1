import type { DormancyReply } from "../../contract/dormancy-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { MeantNote } from "../frame/meant-note.tsx";
import { Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { Said } from "../language/said.tsx";
import { SaidList } from "../language/said-list.tsx";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { AgePicture } from "./age-picture.tsx";
import { LapseRecord } from "./lapse-record.tsx";
import { LapseTable } from "./lapse-table.tsx";
import { lapseWords } from "./lapse-words.ts";

interface LapsesProps {
  reply: DormancyReply;
  command: string;
}

/** What is likeliest to lapse, what that rests on, how such forecasts did, and what is not known. */
export function Lapses({ reply, command }: LapsesProps) {
  const { kind, asOf, until, city, network, notKnown, notCovered } = reply;
  const whose = network?.name ?? city?.name;
  const what = label("lapse-kind", kind);
  return (
    <>
      <Section
        id="lapses"
        title={whose === undefined ? t("lapse.ofAll", { what }) : t("lapse.ofWhom", { what, whose })}
        lead={t("lapse.lead", { asOf: dateWords(asOf), until: String(until) })}
      >
        <MeantNote meant={reply.meant} />
        <LapseTable reply={reply} />
      </Section>
      <Section id="rests" title={t("lapse.rests")}>
        <Rests reply={reply} />
        <Hazard reply={reply} />
      </Section>
      <LapseRecord reply={reply} />
      <Section id="not-known" title={t("lapse.notKnown")}>
        <SaidList class="gaps" said={[...notKnown, ...notCovered]} />
      </Section>
      <Section id="command" title={t("lapse.command")}>
        <pre>
          <code translate={false}>{command}</code>
        </pre>
      </Section>
    </>
  );
}

/** How few lapses are on file, and what is left out. */
function Rests({ reply: { lapses, spells, spellYears, leftOut } }: { reply: DormancyReply }) {
  return (
    <p>
      {rich("lapse.restsOn", {
        n: lapses.value,
        spells,
        years: spellYears,
        noBeginning: leftOut.noBeginning,
        endNotDated: leftOut.endNotDated,
        a: (words) => <Evidence because={lapses.because}>{words}</Evidence>,
      })}
    </p>
  );
}

/** The hazard, or why there is none. */
function Hazard({ reply }: { reply: DormancyReply }) {
  const { noFit, fit, byAge, years } = reply;
  if (noFit !== undefined)
    return (
      <p class="finding">
        {t("lapse.noHazard")} <Said text={noFit.text} say={noFit.say} />
      </p>
    );
  const [any] = byAge;
  if (fit === undefined || any === undefined) return null;
  if (fit.b === undefined)
    return (
      <p class="finding">
        {t("lapse.anyAge", {
          years,
          chance: lapseWords(any.chance),
          lower: lapseWords(any.lower),
          upper: lapseWords(any.upper),
        })}
      </p>
    );
  const way = fit.b.upper < 0 ? "falls" : fit.b.lower > 0 ? "rises" : "open";
  return (
    <>
      <p class="finding">{t("lapse.byAge", { way })}</p>
      <AgePicture reply={reply} />
    </>
  );
}
