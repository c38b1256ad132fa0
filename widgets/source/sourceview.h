// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/source/sourcehighlighter.h"

#include <QPlainTextEdit>

#include <vector>

namespace Stemma {

/// Text of a file, to be read only, with the numbers of its lines. A line that is too long to be laid out at
/// once is shown in several (cut behind a tag or a blank where there is one); what is copied and what is
/// found is the text as it was. Positions are UTF-16 units of that text. GUI thread.
class SourceView : public QPlainTextEdit {
    Q_OBJECT

public:
    /// The longest piece of a line that is laid out as one, in units.
    static constexpr qsizetype kLongestPiece = 1'000;

    explicit SourceView(QWidget *parent = nullptr);

    void setSource(const QString &text, const KSyntaxHighlighting::Definition &definition,
                   const KSyntaxHighlighting::Theme &theme);

    [[nodiscard]] const QString &source() const { return m_source; }

    /// Selects the next (or previous) place of @p words from the selection on, without regard to case, and
    /// goes round at the end. False when they are nowhere.
    bool findWords(const QString &words, bool isForward = true);

    /// Start and length of what is selected.
    [[nodiscard]] std::pair<qsizetype, qsizetype> selectedSource() const;

    [[nodiscard]] const SourceHighlighter *highlighter() const { return m_highlighter; }

    /// The number beside a line as it is shown; 0 for the further pieces of a long one.
    [[nodiscard]] int numberOf(int block) const;

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class SourceNumbers;
    void updateMargin();
    void paintNumbers(QPaintEvent *event);
    [[nodiscard]] qsizetype toShown(qsizetype position) const;
    [[nodiscard]] qsizetype toSource(qsizetype shown) const;

    QString m_source;
    std::vector<qsizetype> m_cuts; ///< positions in the source where a line feed is shown but is none
    std::vector<int> m_numbers; ///< by block
    SourceHighlighter *m_highlighter;
    QWidget *m_margin;
};

} // namespace Stemma
