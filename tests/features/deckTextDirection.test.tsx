/** Text of a deck has a direction of its own wherever it stands in a sentence or a list of the app. */
import { cleanup, fireEvent, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { compile } from "../../src/compiler/guide/compile";
import { emptyStudy } from "../../src/domain/study/study";
import { RoundSetup } from "../../src/features/interview/setup/RoundSetup";
import { ReadinessCharts } from "../../src/features/progress/ReadinessCharts";
import { ForgottenCards, NewSections } from "../../src/features/review/summary/SummaryLists";
import { ChapterProgress } from "../../src/features/today/ChapterProgress";
import { ChapterRecall } from "../../src/features/today/plan/ChapterRecall";
import { StoresContext } from "../../src/state/StoresContext";
import { defaultSettings } from "../../src/domain/settings";
import { morning, openStores } from "../state/openStores";
import { stubResizeObserver } from "./progress/stubResizeObserver";

beforeEach(stubResizeObserver);
afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
});

const guide = `# التعلم الآلي

## ما هو انحراف البيانات؟

تغيّر توزيع البيانات الداخلة إلى النموذج مع مرور الوقت بعد نشره، فتسوء التوقعات.
`;
const { decks, index } = compile(
  [{ file: "guide/01-introduction.md", text: guide, readFigure: () => undefined }],
  new Map(),
);
const deckOf = Object.fromEntries(decks.map((deck) => [deck.chapter, deck]));
const cards = decks.flatMap((deck) => deck.cards.map(({ id }) => id));
const questions = Object.fromEntries(decks.map((deck) => [deck.chapter, []]));

const places: Readonly<Record<string, ReactElement>> = {
  "the new sections of a session": <NewSections cards={new Set(cards)} />,
  "the forgotten cards of a session": <ForgottenCards cards={cards} />,
  "the chapters of Today": (
    <ChapterProgress study={emptyStudy} scheduling={defaultSettings.scheduling} now={morning} />
  ),
  "the chapters of the forecast": <ChapterRecall />,
  "the chapters of a round": <RoundSetup questions={undefined} onSetUp={() => undefined} pastRounds={[]} />,
  "the chart and the table of recall": <ReadinessCharts included={undefined} now={morning} />,
};

it.each(Object.keys(places))("has it in %s", async (place) => {
  const { stores } = await openStores();
  stores.decks.setState({ index, decks: deckOf, questions });
  const { container } = render(
    <StoresContext value={stores}>
      <MemoryRouter>{places[place]}</MemoryRouter>
    </StoresContext>,
  );
  for (const details of container.querySelectorAll("details")) {
    details.open = true;
    fireEvent(details, new Event("toggle"));
  }
  // A chart's sentence is one text.
  const withText = [...container.querySelectorAll("*:not(p)")].filter((element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && /\p{sc=Arab}/u.test(node.textContent ?? ""),
    ),
  );
  expect(withText.length).toBeGreaterThan(0);
  expect(withText.filter((element) => !element.closest("bdi, [dir=auto]"))).toEqual([]);
});
