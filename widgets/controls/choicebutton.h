// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QRadioButton>

// One step of a scale or one answer to a question, drawn as a cell with the key that chooses it. Unlike a plain radio
// button it can be taken back: choosing it again clears it.
class ChoiceButton final : public QRadioButton
{
    Q_OBJECT
public:
    ChoiceButton(const QString &key, const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(); // by hand, whether it was checked before or not

protected:
    bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;
    void nextCheckState() override;

private:
    QString m_key;
};

// A flag that may be set, drawn in the same way.
class FlagButton final : public QCheckBox
{
    Q_OBJECT
public:
    FlagButton(const QString &key, const QString &text, QWidget *parent = nullptr);
    void setKey(const QString &key);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};
