import * as z from "zod";
import { StoreError } from "./store-error.ts";

const SHOWN = 5;

/**
 * The values as their schema gives them back, keys in its order. What is appended can never be taken out again,
 * so nothing gets in unchecked.
 */
export function validated<T extends { id: string }>(schema: z.ZodType<T>, values: readonly T[]): T[] {
  const problems: string[] = [];
  const checked: T[] = [];
  for (const value of values) {
    const parsed = schema.safeParse(value);
    if (parsed.success) checked.push(parsed.data);
    else problems.push(`${value.id}: ${z.prettifyError(parsed.error)}`);
  }
  if (problems.length === 0) return checked;
  const rest = problems.length > SHOWN ? `\n… and ${problems.length - SHOWN} more` : "";
  throw new StoreError(
    "not-valid",
    `${problems.length} of ${values.length} cannot be stored; nothing was.\n${problems.slice(0, SHOWN).join("\n")}${rest}`,
  );
}
