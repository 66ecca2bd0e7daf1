import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useLocation } from "preact-iso";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { type CodeList, t } from "../language/text.ts";
import { codesOf, label } from "../listed.ts";
import { queryOf } from "../query.ts";

/** What a slice of the ties is asked by; as /api/graph takes it. */
export const SLICE_FIELDS = ["form", "theme", "network", "region", "city", "steps"] as const;

const CHOSEN = [
  ["form", "measure.formOfTheTie", "tie-form"],
  ["theme", "measure.theme", "theme"],
] as const;
const WRITTEN = [
  ["network", "measure.amongMembers", "measure.amongMembersHint"],
  ["region", "measure.within", "measure.withinHint"],
  ["city", "measure.near", "measure.nearHint"],
] as const;

interface SliceFormProps {
  path: string;
  /** By what a slice is asked for here; by all there is if absent. */
  fields?: readonly string[];
  /** What is shown without a slice; all ties if absent. */
  whole?: string;
  /** What else of the address stays when another slice is asked for. */
  keep?: readonly string[];
  /** What else is asked for. */
  children?: ComponentChildren;
}

/** Which ties the figures are of: a plain form whose answers stand in the address. */
export function SliceForm({ path, fields = SLICE_FIELDS, whole, keep = [], children }: SliceFormProps) {
  const { url, route } = useLocation();
  const clocks = useClocks();
  const asked = queryOf(url);
  const send = (form: HTMLFormElement): void => {
    const given = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (String(value).trim()) given.append(name, String(value).trim());
    if (!given.has("city")) given.delete("steps");
    route(withClocks(given.size > 0 ? `${path}?${given}` : path, clocks));
  };
  return (
    <form
      key={url}
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <div class="field-row">
        {CHOSEN.filter(([name]) => fields.includes(name)).map(([name, title, list]) => (
          <Chosen key={name} name={name} title={t(title)} value={asked.get(name)} list={list} />
        ))}
        {WRITTEN.filter(([name]) => fields.includes(name)).map(([name, title, hint]) => (
          <Typed key={name} name={name} title={t(title)} hint={t(hint)} value={asked.get(name)} />
        ))}
        {fields.includes("city") && <Steps value={asked.get("steps")} />}
        {children}
      </div>
      {keep.map((name) => (
        <input key={name} type="hidden" name={name} value={asked.get(name) ?? ""} />
      ))}
      <p class="form-acts">
        <button type="submit" class="main-act">
          {t("measure.show")}
        </button>
        <a href={withClocks(path, clocks)}>{whole ?? t("measure.allTies")}</a>
      </p>
    </form>
  );
}

interface ChosenProps {
  name: string;
  title: string;
  value: string | null;
  list: CodeList;
}

export function Chosen({ name, title, value, list }: ChosenProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{title}</label>
      <select id={id} name={name}>
        <option value="">{t("measure.any")}</option>
        {codesOf(list).map((code) => (
          <option key={code} value={code} selected={code === value}>
            {label(list, code)}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Typed({
  name,
  title,
  hint,
  value,
}: {
  name: string;
  title: string;
  hint: string;
  value: string | null;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{title}</label>
      <input id={id} type="text" name={name} defaultValue={value ?? ""} aria-describedby={`${id}-hint`} />
      <small id={`${id}-hint`}>{hint}</small>
    </div>
  );
}

function Steps({ value }: { value: string | null }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t("measure.howNear")}</label>
      <select id={id} name="steps">
        {["1", "2", "3"].map((steps) => (
          <option key={steps} value={steps} selected={steps === (value ?? "1")}>
            {t("measure.withinTies", { n: Number(steps) })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The question at an address, with what of the page's own address belongs to it. */
export function slicedPath(
  path: string,
  url: string,
  more: Readonly<Record<string, string>> | string[][] = {},
): string {
  const asked = queryOf(url);
  const query = new URLSearchParams(more);
  for (const name of SLICE_FIELDS) {
    const value = asked.get(name);
    if (value) query.set(name, value);
  }
  return query.size > 0 ? `${path}?${query}` : path;
}
