import type { Measure } from "./measure.ts";
import { distinctAmong, type Reach } from "./reach.ts";

export const partnerCountries: Measure<typeof countriesAmong> = {
  id: "partner-countries",
  name: "Partner countries",
  of: "city",
  formula: "the different countries of the partners; their number is the reach",
  undefinedWhen: "no partner has a country on file",
  range: "1 to the number of partners counted",
  reference: "ours; countries by ISO 3166-1 alpha-2",
  compute: countriesAmong,
  example: {
    says: "Partners Aachen and Munich in Germany and Nairobi in Kenya: 2 countries, DE and KE.",
    run: () => {
      const country = new Map([
        ["Aachen", "DE"],
        ["Munich", "DE"],
        ["Nairobi", "KE"],
      ]);
      return countriesAmong([...country.keys()], (partner) => country.get(partner));
    },
    gives: { value: ["DE", "KE"], counted: 3, notGiven: 0 },
  },
};

function countriesAmong(
  partners: readonly string[],
  countryOf: (partner: string) => string | undefined,
): Reach<readonly string[]> | undefined {
  return distinctAmong(partners, countryOf);
}
