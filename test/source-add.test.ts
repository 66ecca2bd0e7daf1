import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { tinyPdf } from "./fixtures/tiny-pdf.ts";
import { tinyWord } from "./fixtures/tiny-word.ts";
import { tinyZip } from "./fixtures/tiny-zip.ts";

const workbench = await workbenchOfTests();
const folder = mkdtempSync(join(tmpdir(), "hansa-documents-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const today = new Date().toISOString().slice(0, 10);

function put(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const add = (document: string, said: Partial<Parameters<typeof workbench.addSource>[0]> = {}) =>
  workbench.addSource({ document, ...said });

const held = async () => (await workbench.sources({ limit: 1, offset: 0 })).total;

/** That a document is refused with these words, and that nothing is on file of it. */
async function refused(document: string, words: RegExp, said = {}): Promise<void> {
  const before = await held();
  await assert.rejects(add(document, said), (error: Error) => {
    assert.match(error.message, words);
    return true;
  });
  assert.equal(await held(), before);
}

test("a PDF is a source with its digest, type, size, pages, name and the day it was read", async () => {
  const bytes = tinyPdf(["Annual report", "Signed in 1999"], { title: "Partnerships in 2000" });
  const path = put("report-of-2000.pdf", bytes);
  const { outcome, source } = await add(path, { publisher: "Cape Town", published: "2000" });
  assert.equal(outcome, "added");
  const { file, id, ...said } = source;
  assert.deepEqual(said, {
    title: "Partnerships in 2000",
    kind: "document",
    publisher: "gn:3369157",
    origin: "gn:3369157",
    published: "2000",
    accessed: today,
    reliability: "B",
  });
  assert.match(file?.sha256 ?? "", /^[0-9a-f]{64}$/);
  assert.equal(id, `src:doc-${file?.sha256.slice(0, 12)}`);
  assert.deepEqual(
    { ...file, sha256: "" },
    { sha256: "", mediaType: "application/pdf", bytes: bytes.length, pages: 2, name: "report-of-2000.pdf" },
  );
  assert.deepEqual((await workbench.source({ id })).source, source);
});

test("the same file again, renamed or moved, is the same source, and is looked up where it lies now", async () => {
  const path = put("first-name.txt", "The cities of Riga and Bremen are twinned.");
  const { source } = await add(path);
  assert.equal((await add(path)).outcome, "already-there");
  mkdirSync(join(folder, "elsewhere"));
  const moved = join(folder, "elsewhere", "second-name.txt");
  renameSync(path, moved);
  const words = "Riga and Bremen are twinned";
  await assert.rejects(
    workbench.findPassage({ source: source.id, words }),
    /first-name\.txt, is not at hand/,
  );
  assert.equal((await workbench.findPassage({ source: source.id, words, file: moved })).found.length, 1);
  const again = await add(moved);
  assert.deepEqual([again.outcome, again.source], ["already-there", source]);
  assert.equal((await workbench.findPassage({ source: source.id, words })).found.length, 1);
});

test("what is said anew of a document on file is kept, and nothing else changes", async () => {
  const path = put("minutes.docx", tinyWord("The council agreed."));
  const { source } = await add(path);
  const again = await add(path, { title: "Minutes of May", url: "https://example.org/minutes.docx" });
  assert.equal(again.outcome, "described");
  assert.deepEqual(again.source, {
    ...source,
    title: "Minutes of May",
    url: "https://example.org/minutes.docx",
  });
});

test("who publishes a document may be said later, and it is then as reliable as if it had been said at once", async () => {
  const path = put("whose.txt", "Whose words are these?");
  const { source } = await add(path);
  assert.deepEqual([source.reliability, source.origin], ["C", source.id]);
  const { source: now } = await add(path, { publisher: "Riga" });
  assert.deepEqual([now.reliability, now.origin], ["B", now.publisher]);
});

test("another file at the same path is another source, and the earlier one is named and not looked into", async () => {
  const path = put("list.md", "# Partner cities\n\nRiga since 1991\n");
  const first = await add(path);
  writeFileSync(path, "# Partner cities\n\nRiga since 1992\n");
  const second = await add(path);
  assert.equal(second.outcome, "added");
  assert.notEqual(second.source.id, first.source.id);
  assert.deepEqual(second.earlier, [first.source.id]);
  const words = "Riga since 1991";
  await assert.rejects(workbench.findPassage({ source: first.source.id, words }), /not at hand/);
  await assert.rejects(
    workbench.findPassage({ source: first.source.id, words, file: path }),
    /is another file than list\.md was/,
  );
  const { found, begins } = await workbench.findPassage({ source: second.source.id, words });
  assert.deepEqual([found, begins?.words], [[], "Riga since"]);
});

test("the file itself names its source, and a file or id that does not is told", async () => {
  const path = put("named-by-file.txt", "Bergen and Gothenburg are twinned.");
  const words = "Bergen and Gothenburg";
  await assert.rejects(
    workbench.findPassage({ source: path, words }),
    /no source's document; hansa source add/,
  );
  const { source } = await add(path);
  assert.equal((await workbench.findPassage({ source: path, words })).source.id, source.id);
  await assert.rejects(workbench.findPassage({ source: "src:beukmann", words }), /Nearest: src:beukman/);
  await assert.rejects(workbench.findPassage({ source: "nothing.txt", words }), /No source nothing\.txt/);
});

test("of words that stand in many places the first are told, and that there are more", async () => {
  const path = put("often.txt", "Riga and Bremen. ".repeat(21));
  const { source } = await add(path);
  const { found, more } = await workbench.findPassage({ source: source.id, words: "Riga and Bremen" });
  assert.deepEqual([found.length, more], [20, true]);
});

test("names that are said are looked up before a document is opened", async () => {
  await refused(join(folder, "not-there.pdf"), /Capetwn/, { publisher: "Capetwn" });
});

test("a copy that is kept outlives the file, is read as what it was, and is for its owner alone", async () => {
  const path = put("kept.md", "See [the list](https://example.org/a) of partners.\n");
  const { source, kept } = await add(path, { keep: true });
  rmSync(path);
  const { found } = await workbench.findPassage({ source: source.id, words: "the list of partners" });
  assert.equal(found.length, 1);
  assert.equal(statSync(kept ?? "").mode & 0o777, 0o600);
});

test("a copy that was changed is not taken for the document", async () => {
  const { source, kept } = await add(put("tampered.txt", "Signed in 1999."), { keep: true });
  rmSync(join(folder, "tampered.txt"));
  writeFileSync(kept ?? "", "Signed in 2009.");
  await assert.rejects(
    workbench.findPassage({ source: source.id, words: "Signed in 2009" }),
    /tampered\.txt, is not at hand/,
  );
});

test("a document is given to a source on file, whose title and day stay; another one is then refused", async () => {
  const { source: before } = await workbench.source({ id: "src:beukman" });
  const path = put("paper.txt", "A text of the paper.");
  const { outcome, source } = await add(path, { to: "src:beukman" });
  const { file, ...rest } = source;
  assert.equal(outcome, "file-added");
  assert.deepEqual(rest, { accessed: today, ...before });
  assert.equal(file?.name, "paper.txt");
  await refused(put("other.txt", "Another text."), /src:beukman has its document on file, paper\.txt.*--to/, {
    to: "src:beukman",
  });
  assert.equal((await add(path, { to: "src:beukman" })).outcome, "already-there");
  await refused(path, /No source src:beukmann.*src:beukman/, { to: "src:beukmann" });
});

test("two papers of one volume may share it, and each names the other", async () => {
  const path = put("volume.txt", "One volume, two papers.");
  const first = await add(path);
  const { claim } = await workbench.addClaim({
    subject: "Riga",
    predicate: "sister",
    object: "Bremen",
    source: "The second paper of a volume",
  });
  const second = await add(path, { to: claim.source });
  assert.deepEqual([second.outcome, second.sharing], ["file-added", [first.source.id]]);
});

test("what cannot be read is a source all the same, and says why passages are not looked up", async () => {
  const unread = [
    ["closed.pdf", tinyPdf(["x"], { closed: true }), /closed by a password/],
    ["scan.pdf", tinyPdf(["", ""]), /no words, as a scan/],
    ["photo.png", Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1"), /no program here reads/],
  ] as const;
  for (const [name, bytes, why] of unread) {
    const added = await add(put(name, bytes));
    assert.equal(added.outcome, "added", name);
    assert.match(added.unread ?? "", why);
    await assert.rejects(workbench.findPassage({ source: added.source.id, words: "anything" }), why);
  }
});

test("what is damaged, made to do harm, or no document is refused, and nothing is on file of it", async () => {
  const bomb = tinyWord("Harmless.", [{ name: "word/media/x.bin", bytes: new Uint8Array(70_000_000) }]);
  const broken = tinyWord("The council agreed.").fill(0, 100, 160);
  const lying = tinyZip([{ name: "word/document.xml", bytes: "<w/>", statedSize: 2 }]);
  const outside = tinyZip([{ name: "../../etc/cron.d/x", bytes: "x" }]);
  await refused(put("bomb.docx", bomb), /unpacks more than 200 to 1/);
  await refused(put("broken.docx", broken), /damaged/);
  await refused(put("lying.docx", lying), /damaged/);
  await refused(put("outside.docx", outside), /path/);
  await refused(put("cut.docx", tinyWord("The council agreed.").subarray(0, 300)), /damaged/);
  await refused(put("cut.pdf", tinyPdf(["Signed"]).subarray(0, 300)), /cut\.pdf is damaged.*again/);
  await refused(put("notice.pdf", "<!doctype html><title>Log in</title>"), /an HTML page, not the file/);
  await refused(put("empty.pdf", ""), /empty/);
  await refused(folder, /a folder; name a file in it/);
  await refused(join(folder, "nothing.pdf"), /is not there/);
  await refused("/dev/zero", /a pipe or device/);
  await refused("file:///etc/hostname", /begins with https/);
});

test("a file that is too large is refused unread", async () => {
  const path = put("large.pdf", "%PDF-1.7");
  truncateSync(path, 200_000_001);
  await refused(path, /larger than the 200 MB/);
});

test("names that are said of a document are looked up, and one that will not do is told", async () => {
  const path = put("named.txt", "Some words.");
  await refused(path, /Capetwn/, { publisher: "Capetwn" });
  await refused(path, /may mean/, { completeFor: ["Santiago"] });
});

test("a claim quotes a document: the page is taken from it, and words that do not stand there are refused", async () => {
  const { source } = await add(
    put(
      "quoted.pdf",
      tinyPdf(["Foreword", "The agreement with Aachen\nwas signed in 1999."], { firstLabel: 7 }),
    ),
  );
  const asked = { subject: "Cape Town", predicate: "partnership", object: "Aachen", source: source.id };
  const passage = "The agreement with Aachen was signed in 1999";
  const { claim, passageCheck } = await workbench.addClaim({ ...asked, passage });
  assert.deepEqual([claim.locator, passageCheck], [{ page: "8", passage }, { found: true }]);
  const elsewhere = await workbench.addClaim({ ...asked, passage, page: "12" });
  assert.deepEqual(elsewhere.claim.locator, { page: "12", passage });
  assert.deepEqual(elsewhere.passageCheck, { found: true, page: "8" });
  const ofFile = await workbench.addClaim({ ...asked, passage, page: "2" });
  assert.deepEqual(ofFile.passageCheck, { found: true });
  const wrong = "The agreement with Aachen was signed in 2001";
  await assert.rejects(
    workbench.addClaim({ ...asked, passage: wrong }),
    /do not stand in the document; on page 8 it has “The agreement with Aachen was signed in 1999\.”/,
  );
  const unchecked = await workbench.addClaim({ ...asked, passage: wrong, unchecked: true });
  assert.deepEqual(unchecked.claim.locator, { passage: wrong });
  assert.equal(unchecked.passageCheck?.found, false);
  const corrected = await workbench.correctClaim({ id: unchecked.claim.id, passage });
  assert.deepEqual(corrected.claim.locator, { page: "8", passage });
  const bare = await workbench.correctClaim({ id: corrected.claim.id, passage: null });
  assert.deepEqual(bare.claim.locator, { page: "8" });
});

test("a passage of a source without a document is taken, and said to be unchecked", async () => {
  const { passageCheck, claim } = await workbench.addClaim({
    subject: "Riga",
    predicate: "sister",
    object: "Bremen",
    source: "Speech of the mayor",
    passage: "our sister city Bremen",
  });
  assert.equal(claim.locator.passage, "our sister city Bremen");
  assert.match(passageCheck?.why ?? "", /no document of this source is on file/);
});
