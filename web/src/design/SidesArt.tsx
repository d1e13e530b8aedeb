import styles from "./SidesArt.module.css";

/** Three sides around what they share; decoration for pages with room. */
export function SidesArt() {
  return (
    <svg className={styles.art} viewBox="0 0 440 440" aria-hidden>
      <clipPath id="art-square">
        <rect x="40" y="40" width="220" height="220" rx="28" />
      </clipPath>
      <clipPath id="art-circle">
        <circle cx="282" cy="196" r="124" />
      </clipPath>
      <rect className={styles.vendor} x="40" y="40" width="220" height="220" rx="28" />
      <circle className={styles.customer} cx="282" cy="196" r="124" />
      <path
        className={styles.partner}
        d="M180.6 165a10.7 10.7 0 0 1 18.8 0L324 392a18 18 0 0 1-16 27H72a18 18 0 0 1-16-27Z"
      />
      <g clipPath="url(#art-square)">
        <g clipPath="url(#art-circle)">
          <path
            className={styles.common}
            d="M180.6 165a10.7 10.7 0 0 1 18.8 0L324 392a18 18 0 0 1-16 27H72a18 18 0 0 1-16-27Z"
          />
        </g>
      </g>
    </svg>
  );
}
