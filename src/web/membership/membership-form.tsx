import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { EntityField } from "../own/entity-field.tsx";

/** By name or id, as the address holds them; empty until they are chosen. */
export interface Asked {
  network: string;
  city: string;
}

export const membershipPath = ({ network, city }: Asked): string =>
  `/membership?${new URLSearchParams({ network, city })}`;

/** Which network and which city, suggested while they are typed. */
export function MembershipForm({ asked }: { asked: Asked }) {
  const { route } = useLocation();
  const clocks = useClocks();
  const [network, setNetwork] = useState(asked.network);
  const [city, setCity] = useState(asked.city);
  return (
    <form
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        route(withClocks(membershipPath({ network: network.trim(), city: city.trim() }), clocks));
      }}
    >
      <div class="field-row">
        <EntityField
          name="network"
          label={t("seat.network")}
          value={network}
          onText={setNetwork}
          problems={[]}
          candidates={[]}
          hint={t("seat.networkHint")}
        />
        <EntityField
          name="city"
          label={t("seat.city")}
          value={city}
          onText={setCity}
          problems={[]}
          candidates={[]}
          hint={t("seat.cityHint")}
        />
      </div>
      <p class="form-acts">
        <button type="submit" class="main-act">
          {t("seat.tell")}
        </button>
      </p>
    </form>
  );
}
