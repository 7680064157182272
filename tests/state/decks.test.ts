/** Fetched decks: a valid one is loaded, anything else is reported in a sentence. */
import { describe, expect, it } from "vitest";
import { serializeDeck, serializeIndex } from "../../src/compiler/serializeDeck";
import { compileDeck, compileText } from "../fixtures/compiler/compileText";
import { questionMarkdown } from "../fixtures/compiler/questionMarkdown";
import { describeFileProblem } from "../../src/app/notices/describeFileProblem";
import { nameDeckFile } from "../../src/features/shared/decks/nameDeckFile";
import { splitDeck } from "../../build/splitDecks";
import { createStores } from "../../src/state/createStores";
import type { Platform } from "../../src/state/platform";
import { createFakePlatform } from "./openStores";

const introText = "# Intro\n\n## Tools\n\n- **A**: b.";
const compiled = compileText(introText);

/** The decks store on a server that answers with a text or a status; a file without an answer is offline. */
const openDecks = (
  answers: Readonly<Record<string, string | number>>,
  wait: Platform["wait"] = createFakePlatform().wait,
) =>
  createStores(
    createFakePlatform({
      wait,
      fetchDeckFile: (file) => {
        const answer = answers[file];
        if (answer === undefined) return Promise.reject(new TypeError("offline"));
        return Promise.resolve(
          typeof answer === "number" ? new Response("", { status: answer }) : new Response(answer),
        );
      },
    }),
  ).decks;

const index = serializeIndex(compiled.index);
const deck = compiled.decks[0] ? serializeDeck(compiled.decks[0]) : "";

describe("decks", () => {
  it("are loaded, and each chapter is fetched once", async () => {
    const decks = openDecks({ "index.json": index, "01-intro.json": deck });
    await decks.loadIndex();
    const [first, second] = await Promise.all([decks.loadDeck("intro"), decks.loadDeck("intro")]);
    expect(first?.cards).toHaveLength(2);
    expect(second).toBe(first);
    expect(decks.getState().problems).toEqual([]);
  });

  it.each<[string, string | number | undefined, RegExp]>([
    [
      "another format",
      deck.replace('"format":1', '"format":7'),
      /deck format 7, and this version reads 1.*history is safe/,
    ],
    ["half a file", deck.slice(0, 300), /The chapter "Intro" incomplete/],
    [
      "content that is nested too deeply",
      deck.replace(
        '"text":["b."]',
        `"text":${'[{"type":"em","children":'.repeat(20_000)}[]${"}]".repeat(20_000)}`,
      ),
      /The chapter "Intro" is invalid: it is nested too deeply\. Reload/,
    ],
    ["a file that isn't there any more", 404, /The chapter "Intro" replaced/],
    ["a host that fails", 503, /The chapter "Intro" httpError/],
    ["no network", undefined, /The chapter "Intro" unreachable/],
    [
      "a link that runs a script",
      deck.replace('"text":["b."]', '"text":[{"type":"link","href":"javascript:alert(1)","children":["b"]}]'),
      /is invalid/,
    ],
    [
      "the file of another chapter",
      deck.replace('"chapter":"intro"', '"chapter":"serving"'),
      /The chapter "Intro" is invalid: its file belongs to the chapter "serving"\. Reload/,
    ],
    ["a missing field", deck.replace(/"cards":\[[^]*?\n\],/, ""), /is invalid \(at cards/],
  ])(
    "with %s are refused, and the sentence says if trying again is of no use",
    async (_, content, problem) => {
      const answers =
        content === undefined ? { "index.json": index } : { "index.json": index, "01-intro.json": content };
      const decks = openDecks(answers);
      await decks.loadIndex();
      expect(await decks.loadDeck("intro")).toBeUndefined();
      const [shown] = decks.getState().problems;
      expect(
        shown && `${nameDeckFile(shown)} ${describeFileProblem(shown.problem) ?? shown.problem.type}`,
      ).toMatch(problem);
    },
  );

  it("that are invalid are refused with the path of the problem", async () => {
    const decks = openDecks({
      "index.json": index,
      "01-intro.json": deck.replace(/"kind":"term"(?![^]*"kind":"term")/, '"kind":"riddle"'),
    });
    await decks.loadIndex();
    await decks.loadDeck("intro");
    expect(decks.getState().problems[0]?.problem).toMatchObject({
      type: "invalid",
      path: "cards.1.kind",
    });
  });

  it("are fetched while their schema loads, not after it", async () => {
    const fetchedFiles: string[] = [];
    const { decks } = createStores(
      createFakePlatform({
        fetchDeckFile: (file) => {
          fetchedFiles.push(file);
          return Promise.resolve(new Response(file === "index.json" ? index : deck));
        },
      }),
    );
    await decks.loadIndex();
    const loading = decks.loadDeck("intro");
    expect(fetchedFiles).toEqual(["index.json", "01-intro.json"]);
    expect(await loading).toBeDefined();
  });

  it("are parsed with pauses, so that a long one doesn't block the page", async () => {
    let pauses = 0;
    const list = Array.from({ length: 200 }, (_, i) => `- **T${i}**: b${i}.`).join("\n");
    const long = compileText(`# Intro\n\n## Tools\n\n${list}`);
    const { decks } = createStores(
      createFakePlatform({
        wait: () => Promise.resolve(void (pauses += 1)),
        // The pauses don't wait for idle time, which may come late.
        whenIdle: () => new Promise(() => undefined),
        fetchDeckFile: (file) =>
          Promise.resolve(
            new Response(
              file === "index.json"
                ? serializeIndex(long.index)
                : long.decks.map((each) => serializeDeck(each)).join(""),
            ),
          ),
      }),
    );
    const loaded = await decks.loadDeck("intro");
    expect(loaded).toEqual(long.decks[0] && splitDeck(long.decks[0]).study);
    expect(pauses).toBeGreaterThan((loaded?.cards.length ?? 0) / 50);
  });

  it("have their questions in a separate file, which is fetched when they are needed", async () => {
    const fetchedFiles: string[] = [];
    const { study, questions } = splitDeck(compileDeck(`${introText}\n\n${questionMarkdown}`));
    const files = { "index.json": index, "01-intro.json": study, "01-intro.questions.json": questions };
    const { decks } = createStores(
      createFakePlatform({
        fetchDeckFile: (file) => {
          fetchedFiles.push(file);
          const content = Object.entries(files).find(([name]) => name === file)?.[1];
          return Promise.resolve(
            new Response(typeof content === "string" ? content : JSON.stringify(content)),
          );
        },
      }),
    );
    await decks.loadDeck("intro");
    expect(fetchedFiles).toEqual(["index.json", "01-intro.json"]);
    const [first, second] = await Promise.all([decks.loadWholeDeck("intro"), decks.loadWholeDeck("intro")]);
    expect(fetchedFiles).toEqual(["index.json", "01-intro.json", "01-intro.questions.json"]);
    expect(first).toEqual({ ...study, ...questions });
    expect(second).toEqual(first);
    expect(decks.getState().problems).toEqual([]);
  });

  it("can be studied without their questions, which are fetched again", async () => {
    const answers: Record<string, string | number> = { "index.json": index, "01-intro.json": deck };
    const decks = openDecks(answers);
    expect(await decks.loadWholeDeck("intro")).toBeUndefined();
    expect(decks.getState().decks["intro"]?.cards).toHaveLength(2);
    expect(decks.getState().problems).toMatchObject([{ type: "questions", chapterTitle: "Intro" }]);
    answers["01-intro.questions.json"] = deck.replace('"chapter":"intro"', '"chapter":"serving"');
    expect(await decks.loadWholeDeck("intro")).toBeUndefined();
    answers["01-intro.questions.json"] = deck;
    expect(await decks.loadWholeDeck("intro")).toBeDefined();
    expect(decks.getState()).toMatchObject({ problems: [] });
  });

  it("that failed can be fetched again", async () => {
    const answers: Record<string, string | number> = { "index.json": index };
    const decks = openDecks(answers);
    await decks.loadIndex();
    expect(await decks.loadDeck("intro")).toBeUndefined();
    expect(decks.getState().problems).toHaveLength(1);
    answers["01-intro.json"] = deck;
    expect((await decks.loadDeck("intro"))?.chapter).toBe("intro");
    expect(decks.getState().problems).toEqual([]);
  });

  it("that failed are fetched again, and no others", async () => {
    const answers: Record<string, string | number> = {};
    const fetchedFiles: string[] = [];
    const { decks } = createStores(
      createFakePlatform({
        fetchDeckFile: (file) => {
          fetchedFiles.push(file);
          const answer = answers[file];
          return answer === undefined
            ? Promise.reject(new TypeError("offline"))
            : Promise.resolve(new Response(String(answer)));
        },
      }),
    );
    await decks.loadIndex();
    answers["index.json"] = index;
    await decks.retryFailed();
    expect(decks.getState()).toMatchObject({ index: { chapters: [{ chapter: "intro" }] }, problems: [] });
    await decks.loadWholeDeck("intro");
    answers["01-intro.json"] = deck;
    await decks.retryFailed();
    expect(decks.getState().problems.map(({ file }) => file)).toEqual(["01-intro.questions.json"]);
    answers["01-intro.questions.json"] = deck;
    await decks.retryFailed();
    expect(decks.getState().problems).toEqual([]);
    fetchedFiles.length = 0;
    await decks.retryFailed();
    expect(fetchedFiles).toEqual([]);
  });

  it("that failed are fetched again by themselves, twice, with a growing pause", async () => {
    const answers: Record<string, string> = { "index.json": index };
    const pauses: { readonly milliseconds: number; readonly end: () => void }[] = [];
    const decks = openDecks(answers, (milliseconds) =>
      milliseconds === 0 ? Promise.resolve() : new Promise((end) => pauses.push({ milliseconds, end })),
    );
    await decks.loadDeck("intro");
    pauses[0]?.end();
    await expect.poll(() => pauses).toHaveLength(2);
    expect(decks.getState().problems).toHaveLength(1);
    answers["01-intro.json"] = deck;
    pauses[1]?.end();
    await expect.poll(() => decks.getState().problems).toEqual([]);
    expect(decks.getState().decks["intro"]?.cards).toHaveLength(2);
    const [first = 0, second = 0] = pauses.map(({ milliseconds }) => milliseconds);
    expect(second).toBeGreaterThan(first);
    // A newer version has replaced it: the page must be reloaded.
    const replaced = openDecks({ "index.json": index, "01-intro.json": 404 }, () => {
      throw new Error("A pause before another attempt");
    });
    await replaced.loadDeck("intro");
    expect(replaced.getState().problems).toHaveLength(1);
    // What fails for long is left to the network's return, the person's and the button.
    delete answers["01-intro.questions.json"];
    await decks.loadWholeDeck("intro");
    pauses[2]?.end();
    await expect.poll(() => pauses).toHaveLength(4);
    pauses[3]?.end();
    await decks.retryFailed();
    expect(decks.getState().problems).toHaveLength(1);
    expect(pauses).toHaveLength(4);
  });

  it("that failed stay failed until they are loaded, so that what shows them isn't replaced", async () => {
    const answers: Record<string, string> = {};
    const decks = openDecks(answers);
    await decks.loadIndex();
    const hasIndex: boolean[] = [];
    const endIndex = decks.subscribe(({ index: loaded, problems }) =>
      hasIndex.push(problems.length > 0 || loaded !== undefined),
    );
    answers["index.json"] = index;
    await decks.loadIndex();
    endIndex();
    expect(hasIndex).toEqual([true]);
    await decks.loadWholeDeck("intro");
    const states: (readonly boolean[])[] = [];
    decks.subscribe(({ decks: loaded, questions, problems }) => {
      const hasFailed = (type: string) => problems.some((problem) => problem.type === type);
      states.push([
        hasFailed("deck") !== Object.hasOwn(loaded, "intro"),
        hasFailed("questions") !== Object.hasOwn(questions, "intro"),
      ]);
    });
    answers["01-intro.json"] = deck;
    answers["01-intro.questions.json"] = deck;
    await decks.retryFailed();
    expect(states).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it("that are still being fetched when they are tried again are fetched once more if that fails", async () => {
    const answers: Record<string, string> = { "index.json": index };
    const decks = openDecks(answers);
    await decks.loadDeck("intro");
    const early = decks.loadDeck("intro");
    answers["01-intro.json"] = deck;
    await decks.retryFailed();
    expect(await early).toBeUndefined();
    expect(decks.getState().problems).toEqual([]);
  });

  it("that fail again in the same way are not reported again once that was dismissed", async () => {
    const answers: Record<string, string | number> = { "index.json": index, "01-intro.json": 503 };
    const decks = openDecks(answers);
    await decks.loadDeck("intro");
    const [problem] = decks.getState().problems;
    if (problem) decks.dismissProblem(problem);
    await decks.retryFailed();
    expect(decks.getState().problems).toMatchObject([{ isDismissed: true }]);
    answers["01-intro.json"] = deck.slice(0, 300);
    await decks.retryFailed();
    expect(decks.getState().problems).toMatchObject([{ isDismissed: false }]);
  });

  it("that are requested before the index wait for it", async () => {
    const decks = openDecks({ "index.json": index, "01-intro.json": deck });
    expect((await decks.loadDeck("intro"))?.chapter).toBe("intro");
    expect(await decks.loadDeck("__proto__")).toBeUndefined();
    expect(await decks.loadDeck("elsewhere")).toBeUndefined();
    // An early failure must not be cached.
    expect(decks.loadDeck("elsewhere")).not.toBe(decks.loadDeck("intro"));
  });
});
