// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/connectdialog.h"

#include "widgets/controls/card.h"
#include "widgets/controls/inklabel.h"
#include "widgets/controls/notice.h"
#include "widgets/controls/primarybutton.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/serverwords.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *columnOf(QWidget *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Theme::grid(2.5), Theme::grid(2), Theme::grid(2.5), Theme::grid(2));
    column->setSpacing(Theme::grid(1));
    return column;
}

// Text that somebody else wrote: no pictures, no other files.
class TermsBrowser final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

}

ConnectDialog::ConnectDialog(QWidget *parent)
    : QDialog(parent)
    , m_problem(new InkLabel(Theme::Colour::Negative, {}, this))
    , m_connect(new PrimaryButton(tr("Connect"), this))
{
    setObjectName(u"connectDialog"_s);
    setWindowTitle(tr("Work on a server"));
    auto *sentence = new InkLabel(Theme::Colour::Muted,
        tr("Take tasks from a server where others work too. What you write stays on this computer until it was handed "
           "in, and a copy stays here."),
        this);
    sentence->setWordWrap(true);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_connect->setObjectName(u"connect"_s);
    m_connect->setDefault(true);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::finish);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancel"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(3), Theme::grid(3), Theme::grid(3), Theme::grid(2));
    column->setSpacing(Theme::grid(1.5));
    column->addWidget(sentence);
    column->addWidget(createServer());
    column->addWidget(createPerson());
    column->addWidget(m_problem);
    column->addStretch(1);
    auto *last = new QHBoxLayout;
    last->addStretch(1);
    last->addWidget(cancel);
    last->addWidget(m_connect);
    column->addLayout(last);
    resize(Theme::grid(72), sizeHint().height());
    updateFields();
}

QWidget *ConnectDialog::createServer()
{
    auto *card = new Card(this);
    auto *column = columnOf(card);
    auto *form = new QFormLayout;
    m_address = new QLineEdit(card);
    m_address->setObjectName(u"address"_s);
    m_address->setPlaceholderText(u"https://annotate.example.org"_s);
    connect(m_address, &QLineEdit::editingFinished, this, &ConnectDialog::lookAtAddress);
    form->addRow(tr("&Address of the server"), m_address);
    column->addLayout(form);
    m_about = new InkLabel(Theme::Colour::Muted, {}, card);
    m_about->setObjectName(u"about"_s);
    m_about->setTextFormat(Qt::PlainText); // a server's own words are in it
    m_about->setWordWrap(true);
    column->addWidget(m_about);
    m_terms = new TermsBrowser(card);
    m_terms->setObjectName(u"terms"_s);
    m_terms->setAccessibleName(tr("Terms of the server"));
    m_terms->setOpenLinks(false);
    m_terms->setTabChangesFocus(true);
    m_terms->setMinimumHeight(Theme::grid(12));
    m_accepts = new QCheckBox(tr("I &accept these terms"), card);
    m_accepts->setObjectName(u"acceptsTerms"_s);
    column->addWidget(m_terms);
    column->addWidget(m_accepts);
    m_terms->hide();
    m_accepts->hide();
    return card;
}

QWidget *ConnectDialog::createPerson()
{
    auto *card = new Card(this);
    auto *column = columnOf(card);
    m_byInvitation = addWay(column, u"byInvitation"_s, tr("I have an &invitation code"));
    m_byKey = addWay(column, u"byKey"_s, tr("I have an API &key"));
    m_byInvitation->setChecked(true);
    auto *group = new QButtonGroup(card);
    group->addButton(m_byInvitation);
    group->addButton(m_byKey);
    connect(group, &QButtonGroup::idToggled, this, &ConnectDialog::updateFields);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(Theme::grid(1));
    m_secret = new QLineEdit(card);
    m_secret->setObjectName(u"secret"_s);
    m_secretLabel = new QLabel(card);
    m_secretLabel->setBuddy(m_secret);
    m_name = new QLineEdit(card);
    m_name->setObjectName(u"name"_s);
    form->addRow(m_secretLabel, m_secret);
    form->addRow(tr("Your &name there"), m_name);
    column->addLayout(form);
    return card;
}

QRadioButton *ConnectDialog::addWay(QVBoxLayout *column, const QString &name, const QString &title)
{
    auto *way = new QRadioButton(title, this);
    way->setObjectName(name);
    column->addWidget(way);
    return way;
}

void ConnectDialog::setAddress(const QString &address)
{
    m_address->setText(address);
    lookAtAddress();
}

void ConnectDialog::setName(const QString &name)
{
    m_name->setText(name);
}

void ConnectDialog::askForKeyOf(const QString &address, const QString &name, const QString &why)
{
    setAddress(address);
    setName(name);
    m_address->setEnabled(false);
    m_name->setEnabled(false);
    showProblem(why);
    m_secret->setFocus();
}

void ConnectDialog::lookAtAddress()
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty() || address == m_lookedAt)
        return;
    m_lookedAt = address;
    m_termsVersion.clear();
    m_terms->hide();
    m_accepts->hide();
    m_about->setInk(Theme::Colour::Muted);
    m_about->setText(tr("Looking…"));
    Q_EMIT addressEntered(address);
}

void ConnectDialog::showServer(const ServerDescription &server)
{
    m_about->setInk(Theme::Colour::Muted);
    m_about->setText(ServerWords::about(server).join(u' '));
    showTerms(server);
    announce(this, m_about->text());
}

void ConnectDialog::showTerms(const ServerDescription &server)
{
    m_termsVersion = server.terms.text.isEmpty() ? QString() : server.terms.version();
    QTextDocument::MarkdownFeatures dialect(QTextDocument::MarkdownDialectGitHub);
    dialect |= QTextDocument::MarkdownNoHTML;
    m_terms->document()->setMarkdown(server.terms.text, dialect);
    m_terms->setVisible(!m_termsVersion.isEmpty());
    m_accepts->setVisible(!m_termsVersion.isEmpty() && server.requiresTerms);
    m_accepts->setChecked(false);
    if (m_terms->isVisibleTo(this))
        resize(width(), std::max(height(), sizeHint().height()));
}

void ConnectDialog::showAddressProblem(const QString &sentence)
{
    m_lookedAt.clear(); // the same address may be tried again
    m_about->setInk(Theme::Colour::Negative);
    m_about->setText(sentence);
    announce(this, sentence);
}

void ConnectDialog::showProblem(const QString &sentence)
{
    setBusy(false);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        announce(this, sentence);
}

void ConnectDialog::setBusy(bool isBusy)
{
    m_connect->setEnabled(!isBusy);
    m_connect->setText(isBusy ? tr("Connecting…") : tr("Connect"));
}

ServerLogin ConnectDialog::login() const
{
    return {.address = m_address->text().trimmed(),
        .way = m_byKey->isChecked() ? ServerLogin::Way::ApiKey : ServerLogin::Way::Invitation,
        .secret = m_secret->text().trimmed(),
        .name = m_name->text().simplified(),
        .acceptedTerms = m_accepts->isVisibleTo(this) && m_accepts->isChecked() ? m_termsVersion : QString()};
}

void ConnectDialog::updateFields()
{
    const bool isKey = m_byKey->isChecked();
    m_secretLabel->setText(isKey ? tr("API k&ey") : tr("Invitation &code"));
    m_secret->setEchoMode(isKey ? QLineEdit::Password : QLineEdit::Normal);
    m_secret->setAccessibleName(isKey ? tr("API key") : tr("Invitation code"));
}

QString ConnectDialog::whatIsMissing(QLineEdit *&field) const
{
    field = m_address;
    if (m_address->text().trimmed().isEmpty())
        return tr("The address of the server is missing. Whoever runs it knows it.");
    field = m_secret;
    if (m_secret->text().trimmed().isEmpty())
        return m_byKey->isChecked() ? tr("The API key is missing. Whoever runs the server gives it out.")
                                    : tr("The invitation code is missing. Whoever runs the server gives it out.");
    field = m_name;
    if (m_name->text().trimmed().isEmpty())
        return tr("A name is missing. Any name will do; others may see it.");
    field = nullptr;
    if (m_accepts->isVisibleTo(this) && !m_accepts->isChecked())
        return tr("The terms of the server are not accepted yet. Without that it takes no work.");
    return {};
}

void ConnectDialog::finish()
{
    QLineEdit *field = nullptr;
    const QString missing = whatIsMissing(field);
    if (missing.isEmpty()) {
        m_problem->hide();
        setBusy(true);
        Q_EMIT loginWanted(login());
        return;
    }
    showProblem(missing);
    if (field)
        field->setFocus();
    else
        m_accepts->setFocus();
}
