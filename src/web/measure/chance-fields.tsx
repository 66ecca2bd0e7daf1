import { useId } from "preact/hooks";
import { CHANCE_FIGURES, NULL_MODELS } from "../../assessments/chance-codes.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { queryOf } from "../query.ts";

/** What is asked of a figure against chance, besides the slice; as /api/measures takes it. */
const CHANCE_NAMES = ["figure", "model", "draws", "seed"] as const;

/** What an address says of it, for the question. */
export function chanceAsked(url: string): Record<string, string> {
  const asked = queryOf(url);
  return Object.fromEntries(
    CHANCE_NAMES.flatMap((name): [string, string][] => {
      const value = asked.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** Which figure, by which null model, and how often. */
export function ChanceFields({ url }: { url: string }) {
  const { figure, model, draws = "100", seed = "1" } = chanceAsked(url);
  return (
    <>
      <Code name="figure" title={t("measure.figure")} codes={CHANCE_FIGURES} value={figure}>
        {(code) => label("chance-figure", code)}
      </Code>
      <Code name="model" title={t("measure.nullModel")} codes={NULL_MODELS} value={model}>
        {(code) => label("null-model", code)}
      </Code>
      <Whole name="draws" title={t("measure.drawsAsked")} value={draws} />
      <Whole name="seed" title={t("measure.seed")} value={seed} />
    </>
  );
}

interface CodeProps {
  name: string;
  title: string;
  codes: readonly string[];
  value: string | undefined;
  /** What a code is called. */
  children: (code: string) => string;
}

export function Code({ name, title, codes, value, children }: CodeProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{title}</label>
      <select id={id} name={name}>
        {codes.map((code) => (
          <option key={code} value={code} selected={code === value}>
            {children(code)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Whole({ name, title, value }: { name: string; title: string; value: string }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{title}</label>
      <input id={id} type="text" inputMode="numeric" pattern="[0-9]+" name={name} defaultValue={value} />
    </div>
  );
}
