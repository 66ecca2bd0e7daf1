import { FailurePage, Waiting } from "../frame/notices.tsx";
import { Page } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { useAtlas } from "../map/use-map-data.ts";
import { GraphView } from "./graph-view.tsx";

/** The city system as a graph: communities, backbone, the network of one city. */
export default function GraphPage() {
  const { atlas, failure } = useAtlas();
  if (failure) return <FailurePage failure={failure} />;
  return (
    <Page title={t("graph.title")} heading={t("graph.heading")} class="map-page">
      <p class="standfirst">{t("graph.lead")}</p>
      {atlas ? <GraphView atlas={atlas} /> : <Waiting what={t("map.reading")} />}
    </Page>
  );
}
