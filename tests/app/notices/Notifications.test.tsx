/** A notification about the backup file has the button that lets the browser ask for the permission. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Notifications } from "../../../src/app/notices/Notifications";
import { runPostSessionBackup } from "../../../src/state/backup/runPostSessionBackup";
import { StoresContext } from "../../../src/state/StoresContext";
import { stubBackupFile } from "../../state/backup/stubBackupFile";
import { morning, openStores } from "../../state/openStores";
import "fake-indexeddb/auto";

afterEach(cleanup);

it("asks for the permission only when the button is pressed", async () => {
  const { stores, gradeCard } = await openStores();
  gradeCard("c/s/a:name", 3, 1_000, morning);
  const chooseFile = stubBackupFile();
  const refused = chooseFile({ permission: "prompt", asked: "denied" });
  render(
    <StoresContext value={stores}>
      <Notifications />
    </StoresContext>,
  );
  await act(() => runPostSessionBackup(stores, morning));
  expect(
    screen.getByText(/^Your backup file may be out of date: the browser needs your permission/),
  ).toBeDefined();
  expect(refused.calls).not.toContain("requestPermission");
  const press = () => fireEvent.click(screen.getByRole("button", { name: "Allow and write" }));
  press();
  await screen.findByText(/^The browser didn't give permission/);
  expect(refused.calls).toContain("requestPermission");
  const allowed = chooseFile({ permission: "prompt" });
  press();
  await screen.findByText("The backup was written to your file.");
  expect(allowed.text).not.toBe("");
});
