/** The layout around every screen: navigation, notifications and save status. */
import { type ReactNode, Suspense, useRef } from "react";
import { NavLink } from "react-router";
import { paths } from "../features/shared/paths";
import { Icon } from "../components/Icon";
import { navIcons } from "../components/navIcons";
import { useSingleActivation } from "../hooks/useSingleActivation";
import { ShortcutsDialog } from "../components/ShortcutsDialog";
import { Notifications } from "./Notifications";
import { SaveStatusIndicator } from "./SaveStatusIndicator";
import { useScrollAndFocus } from "./useScrollAndFocus";

const navItems: readonly {
  readonly path: string;
  readonly label: string;
  readonly icon: keyof typeof navIcons;
  readonly isDesktopOnly?: boolean;
}[] = [
  { path: paths.today, label: "Today", icon: "today" },
  { path: paths.guide, label: "Guide", icon: "guide" },
  { path: paths.review, label: "Review", icon: "review" },
  { path: paths.interview, label: "Interview", icon: "interview" },
  { path: paths.progress, label: "Progress", icon: "progress", isDesktopOnly: true },
  // Five items fit a phone's navigation bar; there, the library is linked from the guide.
  { path: paths.library, label: "Library", icon: "library", isDesktopOnly: true },
  { path: paths.settings, label: "Settings", icon: "settings" },
];

export function Shell({ children }: { readonly children: ReactNode }) {
  const mainRef = useRef<HTMLElement>(null);
  useSingleActivation();
  useScrollAndFocus(mainRef, () => window.sessionStorage);
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-30 rounded-xl bg-accent px-4 py-3 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to content
      </a>
      <header className="order-last md:order-first print:hidden">
        <nav
          aria-label="Main"
          className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-sheet pb-[env(safe-area-inset-bottom)] md:static md:border-t-0 md:border-b"
        >
          <div className="mx-auto flex max-w-5xl items-center md:px-5">
            <span className="mr-auto hidden text-lg font-bold tracking-tight md:block" aria-hidden="true">
              Retrain
            </span>
            <ul className="grid flex-1 grid-cols-5 md:flex md:flex-none md:gap-1">
              {navItems.map(({ path, label, icon, isDesktopOnly }) => (
                <li key={path} className={isDesktopOnly ? "hidden md:block" : undefined}>
                  <NavLink
                    to={path}
                    end={path === paths.today}
                    className="flex h-16 flex-col items-center justify-center gap-0.5 text-[min(0.75rem,3.5vw)] font-medium text-quiet hover:text-ink aria-[current=page]:text-accent md:h-14 md:flex-row md:gap-2 md:px-4 md:text-[0.9375rem]"
                  >
                    <Icon path={navIcons[icon]} size={22} />
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      </header>
      <main id="main" ref={mainRef} tabIndex={-1} className="flex flex-1 flex-col pb-20 outline-none md:pb-0">
        <ShortcutsDialog>
          <Suspense>{children}</Suspense>
        </ShortcutsDialog>
      </main>
      <Notifications />
      <SaveStatusIndicator />
    </div>
  );
}
