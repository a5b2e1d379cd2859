// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/draftwords.h"

#include "model/domain/overloaded.h"
#include "widgets/words/labelwords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString answer(Label label, double value)
{
    const LabelWords words = LabelWords::of(label);
    switch (widgetOf(label)) {
    case LabelWidget::YesNo:
    case LabelWidget::Flag:
        return value >= 0.5 ? DraftWords::tr("yes") : DraftWords::tr("no");
    case LabelWidget::Likert:
        return DraftWords::tr("%L1 of %L2, from “%3” to “%4”")
            .arg(qRound(value * 4) + 1)
            .arg(5)
            .arg(words.low, words.high);
    }
    Q_UNREACHABLE_RETURN({});
}

QString describeLabels(const Labels &labels)
{
    QStringList lines;
    for (const auto &[label, value] : labels.asKeyValueRange())
        lines.append(
            DraftWords::tr("- **%1**: %2", "label, answer").arg(LabelWords::of(label).title, answer(label, value)));
    return lines.isEmpty() ? DraftWords::tr("Nothing was said yet.") : lines.join(u'\n');
}

const QList<Message> *rankedTexts(const TaskKind &kind)
{
    if (const auto *replies = std::get_if<RankTask>(&kind))
        return &replies->replies;
    if (const auto *prompts = std::get_if<RankPromptsTask>(&kind))
        return &prompts->prompts;
    return nullptr;
}

QString describeRanking(const TaskKind &kind, const RankingDraft &draft)
{
    constexpr int shown = 280; // of each text
    QStringList lines;
    if (draft.notRankable)
        lines.append(DraftWords::tr("**None of them is acceptable.**"));
    const QList<Message> *texts = rankedTexts(kind);
    int place = 0;
    for (const int index : draft.ranking) {
        if (!texts || index < 0 || index >= texts->size())
            continue;
        QString text = texts->at(index).text.simplified();
        if (text.size() > shown)
            text = text.left(shown) + u'…';
        lines.append(u"%1. %2"_s.arg(QLocale().toString(++place), text));
    }
    return lines.isEmpty() ? DraftWords::tr("Nothing was put in order yet.") : lines.join(u"\n\n"_s);
}

}

QString DraftWords::heading(const Draft &draft)
{
    return std::visit(Overloaded{
                          [](const TextDraft &) { return tr("Your text"); },
                          [](const LabelDraft &) { return tr("Your labels"); },
                          [](const RankingDraft &) { return tr("Your order, best first"); },
                          [](const RatingDraft &) { return tr("Your rating"); },
                      },
        draft);
}

QString DraftWords::describe(const Task &task, const Draft &draft)
{
    return std::visit(Overloaded{
                          [](const TextDraft &text) { return text.text; },
                          [](const LabelDraft &labels) { return describeLabels(labels.labels); },
                          [&](const RankingDraft &ranking) { return describeRanking(task.kind, ranking); },
                          [](const RatingDraft &rating) {
                              return rating.rating ? tr("%L1 points").arg(*rating.rating) : tr("Not rated yet.");
                          },
                      },
        draft);
}
