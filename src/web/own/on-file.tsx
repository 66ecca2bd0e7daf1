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
        label="Is it on file?"
        none="yes, by that name"
        options={[
          ["body", "no: add it as a network or other body"],
          ["place", "no: add it as a city"],
        ]}
      />
      {draft["bring"] === "body" && (
        <Field
          {...field("bodySort")}
          label="What sort of body"
          options={codesOf("body-sort").map((code) => [code, label("body-sort", code)])}
        />
      )}
      {draft["bring"] === "place" && (
        <Field {...field("country")} label="Its country" hint="A code of two letters, such as DE." />
      )}
    </div>
  );
}
