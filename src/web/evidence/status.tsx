import { t } from "../language/text.ts";
import { label } from "../listed.ts";

type StatusWord = "agreed" | "single source" | "disputed";

const SIGNS: Readonly<Record<StatusWord, string>> = { agreed: "●●", "single source": "●", disputed: "◆" };

/** How a fact stands among its sources: a sign, and the word beside it. */
export function Status({ status, versions }: { status: StatusWord; versions?: number | undefined }) {
  return (
    <span class={`status ${status.replace(" ", "-")}`}>
      <span aria-hidden="true" class="sign">
        {SIGNS[status]}
      </span>{" "}
      {versions !== undefined && versions > 1
        ? t("evidence.statusVersions", { status: label("status", status), n: versions })
        : label("status", status)}
    </span>
  );
}
