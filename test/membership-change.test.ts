/** What joining and leaving networks would mean, on the bundled data. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { QuestionError } from "../src/contract/error-body.ts";
import { MembershipChangeReply } from "../src/contract/membership-change-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const workbench = await workbenchOfTests();

test("leaving C40 Cape Town would lose members that it meets nowhere else, and stay tied to some", async () => {
  const reply = MembershipChangeReply.parse(await workbench.networkLeave({ id: "C40", city: "Cape Town" }));
  assert.equal(reply.others, 97);
  assert.ok(reply.onlyHere.members.length > 0 && reply.onlyHere.members.length < 97);
  const there = new Set(reply.there.partners.map(({ id }) => id));
  assert.ok(reply.onlyHere.tied.every(({ id }) => there.has(id)));
  assert.ok(reply.held.every(({ because }) => because.length > 0));
  assert.deepEqual(
    reply.fees.map(({ words }) => words),
    ["none: members are held to standards of leadership, not to fees"],
  );
});

test("a fee that differs by members is told once for each of them, and none where no source gives one", async () => {
  const feesOf = async (id: string): Promise<string[]> => {
    const reply = MembershipChangeReply.parse(await workbench.networkJoin({ id, city: "Riga" }));
    return reply.fees.map(({ words }) => words);
  };
  const dues = await feesOf("ICLEI");
  assert.ok(dues.length >= 20, `${dues.length}`);
  assert.ok(dues.every((words) => /inhabitants/.test(words)));
  assert.deepEqual(await feesOf("Rainbow Cities Network"), []);
});

test("who left a network before is told with the claims", async () => {
  const { left } = await workbench.networkJoin({
    id: "net:union-of-the-baltic-cities",
    city: "Cape Town",
  });
  assert.ok(left.length > 0);
  assert.ok(left.every(({ because }) => because.length > 0));
});

test("a member cannot join, who is none cannot leave, and what has ended takes nobody", async () => {
  const code = async (asked: Promise<unknown>): Promise<string> =>
    asked.then(
      () => "",
      (error: unknown) => (error instanceof QuestionError ? error.code : String(error)),
    );
  assert.equal(await code(workbench.networkJoin({ id: "C40", city: "Cape Town" })), "already-member");
  assert.equal(await code(workbench.networkLeave({ id: "C40", city: "Riga" })), "no-member");
  assert.equal(await code(workbench.networkLeave({ id: "net:100rc", city: "Cape Town" })), "network-ended");
});
