/** A notification about the backup file has the button that lets the browser ask for the permission. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { Notifications } from "../../../src/app/notices/Notifications";
import { notify } from "../../../src/state/notifications";
import { StoresContext } from "../../../src/state/StoresContext";
import { openStores } from "../../state/openStores";

afterEach(cleanup);

it("asks for the permission only when the button is pressed", async () => {
  const { stores } = await openStores();
  const allowAndWrite = vi.fn<() => void>();
  render(
    <StoresContext value={stores}>
      <Notifications />
    </StoresContext>,
  );
  act(() => notify(stores.notifications, { type: "backupFileNeedsPermission", allowAndWrite }));
  expect(
    screen.getByText(/^Your backup file may be out of date: the browser needs your permission/),
  ).toBeDefined();
  expect(allowAndWrite).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Allow and write" }));
  expect(allowAndWrite).toHaveBeenCalledOnce();
});
