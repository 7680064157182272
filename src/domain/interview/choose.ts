/** Which questions a round asks: what is weak, new or long ago first, nothing twice within a week, and a reason for each. */
import type { Day } from "../day";
import type { ChapterId, Level, Question, QuestionId, Round } from "../deck";
import { type RoundState, askedAt } from "./round";
import { type Course, type Item, type Plan, type RoundKind, type Why } from "./plan";

/** What the choice needs to know of a question. */
export type Candidate = Pick<Question, "id" | "round" | "level" | "minutes"> & {
  readonly chapter: ChapterId;
  /** Mean retrievability, 0 to 1, of the cards behind it that were seen; undefined if none was. */
  readonly recall: number | undefined;
};

/** How a question went the times it was asked, the newest last. */
export type Past = readonly { readonly day: Day; readonly points: number; readonly missed: number }[];

export type Wish = {
  readonly kind: RoundKind;
  readonly course: Course;
  /** Empty for all. */
  readonly chapters: readonly ChapterId[];
  readonly levels: readonly Level[];
  /** Also what was asked within the last week. */
  readonly repeat: boolean;
};

/** A question is not asked again within so many days. */
const rest = 7;
/** Half of the points missed is a question missed. */
const isMissed = ({ points, missed }: Past[number]): boolean => points > 0 && missed * 2 >= points;

/** How each question went, by its present id, from all rounds that were not deleted. */
export function pastOf(
  rounds: readonly RoundState[],
  aliases: Readonly<Record<string, string>>,
): ReadonlyMap<QuestionId, Past> {
  const past = new Map<QuestionId, Past[number][]>();
  for (const round of rounds) {
    if (round.deleted) continue;
    for (const [place, item] of round.plan.items.entries()) {
      const { answer, judged, spent } = askedAt(round, place);
      // What was read was asked, whether it was answered or not.
      if (item.type !== "question" || (!answer && spent === 0)) continue;
      const id = Object.hasOwn(aliases, item.question)
        ? (aliases[item.question] ?? item.question)
        : item.question;
      const verdicts = (judged?.points ?? []).filter((verdict) => verdict !== null);
      const missed = verdicts.filter((verdict) => verdict === "missed").length;
      const times = past.get(id) ?? [];
      times.push({ day: round.day, points: verdicts.length, missed });
      past.set(id, times);
    }
  }
  return past;
}

type Weighed = { readonly weight: number; readonly why: Why };

/** The more a question would teach, the more it weighs; and the reason that weighs most. */
function weigh({ recall }: Candidate, past: Past, today: Day): Weighed {
  const last = past.at(-1);
  const reasons: Weighed[] = [];
  if (!last) reasons.push({ weight: 3, why: { because: "new" } });
  else {
    const before = past.at(-2);
    if (before && isMissed(last) && isMissed(before))
      reasons.push({ weight: 20, why: { because: "missedTwice", on: last.day } });
    if (last.missed > 0) {
      const { missed, points } = last;
      reasons.push({
        weight: 2 + (4 * missed) / points,
        why: { because: "missed", missed, of: points, on: last.day },
      });
    }
    reasons.push({ weight: Math.min(2, (today - last.day) / 30), why: { because: "stale", on: last.day } });
  }
  if (recall !== undefined && recall < 0.85)
    reasons.push({ weight: 5 * (0.85 - recall), why: { because: "fading", recall } });
  const [first = { weight: 0, why: { because: "asked" } }] = reasons.toSorted((a, b) => b.weight - a.weight);
  return { weight: reasons.reduce((sum, { weight }) => sum + weight, 0), why: first.why };
}

export type Chosen = {
  readonly plan: Plan;
  /** Questions of each sort that were wanted and could not be had. */
  readonly lacking: readonly { readonly round: Round; readonly count: number }[];
};

/**
 * A plan as wished. `chance` gives numbers from 0 to 1, asked for once a candidate: it decides between questions that weigh
 * nearly the same, so that two rounds differ. Where too few questions are left, fewer are asked, and that is said.
 */
export function choose(
  candidates: readonly Candidate[],
  pasts: ReadonlyMap<QuestionId, Past>,
  wish: Wish,
  today: Day,
  chance: () => number,
): Chosen {
  const items: Item[] = [];
  const lacking: { round: Round; count: number }[] = [];
  const taken = new Set<QuestionId>();
  const fits = ({ id, chapter, level }: Candidate): boolean => {
    const last = pasts.get(id)?.at(-1);
    return (
      (wish.chapters.length === 0 || wish.chapters.includes(chapter)) &&
      (wish.levels.length === 0 || wish.levels.includes(level)) &&
      (wish.repeat || !last || today - last.day >= rest)
    );
  };
  const ranked = candidates
    .filter(fits)
    .map((candidate) => {
      const { weight, why } = weigh(candidate, pasts.get(candidate.id) ?? [], today);
      return { candidate, why, weight: weight + chance() };
    })
    .toSorted((a, b) => b.weight - a.weight);
  for (const part of wish.course) {
    if ("breakMinutes" in part) {
      items.push({ type: "break", minutes: part.breakMinutes });
      continue;
    }
    const chosen = ranked
      .filter(({ candidate }) => candidate.round === part.round && !taken.has(candidate.id))
      .slice(0, part.count);
    for (const { candidate, why } of chosen) {
      taken.add(candidate.id);
      const { id, round, minutes } = candidate;
      items.push({ type: "question", question: id, round, minutes, why });
    }
    if (chosen.length < part.count) lacking.push({ round: part.round, count: part.count - chosen.length });
  }
  return { plan: { kind: wish.kind, items: withoutIdleBreaks(items) }, lacking };
}

/** A break is between two questions. */
const withoutIdleBreaks = (items: readonly Item[]): readonly Item[] =>
  items.filter(
    ({ type }, i) =>
      type === "question" ||
      (items[i - 1]?.type === "question" && items.slice(i + 1).some((later) => later.type === "question")),
  );
