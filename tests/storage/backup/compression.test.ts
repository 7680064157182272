/** Snapshots are compressed where the browser can, and read either way. */
import { afterEach, expect, it, vi } from "vitest";
import { compressText, decompressText } from "../../../src/storage/backup/compression";

const text = "Ein Modell ist ein Artefakt – 模型. ".repeat(50);
const bytesOf = (content: string) => new Uint8Array(new TextEncoder().encode(content));

afterEach(() => vi.unstubAllGlobals());

it("a compressed text is smaller, and is decompressed to the same text", async () => {
  const bytes = await compressText(text);
  expect(bytes.length).toBeLessThan(bytesOf(text).length / 4);
  expect(await decompressText(bytes)).toBe(text);
});

it("a text is stored uncompressed if the browser can't compress", async () => {
  vi.stubGlobal("CompressionStream", undefined);
  const bytes = await compressText(text);
  expect(bytes).toEqual(bytesOf(text));
  expect(await decompressText(bytes)).toBe(text);
});

it.each(["", "\u001f", "\u001f text", "{}"])(
  "the plain text %j isn't taken for a compressed one",
  async (plain) => {
    expect(await decompressText(bytesOf(plain))).toBe(plain);
  },
);

it("bytes that begin like a plain text are read as plain text", async () => {
  const odd = new Uint8Array([0x41, 0x8b, 0x42]);
  expect(await decompressText(odd)).toBe("A\ufffdB");
});
