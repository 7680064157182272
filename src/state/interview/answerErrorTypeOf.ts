/** What the storage of answers can't do; undefined if the browser failed otherwise. */
import { AnswerStorageError } from "../../storage/answers/AnswerStorageError";

export const answerErrorTypeOf = (error: unknown): AnswerStorageError["type"] | undefined =>
  error instanceof AnswerStorageError ? error.type : undefined;
