export const writing = {
  "writing.tools": "آرایش متن",
  "writing.bold": "پررنگ",
  "writing.italic": "کج",
  "writing.code": "کد",
  "writing.bullet": "فهرست نقطه‌ای",
  "writing.number": "فهرست شماره‌دار",
  "writing.quote": "نقل قول",
  "writing.link": "پیوند",
  "writing.link_address": "نشانی پیوند",
  "writing.link_set": "گذاشتن",
  "writing.link_remove": "برداشتن پیوند",
  "writing.link_wrong": "این نشانی درست نیست. نشانی وب، ایمیل یا شمارهٔ تلفن بنویسید.",
  "writing.not_loaded":
    "ابزارهای نگارش بارگذاری نشد و این یادداشت فعلاً قابل ویرایش نیست. چیزی از دست نرفته است؛ پس از وصل شدن دوباره تلاش کنید.",
  "writing.no_files_here":
    "به یادداشتِ ذخیره‌شده نمی‌توان فایل افزود. برای آن یادداشت تازه‌ای بنویسید.",
  "writing.signature": "امضای ایمیل",
  "writing.signature_help":
    "پایین ایمیل‌های شما و به زبان همان ایمیل می‌آید. اگر فقط یکی را بنویسید، همان به کار می‌رود.",
  "writing.signature_fa": "به فارسی",
  "writing.signature_en": "به انگلیسی",
  "writing.signature_hint": "نام شما، کارتان و راه تماس",
  "writing.signature_look": "امضا پایین ایمیل چنین دیده می‌شود",
  "writing.signature_no_files": "امضا جای فایل و تصویر ندارد.",
};
