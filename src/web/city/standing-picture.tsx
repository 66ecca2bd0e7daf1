import type { PeerSet } from "../../assessments/peer-set.ts";
import type { StandingLine } from "../../assessments/standing-line.ts";
import { usePaper } from "../frame/paper.ts";
import { computed } from "../language/number-words.ts";
import { coded, t } from "../language/text.ts";
import type { DotRow } from "../picture/dot-rows.ts";
import { DotRowsDrawing } from "../picture/dot-rows-drawing.tsx";
import { Mark } from "../picture/mark.tsx";
import { Picture } from "../picture/picture.tsx";
import { PeerMark } from "./peer-mark.tsx";
import { criteriaWords } from "./peer-words.ts";

interface StandingPictureProps {
  id?: string;
  city: string;
  lines: readonly StandingLine[];
  peers: PeerSet;
  /** The claims that a measure's value rests on. */
  because: (measure: string) => readonly string[];
}

/** A city's values among those of its matched peers: hollow dots where not all there is of a peer is on file. */
export function StandingPicture({
  id = "standing-picture",
  city,
  lines,
  peers,
  because,
}: StandingPictureProps) {
  const paper = usePaper();
  const rows = lines.map((line) => rowOf(line, peers));
  if (rows.every(({ others }) => others.length === 0)) return null;
  return (
    <Picture
      id={id}
      caption={t("dots.caption", {
        city,
        criteria: criteriaWords(peers.steps[peers.at ?? 0]?.criteria ?? []),
      })}
      draw={(width, captionId) => (
        <DotRowsDrawing
          rows={rows}
          width={width}
          labelledBy={captionId}
          words={computed}
          noValue={t("dots.noValue")}
          own={(row, dot) => (
            <Mark because={because(row.id)} words={ownWords(city, row)}>
              {dot}
            </Mark>
          )}
          other={(row, { id, name, value, complete }, dot) => (
            <PeerMark
              key={id}
              city={id}
              measure={row.id}
              words={t(complete ? "dots.peer" : "dots.peerIncomplete", {
                name,
                measure: row.label,
                value: computed(value),
              })}
            >
              {dot}
            </PeerMark>
          )}
        />
      )}
    >
      <DotLegend />
      <p class="quiet table-note">
        {t("dots.note")} {!paper && t("dots.opens")}
      </p>
    </Picture>
  );
}

function rowOf({ measure, name, value, removal, sampled, chance }: StandingLine, { peers }: PeerSet): DotRow {
  return {
    id: measure,
    label: coded("measure-name", measure) ?? name,
    value,
    range: removal ?? sampled,
    chance,
    others: peers.flatMap(({ city, complete, values }) => {
      const own = values[measure];
      return own === undefined ? [] : [{ id: city.id, name: city.name, value: own, complete }];
    }),
  };
}

function ownWords(city: string, { label, value = 0, range }: DotRow): string {
  const told = { city, measure: label, value: computed(value) };
  if (range === undefined) return t("dots.own", told);
  return t("dots.ownBetween", { ...told, lower: computed(range.lower), upper: computed(range.upper) });
}

function DotLegend() {
  const samples = [
    ["own", "dots.legendOwn"],
    ["peer", "dots.legendPeer"],
    ["hollow", "dots.legendHollow"],
    ["range", "dots.legendRange"],
    ["chance", "dots.legendChance"],
  ] as const;
  return (
    <ul class="legend">
      {samples.map(([kind, id]) => (
        <li key={kind}>
          <svg class="plot dots of-tie" viewBox="0 0 24 20" width="24" height="20" aria-hidden="true">
            {kind === "own" ? (
              <circle class="firm" cx="12" cy="10" r="7" />
            ) : kind === "range" ? (
              <path class="range" d="M2 5v10M2 10H22M22 5v10" />
            ) : kind === "chance" ? (
              <path class="chance" d="M2 2v16M2 10H22M22 2v16" />
            ) : (
              <circle class={`peer ${kind}`} cx="12" cy="10" r="4" />
            )}
          </svg>
          {t(id)}
        </li>
      ))}
    </ul>
  );
}
