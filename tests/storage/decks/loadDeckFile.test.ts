/** Fetching a deck file gives its content or a problem. */
import { describe, expect, it } from "vitest";
import { type FileParser, loadDeckFile, parseIndex } from "../../../src/storage/decks/loadDeckFile";

const accept: FileParser<unknown> = (value) => ({ type: "valid", value });
const fetchText = (text: string, parse: FileParser<unknown> = accept, init?: ResponseInit) =>
  loadDeckFile(async () => new Response(text, init), "a.json", parse);

describe("a deck file", () => {
  it("is fetched by its name and parsed", async () => {
    const fetched: string[] = [];
    const result = await loadDeckFile(
      async (file) => (fetched.push(file), new Response('{"format":1,"title":"T"}')),
      "01-intro.json",
      accept,
    );
    expect(fetched).toEqual(["01-intro.json"]);
    expect(result).toEqual({ type: "valid", value: { format: 1, title: "T" } });
  });

  it("that this build doesn't have is never fetched", async () => {
    expect(await loadDeckFile(() => undefined, "a.json", accept)).toEqual({ type: "notInBuild" });
  });

  it("that is missing belongs to a version that was replaced", async () => {
    expect(await fetchText("{}", accept, { status: 404 })).toEqual({ type: "replaced" });
  });

  it.each([403, 500])("that is answered with %i names the status", async (status) => {
    expect(await fetchText("{}", accept, { status })).toEqual({ type: "httpError", status });
  });

  it("that can't be fetched, or ends early, is unreachable", async () => {
    const fail = () => Promise.reject(new TypeError("failed to fetch"));
    expect(await loadDeckFile(fail, "a.json", accept)).toEqual({ type: "unreachable" });
    const incomplete = Object.assign(new Response(""), { text: fail });
    expect(await loadDeckFile(async () => incomplete, "a.json", accept)).toEqual({ type: "unreachable" });
  });

  it("that isn't valid JSON is incomplete", async () => {
    expect(await fetchText('{"format":1,"ti')).toEqual({ type: "incomplete" });
  });

  it.each([0, 2])("of the format %i is refused before it is parsed", async (format) => {
    const neverParse: FileParser<unknown> = () => {
      throw new Error("parsed");
    };
    expect(await fetchText(JSON.stringify({ format }), neverParse)).toEqual({ type: "otherFormat", format });
  });

  it.each(['{"format":1}', '{"format":"1"}', "{}", "7", "null", "[]"])(
    "without another format is left to the parser: %s",
    async (text) => {
      expect(await fetchText(text)).toEqual({ type: "valid", value: JSON.parse(text) });
    },
  );

  it("that exhausts its parser is nested too deeply", async () => {
    const exhaust: FileParser<unknown> = () => {
      throw new RangeError("Maximum call stack size exceeded");
    };
    const problem = { type: "nestedTooDeeply" };
    expect(await fetchText("{}", exhaust)).toEqual(problem);
    expect(await fetchText("{}", () => Promise.reject(new RangeError("too deep")))).toEqual(problem);
  });
});

describe("the index", () => {
  it("has a list of chapters", () => {
    const index = { format: 1, chapters: [] };
    expect(parseIndex(index)).toEqual({ type: "valid", value: index });
  });

  it.each([null, undefined, 7, "text", [], {}, { chapters: {} }, { chapters: null }])(
    "isn't %j",
    (content) => {
      expect(parseIndex(content)).toEqual({ type: "noChapterList" });
    },
  );
});
