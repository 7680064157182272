/** A short answer to be typed, and then where it differs. */
import { useEffect, useRef } from "react";
import { type Run, compare } from "../../domain/typed";
import { boxLook } from "../../ui/Field";

type Props = {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onReveal: () => void;
};

const says = { right: "Right.", slip: "Right, but for a slip.", wrong: "Not quite." } as const;

export function TypedAnswer({ typed, onType, onReveal }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  return (
    <input
      ref={input}
      aria-label="Your answer"
      className={`${boxLook} mt-5 w-full text-lg`}
      value={typed}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      enterKeyHint="done"
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onReveal();
      }}
    />
  );
}

/** What was typed, held against the answer. Two words that have little in common are not compared letter by letter. */
export function Compared({ typed, answer }: { readonly typed: string; readonly answer: string }) {
  const { verdict, runs } = compare(typed, answer);
  const same = runs.reduce((sum, run) => sum + (run.in === "both" ? run.text.length : 0), 0);
  const isFar = same * 2 < Math.max(typed.length, answer.length);
  return (
    <p className="mt-5 rounded-xl bg-sunk px-4 py-3" data-verdict={verdict}>
      <strong className="font-semibold">{says[verdict]}</strong>{" "}
      <span className="sr-only">You typed: {typed}.</span>
      {verdict !== "right" && (
        <span aria-hidden="true" className="font-mono break-words">
          {isFar ? (
            <del className="text-flag-1">{typed}</del>
          ) : (
            runs.map((run, i) => <Letters key={i} run={run} />)
          )}
        </span>
      )}
    </p>
  );
}

/** Told apart by more than colour: what was too much is struck out, what was missing is underlined. */
function Letters({ run }: { readonly run: Run }) {
  switch (run.in) {
    case "both":
      return <span>{run.text}</span>;
    case "typed":
      return <del className="text-flag-1">{run.text}</del>;
    case "answer":
      return <ins className="font-semibold text-accent">{run.text}</ins>;
  }
}
