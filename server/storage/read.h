// A transaction that can only look. A slice's function takes `Read&` (or `Write&`) first, and that
// type picks where it runs. The moment of the transaction is `now()`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/errors.h"
#include "kernel/time.h"
#include "storage/rows.h"

namespace hamdel {

// A passing frame for live screens: told after the transaction went well, to whoever listens to
// `topic` at that moment, kept nowhere.
struct Whisper {
    std::vector<std::string> topics;
    std::string frame;  // JSON text
};

class Read {
  public:
    Read(storage::Connection& connection, Instant now) : connection_(connection), now_(now) {}
    Read(const Read&) = delete;
    Read& operator=(const Read&) = delete;

    Instant now() const { return now_; }

    // All rows of a query, mapped by column name (shaped structs) or from the first column.
    template <class T, class... A>
    std::vector<T> all(std::string_view sql, const A&... arguments) {
        std::vector<T> out;
        each<T>(
            sql,
            [&](T row) {
                out.push_back(std::move(row));
                return true;
            },
            arguments...);
        return out;
    }

    // The first row, if there is one.
    template <class T, class... A>
    std::optional<T> one(std::string_view sql, const A&... arguments) {
        std::optional<T> out;
        each<T>(
            sql,
            [&](T row) {
                out = std::move(row);
                return false;
            },
            arguments...);
        return out;
    }

    // The one value that is always there, such as a count.
    template <class T, class... A>
    T value(std::string_view sql, const A&... arguments) {
        auto found = one<T>(sql, arguments...);
        if (!found) throw std::runtime_error("a query for one value found none");
        return *std::move(found);
    }

    // Row by row, without holding them all; `visit` returns false to stop.
    template <class T, class Visit, class... A>
    void each(std::string_view sql, Visit&& visit, const A&... arguments) {
        struct Sink final : storage::RowSink {
            explicit Sink(Visit& v) : visit(v) {}
            bool take(const storage::Row& row) override {
                if (!reader) reader.emplace(row);
                return visit(reader->read(row));
            }
            Visit& visit;
            std::optional<storage::RowReader<T>> reader;
        } sink(visit);
        send(sql, &sink, arguments...);
    }

    // Each row into two structs, where an answer's shape leaves out columns that it is made of.
    template <class T, class U, class Visit, class... A>
    void each_pair(std::string_view sql, Visit&& visit, const A&... arguments) {
        struct Sink final : storage::RowSink {
            explicit Sink(Visit& v) : visit(v) {}
            bool take(const storage::Row& row) override {
                if (!first) first.emplace(row), second.emplace(row);
                visit(first->read(row), second->read(row));
                return true;
            }
            Visit& visit;
            std::optional<storage::RowReader<T>> first;
            std::optional<storage::RowReader<U>> second;
        } sink(visit);
        send(sql, &sink, arguments...);
    }

    // Tells live screens of these topics something that may be lost.
    void whisper(std::vector<std::string> topics, std::string frame) {
        whispers_.push_back({std::move(topics), std::move(frame)});
    }
    std::vector<Whisper> take_whispers() { return std::move(whispers_); }

    bool is_postgres() const { return connection_.is_postgres(); }

  protected:
    template <class... A>
    std::int64_t send(std::string_view sql, storage::RowSink* sink, const A&... arguments) {
        storage::Kept kept;
        if constexpr (sizeof...(A) == 0) {
            return connection_.run(sql, {}, sink);
        } else if constexpr (sizeof...(A) == 1 && (std::is_same_v<A, storage::Arguments> && ...)) {
            return connection_.run(sql, (arguments.cells(), ...), sink);
        } else {
            const storage::Cell cells[] = {storage::to_cell(arguments, kept)...};
            return connection_.run(sql, cells, sink);
        }
    }

    storage::Connection& connection_;
    Instant now_;

  private:
    std::vector<Whisper> whispers_;
};

}  // namespace hamdel
