export const notificationKeys = {
  all: ["notifications"] as const,
  list: ["notifications", "list"] as const,
  quiet: ["notifications", "quiet"] as const,
};
