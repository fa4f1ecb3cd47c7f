// SPDX-License-Identifier: Apache-2.0
#include "cli/journal_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

#include "cli/open_file.h"
#include "engine/entry_id.h"

namespace realign {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first = "{\"a\": 1}\n";
constexpr std::string_view second = "{\"b\": 2}\n";

// A folder of its own for each test, gone afterwards.
class JournalFile : public testing::Test {
 protected:
  JournalFile() {
    std::string name = (fs::temp_directory_path() / "realign-test-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    journal = folder / "journal.jsonl";
  }
  ~JournalFile() override {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  }

  static void put(const fs::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
  }
  static std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  static mode_t mode_of(const fs::path& path) {
    struct stat status{};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0;
  }

  fs::path folder, journal;
};

template <class T>
std::string wrong(const Result<T>& result) {
  return result ? "" : message(result.error());
}

TEST_F(JournalFile, the_first_entry_makes_the_file_and_its_folders_for_her_alone) {
  const fs::path deep = folder / "share" / "realign" / "journal.jsonl";
  const auto appended = append_to_journal(deep, first);
  ASSERT_TRUE(appended) << wrong(appended);
  EXPECT_TRUE(appended->created);
  EXPECT_EQ(content(deep), first);
  EXPECT_EQ(mode_of(deep), 0600U);
  EXPECT_EQ(mode_of(deep.parent_path()), 0700U);
  EXPECT_EQ(mode_of(deep.parent_path().parent_path()), 0700U);
}

TEST_F(JournalFile, entries_are_added_behind_those_that_are_there) {
  ASSERT_TRUE(append_to_journal(journal, first));
  const auto appended = append_to_journal(journal, second);
  ASSERT_TRUE(appended);
  EXPECT_FALSE(appended->created);
  EXPECT_FALSE(appended->set_aside);
  EXPECT_EQ(content(journal), std::string(first) + std::string(second));
  EXPECT_EQ(*read_journal_file(journal), content(journal));
}

TEST_F(JournalFile, a_torn_end_goes_to_a_file_beside_and_is_never_glued_to_a_new_entry) {
  put(journal, std::string(first) + "{\"torn\": ");
  const auto appended = append_to_journal(journal, second);
  ASSERT_TRUE(appended) << wrong(appended);
  EXPECT_EQ(appended->set_aside, torn_path(journal));
  EXPECT_EQ(content(journal), std::string(first) + std::string(second));
  EXPECT_EQ(content(torn_path(journal)), "{\"torn\": \n");
  put(journal, "{\"again");
  ASSERT_TRUE(append_to_journal(journal, second));
  EXPECT_EQ(content(journal), second);
  EXPECT_EQ(content(torn_path(journal)), "{\"torn\": \n{\"again\n");
}

TEST_F(JournalFile, a_whole_last_line_without_newline_gets_one) {
  put(journal, first.substr(0, first.size() - 1));
  ASSERT_TRUE(append_to_journal(journal, second));
  EXPECT_EQ(content(journal), std::string(first) + std::string(second));
  EXPECT_FALSE(fs::exists(torn_path(journal)));
}

TEST_F(JournalFile, an_endless_last_line_is_left_alone_and_said_so) {
  const std::string endless(2'000'000, 'x');
  put(journal, std::string(first) + endless);
  EXPECT_EQ(wrong(append_to_journal(journal, second)),
            journal.string() +
                ": its last line has no end and is longer than 1 MB; run `realign journal repair` first");
  EXPECT_EQ(content(journal), std::string(first) + endless);
}

TEST_F(JournalFile, many_writers_at_once_do_not_mix_their_lines) {
  constexpr int writers = 6, times = 20;
  const std::string line(5000, 'x');
  std::vector<std::thread> threads;
  threads.reserve(writers);
  for (int i = 0; i < writers; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < times; ++n) EXPECT_TRUE(append_to_journal(journal, "\"" + line + "\"\n"));
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::string all;
  for (int i = 0; i < writers * times; ++i) all += "\"" + line + "\"\n";
  EXPECT_EQ(content(journal), all);
}

TEST_F(JournalFile, a_journal_that_is_not_there_yet_is_no_error_to_read) {
  const auto bytes = read_journal_file(journal);
  ASSERT_TRUE(bytes);
  EXPECT_FALSE(bytes->has_value());
}

TEST_F(JournalFile, a_folder_or_a_device_in_its_place_is_refused_in_words) {
  EXPECT_EQ(wrong(read_journal_file(folder)),
            folder.string() + ": cannot be read: Is a directory; name a file, not a folder");
  EXPECT_EQ(wrong(append_to_journal(folder, first)),
            folder.string() + ": cannot be opened to write: Is a directory; name a file, not a folder");
  EXPECT_EQ(wrong(append_to_journal("/dev/full", first)),
            "/dev/full: is not a plain file; name a file that can be kept");
}

TEST_F(JournalFile, a_file_where_a_folder_should_be_is_refused_in_words) {
  put(journal, first);
  EXPECT_EQ(wrong(append_to_journal(journal / "inner" / "journal.jsonl", first)),
            (journal / "inner").string() +
                ": cannot be made: Not a directory; a part of the path is a file, not a folder");
}

// Root may do anything, so where the tests run as root this acts as nobody in particular.
class AsNobody {
 public:
  explicit AsNobody(const fs::path& folder) : root_(::geteuid() == 0) {
    if (!root_) return;
    EXPECT_EQ(::chown(folder.c_str(), nobody, nobody), 0);
    EXPECT_EQ(::seteuid(nobody), 0);
  }
  ~AsNobody() {
    if (root_) {
      EXPECT_EQ(::seteuid(0), 0);
    }
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  static constexpr uid_t nobody = 65534;
  bool root_;
};

TEST_F(JournalFile, a_file_she_may_not_read_or_write_is_refused_in_words) {
  const AsNobody nobody(folder);
  put(journal, first);
  fs::permissions(journal, fs::perms::none);
  EXPECT_EQ(wrong(read_journal_file(journal)),
            journal.string() + ": cannot be read: Permission denied; check who owns it and may use it");
  EXPECT_EQ(
      wrong(append_to_journal(journal, second)),
      journal.string() + ": cannot be opened to write: Permission denied; check who owns it and may use it");
}

TEST_F(JournalFile, a_file_far_too_large_is_refused_before_it_is_read) {
  put(journal, first);
  fs::resize_file(journal, largest_journal + 1);
  EXPECT_EQ(wrong(read_journal_file(journal)),
            journal.string() + ": is larger than 256 MB; a journal is far smaller; is this the right file?");
}

// Files can grow to `bytes` and no further while this lives.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~SizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }

 private:
  rlimit before_{};
};

TEST_F(JournalFile, when_room_runs_out_in_the_middle_of_a_write_the_file_is_as_before) {
  put(journal, first);
  Result<Appended> appended;
  {
    const SizeLimit limit(first.size() + 4);
    appended = append_to_journal(journal, second);
  }
  EXPECT_EQ(wrong(appended), journal.string() +
                                 ": cannot be written: File too large; make room and try again; "
                                 "nothing that was there is lost");
  EXPECT_EQ(content(journal), first);
  EXPECT_TRUE(append_to_journal(journal, second));
  EXPECT_EQ(content(journal), std::string(first) + std::string(second));
}

TEST_F(JournalFile, a_full_disk_is_an_error_in_words) {
  const int descriptor = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) GTEST_SKIP() << "no /dev/full here";
  const auto written = write_at_end(OpenFile(descriptor, "/dev/full"), 0, first);
  EXPECT_EQ(
      wrong(written).substr(0, 97),
      "/dev/full: cannot be written: No space left on device; make room and try again; nothing that was ");
}

TEST_F(JournalFile, a_repair_puts_the_sound_lines_in_place_and_the_rest_beside) {
  put(journal, "x\n" + std::string(first));
  const fs::path link = folder / "link.jsonl";
  fs::create_symlink(journal, link);
  const auto replaced = replace_journal(link, content(journal), first, "x\n");
  ASSERT_TRUE(replaced) << wrong(replaced);
  EXPECT_EQ(content(journal), first);
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(content(torn_path(journal)), "x\n");
  EXPECT_EQ(mode_of(journal), 0600U);
  EXPECT_FALSE(fs::exists(fs::path(journal) += ".new"));
}

TEST_F(JournalFile, a_repair_of_a_journal_that_has_changed_meanwhile_is_refused) {
  put(journal, first);
  EXPECT_EQ(wrong(replace_journal(journal, "x\n", "", "x\n")),
            journal.string() + ": has changed meanwhile; try again");
  EXPECT_EQ(content(journal), first);
  EXPECT_FALSE(fs::exists(torn_path(journal)));
}

TEST(NewEntryId, no_two_are_the_same_and_each_holds_its_time) {
  const auto one = new_entry_id(0x01a13069c300);
  const auto two = new_entry_id(0x01a13069c300);
  ASSERT_TRUE(one && two);
  EXPECT_NE(*one, *two);
  EXPECT_EQ(to_text(*one).substr(0, 15), "01a13069-c300-7");
  EXPECT_TRUE(read_entry_id(to_text(*one)));
}

}  // namespace
}  // namespace realign
