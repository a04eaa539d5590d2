#include "change/waiting_since.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "conversations/reach.h"
#include "customers/customers.h"
#include "customers/organizations.h"
#include "module/page.h"
#include "routes.h"
#include "saved_views/compile_filter.h"
#include "saved_views/saved_view.h"

namespace hamdel::conversations {
namespace {

enum class View { mine, unassigned, mentioned, followed, all, spam };
constexpr auto names(View) {
    return std::array<std::string_view, 6>{"mine",     "unassigned", "mentioned",
                                           "followed", "all",        "spam"};
}

struct ListConversations : PageAsked {
    std::optional<View> view;
    std::optional<Status> status;
    std::optional<TeamId> team_id;
    std::optional<bool> no_team;
    std::optional<AgentId> assignee_id;
    std::optional<CustomerId> customer_id;
    std::optional<customers::OrganizationId> organization_id;
    std::optional<Kind> kind;
    std::optional<std::string> tag;
    std::optional<SavedViewId> saved_view_id;
    std::optional<Sort> sort;

    static constexpr auto own_fields = shape::fields(
        shape::query("view", &ListConversations::view),
        shape::query("status", &ListConversations::status),
        shape::query("team_id", &ListConversations::team_id),
        shape::query("no_team", &ListConversations::no_team, "Those that no team has."),
        shape::query("assignee_id", &ListConversations::assignee_id),
        shape::query("customer_id", &ListConversations::customer_id),
        shape::query("organization_id", &ListConversations::organization_id,
                     "Those of its customers."),
        shape::query("kind", &ListConversations::kind),
        shape::query("tag", &ListConversations::tag),
        shape::query("saved_view_id", &ListConversations::saved_view_id,
                     "Those that fit a saved view."),
        shape::query(
            "sort", &ListConversations::sort,
            "By the last message, the newest or the oldest first, or waiting: the "
            "longest waiting customer first. The newest first, or as the saved view says."));
    static constexpr auto fields = shape::joined(own_fields, PageAsked::fields);
};

// The statement's conditions, put together with their arguments in step.
class Filter {
  public:
    template <class T>
    void where(std::string_view condition, const T& argument) {
        sql_ += sql_.empty() ? "where " : " and ";
        sql_ += condition;
        arguments_.add(argument);
    }
    void where(std::string_view condition) {
        sql_ += sql_.empty() ? "where " : " and ";
        sql_ += condition;
    }
    void within(const Reach& reach) {
        sql_ += reach.condition;
        arguments_.append(reach.arguments);
    }
    void fitting(const FilterSql& asked) {
        sql_ += asked.condition;
        arguments_.append(asked.arguments);
    }
    template <class T>
    void where_given(std::string_view condition, const std::optional<T>& argument) {
        if (argument) where(condition, *argument);
    }
    template <class T>
    void end(std::string_view tail, const T& argument) {
        sql_ += tail;
        arguments_.add(argument);
    }
    template <class T>
    void argument(const T& value) {
        arguments_.add(value);
    }
    const std::string& sql() const { return sql_; }
    const storage::Arguments& arguments() const { return arguments_; }

  private:
    std::string sql_;
    storage::Arguments arguments_;
};

void filter_view(Filter& filter, const Actor& who, std::optional<View> view) {
    if (view == View::mine) filter.where("c.assignee_id = ?", who.agent());
    if (view == View::unassigned) filter.where("c.assignee_id is null");
    if (view == View::mentioned)
        filter.where("c.id in (select conversation_id from mention where agent_id = ?)",
                     who.agent());
    if (view == View::followed)
        filter.where(
            "c.id in (select conversation_id from conversation_follower where agent_id = ?)",
            who.agent());
}

// Of one customer everything is shown that still has its messages.
void leave_out_what_is_aside(Filter& filter, const ListConversations& in) {
    if (in.view == View::spam)
        filter.where("c.aside = 'spam'");
    else if (in.customer_id || in.organization_id)
        filter.where("c.merged_into_id is null");
    else
        filter.where("c.aside is null");
}

void filter_place(Filter& filter, const ListConversations& in, Sort sort) {
    std::string column = sort == Sort::waiting ? "c.waiting_since" : "c.activity_at";
    bool falls = sort == Sort::newest;
    // The index for who waits longest leaves out what is resolved; it is only used where that is
    // said in so many words.
    if (sort == Sort::waiting && in.status && in.status != Status::resolved)
        filter.where("c.status <> 'resolved'");
    if (auto place = in.place()) {
        filter.where("(" + column + ", c.id) " + (falls ? "<" : ">") + " (?, ?)", place->first);
        filter.argument(place->second);
    }
    std::string direction = falls ? " desc" : "";
    filter.end(" order by " + column + direction + ", c.id" + direction + " limit ?", in.size + 1);
}

struct Selected {
    std::vector<Conversation> rows;
    Sort sort = Sort::newest;
};

Selected select_page(Read& tx, const Actor& who, const ListConversations& in) {
    Filter filter;
    filter.where("c.workspace_id = ?", who.workspace);
    filter.within(reach_of(who));
    leave_out_what_is_aside(filter, in);
    filter_view(filter, who, in.view);
    filter.where_given("c.status = ?", in.status);
    filter.where_given("c.team_id = ?", in.team_id);
    if (in.no_team.value_or(false)) filter.where("c.team_id is null");
    filter.where_given("c.assignee_id = ?", in.assignee_id);
    if (in.customer_id)
        filter.where("c.customer_id in (select value from each_number(?))",
                     customers::family_of(tx, *in.customer_id));
    filter.where_given(
        "c.customer_id in (select m.id from customer r join customer m on m.root_id = r.id "
        "where r.organization_id = ?)",
        in.organization_id);
    filter.where_given("c.kind = ?", in.kind);
    filter.where_given(
        "c.id in (select conversation_id from conversation_tag t "
        "where t.workspace_id = c.workspace_id and t.tag = ?)",
        in.tag);
    Sort sort = in.sort.value_or(Sort::newest);
    if (in.saved_view_id) {
        SavedView view = find_saved_view(tx, who, *in.saved_view_id);
        filter.fitting(compile_filter(tx, who, view.filter));
        sort = in.sort.value_or(view.sort);
    }
    filter_place(filter, in, sort);
    return {select_conversations(tx, who, filter.sql(), filter.arguments()), sort};
}

Place2 place_of(const Conversation& c, Sort sort) {
    if (sort == Sort::waiting)
        return {c.waiting_since ? c.waiting_since->ms : waits_not, c.id.value};
    Instant active = c.last_message ? c.last_message->created_at : c.created_at;
    return {active.ms, c.id.value};
}

Page<Conversation> page_of(Selected selected, std::string_view path, const auto& in) {
    return make_page(std::move(selected.rows), path, in,
                     [&](const Conversation& one) { return place_of(one, selected.sort); });
}

Page<Conversation> list_conversations(Read& tx, const Actor& who, const ListConversations& in) {
    return page_of(select_page(tx, who, in), "/api/v1/conversations", in);
}

struct ListConversationsOfCustomer : PageAsked {
    CustomerId id;

    static constexpr auto fields = shape::joined(
        shape::fields(shape::path("id", &ListConversationsOfCustomer::id)), PageAsked::fields);
};

Page<Conversation> list_conversations_of_customer(Read& tx, const Actor& who,
                                                  const ListConversationsOfCustomer& in) {
    ListConversations all;
    static_cast<PageAsked&>(all) = in;
    all.customer_id = customers::find_customer(tx, who, in.id).id;
    return page_of(select_page(tx, who, all),
                   "/api/v1/customers/" + to_string(in.id) + "/conversations", in);
}

struct ListConversationsOfOrganization : PageAsked {
    customers::OrganizationId id;

    static constexpr auto fields = shape::joined(
        shape::fields(shape::path("id", &ListConversationsOfOrganization::id)), PageAsked::fields);
};

Page<Conversation> list_conversations_of_organization(Read& tx, const Actor& who,
                                                      const ListConversationsOfOrganization& in) {
    ListConversations all;
    static_cast<PageAsked&>(all) = in;
    all.organization_id = customers::find_organization(tx, who, in.id).id;
    return page_of(select_page(tx, who, all),
                   "/api/v1/organizations/" + to_string(in.id) + "/conversations", in);
}

}  // namespace

constinit const Route list_conversations_of_organization_route =
    get<list_conversations_of_organization>(
        "/organizations/{id}/conversations", may::read,
        "Conversations with an organization's customers, the last active first.");
constinit const Route list_conversations_of_customer_route =
    get<list_conversations_of_customer>("/customers/{id}/conversations", may::read,
                                        "A customer's conversations, the last active first.");
constinit const Route list_conversations_route = get<list_conversations>(
    "/conversations", may::read, "Conversations of a view, the last active first.");

}  // namespace hamdel::conversations
