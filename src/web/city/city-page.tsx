import { useLocation, useRoute } from "preact-iso";
import type { Assessment } from "../../assessments/assess.ts";
import type { AssessmentReply } from "../../contract/replies.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { useDayTold } from "../frame/embedded.ts";
import { MeantNote } from "../frame/meant-note.tsx";
import { FailurePage, Waiting } from "../frame/notices.tsx";
import { Page } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { useReply } from "../use-reply.ts";
import { AddHere } from "./add-here.tsx";
import { Contents } from "./contents.tsx";
import { Disagreements } from "./disagreements.tsx";
import { Effort } from "./effort.tsx";
import { Factors } from "./factors.tsx";
import { Findings } from "./findings.tsx";
import { NextSteps, NotKnown } from "./gaps.tsx";
import { Learning } from "./learning.tsx";
import { Memberships } from "./memberships.tsx";
import { Outcomes } from "./outcomes.tsx";
import { PaperBeside } from "./paper-beside.tsx";
import { Reach } from "./reach.tsx";
import { Spending } from "./spending.tsx";
import { Standfirst } from "./standfirst.tsx";
import { Standing } from "./standing.tsx";
import { standingBecause } from "./standing-because.ts";
import { StateRelation } from "./state-relation.tsx";
import { Stories } from "./stories.tsx";
import { Began, Themes } from "./tallies.tsx";
import { Ties } from "./ties.tsx";
import { TimelinePart } from "./timeline-part.tsx";
import { Who } from "./who.tsx";

/** A city's assessment, read as a dossier from top to bottom. */
export default function CityPage() {
  const { url } = useLocation();
  const { params } = useRoute();
  const path = `/api/cities/${encodeURIComponent(params["id"] ?? "")}`;
  const { value, failure, waiting } = useReply<AssessmentReply>(withClocks(path, clocksIn(url)));
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what={t("city.theAssessment")} />;
  return (
    <div aria-busy={waiting}>
      <Dossier assessment={value} />
    </div>
  );
}

/** The whole of an assessment, on a screen or on paper. */
export function Dossier({ assessment }: { assessment: AssessmentReply }) {
  const { city, who, evidence } = assessment;
  useDayTold(assessment.asOf);
  const where = [
    ...new Set([...who.within.map(({ name }) => name), who.country?.name ?? t("city.countryNotGiven")]),
  ];
  return (
    <Page
      title={city.name}
      heading={<bdi>{city.name}</bdi>}
      kicker={where.filter((name) => name !== city.name).join(", ")}
      class="dossier"
    >
      <MeantNote meant={assessment.meant} />
      <Standfirst assessment={assessment} />
      {evidence.claims > 0 && <Contents assessment={assessment} />}
      <div class="dossier-body">
        <Findings findings={assessment.findings} city={city} />
        {evidence.claims > 0 && <Parts assessment={assessment} />}
        <NextSteps steps={assessment.nextSteps} city={city} />
        <AddHere city={city} />
      </div>
    </Page>
  );
}

/** From who it is to what is not known; a city nothing is recorded of has none of it. */
function Parts({ assessment }: { assessment: Assessment }) {
  const { city, who, ties, effort } = assessment;
  return (
    <>
      <Who who={who} city={city} />
      <TimelinePart assessment={assessment} />
      <Ties ties={ties} city={city} />
      <Memberships memberships={assessment.memberships} />
      <Effort effort={effort} />
      <Themes effort={effort} />
      <Began effort={effort} />
      <Stories stories={assessment.stories} />
      <Spending lines={effort.spending} />
      <Outcomes outcomes={assessment.outcomes} />
      <StateRelation
        state={assessment.state}
        city={assessment.city.id}
        country={who.country?.name ?? t("city.itsState")}
      />
      <Standing
        lines={assessment.standing}
        firmness={assessment.firmness}
        peers={assessment.peers}
        city={city}
        because={(measure) => standingBecause(assessment, measure)}
      />
      <Reach reach={assessment.reach} assessment={assessment} />
      <Learning learning={assessment.learning} city={city} />
      <Factors factors={assessment.factors} />
      <PaperBeside lines={assessment.paper} />
      <Disagreements disagreements={assessment.disagreements} city={city} />
      <NotKnown gaps={assessment.notKnown} />
    </>
  );
}
