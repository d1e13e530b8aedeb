import type { Problems } from "./details";

/** Takes the keyboard to the first field that does not do, once there is one. */
export function focusFirstProblem(form: HTMLFormElement | null, problems: Problems) {
  if (Object.keys(problems).length === 0) return;
  const invalid = form?.querySelector<HTMLElement>('[aria-invalid="true"], [role=radiogroup][data-invalid]');
  const field = invalid?.matches("[role=radiogroup]") ? invalid.querySelector<HTMLElement>("input") : invalid;
  field?.focus();
}
