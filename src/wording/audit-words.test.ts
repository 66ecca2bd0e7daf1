import assert from "node:assert/strict";
import { test } from "node:test";
import { AUDIT_RULES } from "../audit/verdict.ts";
import { auditRuleWords } from "./audit-words.ts";

test("every rule of an audit has its words", () => {
  for (const rule of Object.keys(AUDIT_RULES)) assert.notEqual(auditRuleWords(rule), rule);
});
