"""Faults that a careful Persian reader would mend in a text: letters, half-spaces, marks, tone."""
import re

LETTER = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئأؤء"
ENDING = r"(?=[\s،؛؟!.:)»]|$)"

EVERYWHERE = {
    "Arabic letter or digit": "[يكىة\u0660-\u0669]",
    "two spaces in a row": r"[^\S\n]{2,}",
    "a space where «می‌» wants a half-space": rf"(?:^|\s)ن?می [{LETTER}]",
    "a space where «‌ها» or «‌تر» wants a half-space":
        rf"[{LETTER}] (?:ها|های|هایی|هایم|هایت|هایش|هایتان|هایشان|هامون|هاتون|تر|ترین){ENDING}",
    "a stray half-space": "[\\s]\u200c|\u200c[\\s]|\u200c\u200c|\u200c$|^\u200c",
    "a space before a mark": r"[^\S\n][،؛؟!.:](?=\s|$)",
    "no space after «،»": r"[،؛](?=[^\s»)\d])",
    "a detached «ی»": rf"[{LETTER}] ی{ENDING}",
}

# Customers write as they like; what the shop writes is held to its own style.
FROM_THE_SHOP = {
    "a Latin mark in Persian": rf"[{LETTER}][,;?]",
    "Latin digits in Persian": r"(?<![A-Za-z0-9\-./#])[0-9]{1,9}(?![A-Za-z0-9\-./])",
    "«می» joined to its verb":
        r"(?:^|\s)ن?می(?:شو|کن|خوا|توان|ده|رس|گیر|گوی|رو[دنمی]|فرست|مان[دمنی]|دان[دمنی])",
    "a word that makes the customer's trouble small": r"فقط|چیز مهمی نیست|مشکلی نیست که",
    "a promise nobody can keep": r"حتماً|صددرصد|تضمین می",
    "blame": r"شما باید|اشتباه از شما",
}


def faults(text, from_shop):
    text = re.sub(r"https?://\S+", "URL", text)
    rules = {**EVERYWHERE, **FROM_THE_SHOP} if from_shop else EVERYWHERE
    found = []
    for reason, pattern in rules.items():
        for match in re.finditer(pattern, text):
            around = text[max(0, match.start() - 12):match.end() + 12].replace("\n", "⏎")
            found.append(f"{reason}: …{around}…")
    return found
