// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/phrasebook.h"

#include "model/domain/random.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Simulation {

namespace {

struct Phrases
{
    QStringList questions; // %1 is a thing, %2 a circumstance
    QStringList answers;
    QStringList things;
    QStringList circumstances;
};

const Phrases &phrasesOf(const QString &lang)
{
    static const Phrases english{
        {u"How do I repair %1 %2?"_s, u"What should I know about %1 %2?"_s, u"Can you explain %1 to a child %2?"_s,
            u"Write four lines about %1 %2."_s, u"Is it worth keeping %1 %2?"_s, u"Compare %1 with its rivals %2."_s},
        {u"Begin with %1; it decides the rest %2."_s, u"I would leave %1 alone %2."_s,
            u"Most people clean %1 first, even %2."_s, u"Measure %1 twice %2, then decide."_s,
            u"There is no harm in asking about %1 %2."_s, u"Write down what %1 costs you %2."_s},
        {u"a sourdough starter"_s, u"an old accordion"_s, u"my bicycle chain"_s, u"a rain barrel"_s,
            u"the sorting function"_s, u"a paper map"_s, u"the kitchen scales"_s, u"a beehive"_s, u"the night train"_s,
            u"a chess clock"_s},
        {u"in winter"_s, u"on a small budget"_s, u"before the weekend"_s, u"without special tools"_s,
            u"in a rented flat"_s, u"when time is short"_s, u"at high altitude"_s, u"with two children around"_s,
            u"by candlelight"_s, u"for the first time"_s}};
    static const Phrases german{
        {u"Wie repariere ich %1 %2?"_s, u"Was sollte ich %2 über %1 wissen?"_s, u"Schreibe vier Zeilen über %1 %2."_s,
            u"Lohnt es sich, %1 %2 zu behalten?"_s, u"Erkläre mir %1 %2."_s},
        {u"Fang mit einem Blick auf %1 an, gerade %2."_s, u"Ich würde %1 %2 in Ruhe lassen."_s,
            u"Die meisten putzen zuerst %1, auch %2."_s, u"Prüfe %1 %2 lieber zweimal."_s,
            u"Notiere, was %1 %2 kostet."_s},
        {u"das Akkordeon"_s, u"die Regentonne"_s, u"das Fahrrad"_s, u"die Landkarte"_s, u"das Sauerteigglas"_s,
            u"die Küchenwaage"_s, u"das Bienenhaus"_s, u"die Schachuhr"_s},
        {u"im Winter"_s, u"mit wenig Geld"_s, u"vor dem Wochenende"_s, u"ohne Spezialwerkzeug"_s,
            u"in der Mietwohnung"_s, u"bei Kerzenlicht"_s, u"im Gebirge"_s, u"zum ersten Mal"_s}};
    static const Phrases spanish{
        {u"¿Cómo arreglo %1 %2?"_s, u"¿Qué debo saber sobre %1 %2?"_s, u"Escribe cuatro líneas sobre %1 %2."_s,
            u"¿Vale la pena conservar %1 %2?"_s, u"Explícame %1 %2."_s},
        {u"Empieza por mirar %1, sobre todo %2."_s, u"Yo dejaría %1 en paz %2."_s,
            u"Casi todos limpian antes %1, incluso %2."_s, u"Mide %1 dos veces %2."_s,
            u"Apunta lo que te cuesta %1 %2."_s},
        {u"el acordeón"_s, u"la bicicleta"_s, u"el mapa de papel"_s, u"la balanza"_s, u"la colmena"_s,
            u"el reloj de ajedrez"_s, u"la masa madre"_s, u"el barril de lluvia"_s},
        {u"en invierno"_s, u"con poco dinero"_s, u"antes del domingo"_s, u"sin herramientas"_s,
            u"en un piso alquilado"_s, u"a la luz de una vela"_s, u"en la montaña"_s, u"por primera vez"_s}};
    static const Phrases french{
        {u"Comment réparer %1 %2 ?"_s, u"Que faut-il savoir sur %1 %2 ?"_s, u"Écris quatre lignes sur %1 %2."_s,
            u"Vaut-il la peine de garder %1 %2 ?"_s, u"Explique-moi %1 %2."_s},
        {u"Commence par regarder %1, surtout %2."_s, u"Je laisserais %1 tranquille %2."_s,
            u"On nettoie d’abord %1, même %2."_s, u"Mesure %1 deux fois %2."_s, u"Note ce que %1 te coûte %2."_s},
        {u"l’accordéon"_s, u"le vélo"_s, u"la carte routière"_s, u"la balance"_s, u"la ruche"_s,
            u"la pendule d’échecs"_s, u"le levain"_s, u"le tonneau"_s},
        {u"en hiver"_s, u"avec peu d’argent"_s, u"avant dimanche"_s, u"sans outils"_s, u"en location"_s,
            u"à la bougie"_s, u"en montagne"_s, u"pour la première fois"_s}};
    if (lang.startsWith("de"_L1))
        return german;
    if (lang.startsWith("es"_L1))
        return spanish;
    return lang.startsWith("fr"_L1) ? french : english;
}

QString oneOf(RandomSource &random, const QStringList &choices)
{
    return choices.at(random.below(int(choices.size())));
}

}

QString writtenText(RandomSource &random, const QString &lang, Role role)
{
    const Phrases &phrases = phrasesOf(lang);
    const int sentences = role == Role::Prompter ? 1 + random.below(2) : 2 + random.below(4);
    const bool asList = role == Role::Assistant && random.below(4) == 0;
    QStringList lines;
    for (int i = 0; i < sentences; ++i) {
        const QString pattern = oneOf(random, role == Role::Prompter ? phrases.questions : phrases.answers);
        const QString thing = oneOf(random, phrases.things);
        const QString line = pattern.arg(thing, oneOf(random, phrases.circumstances));
        lines.append(asList ? u"- "_s + line : line);
    }
    return lines.join(asList ? u'\n' : u' ');
}

QString spamText(RandomSource &random)
{
    QString text;
    for (int length = 6 + random.below(20); length > 0; --length)
        text += QChar(u'a' + random.below(26));
    return text;
}

}
