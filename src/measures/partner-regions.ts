import type { Measure } from "./measure.ts";
import { distinctAmong, type Reach } from "./reach.ts";

export const partnerRegions: Measure<typeof regionsAmong> = {
  id: "partner-regions",
  name: "Partner UN regions",
  of: "city",
  formula: "the different United Nations regions of the partners; their number is the reach",
  undefinedWhen: "no partner has a region on file",
  range: "1 to 5 (Africa, Americas, Asia, Europe, Oceania)",
  reference:
    "ours; regions by United Nations Statistics Division, Standard country or area codes for statistical use (M49)",
  compute: regionsAmong,
  example: {
    says: "Partners Aachen in Europe, Nairobi in Africa and one whose region is not on file: 2 regions from 2 of 3 partners.",
    run: () => {
      const region = new Map([
        ["Aachen", "Europe"],
        ["Nairobi", "Africa"],
      ]);
      return regionsAmong(["Aachen", "Nairobi", "Nowhere"], (partner) => region.get(partner));
    },
    gives: { value: ["Africa", "Europe"], counted: 2, notGiven: 1 },
  },
};

function regionsAmong(
  partners: readonly string[],
  regionOf: (partner: string) => string | undefined,
): Reach<readonly string[]> | undefined {
  return distinctAmong(partners, regionOf);
}
