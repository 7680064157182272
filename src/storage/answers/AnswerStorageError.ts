/** Answers can't be stored at all, or recordings can't. */

type AnswerStorageErrorType = "storageBlocked" | "recordingsUnsupported";

export class AnswerStorageError extends Error {
  readonly type: AnswerStorageErrorType;

  constructor(type: AnswerStorageErrorType) {
    super(type);
    this.type = type;
  }
}
