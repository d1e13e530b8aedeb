import { i18n } from "@lingui/core";
import { useId } from "react";
import type { Problems } from "../graphql/failures";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { ErrorNote } from "./ErrorNote";
import { Form } from "./Form";
import styles from "./FormDialog.module.css";
import { useOnce } from "./useOnce";

const noProblems: Problems = {};

/** Asks for something: its fields, what went wrong below them, and the button that sends them beside the way out. */
export function FormDialog({
  title,
  action,
  isOpen = true,
  width = "medium",
  isDisabled = false,
  pending = false,
  error = null,
  problems = noProblems,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  /** What the button says: the deed, not "OK". */
  action: string;
  isOpen?: boolean;
  width?: "narrow" | "medium" | "wide";
  /** While there is nothing to send yet. */
  isDisabled?: boolean;
  /** While it is on its way; nothing is sent a second time meanwhile. */
  pending?: boolean;
  error?: unknown;
  problems?: Problems;
  onSubmit: () => unknown;
  onClose: () => void;
  children: React.ReactNode;
}) {
  const form = useId();
  const { busy, once } = useOnce();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      width={width}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            {i18n.t("Cancel")}
          </Button>
          <Button
            look="primary"
            type="submit"
            form={form}
            isPending={pending || busy}
            isDisabled={isDisabled}
          >
            {action}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles.form}
        problems={problems}
        onSubmit={() => pending || isDisabled || once(onSubmit)}
      >
        {children}
        <ErrorNote error={error} />
      </Form>
    </Dialog>
  );
}
