// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/consoleprogress.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 500; // ms that pass before the first line on a terminal
constexpr int kInPlace = 100; // and between two
constexpr int kLines = 1000; // between two lines elsewhere

struct ProgressTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ConsoleProgress)
};

void writeError(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

ConsoleProgress::ConsoleProgress(bool isWanted)
    : m_isTerminal(::isatty(STDERR_FILENO) == 1)
    , m_isWanted(isWanted)
    , m_pause(m_isTerminal ? kPatience : 0)
{
    m_since.start();
}

ConsoleProgress::~ConsoleProgress()
{
    clear();
}

void ConsoleProgress::tell(const QString &work, qint64 done, qint64 all)
{
    if ((!m_isTerminal && !m_isWanted) || m_since.elapsed() < m_pause) {
        return;
    }
    //: how far work is; %1 what is done, %L2 of %L3 parts
    const QString line = all > 0 ? ProgressTexts::tr("%1: %L2 of %L3").arg(work).arg(done).arg(all) : work;
    std::fflush(stdout);
    // Back to the first column, and what stood there before is erased to the end of the line.
    writeError(m_isTerminal ? QString(u"\r"_s + line + u"\x1b[K"_s) : QString(u"stemma: "_s + line + u'\n'));
    m_isShown = m_isTerminal;
    m_pause = m_isTerminal ? kInPlace : kLines;
    m_since.start();
}

void ConsoleProgress::clear()
{
    if (m_isShown) {
        writeError(u"\r\x1b[K"_s);
        m_isShown = false;
    }
}

} // namespace Stemma
