// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/source/sourcewindow.h"

#include "widgets/reader/look/readingpalette.h"
#include "widgets/reader/page/readinghints.h"
#include "widgets/source/sourceview.h"

#include <KSyntaxHighlighting/Definition>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

KSyntaxHighlighting::Definition definitionOf(const KSyntaxHighlighting::Repository &repository,
                                             const Original &original)
{
    if (original.mediaType != u"text/plain") {
        if (const auto byType = repository.definitionForMimeType(original.mediaType); byType.isValid()) {
            return byType;
        }
    }
    return repository.definitionForFileName(original.fileName);
}

} // namespace

SourceWindow::SourceWindow(std::shared_ptr<const HintLibrary> library, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_library(std::move(library))
    , m_about(new QLabel(this))
    , m_view(new SourceView(this))
    , m_findBar(new QWidget(this))
    , m_find(new QLineEdit(m_findBar))
    , m_found(new QLabel(m_findBar))
{
    setObjectName("sourceWindow"_L1);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_about->setContentsMargins(10, 6, 10, 6);
    m_find->setPlaceholderText(tr("Find in the source"));
    m_find->setAccessibleName(tr("Find in the source"));
    m_find->setClearButtonEnabled(true);
    auto *bar = new QHBoxLayout(m_findBar);
    bar->setContentsMargins(10, 4, 6, 4);
    bar->addWidget(m_find, 1);
    const auto addButton = [&](Qt::ArrowType arrow, const QString &name, bool isForward) {
        auto *button = new QToolButton(m_findBar);
        button->setArrowType(arrow);
        button->setAutoRaise(true);
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, [this, isForward] { find(isForward); });
        bar->addWidget(button);
    };
    addButton(Qt::UpArrow, tr("Previous place"), false);
    addButton(Qt::DownArrow, tr("Next place"), true);
    bar->addWidget(m_found);
    m_findBar->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_about);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_findBar);
    setFocusProxy(m_view);

    connect(m_find, &QLineEdit::textChanged, this, [this] { m_found->clear(); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(true); });
    const auto bind = [this](const QKeySequence &keys, auto function) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, function);
    };
    bind(QKeySequence::Find, [this] { beginFind(); });
    bind(Qt::Key_F3, [this] { find(true); });
    bind(Qt::SHIFT | Qt::Key_F3, [this] { find(false); });
    bind(Qt::Key_Escape, [this] { m_findBar->isHidden() ? void(close()) : endFind(); });
    resize(820, 760);
}

void SourceWindow::showOriginal(const Original &original, const QString &themeName)
{
    const auto definition = definitionOf(m_library->repository(), original);
    const bool isDark = ReadingTheme(QPalette()).isDark();
    const auto theme = m_library->theme(themeName, isDark);
    m_view->setPalette(readingPalette(theme, QPalette()));
    m_view->setSource(original.text, definition, theme);
    setWindowTitle(tr("Source of “%1”").arg(original.title));
    QStringList about;
    about += original.fileName.isEmpty() ? tr("pasted text") : original.fileName;
    if (definition.isValid()) {
        about += definition.translatedName();
    }
    about += original.encoding;
    about += QLocale().formattedDataSize(original.size);
    QString line = about.join(u" · "_s);
    if (original.isCut) {
        line += u'\n' + tr("Only the first %1 are shown.").arg(QLocale().formattedDataSize(kLargestSource));
    }
    m_about->setText(line);
    m_view->setFocus();
}

void SourceWindow::beginFind()
{
    m_findBar->show();
    if (const auto [start, length] = m_view->selectedSource(); length > 0) {
        m_find->setText(m_view->source().sliced(start, length).section(u'\n', 0, 0));
    }
    m_find->selectAll();
    m_find->setFocus(Qt::ShortcutFocusReason);
}

void SourceWindow::endFind()
{
    m_findBar->hide();
    m_view->setFocus();
}

void SourceWindow::find(bool isForward)
{
    const bool isFound = m_view->findWords(m_find->text(), isForward);
    m_found->setText(isFound || m_find->text().isEmpty() ? QString() : tr("Not found"));
}

} // namespace Stemma
