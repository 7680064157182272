/** A row in a list of chapters: a link to the chapter and how much it contains. */
import { Link } from "react-router";
import type { ChapterId } from "../../../domain/ids";
import { paths } from "../paths";

type Props = {
  readonly chapter: ChapterId;
  readonly title: string;
  readonly amount: string;
  readonly className: string;
};

export const ChapterRow = ({ chapter, title, amount, className }: Props) => (
  <li className={`flex items-baseline justify-between gap-3 last:pb-0 ${className}`}>
    <Link to={paths.chapter(chapter)} className="min-w-0 font-medium text-balance hover:text-accent">
      <bdi>{title}</bdi>
    </Link>
    <span className="shrink-0 text-sm text-quiet tabular-nums">{amount}</span>
  </li>
);
