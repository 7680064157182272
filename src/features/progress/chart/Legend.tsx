/** Names the tints of a chart. */
type Props = { readonly entries: readonly { readonly name: string; readonly tint: string }[] };

export function Legend({ entries }: Props) {
  return (
    <ul aria-hidden="true" className="mt-1 flex flex-wrap gap-x-4 text-sm text-quiet">
      {entries.map(({ name, tint }) => (
        <li key={name} className="flex items-center gap-1.5">
          <svg width="12" height="12">
            <rect width="12" height="12" rx="3" fill={tint} stroke="var(--edge)" strokeWidth="0.5" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
