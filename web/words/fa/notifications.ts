import type { notifications as en } from "../en/notifications";

export const notifications: Record<keyof typeof en, string> = {
  "notifications.title": "اعلان‌ها",
  "notifications.bell":
    "اعلان‌ها: {count, plural, =0 {همه خوانده شده} one {یکی نخوانده} other {# نخوانده}}",
  "notifications.none": "خبر تازه‌ای نیست",
  "notifications.none_body":
    "هرجا نامتان برده شود، همکاری گفتگویی به شما بسپارد یا در دنبال‌شده‌هایتان چیزی رخ دهد، اینجا می‌آید.",
  "notifications.read_all": "همه را خواندم",
  "notifications.because_mentioned": "{name} از شما نام برد",
  "notifications.because_assigned": "{name} گفتگویی را به شما سپرد",
  "notifications.because_followed":
    "{count, plural, one {خبر تازه‌ای} other {# خبر تازه}} در گفتگویی که دنبال می‌کنید",
  "notifications.because_woken": "زمان گفتگویی که کنار گذاشته بودید رسید",
  "notifications.because_take_over_asked": "{name} می‌خواهد این گفتگو را به عهده بگیرد",
  "notifications.because_given": "{name} گفتگویی را که خواسته بودید به شما سپرد",
  "notifications.because_kept": "{name} گفتگویی را که خواسته بودید خودش ادامه می‌دهد",
  "notifications.give": "می‌سپارم",
  "notifications.keep": "خودم ادامه می‌دهم",
  "notifications.ask": "درخواست به عهده گرفتن",
  "notifications.asked": "از همکارتان خواسته شد.",
  "notifications.pop_up": "نمایش روی این دستگاه",
  "notifications.pop_up_refused":
    "این مرورگر اجازهٔ نمایش اعلان نداده است. آن را در تنظیمات مرورگر برای همین سایت باز کنید.",
  "notifications.quiet": "مزاحم نشوید…",
  "notifications.quiet_for":
    "{size, select, half {تا نیم ساعت} one {تا یک ساعت} other {تا {hours, number} ساعت}}",
  "notifications.quiet_until": "تا {time} مزاحمتان نمی‌شویم",
  "notifications.quiet_end": "پایان",
  "error.nobody_has_it": "این گفتگو مسئولی ندارد؛ خودتان به عهده بگیرید.",
  "error.already_yours": "این گفتگو همین حالا با شماست.",
  "error.asked_already": "همین چند لحظه پیش از همکارتان خواسته شد.",
  "error.not_yours": "این گفتگو دیگر با شما نیست.",
  "error.not_asked": "دیگر کسی آن را نخواسته است.",
};
