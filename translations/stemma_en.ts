<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Stemma::AcceptCommand</name>
    <message numerus="yes">
        <source>Would accept %n suggestion(s).</source>
        <translation>
            <numerusform>Would accept %n suggestion.</numerusform>
            <numerusform>Would accept %n suggestions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted %n suggestion(s).</source>
        <translation>
            <numerusform>Accepted %n suggestion.</numerusform>
            <numerusform>Accepted %n suggestions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) left for a person to decide: the project has nearly the same.</source>
        <translation>
            <numerusform>%n name left for a person to decide: the project has nearly the same.</numerusform>
            <numerusform>%n names left for a person to decide: the project has nearly the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::AcceptManyDialog</name>
    <message numerus="yes">
        <source>%n suggestion(s) will become annotations, as one step that can be undone.</source>
        <translation>
            <numerusform>%n suggestion will become an annotation, as one step that can be undone.</numerusform>
            <numerusform>%n suggestions will become annotations, as one step that can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came while this was open.</source>
        <translation>
            <numerusform>%n came while this was open.</numerusform>
            <numerusform>%n came while this was open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) nearly like those of known entities will be left for you to decide.</source>
        <extracomment>Names among what is listed that Accept Many will not touch.</extracomment>
        <translation>
            <numerusform>%n name nearly like that of a known entity will be left for you to decide.</numerusform>
            <numerusform>%n names nearly like those of known entities will be left for you to decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) are at least this sure. Finding out what they change…</source>
        <translation>
            <numerusform>%n suggestion is at least this sure. Finding out what it changes…</numerusform>
            <numerusform>%n suggestions are at least this sure. Finding out what they change…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::AnnotationsPanel</name>
    <message numerus="yes">
        <source>%L1 annotation(s)</source>
        <translation>
            <numerusform>%L1 annotation</numerusform>
            <numerusform>%L1 annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n annotation(s).</source>
        <translation>
            <numerusform>Deleted %n annotation.</numerusform>
            <numerusform>Deleted %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Annotation(s)</source>
        <translation>
            <numerusform>Delete %n Annotation</numerusform>
            <numerusform>Delete %n Annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ArticleAccessible</name>
    <message numerus="yes">
        <source>%1; %n annotations overlap here</source>
        <translation>
            <numerusform>%1; %n annotation overlaps here</numerusform>
            <numerusform>%1; %n annotations overlap here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ArticlesPanel</name>
    <message numerus="yes">
        <source>Delete %n Article(s)</source>
        <translation>
            <numerusform>Delete %n Article</numerusform>
            <numerusform>Delete %n Articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n article(s) with all annotations in it.</source>
        <translation>
            <numerusform>Deleted %n article with all annotations in it.</numerusform>
            <numerusform>Deleted %n articles with all annotations in them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::CheckCommand</name>
    <message numerus="yes">
        <source>%n rule(s) of the project are broken. Keep a copy of the file and go back to the last sound one.</source>
        <translation>
            <numerusform>%n rule of the project is broken. Keep a copy of the file and go back to the last sound one.</numerusform>
            <numerusform>%n rules of the project are broken. Keep a copy of the file and go back to the last sound one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Claiming</name>
    <message numerus="yes">
        <source>%n claim(s) were written to “%1”.</source>
        <extracomment>%1 the name of a file</extracomment>
        <translation>
            <numerusform>%n claim was written to “%1”.</numerusform>
            <numerusform>%n claims were written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ClaimsPanel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n article(s)</source>
        <extracomment>%1 &quot;12 claims&quot;</extracomment>
        <translation>
            <numerusform>%1 in %n article</numerusform>
            <numerusform>%1 in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Comparing</name>
    <message numerus="yes">
        <source>%1 shares %n linked quote(s).</source>
        <translation>
            <numerusform>%1 shares %n linked quote.</numerusform>
            <numerusform>%1 shares %n linked quotes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has the words of %n quote(s), not linked yet.</source>
        <translation>
            <numerusform>%1 has the words of %n quote, not linked yet.</numerusform>
            <numerusform>%1 has the words of %n quotes, not linked yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ContradictionsPanel</name>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n contradiction</numerusform>
            <numerusform>%n contradictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n article(s))</source>
        <extracomment>%1 names of outlets</extracomment>
        <translation>
            <numerusform>%1 (%n article)</numerusform>
            <numerusform>%1 (%n articles)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 names of outlets, %n further ones</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::DecodingView</name>
    <message numerus="yes">
        <source>%L1 character(s)</source>
        <translation>
            <numerusform>%L1 character</numerusform>
            <numerusform>%L1 characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), shown as �</source>
        <translation>
            <numerusform>%n place, shown as �</numerusform>
            <numerusform>%n places, shown as �</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control character(s)</source>
        <translation>
            <numerusform>%n control character</numerusform>
            <numerusform>%n control characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made uniform</source>
        <translation>
            <numerusform>%n made uniform</numerusform>
            <numerusform>%n made uniform</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Differing</name>
    <message numerus="yes">
        <source>%n difference(s) marked.</source>
        <translation>
            <numerusform>%n difference marked.</numerusform>
            <numerusform>%n differences marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared passage(s) marked. The rest differs.</source>
        <translation>
            <numerusform>%n shared passage marked. The rest differs.</numerusform>
            <numerusform>%n shared passages marked. The rest differs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::EmbedderField</name>
    <message numerus="yes">
        <source>It answers, with %n number(s) a sentence.</source>
        <translation>
            <numerusform>It answers, with %n number a sentence.</numerusform>
            <numerusform>It answers, with %n numbers a sentence.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Exchanging</name>
    <message numerus="yes">
        <source>Imported %n article(s) of an export with their annotations.</source>
        <translation>
            <numerusform>Imported %n article of an export with its annotations.</numerusform>
            <numerusform>Imported %n articles of an export with their annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n article(s).</source>
        <translation>
            <numerusform>Imported %n article.</numerusform>
            <numerusform>Imported %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had a text that is there already.</source>
        <translation>
            <numerusform>%n file had a text that is there already.</numerusform>
            <numerusform>%n files had a text that is there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read; Issues says why.</source>
        <translation>
            <numerusform>%n file could not be read; Issues says why.</numerusform>
            <numerusform>%n files could not be read; Issues says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more warning(s).</source>
        <translation>
            <numerusform>%n more warning.</numerusform>
            <numerusform>%n more warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported to %1 with %n warning(s).</source>
        <translation>
            <numerusform>Exported to %1 with %n warning.</numerusform>
            <numerusform>Exported to %1 with %n warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check found %n problem(s); Issues lists them.</source>
        <translation>
            <numerusform>The check found %n problem; Issues lists it.</numerusform>
            <numerusform>The check found %n problems; Issues lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ExportCommand</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more warning(s).</source>
        <translation>
            <numerusform>%n more warning.</numerusform>
            <numerusform>%n more warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked quote(s)</source>
        <translation>
            <numerusform>%n linked quote</numerusform>
            <numerusform>%n linked quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::FindBar</name>
    <message numerus="yes">
        <source>Tag %n Hit(s) as &amp;Entity</source>
        <translation>
            <numerusform>Tag %n Hit as &amp;Entity</numerusform>
            <numerusform>Tag %n Hits as &amp;Entity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n Hit(s) as &amp;Quote</source>
        <translation>
            <numerusform>Tag %n Hit as &amp;Quote</numerusform>
            <numerusform>Tag %n Hits as &amp;Quote</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n Hit(s) as &amp;Claim</source>
        <translation>
            <numerusform>Tag %n Hit as &amp;Claim</numerusform>
            <numerusform>Tag %n Hits as &amp;Claim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n tagged already)</source>
        <extracomment>menu entry, behind &quot;Tag 14 Hits as Entity&quot;; %n of the hits have such an annotation</extracomment>
        <translation>
            <numerusform>%1 (%n tagged already)</numerusform>
            <numerusform>%1 (%n tagged already)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::FindPanel</name>
    <message numerus="yes">
        <source>%n hit(s) in one article</source>
        <extracomment>%L1 number of hits, %L2 number of articles</extracomment>
        <translation>
            <numerusform>%n hit in one article</numerusform>
            <numerusform>%n hits in one article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Finding</name>
    <message numerus="yes">
        <source>Tagged %n hit(s) as entity.</source>
        <translation>
            <numerusform>Tagged %n hit as entity.</numerusform>
            <numerusform>Tagged %n hits as entity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %n hit(s) as quote.</source>
        <translation>
            <numerusform>Tagged %n hit as quote.</numerusform>
            <numerusform>Tagged %n hits as quote.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %n hit(s) as claim.</source>
        <translation>
            <numerusform>Tagged %n hit as claim.</numerusform>
            <numerusform>Tagged %n hits as claim.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n had this annotation already.</source>
        <extracomment>%1 &quot;Tagged 12 hits as entity.&quot;; %n further ones were left as they are</extracomment>
        <translation>
            <numerusform>%1 %n had this annotation already.</numerusform>
            <numerusform>%1 %n had this annotation already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n article(s) as read.</source>
        <translation>
            <numerusform>Marked %n article as read.</numerusform>
            <numerusform>Marked %n articles as read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n row(s) to “%1”.</source>
        <translation>
            <numerusform>Exported %n row to “%1”.</numerusform>
            <numerusform>Exported %n rows to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::GroupReport</name>
    <message numerus="yes">
        <source>%1 and %n more, word for word the same</source>
        <translation>
            <numerusform>%1 and %n more, word for word the same</numerusform>
            <numerusform>%1 and %n more, word for word the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::GroupStatements</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Said by %1, as %2 of %n article(s) have it; the rest name nobody.</source>
        <translation>
            <numerusform>Said by %1, as %2 of %n article has it; the rest name nobody.</numerusform>
            <numerusform>Said by %1, as %2 of %n articles have it; the rest name nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other article(s) have the words of %1; the rest changed them.</source>
        <translation>
            <numerusform>%n other article has the words of %1; the rest changed them.</numerusform>
            <numerusform>%n other articles have the words of %1; the rest changed them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n more warning(s) below.</source>
        <translation>
            <numerusform>There is %n more warning below.</numerusform>
            <numerusform>There are %n more warnings below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) differ</source>
        <translation>
            <numerusform>%n word differs</numerusform>
            <numerusform>%n words differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) only in spelling, punctuation or contractions.</source>
        <translation>
            <numerusform>%n difference only in spelling, punctuation or contractions.</numerusform>
            <numerusform>%n differences only in spelling, punctuation or contractions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::GroupsPanel</name>
    <message numerus="yes">
        <source>%L1 quote(s)</source>
        <translation>
            <numerusform>%L1 quote</numerusform>
            <numerusform>%L1 quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::HistoryPanel</name>
    <message numerus="yes">
        <source>%L1 edit(s)</source>
        <translation>
            <numerusform>%L1 edit</numerusform>
            <numerusform>%L1 edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n File(s)</source>
        <extracomment>The button of the import dialog</extracomment>
        <translation>
            <numerusform>Import %n File</numerusform>
            <numerusform>Import %n Files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) cannot be decoded so; try another encoding.</source>
        <translation>
            <numerusform>%n place cannot be decoded so; try another encoding.</numerusform>
            <numerusform>%n places cannot be decoded so; try another encoding.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::LinksPanel</name>
    <message numerus="yes">
        <source>%L1 link(s)</source>
        <translation>
            <numerusform>%L1 link</numerusform>
            <numerusform>%L1 links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ListCommand</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n witness(es)</source>
        <translation>
            <numerusform>%n witness</numerusform>
            <numerusform>%n witnesses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ListPanel</name>
    <message numerus="yes">
        <source>Copied %n row(s); paste them into a table.</source>
        <translation>
            <numerusform>Copied %n row; paste it into a table.</numerusform>
            <numerusform>Copied %n rows; paste them into a table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::MainWindow</name>
    <message numerus="yes">
        <source>%n word(s) · ¶ %1</source>
        <extracomment>status bar: number of words, then the paragraph&apos;s number</extracomment>
        <translation>
            <numerusform>%n word · ¶ %1</numerusform>
            <numerusform>%n words · ¶ %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) · ¶ %1</source>
        <extracomment>status bar: number of characters, then the paragraph&apos;s number</extracomment>
        <translation>
            <numerusform>%n character · ¶ %1</numerusform>
            <numerusform>%n characters · ¶ %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::MembersPanel</name>
    <message numerus="yes">
        <source>Same quote: %n witness(es)</source>
        <translation>
            <numerusform>Same quote: %n witness</numerusform>
            <numerusform>Same quote: %n witnesses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::NearPanel</name>
    <message numerus="yes">
        <source>%n place(s) near these words</source>
        <translation>
            <numerusform>%n place near these words</numerusform>
            <numerusform>%n places near these words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) near the selection</source>
        <translation>
            <numerusform>%n place near the selection</numerusform>
            <numerusform>%n places near the selection</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::PeekPopup</name>
    <message numerus="yes">
        <source>Same quote: %n witness(es)</source>
        <translation>
            <numerusform>Same quote: %n witness</numerusform>
            <numerusform>Same quote: %n witnesses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::PrintCommand</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Printing</name>
    <message numerus="yes">
        <source>Printed %n page(s).</source>
        <translation>
            <numerusform>Printed %n page.</numerusform>
            <numerusform>Printed %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n page(s) to %1.</source>
        <translation>
            <numerusform>Wrote %n page to %1.</numerusform>
            <numerusform>Wrote %n pages to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ProblemsPanel</name>
    <message numerus="yes">
        <source>%L1 issue(s)</source>
        <translation>
            <numerusform>%L1 issue</numerusform>
            <numerusform>%L1 issues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ProposalCard</name>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>and %n more place</numerusform>
            <numerusform>and %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ProvenanceReport</name>
    <message numerus="yes">
        <source>%n linked quote(s); made with Stemma %1 on %2.</source>
        <translation>
            <numerusform>%n linked quote; made with Stemma %1 on %2.</numerusform>
            <numerusform>%n linked quotes; made with Stemma %1 on %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ProvenanceWording</name>
    <message numerus="yes">
        <source>%n word(s) kept</source>
        <translation>
            <numerusform>%n word kept</numerusform>
            <numerusform>%n words kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchanged</source>
        <translation>
            <numerusform>%n exchanged</numerusform>
            <numerusform>%n exchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut at the start</source>
        <translation>
            <numerusform>%n cut at the start</numerusform>
            <numerusform>%n cut at the start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut at the end</source>
        <translation>
            <numerusform>%n cut at the end</numerusform>
            <numerusform>%n cut at the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both share %n rare wording(s), such as “%1”.</source>
        <translation>
            <numerusform>Both share %n rare wording: “%1”.</numerusform>
            <numerusform>Both share %n rare wordings, such as “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A near wording, which %n more witness(es) have: %1.</source>
        <translation>
            <numerusform>A near wording, which %n more witness has: %1.</numerusform>
            <numerusform>A near wording, which %n more witnesses have: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::QueueDelegate</name>
    <message numerus="yes">
        <source>%L1 of %n witness(es) have a verdict.</source>
        <translation>
            <numerusform>%L1 of %n witness has a verdict.</numerusform>
            <numerusform>%L1 of %n witnesses have a verdict.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ReasonText</name>
    <message numerus="yes">
        <source>It has %n words.</source>
        <translation>
            <numerusform>It has %n word.</numerusform>
            <numerusform>It has %n words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has only %n word(s): it may be a name or a term.</source>
        <translation>
            <numerusform>It has only %n word: it may be a name or a term.</numerusform>
            <numerusform>It has only %n words: it may be a name or a term.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n places)</source>
        <extracomment>a name in a list; %1 the name, %n in how many places of the article it stands</extracomment>
        <translation>
            <numerusform>%1 (%n place)</numerusform>
            <numerusform>%1 (%n places)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Recalling</name>
    <message numerus="yes">
        <source>Tagged %n quote(s) and linked both.</source>
        <translation>
            <numerusform>Tagged %n quote and linked both.</numerusform>
            <numerusform>Tagged %n quotes and linked both.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ReviewQueuePanel</name>
    <message numerus="yes">
        <source>%L1 quote(s)</source>
        <translation>
            <numerusform>%L1 quote</numerusform>
            <numerusform>%L1 quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %n quote(s) reviewed</source>
        <extracomment>%1 of %n quotes</extracomment>
        <translation>
            <numerusform>%L1 of %n quote reviewed</numerusform>
            <numerusform>%L1 of %n quotes reviewed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::SpanForm</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::SpanList</name>
    <message numerus="yes">
        <source>%n annotation(s) here</source>
        <translation>
            <numerusform>%n annotation here</numerusform>
            <numerusform>%n annotations here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::StemmaTree</name>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n station</numerusform>
            <numerusform>%n stations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Suggesting</name>
    <message numerus="yes">
        <source>Accepted %n suggestion(s).</source>
        <translation>
            <numerusform>Accepted %n suggestion.</numerusform>
            <numerusform>Accepted %n suggestions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) wait: the project has nearly the same.</source>
        <translation>
            <numerusform>%n name waits: the project has nearly the same.</numerusform>
            <numerusform>%n names wait: the project has nearly the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::SuggestionsPanel</name>
    <message numerus="yes">
        <source>%L1 suggestion(s)</source>
        <translation>
            <numerusform>%L1 suggestion</numerusform>
            <numerusform>%L1 suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Tracing</name>
    <message numerus="yes">
        <source>Taken back: the decisions on the sources of %n witness(es).</source>
        <translation>
            <numerusform>Taken back: the decision on the source of %n witness.</numerusform>
            <numerusform>Taken back: the decisions on the sources of %n witnesses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: the decisions on the sources of %n witness(es).</source>
        <translation>
            <numerusform>Done again: the decision on the source of %n witness.</numerusform>
            <numerusform>Done again: the decisions on the sources of %n witnesses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: the classes of %n variant(s).</source>
        <translation>
            <numerusform>Taken back: the class of %n variant.</numerusform>
            <numerusform>Taken back: the classes of %n variants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: the classes of %n variant(s).</source>
        <translation>
            <numerusform>Done again: the class of %n variant.</numerusform>
            <numerusform>Done again: the classes of %n variants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: the verdicts or notes on %n witness(es).</source>
        <translation>
            <numerusform>Taken back: the verdict or note on %n witness.</numerusform>
            <numerusform>Taken back: the verdicts or notes on %n witnesses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: the verdicts or notes on %n witness(es).</source>
        <translation>
            <numerusform>Done again: the verdict or note on %n witness.</numerusform>
            <numerusform>Done again: the verdicts or notes on %n witnesses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Wording</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity mention(s)</source>
        <translation>
            <numerusform>%n entity mention</numerusform>
            <numerusform>%n entity mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could not be decoded and are shown as �. Import the file again with another encoding.</source>
        <translation>
            <numerusform>%n place could not be decoded and is shown as �. Import the file again with another encoding.</numerusform>
            <numerusform>%n places could not be decoded and are shown as �. Import the file again with another encoding.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n time(s))</source>
        <extracomment>%1 a problem, which came %n times</extracomment>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoCommands</name>
    <message numerus="yes">
        <source>Import %n Article(s)</source>
        <translation>
            <numerusform>Import %n Article</numerusform>
            <numerusform>Import %n Articles</numerusform>
        </translation>
    </message>
</context>
</TS>
