#include "pre_chat.h"

#include <algorithm>

#include "customers/customers.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"

namespace hamdel::chat {
namespace {

using customers::IdentityType;

void claim(Write& tx, const Actor& who, std::string_view field, IdentityType type,
           const std::optional<std::string>& value) {
    if (!value || text::clean_line(*value).empty()) return;
    try {
        customers::add_identity_row(tx, who, who.customer(), {type, *value, false});
    } catch (Refusal& why) {
        for (FieldProblem& wrong : why.fields)
            wrong.field = field;
        throw;
    }
}

}  // namespace

void check_pre_chat(const std::vector<PreChatField>& asked) {
    for (std::size_t i = 0; i < asked.size(); ++i) {
        std::string at = "pre_chat[" + std::to_string(i) + "]";
        bool is_question = asked[i].kind == PreChatKind::question;
        bool has_words = asked[i].question && !text::clean_line(*asked[i].question).empty();
        if (is_question && !has_words) throw wrong_field(at + ".question", "required");
        if (!is_question && has_words) throw wrong_field(at + ".question", "only_of_questions");
        auto same = [&](const PreChatField& other) {
            return other.kind == asked[i].kind && other.question == asked[i].question;
        };
        if (std::any_of(asked.begin(), asked.begin() + static_cast<std::ptrdiff_t>(i), same))
            throw wrong_field(at + (is_question ? ".question" : ".kind"), "twice");
    }
}

void keep_claims(Write& tx, const Actor& who, const VisitorDetails& said) {
    if (said.name) customers::name_if_unnamed(tx, who, who.customer(), *said.name);
    claim(tx, who, "email", IdentityType::email, said.email);
    claim(tx, who, "phone", IdentityType::phone, said.phone);
}

void keep_answers(Write& tx, conversations::ConversationId conversation,
                  const std::vector<PreChatAnswer>& answers) {
    std::int64_t place = 0;
    for (const PreChatAnswer& one : answers) {
        std::string question = text::clean_line(one.question);
        if (question.empty() || text::clean_line(one.answer).empty()) continue;
        tx.run("insert into chat_answer values (?, ?, ?, ?)", conversation, place++, question,
               one.answer);
    }
}

}  // namespace hamdel::chat
