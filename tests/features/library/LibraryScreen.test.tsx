/** The library's screen: its shortcuts, which card has the focus after Undo, and where the bar of selected cards stands. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { BrowserRouter } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { splitDeck } from "../../../build/splitDecks";
import { serializeIndex } from "../../../src/compiler/serializeDeck";
import { LibraryScreen } from "../../../src/features/library/LibraryScreen";
import { CharacterKeysContext } from "../../../src/hooks/input/shortcutsContext";
import { StoresContext } from "../../../src/state/StoresContext";
import { compileText } from "../../fixtures/compiler/compileText";
import { openStores } from "../../state/openStores";
import { stubResizeObserver } from "../progress/stubResizeObserver";

const questions = ["What is drift?", "What is skew?", "What is a feature?"];
const compiled = compileText(
  `# Intro\n\n## One\n\nText.${questions.map((question) => `\n\nQ: ${question}\n\nA: A word.`).join("")}`,
);

/** `matching`: the media query that matches. */
async function openLibrary({ matching = "", hasCharacterKeys = true } = {}) {
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query === matching,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  const [deck] = compiled.decks;
  if (!deck) throw new Error("no deck");
  const { stores } = await openStores(undefined, undefined, {
    fetchDeckFile: (file) =>
      Promise.resolve(
        new Response(
          file === "index.json" ? serializeIndex(compiled.index) : JSON.stringify(splitDeck(deck).study),
        ),
      ),
  });
  await stores.decks.loadIndex();
  render(
    <StoresContext value={stores}>
      <CharacterKeysContext value={hasCharacterKeys}>
        <BrowserRouter useTransitions={false}>
          <LibraryScreen />
        </BrowserRouter>
      </CharacterKeysContext>
    </StoresContext>,
  );
  return screen.findByRole("list", { name: "Cards found" });
}

beforeEach(() => {
  stubResizeObserver();
  history.replaceState(null, "", "/library");
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each([
  ["", Node.DOCUMENT_POSITION_FOLLOWING],
  ["(height < 20rem)", Node.DOCUMENT_POSITION_PRECEDING],
])(
  "the bar comes after the list, and before it where it is not kept in sight: %s",
  async (matching, place) => {
    const list = await openLibrary({ matching });
    const [box] = await screen.findAllByRole("checkbox");
    if (box) fireEvent.click(box);
    expect(list.compareDocumentPosition(screen.getByRole("region", { name: "Selected cards" }))).toBe(place);
  },
);

it("the search names its shortcut, if single keys are shortcuts", async () => {
  await openLibrary();
  expect(screen.getByRole("searchbox").getAttribute("aria-keyshortcuts")).toBe("/");
  cleanup();
  await openLibrary({ hasCharacterKeys: false });
  expect(screen.getByRole("searchbox").hasAttribute("aria-keyshortcuts")).toBe(false);
});

it("after Undo the card that was changed has the focus, also where its change took it out of the list", async () => {
  history.replaceState(null, "", "/library?q=-is:suspended");
  const list = await openLibrary();
  await waitFor(() => expect(within(list).getAllByRole("link")).toHaveLength(3));
  const focusedQuestion = () =>
    questions.find((question) => document.activeElement?.textContent.includes(question));
  const press = (key: string, ctrlKey = false) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey });
  act(() => within(list).getByRole("link", { name: /skew/ }).focus());
  press("@");
  expect(focusedQuestion()).toBe("What is a feature?");
  press("z", true);
  expect(focusedQuestion()).toBe("What is skew?");
  press("*");
  expect(screen.getByText(/^Marked: .*What is skew/)).toBeDefined();
});
