/** The list of restored backups. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterAll, afterEach, expect, it } from "vitest";
import { keepFocus } from "../../../../src/browser/keepFocus";
import { cardStateOf } from "../../../../src/domain/study/study";
import { RestoreHistory } from "../../../../src/features/settings/data/RestoreHistory";
import { StoresContext, useStudy } from "../../../../src/state/StoresContext";
import { FakeStorage } from "../../../storage/fakeStorage";
import { morning, openStores } from "../../../state/openStores";

afterEach(cleanup);
afterAll(keepFocus());

function History() {
  const [message, setMessage] = useState("");
  return (
    <>
      <p role="status">{message}</p>
      <RestoreHistory study={useStudy((state) => state.study)} showMessage={setMessage} />
    </>
  );
}

it("says how many backups were restored here, undoes one with a message, and restores it again without a file", async () => {
  const source = await openStores();
  source.gradeCard("c/s/a:name", 3, 1_000, morning);
  const tab = await openStores(new FakeStorage(), "second");
  tab.restoreBackup(tab.openBackup(source.createBackup(morning).text), morning);
  render(
    <StoresContext value={tab.stores}>
      <History />
    </StoresContext>,
  );
  fireEvent.click(screen.getByText("1 backup restored here"));
  fireEvent.click(screen.getByRole("button", { name: /^Undo the restore of / }));
  const memory = () => cardStateOf(tab.study.getState().study, "c/s/a:name").memory;
  expect(screen.getByRole("status").textContent).toBe("Restore undone. The settings stay as they are.");
  expect(screen.getByText(/^23 November 2026: 2 events, undone$/)).toBeDefined();
  expect(memory()).toBeUndefined();
  for (let i = 0; i < 2; i += 1) {
    const button = screen.getByRole("button", { name: /^Restore again/ });
    button.focus();
    fireEvent.click(button);
    expect(screen.getByRole("status").textContent).toBe("Restored again. The settings stay as they are.");
    expect(memory()).toBeDefined();
    // "Restore again" makes a new row; the list takes the focus.
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("list")));
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    fireEvent.click(screen.getByRole("button", { name: /^Undo the restore of / }));
    expect(memory()).toBeUndefined();
  }
  // Restored from its file once more: the row is that of the last restore, and no other is left.
  tab.restoreBackup(tab.openBackup(source.createBackup(morning).text), morning + 1);
  expect(await screen.findByRole("button", { name: /^Undo the restore of / })).toBeDefined();
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
});
