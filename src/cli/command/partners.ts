import { Command } from "commander";
import { RISKS } from "../../assessments/city-record.ts";
import { answer } from "../answer.ts";
import { clockOptions, collect, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function partnersCommand(): Command {
  return new Command("partners")
    .summary("Whom a city might take as a partner, with reasons.")
    .description("Partners for a city, among the places on file.")
    .addCommand(findCommand(), { isDefault: true });
}

function findCommand(): Command {
  const command = new Command("find")
    .description(
      "Places that a city has no tie with, ranked by the forecast of ties, networks in common and what they did on a theme, with reasons, flags and what is not known of each.",
    )
    .argument("<city>", "Its name, 'Name, Country' or id.")
    .option("--theme <themes>", "What the partner should work on; several separated by commas.")
    .option(
      "--region <name>",
      "Only within a region or subregion of the UN, or a country; may be repeated.",
      collect,
    )
    .option(
      "--not-region <name>",
      "Not within it, for instance because it is covered; may be repeated.",
      collect,
    )
    .option("--new-region", "Only abroad, in subregions of the UN where it has no partner yet.")
    .option("--size <range>", "Only with so many times its inhabitants: 0.5..2.")
    .option("--language <name>", "Only where this is an official language of the country.")
    .option("--network <name>", "Only with a seat in this network; may be repeated.", collect)
    .option("--solved <themes>", "Only where claims say that something came of its work on these themes.")
    .option("--avoid <flags>", `Not where a claim says so: ${RISKS.join(", ")}.`)
    .option("--limit <n>", "How many to show. (default: 10)")
    .option("--diversity <share>", "From 0, the most relevant, to 1, no two alike. (default: 0.3)");
  clockOptions(command).action((city: string) => answerFind(command, city));
  return withExamples(command, [
    'hansa partners find "Cape Town"',
    'hansa partners find "Cape Town" --theme climate --not-region Africa --size 0.5..2 --limit 5',
    'hansa partners find "Cape Town" --new-region --limit 5',
    "hansa partners find Riga --network Eurocities --avoid dispute,tie-ended --diversity 0.6",
    "hansa partners find Tokyo --solved water --language English --json",
  ]);
}

async function answerFind(command: Command, city: string): Promise<void> {
  const [{ QUESTIONS }, { partnersText }] = await Promise.all([
    import("../../contract/questions.ts"),
    import("../ledger/partners-text.ts"),
  ]);
  const asked = validated(QUESTIONS.partners.query, ownOptions(command));
  await answer(sharedOptions(command), (workbench) => workbench.partners({ city, ...asked }), partnersText);
}
