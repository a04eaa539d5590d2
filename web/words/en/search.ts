export const search = {
  "search.title": "Search",
  "search.hint": "A word, a number or a name",
  "search.start": "Type at least two letters to search conversations, messages and customers.",
  "search.none": "Nothing was found for “{words}”.",
  "search.conversations": "Conversations",
  "search.messages": "Messages",
  "search.customers": "People",
} as const;
