// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/mix.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Simulation {

namespace {

constexpr double largestShare = 1e9;

std::unexpected<Error> wrong(const QString &message)
{
    return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic, message});
}

QString namesOfKinds()
{
    QStringList names;
    for (const AnnotatorKind kind : allAnnotatorKinds())
        names.append(toString(kind));
    return names.join(u", "_s);
}

Result<std::pair<AnnotatorKind, double>> shareFromString(const QString &part)
{
    const auto equals = part.indexOf(u'=');
    if (equals < 0)
        return wrong(u"'%1' of the mix is not KIND=SHARE, as in honest=70"_s.arg(part));
    const QString name = part.first(equals).trimmed();
    const auto kind = annotatorKindFromString(name);
    if (!kind)
        return wrong(u"'%1' is no kind of annotator: there are %2"_s.arg(name, namesOfKinds()));
    bool isNumber = false;
    const double share = part.sliced(equals + 1).trimmed().toDouble(&isNumber);
    if (!isNumber || !(share >= 0 && share <= largestShare))
        return wrong(u"the share of '%1' is not a number from 0 up"_s.arg(name));
    return std::pair(*kind, share);
}

}

Mix usualMix()
{
    return {{AnnotatorKind::Honest, 70}, {AnnotatorKind::Careless, 20}, {AnnotatorKind::Spam, 10}};
}

Result<Mix> mixFromString(const QString &text)
{
    Mix mix;
    QList<AnnotatorKind> seen;
    for (const QString &part : text.split(u',')) {
        const auto share = shareFromString(part.trimmed());
        if (!share)
            return std::unexpected(share.error());
        if (seen.contains(share->first))
            return wrong(u"'%1' stands twice in the mix"_s.arg(toString(share->first)));
        seen.append(share->first);
        if (share->second > 0)
            mix.insert(share->first, share->second);
    }
    if (mix.isEmpty())
        return wrong(u"nobody is left: the mix needs a share above 0"_s);
    return mix;
}

QString toString(const Mix &mix)
{
    QStringList parts;
    for (const auto &[kind, share] : mix.asKeyValueRange())
        parts.append(u"%1=%2"_s.arg(toString(kind)).arg(share));
    return parts.join(u',');
}

QList<AnnotatorKind> kindsOf(const Mix &mix, int people)
{
    struct Part
    {
        AnnotatorKind kind;
        int people;
        double remainder;
    };
    const double sum = std::accumulate(mix.cbegin(), mix.cend(), 0.0);
    QList<Part> parts;
    int left = people;
    for (const auto &[kind, share] : mix.asKeyValueRange()) {
        const double due = people * share / sum;
        parts.append({kind, int(std::floor(due)), due - std::floor(due)});
        left -= parts.constLast().people;
    }
    std::ranges::stable_sort(parts, std::greater(), &Part::remainder);
    for (int i = 0; i < left; ++i)
        ++parts[i % parts.size()].people;
    std::ranges::sort(parts, {}, &Part::kind);

    QList<AnnotatorKind> kinds;
    for (const Part &part : std::as_const(parts))
        kinds += QList<AnnotatorKind>(part.people, part.kind);
    return kinds;
}

}
