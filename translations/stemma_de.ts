<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New Project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an empty project in a file of your choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a Stemma project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Sample Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your own copy of the sample project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import Articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add articles from text, HTML, Markdown, CSV or JSON Lines files, or a Stemma export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add every article in a folder and its subfolders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste as Article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the text on the clipboard as an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write annotations, quotes and articles as CSV tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify every text, annotation and journal entry of this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the project; everything is saved already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Stemma; everything is saved already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back, also one from before a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected text exactly as it stands in the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with C&amp;itation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected text with outlet, date and address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the whole article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, the reading font, theme and language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag as &amp;Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the selection as entity; without a selection, drag over the words to tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag as &amp;Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the selection as quote; without a selection, drag over the words to tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag as &amp;Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the selection as claim; without a selection, drag over the words to tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Selection as &amp;Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selection a further part of the active annotation, as for an interrupted quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grow to Quotation Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words between the quotation marks around the caret; again for the next level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to E&amp;ntity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the active annotation an entity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to Q&amp;uote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the active annotation a quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to C&amp;laim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the active annotation a claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit N&amp;ote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the active annotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the active annotation; Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next annotation after the caret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the annotation before the caret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear &amp;Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave marker mode, then drop the selection, then let go of the active annotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the active quotes of two panes as the same utterance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlink Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the active quote out of its group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make &amp;Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the other witnesses with the active quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the same quote in the other article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go &amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to where you came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the article chosen in the list in a further pane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the same article in a further pane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the active pane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the next pane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pane &amp;%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to pane %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to filter the list that has the focus, or the articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text in all panes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text in all panes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal &amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text at 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading &amp;Hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tint quotation marks, cue verbs, hedges, numbers and dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the list of articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the inspector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;sts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the lists below the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read how to work with Stemma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Stemma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licence and libraries.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>Deleted the annotation on “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To link, make a quote active in each of two panes: click it, or press J and K.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Linked %n quote(s) as the same utterance.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationsPanel</name>
    <message>
        <source>Witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show annotations of one kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show annotations of one status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical name of who or what is mentioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke, or who makes the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word that introduces the quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the article has the quote from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement in normal form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part in a group of the same quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¶</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters before it in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%L1 annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No annotations yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words in an article, then press E for an entity, Q for a quote or C for a claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n annotation(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleAccessible</name>
    <message>
        <source>entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested %1</source>
        <extracomment>%1 is &quot;entity&quot;, &quot;quote&quot; or &quot;claim&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleForm</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newspaper, agency or site that published it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the language, such as en, de-AT or ar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps the note, Shift+Enter begins a new line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Drop an article here, or choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Drop articles here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, HTML, Markdown, CSV and JSON Lines, single files or whole folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Articles...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of Publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n article(s) with all annotations in it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecodingView</name>
    <message>
        <source>named by a byte order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid throughout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named by the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detected, %1 % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the text was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <extracomment>%1 an encoding such as UTF-8, %2 how it was found</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%L1 character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undecodable</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), shown as �</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n control character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n made uniform</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message>
        <source>Import Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles (*.txt *.text *.html *.htm *.xhtml *.md *.markdown *.csv *.tsv *.jsonl *.ndjson);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import or export is running. Wait for it, or stop it in the status bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Imported %n article(s) of an export with their annotations.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Imported %n article(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had a text that is there already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read; Issues says why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was stopped; an earlier one is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>For &amp;programs (data)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For &amp;spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace the export that is in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator of your region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator of columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every cell exactly as it is: for scripts, databases, and for reading it back into Stemma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens right with a double click; cells that look like formulas are made harmless, which an import takes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gets the tables, the texts, and a description of them (datapackage.json).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an earlier export here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are other files here. Choose an empty or a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupsPanel</name>
    <message>
        <source>Linked quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter linked quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote (base)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the witness that the others are compared to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the quote occurs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many articles it occurs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet of the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%L1 quote(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No linked quotes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open two articles side by side, make the same quote active in each, and press L to link them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Undid: %1</source>
        <extracomment>A line of the history; %1 a command, e.g. &quot;Link Quotes&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%L1 edit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that changes the project is listed here and can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this edit changed is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export of Stemma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(leave out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the whole page, with menus and comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take rows with mistakes, leave out rows without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n File(s)</source>
        <extracomment>The button of the import dialog</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Unknown” leaves the date that the file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text as it will be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table and what its columns are taken for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One article</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <extracomment>%1 a format that was detected</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the column %1 is</source>
        <extracomment>%1 the name of a column of a table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) cannot be decoded so; try another encoding.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an article to see its metadata; click an annotation to see and edit its fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkStrip</name>
    <message>
        <source>Links between the two articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of sight, further up. Click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of sight, further down. Click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only rows with all of these words (/)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied %n row(s); paste them into a table.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <extracomment>%1 is what will be undone, such as &quot;Link Quotes&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <extracomment>%1 is what will be done again</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is on disk before it is shown as done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marker: drag over the words to tag; Esc leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) · ¶ %1</source>
        <extracomment>status bar: number of words, then the paragraph&apos;s number</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>annotator: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <extracomment>a quotation followed by its source in brackets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Project Opened Yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Stemma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Stemma %1&lt;/h3&gt;&lt;p&gt;A workbench for people who must say where a quotation comes from.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2, KSyntaxHighlighting, SQLite, ICU, gumbo and md4c.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stemma Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written, so it is open for reading only. Copy it to a folder of yours to annotate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stemma projects (*.stemma)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stemma projects (*.stemma);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Stemma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stemma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is sound: every text, annotation and journal entry is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The check found %n problem(s); Issues lists them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberDelegate</name>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 a number: how much of a quote is the same as its base</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MembersPanel</name>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the base: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked yet. Make the same quote active in two panes and press L.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witnesses of the same quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this witness in its article (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this witness in another pane (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare all others to this witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the same quote: take it out (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Same quote: %n witness(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unlinked the quote.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>Choose an article for this pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this article in another pane too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParserTexts</name>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in JSON Lines: one object a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operand is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one operand too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2 --help” shows how it is used.</source>
        <comment>what is wrong, command</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste or type the text of the article here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as en or de-AT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened and what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all rows shown here, to paste into a table; Ctrl+C copies the selected ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty this list; nothing else changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%L1 issue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that could not be imported and other problems appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what was not finished leaves no trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishedEdit</name>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How exactly the date is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest date of publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the time: local to the outlet, UTC, or an offset such as +02:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Between the two days of a range: [6 Aug] to [8 Aug]</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Own font for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show reading hints (cue verbs, hedges, numbers, dates)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <extracomment>Unit of a font size, behind the number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands beside what you annotate and in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language shows at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpanForm</name>
    <message>
        <source>Make this an entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this annotation (Delete in the text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it in its article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the entity mention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical name of who or what is mentioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement in normal form, the same for all who make or deny it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the text does with the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke, or who makes the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word that introduces the quote, such as “said”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the article has it from, such as “told the newspaper”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps the note, Shift+Enter begins a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¶ %1</source>
        <extracomment>%1 number of a paragraph</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stemma::AnnotateCommand</name>
    <message>
        <source>The standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads one JSON object a line from standard input, applies each as one edit, and answers each with one line when the edit is durable: {&quot;ok&quot;:true,&quot;id&quot;:..,&quot;edit&quot;:n} or {&quot;ok&quot;:false,&quot;error&quot;:..,&quot;message&quot;:..}. A refused line changes nothing and the next one is read; the exit code is 0 when all lines were answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project to edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who edits; written into annotations and history.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stemma::CheckCommand</name>
    <message>
        <source>Verifies every invariant of a project: hashes of texts, places of annotations, references, and that the journal replays to the same rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project to verify; it is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of the project are broken. Keep a copy of the file and go back to the last sound one.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::CommandLine</name>
    <message>
        <source>make an empty project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add articles, or an exported folder, to a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list articles, annotations or quote groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apply edits read from standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print an article&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write tables to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verify a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what is in a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print all rows of a project, for comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbench for the provenance of quotations. With no command, opens the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands (each knows --help):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window, for example “de”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project to open (default: the last one).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project %1, nor a command of that name. “stemma new %1” makes an empty project, “stemma --help” lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stemma::Console</name>
    <message>
        <source>The output could not be written. Check the disk or program it goes to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stemma::DifferenceText</name>
    <message>
        <source>[added: %1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[left out: %1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[%1 instead of %2]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stemma::DumpCommand</name>
    <message>
        <source>Prints all rows of a project in a fixed order: two projects are equal when their dumps are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stemma::ErrorTexts</name>
    <message>
        <source>article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Stemma project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .stemma file, or make a new project and import the file into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Go back to a copy of the file, and check the disk it lies on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 was written by a newer version of Stemma (format %2, this version knows %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 is open in another window or program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, or open it for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or remove the file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the file writable, or work on a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Check the project, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 %2 is not what this change expects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists already or was changed elsewhere. Look at it again, then repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and whether you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place where you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Make space on that disk, then repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export lies in %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it to be replaced (--force), or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 holds files that no export made, such as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty or a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with text in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large: %2, the limit is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as text, HTML or Markdown first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is malformed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, record %2 is malformed: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the input, then repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is nested too deeply to be an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the article&apos;s text alone, then import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known how to read %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name its format, or save it as text, HTML, Markdown, CSV or JSON Lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the same text as the article “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not imported again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the id or the name; “stemma list” shows what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one %1 is called “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use its id instead of the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range %1 to %2 is empty, lies outside the text (%3 characters), overlaps another part or cuts a character in two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give offsets in code points of the article&apos;s text, start before end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” is not a possible value of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stemma::ExportCommand</name>
    <message>
        <source>%1, record %2: the cell %3 has more than 32,767 characters; a spreadsheet will cut it. Use the profile “data” for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, record %2: carriage returns became line feeds. Use the profile “data” to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, record %2: earlier texts of this article are not exported. Keep the project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more warning(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Writes the tables of a project, its texts and datapackage.json into a folder. “stemma import” reads such a folder back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the export: csv (default).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data: UTF-8, comma, cells exactly as they are (default). spreadsheet: byte order mark, the list separator of the locale, formulas guarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to write; new, empty or an earlier export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace an earlier export in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator of cells: , ; | or tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format “%1” is not known; csv is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile “%1” is not known; data and spreadsheet are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot part cells; , ; | and tab can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder to write is missing: --output DIR.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stemma::ImportCommand</name>
    <message>
        <source>%1: %2 articles, %3 annotations, %4 quote groups added; %5 records were known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the files: text, html, markdown, csv or jsonl (default: found).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding of the files, such as windows-1252 (default: found).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who published them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who wrote them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When: 2018-08-06, 2018-08-06T14:10, or 2018-08-05/2018-08-07 for between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, such as en or de-AT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables: take rows with odd quotation marks or missing cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML: keep all of the page, not the article&apos;s body only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who imports; written into the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds articles to a project, one line of output each. A folder that “stemma export” wrote comes back with all its annotations. Files that fail are named; the others are in, and the exit code is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project to add to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and folders to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format “%1” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a date such as 2018-08-06.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stemma::InfoCommand</name>
    <message>
        <source>Says what is in a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stemma::ListCommand</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n witness(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lists what is in a project, one line a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles, annotations or groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be listed; articles, annotations and groups can.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stemma::NewCommand</name>
    <message>
        <source>Makes an empty project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to make, by custom ending in .stemma.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stemma::TextCommand</name>
    <message>
        <source>Prints the canonical text of an article, exactly, in UTF-8. Offsets of annotations count its code points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id, file name or title of the article.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoCommands</name>
    <message numerus="yes">
        <source>Import %n Article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Edit Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge Entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Read State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit Derivation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Annotations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indirect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asserts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>omission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Format of a date as in QLocale: &quot;6 Aug 2018&quot;. Keep it short, with the month&apos;s short name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <extracomment>%1 a date, %2 a time of which only the hour is known</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a date, %2 a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 and %2 dates: published between them</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity mention(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Stemma project. To read articles from it, import it into a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 is damaged. Open a copy of it from before the damage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 was written by a newer version of Stemma. Update Stemma to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 is open in another window of Stemma. Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file %1 already. Open it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose a place where you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is open for reading only. Make a copy of it to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s file refused the change: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime. Look at it again before you change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 fits more than one record. Make it more exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marked place does not fit the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not fit here. Allowed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large (%2, at most %3). Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no text. Text, HTML, Markdown, CSV and JSON Lines can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as %2. Choose another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is malformed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is malformed in line or record %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is nested too deeply to be an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format of %1 is unknown. Text, HTML, Markdown, CSV and JSON Lines can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was left out: the project has this text already, as “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could not be decoded and are shown as �. Import the file again with another encoding.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The project breaks the rule %1: %2 %3</source>
        <extracomment>%1 the code of a rule, %2 a record, %3 details</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n time(s))</source>
        <extracomment>%1 a problem, which came %n times</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
