import type { NetworkReply } from "../../contract/network-reply.ts";
import type { AssessmentReply } from "../../contract/replies.ts";
import { useReply } from "../use-reply.ts";

/** The name of a place or network by its id; none for other words, nor before the reply is there. */
export function useEntityName(id: string): string | undefined {
  const coded = encodeURIComponent(id);
  const isPlace = /^(gn:\d+|iso:[A-Z]{2}(-[A-Z0-9]{1,3})?|x:\S+)$/.test(id);
  const city = useReply<AssessmentReply>(isPlace ? `/api/cities/${coded}` : undefined);
  const network = useReply<NetworkReply>(/^net:\S+$/.test(id) ? `/api/networks/${coded}` : undefined);
  if (isPlace) return city.waiting ? undefined : city.value?.city.name;
  return id.startsWith("net:") && !network.waiting ? network.value?.body.name : undefined;
}
