export const notifications = {
  "notifications.title": "Notifications",
  "notifications.bell":
    "Notifications: {count, plural, =0 {none unread} one {one unread} other {# unread}}",
  "notifications.none": "Nothing to hear of",
  "notifications.none_body":
    "Mentions, what colleagues give you and what you follow will stand here.",
  "notifications.read_all": "Mark all as read",
  "notifications.because_mentioned": "{name} mentioned you",
  "notifications.because_assigned": "{name} gave you a conversation",
  "notifications.because_followed":
    "{count, plural, one {Something happened} other {# things happened}} in what you follow",
  "notifications.because_woken": "A snoozed conversation is back",
  "notifications.because_take_over_asked": "{name} asks to take this over",
  "notifications.because_given": "{name} gave you the conversation you asked for",
  "notifications.because_kept": "{name} keeps the conversation you asked for",
  "notifications.give": "Give it",
  "notifications.keep": "Keep it",
  "notifications.ask": "Ask to take over",
  "notifications.asked": "Your colleague was asked.",
  "notifications.pop_up": "Pop up on this device",
  "notifications.pop_up_refused":
    "This browser does not allow notifications. Allow them for this site in the browser's settings.",
  "notifications.quiet": "Do not disturb…",
  "notifications.quiet_for":
    "{size, select, half {For half an hour} one {For an hour} other {For {hours, number} hours}}",
  "notifications.quiet_until": "Not disturbed until {time}",
  "notifications.quiet_end": "End now",
  "error.nobody_has_it": "Nobody has it: simply take it.",
  "error.already_yours": "It is yours already.",
  "error.asked_already": "Your colleague was asked a moment ago.",
  "error.not_yours": "It is no longer yours to give.",
  "error.not_asked": "Nobody asks for it any more.",
} as const;
