/** Where one types what one looks for, and what of it was not understood. */
import { type KeyboardEvent, type RefObject, useId } from "react";
import type { Problem } from "../../domain/search/tokens";
import { boxLook } from "../../ui/Field";
import { Icon } from "../../ui/Icon";
import { shapes } from "../../ui/shapes";

type Props = {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly onType: (text: string) => void;
  /** Down, to the list. */
  readonly onLeave: () => void;
};

export function SearchBox({ box, text, problems, onType, onLeave }: Props) {
  const id = useId();
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !["ArrowDown", "Enter", "Escape"].includes(event.key)) return;
    event.preventDefault();
    if (event.key === "Escape" && text !== "") onType("");
    else onLeave();
  };
  const show = ({ from, to }: Problem) => {
    box.current?.focus();
    box.current?.setSelectionRange(from, to);
  };
  return (
    <search>
      <label className="relative block">
        <span className="sr-only">Search all cards</span>
        <span className="pointer-events-none absolute inset-y-0 left-3.5 flex items-center text-quiet">
          <Icon shape={shapes.search} size={20} />
        </span>
        <input
          ref={box}
          type="search"
          value={text}
          placeholder="Search: words, is:due, deck:…"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          aria-keyshortcuts="/"
          aria-invalid={problems.length > 0}
          aria-describedby={problems.length > 0 ? id : undefined}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={press}
          className={`${boxLook} min-h-12 w-full rounded-2xl pl-11 text-[1.0625rem] placeholder:text-quiet`}
        />
      </label>
      {problems.length > 0 && (
        <ul id={id} className="mt-2 grid gap-1.5 text-[0.9375rem]">
          {problems.map((problem) => (
            <li
              key={`${problem.from} ${problem.says}`}
              className="rounded-xl bg-sunk px-3.5 py-2 wrap-anywhere"
            >
              {problem.says}{" "}
              <button
                type="button"
                onClick={() => show(problem)}
                className="font-medium text-accent underline underline-offset-2 hover:text-accent-strong"
              >
                Show me
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
