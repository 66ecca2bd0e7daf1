import { type CompleteDyads, completeCases, type DyadTable } from "../inference/dyad-table.ts";
import type { PermutationPlan } from "../inference/ei-permutation.ts";
import { added } from "../inference/extremes.ts";
import { leastSquares } from "../inference/least-squares.ts";
import { logitModel } from "../inference/logit-model.ts";
import type { Misfit } from "../inference/misfit.ts";
import { type Mrqap, mrqapTold } from "../inference/mrqap.ts";
import { type MrqapLogit, mrqapLogitTold } from "../inference/mrqap-logit.ts";
import type { JobWish } from "./path-job.ts";
import type { PermutationsMade } from "./permutation-share.ts";
import { permutedOnThreads } from "./permuted-on-threads.ts";

/** `mrqap` on several threads: draws have numbers of their own, so that the counts are the same on any number. */
export async function mrqapOnThreads(
  table: DyadTable,
  plan: PermutationPlan,
  wish?: JobWish,
): Promise<Mrqap | Misfit> {
  const dyads = completeCases(table);
  const fit = leastSquares(dyads);
  if ("why" in fit) return fit;
  const [made] = together(await permutedOnThreads({ dyads, model: "linear", courses: 1, ...plan }, wish));
  return mrqapTold(dyads, fit, plan.draws, made?.counts ?? []);
}

/** `mrqapLogit` on several threads, a course of draws for each covariate. */
export async function mrqapLogitOnThreads(
  table: DyadTable,
  plan: PermutationPlan,
  wish?: JobWish,
): Promise<MrqapLogit | Misfit> {
  const dyads: CompleteDyads = completeCases(table);
  const model = logitModel(dyads);
  if ("why" in model) return model;
  const courses = dyads.covariates.length;
  const asked = { dyads, model: "logit", beta: model.fit.beta, courses, ...plan } as const;
  const made = await permutedOnThreads(asked, wish);
  return mrqapLogitTold(dyads, model, plan.draws, together(made));
}

/** What all threads made of each course: counts add up in any order. */
function together(threads: readonly PermutationsMade[]): PermutationsMade {
  return threads.reduce((some, more) =>
    some.map((one, course) => {
      const other = more[course];
      return one && other ? { found: one.found, counts: added(one.counts, other.counts) } : (one ?? other);
    }),
  );
}
