/** The settings screen: schedule, FSRS parameters, reviewing, appearance and data. */
import { useClock } from "../../state/StoresContext";
import { Page } from "../../components/Page";
import { AppearanceSection } from "./AppearanceSection";
import { DataSection } from "./data/DataSection";
import { OptimizerSection } from "./OptimizerSection";
import { ReviewingSection } from "./ReviewingSection";
import { ScheduleSection } from "./schedule/ScheduleSection";
import { WorkloadSimulation } from "./schedule/WorkloadSimulation";

export function SettingsScreen() {
  const clock = useClock();
  return (
    <Page title="Settings">
      <ScheduleSection />
      <WorkloadSimulation clock={clock} />
      <OptimizerSection clock={clock} />
      <ReviewingSection />
      <AppearanceSection />
      <DataSection clock={clock} />
    </Page>
  );
}
