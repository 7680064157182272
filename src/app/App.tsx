/** The route table. Today comes with the first page, each other screen when it is first asked for. */
import { lazy } from "react";
import { Route, Switch } from "wouter";
import { paths } from "../screens/paths";
import { TodayScreen } from "../screens/today/TodayScreen";
import { Lost } from "./Lost";
import { Shell } from "./Shell";

const GuideScreen = lazy(async () => ({
  default: (await import("../screens/guide/GuideScreen")).GuideScreen,
}));
const ChapterScreen = lazy(async () => ({
  default: (await import("../screens/guide/ChapterScreen")).ChapterScreen,
}));
const ReviewScreen = lazy(async () => ({
  default: (await import("../screens/review/ReviewScreen")).ReviewScreen,
}));
const InterviewScreen = lazy(async () => ({
  default: (await import("../screens/interview/InterviewScreen")).InterviewScreen,
}));
const ReportScreen = lazy(async () => ({
  default: (await import("../screens/interview/ReportScreen")).ReportScreen,
}));
const LibraryScreen = lazy(async () => ({
  default: (await import("../screens/library/LibraryScreen")).LibraryScreen,
}));
const CardScreen = lazy(async () => ({
  default: (await import("../screens/library/CardScreen")).CardScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import("../screens/settings/SettingsScreen")).SettingsScreen,
}));

export function App() {
  return (
    <Shell>
      <Switch>
        <Route path={paths.today}>
          <TodayScreen />
        </Route>
        <Route path={paths.guide}>
          <GuideScreen />
        </Route>
        <Route path="/guide/:chapter">{({ chapter }) => <ChapterScreen chapter={chapter} />}</Route>
        <Route path={paths.review}>
          <ReviewScreen />
        </Route>
        <Route path={paths.interview}>
          <InterviewScreen />
        </Route>
        <Route path="/interview/:round">{({ round }) => <ReportScreen id={round} />}</Route>
        <Route path={paths.library}>
          <LibraryScreen />
        </Route>
        <Route path="/library/:card">{({ card }) => <CardScreen address={card} />}</Route>
        <Route path={paths.settings}>
          <SettingsScreen />
        </Route>
        <Route>
          <Lost />
        </Route>
      </Switch>
    </Shell>
  );
}
