<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DashboardPage</name>
    <message numerus="yes">
        <source>%n task(s) waiting</source>
        <translation>
            <numerusform>%n task waiting</numerusform>
            <numerusform>%n tasks waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n day in a row</numerusform>
            <numerusform>%n days in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) need a decision</source>
        <translation>
            <numerusform>%n piece needs a decision</numerusform>
            <numerusform>%n pieces need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) on the way</source>
        <translation>
            <numerusform>%n piece on the way</numerusform>
            <numerusform>%n pieces on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>room for %n more</source>
        <translation>
            <numerusform>room for %n more</numerusform>
            <numerusform>room for %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowWords</name>
    <message numerus="yes">
        <source>Your %n minute(s) are over</source>
        <translation>
            <numerusform>Your %n minute is over</numerusform>
            <numerusform>Your %n minutes are over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You handed in %n piece(s). Thank you.</source>
        <translation>
            <numerusform>You handed in %n piece. Thank you.</numerusform>
            <numerusform>You handed in %n pieces. Thank you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes of work</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %n piece(s)</source>
        <translation>
            <numerusform>%L1 of %n piece</numerusform>
            <numerusform>%L1 of %n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message numerus="yes">
        <source>%n label(s) given, the rest stays open</source>
        <translation>
            <numerusform>%n label given, the rest stays open</numerusform>
            <numerusform>%n labels given, the rest stays open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n message(s)</source>
        <comment>state of a tree, number of its messages</comment>
        <translation>
            <numerusform>%1 · %n message</numerusform>
            <numerusform>%1 · %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankBoard</name>
    <message numerus="yes">
        <source>%n word(s) more</source>
        <translation>
            <numerusform>%n word more</numerusform>
            <numerusform>%n words more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer</source>
        <translation>
            <numerusform>%n fewer</numerusform>
            <numerusform>%n fewer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankDuel</name>
    <message numerus="yes">
        <source>%n choice(s)</source>
        <translation>
            <numerusform>%n choice</numerusform>
            <numerusform>%n choices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message numerus="yes">
        <source>A task has to be handed in within %n hour(s).</source>
        <translation>
            <numerusform>A task has to be handed in within %n hour.</numerusform>
            <numerusform>A task has to be handed in within %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A task has to be handed in within %n minute(s).</source>
        <translation>
            <numerusform>A task has to be handed in within %n minute.</numerusform>
            <numerusform>A task has to be handed in within %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionPanel</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skip(s) forgotten.</source>
        <translation>
            <numerusform>%n skip forgotten.</numerusform>
            <numerusform>%n skips forgotten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WritePage</name>
    <message numerus="yes">
        <source>The text is %n character(s) too long. Shorten it before you submit it.</source>
        <translation>
            <numerusform>The text is %n character too long. Shorten it before you submit it.</numerusform>
            <numerusform>The text is %n characters too long. Shorten it before you submit it.</numerusform>
        </translation>
    </message>
</context>
</TS>
