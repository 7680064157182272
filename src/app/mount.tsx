/** Opens the saves, then the house: nothing is drawn before the log has been read. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadIndex } from "../store/decks/decks";
import { startStore } from "../store/start";
import { App } from "./App";
import { Crash } from "./Crash";
import { followTheme } from "./theme";
import { trustOnlyWorkers, trustedTypesOf } from "./trusted";
import { world } from "./world";

export async function mount(root: HTMLElement): Promise<void> {
  trustOnlyWorkers(trustedTypesOf(window), location.origin);
  await startStore(world());
  followTheme();
  void loadIndex();
  createRoot(root).render(
    <StrictMode>
      <Crash>
        <App />
      </Crash>
    </StrictMode>,
  );
}
