import type { Neighbourhoods } from "./neighbourhoods.ts";
import type { Past } from "./past.ts";

/** What the ties around one city add up to for each other city; filled anew for each city asked about. */
export interface PairSums {
  /** Adamic–Adar: Σ 1 / ln k over shared partners. */
  readonly shared: Float64Array;
  /** Paths of three ties, each 1 / √(k k) (Kovács et al. 2019): partners of cities that have partners like mine. */
  readonly throughTwo: Float64Array;
  /** Ties between one of the two and the neighbourhood of the other. */
  readonly nearOne: Float64Array;
  /** Ties between the neighbourhoods of both. */
  readonly nearBoth: Float64Array;
  /** Partners that the city has in each country. */
  readonly inCountry: Float64Array;
}

export class PairSumsFrom implements PairSums {
  readonly shared: Float64Array;
  readonly throughTwo: Float64Array;
  readonly nearOne: Float64Array;
  readonly nearBoth: Float64Array;
  readonly inCountry: Float64Array;
  readonly #past: Past;
  readonly #near: Neighbourhoods;
  readonly #twoSteps: Float64Array;

  constructor(past: Past, near: Neighbourhoods) {
    const n = past.world.cities.length;
    this.#past = past;
    this.#near = near;
    this.shared = new Float64Array(n);
    this.throughTwo = new Float64Array(n);
    this.nearOne = new Float64Array(n);
    this.nearBoth = new Float64Array(n);
    this.inCountry = new Float64Array(past.world.countries.length);
    this.#twoSteps = new Float64Array(n);
  }

  fill(city: number): void {
    for (const sums of [this.shared, this.throughTwo, this.nearOne, this.nearBoth, this.inCountry])
      sums.fill(0);
    this.#throughTies(city);
    this.#throughNeighbours(city);
    const { offsets, neighbours, world } = this.#past;
    for (let i = offsets[city] ?? 0; i < (offsets[city + 1] ?? 0); i++) {
      const c = world.country[neighbours[i] ?? 0] ?? 0;
      this.inCountry[c] = (this.inCountry[c] ?? 0) + 1;
    }
  }

  #throughTies(city: number): void {
    const { offsets, neighbours, degree } = this.#past;
    const reached: number[] = [];
    const steps = this.#twoSteps;
    for (let i = offsets[city] ?? 0; i < (offsets[city + 1] ?? 0); i++) {
      const u = neighbours[i] ?? 0;
      const k = degree[u] ?? 1;
      if (k < 2) continue;
      const [adamic, root] = [1 / Math.log(k), 1 / Math.sqrt(k)];
      for (let j = offsets[u] ?? 0; j < (offsets[u + 1] ?? 0); j++) {
        const v = neighbours[j] ?? 0;
        if (v === city) continue;
        this.shared[v] = (this.shared[v] ?? 0) + adamic;
        if (steps[v] === 0) reached.push(v);
        steps[v] = (steps[v] ?? 0) + root;
      }
    }
    for (const v of reached) {
      const weight = (steps[v] ?? 0) / Math.sqrt(degree[v] ?? 1);
      steps[v] = 0;
      for (let j = offsets[v] ?? 0; j < (offsets[v + 1] ?? 0); j++) {
        const b = neighbours[j] ?? 0;
        this.throughTwo[b] = (this.throughTwo[b] ?? 0) + weight;
      }
    }
  }

  #throughNeighbours(city: number): void {
    this.#spread(city, 1, this.nearOne, false);
    const { offsets, members, weights } = this.#near;
    for (let i = offsets[city] ?? 0; i < (offsets[city + 1] ?? 0); i++)
      this.#spread(members[i] ?? 0, weights[i] ?? 0, this.nearBoth, true);
  }

  /** The partners of a city, which is here or near, count for the cities around them; those of one near by also themselves. */
  #spread(from: number, weight: number, into: Float64Array, near: boolean): void {
    const { offsets, neighbours } = this.#past;
    const around = this.#near;
    for (let i = offsets[from] ?? 0; i < (offsets[from + 1] ?? 0); i++) {
      const partner = neighbours[i] ?? 0;
      if (near) this.nearOne[partner] = (this.nearOne[partner] ?? 0) + weight;
      for (let j = around.offsets[partner] ?? 0; j < (around.offsets[partner + 1] ?? 0); j++) {
        const b = around.members[j] ?? 0;
        into[b] = (into[b] ?? 0) + weight * (around.weights[j] ?? 0);
      }
    }
  }
}
