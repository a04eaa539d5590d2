// The people and words of the shop, read from the data beside this file.
#pragma once

#include <string>
#include <vector>

#include "kernel/json.h"
#include "kernel/shape.h"

namespace hamdel::demo {

using Texts = std::vector<std::string>;

struct CastAgent {
    std::string id, name, name_en, role, email, locale, presence;
    Texts languages, teams;

    static constexpr auto fields = shape::fields(
        shape::field("id", &CastAgent::id), shape::field("name", &CastAgent::name),
        shape::field("name_en", &CastAgent::name_en), shape::field("role", &CastAgent::role),
        shape::field("email", &CastAgent::email), shape::field("locale", &CastAgent::locale),
        shape::field("languages", &CastAgent::languages), shape::field("teams", &CastAgent::teams),
        shape::field("presence", &CastAgent::presence));
};

struct CastIdentity {
    std::string type, value;
    bool verified = false;

    static constexpr auto fields = shape::fields(shape::field("type", &CastIdentity::type),
                                                 shape::field("value", &CastIdentity::value),
                                                 shape::field("verified", &CastIdentity::verified));
};

struct CastOrganization {
    std::string id, name;
    Texts domains;
    std::optional<std::string> notes;

    static constexpr auto fields = shape::fields(
        shape::field("id", &CastOrganization::id), shape::field("name", &CastOrganization::name),
        shape::field("domains", &CastOrganization::domains),
        shape::field("notes", &CastOrganization::notes));
};

struct CastProduct {
    std::string id, name, name_en;
    std::int64_t warranty_months = 0;

    static constexpr auto fields = shape::fields(
        shape::field("id", &CastProduct::id), shape::field("name", &CastProduct::name),
        shape::field("name_en", &CastProduct::name_en),
        shape::field("warranty_months", &CastProduct::warranty_months));
};

struct CastOwned {
    std::string product, serial;
    std::int64_t bought_days_ago = 0;

    static constexpr auto fields = shape::fields(
        shape::field("product", &CastOwned::product), shape::field("serial", &CastOwned::serial),
        shape::field("bought_days_ago", &CastOwned::bought_days_ago));
};

struct CastCustomer {
    std::string id, name, name_en, locale, time_zone, country, city, city_en, address, address_en,
        tier;
    std::optional<std::string> organization, culture_notes;
    Texts languages;
    std::vector<CastIdentity> identities;
    std::vector<CastOwned> products;

    static constexpr auto fields = shape::fields(
        shape::field("id", &CastCustomer::id), shape::field("name", &CastCustomer::name),
        shape::field("name_en", &CastCustomer::name_en),
        shape::field("languages", &CastCustomer::languages),
        shape::field("locale", &CastCustomer::locale),
        shape::field("time_zone", &CastCustomer::time_zone),
        shape::field("country", &CastCustomer::country), shape::field("city", &CastCustomer::city),
        shape::field("city_en", &CastCustomer::city_en),
        shape::field("address", &CastCustomer::address),
        shape::field("address_en", &CastCustomer::address_en),
        shape::field("tier", &CastCustomer::tier),
        shape::field("organization", &CastCustomer::organization),
        shape::field("identities", &CastCustomer::identities),
        shape::field("products", &CastCustomer::products),
        shape::field("culture_notes", &CastCustomer::culture_notes));

    bool speaks(std::string_view language) const;
};

struct CastTeam {
    std::string id, name, name_en, icon;

    static constexpr auto fields = shape::fields(
        shape::field("id", &CastTeam::id), shape::field("name", &CastTeam::name),
        shape::field("name_en", &CastTeam::name_en), shape::field("icon", &CastTeam::icon));
};

struct CastAnswer {
    std::string title, shortcut, language, folder, body;
    std::int64_t used = 0;

    static constexpr auto fields = shape::fields(
        shape::field("title", &CastAnswer::title), shape::field("shortcut", &CastAnswer::shortcut),
        shape::field("language", &CastAnswer::language),
        shape::field("folder", &CastAnswer::folder),
        shape::field("body", &CastAnswer::body, "", shape::up_to(10'000)),
        shape::field("used", &CastAnswer::used));
};

struct Line {
    std::string from, body;
    std::int64_t after_minutes = 0;
    Texts mentions;

    static constexpr auto fields =
        shape::fields(shape::field("from", &Line::from), shape::field("body", &Line::body),
                      shape::field("after_minutes", &Line::after_minutes),
                      shape::field("mentions", &Line::mentions));
};

struct Story {
    std::string id, language, channel, kind, priority, team, ends;
    std::optional<std::string> subject, customer, assignee;
    Texts tags;
    std::int64_t hour = 10;  // of the shop's day
    bool repeatable = false, abroad = false, unanswered = false;
    std::vector<Line> messages;

    static constexpr auto fields = shape::fields(
        shape::field("id", &Story::id), shape::field("language", &Story::language),
        shape::field("channel", &Story::channel), shape::field("subject", &Story::subject),
        shape::field("kind", &Story::kind), shape::field("priority", &Story::priority),
        shape::field("tags", &Story::tags), shape::field("team", &Story::team),
        shape::field("hour", &Story::hour), shape::field("repeatable", &Story::repeatable),
        shape::field("customer", &Story::customer), shape::field("assignee", &Story::assignee),
        shape::field("abroad", &Story::abroad), shape::field("ends", &Story::ends),
        shape::field("unanswered", &Story::unanswered), shape::field("messages", &Story::messages));
};

struct Cast {
    std::string shop, time_zone;
    std::vector<CastAgent> agents;
    std::vector<CastTeam> teams;
    std::vector<CastCustomer> customers;
    std::vector<CastOrganization> organizations;
    std::vector<CastProduct> products;
    Json lists;  // words for a story's variables, by language
    std::vector<CastAnswer> answers;
    std::vector<Story> stories;
};

// Throws Refusal where the data does not have the shapes above.
Cast read_cast();

}  // namespace hamdel::demo
