/** A link styled as a primary button. */
import type { ReactNode } from "react";
import { Link } from "wouter";

type Props = { readonly href: string; readonly className?: string; readonly children: ReactNode };

export function LinkButton({ className = "", ...rest }: Props) {
  return (
    <Link
      className={`inline-flex min-h-11 items-center justify-center gap-2 rounded-xl bg-accent px-5 py-2 font-semibold text-on-accent transition-colors hover:bg-accent-strong ${className}`}
      {...rest}
    />
  );
}
