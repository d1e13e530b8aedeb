import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { SkipLink } from "./SkipLink";

afterEach(() => {
  cleanup();
  history.replaceState(null, "", "/");
});

it("leads to the content and leaves the secret in the address alone", () => {
  history.replaceState(null, "", "/join#secret-of-an-invitation");
  render(
    <>
      <SkipLink to="main">Skip to the content</SkipLink>
      <main id="main" tabIndex={-1} />
    </>,
  );
  const followed = fireEvent.click(screen.getByRole("link", { name: "Skip to the content" }));
  expect(followed).toBe(false);
  expect(location.hash).toBe("#secret-of-an-invitation");
  expect(document.activeElement?.id).toBe("main");
});
