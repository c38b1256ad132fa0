// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/source/sourcehighlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>
#include <QElapsedTimer>
#include <QTextDocument>
#include <QTimerEvent>

namespace Stemma {

namespace {

constexpr int kSlice = 6; // ms a turn of the event loop

} // namespace

SourceHighlighter::SourceHighlighter(QObject *parent)
    : QObject(parent)
{
}

void SourceHighlighter::start(QTextDocument *document, const KSyntaxHighlighting::Definition &definition,
                              const KSyntaxHighlighting::Theme &theme)
{
    m_timer.stop();
    setDefinition(definition);
    setTheme(theme);
    m_looks.clear();
    m_isKnown.clear();
    m_state = {};
    m_document = document;
    m_next = document->begin();
    m_done = 0;
    m_wanted = -1;
}

void SourceHighlighter::wantUpTo(int block)
{
    m_wanted = std::max(m_wanted, block);
    if (m_done <= m_wanted && m_next.isValid() && definition().isValid()) {
        m_timer.start(0, this);
    }
}

void SourceHighlighter::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    while (m_done <= m_wanted && m_next.isValid() && clock.elapsed() < kSlice) {
        colourNext();
    }
    if (m_done > m_wanted || !m_next.isValid()) {
        m_timer.stop();
    }
}

void SourceHighlighter::colourNext()
{
    m_found.clear();
    m_state = highlightLine(m_next.text(), m_state);
    if (!m_found.isEmpty()) {
        const bool wasShown = m_next.layout()->lineCount() > 0;
        m_next.layout()->setFormats(m_found);
        if (wasShown) {
            m_document->markContentsDirty(m_next.position(), m_next.length());
        }
    }
    m_next = m_next.next();
    ++m_done;
}

void SourceHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length == 0 || format.isDefaultTextStyle(theme())) {
        return;
    }
    const auto id = size_t(format.id());
    if (id >= m_isKnown.size()) {
        m_isKnown.resize(id + 1);
        m_looks.resize(id + 1);
    }
    if (!m_isKnown[id]) {
        m_isKnown[id] = true;
        QTextCharFormat &look = m_looks[id];
        if (format.hasTextColor(theme())) {
            look.setForeground(format.textColor(theme()));
        }
        if (format.isBold(theme())) {
            look.setFontWeight(QFont::Bold);
        }
        // No underlines: what prose marks now and then, markup would mark in every line.
        look.setFontItalic(format.isItalic(theme()));
    }
    m_found.append({offset, length, m_looks[id]});
}

} // namespace Stemma
