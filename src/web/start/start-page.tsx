import { useLocation } from "preact-iso";
import { grouped } from "../../wording/number-words.ts";
import { searchPath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { Go, useClocks } from "../frame/link.tsx";
import { Page } from "../frame/page.tsx";
import { useMeta } from "../frame/use-meta.ts";
import { PlaceSearch } from "./place-search.tsx";
import { QUESTIONS_TO_TRY } from "./questions-to-try.ts";

/** Where everyone begins: what Hansa is, a search, a comparison to open, and how much is on file. */
export function StartPage() {
  const { route } = useLocation();
  const clocks = useClocks();
  return (
    <Page title="Hansa" heading="Who do cities deal with, and on whose word?" class="start">
      <p class="standfirst">
        Hansa assesses a city’s international relations from claims with sources: its partners, networks,
        missions and what came of them. Every number opens the documents it rests on; where they differ all
        versions stand side by side, and where they are silent the page says so.
      </p>
      <search class="start-search">
        <PlaceSearch
          label="Find a city, region, state or network"
          bodies
          hint="Cape Town, 東京, eThekwini …"
          onChoose={(place) => route(withClocks(searchPath(place), clocks))}
        />
      </search>
      <p class="start-acts">
        <Go to="/city/gn:3369157" class="act">
          Read Cape Town’s assessment
        </Go>
        <Go to="/compare?city=Cape%20Town&city=Tokyo" class="act main-act">
          Compare Cape Town with Tokyo
        </Go>
      </p>
      <OnFile />
      <section aria-labelledby="ask-title" class="start-questions">
        <h2 id="ask-title">Questions this ledger can be asked</h2>
        <ul>
          {QUESTIONS_TO_TRY.map(({ to, words }) => (
            <li key={to}>
              <Go to={to}>{words}</Go>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function OnFile() {
  const meta = useMeta();
  const kinds = meta?.claimsByKind ?? {};
  const counts = [
    [meta?.claims, "claims"],
    [meta?.sources, "sources"],
    [kinds["tie"], "claims of ties"],
    [kinds["membership"], "claims of memberships"],
    [kinds["episode"], "claims of episodes"],
  ] as const;
  return (
    <section aria-labelledby="on-file-title" class="on-file">
      <h2 id="on-file-title">On file{meta && `, ${meta.dataDate}`}</h2>
      <dl class="key-figures">
        {counts.map(([n, what]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{n === undefined ? "…" : grouped(n)}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        Collected by hand, mostly from official pages and the press in English. Not a sample: what is absent
        here may well exist.
      </p>
    </section>
  );
}
