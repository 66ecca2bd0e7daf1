import type { FactLine } from "../../contract/fact-line.ts";
import type { FactsQuery } from "../../contract/facts-question.ts";
import { BODY_SCOPES, BODY_SORTS, THEMES } from "../../record/vocabulary.ts";
import { label } from "../listed.ts";
import { words } from "../words.ts";
import { ChoiceField, CodesField, TextField } from "./condition-fields.tsx";

const STATUSES = Object.keys({
  agreed: true,
  "single source": true,
  disputed: true,
} satisfies Record<FactLine["status"], true>);

/** What facts can be grouped and counted by, each with its words; the compiler holds the list complete. */
const FACETS = Object.keys({
  kind: true,
  subject: true,
  object: true,
  predicate: true,
  theme: true,
  "body-sort": true,
  "body-scope": true,
  source: true,
  status: true,
  country: true,
  year: true,
} satisfies Record<NonNullable<FactsQuery["groupBy"]>, true>).map((code) => [code, words(code)] as const);

const CHOICES = [
  { name: "ended", label: "End", choices: yesNo("has one", "has none") },
  {
    name: "footnote",
    label: "Footnote",
    choices: [["some", "rests on one"] as const, ["none", "rests on none"] as const],
  },
  { name: "inferred", label: "Date inferred", choices: yesNo("yes", "no") },
  { name: "contradictions", label: "Contradictions", choices: yesNo("disputed or in tension", "none") },
  { name: "groupBy", label: "Group by", choices: FACETS },
  { name: "across", label: "Only groups in every", choices: FACETS },
] as const;

function yesNo(yes: string, no: string): readonly (readonly [string, string])[] {
  return [
    ["true", yes],
    ["false", no],
  ];
}

/** The conditions that are wanted less often. */
export function FoldedConditions({ url }: { url: string }) {
  const labels = (list: string) => (code: string) => label(list, code);
  return (
    <>
      <div class="field-row">
        <TextField url={url} name="subject" label="Subject" hint="Either end of a tie" />
        <TextField url={url} name="object" label="Object" hint="Partner, body, place" />
        <TextField url={url} name="predicate" label="Predicate" hint="Such as member_of" />
        <TextField url={url} name="source" label="Source" hint="Id, or the id of a work it cites" />
        <TextField url={url} name="from" label="On or after" hint="YYYY, YYYY-MM or YYYY-MM-DD" />
        <TextField url={url} name="to" label="On or before" hint="YYYY, YYYY-MM or YYYY-MM-DD" />
      </div>
      <CodesField url={url} name="theme" legend="Theme" codes={THEMES} labelOf={labels("theme")} />
      <CodesField
        url={url}
        name="bodySort"
        legend="Sort of body"
        codes={BODY_SORTS}
        labelOf={labels("body-sort")}
      />
      <CodesField
        url={url}
        name="bodyScope"
        legend="Scope of body"
        codes={BODY_SCOPES}
        labelOf={labels("body-scope")}
      />
      <CodesField url={url} name="status" legend="Among sources" codes={STATUSES} labelOf={words} />
      <div class="field-row">
        {CHOICES.map((choice) => (
          <ChoiceField key={choice.name} url={url} {...choice} />
        ))}
      </div>
    </>
  );
}
