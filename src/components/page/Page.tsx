/** A screen's layout: the document title, the heading, a column to read and, from 1280 px, what stands beside it. */
import type { ReactNode } from "react";
import { DocumentTitle } from "./DocumentTitle";

type Props = {
  readonly title: string;
  readonly hideTitle?: boolean;
  /** The whole width, for lists, tables and screens with columns of their own; "lg": from 1024 px on. */
  readonly wide?: boolean | "lg";
  /** Stays beside the column while that scrolls; on a narrow screen it is between the heading and the column. */
  readonly aside?: ReactNode;
  /** The aside is at the left, below the heading. */
  readonly isAsideFirst?: boolean;
  readonly children: ReactNode;
};

export function Page({ title, hideTitle = false, wide = false, aside, isAsideFirst, children }: Props) {
  return (
    <div
      className={`mx-auto w-full px-5 pt-8 pb-12 lg:max-w-6xl lg:px-10 lg:pt-10 ${wide === true ? "max-w-5xl" : "max-w-2xl"} ${aside ? (isAsideFirst ? "aside-first" : "aside-last") : ""}`}
    >
      <DocumentTitle title={title} />
      <h1
        dir="auto"
        className={hideTitle ? "sr-only" : "text-[1.75rem] leading-tight font-semibold tracking-tight"}
      >
        {title}
      </h1>
      {aside && <div className="page-aside">{aside}</div>}
      {/* With the other key React makes a new element, so that hiding the heading is no layout shift.
          A flow root, so that the margin of what is loaded inside it can't move it. */}
      <div key={String(hideTitle)} className={`flow-root ${wide ? "" : "min-w-0 lg:max-w-2xl"}`}>
        {children}
      </div>
    </div>
  );
}
