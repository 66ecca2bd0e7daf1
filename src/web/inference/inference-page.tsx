import { useLocation } from "preact-iso";
import { Go } from "../frame/link.tsx";
import { Page } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { SliceForm } from "../measure/slice-form.tsx";
import { GravitySection } from "./gravity-section.tsx";
import { MrqapSection } from "./mrqap-section.tsx";
import { NotPurpose } from "./not-purpose.tsx";
import { PatternSection } from "./pattern-section.tsx";
import { ShareSection } from "./share-section.tsx";
import { SurprisingSection } from "./surprising-section.tsx";

/** Whether the pattern of ties follows the pattern of states: what chance, sizes and distance would give beside it. */
export default function InferencePage() {
  const { url } = useLocation();
  return (
    <Page title={t("inference.title")} class="inference">
      <p class="standfirst">
        {t("inference.standfirst")} <Go to="/measures">{t("inference.measures")}</Go>
      </p>
      <NotPurpose />
      <SliceForm path="/inference" keep={["of", "gravity", "mrqap", "draws"]} />
      <PatternSection url={url} />
      <GravitySection url={url} />
      <MrqapSection url={url} />
      <ShareSection url={url} />
      <SurprisingSection url={url} />
    </Page>
  );
}
