import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import '../styles/errorBoundary.css';

interface Props {
  /** What cannot be shown, as it stands in "The … cannot be shown". */
  readonly what: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** Keeps a fault in one part of the page from taking the rest with it. React offers this to classes alone. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const details = error.stack ?? error.message;
    return (
      <div className="error-boundary" role="alert">
        <p>The {this.props.what} cannot be shown, because of a fault in Topograph. Your papers are safe.</p>
        <pre>{error.message}</pre>
        <div className="actions">
          <Button className="button" onPress={() => this.setState({ error: null })}>
            Try again
          </Button>
          <Button className="button" onPress={() => void navigator.clipboard.writeText(details)}>
            Copy the details
          </Button>
        </div>
      </div>
    );
  }
}
