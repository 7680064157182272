/** The screen of the first address is shown at the first rendering; the others are loaded later. */
import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, it } from "vitest";
import { App, loadScreen } from "../../src/app/App";
import { StoresContext } from "../../src/state/StoresContext";
import { openStores } from "../state/openStores";

afterEach(cleanup);

it("renders a loaded screen at once, without a fallback", async () => {
  const { stores } = await openStores();
  const open = (first: Awaited<ReturnType<typeof loadScreen>>) =>
    render(
      <StoresContext value={stores}>
        <MemoryRouter initialEntries={["/settings"]}>
          <App first={first} />
        </MemoryRouter>
      </StoresContext>,
    );
  const settings = () => screen.queryByRole("heading", { level: 1, name: "Settings" });
  open(undefined);
  expect(settings()).toBeNull();
  cleanup();
  open(await loadScreen("/settings"));
  expect(settings()).not.toBeNull();
});
