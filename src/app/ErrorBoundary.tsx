/** Error boundary: when a screen throws, shows the error and offers a reload and a backup download. */
import { Component, type ReactNode } from "react";
import { Button } from "../components/Button";
import { Page } from "../components/page/Page";
import { downloadFile } from "../browser/downloadFile";
import { useSingleActivation } from "../hooks/input/useSingleActivation";

type Props = {
  readonly children: ReactNode;
  readonly createBackup: () => { readonly name: string; readonly text: string };
};

type State = { readonly error: Error | undefined };

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <ErrorPage message={error.message} createBackup={this.props.createBackup} />;
  }
}

function ErrorPage({ message, createBackup }: Pick<Props, "createBackup"> & { readonly message: string }) {
  // The shell, which otherwise calls it, is gone.
  useSingleActivation();
  const downloadBackup = () => {
    const { name, text } = createBackup();
    downloadFile(name, text);
  };
  return (
    <main>
      <Page title="Retrain stopped">
        <p className="mt-4">
          Something in the app failed. What was saved stays on this device. Download a backup, then reload. If
          this happens again, keep the backup.
        </p>
        <p className="mt-3 text-quiet">{message}</p>
        <div className="mt-6 flex flex-wrap gap-3">
          <Button variant="primary" onClick={() => location.reload()}>
            Reload
          </Button>
          <Button onClick={downloadBackup}>Download backup</Button>
        </div>
      </Page>
    </main>
  );
}
