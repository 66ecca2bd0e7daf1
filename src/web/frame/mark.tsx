/** Hansa's mark: two places and the tie between them. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 28 20" aria-hidden="true">
      <path d="M5 15C7 2 21 2 23 15" fill="none" />
      <circle cx="5" cy="15" r="3.2" />
      <circle cx="23" cy="15" r="3.2" />
    </svg>
  );
}
