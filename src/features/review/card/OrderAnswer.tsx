/** Steps to put in order: pressing them one after the other numbers them. Then the correct order, with the misplaced steps. */
import { useContext, useRef } from "react";
import { InlineText } from "../../../content/InlineText";
import { toggle } from "../../../domain/collections/toggle";
import type { RichText } from "../../../domain/deck/content";
import { CharacterKeysContext } from "../../../hooks/input/shortcutsContext";
import { useEarlyPressGuard } from "../../../hooks/input/useEarlyPressGuard";
import { stepDigits } from "./answerInput";

type Props = {
  readonly items: readonly RichText[];
  readonly shown: readonly number[];
  /** The steps that were pressed, in that order. */
  readonly picked: readonly number[];
  readonly isRevealed: boolean;
  readonly onPick: (picked: readonly number[]) => void;
};

export function OrderAnswer({ items, shown, picked, isRevealed, onPick }: Props) {
  const hasCharacterKeys = useContext(CharacterKeysContext);
  const stepsRef = useRef<HTMLOListElement>(null);
  useEarlyPressGuard(stepsRef);
  if (isRevealed) return <OrderResult items={items} picked={picked} />;
  return (
    <>
      <p className="mt-4 font-sans text-base font-normal text-quiet">
        Press the steps in order, first to last. Press one again to take it back.
      </p>
      <ol ref={stepsRef} className="mt-3 grid list-none gap-2 p-0! font-sans text-base font-normal">
        {shown.map((step, index) => {
          const position = picked.indexOf(step);
          return (
            <li key={step} className="mt-0!">
              <button
                type="button"
                aria-pressed={position >= 0}
                aria-keyshortcuts={
                  hasCharacterKeys && index < stepDigits.length ? String(index + 1) : undefined
                }
                onClick={() => onPick(toggle(picked, step))}
                className="flex min-h-12 w-full items-center gap-3 rounded-xl border border-line bg-background px-3 py-2 text-start hover:border-edge aria-pressed:border-accent aria-pressed:bg-accent-soft"
              >
                <span
                  className={`grid size-7 shrink-0 place-items-center rounded-full border text-sm font-semibold tabular-nums ${position < 0 ? "border-edge text-quiet" : "border-accent bg-accent text-on-accent"}`}
                >
                  {position < 0 ? <span className="sr-only">no place yet</span> : position + 1}
                </span>
                <span dir="auto">
                  <InlineText text={items[step] ?? []} />
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function OrderResult({ items, picked }: Pick<Props, "items" | "picked">) {
  const hasTried = picked.length > 0;
  const correctCount = items.filter((_, index) => picked[index] === index).length;
  return (
    <>
      {hasTried && (
        <p className="font-sans text-base font-semibold" data-right={correctCount}>
          {correctCount === items.length
            ? "All in the right place."
            : `${correctCount} of ${items.length} in the right place.`}
        </p>
      )}
      <ol>
        {items.map((item, index) => {
          const position = picked.indexOf(index);
          return (
            <li dir="auto" key={index}>
              <InlineText text={item} />
              {hasTried && position !== index && (
                <span className="font-sans text-sm text-quiet">
                  {" "}
                  ({position < 0 ? "you left it out" : `you had it at ${position + 1}`})
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
