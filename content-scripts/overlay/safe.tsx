import { Component, type ComponentChildren } from 'preact';

type Props = { report: (error: unknown) => void; instead: ComponentChildren; children: ComponentChildren };

/** Our failure must cost the user our drawing, never their mail. */
export class Safe extends Component<Props, { failed: boolean }> {
  override state = { failed: false };
  static override getDerivedStateFromError = () => ({ failed: true });
  override componentDidCatch(error: unknown) {
    this.props.report(error);
  }
  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
