import type { Meant } from "../../contract/meant.ts";
import { rich } from "../language/text.ts";
import { EntityLink } from "./link.tsx";

/** Which place was taken where several bear the name, with the way to the largest of the others. */
export function MeantNote({ meant }: { meant: readonly Meant[] | undefined }) {
  return meant?.map(({ asked, taken, others, total }) => (
    <p key={asked} class="meant">
      {rich("frame.meant", {
        asked: <bdi>{asked}</bdi>,
        taken: <bdi>{[taken.name, taken.country].filter(Boolean).join(", ")}</bdi>,
        others: others.map((other, at) => (
          <span key={other.id}>
            {at > 0 && "; "}
            <EntityLink entity={other} />
            {[other.region, other.country].filter(Boolean).map((place) => `, ${place}`)}
          </span>
        )),
        more: total - others.length,
      })}
    </p>
  ));
}
