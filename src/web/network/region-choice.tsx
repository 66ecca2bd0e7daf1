import { useLocation } from "preact-iso";
import type { NetworkReply } from "../../contract/network-reply.ts";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { queryOf } from "../query.ts";

export type RegionOfNetwork = NetworkReply["regions"][number];

/** The part of the world that the address of a network's page names, and how it is changed there. */
export function useRegion(): [string | undefined, (region: string) => void] {
  const { url, route } = useLocation();
  const [path = "", search] = url.split("?");
  const choose = (region: string): void => {
    const query = new URLSearchParams(search);
    query.delete("region");
    if (region !== "") query.set("region", region);
    const text = query.toString();
    route(`${path}${text && `?${text}`}`, true);
  };
  return [queryOf(url).get("region") ?? undefined, choose];
}

interface RegionChoiceProps {
  regions: readonly RegionOfNetwork[];
  region: string | undefined;
  onChoose: (region: string) => void;
}

/** One choice for map, members and who is missing. */
export function RegionChoice({ regions, region, onChoose }: RegionChoiceProps) {
  const chosen = regions.find(({ name }) => name === region);
  return (
    <>
      <label class="inline-field">
        {t("network.region")}
        <select value={chosen?.name ?? ""} onInput={({ currentTarget }) => onChoose(currentTarget.value)}>
          <option value="">{t("network.wholeWorld")}</option>
          {regions.map(({ name, of, members }) => (
            <option key={name} value={name}>
              {of && "– "}
              {name} ({grouped(members.value)})
            </option>
          ))}
        </select>
      </label>
      <p role="status" class="quiet table-note">
        {chosen
          ? t("network.regionShown", { region: chosen.name, n: chosen.members.value })
          : t("network.regionNote")}
      </p>
    </>
  );
}
