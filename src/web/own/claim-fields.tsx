import type { Candidate, ErrorProblem } from "../../contract/error-body.ts";
import type { PredicatesReply } from "../../contract/replies.ts";
import type { Failure } from "../ask.ts";
import { codesOf, label } from "../listed.ts";
import { useReply } from "../use-reply.ts";
import { words } from "../words.ts";
import type { Draft } from "./claim-draft.ts";
import { EntityField } from "./entity-field.tsx";
import { Field, type FieldOf } from "./field.tsx";
import { OnFile } from "./on-file.tsx";
import { PredicateField } from "./predicate-field.tsx";
import { SourceFields } from "./source-fields.tsx";

interface ClaimFieldsProps {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  failure: Failure | undefined;
  isNew: boolean;
}

const BOUNDARIES = codesOf("boundary").filter((code) => code !== "not-said");

/** The fields of a claim: who, what, with whom, when, and who says so. */
export function ClaimFields({ draft, onDraft, failure, isNew }: ClaimFieldsProps) {
  const problems = failure?.problems ?? [];
  const predicates = useReply<PredicatesReply>("/api/predicates").value?.predicates ?? [];
  const chosen = predicates.find(({ predicate }) => predicate === draft["predicate"]);
  const field: FieldOf = (name) => ({
    name,
    value: draft[name] ?? "",
    onText: (text) => onDraft({ ...draft, [name]: text }),
    problems: problems.filter((problem) => isOf(problem, name, draft[name] ?? "")),
  });
  const entity = (name: string) => ({
    ...field(name),
    candidates: candidatesFor(failure, name, draft[name] ?? ""),
  });
  const counts = chosen?.kind === "observation";
  return (
    <>
      <EntityField
        {...entity("subject")}
        label="Who or what it is about"
        hint="A name, or an id such as gn:3369157."
        required
      />
      <PredicateField {...field("predicate")} predicates={predicates} />
      {chosen?.object !== "" && (
        <EntityField
          {...entity("object")}
          label={roleLabel("With, in or of", chosen?.object)}
          hint="Name or id, where there is one."
        />
      )}
      {isNew && chosen?.object !== "" && <OnFile draft={draft} field={field} />}
      <div class="field-row">
        <Field {...field("value")} label="Value" hint="A number, or words." />
        <Field {...field("unit")} label="Unit" hint="people, ZAR, seats …" />
      </div>
      {counts ? (
        <div class="field-row">
          <Field {...field("asOf")} label="As of" hint="YYYY, YYYY-MM or YYYY-MM-DD" />
          <Field
            {...field("boundary")}
            label="Boundary"
            options={BOUNDARIES.map((code) => [code, label("boundary", code)])}
          />
        </div>
      ) : (
        <div class="field-row">
          <Field {...field("from")} label="From, or on" hint="YYYY, YYYY-MM or YYYY-MM-DD" />
          <Field {...field("to")} label="To" hint="Leave empty where no source gives an end." />
        </div>
      )}
      {isNew && THEMED.includes(chosen?.kind ?? "") && (
        <Field
          {...field("themes")}
          label="Theme"
          options={codesOf("theme").map((code) => [code, label("theme", code)])}
        />
      )}
      <SourceFields draft={draft} field={field} publisher={entity("publisher")} isNew={isNew} />
      <div class="field-row">
        <Field
          {...field("confidence")}
          label="Confidence"
          options={codesOf("confidence").map((code) => [code, code])}
          required={!isNew}
        />
        <Field {...field("coder")} label="Your name or initials" hint="Who read it out." />
      </div>
      <Field {...field("note")} label="Note" />
      {!isNew && (
        <Field
          {...field("why")}
          label="Why you correct it"
          hint="Kept in the note. Without a source of your own above, the claim says that a reader corrected it."
        />
      )}
    </>
  );
}

/** Kinds of claim that mostly have a theme. */
const THEMED = ["tie", "membership", "episode"];

/** What the name in a field may mean, while it stands as it was asked. */
function candidatesFor(failure: Failure | undefined, name: string, value: string): readonly Candidate[] {
  const isAsked = failure?.problems?.some(({ where }) => where === name) && failure.asked === value.trim();
  return isAsked ? (failure?.candidates ?? []) : [];
}

/** The server names the field ('from', 'body from', 'detail.boundary'); of a claim as a whole it quotes the value. */
function isOf({ where, why }: ErrorProblem, name: string, value: string): boolean {
  if (name === "object" && (where === "newBody" || where === "newPlace")) return true;
  const whole = where === "claim" || where === "body";
  return whole ? value !== "" && why.includes(`'${value}'`) : where.split(/[ .]/).includes(name);
}

const roleLabel = (plain: string, role: string | undefined): string =>
  role && role !== "object" ? `${plain} (${words(role)})` : plain;
