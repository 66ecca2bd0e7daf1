import { useLocation } from "preact-iso";
import { t } from "../language/text.ts";
import { Code } from "../measure/chance-fields.tsx";
import { GRAVITY_CHOICES, gravityAsked, gravityPath } from "./gravity-asked.ts";

/** Of what pairs the model is. */
export function GravityForm({ url }: { url: string }) {
  const { route } = useLocation();
  const asked = gravityAsked(url);
  return (
    <form
      class="gravity-form"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget).get("gravity");
        route(gravityPath(url, GRAVITY_CHOICES.find((each) => each === given) ?? asked));
      }}
    >
      <div class="field-row">
        <Code name="gravity" title={t("inference.gravityUnit")} codes={GRAVITY_CHOICES} value={asked}>
          {(choice) => t("inference.gravityUnitOf", { choice })}
        </Code>
      </div>
      <p class="form-acts">
        <button type="submit">{t("inference.gravityAct")}</button>
      </p>
    </form>
  );
}
