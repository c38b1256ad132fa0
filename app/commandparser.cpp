// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct ParserTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::CommandParser)
};

} // namespace

CommandParser::CommandParser(const QString &name, const QString &description)
    : m_name(name.isEmpty() ? u"stemma"_s : u"stemma "_s + name)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{u"h"_s, u"help"_s}, ParserTexts::tr("Show this help.")});
    m_parser.addOption({{u"v"_s, u"version"_s}, ParserTexts::tr("Show the version.")});
}

void CommandParser::addOperand(const QString &name, const QString &description, bool repeated)
{
    m_parser.addPositionalArgument(name, description, repeated ? name + u"..."_s : name);
    ++m_required;
    ++m_known;
    m_isRepeated = repeated;
}

void CommandParser::addOptionalOperand(const QString &name, const QString &description)
{
    m_parser.addPositionalArgument(name, description, u'[' + name + u']');
    ++m_known;
}

void CommandParser::addOption(const QString &name, const QString &description, const QString &valueName)
{
    m_parser.addOption({name, description, valueName});
}

void CommandParser::addJsonOption()
{
    addOption(u"json"_s, ParserTexts::tr("Answer in JSON Lines: one object a line."));
    m_hasJson = true;
}

void CommandParser::addProgressOption()
{
    addOption(u"progress"_s,
              ParserTexts::tr("Say on standard error how far it is, also where that is no terminal."));
}

bool CommandParser::wantsJson() const
{
    return m_hasJson && m_parser.isSet(u"json"_s);
}

QString CommandParser::help() const
{
    // Qt names the program as it was called; only there, for the same words may stand in a description.
    const QString program = QCoreApplication::arguments().value(0);
    QString text = m_parser.helpText();
    if (const qsizetype at = program.isEmpty() ? -1 : text.indexOf(program); at >= 0) {
        text.replace(at, program.size(), m_name);
    }
    return text;
}

std::optional<int> CommandParser::parse(const QStringList &arguments, Console &console)
{
    const bool isWellFormed = m_parser.parse(QStringList{m_name} + arguments);
    if (m_parser.isSet(u"help"_s)) {
        console.write(help().toUtf8());
        return console.finish();
    }
    if (m_parser.isSet(u"version"_s)) {
        console.writeLine(u"stemma " STEMMA_VERSION ""_s);
        return console.finish();
    }
    if (!isWellFormed) {
        return refuse(console, m_parser.errorText());
    }
    const qsizetype given = m_parser.positionalArguments().size();
    if (given < m_required) {
        return refuse(console, ParserTexts::tr("An operand is missing."));
    }
    if (given > m_known && !m_isRepeated) {
        return refuse(console, ParserTexts::tr("“%1” is one operand too many.").arg(operand(m_known)));
    }
    return std::nullopt;
}

int CommandParser::refuse(Console &console, const QString &sentence) const
{
    console.complain(ParserTexts::tr("%1 “%2 --help” shows how it is used.", "what is wrong, command")
                         .arg(sentence, m_name));
    return kExitUsage;
}

int CommandParser::refuseLanguage(Console &console, const QString &code) const
{
    return refuse(console, ParserTexts::tr("“%1” is no code of a language such as en or de-AT.").arg(code));
}

} // namespace Stemma
