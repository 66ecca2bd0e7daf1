import { useLocation } from "preact-iso";
import type { DisagreementsReply } from "../../contract/disagreements-question.ts";
import { Go } from "../frame/link.tsx";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { queryOf } from "../query.ts";

const CHOICES = [
  ["", "disagreement.all"],
  ["otherwise", "disagreement.saidOtherwise"],
  ["lacking", "disagreement.missing"],
  ["one-sided", "disagreement.oneSided"],
] as const;

/** Which statements are shown; each choice has an address of its own. */
export function EntryFilter({ reply: { otherwise, lacking } }: { reply: DisagreementsReply }) {
  const { url } = useLocation();
  const given = queryOf(url).get("only") ?? "";
  const many: Readonly<Record<string, number>> = { otherwise: otherwise.value, lacking: lacking.value };
  return (
    <nav class="filters" aria-label={t("disagreement.whichStatements")}>
      <ul>
        {CHOICES.map(([only, words]) => (
          <li key={only}>
            <Go to={chosen(url, only)} current={only === given ? "page" : undefined}>
              {t(words)}
              {many[only] !== undefined && ` (${grouped(many[only] ?? 0)})`}
            </Go>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function chosen(url: string, only: string): string {
  const query = queryOf(url);
  query.delete("offset");
  if (only) query.set("only", only);
  else query.delete("only");
  const text = query.toString();
  return `${url.split(/[?#]/)[0]}${text && `?${text}`}#statements`;
}
