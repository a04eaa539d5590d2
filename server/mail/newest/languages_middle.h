// East of Europe, with Latin, Greek and Cyrillic letters.
#pragma once

#include "newest/languages.h"

namespace hamdel::mail {

inline constexpr Language estonian{.code = "et",
                                   .opens = "kuupäeval",
                                   .days = "[ETKNRLP]",
                                   .wrote = "kirjutas",
                                   .from = "saatja|kellelt",
                                   .sent = "saadetud|kuupäev",
                                   .to = "adressaat|kellele|koopia|saaja",
                                   .subject = "teema",
                                   .original = "algne sõnum|algkiri",
                                   .forwarded = "edastatud kiri|edastatud sõnum",
                                   .sent_from = "saadetud minu .*|saadetud .*-st",
                                   .closings = "(?:parimate )?tervitus(?:tega|i)|lugupidamisega"};

inline constexpr Language latvian{.code = "lv",
                                  .opens = "plkst\\.",
                                  .days = "pirmd\\.?|otrd\\.?|trešd\\.?|ceturtd\\.?|piektd\\.?",
                                  .wrote = "rakstīja",
                                  .from = "no|sūtītājs",
                                  .sent = "nosūtīts|datums|sūtīts",
                                  .to = "kam|kopija|saņēmējs",
                                  .subject = "tēma|temats",
                                  .original = "sākotnējais ziņojums|oriģinālais ziņojums",
                                  .forwarded = "pārsūtīt(?:s|ā) (?:ziņojums|ziņa)",
                                  .sent_from = "nosūtīts no .*",
                                  .closings = "ar cieņu"};

inline constexpr Language lithuanian{.code = "lt",
                                     .opens = "data",
                                     .days = "(?:pr|an|tr|kt|pn|št|sk)\\.?",
                                     .wrote = "rašė|parašė",
                                     .from = "nuo|siuntėjas",
                                     .sent = "išsiųsta|data",
                                     .to = "kam|kopija|gavėjas",
                                     .subject = "tema",
                                     .original = "pradinis (?:pranešimas|laiškas)",
                                     .forwarded = "persiųstas (?:laiškas|pranešimas)",
                                     .sent_from = "išsiųsta iš .*|siųsta iš .*",
                                     .closings = "pagarbiai"};

inline constexpr Language polish{
    .code = "pl",
    .opens = "w dniu|dnia|w",
    .days =
        "(?:pon|wt|śr|czw|pt|sob|niedz?|nd)\\.?|poniedziałek|wtorek|środa|czwartek|piątek|"
        "sobota|niedziela",
    .wrote = "napisał(?:\\(a\\)|a|/a)?|pisze|użytkownik .* napisał",
    .from = "od|nadawca",
    .sent = "wysłan[oe]|data|wysłano dnia",
    .to = "do|dw|kopia|kopia do|adresat|ważność",
    .subject = "temat",
    .original = "(?:oryginalna wiadomość|wiadomość oryginalna|treść oryginalnej wiadomości)",
    .forwarded =
        "(?:przekazana wiadomość|wiadomość przekazana|przesłana wiadomość|"
        "początek przekazywanej wiadomości|treść przekazanej wiadomości)",
    .sent_from = "wysłan[oaey] (?:z|ze|za pomocą|przez) .*|pobierz (?:aplikację )?outlook dla .*",
    .closings =
        "z (?:poważaniem|wyrazami szacunku)|(?:serdecznie )?pozdrawiam(?: serdecznie)?|"
        "z pozdrowieniami"};

inline constexpr Language czech{
    .code = "cs",
    .opens = "dne|v",
    .days = "(?:po|út|st|čt|pá|so|ne)\\.?|pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle",
    .wrote = "napsala?(?:\\(a\\)|/a)?|odesílatel .* napsal|píše",
    .from = "od|odesílatel",
    .sent = "odesláno|datum|posláno",
    .to = "komu|kopie|pro|důležitost",
    .subject = "předmět|věc",
    .original = "původní (?:zpráva|e-mail)|původní e-mail",
    .forwarded = "(?:přeposlaná|předaná) zpráva|začátek přeposlané zprávy|přeposlaný e-mail",
    .sent_from = "odesláno (?:z|ze|pomocí) .*|získejte outlook pro .*|posláno z .*",
    .closings = "s (?:pozdravem|přáním .*)|s přátelským pozdravem|hezký den"};

inline constexpr Language slovak{
    .code = "sk",
    .opens = "dňa|v",
    .days = "(?:po|ut|st|št|pi|so|ne)\\.?|pondelok|utorok|streda|štvrtok|piatok|sobota|nedeľa",
    .wrote = "napísala?(?:\\(a\\)|/a)?|píše",
    .from = "od|odosielateľ",
    .sent = "odoslané|dátum|poslané",
    .to = "komu|kópia|pre",
    .subject = "predmet",
    .original = "pôvodná správa",
    .forwarded = "(?:preposlaná|odovzdaná) správa|začiatok preposlanej správy",
    .sent_from = "odoslané (?:z|zo|pomocou) .*|poslané z .*",
    .closings = "s (?:pozdravom|úctou)"};

inline constexpr Language slovenian{.code = "sl",
                                    .opens = "dne|v",
                                    .days = "(?:pon|tor|sre|čet|pet|sob|ned)\\.?",
                                    .wrote = "je oseba .*|je napisala?|napisala?|je oseba",
                                    .from = "od|pošiljatelj",
                                    .sent = "poslano|datum",
                                    .to = "za|kp|komu|prejemnik",
                                    .subject = "zadeva",
                                    .original = "izvirno sporočilo|originalno sporočilo",
                                    .forwarded = "posredovano sporočilo",
                                    .sent_from = "poslano (?:z|s|iz|prek) .*",
                                    .closings = "lep pozdrav|s spoštovanjem|lp"};

inline constexpr Language croatian{
    .code = "hr",
    .opens = "dana|dne|u",
    .days = "(?:pon|uto|sri|sre|čet|pet|sub|ned)\\.?",
    .wrote =
        "je (?:napisao|napisala|napisao/la|napisao\\(la\\))|napisao|napisala|"
        "korisnik .* napisao je|napisao je|napisala je|piše",
    .from = "od|šalje|pošiljatelj|pošiljalac",
    .sent = "poslano|datum|poslato",
    .to = "za|prima|kopija|primatelj",
    .subject = "predmet|naslov|tema",
    .original = "izvorna poruka|originalna poruka",
    .forwarded = "proslijeđena poruka|prosleđena poruka",
    .sent_from = "pos?lan[oa] (?:s|sa|iz|putem) .*|poslato (?:sa|iz|pomoću) .*",
    .closings = "(?:lijep|srdačan|lep) pozdrav|s poštovanjem|pozdrav"};

inline constexpr Language hungarian{
    .code = "hu",
    .opens = "dátum|időpont",
    .days = "hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap",
    .wrote =
        "(?:ezt )?(?:írta|írtad|ezt írta)(?: \\(időpont: [^)]*\\))?|keltezéssel.* írta|"
        "a következőt írta",
    .from = "feladó|kitől",
    .sent = "elküldve|dátum|küldve|küldés dátuma",
    .to = "címzett|másolatot kap|másolat|kinek|fontosság",
    .subject = "tárgy",
    .original = "eredeti üzenet|eredeti levél",
    .forwarded = "továbbított üzenet|továbbított levél|a továbbított levél eleje",
    .sent_from = ".*-?(?:omról|emről|ömről|ról|ről) küldve|elküldve .*|küldve .*",
    .closings = "üdvözlettel|(?:szívélyes )?üdvözlettel|tisztelettel|üdv"};

inline constexpr Language romanian{
    .code = "ro",
    .opens = "în|pe|la|in data(?: de)?|pe data de",
    .days = "(?:lun|mar|mie|joi|vin|sâm|dum)\\.?|luni|marți|miercuri|vineri|sâmbătă|duminică",
    .wrote = "a scris|scris(?:e|ă)|a scris următoarele",
    .from = "de la|expeditor",
    .sent = "trimis|data|trimis(?:ă|e) la|expediat",
    .to = "către|catre|cc|pentru|destinatar",
    .subject = "subiect|subiectul",
    .original = "mesaj(?:ul)? (?:original|inițial)",
    .forwarded = "mesaj redirecționat|mesaj transmis|începutul mesajului redirecționat",
    .sent_from = "trimis (?:de pe|din|cu|prin|de) .*|expediat de pe .*|obțineți outlook pentru .*",
    .closings = "cu (?:stimă|respect|prietenie|drag)|cele bune"};

inline constexpr Language greek{
    .code = "el",
    .opens = "στις|την|στην?",
    .days =
        "δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή|(?:δευ|τρί|τετ|πέμ|παρ|σάβ|"
        "κυρ)\\.?",
    .wrote = "έγραψε|έγραψαν|έγραψες|γράφει",
    .from = "από|αποστολέας",
    .sent = "εστάλη|στάλθηκε|ημερομηνία|απεστάλη|αποστολή",
    .to = "προς|κοιν|κοινοποίηση|παραλήπτης",
    .subject = "θέμα",
    .original = "αρχικό μήνυμα",
    .forwarded = "προωθημένο μήνυμα|έναρξη προωθημένου μηνύματος",
    .sent_from = "(?:στάλθηκε|εστάλη|απεστάλη) από .*|λήψη του outlook για .*",
    .closings = "με (?:εκτίμηση|φιλικούς χαιρετισμούς)|φιλικά|ευχαριστώ"};

inline constexpr Language russian{
    .code = "ru",
    .opens = "в|от|на",
    .days =
        "(?:пн|вт|ср|чт|пт|сб|вс)\\.?|понедельник|вторник|среда|среду|четверг|пятница|пятницу|"
        "суббота|субботу|воскресенье",
    .wrote = "написал(?:\\(а\\)|а|и)?|пишет|писал(?:а|\\(а\\))?|пользователь .* написал",
    .from = "от|от кого|отправитель",
    .sent = "отправлено|дата|послано|отправлен",
    .to = "кому|копия|важность|получатель",
    .subject = "тема",
    .original =
        "исходное сообщение|оригинальное сообщение|исходное письмо|"
        "первоначальное сообщение|ответ",
    .forwarded =
        "(?:пересылаемое|пересланное|перенаправленное) сообщение|"
        "начало переадресованного (?:сообщения|письма)|начало пересылаемого сообщения|"
        "конец пересылаемого сообщения",
    .sent_from = "отправлено (?:с|со|из|через|от) .*|(?:скачать|загрузить|получить) outlook для .*",
    .closings =
        "(?:с|с наилучшими|с искренним) (?:уважением|наилучшими пожеланиями|пожеланиями)|"
        "всего доброго|с уважением"};

inline constexpr Language ukrainian{
    .code = "uk",
    .opens = "у|в|від",
    .days =
        "(?:пн|вт|ср|чт|пт|сб|нд)\\.?|понеділок|вівторок|середа|четвер|п'ятниця|субота|"
        "неділя",
    .wrote = "пише|написав(?:\\(ла\\)|/ла)?|написала|користувач .* написав",
    .from = "від|від кого",
    .sent = "надіслано|дата|відправлено",
    .to = "кому|копія",
    .subject = "тема",
    .original = "вихідне повідомлення|оригінальне повідомлення|початкове повідомлення",
    .forwarded = "переслане повідомлення|початок пересланого повідомлення|пересилання",
    .sent_from = "(?:надіслано|відправлено) (?:з|із|зі|через) .*|отримати outlook для .*",
    .closings = "з повагою|з найкращими побажаннями"};

inline constexpr Language bulgarian{.code = "bg",
                                    .opens = "на|в",
                                    .days = "(?:пн|вт|ср|чт|пт|сб|нд)\\.?",
                                    .wrote = "написа|писа|пише|написа следното",
                                    .from = "от|подател",
                                    .sent = "изпратено|дата",
                                    .to = "до|копие|получател",
                                    .subject = "относно|тема",
                                    .original = "оригинално съобщение|първоначално съобщение",
                                    .forwarded = "препратено съобщение|пренасочено съобщение",
                                    .sent_from = "изпратено (?:от|с|чрез) .*",
                                    .closings = "с уважение|поздрави|сърдечни поздрави"};

inline constexpr Language serbian{
    .code = "sr",
    .opens = "дана|у",
    .days = "(?:пон|уто|сре|чет|пет|суб|нед)\\.?",
    .wrote = "је написао(?:/ла)?|је написала|је написао\\(ла\\)|написао је|написала је",
    .from = "од|шаље",
    .sent = "послато|датум",
    .to = "за|прима|копија",
    .subject = "наслов|предмет|тема",
    .original = "оригинална порука|изворна порука",
    .forwarded = "прослеђена порука",
    .sent_from = "послато (?:са|из|помоћу) .*",
    .closings = "срдачан поздрав|с поштовањем|поздрав"};

inline constexpr Language turkish{
    .code = "tr",
    .opens = "tarih|saat",
    .days =
        "(?:pzt|sal|çar|per|cum|cmt|paz)\\.?|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|"
        "pazar",
    .wrote =
        "(?:tarihinde .*)?(?:şunu |şunları )?yazdı|(?:tarihinde .*)yazdı|şöyle yazdı|"
        "yazmış",
    .from = "kimden|gönderen",
    .sent = "gönderme(?: tarihi)?|tarih|gönderilme tarihi|gönderildi|gönderim tarihi",
    .to = "kime|bilgi|alıcı|önem",
    .subject = "konu",
    .original = "(?:orijinal|özgün|asıl) (?:mesaj|ileti)|orjinal mesaj|i̇lk ileti",
    .forwarded =
        "(?:i|İ|i̇)letilen (?:mesaj|ileti)|yönlendirilmiş (?:mesaj|ileti)|"
        "iletilmiş ileti başlangıcı|(?:i|İ)letilen e-posta|yönlendirilen (?:mesaj|ileti)",
    .sent_from =
        ".*(?:dan|den|tan|ten) gönderildi|.*(?:ile|üzerinden) gönderildi|"
        "outlook .* (?:edinin|indirin)",
    .closings =
        "saygılar(?:ımla|ımızla)?|sevgiler(?:imle)?|iyi (?:çalışmalar|günler)|"
        "selamlar|kolay gelsin"};

inline constexpr Language azeri{.code = "az",
                                .opens = "tarix",
                                .days = "b\\.e\\.|ç\\.a\\.",
                                .wrote = "(?:tarixində .*)?(?:bunu )?yazdı|yazıb",
                                .from = "kimdən|göndərən",
                                .sent = "göndərilib|tarix|göndərildi",
                                .to = "kimə|surət",
                                .subject = "mövzu",
                                .original = "orijinal mesaj|ilkin mesaj",
                                .forwarded = "yönləndirilmiş mesaj|ötürülmüş mesaj",
                                .sent_from = ".*(?:dan|dən) göndərildi|.*(?:dan|dən) göndərilib",
                                .closings = "hörmətlə"};

}  // namespace hamdel::mail
