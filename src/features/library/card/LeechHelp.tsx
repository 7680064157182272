/** Advice for a leech: a card that was suspended because it was forgotten too often. */
import { Button } from "../../../components/Button";
import { LinkButton } from "../../../components/LinkButton";
import { formatCount } from "../../shared/format";
import { TitledSection } from "../../../components/TitledSection";

type Props = {
  readonly lapses: number;
  /** Path of the card's section in the guide. */
  readonly guidePath: string;
  readonly hasNote: boolean;
  readonly onEditNote: () => void;
  readonly onUnsuspend: () => void;
};

export function LeechHelp({ lapses, guidePath, hasNote, onEditNote, onUnsuspend }: Props) {
  return (
    <TitledSection
      title={`Suspended as a leech: forgotten ${formatCount(lapses, "time")}`}
      className="mt-4 rounded-card border border-line bg-accent-soft px-5 py-4 md:px-10"
      titleClassName="font-semibold"
    >
      <p className="mt-1 text-[0.9375rem]">
        Repeating it won’t help by itself. Read its section, write a note that connects it to something you
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
