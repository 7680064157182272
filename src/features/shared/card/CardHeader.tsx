/** A card's header (chapter, section, flag, mark) and the person's note. */
import { Icon } from "../../../components/icons/Icon";
import { icons } from "../../../components/icons/icons";
import { InlineText } from "../../../content/InlineText";
import type { Card } from "../../../domain/deck/card";
import type { StudyDeck } from "../../../domain/deck/deck";
import type { CardStatus } from "../../../domain/study/cardStatus";
import { flagLabels, flagTextClasses } from "./flagLabels";

type Props = { readonly card: Card; readonly deck: StudyDeck; readonly status: CardStatus };

export function CardHeader({ card, deck, status: { flag, isMarked, broughtForwardDay } }: Props) {
  const section = deck.sections.find(({ id }) => id === card.section);
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-quiet">
      <span className="min-w-0 flex-1 basis-40">
        <bdi>{deck.title}</bdi>
        {section && (
          <>
            <span aria-hidden="true"> · </span>
            <bdi>
              <InlineText text={section.title} />
            </bdi>
          </>
        )}
      </span>
      {broughtForwardDay !== undefined && <span className="shrink-0">missed in an interview</span>}
      {isMarked && (
        <span className="shrink-0 self-center text-ink">
          <Icon path={icons.star} size={16} />
          <span className="sr-only">Marked</span>
        </span>
      )}
      {flag !== 0 && (
        <span className={`shrink-0 self-center ${flagTextClasses[flag]}`}>
          <Icon path={icons.flag} size={16} />
          <span className="sr-only">{flagLabels[flag]} flag</span>
        </span>
      )}
    </p>
  );
}

export function CardNote({ note }: { readonly note: string }) {
  if (note === "") return null;
  return (
    <div className="mt-5 rounded-xl bg-inset px-4 py-3 wrap-anywhere">
      <p className="text-sm text-quiet">Your note</p>
      <p dir="auto" className="whitespace-pre-wrap">
        {note}
      </p>
    </div>
  );
}
