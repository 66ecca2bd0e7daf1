import { Component, type ComponentChildren } from "preact";

interface BoundaryProps {
  /** Where the reader is; somewhere else it is tried anew. */
  at: string;
  instead: (error: unknown) => ComponentChildren;
  children: ComponentChildren;
}

/** What cannot be drawn is told in its place, and the rest of the page stays. */
export class Boundary extends Component<BoundaryProps, { failed?: { error: unknown } | undefined }> {
  static override getDerivedStateFromError(error: unknown) {
    return { failed: { error } };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.failed && before.at !== this.props.at) this.setState({ failed: undefined });
  }

  override render({ children, instead }: BoundaryProps) {
    const { failed } = this.state;
    return failed ? instead(failed.error) : children;
  }
}
