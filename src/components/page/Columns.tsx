/** Two columns from 1280 px on; on narrower screens the second follows the first. */
import type { ReactNode } from "react";

type Props = {
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** Equally wide. Otherwise the first is as wide as text is read well. */
  readonly isEven?: boolean;
  /** The first stays in view while the second scrolls. */
  readonly isFirstSticky?: boolean;
};

export function Columns({ first, second, isEven = false, isFirstSticky = false }: Props) {
  return (
    <div
      className={`xl:grid xl:gap-x-10 ${isEven ? "xl:grid-cols-2" : "xl:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]"}`}
    >
      <div className={`min-w-0 ${isFirstSticky ? "xl:sticky xl:top-4 xl:self-start" : ""}`}>{first}</div>
      <div className="min-w-0">{second}</div>
    </div>
  );
}
