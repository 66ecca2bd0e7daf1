import type { ComponentChild } from "preact";
import { Go } from "../frame/link.tsx";
import { rich, t } from "../language/text.ts";

/** What a reader who comes for the first time can do here in a minute, step by step. */
export function FirstMinute() {
  return (
    <section aria-labelledby="minute-title" class="first-minute">
      <h2 id="minute-title">{t("minute.title")}</h2>
      <ol>
        <li>
          <span>{rich("minute.read", { a: to("/city/gn:3369157") })}</span>
        </li>
        <li>
          <span>{rich("minute.press", { u: (words) => <span class="like-evidence">{words}</span> })}</span>
        </li>
        <li>
          <span>
            {rich("minute.beside", { a: to("/compare?city=Cape%20Town&city=Tokyo"), map: to("/map") })}
          </span>
        </li>
      </ol>
    </section>
  );
}

const to = (path: string) => (words: ComponentChild[]) => <Go to={path}>{words}</Go>;
