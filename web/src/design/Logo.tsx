/** The mark: two shapes, and their common ground. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden style={{ flex: "none" }}>
      <clipPath id="logo-square">
        <rect x="12" y="11" width="18" height="18" rx="3.5" />
      </clipPath>
      <circle cx="12.5" cy="12.5" r="10" fill="var(--signal)" clipPath="url(#logo-square)" />
      <rect
        x="12"
        y="11"
        width="18"
        height="18"
        rx="3.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
      />
      <circle cx="12.5" cy="12.5" r="10" fill="none" stroke="currentColor" strokeWidth="2.4" />
    </svg>
  );
}
