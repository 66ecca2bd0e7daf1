import type { ComponentChildren } from "preact";
import type { ClaimReply } from "../../contract/replies.ts";
import { claimPath, entityPath } from "../address.ts";
import { Go } from "../frame/link.tsx";
import { Pairs } from "../frame/pairs.tsx";
import { figureWords } from "../language/number-words.ts";
import { capital, words } from "../words.ts";

/** What a claim says as its record holds it; entities lead to their pages. */
export function SaidFields({ reply: { claim, entities } }: { reply: ClaimReply }) {
  const name = (id: string): string | undefined => entities.find((entity) => entity.id === id)?.name;
  const fields = Object.entries(claim.says).map(
    ([field, value]) =>
      [
        capital(spaced(field)),
        ofClaims(claim.says.kind, field) ? claimLinks([value].flat().map(String)) : shown(value, name),
      ] as const,
  );
  return <Pairs pairs={fields} />;
}

const spaced = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

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

type Name = (id: string) => string | undefined;

function shown(value: unknown, name: Name): ComponentChildren {
  if (Array.isArray(value)) {
    return value.map((each, at) => (
      <span key={String(each)}>
        {at > 0 && "; "}
        {shown(each, name)}
      </span>
    ));
  }
  if (typeof value === "string") return linked(value, name);
  if (isFigure(value)) return figureWords(value);
  if (typeof value === "object" && value !== null) return dated(value);
  return String(value);
}

function linked(text: string, name: Name): ComponentChildren {
  const known = name(text);
  if (known) return <Go to={entityPath(text)}>{known}</Go>;
  return /^[a-z]+(-[a-z]+)+$/.test(text) ? words(text) : text;
}

function isFigure(value: unknown): value is { value: number; unit: string } {
  return typeof value === "object" && value !== null && "unit" in value && "value" in value;
}

/** An interval: each end as its source gives it. */
function dated(value: object): string {
  return Object.entries(value)
    .map(([end, point]: [string, unknown]) => {
      if (typeof point !== "object" || point === null) return `${words(end)} ${String(point)}`;
      const { date, bound, inferred } = point as { date?: string; bound?: string; inferred?: boolean };
      return [words(end), bound, date, inferred && "(inferred)"].filter(Boolean).join(" ");
    })
    .join(", ");
}
