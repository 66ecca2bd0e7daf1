const NAMES = [
  "sea",
  "land",
  "border",
  "paper",
  "ink",
  "quiet",
  "tie",
  "membership",
  "disputed",
  "transfer",
  "edge",
  "part-1",
  "part-2",
  "part-3",
  "part-4",
  "part-5",
  "part-6",
] as const;

/** With the face that names are written in. */
export type Colours = Readonly<Record<(typeof NAMES)[number] | "face", string>>;

/** The colours of the style sheets as a canvas takes them, in the scheme that holds now. */
export function coloursOf(element: HTMLElement): Colours {
  const probe = element.appendChild(document.createElement("span"));
  const read = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return { ...(Object.fromEntries(read) as Colours), face: getComputedStyle(element).fontFamily };
}
