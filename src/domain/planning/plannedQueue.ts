/** The day's queue by the plan: the cards on which the minutes that are left are best spent, in that order. */
import type { CardId } from "../ids";
import type { InterviewGoal } from "../settings";
import { currentQueue } from "../study/currentQueue";
import { cardsExcludedFromSession } from "../study/customSessionQueue";
import { type LearningCard, type Queue, type QueueContext, canBeAsked, splitLearning } from "../study/queue";
import { currentSession } from "../study/session";
import { type Study, cardStateOf, memoryOf } from "../study/study";
import { msPerSecond } from "../time";
import { studyDurationOf } from "./createPlanRequest";
import { choosePlannedCard } from "./choosePlannedCard";
import { repeatSecondsLeft } from "./person/repeatSecondsLeft";
import { type StudyDynamics, type StudyModel, createDynamics } from "./person/studyModel";
import type { Plan, RankedCard } from "./planResult";
import { minutesOf } from "./states/studyDays";

/** Today's plan, with the study model and the goal that it is based on. */
export type TodaysPlan = {
  /** Undefined once today's minutes are used and no later day has any: then it chooses no more cards. */
  readonly plan: Plan | undefined;
  readonly model: StudyModel;
  readonly goal: InterviewGoal;
};

type ChosenCard = Pick<RankedCard, "id" | "isNew" | "seconds">;

/** The queue of the open session: a custom one, the day's plan, or what is due. */
export const todaysQueue = (context: QueueContext, planned: TodaysPlan | undefined): Queue =>
  planned && !currentSession(context.study, context.today, context.now)?.custom
    ? buildPlannedQueue(context, planned)
    : currentQueue(context);

/** Whether the plan chose this card of its queue, and not a learning step or an interview round that brought it forward. */
export const isChosenByPlan = (card: CardId, { upNext }: Queue, study: Study): boolean =>
  card === upNext && cardStateOf(study, card).status.broughtForwardDay === undefined;

/**
 * Cards in learning come back by their steps on the same day; on a later one they are ranked like the others. What an
 * interview round brought forward comes first, also without minutes left. Due days and daily limits don't count. What was put
 * off in the session is not asked in it again. Two sides of one fact come on different days while there are any.
 */
export function buildPlannedQueue(context: QueueContext, { plan, model, goal }: TodaysPlan): Queue {
  const { entries, study, settings, now, today } = context;
  const factOf = new Map(entries.map(({ card, fact }) => [card, fact]));
  const canWait = plan?.days.slice(1).some(({ minutes }) => minutes > 0) === true;
  /** What is asked once today: a fact, and on the last day a card. */
  const unitOf = (card: CardId): string => (canWait ? factOf.get(card) : undefined) ?? card;
  const { askedCards, learningCards, broughtForward } = findStartedCards(context);
  const asked = new Set(askedCards.map(unitOf));
  const { learning, learningLater } = splitLearning(learningCards, now);
  const isFree = (card: CardId): boolean =>
    factOf.has(card) && !asked.has(unitOf(card)) && canBeAsked(context, card);
  const maxAnswerMs = settings.maxAnswerSeconds * msPerSecond;
  let secondsLeft =
    60 * minutesOf(goal, today) -
    studyDurationOf(study, today, maxAnswerMs) / msPerSecond -
    repeatSecondsLeft({ learning, learningLater }, context, model);
  const chosen: ChosenCard[] = [];
  const take = (ranked: ChosenCard) => {
    asked.add(unitOf(ranked.id));
    secondsLeft -= ranked.seconds;
    chosen.push(ranked);
  };
  const dynamics = createDynamics(model);
  const lookUp = createCardLookup(plan, dynamics, context);
  for (const card of broughtForward) if (isFree(card)) take(lookUp(card));
  const freeCards = (plan?.ranked ?? []).filter(({ id }) => isFree(id));
  for (;;) {
    // Near the end of the minutes a less urgent card may fill them better. The last card may take longer than they last, but
    // isn't expected to.
    const index =
      choosePlannedCard(freeCards, secondsLeft, dynamics) ??
      freeCards.findIndex(({ seconds }) => seconds <= secondsLeft);
    const [ranked] = index < 0 ? [] : freeCards.splice(index, 1);
    if (!ranked) break;
    if (isFree(ranked.id)) take(ranked);
  }
  const idsOf = (isNew: boolean) => chosen.filter((each) => each.isNew === isNew).map(({ id }) => id);
  return {
    learning,
    learningLater,
    upNext: chosen[0]?.id,
    reviews: idsOf(false),
    newCards: idsOf(true),
    buriedSiblings: 0,
    overLimit: 0,
  };
}

/** Looks up a card of the queue. One that the plan doesn't rank takes the mean seconds of a card with its recall. */
export function createCardLookup(
  plan: Plan | undefined,
  dynamics: StudyDynamics,
  { study, today }: Pick<QueueContext, "study" | "today">,
): (card: CardId) => ChosenCard {
  const rankedById = new Map(plan?.ranked.map((ranked) => [ranked.id, ranked]));
  return (id) => {
    const memory = memoryOf(study, id);
    const seconds = memory
      ? dynamics.reviewSeconds(dynamics.recall(Math.max(0, today - memory.lastReviewedDay), memory.stability))
      : dynamics.firstSeconds;
    return rankedById.get(id) ?? { id, isNew: !memory, seconds };
  };
}

/**
 * The cards that were asked today, or put off in this session; those of them that are in learning; and others that an interview
 * round brought forward.
 */
function findStartedCards(context: QueueContext) {
  const { entries, study, today, now } = context;
  const askedCards: CardId[] = [];
  const learningCards: LearningCard[] = [];
  const broughtForward: CardId[] = [];
  const excludedCards = cardsExcludedFromSession(currentSession(study, today, now));
  for (const { card } of entries) {
    const { lastGradedDays, memory, status } = cardStateOf(study, card);
    const isLearning =
      memory !== undefined && memory.next.type !== "review" && memory.lastReviewedDay === today;
    if (isLearning && canBeAsked(context, card)) learningCards.push({ card, dueAt: memory.next.dueAt });
    if (lastGradedDays.includes(today) || isLearning || excludedCards.has(card)) askedCards.push(card);
    else if (status.broughtForwardDay !== undefined && canBeAsked(context, card)) broughtForward.push(card);
  }
  return { askedCards, learningCards, broughtForward };
}
