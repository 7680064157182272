/** A newer version has removed the code that reads decks: another attempt is of no use, a reload is. */
import { expect, it, vi } from "vitest";
import { serializeDeck, serializeIndex } from "../../src/compiler/serializeDeck";
import { createStores } from "../../src/state/createStores";
import { compileText } from "../fixtures/compiler/compileText";
import { createFakePlatform } from "./openStores";

vi.mock("../../src/storage/decks/parseDeck", () => {
  throw new Error("its file is gone");
});

const { index, decks: compiled } = compileText("# Intro\n\n## Tools\n\n- **A**: b.");

it.each([
  ["replaced", true],
  ["unreachable", false],
])("the problem is %s if the deck's file is there: %s", async (type, isDeckThere) => {
  const { decks } = createStores(
    createFakePlatform({
      fetchDeckFile: (file) => {
        if (file === "index.json") return Promise.resolve(new Response(serializeIndex(index)));
        return isDeckThere && compiled[0]
          ? Promise.resolve(new Response(serializeDeck(compiled[0])))
          : Promise.reject(new TypeError("offline"));
      },
    }),
  );
  await decks.loadIndex();
  expect(await decks.loadDeck("intro")).toBeUndefined();
  expect(decks.getState().problems.map(({ problem }) => problem.type)).toEqual([type]);
});
