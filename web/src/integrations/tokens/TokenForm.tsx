import { i18n } from "@lingui/core";
import { useState } from "react";
import { Checkbox } from "../../design/Checkbox";
import { ErrorNote } from "../../design/ErrorNote";
import { Form } from "../../design/Form";
import { Select } from "../../design/Select";
import { TextField } from "../../design/TextField";
import styles from "../Integrations.module.css";
import type { useAttempt } from "../useAttempt";
import { type Lasting, lastDay, lastings, tomorrow } from "./expiry";
import { scopes } from "./scopes";
import type { TokenScope } from "./tokensQuery";

const nameLength = 100;

/** What a new token is for, what it may do, and how long. */
export function TokenForm({
  id,
  initial,
  attempt,
  onMade,
}: {
  id: string;
  initial: { name: string; scopes: readonly TokenScope[] };
  /** Its owner shows that it is pending as well. */
  attempt: ReturnType<typeof useAttempt<"tokenId">>;
  onMade: (token: { secret: string | null; scopes: readonly TokenScope[] }) => void;
}) {
  const [now] = useState(() => Date.now());
  const [name, setName] = useState(initial.name);
  const [chosen, setChosen] = useState(initial.scopes);
  const [lasting, setLasting] = useState<Lasting>("90");
  const [day, setDay] = useState("");
  const { run, pending, error, problems, setProblems } = attempt;

  const make = async () => {
    if (pending) return;
    const found = {
      ...(name.trim() === "" && { name: i18n.t("Say which program it is for.") }),
      ...(chosen.length === 0 && { scopes: i18n.t("Choose at least one: without any it could do nothing.") }),
      ...(lasting === "day" && !(day >= tomorrow(now)) && { expiresOn: i18n.t("Choose a day after today.") }),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const payload = await run(
      "createToken",
      ({ tokenId }) => ({
        tokenId,
        name: name.trim(),
        scopes: [...chosen],
        expiresOn: lastDay(lasting, day, now),
      }),
      "secret",
    );
    if (payload) onMade({ secret: (payload.secret as string | null) ?? null, scopes: chosen });
  };

  return (
    <Form id={id} problems={problems} className={styles.stack} onSubmit={make}>
      <TextField
        label={i18n.t("Name")}
        value={name}
        onChange={setName}
        maxLength={nameLength}
        autoFocus
        hint={i18n.t("The program that uses it, and where it runs.")}
        placeholder={i18n.t("Power BI, finance team")}
        error={problems.name ?? null}
      />
      <fieldset aria-describedby={problems.scopes ? `${id}-scopes` : undefined}>
        <legend className={styles.legend}>{i18n.t("What it may do")}</legend>
        <div className={styles.choices}>
          {scopes.map(({ value, label, detail }) => (
            <Checkbox
              key={value}
              className={styles.choice}
              label={label}
              hint={detail}
              isInvalid={Boolean(problems.scopes)}
              state={chosen.includes(value) ? "on" : "off"}
              onChange={(on) =>
                setChosen(
                  scopes
                    .map((scope) => scope.value)
                    .filter((scope) => (scope === value ? on : chosen.includes(scope))),
                )
              }
            />
          ))}
        </div>
        {problems.scopes && (
          <p id={`${id}-scopes`} className={styles.problem}>
            {problems.scopes}
          </p>
        )}
      </fieldset>
      <Select label={i18n.t("It works for")} value={lasting} options={lastings(now)} onChange={setLasting} />
      {lasting === "day" && (
        <TextField
          label={i18n.t("Last day")}
          type="date"
          value={day}
          onChange={setDay}
          hint={i18n.t("Until midnight UTC.")}
          error={problems.expiresOn ?? null}
        />
      )}
      <ErrorNote error={error} />
    </Form>
  );
}
