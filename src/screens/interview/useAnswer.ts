/** The words of an answer: as they are typed, and safe on the disk a moment later. */
import { useEffect, useRef, useState } from "react";
import { answersHere } from "../../store/interview";

/** Milliseconds without a key until the draft is kept. */
const pause = 300;

export type Draft = {
  /** Undefined until what was kept has been read. */
  readonly text: string | undefined;
  readonly write: (text: string) => void;
  /** Keeps what stands there now. Resolves when it is on the disk, or when it is said that it can't be. */
  readonly keep: () => Promise<void>;
  /** What is wrong with keeping it; undefined if nothing is. */
  readonly problem: string | undefined;
};

type Written = { readonly key: string; readonly text: string };

/** Writes a draft, and says how that went. */
async function keepDraft(
  draft: Written | undefined,
  say: (problem: string | undefined) => void,
): Promise<void> {
  if (!draft) return;
  try {
    await (await answersHere()).keepText(draft.key, draft.text);
    say(undefined);
  } catch (failure) {
    say(sentence(failure));
  }
}

const sentence = (failure: unknown): string =>
  `Your answer is not saved yet, and is gone when you close the page: ${
    failure instanceof Error ? failure.message : String(failure)
  } Copy it elsewhere, or make room.`;

/** Give the component a React key for each answer: what was written belongs to one. */
export function useAnswer(key: string): Draft {
  const [text, setText] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const newest = useRef<Written>(undefined);

  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      let kept = "";
      try {
        kept = (await (await answersHere()).text(key)) ?? "";
      } catch (failure) {
        if (isCurrent) setProblem(sentence(failure));
      }
      if (isCurrent && !newest.current) setText(kept);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [key]);

  useEffect(() => {
    if (text === undefined || newest.current?.text !== text) return undefined;
    const waiting = setTimeout(() => void keepDraft(newest.current, setProblem), pause);
    return () => clearTimeout(waiting);
  }, [text]);

  // Whoever goes away in the middle of a word has written it.
  useEffect(() => {
    const now = () => void keepDraft(newest.current, setProblem);
    document.addEventListener("visibilitychange", now);
    return () => {
      document.removeEventListener("visibilitychange", now);
      now();
    };
  }, []);

  return {
    text,
    problem,
    keep: () => keepDraft(newest.current, setProblem),
    write: (typed) => {
      newest.current = { key, text: typed };
      setText(typed);
    },
  };
}
