import { useEffect, useRef } from "react";
import type { Problems } from "../graphql/failures";
import { useOnce } from "./useOnce";

/** A form that the page itself answers: nothing is sent elsewhere, and its fields say in the product's words what does not do. */
export function Form({
  onSubmit,
  problems,
  ref,
  ...rest
}: Omit<React.ComponentProps<"form">, "onSubmit" | "ref"> & {
  /** Nothing is sent again until what it returns has settled. */
  onSubmit: () => unknown;
  /** The keyboard goes to the first field that does not do, once there is one. */
  problems?: Problems;
  ref?: React.RefObject<HTMLFormElement | null>;
}) {
  const own = useRef<HTMLFormElement>(null);
  const form = ref ?? own;
  const { once } = useOnce();
  useEffect(() => {
    if (problems && Object.keys(problems).length > 0) focusFirstInvalid(form.current);
  }, [problems, form]);
  return (
    <form
      {...rest}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog that a form opens stands elsewhere on the page and still within it for React: only one of them is sent.
        event.stopPropagation();
        // Enter pressed twice sends once.
        void once(onSubmit);
      }}
    />
  );
}

function focusFirstInvalid(form: HTMLFormElement | null) {
  const invalid = form?.querySelector<HTMLElement>('[aria-invalid="true"], [role=radiogroup][data-invalid]');
  const field = invalid?.matches("[role=radiogroup]") ? invalid.querySelector<HTMLElement>("input") : invalid;
  field?.focus();
}
