import { useId } from "preact/hooks";
import type { Atlas } from "../../atlas/atlas.ts";
import type { TieChoice } from "../../atlas/tie-choice.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import type { MapAsked } from "./map-address.ts";
import { PeriodField } from "./period-field.tsx";
import { PROJECTIONS } from "./projection.ts";
import { useCityMeasures } from "./use-map-data.ts";

interface MapFilterProps {
  atlas: Atlas;
  asked: MapAsked;
  onAsk: (asked: MapAsked) => void;
}

type Option = readonly [value: string, words: string];

/** Which ties are shown and how: every choice changes the picture at once, and stands in the address. */
export function MapFilter({ atlas, asked, onAsk }: MapFilterProps) {
  const { choice } = asked;
  const choose = (part: Partial<Record<keyof TieChoice, unknown>>): void =>
    onAsk({ ...asked, choice: cleaned({ ...choice, ...part }) });
  return (
    <div class="map-filter">
      <Choice
        title={t("map.form")}
        value={choice.form?.join() ?? ""}
        options={formOptions(atlas)}
        onSet={(value) => choose({ form: value ? value.split(",") : undefined })}
      />
      <Choice
        title={t("map.theme")}
        value={choice.theme?.join() ?? ""}
        options={themeOptions(atlas)}
        onSet={(value) => choose({ theme: value ? value.split(",") : undefined })}
      />
      <Choice
        title={t("map.status")}
        value={choice.status?.join() ?? ""}
        options={atlas.statuses.map((status) => [status, t(`map.look.${lookOf(status)}`)])}
        onSet={(value) => choose({ status: value ? value.split(",") : undefined })}
      />
      <Choice
        title={t("map.network")}
        value={choice.network ?? ""}
        options={networkOptions(atlas)}
        onSet={(network) => choose({ network })}
      />
      <Choice
        title={t("map.region")}
        value={choice.region ?? ""}
        options={regionOptions(atlas)}
        onSet={(region) => choose({ region })}
      />
      <div class="map-ticks">
        {choice.region && (
          <Tick title={t("map.within")} on={choice.within === true} onSet={(within) => choose({ within })} />
        )}
        <Tick
          title={t("map.possible")}
          on={choice.possible === true}
          onSet={(possible) => choose({ possible })}
        />
      </div>
      <PeriodField asked={asked} today={atlas.today} onAsk={onAsk} />
    </div>
  );
}

/** How the picture is drawn: what the discs tell, and the projection. */
export function MapForm({ asked, onAsk }: Omit<MapFilterProps, "atlas">) {
  const measures = useCityMeasures();
  const sizes: Option[] = [
    ["degree", t("map.partnersSize")],
    ["population", t("map.population")],
    ...measures.map(({ id, name }): Option => [id, name]),
  ];
  return (
    <div class="map-filter">
      <Choice
        title={t("map.size")}
        value={asked.size}
        options={sizes}
        required
        onSet={(size) => onAsk({ ...asked, size })}
      />
      <Choice
        title={t("map.projection")}
        value={asked.projection}
        options={PROJECTIONS.map((name) => [name, t(`map.projection.${name}`)])}
        required
        onSet={(value) => {
          const { looking: _, ...rest } = asked;
          onAsk({ ...rest, projection: PROJECTIONS.find((name) => name === value) ?? "equal-earth" });
        }}
      />
    </div>
  );
}

const lookOf = (status: Atlas["statuses"][number]) =>
  status === "agreed" || status === "disputed" ? status : "single";

/** Without what is empty: an address says only what was chosen. */
function cleaned(choice: Partial<Record<keyof TieChoice, unknown>>): TieChoice {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value));
}

export function Choice({
  title,
  value,
  options,
  required,
  onSet,
}: {
  title: string;
  value: string;
  options: readonly Option[];
  required?: true;
  onSet: (value: string) => void;
}) {
  const id = useId();
  const known = value === "" || options.some(([each]) => each === value);
  return (
    <div class="field">
      <label for={id}>{title}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onSet(currentTarget.value)}>
        {!required && <option value="">{t("map.any")}</option>}
        {!known && <option value={value}>{value}</option>}
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Tick({ title, on, onSet }: { title: string; on: boolean; onSet: (on: boolean) => void }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => onSet(currentTarget.checked)} />{" "}
      {title}
    </label>
  );
}

function formOptions({ forms, ties }: Atlas): Option[] {
  const used = new Set(ties.form.filter((_, row) => ties.counts[row] === 1));
  return forms.flatMap((code, number): Option[] =>
    used.has(number) ? [[code, label("tie-form", code)]] : [],
  );
}

function themeOptions({ themeSets }: Atlas): Option[] {
  return [...new Set(themeSets.flat())].sort().map((code): Option => [code, label("theme", code)]);
}

/** Those with most rows on file first would hide the rest: by name. */
function networkOptions({ networks, seatsIn }: Atlas): Option[] {
  return networks
    .filter((_, number) => (seatsIn.starts[number + 1] ?? 0) - (seatsIn.starts[number] ?? 0) > 1)
    .map(({ id, name }): Option => [id, name])
    .sort(([, one], [, other]) => one.localeCompare(other));
}

function regionOptions({ countries }: Atlas): Option[] {
  const byName = ([, one]: Option, [, other]: Option): number => one.localeCompare(other);
  const regions = new Set(countries.flatMap(({ region }) => region || []));
  const subregions = new Set(countries.flatMap(({ subregion }) => subregion || []));
  const states = countries.flatMap(({ code, name }): Option[] => (code ? [[code, name]] : []));
  return [
    ...[...regions].sort().map((name): Option => [name, name]),
    ...[...subregions]
      .filter((name) => !regions.has(name))
      .sort()
      .map((name): Option => [name, `– ${name}`]),
    ...states.sort(byName).map(([code, name]): Option => [code, `· ${name}`]),
  ];
}
