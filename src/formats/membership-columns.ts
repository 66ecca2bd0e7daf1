/** Which columns of a list of memberships hold the city, the network and when it began and ended. */
export interface MembershipColumns {
  readonly city: string;
  readonly network: string;
  readonly start?: string;
  readonly end?: string;
}

const NAMES: Readonly<Record<keyof MembershipColumns, readonly string[]>> = {
  city: ["city", "city_id", "cityid", "member", "member_id", "place", "geonameid", "geoname_id"],
  network: ["network", "network_id", "networkid", "body", "organisation", "organization", "net", "group"],
  start: ["start", "since", "from", "joined", "date", "year", "start_date", "began", "year_of_joining"],
  end: ["end", "until", "to", "left", "end_date", "ended"],
};

/** What the column may be called that says when a membership began. */
export const NAMES_OF_BEGINNING = NAMES.start;

/**
 * By the names of the columns, where they name the city or the network; what they leave out is taken by place.
 * `undefined` where no such name is known: then the first line may itself be a membership.
 */
export function namedMembershipColumns(header: readonly string[]): MembershipColumns | undefined {
  const find = (what: keyof MembershipColumns): string | undefined =>
    header.find((column) => NAMES[what].includes(column.trim().toLowerCase()));
  const [one, other, start, end] = [find("city"), find("network"), find("start"), find("end")];
  if (one === undefined && other === undefined) return undefined;
  const left = header.filter((column) => ![one, other, start, end].includes(column));
  const [city, network] = [one ?? left.shift(), other ?? left.shift()];
  if (city === undefined || network === undefined) return undefined;
  return { city, network, ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

/** Of a list whose first line is a membership: city, network, start and end in this order. */
export function placedMembershipColumns(header: readonly string[]): MembershipColumns | undefined {
  const [city, network, start, end] = header;
  if (city === undefined || network === undefined) return undefined;
  return { city, network, ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}
