/** A labelled field for learning steps, such as `1m 10m`. It says what other steps would do before they are set. */
import type { ReactNode } from "react";
import { type LearningStep } from "../../../domain/scheduling/schedulingOptions";
import { isComposing } from "../../../hooks/input/isPageShortcut";
import { useCommittedDraft } from "../../../hooks/useCommittedDraft";
import { Field } from "../../../components/fields/Field";
import { Input } from "../../../components/fields/Input";
import { toAscii } from "../../../components/fields/readWholeNumber";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: readonly LearningStep[];
  /** What steps that are typed and not set yet would do. */
  readonly renderPreview?: (steps: readonly LearningStep[]) => ReactNode;
  /** Called with valid steps once the person has finished: with Enter, or on leaving the field or the page. */
  readonly onChange: (steps: readonly LearningStep[]) => void;
};

/** More are not stored. */
const maxSteps = 10;
const isStep = (word: string): word is LearningStep => /^[1-9]\d{0,3}[mhd]$/.test(word);

export function StepsField({ id, label, hint, value, renderPreview, onChange }: Props) {
  const splitSteps = (typed: string) =>
    toAscii(typed)
      .split(/[\s,،、]+/)
      .filter(Boolean);
  const isValid = (typed: string) => splitSteps(typed).length <= maxSteps && splitSteps(typed).every(isStep);
  const stepsOf = (typed: string) => splitSteps(typed).filter(isStep);
  const { draft, setDraft, commit } = useCommittedDraft(value.join(" "), isValid, (typed) =>
    onChange(stepsOf(typed)),
  );
  const text = draft ?? value.join(" ");
  const isTextValid = isValid(text);
  const isChanged = isTextValid && stepsOf(text).join(" ") !== value.join(" ");
  return (
    <Field
      id={id}
      label={label}
      hint={
        <>
          {hint} {isChanged && renderPreview?.(stepsOf(text))}
        </>
      }
      error={
        isTextValid
          ? undefined
          : `Write at most ${maxSteps} steps like 1m 10m 1d. The setting stays ${value.join(" ") || "without steps"} until then.`
      }
    >
      <Input
        id={id}
        autoComplete="off"
        value={text}
        aria-invalid={!isTextValid}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={({ key, nativeEvent }) => key === "Enter" && !isComposing(nativeEvent) && commit()}
      />
    </Field>
  );
}
