import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
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
        <Trans
          id="{host}/join<0>{code} {code2}</0>"
          values={{ host: location.host, code: code.slice(0, 3), code2: code.slice(3) }}
          components={{ 0: <strong className={styles.code} /> }}
        />
      </p>
      <Button icon={<QrCode size={18} />} onPress={() => setOpen(true)}>
        {i18n.t("Show links and QR codes")}
      </Button>
      {open && <InvitationsDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
