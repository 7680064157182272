/** A section: its heading, its blocks, its interview questions. */
import type { Block, Deck, Section } from "../../domain/deck";
import { One } from "../../prose/Blocks";
import { Words } from "../../prose/Words";
import { InterviewQuestion } from "./InterviewQuestion";
import { Mark } from "./Mark";

type Props = { readonly section: Section; readonly deck: Deck; readonly now: number };

const headings = ["h2", "h2", "h3", "h4", "h5", "h6"] as const;

export function SectionText({ section, deck, now }: Props) {
  const Heading = headings[section.depth - 1] ?? "h6";
  const questions = deck.questions.filter((question) => question.section === section.id);
  const own = new Set(section.blocks.map(({ id }) => id));
  // A heading that asks is a card too, and so is whatever else stands in no block of its own.
  const loose = deck.cards.filter((card) => card.section === section.id && !own.has(card.block));
  return (
    <section aria-labelledby={section.id}>
      {section.depth > 1 && (
        <Heading
          id={section.id}
          tabIndex={-1}
          className={`scroll-mt-6 outline-none ${section.depth === 2 ? "mt-12 text-2xl" : "mt-8 text-lg"} leading-snug font-semibold tracking-tight`}
        >
          <Words text={section.title} />
        </Heading>
      )}
      {loose.length > 0 && <Mark cards={loose} now={now} name={section.id} />}
      {section.blocks.map((block) => (
        <MarkedBlock key={block.id} block={block} deck={deck} now={now} />
      ))}
      {questions.map((question) => (
        <InterviewQuestion key={question.id} question={question} figures={deck.figures} />
      ))}
    </section>
  );
}

function MarkedBlock({
  block,
  deck,
  now,
}: {
  readonly block: Block;
  readonly deck: Deck;
  readonly now: number;
}) {
  const cards = deck.cards.filter((card) => card.block === block.id);
  return (
    <div id={block.id} tabIndex={-1} className="landing mt-4 outline-none">
      <div className="prose">
        <One block={block} figures={deck.figures} />
      </div>
      {cards.length > 0 && block.id !== undefined && <Mark cards={cards} now={now} name={block.id} />}
    </div>
  );
}
