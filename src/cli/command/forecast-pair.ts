import { Command } from "commander";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function forecastPairCommand(): Command {
  const command = new Command("pair")
    .summary("How likely a tie of two cities is, and why.")
    .description(
      "The chance that a tie of two cities begins within some years, beside that of any two places; what raises and lowers it, with the ties and claims behind each reason; how such forecasts of the past did; and what is not known.",
    )
    .argument("<city>", "The first city, in quotes where its name has a space.")
    .argument("<other>", "The second one.")
    .option("--years <n>", "Within so many years. (default: 5)");
  clockOptions(command).action(async (...[one, other]: readonly string[]) => {
    const [{ QUESTIONS }, { forecastPairText }] = await Promise.all([
      import("../../contract/questions.ts"),
      import("../ledger/forecast-pair-text.ts"),
    ]);
    const asked = validated(QUESTIONS.forecastPair.query, { ...ownOptions(command), city: [one, other] });
    await answer(sharedOptions(command), (workbench) => workbench.forecastPair(asked), forecastPairText);
  });
  return withExamples(command, [
    'hansa forecast pair "Cape Town" Tokyo',
    "hansa forecast pair Riga Hamburg --years 10",
    'hansa forecast pair "Cape Town" Tokyo --as-of 2015-12-31 --json',
  ]);
}

export function forecastMembershipCommand(): Command {
  const command = new Command("membership")
    .summary("How likely a city is to join a network.")
    .description(
      "The chance that a city joins a network within some years; by how much each reason multiplies the odds; how the same forecast did that was made those years before. Where too few entries are dated, it says so and gives none.",
    )
    .argument("<city>", "The city, in quotes where its name has a space.")
    .argument("<network>", "The network, by name, acronym or id.")
    .option("--years <n>", "Within so many years. (default: 5)");
  clockOptions(command).action(async (...[city, network]: readonly string[]) => {
    const [{ QUESTIONS }, { forecastMembershipText }] = await Promise.all([
      import("../../contract/questions.ts"),
      import("../ledger/forecast-membership-text.ts"),
    ]);
    const asked = validated(QUESTIONS.forecastMembership.query, { ...ownOptions(command), city, network });
    await answer(
      sharedOptions(command),
      (workbench) => workbench.forecastMembership(asked),
      forecastMembershipText,
    );
  });
  return withExamples(command, [
    'hansa forecast membership Riga "UNESCO Creative Cities Network"',
    "hansa forecast membership Riga C40 --years 10",
  ]);
}
