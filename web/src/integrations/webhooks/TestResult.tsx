import { i18n } from "@lingui/core";
import { CircleAlert, CircleCheck, Send, X } from "lucide-react";
import { ErrorNote } from "../../design/ErrorNote";
import { IconButton } from "../../design/IconButton";
import styles from "../Integrations.module.css";
import { whyNot } from "./deliveries";
import type { useTest } from "./useTest";

/** What became of the last test. */
export function TestResult({ test }: { test: ReturnType<typeof useTest> }) {
  const { delivery } = test;
  const why = delivery && whyNot(delivery);
  const arrived = delivery?.status === "DELIVERED";
  return (
    <>
      <ErrorNote error={test.error} />
      <div role="status">
        {test.wasSent && (
          <div className={styles.result} data-tone={arrived ? "positive" : why ? "danger" : undefined}>
            {arrived ? (
              <CircleCheck size={18} aria-hidden />
            ) : why ? (
              <CircleAlert size={18} aria-hidden />
            ) : (
              <Send size={18} aria-hidden />
            )}
            <span>
              {arrived
                ? i18n.t("The test arrived: the receiver answered {httpStatus} after {durationMs} ms.", {
                    httpStatus: delivery.httpStatus,
                    durationMs: delivery.durationMs,
                  })
                : why
                  ? i18n.t("The test has not arrived. {why}", { why })
                  : i18n.t("The test is on its way…")}
            </span>
            <IconButton
              label={i18n.t("Dismiss")}
              size="small"
              icon={<X size={16} />}
              onPress={test.dismiss}
            />
          </div>
        )}
      </div>
    </>
  );
}
