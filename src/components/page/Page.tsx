/** A screen's layout: the document title, the heading, a column to read and, from 1280 px, what stands beside it. */
import type { ReactNode } from "react";
import { DocumentTitle } from "./DocumentTitle";

type Props = {
  readonly title: string;
  readonly isTitleHidden?: boolean;
  /** A column to read; or the full width, for lists, tables and screens with columns of their own, also only from 1024 px on. */
  readonly width?: "column" | "full" | "fullFromLg";
  /** Stays beside the column while that scrolls; on a narrow screen it is between the heading and the column. */
  readonly aside?: ReactNode;
  /** The aside is at the left, below the heading. */
  readonly isAsideFirst?: boolean;
  readonly children: ReactNode;
};

export function Page({
  title,
  isTitleHidden = false,
  width = "column",
  aside,
  isAsideFirst,
  children,
}: Props) {
  const asideClass = isAsideFirst ? "aside-first" : "aside-last";
  return (
    <div
      className={`mx-auto w-full px-5 pt-8 pb-12 lg:max-w-6xl lg:px-10 lg:pt-10 ${width === "full" ? "max-w-5xl" : "max-w-2xl"} ${aside ? asideClass : ""}`}
    >
      <DocumentTitle title={title} />
      <h1
        dir="auto"
        className={isTitleHidden ? "sr-only" : "text-[1.75rem] leading-tight font-semibold tracking-tight"}
      >
        {title}
      </h1>
      {aside && <div className="page-aside">{aside}</div>}
      {/* With the other key React makes a new element, so that hiding the heading is no layout shift.
          A flow root, so that the margin of what is loaded inside it can't move it. */}
      <div
        key={String(isTitleHidden)}
        className={`flow-root ${width === "column" ? "min-w-0 lg:max-w-2xl" : ""}`}
      >
        {children}
      </div>
    </div>
  );
}
