/** Styled native form controls: input, textarea and select. What a person writes is read in its own direction. */
import type { ComponentProps } from "react";

const controlClassName = "min-h-11 max-w-full rounded-xl border border-edge bg-surface px-3 py-2 text-ink";

export function Input({ className = "", ...rest }: ComponentProps<"input">) {
  return <input dir="auto" className={`${controlClassName} ${className}`} {...rest} />;
}

export function TextArea({ className = "", ...rest }: ComponentProps<"textarea">) {
  return <textarea dir="auto" className={`${controlClassName} ${className}`} {...rest} />;
}

export function Select({ className = "", ...rest }: ComponentProps<"select">) {
  return <select className={`${controlClassName} ${className}`} {...rest} />;
}
