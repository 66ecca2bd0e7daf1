// Light or dark as the reader chose it, before anything is drawn; without a choice the system's holds.
const asked =
  location.pathname.startsWith("/embed/") && /[?&]scheme=(light|dark)\b/.exec(location.search)?.[1];
try {
  const chosen = asked || localStorage.getItem("hansa-scheme");
  if (chosen) document.documentElement.dataset.scheme = chosen;
} catch {
  // A browser that keeps nothing follows the system, or what the address asks for.
  if (asked) document.documentElement.dataset.scheme = asked;
}
