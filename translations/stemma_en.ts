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
        <source>%Ln suggestion(s) will become annotations, as one step that can be undone.</source>
        <translation>
            <numerusform>%Ln suggestion will become an annotation, as one step that can be undone.</numerusform>
            <numerusform>%Ln suggestions will become annotations, as one step that can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came while this was open.</source>
        <translation>
            <numerusform>%Ln came while this was open.</numerusform>
            <numerusform>%Ln came while this was open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) nearly like those of known entities will be left for you to decide.</source>
        <extracomment>Names among what is listed that Accept Many will not touch.</extracomment>
        <translation>
            <numerusform>%Ln name nearly like that of a known entity will be left for you to decide.</numerusform>
            <numerusform>%Ln names nearly like those of known entities will be left for you to decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) are at least this sure. Finding out what they change…</source>
        <translation>
            <numerusform>%Ln suggestion is at least this sure. Finding out what it changes…</numerusform>
            <numerusform>%Ln suggestions are at least this sure. Finding out what they change…</numerusform>
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
        <source>Deleted %Ln annotation(s).</source>
        <translation>
            <numerusform>Deleted %Ln annotation.</numerusform>
            <numerusform>Deleted %Ln annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Annotation(s)</source>
        <translation>
            <numerusform>Delete %Ln Annotation</numerusform>
            <numerusform>Delete %Ln Annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ArticleAccessible</name>
    <message numerus="yes">
        <source>%1; %Ln annotations overlap here</source>
        <translation>
            <numerusform>%1; %Ln annotation overlaps here</numerusform>
            <numerusform>%1; %Ln annotations overlap here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ArticlesPanel</name>
    <message numerus="yes">
        <source>Delete %Ln Article(s)</source>
        <translation>
            <numerusform>Delete %Ln Article</numerusform>
            <numerusform>Delete %Ln Articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln article(s) with all annotations in it.</source>
        <translation>
            <numerusform>Deleted %Ln article with all annotations in it.</numerusform>
            <numerusform>Deleted %Ln articles with all annotations in them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
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
        <source>%Ln claim(s) were written to “%1”.</source>
        <extracomment>%1 the name of a file</extracomment>
        <translation>
            <numerusform>%Ln claim was written to “%1”.</numerusform>
            <numerusform>%Ln claims were written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ClaimsPanel</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln claim</numerusform>
            <numerusform>%Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln article(s)</source>
        <extracomment>%1 &quot;12 claims&quot;</extracomment>
        <translation>
            <numerusform>%1 in %Ln article</numerusform>
            <numerusform>%1 in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Comparing</name>
    <message numerus="yes">
        <source>%1 shares %Ln linked quote(s).</source>
        <translation>
            <numerusform>%1 shares %Ln linked quote.</numerusform>
            <numerusform>%1 shares %Ln linked quotes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has the words of %Ln quote(s), not linked yet.</source>
        <translation>
            <numerusform>%1 has the words of %Ln quote, not linked yet.</numerusform>
            <numerusform>%1 has the words of %Ln quotes, not linked yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ContradictionsPanel</name>
    <message numerus="yes">
        <source>%Ln contradiction(s)</source>
        <translation>
            <numerusform>%Ln contradiction</numerusform>
            <numerusform>%Ln contradictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln article(s))</source>
        <extracomment>%1 names of outlets</extracomment>
        <translation>
            <numerusform>%1 (%Ln article)</numerusform>
            <numerusform>%1 (%Ln articles)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 names of outlets, %Ln further ones</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
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
        <source>%Ln place(s), shown as �</source>
        <translation>
            <numerusform>%Ln place, shown as �</numerusform>
            <numerusform>%Ln places, shown as �</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln control character(s)</source>
        <translation>
            <numerusform>%Ln control character</numerusform>
            <numerusform>%Ln control characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made uniform</source>
        <translation>
            <numerusform>%Ln made uniform</numerusform>
            <numerusform>%Ln made uniform</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Differing</name>
    <message numerus="yes">
        <source>%Ln difference(s) marked.</source>
        <translation>
            <numerusform>%Ln difference marked.</numerusform>
            <numerusform>%Ln differences marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shared passage(s) marked. The rest differs.</source>
        <translation>
            <numerusform>%Ln shared passage marked. The rest differs.</numerusform>
            <numerusform>%Ln shared passages marked. The rest differs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::EmbedderField</name>
    <message numerus="yes">
        <source>It answers, with %Ln number(s) a sentence.</source>
        <translation>
            <numerusform>It answers, with %Ln number a sentence.</numerusform>
            <numerusform>It answers, with %Ln numbers a sentence.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Exchanging</name>
    <message numerus="yes">
        <source>Imported %Ln article(s) of an export with their annotations.</source>
        <translation>
            <numerusform>Imported %Ln article of an export with its annotations.</numerusform>
            <numerusform>Imported %Ln articles of an export with their annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln article(s).</source>
        <translation>
            <numerusform>Imported %Ln article.</numerusform>
            <numerusform>Imported %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) had a text that is there already.</source>
        <translation>
            <numerusform>%Ln file had a text that is there already.</numerusform>
            <numerusform>%Ln files had a text that is there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read; Issues says why.</source>
        <translation>
            <numerusform>%Ln file could not be read; Issues says why.</numerusform>
            <numerusform>%Ln files could not be read; Issues says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more warning(s).</source>
        <translation>
            <numerusform>%Ln more warning.</numerusform>
            <numerusform>%Ln more warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported to %1 with %Ln warning(s).</source>
        <translation>
            <numerusform>Exported to %1 with %Ln warning.</numerusform>
            <numerusform>Exported to %1 with %Ln warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check found %Ln problem(s); Issues lists them.</source>
        <translation>
            <numerusform>The check found %Ln problem; Issues lists it.</numerusform>
            <numerusform>The check found %Ln problems; Issues lists them.</numerusform>
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
        <source>Tag %Ln Hit(s) as &amp;Entity</source>
        <translation>
            <numerusform>Tag %Ln Hit as &amp;Entity</numerusform>
            <numerusform>Tag %Ln Hits as &amp;Entity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln Hit(s) as &amp;Quote</source>
        <translation>
            <numerusform>Tag %Ln Hit as &amp;Quote</numerusform>
            <numerusform>Tag %Ln Hits as &amp;Quote</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln Hit(s) as &amp;Claim</source>
        <translation>
            <numerusform>Tag %Ln Hit as &amp;Claim</numerusform>
            <numerusform>Tag %Ln Hits as &amp;Claim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln tagged already)</source>
        <extracomment>menu entry, behind &quot;Tag 14 Hits as Entity&quot;; %Ln of the hits have such an annotation</extracomment>
        <translation>
            <numerusform>%1 (%Ln tagged already)</numerusform>
            <numerusform>%1 (%Ln tagged already)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::FindPanel</name>
    <message numerus="yes">
        <source>%Ln hit(s) in one article</source>
        <extracomment>%L1 number of hits, %L2 number of articles</extracomment>
        <translation>
            <numerusform>%Ln hit in one article</numerusform>
            <numerusform>%Ln hits in one article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Finding</name>
    <message numerus="yes">
        <source>Tagged %Ln hit(s) as entity.</source>
        <translation>
            <numerusform>Tagged %Ln hit as entity.</numerusform>
            <numerusform>Tagged %Ln hits as entity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %Ln hit(s) as quote.</source>
        <translation>
            <numerusform>Tagged %Ln hit as quote.</numerusform>
            <numerusform>Tagged %Ln hits as quote.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %Ln hit(s) as claim.</source>
        <translation>
            <numerusform>Tagged %Ln hit as claim.</numerusform>
            <numerusform>Tagged %Ln hits as claim.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln had this annotation already.</source>
        <extracomment>%1 &quot;Tagged 12 hits as entity.&quot;; %Ln further ones were left as they are</extracomment>
        <translation>
            <numerusform>%1 %Ln had this annotation already.</numerusform>
            <numerusform>%1 %Ln had this annotation already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %Ln article(s) as read.</source>
        <translation>
            <numerusform>Marked %Ln article as read.</numerusform>
            <numerusform>Marked %Ln articles as read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln row(s) to “%1”.</source>
        <translation>
            <numerusform>Exported %Ln row to “%1”.</numerusform>
            <numerusform>Exported %Ln rows to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::GroupReport</name>
    <message numerus="yes">
        <source>%1 and %Ln more, word for word the same</source>
        <translation>
            <numerusform>%1 and %Ln more, word for word the same</numerusform>
            <numerusform>%1 and %Ln more, word for word the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::GroupStatements</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Said by %1, as %2 of %Ln article(s) have it; the rest name nobody.</source>
        <translation>
            <numerusform>Said by %1, as %2 of %Ln article has it; the rest name nobody.</numerusform>
            <numerusform>Said by %1, as %2 of %Ln articles have it; the rest name nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other article(s) have the words of %1; the rest changed them.</source>
        <translation>
            <numerusform>%Ln other article has the words of %1; the rest changed them.</numerusform>
            <numerusform>%Ln other articles have the words of %1; the rest changed them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln more warning(s) below.</source>
        <translation>
            <numerusform>There is %Ln more warning below.</numerusform>
            <numerusform>There are %Ln more warnings below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) differ</source>
        <translation>
            <numerusform>%Ln word differs</numerusform>
            <numerusform>%Ln words differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) only in spelling, punctuation or contractions.</source>
        <translation>
            <numerusform>%Ln difference only in spelling, punctuation or contractions.</numerusform>
            <numerusform>%Ln differences only in spelling, punctuation or contractions.</numerusform>
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
        <source>%L1 step(s)</source>
        <translation>
            <numerusform>%L1 step</numerusform>
            <numerusform>%L1 steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln File(s)</source>
        <extracomment>The button of the import dialog</extracomment>
        <translation>
            <numerusform>Import %Ln File</numerusform>
            <numerusform>Import %Ln Files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) cannot be decoded so; try another encoding.</source>
        <translation>
            <numerusform>%Ln place cannot be decoded so; try another encoding.</numerusform>
            <numerusform>%Ln places cannot be decoded so; try another encoding.</numerusform>
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
        <source>Copied %Ln row(s); paste them into a table.</source>
        <translation>
            <numerusform>Copied %Ln row; paste it into a table.</numerusform>
            <numerusform>Copied %Ln rows; paste them into a table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::MainWindow</name>
    <message numerus="yes">
        <source>%Ln word(s) · ¶ %L1</source>
        <extracomment>status bar: number of words, then the paragraph&apos;s number</extracomment>
        <translation>
            <numerusform>%Ln word · ¶ %L1</numerusform>
            <numerusform>%Ln words · ¶ %L1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) · ¶ %L1</source>
        <extracomment>status bar: number of characters, then the paragraph&apos;s number</extracomment>
        <translation>
            <numerusform>%Ln character · ¶ %L1</numerusform>
            <numerusform>%Ln characters · ¶ %L1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::MembersPanel</name>
    <message numerus="yes">
        <source>Same quote: %Ln witness(es)</source>
        <translation>
            <numerusform>Same quote: %Ln witness</numerusform>
            <numerusform>Same quote: %Ln witnesses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::NearPanel</name>
    <message numerus="yes">
        <source>%Ln place(s) near these words</source>
        <translation>
            <numerusform>%Ln place near these words</numerusform>
            <numerusform>%Ln places near these words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) near the selection</source>
        <translation>
            <numerusform>%Ln place near the selection</numerusform>
            <numerusform>%Ln places near the selection</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::PeekPopup</name>
    <message numerus="yes">
        <source>Same quote: %Ln witness(es)</source>
        <translation>
            <numerusform>Same quote: %Ln witness</numerusform>
            <numerusform>Same quote: %Ln witnesses</numerusform>
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
        <source>Printed %Ln page(s).</source>
        <translation>
            <numerusform>Printed %Ln page.</numerusform>
            <numerusform>Printed %Ln pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln page(s) to %1.</source>
        <translation>
            <numerusform>Wrote %Ln page to %1.</numerusform>
            <numerusform>Wrote %Ln pages to %1.</numerusform>
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
        <source>and %Ln more place(s)</source>
        <translation>
            <numerusform>and %Ln more place</numerusform>
            <numerusform>and %Ln more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ProvenanceReport</name>
    <message numerus="yes">
        <source>%Ln linked quote(s); made with Stemma %1 on %2.</source>
        <translation>
            <numerusform>%Ln linked quote; made with Stemma %1 on %2.</numerusform>
            <numerusform>%Ln linked quotes; made with Stemma %1 on %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ProvenanceWording</name>
    <message numerus="yes">
        <source>%Ln word(s) kept</source>
        <translation>
            <numerusform>%Ln word kept</numerusform>
            <numerusform>%Ln words kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <translation>
            <numerusform>%Ln lost</numerusform>
            <numerusform>%Ln lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchanged</source>
        <translation>
            <numerusform>%Ln exchanged</numerusform>
            <numerusform>%Ln exchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cut at the start</source>
        <translation>
            <numerusform>%Ln cut at the start</numerusform>
            <numerusform>%Ln cut at the start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cut at the end</source>
        <translation>
            <numerusform>%Ln cut at the end</numerusform>
            <numerusform>%Ln cut at the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both share %Ln rare wording(s), such as “%1”.</source>
        <translation>
            <numerusform>Both share %Ln rare wording: “%1”.</numerusform>
            <numerusform>Both share %Ln rare wordings, such as “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A near wording, which %Ln more witness(es) have: %1.</source>
        <translation>
            <numerusform>A near wording, which %Ln more witness has: %1.</numerusform>
            <numerusform>A near wording, which %Ln more witnesses have: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::QueueDelegate</name>
    <message numerus="yes">
        <source>%L1 of %Ln witness(es) have a verdict.</source>
        <translation>
            <numerusform>%L1 of %Ln witness has a verdict.</numerusform>
            <numerusform>%L1 of %Ln witnesses have a verdict.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::ReasonText</name>
    <message numerus="yes">
        <source>It has %Ln words.</source>
        <translation>
            <numerusform>It has %Ln word.</numerusform>
            <numerusform>It has %Ln words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has only %Ln word(s): it may be a name or a term.</source>
        <translation>
            <numerusform>It has only %Ln word: it may be a name or a term.</numerusform>
            <numerusform>It has only %Ln words: it may be a name or a term.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln places)</source>
        <extracomment>a name in a list; %1 the name, %Ln in how many places of the article it stands</extracomment>
        <translation>
            <numerusform>%1 (%Ln place)</numerusform>
            <numerusform>%1 (%Ln places)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Recalling</name>
    <message numerus="yes">
        <source>Tagged %Ln quote(s) and linked both.</source>
        <translation>
            <numerusform>Tagged %Ln quote and linked both.</numerusform>
            <numerusform>Tagged %Ln quotes and linked both.</numerusform>
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
        <source>%L1 of %Ln quote(s) reviewed</source>
        <extracomment>%1 of %Ln quotes</extracomment>
        <translation>
            <numerusform>%L1 of %Ln quote reviewed</numerusform>
            <numerusform>%L1 of %Ln quotes reviewed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::SpanForm</name>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln part</numerusform>
            <numerusform>%Ln parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::SpanList</name>
    <message numerus="yes">
        <source>%Ln annotation(s) here</source>
        <translation>
            <numerusform>%Ln annotation here</numerusform>
            <numerusform>%Ln annotations here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::StemmaTree</name>
    <message numerus="yes">
        <source>%Ln station(s)</source>
        <translation>
            <numerusform>%Ln station</numerusform>
            <numerusform>%Ln stations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Suggesting</name>
    <message numerus="yes">
        <source>Accepted %Ln suggestion(s).</source>
        <translation>
            <numerusform>Accepted %Ln suggestion.</numerusform>
            <numerusform>Accepted %Ln suggestions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) wait: the project has nearly the same.</source>
        <translation>
            <numerusform>%Ln name waits: the project has nearly the same.</numerusform>
            <numerusform>%Ln names wait: the project has nearly the same.</numerusform>
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
        <source>Taken back: the decisions on the sources of %Ln witness(es).</source>
        <translation>
            <numerusform>Taken back: the decision on the source of %Ln witness.</numerusform>
            <numerusform>Taken back: the decisions on the sources of %Ln witnesses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: the decisions on the sources of %Ln witness(es).</source>
        <translation>
            <numerusform>Done again: the decision on the source of %Ln witness.</numerusform>
            <numerusform>Done again: the decisions on the sources of %Ln witnesses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: the classes of %Ln variant(s).</source>
        <translation>
            <numerusform>Taken back: the class of %Ln variant.</numerusform>
            <numerusform>Taken back: the classes of %Ln variants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: the classes of %Ln variant(s).</source>
        <translation>
            <numerusform>Done again: the class of %Ln variant.</numerusform>
            <numerusform>Done again: the classes of %Ln variants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: the verdicts or notes on %Ln witness(es).</source>
        <translation>
            <numerusform>Taken back: the verdict or note on %Ln witness.</numerusform>
            <numerusform>Taken back: the verdicts or notes on %Ln witnesses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: the verdicts or notes on %Ln witness(es).</source>
        <translation>
            <numerusform>Done again: the verdict or note on %Ln witness.</numerusform>
            <numerusform>Done again: the verdicts or notes on %Ln witnesses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stemma::Wording</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity mention(s)</source>
        <translation>
            <numerusform>%Ln entity mention</numerusform>
            <numerusform>%Ln entity mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln claim</numerusform>
            <numerusform>%Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) could not be decoded and are shown as �. Import the file again with another encoding.</source>
        <translation>
            <numerusform>%Ln place could not be decoded and is shown as �. Import the file again with another encoding.</numerusform>
            <numerusform>%Ln places could not be decoded and are shown as �. Import the file again with another encoding.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln time(s))</source>
        <extracomment>%1 a problem, which came %Ln times</extracomment>
        <translation>
            <numerusform>%1 (%Ln time)</numerusform>
            <numerusform>%1 (%Ln times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoCommands</name>
    <message numerus="yes">
        <source>Import %Ln Article(s)</source>
        <translation>
            <numerusform>Import %Ln Article</numerusform>
            <numerusform>Import %Ln Articles</numerusform>
        </translation>
    </message>
</context>
</TS>
