/** A native button with taste. */
import type { ComponentProps } from "react";

const looks = {
  primary: "bg-accent text-on-accent font-semibold hover:bg-accent-strong",
  plain: "bg-sheet text-ink font-medium border border-line hover:border-edge",
  quiet: "text-quiet font-medium hover:text-ink hover:bg-sunk",
} as const;

type Props = ComponentProps<"button"> & { readonly look?: keyof typeof looks };

export function Button({ className = "", look = "plain", ...rest }: Props) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-11 items-center justify-center gap-2 rounded-xl px-4 py-2 transition-colors disabled:opacity-50 ${looks[look]} ${className}`}
      {...rest}
    />
  );
}
