import type { ForecastMembershipReply } from "../../contract/forecast-membership-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Section } from "../frame/page.tsx";
import { chance, computed, grouped } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { Places } from "./places.tsx";

/** The chance that the city joins, where entries are dated; else why nobody can tell. */
export function Chance({ reply }: { reply: ForecastMembershipReply }) {
  const { years, noForecast, baseRate = 0, howMany, past, noPast, partners, entries } = reply;
  return (
    <Section id="chance" title={t("seat.chance")}>
      <p class="finding">
        {noForecast === undefined ? (
          t("seat.chanceIs", { years, chance: chance(reply.chance ?? 0), base: chance(baseRate) })
        ) : (
          <>
            {t("seat.noForecast")} <span lang="en">{noForecast}</span>.
          </>
        )}
      </p>
      {howMany && (
        <p>
          {t("seat.howMany", {
            years,
            expected: computed(howMany.expected),
            lower: grouped(howMany.lower),
            upper: grouped(howMany.upper),
          })}
        </p>
      )}
      <Reasons reply={reply} />
      {noPast !== undefined && (
        <p>
          {t("seat.noPast")} <span lang="en">{noPast}</span>
        </p>
      )}
      {past?.auc.uniform !== undefined && (
        <p>
          {t("seat.past", {
            years,
            expected: computed(past.expected),
            lower: grouped(past.lower),
            upper: grouped(past.upper),
            came: past.came,
            auc: chance(past.auc.uniform),
          })}
        </p>
      )}
      <p>
        {rich("seat.rests", {
          dated: entries.dated,
          undated: entries.undated,
          partners: (
            <Evidence because={partners.all.because}>
              {t("seat.partnersOnFile", { n: partners.all.value })}
            </Evidence>
          ),
          n: partners.members.length,
        })}
      </p>
      <Places places={partners.members} />
    </Section>
  );
}

/** What raises the odds and what lowers them, what weighs most first; its partners, with the claims of its ties. */
function Reasons({ reply: { reasons = [], partners } }: { reply: ForecastMembershipReply }) {
  if (reasons.length === 0) return null;
  return (
    <>
      <h3>{t("seat.why")}</h3>
      <ul class="plain-list" id="reasons">
        {reasons.map(({ of, times }) => (
          <li key={of}>
            {t("seat.odds", {
              way: times < 1 ? "lowers" : "raises",
              times: computed(times),
              of: label("seat-reason", of),
            })}
            {of === "partners" && (
              <span class="cell-note">
                <Evidence because={partners.all.because}>
                  {t("seat.partnersOnFile", { n: partners.all.value })}
                </Evidence>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
