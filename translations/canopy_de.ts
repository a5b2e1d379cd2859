<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Conversations (*.jsonl *.jsonl.gz *.jsonl.zst *.json);;All files (*)</source>
        <translation>Gespräche (*.jsonl *.jsonl.gz *.jsonl.zst *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be reached. The key is kept until you close Canopy, and asked for the next time.</source>
        <translation>Der Schlüsselbund dieses Rechners ist nicht zu erreichen. Der Schlüssel wird behalten, bis Sie Canopy schließen, und beim nächsten Mal wieder erfragt.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>CodeButtons</name>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy code (%1)</source>
        <comment>a language</comment>
        <translation>Code kopieren (%1)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>%1: %2</source>
        <comment>group of commands, command</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchtest du tun?</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>This task</source>
        <translation>Diese Aufgabe</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Benoten</translation>
    </message>
    <message>
        <source>Before sending</source>
        <translation>Vor dem Absenden</translation>
    </message>
    <message>
        <source>The last pieces</source>
        <translation>Die letzten Stücke</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>View and help</source>
        <translation>Ansicht und Hilfe</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Work on a server</source>
        <translation>Auf einem Server arbeiten</translation>
    </message>
    <message>
        <source>Take tasks from a server where others work too. What you write stays on this computer until it was handed in, and a copy stays here.</source>
        <translation>Holen Sie Aufgaben von einem Server, auf dem auch andere arbeiten. Was Sie schreiben, bleibt auf diesem Rechner, bis es abgegeben ist, und eine Kopie bleibt hier.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Address of the server</source>
        <translation>&amp;Adresse des Servers</translation>
    </message>
    <message>
        <source>Terms of the server</source>
        <translation>Bedingungen des Servers</translation>
    </message>
    <message>
        <source>I &amp;accept these terms</source>
        <translation>Ich &amp;stimme diesen Bedingungen zu</translation>
    </message>
    <message>
        <source>I have an &amp;invitation code</source>
        <translation>Ich habe einen &amp;Einladungscode</translation>
    </message>
    <message>
        <source>I have an API &amp;key</source>
        <translation>Ich habe einen API-Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>Your &amp;name there</source>
        <translation>Ihr &amp;Name dort</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden …</translation>
    </message>
    <message>
        <source>API k&amp;ey</source>
        <translation>API-Schlüsse&amp;l</translation>
    </message>
    <message>
        <source>Invitation &amp;code</source>
        <translation>Einladungs&amp;code</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Invitation code</source>
        <translation>Einladungscode</translation>
    </message>
    <message>
        <source>The address of the server is missing. Whoever runs it knows it.</source>
        <translation>Die Adresse des Servers fehlt. Wer ihn betreibt, kennt sie.</translation>
    </message>
    <message>
        <source>The API key is missing. Whoever runs the server gives it out.</source>
        <translation>Der API-Schlüssel fehlt. Sie bekommen ihn von denen, die den Server betreiben.</translation>
    </message>
    <message>
        <source>The invitation code is missing. Whoever runs the server gives it out.</source>
        <translation>Der Einladungscode fehlt. Sie bekommen ihn von denen, die den Server betreiben.</translation>
    </message>
    <message>
        <source>A name is missing. Any name will do; others may see it.</source>
        <translation>Ein Name fehlt. Jeder Name ist recht; andere können ihn sehen.</translation>
    </message>
    <message>
        <source>The terms of the server are not accepted yet. Without that it takes no work.</source>
        <translation>Den Bedingungen des Servers ist noch nicht zugestimmt. Ohne das nimmt er keine Arbeit an.</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>What to do with this message</source>
        <translation>Was mit dieser Nachricht geschehen soll</translation>
    </message>
    <message>
        <source>Message before</source>
        <translation>Nachricht davor</translation>
    </message>
    <message>
        <source>Message after</source>
        <translation>Nachricht danach</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>who speaks, the message's number, how many there are</comment>
        <translation>%1, %2 von %3</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>Loslegen</translation>
    </message>
    <message>
        <source>Your first steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Every accepted piece of work brings points.</source>
        <translation>Jede angenommene Arbeit bringt Punkte.</translation>
    </message>
    <message>
        <source>Level, of 100</source>
        <translation>Stufe, von 100</translation>
    </message>
    <message>
        <source>In front</source>
        <translation>Ganz vorn</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Bestenliste</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) waiting</source>
        <translation>
            <numerusform>%n Aufgabe wartet</numerusform>
            <numerusform>%n Aufgaben warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for work</source>
        <translation>Arbeit wird gesucht</translation>
    </message>
    <message>
        <source>In a moment you see here what is needed.</source>
        <translation>Gleich steht hier, was gebraucht wird.</translation>
    </message>
    <message>
        <source>Nothing is waiting in %1</source>
        <translation>Auf %1 wartet nichts</translation>
    </message>
    <message>
        <source>Choose another language above, or begin a conversation of your own: every prompt brings new work for everybody.</source>
        <translation>Oben eine andere Sprache wählen oder selbst ein Gespräch beginnen: Jede Anfrage bringt neue Arbeit für alle.</translation>
    </message>
    <message>
        <source>Write a prompt</source>
        <translation>Anfrage schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Level %L1</source>
        <translation>Stufe %L1</translation>
    </message>
    <message>
        <source>%1 points, place %L2</source>
        <translation>%1 Punkte, Platz %L2</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n Tag in Folge</numerusform>
            <numerusform>%n Tage in Folge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) need a decision</source>
        <translation>
            <numerusform>%n Arbeit braucht eine Entscheidung</numerusform>
            <numerusform>%n Arbeiten brauchen eine Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>They could not be taken as they are. Your text is kept; the outbox says why.</source>
        <translation>So konnten sie nicht angenommen werden. Der Text bleibt erhalten; im Postausgang steht, warum.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) on the way</source>
        <translation>
            <numerusform>%n Arbeit ist unterwegs</numerusform>
            <numerusform>%n Arbeiten sind unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is delivered</source>
        <translation>Alles ist zugestellt</translation>
    </message>
    <message>
        <source>They are sent by themselves as soon as they can be.</source>
        <translation>Sie werden von selbst gesendet, sobald es geht.</translation>
    </message>
    <message>
        <source>What you submit goes through the outbox and cannot get lost.</source>
        <translation>Alles Abgegebene geht durch den Postausgang und kann nicht verloren gehen.</translation>
    </message>
    <message>
        <source>Nobody has points yet. The first place is free.</source>
        <translation>Noch hat niemand Punkte. Der erste Platz ist frei.</translation>
    </message>
    <message numerus="yes">
        <source>room for %n more</source>
        <translation>
            <numerusform>Platz für %n weitere</numerusform>
            <numerusform>Platz für %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>New here? Five short exercises show what good work is. They take ten minutes and do not count.</source>
        <translation>Neu hier? Fünf kurze Übungen zeigen, was gute Arbeit ist. Sie dauern zehn Minuten und zählen nicht.</translation>
    </message>
    <message>
        <source>Begin the exercises</source>
        <translation>Übungen beginnen</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>Goal for today</source>
        <translation>Ziel für heute</translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>waiting to be sent</source>
        <translation>wartet auf den Versand</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>being checked: no answer came</source>
        <translation>wird geprüft: keine Antwort</translation>
    </message>
    <message>
        <source>will be sent again</source>
        <translation>wird erneut gesendet</translation>
    </message>
    <message>
        <source>needs a change</source>
        <translation>muss geändert werden</translation>
    </message>
    <message>
        <source>came too late</source>
        <translation>kam zu spät</translation>
    </message>
    <message>
        <source>the task no longer exists</source>
        <translation>Aufgabe gibt es nicht mehr</translation>
    </message>
    <message>
        <source>was not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month of a date in a list</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>leaves at %1</source>
        <translation>geht um %1 hinaus</translation>
    </message>
</context>
<context>
    <name>DraftWords</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%L1 of %L2, from “%3” to “%4”</source>
        <translation>%L1 von %L2, von „%3“ bis „%4“</translation>
    </message>
    <message>
        <source>- **%1**: %2</source>
        <comment>label, answer</comment>
        <translation>- **%1**: %2</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>Noch nichts gesagt.</translation>
    </message>
    <message>
        <source>**None of them is acceptable.**</source>
        <translation>**Keine davon ist annehmbar.**</translation>
    </message>
    <message>
        <source>Nothing was put in order yet.</source>
        <translation>Noch nichts geordnet.</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Dein Text</translation>
    </message>
    <message>
        <source>Your labels</source>
        <translation>Deine Bewertung</translation>
    </message>
    <message>
        <source>Your order, best first</source>
        <translation>Deine Reihenfolge, das Beste zuerst</translation>
    </message>
    <message>
        <source>Your rating</source>
        <translation>Deine Note</translation>
    </message>
    <message>
        <source>%L1 points</source>
        <translation>%L1 Punkte</translation>
    </message>
    <message>
        <source>Not rated yet.</source>
        <translation>Noch nicht benotet.</translation>
    </message>
</context>
<context>
    <name>ErrorPage</name>
    <message>
        <source>Canopy cannot go on</source>
        <translation>Canopy kann nicht weitermachen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>This cannot be sent as it is. Your work is kept; change it and try again.</source>
        <translation>So lässt sich das nicht senden. Die Arbeit bleibt erhalten; bitte ändern und erneut versuchen.</translation>
    </message>
    <message>
        <source>What was asked for is not there any more. Go back to the dashboard and choose again.</source>
        <translation>Das Gewünschte gibt es nicht mehr. Bitte in der Übersicht neu wählen.</translation>
    </message>
    <message>
        <source>Somebody else was faster. Your work is kept; choose another task.</source>
        <translation>Jemand anders war schneller. Die Arbeit bleibt erhalten; bitte eine andere Aufgabe wählen.</translation>
    </message>
    <message>
        <source>The rules of this queue do not allow that. Your work is kept.</source>
        <translation>Die Regeln dieser Warteschlange lassen das nicht zu. Die Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>There is nothing to do here just now. Try again later or choose another kind of work.</source>
        <translation>Hier gibt es gerade nichts zu tun. Später wiederkommen oder eine andere Art von Arbeit wählen.</translation>
    </message>
    <message>
        <source>The server did not answer. Your work is kept and will be sent when it answers again.</source>
        <translation>Der Server hat nicht geantwortet. Die Arbeit bleibt erhalten und wird gesendet, sobald er wieder antwortet.</translation>
    </message>
    <message>
        <source>The data could not be read or written. Check that there is room on the disk and that the folder is writable, then try again.</source>
        <translation>Die Daten konnten nicht gelesen oder geschrieben werden. Bitte prüfen, ob auf dem Datenträger Platz und der Ordner beschreibbar ist, und erneut versuchen.</translation>
    </message>
    <message>
        <source>Just now there is nothing of this kind to do. Choose another kind of work, or come back later.</source>
        <translation>Davon gibt es gerade nichts zu tun. Eine andere Art von Arbeit wählen oder später wiederkommen.</translation>
    </message>
    <message>
        <source>The text is longer than 2,000 characters. Shorten it and submit it again.</source>
        <translation>Der Text ist länger als 2.000 Zeichen. Bitte kürzen und erneut abgeben.</translation>
    </message>
    <message>
        <source>You sent exactly this text a short while ago. Change it, or skip the task.</source>
        <translation>Genau dieser Text wurde vor Kurzem schon gesendet. Bitte ändern oder die Aufgabe überspringen.</translation>
    </message>
    <message>
        <source>There is no text yet. Write something first.</source>
        <translation>Noch ist kein Text da. Bitte erst etwas schreiben.</translation>
    </message>
    <message>
        <source>You have already answered this message. Skip the task to get another one.</source>
        <translation>Diese Nachricht ist schon beantwortet. Überspringen führt zur nächsten Aufgabe.</translation>
    </message>
    <message>
        <source>Several tasks are already open for you. Finish or skip one of them first.</source>
        <translation>Es sind schon mehrere Aufgaben offen. Bitte zuerst eine davon beenden oder überspringen.</translation>
    </message>
    <message>
        <source>The task could not be confirmed. Skip it and take another one.</source>
        <translation>Die Aufgabe ließ sich nicht bestätigen. Bitte überspringen und eine andere nehmen.</translation>
    </message>
    <message>
        <source>The message does not exist any more. Skip the task to get another one.</source>
        <translation>Die Nachricht gibt es nicht mehr. Überspringen führt zur nächsten Aufgabe.</translation>
    </message>
    <message>
        <source>The order is not complete. Put every reply in its place and submit again.</source>
        <translation>Die Reihenfolge ist nicht vollständig. Bitte jede Antwort einordnen und erneut abgeben.</translation>
    </message>
    <message>
        <source>This conversation no longer takes new messages. Your text is kept; skip the task to go on.</source>
        <translation>Dieses Gespräch nimmt keine neuen Nachrichten mehr an. Der Text bleibt erhalten; Überspringen führt weiter.</translation>
    </message>
    <message>
        <source>One of the replies has been removed meanwhile. Skip the task to get another one.</source>
        <translation>Eine der Antworten wurde inzwischen entfernt. Überspringen führt zur nächsten Aufgabe.</translation>
    </message>
    <message>
        <source>The labels belong to another message. Skip the task to get another one.</source>
        <translation>Die Merkmale gehören zu einer anderen Nachricht. Überspringen führt zur nächsten Aufgabe.</translation>
    </message>
    <message>
        <source>One of the labels does not fit this kind of message. Skip the task to get another one.</source>
        <translation>Eines der Merkmale passt nicht zu dieser Art von Nachricht. Überspringen führt zur nächsten Aufgabe.</translation>
    </message>
    <message>
        <source>A question that has to be answered is still open. Answer it and submit again.</source>
        <translation>Eine Pflichtfrage ist noch offen. Bitte beantworten und erneut abgeben.</translation>
    </message>
    <message>
        <source>This message is your own, or you have reviewed it before. Skip the task to get another one.</source>
        <translation>Diese Nachricht ist die eigene oder schon geprüft. Überspringen führt zur nächsten Aufgabe.</translation>
    </message>
    <message>
        <source>The task does not exist any more. Your work is kept in the outbox; take another task.</source>
        <translation>Die Aufgabe gibt es nicht mehr. Die Arbeit bleibt im Postausgang erhalten; bitte eine andere Aufgabe nehmen.</translation>
    </message>
    <message>
        <source>The time for this task is over, and answers to it are no longer accepted. Your text is kept in the outbox.</source>
        <translation>Die Zeit für diese Aufgabe ist abgelaufen, Antworten werden nicht mehr angenommen. Der Text bleibt im Postausgang erhalten.</translation>
    </message>
    <message>
        <source>This is not the kind of answer the task asks for. Skip it and take another one.</source>
        <translation>Diese Art von Antwort verlangt die Aufgabe nicht. Bitte überspringen und eine andere nehmen.</translation>
    </message>
    <message>
        <source>This task is already done. Nothing was lost; take the next one.</source>
        <translation>Diese Aufgabe ist schon erledigt. Es ging nichts verloren; weiter mit der nächsten.</translation>
    </message>
    <message>
        <source>The task belongs to somebody else. Switch to that person, or take another task.</source>
        <translation>Die Aufgabe gehört jemand anderem. Bitte zu dieser Person wechseln oder eine andere Aufgabe nehmen.</translation>
    </message>
    <message>
        <source>This person is not known here. Choose a person at the bottom of the sidebar.</source>
        <translation>Diese Person ist hier nicht bekannt. Bitte unten in der Seitenleiste eine Person wählen.</translation>
    </message>
    <message>
        <source>This person may not take part at present. Choose another person, or ask whoever runs the queue.</source>
        <translation>Diese Person darf zurzeit nicht mitmachen. Bitte eine andere Person wählen oder bei der Verwaltung der Warteschlange nachfragen.</translation>
    </message>
    <message>
        <source>The terms of this queue have not been accepted yet. Read and accept them first.</source>
        <translation>Die Bedingungen dieser Warteschlange sind noch nicht angenommen. Bitte erst lesen und annehmen.</translation>
    </message>
    <message>
        <source>This task was skipped and takes no answer any more. Take another one.</source>
        <translation>Diese Aufgabe wurde übersprungen und nimmt keine Antwort mehr an. Bitte eine andere nehmen.</translation>
    </message>
    <message>
        <source>The data is open in another program. Close that program, then try again.</source>
        <translation>Die Daten sind in einem anderen Programm geöffnet. Bitte dieses schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The data file is damaged. It was not changed: restore a backup, or start with another file.</source>
        <translation>Die Datei mit den Daten ist beschädigt. Sie wurde nicht verändert: Bitte eine Sicherung zurückspielen oder mit einer anderen Datei beginnen.</translation>
    </message>
    <message>
        <source>The data was written by a newer Canopy and was not changed. Install the newer version to open it.</source>
        <translation>Die Daten stammen von einem neueren Canopy und wurden nicht verändert. Zum Öffnen bitte die neuere Version installieren.</translation>
    </message>
    <message>
        <source>The data cannot be written to. Give yourself write permission for the file and its folder, then try again.</source>
        <translation>In die Daten kann nicht geschrieben werden. Bitte Schreibrechte für die Datei und ihren Ordner einrichten und erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no data here yet. Start Canopy anew to create it.</source>
        <translation>Hier sind noch keine Daten. Ein neuer Start von Canopy legt sie an.</translation>
    </message>
    <message>
        <source>The disk is full. Make some room, then try again; what was saved before is safe.</source>
        <translation>Der Datenträger ist voll. Bitte Platz schaffen und erneut versuchen; bereits Gespeichertes ist sicher.</translation>
    </message>
    <message>
        <source>Many people are at work right now. Nothing was lost: try again in a moment.</source>
        <translation>Gerade arbeiten viele gleichzeitig. Nichts ging verloren: Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it exists and that you may read it.</source>
        <translation>Die Datei lässt sich nicht lesen. Bitte prüfen, ob es sie gibt und ob sie gelesen werden darf.</translation>
    </message>
    <message>
        <source>The file is not in a format that Canopy knows. Choose an Open-Assistant export (.jsonl, .jsonl.gz).</source>
        <translation>Dieses Dateiformat kennt Canopy nicht. Bitte einen Open-Assistant-Export wählen (.jsonl, .jsonl.gz).</translation>
    </message>
    <message>
        <source>The rating is not on the scale. Choose one of the numbers shown.</source>
        <translation>Die Bewertung liegt nicht auf der Skala. Bitte eine der gezeigten Zahlen wählen.</translation>
    </message>
    <message>
        <source>The server does not accept this key. Your work is kept. Ask whoever runs the server for a new one, then choose “Work on a server” once more.</source>
        <translation>Der Server nimmt diesen Schlüssel nicht an. Ihre Arbeit bleibt erhalten. Bitten Sie die, die den Server betreiben, um einen neuen und wählen Sie dann noch einmal „Auf einem Server arbeiten“.</translation>
    </message>
    <message>
        <source>The server asks for a short pause. Your work is kept and goes on by itself.</source>
        <translation>Der Server bittet um eine kurze Pause. Ihre Arbeit bleibt erhalten und geht von selbst weiter.</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://annotate.example.org.</source>
        <translation>Das ist keine Adresse eines Servers. Sie sieht so aus: https://annotate.example.org.</translation>
    </message>
    <message>
        <source>The connection to this server would not be encrypted. Ask for its address that begins with https://.</source>
        <translation>Die Verbindung zu diesem Server wäre nicht verschlüsselt. Fragen Sie nach seiner Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>The server cannot prove that it is the one you asked for: its certificate is not trusted. Nothing was sent. Ask whoever runs it, or try from another network.</source>
        <translation>Der Server kann nicht beweisen, dass er der gewünschte ist: Seinem Zertifikat wird nicht vertraut. Es wurde nichts gesendet. Fragen Sie die, die ihn betreiben, oder versuchen Sie es aus einem anderen Netz.</translation>
    </message>
    <message>
        <source>Something else answers at this address. Check the address; on a public network, sign in to the network first.</source>
        <translation>Unter dieser Adresse antwortet etwas anderes. Prüfen Sie die Adresse; in einem öffentlichen Netz melden Sie sich zuerst dort an.</translation>
    </message>
    <message>
        <source>The server sends on to another address, which is not followed. Ask for its new address; on a public network, sign in to the network first.</source>
        <translation>Der Server verweist auf eine andere Adresse; dem wird nicht gefolgt. Fragen Sie nach der neuen Adresse; in einem öffentlichen Netz melden Sie sich zuerst dort an.</translation>
    </message>
    <message>
        <source>The server's answer is larger than Canopy takes. Ask for less, or tell whoever runs the server.</source>
        <translation>Die Antwort des Servers ist größer, als Canopy annimmt. Fragen Sie weniger auf einmal ab oder sagen Sie es denen, die den Server betreiben.</translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be reached. Unlock it, or enter the key each time.</source>
        <translation>Der Schlüsselbund dieses Rechners ist nicht zu erreichen. Entsperren Sie ihn oder geben Sie den Schlüssel jedes Mal ein.</translation>
    </message>
    <message>
        <source>The key for this server is not in the keychain. Enter it once more.</source>
        <translation>Der Schlüssel für diesen Server ist nicht im Schlüsselbund. Geben Sie ihn noch einmal ein.</translation>
    </message>
<message>
        <source>Something else was received for this task before. Your text is kept in the outbox.</source>
        <translation>Für diese Aufgabe kam vorher schon etwas anderes an. Der Text bleibt im Postausgang.</translation>
    </message>
    <message>
        <source>You are not signed in any more on this computer. Your work is kept: ask for a new invitation.</source>
        <translation>An diesem Computer besteht keine Anmeldung mehr. Die Arbeit bleibt erhalten: Bitte um eine neue Einladung fragen.</translation>
    </message>
    <message>
        <source>You are signed in as somebody else. Switch to that person first; your work is kept.</source>
        <translation>Hier ist jemand anderes angemeldet. Bitte erst zu dieser Person wechseln; die Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>Your role on this server does not include that. Ask whoever runs it.</source>
        <translation>Die eigene Rolle auf diesem Server umfasst das nicht. Bitte bei der Verwaltung des Servers nachfragen.</translation>
    </message>
    <message>
        <source>This account was deleted. Your work is kept here and is not sent.</source>
        <translation>Dieses Konto wurde gelöscht. Die Arbeit bleibt hier erhalten und wird nicht gesendet.</translation>
    </message>
    <message>
        <source>The invitation is not valid: it was used, withdrawn or is too old. Ask for a new one.</source>
        <translation>Die Einladung gilt nicht: Sie wurde benutzt, zurückgezogen oder ist zu alt. Bitte um eine neue fragen.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match capitals</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Zurück (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Weiter (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Not a valid expression</source>
        <translation>Kein gültiger Ausdruck</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%L1 found</source>
        <translation>%L1 gefunden</translation>
    </message>
    <message>
        <source>%L1 replaced</source>
        <translation>%L1 ersetzt</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>You have sent this text before: “%1”</source>
        <translation>Dieser Text wurde schon einmal gesendet: „%1“</translation>
    </message>
    <message>
        <source>You have sent nearly the same before: “%1”</source>
        <translation>Fast das Gleiche wurde schon einmal gesendet: „%1“</translation>
    </message>
    <message>
        <source>This text is in the starter trees already: “%1”</source>
        <translation>Dieser Text steht schon in den Beispielen: „%1“</translation>
    </message>
    <message>
        <source>Nearly the same is in the starter trees: “%1”</source>
        <translation>Fast das Gleiche steht schon in den Beispielen: „%1“</translation>
    </message>
    <message>
        <source>This is a message of the conversation itself: “%1”</source>
        <translation>Das ist eine Nachricht aus dem Gespräch selbst: „%1“</translation>
    </message>
    <message>
        <source>This is nearly a message of the conversation itself: “%1”</source>
        <translation>Das ist fast eine Nachricht aus dem Gespräch selbst: „%1“</translation>
    </message>
    <message>
        <source>Mask it</source>
        <translation>Unkenntlich machen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Soften it</source>
        <translation>Abschwächen</translation>
    </message>
    <message>
        <source>“%1” looks like a key or password that readers could use.</source>
        <translation>„%1“ sieht nach einem Schlüssel oder Passwort aus, das andere benutzen könnten.</translation>
    </message>
    <message>
        <source>“%1” is an e-mail address; the data will be public.</source>
        <translation>„%1“ ist eine E-Mail-Adresse; die Daten werden öffentlich.</translation>
    </message>
    <message>
        <source>“%1” is a valid card number; the data will be public.</source>
        <translation>„%1“ ist eine gültige Kartennummer; die Daten werden öffentlich.</translation>
    </message>
    <message>
        <source>“%1” is a valid account number; the data will be public.</source>
        <translation>„%1“ ist eine gültige Kontonummer; die Daten werden öffentlich.</translation>
    </message>
    <message>
        <source>“%1” is a telephone number; the data will be public.</source>
        <translation>„%1“ ist eine Telefonnummer; die Daten werden öffentlich.</translation>
    </message>
    <message>
        <source>“%1” is left over from a chat window; write in your own words.</source>
        <translation>„%1“ ist aus einem Chatfenster übrig geblieben; besser mit eigenen Worten schreiben.</translation>
    </message>
    <message>
        <source>“%1” may hurt people; keep it only where it is needed.</source>
        <translation>„%1“ kann verletzen; nur stehen lassen, wo es nötig ist.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>FlowWords</name>
    <message numerus="yes">
        <source>Your %n minute(s) are over</source>
        <translation>
            <numerusform>Deine %n Minute ist um</numerusform>
            <numerusform>Deine %n Minuten sind um</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %L2</source>
        <comment>kind of work, number</comment>
        <translation>%1: %L2</translation>
    </message>
    <message>
        <source>Reading and thinking count, too. Thank you for your time.</source>
        <translation>Lesen und Nachdenken zählen auch. Danke für deine Zeit.</translation>
    </message>
    <message numerus="yes">
        <source>You handed in %n piece(s). Thank you.</source>
        <translation>
            <numerusform>Du hast %n Stück abgegeben. Danke.</numerusform>
            <numerusform>Du hast %n Stücke abgegeben. Danke.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes of work</comment>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 today</source>
        <comment>minutes, pieces</comment>
        <translation>heute %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n Stück</numerusform>
            <numerusform>%n Stücke</numerusform>
        </translation>
    </message>
    <message>
        <source>Your goal for today is reached.</source>
        <translation>Dein Ziel für heute ist erreicht.</translation>
    </message>
    <message>
        <source>%L1 of %L2 min</source>
        <translation>%L1 von %L2 Min.</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %n piece(s)</source>
        <translation>
            <numerusform>%L1 von %n Stück</numerusform>
            <numerusform>%L1 von %n Stücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Heute: %1</translation>
    </message>
</context>
<context>
    <name>FreeLabelDialog</name>
    <message>
        <source>Label this message</source>
        <translation>Diese Nachricht beurteilen</translation>
    </message>
    <message>
        <source>Say only what you can judge; the rest stays open. Labels that you gave this message before are replaced.</source>
        <translation>Nur angeben, was sich beurteilen lässt; der Rest bleibt offen. Frühere eigene Merkmale dieser Nachricht werden ersetzt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give these labels</source>
        <translation>Diese Merkmale abgeben</translation>
    </message>
</context>
<context>
    <name>GuidelinesPanel</name>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Close the guidelines</source>
        <translation>Richtlinien schließen</translation>
    </message>
    <message>
        <source>Close the guidelines (Esc)</source>
        <translation>Richtlinien schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message>
        <source>you review this</source>
        <translation>darum geht es</translation>
    </message>
    <message>
        <source>Nothing answered yet</source>
        <translation>Noch nichts beantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) given, the rest stays open</source>
        <translation>
            <numerusform>%n Merkmal angegeben, der Rest bleibt offen</numerusform>
            <numerusform>%n Merkmale angegeben, der Rest bleibt offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelRow</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (Pflicht)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4</source>
        <translation>%1: %2 von %3, %4</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>entirely</source>
        <translation>völlig</translation>
    </message>
    <message>
        <source>%1: no answer</source>
        <comment>a label</comment>
        <translation>%1: keine Antwort</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>Answer %1 on the scale</source>
        <translation>Antwort %1 auf der Skala</translation>
    </message>
    <message>
        <source>Label above</source>
        <translation>Merkmal darüber</translation>
    </message>
    <message>
        <source>Label below</source>
        <translation>Merkmal darunter</translation>
    </message>
    <message>
        <source>One step to the left</source>
        <translation>Eine Stufe nach links</translation>
    </message>
    <message>
        <source>One step to the right</source>
        <translation>Eine Stufe nach rechts</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Scales, as far as you can judge</source>
        <translation>Skalen, soweit ein Urteil möglich ist</translation>
    </message>
    <message>
        <source>Flags, where one applies</source>
        <translation>Kennzeichen, wo eines zutrifft</translation>
    </message>
    <message>
        <source>Letter: yes, a flag, or to a scale · digit: answer · the same again takes it back</source>
        <translation>Buchstabe: ja, ein Kennzeichen oder zu einer Skala · Ziffer: antworten · dieselbe Taste nimmt es zurück</translation>
    </message>
    <message>
        <source>What the label means</source>
        <translation>Was das Merkmal bedeutet</translation>
    </message>
    <message>
        <source>This question has to be answered before you submit.</source>
        <translation>Ohne Antwort auf diese Frage lässt sich nichts abgeben.</translation>
    </message>
    <message>
        <source>Letter: to a label · digit: answer · the same again takes it back</source>
        <translation>Buchstabe: zu einem Merkmal · Ziffer: antworten · dieselbe Taste nimmt es zurück</translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message>
        <source>Is this spam?</source>
        <translation>Ist das Spam?</translation>
    </message>
    <message>
        <source>The message is deliberately poor, meaningless or off-topic, so that nobody could learn from it.</source>
        <translation>Die Nachricht ist absichtlich schlecht, sinnlos oder ohne Bezug zum Thema, sodass niemand etwas daraus lernen kann.</translation>
    </message>
    <message>
        <source>Yes, when the text is “asdf asdf buy cheap watches”, or the same joke pasted under every question.</source>
        <translation>Ja, wenn da „asdf asdf Uhren billig kaufen“ steht oder derselbe Witz unter jede Frage kopiert wurde.</translation>
    </message>
    <message>
        <source>No, when somebody clearly tried and the result is short, clumsy or wrong.</source>
        <translation>Nein, wenn sich jemand erkennbar bemüht hat und das Ergebnis kurz, holprig oder falsch ist.</translation>
    </message>
    <message>
        <source>Does it fail the task?</source>
        <translation>Ist die Aufgabe verfehlt?</translation>
    </message>
    <message>
        <source>The reply does not do what the user asked for.</source>
        <translation>Die Antwort tut nicht, worum gebeten wurde.</translation>
    </message>
    <message>
        <source>Yes, when a poem was asked for and the reply explains what poems are.</source>
        <translation>Ja, wenn ein Gedicht gewünscht war und die Antwort erklärt, was Gedichte sind.</translation>
    </message>
    <message>
        <source>No, when it does what was asked and merely does it badly, or when it declines something harmful and says why.</source>
        <translation>Nein, wenn sie das Gewünschte nur schlecht macht oder etwas Schädliches mit Begründung ablehnt.</translation>
    </message>
    <message>
        <source>Wrong language</source>
        <translation>Falsche Sprache</translation>
    </message>
    <message>
        <source>The message is not written in the language that this task is about.</source>
        <translation>Die Nachricht ist nicht in der Sprache geschrieben, um die es in dieser Aufgabe geht.</translation>
    </message>
    <message>
        <source>Yes, when the task is about German and the whole reply is in English.</source>
        <translation>Ja, wenn es um Deutsch geht und die ganze Antwort auf Englisch ist.</translation>
    </message>
    <message>
        <source>No, when there are only borrowed words, quotations, code, or a translation that was asked for.</source>
        <translation>Nein, wenn nur Lehnwörter, Zitate, Programmcode oder eine gewünschte Übersetzung vorkommen.</translation>
    </message>
    <message>
        <source>Personal details</source>
        <translation>Persönliche Angaben</translation>
    </message>
    <message>
        <source>The message contains details by which a real private person can be identified or reached.</source>
        <translation>Die Nachricht enthält Angaben, mit denen man eine wirkliche Privatperson erkennen oder erreichen kann.</translation>
    </message>
    <message>
        <source>Yes, when there is somebody's full name together with an address, a phone number, an email address or an account number.</source>
        <translation>Ja, wenn ein voller Name zusammen mit Anschrift, Telefonnummer, E-Mail-Adresse oder Kontonummer dasteht.</translation>
    </message>
    <message>
        <source>No, when it names a public figure, an invented person or a first name alone.</source>
        <translation>Nein, wenn es um bekannte oder erfundene Personen geht oder nur ein Vorname fällt.</translation>
    </message>
    <message>
        <source>Inappropriate</source>
        <translation>Unangemessen</translation>
    </message>
    <message>
        <source>The message should not be shown to a general audience, for a reason that no other label names.</source>
        <translation>Die Nachricht sollte einem allgemeinen Publikum nicht gezeigt werden, und kein anderes Merkmal nennt den Grund.</translation>
    </message>
    <message>
        <source>Yes, when it encourages something dangerous or illegal, or mocks a grieving person.</source>
        <translation>Ja, wenn sie zu etwas Gefährlichem oder Verbotenem ermuntert oder einen trauernden Menschen verhöhnt.</translation>
    </message>
    <message>
        <source>No, when the label merely does not apply, or the topic is serious but treated with care.</source>
        <translation>Nein, wenn ein ernstes Thema behutsam behandelt wird. „Trifft nicht zu“ ist hier nicht gemeint.</translation>
    </message>
    <message>
        <source>Hate speech</source>
        <translation>Hassrede</translation>
    </message>
    <message>
        <source>The message abuses or threatens people because of a group they belong to, such as origin, religion, sex, orientation or disability.</source>
        <translation>Die Nachricht beschimpft oder bedroht Menschen, weil sie einer Gruppe angehören, etwa nach Herkunft, Religion, Geschlecht, Orientierung oder Behinderung.</translation>
    </message>
    <message>
        <source>Yes, when it says that everybody from a certain country is a thief.</source>
        <translation>Ja, wenn behauptet wird, alle Leute aus einem bestimmten Land seien Diebe.</translation>
    </message>
    <message>
        <source>No, when it criticises an idea or a government, or asks about hatred in order to understand it.</source>
        <translation>Nein, wenn eine Idee oder eine Regierung kritisiert oder nach den Ursachen von Hass gefragt wird.</translation>
    </message>
    <message>
        <source>Sexual content</source>
        <translation>Sexuelle Inhalte</translation>
    </message>
    <message>
        <source>The message describes sexual acts or is meant to arouse.</source>
        <translation>Die Nachricht schildert sexuelle Handlungen oder soll erregen.</translation>
    </message>
    <message>
        <source>Yes, when a story contains an explicit scene.</source>
        <translation>Ja, wenn eine Geschichte eine ausdrückliche Szene enthält.</translation>
    </message>
    <message>
        <source>No, when it is sober information on health, biology or relationships.</source>
        <translation>Nein, wenn sachlich über Gesundheit, Biologie oder Beziehungen informiert wird.</translation>
    </message>
    <message>
        <source>Moral judgement</source>
        <translation>Moralisches Urteil</translation>
    </message>
    <message>
        <source>The message tells people that they are good or bad instead of answering them.</source>
        <translation>Die Nachricht erklärt Menschen für gut oder schlecht, statt ihnen zu antworten.</translation>
    </message>
    <message>
        <source>Yes, when a question about meat recipes is answered with a reproach for eating meat.</source>
        <translation>Ja, wenn auf die Frage nach einem Bratenrezept ein Vorwurf wegen des Fleischessens folgt.</translation>
    </message>
    <message>
        <source>No, when it lays out several moral views because somebody asked for them.</source>
        <translation>Nein, wenn mehrere moralische Standpunkte dargestellt werden, weil danach gefragt wurde.</translation>
    </message>
    <message>
        <source>Political opinion</source>
        <translation>Politische Meinung</translation>
    </message>
    <message>
        <source>The message takes sides on a matter of party politics.</source>
        <translation>Die Nachricht ergreift in einer parteipolitischen Frage Partei.</translation>
    </message>
    <message>
        <source>Yes, when it recommends voting for a particular party.</source>
        <translation>Ja, wenn sie empfiehlt, eine bestimmte Partei zu wählen.</translation>
    </message>
    <message>
        <source>No, when it explains how an election works or reports the positions of all sides.</source>
        <translation>Nein, wenn sie erklärt, wie eine Wahl abläuft, oder die Positionen aller Seiten wiedergibt.</translation>
    </message>
    <message>
        <source>Overall quality</source>
        <translation>Qualität insgesamt</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>excellent</source>
        <translation>hervorragend</translation>
    </message>
    <message>
        <source>How good the message is as a whole: content, clarity and form, judged for what it wants to be.</source>
        <translation>Wie gut die Nachricht im Ganzen ist: Inhalt, Klarheit und Form, gemessen an dem, was sie sein will.</translation>
    </message>
    <message>
        <source>Towards excellent, when you would be glad to have received or written exactly this.</source>
        <translation>Richtung hervorragend, wenn du dich freuen würdest, genau das bekommen oder geschrieben zu haben.</translation>
    </message>
    <message>
        <source>Towards poor, when it is confused, careless or wrong, however long it is.</source>
        <translation>Richtung schlecht, wenn sie wirr, nachlässig oder falsch ist, egal wie lang.</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Umgangston</translation>
    </message>
    <message>
        <source>polite</source>
        <translation>höflich</translation>
    </message>
    <message>
        <source>rude</source>
        <translation>grob</translation>
    </message>
    <message>
        <source>How rude, insulting or profane the message is.</source>
        <translation>Wie grob, beleidigend oder vulgär die Nachricht ist.</translation>
    </message>
    <message>
        <source>Towards rude, when it insults somebody or sneers at the question.</source>
        <translation>Richtung grob, wenn sie jemanden beleidigt oder sich über die Frage lustig macht.</translation>
    </message>
    <message>
        <source>Towards polite, when it disagrees firmly and stays friendly.</source>
        <translation>Richtung höflich, wenn sie deutlich widerspricht und freundlich bleibt.</translation>
    </message>
    <message>
        <source>Humour</source>
        <translation>Humor</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>ernst</translation>
    </message>
    <message>
        <source>funny</source>
        <translation>witzig</translation>
    </message>
    <message>
        <source>How humorous or sarcastic the message means to be, whether or not you laughed.</source>
        <translation>Wie humorvoll oder sarkastisch die Nachricht gemeint ist, auch wenn du nicht lachen musstest.</translation>
    </message>
    <message>
        <source>Towards funny, when it plays with words, exaggerates or is meant ironically.</source>
        <translation>Richtung witzig, wenn sie mit Wörtern spielt, übertreibt oder ironisch ist.</translation>
    </message>
    <message>
        <source>Towards serious, when it is plain and factual.</source>
        <translation>Richtung ernst, wenn sie nüchtern bei der Sache bleibt.</translation>
    </message>
    <message>
        <source>Helpfulness</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>useless</source>
        <translation>nutzlos</translation>
    </message>
    <message>
        <source>very helpful</source>
        <translation>sehr hilfreich</translation>
    </message>
    <message>
        <source>How much the reply helps the person who asked to get on with what they want.</source>
        <translation>Wie sehr die Antwort der fragenden Person bei ihrem Anliegen weiterhilft.</translation>
    </message>
    <message>
        <source>Towards very helpful, when they could act on it at once, or when it asks the very question that is missing.</source>
        <translation>Richtung sehr hilfreich, wenn man sofort danach handeln könnte oder sie genau die Rückfrage stellt, die fehlt.</translation>
    </message>
    <message>
        <source>Towards useless, when it is correct but beside the point, or wrong in a way that costs them something.</source>
        <translation>Richtung nutzlos, wenn sie zwar stimmt, aber am Anliegen vorbeigeht, oder wenn ein Fehler darin Schaden anrichtet.</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Einfallsreichtum</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>gewöhnlich</translation>
    </message>
    <message>
        <source>original</source>
        <translation>originell</translation>
    </message>
    <message>
        <source>How original the idea or the wording is.</source>
        <translation>Wie eigenständig Idee oder Ausdruck sind.</translation>
    </message>
    <message>
        <source>Towards original, when it surprises with a fitting comparison, a new angle or a vivid scene.</source>
        <translation>Richtung originell, wenn ein treffender Vergleich, ein neuer Blickwinkel oder eine lebendige Szene überrascht.</translation>
    </message>
    <message>
        <source>Towards ordinary, when it is what anyone would say first; for many questions that is quite right.</source>
        <translation>Richtung gewöhnlich, wenn es das ist, was allen zuerst einfällt. Bei vielen Fragen ist das völlig in Ordnung.</translation>
    </message>
    <message>
        <source>Violence</source>
        <translation>Gewalt</translation>
    </message>
    <message>
        <source>harmless</source>
        <translation>harmlos</translation>
    </message>
    <message>
        <source>violent</source>
        <translation>gewalttätig</translation>
    </message>
    <message>
        <source>How far the message depicts, praises or encourages violence, abuse, terror or self-harm.</source>
        <translation>Wie sehr die Nachricht Gewalt, Missbrauch, Terror oder Selbstverletzung ausmalt, gutheißt oder dazu aufruft.</translation>
    </message>
    <message>
        <source>Towards violent, when injuries are painted in detail or an attack is called for.</source>
        <translation>Richtung gewalttätig, wenn Verletzungen genüsslich geschildert werden oder zu einem Angriff aufgerufen wird.</translation>
    </message>
    <message>
        <source>Towards harmless, when a war is dated in a history answer, or a crime novel is recommended.</source>
        <translation>Richtung harmlos, wenn eine Geschichtsantwort einen Krieg datiert oder ein Krimi empfohlen wird.</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Rude</source>
        <translation>Unhöflich</translation>
    </message>
    <message>
        <source>Yes, when it is “asdf asdf”, an advertisement, or the same joke that was sent ten times.</source>
        <translation>Ja, wenn es „asdf asdf“ ist, Werbung oder derselbe Witz, der zehnmal geschickt wurde.</translation>
    </message>
    <message>
        <source>No, when it is a short, clumsy or simple request that somebody means.</source>
        <translation>Nein, wenn es eine kurze, unbeholfene oder einfache Bitte ist, die jemand ernst meint.</translation>
    </message>
    <message>
        <source>How good a request this is: clear, realistic, and worth a good answer.</source>
        <translation>Wie gut die Anfrage ist: klar, lebensnah und eine gute Antwort wert.</translation>
    </message>
    <message>
        <source>Towards excellent, when it says what is wanted and for what, and is not one of a hundred alike.</source>
        <translation>Eher ausgezeichnet, wenn sie sagt, was gewünscht wird und wozu, und nicht eine von hundert gleichen ist.</translation>
    </message>
    <message>
        <source>Towards poor, when nobody could tell what would be a good answer.</source>
        <translation>Eher schlecht, wenn niemand sagen könnte, was eine gute Antwort wäre.</translation>
    </message>
    <message>
        <source>Towards original, when the request is one that you have not read before, or comes with an unusual situation.</source>
        <translation>Eher originell, wenn eine solche Anfrage neu ist oder die Lage ungewöhnlich.</translation>
    </message>
    <message>
        <source>Towards ordinary, when everybody asks for this; that is no fault.</source>
        <translation>Eher gewöhnlich, wenn alle danach fragen; das ist kein Mangel.</translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>Language of this message</source>
        <translation>Sprache dieser Nachricht</translation>
    </message>
</context>
<context>
    <name>LeaderboardColumns</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (selbst)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Days in a row</source>
        <translation>Tage in Folge</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Rankings</source>
        <translation>Rangfolgen</translation>
    </message>
</context>
<context>
    <name>LeaderboardPage</name>
    <message>
        <source>Time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Nobody has points here yet</source>
        <translation>Hier hat noch niemand Punkte</translation>
    </message>
    <message>
        <source>Points come from work that others accept. The first place of this time is free.</source>
        <translation>Punkte gibt es für Arbeit, die andere annehmen. Der erste Platz in diesem Zeitraum ist frei.</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>Loslegen</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Bestenliste</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>This link was written by somebody else. It leads to %1</source>
        <translation>Diesen Verweis hat jemand anders geschrieben. Er führt zu %1</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>This address cannot be opened from here: %1</source>
        <translation>Diese Adresse lässt sich von hier nicht öffnen: %1</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>What will be sent</source>
        <translation>Was abgesendet wird</translation>
    </message>
    <message>
        <source>Is this what you want to send?</source>
        <translation>Möchtest du das so absenden?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Absenden</translation>
    </message>
    <message>
        <source>Back to the task</source>
        <translation>Zurück zur Aufgabe</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>What is needed, and where you stand.</source>
        <translation>Was gebraucht wird, und der eigene Stand.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>What you handed in, and what became of it.</source>
        <translation>Was abgegeben wurde, und was daraus geworden ist.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Everything that was written, newest first, and the trees it belongs to.</source>
        <translation>Alles Geschriebene, das Neueste zuerst, und die Bäume, zu denen es gehört.</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Bestenliste</translation>
    </message>
    <message>
        <source>Who did how much.</source>
        <translation>Wer wie viel beigetragen hat.</translation>
    </message>
    <message>
        <source>%1 — Canopy</source>
        <translation>%1 — Canopy</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>Über&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>&amp;Arbeit</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>Postaus&amp;gang</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Leaderboard</source>
        <translation>&amp;Bestenliste</translation>
    </message>
    <message>
        <source>&amp;Work on</source>
        <translation>&amp;Arbeiten an</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>A&amp;ufgabe</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>&amp;Richtlinien</translation>
    </message>
    <message>
        <source>&amp;Search the messages</source>
        <translation>Nachrichten &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>&amp;Add a person…</source>
        <translation>&amp;Person hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Text &amp;vergrößern</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Text verk&amp;leinern</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Übliche Textgröße</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>What good work is, by doing it. Nothing of it counts.</source>
        <translation>Was gute Arbeit ist, durch Tun. Nichts davon zählt.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Every change holds at once.</source>
        <translation>Jede Änderung gilt sofort.</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Take back the last piece</source>
        <translation>Das letzte Stück &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Send what is &amp;held back</source>
        <translation>&amp;Zurückgehaltenes absenden</translation>
    </message>
    <message>
        <source>The &amp;last ten pieces</source>
        <translation>Die &amp;letzten zehn Stücke</translation>
    </message>
    <message>
        <source>&amp;Pause, or go on</source>
        <translation>&amp;Pause oder weiter</translation>
    </message>
    <message>
        <source>Shortcuts &amp;here</source>
        <translation>&amp;Tastenkürzel hier</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;finden …</translation>
    </message>
    <message>
        <source>&amp;Exercises</source>
        <translation>Ü&amp;bungen</translation>
    </message>
</context>
<context>
    <name>MarkdownEditor</name>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>Codeblock</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>„%1“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>No misspelt word</source>
        <translation>Kein falsch geschriebenes Wort</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>Als einfachen Text einfügen</translation>
    </message>
    <message>
        <source>Next misspelt word</source>
        <translation>Nächstes falsch geschriebenes Wort</translation>
    </message>
</context>
<context>
    <name>MarkdownPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Here you see your text as others will read it.</source>
        <translation>Hier erscheint der Text so, wie andere ihn lesen.</translation>
    </message>
    <message>
        <source>Your text as others will read it</source>
        <translation>Der Text, wie andere ihn lesen werden</translation>
    </message>
</context>
<context>
    <name>MarkdownText</name>
    <message>
        <source>[Picture, not loaded]</source>
        <translation>[Bild, nicht geladen]</translation>
    </message>
    <message>
        <source>[Picture, not loaded: %1]</source>
        <translation>[Bild, nicht geladen: %1]</translation>
    </message>
    <message>
        <source>[%L1 more characters are not shown]</source>
        <translation>[%L1 weitere Zeichen werden nicht gezeigt]</translation>
    </message>
</context>
<context>
    <name>MessageCommands</name>
    <message>
        <source>&amp;Copy text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy the c&amp;ode in it</source>
        <translation>C&amp;ode darin kopieren</translation>
    </message>
    <message>
        <source>&amp;Label…</source>
        <translation>&amp;Beurteilen …</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Melden …</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Prompt</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>place %L1</source>
        <translation>Platz %L1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n Prüfung</numerusform>
            <numerusform>%n Prüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>machine-written</source>
        <translation>maschinell geschrieben</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Search the messages</source>
        <translation>Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Messages, newest first</source>
        <translation>Nachrichten, neueste zuerst</translation>
    </message>
    <message>
        <source>No message chosen</source>
        <translation>Keine Nachricht gewählt</translation>
    </message>
    <message>
        <source>Choose a message to read it within its tree, with all replies and what became of them.</source>
        <translation>Eine gewählte Nachricht erscheint hier in ihrem Baum, mit allen Antworten und dem, was aus ihnen geworden ist.</translation>
    </message>
    <message>
        <source>Message tree</source>
        <translation>Nachrichtenbaum</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>As soon as somebody writes a prompt, it appears here.</source>
        <translation>Sobald jemand eine Anfrage schreibt, erscheint sie hier.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No message contains these words. Try fewer or other ones.</source>
        <translation>Keine Nachricht enthält diese Wörter. Mit weniger oder anderen versuchen.</translation>
    </message>
    <message>
        <source>you chose this</source>
        <translation>gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n message(s)</source>
        <comment>state of a tree, number of its messages</comment>
        <translation>
            <numerusform>%1 · %n Nachricht</numerusform>
            <numerusform>%1 · %n Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsCard</name>
    <message>
        <source>News</source>
        <translation>Neuigkeiten</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Hide this message</source>
        <translation>Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>The outbox is empty</source>
        <translation>Der Postausgang ist leer</translation>
    </message>
    <message>
        <source>What you submit comes here first and leaves by itself, so that nothing is lost when a connection is.</source>
        <translation>Alles Abgegebene kommt zuerst hierher und geht von selbst hinaus; so bleibt es erhalten, auch wenn die Verbindung abreißt.</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>Loslegen</translation>
    </message>
    <message>
        <source>What was handed in</source>
        <translation>Was abgegeben wurde</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Labels of a message</source>
        <translation>Merkmale einer Nachricht</translation>
    </message>
    <message>
        <source>Report of a message</source>
        <translation>Meldung einer Nachricht</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Take &amp;back and change</source>
        <translation>Zurücknehmen und &amp;ändern</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>&amp;Jetzt absenden</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Language of the work</source>
        <translation>Sprache der Arbeit</translation>
    </message>
    <message>
        <source>What makes good work of this kind</source>
        <translation>Was bei dieser Arbeit gut ist</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Guidelines  %1</source>
        <comment>with the shortcut</comment>
        <translation>Richtlinien  %1</translation>
    </message>
</context>
<context>
    <name>PersonBar</name>
    <message>
        <source>Name of the &amp;new person</source>
        <translation>Name der &amp;neuen Person</translation>
    </message>
    <message>
        <source>Add and switch</source>
        <translation>Hinzufügen und wechseln</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RankBoard</name>
    <message>
        <source>Texts, best first</source>
        <translation>Texte, der beste zuerst</translation>
    </message>
    <message>
        <source>The others are compared with this one</source>
        <translation>Die anderen werden mit diesem verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) more</source>
        <translation>
            <numerusform>%n Wort mehr</numerusform>
            <numerusform>%n Wörter mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer</source>
        <translation>
            <numerusform>%n weniger</numerusform>
            <numerusform>%n weniger</numerusform>
        </translation>
    </message>
    <message>
        <source>than %1</source>
        <comment>a letter that names a text</comment>
        <translation>als in %1</translation>
    </message>
</context>
<context>
    <name>RankCard</name>
    <message>
        <source>Alt+Up and Alt+Down move this text; a digit moves it to that place.</source>
        <translation>Alt+Pfeil hoch und Alt+Pfeil runter verschieben diesen Text; eine Ziffer setzt ihn auf diesen Platz.</translation>
    </message>
    <message>
        <source>Better (Alt+Up)</source>
        <translation>Besser (Alt+Pfeil hoch)</translation>
    </message>
    <message>
        <source>Worse (Alt+Down)</source>
        <translation>Schlechter (Alt+Pfeil runter)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>letter of a text, the text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>where a text stands</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, tied, %2: %3</source>
        <comment>where a text stands, its letter, the text</comment>
        <translation>%1, gleichauf, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>where a text stands, its letter, the text</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>RankDuel</name>
    <message>
        <source>Two texts</source>
        <translation>Zwei Texte</translation>
    </message>
    <message>
        <source>The first is better</source>
        <translation>Der erste ist besser</translation>
    </message>
    <message>
        <source>Equally good</source>
        <translation>Gleich gut</translation>
    </message>
    <message>
        <source>The second is better</source>
        <translation>Der zweite ist besser</translation>
    </message>
    <message>
        <source>Take the last choice back</source>
        <translation>Letzte Wahl zurücknehmen</translation>
    </message>
    <message>
        <source>Check with another pair</source>
        <translation>Mit einem weiteren Paar prüfen</translation>
    </message>
    <message>
        <source>Look at the order</source>
        <translation>Reihenfolge ansehen</translation>
    </message>
    <message>
        <source>Which one is better, %1 or %2?</source>
        <comment>letters that name texts</comment>
        <translation>Was ist besser, %1 oder %2?</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Choice %1, at most %2</source>
        <translation>Wahl %1, höchstens %2</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s)</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 before %2</source>
        <comment>letters of texts, the better one first</comment>
        <translation>%1 vor %2</translation>
    </message>
    <message>
        <source>%1 or %2?</source>
        <comment>letters that name texts</comment>
        <translation>%1 oder %2?</translation>
    </message>
    <message>
        <source>These choices contradict each other: %1. Decide one of them again, or put the texts in order by hand.</source>
        <comment>a list of steps</comment>
        <translation>Diese Entscheidungen widersprechen sich: %1. Eine davon neu entscheiden oder die Texte von Hand ordnen.</translation>
    </message>
    <message>
        <source>The order is found: %1</source>
        <translation>Die Reihenfolge steht fest: %1</translation>
    </message>
</context>
<context>
    <name>RankPage</name>
    <message>
        <source>the replies answer this</source>
        <translation>hierauf wird geantwortet</translation>
    </message>
    <message>
        <source>&amp;Keep this order</source>
        <translation>Reihenfolge &amp;so lassen</translation>
    </message>
    <message>
        <source>&amp;None of these is acceptable</source>
        <translation>&amp;Keine davon ist annehmbar</translation>
    </message>
    <message>
        <source>None is acceptable</source>
        <translation>Keine ist annehmbar</translation>
    </message>
    <message>
        <source>This order is your answer</source>
        <translation>Diese Reihenfolge gilt</translation>
    </message>
    <message>
        <source>Not in order yet</source>
        <translation>Noch nicht geordnet</translation>
    </message>
    <message>
        <source>Nothing was moved yet. Put the texts in order, or say that the order is right with “Keep this order”.</source>
        <translation>Noch wurde nichts verschoben. Die Texte ordnen oder mit „Reihenfolge so lassen“ bestätigen, dass sie stimmt.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Two at a time</source>
        <translation>Paarweise</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Mark the words that the others have and the text at hand has not (W)</source>
        <translation>Wörter markieren, die die anderen haben und der aktuelle Text nicht (W)</translation>
    </message>
    <message>
        <source>To place %1</source>
        <translation>Auf Platz %1</translation>
    </message>
    <message>
        <source>As good as the one above, or worse again</source>
        <translation>So gut wie der darüber, oder wieder schlechter</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Reihenfolge so lassen</translation>
    </message>
    <message>
        <source>None of these is acceptable</source>
        <translation>Keine davon ist annehmbar</translation>
    </message>
    <message>
        <source>Better by one place</source>
        <translation>Einen Platz besser</translation>
    </message>
    <message>
        <source>Worse by one place</source>
        <translation>Einen Platz schlechter</translation>
    </message>
    <message>
        <source>To the first place</source>
        <translation>Auf den ersten Platz</translation>
    </message>
    <message>
        <source>To the last place</source>
        <translation>Auf den letzten Platz</translation>
    </message>
    <message>
        <source>Text above</source>
        <translation>Text darüber</translation>
    </message>
    <message>
        <source>Text below</source>
        <translation>Text darunter</translation>
    </message>
    <message>
        <source>First text</source>
        <translation>Erster Text</translation>
    </message>
    <message>
        <source>Last text</source>
        <translation>Letzter Text</translation>
    </message>
    <message>
        <source>Better column</source>
        <translation>Bessere Spalte</translation>
    </message>
    <message>
        <source>Worse column</source>
        <translation>Schlechtere Spalte</translation>
    </message>
    <message>
        <source>Column one place better</source>
        <translation>Spalte einen Platz besser</translation>
    </message>
    <message>
        <source>Column one place worse</source>
        <translation>Spalte einen Platz schlechter</translation>
    </message>
    <message>
        <source>Some pairs are still open. Choose between them, or put the texts in order in the list.</source>
        <translation>Einige Paare sind noch offen. Zwischen ihnen wählen oder die Texte in der Liste ordnen.</translation>
    </message>
    <message>
        <source>Some texts still share a place, and the queue takes one after the other. Move one of them, or choose “Keep as it stands”.</source>
        <translation>Einige Texte teilen sich noch einen Platz, aber die Reihenfolge wird ohne Gleichstand angenommen. Einen davon verschieben oder „So lassen“ wählen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>where a text was moved to</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>letter of a text, where it is now</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is as good as %2</source>
        <translation>%1 ist so gut wie %2</translation>
    </message>
    <message>
        <source>%1 is worse than %2</source>
        <translation>%1 ist schlechter als %2</translation>
    </message>
    <message>
        <source>&amp;Keep as it stands</source>
        <translation>&amp;So lassen</translation>
    </message>
    <message>
        <source>Some share a place</source>
        <translation>Einige teilen sich einen Platz</translation>
    </message>
    <message>
        <source>Best on top · drag, Alt+↑↓ or a digit</source>
        <translation>Das Beste nach oben · ziehen, Alt+↑↓ oder Ziffer</translation>
    </message>
    <message>
        <source>Best first · Alt+←→ or a digit</source>
        <translation>Das Beste zuerst · Alt+←→ oder Ziffer</translation>
    </message>
    <message>
        <source>The order follows from your choices</source>
        <translation>Die Reihenfolge ergibt sich aus der Wahl</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>you rate this</source>
        <translation>darum geht es</translation>
    </message>
    <message>
        <source>How well does it tell the story? A digit chooses, the same again takes it back</source>
        <translation>Wie gut gibt sie die Geschichte wieder? Eine Ziffer wählt, dieselbe noch einmal nimmt es zurück</translation>
    </message>
    <message>
        <source>very badly</source>
        <translation>sehr schlecht</translation>
    </message>
    <message>
        <source>very well</source>
        <translation>sehr gut</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Choose a number from the scale, or skip the task.</source>
        <translation>Noch ist nichts gewählt. Eine Zahl der Skala wählen oder die Aufgabe überspringen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the rating given, the best one</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>Rate with %1</source>
        <translation>Mit %1 bewerten</translation>
    </message>
    <message>
        <source>Worse by one</source>
        <translation>Um eins schlechter</translation>
    </message>
    <message>
        <source>Better by one</source>
        <translation>Um eins besser</translation>
    </message>
    <message>
        <source>Take the rating back</source>
        <translation>Bewertung zurücknehmen</translation>
    </message>
</context>
<context>
    <name>RatingRow</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a number of the scale, what it means</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>Keine Bewertung</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Your labels of this message are on their way.</source>
        <translation>Die Merkmale dieser Nachricht sind unterwegs.</translation>
    </message>
    <message>
        <source>Thank you. Your report is on its way to the moderators.</source>
        <translation>Danke. Die Meldung ist unterwegs zur Moderation.</translation>
    </message>
</context>
<context>
    <name>RecentPage</name>
    <message>
        <source>skipped, can be taken back</source>
        <translation>übersprungen, kann zurückgenommen werden</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not sent yet, can be taken back</source>
        <translation>noch nicht abgesendet, kann zurückgenommen werden</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>abgesendet</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Nothing was done here yet</source>
        <translation>Hier wurde noch nichts getan</translation>
    </message>
    <message>
        <source>The last ten pieces that you hand in or skip are listed here.</source>
        <translation>Hier stehen die letzten zehn Stücke, die du abgibst oder überspringst.</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>Zurück zur Arbeit</translation>
    </message>
    <message>
        <source>The last pieces</source>
        <translation>Die letzten Stücke</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>&amp;Take back and change</source>
        <translation>Zurücknehmen und &amp;ändern</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what became of it, the reason given</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report this message</source>
        <translation>Diese Nachricht melden</translation>
    </message>
    <message>
        <source>What is wrong with it? Reasons, words of your own, or both.</source>
        <translation>Was stimmt damit nicht? Gründe, eigene Worte oder beides.</translation>
    </message>
    <message>
        <source>What is wrong, in your words</source>
        <translation>Was nicht stimmt, in eigenen Worten</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send the report</source>
        <translation>Meldung abschicken</translation>
    </message>
    <message>
        <source>Choose a reason or write what is wrong, so that a moderator can judge it.</source>
        <translation>Einen Grund wählen oder schreiben, was nicht stimmt, damit die Moderation es beurteilen kann.</translation>
    </message>
    <message>
        <source>The report has %L1 characters, %L2 are possible.</source>
        <translation>Die Meldung hat %L1 Zeichen, %L2 sind möglich.</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>A Canopy server.</source>
        <translation>Ein Canopy-Server.</translation>
    </message>
    <message>
        <source>A Canopy server, version %1.</source>
        <translation>Ein Canopy-Server, Version %1.</translation>
    </message>
    <message>
        <source>An Open-Assistant server.</source>
        <translation>Ein Open-Assistant-Server.</translation>
    </message>
    <message>
        <source>An Open-Assistant server, version %1.</source>
        <translation>Ein Open-Assistant-Server, Version %1.</translation>
    </message>
    <message numerus="yes">
        <source>A task has to be handed in within %n hour(s).</source>
        <translation>
            <numerusform>Eine Aufgabe muss innerhalb von %n Stunde abgegeben werden.</numerusform>
            <numerusform>Eine Aufgabe muss innerhalb von %n Stunden abgegeben werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A task has to be handed in within %n minute(s).</source>
        <translation>
            <numerusform>Eine Aufgabe muss innerhalb von %n Minute abgegeben werden.</numerusform>
            <numerusform>Eine Aufgabe muss innerhalb von %n Minuten abgegeben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A message has at most %1 characters.</source>
        <translation>Eine Nachricht hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>What is written there is published under %1.</source>
        <translation>Was dort geschrieben wird, wird unter %1 veröffentlicht.</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Auf %1</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
</context>
<context>
    <name>SessionPanel</name>
    <message>
        <source>Whatever is needed</source>
        <translation>Was gebraucht wird</translation>
    </message>
    <message>
        <source>Only writing</source>
        <translation>Nur Schreiben</translation>
    </message>
    <message>
        <source>Only labels</source>
        <translation>Nur Bewerten</translation>
    </message>
    <message>
        <source>Only ordering and rating</source>
        <translation>Nur Ordnen und Benoten</translation>
    </message>
    <message>
        <source>A session of your own</source>
        <translation>Deine eigene Sitzung</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Ohne Ende</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the session</source>
        <translation>Sitzung beginnen</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Choose a command, press the new keys, and use them.</source>
        <translation>Wähle einen Befehl, drücke die neuen Tasten und übernimm sie.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Everybody who works on this computer has a desk of their own.</source>
        <translation>Alle, die an diesem Rechner arbeiten, haben ihren eigenen Schreibtisch.</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Person hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Who works now</source>
        <translation>&amp;Wer jetzt arbeitet</translation>
    </message>
    <message>
        <source>From one piece to the next</source>
        <translation>Von einem Stück zum nächsten</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>So long can you take back what you handed in or skipped.</source>
        <translation>So lange kannst du zurücknehmen, was du abgegeben oder übersprungen hast.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Show me everything once more before it is &amp;sent</source>
        <translation>Alles noch einmal zeigen, bevor es abge&amp;sendet wird</translation>
    </message>
    <message>
        <source>Reset skips</source>
        <translation>Übersprungenes zurücksetzen</translation>
    </message>
    <message>
        <source>What you skipped may come again. A queue that remembers skips itself still leaves them out.</source>
        <translation>Was du übersprungen hast, darf wiederkommen. Eine Warteschlange, die sich Übersprungenes selbst merkt, lässt es weiterhin aus.</translation>
    </message>
    <message>
        <source>&amp;Undo is possible for</source>
        <translation>&amp;Zurücknehmen geht</translation>
    </message>
    <message>
        <source>Keep ready while I &amp;work</source>
        <translation>Während der Arbeit &amp;bereithalten</translation>
    </message>
    <message>
        <source>Goal for a day</source>
        <translation>Ziel für einen Tag</translation>
    </message>
    <message>
        <source>A quiet reminder on the dashboard. Nothing happens when a day ends without it.</source>
        <translation>Eine leise Erinnerung auf der Übersicht. Endet ein Tag ohne das Ziel, geschieht nichts.</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> Min.</translation>
    </message>
    <message>
        <source>&amp;Time at the desk</source>
        <translation>&amp;Zeit am Schreibtisch</translation>
    </message>
    <message>
        <source>&amp;Pieces of work</source>
        <translation>&amp;Stücke</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>For everybody on this computer.</source>
        <translation>Für alle an diesem Rechner.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>Be&amp;wegung</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>&amp;Language of the window</source>
        <translation>&amp;Sprache des Fensters</translation>
    </message>
    <message>
        <source>Text size and language change when Canopy is started the next time.</source>
        <translation>Textgröße und Sprache ändern sich beim nächsten Start von Canopy.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Five short exercises with an answer to each. They do not count.</source>
        <translation>Fünf kurze Übungen mit einer Antwort zu jeder. Sie zählen nicht.</translation>
    </message>
    <message>
        <source>Do the exercises</source>
        <translation>Übungen machen</translation>
    </message>
    <message numerus="yes">
        <source>%n skip(s) forgotten.</source>
        <translation>
            <numerusform>%n übersprungene Aufgabe vergessen.</numerusform>
            <numerusform>%n übersprungene Aufgaben vergessen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>&amp;Use this</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keines</translation>
    </message>
    <message>
        <source>Us&amp;ual</source>
        <translation>Wie ü&amp;blich</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation>Befehle und ihre Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Neues Tastenkürzel</translation>
    </message>
    <message>
        <source>Changed; usually %1</source>
        <translation>Geändert; üblich ist %1</translation>
    </message>
    <message>
        <source>Choose a command to change its shortcut.</source>
        <translation>Wähle einen Befehl, um sein Tastenkürzel zu ändern.</translation>
    </message>
    <message>
        <source>Press the new keys in the field first.</source>
        <translation>Drücke zuerst im Feld die neuen Tasten.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already. Give that one another shortcut first.</source>
        <translation>%1 gehört schon zu „%2“. Gib diesem Befehl zuerst ein anderes Tastenkürzel.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Geändert.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts here</source>
        <translation>Tastenkürzel hier</translation>
    </message>
    <message>
        <source>Close the shortcuts</source>
        <translation>Tastenkürzel schließen</translation>
    </message>
    <message>
        <source>Close the shortcuts (Esc)</source>
        <translation>Tastenkürzel schließen (Esc)</translation>
    </message>
    <message>
        <source>Shortcuts that work here</source>
        <translation>Tastenkürzel, die hier gelten</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>Tastenkürzel ändern …</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Bestenliste</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>switch person</source>
        <translation>Person wechseln</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Person hinzufügen …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Work on a server…</source>
        <translation>Auf einem Server arbeiten …</translation>
    </message>
</context>
<context>
    <name>SidebarButton</name>
    <message>
        <source>%1, %L2 open</source>
        <comment>entry of the sidebar, number of entries</comment>
        <translation>%1, %L2 offen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it is, shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>SkipPanel</name>
    <message>
        <source>&amp;Why is this one not for you? A reason helps, but is not needed.</source>
        <translation>&amp;Warum passt diese Aufgabe nicht? Ein Grund hilft, muss aber nicht sein.</translation>
    </message>
    <message>
        <source>I cannot judge this</source>
        <translation>Kann ich nicht beurteilen</translation>
    </message>
    <message>
        <source>Nothing more to say</source>
        <translation>Dazu ist alles gesagt</translation>
    </message>
    <message>
        <source>Cannot be answered</source>
        <translation>Nicht zu beantworten</translation>
    </message>
    <message>
        <source>Upsetting</source>
        <translation>Belastend</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Reason for skipping</source>
        <translation>Grund für das Überspringen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Back to the task</source>
        <translation>Zurück zur Aufgabe</translation>
    </message>
</context>
<context>
    <name>TaskPage</name>
    <message>
        <source>Skip…</source>
        <translation>Überspringen …</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Read the conversation, and back to work</source>
        <translation>Das Gespräch lesen und zurück zur Arbeit</translation>
    </message>
    <message>
        <source>Leave this task out; it will not be offered to you again (%1)</source>
        <translation>Diese Aufgabe auslassen; sie wird dir nicht noch einmal angeboten (%1)</translation>
    </message>
    <message>
        <source>Undo  %1</source>
        <comment>takes back the last piece; shortcut</comment>
        <translation>Zurücknehmen  %1</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>Whatever is needed most</source>
        <translation>Was am meisten gebraucht wird</translation>
    </message>
    <message>
        <source>Write a prompt</source>
        <translation>Anfrage schreiben</translation>
    </message>
    <message>
        <source>Reply as the user</source>
        <translation>Als Nutzer erwidern</translation>
    </message>
    <message>
        <source>Answer as the assistant</source>
        <translation>Als Assistent antworten</translation>
    </message>
    <message>
        <source>Review a prompt</source>
        <translation>Anfrage prüfen</translation>
    </message>
    <message>
        <source>Review a reply of the user</source>
        <translation>Erwiderung des Nutzers prüfen</translation>
    </message>
    <message>
        <source>Review an answer of the assistant</source>
        <translation>Antwort des Assistenten prüfen</translation>
    </message>
    <message>
        <source>Put prompts in order</source>
        <translation>Anfragen ordnen</translation>
    </message>
    <message>
        <source>Put replies of the user in order</source>
        <translation>Erwiderungen des Nutzers ordnen</translation>
    </message>
    <message>
        <source>Put answers of the assistant in order</source>
        <translation>Antworten des Assistenten ordnen</translation>
    </message>
    <message>
        <source>Summarise a story</source>
        <translation>Geschichte zusammenfassen</translation>
    </message>
    <message>
        <source>Rate a summary</source>
        <translation>Zusammenfassung bewerten</translation>
    </message>
    <message>
        <source>Canopy picks the kind of work that brings the conversations on fastest.</source>
        <translation>Canopy wählt die Arbeit, die die Gespräche am schnellsten voranbringt.</translation>
    </message>
    <message>
        <source>Begin a conversation with something you would really ask an assistant.</source>
        <translation>Ein Gespräch mit etwas beginnen, das man einen Assistenten wirklich fragen würde.</translation>
    </message>
    <message>
        <source>Go on with the conversation as the person who is asking.</source>
        <translation>Das Gespräch als die Person weiterführen, die fragt.</translation>
    </message>
    <message>
        <source>Be helpful, truthful and kind. Ask back when the question is unclear.</source>
        <translation>Hilfreich, wahrheitsgetreu und freundlich sein. Nachfragen, wenn die Frage unklar ist.</translation>
    </message>
    <message>
        <source>Read the prompt and say what it is like. Leave out what you cannot judge.</source>
        <translation>Die Anfrage lesen und einschätzen. Weglassen, was sich nicht beurteilen lässt.</translation>
    </message>
    <message>
        <source>Read what the user wrote last and say what it is like.</source>
        <translation>Lesen und einschätzen, was der Nutzer zuletzt geschrieben hat.</translation>
    </message>
    <message>
        <source>Read the last answer and judge it by the guidelines rather than by taste.</source>
        <translation>Die letzte Antwort lesen und nach den Richtlinien statt nach Geschmack beurteilen.</translation>
    </message>
    <message>
        <source>Put the best prompt on top.</source>
        <translation>Die beste Anfrage nach oben.</translation>
    </message>
    <message>
        <source>Put the reply that carries the conversation on best on top.</source>
        <translation>Nach oben gehört, was das Gespräch am besten weiterführt.</translation>
    </message>
    <message>
        <source>Put the best answer on top: correct and helpful before style and length.</source>
        <translation>Die beste Antwort nach oben: Richtigkeit und Nutzen vor Stil und Länge.</translation>
    </message>
    <message>
        <source>Tell the story in a few sentences.</source>
        <translation>Die Geschichte in wenigen Sätzen erzählen.</translation>
    </message>
    <message>
        <source>Say how well the summary tells the story.</source>
        <translation>Einschätzen, wie gut die Zusammenfassung die Geschichte wiedergibt.</translation>
    </message>
    <message>
        <source>1–10 minutes</source>
        <translation>1–10 Minuten</translation>
    </message>
    <message>
        <source>about 2 minutes</source>
        <translation>etwa 2 Minuten</translation>
    </message>
    <message>
        <source>about 10 minutes</source>
        <translation>etwa 10 Minuten</translation>
    </message>
    <message>
        <source>about 1 minute</source>
        <translation>etwa 1 Minute</translation>
    </message>
    <message>
        <source>about 3 minutes</source>
        <translation>etwa 3 Minuten</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Review of a prompt</source>
        <translation>Prüfung einer Anfrage</translation>
    </message>
    <message>
        <source>Review of a reply</source>
        <translation>Prüfung einer Erwiderung des Nutzers</translation>
    </message>
    <message>
        <source>Review of an answer</source>
        <translation>Prüfung einer Antwort</translation>
    </message>
    <message>
        <source>Order of prompts</source>
        <translation>Reihenfolge von Anfragen</translation>
    </message>
    <message>
        <source>Order of replies</source>
        <translation>Reihenfolge von Erwiderungen des Nutzers</translation>
    </message>
    <message>
        <source>Order of answers</source>
        <translation>Reihenfolge von Antworten</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Rating of a summary</source>
        <translation>Bewertung einer Zusammenfassung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>prompt under review</source>
        <translation>Anfrage wird geprüft</translation>
    </message>
    <message>
        <source>growing</source>
        <translation>wächst</translation>
    </message>
    <message>
        <source>being put in order</source>
        <translation>wird geordnet</translation>
    </message>
    <message>
        <source>ready for scoring</source>
        <translation>bereit zur Auswertung</translation>
    </message>
    <message>
        <source>waiting for its turn to grow</source>
        <translation>wartet darauf zu wachsen</translation>
    </message>
    <message>
        <source>waiting to be put in order</source>
        <translation>wartet auf die Ordnung</translation>
    </message>
    <message>
        <source>finished, ready for export</source>
        <translation>fertig, bereit zum Export</translation>
    </message>
    <message>
        <source>scoring failed</source>
        <translation>Auswertung gescheitert</translation>
    </message>
    <message>
        <source>ended: the prompt was not accepted</source>
        <translation>beendet: Anfrage nicht angenommen</translation>
    </message>
    <message>
        <source>stopped by a moderator</source>
        <translation>von der Moderation angehalten</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erste</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweite</translation>
    </message>
    <message>
        <source>third</source>
        <translation>dritte</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>vierte</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>fünfte</translation>
    </message>
    <message>
        <source>sixth</source>
        <translation>sechste</translation>
    </message>
    <message>
        <source>seventh</source>
        <translation>siebte</translation>
    </message>
    <message>
        <source>eighth</source>
        <translation>achte</translation>
    </message>
    <message>
        <source>ninth</source>
        <translation>neunte</translation>
    </message>
    <message>
        <source>number %L1</source>
        <translation>Nummer %L1</translation>
    </message>
</context>
<context>
    <name>TemplatesButton</name>
    <message>
        <source>Insert a template</source>
        <translation>Vorlage einfügen</translation>
    </message>
    <message>
        <source>Save the text as a template</source>
        <translation>Text als Vorlage speichern</translation>
    </message>
    <message>
        <source>Edit templates…</source>
        <translation>Vorlagen bearbeiten …</translation>
    </message>
    <message>
        <source>Of this project</source>
        <translation>Von diesem Projekt</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Noch keine Vorlagen</translation>
    </message>
</context>
<context>
    <name>TemplatesPanel</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Your templates</source>
        <translation>Eigene Vorlagen</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Text der Vorlage</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>In the text these stand for what they name: %1</source>
        <translation>Im Text stehen diese für das, was sie nennen: %1</translation>
    </message>
</context>
<context>
    <name>TermsPage</name>
    <message>
        <source>I accept</source>
        <translation>Ich bin einverstanden</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Bevor du beginnst</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>These are the terms of this queue. What you write is published under %1.</source>
        <translation>Das sind die Bedingungen dieser Warteschlange. Was du schreibst, wird unter %1 veröffentlicht.</translation>
    </message>
</context>
<context>
    <name>TutorialPage</name>
    <message>
        <source>- **Good.** %1</source>
        <translation>- **Gut.** %1</translation>
    </message>
    <message>
        <source>- **Better otherwise.** %1</source>
        <translation>- **Besser anders.** %1</translation>
    </message>
    <message>
        <source>**What a careful annotator would have done**</source>
        <translation>**Was jemand mit Sorgfalt getan hätte**</translation>
    </message>
    <message>
        <source>Leave the exercises</source>
        <translation>Übungen verlassen</translation>
    </message>
    <message>
        <source>Answer to your exercise</source>
        <translation>Antwort auf deine Übung</translation>
    </message>
    <message>
        <source>Next exercise</source>
        <translation>Nächste Übung</translation>
    </message>
    <message>
        <source>Try this one again</source>
        <translation>Diese noch einmal</translation>
    </message>
    <message>
        <source>Exercise %L1 of %L2: %3</source>
        <translation>Übung %L1 von %L2: %3</translation>
    </message>
    <message>
        <source>Just as a careful annotator would</source>
        <translation>Genau so mit Sorgfalt</translation>
    </message>
    <message>
        <source>Have a look at this</source>
        <translation>Sieh dir das an</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Choose conversations to import</source>
        <translation>Gespräche zum Importieren wählen</translation>
    </message>
    <message>
        <source>Conversations (*.jsonl *.jsonl.gz *.jsonl.zst *.json *.gz *.zst)</source>
        <translation>Gespräche (*.jsonl *.jsonl.gz *.jsonl.zst *.json *.gz *.zst)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to Canopy</source>
        <translation>Willkommen bei Canopy</translation>
    </message>
    <message>
        <source>Here you write, review and put in order the conversations that assistants learn from. Everything stays on this computer until you export it.</source>
        <translation>Hier entstehen die Gespräche, aus denen Assistenten lernen: schreiben, prüfen, ordnen. Bis zum Export bleibt alles auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>I work &amp;alone</source>
        <translation>Ich arbeite &amp;allein</translation>
    </message>
    <message>
        <source>One review and one ranking are enough, and own work may be reviewed: one person can bring a conversation to its end.</source>
        <translation>Eine Prüfung und eine Rangfolge genügen, auch für eigene Arbeit: So bringt eine Person ein Gespräch allein zu Ende.</translation>
    </message>
    <message>
        <source>&amp;Several people use this computer</source>
        <translation>&amp;Mehrere nutzen diesen Rechner</translation>
    </message>
    <message>
        <source>Three reviews and three rankings by different people, as in a big project. Everybody gets a name; switching takes two clicks.</source>
        <translation>Drei Prüfungen und drei Rangfolgen von verschiedenen Menschen, wie in einem großen Projekt. Alle bekommen einen Namen; gewechselt wird mit zwei Klicks.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Language of the work</source>
        <translation>&amp;Sprache der Arbeit</translation>
    </message>
    <message>
        <source>Start with &amp;examples</source>
        <translation>Mit &amp;Beispielen beginnen</translation>
    </message>
    <message>
        <source>Conversations in five languages, so that every kind of work is there from the beginning.</source>
        <translation>Gespräche in fünf Sprachen, damit von Anfang an jede Art von Arbeit da ist.</translation>
    </message>
    <message>
        <source>Start with an &amp;empty queue</source>
        <translation>Mit &amp;leerer Warteschlange beginnen</translation>
    </message>
    <message>
        <source>You write the first prompt yourself.</source>
        <translation>Die erste Anfrage ist selbst zu schreiben.</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>Gespräche &amp;importieren …</translation>
    </message>
    <message>
        <source>An Open-Assistant export or a file of questions and answers.</source>
        <translation>Ein Open-Assistant-Export oder eine Datei mit Fragen und Antworten.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>A name is missing. Any name will do.</source>
        <translation>Es fehlt ein Name. Jeder Name ist recht.</translation>
    </message>
    <message>
        <source>No file is chosen yet. Choose “Import conversations” again, or start with the examples.</source>
        <translation>Noch ist keine Datei gewählt. Bitte „Gespräche importieren“ noch einmal wählen oder mit den Beispielen beginnen.</translation>
    </message>
    <message>
        <source>&amp;Work on a server instead…</source>
        <translation>Stattdessen auf einem Ser&amp;ver arbeiten …</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>To the dashboard</source>
        <translation>Zur Übersicht</translation>
    </message>
    <message>
        <source>Looking for a task</source>
        <translation>Aufgabe wird gesucht</translation>
    </message>
    <message>
        <source>No task is open</source>
        <translation>Keine Aufgabe ist offen</translation>
    </message>
    <message>
        <source>Choose on the dashboard what you would like to do.</source>
        <translation>In der Übersicht lässt sich wählen, was zu tun ist.</translation>
    </message>
    <message>
        <source>Sent to the outbox</source>
        <translation>In den Postausgang gelegt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>All done for now</source>
        <translation>Fürs Erste ist alles erledigt</translation>
    </message>
    <message>
        <source>“%1” is done for now</source>
        <translation>„%1“ ist fürs Erste erledigt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Your work is kept as it is, and your time stands still.</source>
        <translation>Deine Arbeit bleibt, wie sie ist, und deine Zeit steht still.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Nothing is left to take back</source>
        <translation>Es gibt nichts mehr zurückzunehmen</translation>
    </message>
</context>
<context>
    <name>WritePage</name>
    <message>
        <source>What would you ask an assistant?</source>
        <translation>Welche Frage geht an einen Assistenten?</translation>
    </message>
    <message>
        <source>Write the answer you would be glad to get</source>
        <translation>Die Antwort schreiben, über die man sich selbst freuen würde</translation>
    </message>
    <message>
        <source>Write what the user says next</source>
        <translation>Schreiben, was der Nutzer als Nächstes sagt</translation>
    </message>
    <message>
        <source>you answer this</source>
        <translation>darauf antworten</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Eigener Text</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>There is no text yet. Write something first, or skip the task.</source>
        <translation>Noch ist kein Text da. Bitte erst etwas schreiben oder die Aufgabe überspringen.</translation>
    </message>
    <message numerus="yes">
        <source>The text is %n character(s) too long. Shorten it before you submit it.</source>
        <translation>
            <numerusform>Der Text ist %n Zeichen zu lang. Bitte vor dem Abgeben kürzen.</numerusform>
            <numerusform>Der Text ist %n Zeichen zu lang. Bitte vor dem Abgeben kürzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 characters</source>
        <translation>%L1 von %L2 Zeichen</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>you summarise this</source>
        <translation>das zusammenfassen</translation>
    </message>
    <message>
        <source>Tell the story in a few sentences</source>
        <translation>Die Geschichte in wenigen Sätzen erzählen</translation>
    </message>
    <message>
        <source>Before it goes: %1 Submit again to send it as it is.</source>
        <translation>Vor dem Senden: %1 Noch einmal abgeben sendet den Text so, wie er ist.</translation>
    </message>
    <message>
        <source>Spelling is not checked: there is no dictionary.</source>
        <translation>Die Rechtschreibung wird nicht geprüft: Es gibt kein Wörterbuch.</translation>
    </message>
    <message>
        <source>Language of this message</source>
        <translation>Sprache dieser Nachricht</translation>
    </message>
    <message>
        <source>Take the language of the text</source>
        <translation>Sprache des Textes übernehmen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>It is %1</source>
        <translation>Es ist %1</translation>
    </message>
    <message>
        <source>This reads like %1; the message is marked as %2.</source>
        <translation>Das liest sich wie %1; die Nachricht ist als %2 gekennzeichnet.</translation>
    </message>
    <message>
        <source>There is no dictionary for %1 here, so spelling is not checked.</source>
        <translation>Für %1 gibt es hier kein Wörterbuch, deshalb wird die Rechtschreibung nicht geprüft.</translation>
    </message>
    <message>
        <source>A good length</source>
        <translation>Eine gute Länge</translation>
    </message>
    <message>
        <source>%L1 of about %L2 words</source>
        <translation>%L1 von etwa %L2 Wörtern</translation>
    </message>
    <message>
        <source>About %L1 words are a good length; fewer will do.</source>
        <translation>Etwa %L1 Wörter sind eine gute Länge; weniger genügen auch.</translation>
    </message>
</context>
<context>
    <name>WritingGuard</name>
    <message>
        <source>Mend</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Voriger Hinweis</translation>
    </message>
    <message>
        <source>%1 (%L2 of %L3)</source>
        <translation>%1 (%L2 von %L3)</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nichts anzusehen</translation>
    </message>
</context>
</TS>
