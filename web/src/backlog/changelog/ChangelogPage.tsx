import { ArrowLeft } from "lucide-react";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { Link } from "../../routing/Link";
import { Changelog } from "./Changelog";
import styles from "./Changelog.module.css";

/** What was delivered, for everybody who reads the backlog. The whole state of the page is its address. */
export default function ChangelogPage() {
  return (
    <AppShell width="medium" current="backlog">
      <Link href="/backlog" className={buttonClass({ look: "quiet", size: "small", className: styles.back })}>
        <ArrowLeft size={16} aria-hidden />
        Backlog
      </Link>
      <Changelog />
    </AppShell>
  );
}
