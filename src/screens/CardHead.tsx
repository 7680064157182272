/** What stands about a card on its sheet: its place in the guide, small marks in a corner, and the person's own note. */
import type { Card, Deck } from "../domain/deck";
import type { Status } from "../domain/status";
import { Words } from "../prose/Words";
import { Icon } from "../ui/Icon";
import { shapes } from "../ui/shapes";
import { flagColours, flagNames } from "./flags";

type Props = { readonly card: Card; readonly deck: Deck; readonly status: Status };

export function CardHead({ card, deck, status: { flag, marked, forward } }: Props) {
  const section = deck.sections.find(({ id }) => id === card.section);
  return (
    <p className="flex items-baseline gap-2 text-sm text-quiet">
      <span className="mr-auto">
        {deck.title}
        {section && (
          <>
            <span aria-hidden="true"> · </span>
            <Words text={section.title} />
          </>
        )}
      </span>
      {forward !== undefined && <span className="shrink-0">missed in an interview</span>}
      {marked && (
        <span className="shrink-0 self-center text-ink">
          <Icon shape={shapes.star} size={16} />
          <span className="sr-only">Marked</span>
        </span>
      )}
      {flag !== 0 && (
        <span className={`shrink-0 self-center ${flagColours[flag]}`}>
          <Icon shape={shapes.flag} size={16} />
          <span className="sr-only">{flagNames[flag]} flag</span>
        </span>
      )}
    </p>
  );
}

export function OwnNote({ note }: { readonly note: string }) {
  if (note === "") return null;
  return (
    <p className="mt-5 rounded-xl bg-sunk px-4 py-3 wrap-anywhere whitespace-pre-wrap">
      <span className="block text-sm text-quiet">Your note</span>
      {note}
    </p>
  );
}
