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
}[] = [
  { path: paths.today, label: "Today", icon: "today" },
  { path: paths.guide, label: "Guide", icon: "guide" },
  { path: paths.review, label: "Review", icon: "review" },
  { path: paths.interview, label: "Interview", icon: "interview" },
  { path: paths.library, label: "Library", icon: "library" },
  { path: paths.settings, label: "Settings", icon: "settings" },
];

export function Shell({ children }: { readonly children: ReactNode }) {
  const mainRef = useRef<HTMLElement>(null);
  useSingleActivation();
  useScrollAndFocus(mainRef, () => window.sessionStorage);
  return (
    <div className="flex min-h-dvh flex-col pr-[env(safe-area-inset-right)] pl-[env(safe-area-inset-left)] lg:flex-row">
      <a
        href="#main"
        className="sr-only z-30 rounded-xl bg-accent px-4 py-3 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to content
      </a>
      <header className="border-line bg-sheet md:border-b lg:border-r lg:border-b-0 print:hidden">
        {/* At the foot of a phone, at the top of a tablet and of a low window, at the left of a desktop. */}
        <nav
          aria-label="Main"
          className="border-line bg-sheet pt-[env(safe-area-inset-top)] docked:fixed docked:inset-x-0 docked:bottom-0 docked:z-10 docked:border-t docked:pt-0 docked:pr-[env(safe-area-inset-right)] docked:pb-[env(safe-area-inset-bottom)] docked:pl-[env(safe-area-inset-left)] md:flex md:items-center md:px-5 lg:sticky lg:top-0 lg:h-dvh lg:w-54 lg:flex-col lg:items-stretch lg:overflow-y-auto lg:px-4 lg:pt-8 lg:pb-6"
        >
          <span
            className="mr-auto hidden text-lg font-bold tracking-tight md:block lg:mr-0 lg:mb-6 lg:px-3 lg:text-xl"
            aria-hidden="true"
          >
            Retrain
          </span>
          <ul className="grid auto-cols-fr grid-flow-col md:flex lg:flex-1 lg:flex-col lg:gap-1">
            {navItems.map(({ path, label, icon }) => (
              <li key={path} className="min-w-0 lg:last:mt-auto">
                <NavLink
                  to={path}
                  end={path === paths.today}
                  className="flex h-16 flex-col items-center justify-center gap-1 text-[min(0.6875rem,3vw)] font-medium whitespace-nowrap text-quiet hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-accent md:h-14 md:px-3 md:text-[0.9375rem] lg:h-11 lg:flex-row lg:justify-start lg:gap-3 lg:rounded-xl lg:text-base lg:hover:bg-sunk lg:aria-[current=page]:bg-accent-soft lg:aria-[current=page]:text-accent-strong"
                >
                  <span className="md:max-lg:hidden">
                    <Icon path={navIcons[icon]} size={22} />
                  </span>
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div className="flex min-w-0 flex-1 flex-col docked:pt-[env(safe-area-inset-top)] lg:pt-[env(safe-area-inset-top)]">
        <main id="main" ref={mainRef} tabIndex={-1} className="flex flex-1 flex-col pb-(--foot) outline-none">
          <ShortcutsDialog>
            <Suspense>{children}</Suspense>
          </ShortcutsDialog>
        </main>
        <Notifications />
        <SaveStatusIndicator />
      </div>
    </div>
  );
}
