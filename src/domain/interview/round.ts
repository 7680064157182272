/** A round as its events leave it. Whatever comes, in whatever order, it can be shown, saved and gone on with. */
import type { Day } from "../day";
import type { Dimension } from "../deck";
import type { AnsweredBy, Band, Did, RoundEvent, RoundId, Verdict } from "./events";
import type { Item, Plan } from "./plan";

type Judged = {
  readonly points: readonly (Verdict | null)[];
  readonly proposed: readonly (Verdict | null)[];
  readonly flags: readonly number[];
};

/** What was done at one place of the plan. */
export type Asked = {
  /** Milliseconds that the person had the question before them and had not answered yet. */
  readonly spent: number;
  /** Phases of a design round in the order entered, each with `spent` at that moment. */
  readonly phases: readonly { readonly phase: number; readonly at: number }[];
  readonly hints: number;
  readonly looked: readonly number[];
  readonly followUps: readonly number[];
  readonly answer?: { readonly by: AnsweredBy; readonly words: number };
  readonly judged?: Judged;
};

export type RoundState = {
  readonly id: RoundId;
  readonly plan: Plan;
  readonly began: number;
  readonly day: Day;
  /** The newest moment that anything happened in it, epoch milliseconds. */
  readonly last: number;
  /** The place in the plan; one behind the last item when all were asked. */
  readonly place: number;
  /** By place. */
  readonly asked: readonly Asked[];
  /** Since when the clock runs, epoch milliseconds; undefined while it stands. */
  readonly since: number | undefined;
  readonly paused: boolean;
  readonly finished: number | undefined;
  readonly overruled: Readonly<Partial<Record<Dimension | "overall", Band>>>;
  /** The event that brought cards forward because of it. */
  readonly forwarded?: string;
  readonly deleted: boolean;
};

const nothingAsked: Asked = { spent: 0, phases: [], hints: 0, looked: [], followUps: [] };

export const itemOf = (round: RoundState): Item | undefined => round.plan.items[round.place];
export const askedAt = (round: RoundState, place: number): Asked => round.asked[place] ?? nothingAsked;

/** What is to be done now. */
export type Stage = "asking" | "judging" | "judged" | "break" | "over";

export function stageOf(round: RoundState): Stage {
  const item = itemOf(round);
  if (round.finished !== undefined || !item) return "over";
  if (item.type === "break") return "break";
  const { answer, judged } = askedAt(round, round.place);
  if (!answer) return "asking";
  return judged ? "judged" : "judging";
}

const begun = (id: RoundId, plan: Plan, at: number, day: Day): RoundState =>
  running({
    id,
    plan,
    began: at,
    day,
    last: at,
    place: 0,
    asked: plan.items.map(() => nothingAsked),
    since: undefined,
    paused: false,
    finished: undefined,
    overruled: {},
    deleted: false,
  });

/** The clock runs while a question or a break is before the person, and stands otherwise. It never runs backwards. */
function running(round: RoundState): RoundState {
  const stage = stageOf(round);
  const runs = !round.paused && (stage === "asking" || stage === "break");
  return { ...round, since: runs ? round.last : undefined };
}

/** The time up to `at`, booked to the place at which it was spent. */
function booked(round: RoundState, at: number): RoundState {
  const now = Math.max(round.last, at);
  const passed = round.since === undefined ? 0 : Math.max(0, now - round.since);
  const moved = { ...round, last: now, since: round.since === undefined ? undefined : now };
  return passed === 0
    ? moved
    : changed(moved, round.place, (asked) => ({ ...asked, spent: asked.spent + passed }));
}

function changed(round: RoundState, place: number, change: (asked: Asked) => Asked): RoundState {
  if (place < 0 || place >= round.asked.length) return round;
  return { ...round, asked: round.asked.map((asked, i) => (i === place ? change(asked) : asked)) };
}

const isQuestion = (round: RoundState, place: number): boolean =>
  round.plan.items[place]?.type === "question";

const withOne = (list: readonly number[], one: number): readonly number[] =>
  list.includes(one) ? list : [...list, one];

/** The round after one more event. What doesn't fit its state changes nothing but the clock. */
export function after(
  before: RoundState | undefined,
  { round: id, did, at, day }: RoundEvent,
): RoundState | undefined {
  if (did.type === "began") return before ?? begun(id, did.plan, at, day);
  if (!before) return undefined;
  if (did.type === "deleted") return { ...before, deleted: true };
  if (did.type === "overruled") return overruled(before, did.on, did.band);
  if (did.type === "forwarded") return { ...before, forwarded: did.event };
  if (before.finished !== undefined) return did.type === "judged" ? step(before, did) : before;
  // The page was away: what passed since then was not spent on the question.
  const from =
    did.type === "returned" ? Math.min(Math.max(did.since, before.last), Math.max(at, before.last)) : at;
  const now = booked(before, from);
  return running(step({ ...now, last: Math.max(now.last, at) }, did));
}

/** Nobody goes from phase to phase more often in one question; a list without end would be copied without end. */
const phasesMost = 200;

function step(
  round: RoundState,
  did: Exclude<Did, { type: "began" | "deleted" | "overruled" | "forwarded" }>,
): RoundState {
  switch (did.type) {
    case "hinted":
      return asking(round, did.place, (asked) => ({ ...asked, hints: asked.hints + 1 }));
    case "looked":
      return asking(round, did.place, (asked) => ({ ...asked, looked: withOne(asked.looked, did.evidence) }));
    case "followed":
      return asking(round, did.place, (asked) => ({
        ...asked,
        followUps: withOne(asked.followUps, did.followUp),
      }));
    case "entered":
      return asking(round, did.place, (asked) => ({
        ...asked,
        phases: [...asked.phases, { phase: did.phase, at: asked.spent }].slice(-phasesMost),
      }));
    case "answered":
      return asking(round, did.place, (asked) => ({ ...asked, answer: { by: did.by, words: did.words } }));
    case "judged": {
      const { points, proposed, flags } = did;
      return changed(round, did.place, (asked) =>
        asked.answer && isQuestion(round, did.place)
          ? { ...asked, judged: { points, proposed, flags } }
          : asked,
      );
    }
    case "next":
      return { ...round, place: Math.min(round.place + 1, round.plan.items.length), paused: false };
    case "paused":
      return { ...round, paused: true };
    case "resumed":
      return { ...round, paused: false };
    case "returned":
      return round;
    case "finished":
      return { ...round, finished: round.last, paused: false };
  }
}

/** A change to the question that is being asked, and to no other. */
function asking(round: RoundState, place: number, change: (asked: Asked) => Asked): RoundState {
  const isOpen = place === round.place && isQuestion(round, place) && !askedAt(round, place).answer;
  return isOpen ? changed(round, place, change) : round;
}

function overruled(round: RoundState, on: Dimension | "overall", band: Band | null): RoundState {
  const { [on]: _, ...rest } = round.overruled;
  return { ...round, overruled: band === null ? rest : { ...rest, [on]: band } };
}

/** Every round in a log, oldest first; the deleted ones stay, marked. Events of a round that never began are left out. */
export function roundsOf(events: Iterable<RoundEvent>): readonly RoundState[] {
  const rounds = new Map<RoundId, RoundState>();
  for (const event of events) {
    const next = after(rounds.get(event.round), event);
    if (next) rounds.set(event.round, next);
  }
  return [...rounds.values()];
}

/** The round that was begun last and is not over; only this one can be gone on with. */
export const openRound = (rounds: readonly RoundState[]): RoundState | undefined =>
  rounds.findLast((round) => !round.deleted && stageOf(round) !== "over");
