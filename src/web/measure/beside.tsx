import { Fragment } from "preact";
import type { MeasureReply } from "../../contract/measure-question.ts";
import { EntityLink } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";

/** Between whom a value is and through whom, and by what the cities were parted for it. */
export function Beside({ reply: { pair, through, grouping } }: { reply: MeasureReply }) {
  return (
    <>
      {pair && <Named title={t("measure.ofPair")} refs={pair} />}
      {through && through.length > 0 && <Named title={t("measure.through")} refs={through} />}
      {grouping && (
        <p class="quiet">
          {t("measure.parted", {
            by: label("measure-group", grouping.by),
            groups: grouping.groups,
            notGiven: grouping.notGiven,
          })}
        </p>
      )}
    </>
  );
}

function Named({ title, refs }: { title: string; refs: NonNullable<MeasureReply["pair"]> }) {
  return (
    <p>
      {title}{" "}
      {refs.map((entity, at) => (
        <Fragment key={entity.id}>
          {at > 0 && " · "}
          <EntityLink entity={entity} />
        </Fragment>
      ))}
    </p>
  );
}
