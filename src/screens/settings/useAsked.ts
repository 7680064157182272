/** Something that has to be asked of the browser, and asked again when it may have changed. */
import { useEffect, useState } from "react";

type Answer<T> =
  | { readonly as: "asking" }
  | { readonly as: "told"; readonly value: T }
  /** The browser refused to say, which whoever asks puts in words. */
  | { readonly as: "refused" };

/** `question` must stay the same function; it is told how often it was asked before. */
export function useAsked<T>(question: (turn: number) => Promise<T>): readonly [Answer<T>, () => void] {
  const [answer, setAnswer] = useState<Answer<T>>({ as: "asking" });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isHere = true;
    const hear = (told: Answer<T>) => {
      if (isHere) setAnswer(told);
    };
    question(turn).then(
      (value) => hear({ as: "told", value }),
      () => hear({ as: "refused" }),
    );
    return () => {
      isHere = false;
    };
  }, [question, turn]);
  return [answer, () => setTurn((before) => before + 1)];
}
