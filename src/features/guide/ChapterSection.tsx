/** A section of a chapter: heading, blocks with their cards, interview questions. */
import { memo } from "react";
import { BlockView } from "../../content/Blocks";
import { InlineText } from "../../content/InlineText";
import type { Block, Section } from "../../domain/deck/content";
import type { StudyDeck } from "../../domain/deck/deck";
import type { Question } from "../../domain/deck/question";
import type { EpochMs } from "../../domain/time";
import { BlockCards } from "./BlockCards";
import { InterviewQuestion } from "./InterviewQuestion";

type Props = {
  readonly section: Section;
  readonly deck: StudyDeck;
  /** Undefined while they are being loaded. */
  readonly questions: readonly Question[] | undefined;
  readonly now: EpochMs;
};

const headingTags = ["h2", "h2", "h3", "h4", "h5", "h6"] as const;

/** Memoized: a chapter has a hundred sections, which are rendered one after the other. */
export const ChapterSection = memo(function ChapterSection({ section, deck, questions, now }: Props) {
  const Heading = headingTags[section.depth - 1] ?? "h6";
  const blockIds = new Set(section.blocks.map(({ id }) => id));
  // Cards that belong to no block, for example from a heading that is a question.
  const cardsWithoutBlock = deck.cards.filter(
    (card) => card.section === section.id && !blockIds.has(card.block),
  );
  return (
    <section aria-labelledby={section.id} data-section={section.depth === 2 ? section.id : undefined}>
      {section.depth > 1 && (
        <Heading
          id={section.id}
          tabIndex={-1}
          dir="auto"
          className={`scroll-mt-6 outline-none ${section.depth === 2 ? "pt-12 text-2xl" : "pt-8 text-lg"} leading-snug font-semibold tracking-tight`}
        >
          <InlineText text={section.title} />
        </Heading>
      )}
      {cardsWithoutBlock.length > 0 && (
        <BlockCards cards={cardsWithoutBlock} now={now} anchorId={section.id} />
      )}
      {section.blocks.map((block) => (
        <BlockWithCards key={block.id} block={block} deck={deck} now={now} />
      ))}
      {questions
        ?.filter((question) => question.section === section.id)
        .map((question) => (
          <InterviewQuestion key={question.id} question={question} figures={deck.figures} />
        ))}
    </section>
  );
});

function BlockWithCards({
  block,
  deck,
  now,
}: {
  readonly block: Block;
  readonly deck: StudyDeck;
  readonly now: EpochMs;
}) {
  const cards = deck.cards.filter((card) => card.block === block.id);
  return (
    <div id={block.id} tabIndex={-1} className="landing mt-4 outline-none">
      <div className="prose">
        <BlockView block={block} figures={deck.figures} />
      </div>
      {cards.length > 0 && block.id !== undefined && (
        <BlockCards cards={cards} now={now} anchorId={block.id} />
      )}
    </div>
  );
}
