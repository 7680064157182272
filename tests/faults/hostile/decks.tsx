/** A hostile deck is refused with a reason, or rendered without anything that runs or loads a resource. */
import { flushSync } from "react-dom";
import { describeFileProblem } from "../../../src/app/notices/describeFileProblem";
import { MemoryRouter } from "react-router";
import { type Root, createRoot } from "react-dom/client";
import { Blocks } from "../../../src/content/Blocks";
import { CardFace } from "../../../src/content/CardFace";
import { FigureView } from "../../../src/content/FigureView";
import { InlineText } from "../../../src/content/InlineText";
import { answerTextOf, questionTextOf } from "../../../src/domain/deck/cardText";
import type { RichText } from "../../../src/domain/deck/content";
import type { Deck } from "../../../src/domain/deck/deck";
import { defaultSettings } from "../../../src/domain/settings";
import { memoryOf, replay } from "../../../src/domain/study/study";
import { parseWholeDeck } from "../../fixtures/parseWholeDeck";
import { compileDeck } from "../../fixtures/compiler/compileText";
import { questionMarkdown } from "../../fixtures/compiler/questionMarkdown";
import { sampleGrades } from "../../storage/eventLog/sampleEvents";
import type { Random } from "../random";
import { mutateJson } from "./mutate";
import { type Outcome, findPrototypePollution, harm, harmless, refusedWith } from "./outcome";
import { findUnsafeMarkup } from "./unsafeMarkup";

/** A deck with content of every type. */
const originalDeck: Deck = compileDeck(
  `# Intro

## Tools

- **[Jenkins](https://www.jenkins.io/)**: runs *pipelines* ~~by hand~~ with \`stages\`.
- **Airflow**: schedules [graphs](#what-is-drift).

## What is drift?

The world [moves](mailto:a@example.org), the model doesn't.

Q: Why?
A: Because.

C: Stages gave way to {{c1::aliases::a name}} and {{c2::**tags**}}.

1. Build
2. Test
3. Ship

> A quote.

\`\`\`python
print("hello")
\`\`\`

| tool | unit |
| --- | ---: |
| Airflow | task |

![Build leads to Deploy.](figures/loop.svg "A loop")

Sources: [A book](https://example.org/book).

---

${questionMarkdown}`,
  undefined,
  {
    "figures/loop.svg": `<svg viewBox="0 0 360 99"><title>Loop</title><defs><marker id="tip" viewBox="0 0 9 9"><path d="M0 0L9 5"/></marker></defs>
<g transform="translate(1 1)"><rect class="box" x="1" y="1" width="9" height="9"/></g><path class="line" d="M1 1H9" marker-end="url(#tip)"/>
<text class="text" x="9" y="9" data-label="deploy">Deploy</text></svg>`,
  },
);

export async function tryDeck(random: Random): Promise<Outcome> {
  const text = mutateJson(random, originalDeck);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    // Invalid JSON is refused when a deck is fetched: tests/state/decks.test.ts.
    return { type: "refused" };
  }
  const result = await parseWholeDeck(content, () => Promise.resolve());
  if (result.type !== "valid") return refusedWith(describeFileProblem(result) ?? result.type);
  const pollution = findPrototypePollution();
  if (pollution) return harm(pollution);
  const deck = result.value;
  for (const card of deck.cards) {
    questionTextOf(card);
    answerTextOf(card, deck.figures);
  }
  // Aliases may form chains or cycles: looking one up must end.
  const options = { scheduling: defaultSettings.scheduling, aliases: deck.aliases };
  const study = replay(sampleGrades(3), options);
  for (const name of Object.keys(deck.aliases)) memoryOf(study, name);
  const problem = findRenderingProblem(deck);
  return problem === undefined ? harmless : harm(problem);
}

/** One for all decks, because a new one for each would leak memory. */
let page: { readonly container: Element; readonly root: Root; readonly failures: unknown[] } | undefined;

function createPage() {
  const failures: unknown[] = [];
  const container = document.createElement("div");
  const root = createRoot(container, { onUncaughtError: (error) => failures.push(error) });
  return { container, root, failures };
}

function findRenderingProblem(deck: Deck): string | undefined {
  const { container, root, failures } = (page ??= createPage());
  flushSync(() =>
    root.render(
      <MemoryRouter>
        <WholeDeck deck={deck} />
      </MemoryRouter>,
    ),
  );
  const [failure] = failures.splice(0);
  if (failure !== undefined) throw failure;
  const problem =
    findUnsafeMarkup(container) ?? (container.textContent === "" ? "nothing was rendered" : undefined);
  flushSync(() => root.render(null));
  return problem;
}

function WholeDeck({ deck: { title, sections, cards, figures, questions } }: { readonly deck: Deck }) {
  const texts: readonly RichText[] = [
    ...sections.map((section) => section.title),
    ...questions.flatMap((question) => [
      question.ask,
      question.why,
      ...question.points.map(({ says }) => says),
      ...question.followUps,
      ...question.redFlags.map(({ says }) => says),
      ...question.hints,
      ...question.evidence.flatMap(({ ask, shows }) => [ask, shows]),
    ]),
  ];
  const blocks = [
    ...sections.flatMap((section) => section.blocks),
    ...questions.flatMap(({ answer }) => answer),
  ];
  return (
    <>
      <p>Title: {title}</p>
      {texts.map((text, i) => (
        <p key={i}>
          <InlineText text={text} />
        </p>
      ))}
      {blocks.map((block, i) => (
        <Blocks key={i} blocks={[block]} figures={figures} />
      ))}
      {figures.map((figure, i) => (
        <FigureView key={i} figure={figure} />
      ))}
      {cards.map((card, i) => (
        <div key={i}>
          <CardFace card={card} figures={figures} face="front" />
          <CardFace card={card} figures={figures} face="back" />
        </div>
      ))}
    </>
  );
}
