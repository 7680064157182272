/** Interview rounds as the log has them, the answers beside them, and the sign of life that keeps the clock right after a crash. */
import { type RoundId, answerKey } from "../domain/interview/events";
import { type RoundState, roundsOf } from "../domain/interview/round";
import { type Event, type Restored, idOf, isNamedBy, oldestFirst } from "../domain/log";
import { take } from "../domain/shelf";
import { type Study, isBrought } from "../domain/study";
import { type Answers, openAnswers } from "./answers";
import { placesNow } from "./study";

/** Every round in the log, oldest first, without what was taken back. */
export const roundsIn = (study: Study): readonly RoundState[] => {
  const events: Interviewed[] = [];
  for (const event of oldestFirst(study.log)) {
    if (event.type === "interviewed" && !take(study.takenBack, idOf(event))) events.push(event);
  }
  const begun = events.filter(({ did }) => did.type === "began");
  return roundsOf(
    events.filter((event) => event.did.type !== "deleted" || mayDelete(event, begun, study.restores)),
  );
};

type Interviewed = Extract<Event, { type: "interviewed" }>;

/**
 * What was said in a deleted round goes for good, and undoing a restore doesn't bring it back: so a backup deletes only what
 * came with it, and with none before it.
 */
function mayDelete(
  event: Interviewed,
  begun: readonly Interviewed[],
  restores: readonly Restored[],
): boolean {
  if (!isBrought(event, { restores })) return true;
  return begun
    .filter(({ round }) => round === event.round)
    .every((each) => {
      const first = restores.find((restore) => isNamedBy(restore, each));
      return first !== undefined && isNamedBy(first, event);
    });
}

let opening: Promise<Answers> | undefined;

/** The answers' place, opened once, or again after it could not be. Rejects with a sentence where the browser lets the page keep nothing. */
export function answersHere(): Promise<Answers> {
  const { database, storage } = placesNow();
  return (opening ??= openAnswers(database, storage).catch((failure: unknown) => {
    opening = undefined;
    throw failure;
  }));
}

/** The keys of all that was said in a round. */
export const answerKeysOf = ({ id, plan }: RoundState): readonly string[] =>
  plan.items.map((_, place) => answerKey(id, place));

const signKey = "retrain.sign";
let signs: { readonly round: RoundId; readonly at: number } | undefined;

/** Notes that the round was before the person at `at` (epoch milliseconds). Not part of the log: the newest is enough. */
export function sign(round: RoundId, at: number): void {
  signs = { round, at };
  try {
    placesNow().storage?.setItem(signKey, `${round} ${at}`);
  } catch {
    // Without room for it, the round's last event is the newest sign there is.
  }
}

/** When the round was last before the person; undefined if nobody noted it. */
export function lastSign(round: RoundId): number | undefined {
  const here = signs?.round === round ? signs.at : undefined;
  let kept: string | null | undefined;
  try {
    kept = placesNow().storage?.getItem(signKey);
  } catch {
    return here;
  }
  // Another tab may have shown the round since.
  const [of, at] = (kept ?? "").split(" ");
  const elsewhere = of === round && Number.isFinite(Number(at)) ? Number(at) : undefined;
  return here === undefined || elsewhere === undefined ? (here ?? elsewhere) : Math.max(here, elsewhere);
}
