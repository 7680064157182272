/** The charts that answer one question. */
import { type ReactNode, useId } from "react";

export function ChartGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="mt-10">
      <h2 id={titleId} className="text-xl font-semibold">
        {title}
      </h2>
      <div className="mt-3 grid items-start gap-4 lg:grid-cols-2">{children}</div>
    </section>
  );
}
