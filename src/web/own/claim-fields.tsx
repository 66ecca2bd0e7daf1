import type { Candidate, ErrorProblem } from "../../contract/error-body.ts";
import type { PredicatesReply } from "../../contract/replies.ts";
import type { Failure } from "../ask.ts";
import { t } from "../language/text.ts";
import { codesOf, label } from "../listed.ts";
import { useReply } from "../use-reply.ts";
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
        label={t("own.whoOrWhatItIs")}
        hint={t("own.aNameOrAnId")}
        required
      />
      <PredicateField {...field("predicate")} predicates={predicates} />
      {chosen?.object !== "" && (
        <EntityField
          {...entity("object")}
          label={roleLabel(t("own.withInOrOf"), chosen?.object)}
          hint={t("own.nameOrIdWhereThere")}
        />
      )}
      {isNew && chosen?.object !== "" && <OnFile draft={draft} field={field} />}
      <div class="field-row">
        <Field {...field("value")} label={t("own.value")} hint={t("own.aNumberOrWords")} />
        <Field {...field("unit")} label={t("own.unit")} hint={t("own.peopleZarSeats")} />
      </div>
      {counts ? (
        <div class="field-row">
          <Field {...field("asOf")} label={t("own.asOf")} hint={t("own.yyyyYyyyMmOrYyyy")} />
          <Field
            {...field("boundary")}
            label={t("own.boundary")}
            options={BOUNDARIES.map((code) => [code, label("boundary", code)])}
          />
        </div>
      ) : (
        <div class="field-row">
          <Field {...field("from")} label={t("own.fromOrOn")} hint={t("own.yyyyYyyyMmOrYyyy")} />
          <Field {...field("to")} label={t("own.to")} hint={t("own.leaveEmptyWhereNoSource")} />
        </div>
      )}
      {isNew && THEMED.includes(chosen?.kind ?? "") && (
        <Field
          {...field("themes")}
          label={t("own.theme")}
          options={codesOf("theme").map((code) => [code, label("theme", code)])}
        />
      )}
      <SourceFields draft={draft} field={field} publisher={entity("publisher")} isNew={isNew} />
      <div class="field-row">
        <Field
          {...field("confidence")}
          label={t("own.confidence")}
          options={codesOf("confidence").map((code) => [code, label("confidence", code)])}
          required={!isNew}
        />
        <Field {...field("coder")} label={t("own.yourNameOrInitials")} hint={t("own.whoReadItOut")} />
      </div>
      <Field {...field("note")} label={t("own.note")} />
      {!isNew && (
        <Field {...field("why")} label={t("own.whyYouCorrectIt")} hint={t("own.keptInTheNoteWithout")} />
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
  role && role !== "object" ? t("own.labelWithRole", { label: plain, role: label("field", role) }) : plain;
