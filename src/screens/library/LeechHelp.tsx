/** A card that was forgotten again and again and set aside: a proposal, and no hurry. */
import { Link } from "wouter";
import { Button } from "../../ui/Button";
import { countOf } from "../spell";

type Props = {
  readonly lapses: number;
  /** Its address in the guide. */
  readonly place: string;
  readonly hasNote: boolean;
  readonly onNote: () => void;
  readonly onAsk: () => void;
};

export function LeechHelp({ lapses, place, hasNote, onNote, onAsk }: Props) {
  return (
    <section
      aria-labelledby="leech"
      className="mt-4 rounded-card border border-line bg-accent-soft px-5 py-4 md:px-10"
    >
      <h2 id="leech" className="font-semibold">
        Set aside: forgotten {countOf(lapses, "time")}
      </h2>
      <p className="mt-1 text-[0.9375rem]">
        Asking it once more won’t help by itself. Read where it comes from, write a note that ties it to
        something you know or tells it from what you mix it up with, and then have it asked again. Or leave it
        aside: the section may teach it better than the card.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Link
          href={place}
          className="inline-flex min-h-11 items-center rounded-xl border border-line bg-sheet px-4 font-medium hover:border-edge"
        >
          Read the section
        </Link>
        <Button onClick={onNote}>{hasNote ? "Change your note" : "Write a note"}</Button>
        <Button onClick={onAsk}>Ask it again</Button>
      </div>
    </section>
  );
}
