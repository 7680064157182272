/** How an answer is given. It is a draft until the answer is submitted, so that a recorded answer stays one after a reload or another screen. */
import { useEffect, useState } from "react";
import { type AnswerMethod, answerMethods } from "../../../domain/events/interview/verdicts";
import { answerMethodDraftKey } from "../../../state/interview/answerDraftKey";
import { useStores } from "../../../state/StoresContext";

export type AnswerMethodDraft = {
  readonly method: AnswerMethod;
  readonly setMethod: (method: AnswerMethod) => void;
  /** Without "aloud" the answer is given as it was before: a recording is still one. */
  readonly setAloud: (isAloud: boolean) => void;
};

/** Give the component a React key for each answer. */
export function useAnswerMethod(answerStorageKey: string, isSubmitted: boolean): AnswerMethodDraft {
  const { drafts } = useStores();
  const draftKey = answerMethodDraftKey(answerStorageKey);
  // The method, and after "aloud" the one before it: `recorded`, `aloud`, `aloud recorded`.
  const [[method = "typed", methodBefore = "typed"], setMethods] = useState<readonly AnswerMethod[]>(() => {
    const words = drafts.get(draftKey)?.split(" ") ?? [];
    return words.flatMap((word) => answerMethods.find((each) => each === word) ?? []);
  });
  useEffect(() => {
    if (isSubmitted) drafts.set(draftKey, undefined);
  }, [drafts, draftKey, isSubmitted]);
  const change = (...methods: readonly AnswerMethod[]) => {
    const draftMethods = methods.filter((each) => each !== "typed");
    setMethods(methods);
    drafts.set(draftKey, draftMethods.length === 0 ? undefined : draftMethods.join(" "));
  };
  return {
    method,
    setMethod: change,
    setAloud: (isAloud) => (isAloud ? change("aloud", method) : change(methodBefore)),
  };
}
