/** Steps to be put right: pressed one after the other, each gets its number. Then the right order, with what was elsewhere. */
import type { Prose } from "../../domain/deck";
import { Words } from "../../prose/Words";

type Props = {
  readonly items: readonly Prose[];
  readonly shown: readonly number[];
  /** The steps that were pressed, in that order. */
  readonly picked: readonly number[];
  readonly revealed: boolean;
  readonly onPick: (picked: readonly number[]) => void;
};

export function OrderAnswer({ items, shown, picked, revealed, onPick }: Props) {
  if (revealed) return <Ordered items={items} picked={picked} />;
  return (
    <>
      <p className="mt-4 font-sans text-base font-normal text-quiet">
        Press the steps in order, first to last. Press one again to take it back.
      </p>
      <ol className="mt-3 grid list-none gap-2 p-0! font-sans text-base font-normal">
        {shown.map((step, i) => {
          const place = picked.indexOf(step);
          return (
            <li key={step} className="mt-0!">
              <button
                type="button"
                aria-pressed={place >= 0}
                aria-keyshortcuts={String(i + 1)}
                onClick={() => onPick(pickedWith(picked, step))}
                className="flex min-h-12 w-full items-center gap-3 rounded-xl border border-line bg-paper px-3 py-2 text-left hover:border-edge aria-pressed:border-accent aria-pressed:bg-accent-soft"
              >
                <span
                  className={`grid size-7 shrink-0 place-items-center rounded-full border text-sm font-semibold tabular-nums ${place < 0 ? "border-edge text-quiet" : "border-accent bg-accent text-on-accent"}`}
                >
                  {place < 0 ? <span className="sr-only">no place yet</span> : place + 1}
                </span>
                <span>
                  <Words text={items[step] ?? []} />
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Ordered({ items, picked }: Pick<Props, "items" | "picked">) {
  const tried = picked.length > 0;
  const right = items.filter((_, i) => picked[i] === i).length;
  return (
    <>
      {tried && (
        <p className="font-sans text-base font-semibold" data-right={right}>
          {right === items.length
            ? "All in the right place."
            : `${right} of ${items.length} in the right place.`}
        </p>
      )}
      <ol>
        {items.map((item, i) => {
          const place = picked.indexOf(i);
          return (
            <li key={i}>
              <Words text={item} />
              {tried && place !== i && (
                <span className="font-sans text-sm text-quiet">
                  {" "}
                  ({place < 0 ? "you left it out" : `you had it at ${place + 1}`})
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** The steps that were pressed, with one more, or without one that is pressed again. */
export const pickedWith = (picked: readonly number[], step: number): readonly number[] =>
  picked.includes(step) ? picked.filter((each) => each !== step) : [...picked, step];
