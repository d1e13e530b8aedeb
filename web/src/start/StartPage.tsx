import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { ArrowRight, Plus } from "lucide-react";
import { AppShell } from "../design/AppShell";
import { buttonClass } from "../design/Button";
import { ErrorNote } from "../design/ErrorNote";
import { Skeleton } from "../design/Skeleton";
import { useQuery } from "../graphql/useQuery";
import { SuspensionNotes } from "../organizations/suspending/SuspensionNotes";
import { Link } from "../routing/Link";
import { Chain } from "./Chain";
import { CodeForm } from "./CodeForm";
import { SeatList } from "./SeatList";
import styles from "./StartPage.module.css";
import { startQuery } from "./startSeats";

/** For a newcomer: what this is and the way in. For everybody who has been here: their workshops first. */
export default function StartPage() {
  const { data, error, refetch } = useQuery(startQuery, {});
  const viewer = data?.viewer;
  const returning = viewer && (viewer.seats.length > 0 || viewer.mayCreateWorkshops);
  return (
    <AppShell width="wide" current="workshops">
      {!data && !error && <Loading />}
      <SuspensionNotes />
      {(error || (viewer && !returning)) && (
        <div className={styles.page}>
          <div className={styles.hero}>
            <div className={styles.claim}>
              <h1 className={styles.headline}>{i18n.t("From what hurts to a promise kept")}</h1>
              <p className={styles.lead}>
                {i18n.t(
                  "Vendors, customers and partners work through a problem together, live and remote. What comes out of it stays in sight of every side until the customer says that it is done.",
                )}
              </p>
              <ErrorNote error={error} onRetry={refetch} />
            </div>
            <CodeForm
              hint={i18n.t("No account needed: a code and your name. A join link takes you straight in.")}
            />
          </div>
          <Chain />
          <p className={styles.aside}>
            <Trans
              id="You run workshops? Open the facilitator link that you were given; you can create your own from there. The <0>backlog</0> holds what came out of yours."
              components={{ 0: <Link href="/backlog" /> }}
            />
          </p>
        </div>
      )}
      {viewer && returning && (
        <div className={styles.page}>
          <header className={styles.head}>
            <h1 className={styles.title}>{i18n.t("Workshops")}</h1>
            {viewer.mayCreateWorkshops && (
              <Link href="/workshops/new" className={buttonClass({ look: "primary" })}>
                <Plus size={18} aria-hidden />
                {i18n.t("New workshop")}
              </Link>
            )}
          </header>
          <div className={styles.columns}>
            <SeatList seats={viewer.seats} mayCreate={viewer.mayCreateWorkshops} />
            <aside className={styles.side} aria-label={i18n.t("Other ways in")}>
              <CodeForm hint={i18n.t("The six characters the facilitator gave you.")} />
              {viewer.maySubmit && (
                <Link href="/pain-points" className={styles.way}>
                  <span>
                    <Trans
                      id="<0>Pain points</0>Say what hurts between workshops, and see what becomes of it."
                      components={{ 0: <strong /> }}
                    />
                  </span>
                  <ArrowRight size={20} aria-hidden />
                </Link>
              )}
              <Link href="/backlog" className={styles.way}>
                <span>
                  <strong>{i18n.t("Backlog")}</strong>
                  {viewer.readsWholeBacklog
                    ? i18n.t("Pain points and ideas of every workshop.")
                    : i18n.t("What your workshops left to do.")}
                </span>
                <ArrowRight size={20} aria-hidden />
              </Link>
            </aside>
          </div>
          <Chain known />
        </div>
      )}
    </AppShell>
  );
}

function Loading() {
  return (
    <div className={styles.page} role="status" aria-label={i18n.t("Loading")}>
      <Skeleton width="min(24rem, 80%)" height="3rem" />
      <div className={styles.columns}>
        <Skeleton height="12rem" />
        <Skeleton height="12rem" />
      </div>
    </div>
  );
}
