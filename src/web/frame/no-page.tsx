import { rich, t } from "../language/text.ts";
import { Go } from "./link.tsx";
import { Page } from "./page.tsx";

export default function NoPage() {
  return (
    <Page title={t("noPage.title")} class="narrow">
      <p>
        {rich("noPage.text", {
          start: (words) => <Go to="/">{words}</Go>,
          facts: (words) => <Go to="/facts">{words}</Go>,
        })}
      </p>
    </Page>
  );
}
