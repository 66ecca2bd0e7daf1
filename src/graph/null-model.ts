/**
 * How graphs of the same degrees are drawn: `rewired` keeps every degree, each such graph as likely as any other;
 * `configuration` joins loose ends at random and leaves out loops and repeats, so that degrees hold but for those.
 */
export const NULL_MODELS = ["rewired", "configuration"] as const;
export type NullModel = (typeof NULL_MODELS)[number];
