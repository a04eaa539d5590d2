// React Aria speaks no Persian of its own. It asks these two symbols before its built-in words; every
// package that is used must be listed, or it refuses to start.
type Say = string | ((values: Record<string, string>) => string);

const words: Record<string, Record<string, Say>> = {
  "@react-aria/autocomplete": { collectionLabel: "پیشنهادها" },
  "@react-aria/overlays": { dismiss: "بستن" },
  "@react-aria/menu": {
    longPressMessage: "برای باز شدن فهرست، نگه دارید یا Alt و پیکان پایین را بزنید",
  },
  "@react-aria/searchfield": { "Clear search": "پاک کردن جست‌وجو" },
  "@react-aria/spinbutton": { Empty: "خالی" },
  "react-aria-components": {
    selectPlaceholder: "برگزینید",
    tableResizer: "تغییر اندازه",
    dropzoneLabel: "جای رها کردن فایل",
    colorSwatchPicker: "نمونه‌های رنگ",
  },
  "@react-aria/grid": {
    deselectedItem: ({ item }) => `${item} دیگر برگزیده نیست.`,
    select: "برگزیدن",
    selectedCount: ({ count }) => `${count} مورد برگزیده شد.`,
    selectedAll: "همه برگزیده شدند.",
    selectedItem: ({ item }) => `${item} برگزیده شد.`,
    longPressToSelect: "برای برگزیدن نگه دارید.",
  },
  "@react-aria/datepicker": {
    era: "دوره",
    year: "سال",
    month: "ماه",
    day: "روز",
    hour: "ساعت",
    minute: "دقیقه",
    second: "ثانیه",
    dayPeriod: "پیش یا پس از ظهر",
    calendar: "تقویم",
    startDate: "تاریخ آغاز",
    endDate: "تاریخ پایان",
    weekday: "روز هفته",
    timeZoneName: "منطقهٔ زمانی",
    selectedDateDescription: ({ date }) => `تاریخ برگزیده: ${date}`,
    selectedRangeDescription: ({ startDate, endDate }) => `از ${startDate} تا ${endDate}`,
    selectedTimeDescription: ({ time }) => `ساعت برگزیده: ${time}`,
  },
  "@react-stately/datepicker": {
    rangeUnderflow: ({ minValue }) => `زودتر از ${minValue} نمی‌شود.`,
    rangeOverflow: ({ maxValue }) => `دیرتر از ${maxValue} نمی‌شود.`,
    rangeReversed: "آغاز باید پیش از پایان باشد.",
    unavailableDate: "این تاریخ در دسترس نیست.",
  },
  "@react-aria/calendar": {
    previous: "ماه پیش",
    next: "ماه بعد",
    selectedDateDescription: ({ date }) => `تاریخ برگزیده: ${date}`,
    selectedRangeDescription: ({ dateRange }) => `بازهٔ برگزیده: ${dateRange}`,
    todayDate: ({ date }) => `امروز، ${date}`,
    todayDateSelected: ({ date }) => `امروز، ${date}، برگزیده`,
    dateSelected: ({ date }) => `${date}، برگزیده`,
    startRangeSelectionPrompt: "برای آغاز بازه بزنید",
    finishRangeSelectionPrompt: "برای پایان بازه بزنید",
    minimumDate: "نخستین تاریخ ممکن",
    maximumDate: "واپسین تاریخ ممکن",
    dateRange: ({ startDate, endDate }) => `${startDate} تا ${endDate}`,
  },
};

export function speakPersianInAria() {
  const global = window as unknown as Record<symbol, unknown>;
  global[Symbol.for("react-aria.i18n.locale")] = "fa";
  global[Symbol.for("react-aria.i18n.strings")] = words;
}

/** React Aria looks for this id before adding a style element; base.css has the rule already. */
export function keepStylesInFiles() {
  const mark = document.createElement("meta");
  mark.id = "react-aria-pressable-style";
  document.head.append(mark);
}
