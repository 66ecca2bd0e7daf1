import type { Assessment } from "../../assessments/assess.ts";

interface Listed {
  id: string;
  title: string;
  empty?: (assessment: Assessment) => boolean;
}

/** The parts of an assessment in the order they are read, with how to tell that one has nothing on file. */
const PARTS = [
  { id: "findings", title: "What this page shows" },
  { id: "who", title: "Who it is" },
  { id: "ties", title: "Ties", empty: ({ ties }) => ties.lines.length === 0 },
  {
    id: "memberships",
    title: "Networks and other bodies",
    empty: ({ memberships }) => memberships.lines.length === 0,
  },
  { id: "effort", title: "Where the effort goes", empty: ({ effort }) => effort.cells.length === 0 },
  { id: "themes", title: "Themes", empty: ({ effort }) => effort.themes.length === 0 },
  { id: "began", title: "Who began it", empty: ({ effort }) => effort.began.length === 0 },
  { id: "stories", title: "Affairs step by step", empty: ({ stories }) => stories.length === 0 },
  {
    id: "spending",
    title: "Money spent or set aside",
    empty: ({ effort }) => effort.spending.length === 0,
  },
  { id: "outcomes", title: "What came of it", empty: ({ outcomes }) => outcomes.length === 0 },
  { id: "state", title: "With or against the state" },
  { id: "standing", title: "Standing" },
  { id: "reach", title: "Reach" },
  {
    id: "learning",
    title: "Learning",
    empty: ({ learning }) => learning.learnt.length + learning.taught.length === 0,
  },
  { id: "factors", title: "What helps and hinders", empty: ({ factors }) => factors.length === 0 },
  { id: "paper", title: "What the paper said", empty: ({ paper }) => paper.length === 0 },
  { id: "disagreements", title: "Disagreements", empty: ({ disagreements }) => disagreements.length === 0 },
  { id: "not-known", title: "Not known" },
  { id: "next", title: "Next steps" },
] as const satisfies readonly Listed[];

export type SectionId = (typeof PARTS)[number]["id"];

export const SECTIONS: readonly (Listed & { id: SectionId })[] = PARTS;
