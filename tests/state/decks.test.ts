/** Decks at the door: what is whole comes in, anything else is a sentence. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { serializeDeck, serializeIndex } from "../../src/compiler/serializeDeck";
import { compileText } from "../compiler/compileText";

const made = compileText("# Intro\n\n## Tools\n\n- **A**: b.");

async function opened(answers: Readonly<Record<string, string | number>>) {
  vi.resetModules();
  vi.doMock("../../src/storage/decks/deckFiles", () => ({ urlOf: (file: string) => `/decks/${file}` }));
  vi.stubGlobal("fetch", (address: string) => {
    const answer = answers[address.replace("/decks/", "")];
    if (answer === undefined) return Promise.reject(new TypeError("offline"));
    return Promise.resolve(
      typeof answer === "number" ? new Response("", { status: answer }) : new Response(answer),
    );
  });
  return import("../../src/state/decks");
}

const index = serializeIndex(made.index);
const deck = made.decks[0] ? serializeDeck(made.decks[0]) : "";

afterEach(() => {
  vi.doUnmock("../../src/storage/decks/deckFiles");
  vi.unstubAllGlobals();
});

describe("decks", () => {
  it("come in whole, and a chapter is fetched once", async () => {
    const { loadIndex, loadDeck, useDecks } = await opened({ "index.json": index, "01-intro.json": deck });
    await loadIndex();
    const [first, second] = await Promise.all([loadDeck("intro"), loadDeck("intro")]);
    expect(first?.cards).toHaveLength(2);
    expect(second).toBe(first);
    expect(useDecks.getState().problems).toEqual([]);
  });

  it.each<[string, string | number | undefined, RegExp]>([
    [
      "another format",
      deck.replace('"format":1', '"format":7'),
      /deck format 7, and this version reads 1.*history is safe/,
    ],
    ["half a file", deck.slice(0, 300), /came only in part/],
    [
      "parts within parts without end",
      deck.replace(
        '"text":["b."]',
        `"text":${'[{"type":"em","children":'.repeat(20_000)}[]${"}]".repeat(20_000)}`,
      ),
      /The chapter "Intro" is damaged/,
    ],
    ["a file that isn't there", 404, /could not be fetched \(404\)/],
    ["no network", undefined, /no network/],
    [
      "a link that runs",
      deck.replace('"text":["b."]', '"text":[{"type":"link","href":"javascript:alert(1)","children":["b"]}]'),
      /is damaged/,
    ],
    ["a missing field", deck.replace(/"cards":\[[^]*?\n\],/, ""), /is damaged \(at cards/],
  ])("with %s are refused, with a sentence", async (_, content, problem) => {
    const answers =
      content === undefined ? { "index.json": index } : { "index.json": index, "01-intro.json": content };
    const { loadIndex, loadDeck, useDecks } = await opened(answers);
    await loadIndex();
    expect(await loadDeck("intro")).toBeUndefined();
    expect(useDecks.getState().problems.join()).toMatch(problem);
  });

  it("that failed can be asked for again", async () => {
    const answers: Record<string, string | number> = { "index.json": index };
    const { loadIndex, loadDeck, useDecks } = await opened(answers);
    await loadIndex();
    expect(await loadDeck("intro")).toBeUndefined();
    expect(useDecks.getState().problems).toHaveLength(1);
    answers["01-intro.json"] = deck;
    expect((await loadDeck("intro"))?.chapter).toBe("intro");
    expect(useDecks.getState().problems).toEqual([]);
  });

  it("asked for before the list of chapters wait for it", async () => {
    const { loadDeck } = await opened({ "index.json": index, "01-intro.json": deck });
    expect((await loadDeck("intro"))?.chapter).toBe("intro");
    expect(await loadDeck("__proto__")).toBeUndefined();
    expect(await loadDeck("elsewhere")).toBeUndefined();
  });
});
