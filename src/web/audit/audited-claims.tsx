import type { AuditLine } from "../../audit/source-audit.ts";
import { claimPath, sourcePath } from "../address.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Go } from "../frame/link.tsx";
import { Said } from "../language/said.tsx";
import { coded, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { VerdictSign } from "./verdict-sign.tsx";

/** Claims with their verdicts: what each says, why it has the verdict, and who decides it. */
export function AuditedClaims({ lines, own }: { lines: readonly AuditLine[]; own: string }) {
  return (
    <ul class="testimonies audited">
      {lines.map((line) => (
        <li key={line.claim}>
          <h3>
            <Go to={claimPath(line.claim)}>
              <Said text={line.sentence} say={line.say} />
            </Go>
          </h3>
          <p class="quiet">
            {line.claim}
            {line.section && (
              <>
                {" · "}
                <span lang="en">{line.section}</span>
              </>
            )}
          </p>
          <p>
            <VerdictSign verdict={line.verdict} />
            <Why line={line} />
          </p>
          <Deciding line={line} own={own} />
          <Also line={line} />
        </li>
      ))}
    </ul>
  );
}

function Why({ line: { rule, judgements } }: { line: AuditLine }) {
  return (
    <>
      {" "}
      {coded("audit-rule", rule) ?? rule}
      {judgements.map(({ reason, judge, judged }) => (
        <span key={reason} class="cell-note quiet">
          <span lang="en">{reason}</span> {t("audit.judgedBy", { judge, judged })}
        </span>
      ))}
    </>
  );
}

const FEW = 6;

function Deciding({ line: { deciding }, own }: { line: AuditLine; own: string }) {
  if (deciding.length === 0) return null;
  const more = deciding.slice(FEW);
  return (
    <ul class="decided-by" aria-label={t("audit.decidedBy")}>
      {deciding.slice(0, FEW).map(({ claim, sentence, source, sourceTitle }) => (
        <li key={claim}>
          <Evidence because={[claim]}>
            <span lang="en">{sentence}</span>
          </Evidence>{" "}
          {source && (
            <span class="quiet">
              {source === own ? t("audit.itself") : <Go to={sourcePath(source)}>{sourceTitle}</Go>}
            </span>
          )}
        </li>
      ))}
      {more.length > 0 && (
        <li>
          <Evidence because={more.map(({ claim }) => claim)}>{t("audit.more", { n: more.length })}</Evidence>
        </li>
      )}
    </ul>
  );
}

function Also({ line: { also, citationDoubted, repeatedBy } }: { line: AuditLine }) {
  if (also.length === 0 && !citationDoubted && repeatedBy.length === 0) return null;
  return (
    <ul class="also quiet" aria-label={t("audit.also")}>
      {also.map(({ verdict, rule, claims }) => (
        <li key={rule}>
          {t("audit.alsoVerdict", { verdict: label("verdict", verdict) })}{" "}
          <Evidence because={claims}>{coded("audit-rule", rule) ?? rule}</Evidence>
        </li>
      ))}
      {citationDoubted && <li>{t("audit.citationDoubted")}</li>}
      {repeatedBy.length > 0 && (
        <li>
          <Evidence because={repeatedBy}>{t("audit.repeated", { n: repeatedBy.length })}</Evidence>
        </li>
      )}
    </ul>
  );
}
