import type { Command } from "commander";

/** Which ties a graph is made of. */
export function sliceOptions(command: Command): Command {
  return partOptions(command)
    .option("--city <name>", "Only the neighbourhood of a city.")
    .option("--steps <n>", "How many ties away that reaches, 1 to 3. (default: 1)");
}

/** The same where a city is not what narrows them. */
export function partOptions(command: Command): Command {
  return command
    .option("--form <forms>", "Only ties of these forms, separated by commas: sister, twin, memorandum …")
    .option("--theme <themes>", "Only ties that some source links to one of these themes.")
    .option("--source <id>", "Only ties of a source, as it alone tells them: src:slug.")
    .option("--network <name>", "Only ties among the members of a network.")
    .option("--region <name>", "Only ties within a region or subregion of the UN, or a country.");
}
