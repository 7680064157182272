/** How an answer is given. It is a draft until the answer is submitted, so that a recorded answer stays one after a reload or another screen. */
import { useEffect, useState } from "react";
import { type AnswerMethod, answerMethods } from "../../../domain/events/interview/verdicts";
import { answerMethodDraftKey } from "../../../state/interview/answerDraftKey";
import { useStores } from "../../../state/StoresContext";

/** Give the component a React key for each answer. */
export function useAnswerMethod(
  answerStorageKey: string,
  isSubmitted: boolean,
): readonly [AnswerMethod, (method: AnswerMethod) => void] {
  const { drafts } = useStores();
  const draftKey = answerMethodDraftKey(answerStorageKey);
  const [method, setMethod] = useState(
    () => answerMethods.find((each) => each === drafts.get(draftKey)) ?? "typed",
  );
  useEffect(() => {
    if (isSubmitted) drafts.set(draftKey, undefined);
  }, [drafts, draftKey, isSubmitted]);
  const change = (next: AnswerMethod) => {
    setMethod(next);
    drafts.set(draftKey, next === "typed" ? undefined : next);
  };
  return [method, change];
}
