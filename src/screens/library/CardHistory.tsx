/** Everything that was done with a card, newest first, and what it did to its memory. */
import type { Grade } from "../../domain/memory";
import { waitAfter } from "../../domain/memory";
import type { Moment } from "../../domain/past";
import { deedOf } from "../decided";
import { spellWait } from "../spell";
import { spellMoment, spellStability, spellTook } from "./words";

const gradeNames: Readonly<Record<Grade, string>> = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" };

export function CardHistory({ past }: { readonly past: readonly Moment[] }) {
  return (
    <section aria-labelledby="history" className="mt-10">
      <h2 id="history" className="text-xl font-semibold">
        History
      </h2>
      {past.length === 0 ? (
        <p className="mt-2 text-quiet">Nothing yet: you have neither seen nor changed this card.</p>
      ) : (
        <ol className="mt-3 grid">
          {past.toReversed().map((moment) => (
            <li
              key={`${moment.event.writer}.${moment.event.seq}`}
              className="grid gap-x-6 border-t border-line py-2.5 sm:grid-cols-[10.5rem_minmax(0,1fr)]"
            >
              <span className="text-[0.9375rem] text-quiet">{spellMoment(moment.event.at)}</span>
              <span>
                <span className={`font-medium ${isLapse(moment) ? "text-flag-1" : ""}`}>
                  {whatWas(moment)}
                </span>
                <span className="block text-[0.9375rem] wrap-anywhere text-quiet">{whatItDid(moment)}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const isLapse = ({ event, before, after }: Moment): boolean =>
  event.type === "graded" && (after?.lapses ?? 0) > (before?.lapses ?? 0);

function whatWas({ event }: Moment): string {
  switch (event.type) {
    case "graded":
      return gradeNames[event.grade];
    case "crammed":
      return `${gradeNames[event.grade]}, in a cram`;
    case "changed":
      return deedOf(event.change);
  }
}

function whatItDid({ event, before, after, becameLeech }: Moment): string {
  switch (event.type) {
    case "crammed":
      return `after ${spellTook(event.took)}; the schedule stayed as it was`;
    case "changed":
      return event.change.type === "noted" ? event.change.text : "";
    case "graded": {
      if (!after) return "";
      const was = before ? `${spellStability(before.stability)} → ` : "";
      const parts = [
        `after ${spellTook(event.took)}`,
        `next in ${spellWait(waitAfter(after, event.at))}`,
        `stability ${was}${spellStability(after.stability)}`,
        ...(becameLeech ? ["set aside as a leech"] : []),
      ];
      return parts.join("; ");
    }
  }
}
