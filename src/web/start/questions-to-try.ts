import type { MessageId } from "../language/text.ts";

/** One question of each class that the general query answers, as an address. */
export const QUESTIONS_TO_TRY: readonly { to: string; words: MessageId }[] = [
  { to: "/facts?kind=membership&object=C40", words: "start.whoIsIn" },
  { to: "/facts?left=true", words: "start.whoLeft" },
  {
    to: "/facts?kind=membership,attribute&bodyScope=continental,global&groupBy=theme&across=body-scope",
    words: "start.whichThemes",
  },
  { to: "/facts?contradictions=true", words: "start.contradictions" },
  {
    to: "/facts?source=src:beukman&footnote=none",
    words: "start.noFootnote",
  },
  { to: "/facts?about=Athens, GR&theme=migration", words: "start.whoLinks" },
];
