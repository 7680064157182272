/** How ready the person is: expected recall by chapter and section, and which interview questions could be answered. */
import type { StudyDeck } from "../deck/deck";
import { plainTextOf } from "../deck/plainText";
import { type Question, type QuestionKind, questionKinds } from "../deck/question";
import type { CardId, ChapterId, QuestionId, SectionId } from "../ids";
import type { EpochMs } from "../time";

/** The chance, 0 to 1, that a card is recalled at a moment. 0 for a card never seen. */
export type RecallOf = (card: CardId, timestamp: EpochMs) => number;

/** A card with its chapter and section. */
export type PlacedCard = {
  readonly id: CardId;
  readonly chapter: ChapterId;
  readonly chapterTitle: string;
  readonly section: SectionId;
  readonly sectionTitle: string;
};

/** All cards of the decks, in the guide's order. */
export const placeCards = (decks: readonly StudyDeck[]): readonly PlacedCard[] =>
  decks.flatMap(({ chapter, title, sections, cards }) => {
    const titles = new Map(sections.map((section) => [section.id, plainTextOf(section.title)]));
    return cards.map(({ id, section }) => ({
      id,
      chapter,
      chapterTitle: title,
      section,
      sectionTitle: titles.get(section) ?? section,
    }));
  });

type GuideSection = {
  readonly section: SectionId;
  readonly title: string;
  readonly cardCount: number;
  /** Mean expected recall, 0 to 1. */
  readonly recall: number;
};
export type GuideChapter = {
  readonly chapter: ChapterId;
  readonly title: string;
  readonly cardCount: number;
  readonly recall: number;
  readonly sections: readonly GuideSection[];
};

/** In the order of the cards, which is the guide's. */
export function recallByChapter(
  cards: readonly PlacedCard[],
  recallOf: RecallOf,
  timestamp: EpochMs,
): readonly GuideChapter[] {
  type Group = { title: string; sum: number; cardCount: number; sections: Map<string, Group> };
  const createGroup = (title: string): Group => ({ title, sum: 0, cardCount: 0, sections: new Map() });
  const groupIn = (groups: Map<string, Group>, id: string, title: string): Group => {
    const group = groups.get(id) ?? createGroup(title);
    groups.set(id, group);
    return group;
  };
  const chapters = new Map<string, Group>();
  for (const { id, chapter, chapterTitle, section, sectionTitle } of cards) {
    const recall = recallOf(id, timestamp);
    const chapterGroup = groupIn(chapters, chapter, chapterTitle);
    for (const group of [chapterGroup, groupIn(chapterGroup.sections, section, sectionTitle)]) {
      group.sum += recall;
      group.cardCount += 1;
    }
  }
  return Array.from(chapters, ([chapter, { title, sum, cardCount, sections }]) => ({
    chapter,
    title,
    cardCount,
    recall: sum / cardCount,
    sections: Array.from(sections, ([section, group]) => ({
      section,
      title: group.title,
      cardCount: group.cardCount,
      recall: group.sum / group.cardCount,
    })),
  }));
}

export type QuestionChance = {
  readonly id: QuestionId;
  readonly question: Question;
  /** The chance, 0 to 1, that every card that covers a must point is recalled. */
  readonly chance: number;
};

/** Cards are recalled independently of each other. Questions without a card for a must point are left out: nothing is known of them. */
export const questionChances = (
  questions: readonly Question[],
  recallOf: RecallOf,
  timestamp: EpochMs,
): readonly QuestionChance[] =>
  questions.flatMap((question) => {
    const cards = coveringCardsOf(question);
    if (cards.length === 0) return [];
    const chance = cards.reduce((product, card) => product * recallOf(card, timestamp), 1);
    return [{ id: question.id, question, chance }];
  });

/** Whether one of these cards covers a must point of the question. */
export const isCoveredBy = (question: Question, cards: ReadonlySet<CardId>): boolean =>
  coveringCardsOf(question).some((card) => cards.has(card));

/** The cards that cover its must points, each once. */
const coveringCardsOf = ({ points }: Question): readonly CardId[] => [
  ...new Set(points.flatMap(({ coveredBy }) => coveredBy ?? [])),
];

export type RoundReadiness = {
  readonly round: QuestionKind;
  readonly total: number;
  /** How many of them would be answered, on average. */
  readonly expected: number;
};

/** One for each kind that these questions have. */
export const countAnswerable = (chances: readonly QuestionChance[]): readonly RoundReadiness[] =>
  questionKinds.flatMap((round) => {
    const group = chances.filter(({ question }) => question.round === round);
    return group.length === 0
      ? []
      : [{ round, total: group.length, expected: group.reduce((sum, { chance }) => sum + chance, 0) }];
  });
