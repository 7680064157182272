/** A card's page has one form for the card's note, however it is opened. */
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CardPage } from "../../../../src/features/library/card/CardPage";
import { StoresContext } from "../../../../src/state/StoresContext";
import { openTextDraft } from "../../../../src/state/textDraft";
import { compileDeck } from "../../../fixtures/compiler/compileText";
import { openStores } from "../../../state/openStores";
import { stubResizeObserver } from "../../progress/stubResizeObserver";

const deck = compileDeck("# Intro\n\n## Tools\n\nQ: What runs containers?\nA: Docker.");
const [card] = deck.cards;
if (!card) throw new Error("no card");

beforeEach(stubResizeObserver);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("a note begun under Actions and continued by the shortcut is kept as typed last", async () => {
  const { stores } = await openStores();
  render(
    <StoresContext value={stores}>
      <MemoryRouter>
        <CardPage card={card} deck={deck} />
      </MemoryRouter>
    </StoresContext>,
  );
  const type = (value: string) => fireEvent.change(screen.getByRole("textbox"), { target: { value } });
  const close = () => {
    const dialog = screen.getByRole("dialog", { name: "Your note" });
    fireEvent.click(within(dialog).getByRole("button", { name: "Close" }));
  };
  fireEvent.click(screen.getByRole("button", { name: /^Write a note/ }));
  type("begun");
  close();
  fireEvent.keyDown(document.body, { key: "e", code: "KeyE" });
  type("begun and continued");
  close();
  expect(screen.getByRole("button", { name: /^Write a note/ }).textContent).toContain("You have begun one");
  cleanup();
  expect(openTextDraft(stores, `note ${card.id}`, "").text).toBe("begun and continued");
});
