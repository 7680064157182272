/** The words of an answer: as they are typed, and safe on the disk a moment later. */
import { useCallback, useEffect, useRef, useState } from "react";
import { mergeDrafts } from "../../../domain/interview/round/mergeDrafts";
import { answerDraftKey } from "../../../state/interview/answerDraftKey";
import type { Stores } from "../../../state/stores";
import { useStores } from "../../../state/StoresContext";

/** Milliseconds without a key until the draft is kept. */
const saveDelayMs = 300;

export type AnswerDraft = {
  /** Undefined until what was kept has been read. */
  readonly text: string | undefined;
  readonly update: (text: string) => void;
  /** Keeps what stands there now. Resolves when it is on the disk, or when it is said that it can't be. */
  readonly save: () => Promise<void>;
  /** What is wrong with keeping it; undefined if nothing is. */
  readonly errorMessage: string | undefined;
};

/** What stands on the disk, `base`, as far as this tab knows, and what was written since. */
type DraftVersion = { readonly answerKey: string; readonly savedText: string; readonly text: string };

/** Writes a draft, and gives it back as it stands on the disk then: with what another tab wrote to the same answer meanwhile. */
async function saveMerged(
  openAnswers: Stores["openAnswers"],
  { answerKey, savedText, text }: DraftVersion,
): Promise<DraftVersion> {
  const merged = await (
    await openAnswers()
  ).updateText(answerKey, (stored) => mergeDrafts(savedText, text, stored));
  return { answerKey, savedText: merged, text: merged };
}

const saveErrorMessage = (error: unknown): string =>
  `Your answer is not saved yet, and is gone when you close the page: ${
    error instanceof Error ? error.message : String(error)
  } Copy it elsewhere, or make room.`;

/** Give the component a React key for each answer: what was written belongs to one. */
export function useAnswerDraft(answerKey: string): AnswerDraft {
  const { openAnswers, drafts } = useStores();
  const [text, setText] = useState<string>();
  const [errorMessage, setErrorMessage] = useState<string>();
  const latest = useRef<DraftVersion>(undefined);
  const save = useCallback(async () => {
    const pending = latest.current;
    if (!pending) return;
    try {
      const saved = await saveMerged(openAnswers, pending);
      if (latest.current === pending) {
        latest.current = saved;
        drafts.set(answerDraftKey(pending.answerKey), undefined);
        setText(saved.text);
      } else if (latest.current) {
        // What was typed while it was being written goes on from what was.
        latest.current = { ...latest.current, savedText: pending.text };
      }
      setErrorMessage(undefined);
    } catch (error) {
      setErrorMessage(saveErrorMessage(error));
    }
  }, [openAnswers, drafts]);

  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      let storedText = "";
      try {
        storedText = (await (await openAnswers()).getText(answerKey)) ?? "";
      } catch (error) {
        if (isCurrent) setErrorMessage(saveErrorMessage(error));
      }
      if (!isCurrent || latest.current) return;
      const loadedText = drafts.get(answerDraftKey(answerKey)) ?? storedText;
      latest.current = { answerKey, savedText: storedText, text: loadedText };
      setText(loadedText);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [openAnswers, drafts, answerKey]);

  useEffect(() => {
    if (text === undefined || latest.current?.text !== text) return undefined;
    const timer = setTimeout(() => void save(), saveDelayMs);
    return () => clearTimeout(timer);
  }, [text, save]);

  // Whoever goes away in the middle of a word has written it.
  useEffect(() => {
    const saveNow = () => void save();
    document.addEventListener("visibilitychange", saveNow);
    return () => {
      document.removeEventListener("visibilitychange", saveNow);
      saveNow();
    };
  }, [save]);

  return {
    text,
    errorMessage,
    save,
    update: (newText) => {
      // At once, because a database may not be written while the page goes away.
      drafts.set(answerDraftKey(answerKey), newText);
      latest.current = { answerKey, savedText: latest.current?.savedText ?? "", text: newText };
      setText(newText);
    },
  };
}
