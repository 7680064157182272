/** A typed answer survives a reload on the same day, until the card is graded or leaves the session. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, it } from "vitest";
import { msPerDay } from "../../../../src/domain/time";
import { defaultSettings } from "../../../../src/domain/settings";
import { emptyQueue } from "../../../../src/domain/study/queue";
import { CardReview } from "../../../../src/features/review/card/CardReview";
import { CharacterKeysContext } from "../../../../src/hooks/input/shortcutsContext";
import { StoresContext } from "../../../../src/state/StoresContext";
import { compileDeck } from "../../../fixtures/compiler/compileText";
import { type OpenedStores, morning, openStores } from "../../../state/openStores";

const deck = compileDeck("# Intro\n\n## Tools\n\nQ: What runs containers?\nA: Docker.");
const [card] = deck.cards;
if (!card) throw new Error("no card");
const { reviewPreferences } = defaultSettings;
const settings = { ...defaultSettings, reviewPreferences: { ...reviewPreferences, typesAnswers: true } };
const ignore = () => undefined;

const open = (tab: OpenedStores, isRevealed = false, hasCharacterKeys = true, now = morning) =>
  render(
    <StoresContext value={tab.stores}>
      <MemoryRouter>
        <CharacterKeysContext value={hasCharacterKeys}>
          <CardReview
            card={card}
            deck={deck}
            study={tab.stores.study.getState().study}
            settings={settings}
            queue={emptyQueue}
            isRevealed={isRevealed}
            now={now}
            isCram={false}
            menu={undefined}
            onMenuChange={ignore}
            onReveal={ignore}
            onGrade={(grade) => tab.gradeCard(card.id, grade, 1_000, morning)}
            onChange={ignore}
          />
        </CharacterKeysContext>
      </MemoryRouter>
    </StoresContext>,
  );
const box = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Your answer" });

afterEach(cleanup);

it("the typed answer is there after a reload, before and after the answer is shown", async () => {
  const tab = await openStores();
  open(tab);
  fireEvent.change(box(), { target: { value: "dokcer" } });
  cleanup();
  open(await openStores(tab.storage, "writer2"));
  expect(box().value).toBe("dokcer");
  cleanup();
  open(await openStores(tab.storage, "writer3"), true);
  expect(screen.getByText("You typed: dokcer.")).toBeDefined();
});

it("the typed answer is removed once the card is graded, here or in another tab", async () => {
  const tab = await openStores();
  open(tab);
  fireEvent.change(box(), { target: { value: "docker" } });
  cleanup();
  open(tab, true);
  fireEvent.click(screen.getByRole("button", { name: /^Good/ }));
  cleanup();
  expect([...tab.storage.map.keys()].filter((key) => key.includes("draft"))).toEqual([]);
  open(tab);
  fireEvent.change(box(), { target: { value: "of the second time" } });
  cleanup();
  tab.gradeCard(card.id, 1, 1_000, morning + 1_000);
  open(tab);
  expect(box().value).toBe("");
});

it.each([
  ["the card is suspended", "@", morning, ""],
  ["the card is buried", "b", morning, ""],
  ["the card is marked", "*", morning, "docker"],
  ["another day has begun", undefined, morning + msPerDay, ""],
])("what is in the box of the typed answer when %s", async (_, key, now, expected) => {
  const tab = await openStores();
  open(tab);
  fireEvent.change(box(), { target: { value: "docker" } });
  if (key) fireEvent.keyDown(document.body, { key });
  cleanup();
  open(tab, false, true, now);
  expect(box().value).toBe(expected);
});

it("the digits of the grades are announced only where they are shortcuts", async () => {
  const tab = await openStores();
  const shortcuts = () =>
    screen
      .getAllByRole("button", { name: /^(?:Again|Hard|Good|Easy)/ })
      .map((button) => button.getAttribute("aria-keyshortcuts"));
  open(tab, true);
  expect(shortcuts()).toEqual(["1", "2", "3", "4"]);
  cleanup();
  open(tab, true, false);
  expect(shortcuts()).toEqual([null, null, null, null]);
});
