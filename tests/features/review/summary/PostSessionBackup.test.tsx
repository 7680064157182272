/** After a session: where the browser refuses a database, the person is still asked about persistent storage. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { PostSessionBackup } from "../../../../src/features/review/summary/PostSessionBackup";
import { StoresContext } from "../../../../src/state/StoresContext";
import { morning, openStores } from "../../../state/openStores";

afterEach(cleanup);

it("asks the browser, and says what it answered, where no database remembers that", async () => {
  const persist = vi.fn<() => Promise<boolean>>(async () => true);
  const tab = await openStores(undefined, undefined, {
    storageManager: { persisted: async () => false, persist } as unknown as StorageManager,
    databaseFactory: () => null,
    promptsForPersistence: true,
  });
  tab.gradeCard("c/s/a:name", 3, 1_000, morning);
  render(
    <StoresContext value={tab.stores}>
      <PostSessionBackup />
    </StoresContext>,
  );
  fireEvent.click(await screen.findByRole("button", { name: "Ask my browser" }));
  expect(await screen.findByText("Your browser will keep what you do here.")).toBeDefined();
  expect(persist).toHaveBeenCalledOnce();
});
