/** Snapshots on this device. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, expect, it } from "vitest";
import { Snapshots } from "../../../../src/features/settings/data/Snapshots";
import { StoresContext } from "../../../../src/state/StoresContext";
import { FakeStorage } from "../../../storage/fakeStorage";
import { morning, openStores } from "../../../state/openStores";
import "fake-indexeddb/auto";

afterEach(cleanup);

it("the focus stays at the snapshots when the first is taken and its button disappears", async () => {
  const databases = new IDBFactory();
  const tab = await openStores(new FakeStorage(), "writer1", { databaseFactory: () => databases });
  tab.gradeCard("c/s/a:name", 3, 1_000, morning);
  render(
    <StoresContext value={tab.stores}>
      <Snapshots onPreview={() => undefined} />
    </StoresContext>,
  );
  const button = await screen.findByRole("button", { name: "Take a snapshot" });
  button.focus();
  fireEvent.click(button);
  expect(await screen.findByText(/^1 snapshot, /)).toBeDefined();
  expect(document.activeElement?.textContent).toBe("Snapshots");
});
