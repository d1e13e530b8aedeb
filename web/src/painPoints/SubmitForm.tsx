import { i18n } from "@lingui/core";
import { Button } from "../design/Button";
import { ErrorNote } from "../design/ErrorNote";
import { Form } from "../design/Form";
import { navigate } from "../routing/location";
import { DetailsFields } from "./DetailsFields";
import { ForWhom, organizationOf } from "./ForWhom";
import { SimilarPainPoints } from "./SimilarPainPoints";
import styles from "./SubmitForm.module.css";
import { useSubmission } from "./useSubmission";
import type { Viewer } from "./viewer";

/** The form; what stands in it is kept in the browser at every key. */
export function SubmitForm({ viewer }: { viewer: Viewer }) {
  const { draft, change, discard, problems, error, pending, submit, isBegun } = useSubmission(viewer);
  const behalf = organizationOf(draft, viewer) === null ? draft.onBehalfOf.trim() : undefined;
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{i18n.t("New pain point")}</h1>
        <p className={styles.lead}>
          {i18n.t(
            "A sentence and a number are enough. The vendor answers here, and you see everything that happens to it.",
          )}
        </p>
      </header>
      <Form problems={problems} className={styles.form} onSubmit={submit}>
        <ForWhom draft={draft} viewer={viewer} problems={problems} onChange={change} />
        <DetailsFields
          details={draft}
          problems={problems}
          onChange={change}
          hints={
            <div className={styles.hints}>
              <SimilarPainPoints
                text={draft.statement}
                viewer={viewer}
                onBehalfOf={behalf}
                likely={draft.severity}
                onTaken={(painPoint) => {
                  discard();
                  navigate(`/pain-points/${painPoint.id}`);
                }}
              />
            </div>
          }
        />
        <ErrorNote error={error} />
        <div className={styles.buttons}>
          <Button type="submit" look="primary" size="large" isPending={pending}>
            {i18n.t("Submit pain point")}
          </Button>
          {isBegun && (
            <Button look="quiet" onPress={discard}>
              {i18n.t("Start over")}
            </Button>
          )}
        </div>
        <p className={styles.who}>
          {behalf === undefined
            ? i18n.t("Your organization and the vendor's product team see it. You support it from the start.")
            : i18n.t(
                "The customer's people and the product team see it. The organization supports it from the start.",
              )}
        </p>
      </Form>
    </>
  );
}
