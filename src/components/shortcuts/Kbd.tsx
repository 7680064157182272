/** The name of a key, styled like one. */
export function Kbd({
  className = "",
  children,
}: {
  readonly className?: string;
  readonly children: string;
}) {
  return (
    <kbd className={`rounded-md border border-line bg-inset px-2 py-0.5 font-sans text-sm ${className}`}>
      {children}
    </kbd>
  );
}
