# SPDX-License-Identifier: Apache-2.0
#
# cmake -DJSON=protocol.json -DFUNCTION=embedded_protocol -DOUT=embedded_protocol.cpp -P embed.cmake
# writes the bytes of JSON as a C++ string, split after each comma that ends an object so that a
# compiler never meets one endless line.
file(READ "${JSON}" text)
file(SIZE "${JSON}" size)
string(REPLACE "\\" "\\\\" text "${text}")
string(REPLACE "\"" "\\\"" text "${text}")
string(REPLACE "\n" "\\n\"\n  \"" text "${text}")
string(REPLACE "}," "},\"\n  \"" text "${text}")
file(WRITE "${OUT}" "// SPDX-License-Identifier: Apache-2.0\n// Made by cmake/embed.cmake from protocol/.\n"
  "#include \"protocol/embedded.h\"\n\nnamespace realign {\n\n"
  "std::string_view ${FUNCTION}() {\n  static constexpr char text[] = \"${text}\";\n"
  "  static_assert(sizeof text == ${size} + 1);\n  return {text, sizeof text - 1};\n}\n\n}  // namespace realign\n")
