import { i18n } from "@lingui/core";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { CodeBox } from "../../design/CodeBox";
import styles from "../Integrations.module.css";
import { CreateTokenDialog } from "../tokens/CreateTokenDialog";
import type { TokenScope } from "../tokens/tokensQuery";
import { placeholder } from "../tokens/tryOut";

/** An address that holds a token, for programs that know nothing but addresses. */
export function AddressSection({
  id,
  title,
  label,
  make,
  token,
  addressOf,
  children,
}: {
  id: string;
  title: string;
  /** What the address is called. */
  label: string;
  /** What the button says that makes it with a token. */
  make: string;
  token: { name: string; scopes: readonly TokenScope[] };
  addressOf: (secret: string) => string;
  children: React.ReactNode;
}) {
  const [creating, setCreating] = useState(false);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.sectionTitle}>
        {title}
      </h2>
      {children}
      <CodeBox label={label} text={addressOf(placeholder)} />
      <div className={styles.words}>
        <Button icon={<KeyRound size={16} aria-hidden />} onPress={() => setCreating(true)}>
          {make}
        </Button>
      </div>
      {creating && (
        <CreateTokenDialog
          title={i18n.t("Token for {title}", { title })}
          {...token}
          address={(secret) => ({ label, text: addressOf(secret) })}
          onCreated={() => {}}
          onClose={() => setCreating(false)}
        />
      )}
    </section>
  );
}
