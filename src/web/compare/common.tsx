import type { Comparison } from "../../assessments/compare.ts";
import { counted } from "../../wording/number-words.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { label } from "../listed.ts";

type Ground = Comparison["common"];

/** What the cities share, what only one has, what they did together and what they are said to compete for. */
export function Common({ comparison: { cities, common } }: { comparison: Comparison }) {
  const name = (id: string): string => cities.find((city) => city.id === id)?.name ?? id;
  return (
    <Section id="common" title="Shared, and not">
      <h3>Shared partners, ties in force</h3>
      {common.partners.length === 0 && <p>None on file.</p>}
      <ul class="plain-list">
        {common.partners.map(({ partner, because }) => (
          <li key={partner.id}>
            <EntityLink entity={partner} />,{" "}
            <Evidence because={because}>{counted(because.length, "claim")}</Evidence>
          </li>
        ))}
      </ul>
      <h3>Shared bodies</h3>
      {common.bodies.length === 0 && <p>None on file.</p>}
      <ul class="plain-list">
        {common.bodies.map((shared) => (
          <SharedBody key={shared.body.id} shared={shared} name={name} />
        ))}
      </ul>
      {common.only.map((own) => (
        <OnlyOne key={own.city} own={own} name={name(own.city)} />
      ))}
      <Together common={common} name={name} />
    </Section>
  );
}

function SharedBody({
  shared: { body, held, usable },
  name,
}: {
  shared: Ground["bodies"][number];
  name: (id: string) => string;
}) {
  return (
    <li>
      <EntityLink entity={body} />:{" "}
      {held.map(({ city, grade, because }, at) => (
        <span key={city + because.join()}>
          {at > 0 && "; "}
          {name(city)}{" "}
          <Evidence because={because}>
            {grade === undefined ? "grade not given" : label("membership-grade", String(grade))}
          </Evidence>
        </span>
      ))}
      {!usable && <span class="quiet"> (roster too incomplete for overlaps)</span>}
    </li>
  );
}

function OnlyOne({
  own: { partners, bodies, bodiesNotComputed },
  name,
}: {
  own: Ground["only"][number];
  name: string;
}) {
  return (
    <>
      <h3>Only {name}</h3>
      <p>
        <strong>{counted(partners.length, "partner")}</strong> in force:{" "}
        {partners.map(({ partner, because }, at) => (
          <span key={partner.id}>
            {at > 0 && ", "}
            <EntityLink entity={partner} />{" "}
            <Evidence because={because}>({counted(because.length, "claim")})</Evidence>
          </span>
        ))}
        {partners.length === 0 && "none on file"}.
      </p>
      <p>
        <strong>{counted(bodies.length, "body", "bodies")}</strong> with a usable roster:{" "}
        {bodies.map(({ body, because }, at) => (
          <span key={body.id}>
            {at > 0 && ", "}
            <EntityLink entity={body} />{" "}
            <Evidence because={because}>({counted(because.length, "claim")})</Evidence>
          </span>
        ))}
        {bodies.length === 0 && "none"}.
        {bodiesNotComputed.value > 0 && (
          <span class="quiet">
            {" "}
            For{" "}
            <Evidence because={bodiesNotComputed.because}>
              {counted(bodiesNotComputed.value, "more body", "more bodies")}
            </Evidence>{" "}
            not computed: their rosters are too incomplete.
          </span>
        )}
      </p>
    </>
  );
}

function Together({ common: { together, markets }, name }: { common: Ground; name: (id: string) => string }) {
  return (
    <>
      <h3>Together</h3>
      {together.length === 0 && <p>No tie, episode, affair or lesson between them is on file.</p>}
      <ul class="plain-list">
        {together.map((joint) => (
          <li key={joint.because.join()}>
            <Evidence because={joint.because} sentence>
              {joint.sentence}
            </Evidence>
            <Acts acts={joint.acts ?? []} name={name} />
          </li>
        ))}
      </ul>
      <h3>Said to compete for</h3>
      {markets.length === 0 && <p>Nothing on file; a theme that both work on is not a market.</p>}
      <ul class="plain-list">
        {markets.map(({ over, cities, because }) => (
          <li key={over}>
            <Evidence because={because}>{over}</Evidence>{" "}
            <span class="quiet">({cities.map(name).join(", ")})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What each city's own records say of an affair that both took part in. */
function Acts({
  acts,
  name,
}: {
  acts: NonNullable<Ground["together"][number]["acts"]>;
  name: (id: string) => string;
}) {
  if (acts.length === 0) return null;
  return (
    <ul class="plain-list">
      {acts.map(({ city, sentence, because }) => (
        <li key={because.join()}>
          {name(city)}:{" "}
          <Evidence because={because} sentence>
            {sentence}
          </Evidence>
        </li>
      ))}
    </ul>
  );
}
