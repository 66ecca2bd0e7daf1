import { useLocation } from "preact-iso";
import type { AuditReply } from "../../contract/audit-question.ts";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { CountBarsDrawing } from "../picture/count-bars-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { askedOtherwise } from "./audit-address.ts";

/** How many claims have each verdict; a bar leads to its claims. */
export function VerdictPicture({ reply }: { reply: AuditReply }) {
  const { url } = useLocation();
  const bars = reply.verdicts.map(({ verdict, count }) => ({
    id: verdict,
    label: label("verdict", verdict),
    value: count.value,
  }));
  return (
    <Picture
      id="verdict-picture"
      caption={t("audit.caption", { n: reply.claims })}
      embeds={false}
      draw={(width, captionId) => (
        <CountBarsDrawing
          bars={bars}
          width={width}
          labelledBy={captionId}
          words={grouped}
          mark={({ id, label: name, value }, drawn) =>
            value === 0 ? (
              drawn
            ) : (
              <a
                class="plot-mark"
                href={askedOtherwise(url, "verdict", id, "claims")}
                aria-label={t("audit.bar", { verdict: name, n: value })}
              >
                {drawn}
              </a>
            )
          }
        />
      )}
    />
  );
}
