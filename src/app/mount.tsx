/** Opens the stores, then renders the app: nothing is rendered before the event log has been read. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBackup } from "../state/backup/createBackup";
import { createStores } from "../state/createStores";
import { openStores } from "../state/openStores";
import { StoresContext } from "../state/StoresContext";
import { App } from "./App";
import { createBrowserPlatform } from "./browserPlatform";
import { ErrorBoundary } from "./ErrorBoundary";
import { loadJournalWriter } from "./loadJournalWriter";
import { syncTheme } from "./theme";
import { policyFactoryOf, restrictScriptUrls } from "./trustedTypes";

export async function mount(root: HTMLElement): Promise<void> {
  restrictScriptUrls(policyFactoryOf(window), location.origin);
  const stores = createStores(createBrowserPlatform());
  await openStores(stores, loadJournalWriter);
  syncTheme(stores.settings);
  void stores.decks.loadIndex();
  createRoot(root).render(
    <StrictMode>
      <StoresContext value={stores}>
        <ErrorBoundary createBackup={() => createBackup(stores, stores.platform.clock())}>
          <App />
        </ErrorBoundary>
      </StoresContext>
    </StrictMode>,
  );
}
