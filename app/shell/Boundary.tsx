import { Component, type ReactNode } from 'react';

/**
 * Never an error in place of the whole page: a fault in drawing leaves the words, the sources and the requests.
 * A class, because React catches faults of rendering in no other way.
 */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly fault: string | null }> {
  override state: { readonly fault: string | null } = { fault: null };

  static getDerivedStateFromError(error: unknown): { readonly fault: string } {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate(before: { readonly children: ReactNode }): void {
    if (this.state.fault !== null && before.children !== this.props.children) this.setState({ fault: null });
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : <p role="alert">{this.state.fault}</p>;
  }
}
