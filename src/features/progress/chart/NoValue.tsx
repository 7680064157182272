/** A cell of a table for which there is no value: a dash that is read out as the reason. */
export const NoValue = ({ reason }: { readonly reason: string }) => (
  <>
    <span aria-hidden="true">–</span>
    <span className="sr-only">{reason}</span>
  </>
);
