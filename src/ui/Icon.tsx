/** A line drawing of 24 by 24, in the colour of the text around it. The shapes are in navShapes.ts and shapes.ts. */
export function Icon({ shape, size = 24 }: { readonly shape: string; readonly size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" className="shrink-0">
      <path
        d={shape}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
