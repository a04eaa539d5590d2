#include <iostream>

#include "commands/commands.h"
#include "commands/many_files.h"
#include "html/mail_html.h"

namespace hamdel::app {

int inspect_html(const std::string& folder) {
    if (folder.empty()) {
        std::cout << html::clean_mail(read_standard_input()).html << "\n";
        return 0;
    }
    return inspect_each(folder, [](Json& line, std::string_view bytes) {
        html::MailHtml out = html::clean_mail(bytes);
        line.set("html", out.html);
        if (out.holds_back) line.set("holds_back", true);
        if (out.is_words_only) line.set("words_only", true);
    });
}

}  // namespace hamdel::app
