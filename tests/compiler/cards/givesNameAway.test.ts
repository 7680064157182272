/** A name is not asked for by a meaning that contains it in another form. */
import { expect, it } from "vitest";
import { givesNameAway } from "../../../src/compiler/cards/givesNameAway";

it.each([
  ["/threaddump", "performs a thread dump"],
  ["/sessions", "returns retrieval and deletion of user sessions"],
  ["Recommendation", "recommended to connect no more than 2 areas"],
  ["Модули", 'паттерн "модуль", позволяя создавать изолированные области'],
])("%s is given away", (name, meaning) => {
  expect(givesNameAway(meaning, name)).toBe(true);
});

it.each([
  ["kubectl get pods", "lists pods"],
  ["S3", "object storage"],
  ["consumer lag", "how far a consumer is behind"],
  ["ETL", "extract, transform, load"],
])("%s is not", (name, meaning) => {
  expect(givesNameAway(meaning, name)).toBe(false);
});
