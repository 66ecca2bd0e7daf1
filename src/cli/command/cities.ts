import { Command } from "commander";
import { answer } from "../answer.ts";
import { ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function citiesCommand(): Command {
  const find = new Command("find")
    .summary("Places whose name begins so, in any script.")
    .description(
      "Places whose name begins so, in any script and without accents; those with claims here first.",
    )
    .argument("<text...>", "How the name begins.")
    .option("--limit <n>", "How many places to show, up to 50. (default: 8)")
    .action(async (words: readonly string[]) => {
      const [{ QUESTIONS }, { placesText }] = await Promise.all([
        import("../../contract/questions.ts"),
        import("../ledger/place-text.ts"),
      ]);
      const asked = validated(QUESTIONS.places.query, { ...ownOptions(find), q: words.join(" ") });
      await answer(sharedOptions(find), (workbench) => workbench.places(asked), placesText);
    });
  withExamples(find, [
    "hansa cities find santiago",
    "hansa cities find 東京",
    "hansa cities find cape --limit 3 --json",
  ]);
  return new Command("cities")
    .description("Find a city by name; refresh the places that names are looked up in.")
    .addCommand(find)
    .addCommand(refreshCommand())
    .addCommand(sourcesCommand());
}

function refreshCommand(): Command {
  const command = new Command("refresh")
    .summary("Take the places of the world from newer dumps of GeoNames.")
    .description(
      "Take the places of the world from newer dumps of GeoNames: cities500 (or 1000, 5000, 15000, allCountries) and, beside it, alternateNamesV2, admin1CodesASCII and countryInfo; .txt, .zip or .gz. The ledger and its ids are left alone.",
    )
    .argument("[files...]", "The dumps, or a folder that has them.")
    .option("--bundled", "Go back to the places that come with Hansa.")
    .action(async (files: readonly string[], { bundled }: { bundled?: true }) => {
      const { refreshCities } = await import("../cities-refresh.ts");
      await refreshCities(command, files, bundled === true);
    });
  return withExamples(command, [
    "hansa cities refresh geonames",
    "hansa cities refresh geonames/cities500.txt geonames/alternateNamesV2.zip",
    "hansa cities refresh --bundled",
  ]);
}

function sourcesCommand(): Command {
  const command = new Command("sources")
    .description("What the places that names are looked up in are made from: files, days and digests.")
    .action(async () => {
      const { tellSources } = await import("../cities-refresh.ts");
      tellSources(command);
    });
  return withExamples(command, ["hansa cities sources", "hansa cities sources --json"]);
}
