import type { ComponentChildren } from "preact";
import { Section } from "../frame/page.tsx";
import { SECTIONS, type SectionId } from "./sections.ts";

interface PartProps {
  id: SectionId;
  lead?: ComponentChildren;
  children?: ComponentChildren;
}

/** A part of an assessment under the title that the contents give it. */
export function Part({ id, lead, children }: PartProps) {
  const title = SECTIONS.find((section) => section.id === id)?.title ?? id;
  return (
    <Section id={id} title={title} lead={lead}>
      {children}
    </Section>
  );
}
