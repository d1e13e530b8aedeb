import { i18n } from "@lingui/core";
import { Link as LinkIcon } from "lucide-react";
import { Button } from "../../design/Button";
import { copyText } from "../../design/copyText";
import { dayText } from "../../design/dates";
import { Link } from "../../routing/Link";
import type { BacklogItem } from "../items";
import { Origin } from "../Origin";
import styles from "./ItemDetail.module.css";
import { pathOf } from "./pathOf";

/** What it says, whose it is and where it comes from. */
export function ItemHead({
  item,
  level: Level,
  seat,
  children,
}: {
  item: BacklogItem;
  level: "h1" | "h3";
  /** The reader's seat in the workshop it comes from, which leads there. */
  seat: { participantId: string } | undefined;
  /** What can be done with it, beside its link. */
  children?: React.ReactNode;
}) {
  const copy = () =>
    copyText(
      `${location.origin}${pathOf(item)}`,
      i18n.t("Link copied."),
      i18n.t("Copy it from the address bar instead."),
    );
  return (
    <header className={styles.top}>
      <Level className={styles.text} dir="auto">
        {item.text ?? <em>{i18n.t("This text was erased.")}</em>}
      </Level>
      <div className={styles.origin}>
        <Origin item={item} />
        <span className={styles.small}>
          {item.workshop ? i18n.t("kept") : i18n.t("submitted")}{" "}
          <time dateTime={item.keptAt}>{dayText(item.keptAt)}</time>
          {item.workshop && (
            <>
              {` ${i18n.t("from")} `}
              {seat ? (
                <Link href={`/workshops/${item.workshop.id}/summary?as=${seat.participantId}`}>
                  <bdi>{item.workshop.title}</bdi>
                </Link>
              ) : (
                <bdi>{item.workshop.title}</bdi>
              )}
            </>
          )}
        </span>
        <div className={styles.deeds}>
          <Button
            size="small"
            look="quiet"
            icon={<LinkIcon size={15} aria-hidden />}
            onPress={() => void copy()}
          >
            {i18n.t("Copy link")}
          </Button>
          {children}
        </div>
      </div>
    </header>
  );
}
