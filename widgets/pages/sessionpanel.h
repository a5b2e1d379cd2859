// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/presentation/workplan.h"
#include "widgets/controls/card.h"

#include <QMap>

class QComboBox;

// "Only labels, German, 20 minutes": what somebody means to do in one sitting.
class SessionPanel final : public Card
{
    Q_OBJECT
public:
    explicit SessionPanel(QWidget *parent = nullptr);
    void setLanguages(const QMap<QString, int> &languages, const QString &current);
    WorkPlan plan() const;

Q_SIGNALS:
    void chosen(const WorkPlan &plan);

private:
    QComboBox *m_kinds;
    QComboBox *m_language;
    QComboBox *m_minutes;
};
