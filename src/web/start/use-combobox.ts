import type { TargetedKeyboardEvent } from "preact";
import { useState } from "preact/hooks";
import type { Suggested } from "./suggestions.ts";
import { useSuggestions } from "./use-suggestions.ts";

/** A field with suggestions: what is typed, what is suggested, and which suggestion the arrows stand on. */
export interface Combobox {
  typed: string;
  /** What the last reply holds, whether shown or not. */
  found: readonly Suggested[] | undefined;
  shown: readonly Suggested[];
  active: number;
  type: (text: string) => void;
  open: () => void;
  close: () => void;
  onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => void;
}

export function useCombobox(withBodies: boolean): Combobox {
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSuggestions(typed, withBodies);
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const onKeyDown: Combobox["onKeyDown"] = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") close();
    if (step === undefined) return;
    event.preventDefault();
    setOpen(true);
    setActive(stepped(active, step, found?.length ?? 0));
  };
  return {
    typed,
    found: isOpen ? found : undefined,
    shown: isOpen ? (found ?? []) : [],
    active,
    type: (text) => {
      setTyped(text);
      setActive(-1);
      setOpen(true);
    },
    open: () => setOpen(true),
    close,
    onKeyDown,
  };
}

/** The next place in a list that goes round, with the field itself between its ends. */
function stepped(active: number, step: number, n: number): number {
  return ((active + 1 + step + n + 1) % (n + 1)) - 1;
}
