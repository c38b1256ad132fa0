# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes OUTPUT from the texts, metadata and annotations in SAMPLES with the program STEMMA; WORK is a folder
# for files on the way. Any refused line is an error of the build.

set(project "${WORK}/sample.stemma")
file(GLOB leftovers "${project}*")
file(REMOVE ${leftovers})

function(run_stemma)
    cmake_parse_arguments(arg "" "INPUT" "COMMAND" ${ARGN})
    set(input)
    if(arg_INPUT)
        set(input INPUT_FILE "${arg_INPUT}")
    endif()
    execute_process(COMMAND "${CMAKE_COMMAND}" -E env LC_ALL=C.UTF-8 "${STEMMA}" ${arg_COMMAND} ${input}
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE errors)
    string(REGEX MATCH "[^\n]*\"ok\":false[^\n]*" refused "${output}")
    if(NOT result EQUAL 0 OR refused)
        message(FATAL_ERROR "stemma ${arg_COMMAND} failed: ${result}\n${refused}\n${errors}")
    endif()
endfunction()

# A line of metadata becomes an operation of "stemma annotate".
file(READ "${SAMPLES}/articles.jsonl" metadata)
string(REPLACE "{\"file\": " "{\"op\": \"article\", \"article\": " metadata "${metadata}")
file(WRITE "${WORK}/metadata.jsonl" "${metadata}")

run_stemma(COMMAND new "${project}")
run_stemma(COMMAND import "${project}" "${SAMPLES}/articles" --annotator Stemma)
run_stemma(COMMAND annotate "${project}" --annotator Stemma INPUT "${WORK}/metadata.jsonl")
run_stemma(COMMAND annotate "${project}" --annotator Stemma INPUT "${SAMPLES}/annotations.jsonl")
run_stemma(COMMAND check "${project}")

get_filename_component(folder "${OUTPUT}" DIRECTORY)
file(MAKE_DIRECTORY "${folder}")
file(RENAME "${project}" "${OUTPUT}")
