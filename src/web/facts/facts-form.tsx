import { useLocation } from "preact-iso";
import type { ClaimKind } from "../../record/says.ts";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { words } from "../words.ts";
import { CodesField, TextField } from "./condition-fields.tsx";
import { conditionsIn } from "./facts-address.ts";
import { FoldedConditions } from "./folded-conditions.tsx";

/** Every kind of claim but the retraction, of which no fact is made; the compiler holds the list complete. */
const KINDS = Object.keys({
  tie: true,
  membership: true,
  episode: true,
  outcome: true,
  transfer: true,
  observation: true,
  attribute: true,
  funding: true,
  office: true,
  influence: true,
  recognition: true,
  competition: true,
  position: true,
  factor: true,
  name: true,
  assertion: true,
} satisfies Record<Exclude<ClaimKind, "retraction">, true>);

/** Conditions that stand outside the folded part. */
const UP_FRONT: ReadonlySet<string> = new Set(["about", "text", "kind"]);

/** The general question as a plain form; what was asked stands in it, and in the address. */
export function FactsForm({ url }: { url: string }) {
  const { route } = useLocation();
  const clocks = useClocks();
  const folded = conditionsIn(url).filter(([name]) => !UP_FRONT.has(name)).length;
  const ask = (form: HTMLFormElement): void => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (String(value).trim()) query.append(name, String(value).trim());
    route(withClocks(`/facts?${query}`, clocks));
  };
  return (
    <form
      key={url}
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        ask(event.currentTarget);
      }}
    >
      <div class="field-row">
        <TextField url={url} name="about" label="About" hint="A place, body or anything else by name or id" />
        <TextField url={url} name="text" label="Words" hint="Every word begins a word of what is said" />
      </div>
      <CodesField url={url} name="kind" legend="Kind of fact" codes={KINDS} labelOf={words} />
      <details class="fold">
        <summary>More conditions{folded > 0 && `: ${folded} set`}</summary>
        <FoldedConditions url={url} />
      </details>
      <p class="form-acts">
        <button type="submit" class="main-act">
          Ask
        </button>
        <a href={withClocks("/facts", clocks)}>Start afresh</a>
      </p>
    </form>
  );
}
