import { useId, useState } from "preact/hooks";
import { t } from "../language/text.ts";
import { EDITS, type EditKind, withEdit } from "./with-edit.ts";

interface EditBuilderProps {
  text: string;
  onText: (text: string) => void;
}

/** Puts one more edit at the end of the scenario's list. */
export function EditBuilder({ text, onText }: EditBuilderProps) {
  const id = useId();
  const [edit, setEdit] = useState<EditKind>("dissolve");
  const [unread, setUnread] = useState(false);
  const [fields] = EDITS.filter(([kind]) => kind === edit).map(([, names]) => names);
  const add = (form: HTMLFormElement): void => {
    const given = new FormData(form);
    const values = (fields ?? []).map((name) => String(given.get(name) ?? "").trim());
    const next = withEdit(text, edit, values);
    setUnread(next === undefined);
    if (next === undefined) return;
    onText(next);
    form.reset();
    setEdit(edit);
  };
  return (
    <form
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        add(event.currentTarget);
      }}
    >
      <div class="field-row">
        <div class="field">
          <label for={`${id}-edit`}>{t("scenario.edit")}</label>
          <select
            id={`${id}-edit`}
            value={edit}
            onChange={({ currentTarget }) => {
              const chosen = EDITS.find(([kind]) => kind === currentTarget.value);
              if (chosen) setEdit(chosen[0]);
            }}
          >
            {EDITS.map(([kind]) => (
              <option key={kind} value={kind} selected={kind === edit}>
                {t("scenario.editKind", { kind })}
              </option>
            ))}
          </select>
        </div>
        {fields?.map((name) => (
          <div class="field" key={name}>
            <label for={`${id}-${name}`}>{t("scenario.editField", { name })}</label>
            <input id={`${id}-${name}`} name={name} type="text" required />
          </div>
        ))}
      </div>
      <p class="form-acts">
        <button type="submit">{t("scenario.addEdit")}</button>
      </p>
      {unread && (
        <p class="failure" role="alert">
          {t("scenario.unread")}
        </p>
      )}
    </form>
  );
}
