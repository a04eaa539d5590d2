/** The mark: two strokes that make one heart. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M12 20.2C8 17.4 3.4 13.7 3.4 9.2A4.9 4.9 0 0 1 12 6.1" />
      <path d="M12 20.2c4-2.8 8.6-6.5 8.6-11A4.9 4.9 0 0 0 12 6.1c-2 2.2-2.4 5.4-.4 7.7" />
    </svg>
  );
}
