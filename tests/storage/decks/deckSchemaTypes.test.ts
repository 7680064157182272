/** The app's schema accepts every card that the types allow, and every deck that is committed. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { InferOutput } from "valibot";
import { expect, expectTypeOf, it } from "vitest";
import type { Card, CardKind } from "../../../src/domain/deck/card";
import type { Question } from "../../../src/domain/deck/question";
import type { cardSchema, questionSchema } from "../../../src/storage/decks/deckSchema";
import { parseWholeDeck } from "../../fixtures/parseWholeDeck";

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

const folder = resolve(import.meta.dirname, "../../../data/decks");
const decks = readdirSync(folder).filter((name) => /^\d/.test(name));

it("has every kind of card and every field of a question", () => {
  expectTypeOf<Card["kind"]>().toEqualTypeOf<InferOutput<typeof cardSchema>["kind"]>();
  expectTypeOf<Card["kind"]>().toEqualTypeOf<CardKind>();
  expectTypeOf<Card>().toExtend<DeepReadonly<InferOutput<typeof cardSchema>>>();
  expectTypeOf<Question>().toExtend<DeepReadonly<InferOutput<typeof questionSchema>>>();
});

it.each(decks)("accepts %s", async (name) => {
  const deck: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
  expect(await parseWholeDeck(deck, async () => undefined)).toEqual({ type: "valid", value: deck });
});
