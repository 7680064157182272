/** Two stacks of cards, side by side from 1024 px on; on narrower screens the second follows the first. */
import type { ReactNode } from "react";

type Props = { readonly first: ReactNode; readonly second: ReactNode };

export function CardColumns({ first, second }: Props) {
  return (
    <div className="mt-5 grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1.75fr)_minmax(0,1fr)]">
      <div className="grid grid-cols-1 gap-5">{first}</div>
      <div className="grid grid-cols-1 gap-5">{second}</div>
    </div>
  );
}
