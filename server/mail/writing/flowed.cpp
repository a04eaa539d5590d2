#include "mail/write_mail.h"

namespace hamdel::mail {
namespace {

// What a reader would take for a quotation, a signature of transport or a stuffed line.
bool needs_stuffing(std::string_view line) {
    return line.starts_with(' ') || line.starts_with('>') || line.starts_with("From ");
}

void add_line(std::string& out, std::string_view line, bool goes_on) {
    if (needs_stuffing(line)) out += ' ';
    out += line;
    if (!goes_on)
        // A blank at the end says that the line goes on.
        while (!out.empty() && out.back() == ' ' && line != "-- ")
            out.pop_back();
    out += '\n';
}

void add_paragraph(std::string& out, std::string_view line, std::size_t width) {
    // Quoted lines and the mark of a signature stay as they are.
    if (line.starts_with('>') || line == "-- ") {
        out.append(line).append("\n");
        return;
    }
    while (line.size() > width) {
        std::size_t blank = line.rfind(' ', width - 1);
        if (blank == std::string_view::npos || blank == 0) blank = line.find(' ', width);
        if (blank == std::string_view::npos || blank + 1 == line.size()) break;
        add_line(out, line.substr(0, blank + 1), true);
        line.remove_prefix(blank + 1);
    }
    add_line(out, line, false);
}

}  // namespace

std::string flowed(std::string_view text, std::size_t width) {
    std::string out;
    while (!text.empty()) {
        std::size_t end = text.find('\n');
        add_paragraph(out, text.substr(0, end), width);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return out;
}

}  // namespace hamdel::mail
