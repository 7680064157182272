/** The route table. Today is in the first bundle; every other screen is loaded when it is first opened. */
import { lazy } from "react";
import { Route, Routes } from "react-router";
import { NotFound } from "../features/shared/NotFound";
import { paths } from "../features/shared/paths";
import { TodayScreen } from "../features/today/TodayScreen";
import { Shell } from "./Shell";

const GuideScreen = lazy(async () => ({
  default: (await import("../features/guide/GuideScreen")).GuideScreen,
}));
const ChapterScreen = lazy(async () => ({
  default: (await import("../features/guide/ChapterScreen")).ChapterScreen,
}));
const ReviewScreen = lazy(async () => ({
  default: (await import("../features/review/ReviewScreen")).ReviewScreen,
}));
const InterviewScreen = lazy(async () => ({
  default: (await import("../features/interview/InterviewScreen")).InterviewScreen,
}));
const ReportScreen = lazy(async () => ({
  default: (await import("../features/interview/report/ReportScreen")).ReportScreen,
}));
const LibraryScreen = lazy(async () => ({
  default: (await import("../features/library/LibraryScreen")).LibraryScreen,
}));
const CardScreen = lazy(async () => ({
  default: (await import("../features/library/card/CardScreen")).CardScreen,
}));
const ProgressScreen = lazy(async () => ({
  default: (await import("../features/progress/ProgressScreen")).ProgressScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import("../features/settings/SettingsScreen")).SettingsScreen,
}));

export function App() {
  return (
    <Shell>
      <Routes>
        <Route path={paths.today} element={<TodayScreen />} />
        <Route path={paths.guide} element={<GuideScreen />} />
        <Route path={`${paths.guide}/:chapter`} element={<ChapterScreen />} />
        <Route path={paths.review} element={<ReviewScreen />} />
        <Route path={paths.interview} element={<InterviewScreen />} />
        <Route path={`${paths.interview}/:round`} element={<ReportScreen />} />
        <Route path={paths.library} element={<LibraryScreen />} />
        <Route path={`${paths.library}/:card`} element={<CardScreen />} />
        <Route path={paths.progress} element={<ProgressScreen />} />
        <Route path={paths.settings} element={<SettingsScreen />} />
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
