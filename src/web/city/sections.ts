import type { Assessment } from "../../assessments/assess.ts";
import type { MessageId } from "../language/text.ts";

interface Listed {
  id: string;
  title: MessageId;
  empty?: (assessment: Assessment) => boolean;
}

/** The parts of an assessment in the order they are read, with how to tell that one has nothing on file. */
const PARTS = [
  { id: "findings", title: "part.findings" },
  { id: "who", title: "part.who" },
  {
    id: "timeline",
    title: "part.timeline",
    empty: ({ ties, memberships }) => ties.lines.length + memberships.lines.length === 0,
  },
  { id: "ties", title: "part.ties", empty: ({ ties }) => ties.lines.length === 0 },
  {
    id: "memberships",
    title: "part.memberships",
    empty: ({ memberships }) => memberships.lines.length === 0,
  },
  { id: "effort", title: "part.effort", empty: ({ effort }) => effort.cells.length === 0 },
  { id: "themes", title: "part.themes", empty: ({ effort }) => effort.themes.length === 0 },
  { id: "began", title: "part.began", empty: ({ effort }) => effort.began.length === 0 },
  { id: "stories", title: "part.stories", empty: ({ stories }) => stories.length === 0 },
  {
    id: "spending",
    title: "part.spending",
    empty: ({ effort }) => effort.spending.length === 0,
  },
  { id: "outcomes", title: "part.outcomes", empty: ({ outcomes }) => outcomes.length === 0 },
  { id: "state", title: "part.state" },
  { id: "standing", title: "part.standing" },
  { id: "reach", title: "part.reach" },
  {
    id: "learning",
    title: "part.learning",
    empty: ({ learning }) => learning.learnt.length + learning.taught.length === 0,
  },
  { id: "factors", title: "part.factors", empty: ({ factors }) => factors.length === 0 },
  { id: "paper", title: "part.paper", empty: ({ paper }) => paper.length === 0 },
  {
    id: "disagreements",
    title: "part.disagreements",
    empty: ({ disagreements }) => disagreements.length === 0,
  },
  { id: "not-known", title: "part.not-known" },
  { id: "next", title: "part.next" },
] as const satisfies readonly Listed[];

export type SectionId = (typeof PARTS)[number]["id"];

export const SECTIONS: readonly (Listed & { id: SectionId })[] = PARTS;
