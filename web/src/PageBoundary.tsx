import { RefreshCw } from "lucide-react";
import { Component } from "react";
import { AppShell } from "./design/AppShell";
import { Button } from "./design/Button";
import { EmptyState } from "./design/EmptyState";

/** Keeps a page that breaks from taking the whole client down. */
export class PageBoundary extends Component<{ children: React.ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <AppShell>
        <EmptyState
          level="h1"
          icon={<RefreshCw size={28} />}
          title="This page broke"
          action={
            <Button look="primary" onPress={() => location.reload()}>
              Reload the page
            </Button>
          }
        >
          What you wrote is kept in this browser and will be there again after reloading.
        </EmptyState>
      </AppShell>
    );
  }
}
