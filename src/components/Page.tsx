/** A screen's layout: the document title, the heading and a centred column. */
import type { ReactNode } from "react";
import { DocumentTitle } from "./DocumentTitle";

type Props = {
  readonly title: string;
  readonly hideTitle?: boolean;
  /** A wider column, for lists and tables. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

export function Page({ title, hideTitle = false, wide = false, children }: Props) {
  return (
    <div className={`mx-auto w-full px-5 pt-8 pb-12 md:pt-12 ${wide ? "max-w-5xl" : "max-w-2xl"}`}>
      <DocumentTitle title={title} />
      <h1 className={hideTitle ? "sr-only" : "text-[1.75rem] leading-tight font-semibold tracking-tight"}>
        {title}
      </h1>
      {children}
    </div>
  );
}
