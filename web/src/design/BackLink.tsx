import { ArrowLeft } from "lucide-react";
import { Link } from "../routing/Link";
import styles from "./BackLink.module.css";
import { buttonClass } from "./Button";

/** The way to the page above this one. */
export function BackLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link href={href} className={buttonClass({ look: "quiet", size: "small", className: styles.back })}>
      <ArrowLeft size={16} aria-hidden />
      {children}
    </Link>
  );
}
