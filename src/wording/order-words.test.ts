import assert from "node:assert/strict";
import { test } from "node:test";
import { orderWords } from "./order-words.ts";

test("an order that the weights turn is told to be none before its shares are", () => {
  const told = orderWords("A", "B", { ahead: 0.63, flips: 0.37, draws: 1000 });
  assert.equal(
    told,
    "A and B: no order holds; the weights alone turn it in 37 % of draws (A before B in 63 % of 1,000 draws)",
  );
});

test("a steady order is told to hang on what was collected", () => {
  assert.match(
    orderWords("A", "B", { ahead: 0.99, flips: 0.01, draws: 1000 }),
    /^A before B in 99 %.*collected/,
  );
});

test("equal weights may give no order", () => {
  assert.match(orderWords("A", "B", { ahead: 0.5, draws: 1000 }), /no order/);
});
