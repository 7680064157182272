/** Sets the document's title while it is rendered. React puts it before the one in index.html, so it wins. */
export const DocumentTitle = ({ title }: { readonly title: string }) => <title>{`${title} · Retrain`}</title>;
