import { i18n } from "@lingui/core";
import { Download } from "lucide-react";
import { Button } from "../../../design/Button";
import { Menu } from "../../../design/Menu";
import { showToast } from "../../../design/toasts";
import { fileName, pngOf, save, svgText } from "./download";

/** Takes a chart along: as a picture, as a drawing or as the table that says the same. */
export function DownloadMenu({
  title,
  withDrawing,
  onTable,
}: {
  title: string;
  /** Lends the drawing while it is read; null where none is shown that could be taken along. */
  withDrawing: ((read: (svg: SVGSVGElement) => Promise<void>) => Promise<void>) | null;
  onTable: () => void;
}) {
  const savePicture = async (kind: "png" | "svg") => {
    try {
      await withDrawing?.(async (svg) =>
        save(
          fileName(title, kind),
          kind === "png" ? await pngOf(svg) : new Blob([svgText(svg)], { type: "image/svg+xml" }),
        ),
      );
    } catch {
      showToast(i18n.t("This browser could not draw the picture. Take the table as CSV."), {
        tone: "danger",
      });
    }
  };
  const picture = (id: "png" | "svg", label: string) => ({
    id,
    label,
    disabled: withDrawing === null,
    onAction: () => void savePicture(id),
  });
  return (
    <Menu
      label={i18n.t("Download the results")}
      entries={[
        picture("png", i18n.t("Picture (PNG)")),
        picture("svg", i18n.t("Drawing (SVG)")),
        { id: "csv", label: i18n.t("Table (CSV)"), onAction: onTable },
      ]}
    >
      <Button look="quiet" size="small" icon={<Download size={16} aria-hidden />}>
        {i18n.t("Download")}
      </Button>
    </Menu>
  );
}
