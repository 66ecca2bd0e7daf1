import type { ErrorProblem } from "../../contract/error-body.ts";
import type { PredicatesReply } from "../../contract/replies.ts";
import { codesOf, label } from "../listed.ts";
import { useReply } from "../use-reply.ts";
import { words } from "../words.ts";
import type { Draft } from "./claim-draft.ts";
import { Field, type FieldProps } from "./field.tsx";
import { PredicateField } from "./predicate-field.tsx";

interface ClaimFieldsProps {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  problems: readonly ErrorProblem[];
  isNew: boolean;
}

const BOUNDARIES = codesOf("boundary").filter((code) => code !== "not-said");

/** The fields of a claim: who, what, with whom, when, and who says so. */
export function ClaimFields({ draft, onDraft, problems, isNew }: ClaimFieldsProps) {
  const predicates = useReply<PredicatesReply>("/api/predicates").value?.predicates ?? [];
  const chosen = predicates.find(({ predicate }) => predicate === draft["predicate"]);
  const field = (name: string): Pick<FieldProps, "name" | "value" | "onText" | "problems"> => ({
    name,
    value: draft[name] ?? "",
    onText: (text) => onDraft({ ...draft, [name]: text }),
    problems: problems.filter((problem) => isOf(problem, name, draft[name] ?? "")),
  });
  const counts = chosen?.kind === "observation";
  return (
    <>
      <Field
        {...field("subject")}
        label="Who or what it is about"
        hint="A name, or an id such as gn:3369157."
        required
      />
      <PredicateField {...field("predicate")} predicates={predicates} />
      {chosen?.object !== "" && (
        <Field
          {...field("object")}
          label={roleLabel("With, in or of", chosen?.object)}
          hint="Name or id, where there is one."
        />
      )}
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
      <Field
        {...field("source")}
        label="Source"
        hint={
          isNew
            ? "Its title or web address, or the id of a source on file."
            : "An id on file, or a new title or address."
        }
        required
      />
      {!isOnFile(draft["source"]) && (
        <div class="field-row">
          <Field {...field("publisher")} label="Publisher" hint={publisherHint(draft)} />
          <Field
            {...field("sourceKind")}
            label="Kind of source"
            hint="Not said: a page if it has an address, else an unpublished document."
            options={codesOf("source-kind").map((code) => [code, label("source-kind", code)])}
          />
        </div>
      )}
      <Field {...field("page")} label="Page" />
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

const isOnFile = (source: string | undefined): boolean => source?.startsWith("src:") ?? false;

function publisherHint({ source, publisher }: Draft): string {
  return source?.trim() && !publisher?.trim()
    ? "Nobody named: it counts as a third party’s word. If the city or a body publishes it, name them here."
    : "Of a new source: the city or body whose own it is.";
}

/** The server names the field ('from', 'body from', 'detail.boundary'); of a claim as a whole it quotes the value. */
function isOf({ where, why }: ErrorProblem, name: string, value: string): boolean {
  const whole = where === "claim" || where === "body";
  return whole ? value !== "" && why.includes(`'${value}'`) : where.split(/[ .]/).includes(name);
}

const roleLabel = (plain: string, role: string | undefined): string =>
  role && role !== "object" ? `${plain} (${words(role)})` : plain;
