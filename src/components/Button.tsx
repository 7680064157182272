/** A styled native button. */
import type { ComponentProps } from "react";

export type ButtonVariant = "primary" | "plain" | "quiet";

/** For other elements that look like a button. The classes are components in main.css, so that utilities can change them. */
export const buttonClassName = (variant: ButtonVariant): string => `button button-${variant}`;

type Props = ComponentProps<"button"> & { readonly variant?: ButtonVariant };

export function Button({ className = "", variant = "plain", ...rest }: Props) {
  return <button type="button" className={`${buttonClassName(variant)} ${className}`} {...rest} />;
}
