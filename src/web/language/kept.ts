/** What the reader chose on this machine; a browser that keeps nothing forgets it, and nothing fails. */
export function kept(name: string, store: () => Storage = () => localStorage): string | null {
  try {
    return store().getItem(name);
  } catch {
    return null;
  }
}

export function keep(
  name: string,
  value: string | undefined,
  store: () => Storage = () => localStorage,
): void {
  try {
    if (value === undefined) store().removeItem(name);
    else store().setItem(name, value);
  } catch {
    // Private windows may refuse; the choice then holds for this page alone.
  }
}
