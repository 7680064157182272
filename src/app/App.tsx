/** The route table. Today is in the first bundle; every other screen is loaded when it is first opened. */
import type { ComponentType } from "react";
import { Route, Routes, matchPath } from "react-router";
import type { ChapterId } from "../domain/ids";
import { lazyComponent } from "../components/lazyComponent";
import { NotFound } from "../features/shared/NotFound";
import { paths } from "../features/shared/paths";
import { TodayScreen } from "../features/today/TodayScreen";
import { MissingScreen } from "./MissingScreen";
import { Shell } from "./Shell";

type ScreenRoute = { readonly path: string; readonly load: () => Promise<ComponentType> };

const screenRoutes: readonly ScreenRoute[] = [
  {
    path: paths.guide,
    load: async () => (await import("../features/guide/GuideScreen")).GuideScreen,
  },
  {
    path: `${paths.guide}/:chapter`,
    load: async () => (await import("../features/guide/ChapterScreen")).ChapterScreen,
  },
  {
    path: paths.review,
    load: async () => (await import("../features/review/ReviewScreen")).ReviewScreen,
  },
  {
    path: paths.interview,
    load: async () => (await import("../features/interview/InterviewScreen")).InterviewScreen,
  },
  {
    path: `${paths.interview}/:round`,
    load: async () => (await import("../features/interview/report/ReportScreen")).ReportScreen,
  },
  {
    path: paths.library,
    load: async () => (await import("../features/library/LibraryScreen")).LibraryScreen,
  },
  {
    path: `${paths.library}/:card`,
    load: async () => (await import("../features/library/card/CardScreen")).CardScreen,
  },
  {
    path: paths.progress,
    load: async () => (await import("../features/progress/ProgressScreen")).ProgressScreen,
  },
  {
    path: paths.settings,
    load: async () => (await import("../features/settings/SettingsScreen")).SettingsScreen,
  },
];
const screens = screenRoutes.map(({ path, load }) => ({ path, Screen: lazyComponent(load, MissingScreen) }));

const loadOverview: ScreenRoute["load"] = async () =>
  (await import("../features/today/TodayOverview")).TodayOverview;
const TodayOverview = lazyComponent(loadOverview, MissingScreen);

/** The chapter whose page is at a path within the app. */
export const chapterAt = (pathname: string): ChapterId | undefined =>
  matchPath(`${paths.guide}/:chapter`, pathname)?.params.chapter;

export type LoadedScreen = { readonly path: string; readonly Screen: ComponentType };

/** Loads the screen at a path within the app; undefined if it is Today or can't be loaded. */
export async function loadScreen(pathname: string): Promise<LoadedScreen | undefined> {
  const route = screenRoutes.find(({ path }) => matchPath(path, pathname));
  // If it fails, the route loads it again and reports the failure.
  const Screen = await route?.load().catch(() => undefined);
  return route && Screen && { path: route.path, Screen };
}

/** Loads what Today shows after the first visit; undefined if another screen is opened, or if it can't be loaded. */
export async function loadTodayOverview(pathname: string): Promise<LoadedScreen | undefined> {
  if (!matchPath(paths.today, pathname)) return undefined;
  const Screen = await loadOverview().catch(() => undefined);
  return Screen && { path: paths.today, Screen };
}

/** `first` is rendered at once. The other screens suspend, and React shows a suspended screen 300 ms later at the earliest. */
export function App({ first }: { readonly first: LoadedScreen | undefined }) {
  return (
    <Shell>
      <Routes>
        <Route
          path={paths.today}
          element={<TodayScreen Overview={first?.path === paths.today ? first.Screen : TodayOverview} />}
        />
        {screens.map(({ path, Screen }) => (
          <Route key={path} path={path} element={path === first?.path ? <first.Screen /> : <Screen />} />
        ))}
        <Route
          path="*"
          element={
            <NotFound title="Page not found" linkPath={paths.today} linkLabel="Go to Today">
              The address may be misspelt, or belong to an older version of Retrain.
            </NotFound>
          }
        />
      </Routes>
    </Shell>
  );
}
