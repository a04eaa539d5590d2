/** A closing menu or dialog holds the focus until it has left; then it is given here. */
export function focusWhenFree(field: { focus: () => void } | null, framesLeft = 60) {
  if (framesLeft > 0 && document.querySelector("[role='dialog'], [role='menu']"))
    requestAnimationFrame(() => focusWhenFree(field, framesLeft - 1));
  else requestAnimationFrame(() => requestAnimationFrame(() => field?.focus()));
}
