import type { ComponentChildren } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import type { DossierContent, DrawDossier, DrawnDossier } from "../../contract/dossier.ts";
import { Dossier } from "../city/city-page.tsx";
import { SideBySide } from "../compare/compare-page.tsx";
import { PaperContext } from "../frame/paper.ts";
import { textsOf } from "../language/languages.ts";
import { listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { DossierHead } from "./dossier-head.tsx";
import { DOSSIER_STYLE } from "./dossier-style.ts";
import { Endnotes } from "./endnotes.tsx";
import { HowMade } from "./how-made.tsx";
import { Notes } from "./notes.ts";
import { withOwnIds } from "./own-ids.ts";

/** The pages of cities and their comparison as one document without a script: evidence stands in numbered notes. */
export const drawDossier: DrawDossier = async (content) => {
  const speak = await textsOf(content.lang);
  speak();
  const notes = new Notes();
  const { assessments, comparison } = content;
  const parts = [
    ...(comparison ? [drawn(<SideBySide comparison={comparison} />, notes, "compared")] : []),
    ...assessments.map((each, at) => drawn(<Dossier assessment={each} />, notes, `city${at + 1}`)),
  ];
  const cited = notes.claims;
  const html: DrawnDossier["html"] = (origin) => {
    // Another dossier may have been drawn in another language meanwhile.
    speak();
    const head = drawn(<DossierHead content={content} />, notes);
    const end = [
      drawn(<Endnotes notes={notes} claims={origin.claims} />, notes),
      drawn(<HowMade origin={origin} asOf={assessments[0]?.asOf ?? ""} />, notes),
    ];
    return documentOf(content, [head, ...parts, ...end].join("\n"));
  };
  return { cited, html };
};

const NOWHERE = { route: () => {}, back: () => {}, forward: () => {} };

function drawn(children: ComponentChildren, notes: Notes, part = ""): string {
  const here = { url: "/", path: "/", pathParams: {}, searchParams: {}, query: {}, ...NOWHERE };
  const markup = renderToString(
    <LocationProvider.ctx.Provider value={here}>
      <PaperContext.Provider value={notes}>{children}</PaperContext.Provider>
    </LocationProvider.ctx.Provider>,
  );
  // Nothing can be unfolded on paper. Text has no '<' of its own: it is written as an entity.
  const unfolded = markup.replaceAll(/<details(?! open)/g, "<details open");
  return part === "" ? unfolded : `<div id="${part}">${withOwnIds(unfolded, `${part}-`)}</div>`;
}

/** It asks nobody for anything: what it shows stands in it, and a browser is told to fetch and run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

function documentOf({ lang, assessments }: DossierContent, body: string): string {
  const names = listed(assessments.map(({ city }) => city.name));
  const title = renderToString(<title>{t("dossier.title", { names })}</title>);
  return [
    "<!doctype html>",
    `<html lang="${lang}" data-scheme="light">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `${title}<style>${DOSSIER_STYLE}</style></head>`,
    `<body class="on-paper"><main>${body}</main></body></html>`,
    "",
  ].join("\n");
}
