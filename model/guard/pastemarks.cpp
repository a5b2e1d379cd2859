// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/guard/pastemarks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

using namespace Guard;

// Buttons and names, alone on a line. In the languages of such windows, as they write it themselves.
const QRegularExpression &lines()
{
    static const QRegularExpression pattern(
        uR"(^[ \t]*(?:[a-z+#]{1,12})?(?:Copy code|Copy message|Regenerate(?: response)?|Stop generating|ChatGPT(?: said:| \d[\w.]*)?|You said:|Assistant said:|Claude responded:|)"
        uR"(Code kopieren|Antwort (?:neu|erneut) generieren|Neu generieren|ChatGPT hat gesagt:|Du hast gesagt:|)"
        uR"(Copier le code|R[ée]g[ée]n[ée]rer(?: la r[ée]ponse)?|ChatGPT a dit\s?:|Vous avez dit\s?:|)"
        uR"(Copiar c[óo]digo|Volver a generar(?: respuesta)?|Regenerar(?: respuesta| resposta)?|ChatGPT dijo:|Has dicho:|)"
        uR"(Copia codice|Rigenera(?: risposta)?|Скопировать код|Копировать код|Повторить генерацию|Сгенерировать ответ заново|)"
        uR"(نسخ الكود|نسخ الرمز|إعادة إنشاء الرد|إعادة توليد الرد|复制代码|重新生成|コードをコピーする|再生成する|회신 다시 생성)[ \t]*$\n?)"_s,
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

const QRegularExpression &phrases()
{
    static const QRegularExpression pattern(
        uR"((?:(?:I'm|I am|I’m) sorry, but )?\bAs an? (?:AI|artificial intelligence)(?: (?:language )?model| assistant)?(?: (?:developed|trained|created) by \w+)?,[ ]?|)"
        uR"(\bas of my (?:last|latest) (?:knowledge )?(?:update|training)(?: (?:cutoff )?in \w+ \d{4})?,?[ ]?|\bmy knowledge cut-?off\b|)"
        uR"(\bAls (?:ein )?(?:KI|AI)(?:-| )?(?:Sprachmodell|Modell|Assistent|Assistentin)(?: von \w+)?,?[ ]?|\bStand meines letzten Wissensupdates\b|)"
        uR"(\bEn tant (?:que |qu['’])(?:mod[èe]le (?:de langage|d['’]IA)|IA|intelligence artificielle|assistant IA)(?: d[ée]velopp[ée] par \w+)?,?[ ]?|)"
        uR"(\bComo (?:un )?(?:modelo de lenguaje|IA|inteligencia artificial|asistente de IA)(?: (?:de|entrenado por) \w+)?,[ ]?|)"
        uR"(\bCome modello linguistico\b(?: di IA)?,?[ ]?|\bКак (?:языковая модель|искусственный интеллект),[ ]?|)"
        uR"((?:بصفتي|كوني|باعتباري) (?:نموذج(?:ًا)? (?:لغوي(?:ًا)?|لغة)|ذكاء اصطناعي(?:ًا)?)،?[ ]?|作为一个?(?:AI|人工智能)(?:语言)?(?:模型|助手)，?|)"
        uR"(【\d+†[^】]{0,40}】|:contentReference\[[^\]]*\](?:\{[^}]*\})?|\bcite(?:turn\d+\w+)+|[?&]utm_source=(?:chatgpt|openai)(?:\.com)?)"_s,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

void append(Findings &findings, const QString &text, const QRegularExpression &pattern)
{
    for (const auto &match : pattern.globalMatch(text)) {
        if (match.capturedLength() > 0)
            findings.append({FindingKind::PasteMark, int(match.capturedStart()), int(match.capturedLength()),
                match.captured().trimmed(), QString()});
    }
}

}

Findings Guard::pasteMarks(const QString &text)
{
    Findings findings;
    append(findings, text, lines());
    append(findings, text, phrases());
    return findings;
}
