// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/commandpalette.h"

#include "widgets/theme/metrics.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int actionRole = Qt::UserRole;
constexpr int keysRole = Qt::UserRole + 1;

// How well a text answers to some letters: all of them in order, the more together and the earlier the better; 0: not.
int likeness(const QString &text, const QString &wanted)
{
    const QString name = text.toCaseFolded();
    const QString letters = wanted.toCaseFolded();
    if (const qsizetype at = name.indexOf(letters); at >= 0)
        return 10'000 - int(at);
    qsizetype from = 0;
    for (const QChar letter : letters) {
        if (letter.isSpace())
            continue;
        const qsizetype at = name.indexOf(letter, from);
        if (at < 0)
            return 0;
        from = at + 1;
    }
    return 5'000 - int(from);
}

class Matching final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWanted(const QString &wanted)
    {
        m_wanted = wanted.trimmed();
        invalidate();
        sort(m_wanted.isEmpty() ? -1 : 0, Qt::DescendingOrder);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        return likeness(sourceModel()->index(row, 0).data().toString(), m_wanted) > 0;
    }
    bool lessThan(const QModelIndex &first, const QModelIndex &second) const override
    {
        return likeness(first.data().toString(), m_wanted) < likeness(second.data().toString(), m_wanted);
    }

private:
    QString m_wanted;
};

// The name, and the keys at the end of the line.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->setFont(Theme::smallFont());
        const QRect end = option.rect.adjusted(Theme::grid(1), 0, -Theme::grid(1), 0);
        painter->drawText(end, QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter).toInt(),
            index.data(keysRole).toString());
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + Theme::grid(1)};
    }
};

}

CommandPalette::CommandPalette(const QList<Commands::Entry> &commands, QWidget *window)
    : QFrame(window)
    , m_before(window->focusWidget())
    , m_text(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_rows(new QStandardItemModel(this))
    , m_matching(new Matching(this))
{
    setObjectName(u"commandPalette"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const Commands::Entry &command : commands) {
        auto *item = new QStandardItem(tr("%1: %2", "group of commands, command").arg(command.group, command.text));
        item->setData(QVariant::fromValue(command.action), actionRole);
        item->setData(command.keys.isEmpty() ? QString() : command.keys.constFirst().toString(QKeySequence::NativeText),
            keysRole);
        item->setEditable(false);
        m_rows->appendRow(item);
    }
    m_matching->setSourceModel(m_rows);
    m_text->setObjectName(u"paletteText"_s);
    m_text->setPlaceholderText(tr("What would you like to do?"));
    m_text->setAccessibleName(tr("Search the commands"));
    m_text->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_matching);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the focus and moves the choice
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(1.5), Theme::grid(1.5), Theme::grid(1.5), Theme::grid(1.5));
    column->setSpacing(Theme::grid(1));
    column->addWidget(m_text);
    column->addWidget(m_list, 1);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    filter({});
}

void CommandPalette::open()
{
    const QWidget *window = parentWidget();
    const int width = std::min(window->width() - Theme::grid(4), Theme::grid(76));
    const int height = std::min(window->height() - Theme::grid(8), Theme::grid(52));
    setGeometry((window->width() - width) / 2, Theme::grid(5), width, height);
    show();
    raise();
    m_text->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::filter(const QString &text)
{
    static_cast<Matching *>(m_matching)->setWanted(text);
    m_list->setCurrentIndex(m_matching->index(0, 0));
}

void CommandPalette::leave()
{
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    close();
}

void CommandPalette::run()
{
    const auto action = m_list->currentIndex().data(actionRole).value<QPointer<QAction>>();
    leave();
    if (action)
        QTimer::singleShot(0, action, &QAction::trigger); // with the focus where it was
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        close();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_Backtab: {
        const bool isUp = key->key() == Qt::Key_Up || key->key() == Qt::Key_Backtab;
        const int rows = m_matching->rowCount();
        if (rows > 0) {
            const int row = (m_list->currentIndex().row() + (isUp ? rows - 1 : 1)) % rows;
            m_list->setCurrentIndex(m_matching->index(row, 0));
        }
        return true;
    }
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Theme::paintCard(painter, rect(), palette(), Theme::CardLook::Marked);
}
