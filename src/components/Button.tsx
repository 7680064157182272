/** A styled native button. */
import type { ComponentProps } from "react";

/** All have a border: in forced colours it is all that is seen of a button. */
const variantClassNames = {
  primary: "border border-transparent bg-accent text-on-accent font-semibold hover:bg-accent-strong",
  plain: "bg-sheet text-ink font-medium border border-line hover:border-edge",
  quiet: "border border-transparent text-quiet font-medium hover:text-ink hover:bg-sunk",
} as const;

export type ButtonVariant = keyof typeof variantClassNames;

/** For other elements that look like a button. */
export const buttonClassName = (variant: ButtonVariant): string =>
  `inline-flex min-h-11 items-center justify-center gap-2 rounded-xl px-4 py-2 transition-colors disabled:opacity-50 ${variantClassNames[variant]}`;

type Props = ComponentProps<"button"> & { readonly variant?: ButtonVariant };

export function Button({ className = "", variant = "plain", ...rest }: Props) {
  return <button type="button" className={`${buttonClassName(variant)} ${className}`} {...rest} />;
}
