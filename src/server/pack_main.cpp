// SPDX-License-Identifier: Apache-2.0
//
//   realign-pack APP FORMS OUT.cpp
//
// writes C++ that puts every file under APP into the program, and beside it the forms FORMS/NAME.br and
// FORMS/NAME.gz where scripts/precompress.mjs has made them, each with its digest. An APP that is not there
// is an app of no files. The bytes themselves are taken in by the assembler, which is quick for megabytes.
#include <sodium.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "base/result.h"
#include "server/asset.h"

namespace realign::server {
namespace {

namespace fs = std::filesystem;

// What lies in a folder for a build and is none of the app: forms made elsewhere, maps for debuggers, notes
// for hosts of static files, and hidden files.
bool is_of_the_app(const fs::path& path) {
  const std::string ending = path.extension().string();
  const std::string name = path.filename().string();
  return ending != ".br" && ending != ".gz" && ending != ".map" && name != "_headers" &&
         !name.starts_with(".");
}

std::vector<std::string> names_under(const fs::path& folder) {
  std::vector<std::string> names;
  if (!fs::is_directory(folder)) return names;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && is_of_the_app(entry.path()))
      names.push_back(entry.path().lexically_relative(folder).generic_string());
  }
  std::ranges::sort(names);
  return names;
}

// A name is written into the source and asked for in a URL; what neither could spell is refused.
bool is_plain(const std::string& name) {
  return std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_./").find(c) != std::string_view::npos;
  });
}

std::string quoted(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return '"' + out + '"';
}

std::string digest_of(const std::string& bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hexadecimal{};
  sodium_bin2hex(hexadecimal.data(), hexadecimal.size(), hash.data(), hash.size());
  return hexadecimal.data();
}

// Writes the bytes of one file under a symbol, and gives the PackedForm that leads to them.
Result<std::string> pack(const fs::path& path, const std::string& symbol, std::ostream& out) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file) return std::unexpected(Error{path.string(), "cannot be read", ""});
  const std::string include = ".incbin " + quoted(path.string()) + "\n";
  out << "asm(R\"(\n.pushsection .rodata\n.balign 16\n"
      << symbol << ":\n"
      << include << ".byte 0\n.popsection\n)\");\nextern \"C\" const char " << symbol << "[];\n";
  return "PackedForm{{" + symbol + ", " + std::to_string(bytes.size()) + "}, \"" + digest_of(bytes) + "\"}";
}

// The asset of one file, as an initializer.
Result<std::string> pack_all(const fs::path& app, const fs::path& forms, const std::string& name,
                             const std::string& symbol, std::ostream& out) {
  if (!is_plain(name))
    return std::unexpected(
        Error{(app / name).string(), "has a name that is not plain", "letters, digits, -, _ and . are"});
  constexpr std::array<const char*, encodings.size()> endings{".br", ".gz", ""};
  std::string asset = "    {\"/" + name + "\", {";
  for (const Encoding encoding : encodings) {
    const auto at = static_cast<std::size_t>(encoding);
    const fs::path path = encoding == Encoding::identity ? app / name : forms / (name + endings[at]);
    if (encoding != Encoding::identity && !fs::exists(path)) {
      asset += "PackedForm{}, ";
      continue;
    }
    const auto form = pack(path, symbol + "_" + std::string(name_of(encoding)), out);
    if (!form) return form;
    asset += *form + (encoding == Encoding::identity ? "" : ",\n     ");
  }
  return asset + "}},\n";
}

Result<std::string> source_of(const fs::path& app, const fs::path& forms) {
  std::ostringstream out;
  out << "// SPDX-License-Identifier: Apache-2.0\n// Made by realign-pack from the built app.\n"
         "#include \"server/asset.h\"\n\n#include <array>\n\n";
  std::string table;
  const std::vector<std::string> names = names_under(app);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto asset = pack_all(app, forms, names[i], "realign_app_" + std::to_string(i), out);
    if (!asset) return asset;
    table += *asset;
  }
  out << "\nnamespace realign::server {\nnamespace {\n\nconst std::array<Asset, " << names.size()
      << "> app{{\n"
      << table << "}};\n\n}  // namespace\n\n"
      << "std::span<const Asset> embedded_app() { return app; }\n\n}  // namespace realign::server\n";
  return out.str();
}

}  // namespace
}  // namespace realign::server

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: realign-pack APP FORMS OUT.cpp\n";
    return 2;
  }
  if (sodium_init() < 0) return 1;
  const auto source = realign::server::source_of(arguments[1], arguments[2]);
  if (!source) {
    std::cerr << realign::message(source.error()) << "\n";
    return 1;
  }
  std::ofstream file(arguments[3], std::ios::binary);
  file << *source;
  file.close();
  return file ? 0 : 1;
}
