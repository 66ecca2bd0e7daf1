import type { Assessment } from "../../assessments/assess.ts";
import { plural } from "../../assessments/finding.ts";
import type { AssessmentReply } from "../../contract/replies.ts";
import { meantLines } from "../text/meant-lines.ts";
import { type Page, paragraph, textOf } from "../text/page.ts";
import { disagreementSection } from "./disagreement-section.ts";
import { effortSection } from "./effort-section.ts";
import { factorSection } from "./factor-section.ts";
import { findingSection } from "./finding-section.ts";
import { firmnessSection } from "./firmness-section.ts";
import { gapSections } from "./gap-section.ts";
import { identitySection } from "./identity-section.ts";
import { learningSection } from "./learning-section.ts";
import { membershipSection } from "./membership-section.ts";
import { outcomeSection } from "./outcome-section.ts";
import { paperSection } from "./paper-section.ts";
import { peerSection } from "./peer-section.ts";
import { reachSection } from "./reach-section.ts";
import { spendingSection } from "./spending-section.ts";
import { standingSection } from "./standing-section.ts";
import { stateSection } from "./state-section.ts";
import { storySection } from "./story-section.ts";
import { tieSection } from "./tie-section.ts";

/** A city's assessment as text: findings first, every statement with the claims it rests on. */
export function assessmentText(assessment: AssessmentReply, plain: Page): string {
  const page = { ...plain, scholarly: new Set(assessment.paper.flatMap(({ because }) => because)) };
  return textOf([
    ...head(page, assessment),
    ...meantLines(page, assessment.meant),
    ...findingSection(page, assessment.findings),
    ...identitySection(page, assessment.who),
    ...tieSection(page, assessment.ties),
    ...reachSection(page, assessment.reach),
    ...membershipSection(page, assessment.memberships),
    ...effortSection(page, assessment),
    ...storySection(page, assessment.stories),
    ...spendingSection(page, assessment.effort.spending),
    ...outcomeSection(page, assessment.outcomes),
    ...stateSection(page, assessment.state),
    ...standingSection(page, assessment.standing),
    ...firmnessSection(page, assessment.firmness),
    ...peerSection(page, assessment.peers),
    ...learningSection(page, assessment.learning),
    ...factorSection(page, assessment.factors),
    ...paperSection(page, assessment),
    ...disagreementSection(page, assessment.disagreements),
    ...gapSections(page, assessment),
  ]);
}

function head(page: Page, { city, who, asOf, evidence, paper }: Assessment): string[] {
  const { claims, sources, episodeRows, affairs, partners, bodies } = evidence;
  const counts = [
    `${plural(claims, "claim")}, those of its affairs among them`,
    plural(sources, "source"),
    `${plural(affairs, "affair")} (${plural(episodeRows, "row")})`,
    plural(partners, "partner"),
    plural(bodies, "body", "bodies"),
  ];
  const recorded = claims === 0 ? "Nothing is recorded here of it" : `Recorded here: ${counts.join(", ")}`;
  const marks = paper.length > 0 ? " ¶ marks what only a work of scholarship says." : "";
  return [
    ...paragraph(page, [city.name, who.country?.name].filter(Boolean).join(", ")).map(page.paint.heading),
    ...paragraph(
      page,
      `As of ${asOf}. ${recorded}. What is on file was collected by hand and is no sample; what is absent here may exist in the world. Claims stand in brackets.${marks}`,
    ),
  ];
}
