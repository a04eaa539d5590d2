// The shop and its neighbour with one of everything in each, and everyone who may call.
#pragma once

#include <gtest/gtest.h>

#include <map>

#include "samples.h"
#include "world/world.h"

namespace hamdel::api {

inline constexpr std::string_view visitor = "visitor";  // who is one; the rest is the cast

class House : public world::Test {
  protected:
    House();

    const Json& document() const { return document_; }
    const std::vector<Operation>& operations() const { return operations_; }

    // Ids that exist in the shop, at the neighbour's, and nowhere.
    Samples in_shop() const { return {document_, of(shop_)}; }
    Samples next_door() const { return {document_, of(next_door_)}; }
    Samples nowhere() const;

    Request request(const Operation& operation, const Samples& samples) const;
    std::vector<Header> credentials(std::string_view who);
    // The answer as the edge would send it.
    Answer send(Request asking, std::vector<Header> credentials);

    void expect_problem(const Answer& answer);
    // How many rows each table of the main data has.
    std::map<std::string, std::int64_t> rows();

  private:
    using Ids = std::map<std::string, std::string, std::less<>>;
    static IdOf of(const Ids& ids);
    void furnish(std::string_view owner, const std::string& key, std::string& token, Ids& ids);
    void take_ids(const Json& shown, Ids& ids);
    Json must(std::string_view who, std::string_view method, const std::string& path,
              const Json& body = {});
    std::vector<std::string> tables();

    Json document_;
    std::vector<Operation> operations_;
    Ids shop_, next_door_;
    std::string visitor_token_, foreign_token_;
    std::vector<std::string> tables_;
};

}  // namespace hamdel::api
