import { shuffled } from "../graph/shuffled.ts";
import { type AgainstChance, againstChance } from "./against-chance.ts";

/**
 * The share of pairs of players with something in common that are tied, against what each seeks dealt anew among the
 * players: who is tied to whom, and how much is sought of what, stay as they are. Undefined without such a pair.
 */
export function tiedInCommon(
  players: readonly { readonly id: string; readonly seeks: ReadonlySet<string> }[],
  tied: (one: string, other: string) => boolean,
  seed: number,
): (AgainstChance & { readonly pairs: number; readonly tied: number }) | undefined {
  const n = players.length;
  const ties = new Uint8Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++)
      ties[i * n + j] = Number(tied(players[i]?.id ?? "", players[j]?.id ?? ""));
  const counted = (seeksOf: (at: number) => ReadonlySet<string>): { pairs: number; tied: number } => {
    let [pairs, found] = [0, 0];
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) {
        if (seeksOf(i).isDisjointFrom(seeksOf(j))) continue;
        pairs += 1;
        found += ties[i * n + j] ?? 0;
      }
    return { pairs, tied: found };
  };
  const none = new Set<string>();
  const own = counted((at) => players[at]?.seeks ?? none);
  if (own.pairs === 0) return undefined;
  const chance = againstChance(own.tied / own.pairs, seed, (random) => {
    const order = shuffled(n, random);
    const dealt = counted((at) => players[order[at] ?? 0]?.seeks ?? none);
    return dealt.pairs === 0 ? undefined : dealt.tied / dealt.pairs;
  });
  return { ...chance, ...own };
}
