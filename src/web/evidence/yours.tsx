import { isOwnClaim } from "../../record/own-claim-id.ts";
import { t } from "../language/text.ts";

/** The mark of what rests on the reader's own word: all of it, or a part. */
export function Yours({ because }: { because: readonly string[] }) {
  const own = because.filter(isOwnClaim).length;
  if (own === 0) return null;
  return (
    <span class="yours">{own === because.length ? t("evidence.yours") : t("evidence.inPartYours")}</span>
  );
}
