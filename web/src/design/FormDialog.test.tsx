import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FormDialog } from "./FormDialog";
import { TextField } from "./TextField";

afterEach(cleanup);

const show = (rest: Partial<React.ComponentProps<typeof FormDialog>> = {}) => {
  const onSubmit = vi.fn();
  render(
    <FormDialog title="Rename" action="Save" onSubmit={onSubmit} onClose={() => {}} {...rest}>
      <TextField label="Name" value="Old" onChange={() => {}} />
    </FormDialog>,
  );
  return { onSubmit, form: screen.getByRole("textbox", { name: "Name" }).closest("form") };
};

describe("a dialog with a form", () => {
  it("sends by its button, which stands outside of the form", () => {
    const { onSubmit, form } = show();
    const button = screen.getByRole("button", { name: "Save" });
    expect(form?.contains(button)).toBe(false);
    fireEvent.click(button);
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  it.each([{ pending: true }, { isDisabled: true }])("sends nothing by Enter with %o", (rest) => {
    const { onSubmit, form } = show(rest);
    if (form) fireEvent.submit(form);
    expect(form).not.toBeNull();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("says below the fields what went wrong", () => {
    const { form } = show({ error: new Error("lost") });
    expect(form?.lastElementChild).toBe(screen.getByRole("alert"));
  });
});
