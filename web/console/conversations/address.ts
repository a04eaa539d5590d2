/** Where a conversation is shown, whichever list it stands in. */
export function conversationAddress(number: number) {
  return `/inbox/${number}?view=all`;
}
