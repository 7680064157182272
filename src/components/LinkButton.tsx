/** A link that looks like a button. */
import { Link, type LinkProps } from "react-router";
import { type ButtonVariant, buttonClassName } from "./Button";

type Props = LinkProps & { readonly variant?: ButtonVariant };

export function LinkButton({ className = "", variant = "primary", ...rest }: Props) {
  return <Link className={`${buttonClassName(variant)} ${className}`} {...rest} />;
}
