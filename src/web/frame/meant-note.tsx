import type { Meant } from "../../contract/meant.ts";
import { EntityLink } from "./link.tsx";

/** Which place was taken where several bear the name, with the way to the largest of the others. */
export function MeantNote({ meant }: { meant: readonly Meant[] | undefined }) {
  return meant?.map(({ asked, taken, others, total }) => (
    <p key={asked} class="meant">
      ‘{asked}’ is taken as {[taken.name, taken.country].filter(Boolean).join(", ")}. Others of the name:{" "}
      {others.map((other, at) => (
        <span key={other.id}>
          {at > 0 && "; "}
          <EntityLink entity={other} />
          {[other.region, other.country].filter(Boolean).map((place) => `, ${place}`)}
        </span>
      ))}
      {total > others.length && `; and ${total - others.length} more`}.
    </p>
  ));
}
