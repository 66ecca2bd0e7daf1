import type { NoteMark } from "../frame/paper.ts";

/** The notes that something rests on, raised behind it. */
export function NoteMarks({ marks }: { marks: readonly NoteMark[] }) {
  return (
    <sup class="note-marks">
      {marks.map(({ words, to }, at) => (
        <span key={to}>
          {at > 0 && ", "}
          <a href={`#${to}`} role="doc-noteref">
            {words}
          </a>
        </span>
      ))}
    </sup>
  );
}
