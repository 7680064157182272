/** Says what was undone, if the card on the screen doesn't show it. */
import { questionTextOf } from "../../domain/deck/cardText";
import { chapterOf } from "../../domain/ids";
import type { UndoableEvent } from "../../domain/study/session";
import { useDecks } from "../../state/StoresContext";
import { describeChange } from "../shared/card/describeChange";
import { formatCount } from "../shared/format";
import { gradeLabels } from "../shared/card/gradeLabels";

export function UndoneNotice({ event }: { readonly event: UndoableEvent | undefined }) {
  const decks = useDecks((state) => state.decks);
  if (!event) return null;
  const isChange = event.type === "cardsChanged";
  const ids = isChange ? event.cards : [event.card];
  const [first] = ids;
  const deck = first && Object.values(decks).find(({ chapter }) => chapter === chapterOf(first));
  const card = deck && deck.cards.find(({ id }) => id === first);
  return (
    <p className="mt-1 text-sm text-quiet" role="status">
      Undone: {isChange ? describeChange(event.change) : gradeLabels[event.grade]}
      {ids.length > 1 && `, ${formatCount(ids.length, "card")}`}
      {ids.length === 1 && card && (
        <>
          , <bdi>“{questionTextOf(card)}”</bdi>
        </>
      )}
      .
    </p>
  );
}
