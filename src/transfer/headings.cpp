// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/headings.h"

#include "core/servicetraits.h"

#include <array>

namespace signet {

namespace {
struct Vocabulary
{
    ImportField field;
    const char *words;
};

/// What people call things, as normalized() leaves it.
constexpr std::array vocabularies{
    Vocabulary{ImportField::Name,
        "name kunde kundin kundenname customer customername account accountname konto kontoname mandant "
        "mandantenname firma firmenname unternehmen company companyname client clientname bezeichnung label "
        "organisation organization anzeigename displayname"},
    Vocabulary{ImportField::UserName,
        "username user benutzername benutzer nutzername nutzer anwendername login loginname xun "
        "kundenbenutzername customerusername email mail emailadresse emailaddress mailadresse useremail "
        "benutzeremail"},
    Vocabulary{
        ImportField::CustomerKey, "customerkey kundenschluessel kundenkey customerapikey key schluessel"},
    Vocabulary{ImportField::Password, "password passwort pass kennwort pw pwd userpassword zugangskennwort"},
    Vocabulary{ImportField::ApiToken, "apitoken token accesstoken usertoken zugangstoken"},
    Vocabulary{ImportField::Environment, "environment env umgebung stage"},
    Vocabulary{ImportField::Group, "group gruppe groupname gruppenname"},
    Vocabulary{ImportField::DeveloperKey, "developerkey devkey entwicklerschluessel entwicklerkey"},
    Vocabulary{ImportField::ApiKey, "apikey apischluessel appkey applicationkey"},
    Vocabulary{ImportField::SigningSecret, "signingsecret secret apisecret sharedsecret geheimnis"},
};

constexpr qsizetype longestHeading = 60;

/// Lower-case letters and digits only, umlauts spelled out: "Kunden-Schlüssel" is "kundenschluessel". Empty
/// for what is too long for a heading.
QString normalized(QStringView heading)
{
    QString word;
    if (heading.size() > longestHeading)
        return word;
    word.reserve(2 * longestHeading);
    for (const QChar c : heading) {
        const QChar lower = c.toLower();
        if (lower == u'ä')
            word += u"ae";
        else if (lower == u'ö')
            word += u"oe";
        else if (lower == u'ü')
            word += u"ue";
        else if (lower == u'ß')
            word += u"ss";
        else if (lower.isLetterOrNumber())
            word += lower;
    }
    return word;
}

std::optional<ImportField> fieldOfWord(QStringView word)
{
    for (const Vocabulary &vocabulary : vocabularies) {
        for (const QLatin1StringView known : QLatin1StringView(vocabulary.words).tokenize(u' ')) {
            if (known == word)
                return vocabulary.field;
        }
    }
    return std::nullopt;
}

/// The service in front of a variable's name, which is cut off.
std::optional<Service> cutService(QStringView &word)
{
    for (const Service service : allServices()) {
        const QLatin1StringView name = traits(service).name;
        if (!word.startsWith(name))
            continue;
        word = word.sliced(name.size());
        return service;
    }
    return std::nullopt;
}

std::optional<ImportField> knownField(QStringView word)
{
    std::optional<ImportField> field = fieldOfWord(word);
    constexpr QStringView api = u"api"; // KLICKTIPP_API_USERNAME
    if (!field && word.startsWith(api))
        field = fieldOfWord(word.sliced(api.size()));
    return field;
}
} // namespace

std::optional<ImportField> fieldForHeading(QStringView heading, std::optional<Service> service)
{
    QString text = normalized(heading);
    QStringView word = text;
    const std::optional<Service> named = cutService(word);
    std::optional<ImportField> field = knownField(word);
    text.fill(u'\0'); // what stands where a heading would may be a key
    if (!service)
        service = named;
    if (!field || !service)
        return field;
    // KlickTipp has no key of an application beside the developer key: people mean the customer's.
    if (*service == Service::KlickTipp && field == ImportField::ApiKey)
        field = ImportField::CustomerKey;
    const bool belongs = (!named || named == service) && importFields(*service).contains(*field);
    return belongs ? field : std::nullopt;
}

std::optional<Service> serviceForHeading(QStringView heading)
{
    const QString text = normalized(heading);
    QStringView word = text;
    if (const std::optional<Service> named = cutService(word))
        return named;
    const std::optional<ImportField> field = knownField(word);
    const auto has = [field](Service service) { return field && importFields(service).contains(*field); };
    const QList<Service> &all = allServices();
    if (std::count_if(all.begin(), all.end(), has) != 1)
        return std::nullopt;
    return *std::find_if(all.begin(), all.end(), has);
}

std::optional<Environment> environmentFromWord(QStringView word)
{
    struct Word
    {
        QStringView text;
        Environment environment;
    };
    constexpr std::array words{Word{u"production", Environment::Production},
        Word{u"prod", Environment::Production}, Word{u"produktion", Environment::Production},
        Word{u"produktiv", Environment::Production}, Word{u"live", Environment::Production},
        Word{u"test", Environment::Test}, Word{u"testing", Environment::Test},
        Word{u"staging", Environment::Test}, Word{u"sandbox", Environment::Sandbox}};
    const QString normal = normalized(word);
    const auto found = std::find_if(
        words.begin(), words.end(), [&normal](const Word &candidate) { return candidate.text == normal; });
    return found == words.end() ? std::nullopt : std::optional(found->environment);
}

} // namespace signet
