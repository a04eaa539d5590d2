export const selection = {
  "selection.open": "Select conversations",
  "selection.touch": "Select this conversation",
  "selection.one": "Select #{number}, {name}",
  "selection.all": "Select all that are loaded",
  "selection.clear": "Clear the selection",
  "selection.bar": "For the selected conversations",
  "selection.count": "{count, number} selected",
  "selection.assign": "Assign the selected",
  "selection.tags": "Tags of the selected",
  "selection.add_tag": "Add",
  "selection.remove_tag": "Remove",
  "selection.snooze": "Snooze the selected",
  "selection.kind": "Kind of the selected",
  "selection.change_kind": "Kind of the selected: {kind}",
  "selection.resolve": "Resolve the selected",
  "selection.spam": "Mark the selected as spam",
  "selection.not_spam": "The selected are not spam",
  "selection.did_spam":
    "{count, plural, one {Marked # conversation as spam.} other {Marked # conversations as spam.}}",
  "selection.did_not_spam":
    "{count, plural, one {# conversation is no spam and open again.} other {# conversations are no spam and open again.}}",
  "selection.progress": "{done, number} of {all, number}",
  "selection.progress_label": "How many are done",
  "selection.stop": "Stop",
  "selection.did_resolve":
    "{count, plural, one {Resolved # conversation.} other {Resolved # conversations.}}",
  "selection.did_assign":
    "{count, plural, one {# conversation is now with {name}.} other {# conversations are now with {name}.}}",
  "selection.did_unassign":
    "{count, plural, one {# conversation has no owner now.} other {# conversations have no owner now.}}",
  "selection.did_snooze":
    "{count, plural, one {Snoozed # conversation until {time}.} other {Snoozed # conversations until {time}.}}",
  "selection.did_kind":
    "{count, plural, one {# conversation is now {kind}.} other {# conversations are now {kind}.}}",
  "selection.did_add_tag":
    "{count, plural, one {Added the tag {name} to # conversation.} other {Added the tag {name} to # conversations.}}",
  "selection.did_remove_tag":
    "{count, plural, one {Removed the tag {name} from # conversation.} other {Removed the tag {name} from # conversations.}}",
  "selection.nothing": "Nothing to change: they are all so already.",
  "selection.failed":
    "{count, plural, one {# conversation was not changed} other {# conversations were not changed}}",
  "selection.left":
    "{count, plural, one {Stopped. # conversation was left as it was.} other {Stopped. # conversations were left as they were.}}",
  "selection.reasons": "Reasons",
  "selection.undone_some":
    "{left, plural, one {Put back {count, number}; # was left as it is now.} other {Put back {count, number}; # were left as they are now.}}",
  "selection.changed_since": "Someone has changed it since, so it was left alone.",
  "selection.not_put_back": "You stopped before it was put back.",
} as const;
