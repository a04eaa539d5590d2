import type { search as en } from "../en/search";

export const search: Record<keyof typeof en, string> = {
  "search.title": "جست‌وجو",
  "search.hint": "واژه، شماره یا نام",
  "search.start": "دست‌کم دو حرف بنویسید. میان گفتگوها، پیام‌ها و مشتریان می‌گردیم.",
  "search.none": "برای «{words}» چیزی پیدا نشد.",
  "search.conversations": "گفتگوها",
  "search.messages": "پیام‌ها",
  "search.organizations": "سازمان‌ها",
  "search.customers": "مشتریان",
  "search.filter_from": "از:",
  "search.filter_in": "در:",
  "search.filter_tag": "برچسب:",
  "search.filter_before": "قبل:",
  "search.filter_after": "بعد:",
  "search.not_understood": "نامفهوم",
};
