import { useId, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { SourcesReply } from "../../contract/replies.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { queryOf } from "../query.ts";
import { useReply } from "../use-reply.ts";

const CHANGES = ["added", "gone", "redated", "changed"] as const;
const LEAST_LETTERS = 3;

/** Which two snapshots, and which of their differences. */
export function SnapshotForm() {
  const { url, route } = useLocation();
  const given = queryOf(url);
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        for (const [name, value] of new FormData(event.currentTarget)) {
          if (String(value)) given.set(name, String(value).trim());
          else given.delete(name);
        }
        given.delete("offset");
        route(`/sources/diff?${given}`);
      }}
    >
      <SourceField
        name="before"
        label={t("disagreement.earlierSnapshotBySourceId")}
        value={given.get("before") ?? ""}
      />
      <SourceField
        name="after"
        label={t("disagreement.laterSnapshotBySourceId")}
        value={given.get("after") ?? ""}
      />
      <label class="inline-field">
        {t("disagreement.show")}
        <select name="change" defaultValue={given.get("change") ?? ""}>
          <option value="">{t("disagreement.everyDifference")}</option>
          {CHANGES.map((change) => (
            <option key={change} value={change} selected={change === given.get("change")}>
              {label("row-change", change)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t("disagreement.compare")}</button>
    </form>
  );
}

/** A source by its id, found by words of its title or publisher while they are typed. */
function SourceField({ name, label, value }: { name: string; label: string; value: string }) {
  const [typed, setTyped] = useState("");
  const list = useId();
  const found = useReply<SourcesReply>(
    typed.length < LEAST_LETTERS ? undefined : `/api/sources?text=${encodeURIComponent(typed)}&limit=12`,
  ).value;
  return (
    <label class="inline-field wide">
      {label}
      <input
        type="text"
        name={name}
        required
        defaultValue={value}
        list={list}
        onInput={({ currentTarget }) => setTyped(currentTarget.value.trim())}
      />
      <datalist id={list}>
        {found?.sources.map(({ source }) => (
          <option key={source.id} value={source.id}>
            {source.title}
          </option>
        ))}
      </datalist>
    </label>
  );
}
