/**
 * In another site's page nothing but the part is shown: a link opens in a window of its own, and so do the claims
 * that a mark or a number opens. Gives how to stop.
 */
export function leavesFrame(document: Document, page: string): () => void {
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || link.getAttribute("target") === "_self") return;
    const to = link.getAttribute("href") ?? "";
    if (to.startsWith("#")) link.setAttribute("href", page + to);
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener");
    // The page's own way of opening it would open it here.
    event.stopPropagation();
  };
  const onHash = (): void => {
    const { hash, pathname, search } = location;
    if (hash === "") return;
    history.replaceState(history.state, "", pathname + search);
    open(page + hash, "_blank", "noopener");
  };
  document.addEventListener("click", onClick, { capture: true });
  addEventListener("hashchange", onHash);
  return () => {
    document.removeEventListener("click", onClick, { capture: true });
    removeEventListener("hashchange", onHash);
  };
}
