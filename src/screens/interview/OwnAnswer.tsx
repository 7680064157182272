/** One's own answer, with the words that count marked, and the recording of it. */
import { useEffect, useState } from "react";
import { answersHere } from "../../store/interview";

type Span = { readonly start: number; readonly end: number };
type Props = { readonly answer: string; readonly text: string; readonly marks: readonly Span[] };

export function OwnAnswer({ answer, text, marks }: Props) {
  return (
    <>
      {text.trim() !== "" && (
        <p
          className="mt-4 border-l-3 border-line pl-4 leading-relaxed whitespace-pre-wrap"
          data-own-answer=""
        >
          <Marked text={text} marks={marks} />
        </p>
      )}
      <Sound answer={answer} />
    </>
  );
}

function Marked({ text, marks }: Pick<Props, "text" | "marks">) {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  return (
    <>
      {sorted.map(({ start, end }, i) => (
        <span key={start}>
          {text.slice(sorted[i - 1]?.end ?? 0, start)}
          <mark className="rounded bg-accent-soft px-0.5 font-medium text-ink">{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(sorted.at(-1)?.end ?? 0)}
    </>
  );
}

/** Nothing where nothing was recorded. */
function Sound({ answer }: { readonly answer: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let isCurrent = true;
    const load = async () => {
      const sound = await (await answersHere()).sound(answer);
      if (!sound || !isCurrent) return;
      made = URL.createObjectURL(sound);
      setAddress(made);
    };
    // Where there is no place for recordings, there is none to play; the answer's text says what is wrong with that.
    load().catch(() => undefined);
    return () => {
      isCurrent = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [answer]);
  if (address === undefined) return null;
  return (
    // A recording of one's own voice has no captions; its words are above where they were dictated.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <audio controls src={address} className="mt-3 w-full" aria-label="Your recording" />
  );
}
