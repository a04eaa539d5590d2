import type { search as en } from "../en/search";

export const search: Record<keyof typeof en, string> = {
  "search.title": "جست‌وجو",
  "search.hint": "واژه، شماره یا نام",
  "search.start": "دست‌کم دو حرف بنویسید. میان گفتگوها، پیام‌ها و مشتریان می‌گردیم.",
  "search.none": "برای «{words}» چیزی پیدا نشد.",
  "search.conversations": "گفتگوها",
  "search.messages": "پیام‌ها",
  "search.customers": "مشتریان",
};
