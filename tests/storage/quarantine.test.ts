/** Unreadable texts are stored under separate keys, each once. */
import { describe, expect, it } from "vitest";
import { quarantineText, listQuarantinedTexts } from "../../src/storage/quarantine";
import { FakeStorage } from "./fakeStorage";

const quarantineAll = (texts: readonly string[], storage = new FakeStorage()): FakeStorage => {
  for (const text of texts) quarantineText(storage, "k", text);
  return storage;
};

describe("a text", () => {
  it("is stored beside the earlier ones of its key", () => {
    expect([...quarantineAll(["one", "two", "three"]).map]).toEqual([
      ["retrain.aside.k", "one"],
      ["retrain.aside.k~1", "two"],
      ["retrain.aside.k~2", "three"],
    ]);
  });

  it("that is already stored isn't stored again", () => {
    expect(quarantineAll(["one", "two", "one", "two"]).length).toBe(2);
  });

  it("without room for it throws, and nothing is changed", () => {
    const storage = quarantineAll(["one"]);
    storage.quota = 20;
    expect(() => quarantineText(storage, "k", "two")).toThrow("full");
    expect([...storage.map.values()]).toEqual(["one"]);
  });

  it("that the storage doesn't store throws", () => {
    const storage = new FakeStorage();
    storage.setItem = () => undefined;
    expect(() => quarantineText(storage, "k", "one")).toThrow("retrain.aside.k was not stored");
  });
});

it("all quarantined texts are listed as files, and nothing else is", () => {
  const storage = quarantineAll(["one", "two"]);
  storage.setItem("retrain.settings", "{}");
  expect(listQuarantinedTexts(storage)).toEqual([
    { name: "k.txt", text: "one" },
    { name: "k~1.txt", text: "two" },
  ]);
});
