// The store on PostgreSQL.
#pragma once

#include <string>

#include "storage/open.h"
#include "writers.h"

namespace hamdel::storage::postgres {

class PostgresStore final : public Store {
  public:
    PostgresStore(const Options& options, std::span<const Migration> migrations,
                  std::shared_ptr<const Clock> clock);

    void read(ReadBody body, Done done) override;
    void prepare(ReadBody body, Done done) override;
    void write(WriteBody body, Done done) override;
    void write_alone_now(const WriteBody& body) override;
    bool is_postgres() const override { return true; }
    LaneFigures figures() const override;
    std::vector<EventRow> events_after(std::int64_t seq, int limit) override;
    std::int64_t last_event() override;
    void back_up(const std::string& file) override;
    void when_committed(std::function<void(Committed)> tell) override;
    const Clock& clock() const override { return *clock_; }

  private:
    std::shared_ptr<const Clock> clock_;
    Tell tell_;
    std::unique_ptr<Lane> readers_;
    std::unique_ptr<Lane> preparers_;
    std::unique_ptr<Writers> writers_;
};

}  // namespace hamdel::storage::postgres
