/** A review whose next card belongs to a chapter that has not arrived. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, it } from "vitest";
import { ReviewSession } from "../../../src/features/review/ReviewSession";
import { StoresContext } from "../../../src/state/StoresContext";
import { compileDeck } from "../../fixtures/compiler/compileText";
import { morning, openStores } from "../../state/openStores";

const deck = compileDeck("# Intro\n\n## Tools\n\nQ: What runs containers?\nA: Docker.");
const entries = [
  ...deck.cards.map(({ id }) => ({ card: id, fact: id, chapter: deck.chapter })),
  { card: "later/s/a:name", fact: "later/s/a", chapter: "later" },
];

afterEach(cleanup);

it("undo works by the keyboard while the next card's chapter opens", async () => {
  const { stores } = await openStores();
  stores.decks.setState({ decks: { [deck.chapter]: deck } });
  render(
    <StoresContext value={stores}>
      <MemoryRouter>
        <ReviewSession entries={entries} clock={() => morning} />
      </MemoryRouter>
    </StoresContext>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Show answer" }));
  fireEvent.keyDown(document.body, { key: "4", code: "Digit4" });
  expect(screen.getByText(/Opening the chapter/)).toBeDefined();
  fireEvent.keyDown(document.body, { key: "z", code: "KeyZ", ctrlKey: true });
  expect(screen.getByRole("group", { name: "How well did you know it?" })).toBeDefined();
  expect(screen.getByText("Docker.")).toBeDefined();
});
