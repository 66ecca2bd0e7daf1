import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso";
import type { Ref } from "../../assessments/because.ts";
import { entityPath } from "../address.ts";
import { type ClockSetting, clocksIn, withClocks } from "../clocks.ts";

export function useClocks(): ClockSetting {
  return clocksIn(useLocation().url);
}

/** A link to another page, with the clocks that are set. */
export function Go({
  to,
  class: kind,
  children,
}: {
  to: string;
  class?: string;
  children: ComponentChildren;
}) {
  return (
    <a href={withClocks(to, useClocks())} class={kind}>
      {children}
    </a>
  );
}

/** An entity's name as a link to its page. */
export function EntityLink({ entity }: { entity: Pick<Ref, "id" | "name"> }) {
  return <Go to={entityPath(entity.id)}>{entity.name}</Go>;
}
