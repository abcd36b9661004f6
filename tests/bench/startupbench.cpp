// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Starts programs on the X display and measures from outside, with nothing inside them to help: from exec to
// the first mapped top-level window, to its first painted pixels, and its memory (PSS) after a second. The
// programs take turns.
//
//     startupbench ROUNDS LABEL=COMMAND…        one JSON line with the medians and the ratios to the first
//     program
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>
#include <xcb/damage.h>
#include <xcb/xcb.h>

namespace {

using Steady = std::chrono::steady_clock;

template <typename T>
using Reply = std::unique_ptr<T, decltype(&std::free)>;

struct Program
{
    std::string label;
    std::string command;
    std::vector<double> mapped;
    std::vector<double> painted;
    std::vector<double> memory;
};

double msSince(Steady::time_point start)
{
    return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// In MiB; 0 where it cannot be read.
double proportionalMemory(pid_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/smaps_rollup");
    std::string line;
    while (std::getline(file, line)) {
        if (line.rfind("Pss:", 0) == 0)
            return std::strtod(line.c_str() + 4, nullptr) / 1024;
    }
    return 0;
}

class Display
{
public:
    Display() : m_connection(xcb_connect(nullptr, nullptr))
    {
        if (xcb_connection_has_error(m_connection)) {
            std::fputs("startupbench: no X display\n", stderr);
            std::exit(2);
        }
        m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
        const uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
        xcb_change_window_attributes(m_connection, m_root, XCB_CW_EVENT_MASK, &mask);
        const auto version = xcb_damage_query_version(m_connection, 1, 1);
        const Reply<xcb_damage_query_version_reply_t> reply(
            xcb_damage_query_version_reply(m_connection, version, nullptr), &std::free);
        m_damageEvent = xcb_get_extension_data(m_connection, &xcb_damage_id)->first_event;
        xcb_flush(m_connection);
    }
    ~Display() { xcb_disconnect(m_connection); }
    Display(const Display &) = delete;
    Display &operator=(const Display &) = delete;

    void discardEvents()
    {
        while (xcb_generic_event_t *event = xcb_poll_for_event(m_connection))
            std::free(event);
    }

    /// The first top-level window that is mapped; 0 after ten seconds.
    xcb_window_t waitForWindow(Steady::time_point start)
    {
        while (msSince(start) < 10'000) {
            const Reply<xcb_generic_event_t> event(xcb_poll_for_event(m_connection), &std::free);
            if (!event) {
                std::this_thread::sleep_for(std::chrono::microseconds(200));
                continue;
            }
            if ((event->response_type & 0x7f) != XCB_MAP_NOTIFY)
                continue;
            const auto *mapped = reinterpret_cast<const xcb_map_notify_event_t *>(event.get());
            if (!mapped->override_redirect && isLarge(mapped->window))
                return mapped->window;
        }
        return 0;
    }

    bool waitForPaint(xcb_window_t window, Steady::time_point start)
    {
        const xcb_damage_damage_t damage = xcb_generate_id(m_connection);
        xcb_damage_create(m_connection, damage, window, XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES);
        xcb_flush(m_connection);
        bool painted = isPainted(window);
        while (!painted && msSince(start) < 10'000) {
            const Reply<xcb_generic_event_t> event(xcb_poll_for_event(m_connection), &std::free);
            if (!event)
                std::this_thread::sleep_for(std::chrono::microseconds(200));
            else if ((event->response_type & 0x7f) == m_damageEvent + XCB_DAMAGE_NOTIFY)
                painted = isPainted(window);
        }
        xcb_damage_destroy(m_connection, damage);
        return painted;
    }

private:
    bool isLarge(xcb_window_t window)
    {
        const Reply<xcb_get_geometry_reply_t> geometry(
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr),
            &std::free);
        return geometry && geometry->width >= 400 && geometry->height >= 300;
    }

    /// An Xvfb window is black until the program draws; no theme of ours has black in its middle.
    bool isPainted(xcb_window_t window)
    {
        const Reply<xcb_get_geometry_reply_t> geometry(
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr),
            &std::free);
        if (!geometry)
            return false;
        const auto cookie = xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window,
            static_cast<int16_t>(geometry->width / 2), static_cast<int16_t>(geometry->height / 2), 1, 1, ~0U);
        const Reply<xcb_get_image_reply_t> image(
            xcb_get_image_reply(m_connection, cookie, nullptr), &std::free);
        if (!image || xcb_get_image_data_length(image.get()) < 3)
            return false;
        const uint8_t *pixel = xcb_get_image_data(image.get());
        return pixel[0] != 0 || pixel[1] != 0 || pixel[2] != 0;
    }

    xcb_connection_t *m_connection = nullptr;
    xcb_window_t m_root = 0;
    uint8_t m_damageEvent = 0;
};

void measure(Display &display, Program &program)
{
    display.discardEvents();
    const auto start = Steady::now();
    const pid_t pid = fork();
    if (pid == 0) {
        execl("/bin/sh", "sh", "-c", ("exec " + program.command).c_str(), static_cast<char *>(nullptr));
        _exit(127);
    }
    const xcb_window_t window = display.waitForWindow(start);
    if (window == 0) {
        std::fprintf(stderr, "startupbench: %s showed no window\n", program.label.c_str());
        kill(pid, SIGKILL);
        std::exit(1);
    }
    program.mapped.push_back(msSince(start));
    if (display.waitForPaint(window, start))
        program.painted.push_back(msSince(start));
    std::this_thread::sleep_for(std::chrono::seconds(1));
    program.memory.push_back(proportionalMemory(pid));
    kill(pid, SIGTERM);
    waitpid(pid, nullptr, 0);
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fputs("usage: startupbench ROUNDS LABEL=COMMAND…\n", stderr);
        return 2;
    }
    const int rounds = std::atoi(argv[1]);
    std::vector<Program> programs;
    for (int i = 2; i < argc; ++i) {
        const std::string argument = argv[i];
        const auto equals = argument.find('=');
        programs.push_back({argument.substr(0, equals), argument.substr(equals + 1), {}, {}, {}});
    }
    Display display;
    for (int round = 0; round <= rounds; ++round) {
        for (Program &program : programs) {
            measure(display, program);
            if (round == 0) { // the caches are cold: not counted
                program.mapped.clear();
                program.painted.clear();
                program.memory.clear();
            }
        }
    }
    const Program &bare = programs.front();
    for (const Program &program : programs) {
        std::printf(
            "{\"program\":\"%s\",\"rounds\":%d,\"mapped_ms\":%.1f,\"painted_ms\":%.1f,\"pss_mib\":%.1f,"
            "\"mapped_ratio\":%.2f,\"painted_ratio\":%.2f,\"pss_ratio\":%.2f}\n",
            program.label.c_str(), rounds, median(program.mapped), median(program.painted),
            median(program.memory), median(program.mapped) / median(bare.mapped),
            median(program.painted) / median(bare.painted), median(program.memory) / median(bare.memory));
    }
    return 0;
}
