/** The list of restored backups. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { RestoreHistory } from "../../../src/features/settings/data/RestoreHistory";
import { StoresContext, useStudy } from "../../../src/state/StoresContext";
import { FakeStorage } from "../../storage/fakeStorage";
import { morning, openStores } from "../../state/openStores";

afterEach(cleanup);

const History = () => <RestoreHistory study={useStudy((state) => state.study)} />;

it("says how many backups were restored here, and undoes one", async () => {
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
  expect(screen.queryByText("1 backup restored here")).toBeNull();
});
