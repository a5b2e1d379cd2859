// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/presentation/messagetemplate.h"

#include <QFrame>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

// Where a person keeps their templates: inside the page, above the text. Every change is remembered at once; Escape
// goes back to the text.
class TemplatesPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit TemplatesPanel(QWidget *parent = nullptr);

    void open(const QList<MessageTemplate> &templates, const QStringList &variables);
    void add(const MessageTemplate &made); // and selects it

Q_SIGNALS:
    void changed(const QList<MessageTemplate> &templates);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillList(int current);
    void showCurrent();
    void takeEdit();
    void remove();
    void close();

    QList<MessageTemplate> m_templates;
    QListWidget *m_list;
    QLineEdit *m_name;
    QPlainTextEdit *m_text;
    QPushButton *m_remove;
    class InkLabel *m_variables;
    bool m_isShowing = false;
};
