/** Opens the stores, then renders the app: nothing is rendered before the event log has been read. */
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { createBackup } from "../state/backup/createBackup";
import { createStores } from "../state/createStores";
import { isReturningUser } from "../state/isReturningUser";
import { openStores } from "../state/openStores";
import type { Stores } from "../state/stores";
import { StoresContext } from "../state/StoresContext";
import { App, chapterAt, loadScreen, loadTodayOverview } from "./App";
import { basePath } from "./navigation/basePath";
import { ErrorBoundary } from "./ErrorBoundary";
import { reloadOnMissingCode } from "./platform/reloadOnMissingCode";
import { retryDecksWhenOnline } from "./platform/retryDecksWhenOnline";
import { syncTheme } from "./platform/syncTheme";
import { screenPathOf } from "./navigation/screenPathOf";
import { restrictScriptUrls, policyFactoryOf } from "./platform/trustedTypes";
import { createBrowserPlatform } from "./platform/createBrowserPlatform";
import { loadJournalWriter } from "./platform/loadJournalWriter";

/** How long the first paint waits for the code of the screen. After that the navigation is shown, and that the screen is opening. */
const maxScreenWaitMs = 3_000;

/** How long the first paint waits for the decks that it shows. After that it says that they are being loaded. */
const maxDecksWaitMs = 300;

export async function mount(root: HTMLElement): Promise<void> {
  restrictScriptUrls(policyFactoryOf(window), { origin: location.origin, basePath });
  reloadOnMissingCode();
  const path = screenPathOf(location.pathname, basePath);
  const loadingScreen = loadScreen(path);
  const stores = createStores(createBrowserPlatform());
  await openStores(stores, loadJournalWriter);
  syncTheme(stores.settings);
  const loadingDecks = loadDecks(stores, path);
  retryDecksWhenOnline(stores.decks);
  // The router knows no other addresses.
  const address = basePath + path.slice(1);
  if (path !== "" && address !== location.pathname)
    // From the origin on: a path that begins with two slashes would name another host.
    history.replaceState(history.state, "", location.origin + address + location.search + location.hash);
  const loadFirst = async () =>
    (await loadingScreen) ?? (isReturningUser(stores) ? loadTodayOverview(path) : undefined);
  const first = await Promise.race([
    loadFirst(),
    stores.platform.wait(maxScreenWaitMs).then(() => undefined),
  ]);
  // They were requested together with this code and are about to arrive. Waiting for them avoids painting the page twice.
  await Promise.race([loadingDecks, stores.platform.wait(maxDecksWaitMs)]);
  const app = (
    <StrictMode>
      <StoresContext value={stores}>
        <ErrorBoundary createBackup={() => createBackup(stores, stores.platform.clock())}>
          {/* Without transitions the address and the page change together, which screens that read history.state rely on. */}
          <BrowserRouter basename={basePath} useTransitions={false}>
            <App first={first} />
          </BrowserRouter>
        </ErrorBoundary>
      </StoresContext>
    </StrictMode>
  );
  // A transition is rendered in slices, between which the browser can handle input.
  startTransition(() => createRoot(root).render(app));
}

/** Loads the index and the chapter that is opened, while the code that shows it is being loaded. */
async function loadDecks({ decks }: Stores, path: string): Promise<void> {
  await decks.loadIndex();
  const chapter = chapterAt(path);
  if (chapter !== undefined) await decks.loadDeck(chapter);
}
