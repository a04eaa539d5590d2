#include "storage/blobs.h"

#include <fstream>

#include "fixture.h"
#include "storage/collect_files.h"
#include "storage/kept_blob.h"
#include "world/folders.h"

namespace hamdel::storage {
namespace {

int files_in(const std::filesystem::path& folder) {
    int count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        count += entry.is_regular_file();
    return count;
}

class BlobFiles : public ::testing::Test {
  protected:
    ~BlobFiles() override { std::filesystem::remove_all(folder_); }
    std::filesystem::path folder_ = world::fresh_folder();
    Blobs blobs_{folder_};
};

TEST_F(BlobFiles, the_same_bytes_are_kept_once) {
    BlobName one = blobs_.put("hello");
    auto writer = blobs_.start();
    writer->write("hel");
    writer->write("lo");
    EXPECT_EQ(writer->finish().hash, one.hash);
    writer.reset();
    // BLAKE2b with 32 bytes of "hello", as `b2sum -l 256` gives it.
    EXPECT_EQ(one.hash, "324dcf027dd4a30a932c441f365a25e86b173defa4b8e58948253471b81b72cf");
    EXPECT_EQ(one.size, 5);
    EXPECT_EQ(files_in(folder_), 1);
    EXPECT_EQ(blobs_.read(one.hash), "hello");
    EXPECT_TRUE(blobs_.remove(one.hash));
    EXPECT_FALSE(blobs_.remove(one.hash));
    EXPECT_EQ(refusal_of([&] { blobs_.read(one.hash); }), "blob");
}

TEST_F(BlobFiles, an_unfinished_one_leaves_nothing) {
    blobs_.start()->write("half");
    EXPECT_EQ(files_in(folder_), 0);
}

TEST_F(BlobFiles, what_a_crash_left_is_removed_and_what_is_being_written_is_not) {
    std::ofstream(folder_ / "unfinished" / "999-1-1") << "left";
    auto writer = blobs_.start();
    writer->write("still");
    Blobs again(folder_);
    EXPECT_EQ(files_in(folder_), 1);
    EXPECT_EQ(blobs_.read(writer->finish().hash), "still");
}

TEST_F(BlobFiles, a_name_that_is_no_hash_leads_nowhere) {
    for (std::string name : {"", "..", "../../etc/passwd", "/etc/passwd"})
        EXPECT_EQ(refusal_of([&] { static_cast<void>(blobs_.path(name)); }), "blob");
    EXPECT_EQ(refusal_of([&] { static_cast<void>(blobs_.path(std::string(62, 'a') + "/.")); }),
              "blob");
}

class KeptBlobs : public BothEngines {
  protected:
    ~KeptBlobs() override { std::filesystem::remove_all(folder_); }
    std::filesystem::path folder_ = world::fresh_folder();
    Blobs blobs_{folder_};
};
ON_BOTH_ENGINES(KeptBlobs);

TEST_P(KeptBlobs, are_collected_once_nobody_names_them) {
    BlobName name = blobs_.put("picture");
    store().write_now([&](Write& tx) { keep_blob(tx, name); });
    store().write_now([&](Write& tx) { keep_blob(tx, name); });
    store().write_now([&](Write& tx) { release_blob(tx, name.hash); });
    clock().forward(days(2));
    EXPECT_EQ(collect_blobs(store(), blobs_, days(1)), 0);
    store().write_now([&](Write& tx) { release_blob(tx, name.hash); });
    EXPECT_EQ(collect_blobs(store(), blobs_, days(1)), 0);
    clock().forward(days(2));
    auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(48);
    std::filesystem::last_write_time(blobs_.path(name.hash), long_ago);
    EXPECT_EQ(collect_blobs(store(), blobs_, days(1)), 1);
    EXPECT_EQ(files_in(folder_), 0);
}

TEST_P(KeptBlobs, that_no_row_ever_named_go_after_a_day) {
    BlobName stray = blobs_.put("stray"), young = blobs_.put("young"), named = blobs_.put("named");
    store().write_now([&](Write& tx) { keep_blob(tx, named); });
    auto put_ago = [&](const BlobName& name, std::chrono::minutes length) {
        auto then = std::filesystem::file_time_type::clock::now() - length;
        std::filesystem::last_write_time(blobs_.path(name.hash), then);
    };
    put_ago(stray, std::chrono::minutes(24 * 60 + 1));
    put_ago(named, std::chrono::hours(24 * 300));
    put_ago(young, std::chrono::minutes(24 * 60 - 1));
    EXPECT_EQ(collect_strays(store(), blobs_, unnamed_file_kept), 1);
    EXPECT_EQ(blobs_.read(young.hash), "young");
    EXPECT_EQ(blobs_.read(named.hash), "named");
    EXPECT_EQ(refusal_of([&] { blobs_.read(stray.hash); }), "blob");
}

TEST_P(KeptBlobs, are_looked_through_once_an_hour) {
    const WorkerSpec specs[] = {file_collector(store(), blobs_)};
    Workers workers(store(), specs);
    auto works = [&] { return workers.run_once(specs[0].name); };
    BlobName name = blobs_.put("picture");
    std::filesystem::last_write_time(
        blobs_.path(name.hash),
        std::filesystem::file_time_type::clock::now() - std::chrono::hours(48));
    store().write_now([&](Write& tx) { keep_blob(tx, name); });
    EXPECT_TRUE(works());
    EXPECT_FALSE(works());
    store().write_now([&](Write& tx) { release_blob(tx, name.hash); });
    clock().forward(milliseconds(hours(1).ms - 1));
    EXPECT_FALSE(works());
    EXPECT_EQ(blobs_.read(name.hash), "picture");
    clock().forward(milliseconds(1001));
    EXPECT_TRUE(works());
    EXPECT_EQ(files_in(folder_), 0);
}

}  // namespace
}  // namespace hamdel::storage
