import { Command } from "commander";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function pairCommand(): Command {
  const command = new Command("pair")
    .summary("Two cities on two axes: cooperation, and competition.")
    .description(
      "Two cities on two axes, each with its evidence: what they have and do together, and which goods both seek that only one can have: bids, routes, headquarters, investment, talent, visitors, congresses. A theme that both work on, such as climate, is no market. The axes are never one number, and the pair gets no name.",
    )
    .argument("<city>", "The first city, in quotes where its name has a space.")
    .argument("<other>", "The second one.");
  clockOptions(command).action(async (...[one, other]: readonly string[]) => {
    const [{ QUESTIONS }, { pairText }] = await Promise.all([
      import("../../contract/questions.ts"),
      import("../compare/pair-text.ts"),
    ]);
    const asked = validated(QUESTIONS.pair.query, { ...ownOptions(command), city: [one, other] });
    await answer(sharedOptions(command), (workbench) => workbench.pair(asked), pairText);
  });
  return withExamples(command, [
    'hansa pair "Cape Town" Tokyo',
    'hansa pair "Cape Town" Atlanta --as-of 2018-01-01',
    'hansa pair "Cape Town" Bilbao --json',
  ]);
}
