import { i18n } from "@lingui/core";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { Conversation } from "../backlog/item/Conversation";
import { ExternalLinks } from "../backlog/item/ExternalLinks";
import { FollowButton } from "../backlog/item/FollowButton";
import shared from "../backlog/item/ItemDetail.module.css";
import type { FoundPainPoint } from "../backlog/item/itemDetailQuery";
import { LinkedItems } from "../backlog/item/LinkedItems";
import { Merging } from "../backlog/item/Merging";
import { PainDetails } from "../backlog/item/PainDetails";
import { Supporters } from "../backlog/item/Supporters";
import { Timeline } from "../backlog/item/Timeline";
import type { LoadedItem } from "../backlog/item/useItem";
import { WithdrawButton } from "../backlog/item/WithdrawButton";
import { Origin } from "../backlog/Origin";
import { StatusBadge } from "../backlog/StatusBadge";
import { statusMeanings } from "../backlog/statuses";
import { Button } from "../design/Button";
import { dayText } from "../design/dates";
import { useTitle } from "../routing/useTitle";
import { EditDetails } from "./EditDetails";
import { MeToo } from "./MeToo";
import styles from "./PainPointPage.module.css";
import { ReliefQuestion } from "./ReliefQuestion";
import { useKeptFocus } from "./useKeptFocus";
import { speakerOf, type Viewer } from "./viewer";

/** A pain point for those who have it: where it stands and why, what they say to it, what was said and done. */
export function PainPointView({
  painPoint,
  loaded,
  seats,
}: {
  painPoint: FoundPainPoint;
  loaded: LoadedItem;
  seats: Viewer["seats"];
}) {
  const { run, refetch } = loaded;
  const [editing, setEditing] = useState(false);
  const as = speakerOf(seats, painPoint);
  const mayChange = false;
  const { place, keepFocus } = useKeptFocus();
  useTitle(painPoint.text);
  return (
    <article className={styles.page}>
      <ReliefQuestion painPoint={painPoint} run={run} as={as} />
      <div ref={place} tabIndex={-1} className={styles.sheet}>
        <header className={styles.top}>
          <h1 className={styles.title} dir="auto">
            {painPoint.text ?? <em>{i18n.t("This text was erased.")}</em>}
          </h1>
          <div className={styles.row}>
            <Origin item={painPoint} />
            <span className={shared.small}>
              {painPoint.workshop
                ? i18n.t("kept from “{title}”", { title: painPoint.workshop.title })
                : i18n.t("submitted")}{" "}
              <time dateTime={painPoint.keptAt}>{dayText(painPoint.keptAt)}</time>
              {painPoint.addedBy && i18n.t(", added by {addedBy}", { addedBy: painPoint.addedBy })}
            </span>
            {painPoint.detailsChangeable && as !== undefined && !editing && (
              <Button
                size="small"
                look="quiet"
                className={styles.edit ?? ""}
                icon={<Pencil size={15} aria-hidden />}
                onPress={() => setEditing(true)}
              >
                {i18n.t("Edit")}
              </Button>
            )}
            {as !== undefined && !editing && <WithdrawButton painPoint={painPoint} run={run} as={as} />}
          </div>
        </header>
        {editing ? (
          <EditDetails
            painPoint={painPoint}
            as={as}
            onDone={refetch}
            onClose={() => {
              keepFocus();
              setEditing(false);
            }}
          />
        ) : (
          <>
            <section className={shared.section} aria-label={i18n.t("Status")}>
              <div className={shared.standing}>
                <StatusBadge status={painPoint.painPointStatus} />
                <span className={shared.meaning}>{statusMeanings[painPoint.painPointStatus]}</span>
              </div>
              {painPoint.statusReason && (
                <blockquote className={shared.reason} dir="auto">
                  {painPoint.statusReason}
                </blockquote>
              )}
            </section>
            {as !== undefined && (
              <div className={styles.voice}>
                <MeToo painPoint={painPoint} run={run} as={as} likely={painPoint.severity} />
                <FollowButton item={painPoint} run={run} as={as} />
                {!painPoint.supportedByMe && (
                  <span className={styles.counts}>
                    {i18n.t("Do you have it, too? Or follow it only, to see what becomes of it.")}
                  </span>
                )}
              </div>
            )}
            <PainDetails painPoint={painPoint} />
          </>
        )}
        <LinkedItems item={painPoint} mayChange={mayChange} run={run} onOpen={undefined} />
        <Supporters item={painPoint} isTeam={false} run={run} />
        <Merging item={painPoint} mayChange={mayChange} run={run} onOpen={undefined} />
        <ExternalLinks item={painPoint} mayChange={mayChange} run={run} />
        <Conversation key={as} item={painPoint} writer={as ?? null} run={run} />
        <Timeline item={painPoint} onOpen={undefined} />
      </div>
    </article>
  );
}
