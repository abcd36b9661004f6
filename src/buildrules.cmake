# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every flag of the project lives in this one target.
add_library(signet_flags INTERFACE)
target_compile_features(signet_flags INTERFACE cxx_std_20)
target_compile_options(signet_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Woverloaded-virtual
    -Wnon-virtual-dtor -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Wnull-dereference -Wextra-semi
    -fstack-protector-strong -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wsuggest-override>
    # gcc 12 sees both inside Qt's containers and std::optional when it optimizes, where they are not; dev keeps them on.
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-maybe-uninitialized -Wno-null-dereference>
    $<$<CONFIG:Release>:-fstack-clash-protection>
    $<$<BOOL:${SIGNET_WERROR}>:-Werror>
    $<$<CONFIG:Debug>:-Og>)
target_compile_definitions(signet_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_CONTEXTLESS_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SIGNET_VERSION="${PROJECT_VERSION}"
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>
    $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
target_include_directories(signet_flags INTERFACE "${PROJECT_SOURCE_DIR}/src")
target_link_options(signet_flags INTERFACE -Wl,-z,relro,-z,now -Wl,--as-needed)
if(SIGNET_SANITIZE)
    target_compile_options(signet_flags INTERFACE -fsanitize=${SIGNET_SANITIZE} -fno-omit-frame-pointer -g)
    target_compile_definitions(signet_flags INTERFACE SIGNET_SANITIZED)
    target_link_options(signet_flags INTERFACE -fsanitize=${SIGNET_SANITIZE})
endif()

set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_ctime,include_file_mtime
        "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${CCACHE_PROGRAM}")
    add_compile_options(-fpch-preprocess)
endif()

# signet_add_library(core SOURCES a.cpp LINK Qt6::Core): one static library per folder, alias Signet::core.
function(signet_add_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(signet_${name} STATIC ${ARG_SOURCES})
    add_library(Signet::${name} ALIAS signet_${name})
    target_link_libraries(signet_${name} PUBLIC signet_flags ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
    signet_precompile(signet_${name})
endfunction()

# Everything without widgets shares one set of precompiled headers; src/gui brings its own.
function(signet_precompile target)
    if(NOT TARGET signet_pch)
        file(WRITE "${PROJECT_BINARY_DIR}/pch.cpp.in" "// Holds the shared precompiled headers.\n")
        configure_file("${PROJECT_BINARY_DIR}/pch.cpp.in" "${PROJECT_BINARY_DIR}/pch.cpp" COPYONLY)
        add_library(signet_pch STATIC "${PROJECT_BINARY_DIR}/pch.cpp")
        target_link_libraries(signet_pch PUBLIC signet_flags Qt6::Core QCoro6::Core tl::expected)
        target_precompile_headers(signet_pch PRIVATE
            <QByteArray> <QCoreApplication> <QHash> <QList> <QObject> <QPointer> <QString> <QStringList>
            <QTimer> <QUrl> <QUuid> <QCoroTask> <tl/expected.hpp>
            <algorithm> <array> <chrono> <functional> <memory> <optional> <utility> <variant> <vector>)
    endif()
    target_precompile_headers(${target} REUSE_FROM signet_pch)
endfunction()
