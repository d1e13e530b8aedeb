import { i18n } from "@lingui/core";
import { Eraser, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../design/Button";
import styles from "./Sketch.module.css";
import { drawingOf, type Point, simplified, strokesOf } from "./strokes";

const pointOf = (event: React.PointerEvent<SVGSVGElement>): Point => {
  const box = event.currentTarget.getBoundingClientRect();
  const scaled = (value: number, size: number) =>
    Math.min(1000, Math.max(0, Math.round((value / size) * 1000)));
  return [scaled(event.clientX - box.left, box.width), scaled(event.clientY - box.top, box.height)];
};

/** Draws with a finger, pen or mouse. Words do as well: nobody has to draw. */
export default function SketchPad({
  label,
  drawing,
  longest,
  onChange,
}: {
  label: string;
  drawing: string;
  longest: number;
  onChange: (drawing: string) => void;
}) {
  const [stroke, setStroke] = useState<Point[] | null>(null);
  const [full, setFull] = useState(false);
  const strokes = strokesOf(drawing);

  const end = () => {
    if (!stroke) return;
    const next = drawingOf([...strokes, simplified(stroke)]);
    setStroke(null);
    setFull(next.length > longest);
    if (next.length <= longest) onChange(next);
  };

  return (
    <div className={styles.pad}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <svg
        className={styles.canvas}
        viewBox="0 0 1000 1000"
        role="img"
        aria-label={label}
        data-strokes={strokes.length}
        onPointerDown={(event) => {
          if (!event.isPrimary || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setStroke([pointOf(event)]);
        }}
        onPointerMove={(event) => {
          if (!event.isPrimary) return;
          const point = pointOf(event);
          setStroke((drawn) => drawn && [...drawn, point]);
        }}
        onPointerUp={end}
        onPointerCancel={() => setStroke(null)}
      >
        <path d={drawingOf(stroke ? [...strokes, stroke] : strokes)} className={styles.line} />
      </svg>
      <div className={styles.actions}>
        <Button
          size="small"
          look="quiet"
          icon={<Undo2 size={16} />}
          isDisabled={strokes.length === 0}
          onPress={() => {
            setFull(false);
            onChange(drawingOf(strokes.slice(0, -1)));
          }}
        >
          {i18n.t("Undo the last line")}
        </Button>
        <Button
          size="small"
          look="quiet"
          icon={<Eraser size={16} />}
          isDisabled={strokes.length === 0}
          onPress={() => {
            setFull(false);
            onChange("");
          }}
        >
          {i18n.t("Clear")}
        </Button>
      </div>
      {full && (
        <p className={styles.fine} role="alert">
          {i18n.t("The sheet is full. Take a line back before you draw another one.")}
        </p>
      )}
    </div>
  );
}
