import { FailurePage, Waiting } from "../frame/notices.tsx";
import { Page } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { AtlasView } from "./atlas-view.tsx";
import { useAtlas } from "./use-map-data.ts";

/** The city system as a map, through time, and as a list. */
export default function MapPage() {
  const { atlas, failure } = useAtlas();
  if (failure) return <FailurePage failure={failure} />;
  return (
    <Page title={t("map.title")} heading={t("map.heading")} class="map-page">
      <p class="standfirst">{t("map.lead")}</p>
      {atlas ? <AtlasView atlas={atlas} /> : <Waiting what={t("map.reading")} />}
    </Page>
  );
}
