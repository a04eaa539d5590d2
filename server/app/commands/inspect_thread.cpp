#include <fstream>
#include <iostream>

#include "commands/commands.h"
#include "kernel/json.h"
#include "mail/mbox.h"
#include "mail/read_mail.h"
#include "mail/threading.h"

namespace hamdel::app {

int inspect_thread(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        std::cerr << "hamdel: cannot read " << file << "\n";
        return 1;
    }
    std::vector<mail::ThreadedMail> mails;
    mail::Mbox box(in);
    while (auto bytes = box.next())
        mails.push_back(mail::threaded(mail::read_mail(*bytes)));
    std::ios::sync_with_stdio(false);
    std::size_t index = 0;
    for (const mail::PlacedMail& placed : mail::thread_mails(mails)) {
        Json line = Json::object({{"index", std::uint64_t{index++}},
                                  {"thread", std::uint64_t{placed.thread}},
                                  {"by", name_of(placed.by)}});
        std::cout << to_text(line) << "\n";
    }
    return 0;
}

}  // namespace hamdel::app
