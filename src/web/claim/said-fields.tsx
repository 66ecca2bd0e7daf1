import type { ComponentChildren } from "preact";
import type { ClaimReply } from "../../contract/replies.ts";
import { claimPath, entityPath } from "../address.ts";
import { Go } from "../frame/link.tsx";
import { Pairs } from "../frame/pairs.tsx";
import { dateWords } from "../language/date-words.ts";
import { figureWords } from "../language/number-words.ts";
import { type CodeList, coded, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { words } from "../words.ts";

/** What a claim says as its record holds it; entities lead to their pages. */
export function SaidFields({ reply: { claim, entities } }: { reply: ClaimReply }) {
  const name = (id: string): string | undefined => entities.find((entity) => entity.id === id)?.name;
  const fields = Object.entries(claim.says).map(
    ([field, value]) =>
      [
        label("field", field),
        ofClaims(claim.says.kind, field)
          ? claimLinks([value].flat().map(String))
          : shown(value, name, LISTS[field]),
      ] as const,
  );
  return <Pairs pairs={fields} />;
}

/** The fields that name other claims: what an episode or outcome is told about, and what a retraction takes back. */
function ofClaims(kind: string, field: string): boolean {
  return field === "about" || (kind === "retraction" && field === "of");
}

function claimLinks(ids: readonly string[]): ComponentChildren {
  return ids.map((id, at) => (
    <span key={id}>
      {at > 0 && "; "}
      <Go to={claimPath(id)}>{id}</Go>
    </span>
  ));
}

/** Which list a field's codes are from. */
const LISTS: Readonly<Record<string, CodeList>> = {
  kind: "kind",
  form: "tie-form",
  state: "tie-state",
  legalForm: "legal-form",
  signatory: "signatory-level",
  roles: "membership-role",
  act: "episode-act",
  manner: "episode-manner",
  beganBy: "began-by",
  dimension: "dimension",
  secondDimension: "dimension",
  instruments: "instrument",
  themes: "theme",
  relation: "state-relation",
  relationLevel: "state-level",
  outcome: "outcome-kind",
  realisation: "realisation",
  attribution: "attribution",
  stage: "practice-stage",
  boundary: "boundary",
  step: "influence-step",
  contribution: "contribution",
  standing: "standing",
  role: "factor-role",
  factor: "factor",
  level: "level",
};

type Name = (id: string) => string | undefined;

function shown(value: unknown, name: Name, list: CodeList | undefined): ComponentChildren {
  if (Array.isArray(value)) {
    return value.map((each, at) => (
      <span key={String(each)}>
        {at > 0 && "; "}
        {shown(each, name, list)}
      </span>
    ));
  }
  if (typeof value === "string") return (list && coded(list, value)) ?? linked(value, name);
  if (isFigure(value)) return figureWords(value);
  if (typeof value === "object" && value !== null) return dated(value);
  return String(value);
}

function linked(text: string, name: Name): ComponentChildren {
  const known = name(text);
  if (known)
    return (
      <Go to={entityPath(text)}>
        <bdi>{known}</bdi>
      </Go>
    );
  return /^[a-z]+(-[a-z]+)+$/.test(text) ? words(text) : text;
}

function isFigure(value: unknown): value is { value: number; unit: string } {
  return typeof value === "object" && value !== null && "unit" in value && "value" in value;
}

/** An interval: each end as its source gives it. */
function dated(value: object): string {
  return Object.entries(value)
    .map(([end, point]: [string, unknown]) => {
      const name = label("field", end);
      if (typeof point !== "object" || point === null) return t("claim.end", { name, date: String(point) });
      const {
        date = "",
        bound = "on",
        inferred,
      } = point as { date?: string; bound?: string; inferred?: boolean };
      const told = t("when.point", { bound, date: dateWords(date) });
      return t("claim.end", { name, date: inferred ? t("when.inferred", { date: told }) : told });
    })
    .join("; ");
}
