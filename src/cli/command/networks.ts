import { Command } from "commander";
import { BODY_SORTS } from "../../record/vocabulary.ts";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function networksCommand(): Command {
  return new Command("networks")
    .summary("Networks and other bodies, one body and its members, or two side by side.")
    .description("Networks and other bodies, with their members and whom they share.")
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(profileCommand())
    .addCommand(overlapCommand())
    .addCommand(joinCommand())
    .addCommand(leaveCommand());
}

function listCommand(): Command {
  const command = new Command("list")
    .description(
      "Bodies with their sort, scope and how complete their rosters on file are; with a name or id, that body, its members and what overlaps with it.",
    )
    .argument("[body...]", "A body's name or id.")
    .option("--sort <sort>", `Of this sort: ${BODY_SORTS.join(", ")}.`)
    .option("--limit <n>", "How many bodies to show. (default: 100)")
    .option("--offset <n>", "How many bodies to pass over first. (default: 0)");
  clockOptions(command).action((words: readonly string[]) => answerNetworks(command, words.join(" ")));
  return withExamples(command, [
    "hansa networks",
    "hansa networks C40",
    "hansa networks net:anmc21 --as-of 2010-01-01",
  ]);
}

async function answerNetworks(command: Command, id: string): Promise<void> {
  const [{ QUESTIONS }, { networksText, networkText }] = await Promise.all([
    import("../../contract/questions.ts"),
    import("../ledger/network-text.ts"),
  ]);
  const shared = sharedOptions(command);
  if (id !== "") {
    const clocks = validated(QUESTIONS.network.query, ownOptions(command));
    return answer(shared, (workbench) => workbench.network({ id, ...clocks }), networkText);
  }
  const asked = validated(QUESTIONS.networks.query, ownOptions(command));
  await answer(
    shared,
    (workbench) => workbench.networks(asked),
    (reply, page) => networksText(reply, asked.offset, page),
  );
}

function profileCommand(): Command {
  const command = new Command("profile")
    .description(
      "One network among networks: members in time, themes, overlaps, whom it alone has, who may carry a theme, who is missing.",
    )
    .argument("<body...>", "A body's name or id.")
    .option("--region <name>", "Only missing cities of a region or subregion of the UN, or of a country.");
  clockOptions(command).action((words: readonly string[]) => answerProfile(command, words.join(" ")));
  return withExamples(command, [
    "hansa networks profile C40",
    "hansa networks profile Metropolis --region Africa",
    "hansa networks profile net:100rc --as-of 2018-12-31",
  ]);
}

async function answerProfile(command: Command, id: string): Promise<void> {
  const [{ QUESTIONS }, { networkProfileText }] = await Promise.all([
    import("../../contract/questions.ts"),
    import("../ledger/network-profile-text.ts"),
  ]);
  const asked = validated(QUESTIONS.networkProfile.query, ownOptions(command));
  await answer(
    sharedOptions(command),
    (workbench) => workbench.networkProfile({ id, ...asked }),
    networkProfileText,
  );
}

function overlapCommand(): Command {
  const command = new Command("overlap")
    .description("Two networks side by side: whom they share, and whom only one of them has.")
    .argument("<first>", "A body's name or id.")
    .argument("<second>", "Another's.");
  clockOptions(command).action((first: string, second: string) => answerOverlap(command, first, second));
  return withExamples(command, [
    "hansa networks overlap C40 Metropolis",
    "hansa networks overlap net:anmc21 C40 --as-of 2010-01-01",
  ]);
}

async function answerOverlap(command: Command, first: string, second: string): Promise<void> {
  const [{ QUESTIONS }, { overlapText }] = await Promise.all([
    import("../../contract/questions.ts"),
    import("../ledger/overlap-text.ts"),
  ]);
  const asked = validated(QUESTIONS.overlap.query, { ...ownOptions(command), network: [first, second] });
  await answer(sharedOptions(command), (workbench) => workbench.overlap(asked), overlapText);
}

function joinCommand(): Command {
  const command = new Command("join")
    .description(
      "What a city would gain by joining a network: whom it meets in no other, overlaps, who is there, fee, who left.",
    )
    .argument("<network>", "A body's name or id.")
    .argument("<city>", "A city's name, 'Name, Country' or id.");
  clockOptions(command).action((id: string, city: string) =>
    answerChange(command, "networkJoin", { id, city }),
  );
  return withExamples(command, [
    "hansa networks join Metropolis Riga",
    'hansa networks join Eurocities "Cape Town" --as-of 2020-01-01',
  ]);
}

function leaveCommand(): Command {
  const command = new Command("leave")
    .description("What a city would lose by leaving a network: whom it meets in no other, themes, roles.")
    .argument("<network>", "A body's name or id.")
    .argument("<city>", "A city's name, 'Name, Country' or id.");
  clockOptions(command).action((id: string, city: string) =>
    answerChange(command, "networkLeave", { id, city }),
  );
  return withExamples(command, [
    'hansa networks leave C40 "Cape Town"',
    "hansa networks leave Eurocities Riga --json",
  ]);
}

async function answerChange(
  command: Command,
  question: "networkJoin" | "networkLeave",
  named: { id: string; city: string },
): Promise<void> {
  const [{ QUESTIONS }, { membershipChangeText }] = await Promise.all([
    import("../../contract/questions.ts"),
    import("../ledger/membership-change-text.ts"),
  ]);
  const { id, city } = named;
  const asked = validated(QUESTIONS[question].query, { ...ownOptions(command), city });
  await answer(
    sharedOptions(command),
    (workbench) => workbench[question]({ id, ...asked }),
    membershipChangeText,
  );
}
