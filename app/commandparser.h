// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console.h"

#include <QCommandLineParser>

namespace Stemma {

/// Arguments of one sub-command: named operands, options, --help and --version.
class CommandParser {
public:
    /// @p name as typed after the program's name; empty for the program itself.
    CommandParser(const QString &name, const QString &description);

    /// An operand that must be given; the last one may be @p repeated.
    void addOperand(const QString &name, const QString &description, bool repeated = false);
    /// One that may be left out; the only one of its command.
    void addOptionalOperand(const QString &name, const QString &description);
    void addOption(const QString &name, const QString &description, const QString &valueName = {});
    /// --json, which every command that answers with rows knows.
    void addJsonOption();

    /// --progress, which every command knows that may take long; see ConsoleProgress.
    void addProgressOption();

    /// The exit code to end with at once (help was shown, the usage is wrong), or nullopt to go on.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments, Console &console);
    /// Says that @p option has an impossible value; returns kExitUsage.
    int refuse(Console &console, const QString &sentence) const;
    /// The same of @p code, which is no code of a language.
    int refuseLanguage(Console &console, const QString &code) const;

    [[nodiscard]] QString operand(qsizetype index) const
    {
        return m_parser.positionalArguments().value(index);
    }

    [[nodiscard]] QStringList operandsFrom(qsizetype index) const
    {
        return m_parser.positionalArguments().mid(index);
    }

    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }

    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }

    [[nodiscard]] bool wantsJson() const;

    [[nodiscard]] bool wantsProgress() const { return isSet(QStringLiteral("progress")); }

private:
    [[nodiscard]] QString help() const;

    QString m_name;
    QCommandLineParser m_parser;
    qsizetype m_required = 0;
    qsizetype m_known = 0;
    bool m_isRepeated = false;
    bool m_hasJson = false;
};

} // namespace Stemma
