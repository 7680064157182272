/** Loads stored data, then renders the app: nothing is rendered before the event log has been read. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadIndex } from "../state/decks";
import { startStores } from "../state/startStores";
import { App } from "./App";
import { ErrorBoundary } from "./ErrorBoundary";
import { syncTheme } from "./theme";
import { restrictScriptUrls, policyFactoryOf } from "./trustedTypes";
import { createBrowserPlatform } from "./browserPlatform";

export async function mount(root: HTMLElement): Promise<void> {
  restrictScriptUrls(policyFactoryOf(window), location.origin);
  await startStores(createBrowserPlatform());
  syncTheme();
  void loadIndex();
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
}
