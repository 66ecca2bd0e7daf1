// Light or dark as the reader chose it, before anything is drawn; without a choice the system's holds.
try {
  const chosen = localStorage.getItem("hansa-scheme");
  if (chosen) document.documentElement.dataset.scheme = chosen;
} catch {
  // A browser that keeps nothing follows the system.
}
