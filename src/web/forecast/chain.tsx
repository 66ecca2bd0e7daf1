import type { ForecastVerifyReply } from "../../contract/forecast-book-question.ts";
import { FailureNote, Waiting } from "../frame/notices.tsx";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { useReply } from "../use-reply.ts";

/** Whether the books are as they were written, and the hash by which a reader can check that later. */
export function Chain() {
  const { value, failure } = useReply<ForecastVerifyReply>("/api/forecast-verify");
  if (failure) return <FailureNote failure={failure} />;
  if (value === undefined) return <Waiting what={t("forecast.theBooks")} />;
  return (
    <ul>
      {value.books.map(({ book, intact, entries, head, at, words }) => (
        <li key={book}>
          {intact
            ? t("forecast.intact", { book: bookWords(book), n: entries })
            : t("forecast.broken", { book: bookWords(book), at: grouped(at ?? 0) })}{" "}
          {words && <span lang="en">{words}</span>}
          {head && entries > 0 && (
            <>
              {t("forecast.head")} <code class="hash">{head}</code>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

export const bookWords = (book: "bundled" | "own"): string =>
  book === "bundled" ? t("forecast.bundled") : t("forecast.own");
