import type { ClaimReply } from "../../contract/replies.ts";
import { sourcePath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { Go, useClocks } from "../frame/link.tsx";
import { useWide } from "../frame/use-wide.ts";
import { dateWords } from "../language/date-words.ts";
import { locatorWords } from "../language/place-words.ts";
import { t } from "../language/text.ts";
import { useReply } from "../use-reply.ts";
import { claimAddress } from "./use-claims.ts";

/** Where there is room beside the text: the first source a sentence rests on, and how many claims more. */
export function SideNote({ because }: { because: readonly string[] }) {
  const wide = useWide();
  const [first] = because;
  const clocks = useClocks();
  const address = wide && first ? withClocks(claimAddress(first), clocks) : undefined;
  const reply = useReply<ClaimReply>(address).value;
  if (!wide || reply === undefined) return null;
  const { source, claim } = reply;
  const where = locatorWords({ page: claim.locator.page, footnote: claim.locator.footnote }).join(", ");
  return (
    <p class="side-note">
      <Go to={sourcePath(source.id)}>
        <bdi>{source.title}</bdi>
      </Go>
      {source.published && `, ${dateWords(source.published)}`}
      {where && `, ${where}`}
      {because.length > 1 && `; ${t("evidence.moreClaims", { n: because.length - 1 })}`}
    </p>
  );
}
