/** The route table. Today is in the first bundle; every other screen is loaded when it is first opened. */
import { Route, Routes } from "react-router";
import { lazyComponent } from "../components/lazyComponent";
import { NotFound } from "../features/shared/NotFound";
import { paths } from "../features/shared/paths";
import { TodayScreen } from "../features/today/TodayScreen";
import { MissingScreen } from "./MissingScreen";
import { Shell } from "./Shell";

const GuideScreen = lazyComponent(
  async () => (await import("../features/guide/GuideScreen")).GuideScreen,
  MissingScreen,
);
const ChapterScreen = lazyComponent(
  async () => (await import("../features/guide/ChapterScreen")).ChapterScreen,
  MissingScreen,
);
const ReviewScreen = lazyComponent(
  async () => (await import("../features/review/ReviewScreen")).ReviewScreen,
  MissingScreen,
);
const InterviewScreen = lazyComponent(
  async () => (await import("../features/interview/InterviewScreen")).InterviewScreen,
  MissingScreen,
);
const ReportScreen = lazyComponent(
  async () => (await import("../features/interview/report/ReportScreen")).ReportScreen,
  MissingScreen,
);
const LibraryScreen = lazyComponent(
  async () => (await import("../features/library/LibraryScreen")).LibraryScreen,
  MissingScreen,
);
const CardScreen = lazyComponent(
  async () => (await import("../features/library/card/CardScreen")).CardScreen,
  MissingScreen,
);
const ProgressScreen = lazyComponent(
  async () => (await import("../features/progress/ProgressScreen")).ProgressScreen,
  MissingScreen,
);
const SettingsScreen = lazyComponent(
  async () => (await import("../features/settings/SettingsScreen")).SettingsScreen,
  MissingScreen,
);

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
