// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/reader/page/readingtheme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>
#include <QTextCharFormat>

#include <memory>
#include <vector>

namespace Stemma {

/// Our definitions and themes of reading hints (quotation marks, cue verbs, numbers ...), loaded once by the
/// program and shared by its views. GUI thread.
class HintLibrary {
public:
    /// @p searchPath holds the folders `syntax` and `themes`; a resource by default.
    explicit HintLibrary(const QString &searchPath = QStringLiteral(":/stemma/syntax"));

    /// The definition for a BCP 47 language, the generic one for languages that have none. May be invalid
    /// when not even that is installed: then there are no hints.
    [[nodiscard]] KSyntaxHighlighting::Definition definitionFor(const QString &language) const;
    /// The theme of that name, else ours for a light or dark page.
    [[nodiscard]] KSyntaxHighlighting::Theme theme(const QString &name, bool isDark) const;

    /// Every theme that is installed and our own.
    [[nodiscard]] QList<KSyntaxHighlighting::Theme> themes() const { return m_repository.themes(); }

    [[nodiscard]] const KSyntaxHighlighting::Repository &repository() const { return m_repository; }

private:
    KSyntaxHighlighting::Repository m_repository;
};

/// Runs reading hints over single paragraphs: each stands alone, so any can be asked for in any order.
class ReadingHints : private KSyntaxHighlighting::AbstractHighlighter {
public:
    struct Hint {
        qsizetype start = 0; ///< local UTF-16 units
        qsizetype length = 0;
        int style = 0; ///< index into styles()
    };

    explicit ReadingHints(std::shared_ptr<const HintLibrary> library);

    /// False when there is nothing to show for the language.
    bool setLanguage(const QString &language);
    /// Colours of the theme @p name (empty: ours), each as far towards the text's as it takes to be read on
    /// the page of @p reading.
    void setColors(const QString &name, const ReadingTheme &reading);

    [[nodiscard]] std::vector<Hint> hintsFor(QStringView paragraph);

    /// Formats by style; style 0 is plain.
    [[nodiscard]] const std::vector<QTextCharFormat> &styles() const { return m_styles; }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    int styleOf(const KSyntaxHighlighting::Format &format);
    void forgetStyles();

    std::shared_ptr<const HintLibrary> m_library;
    ReadingTheme m_reading;
    std::vector<Hint> m_found;
    std::vector<QTextCharFormat> m_styles;
    std::vector<std::pair<int, int>> m_styleOfFormat; // format id, style
};

} // namespace Stemma
