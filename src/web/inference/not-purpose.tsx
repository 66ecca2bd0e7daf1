import { t } from "../language/text.ts";

/** What the figures of this page are not. */
export function NotPurpose() {
  return (
    <aside class="not-purpose" aria-labelledby="not-purpose-title">
      <h2 id="not-purpose-title">{t("inference.not")}</h2>
      <p>{t("inference.notPurpose")}</p>
      <p>{t("inference.notSample")}</p>
      <p>{t("inference.notCause")}</p>
    </aside>
  );
}
