/** A notice that a leech was suspended, with what can be done about the card. */
import { useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import type { Card } from "../../domain/deck/card";
import { questionTextOf } from "../../domain/deck/cardText";
import type { StudyDeck } from "../../domain/deck/deck";
import type { CardChange } from "../../domain/events/cardChange";
import { useEarlyPressGuard } from "../../hooks/input/useEarlyPressGuard";
import { LinkButton } from "../../components/LinkButton";
import { NoteForm } from "../shared/card/NoteForm";
import { paths } from "../shared/paths";

type Props = {
  readonly card: Card;
  readonly deck: StudyDeck;
  readonly lapses: number;
  readonly note: string;
  /** Undefined to leave it suspended. */
  readonly onDecide: (change: CardChange | undefined) => void;
};

export function LeechNotice({ card, deck, lapses, note, onDecide }: Props) {
  const noticeRef = useRef<HTMLElement>(null);
  useEarlyPressGuard(noticeRef, card.id);
  const [isNoteOpen, setNoteOpen] = useState(false);
  return (
    <section
      ref={noticeRef}
      aria-label="A leech was suspended"
      className="mt-3 rounded-card border border-line bg-accent-soft px-5 py-4"
    >
      <p>
        <strong className="font-semibold">
          Suspended as a leech: you have forgotten this card {lapses} times.
        </strong>{" "}
        <bdi>{questionTextOf(card)}</bdi>
      </p>
      <p className="mt-1 text-sm">
        Repeating it won't help by itself. Write a note in your own words, or read its section.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={() => setNoteOpen(true)}>{note === "" ? "Write a note" : "Edit note"}</Button>
        <LinkButton variant="plain" to={paths.chapter(deck.chapter, card.block)}>
          Read the section
        </LinkButton>
        <Button onClick={() => onDecide({ type: "suspended", on: false })}>Unsuspend</Button>
        <Button variant="quiet" onClick={() => onDecide(undefined)}>
          Leave it suspended
        </Button>
      </div>
      <Dialog title="In your own words" open={isNoteOpen} onClose={() => setNoteOpen(false)}>
        <NoteForm card={card.id} note={note} onSave={(text) => onDecide({ type: "noteEdited", text })} />
      </Dialog>
    </section>
  );
}
