/** Moves the focus after a late reply, unless the reader has begun to write somewhere meanwhile. */
export function takeFocus(to: HTMLElement | null | undefined): void {
  const held = document.activeElement;
  const isField =
    held instanceof HTMLInputElement ||
    held instanceof HTMLSelectElement ||
    held instanceof HTMLTextAreaElement;
  if (!(isField && held.value !== "")) to?.focus({ preventScroll: true });
}
