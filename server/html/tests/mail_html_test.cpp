#include "html/mail_html.h"

#include <gtest/gtest.h>

namespace hamdel::html {
namespace {

std::string shown(std::string_view dirty) {
    MailHtml out = clean_mail(dirty);
    EXPECT_EQ(clean_mail(out.html).html, out.html) << "cleaned twice: " << dirty.substr(0, 200);
    return out.html;
}

TEST(MailHtml, KeepsTheShapeOfAMail) {
    for (const char* kept :
         {"<p>سلام <b>سارا</b></p>", "<div dir=\"rtl\">سلام<br>خوبید؟</div>",
          "<table width=\"600\" border=\"0\" cellpadding=\"0\"><tbody><tr><td align=\"center\" "
          "bgcolor=\"#fff\">a</td><td>b</td></tr></tbody></table>",
          "<ul><li>one</li><li>two<ol start=\"3\"><li>three</li></ol></li></ul>",
          "<h1>a</h1><h2 style=\"color:#c00\">b</h2><hr>",
          "<blockquote style=\"margin:0 0 0 10px;border-left:1px solid #ccc\">q</blockquote>",
          "<font color=\"red\" size=\"2\" face=\"Tahoma, sans-serif\">a</font>",
          "<pre>  a\n\tb</pre>", "<pre>\n\na</pre>",
          "<img src=\"cid:logo@asiab.example\" width=\"40\" alt=\"logo\">",
          "<span style=\"font-family:'b nazanin', tahoma\">a</span>"}) {
        std::string once = shown(kept);
        EXPECT_NE(once.find('<'), std::string::npos);
        if (std::string_view(kept).find(", tahoma") == std::string_view::npos &&
            std::string_view(kept).find(" alt=") == std::string_view::npos) {
            EXPECT_EQ(once, kept);
        }
    }
}

TEST(MailHtml, LinksSayNothingOfWhereTheyStand) {
    EXPECT_EQ(shown("<a href='https://asiab.example/?a=1&b=2' onclick=x>a</a>"),
              "<a href=\"https://asiab.example/?a=1&amp;b=2\" target=\"_blank\" "
              "rel=\"noopener noreferrer\">a</a>");
    EXPECT_EQ(shown("<a href='mailto:info@asiab.example'>a</a>").substr(0, 38),
              "<a href=\"mailto:info@asiab.example\" ta");
    EXPECT_EQ(shown("<a href='#top'>a</a><a name=x>b</a>"), "ab");
}

TEST(MailHtml, PicturesOfOthersAreHeldBack) {
    MailHtml out = clean_mail(
        "<img src=\"https://track.example/1.gif?u=a&v=b\" width=1><img src='CID:a@b'>"
        "<img src=\"//cdn.example/x.png\"><img src=\"file:///etc/x\"><img>");
    EXPECT_TRUE(out.holds_back);
    EXPECT_EQ(out.html,
              "<img data-remote=\"https://track.example/1.gif?u=a&amp;v=b\" alt=\"\" width=\"1\">"
              "<img src=\"cid:a@b\" alt=\"\">"
              "<img data-remote=\"https://cdn.example/x.png\" alt=\"\">");
    EXPECT_FALSE(clean_mail("<img src=cid:a>").holds_back);
    EXPECT_EQ(with_pictures(out.html,
                            [](std::string_view src) -> std::optional<std::string> {
                                if (src == "cid:a@b") return "/files/7?a&b";
                                if (src == "https://track.example/1.gif?u=a&v=b") return "/held";
                                return {};
                            }),
              "<img src=\"/held\" alt=\"\" width=\"1\"><img src=\"/files/7?a&amp;b\" alt=\"\">"
              "<img data-remote=\"https://cdn.example/x.png\" alt=\"\">");
    EXPECT_EQ(shown("<img src='data:image/png;base64,iVBORw0KGgo='>"),
              "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"\">");
    EXPECT_EQ(shown("<img src='data:image/svg+xml;base64,PHN2Zz4='>a"), "a");
}

TEST(MailHtml, StylesStayInTheirBox) {
    auto style = [](const std::string& written) {
        return shown("<p style=\"" + written + "\">a</p>");
    };
    EXPECT_EQ(style("COLOR: Red; margin : 0cm 0CM 8.0pt 2em !important"),
              "<p style=\"color:red;margin:0cm 0cm 8.0pt 2em\">a</p>");
    EXPECT_EQ(style("font:bold 12px/1.4 Arial, 'Times New Roman'"),
              "<p style=\"font:bold 12px/1.4 arial,'times new roman'\">a</p>");
    EXPECT_EQ(style("background:#fff;color:rgba(1, 2,3,.5)"),
              "<p style=\"background-color:#fff;color:rgba(1, 2,3,.5)\">a</p>");
    for (const char* bad : {"position:fixed",
                            "position:absolute;top:0",
                            "margin-left:-9999px",
                            "margin:0 -1px",
                            "background:url(//x)",
                            "background:#fff url(x)",
                            "background-image:url('x')",
                            "width:expression(alert(1))",
                            "behavior:url(x)",
                            "-moz-binding:url(x)",
                            "z-index:9",
                            "color:re\\64",
                            "color:/**/red",
                            "content:'x'",
                            "transform:scale(9)",
                            "width:99999px",
                            "width:200%",
                            "font-size:900px",
                            "color:red}body{color:blue",
                            "@import 'x'",
                            "list-style:url(x)",
                            "cursor:url(x)",
                            "filter:x",
                            "opacity:0",
                            "animation:x",
                            "color:var(--x)",
                            "color:attr(x)",
                            "width:calc(1px)",
                            "display:flex",
                            "display:contents",
                            "text-indent:-99px",
                            "letter-spacing:-5px",
                            "line-height:-1",
                            "overflow:hidden",
                            "visibility:hidden",
                            "clip:rect(0,0,0,0)",
                            "font-family:x(y)",
                            "color:&quot;red",
                            "unicode-bidi:bidi-override",
                            "all:initial",
                            "width:1e9px"})
        EXPECT_EQ(style(bad), "<p>a</p>") << bad;
    EXPECT_EQ(style("position:fixed;color:red;top:0"), "<p style=\"color:red\">a</p>");
}

TEST(MailHtml, NothingRunsSendsOrLoads) {
    for (const char* attack :
         {"<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<svg onload=alert(1)>",
          "<svg><style><img src=x onerror=alert(1)></style></svg>",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 "
          "onerror=alert(1)&gt;\">",
          "<math><annotation-xml encoding=\"text/html\"><script>alert(1)</script>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<template><script>alert(1)</script></template>",
          "<textarea><script>alert(1)</script></textarea>",
          "<title><img src=x onerror=alert(1)></title>",
          "<xmp><script>alert(1)</script></xmp>",
          "<noembed><img src=x onerror=alert(1)></noembed>",
          "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
          "<object data='javascript:alert(1)'></object><embed src='javascript:alert(1)'>",
          "<a href='javascript:alert(1)'>a</a>",
          "<a href='JaVaScRiPt:alert(1)'>a</a>",
          "<a href=' \x01javascript:alert(1)'>a</a>",
          "<a href='java\nscript:alert(1)'>a</a>",
          "<a href='java&#x09;script:alert(1)'>a</a>",
          "<a href='&#106;avascript&colon;alert(1)'>a</a>",
          "<a href='&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A alert(1)'>a</a>",
          "<a href='vbscript:x'>a</a><a href='data:text/html,<script>alert(1)</script>'>b</a>",
          "<a xlink:href='javascript:alert(1)'>a</a>",
          "<svg><a xlink:href='javascript:alert(1)'><text>a</text></a></svg>",
          "<svg><use href='data:image/svg+xml,x#y'/></svg>",
          "<form action='https://x.example'><input name=p><button formaction='javascript:1'>b",
          "<table background='https://x.example/t.gif'><tr><td background=//x>a</td></tr></table>",
          "<body background='https://x.example/t.gif' onload=alert(1)>a",
          "<img srcset='https://x.example/a 1x' src=cid:a>",
          "<picture><source srcset='https://x.example/a'><img src='https://x.example/b'></picture>",
          "<video poster='https://x.example/p'><source src='https://x.example/v'></video>",
          "<audio src='https://x.example/v' autoplay></audio>",
          "<link rel=stylesheet href='https://x.example/s.css'>",
          "<style>@import 'https://x.example/s.css';p{position:fixed}</style>",
          "<meta http-equiv=refresh content='0;url=https://x.example'>",
          "<base href='https://x.example/'>",
          "<p style='background:url(https://x.example/t)'>a</p>",
          "<p style=\"background:u\\72l('https://x.example/t')\">a</p>",
          "<div id=location class=modal name=cookie>a</div>",
          "<a href='https://x.example' ping='https://y.example' download>a</a>",
          "<map name=m><area href='javascript:alert(1)' shape=default></map><img usemap=#m>",
          "<isindex action='javascript:alert(1)'>",
          "<frameset onload=alert(1)><frame src='javascript:alert(1)'></frameset>",
          "<![CDATA[<script>alert(1)</script>]]>",
          "<!--[if IE]><script>alert(1)</script><![endif]-->",
          "<p title='\"><script>alert(1)</script>'>a</p>",
          "<img alt='`onerror=alert(1) x=`' src=cid:a>",
          "<details open ontoggle=alert(1)>a</details>",
          "<marquee onstart=alert(1)>a</marquee>",
          "<input autofocus onfocus=alert(1)>",
          "<select><option><script>alert(1)</script></option></select>",
          "<a href=\"https://x.example/\xe2\x80\xae"
          "gpj.exe\">a</a>",
          "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
          "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
          "<p><svg><foreignObject><p><img src=x onerror=alert(1)></p></foreignObject></svg>",
          "<div><a href=x>1<div><a href=javascript:1>2",
          "<plaintext><script>alert(1)</script>",
          "<img src=\"cid:x\" style=\"width:1px\" onload=\"a()\" data-remote='javascript:1'>"}) {
        std::string out = shown(attack);
        for (const char* never :
             {"<script",   "<svg",        "<math",       "<style",      "<iframe",   "<object",
              "<embed",    "<form",       "<input",      "<button",     "<link",     "<meta",
              "<base",     "<video",      "<audio",      "<source",     "<template", "<noscript",
              "<textarea", "<title",      " on",         "javascript:", "vbscript:", "data:text",
              "srcset",    "background=", "url(",        "ping=",       " id=",      " class=",
              " name=",    "usemap",      "\xe2\x80\xae"}) {
            // Words of a title or alt are words: only tags are looked at for attributes.
            std::string tags;
            bool is_in_tag = false, is_in_value = false;
            for (char c : out) {
                if (c == '<') is_in_tag = true;
                if (is_in_tag && c == '"') is_in_value = !is_in_value;
                bool is_looked_at =
                    is_in_tag &&
                    (!is_in_value || std::string_view(never).find(':') != std::string_view::npos);
                if (is_looked_at) tags += c;
                if (c == '>' && !is_in_value) is_in_tag = false;
            }
            EXPECT_EQ(tags.find(never), std::string::npos) << attack << "\n  gives " << out;
        }
        EXPECT_EQ(out.find(" src=\"http"), std::string::npos) << out;
    }
}

TEST(MailHtml, DirectionAndColorOfThePageStay) {
    EXPECT_EQ(shown("<html dir=rtl><body bgcolor=#eeeeee><p>سلام</p></body></html>"),
              "<div dir=\"rtl\"><div style=\"background-color:#eeeeee\"><p>سلام</p></div></div>");
    EXPECT_EQ(shown("<!doctype html><body dir=\"auto\" style=\"color:#333;position:fixed\">a"),
              "<div dir=\"auto\" style=\"color:#333\">a</div>");
}

TEST(MailHtml, WordsOfUnknownElementsStay) {
    EXPECT_EQ(shown("<o:p>a</o:p><blink>b</blink><label>c</label><button>d</button>"),
              "ab<span>c</span>d");
    EXPECT_EQ(shown("<section>a</section><strike>b</strike><tt>c</tt>"),
              "<div>a</div><s>b</s><code>c</code>");
}

TEST(MailHtml, IsBoundedInDepthSizeAndTime) {
    auto repeated = [](std::string_view what, std::size_t bytes) {
        std::string out;
        while (out.size() < bytes)
            out += what;
        return out;
    };
    std::string deep = shown(repeated("<div>", 50'000) + "x");
    EXPECT_NE(deep.find('x'), std::string::npos);
    EXPECT_LE(deep.size(), deepest_mail * 11 + 1);
    for (const char* piece : {"<b>", "<table><tr><td>", "<a href=https://x.example>", "<font>x<p>",
                              "<b><p>", "<i><table>", "<ul><li>", "&amp;", "<p style=color:red>",
                              "<svg><p>", "<a b=c d=e>", "\xff", "<!-- ", "<h1><li>", "<nobr>"}) {
        MailHtml out = clean_mail(repeated(piece, 60'000));
        EXPECT_LE(out.html.size(), longest_mail) << piece;
        EXPECT_EQ(clean_mail(out.html).html, out.html) << piece;
    }
    MailHtml huge = clean_mail(repeated("<p>word</p>", 6 << 20));
    EXPECT_TRUE(huge.is_words_only);
    EXPECT_NE(huge.html.find("word"), std::string::npos);
    EXPECT_EQ(shown(""), "");
    EXPECT_EQ(shown(std::string_view("a\0b", 3)).find('\0'), std::string::npos);
}

}  // namespace
}  // namespace hamdel::html
