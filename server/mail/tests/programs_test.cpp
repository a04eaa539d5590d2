// What is new in the HTML of many programs, each in the shape that the program gives its answers.
#include <gtest/gtest.h>

#include "mail/newest_words.h"

namespace hamdel::mail {
namespace {

struct Program {
    std::string_view name, html;
    std::string_view words = "My reply";
};

const Program programs[] = {
    {"Gmail", R"(<div dir="ltr">My reply</div><br><div class="gmail_quote )"
              R"(gmail_quote_container"><div dir="ltr" class="gmail_attr">On Tue, Mar 3, 2026 )"
              R"(at 9:14 AM S &lt;<a href="mailto:sara@shop.example">sara@shop.example</a>&gt; )"
              R"(wrote:<br></div><blockquote class="gmail_quote"><p>Hello Bob, your order is )"
              R"(late.</p></blockquote></div>)"},
    {"Outlook on the web",
     R"(<html><body><div class="elementToProof">My reply</div><div )"
     R"(id="appendonsend"></div><hr style="display:inline-block;width:98%"><div )"
     R"(id="divRplyFwdMsg" dir="ltr"><b>From:</b> S<br><b>Sent:</b> )"
     R"(Tuesday<br><b>To:</b> B<br><b>Subject:</b> Re</div><p>Hello Bob, your order is)"
     R"( late.</p></body></html>)"},
    {"Outlook", R"(<div class="WordSection1"><p class="MsoNormal">My reply</p><p )"
                R"(class="MsoNormal"><o:p>&nbsp;</o:p></p><div )"
                R"(style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in )"
                R"(0in"><p class="MsoNormal"><b>From:</b> Sara &lt;sara@shop.example&gt; )"
                R"(<br><b>Sent:</b> Tuesday, March 3, 2026 9:14 AM<br><b>To:</b> )"
                R"(B<br><b>Subject:</b> Re: x</p></div><p>Hello Bob, your order is )"
                R"(late.</p></div>)"},
    {"Apple Mail",
     R"(<html><body>My reply<br><div><br><blockquote type="cite"><div>On 3 Mar 2026, )"
     R"(at 09:14, Sara &lt;sara@shop.example&gt; wrote:</div><br><div><p>Hello Bob, )"
     R"(your order is late.</p></div></blockquote></div></body></html>)"},
    {"Yahoo", R"(<div class="yahoo-style-wrap"><div>My reply</div></div><div )"
              R"(id="yahoo_quoted_1" class="yahoo_quoted"><div>On Tuesday, March 3, 2026 at )"
              R"(09:14:00 AM, S wrote:</div><div><p>Hello Bob, your order is )"
              R"(late.</p></div></div>)"},
    {"Proton Mail", R"(<div>My reply</div><div class="protonmail_signature_block )"
                    R"(protonmail_signature_block-empty"></div><div><br></div><div )"
                    R"(class="protonmail_quote">On Tuesday, S wrote:<br><blockquote )"
                    R"(class="protonmail_quote" type="cite"><p>Hello Bob, your order is )"
                    R"(late.</p></blockquote></div>)"},
    {"Zoho Mail",
     R"(<div>My reply</div><div class="zmail_extra_hr" style="border-top: 1px solid )"
     R"(#ccc"></div><div class="zmail_extra" )"
     R"(data-zbluepencil-ignore="true"><div id="Zm-_Id_-Sgn1">---- On Tue, 03 Mar 2026)"
     R"( 09:14:00 +0100 <b>Sara &lt;sara@shop.example&gt;</b> wrote )"
     R"(---</div><blockquote id="blockquote_zmail"><p>Hello Bob, your order is )"
     R"(late.</p></blockquote></div>)"},
    {"Thunderbird",
     R"(<p>My reply</p><div class="moz-cite-prefix">On 3/3/26 9:14 AM, S )"
     R"(wrote:<br></div><blockquote type="cite" cite="mid:x"><p>Hello Bob, your order )"
     R"(is late.</p></blockquote>)"},
    {"Zimbra", R"(<div>My reply</div><hr id="zwchr" data-marker="__DIVIDER__"><div )"
               R"(data-marker="__HEADERS__"><blockquote style="border-left:2px solid )"
               R"(#1010FF"><b>From: </b>S<br><b>To: </b>B<br><b>Sent: </b>Tuesday<br><b>Subject:)"
               R"( </b>Re</blockquote></div><div )"
               R"(data-marker="__QUOTED_TEXT__"><blockquote><p>Hello Bob, your order is )"
               R"(late.</p></blockquote></div>)"},
    {"Roundcube", R"(<p>My reply</p><p id="reply-intro">On 2026-03-03 09:14, S )"
                  R"(wrote:</p><blockquote type="cite"><p>Hello Bob, your order is )"
                  R"(late.</p></blockquote>)"},
    {"GMX, in German",
     R"(<div>My reply</div><div name="quote" style="margin:10px 5px 5px 10px; padding:)"
     R"( 10px 0 10px 10px; border-left:2px solid )"
     R"(#C3D9E5;"><div><b>Gesendet:</b>&nbsp;Dienstag, 03. März )"
     R"(2026<br><b>Von:</b>&nbsp;S<br><b>An:</b>&nbsp;B<br><b>Betreff:</b>&nbsp;x</div><p>Hello)"
     R"( Bob, your order is late.</p></div>)"},
    {"Mail.ru", R"(<div>My reply</div><div>&nbsp;</div><blockquote style="border-left:1px solid )"
                R"(#0857A6;">Вторник, 3 марта 2026, 9:14 +03:00 от Sara )"
                R"(&lt;sara@shop.example&gt;:<br><p>Hello Bob, your order is )"
                R"(late.</p></blockquote>)"},
    {"Yandex", R"(<div>My reply</div><div> </div><div>09:14, 3 марта 2026 г., Sara )"
               R"(&lt;sara@shop.example&gt;:</div><blockquote )"
               R"(class="210e7a848e8fcb45wmi-quote"><p>Hello Bob, your order is )"
               R"(late.</p></blockquote>)"},
    {"QQ Mail",
     R"(<div>My )"
     R"(reply</div><div><!--emptysign--></div><div><div>------------------&nbsp;Original&nbsp;------------------</div><div)"
     R"( style="background:#efefef;"><div><b>From: </b>"S"</div><div><b>Date: )"
     R"(</b>Tue</div><div><b>To: </b>B</div><div><b>Subject: )"
     R"(</b>Re</div></div><p>Hello Bob, your order is late.</p></div>)"},
    {"NetEase", R"(<div>My reply</div><div id="divNeteaseMailCard"></div><p>At 2026-03-03 )"
                R"(09:14:00, "S" &lt;sara@shop.example&gt; wrote:</p><blockquote )"
                R"(id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; )"
                R"(BORDER-LEFT: #ccc 1px solid"><p>Hello Bob, your order is )"
                R"(late.</p></blockquote>)"},
    {"Front", R"(<div>My reply</div><blockquote type="cite" class="front-blockquote"><div>On )"
              R"(March 3, 2026, 9:14 AM GMT+1 <a )"
              R"(href="mailto:sara@shop.example">sara@shop.example</a> wrote:</div><p>Hello )"
              R"(Bob, your order is late.</p></blockquote>)"},
    {"HEY", R"(<div class="trix-content"><div>My reply</div></div><div )"
            R"(class="hey-quoted"><br>On March 3, 2026, Sara &lt;sara@shop.example&gt; )"
            R"(wrote:<br><blockquote><p>Hello Bob, your order is late.</p></blockquote></div>)"},
    {"Fastmail", R"(<div>My reply</div><div><br></div><div>On Tue, 3 Mar 2026, at 9:14 AM, S )"
                 R"(wrote:</div><blockquote type="cite" id="qt"><p>Hello Bob, your order is )"
                 R"(late.</p></blockquote>)"},
    {"BlueMail", R"(<div class="email"><div dir="auto">My reply</div><div class="gmail_quote" )"
                 R"(><blockquote class="gmail_quote">On Mar 3, 2026, at 09:14, S wrote:<p>Hello )"
                 R"(Bob, your order is late.</p></blockquote></div></div>)"},
    {"AOL", R"(<div>My reply</div><div><br></div><div>-----Original Message-----<br>From: )"
            R"(Sara &lt;sara@shop.example&gt;<br>To: B<br>Sent: Tue, Mar 3, 2026 9:14 )"
            R"(am<br>Subject: Re<br></div><div id="yiv1"><p>Hello Bob, your order is )"
            R"(late.</p></div>)"},
    {"old Hotmail", R"(<div>My reply<br></div><div><hr id="stopSpelling">Date: Tue, 3 Mar 2026 )"
                    R"(09:14:00 +0100<br>Subject: Re<br>From: sara@shop.example<br>To: )"
                    R"(babak@example.com<br><br><p>Hello Bob, your order is late.</p></div>)"},
    {"Gmail, in Persian",
     R"(<div dir="rtl">پاسخ من</div><br><div class="gmail_quote"><div dir="rtl" )"
     R"(class="gmail_attr">در تاریخ سه‌شنبه ۳ مارس ۲۰۲۶ ساعت ۹:۱۴ Sara )"
     R"(&lt;sara@shop.example&gt; نوشت:<br></div><blockquote><p>Hello Bob, your order )"
     R"(is late.</p></blockquote></div>)",
     "پاسخ من"},
    {"eM Client", R"(<div>My reply</div><div>------ Original Message ------</div><div>From "S" )"
                  R"(&lt;sara@shop.example&gt;</div><div>To B</div><div>Date 3/3/2026 9:14:00 )"
                  R"(AM</div><div>Subject Re</div><blockquote cite="x" type="cite" )"
                  R"(class="cite2"><p>Hello Bob, your order is late.</p></blockquote>)"},
    {"Mailspring",
     R"(<div>My reply</div><br><div class="gmail_quote_attribution">On Mar 3 2026, at )"
     R"(9:14 am, S wrote:</div><blockquote><p>Hello Bob, your order is )"
     R"(late.</p></blockquote>)"},
    {"GroupWise", R"(<div>My reply</div><br>&gt;&gt;&gt; Sara &lt;sara@shop.example&gt; 3/3/2026 )"
                  R"(9:14 AM &gt;&gt;&gt;<br><p>Hello Bob, your order is late.</p>)"},
    {"Notes", R"(<font>My reply</font><br><br><br><font size=1 color=#5f5f5f>From: &nbsp; )"
              R"(&nbsp;S/ACME</font><br><font>To: &nbsp;B</font><br><font>Date: )"
              R"(&nbsp;03/03/2026 09:14</font><br><font>Subject: &nbsp;Re</font><br><hr )"
              R"(noshade><br><p>Hello Bob, your order is late.</p>)"},
    {"an answer below",
     R"(<div>On Tue, S wrote:</div><blockquote type="cite">q1</blockquote><div>My )"
     R"(reply</div>)"},
    {"an answer below a quotation", R"(<blockquote type="cite">q1</blockquote><p>My reply</p>)"},
    {"Tuta", R"(<div>My reply<br></div><div><br></div><div>3. März 2026, 09:14 von )"
             R"(sara@shop.example:</div><blockquote class="tutanota_quote"><p>Hello Bob, your )"
             R"(order is late.</p></blockquote>)"},
    {"Naver", R"(<div>My reply</div><div><p>-----Original Message-----</p><p><b>From:</b> )"
              R"("S"</p><p><b>To:</b> B</p><p><b>Sent:</b> 2026-03-03 (화) )"
              R"(09:14</p><p><b>Subject:</b> Re</p></div><p>Hello Bob, your order is late.</p>)"},
    {"Mailbird", R"(<div class="__aliyun">My reply</div><div class="mb_sig"></div><blockquote )"
                 R"(class="history_container" type="cite"><p>On 3/3/2026 9:14:00 AM, Sara )"
                 R"(&lt;sara@shop.example&gt; wrote:</p><p>Hello Bob, your order is )"
                 R"(late.</p></blockquote>)"},
    {"Alimail",
     R"(<div class="__aliyun_email_body_block"><div>My reply</div><blockquote )"
     R"(style="margin-right:0"><div>------------------------------------------------------------------</div><div>发件人：Sara)"
     R"( )"
     R"(&lt;sara@shop.example&gt;</div><div>发送时间：2026年3月3日</div><div>收件人：B</div><div>主　题：Re</div><p>Hello)"
     R"( Bob, your order is late.</p></blockquote></div>)"},
};

TEST(Programs, AnswersInHtmlAreToldFromWhatTheyAnswer) {
    for (const Program& one : programs)
        EXPECT_EQ(newest_html(one.html).text, one.words) << one.name;
}

TEST(Programs, WhatAPersonQuotesStays) {
    NewestHtml out = newest_html(
        "<p>As Hafez says:</p><blockquote>دوش دیدم که ملایک در میخانه "
        "زدند</blockquote><p>Yours</p>");
    EXPECT_EQ(out.text, "As Hafez says:\n\nدوش دیدم که ملایک در میخانه زدند\n\nYours");
}

TEST(Programs, AnglesBeginTheWordsBefore) {
    EXPECT_EQ(newest_words("My reply\n\n>>> Sara <sara@shop.example> 3/3/2026 9:14 AM >>>\nHello,\n"
                           "your order is late\n")
                  .words,
              "My reply");
    std::string shell = "I typed this\n>>> print(2026)\n2026\nand it fails >>>";
    EXPECT_NE(newest_words(shell).words.find("and it fails"), std::string::npos);
}

}  // namespace
}  // namespace hamdel::mail
