import { i18n } from "@lingui/core";
import { Children, Component, Suspense } from "react";
import { Button } from "./Button";
import styles from "./Notes.module.css";
import { renewParts } from "./parts";
import { showToast } from "./toasts";

interface PartProps {
  /** While its code is on its way. */
  fallback?: React.ReactNode;
  /** Of a dialog or a drawer: takes the child away where it cannot be shown; the next child is tried anew. */
  onClose?: () => void;
  children: React.ReactNode;
}

const reload = () => location.reload();

/** Where a lazy part stands: what goes wrong with it leaves the rest of the page alone. */
export class Part extends Component<PartProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    if (this.props.onClose) {
      showToast(i18n.t("This could not be loaded. Try again, or reload the page."), {
        tone: "danger",
        action: { label: i18n.t("Reload the page"), run: reload },
      });
      this.props.onClose();
      renewParts();
    } else window.addEventListener("online", this.again, { once: true });
  }

  /** Only once the child is gone: one that stayed would fail again and again. */
  override componentDidUpdate() {
    const { onClose, children } = this.props;
    if (this.state.broken && onClose && Children.toArray(children).length === 0)
      this.setState({ broken: false });
  }

  override componentWillUnmount() {
    window.removeEventListener("online", this.again);
  }

  private again = () => {
    renewParts();
    this.setState({ broken: false });
  };

  override render() {
    const { fallback = null, onClose, children } = this.props;
    if (!this.state.broken) return <Suspense fallback={fallback}>{children}</Suspense>;
    if (onClose) return null;
    return (
      <div className={styles.note} role="alert">
        <div className={styles.noteBody}>
          <span>
            {i18n.t(
              "This part of the page could not be loaded: the network is away, or there is a new version. Nothing you typed is lost.",
            )}
          </span>
          <Button size="small" onPress={this.again}>
            {i18n.t("Try again")}
          </Button>
          <Button size="small" look="quiet" onPress={reload}>
            {i18n.t("Reload the page")}
          </Button>
        </div>
      </div>
    );
  }
}
