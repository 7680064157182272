/** What "Study more" offers, and why it offers no new cards. */
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { changeCards } from "../../../src/state/actions/changeCards";
import { morning } from "../../state/openStores";
import { openToday } from "./openToday";

afterEach(cleanup);

const isNone = () => false;

it.each([
  { suspended: (card: string) => card.startsWith("first/"), label: "Add 10 new cards today" },
  { suspended: () => true, label: "All new cards are suspended or buried" },
  { choosesCards: true, suspended: isNone, label: "Add 10 minutes today" },
  { choosesCards: true, suspended: () => true, label: "All new cards are suspended or buried" },
  {
    choosesCards: true,
    suspended: isNone,
    weights: { "tier:core": 0, "tier:detail": 0 },
    label: "Add 10 new cards today",
  },
])(
  "offers what adds cards today, or says why nothing does: $label",
  async ({ suspended, label, ...goal }) => {
    const { stores } = await openToday({ goal: { choosesCards: false, ...goal }, suspended });
    // There is something in the log, or Today is that of a first visit.
    act(() => {
      changeCards(stores, ["second/s/core0:name"], { type: "marked", on: true }, morning);
    });
    const more = screen.getByText("Study more").closest("details");
    if (!more) throw new Error("nothing to open");
    more.open = true;
    fireEvent(more, new Event("toggle"));
    expect(screen.getByRole("button", { name: label })).toBeTruthy();
  },
);
