/** The submitted answer, with the words that count marked, and its recordings. */
import { useEffect, useState } from "react";
import { useStores } from "../../state/StoresContext";

type TextRange = { readonly start: number; readonly end: number };
type Props = {
  readonly storageKey: string;
  readonly text: string;
  readonly highlights: readonly TextRange[];
};

export function SubmittedAnswer({ storageKey, text, highlights }: Props) {
  return (
    <>
      {text.trim() !== "" && (
        <p
          dir="auto"
          className="mt-4 border-s-3 border-line ps-4 leading-relaxed wrap-anywhere whitespace-pre-wrap"
          data-own-answer=""
        >
          <HighlightedText text={text} highlights={highlights} />
        </p>
      )}
      <Recordings storageKey={storageKey} />
    </>
  );
}

function HighlightedText({ text, highlights }: Pick<Props, "text" | "highlights">) {
  const sorted = highlights.toSorted((a, b) => a.start - b.start);
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
function Recordings({ storageKey }: { readonly storageKey: string }) {
  const { openAnswerStorage } = useStores();
  const [urls, setUrls] = useState<readonly string[]>([]);
  useEffect(() => {
    let objectUrls: readonly string[] = [];
    let isCurrent = true;
    const load = async () => {
      const recordings = await (await openAnswerStorage()).getRecordings(storageKey);
      if (!isCurrent) return;
      objectUrls = recordings.map((recording) => URL.createObjectURL(recording));
      setUrls(objectUrls);
    };
    // Without a storage there is no recording to play. Whoever reads the answer's text reports that.
    load().catch(() => undefined);
    return () => {
      isCurrent = false;
      for (const url of objectUrls) URL.revokeObjectURL(url);
    };
  }, [openAnswerStorage, storageKey]);
  return urls.map((url, index) => (
    // A recording of one's own voice has no captions; its words are above where they were dictated.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <audio
      key={url}
      controls
      src={url}
      className="mt-3 w-full"
      aria-label={urls.length === 1 ? "Your recording" : `Your recording, part ${index + 1}`}
    />
  ));
}
