#include <algorithm>

#include "answer.h"
#include "kernel/text/fold.h"
#include "may.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::answers {
namespace {

struct ListAnswers {
    std::optional<std::string> q;

    static constexpr auto fields = shape::fields(
        shape::query("q", &ListAnswers::q,
                     "Words of its shortcut, title, folder or text; spelling is not minded.",
                     shape::up_to(100)));
};

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

// A half-space may have been typed as a space, or as nothing.
bool holds(const std::string& ground, const std::string& words) {
    if (without_spaces(ground).find(without_spaces(words)) != std::string::npos) return true;
    for (std::size_t from = 0; from < words.size();) {
        std::size_t to = std::min(words.find(' ', from), words.size());
        if (ground.find(words.substr(from, to - from)) == std::string::npos) return false;
        from = to + 1;
    }
    return true;
}

enum class Fit { shortcut, beginning_of_shortcut, beginning_of_title, title, words, none };

Fit fit(const ReadyAnswer& answer, const std::string& words) {
    std::string shortcut = text::fold(answer.shortcut), title = text::fold(answer.title);
    if (shortcut == words) return Fit::shortcut;
    if (shortcut.starts_with(words)) return Fit::beginning_of_shortcut;
    if (title.starts_with(words)) return Fit::beginning_of_title;
    if (holds(title, words)) return Fit::title;
    bool fits =
        holds(text::fold(title + ' ' + shortcut + ' ' + answer.folder + ' ' + answer.body), words);
    return fits ? Fit::words : Fit::none;
}

Items<ReadyAnswer> list_answers(Read& tx, const Actor& who, const ListAnswers& in) {
    std::vector<ReadyAnswer> all = answers_of(tx, who);
    std::string words = text::fold(in.q.value_or(""));
    while (words.starts_with('/') || words.starts_with(' '))
        words.erase(0, 1);
    while (words.ends_with(' '))
        words.pop_back();
    if (words.empty()) return {std::move(all)};
    std::vector<std::pair<Fit, ReadyAnswer>> found;
    for (ReadyAnswer& answer : all)
        if (Fit how = fit(answer, words); how != Fit::none)
            found.emplace_back(how, std::move(answer));
    std::ranges::stable_sort(found, {}, [](const auto& one) { return one.first; });
    Items<ReadyAnswer> out;
    for (auto& one : found)
        out.data.push_back(std::move(one.second));
    return out;
}

}  // namespace

constinit const Route list_answers_route =
    get<list_answers>("/answers", may::use,
                      "Ready answers of everyone and my own; by how well they fit, then by use.");

}  // namespace hamdel::answers
