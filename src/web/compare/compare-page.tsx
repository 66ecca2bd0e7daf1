import { useLocation } from "preact-iso";
import type { ComparisonReply } from "../../contract/replies.ts";
import { comparePath } from "../address.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { useDayTold } from "../frame/embedded.ts";
import { MeantNote } from "../frame/meant-note.tsx";
import { FailureNote, FailurePage, Waiting } from "../frame/notices.tsx";
import { Page } from "../frame/page.tsx";
import { usePaper } from "../frame/paper.ts";
import { dateWords } from "../language/date-words.ts";
import { listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { nameMeant } from "../meant.ts";
import { queryOf } from "../query.ts";
import { useReply } from "../use-reply.ts";
import { ChooseCities, type Chosen } from "./choose-cities.tsx";
import { ChangeOfMind, Path } from "./closing.tsx";
import { Common } from "./common.tsx";
import { ComparedStanding } from "./compared-standing.tsx";
import { PerHead } from "./per-head.tsx";
import { Rows } from "./rows.tsx";
import { TwoAxes } from "./two-axes.tsx";
import { Warnings } from "./warnings.tsx";
import { Weights } from "./weights.tsx";

/** Two to five cities side by side. */
export default function ComparePage() {
  const { url } = useLocation();
  const asked = citiesIn(url);
  const question = asked.length > 1 ? withClocks(`/api${comparePath(asked)}`, clocksIn(url)) : undefined;
  const { value, failure, waiting } = useReply<ComparisonReply>(question);
  if (asked.length < 2) return <Choosing asked={asked} />;
  if (failure) return <CompareFailure failure={failure} asked={asked} />;
  if (value === undefined) return <Waiting what={t("compare.theComparison")} />;
  return (
    <div aria-busy={waiting}>
      <SideBySide
        comparison={value}
        pair={pairQuestion(value, url)}
        chosen={waiting ? asked.map((city) => named(city, value)) : value.cities}
      />
    </div>
  );
}

/** A city of the address, by its name where the comparison that is shown has it. */
function named(city: string, { cities }: ComparisonReply): Chosen {
  return cities.find(({ id }) => id === city) ?? { id: city, name: city };
}

/** An ambiguous name is replaced by the place chosen; the other cities stay. */
function CompareFailure({
  failure,
  asked,
}: {
  failure: NonNullable<ReturnType<typeof useReply>["failure"]>;
  asked: string[];
}) {
  const meant = nameMeant(failure, asked);
  const replaced = (id: string): string => comparePath(asked.map((city) => (city === meant ? id : city)));
  if (meant) return <FailurePage failure={failure} to={replaced} />;
  return (
    <Page title={t("compare.compareCities")} class="narrow">
      <FailureNote failure={failure} />
      <ChooseCities cities={asked.map((id) => ({ id, name: id }))} />
    </Page>
  );
}

function Choosing({ asked }: { asked: string[] }) {
  return (
    <Page title={t("compare.compareCities")} class="narrow">
      <p class="standfirst">{t("compare.setTwoToFiveCities")}</p>
      <ChooseCities cities={asked.map((id) => ({ id, name: id }))} />
    </Page>
  );
}

interface SideBySideProps {
  comparison: ComparisonReply;
  pair?: string | undefined;
  /** Those of the address, while it asks for others than are compared yet: the next choice goes on from them. */
  chosen?: readonly Chosen[];
}

/** The whole of a comparison, on a screen or on paper. */
export function SideBySide({ comparison, pair, chosen = comparison.cities }: SideBySideProps) {
  useDayTold(comparison.asOf);
  const paper = usePaper();
  const names = comparison.cities.map(({ name }) => name);
  return (
    <Page
      title={listed(names)}
      kicker={t("compare.sideBySideAsOf", { asOf: dateWords(comparison.asOf) })}
      class="comparison"
    >
      <MeantNote meant={comparison.meant} />
      <Warnings warnings={comparison.warnings} />
      {!paper && <ChooseCities cities={chosen} />}
      <Rows comparison={comparison} />
      <PerHead comparison={comparison} />
      <ComparedStanding comparison={comparison} />
      <Common comparison={comparison} />
      {pair && !paper && <TwoAxes question={pair} />}
      <Path comparison={comparison} />
      <Weights comparison={comparison} />
      <ChangeOfMind comparison={comparison} />
    </Page>
  );
}

/** What is asked of two cities beside their comparison; three have no axes. */
function pairQuestion({ cities }: ComparisonReply, url: string): string | undefined {
  const asked = comparePath(cities.map(({ id }) => id)).replace(/^\/compare/, "/api/pair");
  return cities.length === 2 ? withClocks(asked, clocksIn(url)) : undefined;
}

/** The cities of an address, in its order; preact-iso's query keeps only the last of several. */
function citiesIn(url: string): string[] {
  return queryOf(url).getAll("city");
}
