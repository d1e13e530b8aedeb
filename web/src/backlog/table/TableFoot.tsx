import { Button } from "../../design/Button";
import type { BacklogList } from "../useBacklog";
import styles from "./ItemTable.module.css";

const number = new Intl.NumberFormat("en");

/** How much of the list is shown, and the way to more. */
export function TableFoot({ list }: { list: BacklogList }) {
  return (
    <footer className={styles.foot}>
      <span className={styles.count}>
        {number.format(list.items?.length ?? 0)} of {number.format(list.total ?? 0)}
      </span>
      {list.hasMore && (
        <Button onPress={list.loadMore} isPending={list.loadingMore}>
          Load more
        </Button>
      )}
    </footer>
  );
}
