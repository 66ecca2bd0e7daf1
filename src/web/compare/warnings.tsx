import { t } from "../language/text.ts";

/** Where the comparison is unfair; it comes before the rows. */
export function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <section class="warnings" aria-labelledby="warnings-title">
      <h2 id="warnings-title">
        <span aria-hidden="true" class="sign">
          ⚠
        </span>{" "}
        {t("compare.readThisFirst")}
      </h2>
      <ul>
        {warnings.map((warning) => (
          <li key={warning} lang="en">
            {warning}
          </li>
        ))}
      </ul>
    </section>
  );
}
