import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";
import { useEmbedded, useEmbeddedPart } from "./embedded.ts";
import { EmptyNote } from "./empty-note.tsx";
import { useClocks } from "./link.tsx";
import { takeFocus } from "./take-focus.ts";

/** The page the reader came in by keeps the browser's focus; every later one hands it to its heading. */
let cameIn = false;

interface PageProps {
  /** For the browser's title; the heading too unless one is given. */
  title: string;
  heading?: ComponentChildren;
  kicker?: ComponentChildren;
  class?: string;
  children?: ComponentChildren;
}

/** A page: its title in the browser, one heading of the first level, and focus on it when it is arrived at. */
export function Page({ title, heading, kicker, class: kind, children }: PageProps) {
  const top = useRef<HTMLHeadingElement>(null);
  const { knownAsOf, publishedUntil } = useClocks();
  const embedded = useEmbedded();
  useEffect(() => {
    embedded?.onTitle(title);
    document.title = title === "Hansa" ? t("frame.siteTitle") : `${title} · Hansa`;
    if (cameIn && location.hash === "") takeFocus(top.current);
    cameIn = true;
    if (/^#[a-z][a-z0-9-]*$/.test(location.hash))
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [title]);
  return (
    <article class={`page ${kind ?? ""}`}>
      <header class="page-head">
        {kicker && <p class="kicker">{kicker}</p>}
        <h1 tabIndex={-1} ref={top}>
          {heading ?? title}
        </h1>
        {knownAsOf && <p class="known-as-of">{t("frame.knownAsOf", { knownAsOf: dateWords(knownAsOf) })}</p>}
        {publishedUntil && (
          <p class="known-as-of">
            {t("frame.publishedUntil", { publishedUntil: dateWords(publishedUntil) })}
          </p>
        )}
        {!embedded && title !== "Hansa" && <EmptyNote />}
      </header>
      {children}
    </article>
  );
}

/** A part of a page with its heading; `id` can be linked to. */
export function Section({ id, title, lead, children }: SectionProps) {
  const box = useRef<HTMLElement>(null);
  return (
    <section id={id} aria-labelledby={`${id}-title`} class={`section ${useEmbeddedPart(id, box)}`} ref={box}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}

interface SectionProps {
  id: string;
  title: string;
  lead?: ComponentChildren;
  children?: ComponentChildren;
}
