import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { Segmented } from "../../design/Segmented";
import { Select } from "../../design/Select";
import { type Side, sideNames } from "../../design/sides";
import { TextArea } from "../../design/TextArea";
import { TextField } from "../../design/TextField";
import { type Feedback, feedbackFields, fieldNames } from "../methods/cardFields";
import type { Details } from "../methods/details";
import type { FieldShape } from "../methods/methodShape";
import { useWorkshop } from "../useWorkshop";
import styles from "./DetailFields.module.css";

const SketchPad = lazyPart(() => import("../methods/sketch/SketchPad"));

/** What a card says beside its text: the fields that its step's method declares. */
export default function DetailFields({
  fields,
  details,
  onChange,
}: {
  fields: readonly FieldShape[];
  details: Details;
  onChange: (details: Details) => void;
}) {
  return (
    <div className={styles.fields}>
      {fields.map((shape) => (
        <DetailField
          key={shape.field}
          shape={shape}
          value={details[shape.field] ?? ""}
          onChange={(value) => onChange({ ...details, [shape.field]: value })}
        />
      ))}
    </div>
  );
}

function DetailField({
  shape,
  value,
  onChange,
}: {
  shape: FieldShape;
  value: string;
  onChange: (value: string) => void;
}) {
  const { board } = useWorkshop();
  const words = {
    label: fieldNames[shape.field],
    ...(shape.hint && { hint: shape.hint }),
    ...(!shape.needed && { optional: true }),
  };
  switch (shape.kind) {
    case "LINE":
      return <TextField {...words} value={value} onChange={onChange} maxLength={shape.longest} />;
    case "DAY":
      return <TextField {...words} type="date" value={value} onChange={onChange} />;
    case "LINES":
      return <TextArea {...words} value={value} onChange={onChange} maxLength={shape.longest} rows={2} />;
    case "SIDE":
      return (
        <Select
          label={words.label}
          value={value === "" ? null : (value as Side)}
          options={board.sides.map(({ side, organizationName }) => ({
            value: side,
            label: organizationName ?? sideNames[side],
            detail: sideNames[side],
          }))}
          onChange={onChange}
        />
      );
    case "FEEDBACK":
      return (
        <Segmented
          label={words.label}
          value={value as Feedback}
          options={(Object.keys(feedbackFields) as Feedback[]).map((field) => ({
            value: field,
            label: feedbackFields[field].one,
          }))}
          onChange={onChange}
        />
      );
    case "DRAWING":
      return (
        <Part>
          <SketchPad label={words.label} drawing={value} longest={shape.longest} onChange={onChange} />
        </Part>
      );
  }
}
