import { Badge } from "../design/Badge";
import { type Status, statusNames, statusTones } from "./statuses";

export function StatusBadge({ status }: { status: Status }) {
  return <Badge tone={statusTones[status]}>{statusNames[status]}</Badge>;
}
