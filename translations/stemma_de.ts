<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ClearButton</name>
    <message>
        <source>Empty the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>Stemma::AcceptCommand</name>
    <message>
        <source>--min-score is a number from 0 to 1, such as 0.85.</source>
        <translation>--min-score ist eine Zahl von 0 bis 1, etwa 0.85.</translation>
    </message>
    <message>
        <source>--type is one of: %1.</source>
        <translation>--type ist eines von: %1.</translation>
    </message>
    <message>
        <source>Project to change.</source>
        <translation>Projekt, das geändert wird.</translation>
    </message>
    <message>
        <source>Least score, from 0 to 1.</source>
        <translation>Mindestwertung, von 0 bis 1.</translation>
    </message>
    <message>
        <source>Who decides; written into the annotations.</source>
        <translation>Wer entscheidet; steht in den Annotationen.</translation>
    </message>
    <message>
        <source>Only print how many it would be.</source>
        <translation>Nur ausgeben, wie viele es wären.</translation>
    </message>
    <message>
        <source>Folder of further words of saying, as of stemma suggest.</source>
        <translation>Ordner mit weiteren Wörtern des Sagens, wie bei stemma suggest.</translation>
    </message>
    <message numerus="yes">
        <source>Would accept %n suggestion(s).</source>
        <translation>
            <numerusform>Würde %n Vorschlag annehmen.</numerusform>
            <numerusform>Würde %n Vorschläge annehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted %n suggestion(s).</source>
        <translation>
            <numerusform>%n Vorschlag angenommen.</numerusform>
            <numerusform>%n Vorschläge angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only suggestions of this type: quote, link, speaker or entity.</source>
        <translation>Nur Vorschläge dieser Art: quote, link, speaker oder entity.</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) left for a person to decide: the project has nearly the same.</source>
        <translation>
            <numerusform>%n Name bleibt für einen Menschen: Das Projekt hat fast denselben.</numerusform>
            <numerusform>%n Namen bleiben für einen Menschen: Das Projekt hat fast dieselben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for quotes</source>
        <translation>Zitate werden gesucht</translation>
    </message>
    <message>
        <source>Comparing quotes</source>
        <translation>Zitate werden verglichen</translation>
    </message>
    <message>
        <source>Accepting suggestions</source>
        <translation>Vorschläge werden angenommen</translation>
    </message>
    <message>
        <source>Accepts all suggestions of at least a score as annotations, in one step that can be undone, and prints how many. Articles that were not looked through yet are looked through first. What may be a translation, a doubtful link, and a name that is nearly that of an entity of the project, are left to a person.</source>
        <translation>Nimmt alle Vorschläge von mindestens einer Wertung als Annotationen an, in einem Schritt, der sich zurücknehmen lässt, und gibt aus, wie viele. Noch nicht durchgesehene Artikel werden zuerst durchgesehen. Was eine Übersetzung sein kann, eine zweifelhafte Verknüpfung und ein Name, der fast der einer Entität des Projekts ist, bleiben für einen Menschen.</translation>
    </message>
</context>
<context>
    <name>Stemma::AcceptManyDialog</name>
    <message>
        <source>Accept Many</source>
        <translation>Viele annehmen</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>What will be accepted</source>
        <translation>Was angenommen wird</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;At least this sure:</source>
        <translation>&amp;Mindestens so sicher:</translation>
    </message>
    <message>
        <source>No suggestion is as sure as that.</source>
        <translation>So sicher ist kein Vorschlag.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) will become annotations, as one step that can be undone.</source>
        <translation>
            <numerusform>%Ln Vorschlag wird zur Annotation, als ein Schritt, der sich zurücknehmen lässt.</numerusform>
            <numerusform>%Ln Vorschläge werden zu Annotationen, als ein Schritt, der sich zurücknehmen lässt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept %L1</source>
        <translation>%L1 annehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln came while this was open.</source>
        <translation>
            <numerusform>%Ln kam hinzu, während dies offen war.</numerusform>
            <numerusform>%Ln kamen hinzu, während dies offen war.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting suggestions…</source>
        <translation>Vorschläge werden gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) nearly like those of known entities will be left for you to decide.</source>
        <extracomment>Names among what is listed that Accept Many will not touch.</extracomment>
        <translation>
            <numerusform>%Ln Name, der fast wie der einer bekannten Entität lautet, bleibt Ihrer Entscheidung überlassen.</numerusform>
            <numerusform>%Ln Namen, die fast wie die bekannter Entitäten lauten, bleiben Ihrer Entscheidung überlassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) are at least this sure. Finding out what they change…</source>
        <translation>
            <numerusform>%Ln Vorschlag ist mindestens so sicher. Es wird ermittelt, was er ändert…</numerusform>
            <numerusform>%Ln Vorschläge sind mindestens so sicher. Es wird ermittelt, was sie ändern…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::AcceptingMany</name>
    <message>
        <source>Something else is under way. Wait for it, or stop it in the status bar.</source>
        <translation>Etwas anderes läuft noch. Warten Sie darauf oder halten Sie es in der Statusleiste an.</translation>
    </message>
    <message>
        <source>Accepting suggestions</source>
        <translation>Vorschläge werden angenommen</translation>
    </message>
    <message>
        <source>Stopped: no suggestion was accepted.</source>
        <translation>Beendet: kein Vorschlag wurde angenommen.</translation>
    </message>
</context>
<context>
    <name>Stemma::Actions</name>
    <message>
        <source>&amp;New Project…</source>
        <translation>&amp;Neues Projekt&#xa0;…</translation>
    </message>
    <message>
        <source>Start an empty project in a file of your choice.</source>
        <translation>Ein leeres Projekt in einer Datei Ihrer Wahl beginnen.</translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation>Projekt ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open a Stemma project.</source>
        <translation>Ein Stemma-Projekt öffnen.</translation>
    </message>
    <message>
        <source>Open &amp;Sample Project</source>
        <translation>Beispielpro&amp;jekt öffnen</translation>
    </message>
    <message>
        <source>Open your own copy of the sample project.</source>
        <translation>Ihre eigene Kopie des Beispielprojekts öffnen.</translation>
    </message>
    <message>
        <source>&amp;Import Articles…</source>
        <translation>Artikel &amp;importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Add articles from text, HTML, Markdown, CSV or JSON Lines files, or a Stemma export.</source>
        <translation>Artikel aus Text-, HTML-, Markdown-, CSV- oder JSON-Lines-Dateien oder aus einem Stemma-Export hinzufügen.</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>&amp;Ordner importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Add every article in a folder and its subfolders.</source>
        <translation>Alle Artikel eines Ordners und seiner Unterordner hinzufügen.</translation>
    </message>
    <message>
        <source>&amp;Paste as Article…</source>
        <translation>&amp;Als Artikel einfügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add the text on the clipboard as an article.</source>
        <translation>Den Text in der Zwischenablage als Artikel hinzufügen.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Write annotations, quotes and articles as CSV tables.</source>
        <translation>Annotationen, Zitate und Artikel als CSV-Tabellen schreiben.</translation>
    </message>
    <message>
        <source>&amp;Check Project</source>
        <translation>Projekt &amp;prüfen</translation>
    </message>
    <message>
        <source>Verify every text, annotation and journal entry of this project.</source>
        <translation>Jeden Text, jede Annotation und jeden Journaleintrag dieses Projekts prüfen.</translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>Close the project; everything is saved already.</source>
        <translation>Das Projekt schließen; alles ist bereits gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close Stemma; everything is saved already.</source>
        <translation>Stemma schließen; alles ist bereits gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back, also one from before a restart.</source>
        <translation>Die letzte Änderung zurücknehmen, auch eine von vor einem Neustart.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation>Noch einmal tun, was zurückgenommen wurde.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text exactly as it stands in the article.</source>
        <translation>Den ausgewählten Text genau so kopieren, wie er im Artikel steht.</translation>
    </message>
    <message>
        <source>Copy with C&amp;itation</source>
        <translation>Mit &amp;Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text with outlet, date and address.</source>
        <translation>Den ausgewählten Text mit Medium, Datum und Adresse kopieren.</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select the whole article.</source>
        <translation>Den ganzen Artikel auswählen.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Your name, the reading font, theme and language.</source>
        <translation>Ihr Name, Leseschrift, Farbschema und Sprache.</translation>
    </message>
    <message>
        <source>Tag as &amp;Entity</source>
        <translation>Als &amp;Entität auszeichnen</translation>
    </message>
    <message>
        <source>Tag the selection as entity; without a selection, drag over the words to tag.</source>
        <translation>Die Auswahl als Entität auszeichnen; ohne Auswahl über die Wörter ziehen, die ausgezeichnet werden sollen.</translation>
    </message>
    <message>
        <source>Tag as &amp;Quote</source>
        <translation>Als &amp;Zitat auszeichnen</translation>
    </message>
    <message>
        <source>Tag the selection as quote; without a selection, drag over the words to tag.</source>
        <translation>Die Auswahl als Zitat auszeichnen; ohne Auswahl über die Wörter ziehen, die ausgezeichnet werden sollen.</translation>
    </message>
    <message>
        <source>Tag as &amp;Claim</source>
        <translation>Als &amp;Behauptung auszeichnen</translation>
    </message>
    <message>
        <source>Tag the selection as claim; without a selection, drag over the words to tag.</source>
        <translation>Die Auswahl als Behauptung auszeichnen; ohne Auswahl über die Wörter ziehen, die ausgezeichnet werden sollen.</translation>
    </message>
    <message>
        <source>Add Selection as &amp;Part</source>
        <translation>Auswahl als &amp;Teil hinzufügen</translation>
    </message>
    <message>
        <source>Make the selection a further part of the active annotation, as for an interrupted quote.</source>
        <translation>Die Auswahl zu einem weiteren Teil der aktiven Annotation machen, etwa bei einem unterbrochenen Zitat.</translation>
    </message>
    <message>
        <source>&amp;Grow to Quotation Marks</source>
        <translation>Bis zu den Anführung&amp;szeichen erweitern</translation>
    </message>
    <message>
        <source>Select the words between the quotation marks around the caret; again for the next level.</source>
        <translation>Die Wörter zwischen den Anführungszeichen um die Schreibmarke auswählen; noch einmal für die nächste Ebene.</translation>
    </message>
    <message>
        <source>Change to E&amp;ntity</source>
        <translation>In E&amp;ntität ändern</translation>
    </message>
    <message>
        <source>Make the active annotation an entity.</source>
        <translation>Die aktive Annotation zu einer Entität machen.</translation>
    </message>
    <message>
        <source>Change to Q&amp;uote</source>
        <translation>In Z&amp;itat ändern</translation>
    </message>
    <message>
        <source>Make the active annotation a quote.</source>
        <translation>Die aktive Annotation zu einem Zitat machen.</translation>
    </message>
    <message>
        <source>Change to C&amp;laim</source>
        <translation>In Behauptun&amp;g ändern</translation>
    </message>
    <message>
        <source>Make the active annotation a claim.</source>
        <translation>Die aktive Annotation zu einer Behauptung machen.</translation>
    </message>
    <message>
        <source>Edit N&amp;ote</source>
        <translation>N&amp;otiz bearbeiten</translation>
    </message>
    <message>
        <source>Write a note on the active annotation.</source>
        <translation>Eine Notiz zur aktiven Annotation schreiben.</translation>
    </message>
    <message>
        <source>&amp;Delete Annotation</source>
        <translation>Annotation &amp;löschen</translation>
    </message>
    <message>
        <source>Delete the active annotation; Undo brings it back.</source>
        <translation>Die aktive Annotation löschen; Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>Ne&amp;xt Annotation</source>
        <translation>Nä&amp;chste Annotation</translation>
    </message>
    <message>
        <source>Go to the next annotation after the caret.</source>
        <translation>Zur nächsten Annotation nach der Schreibmarke gehen.</translation>
    </message>
    <message>
        <source>Pre&amp;vious Annotation</source>
        <translation>&amp;Vorige Annotation</translation>
    </message>
    <message>
        <source>Go to the annotation before the caret.</source>
        <translation>Zur Annotation vor der Schreibmarke gehen.</translation>
    </message>
    <message>
        <source>Clear &amp;Selection</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>Leave marker mode, then drop the selection, then let go of the active annotation.</source>
        <translation>Den Markermodus verlassen, dann die Auswahl aufheben, dann die aktive Annotation loslassen.</translation>
    </message>
    <message>
        <source>&amp;Link Quotes</source>
        <translation>Zitate &amp;verknüpfen</translation>
    </message>
    <message>
        <source>Link the active quotes of two panes as the same utterance.</source>
        <translation>Die aktiven Zitate zweier Bereiche als dieselbe Äußerung verknüpfen.</translation>
    </message>
    <message>
        <source>&amp;Unlink Quote</source>
        <translation>Verknüpfung au&amp;flösen</translation>
    </message>
    <message>
        <source>Take the active quote out of its group.</source>
        <translation>Das aktive Zitat aus seiner Gruppe nehmen.</translation>
    </message>
    <message>
        <source>Make &amp;Base</source>
        <translation>Zur Basis &amp;machen</translation>
    </message>
    <message>
        <source>Compare the other witnesses with the active quote.</source>
        <translation>Die anderen Textzeugen mit dem aktiven Zitat vergleichen.</translation>
    </message>
    <message>
        <source>&amp;Go to Partner</source>
        <translation>Zum &amp;Partner gehen</translation>
    </message>
    <message>
        <source>Show the same quote in the other article.</source>
        <translation>Dasselbe Zitat im anderen Artikel zeigen.</translation>
    </message>
    <message>
        <source>Go &amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>Return to where you came from.</source>
        <translation>Dorthin zurückkehren, woher Sie kamen.</translation>
    </message>
    <message>
        <source>Open &amp;Beside</source>
        <translation>&amp;Daneben öffnen</translation>
    </message>
    <message>
        <source>Open the article chosen in the list in a further pane.</source>
        <translation>Den in der Liste gewählten Artikel in einem weiteren Bereich öffnen.</translation>
    </message>
    <message>
        <source>&amp;Duplicate Pane</source>
        <translation>Bereich d&amp;uplizieren</translation>
    </message>
    <message>
        <source>Show the same article in a further pane.</source>
        <translation>Denselben Artikel in einem weiteren Bereich zeigen.</translation>
    </message>
    <message>
        <source>&amp;Close Pane</source>
        <translation>Bereich &amp;schließen</translation>
    </message>
    <message>
        <source>Close the active pane.</source>
        <translation>Den aktiven Bereich schließen.</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Pane &amp;%1</source>
        <translation>Bereich &amp;%1</translation>
    </message>
    <message>
        <source>Move to pane %1.</source>
        <translation>Zu Bereich %1 wechseln.</translation>
    </message>
    <message>
        <source>&amp;Filter List</source>
        <translation>Liste &amp;filtern</translation>
    </message>
    <message>
        <source>Type to filter the list that has the focus, or the articles.</source>
        <translation>Tippen, um die Liste mit dem Fokus oder die Artikel zu filtern.</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Larger text in all panes.</source>
        <translation>Größerer Text in allen Bereichen.</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Smaller text in all panes.</source>
        <translation>Kleinerer Text in allen Bereichen.</translation>
    </message>
    <message>
        <source>Normal &amp;Size</source>
        <translation>N&amp;ormale Größe</translation>
    </message>
    <message>
        <source>Text at 100 %.</source>
        <translation>Text in 100&#xa0;% Größe.</translation>
    </message>
    <message>
        <source>Reading &amp;Hints</source>
        <translation>Lese&amp;hilfen</translation>
    </message>
    <message>
        <source>Tint quotation marks, cue verbs, hedges, numbers and dates.</source>
        <translation>Anführungszeichen, Redeverben, Abschwächungen, Zahlen und Datumsangaben leicht einfärben.</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>Show or hide the list of articles.</source>
        <translation>Die Liste der Artikel zeigen oder verbergen.</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Show or hide the inspector.</source>
        <translation>Den Inspektor zeigen oder verbergen.</translation>
    </message>
    <message>
        <source>Li&amp;sts</source>
        <translation>&amp;Listen</translation>
    </message>
    <message>
        <source>Show or hide the lists below the text.</source>
        <translation>Die Listen unter dem Text zeigen oder verbergen.</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen.</source>
        <translation>Den ganzen Bildschirm nutzen.</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Read how to work with Stemma.</source>
        <translation>Nachlesen, wie man mit Stemma arbeitet.</translation>
    </message>
    <message>
        <source>&amp;About Stemma</source>
        <translation>Ü&amp;ber Stemma</translation>
    </message>
    <message>
        <source>Version, licence and libraries.</source>
        <translation>Version, Lizenz und Bibliotheken.</translation>
    </message>
    <message>
        <source>Take the &amp;Tour</source>
        <translation>&amp;Rundgang beginnen</translation>
    </message>
    <message>
        <source>See in four steps what is done where in this window.</source>
        <translation>In vier Schritten sehen, was wo in diesem Fenster geschieht.</translation>
    </message>
    <message>
        <source>&amp;Find a Command…</source>
        <translation>Befehl &amp;finden&#xa0;…</translation>
    </message>
    <message>
        <source>Type some letters of any command and run it.</source>
        <translation>Einige Buchstaben eines Befehls eingeben und ihn ausführen.</translation>
    </message>
    <message>
        <source>Move to the next pane, then to inspector, lists and articles.</source>
        <translation>Zum nächsten Bereich gehen, dann zu Inspektor, Listen und Artikeln.</translation>
    </message>
    <message>
        <source>&amp;Print Article…</source>
        <translation>Artikel &amp;drucken …</translation>
    </message>
    <message>
        <source>Print the article of the active pane with its annotations and a legend.</source>
        <translation>Den Artikel des aktiven Bereichs mit seinen Annotationen und einer Legende drucken.</translation>
    </message>
    <message>
        <source>Export as P&amp;DF…</source>
        <translation>Als P&amp;DF exportieren …</translation>
    </message>
    <message>
        <source>Write the article of the active pane with its annotations and a legend as a PDF file.</source>
        <translation>Den Artikel des aktiven Bereichs mit seinen Annotationen und einer Legende als PDF-Datei schreiben.</translation>
    </message>
    <message>
        <source>Distraction-&amp;Free</source>
        <translation>&amp;Ablenkungsfrei</translation>
    </message>
    <message>
        <source>Show nothing but the text; Esc brings everything back.</source>
        <translation>Nur den Text zeigen; Esc bringt alles zurück.</translation>
    </message>
    <message>
        <source>&amp;Original Source</source>
        <translation>&amp;Ursprüngliche Datei</translation>
    </message>
    <message>
        <source>Show the file that the article of the active pane was read from, as it was.</source>
        <translation>Die Datei zeigen, aus der der Artikel des aktiven Bereichs gelesen wurde, wie sie war.</translation>
    </message>
    <message>
        <source>&amp;Peek at Witnesses</source>
        <translation>&amp;Textzeugen einblenden</translation>
    </message>
    <message>
        <source>Show all witnesses of the active quote with their differences, without leaving the text.</source>
        <translation>Alle Textzeugen des aktiven Zitats mit ihren Unterschieden zeigen, ohne den Text zu verlassen.</translation>
    </message>
    <message>
        <source>Open What Shares &amp;Most</source>
        <translation>Öffnen, was am &amp;meisten teilt</translation>
    </message>
    <message>
        <source>Open the article that shares most quotes with this one beside it; again for the next one.</source>
        <translation>Den Artikel daneben öffnen, der mit diesem die meisten Zitate teilt; noch einmal für den nächsten.</translation>
    </message>
    <message>
        <source>L&amp;ist of Links</source>
        <translation>L&amp;iste der Verknüpfungen</translation>
    </message>
    <message>
        <source>Show the links between the open articles as a list; Enter goes to one.</source>
        <translation>Die Verknüpfungen zwischen den offenen Artikeln als Liste zeigen; Eingabe führt zu einer.</translation>
    </message>
    <message>
        <source>S&amp;wap Panes</source>
        <translation>Bereiche &amp;tauschen</translation>
    </message>
    <message>
        <source>Let the active pane change places with the next one.</source>
        <translation>Den aktiven Bereich den Platz mit dem nächsten tauschen lassen.</translation>
    </message>
    <message>
        <source>Scroll &amp;Together</source>
        <translation>&amp;Gemeinsam rollen</translation>
    </message>
    <message>
        <source>Scroll all panes together, so that linked quotes stay side by side.</source>
        <translation>Alle Bereiche gemeinsam rollen, sodass verknüpfte Zitate nebeneinander bleiben.</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>See the keys of all commands and choose others.</source>
        <translation>Die Tasten aller Befehle ansehen und andere wählen.</translation>
    </message>
    <message>
        <source>Edit &amp;Attributes</source>
        <translation>&amp;Felder bearbeiten</translation>
    </message>
    <message>
        <source>Go to the first field of what is active; Escape comes back to the text.</source>
        <translation>Zum ersten Feld dessen gehen, was aktiv ist; Esc führt zum Text zurück.</translation>
    </message>
    <message>
        <source>Recent Value &amp;%1</source>
        <translation>Letzter Wert &amp;%1</translation>
    </message>
    <message>
        <source>Fill in the field in question with the value that has this number in the inspector.</source>
        <translation>Das fragliche Feld mit dem Wert füllen, der im Inspektor diese Zahl hat.</translation>
    </message>
    <message>
        <source>&amp;Next Unlinked Quote</source>
        <translation>Nächstes &amp;unverknüpftes Zitat</translation>
    </message>
    <message>
        <source>Go to the next quote that is not linked; after the last one from the beginning.</source>
        <translation>Zum nächsten nicht verknüpften Zitat gehen; nach dem letzten von vorn.</translation>
    </message>
    <message>
        <source>&amp;Previous Unlinked Quote</source>
        <translation>V&amp;origes unverknüpftes Zitat</translation>
    </message>
    <message>
        <source>Go to the quote before that is not linked; before the first one from the end.</source>
        <translation>Zum vorigen nicht verknüpften Zitat gehen; vor dem ersten von hinten.</translation>
    </message>
    <message>
        <source>&amp;Next Suggestion</source>
        <translation>&amp;Nächster Vorschlag</translation>
    </message>
    <message>
        <source>&amp;Previous Suggestion</source>
        <translation>V&amp;origer Vorschlag</translation>
    </message>
    <message>
        <source>&amp;Accept Suggestion</source>
        <translation>Vorschlag &amp;annehmen</translation>
    </message>
    <message>
        <source>Take the active suggestion as an annotation and go to the next one.</source>
        <translation>Den aktiven Vorschlag als Annotation annehmen und zum nächsten gehen.</translation>
    </message>
    <message>
        <source>&amp;Reject Suggestion</source>
        <translation>Vorschlag ab&amp;lehnen</translation>
    </message>
    <message>
        <source>Turn the active suggestion down for good and go to the next one.</source>
        <translation>Den aktiven Vorschlag endgültig ablehnen und zum nächsten gehen.</translation>
    </message>
    <message>
        <source>&amp;Skip Suggestion</source>
        <translation>Vorschlag über&amp;gehen</translation>
    </message>
    <message>
        <source>Leave the active suggestion undecided and go to the next one.</source>
        <translation>Den aktiven Vorschlag unentschieden lassen und zum nächsten gehen.</translation>
    </message>
    <message>
        <source>Mark &amp;Differences</source>
        <translation>&amp;Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Mark where this article and the one beside it differ, and what they share.</source>
        <translation>Zeigen, worin sich dieser Artikel und der daneben unterscheiden und was sie gemeinsam haben.</translation>
    </message>
    <message>
        <source>&amp;Find in Article…</source>
        <translation>Im Artikel &amp;suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Find words in the article of the active pane; all hits are marked as you type.</source>
        <translation>Wörter im Artikel des aktiven Bereichs suchen; alle Treffer werden beim Tippen markiert.</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>Nä&amp;chster Treffer</translation>
    </message>
    <message>
        <source>Go to the next hit in the active pane.</source>
        <translation>Zum nächsten Treffer im aktiven Bereich gehen.</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>Go to the previous hit in the active pane.</source>
        <translation>Zum vorigen Treffer im aktiven Bereich gehen.</translation>
    </message>
    <message>
        <source>Find in &amp;Project…</source>
        <translation>Im &amp;Projekt suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Find words in all articles and annotations of this project.</source>
        <translation>Wörter in allen Artikeln und Annotationen dieses Projekts suchen.</translation>
    </message>
    <message>
        <source>Next Quotat&amp;ion</source>
        <translation>Nächstes Z&amp;itat im Text</translation>
    </message>
    <message>
        <source>Select the words of the next quotation that is not tagged yet.</source>
        <translation>Die Wörter des nächsten Zitats auswählen, das noch nicht ausgezeichnet ist.</translation>
    </message>
    <message>
        <source>Previous Quotatio&amp;n</source>
        <translation>Vorheriges Zitat im T&amp;ext</translation>
    </message>
    <message>
        <source>Select the words of the quotation before the caret that is not tagged yet.</source>
        <translation>Die Wörter des Zitats vor der Schreibmarke auswählen, das noch nicht ausgezeichnet ist.</translation>
    </message>
    <message>
        <source>Leave Out Stray &amp;Marks</source>
        <translation>Verirrte Zeichen &amp;weglassen</translation>
    </message>
    <message>
        <source>Tag a selection without blanks, commas and half quotation marks at its ends; they are hatched.</source>
        <translation>Eine Auswahl ohne Leerraum, Kommas und halbe Anführungszeichen an ihren Enden auszeichnen; sie sind schraffiert.</translation>
    </message>
    <message>
        <source>Next Annotation &amp;Here</source>
        <translation>Nächste Annotation &amp;hier</translation>
    </message>
    <message>
        <source>Go through the annotations at the caret, the shortest first.</source>
        <translation>Die Annotationen an der Schreibmarke durchgehen, die kürzeste zuerst.</translation>
    </message>
    <message>
        <source>List Annotations He&amp;re</source>
        <translation>Annotationen hie&amp;r auflisten</translation>
    </message>
    <message>
        <source>Choose one of the annotations at the caret from a list.</source>
        <translation>Eine der Annotationen an der Schreibmarke aus einer Liste wählen.</translation>
    </message>
    <message>
        <source>Move S&amp;tart</source>
        <translation>An&amp;fang bewegen</translation>
    </message>
    <message>
        <source>Move the start of the active annotation with the arrows: by letter, Ctrl by word, Alt by sentence.</source>
        <translation>Den Anfang der aktiven Annotation mit den Pfeiltasten bewegen: nach Zeichen, Strg nach Wörtern, Alt nach Sätzen.</translation>
    </message>
    <message>
        <source>Mo&amp;ve End</source>
        <translation>E&amp;nde bewegen</translation>
    </message>
    <message>
        <source>Move the end of the active annotation with the arrows: by letter, Ctrl by word, Alt by sentence.</source>
        <translation>Das Ende der aktiven Annotation mit den Pfeiltasten bewegen: nach Zeichen, Strg nach Wörtern, Alt nach Sätzen.</translation>
    </message>
    <message>
        <source>Go to the next suggestion that waits for a decision, in the text.</source>
        <translation>Zum nächsten Vorschlag im Text gehen, der auf eine Entscheidung wartet.</translation>
    </message>
    <message>
        <source>Go to the suggestion before that waits for a decision, in the text.</source>
        <translation>Zum vorigen Vorschlag im Text gehen, der auf eine Entscheidung wartet.</translation>
    </message>
    <message>
        <source>&amp;List of Suggestions</source>
        <translation>&amp;Liste der Vorschläge</translation>
    </message>
    <message>
        <source>Show what waits for a decision in all articles, the most likely first.</source>
        <translation>Zeigen, was in allen Artikeln auf eine Entscheidung wartet, das Wahrscheinlichste zuerst.</translation>
    </message>
    <message>
        <source>Accept &amp;Many…</source>
        <translation>&amp;Viele annehmen …</translation>
    </message>
    <message>
        <source>Accept all suggestions above a score, after a look at them, as one step.</source>
        <translation>Alle Vorschläge über einer Wertung nach einem Blick darauf annehmen, als einen Schritt.</translation>
    </message>
    <message>
        <source>Pa&amp;use Suggesting</source>
        <translation>Vorschlagen a&amp;nhalten</translation>
    </message>
    <message>
        <source>Let the search for suggestions rest, or go on with it.</source>
        <translation>Die Suche nach Vorschlägen ruhen lassen oder fortsetzen.</translation>
    </message>
    <message>
        <source>Seen &amp;Before…</source>
        <translation>Schon &amp;gesehen…</translation>
    </message>
    <message>
        <source>List the places of this project that say nearly the same as the selected or typed words.</source>
        <translation>Die Stellen dieses Projekts auflisten, die fast dasselbe sagen wie die ausgewählten oder getippten Wörter.</translation>
    </message>
    <message>
        <source>Link with Near &amp;Match</source>
        <translation>&amp;Mit ähnlicher Stelle verknüpfen</translation>
    </message>
    <message>
        <source>Link the selected words with the current place of the list Seen Before; what is not tagged yet is tagged as quote.</source>
        <translation>Die ausgewählten Wörter mit der aktuellen Stelle der Liste „Schon gesehen“ verknüpfen; was noch nicht ausgezeichnet ist, wird als Zitat ausgezeichnet.</translation>
    </message>
    <message>
        <source>&amp;Where Is This Told?</source>
        <translation>&amp;Wo wird das gesagt?</translation>
    </message>
    <message>
        <source>List the sentences of the other panes that may say in other words what the quote at the caret says.</source>
        <translation>Die Sätze der anderen Bereiche auflisten, die vielleicht mit anderen Worten sagen, was das Zitat an der Einfügemarke sagt.</translation>
    </message>
    <message>
        <source>&amp;Previous Quote</source>
        <translation>&amp;Voriges Zitat</translation>
    </message>
    <message>
        <source>Show how the linked quote before this one travelled.</source>
        <translation>Zeigen, welchen Weg das verknüpfte Zitat davor nahm.</translation>
    </message>
    <message>
        <source>&amp;Next Quote</source>
        <translation>&amp;Nächstes Zitat</translation>
    </message>
    <message>
        <source>Show how the next linked quote travelled.</source>
        <translation>Zeigen, welchen Weg das nächste verknüpfte Zitat nahm.</translation>
    </message>
    <message>
        <source>&amp;Open in Its Article</source>
        <translation>Im &amp;Artikel öffnen</translation>
    </message>
    <message>
        <source>Go to Read and show the chosen witness in its article.</source>
        <translation>Zu „Lesen“ gehen und den gewählten Textzeugen in seinem Artikel zeigen.</translation>
    </message>
    <message>
        <source>&amp;Save Tree as Picture…</source>
        <translation>Baum als &amp;Bild sichern …</translation>
    </message>
    <message>
        <source>Write the tree of this quote as an SVG or PNG file.</source>
        <translation>Den Baum dieses Zitats als SVG- oder PNG-Datei schreiben.</translation>
    </message>
    <message>
        <source>Rea&amp;d</source>
        <translation>Le&amp;sen</translation>
    </message>
    <message>
        <source>Read and annotate articles side by side.</source>
        <translation>Artikel nebeneinander lesen und annotieren.</translation>
    </message>
    <message>
        <source>Pro&amp;venance</source>
        <translation>&amp;Herkunft</translation>
    </message>
    <message>
        <source>See how each linked quote travelled: who has it from whom, and what became of the words.</source>
        <translation>Sehen, welchen Weg jedes verknüpfte Zitat nahm: wer es von wem hat und was aus den Worten wurde.</translation>
    </message>
    <message>
        <source>No Verdict on Quote</source>
        <translation>Kein Urteil über das Zitat</translation>
    </message>
    <message>
        <source>No Verdict on Witness</source>
        <translation>Kein Urteil über den Textzeugen</translation>
    </message>
    <message>
        <source>Quote: %1</source>
        <extracomment>command: the verdict on the whole quote; %1 is &quot;altered&quot; or the like</extracomment>
        <translation>Zitat: %1</translation>
    </message>
    <message>
        <source>Witness: %1</source>
        <extracomment>command: the verdict on one witness; %1 is &quot;altered&quot; or the like</extracomment>
        <translation>Textzeuge: %1</translation>
    </message>
    <message>
        <source>Not&amp;e on Verdict</source>
        <translation>N&amp;otiz zum Urteil</translation>
    </message>
    <message>
        <source>Write why the chosen witness or the quote gets its verdict, and by what evidence.</source>
        <translation>Schreiben, warum der gewählte Textzeuge oder das Zitat sein Urteil bekommt und durch welche Belege.</translation>
    </message>
    <message>
        <source>Next &amp;Undecided Step</source>
        <translation>Nächster &amp;unentschiedener Schritt</translation>
    </message>
    <message>
        <source>Go to the next witness of which nobody decided yet from whom it has its words.</source>
        <translation>Zum nächsten Textzeugen gehen, von dem noch niemand entschieden hat, woher er seine Worte hat.</translation>
    </message>
    <message>
        <source>Previous Undecided Step</source>
        <translation>Voriger unentschiedener Schritt</translation>
    </message>
    <message>
        <source>Go to the witness before of which nobody decided yet from whom it has its words.</source>
        <translation>Zum vorigen Textzeugen gehen, von dem noch niemand entschieden hat, woher er seine Worte hat.</translation>
    </message>
    <message>
        <source>&amp;Confirm Source</source>
        <translation>Quelle be&amp;stätigen</translation>
    </message>
    <message>
        <source>Confirm that the chosen witness has its words from where the tree says.</source>
        <translation>Bestätigen, dass der gewählte Textzeuge seine Worte daher hat, wo der Baum es sagt.</translation>
    </message>
    <message>
        <source>&amp;Reject Source</source>
        <translation>Quelle ab&amp;lehnen</translation>
    </message>
    <message>
        <source>Exclude that the chosen witness has its words from there; the tree proposes another source.</source>
        <translation>Ausschließen, dass der gewählte Textzeuge seine Worte von dort hat; der Baum schlägt eine andere Quelle vor.</translation>
    </message>
    <message>
        <source>C&amp;hoose Source…</source>
        <translation>Quelle &amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose from a list from whom the chosen witness has its words, or name a source outside the project.</source>
        <translation>Aus einer Liste wählen, von wem der gewählte Textzeuge seine Worte hat, oder eine Quelle außerhalb des Projekts nennen.</translation>
    </message>
    <message>
        <source>&amp;Draw from Source</source>
        <translation>Von &amp;Quelle ziehen</translation>
    </message>
    <message>
        <source>Choose the source of the chosen witness in the tree with the arrow keys; with the mouse, drag the witness onto it.</source>
        <translation>Die Quelle des gewählten Textzeugen im Baum mit den Pfeiltasten wählen; mit der Maus ziehen Sie den Textzeugen auf sie.</translation>
    </message>
    <message>
        <source>C&amp;lass of Variant…</source>
        <translation>Art &amp;der Abweichung&#xa0;…</translation>
    </message>
    <message>
        <source>Say of what class the variant in the chosen cell of the collation is; in the table its letter does so at once.</source>
        <translation>Sagen, welcher Art die Abweichung in der gewählten Zelle der Kollation ist; in der Tabelle tut es sogleich ihr Buchstabe.</translation>
    </message>
    <message>
        <source>&amp;Take Back Decision</source>
        <translation>Entscheidung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Take back what was decided on the source of the chosen witness or, in the table, on the class of a variant.</source>
        <translation>Zurücknehmen, was über die Quelle des gewählten Textzeugen oder, in der Tabelle, über die Art einer Abweichung entschieden wurde.</translation>
    </message>
    <message>
        <source>Export Report on &amp;This Quote…</source>
        <translation>Bericht über dieses &amp;Zitat exportieren …</translation>
    </message>
    <message>
        <source>Write how this quote travelled as a report (PDF or page), a table, PROV-JSON or a graph.</source>
        <translation>Den Weg dieses Zitats als Bericht (PDF oder Seite), Tabelle, PROV-JSON oder Graph schreiben.</translation>
    </message>
    <message>
        <source>E&amp;xport Provenance…</source>
        <translation>&amp;Herkunft exportieren …</translation>
    </message>
    <message>
        <source>Write how all linked quotes travelled as a report (PDF or page), a table, PROV-JSON or a graph.</source>
        <translation>Den Weg aller verknüpften Zitate als Bericht (PDF oder Seite), Tabelle, PROV-JSON oder Graph schreiben.</translation>
    </message>
    <message>
        <source>&amp;Join to a Claim…</source>
        <translation>&amp;Einer Behauptung zuordnen…</translation>
    </message>
    <message>
        <source>Say which claim the selection or the active annotation makes; a new one or one that is there.</source>
        <translation>Sagen, welche Behauptung die Auswahl oder die aktive Annotation aufstellt; eine neue oder eine vorhandene.</translation>
    </message>
    <message>
        <source>&amp;Asserts</source>
        <translation>&amp;Behauptet</translation>
    </message>
    <message>
        <source>The active claim is asserted here.</source>
        <translation>Die aktive Behauptung wird hier aufgestellt.</translation>
    </message>
    <message>
        <source>&amp;Denies</source>
        <translation>Be&amp;streitet</translation>
    </message>
    <message>
        <source>The active claim is denied here.</source>
        <translation>Die aktive Behauptung wird hier bestritten.</translation>
    </message>
    <message>
        <source>D&amp;oubts</source>
        <translation>Be&amp;zweifelt</translation>
    </message>
    <message>
        <source>The active claim is doubted here.</source>
        <translation>Die aktive Behauptung wird hier bezweifelt.</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>Be&amp;richtet</translation>
    </message>
    <message>
        <source>The active claim is only reported here, as that of somebody else.</source>
        <translation>Die aktive Behauptung wird hier nur berichtet, als die von jemand anderem.</translation>
    </message>
    <message>
        <source>&amp;No Stance</source>
        <translation>&amp;Keine Haltung</translation>
    </message>
    <message>
        <source>Take back how the active claim is meant here.</source>
        <translation>Zurücknehmen, wie die aktive Behauptung hier gemeint ist.</translation>
    </message>
    <message>
        <source>Re&amp;word or Merge Claim…</source>
        <translation>Behauptung &amp;umformulieren oder zusammenführen…</translation>
    </message>
    <message>
        <source>State the claim in other words; in those of another claim, both become one.</source>
        <translation>Die Behauptung anders formulieren; mit den Worten einer anderen werden beide zu einer.</translation>
    </message>
    <message>
        <source>&amp;Claims</source>
        <translation>Be&amp;hauptungen</translation>
    </message>
    <message>
        <source>See which article asserts, denies, doubts or reports which claim.</source>
        <translation>Sehen, welcher Artikel welche Behauptung aufstellt, bestreitet, bezweifelt oder berichtet.</translation>
    </message>
    <message>
        <source>&amp;Save Claims as Table…</source>
        <translation>Behauptungen als &amp;Tabelle speichern…</translation>
    </message>
    <message>
        <source>Write articles and claims as a CSV table: who asserts, denies, doubts or reports what.</source>
        <translation>Artikel und Behauptungen als CSV-Tabelle schreiben: wer was behauptet, bestreitet, bezweifelt oder berichtet.</translation>
    </message>
</context>
<context>
    <name>Stemma::AnnotateCommand</name>
    <message>
        <source>The standard input</source>
        <translation>Die Standardeingabe</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Reads one JSON object a line from standard input, applies each as one edit, and answers each with one line when the edit is durable: {&quot;ok&quot;:true,&quot;id&quot;:..,&quot;edit&quot;:n} or {&quot;ok&quot;:false,&quot;error&quot;:..,&quot;message&quot;:..}. A refused line changes nothing and the next one is read; the exit code is 0 when all lines were applied and 1 when any was refused.</source>
        <translation>Liest von der Standardeingabe ein JSON-Objekt je Zeile, wendet jedes als eine Änderung an und beantwortet jedes mit einer Zeile, sobald die Änderung dauerhaft gespeichert ist: {&quot;ok&quot;:true,&quot;id&quot;:..,&quot;edit&quot;:n} oder {&quot;ok&quot;:false,&quot;error&quot;:..,&quot;message&quot;:..}. Eine abgelehnte Zeile ändert nichts, und die nächste wird gelesen; der Rückgabewert ist 0, wenn alle Zeilen angewendet wurden, und 1, wenn eine abgelehnt wurde.</translation>
    </message>
    <message>
        <source>Operations: %1.</source>
        <translation>Operationen: %1.</translation>
    </message>
    <message>
        <source>Project to edit.</source>
        <translation>Projekt, das bearbeitet wird.</translation>
    </message>
    <message>
        <source>Who edits; written into annotations and history.</source>
        <translation>Wer bearbeitet; wird in Annotationen und Verlauf geschrieben.</translation>
    </message>
</context>
<context>
    <name>Stemma::Annotating</name>
    <message>
        <source>No quotation that is not tagged yet follows in this article.</source>
        <translation>In diesem Artikel folgt kein Zitat mehr, das noch nicht ausgezeichnet ist.</translation>
    </message>
    <message>
        <source>No quotation that is not tagged yet stands before this place.</source>
        <translation>Vor dieser Stelle steht kein Zitat, das noch nicht ausgezeichnet ist.</translation>
    </message>
    <message>
        <source>Deleted the annotation on “%1”.</source>
        <translation>Annotation zu „%1“ gelöscht.</translation>
    </message>
    <message>
        <source>To link, make a quote active in each of two panes: click it, or press {annotate.next} and {annotate.previous}.</source>
        <translation>Zum Verknüpfen in zwei Bereichen je ein Zitat aktivieren: anklicken oder {annotate.next} und {annotate.previous} drücken.</translation>
    </message>
    <message>
        <source>More than one other pane has an active quote. Click the one you mean, then this one again, and link.</source>
        <translation>Mehr als ein anderer Bereich hat ein aktives Zitat. Klicken Sie das gemeinte an, dann wieder dieses, und verknüpfen Sie.</translation>
    </message>
    <message>
        <source>Linked with %1: “%2”.</source>
        <extracomment>%1 where a quote stands: &quot;Harbour Post ¶ 7&quot;, %2 its words</extracomment>
        <translation>Verknüpft mit %1: „%2“.</translation>
    </message>
    <message>
        <source>There are no words in the selection, only quotation marks.</source>
        <translation>In der Auswahl stehen keine Wörter, nur Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1: “%2” has hardly a word in common with this quote. Press {link.link} again to link them all the same.</source>
        <extracomment>%1 where a quote stands: &quot;Harbour Post ¶ 7&quot;, %2 its words</extracomment>
        <translation>%1: „%2“ hat kaum ein Wort mit diesem Zitat gemeinsam. {link.link} noch einmal drücken, um beide dennoch zu verknüpfen.</translation>
    </message>
    <message>
        <source>No further quotation marks stand around what is selected.</source>
        <translation>Um das Ausgewählte stehen keine weiteren Anführungszeichen.</translation>
    </message>
    <message>
        <source>No quotation marks stand around this place.</source>
        <translation>Um diese Stelle stehen keine Anführungszeichen.</translation>
    </message>
    <message>
        <source>No quote is active: from a linked one this leads to the same quote elsewhere.</source>
        <translation>Kein Zitat ist aktiv: Von einem verknüpften führt dies zum selben Zitat an anderer Stelle.</translation>
    </message>
    <message>
        <source>This quote is linked to nothing yet: there is no partner to go to.</source>
        <translation>Dieses Zitat ist noch mit nichts verknüpft: Es gibt keinen Partner, zu dem es ginge.</translation>
    </message>
</context>
<context>
    <name>Stemma::AnnotationsPanel</name>
    <message>
        <source>Witness</source>
        <translation>Textzeuge</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation>Annotationen filtern</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Show annotations of one kind</source>
        <translation>Annotationen einer Art zeigen</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Show annotations of one status</source>
        <translation>Annotationen eines Status zeigen</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones</source>
        <translation>Alle hier gezeigten Zeilen kopieren, um sie in eine Tabelle einzufügen; Strg+C kopiert die ausgewählten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Canonical name of who or what is mentioned</source>
        <translation>Einheitlicher Name der genannten Person oder Sache</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Who spoke, or who makes the claim</source>
        <translation>Wer gesprochen hat oder wer die Behauptung aufstellt</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Redeverb</translation>
    </message>
    <message>
        <source>The word that introduces the quote</source>
        <translation>Das Wort, das das Zitat einleitet</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Whom the article has the quote from</source>
        <translation>Von wem der Artikel das Zitat hat</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>The statement in normal form</source>
        <translation>Die Aussage in Normalform</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Part in a group of the same quote</source>
        <translation>Rolle in einer Gruppe desselben Zitats</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotiert von</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>¶</source>
        <translation>¶</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Characters before it in the text</source>
        <translation>Zeichen davor im Text</translation>
    </message>
    <message numerus="yes">
        <source>%L1 annotation(s)</source>
        <translation>
            <numerusform>%L1 Annotation</numerusform>
            <numerusform>%L1 Annotationen</numerusform>
        </translation>
    </message>
    <message>
        <source>No annotations yet</source>
        <translation>Noch keine Annotationen</translation>
    </message>
    <message>
        <source>Select words in an article, then press E for an entity, Q for a quote or C for a claim.</source>
        <translation>Wählen Sie in einem Artikel Wörter aus und drücken Sie E für eine Entität, Q für ein Zitat oder C für eine Behauptung.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln annotation(s).</source>
        <translation>
            <numerusform>%Ln Annotation gelöscht.</numerusform>
            <numerusform>%Ln Annotationen gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Text</source>
        <translation>Zur Textstelle</translation>
    </message>
    <message>
        <source>Open Beside</source>
        <translation>Daneben öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Annotation(s)</source>
        <translation>
            <numerusform>%Ln Annotation löschen</numerusform>
            <numerusform>%Ln Annotationen löschen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ArticleAccessible</name>
    <message>
        <source>suggested entity</source>
        <extracomment>an annotation as a screen reader tells it</extracomment>
        <translation>vorgeschlagene Entität</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>suggested quote</source>
        <translation>vorgeschlagenes Zitat</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>suggested quote by %1</source>
        <extracomment>%1 who spoke</extracomment>
        <translation>vorgeschlagenes Zitat von %1</translation>
    </message>
    <message>
        <source>quote by %1</source>
        <translation>Zitat von %1</translation>
    </message>
    <message>
        <source>suggested claim</source>
        <translation>vorgeschlagene Behauptung</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>%1, linked</source>
        <extracomment>%1 an annotation: it stands in other articles as well</extracomment>
        <translation>%1, verknüpft</translation>
    </message>
    <message>
        <source>%1, with a note</source>
        <extracomment>%1 an annotation</extracomment>
        <translation>%1, mit Notiz</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln annotations overlap here</source>
        <translation>
            <numerusform>%1; hier überschneiden sich %Ln Annotationen</numerusform>
            <numerusform>%1; hier überschneiden sich %Ln Annotationen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>annotations that overlap, shortest first</extracomment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>suggested entity %1</source>
        <extracomment>%1 its name</extracomment>
        <translation>vorgeschlagene Entität %1</translation>
    </message>
    <message>
        <source>entity %1</source>
        <translation>Entität %1</translation>
    </message>
    <message>
        <source>suggested claim %1</source>
        <extracomment>%1 its statement</extracomment>
        <translation>vorgeschlagene Behauptung %1</translation>
    </message>
    <message>
        <source>claim %1</source>
        <translation>Behauptung %1</translation>
    </message>
</context>
<context>
    <name>Stemma::ArticleForm</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Newspaper, agency or site that published it</source>
        <translation>Zeitung, Agentur oder Website, die ihn veröffentlicht hat</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where it stands on the web</source>
        <translation>Wo er im Web steht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Code of the language, such as en, de-AT or ar</source>
        <translation>Sprachkürzel, etwa en, de-AT oder ar</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesestand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Enter keeps the note, Shift+Enter begins a new line</source>
        <translation>Eingabe übernimmt die Notiz, Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
</context>
<context>
    <name>Stemma::ArticlePane</name>
    <message>
        <source>%1 ¶ %2</source>
        <extracomment>%1 outlet or title of an article, %2 number of a paragraph in it</extracomment>
        <translation>%1 ¶ %2</translation>
    </message>
    <message>
        <source>Drop an article here, or choose one from the list.</source>
        <translation>Ziehen Sie einen Artikel hierher oder wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Pane %1: %2</source>
        <extracomment>Read aloud: %1 number of a pane, %2 title, outlet and date of the article in it</extracomment>
        <translation>Bereich %1: %2</translation>
    </message>
</context>
<context>
    <name>Stemma::ArticleView</name>
    <message>
        <source>Article text</source>
        <translation>Text des Artikels</translation>
    </message>
</context>
<context>
    <name>Stemma::ArticlesPanel</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open Beside</source>
        <translation>Daneben öffnen</translation>
    </message>
    <message>
        <source>Edit Metadata</source>
        <translation>Metadaten bearbeiten</translation>
    </message>
    <message>
        <source>Mark as Read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as Unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Article(s)</source>
        <translation>
            <numerusform>%Ln Artikel löschen</numerusform>
            <numerusform>%Ln Artikel löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop articles here</source>
        <translation>Artikel hier ablegen</translation>
    </message>
    <message>
        <source>Text, HTML, Markdown, CSV and JSON Lines, single files or whole folders.</source>
        <translation>Text, HTML, Markdown, CSV und JSON Lines, einzelne Dateien oder ganze Ordner.</translation>
    </message>
    <message>
        <source>Import Articles...</source>
        <translation>Artikel importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>Reihenfolge der Artikel</translation>
    </message>
    <message>
        <source>Date of Publication</source>
        <translation>Veröffentlichungsdatum</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Time of Import</source>
        <translation>Zeitpunkt des Imports</translation>
    </message>
    <message>
        <source>Read State</source>
        <translation>Lesestand</translation>
    </message>
    <message>
        <source>Number of Annotations</source>
        <translation>Zahl der Annotationen</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln article(s) with all annotations in it.</source>
        <translation>
            <numerusform>%Ln Artikel mit allen Annotationen darin gelöscht.</numerusform>
            <numerusform>%Ln Artikel mit allen Annotationen darin gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Original Source</source>
        <translation>Ursprüngliche Datei</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln Vorschlag</numerusform>
            <numerusform>%Ln Vorschläge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::BoundaryEditing</name>
    <message>
        <source>To move an end, make an annotation active first: click it, or press {annotate.next} and {annotate.previous}.</source>
        <translation>Um ein Ende zu bewegen, machen Sie zuerst eine Annotation aktiv: Klicken Sie sie an, oder drücken Sie {annotate.next} und {annotate.previous}.</translation>
    </message>
</context>
<context>
    <name>Stemma::CheckCommand</name>
    <message>
        <source>Verifies every invariant of a project: hashes of texts, places of annotations, references, and that the journal replays to the same rows.</source>
        <translation>Prüft jede Invariante eines Projekts: Prüfsummen der Texte, Stellen der Annotationen, Verweise und dass das Journal beim Nachspielen dieselben Zeilen ergibt.</translation>
    </message>
    <message>
        <source>Project to verify; it is not changed.</source>
        <translation>Projekt, das geprüft wird; es wird nicht geändert.</translation>
    </message>
    <message>
        <source>The project is sound.</source>
        <translation>Das Projekt ist unversehrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of the project are broken. Keep a copy of the file and go back to the last sound one.</source>
        <translation>
            <numerusform>%n Regel des Projekts ist verletzt. Behalten Sie eine Kopie der Datei und gehen Sie zur letzten unversehrten zurück.</numerusform>
            <numerusform>%n Regeln des Projekts sind verletzt. Behalten Sie eine Kopie der Datei und gehen Sie zur letzten unversehrten zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ChoosingKeys</name>
    <message>
        <source>Others</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Stemma::ClaimChooser</name>
    <message>
        <source>The claim in a sentence of your own</source>
        <translation>Die Behauptung in einem eigenen Satz</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Claims found</source>
        <translation>Gefundene Behauptungen</translation>
    </message>
    <message>
        <source>New claim: “%1”</source>
        <extracomment>%1 the words of the claim</extracomment>
        <translation>Neue Behauptung: „%1“</translation>
    </message>
</context>
<context>
    <name>Stemma::Claiming</name>
    <message>
        <source>Select the words with which an article claims something, press {claim.join} and say the claim in a sentence of your own. Do the same in the other articles: here you see then who asserts it, who denies it, and who is silent.</source>
        <translation>Wählen Sie die Worte, mit denen ein Artikel etwas behauptet, drücken Sie {claim.join} und sagen Sie die Behauptung in einem eigenen Satz. Tun Sie dasselbe in den anderen Artikeln: Hier sehen Sie dann, wer sie aufstellt, wer sie bestreitet und wer schweigt.</translation>
    </message>
    <message>
        <source>This article says nothing about the claim. Make the words that do active in the text and press {claim.join} here.</source>
        <translation>Dieser Artikel sagt nichts zu der Behauptung. Machen Sie im Text die Worte aktiv, die es tun, und drücken Sie hier {claim.join}.</translation>
    </message>
    <message>
        <source>Make a claim or a quote active first.</source>
        <translation>Machen Sie zuerst eine Behauptung oder ein Zitat aktiv.</translation>
    </message>
    <message>
        <source>Took the stance back.</source>
        <extracomment>%1 a stance</extracomment>
        <translation>Haltung zurückgenommen.</translation>
    </message>
    <message>
        <source>Stance: %1.</source>
        <translation>Haltung: %1.</translation>
    </message>
    <message>
        <source>Select the words of a claim in the text, or make an annotation active.</source>
        <translation>Wählen Sie die Worte einer Behauptung im Text, oder machen Sie eine Annotation aktiv.</translation>
    </message>
    <message>
        <source>Join to a Claim</source>
        <translation>Einer Behauptung zuordnen</translation>
    </message>
    <message>
        <source>Joined to the claim “%1”. {claim.asserts} says that it is asserted here, {claim.denies} that it is denied.</source>
        <extracomment>%1 the words of the claim</extracomment>
        <translation>Der Behauptung „%1“ zugeordnet. {claim.asserts} sagt, dass sie hier aufgestellt wird, {claim.denies}, dass sie bestritten wird.</translation>
    </message>
    <message>
        <source>Make a claim active in the text, or choose a cell among the claims.</source>
        <translation>Machen Sie eine Behauptung im Text aktiv, oder wählen Sie eine Zelle bei den Behauptungen.</translation>
    </message>
    <message>
        <source>Reword the Claim, or Merge It with Another One</source>
        <translation>Behauptung umformulieren oder mit einer anderen zusammenführen</translation>
    </message>
    <message>
        <source>The claim is now “%1”.</source>
        <extracomment>%1 the words of the claim</extracomment>
        <translation>Die Behauptung lautet jetzt „%1“.</translation>
    </message>
    <message>
        <source>This article says nothing about the claim.</source>
        <translation>Dieser Artikel sagt nichts zu der Behauptung.</translation>
    </message>
    <message>
        <source>Place %L1 of %L2. Enter shows the next one.</source>
        <translation>Stelle %L1 von %L2. Eingabe zeigt die nächste.</translation>
    </message>
    <message>
        <source>Save Claims as Table</source>
        <translation>Behauptungen als Tabelle speichern</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s) were written to “%1”.</source>
        <extracomment>%1 the name of a file</extracomment>
        <translation>
            <numerusform>%Ln Behauptung wurde nach „%1“ geschrieben.</numerusform>
            <numerusform>%Ln Behauptungen wurden nach „%1“ geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else is under way. Wait for it, or stop it in the status bar.</source>
        <translation>Es läuft schon etwas anderes. Warten Sie darauf, oder beenden Sie es in der Statuszeile.</translation>
    </message>
    <message>
        <source>Saving claims</source>
        <translation>Behauptungen werden gespeichert</translation>
    </message>
    <message>
        <source>Stopped: no table was written.</source>
        <translation>Beendet: es wurde keine Tabelle geschrieben.</translation>
    </message>
</context>
<context>
    <name>Stemma::ClaimsDesk</name>
    <message>
        <source>Contradictions</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Show beside the matrix what is asserted and denied, and by whom</source>
        <translation>Neben der Matrix zeigen, was behauptet und bestritten wird, und von wem</translation>
    </message>
</context>
<context>
    <name>Stemma::ClaimsPanel</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Articles and claims</source>
        <translation>Artikel und Behauptungen</translation>
    </message>
    <message>
        <source>Filter claims</source>
        <translation>Behauptungen filtern</translation>
    </message>
    <message>
        <source>Contradicted Only</source>
        <translation>Nur Widersprüche</translation>
    </message>
    <message>
        <source>Show only claims that one article asserts and another one, or the same, denies</source>
        <translation>Nur Behauptungen zeigen, die ein Artikel aufstellt und ein anderer oder derselbe bestreitet</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones</source>
        <translation>Alle hier gezeigten Zeilen kopieren, um sie in eine Tabelle einzufügen; Strg+C kopiert die ausgewählten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>It is asserted and denied.</source>
        <translation>Sie wird aufgestellt und bestritten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln Behauptung</numerusform>
            <numerusform>%Ln Behauptungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No claims yet</source>
        <translation>Noch keine Behauptungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln article(s)</source>
        <extracomment>%1 &quot;12 claims&quot;</extracomment>
        <translation>
            <numerusform>%1 in %Ln Artikel</numerusform>
            <numerusform>%1 in %Ln Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::CollateCommand</name>
    <message>
        <source>Collation</source>
        <translation>Kollation</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>What the others are compared with: a file, its name without ending, or its number (1).</source>
        <translation>Womit die anderen verglichen werden: eine Datei, ihr Name ohne Endung oder ihre Nummer (1).</translation>
    </message>
    <message>
        <source>Differences that do not count, parted by commas: case, punctuation, spelling, hyphenation, contractions, marks.</source>
        <translation>Unterschiede, die nicht zählen, durch Kommas getrennt: case, punctuation, spelling, hyphenation, contractions, marks.</translation>
    </message>
    <message>
        <source>text (default), json, csv, html or tei.</source>
        <translation>text (üblich), json, csv, html oder tei.</translation>
    </message>
    <message>
        <source>Language of the texts, for example “de” (found by them).</source>
        <translation>Sprache der Texte, zum Beispiel „de“ (wird an ihnen erkannt).</translation>
    </message>
    <message>
        <source>Folder with further words to tell variants by, one JSON file for each language.</source>
        <translation>Ordner mit weiteren Wörtern, an denen Abweichungen erkannt werden, eine JSON-Datei je Sprache.</translation>
    </message>
    <message>
        <source>A collation needs two files at least.</source>
        <translation>Eine Kollation braucht mindestens zwei Dateien.</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 ist zweimal genannt.</translation>
    </message>
    <message>
        <source>“--ignore” takes case, punctuation, spelling, hyphenation, contractions and marks, parted by commas.</source>
        <translation>„--ignore“ nimmt case, punctuation, spelling, hyphenation, contractions und marks, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>“--format” takes one of text, json, csv, html and tei; “--json” is json.</source>
        <translation>„--format“ nimmt eines von text, json, csv, html und tei; „--json“ ist json.</translation>
    </message>
    <message>
        <source>“--base” takes one of the files, its name or its number.</source>
        <translation>„--base“ nimmt eine der Dateien, ihren Namen oder ihre Nummer.</translation>
    </message>
    <message>
        <source>%1 (base)</source>
        <translation>%1 (Grundlage)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, place %2: %3</source>
        <translation>%1, Stelle %2: %3</translation>
    </message>
    <message>
        <source>Plain texts, two at least.</source>
        <translation>Textdateien, mindestens zwei.</translation>
    </message>
    <message>
        <source>Encoding of the files, such as windows-1252 (default: UTF-8).</source>
        <translation>Kodierung der Dateien, etwa windows-1252 (Vorgabe: UTF-8).</translation>
    </message>
    <message>
        <source>Puts texts side by side, word by word: where they agree, where they vary, and of what kind each variant is. Each file is one witness. Synonyms are told better where a thesaurus of their language is installed (packages mythes-…).</source>
        <translation>Stellt Texte Wort für Wort nebeneinander: wo sie übereinstimmen, wo sie abweichen und von welcher Art jede Abweichung ist. Jede Datei ist ein Zeuge. Gleichbedeutende Wörter werden besser erkannt, wo ein Thesaurus ihrer Sprache installiert ist (Pakete mythes-…).</translation>
    </message>
</context>
<context>
    <name>Stemma::CollationModel</name>
    <message>
        <source>nothing</source>
        <extracomment>in a collation: the witness has no words at this place</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The base has %1.</source>
        <translation>Die Basis hat %1.</translation>
    </message>
    <message>
        <source>%1 (your choice)</source>
        <translation>%1 (Ihre Wahl)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what a witness has at a place, then the class of the variant</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Place %1: here others have words that the base has not</source>
        <extracomment>%1 is the number of a place of the text</extracomment>
        <translation>Stelle %1: Hier haben andere Worte, die die Basis nicht hat</translation>
    </message>
    <message>
        <source>Place %1: “%2”, as the base has it</source>
        <translation>Stelle %1: „%2“, wie es die Basis hat</translation>
    </message>
    <message>
        <source>%1: has %2 % of the words of the base unchanged</source>
        <translation>%1: hat %2 % der Worte der Basis unverändert</translation>
    </message>
</context>
<context>
    <name>Stemma::CollationPanel</name>
    <message>
        <source>Only what varies</source>
        <translation>Nur Abweichendes</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Witnesses below one another, place by place</source>
        <translation>Textzeugen untereinander, Stelle für Stelle</translation>
    </message>
    <message>
        <source>Running Text</source>
        <translation>Fließtext</translation>
    </message>
    <message>
        <source>Each witness with additions and omissions in place</source>
        <translation>Jeder Textzeuge mit Zusätzen und Auslassungen an ihrer Stelle</translation>
    </message>
    <message>
        <source>Leave out the places where all witnesses agree</source>
        <translation>Stellen weglassen, an denen alle Textzeugen übereinstimmen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <extracomment>button with a menu; %1 is how many kinds of differences are ignored</extracomment>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Differences that do not count as variants</source>
        <translation>Unterschiede, die nicht als Abweichung zählen</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Großschreibung</translation>
    </message>
    <message>
        <source>Quotation Marks</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>All Punctuation</source>
        <translation>Alle Satzzeichen</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Schreibung</translation>
    </message>
    <message>
        <source>Hyphens</source>
        <translation>Bindestriche</translation>
    </message>
    <message>
        <source>Contractions</source>
        <translation>Kurzformen</translation>
    </message>
    <message>
        <source>Ignore (%1)</source>
        <translation>Ignorieren (%1)</translation>
    </message>
    <message>
        <source>The letter is also the key: press it in a cell of the table to give the variant there another class.</source>
        <translation>Der Buchstabe ist auch die Taste: Drücken Sie ihn in einer Zelle der Tabelle, um der Abweichung dort eine andere Art zu geben.</translation>
    </message>
</context>
<context>
    <name>Stemma::CollationTable</name>
    <message>
        <source>%1 (base)</source>
        <extracomment>head of the row of the witness that others are compared to</extracomment>
        <translation>%1 (Basis)</translation>
    </message>
    <message>
        <source>Collation</source>
        <translation>Kollation</translation>
    </message>
    <message>
        <source>As Found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Take back the class that a person chose</source>
        <translation>Die von einem Menschen gewählte Art zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Stemma::CommandLine</name>
    <message>
        <source>make an empty project</source>
        <translation>ein leeres Projekt anlegen</translation>
    </message>
    <message>
        <source>add articles, or an exported folder, to a project</source>
        <translation>Artikel oder einen exportierten Ordner zu einem Projekt hinzufügen</translation>
    </message>
    <message>
        <source>list articles, annotations or quote groups</source>
        <translation>Artikel, Annotationen oder Zitatgruppen auflisten</translation>
    </message>
    <message>
        <source>apply edits read from standard input</source>
        <translation>Änderungen von der Standardeingabe anwenden</translation>
    </message>
    <message>
        <source>print an article&apos;s text</source>
        <translation>den Text eines Artikels ausgeben</translation>
    </message>
    <message>
        <source>write tables to a folder</source>
        <translation>Tabellen in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>verify a project</source>
        <translation>ein Projekt prüfen</translation>
    </message>
    <message>
        <source>say what is in a project</source>
        <translation>sagen, was in einem Projekt ist</translation>
    </message>
    <message>
        <source>print all rows of a project, for comparisons</source>
        <translation>alle Zeilen eines Projekts ausgeben, für Vergleiche</translation>
    </message>
    <message>
        <source>Workbench for the provenance of quotations. With no command, opens the window.</source>
        <translation>Werkbank für die Herkunft von Zitaten. Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>Commands (each knows --help):</source>
        <translation>Befehle (jeder kennt --help):</translation>
    </message>
    <message>
        <source>Language of the window, for example “de”.</source>
        <translation>Sprache des Fensters, zum Beispiel „de“.</translation>
    </message>
    <message>
        <source>Project to open (default: the last one).</source>
        <translation>Projekt, das geöffnet wird (Vorgabe: das letzte).</translation>
    </message>
    <message>
        <source>There is no project %1, nor a command of that name. “stemma new %1” makes an empty project, “stemma --help” lists the commands.</source>
        <translation>Es gibt weder ein Projekt %1 noch einen Befehl dieses Namens. „stemma new %1“ legt ein leeres Projekt an, „stemma --help“ listet die Befehle auf.</translation>
    </message>
    <message>
        <source>make, export and picture the sample project</source>
        <translation>das Beispielprojekt anlegen, exportieren und abbilden</translation>
    </message>
    <message>
        <source>write an annotated article as PDF</source>
        <translation>einen annotierten Artikel als PDF schreiben</translation>
    </message>
    <message>
        <source>propose quotations with their speakers</source>
        <translation>Zitate mit ihren Sprechern vorschlagen</translation>
    </message>
    <message>
        <source>find what says nearly the same as some words</source>
        <translation>finden, was fast dasselbe sagt wie einige Worte</translation>
    </message>
    <message>
        <source>accept what is proposed, above a score</source>
        <translation>annehmen, was vorgeschlagen ist, über einer Wertung</translation>
    </message>
    <message>
        <source>put texts side by side, word by word</source>
        <translation>Texte Wort für Wort nebeneinanderstellen</translation>
    </message>
    <message>
        <source>say how each linked quote travelled</source>
        <translation>sagen, welchen Weg jedes verknüpfte Zitat nahm</translation>
    </message>
</context>
<context>
    <name>Stemma::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>Kein Befehl enthält diese Buchstaben.</translation>
    </message>
    <message>
        <source>Not possible now: %1</source>
        <translation>Jetzt nicht möglich: %1</translation>
    </message>
</context>
<context>
    <name>Stemma::CommandParser</name>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Answer in JSON Lines: one object a line.</source>
        <translation>In JSON Lines antworten: ein Objekt je Zeile.</translation>
    </message>
    <message>
        <source>An operand is missing.</source>
        <translation>Ein Operand fehlt.</translation>
    </message>
    <message>
        <source>“%1” is one operand too many.</source>
        <translation>„%1“ ist ein Operand zu viel.</translation>
    </message>
    <message>
        <source>%1 “%2 --help” shows how it is used.</source>
        <comment>what is wrong, command</comment>
        <translation>%1 „%2 --help“ zeigt die Verwendung.</translation>
    </message>
    <message>
        <source>Say on standard error how far it is, also where that is no terminal.</source>
        <translation>Auf der Standardfehlerausgabe sagen, wie weit es ist, auch wenn sie kein Terminal ist.</translation>
    </message>
    <message>
        <source>“%1” is no code of a language such as en or de-AT.</source>
        <translation>„%1“ ist kein Kürzel einer Sprache wie en oder de-AT.</translation>
    </message>
</context>
<context>
    <name>Stemma::Comparing</name>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>%1 links it with %2</source>
        <extracomment>status bar: what the key %1 does; %2 where a quote stands: &quot;Harbour Post ¶ 7&quot;</extracomment>
        <translation>%1 verknüpft es mit %2</translation>
    </message>
    <message>
        <source>Make a linked quote active to see all its witnesses.</source>
        <translation>Machen Sie ein verknüpftes Zitat aktiv, um alle seine Textzeugen zu sehen.</translation>
    </message>
    <message>
        <source>No other article has a quote of this one, or its words.</source>
        <translation>Kein anderer Artikel hat ein Zitat von diesem oder dessen Wörter.</translation>
    </message>
    <message>
        <source>No further article has a quote of this one. The same key begins anew.</source>
        <translation>Kein weiterer Artikel hat ein Zitat von diesem. Dieselbe Taste beginnt von vorn.</translation>
    </message>
    <message numerus="yes">
        <source>%1 shares %Ln linked quote(s).</source>
        <translation>
            <numerusform>%1 teilt %Ln verknüpftes Zitat.</numerusform>
            <numerusform>%1 teilt %Ln verknüpfte Zitate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has the words of %Ln quote(s), not linked yet.</source>
        <translation>
            <numerusform>%1 hat die Wörter von %Ln Zitat, noch nicht verknüpft.</numerusform>
            <numerusform>%1 hat die Wörter von %Ln Zitaten, noch nicht verknüpft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Console</name>
    <message>
        <source>The output could not be written. Check the disk or program it goes to.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden. Prüfen Sie die Festplatte oder das Programm, für das sie bestimmt ist.</translation>
    </message>
</context>
<context>
    <name>Stemma::ConsoleProgress</name>
    <message>
        <source>%1: %L2 of %L3</source>
        <extracomment>how far work is; %1 what is done, %L2 of %L3 parts</extracomment>
        <translation>%1: %L2 von %L3</translation>
    </message>
</context>
<context>
    <name>Stemma::ContradictionsPanel</name>
    <message>
        <source>%1 asserts it and denies it.</source>
        <translation>%1 stellt sie auf und bestreitet sie.</translation>
    </message>
    <message>
        <source>Asserted by: %1. Denied by: %2.</source>
        <translation>Aufgestellt von: %1. Bestritten von: %2.</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Filter contradictions</source>
        <translation>Widersprüche filtern</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>What one asserts and another one denies; Enter shows both sides</source>
        <translation>Was einer behauptet und ein anderer bestreitet; Eingabe zeigt beide Seiten</translation>
    </message>
    <message>
        <source>Asserted by</source>
        <translation>Aufgestellt von</translation>
    </message>
    <message>
        <source>Denied by</source>
        <translation>Bestritten von</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contradiction(s)</source>
        <translation>
            <numerusform>%Ln Widerspruch</numerusform>
            <numerusform>%Ln Widersprüche</numerusform>
        </translation>
    </message>
    <message>
        <source>No contradictions</source>
        <translation>Keine Widersprüche</translation>
    </message>
    <message>
        <source>A claim is listed here once it is asserted in one place and denied in another.</source>
        <translation>Eine Behauptung steht hier, sobald sie an einer Stelle aufgestellt und an einer anderen bestritten wird.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln article(s))</source>
        <extracomment>%1 names of outlets</extracomment>
        <translation>
            <numerusform>%1 (%Ln Artikel)</numerusform>
            <numerusform>%1 (%Ln Artikel)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 names of outlets, %Ln further ones</extracomment>
        <translation>
            <numerusform>%1 und %Ln weiteres</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Outlets whose articles assert it, the first by date</source>
        <translation>Medien, deren Artikel es behaupten, die ersten nach Datum</translation>
    </message>
    <message>
        <source>Outlets whose articles deny it, the first by date</source>
        <translation>Medien, deren Artikel es bestreiten, die ersten nach Datum</translation>
    </message>
</context>
<context>
    <name>Stemma::Deciding</name>
    <message>
        <source>Draw It All the Same</source>
        <translation>Dennoch ziehen</translation>
    </message>
    <message>
        <source>It is confirmed already that %1 has its words from %2.</source>
        <translation>Es ist schon bestätigt, dass %1 seine Worte von %2 hat.</translation>
    </message>
    <message>
        <source>Confirmed: %1 has its words from %2.</source>
        <translation>Bestätigt: %1 hat seine Worte von %2.</translation>
    </message>
    <message>
        <source>Rejected: %1 does not have its words from %2.</source>
        <translation>Abgelehnt: %1 hat seine Worte nicht von %2.</translation>
    </message>
    <message>
        <source>Nothing else is left that %1 could have its words from. Choose its source from the list, or name one outside the project.</source>
        <translation>Sonst bleibt nichts, woher %1 seine Worte haben könnte. Wählen Sie die Quelle aus der Liste, oder nennen Sie eine außerhalb des Projekts.</translation>
    </message>
    <message>
        <source>What was decided on the source of %1 was taken back.</source>
        <translation>Was über die Quelle von %1 entschieden wurde, ist zurückgenommen.</translation>
    </message>
    <message>
        <source>There is no variant here: %1 has what the base has.</source>
        <translation>Hier ist keine Abweichung: %1 hat, was die Basis hat.</translation>
    </message>
    <message>
        <source>The variant in %1 is classed as it was found.</source>
        <translation>Die Abweichung in %1 ist eingeordnet, wie sie gefunden wurde.</translation>
    </message>
    <message>
        <source>The variant in %1 is classed as: %2.</source>
        <translation>Die Abweichung in %1 ist eingeordnet als: %2.</translation>
    </message>
</context>
<context>
    <name>Stemma::DecodingView</name>
    <message>
        <source>named by a byte order mark</source>
        <translation>durch eine Byte-Reihenfolge-Marke angegeben</translation>
    </message>
    <message>
        <source>valid throughout</source>
        <translation>durchgehend gültig</translation>
    </message>
    <message>
        <source>named by the file</source>
        <translation>von der Datei angegeben</translation>
    </message>
    <message>
        <source>detected, %1 % sure</source>
        <translation>erkannt, zu %1&#xa0;% sicher</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>von Hand gewählt</translation>
    </message>
    <message>
        <source>Left out of the text</source>
        <translation>Nicht in den Text übernommen</translation>
    </message>
    <message>
        <source>How the text was made</source>
        <translation>Wie der Text entstand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Encoding</source>
        <extracomment>%1 an encoding such as UTF-8, %2 how it was found</extracomment>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message numerus="yes">
        <source>%L1 character(s)</source>
        <translation>
            <numerusform>%L1 Zeichen</numerusform>
            <numerusform>%L1 Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undecodable</source>
        <translation>Nicht dekodierbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s), shown as �</source>
        <translation>
            <numerusform>%Ln Stelle, dargestellt als �</numerusform>
            <numerusform>%Ln Stellen, dargestellt als �</numerusform>
        </translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln control character(s)</source>
        <translation>
            <numerusform>%Ln Steuerzeichen</numerusform>
            <numerusform>%Ln Steuerzeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>Zeilenenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln made uniform</source>
        <translation>
            <numerusform>%Ln vereinheitlicht</numerusform>
            <numerusform>%Ln vereinheitlicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
</context>
<context>
    <name>Stemma::DemoCommand</name>
    <message>
        <source>Copies the sample project into a folder, exports its tables there, draws the window with it, and says where everything is. Needs no display.</source>
        <translation>Kopiert das Beispielprojekt in einen Ordner, exportiert dort seine Tabellen, zeichnet das Fenster damit und sagt, wo alles liegt. Braucht keinen Bildschirm.</translation>
    </message>
    <message>
        <source>Folder to write into.</source>
        <translation>Ordner, in den geschrieben wird.</translation>
    </message>
    <message>
        <source>The folder to write is missing: --output DIR.</source>
        <translation>Der Ordner, in den geschrieben wird, fehlt: --output DIR.</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projekt:  %1</translation>
    </message>
    <message>
        <source>Tables:  %1</source>
        <translation>Tabellen: %1</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild:     %1</translation>
    </message>
    <message>
        <source>Replace what an earlier demo left in that folder.</source>
        <translation>Ersetzt, was eine frühere Vorführung in diesem Ordner hinterlassen hat.</translation>
    </message>
</context>
<context>
    <name>Stemma::Describing</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Stemma::DifferenceText</name>
    <message>
        <source>[added: %1]</source>
        <translation>[hinzugefügt: %1]</translation>
    </message>
    <message>
        <source>[left out: %1]</source>
        <translation>[ausgelassen: %1]</translation>
    </message>
    <message>
        <source>[%1 instead of %2]</source>
        <translation>[%1 statt %2]</translation>
    </message>
</context>
<context>
    <name>Stemma::Differing</name>
    <message>
        <source>Open another article beside this one: then their differences are marked.</source>
        <translation>Öffnen Sie einen Artikel neben diesem: Dann werden die Unterschiede gezeigt.</translation>
    </message>
    <message>
        <source>The two texts are equal, letter by letter.</source>
        <translation>Die beiden Texte sind Zeichen für Zeichen gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) marked.</source>
        <translation>
            <numerusform>%Ln Unterschied gezeigt.</numerusform>
            <numerusform>%Ln Unterschiede gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shared passage(s) marked. The rest differs.</source>
        <translation>
            <numerusform>%Ln gemeinsame Stelle gezeigt. Das Übrige ist verschieden.</numerusform>
            <numerusform>%Ln gemeinsame Stellen gezeigt. Das Übrige ist verschieden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two texts have no passage in common.</source>
        <translation>Die beiden Texte haben keine Stelle gemeinsam.</translation>
    </message>
</context>
<context>
    <name>Stemma::DumpCommand</name>
    <message>
        <source>Prints all rows of a project in a fixed order: two projects are equal when their dumps are.</source>
        <translation>Gibt alle Zeilen eines Projekts in fester Reihenfolge aus: Zwei Projekte sind gleich, wenn ihre Ausgaben gleich sind.</translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation>Projekt, das gelesen wird.</translation>
    </message>
</context>
<context>
    <name>Stemma::EmbedderField</name>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Command of a program that knows what sentences mean</source>
        <translation>Befehl eines Programms, das weiß, was Sätze bedeuten</translation>
    </message>
    <message>
        <source>&amp;Try</source>
        <translation>&amp;Ausprobieren</translation>
    </message>
    <message>
        <source>Starts the program and asks it about two sentences</source>
        <translation>Startet das Programm und fragt es nach zwei Sätzen</translation>
    </message>
    <message>
        <source>Off while it is empty. A program of your own, with a language model, that orders suggested translations and indirect speech by what they mean. Stemma brings none and sends nothing anywhere: it starts this command on your computer. The manual says how it is talked to.</source>
        <translation>Aus, solange das Feld leer ist. Ein Programm von Ihnen mit einem Sprachmodell, das vorgeschlagene Übersetzungen und indirekte Rede nach ihrer Bedeutung ordnet. Stemma bringt keines mit und sendet nichts irgendwohin: Es startet diesen Befehl auf Ihrem Rechner. Das Handbuch sagt, wie mit ihm gesprochen wird.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Waiting for its first answer…</source>
        <translation>Wartet auf die erste Antwort…</translation>
    </message>
    <message numerus="yes">
        <source>It answers, with %Ln number(s) a sentence.</source>
        <translation>
            <numerusform>Es antwortet, mit %Ln Zahl je Satz.</numerusform>
            <numerusform>Es antwortet, mit %Ln Zahlen je Satz.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ErrorTexts</name>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>Annotation</translation>
    </message>
    <message>
        <source>quote group</source>
        <translation>Zitatgruppe</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>%1 is not a Stemma project.</source>
        <translation>%1 ist kein Stemma-Projekt.</translation>
    </message>
    <message>
        <source>Choose a .stemma file, or make a new project and import the file into it.</source>
        <translation>Wählen Sie eine .stemma-Datei oder legen Sie ein neues Projekt an und importieren Sie die Datei dort.</translation>
    </message>
    <message>
        <source>The project %1 is damaged.</source>
        <translation>Das Projekt %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Go back to a copy of the file, and check the disk it lies on.</source>
        <translation>Nichts wurde geändert. Gehen Sie zu einer Kopie der Datei zurück und prüfen Sie die Festplatte, auf der sie liegt.</translation>
    </message>
    <message>
        <source>The project %1 was written by a newer version of Stemma (format %2, this version knows %3).</source>
        <translation>Das Projekt %1 wurde von einer neueren Version von Stemma geschrieben (Format %2, diese Version kennt %3).</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>Installieren Sie die neuere Version, um es zu öffnen.</translation>
    </message>
    <message>
        <source>The project %1 is open in another window or program.</source>
        <translation>Das Projekt %1 ist in einem anderen Fenster oder Programm geöffnet.</translation>
    </message>
    <message>
        <source>Close it there, or open it for reading only.</source>
        <translation>Schließen Sie es dort oder öffnen Sie es schreibgeschützt.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or remove the file first.</source>
        <translation>Wählen Sie einen anderen Namen oder entfernen Sie erst die Datei.</translation>
    </message>
    <message>
        <source>The project %1 is open for reading only.</source>
        <translation>Das Projekt %1 ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Make the file writable, or work on a copy of it.</source>
        <translation>Machen Sie die Datei beschreibbar oder arbeiten Sie mit einer Kopie.</translation>
    </message>
    <message>
        <source>The database refused: %1.</source>
        <translation>Die Datenbank hat abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the project, and try again.</source>
        <translation>Nichts wurde geändert. Prüfen Sie das Projekt und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The %1 %2 is not what this change expects.</source>
        <translation>%1 %2 ist nicht so, wie diese Änderung es erwartet.</translation>
    </message>
    <message>
        <source>It exists already or was changed elsewhere. Look at it again, then repeat.</source>
        <translation>Dieser Eintrag besteht schon oder wurde anderswo geändert. Sehen Sie ihn noch einmal an und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Check the path and whether you may read it.</source>
        <translation>Prüfen Sie den Pfad und ob Sie ihn lesen dürfen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose a place where you may write.</source>
        <translation>Wählen Sie einen Ort, an dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>There is no space left for %1.</source>
        <translation>Für %1 ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed. Make space on that disk, then repeat.</source>
        <translation>Nichts wurde geändert. Schaffen Sie Platz auf dieser Festplatte und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>An export lies in %1 already.</source>
        <translation>In %1 liegt schon ein Export.</translation>
    </message>
    <message>
        <source>Allow it to be replaced (--force), or choose another folder.</source>
        <translation>Erlauben Sie, ihn zu ersetzen (--force), oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 holds files that no export made, such as %2.</source>
        <translation>Der Ordner %1 enthält Dateien, die kein Export geschrieben hat, etwa %2.</translation>
    </message>
    <message>
        <source>Choose an empty or a new folder.</source>
        <translation>Wählen Sie einen leeren oder neuen Ordner.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>Choose a file with text in it.</source>
        <translation>Wählen Sie eine Datei, in der Text steht.</translation>
    </message>
    <message>
        <source>%1 is too large: %2, the limit is %3.</source>
        <translation>%1 ist zu groß: %2, die Grenze ist %3.</translation>
    </message>
    <message>
        <source>Cut it into smaller files.</source>
        <translation>Teilen Sie sie in kleinere Dateien.</translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation>%1 enthält keinen Text.</translation>
    </message>
    <message>
        <source>Save it as text, HTML or Markdown first.</source>
        <translation>Speichern Sie den Inhalt erst als Text, HTML oder Markdown.</translation>
    </message>
    <message>
        <source>%1 cannot be read as %2.</source>
        <translation>%1 lässt sich nicht als %2 lesen.</translation>
    </message>
    <message>
        <source>Choose another encoding.</source>
        <translation>Wählen Sie eine andere Kodierung.</translation>
    </message>
    <message>
        <source>%1 is malformed: %2.</source>
        <translation>%1 ist fehlerhaft: %2.</translation>
    </message>
    <message>
        <source>%1, record %2 is malformed: %3.</source>
        <translation>%1, Datensatz %2 ist fehlerhaft: %3.</translation>
    </message>
    <message>
        <source>Correct the input, then repeat.</source>
        <translation>Berichtigen Sie die Eingabe und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>%1 is nested too deeply to be an article.</source>
        <translation>%1 ist für einen Artikel zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Save the article&apos;s text alone, then import that.</source>
        <translation>Speichern Sie nur den Text des Artikels und importieren Sie dann diesen.</translation>
    </message>
    <message>
        <source>It is not known how to read %1.</source>
        <translation>Es ist nicht bekannt, wie %1 zu lesen ist.</translation>
    </message>
    <message>
        <source>Name its format, or save it as text, HTML, Markdown, CSV or JSON Lines.</source>
        <translation>Nennen Sie das Format oder speichern Sie als Text, HTML, Markdown, CSV oder JSON Lines.</translation>
    </message>
    <message>
        <source>%1 has the same text as the article “%2”.</source>
        <translation>%1 hat denselben Text wie der Artikel „%2“.</translation>
    </message>
    <message>
        <source>It was not imported again.</source>
        <translation>Die Datei wurde nicht noch einmal importiert.</translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation>Nicht vorhanden: %1 „%2“.</translation>
    </message>
    <message>
        <source>Check the id or the name; “stemma list” shows what there is.</source>
        <translation>Prüfen Sie die Kennung oder den Namen; „stemma list“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>More than one %1 is called “%2”.</source>
        <translation>Mehrfach vorhanden: %1 „%2“.</translation>
    </message>
    <message>
        <source>Use its id instead of the name.</source>
        <translation>Geben Sie statt des Namens die Kennung an.</translation>
    </message>
    <message>
        <source>The range %1 to %2 is empty, lies outside the text (%3 characters), overlaps another part or cuts a character in two.</source>
        <translation>Die Textstelle von %1 bis %2 ist leer, liegt außerhalb des Texts (%3 Zeichen), überschneidet sich mit einem anderen Teil oder zerschneidet ein Zeichen.</translation>
    </message>
    <message>
        <source>Give offsets in code points of the article&apos;s text, start before end.</source>
        <translation>Geben Sie Positionen in Codepoints des Artikeltexts an, den Anfang vor dem Ende.</translation>
    </message>
    <message>
        <source>“%2” is not a possible value of %1.</source>
        <translation>„%2“ ist kein möglicher Wert von %1.</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>Berichtigen Sie den Wert.</translation>
    </message>
    <message>
        <source>Possible: %1.</source>
        <translation>Möglich: %1.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Close it there; commands that only read work meanwhile.</source>
        <translation>Schließen Sie es dort; Befehle, die nur lesen, gehen auch so.</translation>
    </message>
    <message>
        <source>The %1 was changed elsewhere in the meantime.</source>
        <translation>Inzwischen anderswo geändert: %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at it again, then repeat.</source>
        <translation>Hier wurde nichts geändert. Sehen Sie es sich noch einmal an und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>Allow it to be replaced, or choose another folder.</source>
        <translation>Erlauben Sie, ihn zu ersetzen, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The sample project is not installed.</source>
        <translation>Das Beispielprojekt ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install all of Stemma, or make a project of your own.</source>
        <translation>Installieren Sie Stemma vollständig oder legen Sie ein eigenes Projekt an.</translation>
    </message>
    <message>
        <source>The %1 is not there any more.</source>
        <translation>Nicht mehr vorhanden: %1.</translation>
    </message>
    <message>
        <source>The lists show what there is; Undo brings back what was deleted.</source>
        <translation>Die Listen zeigen, was es gibt; Rückgängig holt Gelöschtes zurück.</translation>
    </message>
    <message>
        <source>Make the name more exact.</source>
        <translation>Geben Sie den Namen genauer an.</translation>
    </message>
    <message>
        <source>These words cannot be annotated: the selection is empty, overlaps another part or cuts a character in two.</source>
        <translation>Diese Wörter lassen sich nicht annotieren: Die Auswahl ist leer, überschneidet einen anderen Teil oder zerschneidet ein Zeichen.</translation>
    </message>
    <message>
        <source>Select other words.</source>
        <translation>Wählen Sie andere Wörter aus.</translation>
    </message>
    <message>
        <source>“%1” is not possible here.</source>
        <translation>„%1“ ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>%1 cannot have it from %2, which has it from %1 itself.</source>
        <translation>%1 kann es nicht von %2 haben, denn dort stammt es von %1 selbst.</translation>
    </message>
    <message>
        <source>Take back one of the edges between them first.</source>
        <translation>Nehmen Sie zuerst eine der Ableitungen dazwischen zurück.</translation>
    </message>
    <message>
        <source>%1 (%3) appeared before %2 (%4), so it cannot have taken it from there.</source>
        <translation>%1 (%3) erschien vor %2 (%4) und kann es also nicht von dort haben.</translation>
    </message>
    <message>
        <source>If a date is wrong, correct it in the article; or draw the edge all the same.</source>
        <translation>Ist ein Datum falsch, berichtigen Sie es beim Artikel; oder ziehen Sie die Ableitung trotzdem.</translation>
    </message>
</context>
<context>
    <name>Stemma::EvidencePanel</name>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Look at this</source>
        <extracomment>heading of what has to be looked at</extracomment>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Taken from</source>
        <extracomment>heading of where a witness has its words from</extracomment>
        <translation>Übernommen von</translation>
    </message>
    <message>
        <source>As near: %1</source>
        <translation>Ebenso nah: %1</translation>
    </message>
    <message>
        <source>Who passed it on</source>
        <translation>Wer es weitergab</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>who spoke, or the like, is not known</extracomment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>heading of when something appeared</extracomment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Appeared %1.</source>
        <translation>Erschienen: %1.</translation>
    </message>
    <message>
        <source>Probably %1.</source>
        <translation>Wahrscheinlich: %1.</translation>
    </message>
    <message>
        <source>Said %1.</source>
        <translation>Gesagt: %1.</translation>
    </message>
    <message>
        <source>Wording</source>
        <extracomment>heading of how the words differ</extracomment>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>%1 % of the words of the base unchanged: %2.</source>
        <translation>%1 % der Worte der Basis unverändert: %2.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Quote %L1 of %L2</source>
        <extracomment>which of the linked quotes is shown</extracomment>
        <translation>Zitat %L1 von %L2</translation>
    </message>
    <message>
        <source>Choose a witness in the tree or the collation to see what its place rests on.</source>
        <translation>Wählen Sie einen Textzeugen im Baum oder in der Kollation, um zu sehen, worauf sein Platz beruht.</translation>
    </message>
</context>
<context>
    <name>Stemma::Exchanging</name>
    <message>
        <source>Import Articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Articles (*.txt *.text *.html *.htm *.xhtml *.md *.markdown *.csv *.tsv *.jsonl *.ndjson);;All files (*)</source>
        <translation>Artikel (*.txt *.text *.html *.htm *.xhtml *.md *.markdown *.csv *.tsv *.jsonl *.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Reading the export</source>
        <translation>Export wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln article(s) of an export with their annotations.</source>
        <translation>
            <numerusform>%Ln Artikel eines Exports mit seinen Annotationen importiert.</numerusform>
            <numerusform>%Ln Artikel eines Exports mit ihren Annotationen importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was added.</source>
        <translation>Der Import wurde abgebrochen; nichts wurde hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln article(s).</source>
        <translation>
            <numerusform>%Ln Artikel importiert.</numerusform>
            <numerusform>%Ln Artikel importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) had a text that is there already.</source>
        <translation>
            <numerusform>%Ln Datei hatte einen bereits vorhandenen Text.</numerusform>
            <numerusform>%Ln Dateien hatten einen bereits vorhandenen Text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read; Issues says why.</source>
        <translation>
            <numerusform>%Ln Datei war nicht lesbar; der Grund steht unter „Probleme“.</numerusform>
            <numerusform>%Ln Dateien waren nicht lesbar; die Gründe stehen unter „Probleme“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The export was stopped; an earlier one is untouched.</source>
        <translation>Der Export wurde abgebrochen; ein früherer bleibt unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more warning(s).</source>
        <translation>
            <numerusform>%Ln weitere Warnung.</numerusform>
            <numerusform>%Ln weitere Warnungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported to %1 with %Ln warning(s).</source>
        <translation>
            <numerusform>Nach %1 exportiert, mit %Ln Warnung.</numerusform>
            <numerusform>Nach %1 exportiert, mit %Ln Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Warnings</source>
        <translation>Warnungen zeigen</translation>
    </message>
    <message>
        <source>Warnings of the Export</source>
        <translation>Warnungen beim Export</translation>
    </message>
    <message>
        <source>Checking the project</source>
        <translation>Projekt wird geprüft</translation>
    </message>
    <message>
        <source>The project is sound: every text, annotation and journal entry is in order.</source>
        <translation>Das Projekt ist unversehrt: Jeder Text, jede Annotation und jeder Journaleintrag ist in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>The check found %Ln problem(s); Issues lists them.</source>
        <translation>
            <numerusform>Die Prüfung fand %Ln Problem; es steht unter „Probleme“.</numerusform>
            <numerusform>Die Prüfung fand %Ln Probleme; sie stehen unter „Probleme“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else is under way. Wait for it, or stop it in the status bar.</source>
        <translation>Etwas anderes läuft noch. Warten Sie darauf oder halten Sie es in der Statusleiste an.</translation>
    </message>
</context>
<context>
    <name>Stemma::ExportCommand</name>
    <message>
        <source>%1, record %2: the cell %3 has more than 32,767 characters; a spreadsheet will cut it. Use the profile “data” for other programs.</source>
        <translation>%1, Datensatz %2: Die Zelle %3 hat mehr als 32.767 Zeichen; eine Tabellenkalkulation wird sie abschneiden. Verwenden Sie für andere Programme das Profil „data“.</translation>
    </message>
    <message>
        <source>%1, record %2: carriage returns became line feeds. Use the profile “data” to keep them.</source>
        <translation>%1, Datensatz %2: Wagenrückläufe wurden zu Zeilenvorschüben. Verwenden Sie das Profil „data“, um sie zu behalten.</translation>
    </message>
    <message>
        <source>%1, record %2: earlier texts of this article are not exported. Keep the project file.</source>
        <translation>%1, Datensatz %2: Frühere Texte dieses Artikels werden nicht exportiert. Behalten Sie die Projektdatei.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more warning(s).</source>
        <translation>
            <numerusform>%n weitere Warnung.</numerusform>
            <numerusform>%n weitere Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation>Projekt, das gelesen wird.</translation>
    </message>
    <message>
        <source>data: UTF-8, comma, cells exactly as they are (default). spreadsheet: byte order mark, the list separator of the locale, formulas guarded.</source>
        <translation>data: UTF-8, Komma, Zellen genau so, wie sie sind (Vorgabe). spreadsheet: Byte-Reihenfolge-Marke, Listentrennzeichen der Region, Formeln entschärft.</translation>
    </message>
    <message>
        <source>Separator of cells: , ; | or tab.</source>
        <translation>Trennzeichen der Zellen: , ; | oder Tabulator.</translation>
    </message>
    <message>
        <source>The profile “%1” is not known; data and spreadsheet are.</source>
        <translation>Das Profil „%1“ ist nicht bekannt; data und spreadsheet sind es.</translation>
    </message>
    <message>
        <source>“%1” cannot part cells; , ; | and tab can.</source>
        <translation>„%1“ kann Zellen nicht trennen; , ; | und Tabulator können es.</translation>
    </message>
    <message>
        <source>The folder to write is missing: --output DIR.</source>
        <translation>Der Ordner, in den geschrieben wird, fehlt: --output DIR.</translation>
    </message>
    <message>
        <source>Folder to write; new, empty or an earlier export. Of one file its name; without it, it goes to standard output.</source>
        <translation>Ordner, der geschrieben wird: neu, leer oder ein früherer Export. Bei einer Datei ihr Name; ohne ihn geht sie in die Standardausgabe.</translation>
    </message>
    <message>
        <source>Replace an earlier export that lies there.</source>
        <translation>Einen früheren Export ersetzen, der dort liegt.</translation>
    </message>
    <message>
        <source>The format “%1” is not known; %2 are.</source>
        <translation>Das Format „%1“ ist unbekannt; bekannt sind %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n linked quote(s)</source>
        <translation>
            <numerusform>%n verknüpftes Zitat</numerusform>
            <numerusform>%n verknüpfte Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>“--json” says what was written: name a file with --output FILE.</source>
        <translation>„--json“ sagt, was geschrieben wurde: Nennen Sie eine Datei mit --output DATEI.</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n Behauptung</numerusform>
            <numerusform>%n Behauptungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes the tables of a project, its texts and datapackage.json into a folder, which “stemma import” reads back; or into one file how its linked quotes travelled, or which article asserts or denies which claim.</source>
        <translation>Schreibt die Tabellen eines Projekts, seine Texte und datapackage.json in einen Ordner, den „stemma import“ wieder einliest; oder in eine Datei, welchen Weg verknüpfte Zitate nahmen oder welcher Artikel welche Behauptung aufstellt oder bestreitet.</translation>
    </message>
    <message>
        <source>Form of the export: csv (default, a folder), provenance-csv, prov-json, graphml, claims-csv or report (a file; PDF where its name ends in “.pdf”, else HTML).</source>
        <translation>Form des Exports: csv (Vorgabe, ein Ordner), provenance-csv, prov-json, graphml, claims-csv oder report (eine Datei; PDF, wenn ihr Name auf „.pdf“ endet, sonst HTML).</translation>
    </message>
    <message>
        <source>“--group” is for the formats of linked quotes.</source>
        <translation>„--group“ gilt nur für die Formate verknüpfter Zitate.</translation>
    </message>
    <message>
        <source>--output names the project itself. Give the export another name.</source>
        <translation>--output nennt das Projekt selbst. Geben Sie dem Export einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>Stemma::ExportDialog</name>
    <message>
        <source>For &amp;programs (data)</source>
        <translation>Für &amp;Programme (Daten)</translation>
    </message>
    <message>
        <source>For &amp;spreadsheets</source>
        <translation>Für &amp;Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>&amp;Replace the export that is in this folder</source>
        <translation>Den Export in diesem Ordner &amp;ersetzen</translation>
    </message>
    <message>
        <source>Export Tables</source>
        <translation>Tabellen exportieren</translation>
    </message>
    <message>
        <source>Table to look at</source>
        <translation>Tabelle zum Ansehen</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Die ersten Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Separator of your region</source>
        <translation>Trennzeichen Ihrer Region</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Separator of columns</source>
        <translation>Trennzeichen der Spalten</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Every cell exactly as it is: for scripts, databases, and for reading it back into Stemma.</source>
        <translation>Jede Zelle genau so, wie sie ist: für Skripte, Datenbanken und um sie in Stemma wieder einzulesen.</translation>
    </message>
    <message>
        <source>Opens right with a double click; cells that look like formulas are made harmless, which an import takes back.</source>
        <translation>Lässt sich mit einem Doppelklick richtig öffnen; Zellen, die wie Formeln aussehen, werden entschärft, was ein Import zurücknimmt.</translation>
    </message>
    <message>
        <source>Folder for the Export</source>
        <translation>Ordner für den Export</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Gets the tables, the texts, and a description of them (datapackage.json).</source>
        <translation>Erhält die Tabellen, die Texte und eine Beschreibung davon (datapackage.json).</translation>
    </message>
    <message>
        <source>There is an earlier export here.</source>
        <translation>Hier liegt ein früherer Export.</translation>
    </message>
    <message>
        <source>There are other files here. Choose an empty or a new folder.</source>
        <translation>Hier liegen andere Dateien. Wählen Sie einen leeren oder neuen Ordner.</translation>
    </message>
</context>
<context>
    <name>Stemma::FindBar</name>
    <message numerus="yes">
        <source>Tag %Ln Hit(s) as &amp;Entity</source>
        <translation>
            <numerusform>%Ln Treffer als &amp;Entität auszeichnen</numerusform>
            <numerusform>%Ln Treffer als &amp;Entität auszeichnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln Hit(s) as &amp;Quote</source>
        <translation>
            <numerusform>%Ln Treffer als &amp;Zitat auszeichnen</numerusform>
            <numerusform>%Ln Treffer als &amp;Zitat auszeichnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln Hit(s) as &amp;Claim</source>
        <translation>
            <numerusform>%Ln Treffer als &amp;Behauptung auszeichnen</numerusform>
            <numerusform>%Ln Treffer als &amp;Behauptung auszeichnen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (at most %L2 at once)</source>
        <extracomment>menu entry that cannot be chosen, behind &quot;Tag 20000 Hits as Entity&quot;</extracomment>
        <translation>%1 (höchstens %L2 auf einmal)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln tagged already)</source>
        <extracomment>menu entry, behind &quot;Tag 14 Hits as Entity&quot;; %Ln of the hits have such an annotation</extracomment>
        <translation>
            <numerusform>%1 (%Ln ist es schon)</numerusform>
            <numerusform>%1 (%Ln sind es schon)</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Enter goes to the next hit, Shift+Enter to the previous one, Up to earlier patterns, Esc back to the text</source>
        <translation>Eingabe geht zum nächsten Treffer, Umschalt+Eingabe zum vorigen, Pfeil nach oben zu früheren Mustern, Esc zurück zum Text</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Tag All</source>
        <translation>Alle auszeichnen</translation>
    </message>
    <message>
        <source>Tag all hits in one step; Undo takes it back</source>
        <translation>Alle Treffer in einem Schritt auszeichnen; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Searching…</source>
        <extracomment>number of hits while the search goes on</extracomment>
        <translation>Suche läuft&#xa0;…</translation>
    </message>
    <message>
        <source>%L1 so far…</source>
        <translation>bisher %L1&#xa0;…</translation>
    </message>
    <message>
        <source>%L1 of the first %L2</source>
        <extracomment>the search ended at so many hits; %L1 current hit, %L2 number of hits</extracomment>
        <translation>%L1 der ersten %L2</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>%L1 number of the current hit, %L2 number of hits</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%1, from the start again</source>
        <extracomment>behind &quot;1 of 17&quot;: the search went on at the other end of the article</extracomment>
        <translation>%1, wieder von vorn</translation>
    </message>
    <message>
        <source>%1, from the end again</source>
        <translation>%1, wieder von hinten</translation>
    </message>
</context>
<context>
    <name>Stemma::FindCommand</name>
    <message>
        <source>Project to read.</source>
        <translation>Projekt, das gelesen wird.</translation>
    </message>
    <message>
        <source>What is looked for: a quote or a part of one.</source>
        <translation>Was gesucht wird: ein Zitat oder ein Teil davon.</translation>
    </message>
    <message>
        <source>At most so many lines (20).</source>
        <translation>Höchstens so viele Zeilen (20).</translation>
    </message>
    <message>
        <source>“--limit” takes a number from 1 on.</source>
        <translation>„--limit“ verlangt eine Zahl ab 1.</translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation>Artikel werden gelesen</translation>
    </message>
    <message>
        <source>There is no letter and no number in WORDS.</source>
        <translation>In WORDS ist weder ein Buchstabe noch eine Zahl.</translation>
    </message>
    <message>
        <source>Prints quotations and sentences of a project that say nearly the same as some words, those with just these words and then the nearest first: in other forms, with words replaced, or a part. Offsets count code points of the canonical text.</source>
        <translation>Nennt Zitate und Sätze eines Projekts, die fast dasselbe sagen wie einige Worte, die mit genau diesen Worten und dann das nächste zuerst: in anderer Form, mit ersetzten Wörtern oder nur ein Teil. Positionen zählen Codepunkte des kanonischen Textes.</translation>
    </message>
</context>
<context>
    <name>Stemma::FindFilters</name>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Look in texts, in annotations of one kind, or in both</source>
        <translation>In Texten, in Annotationen einer Art oder in beiden suchen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Look only in the article of the active pane</source>
        <translation>Nur im Artikel des aktiven Bereichs suchen</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Look only in articles of one outlet</source>
        <translation>Nur in Artikeln eines Mediums suchen</translation>
    </message>
    <message>
        <source>from, as 2018-08</source>
        <translation>von, wie 2018-08</translation>
    </message>
    <message>
        <source>Published from</source>
        <translation>Veröffentlicht ab</translation>
    </message>
    <message>
        <source>Published in this year, month or day, or later: 2018, 2018-08 or 2018-08-06</source>
        <translation>In diesem Jahr, Monat oder an diesem Tag veröffentlicht oder später: 2018, 2018-08 oder 2018-08-06</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Published until</source>
        <translation>Veröffentlicht bis</translation>
    </message>
    <message>
        <source>Published in this year, month or day, or earlier: 2018, 2018-08 or 2018-08-06</source>
        <translation>In diesem Jahr, Monat oder an diesem Tag veröffentlicht oder früher: 2018, 2018-08 oder 2018-08-06</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Look only at annotations of one status</source>
        <translation>Nur Annotationen eines Status durchsuchen</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotiert von</translation>
    </message>
    <message>
        <source>Look only at annotations of one person</source>
        <translation>Nur Annotationen einer Person durchsuchen</translation>
    </message>
    <message>
        <source>“%1” is no date, so it does not narrow the search. Write 2018, 2018-08 or 2018-08-06.</source>
        <translation>„%1“ ist kein Datum und grenzt die Suche daher nicht ein. Schreiben Sie 2018, 2018-08 oder 2018-08-06.</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>Any annotator</source>
        <translation>Von allen annotiert</translation>
    </message>
</context>
<context>
    <name>Stemma::FindOptions</name>
    <message>
        <source>Match Case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones.</source>
        <translation>Große Buchstaben von kleinen unterscheiden.</translation>
    </message>
    <message>
        <source>Whole Words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Leave out hits inside longer words.</source>
        <translation>Treffer innerhalb längerer Wörter auslassen.</translation>
    </message>
    <message>
        <source>Match Diacritics</source>
        <translation>Diakritische Zeichen beachten</translation>
    </message>
    <message>
        <source>Tell é from e, ß from ss, and one form of quotation mark, apostrophe, dash or blank from another.</source>
        <translation>é von e unterscheiden, ß von ss, und eine Form von Anführungszeichen, Apostroph, Strich oder Zwischenraum von einer anderen.</translation>
    </message>
    <message>
        <source>Regular Expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Read the text as a regular expression, such as “colou?r” or “\d+ %”. It sees the article exactly as it stands.</source>
        <translation>Das Muster als regulären Ausdruck lesen, etwa „Stra(ß|ss)e“ oder „\d+ %“. Er sieht den Artikel genau so, wie er dasteht.</translation>
    </message>
    <message>
        <source>This is no regular expression yet, at character %1: %2.</source>
        <extracomment>%1 place in the pattern, %2 what the library for regular expressions says</extracomment>
        <translation>Das ist noch kein regulärer Ausdruck, bei Zeichen %1: %2.</translation>
    </message>
    <message>
        <source>This expression tries too many ways to match, so the search was ended. Repeats inside repeats, such as “(a+)+”, are the usual cause.</source>
        <translation>Dieser Ausdruck probiert zu viele Möglichkeiten, daher wurde die Suche beendet. Meist liegt es an Wiederholungen in Wiederholungen wie „(a+)+“.</translation>
    </message>
</context>
<context>
    <name>Stemma::FindPanel</name>
    <message>
        <source>Find in the project</source>
        <translation>Im Projekt suchen</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>✓</source>
        <extracomment>header of a column of tick boxes</extracomment>
        <translation>✓</translation>
    </message>
    <message>
        <source>Ticked rows; Space ticks the selected ones</source>
        <translation>Angehakte Zeilen; die Leertaste hakt die ausgewählten an</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Sorted by the hit and what follows it</source>
        <translation>Sortiert nach dem Treffer und dem, was ihm folgt</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotiert von</translation>
    </message>
    <message>
        <source>Find in all articles and annotations</source>
        <translation>In allen Artikeln und Annotationen suchen</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Eingrenzen</translation>
    </message>
    <message>
        <source>Look only in some texts or annotations: by kind, article, outlet, date, status, annotator</source>
        <translation>Nur in manchen Texten oder Annotationen suchen: nach Art, Artikel, Medium, Datum, Status, Annotierenden</translation>
    </message>
    <message>
        <source>Stop searching; the hits so far stay</source>
        <translation>Suche abbrechen; die bisherigen Treffer bleiben</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Suche abbrechen</translation>
    </message>
    <message>
        <source>&amp;Tick All Rows</source>
        <translation>Alle Zeilen &amp;anhaken</translation>
    </message>
    <message>
        <source>&amp;Untick All Rows</source>
        <translation>Alle &amp;Haken entfernen</translation>
    </message>
    <message>
        <source>%L1 hits in %L2 articles so far…</source>
        <translation>bisher %L1 Treffer in %L2 Artikeln&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) in one article</source>
        <extracomment>%L1 number of hits, %L2 number of articles</extracomment>
        <translation>
            <numerusform>%Ln Treffer in einem Artikel</numerusform>
            <numerusform>%Ln Treffer in einem Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 hits in %L2 articles</source>
        <translation>%L1 Treffer in %L2 Artikeln</translation>
    </message>
    <message>
        <source>These are the first %L1 hits. Add words or narrow the search to see others.</source>
        <translation>Das sind die ersten %L1 Treffer. Weitere sehen Sie mit mehr Wörtern oder einer eingegrenzten Suche.</translation>
    </message>
    <message>
        <source>The search was stopped, so there may be more hits.</source>
        <translation>Die Suche wurde abgebrochen, es kann also weitere Treffer geben.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft&#xa0;…</translation>
    </message>
    <message>
        <source>No hits for “%1”</source>
        <translation>Keine Treffer für „%1“</translation>
    </message>
    <message>
        <source>Look Everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>The project could not be searched</source>
        <translation>Das Projekt konnte nicht durchsucht werden</translation>
    </message>
    <message>
        <source>Find words in all articles and annotations</source>
        <translation>Wörter in allen Artikeln und Annotationen suchen</translation>
    </message>
    <message>
        <source>Type above. Enter goes to the hits and opens one, Ctrl+Enter opens it beside; tick rows with Space to tag or export them together.</source>
        <translation>Tippen Sie oben. Eingabe geht zu den Treffern und öffnet einen, Strg+Eingabe öffnet ihn daneben; mit der Leertaste angehakte Zeilen lassen sich zusammen auszeichnen oder exportieren.</translation>
    </message>
    <message>
        <source>With %L1 Ticked</source>
        <translation>Mit %L1 angehakten</translation>
    </message>
    <message>
        <source>With Selected</source>
        <translation>Mit ausgewählten</translation>
    </message>
    <message>
        <source>Tag, mark as read or export the ticked rows, or the selected ones when none is ticked</source>
        <translation>Die angehakten Zeilen auszeichnen, als gelesen kennzeichnen oder exportieren, oder die ausgewählten, wenn keine angehakt ist</translation>
    </message>
    <message>
        <source>Tag Ticked Hits as &amp;Entity</source>
        <translation>Angehakte Treffer als &amp;Entität auszeichnen</translation>
    </message>
    <message>
        <source>Tag Selected Hits as &amp;Entity</source>
        <translation>Ausgewählte Treffer als &amp;Entität auszeichnen</translation>
    </message>
    <message>
        <source>Tag Ticked Hits as &amp;Quote</source>
        <translation>Angehakte Treffer als &amp;Zitat auszeichnen</translation>
    </message>
    <message>
        <source>Tag Selected Hits as &amp;Quote</source>
        <translation>Ausgewählte Treffer als &amp;Zitat auszeichnen</translation>
    </message>
    <message>
        <source>Tag Ticked Hits as &amp;Claim</source>
        <translation>Angehakte Treffer als &amp;Behauptung auszeichnen</translation>
    </message>
    <message>
        <source>Tag Selected Hits as &amp;Claim</source>
        <translation>Ausgewählte Treffer als &amp;Behauptung auszeichnen</translation>
    </message>
    <message>
        <source>Mark Their Articles as &amp;Read</source>
        <translation>Ihre Artikel als &amp;gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>E&amp;xport Ticked Rows…</source>
        <translation>Angehakte Zeilen e&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>E&amp;xport Selected Rows…</source>
        <translation>Ausgewählte Zeilen e&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Tick rows with Space, or select some, to do something with them.</source>
        <translation>Haken Sie Zeilen mit der Leertaste an oder wählen Sie welche aus, um etwas mit ihnen zu tun.</translation>
    </message>
    <message>
        <source>These rows are annotations, or done already.</source>
        <translation>Diese Zeilen sind Annotationen oder schon erledigt.</translation>
    </message>
    <message>
        <source>Go to Text</source>
        <translation>Zur Textstelle</translation>
    </message>
    <message>
        <source>Open Beside</source>
        <translation>Daneben öffnen</translation>
    </message>
    <message>
        <source>Tick or Untick</source>
        <translation>Anhaken oder Haken entfernen</translation>
    </message>
    <message>
        <source>Words as they stand in the text, and parts of words. Hits at the beginning of a word come first. Enter goes to the hits, Up to earlier patterns</source>
        <translation>Wörter, wie sie im Text stehen, und Teile von Wörtern. Treffer am Anfang eines Wortes kommen zuerst. Eingabe führt zu den Treffern, Pfeil nach oben zu früheren Suchmustern</translation>
    </message>
    <message>
        <source>%L1 hits in %L2 articles so far (%L3 %)…</source>
        <extracomment>%L1 number of hits, %L2 number of articles, %L3 how much of the texts was looked through</extracomment>
        <translation>Bisher %L1 Treffer in %L2 Artikeln (%L3 %)…</translation>
    </message>
    <message>
        <source>Words are found in any case, with or without diacritics, and inside longer words too.</source>
        <translation>Wörter werden in jeder Groß- und Kleinschreibung gefunden, mit oder ohne diakritische Zeichen, auch innerhalb längerer Wörter.</translation>
    </message>
</context>
<context>
    <name>Stemma::Finding</name>
    <message numerus="yes">
        <source>Tagged %Ln hit(s) as entity.</source>
        <translation>
            <numerusform>%Ln Treffer als Entität ausgezeichnet.</numerusform>
            <numerusform>%Ln Treffer als Entität ausgezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %Ln hit(s) as quote.</source>
        <translation>
            <numerusform>%Ln Treffer als Zitat ausgezeichnet.</numerusform>
            <numerusform>%Ln Treffer als Zitat ausgezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %Ln hit(s) as claim.</source>
        <translation>
            <numerusform>%Ln Treffer als Behauptung ausgezeichnet.</numerusform>
            <numerusform>%Ln Treffer als Behauptung ausgezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln had this annotation already.</source>
        <extracomment>%1 &quot;Tagged 12 hits as entity.&quot;; %Ln further ones were left as they are</extracomment>
        <translation>
            <numerusform>%1 %Ln hatte diese Annotation schon.</numerusform>
            <numerusform>%1 %Ln hatten diese Annotation schon.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %L1 hits can be tagged at once; %L2 are ticked.</source>
        <translation>Höchstens %L1 Treffer lassen sich auf einmal auszeichnen; %L2 sind angehakt.</translation>
    </message>
    <message>
        <source>These hits have this annotation already.</source>
        <translation>Diese Treffer haben diese Annotation schon.</translation>
    </message>
    <message numerus="yes">
        <source>Marked %Ln article(s) as read.</source>
        <translation>
            <numerusform>%Ln Artikel als gelesen gekennzeichnet.</numerusform>
            <numerusform>%Ln Artikel als gelesen gekennzeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>These articles are marked as read already.</source>
        <translation>Diese Artikel sind schon als gelesen gekennzeichnet.</translation>
    </message>
    <message>
        <source>Export Hits</source>
        <translation>Treffer exportieren</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV-Tabellen (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln row(s) to “%1”.</source>
        <translation>
            <numerusform>%Ln Zeile nach „%1“ exportiert.</numerusform>
            <numerusform>%Ln Zeilen nach „%1“ exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else is under way. Wait for it, or stop it in the status bar.</source>
        <translation>Etwas anderes läuft noch. Warten Sie darauf oder halten Sie es in der Statusleiste an.</translation>
    </message>
    <message>
        <source>Tagging hits</source>
        <translation>Treffer werden ausgezeichnet</translation>
    </message>
    <message>
        <source>Tagging was stopped; nothing was added.</source>
        <translation>Das Auszeichnen wurde angehalten; nichts wurde hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>Stemma::FocusMode</name>
    <message>
        <source>Only the text is shown. Esc brings everything back.</source>
        <translation>Nur der Text ist zu sehen. Esc bringt alles zurück.</translation>
    </message>
    <message>
        <source>Only the text is shown. Esc or %1 brings everything back.</source>
        <translation>Nur der Text ist zu sehen. Esc oder %1 bringt alles zurück.</translation>
    </message>
</context>
<context>
    <name>Stemma::GroupReport</name>
    <message>
        <source>Quote %1: “%2”</source>
        <extracomment>heading of a quote in a report; %1 is its number, %2 its words</extracomment>
        <translation>Zitat %1: „%2“</translation>
    </message>
    <message>
        <source>In short</source>
        <extracomment>heading of the summary</extracomment>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Who has it from whom</source>
        <translation>Wer es von wem hat</translation>
    </message>
    <message>
        <source>A line leads from the source to what was taken from it; the figure on it counts the words that were changed (=: none). Dashed lines are proposals of the program, full lines with a tick were confirmed by a reviewer, lines with a triangle run against time. A diamond is a source outside the project, a ring marks the wording that the others are compared with.</source>
        <translation>Eine Linie führt von der Quelle zu dem, was ihr entnommen wurde; die Zahl daran zählt die geänderten Wörter (=: keines). Gestrichelte Linien sind Vorschläge des Programms, volle mit einem Haken hat ein Prüfer bestätigt, Linien mit einem Dreieck laufen der Zeit entgegen. Eine Raute ist eine Quelle außerhalb des Projekts, ein Ring bezeichnet den Wortlaut, mit dem die anderen verglichen werden.</translation>
    </message>
    <message>
        <source>What became of each wording</source>
        <translation>Was aus jedem Wortlaut wurde</translation>
    </message>
    <message>
        <source>Verdict: %1.</source>
        <translation>Urteil: %1.</translation>
    </message>
    <message>
        <source>Underlined words were added, struck ones are missing, compared with %1.</source>
        <translation>Unterstrichene Wörter kamen hinzu, gestrichene fehlen, verglichen mit %1.</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Wort für Wort</translation>
    </message>
    <message>
        <source>All articles have the same words at all places.</source>
        <translation>Alle Artikel haben an allen Stellen dieselben Worte.</translation>
    </message>
    <message>
        <source>Only places where an article differs are listed; – means that nothing stands there.</source>
        <translation>Genannt sind nur Stellen, an denen ein Artikel abweicht; – heißt, dass dort nichts steht.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>%1 has</source>
        <translation>%1 hat</translation>
    </message>
    <message>
        <source>Others have</source>
        <translation>Andere haben</translation>
    </message>
    <message>
        <source>Who passed the words on</source>
        <translation>Wer die Worte weitergab</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Way of the words</source>
        <translation>Weg der Worte</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>What is certain, what is probable, what cannot be decided</source>
        <translation>Was sicher ist, was wahrscheinlich ist, was sich nicht entscheiden lässt</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Not decidable</source>
        <translation>Nicht zu entscheiden</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>No reviewer has given a verdict yet. Everything above was found by the program.</source>
        <translation>Noch kein Prüfer hat ein Urteil abgegeben. Alles oben hat das Programm gefunden.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
    <message>
        <source>the quote as a whole</source>
        <translation>das Zitat als Ganzes</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Named, but not among the witnesses: %1.</source>
        <translation>Genannt, aber nicht unter den Textzeugen: %1.</translation>
    </message>
    <message>
        <source>characters %1 to %2 of the text</source>
        <translation>Zeichen %1 bis %2 des Textes</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>in a report; a verdict and what it means</extracomment>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>See “In short” above, too.</source>
        <extracomment>behind what is certain, of which the chapter &quot;In short&quot; has said some</extracomment>
        <translation>Siehe auch „Kurz gesagt“ oben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more, word for word the same</source>
        <translation>
            <numerusform>%1 und %Ln weiterer Artikel, Wort für Wort gleich</numerusform>
            <numerusform>%1 und %Ln weitere Artikel, Wort für Wort gleich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>of a report; %1: who has some words, and when they were published; %2: sentences on them</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Stemma::GroupStatements</name>
    <message>
        <source>“%1”</source>
        <extracomment>a title within a sentence</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <extracomment>verdict, reviewer and date</extracomment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiteres</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 names “%2” as its source, which is not among the witnesses of this quote: there is an earlier report than those that are listed here.</source>
        <translation>%1 nennt „%2“ als Quelle, die nicht unter den Textzeugen dieses Zitats ist: Es gibt einen früheren Bericht als die hier genannten.</translation>
    </message>
    <message>
        <source>No reviewer has given a verdict on this quote yet.</source>
        <extracomment>of a quote as a whole</extracomment>
        <translation>Noch kein Prüfer hat über dieses Zitat geurteilt.</translation>
    </message>
    <message>
        <source>Verdict on this quote: %1.</source>
        <translation>Urteil über dieses Zitat: %1.</translation>
    </message>
    <message>
        <source>No article says who spoke.</source>
        <translation>Kein Artikel sagt, wer sprach.</translation>
    </message>
    <message>
        <source>Said by %1. In %2 the text beside the words does not name this speaker: that it is the same one is concluded.</source>
        <extracomment>the second is one outlet or several</extracomment>
        <translation>Gesagt von %1. In %2 nennt der Text neben den Worten diesen Sprecher nicht: dass er derselbe ist, ist geschlossen.</translation>
    </message>
    <message>
        <source>Said by %1, as all articles have it.</source>
        <translation>Gesagt von %1, so steht es in allen Artikeln.</translation>
    </message>
    <message numerus="yes">
        <source>Said by %1, as %2 of %Ln article(s) have it; the rest name nobody.</source>
        <translation>
            <numerusform>Gesagt von %1, so steht es in %2 von %Ln Artikel; die übrigen nennen niemanden.</numerusform>
            <numerusform>Gesagt von %1, so steht es in %2 von %Ln Artikeln; die übrigen nennen niemanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one article of the project has it: %1 (%2).</source>
        <translation>Nur ein Artikel des Projekts hat es: %1 (%2).</translation>
    </message>
    <message>
        <source>Which of these reported it first cannot be decided: %1. %2</source>
        <translation>Wer von diesen es zuerst meldete, lässt sich nicht entscheiden: %1. %2</translation>
    </message>
    <message>
        <source>All articles have the same words, but for spelling, punctuation and contractions.</source>
        <translation>Alle Artikel haben dieselben Worte, bis auf Schreibung, Zeichensetzung und Kurzformen.</translation>
    </message>
    <message>
        <source>No other article has exactly the words of %1.</source>
        <translation>Kein anderer Artikel hat genau die Worte von %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other article(s) have the words of %1; the rest changed them.</source>
        <translation>
            <numerusform>%Ln anderer Artikel hat die Worte von %1; die übrigen änderten sie.</numerusform>
            <numerusform>%Ln andere Artikel haben die Worte von %1; die übrigen änderten sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln more warning(s) below.</source>
        <translation>
            <numerusform>Unten steht noch %Ln weitere Warnung.</numerusform>
            <numerusform>Unten stehen noch %Ln weitere Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 dropped the caution “%2”.</source>
        <translation>%1 ließ die Einschränkung „%2“ weg.</translation>
    </message>
    <message>
        <source>%1 has “%2” where %3 has “%4”.</source>
        <translation>%1 hat „%2“, wo %3 „%4“ hat.</translation>
    </message>
    <message>
        <source>%1 dropped the negation “%2”.</source>
        <translation>%1 ließ die Verneinung „%2“ weg.</translation>
    </message>
    <message>
        <source>%1 added the negation “%2”.</source>
        <translation>%1 fügte die Verneinung „%2“ hinzu.</translation>
    </message>
    <message>
        <source>%1 and %2: one of them denies what the other one asserts.</source>
        <translation>%1 und %2: Einer von beiden bestreitet, was der andere behauptet.</translation>
    </message>
    <message>
        <source>%1 has the words from outside the project (%2): a reviewer confirmed it.</source>
        <translation>%1 hat die Worte von außerhalb des Projekts (%2): Ein Prüfer hat es bestätigt.</translation>
    </message>
    <message>
        <source>%1 itself names “%2” as its source, which is not among the witnesses of this quote.</source>
        <translation>%1 nennt selbst „%2“ als Quelle, die nicht unter den Textzeugen dieses Zitats ist.</translation>
    </message>
    <message>
        <source>%1 has its wording from no other article of the project: the nearest one is too far away.</source>
        <translation>%1 hat seinen Wortlaut von keinem anderen Artikel des Projekts: Der nächste ist zu weit entfernt.</translation>
    </message>
    <message>
        <source>No other article of the project can be earlier than %1, so it stands at the start.</source>
        <translation>Kein anderer Artikel des Projekts kann früher sein als %1, darum steht er am Anfang.</translation>
    </message>
    <message>
        <source>Where %1 has the words from cannot be decided. It stands at the start of the tree because the other wordings are explained most easily from it.</source>
        <translation>Woher %1 die Worte hat, lässt sich nicht entscheiden. Der Artikel steht am Anfang des Baums, weil sich die anderen Wortlaute am leichtesten aus ihm erklären.</translation>
    </message>
    <message>
        <source>%1 has the words from %2: a reviewer confirmed it.</source>
        <translation>%1 hat die Worte von %2: Ein Prüfer hat es bestätigt.</translation>
    </message>
    <message>
        <source>%1 itself names %2 as its source.</source>
        <translation>%1 nennt selbst %2 als Quelle.</translation>
    </message>
    <message>
        <source>hardly a word differs</source>
        <translation>kaum ein Wort weicht ab</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) differ</source>
        <translation>
            <numerusform>%Ln Wort weicht ab</numerusform>
            <numerusform>%Ln Wörter weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>From which of these %1 has the words cannot be decided, they are equally near: %2.</source>
        <translation>Von wem %1 die Worte hat, lässt sich nicht entscheiden, diese sind gleich nah: %2.</translation>
    </message>
    <message>
        <source>The wordings of %1 and %2 hang together (%3), but which of them came first cannot be decided. %4</source>
        <translation>Die Wortlaute von %1 und %2 hängen zusammen (%3), aber welcher zuerst da war, lässt sich nicht entscheiden. %4</translation>
    </message>
    <message>
        <source>%1 probably has the words from %2: the nearest wording that is earlier (%3).</source>
        <translation>%1 hat die Worte wahrscheinlich von %2: der nächste Wortlaut, der früher ist (%3).</translation>
    </message>
    <message>
        <source>Who spoke, according to %1, is not said.</source>
        <translation>Wer laut %1 sprach, wird nicht gesagt.</translation>
    </message>
    <message>
        <source>How the words came to %1 is not said.</source>
        <translation>Wie die Worte zu %1 kamen, wird nicht gesagt.</translation>
    </message>
    <message>
        <source>This is the wording that the others are compared with.</source>
        <translation>Das ist der Wortlaut, mit dem die anderen verglichen werden.</translation>
    </message>
    <message>
        <source>Word for word as in %1.</source>
        <translation>Wort für Wort wie in %1.</translation>
    </message>
    <message>
        <source>The same words as in %1, but for spelling, punctuation or contractions.</source>
        <translation>Dieselben Worte wie in %1, bis auf Schreibung, Zeichensetzung oder Kurzformen.</translation>
    </message>
    <message>
        <source>%1 % of the words of %2 stand here unchanged.</source>
        <translation>%1 % der Worte von %2 stehen hier unverändert.</translation>
    </message>
    <message>
        <source>The beginning is cut off: %1.</source>
        <translation>Der Anfang ist abgeschnitten: %1.</translation>
    </message>
    <message>
        <source>The end is cut off: %1.</source>
        <translation>Das Ende ist abgeschnitten: %1.</translation>
    </message>
    <message>
        <source>%1 became %2</source>
        <extracomment>of words: the first became the second</extracomment>
        <translation>aus %1 wurde %2</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Weggelassen: %1.</translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <translation>Hinzugefügt: %1.</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>Geändert: %1.</translation>
    </message>
    <message>
        <source>At another place: %1.</source>
        <translation>An anderer Stelle: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) only in spelling, punctuation or contractions.</source>
        <translation>
            <numerusform>%Ln Unterschied nur in Schreibung, Zeichensetzung oder Kurzform.</numerusform>
            <numerusform>%Ln Unterschiede nur in Schreibung, Zeichensetzung oder Kurzform.</numerusform>
        </translation>
    </message>
    <message>
        <source>When it appeared is not known.</source>
        <translation>Wann es erschien, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Probably appeared %1; the article has no date.</source>
        <translation>Wahrscheinlich erschienen: %1; der Artikel hat kein Datum.</translation>
    </message>
    <message>
        <source>Appeared %1.</source>
        <translation>Erschienen: %1.</translation>
    </message>
    <message>
        <source>none, but a note</source>
        <translation>keines, aber eine Notiz</translation>
    </message>
    <message>
        <source>A reviewer confirmed that %1 has it from “%2”, which is not among the witnesses of this quote: there is an earlier report than those that are listed here.</source>
        <translation>Ein Prüfer hat bestätigt, dass %1 es von „%2“ hat, das nicht unter den Textzeugen dieses Zitats ist: Es gibt einen früheren Bericht als die hier aufgeführten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>an outlet and whom it names as the speaker</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The articles do not name the same speaker: %1 has %2; %3.</source>
        <translation>Die Artikel nennen nicht denselben Sprecher: %1 hat %2; %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an outlet and when its article appeared</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Among the articles of this project, first reported by %1: a reviewer confirmed that the others have it from there.</source>
        <translation>Unter den Artikeln dieses Projekts zuerst berichtet von %1: Ein Prüfer hat bestätigt, dass die anderen es von dort haben.</translation>
    </message>
    <message>
        <source>Which of these reported it first cannot be decided, none of them has a date: %1.</source>
        <translation>Wer von diesen es zuerst berichtete, lässt sich nicht entscheiden, keiner hat ein Datum: %1.</translation>
    </message>
    <message>
        <source>First reported by %1, as far as the articles of this project go.</source>
        <translation>Zuerst berichtet von %1, soweit die Artikel dieses Projekts reichen.</translation>
    </message>
    <message>
        <source>Probably first reported by %1. %2</source>
        <translation>Wahrscheinlich zuerst berichtet von %1. %2</translation>
    </message>
    <message>
        <source>A reviewer found that %1 does not have the words from %2.</source>
        <translation>Ein Prüfer hat befunden, dass %1 die Worte nicht von %2 hat.</translation>
    </message>
</context>
<context>
    <name>Stemma::GroupView</name>
    <message>
        <source>The statement itself</source>
        <extracomment>the source of all: what the speaker said or wrote</extracomment>
        <translation>Die Äußerung selbst</translation>
    </message>
    <message>
        <source>Statement: %1</source>
        <translation>Äußerung: %1</translation>
    </message>
    <message>
        <source>outside the project</source>
        <translation>außerhalb des Projekts</translation>
    </message>
    <message>
        <source>A source that is no article of this project.</source>
        <translation>Eine Quelle, die kein Artikel dieses Projekts ist.</translation>
    </message>
    <message>
        <source>from %1 (%2)</source>
        <extracomment>an edge of the tree; %1 is its source, %2 &quot;proposed&quot; or &quot;confirmed&quot;</extracomment>
        <translation>von %1 (%2)</translation>
    </message>
    <message>
        <source>the source is later</source>
        <translation>die Quelle ist später</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rejected: %1 does not have its words from %2.</source>
        <translation>Verworfen: %1 hat die Worte nicht von %2.</translation>
    </message>
</context>
<context>
    <name>Stemma::GroupsPanel</name>
    <message>
        <source>Linked quotes</source>
        <translation>Verknüpfte Zitate</translation>
    </message>
    <message>
        <source>Filter linked quotes</source>
        <translation>Verknüpfte Zitate filtern</translation>
    </message>
    <message>
        <source>Quote (base)</source>
        <translation>Zitat (Basis)</translation>
    </message>
    <message>
        <source>Words of the witness that the others are compared to</source>
        <translation>Wortlaut des Textzeugen, mit dem die anderen verglichen werden</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Textzeugen</translation>
    </message>
    <message>
        <source>How often the quote occurs</source>
        <translation>Wie oft das Zitat vorkommt</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>In how many articles it occurs</source>
        <translation>In wie vielen Artikeln es vorkommt</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Outlet of the base</source>
        <translation>Medium der Basis</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones</source>
        <translation>Alle hier gezeigten Zeilen kopieren, um sie in eine Tabelle einzufügen; Strg+C kopiert die ausgewählten</translation>
    </message>
    <message numerus="yes">
        <source>%L1 quote(s)</source>
        <translation>
            <numerusform>%L1 Zitat</numerusform>
            <numerusform>%L1 Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>No linked quotes yet</source>
        <translation>Noch keine verknüpften Zitate</translation>
    </message>
    <message>
        <source>Open two articles side by side, make the same quote active in each, and link them.</source>
        <translation>Öffnen Sie zwei Artikel nebeneinander, aktivieren Sie in beiden dasselbe Zitat und verknüpfen Sie sie.</translation>
    </message>
</context>
<context>
    <name>Stemma::HistoryPanel</name>
    <message>
        <source>Undid: %1</source>
        <extracomment>A line of the history; %1 a command, e.g. &quot;Link Quotes&quot;</extracomment>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Redid: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (rückgängig gemacht)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones</source>
        <translation>Alle hier gezeigten Zeilen kopieren, um sie in eine Tabelle einzufügen; Strg+C kopiert die ausgewählten</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Everything that changes the project is listed here and can be undone.</source>
        <translation>Alles, was das Projekt ändert, steht hier und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>What this edit changed is no longer in the project.</source>
        <translation>Was hier geändert wurde, ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>%1 (back to what it was)</source>
        <extracomment>A line of the history: in the end nothing was another than before; %1 a command</extracomment>
        <translation>%1 (am Ende wie zuvor)</translation>
    </message>
    <message>
        <source>%L1–%L2</source>
        <extracomment>The edits of one line of the history, from the first to the last number</extracomment>
        <translation>%L1–%L2</translation>
    </message>
    <message>
        <source>Numbers of the edits: a visit of a field may have several, which undo as one</source>
        <translation>Nummern der Änderungen: Ein Besuch eines Feldes kann mehrere haben, die zusammen rückgängig gemacht werden</translation>
    </message>
    <message numerus="yes">
        <source>%L1 step(s)</source>
        <translation>
            <numerusform>%L1 Schritt</numerusform>
            <numerusform>%L1 Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::HitDelegate</name>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Redeverb</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Stemma::ImportCommand</name>
    <message>
        <source>%1: %2 articles, %3 annotations, %4 quote groups added; %5 records were known.</source>
        <translation>%1: %2 Artikel, %3 Annotationen, %4 Zitatgruppen hinzugefügt; %5 Datensätze waren bekannt.</translation>
    </message>
    <message>
        <source>Form of the files: text, html, markdown, csv or jsonl (default: found).</source>
        <translation>Format der Dateien: text, html, markdown, csv oder jsonl (Vorgabe: wird erkannt).</translation>
    </message>
    <message>
        <source>Encoding of the files, such as windows-1252 (default: found).</source>
        <translation>Kodierung der Dateien, etwa windows-1252 (Vorgabe: wird erkannt).</translation>
    </message>
    <message>
        <source>Title of the articles.</source>
        <translation>Titel der Artikel.</translation>
    </message>
    <message>
        <source>Who published them.</source>
        <translation>Wer sie veröffentlicht hat.</translation>
    </message>
    <message>
        <source>Who wrote them.</source>
        <translation>Wer sie geschrieben hat.</translation>
    </message>
    <message>
        <source>When: 2018-08-06, 2018-08-06T14:10, or 2018-08-05/2018-08-07 for between.</source>
        <translation>Wann: 2018-08-06, 2018-08-06T14:10 oder 2018-08-05/2018-08-07 für dazwischen.</translation>
    </message>
    <message>
        <source>Language, such as en or de-AT.</source>
        <translation>Sprache, etwa en oder de-AT.</translation>
    </message>
    <message>
        <source>Address of the article.</source>
        <translation>Adresse des Artikels.</translation>
    </message>
    <message>
        <source>Tables: take rows with odd quotation marks or missing cells.</source>
        <translation>Tabellen: Zeilen mit falschen Anführungszeichen oder fehlenden Zellen übernehmen.</translation>
    </message>
    <message>
        <source>HTML: keep all of the page, not the article&apos;s body only.</source>
        <translation>HTML: die ganze Seite behalten, nicht nur den Rumpf des Artikels.</translation>
    </message>
    <message>
        <source>Do not look for quotations yet: “stemma find” and “stemma accept” take longer then.</source>
        <translation>Noch nicht nach Zitaten suchen: „stemma find“ und „stemma accept“ dauern dann länger.</translation>
    </message>
    <message>
        <source>Who imports; written into the history.</source>
        <translation>Wer importiert; wird in den Verlauf geschrieben.</translation>
    </message>
    <message>
        <source>Adds articles to a project, one line of output each. A folder that “stemma export” wrote comes back with all its annotations. Files that fail are named; the others are in, and the exit code is 1.</source>
        <translation>Fügt Artikel zu einem Projekt hinzu und gibt für jeden eine Zeile aus. Ein Ordner, den „stemma export“ geschrieben hat, kommt mit allen Annotationen zurück. Dateien, die scheitern, werden genannt; die anderen sind im Projekt, und der Rückgabewert ist 1.</translation>
    </message>
    <message>
        <source>Project to add to.</source>
        <translation>Projekt, zu dem hinzugefügt wird.</translation>
    </message>
    <message>
        <source>Files and folders to read.</source>
        <translation>Dateien und Ordner, die gelesen werden.</translation>
    </message>
    <message>
        <source>The format “%1” is not known.</source>
        <translation>Das Format „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>“%1” is not a date such as 2018-08-06.</source>
        <translation>„%1“ ist kein Datum wie 2018-08-06.</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Looking for quotes</source>
        <translation>Zitate werden gesucht</translation>
    </message>
</context>
<context>
    <name>Stemma::ImportDialog</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Export of Stemma</source>
        <translation>Export von Stemma</translation>
    </message>
    <message>
        <source>(leave out)</source>
        <translation>(weglassen)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Keep the whole page, with menus and comments</source>
        <translation>Die ganze Seite behalten, mit Menüs und Kommentaren</translation>
    </message>
    <message>
        <source>Take rows with mistakes, leave out rows without text</source>
        <translation>Fehlerhafte Zeilen übernehmen, Zeilen ohne Text weglassen</translation>
    </message>
    <message>
        <source>Import Articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln File(s)</source>
        <extracomment>The button of the import dialog</extracomment>
        <translation>
            <numerusform>%Ln Datei importieren</numerusform>
            <numerusform>%Ln Dateien importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>For all articles</source>
        <translation>Für alle Artikel</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>wie in der Datei</translation>
    </message>
    <message>
        <source>“Unknown” leaves the date that the file names</source>
        <translation>„Unbekannt“ belässt das Datum, das die Datei nennt</translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation>&amp;Medium</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>&amp;Veröffentlicht</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The text as it will be</source>
        <translation>Der Text, wie er sein wird</translation>
    </message>
    <message>
        <source>The table and what its columns are taken for</source>
        <translation>Die Tabelle und wofür ihre Spalten gehalten werden</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>One article</source>
        <translation>Ein Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Automatisch: %1</translation>
    </message>
    <message>
        <source>What the column %1 is</source>
        <extracomment>%1 the name of a column of a table</extracomment>
        <translation>Was die Spalte %1 enthält</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) cannot be decoded so; try another encoding.</source>
        <translation>
            <numerusform>%Ln Stelle lässt sich so nicht dekodieren; versuchen Sie eine andere Kodierung.</numerusform>
            <numerusform>%Ln Stellen lassen sich so nicht dekodieren; versuchen Sie eine andere Kodierung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the beginning is shown here; all %1 will be imported.</source>
        <extracomment>%1 a size such as &quot;5 MB&quot;</extracomment>
        <translation>Hier steht nur der Anfang; importiert werden alle %1.</translation>
    </message>
</context>
<context>
    <name>Stemma::InfoCommand</name>
    <message>
        <source>Says what is in a project.</source>
        <translation>Sagt, was in einem Projekt ist.</translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation>Projekt, das gelesen wird.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Quote groups</source>
        <translation>Zitatgruppen</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>Stemma::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Open an article to see its metadata; click an annotation to see and edit its fields.</source>
        <translation>Öffnen Sie einen Artikel, um seine Metadaten zu sehen; klicken Sie auf eine Annotation, um ihre Felder zu sehen und zu bearbeiten.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>Stemma::Judging</name>
    <message>
        <source>none</source>
        <extracomment>on a button, where there is little room</extracomment>
        <translation>keines</translation>
    </message>
    <message>
        <source>fabricated?</source>
        <translation>erfunden?</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>button: its key, then the verdict</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The verdict on %1 was taken back.</source>
        <translation>Das Urteil über %1 wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Verdict on %1: %2.</source>
        <translation>Urteil über %1: %2.</translation>
    </message>
    <message>
        <source>The verdict on the quote was taken back.</source>
        <translation>Das Urteil über das Zitat wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Verdict on the quote: %1.</source>
        <translation>Urteil über das Zitat: %1.</translation>
    </message>
</context>
<context>
    <name>Stemma::LinkStrip</name>
    <message>
        <source>Links between the two articles</source>
        <translation>Verknüpfungen zwischen den beiden Artikeln</translation>
    </message>
    <message>
        <source>Out of sight, further up. Click to go there.</source>
        <translation>Außer Sicht, weiter oben. Klicken, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>Out of sight, further down. Click to go there.</source>
        <translation>Außer Sicht, weiter unten. Klicken, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>Scroll the articles together, by their linked quotes</source>
        <translation>Die Artikel gemeinsam rollen, anhand ihrer verknüpften Zitate</translation>
    </message>
    <message>
        <source>Swap these two panes</source>
        <translation>Diese beiden Bereiche tauschen</translation>
    </message>
    <message>
        <source>Mostly the same words, not linked yet.</source>
        <translation>Weitgehend dieselben Wörter, noch nicht verknüpft.</translation>
    </message>
    <message>
        <source>In a pane further on. Click to go there.</source>
        <translation>In einem entfernteren Bereich. Klicken führt dorthin.</translation>
    </message>
</context>
<context>
    <name>Stemma::LinksModel</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>a link between two places: &quot;Ledger ¶ 3 – Harbour Post ¶ 7&quot;</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>Stemma::LinksPanel</name>
    <message>
        <source>Links between the open articles</source>
        <translation>Verknüpfungen zwischen den offenen Artikeln</translation>
    </message>
    <message>
        <source>Filter links</source>
        <translation>Verknüpfungen filtern</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Article and paragraph of both quotes</source>
        <translation>Artikel und Absatz beider Zitate</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Of the quote in the first article</source>
        <translation>Des Zitats im ersten Artikel</translation>
    </message>
    <message>
        <source>Words of its partner</source>
        <translation>Wörter des Partners</translation>
    </message>
    <message>
        <source>Of the same quote in the other article</source>
        <translation>Desselben Zitats im anderen Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%L1 link(s)</source>
        <translation>
            <numerusform>%L1 Verknüpfung</numerusform>
            <numerusform>%L1 Verknüpfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No links between the open articles</source>
        <translation>Keine Verknüpfungen zwischen den offenen Artikeln</translation>
    </message>
    <message>
        <source>Open two articles with a quote in common side by side, make it active in each, and link them.</source>
        <translation>Öffnen Sie zwei Artikel mit einem gemeinsamen Zitat nebeneinander, machen Sie es in jedem aktiv und verknüpfen Sie sie.</translation>
    </message>
</context>
<context>
    <name>Stemma::ListCommand</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n Annotation</numerusform>
            <numerusform>%n Annotationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n witness(es)</source>
        <translation>
            <numerusform>%n Textzeuge</numerusform>
            <numerusform>%n Textzeugen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists what is in a project, one line a record.</source>
        <translation>Listet auf, was in einem Projekt ist, eine Zeile je Datensatz.</translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation>Projekt, das gelesen wird.</translation>
    </message>
    <message>
        <source>articles, annotations or groups.</source>
        <translation>articles (Artikel), annotations (Annotationen) oder groups (Zitatgruppen).</translation>
    </message>
    <message>
        <source>“%1” cannot be listed; articles, annotations and groups can.</source>
        <translation>„%1“ kann nicht aufgelistet werden; articles, annotations und groups können es.</translation>
    </message>
</context>
<context>
    <name>Stemma::ListPanel</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Show only rows with all of these words (/)</source>
        <translation>Nur Zeilen zeigen, die alle diese Wörter enthalten (/)</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s); paste them into a table.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert; fügen Sie sie in eine Tabelle ein.</numerusform>
            <numerusform>%Ln Zeilen kopiert; fügen Sie sie in eine Tabelle ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>This list has no filter.</source>
        <translation>Diese Liste hat keinen Filter.</translation>
    </message>
    <message>
        <source>Only up to %L1 rows can be copied. File &gt; Export writes all of them as tables.</source>
        <translation>Höchstens %L1 Zeilen lassen sich kopieren. Datei &gt; Exportieren schreibt sie alle als Tabellen.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
</context>
<context>
    <name>Stemma::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Z&amp;uletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>&amp;Annotieren</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Verknüpfen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>No Project Opened Yet</source>
        <translation>Noch kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>About Stemma</source>
        <translation>Über Stemma</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Stemma %1&lt;/h3&gt;&lt;p&gt;A workbench for people who must say where a quotation comes from.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2, KSyntaxHighlighting, SQLite, ICU, gumbo and md4c.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Stemma %1&lt;/h3&gt;&lt;p&gt;Eine Werkbank für alle, die sagen müssen, woher ein Zitat stammt.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später. Erstellt mit Qt %2, KSyntaxHighlighting, SQLite, ICU, gumbo und md4c.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Stemma Manual</source>
        <translation>Stemma-Handbuch</translation>
    </message>
    <message>
        <source>“%1” cannot be written, so it is open for reading only. Copy it to a folder of yours to annotate it.</source>
        <translation>„%1“ ist nicht beschreibbar und deshalb schreibgeschützt geöffnet. Kopieren Sie es in einen eigenen Ordner, um es zu annotieren.</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Stemma projects (*.stemma)</source>
        <translation>Stemma-Projekte (*.stemma)</translation>
    </message>
    <message>
        <source>Open Project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Stemma projects (*.stemma);;All files (*)</source>
        <translation>Stemma-Projekte (*.stemma);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 – Stemma</source>
        <translation>%1 – Stemma</translation>
    </message>
    <message>
        <source>Stemma</source>
        <translation>Stemma</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache ändert sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <extracomment>%1 is what will be undone, such as &quot;Link Quotes&quot;</extracomment>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <extracomment>%1 is what will be done again</extracomment>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Every change is on disk before it is shown as done.</source>
        <translation>Jede Änderung ist auf der Festplatte, bevor sie als erledigt gezeigt wird.</translation>
    </message>
    <message>
        <source>Marker: drag over the words to tag; Esc leaves.</source>
        <translation>Marker: über die Wörter ziehen, die ausgezeichnet werden sollen; Esc beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) · ¶ %L1</source>
        <extracomment>status bar: number of words, then the paragraph&apos;s number</extracomment>
        <translation>
            <numerusform>%Ln Wort · ¶ %L1</numerusform>
            <numerusform>%Ln Wörter · ¶ %L1</numerusform>
        </translation>
    </message>
    <message>
        <source>annotator: %1</source>
        <translation>annotiert von: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <extracomment>a quotation followed by its source in brackets</extracomment>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>Your articles</source>
        <translation>Ihre Artikel</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or press %1. Enter opens an article, Ctrl+Enter opens it beside the one you read.</source>
        <translation>Ziehen Sie Dateien oder einen Ordner hierher, oder drücken Sie %1. Die Eingabetaste öffnet einen Artikel, Strg+Eingabe öffnet ihn neben dem, den Sie lesen.</translation>
    </message>
    <message>
        <source>Read and tag</source>
        <translation>Lesen und auszeichnen</translation>
    </message>
    <message>
        <source>Select words and press %1 for an entity, %2 for a quote or %3 for a claim. It is saved at once, and %4 takes it back, tomorrow as well.</source>
        <translation>Wählen Sie Wörter aus und drücken Sie %1 für eine Entität, %2 für ein Zitat oder %3 für eine Behauptung. Es ist sofort gespeichert, und %4 nimmt es zurück, auch morgen noch.</translation>
    </message>
    <message>
        <source>Say who said it, link who repeats it</source>
        <translation>Festhalten, wer es sagte, verknüpfen, wer es wiederholt</translation>
    </message>
    <message>
        <source>Here stand speaker, cue and source of the active quote. Activate the same quote in two panes and press %1: a band links them, and here you see what the other changed.</source>
        <translation>Hier stehen Sprecher, Redeverb und Quelle des aktiven Zitats. Aktivieren Sie dasselbe Zitat in zwei Bereichen und drücken Sie %1: Ein Band verknüpft sie, und hier sehen Sie, was das andere geändert hat.</translation>
    </message>
    <message>
        <source>Look through it and hand it on</source>
        <translation>Durchsehen und weitergeben</translation>
    </message>
    <message>
        <source>All annotations, quotes and issues, and the history of every change. %1 writes them as CSV tables.</source>
        <translation>Alle Annotationen, Zitate und Probleme und der Verlauf jeder Änderung. %1 schreibt sie als CSV-Tabellen.</translation>
    </message>
    <message>
        <source>No other article has this quote.</source>
        <translation>Kein anderer Artikel hat dieses Zitat.</translation>
    </message>
    <message>
        <source>Only one project can be open in a window. Drop one of them.</source>
        <translation>In einem Fenster kann nur ein Projekt offen sein. Ziehen Sie eines davon herein.</translation>
    </message>
    <message>
        <source>Articles are imported into a project. Make or open one, then drop the files again.</source>
        <translation>Artikel werden in ein Projekt importiert. Legen Sie eines an oder öffnen Sie eines und ziehen Sie die Dateien dann noch einmal herein.</translation>
    </message>
    <message>
        <source>New Project…</source>
        <translation>Neues Projekt&#xa0;…</translation>
    </message>
    <message>
        <source>The project is open for reading only, so nothing was imported. Make its file writable, or open a copy of it.</source>
        <translation>Das Projekt ist schreibgeschützt geöffnet, deshalb wurde nichts importiert. Machen Sie die Datei beschreibbar oder öffnen Sie eine Kopie.</translation>
    </message>
    <message>
        <source>Open for Reading Only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>last change not saved</source>
        <translation>letzte Änderung nicht gespeichert</translation>
    </message>
    <message>
        <source>annotator: not named</source>
        <extracomment>status bar, a link that opens the settings</extracomment>
        <translation>annotiert von: nicht genannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) · ¶ %L1</source>
        <extracomment>status bar: number of characters, then the paragraph&apos;s number</extracomment>
        <translation>
            <numerusform>%Ln Zeichen · ¶ %L1</numerusform>
            <numerusform>%Ln Zeichen · ¶ %L1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Recent Values</source>
        <translation>&amp;Letzte Werte</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Start: arrows move it by letter, Ctrl by word, Alt by sentence. Enter keeps, Esc restores.</source>
        <translation>Anfang: Pfeiltasten bewegen ihn nach Zeichen, Strg nach Wörtern, Alt nach Sätzen. Eingabe behält, Esc stellt wieder her.</translation>
    </message>
    <message>
        <source>End: arrows move it by letter, Ctrl by word, Alt by sentence. Enter keeps, Esc restores.</source>
        <translation>Ende: Pfeiltasten bewegen es nach Zeichen, Strg nach Wörtern, Alt nach Sätzen. Eingabe behält, Esc stellt wieder her.</translation>
    </message>
    <message>
        <source>%L1 of %L2 here</source>
        <extracomment>status bar: which of the annotations at the caret is active, of how many</extracomment>
        <translation>%L1 von %L2 hier</translation>
    </message>
    <message>
        <source>nothing to tag</source>
        <translation>nichts auszuzeichnen</translation>
    </message>
    <message>
        <source>tags without %1</source>
        <extracomment>status bar; %1: characters at the ends of the selection that are not part of what will be tagged</extracomment>
        <translation>zeichnet aus ohne %1</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Seen Before</source>
        <extracomment>places that say nearly the same as some words</extracomment>
        <translation>Schon gesehen</translation>
    </message>
    <message>
        <source>&amp;Provenance</source>
        <translation>&amp;Herkunft</translation>
    </message>
    <message>
        <source>Verdict on &amp;Quote</source>
        <translation>Urteil über das Z&amp;itat</translation>
    </message>
    <message>
        <source>&amp;Verdict on Witness</source>
        <translation>Urteil über den &amp;Textzeugen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>C&amp;laim</source>
        <translation>Be&amp;hauptung</translation>
    </message>
    <message>
        <source>a field is not saved</source>
        <translation>ein Feld ist nicht gespeichert</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>What you type is saved when you pause for a second, press Enter or leave the field, unless it is only half a value or was refused.</source>
        <translation>Was Sie schreiben, wird gespeichert, wenn Sie eine Sekunde innehalten, die Eingabetaste drücken oder das Feld verlassen, es sei denn, es ist erst ein halber Wert oder wurde abgelehnt.</translation>
    </message>
</context>
<context>
    <name>Stemma::MakingRoom</name>
    <message>
        <source>A panel made room for the text; the menu View brings it back.</source>
        <translation>Ein Bereich am Rand hat dem Text Platz gemacht; das Menü Ansicht holt ihn zurück.</translation>
    </message>
</context>
<context>
    <name>Stemma::MemberDelegate</name>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 a number: how much of a quote is the same as its base</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Stemma::MembersPanel</name>
    <message>
        <source>Speaker: %1</source>
        <translation>Sprecher: %1</translation>
    </message>
    <message>
        <source>To the base: %1</source>
        <translation>Gegenüber der Basis: %1</translation>
    </message>
    <message>
        <source>Same quote</source>
        <translation>Dasselbe Zitat</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Textzeuge</translation>
    </message>
    <message>
        <source>Not linked yet. Make the same quote active in two panes and link them.</source>
        <translation>Noch nicht verknüpft. Aktivieren Sie dasselbe Zitat in zwei Bereichen und verknüpfen Sie sie.</translation>
    </message>
    <message>
        <source>Witnesses of the same quote</source>
        <translation>Textzeugen desselben Zitats</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show this witness in its article (Enter)</source>
        <translation>Diesen Textzeugen in seinem Artikel zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Show this witness in another pane (Ctrl+Enter)</source>
        <translation>Diesen Textzeugen in einem anderen Bereich zeigen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Make Base</source>
        <translation>Zur Basis machen</translation>
    </message>
    <message>
        <source>Compare all others to this witness</source>
        <translation>Alle anderen mit diesem Textzeugen vergleichen</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>This is not the same quote: take it out (Delete)</source>
        <translation>Das ist nicht dasselbe Zitat: herausnehmen (Entf)</translation>
    </message>
    <message numerus="yes">
        <source>Same quote: %Ln witness(es)</source>
        <translation>
            <numerusform>Dasselbe Zitat: %Ln Textzeuge</numerusform>
            <numerusform>Dasselbe Zitat: %Ln Textzeugen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlinked the quote.</source>
        <translation>Verknüpfung des Zitats aufgelöst.</translation>
    </message>
</context>
<context>
    <name>Stemma::NearPanel</name>
    <message>
        <source>%1 %</source>
        <extracomment>%1 a number</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of the words asked for stand here; they are %2 of what stands here.</source>
        <extracomment>both are like &quot;84 %&quot;</extracomment>
        <translation>%1 der gefragten Wörter stehen hier; sie sind %2 dessen, was hier steht.</translation>
    </message>
    <message>
        <source>quote</source>
        <extracomment>a place in a text that is tagged as quote</extracomment>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>linked</source>
        <extracomment>a quote that is linked with others</extracomment>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>linked with this</source>
        <extracomment>a quote that is linked with the one that is selected</extracomment>
        <translation>hiermit verknüpft</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>Schon gesehen</translation>
    </message>
    <message>
        <source>Near matches</source>
        <translation>Ähnliche Stellen</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>How much both say the same: 100 % when every word with content is in both</source>
        <translation>Wie weit beide dasselbe sagen: 100 %, wenn jedes Wort mit Inhalt in beiden steht</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>What stands there; words that differ are marked</source>
        <translation>Was dort steht; abweichende Wörter sind gekennzeichnet</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>Ausgezeichnet</translation>
    </message>
    <message>
        <source>Whether the place is tagged as quote, and linked</source>
        <translation>Ob die Stelle als Zitat ausgezeichnet und verknüpft ist</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Have we seen this before? Type or paste a quote</source>
        <translation>Kennen wir das schon? Zitat tippen oder einfügen</translation>
    </message>
    <message>
        <source>Have we seen this before? Words of a quote</source>
        <translation>Kennen wir das schon? Wörter eines Zitats</translation>
    </message>
    <message>
        <source>Lists the places of this project that say nearly the same, in other forms too. While it is empty, the words selected in the text count. Enter goes to the list, Esc empties the field and then goes back to the text</source>
        <translation>Listet die Stellen dieses Projekts auf, die fast dasselbe sagen, auch in anderen Formen. Solange es leer ist, zählen die im Text ausgewählten Wörter. Eingabe geht zur Liste, Esc leert das Feld und geht dann zurück zum Text</translation>
    </message>
    <message>
        <source>Reading the articles: %L1 of %L2</source>
        <translation>Artikel werden gelesen: %L1 von %L2</translation>
    </message>
    <message>
        <source>Reading the articles…</source>
        <translation>Artikel werden gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) near these words</source>
        <translation>
            <numerusform>%Ln Stelle ähnlich diesen Wörtern</numerusform>
            <numerusform>%Ln Stellen ähnlich diesen Wörtern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) near the selection</source>
        <translation>
            <numerusform>%Ln Stelle ähnlich der Auswahl</numerusform>
            <numerusform>%Ln Stellen ähnlich der Auswahl</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all articles are read yet; what they have will appear here.</source>
        <translation>Noch sind nicht alle Artikel gelesen; was in ihnen steht, erscheint dann hier.</translation>
    </message>
    <message>
        <source>The articles could not be read</source>
        <translation>Die Artikel konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Close the project and open it again to try once more.</source>
        <translation>Schließen Sie das Projekt und öffnen Sie es wieder, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Have we seen this before?</source>
        <translation>Kennen wir das schon?</translation>
    </message>
    <message>
        <source>Select words in a text, or type or paste a quote above. Places of this project that say nearly the same appear here at once.</source>
        <translation>Wählen Sie Wörter in einem Text aus, oder tippen oder fügen Sie oben ein Zitat ein. Stellen dieses Projekts, die fast dasselbe sagen, erscheinen hier sofort.</translation>
    </message>
    <message>
        <source>Not seen before</source>
        <translation>Noch nicht gesehen</translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>Bisher nichts</translation>
    </message>
    <message>
        <source>No other place in this project says nearly the same. A few words more may find it, a single word does not.</source>
        <translation>Keine andere Stelle in diesem Projekt sagt fast dasselbe. Einige Wörter mehr finden sie vielleicht, ein einzelnes Wort nicht.</translation>
    </message>
    <message>
        <source>Show Beside</source>
        <translation>Daneben zeigen</translation>
    </message>
    <message>
        <source>Show in This Pane</source>
        <translation>In diesem Bereich zeigen</translation>
    </message>
    <message>
        <source>Looking for sentences that tell it…</source>
        <translation>Sätze, die es wiedergeben, werden gesucht…</translation>
    </message>
    <message>
        <source>What the other panes have will appear here. You may go on reading.</source>
        <translation>Was die anderen Bereiche haben, erscheint hier. Sie können weiterlesen.</translation>
    </message>
</context>
<context>
    <name>Stemma::NewCommand</name>
    <message>
        <source>Makes an empty project.</source>
        <translation>Legt ein leeres Projekt an.</translation>
    </message>
    <message>
        <source>File to make, by custom ending in .stemma.</source>
        <translation>Datei, die angelegt wird, üblicherweise mit der Endung .stemma.</translation>
    </message>
</context>
<context>
    <name>Stemma::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>Stemma::NumberedValues</name>
    <message>
        <source>%1: %2</source>
        <extracomment>for screen readers: a digit key, and the value it gives</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>While you read, these digits fill in this field.</source>
        <translation>Beim Lesen füllen diese Ziffern dieses Feld.</translation>
    </message>
    <message>
        <source>Digit keys for %1. %2</source>
        <extracomment>%1 the name of a field, %2 numbers with values</extracomment>
        <translation>Zifferntasten für %1. %2</translation>
    </message>
</context>
<context>
    <name>Stemma::Originals</name>
    <message>
        <source>There is no original of this article: it came in as text alone, as from an export of another project.</source>
        <translation>Von diesem Artikel gibt es keine ursprüngliche Datei: Er kam nur als Text herein, etwa aus dem Export eines anderen Projekts.</translation>
    </message>
</context>
<context>
    <name>Stemma::OverviewStrip</name>
    <message>
        <source>Overview of the article</source>
        <translation>Überblick über den Artikel</translation>
    </message>
    <message>
        <source>Shows where annotations, links and hits are. Click to go there.</source>
        <translation>Zeigt, wo Annotationen, Verknüpfungen und Treffer sind. Ein Klick führt hin.</translation>
    </message>
    <message>
        <source>linked quotes</source>
        <translation>verknüpfte Zitate</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>shared words</source>
        <translation>gemeinsame Wörter</translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation>Absatz %1</translation>
    </message>
    <message>
        <source>Paragraphs %1 to %2</source>
        <translation>Absätze %1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>place in the article, what is there: &quot;Paragraph 3: quotes and hits&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Stemma::PaneHeader</name>
    <message>
        <source>Choose an article for this pane</source>
        <translation>Einen Artikel für diesen Bereich wählen</translation>
    </message>
    <message>
        <source>Show this article in another pane too</source>
        <translation>Diesen Artikel auch in einem weiteren Bereich zeigen</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>Diesen Bereich schließen</translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation>Artikel ohne Titel</translation>
    </message>
</context>
<context>
    <name>Stemma::PasteDialog</name>
    <message>
        <source>Paste Article</source>
        <translation>Artikel einfügen</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Paste or type the text of the article here.</source>
        <translation>Fügen Sie den Text des Artikels hier ein oder tippen Sie ihn.</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>such as en or de-AT</source>
        <translation>etwa en oder de-AT</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation>&amp;Medium</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>&amp;Veröffentlicht</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Add Article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
</context>
<context>
    <name>Stemma::PeekPopup</name>
    <message>
        <source>Witnesses of the quote</source>
        <translation>Textzeugen des Zitats</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Textzeuge</translation>
    </message>
    <message numerus="yes">
        <source>Same quote: %Ln witness(es)</source>
        <translation>
            <numerusform>Dasselbe Zitat: %Ln Textzeuge</numerusform>
            <numerusform>Dasselbe Zitat: %Ln Textzeugen</numerusform>
        </translation>
    </message>
    <message>
        <source>Up, Down or a digit chooses, Enter goes there, Space closes.</source>
        <translation>Auf, Ab oder eine Ziffer wählt, Eingabe führt hin, Leertaste schließt.</translation>
    </message>
    <message>
        <source>Click one to go there.</source>
        <translation>Klicken Sie auf einen, um hinzugehen.</translation>
    </message>
</context>
<context>
    <name>Stemma::PrintCommand</name>
    <message>
        <source>Writes an article with its annotations, their notes and a legend as a PDF file. Needs no display.</source>
        <translation>Schreibt einen Artikel mit seinen Annotationen, ihren Anmerkungen und einer Legende als PDF-Datei. Braucht keinen Bildschirm.</translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation>Projekt, das gelesen wird.</translation>
    </message>
    <message>
        <source>Id, file name or title of the article.</source>
        <translation>Kennung, Dateiname oder Titel des Artikels.</translation>
    </message>
    <message>
        <source>PDF file to write.</source>
        <translation>PDF-Datei, die geschrieben wird.</translation>
    </message>
    <message>
        <source>Replace a file of that name.</source>
        <translation>Eine Datei dieses Namens ersetzen.</translation>
    </message>
    <message>
        <source>The file to write is missing: --output FILE.</source>
        <translation>Die Datei, die geschrieben werden soll, fehlt: --output FILE.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::PrintedArticle</name>
    <message>
        <source>Page %L1 of %L2</source>
        <translation>Seite %L1 von %L2</translation>
    </message>
    <message>
        <source>%1 (suggested)</source>
        <extracomment>%1 is a kind of annotation: an entity, a quote, a claim</extracomment>
        <translation>%1 (vorgeschlagen)</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>kind of annotation, its words</comment>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a field, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nennt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, type</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Redeverb</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>The numbers lead to the notes at the end.</source>
        <translation>Die Nummern führen zu den Anmerkungen am Ende.</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
</context>
<context>
    <name>Stemma::Printing</name>
    <message>
        <source>Something else is under way. Wait for it, or stop it in the status bar.</source>
        <translation>Etwas anderes läuft noch. Warten Sie darauf oder halten Sie es in der Statusleiste an.</translation>
    </message>
    <message numerus="yes">
        <source>Printed %Ln page(s).</source>
        <translation>
            <numerusform>%Ln Seite gedruckt.</numerusform>
            <numerusform>%Ln Seiten gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Als PDF exportieren</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln page(s) to %1.</source>
        <translation>
            <numerusform>%Ln Seite nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Seiten nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Das Drucken wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>Stemma::ProblemsPanel</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>What happened and what to do</source>
        <translation>Was geschehen ist und was zu tun ist</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones</source>
        <translation>Alle hier gezeigten Zeilen kopieren, um sie in eine Tabelle einzufügen; Strg+C kopiert die ausgewählten</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty this list; nothing else changes</source>
        <translation>Diese Liste leeren; sonst ändert sich nichts</translation>
    </message>
    <message numerus="yes">
        <source>%L1 issue(s)</source>
        <translation>
            <numerusform>%L1 Problem</numerusform>
            <numerusform>%L1 Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>No issues</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Files that could not be imported and other problems appear here.</source>
        <translation>Dateien, die nicht importiert werden konnten, und andere Probleme erscheinen hier.</translation>
    </message>
    <message>
        <source>Filter issues</source>
        <translation>Probleme filtern</translation>
    </message>
</context>
<context>
    <name>Stemma::ProgressLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop; what was not finished leaves no trace</source>
        <translation>Abbrechen; was nicht fertig wurde, hinterlässt keine Spur</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Stemma::ProposalCard</name>
    <message>
        <source>The suggestion with its context and reasons</source>
        <translation>Der Vorschlag mit seiner Umgebung und den Gründen</translation>
    </message>
    <message>
        <source>Take it as an annotation and go to the next one</source>
        <translation>Als Annotation nehmen und zum nächsten gehen</translation>
    </message>
    <message>
        <source>Turn it down for good and go to the next one</source>
        <translation>Für immer ablehnen und zum nächsten gehen</translation>
    </message>
    <message>
        <source>Leave it undecided and go to the next one</source>
        <translation>Offen lassen und zum nächsten gehen</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Die letzte Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a button; %1 what it does, %2 its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Accept</source>
        <extracomment>a button; %1 a name that the project has</extracomment>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take it as a name of its own, for somebody or something else</source>
        <translation>Als eigenen Namen annehmen, für jemand oder etwas anderes</translation>
    </message>
    <message>
        <source>Accept as %1</source>
        <translation>Annehmen als %1</translation>
    </message>
    <message>
        <source>Accept as Another</source>
        <translation>Als anderen annehmen</translation>
    </message>
    <message>
        <source>Say whether they are the same.</source>
        <translation>Sagen Sie, ob sie dasselbe sind.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more place(s)</source>
        <translation>
            <numerusform>und %Ln weitere Stelle</numerusform>
            <numerusform>und %Ln weitere Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ProvenanceCommand</name>
    <message>
        <source>Only these linked quotes: their ids, parted by commas, as “stemma list PROJECT groups” has them.</source>
        <translation>Nur diese verknüpften Zitate: ihre Kennungen, durch Kommas getrennt, wie „stemma list PROJEKT groups“ sie nennt.</translation>
    </message>
    <message>
        <source>“--group” takes ids of linked quotes, parted by commas; “stemma list PROJECT groups” prints them.</source>
        <translation>„--group“ nimmt Kennungen verknüpfter Zitate, durch Kommas getrennt; „stemma list PROJEKT groups“ nennt sie.</translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation>Projekt, das gelesen wird.</translation>
    </message>
    <message>
        <source>%1 (%2) from %3 (%4)</source>
        <extracomment>one witness of a quote: its file, its date, its source, and in brackets how it took the words</extracomment>
        <translation>%1 (%2) von %3 (%4)</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>Group %1: “%2”</source>
        <translation>Gruppe %1: „%2“</translation>
    </message>
    <message>
        <source>From which one cannot be decided, as near: %1.</source>
        <extracomment>other sources, &quot;Post (2 words), Wire (the same words)&quot;</extracomment>
        <translation>Von welchem, ist nicht zu entscheiden, ebenso nah: %1.</translation>
    </message>
    <message>
        <source>Says of each linked quote how it travelled: from whom each article has the words, why that is so, and what became of them, word by word. Synonyms are told better where a thesaurus of their language is installed (packages mythes-…).</source>
        <translation>Sagt von jedem verknüpften Zitat, welchen Weg es nahm: von wem jeder Artikel die Worte hat, warum, und was aus ihnen wurde, Wort für Wort. Gleichbedeutende Wörter werden besser erkannt, wo ein Thesaurus ihrer Sprache installiert ist (Pakete mythes-…).</translation>
    </message>
</context>
<context>
    <name>Stemma::ProvenanceReport</name>
    <message>
        <source>Provenance report: %1</source>
        <extracomment>title of a report; %1 is the name of the project</extracomment>
        <translation>Herkunftsbericht: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked quote(s); made with Stemma %1 on %2.</source>
        <translation>
            <numerusform>%Ln verknüpftes Zitat; erstellt mit Stemma %1 am %2.</numerusform>
            <numerusform>%Ln verknüpfte Zitate; erstellt mit Stemma %1 am %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>No quotes are linked in this project.</source>
        <translation>In diesem Projekt sind keine Zitate verknüpft.</translation>
    </message>
    <message>
        <source>How to read this report</source>
        <translation>Wie dieser Bericht zu lesen ist</translation>
    </message>
    <message>
        <source>A quote that stands in several articles is looked at as one. The report says for each article what became of the words, and from whom it has them.</source>
        <translation>Ein Zitat, das in mehreren Artikeln steht, wird als eines betrachtet. Der Bericht sagt für jeden Artikel, was aus den Worten wurde und von wem er sie hat.</translation>
    </message>
    <message>
        <source>Certain is what an article says itself, what dates leave no doubt about, or what a reviewer confirmed. Probable is what wording and dates suggest. Where they do not suffice, the report says that it cannot be decided, and why.</source>
        <translation>Sicher ist, was ein Artikel selbst sagt, woran Daten keinen Zweifel lassen oder was ein Prüfer bestätigt hat. Wahrscheinlich ist, was Wortlaut und Daten nahelegen. Wo sie nicht reichen, sagt der Bericht, dass es sich nicht entscheiden lässt, und warum.</translation>
    </message>
    <message>
        <source>It knows only the articles of this project: there may be earlier ones elsewhere. What no reviewer decided was found by the program and may be wrong.</source>
        <translation>Er kennt nur die Artikel dieses Projekts: Anderswo kann es frühere geben. Was kein Prüfer entschieden hat, hat das Programm gefunden und kann falsch sein.</translation>
    </message>
    <message>
        <source>The quotes</source>
        <translation>Die Zitate</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>First report</source>
        <translation>Zuerst gemeldet</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>BCP 47 code of the language that this translation is in</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>Stemma::ProvenanceWording</name>
    <message>
        <source>at an unknown time</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>certainly earlier</source>
        <translation>sicher früher</translation>
    </message>
    <message>
        <source>probably earlier</source>
        <translation>wahrscheinlich früher</translation>
    </message>
    <message>
        <source>order not decidable</source>
        <translation>Reihenfolge nicht entscheidbar</translation>
    </message>
    <message>
        <source>probably later</source>
        <translation>wahrscheinlich später</translation>
    </message>
    <message>
        <source>certainly later</source>
        <translation>sicher später</translation>
    </message>
    <message>
        <source>One appeared by %1, the other not before %2.</source>
        <translation>Das eine erschien bis %1, das andere nicht vor %2.</translation>
    </message>
    <message>
        <source>One probably appeared by %1, the other probably not before %2.</source>
        <translation>Das eine erschien wahrscheinlich bis %1, das andere wahrscheinlich nicht vor %2.</translation>
    </message>
    <message>
        <source>What is known of their dates overlaps; with a chance of %1 % they are in this order.</source>
        <translation>Was von ihren Daten bekannt ist, überschneidet sich; mit einer Wahrscheinlichkeit von %1 % ist dies die Reihenfolge.</translation>
    </message>
    <message>
        <source>%1 and %2 are closer than clocks of the world differ, and one of them names no time zone.</source>
        <translation>%1 und %2 liegen näher beieinander, als Uhren der Welt sich unterscheiden, und bei einem ist keine Zeitzone genannt.</translation>
    </message>
    <message>
        <source>One of them, or neither, has a date.</source>
        <translation>Einer von beiden, oder keiner, hat ein Datum.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Published: %1.</source>
        <translation>Veröffentlicht: %1.</translation>
    </message>
    <message>
        <source>The article has no date.</source>
        <translation>Der Artikel hat kein Datum.</translation>
    </message>
    <message>
        <source>“%1” in the text is %2.</source>
        <translation>„%1“ im Text ist der %2.</translation>
    </message>
    <message>
        <source>“%1” in the text has no year; the last one before publication is %2.</source>
        <translation>„%1“ im Text hat kein Jahr; vor der Veröffentlichung zuletzt am %2.</translation>
    </message>
    <message>
        <source>“%1” is taken as the last one up to publication: %2.</source>
        <translation>„%1“ gilt als der letzte bis zur Veröffentlichung: %2.</translation>
    </message>
    <message>
        <source>“%1” is the last one before publication: %2.</source>
        <translation>„%1“ ist der letzte vor der Veröffentlichung: %2.</translation>
    </message>
    <message>
        <source>“%1” is the first one after publication: %2.</source>
        <translation>„%1“ ist der erste nach der Veröffentlichung: %2.</translation>
    </message>
    <message>
        <source>“%1”, counted from publication, is %2.</source>
        <translation>„%1“ ist, von der Veröffentlichung an gerechnet, %2.</translation>
    </message>
    <message>
        <source>“%1” means nothing without a date of the article.</source>
        <translation>„%1“ sagt nichts, solange der Artikel kein Datum hat.</translation>
    </message>
    <message>
        <source>“%1” is the weekday on which %3 has the same words said: %2.</source>
        <translation>„%1“ ist der Wochentag, an dem bei %3 dieselben Worte fielen: %2.</translation>
    </message>
    <message>
        <source>Who names a weekday alone writes within the week: %1 to %2.</source>
        <translation>Wer nur einen Wochentag nennt, schreibt innerhalb der Woche: %1 bis %2.</translation>
    </message>
    <message>
        <source>Nothing is reported before it is said: not before %1.</source>
        <translation>Nichts wird berichtet, ehe es gesagt ist: nicht vor %1.</translation>
    </message>
    <message>
        <source>cites</source>
        <translation>zitiert</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>translates</source>
        <translation>übersetzt</translation>
    </message>
    <message>
        <source>summarises</source>
        <translation>fasst zusammen</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>A reviewer confirmed it.</source>
        <translation>Ein Prüfer hat es bestätigt.</translation>
    </message>
    <message>
        <source>The text names “%1” as its source.</source>
        <translation>Der Text nennt „%1“ als Quelle.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>why a source is earlier: &quot;Certainly earlier. One appeared by …&quot;</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>It has the same words, but for marks and capitals.</source>
        <translation>Es hat dieselben Worte, abgesehen von Zeichen und Großschreibung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) kept</source>
        <translation>
            <numerusform>%Ln Wort behalten</numerusform>
            <numerusform>%Ln Wörter behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <translation>
            <numerusform>%Ln verloren</numerusform>
            <numerusform>%Ln verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln hinzugefügt</numerusform>
            <numerusform>%Ln hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchanged</source>
        <translation>
            <numerusform>%Ln ersetzt</numerusform>
            <numerusform>%Ln ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cut at the start</source>
        <translation>
            <numerusform>%Ln am Anfang abgeschnitten</numerusform>
            <numerusform>%Ln am Anfang abgeschnitten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cut at the end</source>
        <translation>
            <numerusform>%Ln am Ende abgeschnitten</numerusform>
            <numerusform>%Ln am Ende abgeschnitten</numerusform>
        </translation>
    </message>
    <message>
        <source>The nearest wording: %1.</source>
        <translation>Der nächste Wortlaut: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Both share %Ln rare wording(s), such as “%1”.</source>
        <translation>
            <numerusform>Beide haben %Ln seltene Wendung gemeinsam: „%1“.</numerusform>
            <numerusform>Beide haben %Ln seltene Wendungen gemeinsam, etwa „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other witness can be earlier.</source>
        <translation>Kein anderer Textzeuge kann früher sein.</translation>
    </message>
    <message>
        <source>Of those that can be the first it is the one that the others differ least from.</source>
        <translation>Von denen, die die ersten sein können, ist es derjenige, von dem die anderen am wenigsten abweichen.</translation>
    </message>
    <message>
        <source>The nearest wording is too far away: %1.</source>
        <translation>Der nächste Wortlaut ist zu weit entfernt: %1.</translation>
    </message>
    <message>
        <source>%1 names “%2” as its source, which has the words only later.</source>
        <translation>%1 nennt „%2“ als Quelle, wo die Worte erst später stehen.</translation>
    </message>
    <message>
        <source>%2 was confirmed as the source of %1, but is certainly later.</source>
        <translation>%2 wurde als Quelle von %1 bestätigt, ist aber sicher später.</translation>
    </message>
    <message>
        <source>That %1 has its words from %2 was confirmed, but closes a circle, and was left out.</source>
        <translation>Dass %1 die Worte von %2 hat, wurde bestätigt, schließt aber einen Kreis und blieb weg.</translation>
    </message>
    <message>
        <source>%1 has several confirmed sources; the first one counts.</source>
        <translation>%1 hat mehrere bestätigte Quellen; die erste zählt.</translation>
    </message>
    <message>
        <source>A witness cannot be its own source.</source>
        <translation>Ein Textzeuge kann nicht seine eigene Quelle sein.</translation>
    </message>
    <message>
        <source>%2 has its words from %1 already; the other way round as well it would be a circle.</source>
        <translation>%2 hat die Worte schon von %1; auch umgekehrt wäre es ein Kreis.</translation>
    </message>
    <message>
        <source>%2 is certainly later than %1.</source>
        <translation>%2 ist sicher später als %1.</translation>
    </message>
    <message>
        <source>less than a word</source>
        <translation>weniger als ein Wort</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>dieselben Worte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>nothing says so</source>
        <translation>nicht belegt</translation>
    </message>
    <message>
        <source>tagged</source>
        <translation>annotiert</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>im Text</translation>
    </message>
    <message>
        <source>of the article</source>
        <translation>des Artikels</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Nobody says who spoke.</source>
        <translation>Niemand sagt, wer sprach.</translation>
    </message>
    <message>
        <source>The speaker has no name: “%1”.</source>
        <translation>Der Sprecher hat keinen Namen: „%1“.</translation>
    </message>
    <message>
        <source>How the words came to %1 is not said.</source>
        <translation>Wie die Worte zu %1 kamen, wird nicht gesagt.</translation>
    </message>
    <message>
        <source>The article has no outlet.</source>
        <translation>Der Artikel hat kein Medium.</translation>
    </message>
    <message>
        <source>%1 has “%2” as the speaker, %3 has “%4”.</source>
        <translation>%1 nennt „%2“ als Sprecher, %3 nennt „%4“.</translation>
    </message>
    <message>
        <source>%1 has it said by “%2”, %3 by “%4”.</source>
        <translation>Laut %1 wurde es durch „%2“ gesagt, laut %3 durch „%4“.</translation>
    </message>
    <message>
        <source>%1 has it from “%2”, %3 from “%4”.</source>
        <translation>%1 hat es von „%2“, %3 von „%4“.</translation>
    </message>
    <message numerus="yes">
        <source>A near wording, which %Ln more witness(es) have: %1.</source>
        <translation>
            <numerusform>Ein naher Wortlaut, den noch %Ln weiterer Zeuge hat: %1.</numerusform>
            <numerusform>Ein naher Wortlaut, den noch %Ln weitere Zeugen haben: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A reviewer confirmed it, on this ground: %1</source>
        <translation>Ein Prüfer hat es bestätigt, mit diesem Grund: %1</translation>
    </message>
    <message>
        <source>How the words came to this article is not said.</source>
        <translation>Wie die Worte zu diesem Artikel kamen, wird nicht gesagt.</translation>
    </message>
    <message>
        <source>Any of them may have appeared first on %1.</source>
        <translation>Jeder davon kann am %1 als erster erschienen sein.</translation>
    </message>
    <message>
        <source>Any of them may have appeared first between %1 and %2.</source>
        <translation>Jeder davon kann zwischen %1 und %2 als erster erschienen sein.</translation>
    </message>
</context>
<context>
    <name>Stemma::ProvenanceWorkspace</name>
    <message>
        <source>%2: “%1”</source>
        <extracomment>title over the tree: the words, then who said them</extracomment>
        <translation>%2: „%1“</translation>
    </message>
    <message>
        <source>Stemma of %1</source>
        <translation>Stemma von %1</translation>
    </message>
    <message>
        <source>Parts of Provenance</source>
        <translation>Teile der Herkunft</translation>
    </message>
    <message>
        <source>Quotes</source>
        <extracomment>tab: the list of linked quotes</extracomment>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Tree</source>
        <extracomment>tab: the tree of who has the words from whom, with the collation below it</extracomment>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Tree and Evidence</source>
        <translation>Baum und Belege</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>tab: what the place of a witness in the tree rests on, and the verdict on it</extracomment>
        <translation>Belege</translation>
    </message>
</context>
<context>
    <name>Stemma::PublishedEdit</name>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>How exactly the date is known</source>
        <translation>Wie genau das Datum bekannt ist</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>Datum der Veröffentlichung</translation>
    </message>
    <message>
        <source>Latest date of publication</source>
        <translation>Spätestes Datum der Veröffentlichung</translation>
    </message>
    <message>
        <source>Time of publication</source>
        <translation>Uhrzeit der Veröffentlichung</translation>
    </message>
    <message>
        <source>local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Time zone of the time: local to the outlet, UTC, or an offset such as +02:00</source>
        <translation>Zeitzone der Uhrzeit: am Ort des Mediums, UTC oder ein Abstand wie +02:00</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Between the two days of a range: [6 Aug] to [8 Aug]</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>“%1” is no time zone. Write it like +02:00.</source>
        <extracomment>%1 what somebody typed</extracomment>
        <translation>„%1“ ist keine Zeitzone. Bitte wie +02:00 schreiben.</translation>
    </message>
    <message>
        <source>Not saved: “%1” is no time zone. Write it like +02:00.</source>
        <extracomment>%1 what somebody typed</extracomment>
        <translation>Nicht gespeichert: „%1“ ist keine Zeitzone. Bitte wie +02:00 schreiben.</translation>
    </message>
    <message>
        <source>Not saved. Enter tries again, Escape brings the saved date back.</source>
        <translation>Nicht gespeichert. Eingabe versucht es erneut, Esc holt das gespeicherte Datum zurück.</translation>
    </message>
</context>
<context>
    <name>Stemma::QueueDelegate</name>
    <message>
        <source>nothing at stake</source>
        <translation>nichts auf dem Spiel</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht angesehen</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>witnesses of a quote that have a verdict, of all</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>At stake: %1</source>
        <translation>Auf dem Spiel: %1</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln witness(es) have a verdict.</source>
        <translation>
            <numerusform>%L1 von %Ln Textzeugen hat ein Urteil.</numerusform>
            <numerusform>%L1 von %Ln Textzeugen haben ein Urteil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Urteil: %1</translation>
    </message>
</context>
<context>
    <name>Stemma::ReadingPreview</name>
    <message>
        <source>Sample of the text</source>
        <translation>Probe des Texts</translation>
    </message>
    <message>
        <source>Harbour Bank</source>
        <translation>Die Hafenbank</translation>
    </message>
    <message>
        <source>We have never sold our customers&apos; data.</source>
        <translation>Wir haben die Daten unserer Kunden nie verkauft.</translation>
    </message>
    <message>
        <source>nothing will change for its customers</source>
        <translation>sich für ihre Kunden nichts ändern werde</translation>
    </message>
    <message>
        <source>It is perhaps the oldest trick of the trade.</source>
        <translation>Es ist vielleicht der älteste Trick der Branche.</translation>
    </message>
    <message>
        <source>%1 said on Monday that %3. “%2” a spokeswoman told the newspaper, which had reported on 4 March that 41,000 card payments were to be shared.</source>
        <extracomment>A sample of an article. %1 is an organisation, %2 a quotation, %3 half a sentence</extracomment>
        <translation>%1 erklärte am Montag, dass %3. „%2“, sagte eine Sprecherin der Zeitung, die am 4. März berichtet hatte, dass 41.000 Kartenzahlungen weitergegeben werden sollten.</translation>
    </message>
    <message>
        <source>Others in the city are not so sure. “%1” one of them is said to have written.</source>
        <extracomment>The sample goes on; %1 is a quotation</extracomment>
        <translation>Andere in der Stadt sind nicht so sicher. „%1“, soll einer von ihnen geschrieben haben.</translation>
    </message>
</context>
<context>
    <name>Stemma::ReadingThemes</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>Stemma::ReasonText</name>
    <message>
        <source>The sentence names %1 as the speaker (“%2”).</source>
        <extracomment>reason for a suggested quote; %1 a name, %2 a word of saying as it stands in the article</extracomment>
        <translation>Der Satz nennt %1 als Sprecher („%2“).</translation>
    </message>
    <message>
        <source>The sentence names %1 as the speaker.</source>
        <translation>Der Satz nennt %1 als Sprecher.</translation>
    </message>
    <message>
        <source>It goes on with the quote before it.</source>
        <translation>Es setzt das Zitat davor fort.</translation>
    </message>
    <message>
        <source>It goes on with what %1 said before.</source>
        <translation>Es setzt fort, was %1 davor sagte.</translation>
    </message>
    <message>
        <source>“%1” speaks; who that is cannot be told.</source>
        <translation>„%1“ spricht; wer das ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>“%1” speaks, which stands for %2.</source>
        <translation>„%1“ spricht und steht für %2.</translation>
    </message>
    <message>
        <source>The article does not say who spoke.</source>
        <translation>Der Artikel sagt nicht, wer gesprochen hat.</translation>
    </message>
    <message>
        <source>The article has it from elsewhere: “%1”.</source>
        <translation>Der Artikel hat es von anderswo: „%1“.</translation>
    </message>
    <message>
        <source>The speaker denies these words.</source>
        <translation>Der Sprecher bestreitet diese Worte.</translation>
    </message>
    <message>
        <source>The sentence only supposes that it was said.</source>
        <translation>Der Satz nimmt nur an, dass es gesagt wurde.</translation>
    </message>
    <message>
        <source>It ends like a sentence.</source>
        <translation>Es endet wie ein Satz.</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln words.</source>
        <translation>
            <numerusform>Es hat %Ln Wort.</numerusform>
            <numerusform>Es hat %Ln Wörter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has only %Ln word(s): it may be a name or a term.</source>
        <translation>
            <numerusform>Es hat nur %Ln Wort: vielleicht ein Name oder ein Begriff.</numerusform>
            <numerusform>Es hat nur %Ln Wörter: vielleicht ein Name oder ein Begriff.</numerusform>
        </translation>
    </message>
    <message>
        <source>The closing mark is missing, so where it ends is a guess.</source>
        <translation>Das schließende Zeichen fehlt; wo es endet, ist vermutet.</translation>
    </message>
    <message>
        <source>It stands within another quote.</source>
        <translation>Es steht in einem anderen Zitat.</translation>
    </message>
    <message>
        <source>A clause of the article interrupts it.</source>
        <translation>Ein Satzteil des Artikels unterbricht es.</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Derivation</source>
        <translation>Ableitung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>how sure the program is of a suggestion</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Speaker not known</source>
        <translation>Sprecher nicht bekannt</translation>
    </message>
    <message>
        <source>All words are the same.</source>
        <translation>Alle Wörter sind gleich.</translation>
    </message>
    <message>
        <source>%1 of %2 content words stand in the same order.</source>
        <extracomment>reason for taking two quotes for one; %1 and %2 are numbers</extracomment>
        <translation>%1 von %2 Inhaltswörtern stehen in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>The first one is a part of the second one.</source>
        <translation>Das erste ist ein Teil des zweiten.</translation>
    </message>
    <message>
        <source>The second one is a part of the first one.</source>
        <translation>Das zweite ist ein Teil des ersten.</translation>
    </message>
    <message>
        <source>“%2” stands for “%1”.</source>
        <translation>„%2“ steht statt „%1“.</translation>
    </message>
    <message>
        <source>Both name the same speaker: %1.</source>
        <translation>Beide nennen denselben Sprecher: %1.</translation>
    </message>
    <message>
        <source>The rest of both articles is about the same.</source>
        <translation>Der Rest beider Artikel handelt vom Gleichen.</translation>
    </message>
    <message>
        <source>They name different speakers: %1 and %2.</source>
        <translation>Sie nennen verschiedene Sprecher: %1 und %2.</translation>
    </message>
    <message>
        <source>What one asserts, the other denies.</source>
        <translation>Was das eine behauptet, bestreitet das andere.</translation>
    </message>
    <message>
        <source>The numbers differ: %1 and %2.</source>
        <translation>Die Zahlen unterscheiden sich: %1 und %2.</translation>
    </message>
    <message>
        <source>The names differ: %1 and %2.</source>
        <translation>Die Namen unterscheiden sich: %1 und %2.</translation>
    </message>
    <message>
        <source>“%2” names %1 for the same words.</source>
        <translation>„%2“ nennt %1 für dieselben Worte.</translation>
    </message>
    <message>
        <source>The same quote?</source>
        <translation>Dasselbe Zitat?</translation>
    </message>
    <message>
        <source>%1 as the speaker?</source>
        <translation>%1 als Sprecher?</translation>
    </message>
    <message>
        <source>They may translate each other: %1.</source>
        <extracomment>reason for taking one quote for the translation of another; %1 are pairs such as &quot;satellite = Satellit&quot;</extracomment>
        <translation>Sie übersetzen einander vielleicht: %1.</translation>
    </message>
    <message>
        <source>Your model finds their meaning alike: %1.</source>
        <extracomment>%1 is a number from 0 to 1</extracomment>
        <translation>Ihr Modell hält ihre Bedeutung für ähnlich: %1.</translation>
    </message>
    <message>
        <source>Speaks in this article.</source>
        <translation>Spricht in diesem Artikel.</translation>
    </message>
    <message>
        <source>A single word with a capital: it may be no name.</source>
        <translation>Ein einzelnes Wort mit großem Anfang: Es ist vielleicht kein Name.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln places)</source>
        <extracomment>a name in a list; %1 the name, %Ln in how many places of the article it stands</extracomment>
        <translation>
            <numerusform>%1 (%Ln Stelle)</numerusform>
            <numerusform>%1 (%Ln Stellen)</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” (%2 times)</source>
        <extracomment>a form of a name; %1 the form, %2 how often</extracomment>
        <translation>„%1“ (%2-mal)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Also called %1 here.</source>
        <extracomment>%1 forms of a name</extracomment>
        <translation>Heißt hier auch %1.</translation>
    </message>
    <message>
        <source>Also shortened to %1.</source>
        <translation>Auch abgekürzt: %1.</translation>
    </message>
    <message>
        <source>Also written %1.</source>
        <translation>Auch geschrieben: %1.</translation>
    </message>
    <message>
        <source>Spelled differently: %1. Look whether that is the same.</source>
        <translation>Anders geschrieben: %1. Sehen Sie, ob das dasselbe ist.</translation>
    </message>
    <message>
        <source>“%1” is spelled nearly like “%2”, which this project has already.</source>
        <extracomment>%1 a name of this article, %2 one that the project has</extracomment>
        <translation>„%1“ ist fast so geschrieben wie „%2“; diesen Namen hat das Projekt schon.</translation>
    </message>
    <message>
        <source>“%1” may be short for “%2”, which this project has already, or the other way round.</source>
        <translation>„%1“ ist vielleicht kurz für „%2“, oder umgekehrt; diesen Namen hat das Projekt schon.</translation>
    </message>
    <message>
        <source>“%1” and “%2”, which this project has already: one has the first letters of the other.</source>
        <translation>„%1“ und „%2“, das dieses Projekt schon hat: Das eine besteht aus den Anfangsbuchstaben des anderen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Doubtful: too little is the same, or too much differs. Decide by the text.</source>
        <translation>Zweifelhaft: Zu wenig stimmt überein, oder zu viel weicht ab. Entscheiden Sie nach dem Text.</translation>
    </message>
</context>
<context>
    <name>Stemma::Recalling</name>
    <message>
        <source>There is no quote in the list to link with.</source>
        <translation>In der Liste steht kein Zitat, mit dem verknüpft werden könnte.</translation>
    </message>
    <message>
        <source>The project is open for reading only, so nothing can be linked.</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet, deshalb kann nichts verknüpft werden.</translation>
    </message>
    <message>
        <source>Typed words stand in no article. Select the quote in a text to link it.</source>
        <translation>Getippte Wörter stehen in keinem Artikel. Wählen Sie das Zitat in einem Text aus, um es zu verknüpfen.</translation>
    </message>
    <message>
        <source>These quotes are linked already.</source>
        <translation>Diese Zitate sind schon verknüpft.</translation>
    </message>
    <message>
        <source>Linked both quotes.</source>
        <translation>Beide Zitate verknüpft.</translation>
    </message>
    <message numerus="yes">
        <source>Tagged %Ln quote(s) and linked both.</source>
        <translation>
            <numerusform>%Ln Zitat ausgezeichnet und beide verknüpft.</numerusform>
            <numerusform>%Ln Zitate ausgezeichnet und beide verknüpft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen Before is not open: its list has the quotes to link with.</source>
        <translation>„Schon gesehen“ ist nicht offen: Seine Liste hat die Zitate, mit denen verknüpft wird.</translation>
    </message>
</context>
<context>
    <name>Stemma::ReportPages</name>
    <message>
        <source>Page %L1 of %L2</source>
        <translation>Seite %L1 von %L2</translation>
    </message>
</context>
<context>
    <name>Stemma::Reporting</name>
    <message>
        <source>Something else is under way. Wait for it, or stop it in the status bar.</source>
        <translation>Etwas anderes läuft gerade. Warten Sie darauf oder halten Sie es in der Statusleiste an.</translation>
    </message>
    <message>
        <source>provenance</source>
        <extracomment>name of a file that is proposed, without its ending</extracomment>
        <translation>herkunft</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>zitat</translation>
    </message>
    <message>
        <source>Export Provenance</source>
        <translation>Herkunft exportieren</translation>
    </message>
    <message>
        <source>Export Report on This Quote</source>
        <translation>Bericht über dieses Zitat exportieren</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>Der Export wurde angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Reports to print (*.pdf);;Reports as a page (*.html *.htm);;Tables of witnesses (*.csv);;PROV-JSON (*.json);;Graphs (*.graphml)</source>
        <translation>Berichte zum Drucken (*.pdf);;Berichte als Seite (*.html *.htm);;Tabellen der Textzeugen (*.csv);;PROV-JSON (*.json);;Graphen (*.graphml)</translation>
    </message>
</context>
<context>
    <name>Stemma::ReviewQueuePanel</name>
    <message>
        <source>Quotes to review</source>
        <translation>Zu prüfende Zitate</translation>
    </message>
    <message>
        <source>Filter quotes</source>
        <translation>Zitate filtern</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Which quotes</source>
        <translation>Welche Zitate</translation>
    </message>
    <message>
        <source>Which quotes are listed</source>
        <translation>Welche Zitate aufgeführt sind</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>Alle Zitate</translation>
    </message>
    <message>
        <source>With this verdict</source>
        <translation>Mit diesem Urteil</translation>
    </message>
    <message>
        <source>Only quotes that have this verdict, or a witness that has it</source>
        <translation>Nur Zitate mit diesem Urteil oder mit einem Textzeugen, der es hat</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Jedes Urteil</translation>
    </message>
    <message>
        <source>Progress of the review</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message numerus="yes">
        <source>%L1 quote(s)</source>
        <translation>
            <numerusform>%L1 Zitat</numerusform>
            <numerusform>%L1 Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>No linked quotes yet</source>
        <translation>Noch keine verknüpften Zitate</translation>
    </message>
    <message>
        <source>Link the same quote of two articles in Read; then it is listed here.</source>
        <translation>Verknüpfen Sie unter „Lesen“ dasselbe Zitat zweier Artikel; dann steht es hier.</translation>
    </message>
    <message>
        <source>All quotes are reviewed</source>
        <translation>Alle Zitate sind geprüft</translation>
    </message>
    <message>
        <source>Show All Quotes</source>
        <translation>Alle Zitate zeigen</translation>
    </message>
    <message>
        <source>No quote is reviewed yet</source>
        <translation>Noch kein Zitat ist geprüft</translation>
    </message>
    <message>
        <source>A quote is reviewed once it has a verdict as a whole.</source>
        <translation>Ein Zitat ist geprüft, sobald es als Ganzes ein Urteil hat.</translation>
    </message>
    <message>
        <source>Show Quotes to Review</source>
        <translation>Zu prüfende Zitate zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln quote(s) reviewed</source>
        <extracomment>%1 of %Ln quotes</extracomment>
        <translation>
            <numerusform>%L1 von %Ln Zitat geprüft</numerusform>
            <numerusform>%L1 von %Ln Zitaten geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking what is at stake: %L1 of %L2</source>
        <translation>Es wird ermittelt, was auf dem Spiel steht: %L1 von %L2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
</context>
<context>
    <name>Stemma::Reviewing</name>
    <message>
        <source>Every quote of this article is linked.</source>
        <translation>Jedes Zitat dieses Artikels ist verknüpft.</translation>
    </message>
    <message>
        <source>This is the only suggestion in the article.</source>
        <translation>Dies ist der einzige Vorschlag im Artikel.</translation>
    </message>
    <message>
        <source>This is the only quote in the article that is not linked.</source>
        <translation>Dies ist das einzige nicht verknüpfte Zitat im Artikel.</translation>
    </message>
    <message>
        <source>Went on from the beginning of the article.</source>
        <translation>Am Anfang des Artikels fortgesetzt.</translation>
    </message>
    <message>
        <source>Went on from the end of the article.</source>
        <translation>Am Ende des Artikels fortgesetzt.</translation>
    </message>
    <message>
        <source>That was the last suggestion in this article.</source>
        <translation>Das war der letzte Vorschlag in diesem Artikel.</translation>
    </message>
    <message>
        <source>Nothing here waits for a decision.</source>
        <translation>Hier wartet nichts auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>Went on with the quotes.</source>
        <translation>Weiter mit den Zitaten.</translation>
    </message>
    <message>
        <source>Went on with the names.</source>
        <translation>Weiter mit den Namen.</translation>
    </message>
</context>
<context>
    <name>Stemma::RunningTextView</name>
    <message>
        <source>Running text with additions and omissions</source>
        <translation>Fließtext mit Zusätzen und Auslassungen</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>%1 % unchanged</source>
        <translation>%1 % unverändert</translation>
    </message>
</context>
<context>
    <name>Stemma::SettingsDialog</name>
    <message>
        <source>Own font for reading</source>
        <translation>Eigene Leseschrift</translation>
    </message>
    <message>
        <source>Show reading hints (cue verbs, hedges, numbers, dates)</source>
        <translation>Lesehilfen zeigen (Redeverben, Abschwächungen, Zahlen, Datumsangaben)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
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
        <source>Font for reading</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source> pt</source>
        <extracomment>Unit of a font size, behind the number</extracomment>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Ihr Name</translation>
    </message>
    <message>
        <source>Stands beside what you annotate and in the history.</source>
        <translation>Steht bei dem, was Sie annotieren, und im Verlauf.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Size of the text</source>
        <translation>Text&amp;größe</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Another language shows at the next start.</source>
        <translation>Eine andere Sprache zeigt sich beim nächsten Start.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Reset Reading</source>
        <translation>Lesen &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>All&amp;gemein</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>Most people read lines of 60 to 75 characters with the least effort.</source>
        <translation>Die meisten Menschen lesen Zeilen von 60 bis 75 Zeichen am leichtesten.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>Characters a &amp;line</source>
        <translation>Zeichen je &amp;Zeile</translation>
    </message>
    <message>
        <source>Line &amp;height</source>
        <translation>Zeilen&amp;höhe</translation>
    </message>
    <message>
        <source>Space between &amp;paragraphs</source>
        <translation>Abstand der A&amp;bsätze</translation>
    </message>
    <message>
        <source>Leave blanks and stray marks at the ends of a selection out of the tag</source>
        <translation>Leerraum und verirrte Zeichen an den Enden einer Auswahl nicht auszeichnen</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Look for &amp;quotes by itself when articles come in</source>
        <translation>Von selbst nach &amp;Zitaten suchen, wenn Artikel hinzukommen</translation>
    </message>
    <message>
        <source>&amp;Program for meaning</source>
        <translation>&amp;Programm für Bedeutung</translation>
    </message>
</context>
<context>
    <name>Stemma::ShortcutsPage</name>
    <message>
        <source>&amp;Move It Here</source>
        <translation>&amp;Hierher verschieben</translation>
    </message>
    <message>
        <source>&amp;Default Keys</source>
        <translation>&amp;Übliche Tasten</translation>
    </message>
    <message>
        <source>Default Keys for A&amp;ll</source>
        <translation>Übliche Tasten für a&amp;lle</translation>
    </message>
    <message>
        <source>Filter by name, menu or key</source>
        <translation>Nach Name, Menü oder Taste filtern</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Befehle filtern</translation>
    </message>
    <message>
        <source>Give this command the keys it came with</source>
        <translation>Diesem Befehl die Tasten geben, die er ursprünglich hatte</translation>
    </message>
    <message>
        <source>Give every command the keys it came with</source>
        <translation>Jedem Befehl die Tasten geben, die er ursprünglich hatte</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Taste</translation>
    </message>
    <message>
        <source>&amp;Second key</source>
        <translation>&amp;Zweite Taste</translation>
    </message>
    <message>
        <source>Press the keys to use; Tab goes on.</source>
        <translation>Die gewünschten Tasten drücken; Tab geht weiter.</translation>
    </message>
    <message>
        <source>Press the keys to use</source>
        <translation>Gewünschte Tasten drücken</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>im Text</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>Came without a key</source>
        <translation>Ursprünglich ohne Taste</translation>
    </message>
    <message>
        <source>Came with %1</source>
        <translation>Ursprünglich %1</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>Choose a command to see and change its keys.</source>
        <translation>Wählen Sie einen Befehl, um seine Tasten zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”.</source>
        <extracomment>%1 a key, %2 the name of a command</extracomment>
        <translation>%1 ist die Taste von „%2“.</translation>
    </message>
    <message>
        <source>%1 moves the focus, the caret or a menu in every program; press another key.</source>
        <translation>%1 bewegt in jedem Programm Fokus, Schreibmarke oder Menü; drücken Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>Works while the text has the focus, so a single letter will do.</source>
        <translation>Wirkt, während der Text den Fokus hat; ein einzelner Buchstabe genügt.</translation>
    </message>
    <message>
        <source>Works everywhere in the window but in a field one types in; a key with Ctrl or Alt is best.</source>
        <translation>Wirkt überall im Fenster, außer in Feldern, in die man tippt; am besten eignet sich eine Taste mit Strg oder Alt.</translation>
    </message>
    <message>
        <source>in Provenance</source>
        <translation>in „Herkunft“</translation>
    </message>
    <message>
        <source>Works in the provenance workspace only.</source>
        <translation>Gilt nur unter „Herkunft“.</translation>
    </message>
</context>
<context>
    <name>Stemma::SourceChooser</name>
    <message>
        <source>⚠ later</source>
        <translation>⚠ später</translation>
    </message>
    <message>
        <source>outside the project</source>
        <translation>außerhalb des Projekts</translation>
    </message>
    <message>
        <source>Source of %1</source>
        <extracomment>%1 is an outlet</extracomment>
        <translation>Quelle von %1</translation>
    </message>
    <message>
        <source>Source of %1: find it or name another paper</source>
        <translation>Quelle von %1: suchen oder ein anderes Blatt nennen</translation>
    </message>
    <message>
        <source>Possible sources</source>
        <translation>Mögliche Quellen</translation>
    </message>
    <message>
        <source>Enter confirms it as the source; Esc leaves all as it is.</source>
        <translation>Die Eingabetaste bestätigt sie als Quelle; Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <extracomment>the source that a witness has now; %1 is its name</extracomment>
        <translation>%1 (jetzt)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>a source that is not in the project; %1 was typed</extracomment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>Stemma::SourceView</name>
    <message>
        <source>Source of the article</source>
        <translation>Ursprüngliche Datei des Artikels</translation>
    </message>
</context>
<context>
    <name>Stemma::SourceWindow</name>
    <message>
        <source>Find in the source</source>
        <translation>In der Datei finden</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Source of “%1”</source>
        <translation>Ursprüngliche Datei von „%1“</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Only the first %1 are shown.</source>
        <translation>Nur die ersten %1 werden gezeigt.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Stemma::SpanForm</name>
    <message>
        <source>Make this an entity</source>
        <translation>Zu einer Entität machen</translation>
    </message>
    <message>
        <source>Make this a quote</source>
        <translation>Zu einem Zitat machen</translation>
    </message>
    <message>
        <source>Make this a claim</source>
        <translation>Zu einer Behauptung machen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this annotation (Delete in the text)</source>
        <translation>Diese Annotation löschen (Entf im Text)</translation>
    </message>
    <message>
        <source>Delete this annotation</source>
        <translation>Diese Annotation löschen</translation>
    </message>
    <message>
        <source>Show it in its article</source>
        <translation>In ihrem Artikel zeigen</translation>
    </message>
    <message>
        <source>Deleted the quote.</source>
        <translation>Zitat gelöscht.</translation>
    </message>
    <message>
        <source>Deleted the entity mention.</source>
        <translation>Entitätserwähnung gelöscht.</translation>
    </message>
    <message>
        <source>Deleted the claim.</source>
        <translation>Behauptung gelöscht.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Canonical name of who or what is mentioned</source>
        <translation>Einheitlicher Name der genannten Person oder Sache</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>The statement in normal form, the same for all who make or deny it</source>
        <translation>Die Aussage in Normalform, dieselbe für alle, die sie aufstellen oder bestreiten</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Who spoke, or who makes the claim</source>
        <translation>Wer gesprochen hat oder wer die Behauptung aufstellt</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Redeverb</translation>
    </message>
    <message>
        <source>The word that introduces the quote, such as “said”</source>
        <translation>Das Wort, das das Zitat einleitet, etwa „sagte“</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Whom the article has it from, such as “told the newspaper”</source>
        <translation>Von wem der Artikel es hat, etwa „sagte der Zeitung“</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Enter keeps the note, Shift+Enter begins a new line</source>
        <translation>Eingabe übernimmt die Notiz, Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>¶&#xa0;%1</source>
        <extracomment>%1 number of a paragraph</extracomment>
        <translation>¶&#xa0;%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln Teil</numerusform>
            <numerusform>%Ln Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What the text does with the claim, or with what is quoted: it may quote words to say that somebody denies them</source>
        <translation>Wie sich der Text zu der Behauptung oder zu dem Zitierten verhält: Er kann Worte zitieren, um zu sagen, dass jemand sie bestreitet</translation>
    </message>
</context>
<context>
    <name>Stemma::SpanList</name>
    <message>
        <source>entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Annotations at this place</source>
        <translation>Annotationen an dieser Stelle</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>“%1”  %2, %3</source>
        <extracomment>the words of an annotation, its kind, its status</extracomment>
        <translation>„%1“  %2, %3</translation>
    </message>
    <message>
        <source>%L1 of %L2 annotations here</source>
        <extracomment>which annotation at this place, of how many</extracomment>
        <translation>%L1 von %L2 Annotationen hier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) here</source>
        <translation>
            <numerusform>%Ln Annotation hier</numerusform>
            <numerusform>%Ln Annotationen hier</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>which of several annotations that read the same, behind their words</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
</context>
<context>
    <name>Stemma::StanceTexts</name>
    <message>
        <source>No stance yet</source>
        <translation>Noch keine Haltung</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>%1 a stance (&quot;Denies&quot;), %L2 in how many places of the article</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Schweigt</translation>
    </message>
</context>
<context>
    <name>Stemma::StartPage</name>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>A project is one file. It holds articles and everything you mark in them.</source>
        <translation>Ein Projekt ist eine Datei. Sie enthält Artikel und alles, was darin markiert wird.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
</context>
<context>
    <name>Stemma::StemmaLayout</name>
    <message>
        <source>Outside</source>
        <extracomment>head of the column of sources that are no article of the project</extracomment>
        <translation>Außerhalb</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
</context>
<context>
    <name>Stemma::StemmaTree</name>
    <message>
        <source>Stemma</source>
        <translation>Stemma</translation>
    </message>
    <message>
        <source>a source outside the project</source>
        <translation>eine Quelle außerhalb des Projekts</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message numerus="yes">
        <source>%Ln station(s)</source>
        <translation>
            <numerusform>%Ln Station</numerusform>
            <numerusform>%Ln Stationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the source of “%1” with the arrow keys. Enter draws the edge, Esc leaves it.</source>
        <translation>Wählen Sie mit den Pfeiltasten die Quelle von „%1“. Eingabe zieht die Kante, Esc lässt es.</translation>
    </message>
    <message>
        <source>Drop “%1” on the source that it has its words from.</source>
        <translation>Legen Sie „%1“ auf der Quelle ab, von der es die Worte hat.</translation>
    </message>
</context>
<context>
    <name>Stemma::SuggestCommand</name>
    <message>
        <source>(nobody named)</source>
        <translation>(niemand genannt)</translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation>Projekt, das gelesen wird.</translation>
    </message>
    <message>
        <source>Folder of further words of saying, one JSON file a language, of the form of Stemma&apos;s own.</source>
        <translation>Ordner mit weiteren Wörtern des Sagens, eine JSON-Datei je Sprache, in der Form von Stemmas eigenen.</translation>
    </message>
    <message>
        <source>same quote</source>
        <translation>dasselbe Zitat</translation>
    </message>
    <message>
        <source>same words elsewhere</source>
        <translation>dieselben Worte anderswo</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>perhaps a translation</source>
        <translation>vielleicht eine Übersetzung</translation>
    </message>
    <message>
        <source>Program of your own that knows what sentences mean, for the order of indirect speech and translations; the manual says how it is talked to.</source>
        <translation>Eigenes Programm, das weiß, was Sätze bedeuten, für die Reihenfolge von indirekter Rede und Übersetzungen; das Handbuch sagt, wie mit ihm gesprochen wird.</translation>
    </message>
    <message>
        <source>Prints what stands between quotation marks in the articles of a project, with who is said to have spoken it, one line a quotation, by file name and place; then which of them are the same quote, who is named for the same words elsewhere, and which people, organisations and places are named, with all forms of their names. It is what the texts say, whatever was decided about it in the project, and with what is too doubtful to be listed there. Changes nothing. Offsets count code points of the canonical text.</source>
        <translation>Nennt, was in den Artikeln eines Projekts zwischen Anführungszeichen steht, mit dem angegebenen Sprecher, eine Zeile je Zitat, nach Dateiname und Stelle; dann, welche davon dasselbe Zitat sind, wer anderswo für dieselben Worte genannt wird, und welche Personen, Organisationen und Orte genannt werden, mit allen Formen ihrer Namen. Das ist, was die Texte sagen, gleich was im Projekt darüber entschieden wurde, und auch, was dort zu zweifelhaft für die Liste ist. Ändert nichts. Positionen zählen Codepunkte des kanonischen Textes.</translation>
    </message>
    <message>
        <source>Looking for names</source>
        <translation>Namen werden gesucht</translation>
    </message>
    <message>
        <source>Indirect speech is looked for with quotes that stand in several articles only, because the project has more than %L1 articles.</source>
        <translation>Indirekte Rede wird nur zu Zitaten gesucht, die in mehreren Artikeln stehen, weil das Projekt mehr als %L1 Artikel hat.</translation>
    </message>
    <message>
        <source>Looking for indirect speech</source>
        <translation>Indirekte Rede wird gesucht</translation>
    </message>
    <message>
        <source>Comparing quotes</source>
        <translation>Zitate werden verglichen</translation>
    </message>
    <message>
        <source>Looking for quotes</source>
        <translation>Zitate werden gesucht</translation>
    </message>
</context>
<context>
    <name>Stemma::SuggestProgress</name>
    <message>
        <source>Articles looked through</source>
        <translation>Durchgesehene Artikel</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop looking for suggestions; what was found stays</source>
        <translation>Nicht weiter nach Vorschlägen suchen; was gefunden ist, bleibt</translation>
    </message>
    <message>
        <source>Looking for quotes: %L1 of %L2 articles</source>
        <translation>Sucht nach Zitaten: %L1 von %L2 Artikeln</translation>
    </message>
    <message>
        <source>Paused at %L1 of %L2 articles</source>
        <translation>Angehalten bei %L1 von %L2 Artikeln</translation>
    </message>
    <message>
        <source>Not all articles have been looked through.</source>
        <translation>Nicht alle Artikel sind durchgesehen.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Let the search for suggestions rest</source>
        <translation>Die Suche nach Vorschlägen ruhen lassen</translation>
    </message>
    <message>
        <source>Go on looking for suggestions</source>
        <translation>Weiter nach Vorschlägen suchen</translation>
    </message>
    <message>
        <source>Comparing quotes: %L1 of %L2 articles</source>
        <translation>Zitate vergleichen: %L1 von %L2 Artikeln</translation>
    </message>
</context>
<context>
    <name>Stemma::Suggesting</name>
    <message>
        <source>That was the last suggestion in the list.</source>
        <translation>Das war der letzte Vorschlag der Liste.</translation>
    </message>
    <message>
        <source>The last change was no decision on a suggestion. Undo takes it back.</source>
        <translation>Die letzte Änderung war keine Entscheidung über einen Vorschlag. Rückgängig nimmt sie zurück.</translation>
    </message>
    <message>
        <source>There is no decision to take back.</source>
        <translation>Es gibt keine Entscheidung zurückzunehmen.</translation>
    </message>
    <message numerus="yes">
        <source>Accepted %Ln suggestion(s).</source>
        <translation>
            <numerusform>%Ln Vorschlag angenommen.</numerusform>
            <numerusform>%Ln Vorschläge angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions %L1</source>
        <extracomment>the tab of the list; %L1 how many wait for a decision</extracomment>
        <translation>Vorschläge %L1</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Looking for quotes: %L1 of %L2 articles</source>
        <translation>Sucht nach Zitaten: %L1 von %L2 Artikeln</translation>
    </message>
    <message>
        <source>This project has a name that is nearly the same: say in the list whether it is.</source>
        <translation>Dieses Projekt hat fast denselben Namen: Sagen Sie in der Liste, ob er es ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) wait: the project has nearly the same.</source>
        <translation>
            <numerusform>%Ln Name wartet: Das Projekt hat fast denselben.</numerusform>
            <numerusform>%Ln Namen warten: Das Projekt hat fast dieselben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences, one after the other</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Looking for the same quotes: %L1 of %L2 articles</source>
        <translation>Suche nach denselben Zitaten: %L1 von %L2 Artikeln</translation>
    </message>
</context>
<context>
    <name>Stemma::SuggestionsPanel</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Filter suggestions</source>
        <translation>Vorschläge filtern</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Show suggestions of one type</source>
        <translation>Vorschläge einer Art zeigen</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>This Article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>Show only suggestions for the article of the active pane, in the order of its text</source>
        <translation>Nur Vorschläge für den Artikel des aktiven Bereichs zeigen, in der Reihenfolge seines Textes</translation>
    </message>
    <message>
        <source>Accept Many…</source>
        <translation>Viele annehmen …</translation>
    </message>
    <message>
        <source>Accept all suggestions above a score, after a look at them</source>
        <translation>Alle Vorschläge über einer Wertung nach einem Blick darauf annehmen</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>How sure it is that this is right</source>
        <translation>Wie sicher es ist, dass das stimmt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Who spoke, as far as the article says</source>
        <translation>Wer gesprochen hat, soweit der Artikel es sagt</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message numerus="yes">
        <source>%L1 suggestion(s)</source>
        <translation>
            <numerusform>%L1 Vorschlag</numerusform>
            <numerusform>%L1 Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>No suggestions yet</source>
        <translation>Noch keine Vorschläge</translation>
    </message>
    <message>
        <source>The articles are being looked through.</source>
        <translation>Die Artikel werden durchgesehen.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation>Nichts wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Quotes and names are suggested by themselves when articles come in. What was decided does not come again.</source>
        <translation>Zitate und Namen werden von selbst vorgeschlagen, wenn Artikel hinzukommen. Was entschieden ist, kommt nicht wieder.</translation>
    </message>
</context>
<context>
    <name>Stemma::Telling</name>
    <message>
        <source>Put the caret into a quote, or select words, to ask where they are told.</source>
        <translation>Setzen Sie die Einfügemarke in ein Zitat oder markieren Sie Wörter, um zu fragen, wo sie gesagt werden.</translation>
    </message>
    <message>
        <source>Open the article that may tell it in another pane first.</source>
        <translation>Öffnen Sie zuerst den Artikel, der es vielleicht sagt, in einem anderen Bereich.</translation>
    </message>
    <message>
        <source>No sentence of the other panes tells it.</source>
        <translation>Kein Satz der anderen Bereiche sagt es.</translation>
    </message>
</context>
<context>
    <name>Stemma::TextCommand</name>
    <message>
        <source>Prints the canonical text of an article, exactly, in UTF-8. Offsets of annotations count its code points.</source>
        <translation>Gibt den kanonischen Text eines Artikels genau aus, in UTF-8. Positionen von Annotationen zählen seine Codepoints.</translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation>Projekt, das gelesen wird.</translation>
    </message>
    <message>
        <source>Id, file name or title of the article.</source>
        <translation>Kennung, Dateiname oder Titel des Artikels.</translation>
    </message>
</context>
<context>
    <name>Stemma::TextField</name>
    <message>
        <source>Not saved. Enter tries again, Escape brings the saved text back.</source>
        <translation>Nicht gespeichert. Eingabe versucht es erneut, Esc holt den gespeicherten Text zurück.</translation>
    </message>
</context>
<context>
    <name>Stemma::Tour</name>
    <message>
        <source>Leave the Tour</source>
        <translation>Rundgang verlassen</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Stemma::Tracing</name>
    <message>
        <source>No linked quotes yet</source>
        <translation>Noch keine verknüpften Zitate</translation>
    </message>
    <message>
        <source>A quote that travelled stands in several articles. Go to Read, make the same quote active in two of them and link them; here you see then who has it from whom.</source>
        <translation>Ein Zitat, das gewandert ist, steht in mehreren Artikeln. Gehen Sie zu „Lesen“, machen Sie dasselbe Zitat in zwei Artikeln aktiv und verknüpfen Sie sie; hier sehen Sie dann, wer es von wem hat.</translation>
    </message>
    <message>
        <source>Go to Read</source>
        <translation>Zu „Lesen“</translation>
    </message>
    <message>
        <source>Save Tree as Picture</source>
        <translation>Baum als Bild sichern</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Pictures that scale (*.svg);;Pictures in pixels (*.png)</source>
        <translation>Vektorbilder (*.svg);;Pixelbilder (*.png)</translation>
    </message>
    <message>
        <source>The tree was written to “%1”.</source>
        <translation>Der Baum wurde nach „%1“ geschrieben.</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>menu over the tree: what can be decided on where a witness has its words from</extracomment>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Decide from whom the chosen witness has its words</source>
        <translation>Entscheiden, von wem der gewählte Textzeuge seine Worte hat</translation>
    </message>
    <message>
        <source>Taken back: the decision on the source of %1.</source>
        <translation>Zurückgenommen: die Entscheidung über die Quelle von %1.</translation>
    </message>
    <message>
        <source>Done again: the decision on the source of %1.</source>
        <translation>Wiederholt: die Entscheidung über die Quelle von %1.</translation>
    </message>
    <message>
        <source>Taken back: the class of a variant in %1.</source>
        <translation>Zurückgenommen: die Klasse einer Abweichung in %1.</translation>
    </message>
    <message>
        <source>Done again: the class of a variant in %1.</source>
        <translation>Wiederholt: die Klasse einer Abweichung in %1.</translation>
    </message>
    <message>
        <source>Taken back: the verdict or note on the quote.</source>
        <translation>Zurückgenommen: Urteil oder Notiz zum Zitat.</translation>
    </message>
    <message>
        <source>Done again: the verdict or note on the quote.</source>
        <translation>Wiederholt: Urteil oder Notiz zum Zitat.</translation>
    </message>
    <message>
        <source>Taken back: the verdict or note on %1.</source>
        <translation>Zurückgenommen: Urteil oder Notiz zu %1.</translation>
    </message>
    <message>
        <source>Done again: the verdict or note on %1.</source>
        <translation>Wiederholt: Urteil oder Notiz zu %1.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: the decisions on the sources of %Ln witness(es).</source>
        <translation>
            <numerusform>Zurückgenommen: Entscheidung über die Quelle von %Ln Zeugen.</numerusform>
            <numerusform>Zurückgenommen: Entscheidungen über die Quellen von %Ln Zeugen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: the decisions on the sources of %Ln witness(es).</source>
        <translation>
            <numerusform>Wiederholt: Entscheidung über die Quelle von %Ln Zeugen.</numerusform>
            <numerusform>Wiederholt: Entscheidungen über die Quellen von %Ln Zeugen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: the classes of %Ln variant(s).</source>
        <translation>
            <numerusform>Zurückgenommen: Klasse von %Ln Abweichung.</numerusform>
            <numerusform>Zurückgenommen: Klassen von %Ln Abweichungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: the classes of %Ln variant(s).</source>
        <translation>
            <numerusform>Wiederholt: Klasse von %Ln Abweichung.</numerusform>
            <numerusform>Wiederholt: Klassen von %Ln Abweichungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: the verdicts or notes on %Ln witness(es).</source>
        <translation>
            <numerusform>Zurückgenommen: Urteil oder Notiz zu %Ln Zeugen.</numerusform>
            <numerusform>Zurückgenommen: Urteile oder Notizen zu %Ln Zeugen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: the verdicts or notes on %Ln witness(es).</source>
        <translation>
            <numerusform>Wiederholt: Urteil oder Notiz zu %Ln Zeugen.</numerusform>
            <numerusform>Wiederholt: Urteile oder Notizen zu %Ln Zeugen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: the decision on a source.</source>
        <translation>Zurückgenommen: Entscheidung über eine Quelle.</translation>
    </message>
    <message>
        <source>Done again: the decision on a source.</source>
        <translation>Wiederholt: Entscheidung über eine Quelle.</translation>
    </message>
    <message>
        <source>Taken back: the class of a variant.</source>
        <translation>Zurückgenommen: Klasse einer Abweichung.</translation>
    </message>
    <message>
        <source>Done again: the class of a variant.</source>
        <translation>Wiederholt: Klasse einer Abweichung.</translation>
    </message>
</context>
<context>
    <name>Stemma::VariantTexts</name>
    <message>
        <source>verbatim</source>
        <translation>wörtlich</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>Zeichensetzung</translation>
    </message>
    <message>
        <source>spelling</source>
        <translation>Schreibung</translation>
    </message>
    <message>
        <source>contraction</source>
        <translation>Kurzform</translation>
    </message>
    <message>
        <source>synonym</source>
        <translation>gleichbedeutend</translation>
    </message>
    <message>
        <source>addition</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>omission</source>
        <translation>Auslassung</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>andere Worte</translation>
    </message>
    <message>
        <source>trace of translation</source>
        <translation>Übersetzungsspur</translation>
    </message>
    <message>
        <source>person or tense</source>
        <translation>Person oder Zeit</translation>
    </message>
    <message>
        <source>start cut off</source>
        <translation>Anfang abgeschnitten</translation>
    </message>
    <message>
        <source>end cut off</source>
        <translation>Ende abgeschnitten</translation>
    </message>
    <message>
        <source>other order</source>
        <translation>andere Reihenfolge</translation>
    </message>
    <message>
        <source>other attribution</source>
        <translation>andere Zuschreibung</translation>
    </message>
    <message>
        <source>other name</source>
        <translation>anderer Name</translation>
    </message>
    <message>
        <source>number or hedge</source>
        <translation>Zahl oder Einschränkung</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>The caution “%1” is gone.</source>
        <translation>Die Einschränkung „%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” became “%2”.</source>
        <translation>Aus „%1“ wurde „%2“.</translation>
    </message>
    <message>
        <source>The negation “%1” is gone.</source>
        <translation>Die Verneinung „%1“ fehlt.</translation>
    </message>
    <message>
        <source>The negation “%1” was added.</source>
        <translation>Die Verneinung „%1“ kam hinzu.</translation>
    </message>
    <message>
        <source>One denies what the other one asserts.</source>
        <translation>Der eine bestreitet, was der andere behauptet.</translation>
    </message>
    <message>
        <source>The denial “%1” stands on one side only.</source>
        <translation>Das Dementi „%1“ steht nur auf einer Seite.</translation>
    </message>
    <message>
        <source>The words are those of the base; what differs does not count.</source>
        <translation>Die Worte sind die der Basis; was abweicht, zählt nicht.</translation>
    </message>
    <message>
        <source>Marks differ, the words do not.</source>
        <translation>Satzzeichen weichen ab, die Worte nicht.</translation>
    </message>
    <message>
        <source>Letters, capitals or hyphens differ; it is the same word.</source>
        <translation>Buchstaben, Großschreibung oder Bindestriche weichen ab; es ist dasselbe Wort.</translation>
    </message>
    <message>
        <source>Drawn together or written out: “don’t”, “do not”.</source>
        <translation>Zusammengezogen oder ausgeschrieben: „don’t“, „do not“.</translation>
    </message>
    <message>
        <source>Other words of one meaning, or another form of a word.</source>
        <translation>Andere Worte gleicher Bedeutung oder eine andere Form eines Wortes.</translation>
    </message>
    <message>
        <source>Words that the base does not have.</source>
        <translation>Worte, die die Basis nicht hat.</translation>
    </message>
    <message>
        <source>Words of the base are missing.</source>
        <translation>Worte der Basis fehlen.</translation>
    </message>
    <message>
        <source>Other words; whether they mean the same is open.</source>
        <translation>Andere Worte; ob sie dasselbe bedeuten, ist offen.</translation>
    </message>
    <message>
        <source>What only a careless translation has.</source>
        <translation>Was nur eine nachlässige Übersetzung hat.</translation>
    </message>
    <message>
        <source>“I” became “she”, or “will” became “would”.</source>
        <translation>Aus „ich“ wurde „sie“ oder aus „wird“ wurde „würde“.</translation>
    </message>
    <message>
        <source>The beginning of the quote was cut off.</source>
        <translation>Der Anfang des Zitats wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The end of the quote was cut off.</source>
        <translation>Das Ende des Zitats wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The same words in another order.</source>
        <translation>Dieselben Worte in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>Somebody else is said to have spoken, or another word of saying is used.</source>
        <translation>Jemand anderes soll gesprochen haben, oder ein anderes Redeverb steht da.</translation>
    </message>
    <message>
        <source>A person, place or organisation has another name.</source>
        <translation>Eine Person, ein Ort oder eine Organisation heißt anders.</translation>
    </message>
    <message>
        <source>Another number, or more or less caution: “may” became “will”.</source>
        <translation>Eine andere Zahl, oder mehr oder weniger Vorsicht: Aus „könnte“ wurde „wird“.</translation>
    </message>
    <message>
        <source>True became false, or a denial went.</source>
        <translation>Aus wahr wurde falsch, oder ein Dementi fiel weg.</translation>
    </message>
</context>
<context>
    <name>Stemma::VerdictForm</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Whole quote</source>
        <translation>Ganzes Zitat</translation>
    </message>
    <message>
        <source>The verdict on the quote in all its wordings</source>
        <translation>Das Urteil über das Zitat in allen seinen Fassungen</translation>
    </message>
    <message>
        <source>Note on the verdict</source>
        <translation>Notiz zum Urteil</translation>
    </message>
    <message>
        <source>Note: why, and by what evidence</source>
        <translation>Notiz: warum und durch welche Belege</translation>
    </message>
    <message>
        <source>Witness</source>
        <extracomment>what a verdict is about, while no witness is chosen</extracomment>
        <translation>Textzeuge</translation>
    </message>
    <message>
        <source>The verdict on what %1 has</source>
        <translation>Das Urteil über das, was %1 hat</translation>
    </message>
    <message>
        <source>Nobody has given a verdict yet.</source>
        <extracomment>what a reviewer said of a witness or quote: the verdict, then by whom and when</extracomment>
        <translation>Noch niemand hat ein Urteil gegeben.</translation>
    </message>
    <message>
        <source>A note without a verdict, %1</source>
        <translation>Eine Notiz ohne Urteil, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Stemma::VerdictTexts</name>
    <message>
        <source>nothing to say</source>
        <translation>nichts zu sagen</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>wörtlich</translation>
    </message>
    <message>
        <source>faithful</source>
        <translation>treu</translation>
    </message>
    <message>
        <source>abridged</source>
        <translation>gekürzt</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>verändert</translation>
    </message>
    <message>
        <source>misleading</source>
        <translation>irreführend</translation>
    </message>
    <message>
        <source>misattributed</source>
        <translation>falsch zugeschrieben</translation>
    </message>
    <message>
        <source>perhaps fabricated</source>
        <extracomment>a reviewer has reason to think so</extracomment>
        <translation>vielleicht erfunden</translation>
    </message>
    <message>
        <source>unverifiable</source>
        <translation>nicht überprüfbar</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>caution lost</source>
        <translation>Vorsicht verloren</translation>
    </message>
    <message>
        <source>other speakers</source>
        <translation>andere Sprecher</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>other sources</source>
        <translation>andere Quellen</translation>
    </message>
    <message>
        <source>open steps</source>
        <translation>offene Schritte</translation>
    </message>
    <message>
        <source>no speaker</source>
        <translation>kein Sprecher</translation>
    </message>
    <message>
        <source>Take back what was said; a note stays.</source>
        <translation>Das Urteil zurücknehmen; eine Notiz bleibt.</translation>
    </message>
    <message>
        <source>Looked at; there is no more to say.</source>
        <translation>Angesehen; mehr ist nicht zu sagen.</translation>
    </message>
    <message>
        <source>The words are those that were said.</source>
        <translation>Die Worte sind die, die gesagt wurden.</translation>
    </message>
    <message>
        <source>Other words, the same meaning.</source>
        <translation>Andere Worte, dieselbe Bedeutung.</translation>
    </message>
    <message>
        <source>Shortened; what is left means the same.</source>
        <translation>Gekürzt; was bleibt, bedeutet dasselbe.</translation>
    </message>
    <message>
        <source>The words were changed, and so is what they say.</source>
        <translation>Die Worte wurden geändert und damit, was sie sagen.</translation>
    </message>
    <message>
        <source>The words may be right, but readers understand something else.</source>
        <translation>Die Worte mögen stimmen, aber wer sie liest, versteht etwas anderes.</translation>
    </message>
    <message>
        <source>Somebody else said it.</source>
        <translation>Jemand anderes hat es gesagt.</translation>
    </message>
    <message>
        <source>There is reason to think that nobody said it.</source>
        <translation>Es gibt Grund zu glauben, dass es niemand gesagt hat.</translation>
    </message>
    <message>
        <source>What is known does not suffice to tell.</source>
        <translation>Was bekannt ist, reicht nicht aus, um es zu sagen.</translation>
    </message>
    <message>
        <source>on %1</source>
        <extracomment>under a verdict: who gave it and when</extracomment>
        <translation>am %1</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
</context>
<context>
    <name>Stemma::Wording</name>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Indirect</source>
        <translation>Indirekt</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Asserts</source>
        <translation>Behauptet</translation>
    </message>
    <message>
        <source>Denies</source>
        <translation>Bestreitet</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Bezweifelt</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichtet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>wörtlich</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>Zeichensetzung</translation>
    </message>
    <message>
        <source>omission</source>
        <translation>Auslassung</translation>
    </message>
    <message>
        <source>addition</source>
        <translation>Hinzufügung</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>andere Wörter</translation>
    </message>
    <message>
        <source>other order</source>
        <translation>andere Reihenfolge</translation>
    </message>
    <message>
        <source>other number</source>
        <translation>andere Zahl</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Format of a date as in QLocale: &quot;6 Aug 2018&quot;. Keep it short, with the month&apos;s short name.</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <extracomment>%1 a date, %2 a time of which only the hour is known</extracomment>
        <translation>%1, gegen %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a date, %2 a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 and %2 dates: published between them</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity mention(s)</source>
        <translation>
            <numerusform>%Ln Entitätserwähnung</numerusform>
            <numerusform>%Ln Entitätserwähnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln Behauptung</numerusform>
            <numerusform>%Ln Behauptungen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing annotated</source>
        <translation>nichts annotiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) could not be decoded and are shown as �. Import the file again with another encoding.</source>
        <translation>
            <numerusform>%Ln Stelle konnte nicht dekodiert werden und wird als � dargestellt. Importieren Sie die Datei noch einmal mit einer anderen Kodierung.</numerusform>
            <numerusform>%Ln Stellen konnten nicht dekodiert werden und werden als � dargestellt. Importieren Sie die Datei noch einmal mit einer anderen Kodierung.</numerusform>
        </translation>
    </message>
    <message>
        <source>The project breaks the rule %1: %2 %3</source>
        <extracomment>%1 the code of a rule, %2 a record, %3 details</extracomment>
        <translation>Das Projekt verletzt die Regel %1: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln time(s))</source>
        <extracomment>%1 a problem, which came %Ln times</extracomment>
        <translation>
            <numerusform>%1 (%Ln-mal)</numerusform>
            <numerusform>%1 (%Ln-mal)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoCommands</name>
    <message numerus="yes">
        <source>Import %Ln Article(s)</source>
        <translation>
            <numerusform>%Ln Artikel importieren</numerusform>
            <numerusform>%Ln Artikel importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit Article</source>
        <translation>Artikel bearbeiten</translation>
    </message>
    <message>
        <source>Delete Articles</source>
        <translation>Artikel löschen</translation>
    </message>
    <message>
        <source>Tag Entity</source>
        <translation>Entität auszeichnen</translation>
    </message>
    <message>
        <source>Tag Quote</source>
        <translation>Zitat auszeichnen</translation>
    </message>
    <message>
        <source>Tag Claim</source>
        <translation>Behauptung auszeichnen</translation>
    </message>
    <message>
        <source>Change Kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Edit Annotation</source>
        <translation>Annotation bearbeiten</translation>
    </message>
    <message>
        <source>Move Boundary</source>
        <translation>Grenze verschieben</translation>
    </message>
    <message>
        <source>Add Part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Remove Part</source>
        <translation>Teil entfernen</translation>
    </message>
    <message>
        <source>Delete Annotations</source>
        <translation>Annotationen löschen</translation>
    </message>
    <message>
        <source>Link Quotes</source>
        <translation>Zitate verknüpfen</translation>
    </message>
    <message>
        <source>Unlink Quote</source>
        <translation>Verknüpfung des Zitats auflösen</translation>
    </message>
    <message>
        <source>Choose Base</source>
        <translation>Basis wählen</translation>
    </message>
    <message>
        <source>Edit Entity</source>
        <translation>Entität bearbeiten</translation>
    </message>
    <message>
        <source>Merge Entities</source>
        <translation>Entitäten zusammenführen</translation>
    </message>
    <message>
        <source>Delete Entity</source>
        <translation>Entität löschen</translation>
    </message>
    <message>
        <source>Edit Claim</source>
        <translation>Behauptung bearbeiten</translation>
    </message>
    <message>
        <source>Change Read State</source>
        <translation>Lesestand ändern</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Accept Suggestions</source>
        <translation>Vorschläge annehmen</translation>
    </message>
    <message>
        <source>Reject Suggestions</source>
        <translation>Vorschläge ablehnen</translation>
    </message>
    <message>
        <source>Edit Derivation</source>
        <translation>Ableitung bearbeiten</translation>
    </message>
    <message>
        <source>Import Annotations</source>
        <translation>Annotationen importieren</translation>
    </message>
    <message>
        <source>Import Articles with Annotations</source>
        <translation>Artikel mit Annotationen importieren</translation>
    </message>
</context>
</TS>
