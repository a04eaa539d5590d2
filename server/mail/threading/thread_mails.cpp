#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "mail/threading.h"

namespace hamdel::mail {
namespace {

// How far apart two mails of one subject may be.
constexpr Span longest_pause = days(14);
// How many earlier mails of a subject, a number or an id are looked at.
constexpr std::size_t most_looked_at = 200;

using Indexes = std::vector<std::size_t>;

bool is_near(const ThreadedMail& a, const ThreadedMail& b) {
    return a.at && b.at && std::max(*a.at, *b.at) - std::min(*a.at, *b.at) <= longest_pause;
}

// The very same mail, come by two ways.
bool is_copy(const ThreadedMail& a, const ThreadedMail& b) {
    return a.from == b.from && a.subject.words == b.subject.words && a.at == b.at;
}

class Threading {
  public:
    explicit Threading(std::span<const ThreadedMail> mails)
        : mails_(mails), parent_(mails.size()), by_(mails.size()) {
        std::iota(parent_.begin(), parent_.end(), 0);
        for (std::size_t i = 0; i < mails.size(); ++i)
            if (!mails[i].message_id.empty()) of_id_[mails[i].message_id].push_back(i);
    }

    std::vector<PlacedMail> run() {
        for (std::size_t i = 0; i < mails_.size(); ++i)
            if (!join_copy(i) && !join_named(i) && !join_unseen(i) && !join_number(i))
                join_subject(i);
        std::vector<PlacedMail> out;
        for (std::size_t i = 0; i < mails_.size(); ++i)
            out.push_back({top(i), by_[i]});
        return out;
    }

  private:
    std::size_t top(std::size_t i) {
        while (parent_[i] != i)
            i = parent_[i] = parent_[parent_[i]];
        return i;
    }

    bool join(std::size_t mail, std::size_t other, JoinedBy rule) {
        std::size_t a = top(mail), b = top(other);
        parent_[std::max(a, b)] = std::min(a, b);
        by_[mail] = rule;
        return true;
    }

    bool join_copy(std::size_t i) {
        auto found = of_id_.find(mails_[i].message_id);
        if (found == of_id_.end()) return false;
        for (std::size_t other : found->second)
            if (other < i && is_copy(mails_[i], mails_[other]))
                return join(i, other, JoinedBy::same_mail);
        return false;
    }

    // Among several mails of one id, those of the same people; else the id is of strangers.
    std::optional<std::size_t> named(std::size_t i, const std::string& id) const {
        auto found = of_id_.find(id);
        if (found == of_id_.end()) return {};
        const Indexes& all = found->second;
        bool is_one = std::ranges::all_of(
            all, [&](std::size_t other) { return is_copy(mails_[all.front()], mails_[other]); });
        if (is_one) return all.front() == i ? std::nullopt : std::optional(all.front());
        for (std::size_t at = 0; at < std::min(all.size(), most_looked_at); ++at)
            if (all[at] != i && correspond(mails_[i], mails_[all[at]])) return all[at];
        return {};
    }

    bool join_named(std::size_t i) {
        for (const std::string& id : mails_[i].ancestors)
            if (auto other = named(i, id)) return join(i, *other, JoinedBy::reference);
        return false;
    }

    // Both answer a mail that is not here. Some programs write one id into everything, so the
    // subject or the people must fit as well.
    bool join_unseen(std::size_t i) {
        bool has_joined = false;
        std::vector<std::string> keys = mails_[i].ancestors;
        if (!mails_[i].thread_index.empty()) keys.push_back(mails_[i].thread_index);
        for (const std::string& key : keys) {
            if (of_id_.contains(key)) continue;
            Indexes& all = unseen_[key];
            for (std::size_t at = all.size(); at-- > 0 && !has_joined;) {
                const ThreadedMail& other = mails_[all[at]];
                bool fits = (!other.subject.words.empty() &&
                             other.subject.words == mails_[i].subject.words) ||
                            correspond(mails_[i], other);
                if (fits) has_joined = join(i, all[at], JoinedBy::shared_reference);
            }
            if (all.size() < most_looked_at) all.push_back(i);
        }
        return has_joined;
    }

    bool join_number(std::size_t i) {
        if (!mails_[i].number) return false;
        Indexes& all = of_number_[*mails_[i].number];
        for (std::size_t at = all.size(); at-- > 0;)
            if (correspond(mails_[i], mails_[all[at]])) {
                all.push_back(i);
                return join(i, all[at], JoinedBy::number);
            }
        if (all.size() < most_looked_at) all.push_back(i);
        return false;
    }

    void join_subject(std::size_t i) {
        const ThreadedMail& mail = mails_[i];
        if (mail.subject.words.empty()) return;
        if (of_subject_.empty()) note_subjects();
        if (!mail.subject.is_reply) return;
        const Indexes& all = of_subject_[mail.subject.words];
        std::optional<std::size_t> best;
        for (std::size_t other : all) {
            bool fits = other != i && is_near(mail, mails_[other]) &&
                        *mails_[other].at <= *mail.at && correspond(mail, mails_[other]);
            if (fits && (!best || *mails_[*best].at < *mails_[other].at)) best = other;
        }
        if (best) join(i, *best, JoinedBy::subject);
    }

    void note_subjects() {
        for (std::size_t i = 0; i < mails_.size(); ++i) {
            Indexes& all = of_subject_[mails_[i].subject.words];
            if (all.size() < most_looked_at) all.push_back(i);
        }
    }

    std::span<const ThreadedMail> mails_;
    std::vector<std::size_t> parent_;
    std::vector<JoinedBy> by_;
    std::unordered_map<std::string, Indexes> of_id_;
    std::unordered_map<std::string, Indexes> unseen_;
    std::unordered_map<std::string, Indexes> of_subject_;
    std::map<std::int64_t, Indexes> of_number_;
};

}  // namespace

bool correspond(const ThreadedMail& a, const ThreadedMail& b) {
    if (a.from.empty() || b.from.empty()) return false;
    if (a.from != b.from) return a.people.contains(b.from) && b.people.contains(a.from);
    return std::ranges::any_of(a.people, [&](const std::string& address) {
        return address != a.from && b.people.contains(address);
    });
}

std::vector<PlacedMail> thread_mails(std::span<const ThreadedMail> mails) {
    return Threading(mails).run();
}

}  // namespace hamdel::mail
