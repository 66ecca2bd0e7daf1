import type { ComponentChildren } from "preact";
import { Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { SECTIONS, type SectionId } from "./sections.ts";

interface PartProps {
  id: SectionId;
  lead?: ComponentChildren;
  children?: ComponentChildren;
}

/** A part of an assessment under the title that the contents give it. */
export function Part({ id, lead, children }: PartProps) {
  const title = SECTIONS.find((section) => section.id === id)?.title;
  return (
    <Section id={id} title={title ? t(title) : id} lead={lead}>
      {children}
    </Section>
  );
}
