#include "outgoing/letter.h"

#include <algorithm>
#include <array>

#include "html/escape.h"
#include "kernel/text/text.h"
#include "mail/subject.h"

namespace hamdel::email {
namespace {

bool is_persian(std::string_view locale) {
    return locale.starts_with("fa");
}

// What agents begin with when they greet themselves.
bool greets_already(std::string_view words, std::string_view name) {
    static constexpr std::array begins = {
        std::string_view("سلام"),  std::string_view("درود"),     std::string_view("با سلام"),
        std::string_view("hello"), std::string_view("hi"),       std::string_view("dear"),
        std::string_view("good "), std::string_view("greetings")};
    std::string start(words.substr(0, 200));
    std::ranges::transform(start, start.begin(), [](unsigned char c) {
        return static_cast<char>(c < 128 ? std::tolower(c) : c);
    });
    bool has_name = !name.empty() && words.substr(0, 200).find(name) != std::string_view::npos;
    return has_name || std::ranges::any_of(
                           begins, [&](std::string_view one) { return start.starts_with(one); });
}

std::string greeting(const Letter& letter) {
    if (!letter.greets || greets_already(letter.words, letter.customer_name)) return {};
    if (is_persian(letter.locale))
        return letter.customer_name.empty() ? "سلام،" : "سلام " + letter.customer_name + "،";
    return letter.customer_name.empty() ? "Hello," : "Hello " + letter.customer_name + ",";
}

// Each line of the agent's on a line of its own.
void add_lines(std::string& out, std::string_view words) {
    std::string escaped;
    html::add_escaped(escaped, words);
    for (char c : escaped) {
        if (c == '\n') out += "<br>";
        out += c;
    }
}

std::string paragraph(std::string_view words) {
    std::string out = "<p dir=\"auto\" style=\"margin:0 0 1em\">";
    add_lines(out, words);
    return out + "</p>\n";
}

std::string html_words(const Letter& letter) {
    if (letter.html) return *letter.html;
    std::string out;
    std::string_view left = letter.words;
    while (!left.empty()) {
        std::size_t end = left.find("\n\n");
        out += paragraph(left.substr(0, end));
        if (end == std::string_view::npos) break;
        left.remove_prefix(end + 2);
    }
    return out;
}

// Programs that know no styles show it well, too: one column, the reader's own size of letters.
std::string document(const Letter& letter, const std::string& hello) {
    bool persian = is_persian(letter.locale);
    std::string direction = persian ? "rtl" : "ltr";
    std::string out = "<!doctype html>\n<html lang=\"" + std::string(persian ? "fa" : "en") +
                      "\" dir=\"" + direction +
                      "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                      "content=\"width=device-width\"></head>\n<body dir=\"" +
                      direction +
                      "\" style=\"margin:0;padding:16px;font-family:Vazirmatn,Tahoma,'Segoe "
                      "UI',Arial,sans-serif;font-size:15px;line-height:1.7;color:#1f2a2e\">\n"
                      "<div dir=\"" +
                      direction + "\" style=\"max-width:640px\">\n";
    if (!hello.empty()) out += paragraph(hello);
    out += html_words(letter);
    if (letter.agent_html) {
        out += "<div style=\"margin:1.5em 0 0\">" + *letter.agent_html + "</div>\n";
    } else if (!letter.agent_name.empty()) {
        out += "<p dir=\"auto\" style=\"margin:1.5em 0 0\"><strong>";
        add_lines(out, letter.agent_name);
        out += "</strong></p>\n";
    }
    if (!letter.signature.empty()) {
        out += "<p dir=\"auto\" style=\"margin:.25em 0 0;color:#5d6a70\">";
        add_lines(out, letter.signature);
        out += "</p>\n";
    }
    return out + "</div>\n</body>\n</html>\n";
}

}  // namespace

LetterWords write_letter(const Letter& letter) {
    std::string hello = greeting(letter);
    LetterWords out;
    if (!hello.empty()) out.text = hello + "\n\n";
    out.text += letter.words;
    if (!letter.agent_name.empty() || !letter.signature.empty()) {
        out.text += "\n\n-- \n" + letter.agent_name;
        if (!letter.agent_name.empty() && !letter.signature.empty()) out.text += '\n';
        out.text += letter.signature;
    }
    out.html = document(letter, hello);
    return out;
}

std::string reply_subject(std::string_view subject, std::int64_t number, std::string_view locale) {
    std::string out(subject);
    bool persian = is_persian(locale);
    if (out.empty()) out = persian ? "پیام شما" : "Your message";
    if (!mail::bare_subject(out).is_reply) out = (persian ? "پاسخ: " : "Re: ") + out;
    if (mail::number_in_subject(out) != number) out += " [#" + std::to_string(number) + "]";
    return out;
}

}  // namespace hamdel::email
