import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Flow, flows } from "./flow.ts";

const flow = (partner: string): Flow => ({ partner, practice: "housing", words: partner, because: ["a:1"] });

test("what was learnt flows in from the left, what was taught out to the right", () => {
  const { blocks } = flows({ learnt: [flow("Santiago")], taught: [flow("Lagos")] }, 900);
  const [learnt, taught] = blocks;
  assert.ok(learnt && taught && learnt.textX < learnt.city.x && taught.textX > taught.city.x);
  assert.equal(learnt.city.y, taught.city.y);
});

test("on a telephone the two stand one above the other", () => {
  const { blocks } = flows({ learnt: [flow("Santiago")], taught: [flow("Lagos")] }, 340);
  assert.ok((blocks[0]?.city.y ?? 0) < (blocks[1]?.city.y ?? 0));
});

test("a side with nothing on file is not drawn", () => {
  assert.deepEqual(
    flows({ learnt: [], taught: [flow("Lagos")] }, 900).blocks.map(({ into }) => into),
    [false],
  );
});

test("rows lie within the sheet, apart from each other", () => {
  const some = fc.array(fc.constant(flow("A")), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(some, some, fc.integer({ min: 280, max: 2000 }), (learnt, taught, width) => {
      const { height, blocks } = flows({ learnt, taught }, width);
      for (const { flows: placed, textRoom, city } of blocks) {
        assert.ok(textRoom > 0 && city.x >= 0 && city.x <= width);
        for (const [at, { y }] of placed.entries()) {
          assert.ok(y > 16 && y < height - 16);
          assert.ok(at === 0 || y - (placed[at - 1]?.y ?? 0) >= 40);
        }
      }
    }),
  );
});
