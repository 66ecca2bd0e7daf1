import type { MembershipChangeReply } from "../../contract/membership-change-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";
import { whenWords } from "../language/when-words.ts";
import { label } from "../listed.ts";

interface SeatsProps {
  reply: MembershipChangeReply;
}

const rolesOf = (roles: readonly string[]): string =>
  roles.map((role) => label("membership-role", role)).join(", ");

/** What the city holds there now. */
export function Held({ reply: { held } }: SeatsProps) {
  if (held.length === 0) return null;
  return (
    <>
      <h3>{t("seat.held")}</h3>
      <ul class="plain-list">
        {held.map(({ grade, roles, when, because }) => (
          <li key={because.join()}>
            <Evidence because={because}>
              {grade === undefined ? t("seat.gradeNotGiven") : label("membership-grade", String(grade))}
            </Evidence>
            {roles.length > 0 && `, ${rolesOf(roles)}`}, {whenWords(when) ?? <NotGiven />}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Leading({ reply: { there } }: SeatsProps) {
  if (there.leading.length === 0) return null;
  return (
    <>
      <h3>{t("seat.leading")}</h3>
      <ul class="plain-list">
        {there.leading.map(({ member, roles, because }) => (
          <li key={member.id}>
            <EntityLink entity={member} />: <Evidence because={because}>{rolesOf(roles)}</Evidence>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Members that left it, or were put out, before. */
export function Left({ reply: { left } }: SeatsProps) {
  if (left.length === 0) return null;
  return (
    <>
      <h3>{t("seat.left")}</h3>
      <ul class="plain-list">
        {left.map(({ member, on, because }) => (
          <li key={member.id + because.join()}>
            <EntityLink entity={member} />,{" "}
            <Evidence because={because}>{on ? dateWords(on) : t("notice.notGiven")}</Evidence>
          </li>
        ))}
      </ul>
    </>
  );
}
