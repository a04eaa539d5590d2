// The store on a SQLite file.
#pragma once

#include <string>

#include "../lane.h"
#include "storage/open.h"
#include "writer.h"

namespace hamdel::storage::sqlite {

// A database file; one made for "sqlite::memory:" is removed with it.
class File {
  public:
    explicit File(std::string_view name);
    ~File();
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    const std::string& path() const { return path_; }

  private:
    std::string path_;
    bool is_passing_ = false;
};

class SqliteStore final : public Store {
  public:
    SqliteStore(const Options& options, std::span<const Migration> migrations,
                std::shared_ptr<const Clock> clock);

    void read(ReadBody body, Done done) override;
    void prepare(ReadBody body, Done done) override;
    void write(WriteBody body, Done done) override;
    void write_alone_now(const WriteBody& body) override;
    bool is_postgres() const override { return false; }
    LaneFigures figures() const override;
    std::vector<EventRow> events_after(std::int64_t seq, int limit) override;
    std::int64_t last_event() override;
    void back_up(const std::string& file) override;
    void when_committed(std::function<void(Committed)> tell) override;
    const Clock& clock() const override { return *clock_; }

  private:
    std::shared_ptr<const Clock> clock_;
    File file_;
    Tell tell_;
    std::unique_ptr<Lane> readers_;
    std::unique_ptr<Lane> preparers_;
    std::unique_ptr<Writer> writer_;
};

}  // namespace hamdel::storage::sqlite
