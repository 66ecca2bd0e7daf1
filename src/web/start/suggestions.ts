import type { PlacesReply } from "../../contract/replies.ts";
import { normaliseName } from "../../gazetteer/normalise-name.ts";
import { t } from "../language/text.ts";
import { words } from "../words.ts";

/** Where a name may lead: a place, or a network that polities join. */
export interface Suggested {
  id: string;
  name: string;
  /** The name that was found, where it is another one. */
  foundAs?: string | undefined;
  where: string;
  country?: string;
  claims: string;
  /** No name begins as typed; this is one like it. */
  near?: true;
}

/** What a reply suggests, a network that is called so to the letter first. */
export function suggestions(reply: PlacesReply, typed: string, withBodies: boolean): Suggested[] {
  const places = reply.places.map(ofPlace);
  const bodies = (withBodies ? (reply.bodies ?? []) : []).map(ofBody);
  const [called, others] = [bodies.filter(isCalled(typed)), bodies.filter((one) => !isCalled(typed)(one))];
  const all = [...called, ...places.slice(0, MOST_PLACES), ...others].slice(0, MOST);
  if (all.length > 0) return all;
  return (reply.nearest ?? []).map((place) => ({ ...ofPlace(place), near: true as const }));
}

const MOST = 8;
const MOST_PLACES = 6;

/** The one that is clearly meant: the only one of that name, or the only one there is. */
export function clearlyMeant(all: readonly Suggested[], typed: string): Suggested | undefined {
  const found = all.filter(({ near }) => !near);
  const named = found.filter(isCalled(typed));
  const [one, other] = named.length > 0 ? named : found;
  return other === undefined ? one : undefined;
}

function isCalled(typed: string): (one: Suggested) => boolean {
  const key = normaliseName(typed);
  return ({ name, foundAs = "" }) => normaliseName(name) === key || normaliseName(foundAs) === key;
}

function ofPlace(place: PlacesReply["places"][number]): Suggested {
  const { id, name, region, countryName, population, foundAs, claims } = place;
  const within = [region, countryName].filter((part) => part && part !== name).join(", ");
  const people = population === undefined ? "" : ` · ${t("count.people", { n: population })}`;
  return {
    id,
    name,
    foundAs,
    ...(countryName !== undefined && { country: countryName }),
    where: `${within}${people}`,
    claims: claimsWords(claims),
  };
}

function ofBody({ id, name, foundAs, sort, claims }: NonNullable<PlacesReply["bodies"]>[number]): Suggested {
  return { id, name, foundAs, where: words(sort), claims: claimsWords(claims) };
}

const claimsWords = (claims: number): string => (claims > 0 ? t("search.named", { n: claims }) : "");
