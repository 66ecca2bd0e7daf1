import { PARIS_ROME } from "../src/store/contract/worked-claims.ts";
import { copyStore } from "../src/store/copy-store.ts";
import { openStore } from "../src/store/open-store.ts";

// A process that asks a store, tries to append to it and to copy it, and prints what came of it: PATH COPY.

const [path = "", copy = ""] = process.argv.slice(2);
const store = await openStore(path);
const { readOnly } = await store.meta();
const { claims } = await store.counts();
const append = await store.append([{ ...PARIS_ROME, id: "reader:1" }]).then(
  () => "appended",
  (error) => error.code,
);
await store.close();
copyStore(path, copy);
console.log(JSON.stringify({ readOnly, claims, append }));
