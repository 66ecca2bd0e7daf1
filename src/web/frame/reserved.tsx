/** A place kept for a drawing that a later version brings; it says so and draws nothing. */
export function Reserved({ what }: { what: string }) {
  return <div class="reserved">Kept for {what}.</div>;
}
