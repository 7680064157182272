/** Line drawings of 24 by 24, in the colour of the text around them. */
const shapes = {
  today: "M4 5c6 0 6 13 16 13M4 5v14h16M17 5v4M15 7h4",
  guide: "M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.500 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14",
  review: "M7 4h11a2 2 0 0 1 2 2v9M4 8h10a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4z",
  settings: "M4 7h9M19 7h1M16 4.500v5M4 17h3M13 17h7M10 14.500v5",
  undo: "M9 7 4.500 11.500 9 16M5 11.500h9a5 5 0 0 1 0 10h-2",
  more: "M5 11.300v1.400M12 11.300v1.400M19 11.300v1.400",
  flag: "M6 21V4M6 4h11l-2.500 4 2.500 4H6",
  star: "m12 4 2.400 5 5.600.700-4.100 3.800 1.100 5.500-5-2.700-5 2.700 1.100-5.500L4 9.700 9.600 9z",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.500 4.500",
  library: "M5 4v16M9.500 4v16M14 4.500l4.500 15.500",
  interview: "M4 5h16v11H9l-5 4zM8 9h8M8 12h5",
  speak: "M4 9.500v5h3.500l4.500 4v-13l-4.500 4zM15.500 9a4.500 4.500 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11",
  close: "m6 6 12 12M18 6 6 18",
  book: "M6 4h12v16H8a2 2 0 0 1-2-2zM6 18a2 2 0 0 1 2-2h10",
} as const;

export function Icon({ name, size = 24 }: { readonly name: keyof typeof shapes; readonly size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" className="shrink-0">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
