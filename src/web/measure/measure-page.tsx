import { useLocation, useRoute } from "preact-iso";
import type { MeasureReply, MeasuresReply } from "../../contract/measure-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink, Go } from "../frame/link.tsx";
import { FailureNote, FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { computed, percent } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { useReply } from "../use-reply.ts";
import { capital } from "../words.ts";
import { Beside } from "./beside.tsx";
import { Division } from "./division.tsx";
import { MeasureFields, measureAsked } from "./measure-fields.tsx";
import { SliceForm, slicedPath } from "./slice-form.tsx";

const SHOWN = "100";

type Told = MeasuresReply["measures"][number];

/** A measure with its papers, and what it gives on the ties or a slice of them. */
export default function MeasurePage() {
  const { params } = useRoute();
  const id = params["id"] ?? "";
  const { value, failure } = useReply<MeasuresReply>("/api/measures");
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what={t("measure.theMeasure")} />;
  const measure = value.measures.find((each) => each.id === id);
  return measure ? <OneMeasure key={id} measure={measure} /> : <NoMeasure id={id} />;
}

/** The server says what measures there are, and which was meant. */
function NoMeasure({ id }: { id: string }) {
  const { failure } = useReply<MeasureReply>(`/api/measures/${encodeURIComponent(id)}`);
  return failure ? <FailurePage failure={failure} /> : <Waiting what={t("measure.theMeasure")} />;
}

function OneMeasure({ measure }: { measure: Told }) {
  const { url } = useLocation();
  const { id, name, of, takes, elsewhere } = measure;
  return (
    <Page title={name} kicker={t("measure.of", { of })}>
      <p class="standfirst">
        <Go to="/measures">{t("measure.allMeasuresAndTheGraph")}</Go>
      </p>
      {takes.length > 0 ? (
        <>
          <SliceForm
            path={`/measure/${id}`}
            fields={takes}
            {...(takes.includes("networks") && { whole: t("measure.allSeats") })}
          >
            <MeasureFields measure={measure} url={url} />
          </SliceForm>
          <Asked measure={measure} url={url} />
        </>
      ) : (
        <p lang="en">{capital(elsewhere ?? "")}</p>
      )}
      <Papers measure={measure} />
    </Page>
  );
}

function Asked({ measure, url }: { measure: Told; url: string }) {
  const asked = measureAsked(measure, url);
  const path = asked && slicedPath(`/api/measures/${measure.id}`, url, [["top", SHOWN], ...asked]);
  const { value, failure, waiting } = useReply<MeasureReply>(path && withClocks(path, clocksIn(url)));
  if (path === undefined) return <p class="quiet">{t("measure.whichPair")}</p>;
  if (failure) return <FailureNote failure={failure} />;
  if (value === undefined) return <Waiting what={measure.name} />;
  return (
    <div class="measured" aria-busy={waiting}>
      <Result reply={value} />
    </div>
  );
}

function Result({ reply }: { reply: MeasureReply }) {
  const { slice, asOf, cities, edges, value, values, given, notGiven } = reply;
  const size = t("measure.size", { cities, edges, seats: String(slice.startsWith("memberships")) });
  if (notGiven) return <p>{notGiven}</p>;
  const caption = t("measure.caption", { slice: capital(slice), asOf: dateWords(asOf), size });
  if (reply.division) return <Division division={reply.division} caption={caption} />;
  if (values === undefined)
    return (
      <>
        {value !== undefined && (
          <p>
            {rich("measure.valueOf", {
              value: <strong>{valueWords(value)}</strong>,
              slice: <span lang="en">{slice}</span>,
              asOf: dateWords(asOf),
              size,
            })}
          </p>
        )}
        <Beside reply={reply} />
        {reply.table && <Table rows={reply.table} caption={caption} />}
        <Firm reply={reply} />
      </>
    );
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns(reply.measure.unit)}
        rows={values}
        keyOf={({ city }) => city.id}
      />
      <Firm reply={reply} />
      {given !== undefined && given > values.length && (
        <p class="quiet">{t("measure.highest", { n: values.length, given })}</p>
      )}
    </>
  );
}

/** How firm a value is, and what chance gives. */
function Firm({ reply: { drawn, interval, chance, remarks = [] } }: { reply: MeasureReply }) {
  const { error, probability, lower, upper } = { ...interval, ...drawn, error: drawn?.error };
  const told = [
    ...(error !== undefined && probability !== undefined
      ? [t("measure.off", { error: computed(error), probability: percent(probability) })]
      : []),
    ...(lower !== undefined && upper !== undefined
      ? [t("measure.between", { lower: computed(lower), upper: computed(upper) })]
      : []),
    ...(chance
      ? [
          t("measure.chance", {
            on: chance.on,
            model: label("null-model", chance.model),
            mean: computed(chance.mean),
            z: chance.z === undefined ? t("notice.notGiven") : computed(chance.z),
            p: computed(chance.p),
          }),
        ]
      : []),
    ...(drawn ? [t("measure.draws", { draws: drawn.draws, seed: drawn.seed })] : []),
  ];
  return (
    <>
      {told.length > 0 && <p class="quiet">{told.join(" ")}</p>}
      {remarks.map((remark) => (
        <p key={remark} class="quiet" lang="en">
          {remark}
        </p>
      ))}
    </>
  );
}

type Row = NonNullable<MeasureReply["table"]>[number];

function Table({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      columns={Object.keys(rows[0] ?? {}).map((column) => ({
        id: column,
        head: column,
        ...(typeof rows[0]?.[column] === "number" && { number: true as const }),
        cell: (row: Row) => {
          const value = row[column];
          return typeof value === "number" ? computed(value) : value;
        },
      }))}
      rows={rows}
      keyOf={(row) => Object.values(row).join(" ")}
      narrow="scroll"
      class="figures"
    />
  );
}

function valueWords(value: NonNullable<MeasureReply["value"]>): string {
  if (typeof value === "number") return computed(value);
  const most = 12;
  const shown = value.slice(0, most).map(computed).join(", ");
  return value.length > most ? t("measure.inAll", { shown, n: value.length }) : shown;
}

type Line = NonNullable<MeasureReply["values"]>[number];

const columns = (unit: string | undefined): readonly Column<Line>[] => [
  {
    id: "city",
    head: t("measure.city"),
    cell: ({ city }) => <EntityLink entity={city} />,
    by: ({ city }) => city.name,
  },
  {
    id: "country",
    head: t("measure.country"),
    cell: ({ city }) => city.country ?? "",
    by: ({ city }) => city.country,
  },
  { id: "rank", head: t("measure.rank"), cell: ({ rank }) => rank, by: ({ rank }) => rank, number: true },
  {
    id: "value",
    head: unit ? t("measure.valueIn", { unit }) : t("measure.value"),
    cell: ({ value, lower, upper, chance }) => (
      <>
        {computed(value)}
        {lower !== undefined && upper !== undefined && (
          <span class="cell-note">
            {t("measure.range90", { lower: computed(lower), upper: computed(upper) })}
          </span>
        )}
        {chance && (
          <span class="cell-note">
            {t("measure.cityChance", {
              mean: computed(chance.mean),
              lower: computed(chance.lower),
              upper: computed(chance.upper),
              p: computed(chance.p),
            })}
          </span>
        )}
      </>
    ),
    by: ({ value }) => value,
    number: true,
  },
];

function Papers({ measure }: { measure: Told }) {
  return (
    <Section id="papers" title={t("measure.howItIsComputed")}>
      <dl class="papers">
        <dt>{t("measure.formula")}</dt>
        <dd>{measure.formula}</dd>
        <dt>{t("measure.range")}</dt>
        <dd>{measure.range}</dd>
        <dt>{t("measure.noValue")}</dt>
        <dd>{measure.undefinedWhen}</dd>
        <dt>{t("measure.example")}</dt>
        <dd>{measure.example}</dd>
        <dt>{t("measure.published")}</dt>
        <dd>{measure.reference}</dd>
      </dl>
    </Section>
  );
}
