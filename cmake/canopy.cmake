# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0

# canopy_library(<folder name> SOURCES … LINKS …)   one static library a folder; the alias is Canopy::<name>
# canopy_add_test(<name> LABELS … LIBRARIES … [SOURCES …])   builds <name>.cpp in this folder as a Qt Test

add_library(canopy_flags INTERFACE)
target_include_directories(canopy_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(canopy_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_UP_TO=0x060800)
target_compile_options(canopy_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Werror)
if(SANITIZE)
    target_compile_options(canopy_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(canopy_flags INTERFACE -fsanitize=address,undefined)
endif()

# Of the preset "fuzz": clang's warnings are not those that the code is kept free of.
if(FUZZ)
    target_compile_options(canopy_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer -Wno-error)
    target_link_options(canopy_flags INTERFACE -fsanitize=address,undefined)
endif()

# One precompiled header for everything: the Qt headers that nearly every file includes.
add_library(canopy_pch STATIC ${CMAKE_BINARY_DIR}/pch.cpp)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/pch.cpp CONTENT "// Qt's headers, compiled once\n")
target_link_libraries(canopy_pch PRIVATE canopy_flags Qt6::Core)
target_precompile_headers(canopy_pch PRIVATE <QtCore/QtCore>)
set_target_properties(canopy_pch PROPERTIES AUTOMOC OFF)

function(canopy_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    qt_add_library(canopy_${name} STATIC ${ARG_SOURCES})
    add_library(Canopy::${name} ALIAS canopy_${name})
    target_link_libraries(canopy_${name} PUBLIC canopy_flags ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
    target_precompile_headers(canopy_${name} REUSE_FROM canopy_pch)
endfunction()

function(canopy_add_test name)
    cmake_parse_arguments(ARG "" "" "LABELS;LIBRARIES;SOURCES" ${ARGN})
    qt_add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE canopy_flags ${ARG_LIBRARIES} Qt6::Test)
    target_precompile_headers(${name} REUSE_FROM canopy_pch)
    target_compile_definitions(${name} PRIVATE
        CANOPY_TEST_DATA_DIR="${PROJECT_SOURCE_DIR}/tests/data" CANOPY_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC")
endfunction()
