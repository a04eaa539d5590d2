import { useQuery } from "@tanstack/react-query";
import { call } from "../../api/call";
import type { NotificationPreferences, Notifications } from "../../api/types";
import { notificationKeys } from "./keys";

export function useNotifications() {
  return useQuery({
    queryKey: notificationKeys.list,
    queryFn: () => call<Notifications>("GET", "/notifications"),
  });
}

export function useQuiet() {
  return useQuery({
    queryKey: notificationKeys.quiet,
    queryFn: () => call<NotificationPreferences>("GET", "/me/notifications"),
  });
}
