/** What the first paint doesn't show is loaded after it. */
import { act, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it, vi } from "vitest";
import { Shell } from "../../src/app/Shell";
import { StoresContext } from "../../src/state/StoresContext";
import { openStores } from "../state/openStores";

const loaded = vi.hoisted(() => [] as string[]);
vi.mock("../../src/app/notices/Notifications", () => {
  loaded.push("notifications");
  return { Notifications: () => <p>Notifications</p> };
});

it("loads the notifications after the first paint", async () => {
  const frames: FrameRequestCallback[] = [];
  vi.spyOn(window, "requestAnimationFrame").mockImplementation((callback) => frames.push(callback));
  const { stores } = await openStores();
  render(
    <StoresContext value={stores}>
      <MemoryRouter>
        <Shell>Page</Shell>
      </MemoryRouter>
    </StoresContext>,
  );
  // Time for effects that don't wait for a paint.
  await act(() => vi.dynamicImportSettled());
  expect(loaded).toEqual([]);
  act(() => frames.forEach((callback) => callback(0)));
  expect(await screen.findByText("Notifications")).toBeTruthy();
});
