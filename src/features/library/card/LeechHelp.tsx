/** Advice for a leech: a card that was suspended because it was forgotten too often. */
import { Button } from "../../../components/Button";
import { LinkButton } from "../../../components/LinkButton";
import type { Memory } from "../../../domain/scheduling/memory";
import { formatCount } from "../../shared/format";
import { TitledSection } from "../../../components/TitledSection";

type Props = {
  /** Undefined if the card was reset since: then nothing is counted. */
  readonly memory: Memory | undefined;
  /** Path of the card's section in the guide. */
  readonly guidePath: string;
  readonly hasNote: boolean;
  readonly onEditNote: () => void;
  readonly onUnsuspend: () => void;
};

export function LeechHelp({ memory, guidePath, hasNote, onEditNote, onUnsuspend }: Props) {
  return (
    <TitledSection
      title={`Suspended as a leech${memory ? `: forgotten ${formatCount(memory.lapses, "time")}` : ""}`}
      className="mt-4 rounded-card border border-line bg-accent-soft px-5 py-4 md:px-10"
      titleClassName="font-semibold"
    >
      <p className="mt-1 text-[0.9375rem]">
        {!memory && "You reset this card, but it stays suspended until you unsuspend it. "}
        Repeating it won't help by itself. Read its section, write a note that connects it to something you
        know or separates it from what you confuse it with, and then unsuspend it. Or leave it suspended: the
        section may teach it better than the card.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <LinkButton variant="plain" to={guidePath}>
          Read the section
        </LinkButton>
        <Button onClick={onEditNote}>{hasNote ? "Edit note" : "Write a note"}</Button>
        <Button onClick={onUnsuspend}>Unsuspend</Button>
      </div>
    </TitledSection>
  );
}
