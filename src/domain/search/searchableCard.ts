/** Cards as a list knows them: what each says in plain words, and where it stands in the guide. */
import type { BlockId, CardId, CardKind, ChapterId, Deck } from "../deck";
import { answerTextOf, plainTextOf, questionTextOf } from "../plainText";
import { normalizeText } from "./normalizeText";

export type SearchableCard = {
  readonly id: CardId;
  readonly chapter: ChapterId;
  readonly chapterTitle: string;
  readonly section: string;
  readonly sectionTitle: string;
  readonly block: BlockId;
  readonly kind: CardKind;
  readonly tags: readonly string[];
  readonly question: string;
  readonly answer: string;
  /** All of its words, folded, a line for each part. */
  readonly text: string;
};

export function toSearchableCards(deck: Deck): readonly SearchableCard[] {
  const titles = new Map(deck.sections.map(({ id, title }) => [id, plainTextOf(title)]));
  return deck.cards.map((card) => {
    const { id, section, block, kind, tags = [] } = card;
    const sectionTitle = titles.get(section) ?? section;
    const question = questionTextOf(card);
    const answer = answerTextOf(card, deck.figures);
    return {
      id,
      chapter: deck.chapter,
      chapterTitle: deck.title,
      section,
      sectionTitle,
      block,
      kind,
      tags,
      question,
      answer,
      text: normalizeText([question, answer, sectionTitle, deck.title, ...tags].join("\n")),
    };
  });
}
