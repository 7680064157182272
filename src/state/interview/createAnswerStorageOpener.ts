/** Opens the storage of interview answers when it is first needed, and again after it could not be opened. */
import type { AnswerStorage } from "../../storage/answers/answerStorage";
import type { Platform } from "../platform";

/** The storage's code (with IndexedDB) is a file of its own, which the first visit doesn't need. */
export function createAnswerStorageOpener({
  databaseFactory,
  storage,
}: Platform): () => Promise<AnswerStorage> {
  let pending: Promise<AnswerStorage> | undefined;
  const open = async () => {
    const { openAnswerStorage } = await import("../../storage/answers/answerStorage");
    return openAnswerStorage(databaseFactory, storage);
  };
  return () =>
    (pending ??= open().catch((failure: unknown) => {
      pending = undefined;
      throw failure;
    }));
}
