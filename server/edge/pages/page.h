// Answers that are files of the program, with their caching and their safety headers.
#pragma once

#include "module/answer.h"
#include "pages/asset.h"

namespace hamdel::edge {

struct PageAnswer {
    Answer answer;
    std::string_view fixed;  // the body, when `answer.body` is empty
};

// Nothing here: nullptr. Paths without a dot that are no file are places inside the console.
const Asset* find_page(std::string_view path);
PageAnswer page_answer(const Asset& asset, const Request& request);
// The shop's page in the language that the query asks for ("lang=en"); nullptr without a shop.
const Asset* find_shop(const Request& request);
// The shop with the key of its channel filled in.
Answer shop_answer(const Asset& shop, std::string_view channel_key);
// The headers every HTML page has.
void add_page_headers(Answer& answer);

}  // namespace hamdel::edge
