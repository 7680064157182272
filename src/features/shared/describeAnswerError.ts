/** Why answers can't be stored or read, as part of a sentence: without a full stop. */
import { errorMessageOf } from "../../domain/errorMessageOf";
import { answerErrorTypeOf } from "../../state/interview/answerErrorTypeOf";

export function describeAnswerError(error: unknown): string {
  switch (answerErrorTypeOf(error)) {
    case "storageBlocked":
      return "this browser blocks storage for this page";
    case "recordingsUnsupported":
      return "this browser can't store recordings";
    case undefined:
      return errorMessageOf(error).replace(/\.$/, "");
  }
}
