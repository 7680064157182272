/** The questions of each kind of round, in three lengths. The kinds are listed in `domain/events/interview/roundKinds.ts`. */
import type { QuestionKind } from "../../deck/question";
import type { RoundKind } from "../../events/interview/roundKinds";

/** How many questions of each kind, in the order in which they are asked, and the breaks between them. */
export type RoundTemplate = readonly (
  | { readonly type: "questions"; readonly round: QuestionKind; readonly count: number }
  | { readonly type: "break"; readonly minutes: number }
)[];

export const roundLengths = ["short", "usual", "long"] as const;
export type RoundLength = (typeof roundLengths)[number];

type TemplatesByLength = Readonly<Partial<Record<RoundLength, RoundTemplate>> & { usual: RoundTemplate }>;
const ask = (round: QuestionKind, count: number) => ({ type: "questions", round, count }) as const;
const pause = (minutes: number) => ({ type: "break", minutes }) as const;

/** Design and incident have no short form: one question is the minimum. */
export const roundTemplates: Readonly<Record<Exclude<RoundKind, "mix">, TemplatesByLength>> = {
  rapid: { short: [ask("rapid", 5)], usual: [ask("rapid", 10)], long: [ask("rapid", 20)] },
  concept: { short: [ask("concept", 1)], usual: [ask("concept", 3)], long: [ask("concept", 5)] },
  design: { usual: [ask("design", 1)], long: [ask("design", 2)] },
  incident: { usual: [ask("incident", 1)], long: [ask("incident", 2)] },
  behavioural: {
    short: [ask("behavioural", 1)],
    usual: [ask("behavioural", 3)],
    long: [ask("behavioural", 5)],
  },
  loop: {
    short: [ask("rapid", 4), ask("concept", 1), pause(5), ask("incident", 1), ask("behavioural", 1)],
    usual: [
      ask("rapid", 6),
      ask("concept", 2),
      pause(5),
      ask("design", 1),
      pause(5),
      ask("incident", 1),
      ask("behavioural", 2),
    ],
    long: [
      ask("rapid", 10),
      ask("concept", 3),
      pause(10),
      ask("design", 1),
      pause(10),
      ask("incident", 2),
      pause(5),
      ask("behavioural", 4),
    ],
  },
};
