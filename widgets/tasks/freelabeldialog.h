// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/remark.h"

#include <QDialog>

class LabelSheet;
class QPushButton;

// Labels that nobody asked for: any that fit the message, each in five steps from "not at all" to "entirely".
class FreeLabelDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit FreeLabelDialog(const Message &message, QWidget *parent = nullptr);

Q_SIGNALS:
    void given(const FreeLabels &labels);

private:
    void give();

    Message m_message;
    LabelSheet *m_sheet;
    QPushButton *m_give;
};
