import { useId, useRef, useState } from "preact/hooks";
import type { SourcesReply } from "../../contract/replies.ts";
import type { TrustReply } from "../../contract/trust-question.ts";
import { t } from "../language/text.ts";
import { codesOf, label } from "../listed.ts";
import { useReply } from "../use-reply.ts";
import type { TrustChange } from "./trust-change.ts";

interface TrustAddProps {
  order: TrustReply["order"];
  onAdd: (change: TrustChange) => Promise<boolean>;
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
  const hasOthers = order.some(({ sort }) => sort === "others");
  const underWay = useRef(new Set<string>());
  const add = async (entry: string, name: string): Promise<boolean> => {
    if (underWay.current.has(entry)) return false;
    underWay.current.add(entry);
    const done = await onAdd(added(entry, name));
    underWay.current.delete(entry);
    return done;
  };
  return (
    <>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          // What was typed meanwhile stays.
          if (words)
            void add(words, words).then((done) => done && setText((now) => (now === text ? "" : now)));
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
        {!hasOthers && (
          <button type="button" class="plain" onClick={() => void onAdd(othersLast)}>
            {t("disagreement.addAllOtherSourcesTo")}
          </button>
        )}
        {order.length > 0 && (
          <button type="button" class="plain" onClick={() => void onAdd(noOrder)}>
            {t("disagreement.haveNoOrder")}
          </button>
        )}
      </p>
    </>
  );
}

const added =
  (entry: string, name: string): TrustChange =>
  (held) => {
    const others = held.findIndex(({ sort }) => sort === "others");
    const to = (others < 0 ? held.length : others) + 1;
    return { body: { move: { entry, to } }, done: t("trust.added", { name, to }) };
  };

const othersLast: TrustChange = (held) =>
  held.some(({ sort }) => sort === "others")
    ? undefined
    : { body: { move: { entry: "others", to: held.length + 1 } }, done: t("trust.othersAdded") };

const noOrder: TrustChange = (held) =>
  held.length === 0 ? undefined : { body: { order: [] }, done: t("trust.noOrder") };

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
