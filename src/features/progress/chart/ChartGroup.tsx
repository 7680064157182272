/** The charts that answer one question. */
import type { ReactNode } from "react";
import { TitledSection } from "../../../components/TitledSection";

export function ChartGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <TitledSection title={title} className="mt-10" titleClassName="text-xl font-semibold">
      <div className="mt-3 grid items-start gap-4 lg:grid-cols-2">{children}</div>
    </TitledSection>
  );
}
