/** What stands around every screen: the way to the others, and what the app has to say. */
import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import { paths } from "../screens/paths";
import { Icon } from "../ui/Icon";
import { navShapes } from "../ui/navShapes";
import { Notices } from "./Notices";
import { SavedSign } from "./SavedSign";

const places: readonly {
  readonly to: string;
  readonly name: string;
  readonly icon: keyof typeof navShapes;
  readonly wide?: boolean;
}[] = [
  { to: paths.today, name: "Today", icon: "today" },
  { to: paths.guide, name: "Guide", icon: "guide" },
  { to: paths.review, name: "Review", icon: "review" },
  { to: paths.interview, name: "Interview", icon: "interview" },
  // Six are too many for a thumb: on a phone the way there is the guide's.
  { to: paths.library, name: "Library", icon: "library", wide: true },
  { to: paths.settings, name: "Settings", icon: "settings" },
];

export function Shell({ children }: { readonly children: ReactNode }) {
  const [pathname] = useLocation();
  const main = useFocusOnArrival(pathname);
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-30 rounded-xl bg-accent px-4 py-3 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to the page
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
              {places.map(({ to, name, icon, wide }) => (
                <li key={to} className={wide ? "hidden md:block" : undefined}>
                  <Link
                    href={to}
                    aria-current={isAt(pathname, to) ? "page" : undefined}
                    className="flex h-16 flex-col items-center justify-center gap-0.5 text-[min(0.75rem,3.5vw)] font-medium text-quiet hover:text-ink aria-[current=page]:text-accent md:h-14 md:flex-row md:gap-2 md:px-4 md:text-[0.9375rem]"
                  >
                    <Icon shape={navShapes[icon]} size={22} />
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1} className="flex flex-1 flex-col pb-20 outline-none md:pb-0">
        <Suspense>{children}</Suspense>
      </main>
      <Notices />
      <SavedSign />
    </div>
  );
}

const isAt = (pathname: string, place: string): boolean =>
  pathname === place || (place !== paths.today && pathname.startsWith(`${place}/`));

/** A new screen begins at its beginning, for eyes and for a screen reader alike. */
function useFocusOnArrival(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    // A link to a place within the screen leads there by itself.
    if (location.hash) return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
