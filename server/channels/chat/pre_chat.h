// What is asked before the first word: of the person, and questions of the workspace's own. The
// widget asks; words that come without the answers are taken all the same, lest they be lost.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conversations/ids.h"
#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::chat {

enum class PreChatKind { name, email, phone, question };
constexpr auto names(PreChatKind) {
    return std::array<std::string_view, 4>{"name", "email", "phone", "question"};
}

struct PreChatField {
    PreChatKind kind = PreChatKind::name;
    std::optional<std::string> question;  // of a question: its words
    bool required = false;

    static constexpr std::string_view shape_name = "PreChatField";
    static constexpr auto fields =
        shape::fields(shape::body("kind", &PreChatField::kind),
                      shape::body("question", &PreChatField::question, "", shape::up_to(200)),
                      shape::body("required", &PreChatField::required, "", shape::defaulted()));
};

// Throws wrong_field for a kind that stands twice, a question without words, words without one.
void check_pre_chat(const std::vector<PreChatField>& asked);

struct PreChatAnswer {
    std::string question;
    std::string answer;

    static constexpr std::string_view shape_name = "PreChatAnswer";
    static constexpr auto fields =
        shape::fields(shape::body("question", &PreChatAnswer::question, "", shape::up_to(200)),
                      shape::body("answer", &PreChatAnswer::answer, "", shape::up_to(1000)));
};

// What a visitor says of himself: claims, which prove nothing and open nothing.
struct VisitorDetails {
    std::optional<std::string> name;
    std::optional<std::string> email;
    std::optional<std::string> phone;
    std::vector<PreChatAnswer> answers;

    static constexpr std::string_view shape_name = "VisitorDetails";
    static constexpr auto fields = shape::fields(
        shape::body("name", &VisitorDetails::name, "", shape::up_to(200)),
        shape::body("email", &VisitorDetails::email, "A claim: it opens nobody's history.",
                    shape::up_to(320)),
        shape::body("phone", &VisitorDetails::phone, "A claim as well.", shape::up_to(40)),
        shape::body("answers", &VisitorDetails::answers, "To the workspace's own questions.",
                    shape::Limits{.items = 10}));
};

// Name and addresses of a customer who is there. Throws wrong_field for an address that is none.
void keep_claims(Write& tx, const Actor& who, const VisitorDetails& said);
void keep_answers(Write& tx, conversations::ConversationId conversation,
                  const std::vector<PreChatAnswer>& answers);

}  // namespace hamdel::chat
