// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console.h"

#include "widgets/support/errortext.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <iostream>
#include <string>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

QString onOneLine(QString text)
{
    return text.replace(u'\n', "\\n"_L1).replace(u'\r', "\\r"_L1);
}

} // namespace

bool Console::write(QByteArrayView bytes)
{
    if (bytes.isEmpty()) {
        return !m_failed; // an empty line may have no bytes to point at, which fwrite() does not allow
    }
    if (std::fwrite(bytes.data(), 1, size_t(bytes.size()), stdout) != size_t(bytes.size())) {
        m_failed = true;
    }
    return !m_failed;
}

bool Console::writeLine(const QString &line)
{
    return write(onOneLine(line).toUtf8()) && write("\n");
}

bool Console::writeColumns(QStringList columns)
{
    columns.replaceInStrings(u"\t"_s, u"\\t"_s);
    return writeLine(columns.join(u'\t'));
}

bool Console::writeJson(const QJsonObject &object)
{
    return write(QJsonDocument(object).toJson(QJsonDocument::Compact)) && write("\n");
}

bool Console::flush()
{
    if (std::fflush(stdout) != 0) {
        m_failed = true;
    }
    return !m_failed;
}

void Console::complain(const QString &sentence)
{
    std::fflush(stdout);
    const QByteArray line = "stemma: " + onOneLine(sentence).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

int Console::fail(const Error &error)
{
    complain(errorSentence(error, Audience::Terminal));
    return kExitFailed;
}

int Console::finish(int code)
{
    if (flush()) {
        return code;
    }
    complain(QCoreApplication::translate(
        "Stemma::Console", "The output could not be written. Check the disk or program it goes to."));
    return kExitFailed;
}

std::optional<QByteArray> Console::readLine()
{
    std::string line;
    if (!std::getline(std::cin, line)) {
        return std::nullopt;
    }
    return QByteArray::fromStdString(line);
}

} // namespace Stemma
