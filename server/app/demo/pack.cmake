# Packs the demonstration's files into the program.
#   cmake -DFROM=… -DOUT=… -P pack.cmake
# Writes OUT/demo_data.s (the bytes) and OUT/demo_data.cpp (their table).

cmake_minimum_required(VERSION 3.25)
file(MAKE_DIRECTORY "${OUT}")
file(GLOB files "${FROM}/cast.json" "${FROM}/answers.json" "${FROM}/stories/*.json")
set(assembly ".section .rodata\n")
set(names "")
set(rows "")
set(number 0)
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  set(symbol "hamdel_demo_${number}")
  string(APPEND assembly ".global ${symbol}\n.global ${symbol}_end\n${symbol}:\n"
         ".incbin \"${file}\"\n${symbol}_end:\n.byte 0\n")
  string(APPEND names "extern const char ${symbol}[], ${symbol}_end[];\n")
  string(APPEND rows "        {\"${name}\", {${symbol}, std::size_t(${symbol}_end - ${symbol})}},\n")
  math(EXPR number "${number} + 1")
endforeach()
string(APPEND assembly ".section .note.GNU-stack,\"\",%progbits\n")
file(WRITE "${OUT}/demo_data.s" "${assembly}")
file(WRITE "${OUT}/demo_data.cpp" "// Made by pack.cmake.
#include <cstddef>

#include \"data.h\"

extern \"C\" {
${names}}

namespace hamdel::demo {

std::span<const DataFile> data_files() {
    static const DataFile files[] = {
${rows}    };
    return files;
}

}  // namespace hamdel::demo
")
