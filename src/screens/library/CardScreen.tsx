/** One card: its text, its place in the guide, how it stands, its past and its future. */
export function CardScreen({ address }: { readonly address: string }) {
  return <p>{address}</p>;
}
