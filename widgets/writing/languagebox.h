// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

// In which language a message is: that of the work, or another that the writer chooses.
class LanguageBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit LanguageBox(QWidget *parent = nullptr);

    QString language() const { return currentData().toString(); } // BCP 47
    void setLanguage(const QString &code); // chosen is not emitted
    void setNote(const QString &note); // in the tooltip

Q_SIGNALS:
    void chosen(const QString &code);
};
