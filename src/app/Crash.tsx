/** When a screen fails: what happened, and the backup, which needs no screen. */
import { Component, type ReactNode } from "react";
import { backupOf } from "../store/backup/backup";
import { Button } from "../ui/Button";
import { download } from "../ui/download";

type Props = { readonly children: ReactNode; readonly clock?: () => number };

type State = { readonly failure: Error | undefined };

export class Crash extends Component<Props, State> {
  override state: State = { failure: undefined };

  static getDerivedStateFromError(failure: unknown) {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    const save = () => {
      const { name, text } = backupOf((this.props.clock ?? Date.now)());
      download(name, text);
    };
    return (
      <main className="mx-auto max-w-xl px-5 py-16">
        <h1 className="text-2xl font-semibold">Retrain stopped</h1>
        <p className="mt-4">
          Something in the app failed. What you did is saved on this device. Reload to go on; if it happens
          again, download a backup first.
        </p>
        <p className="mt-3 text-quiet">{failure.message}</p>
        <div className="mt-6 flex flex-wrap gap-3">
          <Button look="primary" onClick={() => location.reload()}>
            Reload
          </Button>
          <Button onClick={save}>Download backup</Button>
        </div>
      </main>
    );
  }
}
