/** How a card stands, in FSRS's terms and what they mean. */
import type { Day } from "../../domain/day";
import { type Memory, type Scheduling, retrievability } from "../../domain/memory";
import type { Track } from "../../domain/study";
import { countOf, spellDate, spellShare } from "../spell";
import { dueOf, spellStability, stateOf } from "./words";

type Props = {
  readonly track: Track;
  readonly scheduling: Scheduling;
  readonly now: number;
  readonly today: Day;
};

export function CardStanding({ track, scheduling, now, today }: Props) {
  const { memory } = track;
  return (
    <section aria-labelledby="standing" className="mt-10">
      <h2 id="standing" className="text-xl font-semibold">
        How it stands
      </h2>
      <dl className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Item name="State" value={stateOf(track, today)} says={stateSays(track)} />
        {memory && (
          <>
            <Item name="Due" value={dueOf(memory, now, today)} says={dueSays(memory)} />
            <Item
              name="Retrievability"
              value={spellShare(retrievability(memory, now, scheduling))}
              says="the chance that you recall it now"
            />
            <Item
              name="Stability"
              value={spellStability(memory.stability)}
              says="so long after a review, 90 of 100 such cards are still recalled"
            />
            <Item
              name="Difficulty"
              value={`${memory.difficulty.toFixed(1)} of 10`}
              says="how slowly its stability grows: 1 is easy"
            />
            <Item
              name="Reviews and lapses"
              value={`${countOf(memory.reps, "review")}, ${countOf(memory.lapses, "lapse")}`}
              says="a lapse is to forget it after it was learned"
            />
          </>
        )}
      </dl>
    </section>
  );
}

type ItemProps = { readonly name: string; readonly value: string; readonly says: string };

function Item({ name, value, says }: ItemProps) {
  return (
    <div>
      <dt className="text-sm text-quiet">{name}</dt>
      <dd>
        <span className="text-lg font-medium">{value}</span>
        {says !== "" && <span className="block text-sm text-quiet">{says}</span>}
      </dd>
    </div>
  );
}

function stateSays({ memory, status }: Track): string {
  if (status.suspended === "leech") return "forgotten too often; not asked until you say so";
  if (status.suspended) return "not asked until you say so";
  if (!memory) return "never seen; it comes when its turn comes among the new ones";
  switch (memory.next.phase) {
    case "learning":
      return "on its first steps, some minutes apart";
    case "relearning":
      return "was forgotten, and takes its steps again";
    case "review":
      return "learned, and asked again before you would forget it";
  }
}

const dueSays = ({ next }: Memory): string =>
  next.phase === "review" ? `on ${spellDate(next.due)}` : "a step of learning";
