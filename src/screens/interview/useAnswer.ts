/** The words of an answer: as they are typed, and safe on the disk a moment later. */
import { useCallback, useEffect, useRef, useState } from "react";
import { mergedDraft } from "../../domain/interview/draft";
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

/** What stands on the disk, `base`, as far as this tab knows, and what was written since. */
type Written = { readonly key: string; readonly base: string; readonly text: string };

/** Writes a draft, and gives it back as it stands on the disk then: with what another tab wrote to the same answer meanwhile. */
async function kept({ key, base, text }: Written): Promise<Written> {
  const answers = await answersHere();
  const there = (await answers.text(key)) ?? "";
  const merged = mergedDraft(base, text, there);
  if (merged !== there) await answers.keepText(key, merged);
  return { key, base: merged, text: merged };
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
  const keep = useCallback(async () => {
    const draft = newest.current;
    if (!draft) return;
    try {
      const done = await kept(draft);
      if (newest.current === draft) {
        newest.current = done;
        setText(done.text);
      } else if (newest.current) {
        // What was typed while it was being written goes on from what was.
        newest.current = { ...newest.current, base: draft.text };
      }
      setProblem(undefined);
    } catch (failure) {
      setProblem(sentence(failure));
    }
  }, []);

  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      let there = "";
      try {
        there = (await (await answersHere()).text(key)) ?? "";
      } catch (failure) {
        if (isCurrent) setProblem(sentence(failure));
      }
      if (!isCurrent || newest.current) return;
      newest.current = { key, base: there, text: there };
      setText(there);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [key]);

  useEffect(() => {
    if (text === undefined || newest.current?.text !== text) return undefined;
    const waiting = setTimeout(() => void keep(), pause);
    return () => clearTimeout(waiting);
  }, [text, keep]);

  // Whoever goes away in the middle of a word has written it.
  useEffect(() => {
    const now = () => void keep();
    document.addEventListener("visibilitychange", now);
    return () => {
      document.removeEventListener("visibilitychange", now);
      now();
    };
  }, [keep]);

  return {
    text,
    problem,
    keep,
    write: (typed) => {
      newest.current = { key, base: newest.current?.base ?? "", text: typed };
      setText(typed);
    },
  };
}
