import type { NetworkProfileReply } from "../../contract/network-profile-question.ts";
import { Coverage } from "../evidence/coverage.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { figureWords } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";

type Kin = NetworkProfileReply["kin"]["lines"][number];

/** What a network works on and by what means, and the bodies it is bound to. */
export function Means({ profile }: { profile: NetworkProfileReply }) {
  const { themes, instruments, means } = profile;
  return (
    <dl class="pairs">
      <div>
        <dt>{t("network.themes")}</dt>
        <dd>
          {themes.length === 0 && <NotGiven />}
          {themes.map(({ theme, stated, acts }, at) => (
            <span key={theme}>
              {at > 0 && " · "}
              <Evidence because={[...stated, ...acts]}>{label("theme", theme)}</Evidence>
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t("network.means")}</dt>
        <dd>
          {means.length === 0 && instruments.every(({ stated }) => stated.length === 0) && <NotGiven />}
          {instruments
            .filter(({ stated }) => stated.length > 0)
            .map(({ instrument, stated }, at) => (
              <span key={instrument}>
                {at > 0 && " · "}
                <Evidence because={stated}>{label("instrument", instrument)}</Evidence>
              </span>
            ))}
          {means.length > 0 && (
            <p>
              {t("network.inWords")}{" "}
              {means.map(({ words, because }, at) => (
                <span key={words}>
                  {at > 0 && " · "}
                  <Evidence because={because}>{words}</Evidence>
                </span>
              ))}
            </p>
          )}
        </dd>
      </div>
      <div>
        <dt>{t("network.instruments")}</dt>
        <dd>
          {instruments.every(({ acts }) => acts.length === 0) && t("network.noneOnFile")}
          {instruments
            .filter(({ acts }) => acts.length > 0)
            .map(({ instrument, acts }, at) => (
              <span key={instrument}>
                {at > 0 && " · "}
                <Evidence because={acts}>{label("instrument", instrument)}</Evidence>
              </span>
            ))}
        </dd>
      </div>
      <Relatives profile={profile} />
    </dl>
  );
}

/** Bodies it is part of, its own parts, and who founded whom; parts that are only counted are told as such. */
function Relatives({ profile: { partOf, parts, kin } }: { profile: NetworkProfileReply }) {
  const sourceOf = (way: Kin["way"], id: string): string[] =>
    kin.lines
      .filter((line) => line.relation === "part_of" && line.way === way && line.other.id === id)
      .flatMap(({ because }) => because);
  const named = new Set([partOf?.id, ...parts.map(({ body }) => body.id)]);
  const others = kin.lines.filter(({ relation, other }) => relation !== "part_of" || !named.has(other.id));
  return (
    <>
      {partOf && (
        <div>
          <dt>{t("network.partOf")}</dt>
          <dd>
            <EntityLink entity={partOf} /> <Rows because={sourceOf("to", partOf.id)} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t("network.parts")}</dt>
        <dd>
          {parts.length === 0 && <p>{t("network.noPart")}</p>}
          {parts.map(({ body, roster }) => (
            <p key={body.id}>
              <EntityLink entity={body} /> <Rows because={sourceOf("from", body.id)} />{" "}
              <Coverage roster={roster} />
            </p>
          ))}
          {kin.counted.map(({ figure, text, asOf, because }) => (
            <p key={because.join()}>
              <Evidence because={because}>
                {t("network.countedParts", { count: figure ? figureWords(figure) : (text ?? "") })}
              </Evidence>{" "}
              <span class="quiet">{t("network.countedOn", { asOf: asOf ?? t("notice.notGiven") })}</span>
            </p>
          ))}
        </dd>
      </div>
      {others.length > 0 && (
        <div>
          <dt>{t("network.kin")}</dt>
          <dd>
            {others.map(({ relation, way, other, because }) => (
              <p key={relation + way + other.id}>
                <Evidence because={because}>{t(KIN[relation][way])}</Evidence> <EntityLink entity={other} />
              </p>
            ))}
          </dd>
        </div>
      )}
    </>
  );
}

const Rows = ({ because }: { because: readonly string[] }) =>
  because.length > 0 ? (
    <Evidence because={because}>{t("count.claim", { n: because.length })}</Evidence>
  ) : null;

const KIN = {
  part_of: { to: "network.partOfIt", from: "network.hasPart" },
  initiative_of: { to: "network.begunBy", from: "network.began" },
  founded_by: { to: "network.foundedBy", from: "network.hasFounded" },
  evolved_into: { to: "network.became", from: "network.cameFrom" },
} as const;
