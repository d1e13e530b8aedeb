import { i18n } from "@lingui/core";
import { Component } from "react";
import { AppShell } from "./design/AppShell";
import { BrokenThread } from "./design/BrokenThread";
import { Button } from "./design/Button";
import { Centered } from "./design/Centered";
import { renewParts } from "./design/parts";

/** Keeps a page that breaks from taking the whole client down. */
export class PageBoundary extends Component<{ children: React.ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  /** Whoever comes back to this page later, loads it anew. */
  override componentDidCatch() {
    renewParts();
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <AppShell>
        <Centered
          art={<BrokenThread />}
          title={i18n.t("This page broke")}
          actions={
            <Button look="primary" onPress={() => location.reload()}>
              {i18n.t("Reload the page")}
            </Button>
          }
        >
          {i18n.t("What you wrote is kept in this browser and will be there again after reloading.")}
        </Centered>
      </AppShell>
    );
  }
}
