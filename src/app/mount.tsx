/** Loads stored data, then renders the app: nothing is rendered before the event log has been read. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { loadIndex } from "../state/decks";
import { startStores } from "../state/startStores";
import { App } from "./App";
import { basePath } from "./basePath";
import { ErrorBoundary } from "./ErrorBoundary";
import { syncTheme } from "./theme";
import { restrictScriptUrls, policyFactoryOf } from "./trustedTypes";
import { createBrowserPlatform } from "./browserPlatform";

export async function mount(root: HTMLElement): Promise<void> {
  restrictScriptUrls(policyFactoryOf(window), { origin: location.origin, basePath });
  await startStores(createBrowserPlatform());
  syncTheme();
  void loadIndex();
  // A host may serve the base path without its last slash, where neither the router nor the service worker looks for the app.
  if (`${location.pathname}/` === basePath)
    history.replaceState(history.state, "", basePath + location.search + location.hash);
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        {/* Without transitions the address and the page change together, which screens that read history.state rely on. */}
        <BrowserRouter basename={basePath} useTransitions={false}>
          <App />
        </BrowserRouter>
      </ErrorBoundary>
    </StrictMode>,
  );
}
