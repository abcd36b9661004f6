// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"

#include <QPointer>
#include <QWidget>

#include <type_traits>

namespace signet {

/// The one way in which widgets consume a task: calls @p callback with its value, on the GUI thread, unless
/// @p guard has died by then.
template <typename T, typename Callback>
void whenReady(Task<T> task, QWidget *guard, Callback callback)
{
    [](Task<T> running, QPointer<QWidget> alive, Callback done) -> Task<void> {
        T value = co_await running;
        if (alive)
            done(std::move(value));
    }(std::move(task), QPointer<QWidget>(guard), std::move(callback));
}

} // namespace signet
