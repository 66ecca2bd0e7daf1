import type { Assessment } from "../../assessments/assess.ts";
import { useWide } from "../frame/use-wide.ts";
import { SECTIONS } from "./sections.ts";

/** The contents of a dossier: beside the text on a wide screen, folded above it on a narrow one. */
export function Contents({ assessment }: { assessment: Assessment }) {
  const wide = useWide();
  return (
    <nav class="contents" aria-label="On this page">
      <details open={wide}>
        <summary>On this page</summary>
        <ol>
          {SECTIONS.map(({ id, title, empty }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
              {empty?.(assessment) && <span class="quiet"> none on file</span>}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
