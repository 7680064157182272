/** The sections of a page as links, with a mark at the one that is being read. */
import { Link } from "react-router";
import { useCurrentSection } from "../../hooks/page/useCurrentSection";

type Props = {
  readonly label: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
};

/** Each section is an element with its id as `data-section`. */
export function PageContents({ label, sections }: Props) {
  const current = useCurrentSection(sections.map(({ id }) => id));
  return (
    <nav aria-label={label} className="mt-5 text-[0.9375rem] xl:mt-0">
      <p aria-hidden="true" className="mb-2 hidden font-semibold xl:block">
        {label}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1.5 xl:block xl:border-s xl:border-line">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <Link
              to={`#${id}`}
              aria-current={id === current ? "location" : undefined}
              className="textual xl:-ms-px xl:block xl:border-s-2 xl:border-transparent xl:py-1.5 xl:ps-4 xl:leading-snug xl:text-quiet xl:no-underline xl:hover:text-ink xl:aria-[current=location]:border-accent xl:aria-[current=location]:font-medium xl:aria-[current=location]:text-ink"
            >
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
