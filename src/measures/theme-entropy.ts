import type { Measure } from "./measure.ts";

export const themeEntropy: Measure<typeof entropyOf> = {
  id: "theme-entropy",
  name: "Breadth of themes",
  of: "city",
  formula:
    "H = −Σ_t p_t·ln p_t, p_t the share of theme t in a city's memberships or ties, one with several themes shared evenly among them; normalised H / ln T, T the themes there are; effective number of themes e^H",
  undefinedWhen:
    "no membership or tie has a theme on file; normalised also where there is but one theme, or fewer than are on file",
  range: "H 0 (all of one theme) to ln T; normalised 0 to 1; effective 1 to T",
  reference:
    "Shannon, C. E. (1948), A mathematical theory of communication, Bell System Technical Journal 27(3), 379–423; effective number: Hill, M. O. (1973), Diversity and evenness, Ecology 54(2), 427–432",
  compute: entropyOf,
  example: {
    says: "Of four memberships two are on climate, one on culture and one says no theme: p = ⅔ and ⅓, H = 0.6365, of four themes there are 0.6365 / ln 4 = 0.4591, as broad as e^H = 1.8899 even themes.",
    run: () => entropyOf([["climate"], ["climate"], ["culture"], []], 4),
    gives: {
      entropy: Math.log(3) - (2 / 3) * Math.LN2,
      normalised: (Math.log(3) - (2 / 3) * Math.LN2) / Math.log(4),
      effective: 3 / 2 ** (2 / 3),
      themes: 2,
      counted: 3,
      withoutTheme: 1,
    },
  },
};

export interface ThemeEntropy {
  /** In units of ln. */
  readonly entropy: number;
  readonly normalised: number | undefined;
  /** As many themes, each as frequent as the others, would have this entropy. */
  readonly effective: number;
  /** Themes on file. */
  readonly themes: number;
  /** Memberships or ties with a theme, and those without, which are left out. */
  readonly counted: number;
  readonly withoutTheme: number;
}

/** `held` has the themes of each membership or tie; `possible` is how many themes there are to choose from. */
function entropyOf(held: readonly (readonly string[])[], possible: number): ThemeEntropy | undefined {
  const themed = held.map((themes) => [...new Set(themes)]).filter((themes) => themes.length > 0);
  if (themed.length === 0) return undefined;
  const weights = new Map<string, number>();
  for (const themes of themed)
    for (const theme of themes) weights.set(theme, (weights.get(theme) ?? 0) + 1 / themes.length);
  // Sorted, so that rounding does not hang on the order of memberships.
  const shares = [...weights.values()].sort((a, b) => a - b).map((weight) => weight / themed.length);
  const entropy = Math.max(0, -shares.reduce((sum, share) => sum + share * Math.log(share), 0));
  return {
    entropy,
    normalised:
      possible < 2 || possible < weights.size ? undefined : Math.min(1, entropy / Math.log(possible)),
    effective: Math.exp(entropy),
    themes: weights.size,
    counted: themed.length,
    withoutTheme: held.length - themed.length,
  };
}
