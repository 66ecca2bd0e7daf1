import assert from "node:assert/strict";
import { test } from "node:test";
import { Says } from "./says.ts";

const lubeck = "gn:2875601";
const riga = "gn:456172";
const complaint = (draft: object): string | undefined => {
  const parsed = Says.safeParse(draft);
  return parsed.success ? undefined : parsed.error.issues[0]?.message;
};

test("a tie is between two different polities", () => {
  const tie = { kind: "tie", form: "twin" };
  assert.equal(complaint({ ...tie, between: [lubeck, riga] }), undefined);
  assert.match(complaint({ ...tie, between: [lubeck, lubeck] }) ?? "", /two different ends/);
  assert.match(complaint({ ...tie, between: [lubeck, "net:c40"] }) ?? "", /give gn:ID/);
});

test("anything may belong to a body, to an organisation or to an idea of one, but not to itself", () => {
  const of = (member: string, body: string) => complaint({ kind: "membership", member, body }) ?? "";
  assert.equal(of(riga, "net:eurocities"), "");
  assert.equal(of("net:eurocities", "net:uclg"), "");
  assert.equal(of("org:a-company", "org:a-steering-committee"), "");
  assert.equal(of("org:world-bank", "concept:organisations-of-a-paper"), "");
  assert.match(of(riga, lubeck), /a membership is in a body/);
  assert.match(of("net:uclg", "net:uclg"), /no body is a member of itself/);
});
