import { t } from "../language/text.ts";
import { codesOf, label } from "../listed.ts";
import type { Draft } from "./claim-draft.ts";
import { Field, type FieldOf } from "./field.tsx";

interface OnFileProps {
  draft: Draft;
  field: FieldOf;
}

/** A partner or network that is on no file comes with the claim. */
export function OnFile({ draft, field }: OnFileProps) {
  return (
    <div class="field-row">
      <Field
        {...field("bring")}
        label={t("own.isItOnFile")}
        none={t("own.yesByThatName")}
        options={[
          ["body", t("own.noAddBody")],
          ["place", t("own.noAddCity")],
        ]}
      />
      {draft["bring"] === "body" && (
        <Field
          {...field("bodySort")}
          label={t("own.whatSortOfBody")}
          options={codesOf("body-sort").map((code) => [code, label("body-sort", code)])}
        />
      )}
      {draft["bring"] === "place" && (
        <Field {...field("country")} label={t("own.itsCountry")} hint={t("own.aCodeOfTwoLetters")} />
      )}
    </div>
  );
}
