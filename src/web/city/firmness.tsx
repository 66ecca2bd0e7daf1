import type { Firmness } from "../../assessments/firmness.ts";
import { entityPath } from "../address.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { grouped, percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";

/** What the standing leans on: single sources, the weights of the measures, the ties that happen to be on file. */
export function FirmnessPart({ firmness: { sources, order } }: { firmness: Firmness }) {
  return (
    <>
      <h3>{t("firm.title")}</h3>
      {sources && <Sources sources={sources} />}
      {order.notGiven ? (
        <p>
          {t("firm.noOrder")} <NotGiven why={order.notGiven} />
        </p>
      ) : (
        <Orders order={order} />
      )}
    </>
  );
}

function Sources({ sources }: { sources: NonNullable<Firmness["sources"]> }) {
  const { value, lower, upper, without, more } = sources;
  const [most] = without;
  return (
    <>
      <p>
        {most && most.value !== value
          ? t("firm.most", { name: most.name, value, left: most.value })
          : t("firm.none", { value })}{" "}
        {t("firm.range", { n: without.length + more, lower, upper })}
      </p>
      <details class="fold">
        <summary>{t("firm.each")}</summary>
        <DataTable
          caption={t("firm.eachCaption")}
          columns={sourceColumns()}
          rows={without}
          keyOf={({ origin }) => origin}
        />
        {more > 0 && <p class="quiet table-note">{t("firm.more", { n: more })}</p>}
      </details>
    </>
  );
}

type Without = NonNullable<Firmness["sources"]>["without"][number];

const sourceColumns = (): readonly Column<Without>[] => [
  { id: "name", head: t("firm.leftOut"), cell: ({ name }) => name, by: ({ name }) => name },
  {
    id: "works",
    head: t("firm.works"),
    number: true,
    cell: ({ sources }) => grouped(sources.length),
    by: ({ sources }) => sources.length,
  },
  {
    id: "value",
    head: t("firm.left"),
    number: true,
    cell: ({ value }) => grouped(value),
    by: ({ value }) => value,
  },
];

function Orders({ order: { peers, draws, seed, share } }: { order: Firmness["order"] }) {
  return (
    <>
      <DataTable
        caption={t("firm.orderCaption")}
        columns={orderColumns(share)}
        rows={peers}
        keyOf={({ city }) => city.id}
      />
      <p class="quiet table-note">
        {t("firm.orderNote", { draws, seed })} {peers.some(({ complete }) => !complete) && t("firm.open")}
      </p>
    </>
  );
}

type Peer = Firmness["order"]["peers"][number];

const orderColumns = (share: number): readonly Column<Peer>[] => [
  {
    id: "city",
    head: t("firm.city"),
    cell: ({ city, complete }) => (
      <>
        <Go to={entityPath(city.id)}>{city.name}</Go>
        {!complete && " *"}
      </>
    ),
  },
  { id: "weights", head: t("firm.weights"), cell: weightWords },
  { id: "removal", head: t("firm.missing", { share: percent(share) }), cell: removalWords },
];

function weightWords({ ahead, flips }: Peer): string {
  return flips === undefined
    ? t("firm.aheadLevel", { ahead: shareWords(ahead) })
    : t("firm.ahead", { ahead: shareWords(ahead), flips: shareWords(flips) });
}

function removalWords({ removal }: Peer): string {
  if (removal === undefined) return t("notice.notGiven");
  const { ahead, behind, flips } = removal;
  return flips === undefined
    ? t("firm.partnersLevel", { ahead: shareWords(ahead), behind: shareWords(behind) })
    : t("firm.partners", { ahead: shareWords(ahead), flips: shareWords(flips) });
}

/** A small share is not none. */
function shareWords(share: number): string {
  if (share > 0 && share < 0.005) return t("firm.underOne");
  if (share < 1 && share > 0.995) return t("firm.overNinetyNine");
  return percent(share);
}
