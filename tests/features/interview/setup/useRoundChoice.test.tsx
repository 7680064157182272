/** What is chosen for a round outlives a reload, until the round starts. */
import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, it } from "vitest";
import { useRoundChoice } from "../../../../src/features/interview/setup/useRoundChoice";
import { StoresContext } from "../../../../src/state/StoresContext";
import { type OpenedStores, openStores } from "../../../state/openStores";

const open = ({ stores }: OpenedStores) =>
  renderHook(() => useRoundChoice(), {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <StoresContext value={stores}>{children}</StoresContext>
    ),
  }).result;

afterEach(cleanup);

it("is kept over a reload, and reset when a round starts", async () => {
  const tab = await openStores();
  const form = open(tab);
  const atFirst = form.current.choice;
  act(() => form.current.change({ kind: "behavioural", chapters: ["data"], levels: ["senior"] }));
  act(() => form.current.change({ length: "long", includesRecent: true }));
  const { choice } = form.current;
  expect(choice).toMatchObject({ kind: "behavioural", length: "long", chapters: ["data"] });
  cleanup();
  const reloaded = await openStores(tab.storage, "writer2");
  const reopened = open(reloaded);
  expect(reopened.current.choice).toEqual(choice);
  act(() => reopened.current.discardDraft());
  cleanup();
  expect(open(reloaded).current.choice).toEqual(atFirst);
});

it.each([
  ["no JSON", "{"],
  ["no object", "7"],
  ["other types", JSON.stringify({ kind: 1, counts: 2, chapters: "data", levels: {}, includesRecent: "no" })],
])("is as at first where a draft is damaged: %s", async (_, text) => {
  const tab = await openStores();
  const atFirst = open(tab).current.choice;
  tab.drafts.set("round choice", text);
  cleanup();
  expect(open(tab).current.choice).toEqual(atFirst);
});

it("keeps what is valid of a draft that another version wrote, with other kinds", async () => {
  const tab = await openStores();
  const { current: atFirst } = open(tab);
  const chosen = { length: "long", chapters: ["data"], levels: ["senior"], includesRecent: true } as const;
  const draft = { ...chosen, kind: "duel", counts: { rapid: 7, duel: 2, design: 3 } };
  tab.drafts.set("round choice", JSON.stringify({ ...draft, levels: ["senior", "chief"] }));
  cleanup();
  expect(open(tab).current.choice).toEqual({
    ...chosen,
    kind: atFirst.choice.kind,
    counts: { ...atFirst.choice.counts, rapid: 7, design: 3 },
  });
});
