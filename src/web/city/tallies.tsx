import type { Effort } from "../../assessments/effort.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { capital } from "../words.ts";
import { Part } from "./part.tsx";

interface Tally {
  code: string;
  name: string;
  affairs: number;
  titles: readonly string[];
  because: readonly string[];
}

export function Themes({ effort }: { effort: Effort }) {
  const tallies = effort.themes.map(({ theme, ...held }) => ({
    code: theme,
    name: label("theme", theme),
    ...held,
  }));
  return (
    <Part id="themes" lead={t("city.itsOwnAffairsByWhat")}>
      <TallyList tallies={tallies} />
    </Part>
  );
}

export function Began({ effort }: { effort: Effort }) {
  const tallies = effort.began.map(({ beganBy, ...held }) => ({
    code: beganBy,
    name: label("began-by", beganBy),
    ...held,
  }));
  return (
    <Part id="began" lead={t("city.whoTookTheFirstStep")}>
      <TallyList tallies={tallies} />
    </Part>
  );
}

/** Counts of affairs as bars on one scale, each labelled with its number. */
function TallyList({ tallies }: { tallies: readonly Tally[] }) {
  if (tallies.length === 0) return <p>{t("city.noneOnFile2")}</p>;
  const most = Math.max(...tallies.map(({ affairs }) => affairs));
  return (
    <ul class="tallies">
      {tallies.map(({ code, name, affairs, titles, because }) => (
        <li key={code} class={code === "not-stated" ? "not-stated" : ""}>
          <span class="tally-name">{capital(name)}</span>
          <span class="bar" style={{ "--share": affairs / most }} aria-hidden="true" />
          <span class="tally-count" title={titles.join("; ")}>
            <Evidence because={because}>{t("count.affair", { n: affairs })}</Evidence>
          </span>
        </li>
      ))}
    </ul>
  );
}
