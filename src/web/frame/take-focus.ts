/** Moves the focus after a late reply, unless the reader has begun to write somewhere meanwhile. */
export function takeFocus(to: HTMLElement | null | undefined): void {
  const held = document.activeElement;
  const writes = held?.matches("input, select, textarea") && "value" in held && held.value !== "";
  if (!writes) to?.focus({ preventScroll: true });
}
