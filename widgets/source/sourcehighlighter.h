// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>
#include <QBasicTimer>
#include <QObject>
#include <QTextBlock>
#include <QTextLayout>

#include <vector>

namespace Stemma {

/// Colours the lines of a document as far down as somebody has looked, a few at a time, so that neither
/// a long file nor a slow definition holds up the window. The document is not changed while it is coloured.
/// GUI thread.
class SourceHighlighter : public QObject, private KSyntaxHighlighting::AbstractHighlighter {
    Q_OBJECT
    Q_INTERFACES(KSyntaxHighlighting::AbstractHighlighter)

public:
    explicit SourceHighlighter(QObject *parent = nullptr);

    /// Begins anew with what is in @p document, which outlives this object. An invalid definition colours
    /// nothing.
    void start(QTextDocument *document, const KSyntaxHighlighting::Definition &definition,
               const KSyntaxHighlighting::Theme &theme);

    /// Lines up to @p block are wanted: they follow in the next turns of the event loop.
    void wantUpTo(int block);

    /// How many lines are coloured, from the first.
    [[nodiscard]] int coloured() const { return m_done; }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void colourNext();

    QTextDocument *m_document = nullptr;
    QTextBlock m_next;
    KSyntaxHighlighting::State m_state;
    QList<QTextLayout::FormatRange> m_found;
    std::vector<QTextCharFormat> m_looks; ///< by id of the format
    std::vector<bool> m_isKnown;
    QBasicTimer m_timer;
    int m_done = 0;
    int m_wanted = -1;
};

} // namespace Stemma
