/** The deck format as a JSON Schema, for other readers of decks. It is generated from the app's own schema. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { deckFormat } from "../../src/domain/deck/deck";
import { deckSchema } from "../fixtures/deckSchema";
import { compileDeck } from "../fixtures/compiler/compileText";

const schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: `A deck of Retrain, format ${deckFormat}`,
  ...toJsonSchema(deckSchema, {
    errorMode: "ignore",
    target: "draft-2020-12",
  }),
};

it("is data/deck.schema.json (after a change of format: npx vitest run tests/compiler/jsonSchema.test.ts -u)", async () => {
  await expect(`${JSON.stringify(schema, undefined, 1)}\n`).toMatchFileSnapshot(
    "../../data/deck.schema.json",
  );
});

it("accepts compiled decks, and refuses another format, an unknown tag and a link that runs a script", () => {
  const valid = new Ajv2020({ strict: false }).compile(JSON.parse(JSON.stringify(schema)));
  const deck = compileDeck(
    "# T\n\n## S\n\n- **[A](https://x.org)**: b\n\nC: {{c}} d e.\n\n| a | b |\n| --- | --- |\n| c | d |",
  );
  expect(valid(structuredClone(deck))).toBe(true);
  expect(valid({ ...deck, format: 2 })).toBe(false);
  const link = { type: "link", href: "javascript:alert(1)", children: ["x"] };
  expect(valid({ ...deck, sections: [{ id: "s", depth: 2, title: [link], blocks: [] }] })).toBe(false);
  const figure = { id: "f", alt: "", labels: [], drawing: { tag: "script", attributes: {}, children: [] } };
  expect(valid({ ...deck, figures: [figure] })).toBe(false);
});
