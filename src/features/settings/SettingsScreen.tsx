/** The settings screen: its sections, each with an address of its own, and the list of them. */
import type { ReactNode } from "react";
import { Page } from "../../components/page/Page";
import { PageContents } from "../../components/page/PageContents";
import { AppearanceSection } from "./AppearanceSection";
import { KeyboardSection } from "./KeyboardSection";
import { DataSection } from "./data/DataSection";
import { OptimizerSection } from "./OptimizerSection";
import { ReviewingSection } from "./ReviewingSection";
import { ScheduleSection } from "./schedule/ScheduleSection";
import { WorkloadSimulation } from "./schedule/WorkloadSimulation";

const sections = [
  { id: "schedule", title: "Schedule" },
  { id: "workload", title: "Workload" },
  { id: "parameters", title: "FSRS parameters" },
  { id: "reviewing", title: "Answering" },
  { id: "keyboard", title: "Keyboard" },
  { id: "appearance", title: "Appearance" },
  { id: "data", title: "Your data" },
] as const;

export function SettingsScreen() {
  return (
    <Page title="Settings" isAsideFirst aside={<PageContents label="Sections" sections={sections} />}>
      <Section id="schedule">
        <ScheduleSection />
      </Section>
      <Section id="workload">
        <WorkloadSimulation />
      </Section>
      <Section id="parameters">
        <OptimizerSection />
      </Section>
      <Section id="reviewing">
        <ReviewingSection />
      </Section>
      <Section id="keyboard">
        <KeyboardSection />
      </Section>
      <Section id="appearance">
        <AppearanceSection />
      </Section>
      <Section id="data">
        <DataSection />
      </Section>
    </Page>
  );
}

type SectionProps = { readonly id: (typeof sections)[number]["id"]; readonly children: ReactNode };

/** Can be linked to, as /settings#data. */
function Section({ id, children }: SectionProps) {
  return (
    <div id={id} data-section={id} tabIndex={-1} className="outline-none">
      {children}
    </div>
  );
}
