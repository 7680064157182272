/** How a person likes to review: typing, voice, touch, light and time. */
import type { Hands } from "../../domain/settings";
import { changeHands, useSettings } from "../../store/settings";
import { Field, boxLook } from "../../ui/Field";
import { Switch } from "../../ui/Switch";
import { canSpeak } from "../../ui/speak";

const aloud: readonly { readonly value: Hands["readAloud"]; readonly name: string }[] = [
  { value: "off", name: "Only when I ask" },
  { value: "questions", name: "Questions" },
  { value: "both", name: "Questions and answers" },
];

const switches = [
  {
    name: "typeAnswers",
    label: "Type short answers",
    hint: "Compared with the card's own; case, punctuation and one slip are forgiven.",
  },
  { name: "swipe", label: "Swipe to grade", hint: "With the answer shown: left is Again, right is Good." },
  {
    name: "tap",
    label: "Tap the card to grade",
    hint: "With the answer shown: its left half is Again, its right half Good.",
  },
  { name: "haptics", label: "A small buzz at each grade", hint: "On phones that can." },
  { name: "keepAwake", label: "Keep the screen on while reviewing", hint: "Where the browser can." },
  {
    name: "timer",
    label: "Show the time on each card",
    hint: "It runs either way, for the statistics only.",
  },
] as const;

export function Reviewing() {
  const { hands } = useSettings((state) => state.settings);
  return (
    <section
      aria-labelledby="reviewing-title"
      className="mt-10 grid grid-cols-1 gap-4 border-t border-line pt-6"
    >
      <h2 id="reviewing-title" className="text-lg font-semibold">
        Reviewing
      </h2>
      {switches.map(({ name, label, hint }) => (
        <Switch
          key={name}
          id={`hands-${name}`}
          label={label}
          hint={hint}
          checked={hands[name]}
          onChange={(on) => changeHands({ [name]: on })}
        />
      ))}
      {canSpeak() && (
        <Field
          id="read-aloud"
          label="Read aloud"
          hint="With the browser's own voice. R, or the card's menu, reads what is shown at any time."
        >
          <select
            id="read-aloud"
            className={`${boxLook} w-full sm:w-72`}
            value={hands.readAloud}
            aria-describedby="read-aloud-hint"
            onChange={(event) => {
              const chosen = aloud.find(({ value }) => value === event.target.value);
              if (chosen) changeHands({ readAloud: chosen.value });
            }}
          >
            {aloud.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
    </section>
  );
}
