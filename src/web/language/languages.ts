import { keep, kept } from "./kept.ts";
import { learn, speak } from "./text.ts";

/** The languages of the pages, each called by its own name. */
export const LANGUAGES = { en: "English", fr: "Français", ja: "日本語" } as const;
export type Language = keyof typeof LANGUAGES;

/** Only the reader's is fetched. */
const CATALOGUES = {
  en: () => import("virtual:messages/en"),
  fr: () => import("virtual:messages/fr"),
  ja: () => import("virtual:messages/ja"),
} as const;

/** What the pages of the studies say besides comes with them. */
const OF_STUDIES = {
  en: () => import("virtual:messages/en/studies"),
  fr: () => import("virtual:messages/fr/studies"),
  ja: () => import("virtual:messages/ja/studies"),
} as const;

/** How numbers, dates and lists are written. */
const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr", ja: "ja" };

const KEPT = "hansa-language";
const ofTab = (): Storage => sessionStorage;

/** That of the address (`?lang=`), which holds for the tab; else the one chosen here; else the browser's first that there is. */
export function readersLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  // A part in another site's page changes nothing of the reader's own pages.
  if (isLanguage(asked) && !location.pathname.startsWith("/embed/")) keep(KEPT, asked, ofTab);
  const wanted = [asked, kept(KEPT, ofTab), kept(KEPT), ...navigator.languages];
  return wanted.map((tag) => tag?.split("-")[0]).find(isLanguage) ?? "en";
}

/** Kept for later visits; the page is read anew, as everything on it is words. */
export function chooseLanguage(language: Language): void {
  keep(KEPT, language);
  keep(KEPT, undefined, ofTab);
  const here = new URL(location.href);
  here.searchParams.delete("lang");
  if (here.href === location.href) location.reload();
  else location.replace(here);
}

/** Fetches the texts; the page tells its language and the direction in which it is read. */
export async function speakTo(language: Language): Promise<void> {
  (await textsOf(language))();
  document.documentElement.lang = language;
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
}

/** Reads the texts of a language; what it gives makes them hold. */
export async function textsOf(language: Language): Promise<() => void> {
  const { default: texts } = await CATALOGUES[language]();
  return () => speak(LOCALES[language], texts);
}

/** A page of the studies, when its texts are there too. */
export async function ofStudies<P>(page: Promise<P>): Promise<P> {
  const [loaded, { default: texts }] = await Promise.all([page, OF_STUDIES[readersLanguage()]()]);
  learn(texts);
  return loaded;
}

/** None of the present languages is; pages are laid out by logical sides, so that one can be added. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar", "fa", "he", "ur"]);

export function isLanguage(tag: string | null | undefined): tag is Language {
  return tag != null && Object.hasOwn(LANGUAGES, tag);
}
