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
          className="mt-4 border-l-3 border-line pl-4 leading-relaxed wrap-anywhere whitespace-pre-wrap"
          data-own-answer=""
        >
          <Marked text={text} marks={marks} />
        </p>
      )}
      <Takes answer={answer} />
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

/** Every recording of it, oldest first; nothing where nothing was recorded. */
function Takes({ answer }: { readonly answer: string }) {
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  useEffect(() => {
    let made: readonly string[] = [];
    let isCurrent = true;
    const load = async () => {
      const takes = await (await answersHere()).takes(answer);
      if (!isCurrent) return;
      made = takes.map((sound) => URL.createObjectURL(sound));
      setAddresses(made);
    };
    // Where there is no place for recordings, there is none to play; the answer's text says what is wrong with that.
    load().catch(() => undefined);
    return () => {
      isCurrent = false;
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, [answer]);
  return addresses.map((address, i) => (
    // A recording of one's own voice has no captions; its words are above where they were dictated.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <audio
      key={address}
      controls
      src={address}
      className="mt-3 w-full print:hidden"
      aria-label={addresses.length === 1 ? "Your recording" : `Your recording, part ${i + 1}`}
    />
  ));
}
