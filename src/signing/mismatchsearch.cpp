// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/mismatchsearch.h"

#include "core/wipe.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace signet::mismatch {

namespace {

using Choice = QList<const Variant *>;

struct Place
{
    const Variant *variant;
    size_t dimension;
};

bool contains(const Choice &choice, const Variant &variant)
{
    return choice.contains(&variant);
}

Attempt attempted(const Dimensions &dimensions, Attempt attempt, const Choice &choice)
{
    for (const Dimension &dimension : dimensions) {
        for (const Variant &variant : dimension.variants) {
            if (contains(choice, variant))
                variant.apply(attempt, variant.argument);
        }
        if (dimension.settle != nullptr)
            dimension.settle(attempt);
    }
    return attempt;
}

int rarityOf(const Choice &choice)
{
    int sum = 0;
    for (const Variant *variant : choice)
        sum += variant->rarity;
    return sum;
}

/// Collects the choices that fit; of those that make the same, the commonest.
class Trial
{
public:
    explicit Trial(const Search &search) : m_search(search) {}

    void tryOut(const Choice &choice)
    {
        ++m_tried;
        Attempt attempt = attempted(m_search.dimensions, m_search.start, choice);
        if (m_search.isWanted(attempt))
            m_fitting.append(choice);
        attempt.wipeClear();
    }

    [[nodiscard]] bool hasFound() const { return !m_fitting.isEmpty(); }

    [[nodiscard]] MismatchAnswer answer() const
    {
        constexpr qsizetype mostNamed = 6;
        MismatchAnswer answer;
        answer.tried = m_tried;
        int commonest = std::numeric_limits<int>::max();
        for (const Choice &choice : m_fitting)
            commonest = std::min(commonest, rarityOf(choice));
        for (const Choice &choice : m_fitting) {
            if (rarityOf(choice) != commonest || answer.causes.size() == mostNamed)
                continue;
            QList<Mistake> cause;
            for (const Variant *variant : choice)
                cause.append(variant->mistake());
            answer.causes.append(cause);
        }
        if (hasFound())
            answer.verdict =
                answer.causes.constFirst().isEmpty() ? MismatchVerdict::Same : MismatchVerdict::Explained;
        if (answer.verdict == MismatchVerdict::Same)
            answer.causes.clear();
        return answer;
    }

private:
    const Search &m_search;
    QList<Choice> m_fitting;
    int m_tried = 0;
};

} // namespace

void Attempt::wipeClear()
{
    for (QByteArray *clear : {&uri, &query, &customerKey, &message, &payload, &text})
        wipe(*clear);
}

Mistake Variant::mistake() const
{
    QString text = QCoreApplication::translate("Mismatch", advice);
    if (text.contains(QStringLiteral("%1")))
        text = text.arg(QString::fromUtf8(argument));
    return {QString::fromLatin1(id), text};
}

Attempt settled(const Dimensions &dimensions, const Attempt &start)
{
    return attempted(dimensions, start, {});
}

MismatchAnswer run(const Search &search)
{
    Trial trial(search);
    trial.tryOut({});
    if (trial.hasFound())
        return trial.answer();
    std::vector<Place> places;
    for (size_t i = 0; i < search.dimensions.size(); ++i) {
        for (const Variant &variant : search.dimensions.at(i).variants)
            places.push_back({&variant, i});
    }
    for (const Place &place : places)
        trial.tryOut({place.variant});
    if (trial.hasFound())
        return trial.answer();
    for (size_t i = 0; i < places.size(); ++i) {
        for (size_t j = i + 1; j < places.size(); ++j) {
            if (places.at(i).dimension != places.at(j).dimension)
                trial.tryOut({places.at(i).variant, places.at(j).variant});
        }
    }
    return trial.answer();
}

} // namespace signet::mismatch
