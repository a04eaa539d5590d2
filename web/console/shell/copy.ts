// Text into the clipboard; true when it is there.
export async function copied(text: string): Promise<boolean> {
  // Browsers give the clipboard to encrypted pages only; a house's own network is often not one.
  if (!navigator.clipboard) return copiedBySelecting(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelecting(text);
  }
}

function copiedBySelecting(text: string) {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  document.body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  return isDone;
}
