export const search = {
  "search.title": "Search",
  "search.hint": "A word, a number, a name",
  "search.start": "Type at least two letters. Conversations, messages and people are searched.",
  "search.none": "Nothing was found for “{words}”.",
  "search.conversations": "Conversations",
  "search.messages": "Messages",
  "search.customers": "People",
} as const;
