import { useId, useState } from "preact/hooks";
import type { SourcesReply } from "../../contract/replies.ts";
import type { SetTrust, TrustReply } from "../../contract/trust-question.ts";
import { t } from "../language/text.ts";
import { codesOf, label } from "../listed.ts";
import { useReply } from "../use-reply.ts";

interface TrustAddProps {
  order: TrustReply["order"];
  onAdd: (body: SetTrust, done: string) => Promise<boolean>;
}

const LEAST_LETTERS = 3;

/** A new entry goes to the end, or before the others where these are in the order. */
export function TrustAdd({ order, onAdd }: TrustAddProps) {
  const [text, setText] = useState("");
  const list = useId();
  const words = text.trim();
  const { value } = useReply<SourcesReply>(
    words.length < LEAST_LETTERS || words.startsWith("src:")
      ? undefined
      : `/api/sources?text=${encodeURIComponent(words)}&limit=12`,
  );
  const others = order.findIndex(({ sort }) => sort === "others");
  const add = (entry: string, name: string): Promise<boolean> => {
    const to = (others < 0 ? order.length : others) + 1;
    return onAdd({ move: { entry, to } }, t("trust.added", { name, to }));
  };
  return (
    <>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (words) void add(words, words).then((done) => done && setText(""));
        }}
      >
        <label class="inline-field wide">
          {t("trust.sourceField")}
          <input
            type="text"
            value={text}
            list={list}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <datalist id={list}>
            {value?.sources.map(({ source }) => (
              <option key={source.id} value={source.id}>
                {source.title}
              </option>
            ))}
          </datalist>
        </label>
        <button type="submit">{t("disagreement.add")}</button>
      </form>
      <KindForm order={order} onAdd={add} />
      <p class="form-acts">
        {others < 0 && (
          <button
            type="button"
            class="plain"
            onClick={() =>
              void onAdd({ move: { entry: "others", to: order.length + 1 } }, t("trust.othersAdded"))
            }
          >
            {t("disagreement.addAllOtherSourcesTo")}
          </button>
        )}
        {order.length > 0 && (
          <button type="button" class="plain" onClick={() => void onAdd({ order: [] }, t("trust.noOrder"))}>
            {t("disagreement.haveNoOrder")}
          </button>
        )}
      </p>
    </>
  );
}

function KindForm({
  order,
  onAdd,
}: {
  order: TrustReply["order"];
  onAdd: (entry: string, name: string) => void;
}) {
  const taken = new Set(order.map(({ entry }) => entry));
  const free = codesOf("source-kind").filter((code) => !taken.has(`kind:${code}`));
  const [kind, setKind] = useState("");
  const chosen = free.includes(kind) ? kind : (free[0] ?? "");
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onAdd(`kind:${chosen}`, label("source-kind", chosen));
      }}
    >
      <label class="inline-field">
        {t("trust.ofKind")}
        <select value={chosen} onInput={({ currentTarget }) => setKind(currentTarget.value)}>
          {free.map((code) => (
            <option key={code} value={code}>
              {label("source-kind", code)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t("disagreement.add")}</button>
    </form>
  );
}
