// What programs write around quoted words, language by language.
#include <gtest/gtest.h>

#include "mail/newest_words.h"

namespace hamdel::mail {
namespace {

// As Gmail, Apple Mail, Outlook and Thunderbird write them.
constexpr const char* attributions[] = {
    "On Mon, Jan 15, 2024 at 3:04 PM Sara <sara@asiab.example> wrote:",
    "On 15 Jan 2024, at 15:04, Sara <sara@asiab.example> wrote:",
    "On 1/15/2024 3:04 PM, Sara wrote:",
    "On Monday, January 15, 2024 at 03:04:05 PM GMT+3:30, Sara <sara@asiab.example> wrote:",
    "Am Mo., 15. Jan. 2024 um 15:04 Uhr schrieb Sara <sara@asiab.example>:",
    "Am 15.01.2024 um 15:04 schrieb Sara <sara@asiab.example>:",
    "Sara <sara@asiab.example> schrieb am Mo., 15. Jan. 2024, 15:04:",
    "Le lun. 15 janv. 2024 à 15:04, Sara <sara@asiab.example> a écrit :",
    "Le 15 janv. 2024 à 15:04, Sara <sara@asiab.example> a écrit :",
    "El lun, 15 ene 2024 a las 15:04, Sara (<sara@asiab.example>) escribió:",
    "El 15 ene 2024, a las 15:04, Sara <sara@asiab.example> escribió:",
    "Em seg., 15 de jan. de 2024 às 15:04, Sara <sara@asiab.example> escreveu:",
    "A segunda, 15/01/2024, 15:04, Sara <sara@asiab.example> escreveu:",
    "Il giorno lun 15 gen 2024 alle ore 15:04 Sara <sara@asiab.example> ha scritto:",
    "Il 15/01/2024 15:04, Sara ha scritto:",
    "Op ma 15 jan 2024 om 15:04 schreef Sara <sara@asiab.example>:",
    "Op 15 jan. 2024, om 15:04 heeft Sara <sara@asiab.example> het volgende geschreven:",
    "Missatge de Sara <sara@asiab.example> del dia dl., 15 de gen. 2024 a les 15:04:",
    "Den man. 15. jan. 2024 kl. 15.04 skrev Sara <sara@asiab.example>:",
    "man. 15. jan. 2024 kl. 15:04 skrev Sara <sara@asiab.example>:",
    "Den mån 15 jan. 2024 kl 15:04 skrev Sara <sara@asiab.example>:",
    "15 jan. 2024 kl. 15:04 skrev Sara <sara@asiab.example>:",
    "ma 15. tammik. 2024 klo 15.04 Sara (sara@asiab.example) kirjoitti:",
    "Sara <sara@asiab.example> kirjoitti 15.1.2024 kello 15.04:",
    "pon., 15 sty 2024 o 15:04 Sara <sara@asiab.example> napisał(a):",
    "W dniu 15.01.2024 o 15:04, Sara pisze:",
    "po 15. 1. 2024 v 15:04 odesílatel Sara <sara@asiab.example> napsal:",
    "po 15. 1. 2024 o 15:04 Sara <sara@asiab.example> napísal(a):",
    "V V pon., 15. jan. 2024 ob 15:04 je oseba Sara <sara@asiab.example> napisala:",
    "pon, 15. sij 2024. u 15:04 Sara <sara@asiab.example> napisao je:",
    "Dana pon, 15. sij 2024. u 15:04 korisnik Sara <sara@asiab.example> napisao je:",
    "Sara <sara@asiab.example> ezt írta (időpont: 2024. jan. 15., H, 15:04):",
    "2024.01.15. 15:04 keltezéssel, Sara írta:",
    "În lun., 15 ian. 2024 la 15:04, Sara <sara@asiab.example> a scris:",
    "Pe lun., 15 ian. 2024 la 15:04, Sara <sara@asiab.example> a scris:",
    "Στις Δευ 15 Ιαν 2024 στις 3:04 μ.μ., ο χρήστης Sara <sara@asiab.example> έγραψε:",
    "пн, 15 янв. 2024 г. в 15:04, Sara <sara@asiab.example>:",
    "15 янв. 2024 г., в 15:04, Sara <sara@asiab.example> написал(а):",
    "Понедельник, 15 января 2024, 15:04 +03:00 от Sara <sara@asiab.example>:",
    "15.01.2024 15:04, Sara пишет:",
    "пн, 15 січ. 2024 р. о 15:04 Sara <sara@asiab.example> пише:",
    "На пн, 15.01.2024 г. в 15:04 Sara <sara@asiab.example> написа:",
    "пон, 15. јан 2024. у 15:04 Sara <sara@asiab.example> је написао/ла:",
    "Sara <sara@asiab.example>, 15 Oca 2024 Pzt, 15:04 tarihinde şunu yazdı:",
    "15 Oca 2024 Pzt 15:04 tarihinde Sara <sara@asiab.example> şunu yazdı:",
    "15.01.2024 15:04 tarihinde Sara yazdı:",
    "في الاثنين، ١٥ يناير ٢٠٢٤ في ٣:٠٤ م تمت كتابة ما يلي بواسطة Sara <sara@asiab.example>:",
    "في 15/01/2024 15:04، كتب Sara:",
    "بتاريخ الاثنين، 15 يناير 2024 15:04، كتبت سارة <sara@asiab.example>:",
    "\u202bבתאריך יום ב׳, 15 בינו׳ 2024 ב-15:04 מאת \u202a"
    "Sara\u202c\u200f "
    "<\u202asara@asiab.example\u202c\u200f>:\u202c",
    "Sara <sara@asiab.example> 于2024年1月15日周一 15:04写道：",
    "在 2024年1月15日，15:04，Sara <sara@asiab.example> 写道：",
    "在 2024-01-15 15:04:05，\"Sara\" <sara@asiab.example> 写道：",
    "Sara <sara@asiab.example> 於 2024年1月15日 週一 下午3:04寫道：",
    "2024年1月15日(月) 15:04 Sara <sara@asiab.example>:",
    "2024/01/15 15:04、Sara <sara@asiab.example>のメール:",
    "2024년 1월 15일 (월) 오후 3:04, Sara <sara@asiab.example>님이 작성:",
    "เมื่อ จ. 15 ม.ค. 2024 เวลา 15:04 Sara <sara@asiab.example> เขียนว่า:",
    "Vào Th 2, 15 thg 1, 2024 vào lúc 15:04 Sara <sara@asiab.example> đã viết:",
    "Pada tanggal Sen, 15 Jan 2024 pukul 15.04 Sara <sara@asiab.example> menulis:",
    "सोम, 15 जन॰ 2024 को 3:04 pm बजे को Sara <sara@asiab.example> ने लिखा:",
    "E, 15. jaanuar 2024 kell 15:04 Sara <sara@asiab.example> kirjutas:",
    "2024-01-15, pr, 15:04 Sara <sara@asiab.example> rašė:",
    "pirmd., 2024. g. 15. janv., plkst. 15:04 — lietotājs Sara (<sara@asiab.example>) rakstīja:",
    "در تاریخ دوشنبه ۱۵ ژانویهٔ ۲۰۲۴، ۱۵:۰۴ سارا <sara@asiab.example> نوشت:",
};

TEST(Languages, WhoWroteWhenEndsTheReply) {
    for (const char* line : attributions) {
        for (const char* quoted : {"\n> earlier one\n> earlier two\n", "\n\nearlier one\n"}) {
            auto out = newest_words("Yes.\n\n" + std::string(line) + quoted);
            EXPECT_EQ(out.words, "Yes.") << line << quoted;
        }
    }
}

// Programs wrap at 72 to 78 signs, at any space.
TEST(Languages, WhoWroteWhenIsReadWrapped) {
    for (std::string line : attributions) {
        for (std::size_t at = line.find(' ', line.size() / 2); at != std::string::npos;
             at = line.find(' ', at + 1)) {
            std::string wrapped = line;
            wrapped[at] = '\n';
            auto out = newest_words("Yes.\n\n" + wrapped + "\n\n> earlier one\n> earlier two\n");
            EXPECT_EQ(out.words, "Yes.") << wrapped;
        }
    }
}

struct Header {
    const char *from, *sent, *to, *subject, *original, *forwarded, *phone;
};

constexpr Header headers[] = {
    {"From", "Sent", "To", "Subject", "Original Message", "Forwarded message",
     "Sent from my iPhone"},
    {"Von", "Gesendet", "An", "Betreff", "Ursprüngliche Nachricht", "Weitergeleitete Nachricht",
     "Von meinem iPhone gesendet"},
    {"De ", "Envoyé ", "À ", "Objet ", "Message d'origine", "Message transféré",
     "Envoyé de mon iPhone"},
    {"De", "Enviado", "Para", "Asunto", "Mensaje original", "Mensaje reenviado",
     "Enviado desde mi iPhone"},
    {"De", "Enviada em", "Para", "Assunto", "Mensagem original", "Mensagem encaminhada",
     "Enviado do meu iPhone"},
    {"Da", "Inviato", "A", "Oggetto", "Messaggio originale", "Messaggio inoltrato",
     "Inviato da iPhone"},
    {"Van", "Verzonden", "Aan", "Onderwerp", "Oorspronkelijk bericht", "Doorgestuurd bericht",
     "Verstuurd vanaf mijn iPhone"},
    {"Fra", "Sendt", "Til", "Emne", "Oprindelig meddelelse", "Videresendt meddelelse",
     "Sendt fra min iPhone"},
    {"Från", "Skickat", "Till", "Ämne", "Ursprungligt meddelande", "Vidarebefordrat meddelande",
     "Skickat från min iPhone"},
    {"Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe", "Alkuperäinen viesti", "Välitetty viesti",
     "Lähetetty iPhonesta"},
    {"Od", "Wysłano", "Do", "Temat", "Wiadomość oryginalna", "Wiadomość przekazana",
     "Wysłane z iPhone'a"},
    {"Od", "Odesláno", "Komu", "Předmět", "Původní zpráva", "Přeposlaná zpráva",
     "Odesláno z iPhonu"},
    {"Feladó", "Elküldve", "Címzett", "Tárgy", "Eredeti üzenet", "Továbbított üzenet",
     "Az iPhone-omról küldve"},
    {"De la", "Trimis", "Către", "Subiect", "Mesaj original", "Mesaj redirecționat",
     "Trimis de pe iPhone-ul meu"},
    {"Από", "Στάλθηκε", "Προς", "Θέμα", "Αρχικό μήνυμα", "Προωθημένο μήνυμα",
     "Στάλθηκε από το iPhone μου"},
    {"От", "Отправлено", "Кому", "Тема", "Исходное сообщение", "Пересылаемое сообщение",
     "Отправлено с iPhone"},
    {"Від", "Надіслано", "Кому", "Тема", "Вихідне повідомлення", "Переслане повідомлення",
     "Надіслано з iPhone"},
    {"Kimden", "Gönderildi", "Kime", "Konu", "Orijinal Mesaj", "Yönlendirilen ileti",
     "iPhone'umdan gönderildi"},
    {"من", "تم الإرسال", "إلى", "الموضوع", "الرسالة الأصلية", "رسالة معاد توجيهها",
     "تم الإرسال من iPhone"},
    {"מאת", "נשלח", "אל", "נושא", "הודעה מקורית", "הודעה שהועברה", "נשלח מה-iPhone שלי"},
    {"发件人", "发送时间", "收件人", "主题", "原始邮件", "转发的邮件", "发自我的iPhone"},
    {"寄件者", "寄件日期", "收件者", "主旨", "原始郵件", "轉寄的郵件", "從我的 iPhone 傳送"},
    {"差出人", "送信日時", "宛先", "件名", "元のメッセージ", "転送メッセージ", "iPhoneから送信"},
    {"보낸 사람", "보낸 날짜", "받는 사람", "제목", "원본 메시지", "전달된 메시지",
     "나의 iPhone에서 보냄"},
    {"Từ", "Đã gửi", "Tới", "Chủ đề", "Thư gốc", "Thư đã chuyển tiếp", "Đã gửi từ iPhone của tôi"},
    {"Dari", "Dikirim", "Kepada", "Subjek", "Pesan asli", "Pesan terusan",
     "Dikirim dari iPhone saya"},
    {"از", "ارسال‌شده", "به", "موضوع", "پیام اصلی", "پیام هدایت‌شده",
     "ارسال‌شده از iPhone من"},
};

std::string block(const Header& words, const char* bold = "") {
    std::string out;
    auto add = [&](const char* label, const char* value) {
        out += bold + std::string(label) + ":" + bold + " " + value + "\n";
    };
    add(words.from, "Sara <sara@asiab.example>");
    add(words.sent, "15.01.2024 15:04");
    add(words.to, "info@asiab.example");
    add(words.subject, "Order 12");
    return out;
}

TEST(Languages, HeadersOfOutlookEndTheReply) {
    for (const Header& words : headers)
        for (const char* bold : {"", "*"}) {
            auto out = newest_words("Yes.\n\n" + block(words, bold) + "\nearlier\n");
            EXPECT_EQ(out.words, "Yes.") << block(words, bold);
            EXPECT_EQ(newest_words("Yes.\n________________________________\n" + block(words, bold) +
                                   "\nearlier\n")
                          .words,
                      "Yes.");
        }
}

TEST(Languages, OriginalMessagesEndTheReply) {
    for (const Header& words : headers)
        EXPECT_EQ(
            newest_words("Yes.\n\n-----" + std::string(words.original) + "-----\n\nearlier").words,
            "Yes.")
            << words.original;
}

TEST(Languages, DesksAskToWriteAboveALine) {
    for (const char* line :
         {"## Please type your reply above this line ##",
          "##- Please type your reply above this line -##", "--- Reply above this line ---",
          "Please reply above this line to add a comment",
          "-- Bitte antworten Sie oberhalb dieser Zeile --",
          "##- Veuillez répondre au-dessus de cette ligne -##",
          "## لطفاً پاسخ خود را بالای این خط بنویسید ##"})
        EXPECT_EQ(newest_words("Yes.\n\n" + std::string(line) + "\n\nYour order is ready.").words,
                  "Yes.")
            << line;
    for (const char* line : {"Please write your name above this line on the form.",
                             "I would reply above this line of arguments"}) {
        std::string mail = "Hello,\n" + std::string(line) + "\nand then go on";
        EXPECT_EQ(newest_words(mail).words, mail);
    }
}

TEST(Languages, WhatIsPassedOnStays) {
    for (const Header& words : headers) {
        std::string mail = "See below.\n\n---------- " + std::string(words.forwarded) +
                           " ---------\n" + block(words) + "\nto be read";
        EXPECT_EQ(newest_words(mail).words, mail);
    }
}

TEST(Languages, PhonesSign) {
    for (const Header& words : headers) {
        auto out = newest_words("Yes.\n\n" + std::string(words.phone) + "\n");
        EXPECT_EQ(out.words, "Yes.") << words.phone;
        EXPECT_EQ(out.signature, words.phone);
    }
    for (const char* line : {"Sent via the Samsung Galaxy S8, an AT&T 5G capable smartphone",
                             "Get Outlook for Android", "Sent from Mail for Windows 10",
                             "Sent with Proton Mail secure email.",
                             "Envoyé à partir de Outlook pour iOS<https://aka.ms/o0ukef>"})
        EXPECT_EQ(newest_words("Yes.\n\n" + std::string(line)).signature, line);
    for (const char* line :
         {"Sent from my desk, is much easier than my phone.", "sent from the warehouse yesterday",
          "Sent from my account are two orders, please stop both of them before they leave "
          "today."}) {
        std::string mail = "The parcel was\n" + std::string(line);
        EXPECT_EQ(newest_words(mail).words, mail);
    }
}

}  // namespace
}  // namespace hamdel::mail
