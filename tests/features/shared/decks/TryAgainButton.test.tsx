import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { TryAgainButton } from "../../../../src/features/shared/decks/TryAgainButton";
import { StoresContext } from "../../../../src/state/StoresContext";
import { openStores } from "../../../state/openStores";

afterEach(cleanup);

it.each([
  ["Try again", 503, 2, 0],
  ["Reload", 404, 1, 1],
])("is called %s after status %s, and does that", async (name, status, fetchCount, reloadCount) => {
  const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
  const fetchDeckFile = vi.fn<() => Promise<Response>>(() => Promise.resolve(new Response("", { status })));
  const { stores } = await openStores(undefined, undefined, { fetchDeckFile });
  await stores.decks.loadIndex();
  render(
    <StoresContext value={stores}>
      <TryAgainButton variant="primary" />
    </StoresContext>,
  );
  fireEvent.click(screen.getByRole("button", { name }));
  await screen.findByRole("button", { name });
  expect([fetchDeckFile.mock.calls.length, reload.mock.calls.length]).toEqual([fetchCount, reloadCount]);
});
