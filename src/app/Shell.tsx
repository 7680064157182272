/** The layout around every screen: navigation, notifications and save status. */
import { type ReactNode, Suspense, useRef } from "react";
import { NavLink } from "react-router";
import { paths } from "../features/shared/paths";
import { Icon } from "../components/icons/Icon";
import { navIcons } from "../components/icons/navIcons";
import { afterNextPaint } from "../browser/afterNextPaint";
import { useSingleActivation } from "../hooks/input/useSingleActivation";
import { useSettings } from "../state/StoresContext";
import { CharacterKeysContext } from "../hooks/input/shortcutsContext";
import { ShortcutsProvider } from "../components/shortcuts/ShortcutsProvider";
import { lazyComponent } from "../components/lazyComponent";
import { SaveStatusIndicator } from "./notices/SaveStatusIndicator";
import { OpeningScreen } from "./OpeningScreen";
import { useScrollAndFocus } from "./navigation/useScrollAndFocus";

const Notifications = lazyComponent(async () => {
  await afterNextPaint();
  return (await import("./notices/Notifications")).Notifications;
});
const PlanUpdater = lazyComponent(async () => (await import("./PlanUpdater")).PlanUpdater);

const navItems = [
  ["today", "Today"],
  ["guide", "Guide"],
  ["review", "Review"],
  ["interview", "Interview"],
  ["progress", "Progress"],
  ["library", "Library"],
  ["settings", "Settings"],
] as const;

export function Shell({ children }: { readonly children: ReactNode }) {
  const hasInterview = useSettings((state) => state.settings.interview !== undefined);
  const mainRef = useRef<HTMLElement>(null);
  const hasCharacterKeys = useSettings((state) => state.settings.hasCharacterKeys);
  useSingleActivation();
  useScrollAndFocus(mainRef, () => window.sessionStorage);
  return (
    <div className="shell">
      <a href="#main" className="skip-link">
        Skip to content
      </a>
      <header className="main-header">
        <nav aria-label="Main">
          <span className="hidden text-lg font-bold tracking-tight md:block lg:text-xl" aria-hidden="true">
            Retrain
          </span>
          <ul>
            {navItems.map(([screen, label]) => (
              <li key={screen}>
                <NavLink to={paths[screen]} end={screen === "today"}>
                  <Icon path={navIcons[screen]} size={22} />
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div className="flex min-w-0 flex-1 flex-col">
        <main id="main" ref={mainRef} tabIndex={-1} className="flex flex-1 flex-col pb-(--foot) outline-none">
          <CharacterKeysContext value={hasCharacterKeys}>
            <ShortcutsProvider>
              <Suspense fallback={<OpeningScreen />}>{children}</Suspense>
            </ShortcutsProvider>
          </CharacterKeysContext>
        </main>
        <Suspense>{hasInterview && <PlanUpdater />}</Suspense>
        <Suspense>
          <Notifications />
        </Suspense>
        <SaveStatusIndicator />
      </div>
    </div>
  );
}
