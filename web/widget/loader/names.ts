// What other chats call our commands: a page that moves here keeps its words.
export const familiar: Record<string, string> = {
  setUser: "identify",
  update: "identify",
  boot: "identify",
  show: "open",
  hide: "close",
  trackEvent: "track",
  reset: "logout",
};

export const familiar_events: Record<string, string> = {
  onShow: "open",
  onHide: "close",
  onUnreadCountChange: "unread",
};
