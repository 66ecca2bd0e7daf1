import { Go } from "./link.tsx";
import { Page } from "./page.tsx";

export default function NoPage() {
  return (
    <Page title="No page has this address" class="narrow">
      <p>
        The address may be mistyped or from a later version. <Go to="/">Search from the start page</Go>, or
        put a question to <Go to="/facts">all facts</Go>.
      </p>
    </Page>
  );
}
