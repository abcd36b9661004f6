// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

#include "core/secretarena.h"

#include <QDebug>

#include <array>
#include <cstring>
#include <sodium.h>

namespace signet {

namespace {
/// Never destroyed: a Secret may outlive everything else.
SecretArena &arena()
{
    static auto &instance = *new SecretArena;
    return instance;
}
} // namespace

class Secret::Block
{
public:
    explicit Block(QByteArrayView bytes) : m_slot(arena(), static_cast<std::size_t>(bytes.size()))
    {
        std::memcpy(m_slot.data(), bytes.data(), m_slot.size());
    }

    [[nodiscard]] QByteArrayView view() const
    {
        return {m_slot.data(), static_cast<qsizetype>(m_slot.size())};
    }

private:
    SecretArena::Slot m_slot;
};

Secret::Secret(QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        m_block = std::make_shared<const Block>(bytes);
}

Secret Secret::fromText(const QString &text)
{
    return take(text.toUtf8());
}

Secret Secret::take(QByteArray &&bytes)
{
    QByteArray owned = std::move(bytes);
    Secret secret(owned);
    wipe(owned);
    return secret;
}

qsizetype Secret::size() const
{
    return m_block ? m_block->view().size() : 0;
}

QByteArrayView Secret::reveal() const
{
    return m_block ? m_block->view() : QByteArrayView();
}

bool operator==(const Secret &left, const Secret &right)
{
    const QByteArrayView a = left.reveal();
    const QByteArrayView b = right.reveal();
    if (a.size() != b.size())
        return false;
    return a.isEmpty() || sodium_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << (secret.isEmpty() ? "<no secret>" : "<secret>");
    return debug;
}

SecretSummary summarize(const QString &name, const Secret &secret, SecretNature nature)
{
    SecretSummary summary{name, secret.size(), {}, {}};
    if (nature == SecretNature::Password || secret.isEmpty())
        return summary;
    summary.fingerprint = fingerprint(secret);
    const QString text = QString::fromUtf8(secret.reveal());
    if (text.size() >= 12)
        summary.lastFour = text.right(text.at(text.size() - 4).isLowSurrogate() ? 3 : 4);
    return summary;
}

QString fingerprint(const Secret &secret)
{
    static constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static constexpr std::array<unsigned char, 21> context = {'s', 'i', 'g', 'n', 'e', 't', ' ', 'f', 'i',
        'n', 'g', 'e', 'r', 'p', 'r', 'i', 'n', 't', ' ', 'v', '1'};
    if (secret.isEmpty())
        return {};
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    const QByteArrayView bytes = secret.reveal();
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char *>(bytes.data()),
        static_cast<unsigned long long>(bytes.size()), context.data(), context.size());
    quint32 bits = (quint32(hash[0]) << 24) | (quint32(hash[1]) << 16) | (quint32(hash[2]) << 8) | hash[3];
    std::array<char, 7> text{};
    for (size_t i = 0; i < text.size(); ++i) {
        if (i == 3) {
            text[i] = '-';
            continue;
        }
        text[i] = alphabet[bits >> 27];
        bits <<= 5;
    }
    return QString::fromLatin1(text.data(), text.size());
}

} // namespace signet
