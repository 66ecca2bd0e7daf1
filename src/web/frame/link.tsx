import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso";
import type { Ref } from "../../assessments/because.ts";
import { entityPath } from "../address.ts";
import { type ClockSetting, clocksIn, withClocks } from "../clocks.ts";
import { usePaper } from "./paper.ts";

export function useClocks(): ClockSetting {
  return clocksIn(useLocation().url);
}

interface GoProps {
  to: string;
  class?: string;
  /** The reader is on this page, or in this part of the atlas. */
  current?: "page" | "true" | undefined;
  children: ComponentChildren;
}

/** A link to another page, with the clocks that are set; on paper there is none, and its words stay. */
export function Go(props: GoProps) {
  return usePaper() ? <span>{props.children}</span> : <Link {...props} />;
}

function Link({ to, class: kind, current, children }: GoProps) {
  return (
    <a href={withClocks(to, useClocks())} class={kind} aria-current={current}>
      {children}
    </a>
  );
}

/** An entity's name as a link to its page. */
export function EntityLink({ entity }: { entity: Pick<Ref, "id" | "name"> }) {
  return (
    <Go to={entityPath(entity.id)}>
      <bdi>{entity.name}</bdi>
    </Go>
  );
}
