/** What "Study more" offers, and why it offers no new cards. */
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { openToday } from "./openToday";

afterEach(cleanup);

it.each([
  { suspended: (card: string) => card.startsWith("first/"), label: "Add 10 new cards today" },
  { suspended: () => true, label: "All new cards are suspended or buried" },
])("offers new cards if one of them can be asked, or says why not: $label", async ({ suspended, label }) => {
  await openToday({ goal: { choosesCards: false }, suspended });
  const more = screen.getByText("Study more").closest("details");
  if (!more) throw new Error("nothing to open");
  more.open = true;
  fireEvent(more, new Event("toggle"));
  expect(screen.getByRole("button", { name: label })).toBeTruthy();
});
