import type { ComponentProps } from "preact";
import { codesOf, label } from "../listed.ts";
import type { Draft } from "./claim-draft.ts";
import { EntityField } from "./entity-field.tsx";
import { Field, type FieldOf } from "./field.tsx";

interface SourceFieldsProps {
  draft: Draft;
  field: FieldOf;
  publisher: Omit<ComponentProps<typeof EntityField>, "label">;
  isNew: boolean;
}

/** Who says so: a source on file, or a new one with whose it is and of what kind. */
export function SourceFields({ draft, field, publisher, isNew }: SourceFieldsProps) {
  return (
    <>
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
          <EntityField {...publisher} label="Publisher" hint={publisherHint(draft)} />
          <Field
            {...field("sourceKind")}
            label="Its kind"
            hint="Not said: a page if it has an address, else an unpublished document."
            options={codesOf("source-kind").map((code) => [code, label("source-kind", code)])}
          />
        </div>
      )}
      <div class="field-row">
        <Field {...field("page")} label="Page" />
        <Field
          {...field("passage")}
          label="The words that say it"
          hint="As they stand there. They are looked up in the source’s document, where one is on file."
        />
      </div>
    </>
  );
}

const isOnFile = (source: string | undefined): boolean => source?.startsWith("src:") ?? false;

function publisherHint({ source, publisher }: Draft): string {
  return source?.trim() && !publisher?.trim()
    ? "Nobody named: it counts as a third party’s word. If the city or a body publishes it, name them here."
    : "Of a new source: the city or body whose own it is.";
}
