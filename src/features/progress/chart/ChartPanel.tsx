/** The frame of a chart: a question, a sentence that answers it, the chart, and its numbers as a table. */
import { type ReactNode, useId } from "react";
import { Disclosure } from "../../../components/Disclosure";

type ChartTable = {
  readonly columns: readonly string[];
  /** The first cell names its row. */
  readonly rows: readonly (readonly ReactNode[])[];
};

type Props = {
  /** A question. */
  readonly title: string;
  /** The summary of the chart in a sentence. */
  readonly sentence: string;
  /** Undefined if there is nothing to draw yet. */
  readonly table: ChartTable | undefined;
  /** Spans both columns. */
  readonly isWide?: boolean;
  readonly children?: ReactNode;
};

export function ChartPanel({ title, sentence, table, isWide = false, children }: Props) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className={`min-w-0 break-inside-avoid rounded-card border border-line bg-surface p-5 ${isWide ? "lg:col-span-2" : ""}`}
    >
      <h3 id={titleId} className="font-semibold">
        {title}
      </h3>
      <p className="mt-1 text-[0.9375rem] text-quiet">{sentence}</p>
      {table && (
        <>
          <div className="mt-4">{children}</div>
          <Disclosure
            className="mt-2 print:hidden"
            summary={
              <>
                Table<span className="sr-only">: {title}</span>
              </>
            }
            summaryClassName="w-fit py-1 text-sm text-quiet hover:text-ink"
          >
            <DataTable {...table} caption={title} />
          </Disclosure>
        </>
      )}
    </section>
  );
}

/** Focusable, so that it can be scrolled by keyboard. */
function DataTable({ columns, rows, caption }: ChartTable & { readonly caption: string }) {
  const cell = "border-b border-line py-1.5 pr-4 text-left align-top";
  return (
    <div
      role="region"
      aria-label={`Table: ${caption}`}
      tabIndex={0}
      className="max-h-80 overflow-auto text-[0.9375rem] tabular-nums"
    >
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-quiet">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={`${cell} font-medium`}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no other identity
            <tr key={index}>
              {row.map((value, column) =>
                column === 0 ? (
                  <th key={columns[column]} scope="row" className={`${cell} font-normal`}>
                    {value}
                  </th>
                ) : (
                  <td key={columns[column]} className={cell}>
                    {value}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
