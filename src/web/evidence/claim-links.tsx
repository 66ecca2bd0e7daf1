import { claimPath } from "../address.ts";
import { Go } from "../frame/link.tsx";

/** Claims by their ids, in a row, each leading to its page. */
export function ClaimLinks({ ids }: { ids: readonly string[] }) {
  return ids.map((id, at) => (
    <span key={id}>
      {at > 0 && ", "}
      <Go to={claimPath(id)}>{id}</Go>
    </span>
  ));
}
