// The conversations of an organization are those of its customers that one may see.
#include "desk.h"

namespace hamdel::conversations {
namespace {

class OfOrganization : public Desk {
  protected:
    std::string put_into(const std::string& customer, const std::string& name) {
        Answered put = ask(sara, "PATCH", "/customers/" + customer,
                           Json::object({{"organization", Json(name)}}));
        expect_status(put, 200);
        return std::string(put["organization_id"].text());
    }
    std::size_t count(const std::string& organization, std::string_view who = sara) {
        return get(who, "/organizations/" + organization + "/conversations")["data"].size();
    }
};
HAMDEL_BOTH_ENGINES(OfOrganization);

TEST_P(OfOrganization, are_those_of_all_its_customers_also_of_the_merged) {
    auto negar = customer("نگار"), twin = customer("نگار ا."), other = customer("علی");
    writes(negar, "آسیاب");
    writes(twin, "کتری");
    writes(other, "ترازو");
    std::string cafe = put_into(to_string(negar), "کافه لمیز");
    EXPECT_EQ(count(cafe), 1u);
    expect_status(post(sara, "/customers/" + to_string(negar) + "/merge",
                       Json::object({{"other_id", to_string(twin)}})),
                  200);
    EXPECT_EQ(count(cafe), 2u);
    put_into(to_string(other), "کافه لمیز");
    EXPECT_EQ(count(cafe), 3u);
    Answered page = get(sara, "/organizations/" + cafe + "/conversations?page[size]=2");
    EXPECT_EQ(page["data"].size(), 2u);
    EXPECT_EQ(page["meta"]["has_more"], Json(true));
    EXPECT_EQ(get(sara, "/conversations?organization_id=" + cafe)["data"].size(), 3u);
    expect_status(get(world::neighbour, "/organizations/" + cafe + "/conversations"), 404);
}

}  // namespace
}  // namespace hamdel::conversations
