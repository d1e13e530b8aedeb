import { i18n } from "@lingui/core";
import { useState } from "react";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { dayText } from "../../design/dates";
import { ErrorNote } from "../../design/ErrorNote";
import list from "../../design/List.module.css";
import { SideBadge } from "../../design/SideBadge";
import { type Side, sideNames } from "../../design/sides";
import { TitledSection } from "../../design/TitledSection";
import { useQuery } from "../../graphql/useQuery";
import people from "../../people/People.module.css";
import { useWorkshop } from "../useWorkshop";
import ConfirmedMark from "./ConfirmedMark";
import { DropDialog } from "./DropDialog";
import { NameDialog } from "./NameDialog";
import { nameableOf, nameableQuery } from "./nameable";

/** For facilitators: which sides are confirmed by organizations with accounts, and asking or naming one. Nothing for those who have no such organization. */
export function SideAccounts() {
  const { board, state } = useWorkshop();
  const { data, error, refetch } = useQuery(nameableQuery, {});
  const [naming, setNaming] = useState<Side | null>(null);
  const [dropping, setDropping] = useState<Side | null>(null);
  const asks = state.facilitation?.sideAsks ?? [];
  const options = nameableOf(data?.viewer.person);
  const closed = board.state === "CLOSED";
  if (options.length === 0 && asks.length === 0 && board.confirmedSides.length === 0)
    return <ErrorNote error={error} onRetry={refetch} />;
  return (
    <TitledSection title={i18n.t("Organizations with accounts")}>
      <p className={people.fine}>
        {i18n.t(
          "With the yes of an organization everybody reads that its name is confirmed, and its members may join its side without a link.",
        )}
      </p>
      <ErrorNote error={error} onRetry={refetch} />
      <ul className={list.list} aria-label={i18n.t("Organizations with accounts")}>
        {board.sides.map(({ side, organizationName }) => {
          const confirmed = board.confirmedSides.find((one) => one.side === side);
          const ask = asks.find((one) => one.side === side);
          const name = organizationName ?? sideNames[side];
          return (
            <li key={side} className={list.row}>
              <div className={list.rowBody}>
                <h3 className={list.rowTitle}>
                  {name}
                  <SideBadge side={side} />
                  {confirmed && <ConfirmedMark confirmed={confirmed} />}
                  {ask && <Badge tone="warning">{i18n.t("Waits for its answer")}</Badge>}
                </h3>
                {(confirmed ?? ask) && (
                  <p className={list.meta}>
                    {confirmed
                      ? i18n.t("{name}, since {day}", {
                          name: confirmed.accountName ?? i18n.t("Erased"),
                          day: dayText(confirmed.confirmedAt),
                        })
                      : i18n.t("{name}, asked on {day}", {
                          name: ask?.accountName ?? i18n.t("Erased"),
                          day: dayText(ask?.askedAt ?? ""),
                        })}
                  </p>
                )}
              </div>
              {confirmed || ask ? (
                <Button
                  size="small"
                  look="danger"
                  aria-label={i18n.t("Take the organization off the side of {name}", { name })}
                  onPress={() => setDropping(side)}
                >
                  {i18n.t("Take back")}
                </Button>
              ) : (
                !closed &&
                options.some((one) => one.sides.includes(side)) && (
                  <Button
                    size="small"
                    aria-label={i18n.t("Name an organization for {name}", { name })}
                    onPress={() => setNaming(side)}
                  >
                    {i18n.t("Name it")}
                  </Button>
                )
              )}
            </li>
          );
        })}
      </ul>
      {naming && (
        <NameDialog
          side={naming}
          options={options.filter((one) => one.sides.includes(naming))}
          onClose={() => setNaming(null)}
        />
      )}
      {dropping && <DropDialog side={dropping} onClose={() => setDropping(null)} />}
    </TitledSection>
  );
}
