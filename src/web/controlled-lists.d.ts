declare module "virtual:controlled-lists" {
  /** By list and code: its label and its coding rule. */
  export const LISTS: Readonly<
    Record<string, Readonly<Record<string, readonly [label: string, rule: string]>>>
  >;
}
