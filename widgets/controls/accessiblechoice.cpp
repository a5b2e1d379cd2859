// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/controls/accessiblechoice.h"

#include "widgets/controls/choicebutton.h"

#include <QAccessibleWidget>

namespace {

class AccessibleChoice final : public QAccessibleWidget
{
public:
    explicit AccessibleChoice(ChoiceButton *button)
        : QAccessibleWidget(button, QAccessible::RadioButton)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = button()->isChecked();
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        return own.isEmpty() && kind == QAccessible::Name ? button()->text() : own;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }

    void doAction(const QString &name) override
    {
        if (name == pressAction() && button()->isEnabled())
            button()->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    ChoiceButton *button() const { return static_cast<ChoiceButton *>(widget()); }
};

QAccessibleInterface *makeAccessibleChoice(const QString &, QObject *object)
{
    auto *button = qobject_cast<ChoiceButton *>(object);
    return button ? new AccessibleChoice(button) : nullptr;
}

}

void installAccessibleChoice()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeAccessibleChoice);
        return true;
    }();
    Q_UNUSED(isInstalled)
}
