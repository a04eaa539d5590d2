// What a saved view asks of a conversation. An empty list and an absent value ask nothing; all that
// is asked must hold.
#pragma once

#include "conversations/conversation.h"
#include "customers/customer.h"

namespace hamdel::conversations {

// A time: between two moments, or as many days back from when it is asked.
struct Period {
    std::optional<Instant> after;
    std::optional<Instant> before;
    std::optional<int> within_days;
    std::optional<int> older_than_days;

    bool operator==(const Period&) const = default;

    static constexpr int most_days = 3660;
    static constexpr std::string_view shape_name = "Period";
    static constexpr auto fields =
        shape::fields(shape::field("after", &Period::after, "Not before this moment."),
                      shape::field("before", &Period::before, "Before this moment."),
                      shape::field("within_days", &Period::within_days, "In the last so many days.",
                                   shape::between(1, most_days)),
                      shape::field("older_than_days", &Period::older_than_days,
                                   "Longer ago than so many days.", shape::between(1, most_days)));
};

struct ViewFilter {
    std::vector<Status> statuses;
    std::vector<std::string> assignees;
    std::vector<std::string> teams;
    std::vector<Kind> kinds;
    std::vector<ChannelId> channel_ids;
    std::vector<std::string> tags_any;
    std::vector<std::string> tags_all;
    std::vector<std::string> tags_none;
    std::vector<Priority> priorities;
    std::vector<std::string> languages;
    std::vector<customers::Tier> tiers;
    std::optional<std::string> text;
    std::optional<Period> created;
    std::optional<Period> activity;

    static constexpr shape::Limits few{.characters = 40, .items = 30};
    static constexpr std::string_view shape_name = "ViewFilter";
    static constexpr auto fields = shape::fields(
        shape::field("statuses", &ViewFilter::statuses, "One of these.", few),
        shape::field("assignees", &ViewFilter::assignees,
                     "One of these agents; \"me\" is whoever asks, \"nobody\" no one.", few),
        shape::field("teams", &ViewFilter::teams, "One of these teams; \"none\" is no team.", few),
        shape::field("kinds", &ViewFilter::kinds, "One of these.", few),
        shape::field("channel_ids", &ViewFilter::channel_ids, "Came by one of these.", few),
        shape::field("tags_any", &ViewFilter::tags_any, "At least one of these tags.", few),
        shape::field("tags_all", &ViewFilter::tags_all, "Every one of these tags.", few),
        shape::field("tags_none", &ViewFilter::tags_none, "None of these tags.", few),
        shape::field("priorities", &ViewFilter::priorities, "One of these.", few),
        shape::field("languages", &ViewFilter::languages, "One of these: fa, en, …", few),
        shape::field("tiers", &ViewFilter::tiers, "The customer's, one of these.", few),
        shape::field("text", &ViewFilter::text,
                     "Words that stand together in the subject, a message or the customer's name.",
                     shape::up_to(200)),
        shape::field("created", &ViewFilter::created, "When it began."),
        shape::field("activity", &ViewFilter::activity, "When the last message was."));
};

}  // namespace hamdel::conversations
