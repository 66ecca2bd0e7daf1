import { render } from "preact";
import { App } from "./app.tsx";
import { pageOrNotice } from "./frame/notices.tsx";
import { readersLanguage, speakTo } from "./language/languages.ts";
import "./style/tokens.css";
import "./style/base.css";
import "./style/frame.css";
import "./style/states.css";
import "./style/settings.css";
import "./style/table.css";
import "./style/drawn.css";
import "./style/picture.css";
import "./style/form.css";
import "./style/evidence.css";
import "./style/start.css";
import "./style/dossier.css";
import "./style/comparison.css";
import "./style/audit.css";
import "./style/disagreement.css";
import "./style/review.css";
import "./style/map.css";
import "./style/graph.css";
import "./style/studies.css";
import "./style/thesis.css";
import "./style/time.css";
import "./style/inference.css";
import "./style/embed.css";
import "./style/page.css";
import "./style/print.css";

const root = document.getElementById("app");
await speakTo(readersLanguage());
if (root) render(location.pathname.startsWith("/embed/") ? await embedded() : <App />, root);

/** What another site shows of a page comes without bar, footer and drawer. */
async function embedded() {
  const { default: Embed } = await pageOrNotice(import("./embed/embed-app.tsx"));
  return <Embed />;
}
