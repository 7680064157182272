/** A chapter on the screen: the first sections come first, and nothing is inserted between them later. */
import { act, cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, it } from "vitest";
import { splitDeck } from "../../../build/splitDecks";
import { serializeIndex } from "../../../src/compiler/serializeDeck";
import { ChapterScreen } from "../../../src/features/guide/ChapterScreen";
import { StoresContext } from "../../../src/state/StoresContext";
import { compileText } from "../../fixtures/compiler/compileText";
import { questionMarkdown } from "../../fixtures/compiler/questionMarkdown";
import { openStores } from "../../state/openStores";

const sections = ["One", "Two", "Three", "Four"].map((title) => `## ${title}\n\nText of ${title}.`);
const compiled = compileText(
  `# Intro\n\n${sections.join("\n\n")}\n\n${questionMarkdown}\n\n## Last\n\nThe end.`,
);
const deck = compiled.decks.find(({ chapter }) => chapter === "intro");

/** Answers the request for the questions, which comes after the first paint. */
let answerQuestions: ((response: Response) => void) | undefined;

beforeEach(async () => {
  if (!deck) throw new Error("no deck");
  answerQuestions = undefined;
  const { study } = splitDeck(deck);
  const { stores } = await openStores(undefined, undefined, {
    fetchDeckFile: (file) => {
      if (file === "index.json") return Promise.resolve(new Response(serializeIndex(compiled.index)));
      if (file === "01-intro.json") return Promise.resolve(new Response(JSON.stringify(study)));
      return new Promise((resolve) => {
        answerQuestions = resolve;
      });
    },
  });
  await act(() => stores.decks.loadIndex());
  await act(() => stores.decks.loadDeck("intro"));
  render(
    <StoresContext value={stores}>
      <MemoryRouter initialEntries={["/guide/intro"]}>
        <Routes>
          <Route path="/guide/:chapter" element={<ChapterScreen />} />
        </Routes>
      </MemoryRouter>
    </StoresContext>,
  );
});

afterEach(cleanup);

async function answer(response: Response) {
  await expect.poll(() => answerQuestions, { timeout: 60_000 }).toBeDefined();
  await act(async () => answerQuestions?.(response));
}

const titles = () => screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);

it("shows its first sections before the questions are loaded, and the others with them", async () => {
  expect(titles().slice(0, 2)).toEqual(["One", "Two"]);
  expect(titles()).not.toContain("Last");
  await answer(new Response(JSON.stringify(deck && splitDeck(deck).questions)));
  await expect.poll(titles, { timeout: 60_000 }).toContain("Last");
  expect(screen.getByText("How would you choose?")).toBeTruthy();
});

it("is shown without the questions if they can't be loaded", async () => {
  await answer(new Response("", { status: 500 }));
  await expect.poll(titles, { timeout: 60_000 }).toContain("Last");
  expect(screen.queryByText("How would you choose?")).toBeNull();
});
