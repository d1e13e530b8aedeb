import { i18n } from "@lingui/core";
import { Download } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { describe } from "../graphql/failures";
import { download, save } from "./download";
import styles from "./TakeAlong.module.css";

const formats = [
  { extension: "html", label: i18n.t("Page to read") },
  { extension: "csv", label: "CSV" },
  { extension: "json", label: "JSON" },
];

/** Exports in each format, one at a time, with how many entries there are so far. `file` is the address without its extension; `of` tells whose it is where there are several. */
export function TakeAlong({
  file,
  query = "",
  name,
  of,
}: {
  file: string;
  query?: string;
  name: string;
  of?: string;
}) {
  const [taking, setTaking] = useState<{ extension: string; entries: number } | null>(null);
  const [said, setSaid] = useState("");
  const giveUp = useRef<AbortController>(undefined);
  useEffect(() => () => giveUp.current?.abort(), []);
  const take = async (extension: string) => {
    giveUp.current = new AbortController();
    setSaid("");
    const tell = (entries: number) => setTaking({ extension, entries });
    tell(0);
    try {
      save(
        await download(`${file}.${extension}${query}`, tell, giveUp.current.signal),
        `${name}.${extension}`,
      );
      setSaid(i18n.t("Saved."));
    } catch (error) {
      if (!giveUp.current.signal.aborted) setSaid(describe(error).message);
    }
    setTaking(null);
  };
  return (
    <div className={styles.take}>
      <div className={styles.formats}>
        {formats.map(({ extension, label }) => (
          <Button
            key={extension}
            icon={<Download size={16} aria-hidden />}
            isPending={taking?.extension === extension}
            isDisabled={taking !== null && taking.extension !== extension}
            aria-label={of ? `${label}: ${of}` : label}
            onPress={() => void take(extension)}
          >
            {label}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.said}>
        {taking ? i18n.t("Going through the history…") : said}
      </p>
      {taking && (
        <p className={styles.said}>{i18n.t("{entries} entries so far", { entries: taking.entries })}</p>
      )}
    </div>
  );
}
