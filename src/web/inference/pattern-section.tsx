import type { PatternReply } from "../../contract/inference-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { slicedPath } from "../measure/slice-form.tsx";
import { PairsTable } from "./pairs-table.tsx";
import { PatternPicture } from "./pattern-picture.tsx";
import { PatternTable } from "./pattern-table.tsx";
import { StudiedWords } from "./studied-words.tsx";

/** Whether ties keep within groups of cities more than chance deals out. */
export function PatternSection({ url }: { url: string }) {
  const address = withClocks(slicedPath("/api/infer/pattern", url), clocksIn(url));
  const reply = useLongReply<PatternReply>(address);
  return (
    <Section id="groups" title={t("inference.groups")} lead={t("inference.groupsLead")}>
      <Computed reply={reply} what={t("inference.theIndex")}>
        {(told) => (
          <>
            <StudiedWords studied={told} />
            <PatternPicture reply={told} />
            <PatternTable reply={told} />
            <PairsTable reply={told} />
            <p class="quiet">{t("inference.manyTests", { n: told.groupings.length })}</p>
            <p class="take-away">
              {t("inference.takeAway")} <a href={address}>JSON</a>
            </p>
          </>
        )}
      </Computed>
    </Section>
  );
}
