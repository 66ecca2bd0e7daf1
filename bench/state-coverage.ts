import { fittedStateEffects, fittedStatePattern } from "../src/inference/fitted-state-pattern.ts";
import { gravityOf } from "../src/inference/gravity.ts";
import { nodeEffectsGravity } from "../src/inference/node-effects-gravity.ts";
import { stateWorld, TRUTH } from "../test/fixtures/state-world.ts";

/**
 * How often 95 % intervals of gravity of pairs of states hold the truth, in made-up worlds of so many states in which pairs
 * that share a state go together: `npx node bench/state-coverage.ts 400`.
 */
const worlds = Number(process.argv[2] ?? 100);
for (const states of [10, 20, 40, 80]) {
  const held = new Map<string, { held: number; of: number }>();
  for (let seed = 1; seed <= worlds; seed++) {
    const { given, facts } = stateWorld(states, 1000 * states + seed);
    const plain = fittedStatePattern(given, facts);
    if (!("why" in plain)) count("", plain.covariates, gravityOf(plain.model));
    const effects = fittedStateEffects(given, facts);
    if (!("why" in effects)) count("effects ", effects.covariates, nodeEffectsGravity(effects.model));
  }
  const shares = [...held].map(([name, { held: hits, of }]) => `${name} ${hits} of ${of}`);
  process.stdout.write(`${states} states: ${shares.join(", ")}\n`);

  function count(
    model: string,
    covariates: readonly { id: string }[],
    told: ReturnType<typeof gravityOf> | ReturnType<typeof nodeEffectsGravity>,
  ): void {
    if ("why" in told) return;
    for (const [k, { id }] of covariates.entries()) {
      const [term, truth] = [told.terms[k], TRUTH.get(id)];
      if (!term || truth === undefined) continue;
      const before = held.get(model + id) ?? { held: 0, of: 0 };
      const holds = term.lower <= truth && truth <= term.upper;
      held.set(model + id, { held: before.held + Number(holds), of: before.of + 1 });
    }
  }
}
