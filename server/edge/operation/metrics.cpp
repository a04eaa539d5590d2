#include "operation/metrics.h"

#include <unistd.h>
#include <algorithm>
#include <fstream>

namespace hamdel::edge {
namespace {

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.9g", value);
    return text;
}

void describe(std::string& out, std::string_view name, std::string_view type,
              std::string_view help) {
    (((out += "# HELP ") += name) += ' ') += help;
    ((((out += "\n# TYPE ") += name) += ' ') += type) += '\n';
}

void single(std::string& out, std::string_view name, std::string_view type, std::string_view help,
            double value) {
    describe(out, name, type, help);
    (((out += name) += ' ') += number(value)) += '\n';
}

double resident_bytes() {
    std::ifstream file("/proc/self/statm");
    double total = 0, resident = 0;
    file >> total >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

}  // namespace

Metrics::Series& Metrics::series(std::string_view operation) {
    auto found = operations_.find(operation);
    if (found == operations_.end()) found = operations_.emplace(operation, Series{}).first;
    return found->second;
}

void Metrics::answered(std::string_view operation, int status, double seconds) {
    Series& of = series(operation);
    ++of.by_status[status];
    auto bound = std::ranges::lower_bound(bounds, seconds);
    ++of.buckets[static_cast<std::size_t>(bound - bounds.begin())];
    of.sum += seconds;
    ++of.count;
}

void Metrics::ran(const Call& call) {
    Series& of = series(call.route().operation);
    of.lane = call.route().writes ? "writer" : "reader";
    of.lane_time.waited += call.lane_time.waited;
    of.lane_time.worked += call.lane_time.worked;
    ++of.runs;
}

void Metrics::tell_requests(std::string& out) const {
    describe(out, "hamdel_requests_total", "counter", "Answered requests.");
    for (const auto& [operation, series] : operations_)
        for (auto [status, count] : series.by_status)
            out += "hamdel_requests_total{operation=\"" + operation + "\",status=\"" +
                   std::to_string(status) + "\"} " + std::to_string(count) + "\n";

    describe(out, "hamdel_request_seconds", "histogram", "From the header's end to the answer.");
    for (const auto& [operation, series] : operations_) {
        std::string label = "operation=\"" + operation + "\"";
        std::int64_t below = 0;
        for (std::size_t i = 0; i <= bounds.size(); ++i) {
            below += series.buckets[i];
            std::string bound = i < bounds.size() ? number(bounds[i]) : "+Inf";
            out += "hamdel_request_seconds_bucket{" + label + ",le=\"" + bound + "\"} " +
                   std::to_string(below) + "\n";
        }
        out += "hamdel_request_seconds_sum{" + label + "} " + number(series.sum) + "\n";
        out += "hamdel_request_seconds_count{" + label + "} " + std::to_string(series.count) + "\n";
    }
}

void Metrics::tell_lane(std::string& out, std::string_view name, std::string_view help,
                        double LaneTime::* time) const {
    describe(out, name, "summary", help);
    for (const auto& [operation, series] : operations_) {
        if (series.lane.empty()) continue;
        std::string label =
            "{operation=\"" + operation + "\",lane=\"" + std::string(series.lane) + "\"} ";
        ((((out += name) += "_sum") += label) += number(series.lane_time.*time)) += '\n';
        ((((out += name) += "_count") += label) += std::to_string(series.runs)) += '\n';
    }
}

std::string Metrics::text(const LaneFigures& lanes) const {
    std::string out;
    tell_requests(out);
    tell_lane(out, "hamdel_lane_work_seconds",
              "How long operations had the writer or a reader, without the commit they share.",
              &LaneTime::worked);
    tell_lane(out, "hamdel_lane_wait_seconds", "How long operations waited for it.",
              &LaneTime::waited);
    single(out, "hamdel_connections", "gauge", "Open connections.", double(live.connections));
    single(out, "hamdel_live_sockets", "gauge", "Open live sockets.", double(live.sockets));
    single(out, "hamdel_live_frames_sent_total", "counter", "Frames sent to live sockets.",
           double(live.frames_sent));
    single(out, "hamdel_live_frames_taken_total", "counter", "Frames taken from live sockets.",
           double(live.frames_taken));
    single(out, "hamdel_live_slow_total", "counter", "Sockets closed for reading too slowly.",
           double(live.dropped_slow));
    single(out, "hamdel_live_resyncs_total", "counter", "Live screens told to fetch all again.",
           double(live.resyncs));
    single(out, "hamdel_writes_total", "counter", "Writing transactions.", double(lanes.writes));
    single(out, "hamdel_write_groups_total", "counter", "Commits, each of a group of writes.",
           double(lanes.groups));
    single(out, "hamdel_reads_total", "counter", "Reading transactions.", double(lanes.reads));
    single(out, "hamdel_write_replays_total", "counter",
           "Writes run again after a neighbour failed.", double(lanes.replays));
    single(out, "hamdel_writes_refused_total", "counter",
           "Writes refused because the queue was full.", double(lanes.refused_full));
    single(out, "hamdel_writer_busy_seconds_total", "counter", "Time the writer has worked.",
           double(lanes.writer_busy_us) / 1e6);
    single(out, "hamdel_writes_waiting", "gauge", "Writes in the queue.", double(lanes.waiting));
    single(out, "process_resident_memory_bytes", "gauge", "Resident memory.", resident_bytes());
    return out;
}

}  // namespace hamdel::edge
