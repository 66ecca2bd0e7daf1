import fc from "fast-check";
import * as z from "zod";
import { Claim } from "../src/record/claim.ts";

/** Samples for the strings whose form a pattern fixes, by the schema's id. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  PartialDate: ["1987", "1987-05", "1987-05-03", "2024-02-29"],
  EntityId: ["gn:3369157", "iso:ZA", "iso:ZA-GT", "x:tygerberg", "net:c40", "person:mayor-of-cape-town"],
  SourceId: ["src:beukman", "src:capetown.gov.za-0a1b2c"],
  ClaimId: ["beukman:C001", "more-ties:17", "networks:c40/founded"],
  PolityId: ["gn:3369157", "iso:ZA"],
  BodyId: ["net:c40"],
  Sha256: ["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
};

/** Words that a careless table would mangle. */
const words = fc
  .oneof(
    fc.constantFrom("a; b", ' "quoted", ', "[x]", "=1+1", "東京", "line\nbreak", "0012", "true", ";"),
    fc.string({ minLength: 1, maxLength: 12 }),
  )
  .filter((text) => !text.includes("\r") && !text.includes("\0"));

/** Any value of a schema, as far as the record's schemas go. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const samples = SAMPLES[String(schema.meta()?.id)];
  if (samples) return fc.constantFrom(...samples);
  const drawn = drawnOf(schema);
  // A rule between fields (two different ends, an end after the start) is kept by drawing again.
  const ruled =
    !(schema instanceof z.ZodString || schema instanceof z.ZodNumber) && schema.def.checks?.length;
  return ruled ? drawn.filter((value) => schema.safeParse(value).success) : drawn;
}

function drawnOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return arbitraryOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodObject) return objectOf(schema);
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion)
    return fc.oneof(...schema.options.map((option) => arbitraryOf(option as z.ZodType)));
  if (schema instanceof z.ZodTuple)
    return fc.tuple(...schema.def.items.map((item) => arbitraryOf(item as z.ZodType)));
  if (schema instanceof z.ZodArray)
    return fc.array(arbitraryOf(schema.element as z.ZodType), { minLength: 1, maxLength: 3 });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constant(schema.value);
  return scalarOf(schema);
}

/** Any claim of any kind. */
export const anyClaim: fc.Arbitrary<Claim> = arbitraryOf(Claim).map((draft) => Claim.parse(draft));

function objectOf(schema: z.ZodObject): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.shape);
  const required = fields.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([name]) => name);
  const model = Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field as z.ZodType)]));
  return fc
    .record(model, { requiredKeys: required, noNullPrototype: true })
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, held]) => !isEmpty(held))));
}

/** An object none of whose fields is given says nothing, and no table can tell it from an absent one. */
function isEmpty(held: unknown): boolean {
  return typeof held === "object" && held !== null && !Array.isArray(held) && Object.keys(held).length === 0;
}

function scalarOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodISODateTime) return fc.constant("2026-11-23T12:00:00Z");
  if (schema instanceof z.ZodNumber)
    return schema.format === "safeint"
      ? fc.integer({ min: 1, max: 9 })
      : fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number));
  // The one pattern without a name of its own among entities: an organisation stands for all of them.
  if (schema.safeParse("org:un-habitat").success && !schema.safeParse("UN-Habitat").success)
    return fc.constantFrom("org:un-habitat", "concept:twinning");
  const pattern = schema instanceof z.ZodString ? schema.def.checks?.length : 0;
  return pattern && !schema.safeParse(" x").success ? fc.constantFrom("has_goal", "founded") : words;
}
