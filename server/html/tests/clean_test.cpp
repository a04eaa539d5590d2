#include "html/clean.h"

#include <gtest/gtest.h>

namespace hamdel::html {
namespace {

std::string cleaned(std::string_view dirty) {
    auto out = clean(dirty);
    EXPECT_TRUE(out) << dirty.substr(0, 200);
    if (!out) return "refused";
    auto again = clean(out->html);
    EXPECT_TRUE(again);
    if (again) {
        EXPECT_EQ(again->html, out->html) << "cleaned twice: " << dirty;
        EXPECT_EQ(again->text, out->text) << "cleaned twice: " << dirty;
    }
    return out->html;
}

std::string words_of(std::string_view dirty) {
    return clean(dirty)->text;
}

TEST(Clean, KeepsWhatIsOnTheList) {
    for (const char* kept :
         {"<p>سلام <strong>سارا</strong>، <em>خوبید؟</em></p>",
          "<p><u>a</u> <s>b</s> <code>c</code><br>d</p>",
          "<p dir=\"rtl\">سلام</p><p dir=\"auto\">Hello</p>",
          "<p><a href=\"https://asiab.example/?a=1&amp;b=2\">here</a></p>",
          "<ul><li>one</li><li>two<ol><li>three</li></ol></li></ul>",
          "<blockquote><p>one</p><blockquote><p>two</p></blockquote></blockquote>",
          "<pre>  a\n\tb</pre>", "<p>a</p><p><br></p><p>b</p>",
          "<p>1 &lt; 2 &amp; 3 &gt; 2 \"q\"</p>"})
        EXPECT_EQ(cleaned(kept).find("script"), std::string::npos) << kept;
    EXPECT_EQ(cleaned("<p dir=\"rtl\">سلام</p>"), "<p dir=\"rtl\">سلام</p>");
    EXPECT_EQ(cleaned("<ul><li>one</li><li>two<ol><li>three</li></ol></li></ul>"),
              "<ul><li>one</li><li>two<ol><li>three</li></ol></li></ul>");
    EXPECT_EQ(cleaned("<p>a</p><p><br></p><p>b</p>"), "<p>a</p><p><br></p><p>b</p>");
    EXPECT_EQ(cleaned("<pre>\n\n  a\n\tb</pre>"), "<pre>\n\n  a\n\tb</pre>");
    EXPECT_EQ(cleaned("<pre><b>\na</b></pre>"), "<pre><strong>\na</strong></pre>");
}

TEST(Clean, NamesOneThingOneWay) {
    EXPECT_EQ(cleaned("<b>a</b> <i>b</i> <strike>c</strike> <ins>d</ins>"),
              "<p><strong>a</strong> <em>b</em> <s>c</s> <u>d</u></p>");
    EXPECT_EQ(cleaned("<b><strong>a</strong></b>"), "<p><strong>a</strong></p>");
    EXPECT_EQ(cleaned("<h2>Price</h2>12"), "<p><strong>Price</strong></p><p>12</p>");
    EXPECT_EQ(cleaned("<b style='font-weight: normal'>not bold</b>"), "<p>not bold</p>");
}

TEST(Clean, DropsWhatCouldRunAndUnwrapsTheRest) {
    EXPECT_EQ(cleaned("a<script>alert(1)</script>b"), "<p>ab</p>");
    EXPECT_EQ(cleaned("<style>p{}</style><p onclick=x style='color:red' class=y id=z>a</p>"),
              "<p>a</p>");
    EXPECT_EQ(cleaned("<font color=red><span lang=fa>a</span></font>"), "<p>a</p>");
    EXPECT_EQ(cleaned("<iframe src=//x></iframe><object><p>x</p></object><embed>a"), "<p>a</p>");
    EXPECT_EQ(cleaned("<svg><a xlink:href='javascript:1'>x</a></svg>a<math><mi>y</mi></math>"),
              "<p>a</p>");
    EXPECT_EQ(cleaned("<img src=x onerror=alert(1)>a"), "<p>a</p>");
    EXPECT_EQ(cleaned("<!-- <p>a</p> -->b<![CDATA[c]]>"), "<p>b</p>");
    EXPECT_EQ(cleaned("<html><head><title>t</title><style>x</style></head><body>a</body></html>"),
              "<p>a</p>");
}

TEST(Clean, LinksLeadToKnownPlacesOnly) {
    EXPECT_EQ(cleaned("<a href=' HTTPS://a.example/x y\"z '>a</a>"),
              "<p><a href=\"https://a.example/x%20y%22z\">a</a></p>");
    EXPECT_EQ(cleaned("<a href='mailto:sara@asiab.example'>a</a>"),
              "<p><a href=\"mailto:sara@asiab.example\">a</a></p>");
    EXPECT_EQ(cleaned("<a href='tel:+982112345'>a</a>"), "<p><a href=\"tel:+982112345\">a</a></p>");
    for (const char* wrong : {"javascript:alert(1)", " java\nscript:alert(1)",
                              "&#106;avascript:alert(1)", "data:text/html,x", "vbscript:x",
                              "//evil.example", "/inbox", "https:evil", "http:\\\\evil", "x", ""})
        EXPECT_EQ(cleaned("<a href=\"" + std::string(wrong) + "\">a</a>"), "<p>a</p>") << wrong;
    EXPECT_EQ(cleaned("<a href='https://a.example/\u202egnp'>a</a>"),
              "<p><a href=\"https://a.example/%E2%80%AEgnp\">a</a></p>");
    EXPECT_EQ(cleaned("<a href='https://a.example'>a<a href='https://b.example'>b</a></a>"),
              "<p><a href=\"https://a.example\">a</a><a href=\"https://b.example\">b</a></p>");
}

TEST(Clean, PicturesStayWhereTheCallerKnowsThem) {
    PictureRule rule = [](std::string_view src) -> std::optional<std::string> {
        if (src == "cid:1") return "cid:1";
        return {};
    };
    auto out =
        clean("<p>a <img src='cid:1' alt='x\"y'><img src='https://track.example/1.gif'></p>", rule);
    EXPECT_EQ(out->html, "<p>a <img src=\"cid:1\" alt=\"x&quot;y\"></p>");
    EXPECT_EQ(clean(out->html, rule)->html, out->html);
    EXPECT_FALSE(out->is_plain);
}

TEST(Clean, KeepsARowOfATableInOnePointOfAList) {
    EXPECT_EQ(cleaned("<ul><table><tr><td>a<pre>b</pre></td><td>c</td></tr></table>d</ul>"),
              "<ul><li><p>a b | c</p></li><li>d</li></ul>");
}

TEST(Clean, PutsBlocksWhereTheyBelong) {
    EXPECT_EQ(cleaned("a<p>b</p>c"), "<p>a</p><p>b</p><p>c</p>");
    EXPECT_EQ(cleaned("<b>a<p>b</p>c</b>"),
              "<p><strong>a</strong></p><p><strong>b</strong></p><p><strong>c</strong></p>");
    EXPECT_EQ(cleaned("<ul>a<p>b</p><blockquote>c</blockquote></ul>"),
              "<ul><li>a</li><li><p>b</p></li><li><blockquote><p>c</p></blockquote></li></ul>");
    EXPECT_EQ(cleaned("<li>a</li>"), "<p>a</p>");
    EXPECT_EQ(cleaned("<p><button><p>a</p>b</button>"), "<p>a</p><p>b</p>");
    EXPECT_EQ(cleaned("<div><div><div>a</div></div></div><div><br></div>"), "<p>a</p><p><br></p>");
    EXPECT_EQ(cleaned("<p>  a  \n b </p>  <p> </p>"), "<p>a b</p>");
    EXPECT_EQ(cleaned("<b>a </b>b"), "<p><strong>a</strong> b</p>");
}

TEST(Clean, TablesBecomeLines) {
    EXPECT_EQ(words_of("<table><tr><th>نام</th><th>تعداد</th></tr>"
                       "<tr><td><p>آسیاب</p></td><td><p>۲</p></td></tr></table>"),
              "نام | تعداد\nآسیاب | ۲");
}

TEST(Clean, PlainWordsSayTheSame) {
    EXPECT_EQ(words_of("<p>a</p><p><br></p><p>b<br>c<br></p>"), "a\n\nb\nc");
    EXPECT_EQ(words_of("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"), "• a\n• b\n  • c");
    EXPECT_EQ(words_of("<ol><li>a</li><li>b</li></ol>"), "1. a\n2. b");
    EXPECT_EQ(words_of("<blockquote>a<br>b</blockquote>c"), "> a\n> b\nc");
    EXPECT_EQ(words_of("<a href='https://a.example/x'>here</a>"), "here (https://a.example/x)");
    EXPECT_EQ(words_of("<a href='https://a.example/'>https://a.example</a>"), "https://a.example");
    EXPECT_EQ(words_of("<a href='mailto:sara@asiab.example'>sara@asiab.example</a>"),
              "sara@asiab.example");
    EXPECT_EQ(words_of("<pre>a\n b</pre>"), "a\n b");
    EXPECT_TRUE(clean("<p>a</p><p><br>b</p>")->is_plain);
    for (const char* rich : {"<b>a</b>", "<ul><li>a</ul>", "<p dir=rtl>a", "<pre>a</pre>",
                             "<a href='tel:1'>a</a>", "<blockquote>a</blockquote>"})
        EXPECT_FALSE(clean(rich)->is_plain) << rich;
}

TEST(Clean, TakesBytesAsTheyCome) {
    EXPECT_EQ(cleaned(std::string_view("a\0b\x01\x7f", 5)).find('\0'), std::string::npos);
    EXPECT_EQ(cleaned("\xff\xfe<b>\xc3</b>").find('\xff'), std::string::npos);
    EXPECT_EQ(cleaned(""), "");
    EXPECT_EQ(cleaned("   \n "), "");
}

TEST(Clean, IsNotLedIntoDepthNorEndlessWork) {
    auto times = [](std::string_view one, int count) {
        std::string out;
        for (int at = 0; at < count; ++at)
            out += one;
        return out;
    };
    auto deep = clean(times("<blockquote>", 3000) + "a");
    EXPECT_TRUE(!deep || deep->html.size() < 1000u);
    // Each of these would take the library minutes, gigabytes or its whole stack.
    std::string attributes = "<p";
    for (int at = 0; at < 150'000; ++at)
        attributes += " a" + std::to_string(at);
    clean(attributes + ">a");
    std::string formats;
    for (int at = 0; at < 20'000; ++at)
        formats += "<b id=" + std::to_string(at) + ">";
    clean(formats + times("<p>a", 20'000));
    clean(times("<div>", 100'000) + times("<p>", 100'000));
    clean(times("<table><td>", 50'000));
    EXPECT_FALSE(clean(std::string(longest_html + 1, 'a')));
    // A long address is not said again for each of many paragraphs.
    EXPECT_FALSE(
        clean("<a href='https://a.example/" + std::string(1900, 'x') + "'>" + times("<p>a", 2000)));
}

}  // namespace
}  // namespace hamdel::html
