/** The weekdays as they are listed, Monday first. The number is the weekday as `Date` has it, Sunday 0. */
export const weekdays = [
  { name: "Monday", weekday: 1 },
  { name: "Tuesday", weekday: 2 },
  { name: "Wednesday", weekday: 3 },
  { name: "Thursday", weekday: 4 },
  { name: "Friday", weekday: 5 },
  { name: "Saturday", weekday: 6 },
  { name: "Sunday", weekday: 0 },
] as const;
