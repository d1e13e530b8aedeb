import { navigate } from "./location";

/** A link within the client; with a modifier key it opens as any link does. */
export function Link({
  href,
  onClick,
  ...rest
}: React.AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        const plain =
          event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
        if (event.defaultPrevented || !plain || rest.target) return;
        event.preventDefault();
        navigate(href);
      }}
    />
  );
}
