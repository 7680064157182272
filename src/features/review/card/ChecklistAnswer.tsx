/** The items of a list, each with a checkbox for "I named it", and the count of ticked ones. */
import { InlineText } from "../../../content/InlineText";
import { toggle } from "../../../domain/collections/toggle";
import type { RichText } from "../../../domain/deck/content";

type Props = {
  readonly items: readonly RichText[];
  readonly ticked: readonly number[];
  readonly onTick: (ticked: readonly number[]) => void;
};

export function ChecklistAnswer({ items, ticked, onTick }: Props) {
  return (
    <fieldset className="m-0 p-0">
      <legend className="font-sans text-base text-quiet" aria-live="polite">
        {ticked.length === 0 ? "Tick what you named." : `You named ${ticked.length} of ${items.length}.`}
      </legend>
      <ul className="mt-2 list-none p-0!">
        {items.map((item, index) => (
          <li key={index} className="mt-0!">
            <label className="-mx-3 flex min-h-11 items-center gap-3 rounded-xl px-3 py-1.5 hover:bg-inset">
              <input
                type="checkbox"
                className="size-5 shrink-0 accent-accent"
                checked={ticked.includes(index)}
                onChange={() => onTick(toggle(ticked, index))}
              />
              <span dir="auto">
                <InlineText text={item} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
