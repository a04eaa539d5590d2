// The languages we speak, and how each is written. Without a page, also for workers.

export const languages = ["fa", "en"] as const;
export type Language = (typeof languages)[number];

export const localeTag: Record<Language, string> = {
  fa: "fa-IR-u-ca-persian-nu-arabext",
  en: "en-GB-u-ca-gregory-nu-latn",
};

export const direction: Record<Language, "rtl" | "ltr"> = { fa: "rtl", en: "ltr" };
