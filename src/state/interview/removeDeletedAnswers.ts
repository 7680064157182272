/** Deletes the answers and recordings of deleted rounds, unless a tab still offers to undo the deletion. */
import { answerStorageKeysOf, listRounds } from "../../domain/interview/round/listRounds";
import { holdLock } from "../holdLock";
import type { Stores } from "../stores";
import { discardTextDrafts } from "../textDraft";
import { waitUntil } from "../waitUntil";
import { answerDraftKey, answerMethodDraftKey } from "./answerDraftKey";

/** Held by tabs that offer Undo. */
const undoLock = "retrain.undo-deletion";

/** Keeps the answers of deleted rounds in all tabs, until the returned function is called. That resolves when they may be deleted. */
export const keepDeletedAnswers = ({ platform }: Stores): (() => Promise<void>) =>
  holdLock(platform, undoLock);

/**
 * Waits until the journal has been read: after a kill, only the journal may know that a deletion was undone. If it can't be read,
 * nothing is deleted before the next visit, except where the browser refuses the database: there localStorage is the only copy.
 * Rejects if the answer storage can't be opened.
 */
export async function removeDeletedAnswers(stores: Stores): Promise<void> {
  if (listDeletedRounds(stores).length === 0) return;
  const { saveStatus } = stores;
  await waitUntil(saveStatus, ({ indexedDb }) => indexedDb !== "notStarted" && indexedDb !== "opening");
  const { isJournalRead, indexedDb } = saveStatus.getState();
  if (!isJournalRead && indexedDb !== "denied") return;
  const { requestLock } = stores.platform;
  if (!requestLock) return removeNow(stores);
  await requestLock(undoLock, { ifAvailable: true }, (lock) => (lock ? removeNow(stores) : undefined));
}

const listDeletedRounds = ({ study }: Stores) =>
  listRounds(study.getState().study).filter(({ isDeleted }) => isDeleted);

async function removeNow(stores: Stores): Promise<void> {
  const { openAnswerStorage, drafts } = stores;
  const keys = listDeletedRounds(stores).flatMap(answerStorageKeysOf);
  if (keys.length === 0) return;
  await (await openAnswerStorage()).remove(keys);
  for (const key of keys) {
    discardTextDrafts(stores, answerDraftKey(key));
    drafts.set(answerMethodDraftKey(key), undefined);
  }
}
