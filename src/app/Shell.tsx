/** The layout around every screen: navigation, notifications and save status. */
import { type ReactNode, Suspense, useRef } from "react";
import { NavLink } from "react-router";
import { paths } from "../features/shared/paths";
import { Icon } from "../components/icons/Icon";
import { navIcons } from "../components/icons/navIcons";
import { afterNextPaint } from "../browser/nextPaint";
import { useSingleActivation } from "../hooks/useSingleActivation";
import { useSettings } from "../state/StoresContext";
import { CharacterKeysContext } from "../hooks/shortcutsContext";
import { ShortcutsDialog } from "../components/shortcuts/ShortcutsDialog";
import { lazyComponent } from "../components/lazyComponent";
import { SaveStatusIndicator } from "./notices/SaveStatusIndicator";
import { useScrollAndFocus } from "./navigation/useScrollAndFocus";

const Notifications = lazyComponent(async () => {
  await afterNextPaint();
  return (await import("./notices/Notifications")).Notifications;
});
const PlanKeeper = lazyComponent(async () => (await import("./PlanKeeper")).PlanKeeper);

const navItems: readonly {
  readonly path: string;
  readonly label: string;
  readonly icon: keyof typeof navIcons;
}[] = [
  { path: paths.today, label: "Today", icon: "today" },
  { path: paths.guide, label: "Guide", icon: "guide" },
  { path: paths.review, label: "Review", icon: "review" },
  { path: paths.interview, label: "Interview", icon: "interview" },
  { path: paths.progress, label: "Progress", icon: "progress" },
  { path: paths.library, label: "Library", icon: "library" },
  { path: paths.settings, label: "Settings", icon: "settings" },
];

export function Shell({ children }: { readonly children: ReactNode }) {
  const hasInterview = useSettings((state) => state.settings.interview !== undefined);
  const mainRef = useRef<HTMLElement>(null);
  const characterKeys = useSettings((state) => state.settings.characterKeys);
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
            {navItems.map(({ path, label, icon }) => (
              <li key={path}>
                <NavLink to={path} end={path === paths.today}>
                  <Icon path={navIcons[icon]} size={22} />
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div className="flex min-w-0 flex-1 flex-col">
        <main id="main" ref={mainRef} tabIndex={-1} className="flex flex-1 flex-col pb-(--foot) outline-none">
          <CharacterKeysContext value={characterKeys}>
            <ShortcutsDialog>
              <Suspense>{children}</Suspense>
            </ShortcutsDialog>
          </CharacterKeysContext>
        </main>
        <Suspense>{hasInterview && <PlanKeeper />}</Suspense>
        <Suspense>
          <Notifications />
        </Suspense>
        <SaveStatusIndicator />
      </div>
    </div>
  );
}
