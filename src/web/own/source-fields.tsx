import type { ComponentProps } from "preact";
import { t } from "../language/text.ts";
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
        label={t("own.source")}
        hint={isNew ? t("own.itsTitleOrWebAddress") : t("own.anIdOnFileOr")}
        required
      />
      {!isOnFile(draft["source"]) && (
        <div class="field-row">
          <EntityField {...publisher} label={t("own.publisher")} hint={publisherHint(draft)} />
          <Field
            {...field("sourceKind")}
            label={t("own.itsKind")}
            hint={t("own.notSaidAPageIf")}
            options={codesOf("source-kind").map((code) => [code, label("source-kind", code)])}
          />
        </div>
      )}
      <div class="field-row">
        <Field {...field("page")} label={t("own.page")} />
        <Field
          {...field("passage")}
          label={t("own.theWordsThatSayIt")}
          hint={t("own.asTheyStandThereThey")}
        />
      </div>
    </>
  );
}

const isOnFile = (source: string | undefined): boolean => source?.startsWith("src:") ?? false;

function publisherHint({ source, publisher }: Draft): string {
  return source?.trim() && !publisher?.trim() ? t("own.nobodyNamedItCountsAs") : t("own.ofANewSourceThe");
}
