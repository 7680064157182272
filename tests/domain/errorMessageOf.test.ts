/** The message of whatever was thrown. */
import { expect, it } from "vitest";
import { errorMessageOf } from "../../src/domain/errorMessageOf";

it("is the error's own, or what was thrown as text", () => {
  expect(errorMessageOf(new TypeError("no such store"))).toBe("no such store");
  expect(errorMessageOf("full")).toBe("full");
  expect(errorMessageOf(undefined)).toBe("undefined");
});
