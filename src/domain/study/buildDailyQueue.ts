/** The daily queue: due cards by lowest retrievability, then new cards by tier and in the guide's order. Two sides of one fact never come on one day. */
import { sortByTier } from "../deck/tier";
import type { CardId, FactId } from "../ids";
import { isDue } from "../scheduling/due";
import { retrievability } from "../scheduling/fsrs";
import type { Day } from "../time";
import {
  type LearningCard,
  type Queue,
  type QueueContext,
  type QueueEntry,
  canBeAsked,
  splitLearning,
} from "./queue";
import { todaysEvents } from "./todaysEvents";
import { type Study, cardStateOf } from "./study";

/** By how many new cards the person raised today's limit. */
function countExtraNewCards(study: Study, today: Day): number {
  let newCards = 0;
  for (const event of todaysEvents(study, today))
    if (event.type === "newCardsAdded") newCards += event.newCards;
  return newCards;
}

export const buildDailyQueue = (context: QueueContext): Queue => buildWithinLimits(context).queue;

/** How many more new cards today's limit allows; negative if more were started than it allows now. */
export const newCardsLeftToday = (context: QueueContext): number => buildWithinLimits(context).newCardsLeft;

function buildWithinLimits(context: QueueContext): { readonly queue: Queue; readonly newCardsLeft: number } {
  const { entries, study, settings, now, today } = context;
  // If one card of a fact was studied today or is in learning, the fact's other cards wait.
  const studiedCardByFact = new Map<FactId, CardId>();
  const learningCards: LearningCard[] = [];
  const dueReviews: (QueueEntry & { recall: number })[] = [];
  const broughtForward: QueueEntry[] = [];
  const unseen: QueueEntry[] = [];
  let newCardsDone = 0;
  let reviewsDone = 0;
  for (const entry of entries) {
    const { firstGradedDay, lastGradedDays, memory, status } = cardStateOf(study, entry.card);
    const isNewToday = firstGradedDay === today;
    if (isNewToday || lastGradedDays.includes(today)) {
      studiedCardByFact.set(entry.fact, entry.card);
      if (isNewToday) newCardsDone += 1;
      else reviewsDone += 1;
    }
    if (!canBeAsked(context, entry.card)) continue;
    if (!memory) (status.broughtForwardDay === undefined ? unseen : broughtForward).push(entry);
    else if (memory.next.type !== "review") {
      learningCards.push({ card: entry.card, dueAt: memory.next.dueAt });
      studiedCardByFact.set(entry.fact, entry.card);
    } else if (isDue(memory, now, today))
      dueReviews.push({ ...entry, recall: retrievability(memory, now, settings.scheduling) });
  }
  dueReviews.sort((a, b) => a.recall - b.recall);
  const reviewsLeft = Math.max(0, settings.reviewsPerDay - reviewsDone);
  const reviews = chooseOnePerFact(dueReviews, reviewsLeft, studiedCardByFact);
  // Unless the person asks for more, there are no new cards while reviews exceed the day's limit, as in Anki, nor on the day of the interview.
  const newCardLimit =
    reviews.skipped.overLimit > 0 || settings.interview?.day === today ? 0 : settings.newPerDay;
  const newCardsLeft = newCardLimit + countExtraNewCards(study, today) - newCardsDone;
  const unseenCards = [...broughtForward, ...sortByTier(unseen)];
  const newCards = chooseOnePerFact(unseenCards, Math.max(0, newCardsLeft), studiedCardByFact);
  const queue = {
    ...splitLearning(learningCards, now),
    reviews: reviews.chosen,
    newCards: newCards.chosen,
    ...reviews.skipped,
  };
  return { queue, newCardsLeft };
}

/** Adds the chosen cards to `studiedCardByFact`. */
function chooseOnePerFact(
  list: readonly QueueEntry[],
  limit: number,
  studiedCardByFact: Map<FactId, CardId>,
): { readonly chosen: readonly CardId[]; readonly skipped: Pick<Queue, "buriedSiblings" | "overLimit"> } {
  const chosen: CardId[] = [];
  const skipped = { buriedSiblings: 0, overLimit: 0 };
  for (const { card, fact } of list) {
    if ((studiedCardByFact.get(fact) ?? card) !== card) skipped.buriedSiblings += 1;
    else if (chosen.length >= limit) skipped.overLimit += 1;
    else {
      studiedCardByFact.set(fact, card);
      chosen.push(card);
    }
  }
  return { chosen, skipped };
}
