/** The field for a short answer, and then the differences from the card's answer. */
import { useEffect, useRef } from "react";
import type { DiffPart } from "../../../domain/study/diffLetters";
import { compareTypedAnswer } from "../../../domain/study/compareTypedAnswer";
import { isComposing } from "../../../hooks/input/isPageShortcut";
import { Input } from "../../../components/fields/Input";

type Props = {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onReveal: () => void;
};

const resultMessages = { right: "Right.", typo: "Right, with a typo.", wrong: "Not quite." } as const;

export function TypedAnswer({ typed, onType, onReveal }: Props) {
  const inputRef = useRef<HTMLInputElement>(null);
  useEffect(() => inputRef.current?.focus({ preventScroll: true }), []);
  return (
    <Input
      ref={inputRef}
      aria-label="Your answer"
      className="mt-5 w-full text-lg"
      value={typed}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      enterKeyHint="done"
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || isComposing(event.nativeEvent)) return;
        event.preventDefault();
        onReveal();
      }}
    />
  );
}

/** What was typed, compared with the answer. Two words that have little in common are not compared letter by letter. */
export function TypedAnswerDiff({ typed, answer }: { readonly typed: string; readonly answer: string }) {
  const { result, parts } = compareTypedAnswer(typed, answer);
  const sharedLength = parts.reduce((sum, part) => sum + (part.side === "both" ? part.text.length : 0), 0);
  const isMostlyDifferent = sharedLength * 2 < Math.max(typed.length, answer.length);
  return (
    <p className="mt-5 rounded-xl bg-inset px-4 py-3" data-result={result}>
      <strong className="font-semibold">{resultMessages[result]}</strong>{" "}
      <span className="sr-only">You typed: {typed}.</span>
      {result !== "right" && (
        <span aria-hidden="true" dir="auto" className="font-mono break-words">
          {isMostlyDifferent ? (
            <del className="text-flag-1">{typed}</del>
          ) : (
            parts.map((part, index) => <DiffText key={index} part={part} />)
          )}
        </span>
      )}
    </p>
  );
}

/** Not by colour alone: surplus text is struck out, missing text is underlined. */
function DiffText({ part }: { readonly part: DiffPart }) {
  switch (part.side) {
    case "both":
      return <span>{part.text}</span>;
    case "typed":
      return <del className="text-flag-1">{part.text}</del>;
    case "answer":
      return <ins className="font-semibold text-accent">{part.text}</ins>;
  }
}
