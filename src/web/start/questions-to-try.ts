/** One question of each class that the general query answers, as an address. */
export const QUESTIONS_TO_TRY: readonly { to: string; words: string }[] = [
  { to: "/facts?kind=membership&object=C40", words: "Who is in C40?" },
  { to: "/facts?left=true", words: "Who left a network, when and why?" },
  {
    to: "/facts?kind=membership,attribute&bodyScope=continental,global&groupBy=theme&across=body-scope",
    words: "Which themes are carried by both a continental and a global network?",
  },
  { to: "/facts?contradictions=true", words: "Which claims contradict one another?" },
  {
    to: "/facts?source=src:beukman&footnote=none",
    words: "Which statements of the paper rest on no footnote?",
  },
  { to: "/facts?about=Athens, GR&theme=migration", words: "Who links Athens to others on migration?" },
];
