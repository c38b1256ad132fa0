// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/pastedialog.h"

#include "widgets/panels/forms/publishededit.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

std::optional<QString> entered(const QLineEdit *field)
{
    const QString text = field->text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// The first line, when it reads like a headline.
QString probableTitle(const QString &text)
{
    const QString line = text.trimmed().section(u'\n', 0, 0).simplified();
    return line.size() <= 160 ? line : QString();
}

} // namespace

PasteDialog::PasteDialog(const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_title(new QLineEdit(this))
    , m_outlet(new QLineEdit(this))
    , m_author(new QLineEdit(this))
    , m_published(new PublishedEdit(this))
    , m_url(new QLineEdit(this))
    , m_language(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName("pasteDialog"_L1);
    setWindowTitle(tr("Paste Article"));
    m_title->setObjectName("title"_L1);
    m_outlet->setObjectName("outlet"_L1);
    m_text->setObjectName("text"_L1);
    m_text->setPlainText(text);
    m_text->setAccessibleName(tr("Text of the article"));
    m_text->setPlaceholderText(tr("Paste or type the text of the article here."));
    m_text->setTabChangesFocus(true);
    m_title->setText(probableTitle(text));
    m_title->setPlaceholderText(tr("Headline"));
    m_language->setPlaceholderText(tr("such as en or de-AT"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Outlet"), m_outlet);
    form->addRow(tr("&Author"), m_author);
    form->addRow(tr("&Published"), m_published);
    form->addRow(tr("A&ddress"), m_url);
    form->addRow(tr("&Language"), m_language);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("Add Article"), QDialogButtonBox::AcceptRole);
    m_add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_published->validate()) {
            accept();
        }
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PasteDialog::updateButton);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addLayout(form);
    layout->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 90, fontMetrics().height() * 36);
    updateButton();
}

QString PasteDialog::text() const
{
    // toPlainText() would turn no-break spaces into blanks.
    QString text = m_text->document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

ImportOptions PasteDialog::options() const
{
    ImportOptions options;
    options.format = ImportFormat::PlainText;
    options.title = entered(m_title);
    options.outlet = entered(m_outlet);
    options.author = entered(m_author);
    options.url = entered(m_url);
    options.language = entered(m_language);
    if (const auto date = m_published->value(); date && !date->isUnknown()) {
        options.published = *date;
    }
    return options;
}

void PasteDialog::updateButton()
{
    m_add->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
}

} // namespace Stemma
