// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"

#include <QCoreApplication>

#include <optional>

// What a label is called and how it is meant, in the language of the window.
struct LabelWords
{
    Q_DECLARE_TR_FUNCTIONS(LabelWords)
public:
    QString title;
    QString low; // likert scales: the word for 0
    QString high; // and for 1
    QString definition;
    QString applies; // an example
    QString appliesNot;

    QString reason; // in a report, where the title is a question or a scale

    // Some examples differ by what is labelled.
    static LabelWords of(Label label, std::optional<LabelTarget> target = {});

private:
    static LabelWords inGeneral(Label label);
};
