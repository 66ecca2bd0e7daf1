/** Sizes that all pictures share, in px of the page: text keeps its size, whatever the width. */
export const PLOT = {
  /** Where no page is there to measure: in a dossier, on paper. */
  width: 720,
  /** Below this, names stand above what they name. */
  narrow: 480,
  text: 13,
  small: 12,
  /** A row that a finger or a mouse can hit. */
  row: 24,
  bar: 9,
  dot: 5,
  gap: 8,
  axis: 24,
} as const;
