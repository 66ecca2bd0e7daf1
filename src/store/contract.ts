import { suite } from "node:test";
import { appendContract, undoingContract } from "./contract/append-contract.ts";
import { bundleContract, hardBundleContract, ownDataContract } from "./contract/bundle-contract.ts";
import { descriptionContract, nameContract, trustContract } from "./contract/description-contract.ts";
import { countContract, liveContract } from "./contract/live-contract.ts";
import { questionContract, sliceContract, wordContract } from "./contract/question-contract.ts";
import type { OpenStore } from "./contract/worked-claims.ts";

/** The tests that whatever stands behind the port must pass; `open` gives an empty store each time. */
export function storeContract(name: string, open: OpenStore): void {
  suite(name, () => {
    appendContract(open);
    undoingContract(open);
    questionContract(open);
    wordContract(open);
    sliceContract(open);
    liveContract(open);
    countContract(open);
    descriptionContract(open);
    nameContract(open);
    trustContract(open);
    bundleContract(open);
    hardBundleContract(open);
    ownDataContract(open);
  });
}
