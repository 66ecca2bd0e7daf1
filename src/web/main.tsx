import { render } from "preact";
import { App } from "./app.tsx";
import "./style/tokens.css";
import "./style/base.css";
import "./style/frame.css";
import "./style/table.css";
import "./style/drawn.css";
import "./style/form.css";
import "./style/evidence.css";
import "./style/start.css";
import "./style/dossier.css";
import "./style/comparison.css";
import "./style/disagreement.css";
import "./style/review.css";
import "./style/page.css";
import "./style/print.css";

const root = document.getElementById("app");
if (root) render(<App />, root);
