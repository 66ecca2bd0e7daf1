/** What is being done of a long computation, and how far the whole of it is. */
export interface StageTold<Stage extends string = string> {
  readonly stage: Stage;
  readonly done: number;
  readonly all: number;
  /** Of this stage alone, where it can be counted. */
  readonly within?: { readonly done: number; readonly all: number };
}

export type TellStage<Stage extends string = string> = (told: StageTold<Stage>) => void;

/**
 * Tells stages by the share of the whole that each takes, in the order of the plan. What a stage takes differs with the
 * data, so the share is about right and never goes back.
 */
export function stagesOf<Stage extends string>(
  plan: Readonly<Record<Stage, number>>,
  tell: TellStage<Stage> = () => undefined,
): (stage: Stage, done?: number, all?: number) => void {
  const entries = Object.entries<number>(plan);
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return (stage, done, all) => {
    const before = entries.slice(
      0,
      entries.findIndex(([name]) => name === stage),
    );
    const counted = done !== undefined && all !== undefined && all > 0;
    const within = counted ? Math.min(1, done / all) : 0;
    const at = before.reduce((sum, [, weight]) => sum + weight, 0) + within * plan[stage];
    tell({
      stage,
      done: Math.round((100 * at) / total),
      all: 100,
      ...(counted && { within: { done: Math.min(done, all), all } }),
    });
  };
}
