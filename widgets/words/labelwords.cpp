// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/labelwords.h"

LabelWords LabelWords::of(Label label, std::optional<LabelTarget> target)
{
    LabelWords words = inGeneral(label);
    if (label == Label::Spam)
        words.reason = tr("Spam");
    if (label == Label::Toxicity)
        words.reason = tr("Rude");
    if (!target || *target == LabelTarget::AssistantReply)
        return words;
    // A prompt is judged by what an assistant can learn from answering it.
    const bool isPrompt = *target == LabelTarget::InitialPrompt;
    if (label == Label::Spam && isPrompt) {
        words.applies = tr("Yes, when it is “asdf asdf”, an advertisement, or the same joke that was sent ten times.");
        words.appliesNot = tr("No, when it is a short, clumsy or simple request that somebody means.");
    } else if (label == Label::Quality) {
        words.definition = tr("How good a request this is: clear, realistic, and worth a good answer.");
        words.applies =
            tr("Towards excellent, when it says what is wanted and for what, and is not one of a hundred alike.");
        words.appliesNot = tr("Towards poor, when nobody could tell what would be a good answer.");
    } else if (label == Label::Creativity) {
        words.applies = tr("Towards original, when the request is one that you have not read before, or comes with an "
                           "unusual situation.");
        words.appliesNot = tr("Towards ordinary, when everybody asks for this; that is no fault.");
    }
    return words;
}

LabelWords LabelWords::inGeneral(Label label)
{
    switch (label) {
    case Label::Spam:
        return {
            .title = tr("Is this spam?"),
            .low = {},
            .high = {},
            .definition = tr("The message is deliberately poor, meaningless or off-topic, so that nobody could learn "
                             "from it."),
            .applies = tr("Yes, when the text is “asdf asdf buy cheap watches”, or the same joke pasted under every"
                          " question."),
            .appliesNot = tr("No, when somebody clearly tried and the result is short, clumsy or wrong."),
            .reason = {},
        };
    case Label::FailsTask:
        return {
            .title = tr("Does it fail the task?"),
            .low = {},
            .high = {},
            .definition = tr("The reply does not do what the user asked for."),
            .applies = tr("Yes, when a poem was asked for and the reply explains what poems are."),
            .appliesNot = tr("No, when it does what was asked and merely does it badly, or when it declines something "
                             "harmful and says why."),
            .reason = {},
        };
    case Label::LangMismatch:
        return {
            .title = tr("Wrong language"),
            .low = {},
            .high = {},
            .definition = tr("The message is not written in the language that this task is about."),
            .applies = tr("Yes, when the task is about German and the whole reply is in English."),
            .appliesNot = tr("No, when there are only borrowed words, quotations, code, or a translation that was "
                             "asked for."),
            .reason = {},
        };
    case Label::Pii:
        return {
            .title = tr("Personal details"),
            .low = {},
            .high = {},
            .definition = tr("The message contains details by which a real private person can be identified or "
                             "reached."),
            .applies = tr("Yes, when there is somebody's full name together with an address, a phone number, an "
                          "email address or an account number."),
            .appliesNot = tr("No, when it names a public figure, an invented person or a first name alone."),
            .reason = {},
        };
    case Label::NotAppropriate:
        return {
            .title = tr("Inappropriate"),
            .low = {},
            .high = {},
            .definition = tr("The message should not be shown to a general audience, for a reason that no other label "
                             "names."),
            .applies = tr("Yes, when it encourages something dangerous or illegal, or mocks a grieving person."),
            .appliesNot =
                tr("No, when the label merely does not apply, or the topic is serious but treated with care."),
            .reason = {},
        };
    case Label::HateSpeech:
        return {
            .title = tr("Hate speech"),
            .low = {},
            .high = {},
            .definition = tr("The message abuses or threatens people because of a group they belong to, such as "
                             "origin, religion, sex, orientation or disability."),
            .applies = tr("Yes, when it says that everybody from a certain country is a thief."),
            .appliesNot = tr("No, when it criticises an idea or a government, or asks about hatred in order to "
                             "understand it."),
            .reason = {},
        };
    case Label::SexualContent:
        return {
            .title = tr("Sexual content"),
            .low = {},
            .high = {},
            .definition = tr("The message describes sexual acts or is meant to arouse."),
            .applies = tr("Yes, when a story contains an explicit scene."),
            .appliesNot = tr("No, when it is sober information on health, biology or relationships."),
            .reason = {},
        };
    case Label::MoralJudgement:
        return {
            .title = tr("Moral judgement"),
            .low = {},
            .high = {},
            .definition = tr("The message tells people that they are good or bad instead of answering them."),
            .applies = tr("Yes, when a question about meat recipes is answered with a reproach for eating meat."),
            .appliesNot = tr("No, when it lays out several moral views because somebody asked for them."),
            .reason = {},
        };
    case Label::PoliticalContent:
        return {
            .title = tr("Political opinion"),
            .low = {},
            .high = {},
            .definition = tr("The message takes sides on a matter of party politics."),
            .applies = tr("Yes, when it recommends voting for a particular party."),
            .appliesNot = tr("No, when it explains how an election works or reports the positions of all sides."),
            .reason = {},
        };
    case Label::Quality:
        return {
            .title = tr("Overall quality"),
            .low = tr("poor"),
            .high = tr("excellent"),
            .definition = tr("How good the message is as a whole: content, clarity and form, judged for what it wants "
                             "to be."),
            .applies = tr("Towards excellent, when you would be glad to have received or written exactly this."),
            .appliesNot = tr("Towards poor, when it is confused, careless or wrong, however long it is."),
            .reason = {},
        };
    case Label::Toxicity:
        return {
            .title = tr("Tone"),
            .low = tr("polite"),
            .high = tr("rude"),
            .definition = tr("How rude, insulting or profane the message is."),
            .applies = tr("Towards rude, when it insults somebody or sneers at the question."),
            .appliesNot = tr("Towards polite, when it disagrees firmly and stays friendly."),
            .reason = {},
        };
    case Label::Humor:
        return {
            .title = tr("Humour"),
            .low = tr("serious"),
            .high = tr("funny"),
            .definition = tr("How humorous or sarcastic the message means to be, whether or not you laughed."),
            .applies = tr("Towards funny, when it plays with words, exaggerates or is meant ironically."),
            .appliesNot = tr("Towards serious, when it is plain and factual."),
            .reason = {},
        };
    case Label::Helpfulness:
        return {
            .title = tr("Helpfulness"),
            .low = tr("useless"),
            .high = tr("very helpful"),
            .definition = tr("How much the reply helps the person who asked to get on with what they want."),
            .applies = tr("Towards very helpful, when they could act on it at once, or when it asks the very "
                          "question that is missing."),
            .appliesNot = tr("Towards useless, when it is correct but beside the point, or wrong in a way that costs "
                             "them something."),
            .reason = {},
        };
    case Label::Creativity:
        return {
            .title = tr("Creativity"),
            .low = tr("ordinary"),
            .high = tr("original"),
            .definition = tr("How original the idea or the wording is."),
            .applies = tr("Towards original, when it surprises with a fitting comparison, a new angle or a vivid "
                          "scene."),
            .appliesNot = tr("Towards ordinary, when it is what anyone would say first; for many questions that is "
                             "quite right."),
            .reason = {},
        };
    case Label::Violence:
        return {
            .title = tr("Violence"),
            .low = tr("harmless"),
            .high = tr("violent"),
            .definition =
                tr("How far the message depicts, praises or encourages violence, abuse, terror or self-harm."),
            .applies = tr("Towards violent, when injuries are painted in detail or an attack is called for."),
            .appliesNot = tr("Towards harmless, when a war is dated in a history answer, or a crime novel is "
                             "recommended."),
            .reason = {},
        };
    }
    Q_UNREACHABLE_RETURN({});
}
