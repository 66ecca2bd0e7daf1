import type { ComponentChildren } from "preact";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { slicedPath } from "../measure/slice-form.tsx";
import { StudiedWords } from "./studied-words.tsx";

interface ComputedSectionProps<T> {
  id: string;
  title: string;
  lead: string;
  /** What is being computed, while it is. */
  what: string;
  /** The question, asked of the slice and with the clocks of `url`; undefined asks nothing yet. */
  path: string | undefined;
  /** What else is asked. */
  more?: Readonly<Record<string, string>>;
  /** By which it is asked. */
  form?: ComponentChildren;
  url: string;
  children: (told: T) => ComponentChildren;
}

/** A part that takes computing: of which ties it tells, what was found, and the same as data. */
export function ComputedSection<T extends Parameters<typeof StudiedWords>[0]["studied"]>(
  props: ComputedSectionProps<T>,
) {
  const { id, title, lead, what, path, more, form, url, children } = props;
  const address = path && withClocks(slicedPath(path, url, more), clocksIn(url));
  const reply = useLongReply<T>(address);
  return (
    <Section id={id} title={title} lead={lead}>
      {form}
      <Computed reply={reply} what={what}>
        {(told) => (
          <>
            <StudiedWords studied={told} />
            {children(told)}
            {address && (
              <p class="take-away">
                {t("inference.takeAway")} <a href={address}>JSON</a>
              </p>
            )}
          </>
        )}
      </Computed>
    </Section>
  );
}
