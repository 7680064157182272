/** Deletes the answers and recordings of deleted rounds, unless a tab still offers to undo the deletion. */
import { answerStorageKeysOf, listRounds } from "../../domain/interview/round/listRounds";
import type { Stores } from "../stores";
import { discardTextDrafts } from "../textDraft";
import { answerDraftKey, answerMethodDraftKey } from "./answerDraftKey";

/** Held by tabs that offer Undo. A lock ends with its tab, however that ends. */
const undoLock = "retrain.undo-deletion";

/** Keeps the answers of deleted rounds in all tabs, until the returned function is called. That resolves when they may be deleted. */
export function keepDeletedAnswers({ platform }: Stores): () => Promise<void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const holding = platform.requestLock?.(undoLock, { mode: "shared" }, () => released);
  return async () => {
    release();
    await holding;
  };
}

/** Rejects if the answer storage can't be opened. */
export async function removeDeletedAnswers(stores: Stores): Promise<void> {
  const { requestLock } = stores.platform;
  if (!requestLock) return removeNow(stores);
  await requestLock(undoLock, { ifAvailable: true }, (lock) => (lock ? removeNow(stores) : undefined));
}

async function removeNow(stores: Stores): Promise<void> {
  const { study, openAnswerStorage, drafts } = stores;
  const deletedRounds = listRounds(study.getState().study).filter(({ isDeleted }) => isDeleted);
  if (deletedRounds.length === 0) return;
  const keys = deletedRounds.flatMap(answerStorageKeysOf);
  await (await openAnswerStorage()).remove(keys);
  for (const key of keys) {
    discardTextDrafts(stores, answerDraftKey(key));
    drafts.set(answerMethodDraftKey(key), undefined);
  }
}
