/** The text of an answer while it is typed. It is saved a moment after the last change. */
import { useCallback, useEffect, useRef, useState } from "react";
import { mergeDrafts } from "../../../domain/text/mergeDrafts";
import { answerDraftKey } from "../../../state/interview/answerDraftKey";
import { openTextDraft, type TextDraft } from "../../../state/textDraft";
import { useStores } from "../../../state/StoresContext";
import { describeAnswerSaveError } from "../labels";

/** How long after the last change the text is saved. */
const saveDelayMs = 300;

export type AnswerDraft = {
  /** Undefined until the stored text has been read, and read again once the answer is submitted. */
  readonly text: string | undefined;
  /** Changes `before` into `after`. What else has come to the text since, such as another tab's, stays. */
  readonly merge: (before: string, after: string) => void;
  /**
   * Saves the current text, once the stored one has been read. Resolves with the text, when it is stored or when the failure is
   * reported.
   */
  readonly save: () => Promise<string>;
  /** Why the text is not saved; undefined if it is. */
  readonly errorMessage: string | undefined;
};

/** `savedText` is the stored text that this tab knows, `text` the text as it was edited since. */
type DraftVersion = { readonly answerStorageKey: string; readonly savedText: string; readonly text: string };

/** `isSubmitted`: in any tab. Give the component a React key for each answer, so that no text gets into another one. */
export function useAnswerDraft(answerStorageKey: string, isSubmitted: boolean): AnswerDraft {
  const stores = useStores();
  const { openAnswerStorage } = stores;
  const [text, setText] = useState<string>();
  const [isSubmittedTextRead, setSubmittedTextRead] = useState(false);
  const [errorMessage, setErrorMessage] = useState<string>();
  const latest = useRef<DraftVersion>(undefined);
  const draft = useRef<TextDraft>(undefined);
  const loading = useRef<Promise<void>>(undefined);
  const save = useCallback(async () => {
    await loading.current;
    const initialVersion = latest.current;
    if (!initialVersion) return "";
    let savedVersion = initialVersion;
    try {
      const answers = await openAnswerStorage();
      const savedText = await answers.updateText(initialVersion.answerStorageKey, (stored) => {
        // Read again, because an earlier save may just have ended.
        savedVersion = latest.current ?? initialVersion;
        return mergeDrafts(savedVersion.savedText, savedVersion.text, stored);
      });
      // With what another tab wrote, and what was typed here while it was being saved.
      const newText = mergeDrafts(savedVersion.text, latest.current?.text ?? savedVersion.text, savedText);
      latest.current = { ...savedVersion, savedText, text: newText };
      draft.current?.set(newText === savedText ? undefined : { base: savedText, text: newText });
      setText(newText);
      setErrorMessage(undefined);
    } catch (error) {
      setErrorMessage(describeAnswerSaveError(error));
    }
    return latest.current?.text ?? "";
  }, [openAnswerStorage]);

  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      let storedText = "";
      try {
        storedText = (await (await openAnswerStorage()).getText(answerStorageKey)) ?? "";
      } catch (error) {
        if (isCurrent) setErrorMessage(describeAnswerSaveError(error));
      }
      if (!isCurrent || latest.current) return;
      draft.current = openTextDraft(stores, answerDraftKey(answerStorageKey), storedText);
      latest.current = { answerStorageKey, savedText: storedText, text: draft.current.text };
      setText(draft.current.text);
    };
    loading.current = load();
    return () => {
      isCurrent = false;
    };
  }, [stores, openAnswerStorage, answerStorageKey]);

  useEffect(() => {
    if (text === undefined || latest.current?.text !== text) return undefined;
    const timer = setTimeout(() => void save(), saveDelayMs);
    return () => clearTimeout(timer);
  }, [text, save]);

  // A text that is being typed is saved too.
  useEffect(() => {
    const saveNow = () => void save();
    document.addEventListener("visibilitychange", saveNow);
    return () => {
      document.removeEventListener("visibilitychange", saveNow);
      saveNow();
    };
  }, [save]);

  // If another tab has submitted the answer, its text is only in the storage yet.
  useEffect(() => {
    if (isSubmitted) void save().then(() => setSubmittedTextRead(true));
  }, [isSubmitted, save]);

  const update = (newText: string) => {
    // At once, because a database may not be written while the page goes away.
    const savedText = latest.current?.savedText ?? "";
    draft.current?.set({ base: savedText, text: newText });
    latest.current = { answerStorageKey, savedText, text: newText };
    setText(newText);
  };
  return {
    text: isSubmitted && !isSubmittedTextRead ? undefined : text,
    errorMessage,
    save,
    merge: (before, after) => update(mergeDrafts(before, after, latest.current?.text ?? before)),
  };
}
