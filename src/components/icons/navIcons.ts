/** Icon paths of the navigation bar, which are part of the first bundle. */
export const navIcons = {
  today: "M4 5c6 0 6 13 16 13M4 5v14h16M17 5v4M15 7h4",
  guide: "M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.500 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14",
  review: "M7 4h11a2 2 0 0 1 2 2v9M4 8h10a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4z",
  interview: "M4 5h16v11H9l-5 4zM8 9h8M8 12h5",
  library: "M5 4v16M10 4v16M14 4.500l5 15M3 20h18",
  progress: "M4 19h16M7 19v-6M12 19V6M17 19v-9",
  settings: "M4 7h9M19 7h1M16 4.500v5M4 17h3M13 17h7M10 14.500v5",
} as const;
