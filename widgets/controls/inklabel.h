// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/theme/colours.h"

#include <QLabel>

// A label in one of the semantic colours, which follows the palette.
class InkLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit InkLabel(Theme::Colour colour, const QString &text = {}, QWidget *parent = nullptr);
    void setInk(Theme::Colour colour);

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();

    Theme::Colour m_colour;
};
