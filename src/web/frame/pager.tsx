import { useLocation } from "preact-iso";
import { t } from "../language/text.ts";
import { queryOf } from "../query.ts";
import { Go } from "./link.tsx";

/** Which part of a long list is asked for. */
export interface PageAsk {
  limit: number;
  offset: number;
}

export function pageAsk(url: string, limit: number): PageAsk {
  const offset = Number(queryOf(url).get("offset") ?? 0);
  return { limit, offset: Number.isInteger(offset) && offset > 0 ? offset : 0 };
}

/** Links to the parts of a long list before and after this one. */
export function Pager({
  asked: { limit, offset },
  total,
  what,
}: {
  asked: PageAsk;
  total: number;
  what: string;
}) {
  const { url } = useLocation();
  if (total <= limit && offset === 0) return null;
  return (
    <nav class="pager" aria-label={t("pager.label", { what })}>
      {offset > 0 && <Go to={at(url, Math.max(0, offset - limit))}>{t("pager.previous", { n: limit })}</Go>}
      <span>
        {t("pager.shown", {
          from: Math.min(offset + 1, total),
          to: Math.min(offset + limit, total),
          total,
          what,
        })}
      </span>
      {offset + limit < total && (
        <Go to={at(url, offset + limit)}>
          {t("pager.next", { n: Math.min(limit, total - offset - limit) })}
        </Go>
      )}
    </nav>
  );
}

function at(url: string, offset: number): string {
  const query = queryOf(url);
  if (offset > 0) query.set("offset", String(offset));
  else query.delete("offset");
  return `${url.split(/[?#]/)[0]}?${query}`;
}
