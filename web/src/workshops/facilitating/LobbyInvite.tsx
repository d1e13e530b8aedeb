import { QrCode } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { useWorkshop } from "../useWorkshop";
import { InvitationsDialog } from "./InvitationsDialog";
import styles from "./LobbyInvite.module.css";

/** The code, large enough to read from a shared screen, and the way to links and QR codes. */
export default function LobbyInvite() {
  const { state } = useWorkshop();
  const [open, setOpen] = useState(false);
  const code = state.facilitation?.joinCode;
  if (!code) return null;
  return (
    <div className={styles.invite}>
      <p className={styles.where}>
        {location.host}/join
        <strong className={styles.code}>
          {code.slice(0, 3)} {code.slice(3)}
        </strong>
      </p>
      <Button icon={<QrCode size={18} />} onPress={() => setOpen(true)}>
        Show links and QR codes
      </Button>
      {open && <InvitationsDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
