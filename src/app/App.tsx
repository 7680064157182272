/** The route table. Today is in the first bundle; every other screen is loaded when it is first opened. */
import { lazy } from "react";
import { Route, Switch } from "wouter";
import { paths } from "../features/shared/paths";
import { TodayScreen } from "../features/today/TodayScreen";
import { NotFound } from "./NotFound";
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
const SettingsScreen = lazy(async () => ({
  default: (await import("../features/settings/SettingsScreen")).SettingsScreen,
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
        <Route path="/library/:card">{({ card }) => <CardScreen encodedId={card} />}</Route>
        <Route path={paths.settings}>
          <SettingsScreen />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Shell>
  );
}
