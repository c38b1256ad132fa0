// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/embedderfield.h"

#include "models/matching/embedding/sentenceembedder.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/support/errortext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

EmbedderField::EmbedderField(QWidget *parent)
    : QWidget(parent)
    , m_command(new QLineEdit(this))
    , m_try(new QPushButton(this))
    , m_answer(new QLabel(this))
{
    m_command->setObjectName("embedder"_L1);
    m_command->setPlaceholderText(tr("None"));
    m_command->setAccessibleName(tr("Command of a program that knows what sentences mean"));
    m_try->setObjectName("tryEmbedder"_L1);
    m_try->setText(tr("&Try"));
    m_try->setToolTip(tr("Starts the program and asks it about two sentences"));
    m_answer->setObjectName("embedderAnswer"_L1);
    m_answer->setWordWrap(true);
    m_answer->hide();
    auto *hint = new MutedLabel(
        tr("Off while it is empty. A program of your own, with a language model, that orders suggested "
           "translations and indirect speech by what they mean. Stemma brings none and sends nothing "
           "anywhere: it starts this command on your computer. The manual says how it is talked to."),
        this);
    hint->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_command, 1);
    row->addWidget(m_try);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(hint);
    layout->addWidget(m_answer);
    setFocusProxy(m_command);
    connect(m_command, &QLineEdit::textChanged, this, [this] {
        m_task.cancel(); // that was another command
        m_answer->hide();
        m_try->setText(tr("&Try"));
        m_try->setEnabled(!command().isEmpty());
    });
    connect(m_try, &QPushButton::clicked, this, &EmbedderField::tryIt);
    m_try->setEnabled(false);
}

EmbedderField::~EmbedderField() = default;

QString EmbedderField::command() const
{
    return m_command->text().trimmed();
}

void EmbedderField::setCommand(const QString &command)
{
    m_command->setText(command);
}

void EmbedderField::say(const QString &text)
{
    m_answer->setText(text);
    m_answer->setVisible(!text.isEmpty());
    QAccessibleEvent alert(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void EmbedderField::tryIt()
{
    if (m_task.isRunning()) {
        m_task.cancel();
        m_try->setText(tr("&Try"));
        say(tr("Stopped."));
        return;
    }
    m_try->setText(tr("&Stop"));
    say(tr("Waiting for its first answer…"));
    m_task.start(
        [command = command()](TaskPromise<Result<qsizetype>> &promise) {
            SentenceEmbedder embedder(command, SentenceEmbedder::Patience{},
                                      [&promise] { return promise.isCanceled(); });
            promise.addResult(
                embedder.embed({u"We do not sell data."_s, u"Wir verkaufen keine Daten."_s})
                    .transform([](const std::vector<Embedding> &all) { return qsizetype(all[0].size()); }));
        },
        [this](const Result<qsizetype> &length) {
            m_try->setText(tr("&Try"));
            say(length ? tr("It answers, with %Ln number(s) a sentence.", nullptr, int(*length))
                       : errorSentence(length.error(), Audience::Window));
        });
}

} // namespace Stemma
