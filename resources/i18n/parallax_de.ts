<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Parallax</source>
        <translation>Über Parallax</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Copy version information</source>
        <translation>Versionsangaben &amp;kopieren</translation>
    </message>
    <message>
        <source>Parallax {0}</source>
        <translation>Parallax {0}</translation>
    </message>
    <message>
        <source>Reads several articles on one event side by side, aligns what they both report and shows where the accounts differ, of what kind, and why.</source>
        <translation>Liest mehrere Artikel zu einem Ereignis nebeneinander, stellt gegenüber, was sie gemeinsam berichten, und zeigt, wo die Darstellungen voneinander abweichen, auf welche Art und warum.</translation>
    </message>
    <message>
        <source>It works offline: it opens no connection, and no text leaves this computer.</source>
        <translation>Das Programm arbeitet offline: Es baut keine Verbindung auf, und kein Text verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Its licence is the Apache License 2.0. The parts that it is built of, and the data that ship with it, have licences of their own; they follow here.</source>
        <translation>Es steht unter der Apache-Lizenz 2.0. Die Teile, aus denen es gebaut ist, und die mitgelieferten Daten haben eigene Lizenzen; sie folgen hier.</translation>
    </message>
    <message>
        <source>Version: </source>
        <translation>Version: </translation>
    </message>
    <message>
        <source>Licence: </source>
        <translation>Lizenz: </translation>
    </message>
    <message>
        <source>Copyright The Qt Company Ltd. and other contributors. Parallax uses Qt and PySide6 under the GNU Lesser General Public License, version 3, as separate libraries that you may replace.</source>
        <translation>Copyright The Qt Company Ltd. und weitere Beitragende. Parallax verwendet Qt und PySide6 unter der GNU Lesser General Public License, Version 3, als getrennte Bibliotheken, die Sie ersetzen dürfen.</translation>
    </message>
    <message>
        <source>The text of the licence: {0}</source>
        <translation>Der Text der Lizenz: {0}</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Tagger</source>
        <translation>Tagger</translation>
    </message>
    <message>
        <source>Counts of words</source>
        <translation>Worthäufigkeiten</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New comparison</source>
        <translation>&amp;Neuer Vergleich</translation>
    </message>
    <message>
        <source>New w&amp;indow</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Open articles…</source>
        <translation>Artikel &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste article…</source>
        <translation>Artikel e&amp;infügen…</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Open wor&amp;kspace…</source>
        <translation>&amp;Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <source>Save workspace &amp;as…</source>
        <translation>Arbeitsbereich speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Open samp&amp;le set</source>
        <translation>&amp;Beispielartikel öffnen</translation>
    </message>
    <message>
        <source>Open wit&amp;h details…</source>
        <translation>Mit Ein&amp;zelheiten öffnen…</translation>
    </message>
    <message>
        <source>&amp;Files read last</source>
        <translation>Zuletzt ge&amp;lesene Dateien</translation>
    </message>
    <message>
        <source>&amp;Save workspace</source>
        <translation>Arbeitsbereich s&amp;peichern</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>I&amp;mport notes…</source>
        <translation>Notizen i&amp;mportieren…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Druck&amp;vorschau…</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>Druc&amp;ken…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Find in article…</source>
        <translation>Im Artikel &amp;suchen…</translation>
    </message>
    <message>
        <source>Find in &amp;all articles…</source>
        <translation>In &amp;allen Artikeln suchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Hoher Kontrast</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>&amp;Weniger Bewegung</translation>
    </message>
    <message>
        <source>Scroll &amp;columns together</source>
        <translation>S&amp;palten gemeinsam scrollen</translation>
    </message>
    <message>
        <source>O&amp;verview beside the columns</source>
        <translation>Ü&amp;bersicht neben den Spalten</translation>
    </message>
    <message>
        <source>&amp;Scroll columns left</source>
        <translation>Spalten nach l&amp;inks scrollen</translation>
    </message>
    <message>
        <source>S&amp;croll columns right</source>
        <translation>Spalten nach re&amp;chts scrollen</translation>
    </message>
    <message>
        <source>Mark shared &amp;wording</source>
        <translation>Gemeinsamen Wortlaut &amp;markieren</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Articles page</source>
        <translation>Seite „&amp;Artikel“</translation>
    </message>
    <message>
        <source>Claim&amp;s page</source>
        <translation>Seite „A&amp;ussagen“</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>Article &amp;details…</source>
        <translation>Artikelan&amp;gaben…</translation>
    </message>
    <message>
        <source>Read article a&amp;gain</source>
        <translation>Artikel e&amp;rneut lesen</translation>
    </message>
    <message>
        <source>&amp;Hide column</source>
        <translation>Spalte &amp;ausblenden</translation>
    </message>
    <message>
        <source>Show &amp;all columns</source>
        <translation>Alle Spalten &amp;einblenden</translation>
    </message>
    <message>
        <source>&amp;Pin as base</source>
        <translation>Als &amp;Basis anheften</translation>
    </message>
    <message>
        <source>Move column &amp;left</source>
        <translation>Spalte nach &amp;links verschieben</translation>
    </message>
    <message>
        <source>Move column &amp;right</source>
        <translation>Spalte nach &amp;rechts verschieben</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>&amp;Nächste Abweichung</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>&amp;Vorige Abweichung</translation>
    </message>
    <message>
        <source>&amp;First difference</source>
        <translation>&amp;Erste Abweichung</translation>
    </message>
    <message>
        <source>&amp;Last difference</source>
        <translation>&amp;Letzte Abweichung</translation>
    </message>
    <message>
        <source>Next &amp;column</source>
        <translation>Nächste S&amp;palte</translation>
    </message>
    <message>
        <source>Previous col&amp;umn</source>
        <translation>Vor&amp;ige Spalte</translation>
    </message>
    <message>
        <source>&amp;Why this is told</source>
        <translation>Warum das gemel&amp;det wird</translation>
    </message>
    <message>
        <source>&amp;Rules…</source>
        <translation>&amp;Regeln…</translation>
    </message>
    <message>
        <source>&amp;Load…</source>
        <translation>&amp;Laden…</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>&amp;What it changes</source>
        <translation>&amp;Was es ändert</translation>
    </message>
    <message>
        <source>Use it no &amp;more</source>
        <translation>Nicht &amp;mehr verwenden</translation>
    </message>
    <message>
        <source>&amp;Analyse again</source>
        <translation>Erneut &amp;analysieren</translation>
    </message>
    <message>
        <source>Cancel anal&amp;ysis</source>
        <translation>Analyse a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Next &amp;open difference</source>
        <translation>Nächste &amp;offene Abweichung</translation>
    </message>
    <message>
        <source>&amp;Confirm as real</source>
        <translation>Als e&amp;cht bestätigen</translation>
    </message>
    <message>
        <source>Mark as &amp;explained</source>
        <translation>Als er&amp;klärt markieren</translation>
    </message>
    <message>
        <source>Mark as &amp;false alarm</source>
        <translation>Als &amp;Fehlalarm markieren</translation>
    </message>
    <message>
        <source>&amp;Snooze until the next start</source>
        <translation>Bis zum nächsten Start &amp;zurückstellen</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Give a reason…</source>
        <translation>&amp;Grund angeben…</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Next &amp;differing words</source>
        <translation>Nächste ab&amp;weichende Wörter</translation>
    </message>
    <message>
        <source>Previous differing words</source>
        <translation>Vorige abweichende Wörter</translation>
    </message>
    <message>
        <source>&amp;All sentences</source>
        <translation>&amp;Alle Sätze</translation>
    </message>
    <message>
        <source>With &amp;differences</source>
        <translation>Mit A&amp;bweichungen</translation>
    </message>
    <message>
        <source>&amp;Only here</source>
        <translation>&amp;Nur hier</translation>
    </message>
    <message>
        <source>Missing &amp;here…</source>
        <translation>&amp;Hier fehlend…</translation>
    </message>
    <message>
        <source>&amp;Marks between sentences</source>
        <translation>&amp;Trennzeichen zwischen Sätzen</translation>
    </message>
    <message>
        <source>Menus and &amp;furniture of pages</source>
        <translation>Menüs und Bei&amp;werk der Seiten</translation>
    </message>
    <message>
        <source>Next sentence of on&amp;e article alone</source>
        <translation>Nächster Satz &amp;ohne Gegenstück</translation>
    </message>
    <message>
        <source>Previous &amp;sentence of one article alone</source>
        <translation>Voriger Satz ohne Gegen&amp;stück</translation>
    </message>
    <message>
        <source>&amp;Link with …</source>
        <translation>&amp;Verknüpfen mit …</translation>
    </message>
    <message>
        <source>&amp;Cut link</source>
        <translation>Verknüpfung &amp;trennen</translation>
    </message>
    <message>
        <source>&amp;Keep link</source>
        <translation>Verknüpfung &amp;behalten</translation>
    </message>
    <message>
        <source>Links &amp;decided by you…</source>
        <translation>Von Ihnen &amp;entschiedene Verknüpfungen…</translation>
    </message>
    <message>
        <source>&amp;Menu of the sentence</source>
        <translation>&amp;Menü des Satzes</translation>
    </message>
    <message>
        <source>Copy with &amp;source</source>
        <translation>Mit &amp;Quelle kopieren</translation>
    </message>
    <message>
        <source>&amp;Note on what is chosen</source>
        <translation>&amp;Notiz zum Gewählten</translation>
    </message>
    <message>
        <source>&amp;Highlight, or take it away</source>
        <translation>&amp;Markieren oder Markierung entfernen</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Schlagwort</translation>
    </message>
    <message>
        <source>&amp;All notes</source>
        <translation>&amp;Alle Notizen</translation>
    </message>
    <message>
        <source>&amp;Rename and merge tags…</source>
        <translation>Schlagwörter &amp;umbenennen und vereinen…</translation>
    </message>
    <message>
        <source>Short &amp;guide</source>
        <translation>&amp;Kurzanleitung</translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Parallax</source>
        <translation>Ü&amp;ber Parallax</translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>&amp;Rückgängig: {0}</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>&amp;Wiederherstellen: {0}</translation>
    </message>
</context>
<context>
    <name>ArticleColumn</name>
    <message>
        <source>Article %1: %2</source>
        <translation>Artikel %1: %2</translation>
    </message>
    <message>
        <source>The article&apos;s text, read only. Up and Down go from sentence to sentence, Enter chooses one.</source>
        <translation>Der Text des Artikels, nur zum Lesen. Pfeil nach oben und unten gehen von Satz zu Satz, die Eingabetaste wählt einen aus.</translation>
    </message>
</context>
<context>
    <name>ArticleDetails</name>
    <message>
        <source>read again</source>
        <translation>neu lesen</translation>
    </message>
    <message>
        <source>change of details</source>
        <translation>Angaben ändern</translation>
    </message>
    <message>
        <source>change of encoding</source>
        <translation>Kodierung ändern</translation>
    </message>
    <message>
        <source>change of columns</source>
        <translation>Spalten ändern</translation>
    </message>
    <message>
        <source>{0} says what it said when it was opened.</source>
        <translation>{0} sagt, was es beim Öffnen gesagt hat.</translation>
    </message>
    <message>
        <source>The file has changed since it was opened; it is shown as it now is.</source>
        <translation>Die Datei wurde seit dem Öffnen geändert; gezeigt wird sie, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>The file could not be read because of a fault in the program.</source>
        <translation>Die Datei konnte wegen eines Programmfehlers nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{0} is not there any more; its article stays as it was read. Put the file back, or open it where it is now.</source>
        <translation>{0} ist nicht mehr da; der Artikel bleibt, wie er gelesen wurde. Legen Sie die Datei zurück, oder öffnen Sie sie, wo sie jetzt ist.</translation>
    </message>
</context>
<context>
    <name>ArticleFields</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
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
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>who published it; may stay empty</source>
        <translation>wer ihn veröffentlicht hat; darf leer bleiben</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation>&amp;Medium</translation>
    </message>
    <message>
        <source>A&amp;uthor</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>Ad&amp;resse</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message>
        <source>This is the only column that is shown, so it was not hidden.</source>
        <translation>Es ist nur noch diese Spalte zu sehen, sie wurde deshalb nicht ausgeblendet.</translation>
    </message>
    <message>
        <source>move article</source>
        <translation>Artikel verschieben</translation>
    </message>
    <message>
        <source>Reading articles…</source>
        <translation>Artikel werden gelesen …</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>The file is not where it was.</source>
        <translation>Die Datei ist nicht mehr dort, wo sie war.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 Zeichen</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} Zeichen</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>{0} words</source>
        <translation>{0} Wörter</translation>
    </message>
    <message>
        <source>No differences listed</source>
        <translation>Keine Abweichungen aufgeführt</translation>
    </message>
    <message>
        <source>1 difference: {1}</source>
        <translation>1 Abweichung: {1}</translation>
    </message>
    <message>
        <source>{0} differences: {1}</source>
        <translation>{0} Abweichungen: {1}</translation>
    </message>
    <message>
        <source>Base: its column stays while the others scroll sideways.</source>
        <translation>Basis: Diese Spalte bleibt stehen, während die anderen seitwärts scrollen.</translation>
    </message>
    <message>
        <source>Hidden; it stays in the comparison.</source>
        <translation>Ausgeblendet; der Artikel wird weiter verglichen.</translation>
    </message>
    <message>
        <source>Article {0}: {1}</source>
        <translation>Artikel {0}: {1}</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Open articles…</source>
        <translation>Artikel öffnen…</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Space hides or shows a column, Enter goes to it, F2 edits the details, Alt+Shift+Up and Alt+Shift+Down move it, Delete closes the article.</source>
        <translation>Die Leertaste blendet eine Spalte aus oder ein, die Eingabetaste geht zu ihr, F2 bearbeitet die Angaben, Alt+Umschalt+Pfeil nach oben und unten verschieben sie, Entf schließt den Artikel.</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation>{0} Artikel</translation>
    </message>
    <message>
        <source>The articles that you open are listed here, each with a letter.</source>
        <translation>Hier stehen die Artikel, die Sie öffnen, jeder mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>1 column is hidden. The article is still compared.</source>
        <translation>1 Spalte ist ausgeblendet. Der Artikel wird weiter verglichen.</translation>
    </message>
    <message>
        <source>{0} columns are hidden. The articles are still compared.</source>
        <translation>{0} Spalten sind ausgeblendet. Die Artikel werden weiter verglichen.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>1 new article: are its title, outlet and date right?</source>
        <translation>1 neuer Artikel: Stimmen Titel, Medium und Datum?</translation>
    </message>
    <message>
        <source>{0} new articles: are title, outlet and date right?</source>
        <translation>{0} neue Artikel: Stimmen Titel, Medium und Datum?</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>&amp;Go to column</source>
        <translation>&amp;Zur Spalte gehen</translation>
    </message>
    <message>
        <source>&amp;Show column</source>
        <translation>Spalte &amp;einblenden</translation>
    </message>
    <message>
        <source>&amp;Hide column</source>
        <translation>Spalte &amp;ausblenden</translation>
    </message>
    <message>
        <source>Show &amp;only this column</source>
        <translation>&amp;Nur diese Spalte zeigen</translation>
    </message>
    <message>
        <source>Show &amp;all columns</source>
        <translation>Alle &amp;Spalten einblenden</translation>
    </message>
    <message>
        <source>&amp;Pin as base</source>
        <translation>Als &amp;Basis anheften</translation>
    </message>
    <message>
        <source>No longer &amp;base</source>
        <translation>Nicht mehr &amp;Basis</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>An&amp;gaben…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>&amp;Close article</source>
        <translation>Artikel s&amp;chließen</translation>
    </message>
    <message>
        <source>Article {0}</source>
        <translation>Artikel {0}</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>ChaptersDialog</name>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>This is the last difference.</source>
        <translation>Dies ist die letzte Abweichung.</translation>
    </message>
    <message>
        <source>This is the first difference.</source>
        <translation>Dies ist die erste Abweichung.</translation>
    </message>
    <message>
        <source>{0}: only in {1}</source>
        <translation>{0}: nur in {1}</translation>
    </message>
</context>
<context>
    <name>ClaimHeader</name>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>only in {0}</source>
        <translation>nur in {0}</translation>
    </message>
    <message>
        <source>within {0}</source>
        <translation>innerhalb von {0}</translation>
    </message>
    <message>
        <source>{0} of {1} alike</source>
        <translation>{0} von {1} gleich</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>sie weichen ab</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>ClaimsDelegate</name>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
</context>
<context>
    <name>ClaimsFilters</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every claim and every sentence that stands alone</source>
        <translation>Alle Aussagen und alle Sätze, die allein stehen</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Claims in which a difference was found</source>
        <translation>Aussagen, zu denen eine Abweichung gefunden wurde</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>Einig</translation>
    </message>
    <message>
        <source>Claims of at least two sources in which no difference was found</source>
        <translation>Aussagen von mindestens zwei Quellen, zu denen keine Abweichung gefunden wurde</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>What one article alone reports</source>
        <translation>Was nur ein Artikel berichtet</translation>
    </message>
    <message>
        <source>Missing here</source>
        <translation>Fehlt hier</translation>
    </message>
    <message>
        <source>What others report and an article does not. Of three or more articles, at least two others must report it.</source>
        <translation>Was andere berichten und ein Artikel nicht. Bei drei und mehr Artikeln müssen mindestens zwei andere es berichten.</translation>
    </message>
    <message>
        <source>Here is</source>
        <translation>„Hier“ ist</translation>
    </message>
    <message>
        <source>in any article</source>
        <translation>in einem beliebigen Artikel</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>in {0}</translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>{0} does not report this.</source>
        <translation>{0} berichtet das nicht.</translation>
    </message>
    <message>
        <source>{0} Differing words: {1}.</source>
        <translation>{0} Abweichende Wörter: {1}.</translation>
    </message>
    <message>
        <source>Of {0} sentences {1} are reported by all, {2} by some others, {3} only here.</source>
        <translation>Von {0} Sätzen berichten {1} alle, {2} einige andere, {3} stehen nur hier.</translation>
    </message>
    <message>
        <source>Claims that at least two others report and this article not: {0}.</source>
        <translation>Aussagen, die mindestens zwei andere berichten und dieser Artikel nicht: {0}.</translation>
    </message>
    <message>
        <source>Claims that the other article reports and this one not: {0}.</source>
        <translation>Aussagen, die der andere Artikel berichtet und dieser nicht: {0}.</translation>
    </message>
    <message>
        <source>Only in {0}.</source>
        <translation>Nur in {0}.</translation>
    </message>
    <message>
        <source>{0} of {1} sources report it.</source>
        <translation>{0} von {1} Quellen berichten das.</translation>
    </message>
    <message>
        <source>They differ: {0}; {1}.</source>
        <translation>Sie weichen ab: {0}; {1}.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
</context>
<context>
    <name>ClaimsPage</name>
    <message>
        <source>Show all claims</source>
        <translation>Alle Aussagen zeigen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>{0} of {1} claims</source>
        <translation>{0} von {1} Aussagen</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Aussage</translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation>{0} Aussagen</translation>
    </message>
    <message>
        <source>What each article reports is laid side by side …</source>
        <translation>Was jeder Artikel berichtet, wird nebeneinandergestellt …</translation>
    </message>
    <message>
        <source>These articles hold no sentence that could be compared.</source>
        <translation>Diese Artikel enthalten keinen Satz, der sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>No claim has these words in it under this filter.</source>
        <translation>Keine Aussage enthält unter diesem Filter diese Wörter.</translation>
    </message>
    <message>
        <source>No difference was found in what these articles both report.</source>
        <translation>In dem, was diese Artikel gemeinsam berichten, wurde keine Abweichung gefunden.</translation>
    </message>
    <message>
        <source>There is no claim that two articles report alike.</source>
        <translation>Es gibt keine Aussage, die zwei Artikel gleich berichten.</translation>
    </message>
    <message>
        <source>Everything that {0} reports is reported elsewhere too.</source>
        <translation>Alles, was {0} berichtet, wird auch anderswo berichtet.</translation>
    </message>
    <message>
        <source>{0} misses nothing that others report.</source>
        <translation>{0} fehlt nichts, was andere berichten.</translation>
    </message>
    <message>
        <source>No article has or misses anything alone.</source>
        <translation>Kein Artikel hat etwas allein, und keinem fehlt etwas.</translation>
    </message>
    <message>
        <source>&amp;Show this claim</source>
        <translation>Diese Aussage &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Read {0} in its article</source>
        <translation>{0} im Artikel &amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>ClaimsTools</name>
    <message>
        <source>Filter by words</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Filter claims by words</source>
        <translation>Aussagen nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Order of the claims</source>
        <translation>Reihenfolge der Aussagen</translation>
    </message>
    <message>
        <source>Most disputed first</source>
        <translation>Strittigste zuerst</translation>
    </message>
    <message>
        <source>Most sources first</source>
        <translation>Meiste Quellen zuerst</translation>
    </message>
    <message>
        <source>As {0} has them</source>
        <translation>Wie in {0}</translation>
    </message>
</context>
<context>
    <name>ClaimsView</name>
    <message>
        <source>Claims and sources</source>
        <translation>Aussagen und Quellen</translation>
    </message>
    <message>
        <source>Each row is a claim, each column an article. Enter shows the claim, Ctrl+Enter goes to the sentence, Ctrl+Right to the next source that reports it.</source>
        <translation>Jede Zeile ist eine Aussage, jede Spalte ein Artikel. Die Eingabetaste zeigt die Aussage, Strg+Eingabe geht zum Satz, Strg+Pfeil nach rechts zur nächsten Quelle, die sie berichtet.</translation>
    </message>
</context>
<context>
    <name>ColumnRow</name>
    <message>
        <source>Articles side by side</source>
        <translation>Artikel nebeneinander</translation>
    </message>
</context>
<context>
    <name>ColumnsBox</name>
    <message>
        <source>Columns on a page</source>
        <translation>Spalten auf einer Seite</translation>
    </message>
    <message>
        <source>As found on each page</source>
        <translation>Wie auf jeder Seite erkannt</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Eine Spalte</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Zwei Spalten</translation>
    </message>
    <message>
        <source>Three columns</source>
        <translation>Drei Spalten</translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message>
        <source>Open two or more articles on one event to read them side by side.
Choose File ▸ Open articles…, or drop text files here.</source>
        <translation>Öffnen Sie zwei oder mehr Artikel zu einem Ereignis, um sie nebeneinander zu lesen.
Wählen Sie Datei ▸ Artikel öffnen…, oder ziehen Sie Textdateien hierher.</translation>
    </message>
    <message>
        <source>Reading articles…</source>
        <translation>Artikel werden gelesen …</translation>
    </message>
    <message>
        <source>only</source>
        <translation>nur</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>The articles could not be compared because of a fault in the program.</source>
        <translation>Die Artikel konnten wegen eines Programmfehlers nicht verglichen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The comparison was cancelled; press F5 to start it again.</source>
        <translation>Der Vergleich wurde abgebrochen; F5 startet ihn neu.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Reading articles…</source>
        <translation>Artikel werden gelesen …</translation>
    </message>
    <message>
        <source>Comparing {0} articles…</source>
        <translation>{0} Artikel werden verglichen …</translation>
    </message>
    <message>
        <source>Saving the export…</source>
        <translation>Der Export wird gespeichert …</translation>
    </message>
    <message>
        <source>Reading the notes…</source>
        <translation>Die Notizen werden gelesen …</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Die Seiten werden umbrochen …</translation>
    </message>
    <message>
        <source>The articles have not been compared. Press F5 to compare them.</source>
        <translation>Die Artikel sind noch nicht verglichen. F5 vergleicht sie.</translation>
    </message>
    <message>
        <source>One article is open. Open another on the same event to compare them.</source>
        <translation>Ein Artikel ist geöffnet. Öffnen Sie einen zweiten zum selben Ereignis, um beide zu vergleichen.</translation>
    </message>
    <message>
        <source>{0} has changed since it was opened. It was read again; notes stay with their words.</source>
        <translation>{0} wurde seit dem Öffnen geändert und neu gelesen; Notizen bleiben bei ihren Wörtern.</translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation>Vorher: {0}</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>Zeigen, was sich geändert hat</translation>
    </message>
    <message>
        <source>Only files on this computer can be opened; save the page and drop the file.</source>
        <translation>Es lassen sich nur Dateien auf diesem Rechner öffnen; speichern Sie die Seite, und ziehen Sie die Datei hierher.</translation>
    </message>
    <message>
        <source>Open another article on the same event to compare it with this one.</source>
        <translation>Öffnen Sie einen weiteren Artikel zum selben Ereignis, um ihn mit diesem zu vergleichen.</translation>
    </message>
    <message>
        <source>Open articles…</source>
        <translation>Artikel öffnen…</translation>
    </message>
    <message>
        <source>These are three sample articles on one event, compared with each other.</source>
        <translation>Dies sind drei Beispielartikel zu einem Ereignis, miteinander verglichen.</translation>
    </message>
    <message>
        <source>To read your own, press Ctrl+O and choose two or more, or drop files here.</source>
        <translation>Für eigene Artikel drücken Sie Strg+O und wählen zwei oder mehr, oder ziehen Sie Dateien hierher.</translation>
    </message>
    <message>
        <source>Alt+Down goes to the next difference; F1 lists all keys.</source>
        <translation>Alt+Pfeil nach unten geht zur nächsten Abweichung; F1 zeigt alle Tasten.</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>by all</source>
        <translation>bei allen</translation>
    </message>
    <message>
        <source>by some</source>
        <translation>bei einigen</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>missing here</source>
        <translation>fehlt hier</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>year-month-day</source>
        <translation>Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>Aus einem Kalender wählen</translation>
    </message>
    <message>
        <source>Choose the date from a calendar</source>
        <translation>Das Datum aus einem Kalender wählen</translation>
    </message>
    <message>
        <source>“{0}” may be read in more than one way, or not at all: type the date as year, month and day, such as 2026-05-12, or leave it empty.</source>
        <translation>„{0}“ lässt sich auf mehr als eine Art lesen oder gar nicht: Geben Sie das Datum als Jahr, Monat und Tag ein, etwa 2026-05-12, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Read as {0}</source>
        <translation>Gelesen als {0}</translation>
    </message>
</context>
<context>
    <name>DecidedLinksDialog</name>
    <message>
        <source>Links decided by you</source>
        <translation>Von Ihnen entschiedene Verknüpfungen</translation>
    </message>
    <message>
        <source>Enter shows the sentences, Delete takes the decision back.</source>
        <translation>Die Eingabetaste zeigt die Sätze, Entf nimmt die Entscheidung zurück.</translation>
    </message>
    <message>
        <source>You have decided about no link yet.

Space on a sentence begins a link with one of another article. Delete cuts a link that was found, Ctrl+K keeps it.</source>
        <translation>Sie haben noch über keine Verknüpfung entschieden.

Die Leertaste auf einem Satz beginnt eine Verknüpfung mit einem Satz eines anderen Artikels. Entf trennt eine gefundene Verknüpfung, Strg+K behält sie.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>Zurück&amp;nehmen</translation>
    </message>
    <message>
        <source>Take back &amp;all</source>
        <translation>&amp;Alle zurücknehmen</translation>
    </message>
</context>
<context>
    <name>DecidedLinksModel</name>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Other sentence</source>
        <translation>Anderer Satz</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>In an article that is not open</source>
        <translation>In einem Artikel, der nicht geöffnet ist</translation>
    </message>
    <message>
        <source>{0} (“{1}”, not open)</source>
        <translation>{0} („{1}“, nicht geöffnet)</translation>
    </message>
</context>
<context>
    <name>DetailField</name>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>{0}: use what the text says</source>
        <translation>{0}: übernehmen, was der Text sagt</translation>
    </message>
    <message>
        <source>The text itself does not say.</source>
        <translation>Der Text selbst sagt es nicht.</translation>
    </message>
    <message>
        <source>The text itself says: {0}</source>
        <translation>Der Text selbst sagt: {0}</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Article details</source>
        <translation>Artikelangaben</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
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
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Copy the address; it is never opened from here</source>
        <translation>Adresse kopieren; sie wird von hier aus nie geöffnet</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
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
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>Read the file as it is now; notes stay with their words</source>
        <translation>Die Datei lesen, wie sie jetzt ist; Notizen bleiben bei ihren Wörtern</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>What to know of the file</source>
        <translation>Was über die Datei zu wissen ist</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>The text was pasted, so there is no file to read again.</source>
        <translation>Der Text wurde eingefügt, es gibt also keine Datei, die sich neu lesen ließe.</translation>
    </message>
    <message>
        <source>A file of this format says itself how its characters are to be read.</source>
        <translation>Eine Datei dieses Formats sagt selbst, wie ihre Zeichen zu lesen sind.</translation>
    </message>
    <message>
        <source>Another encoding reads the file again at once; Undo takes it back.</source>
        <translation>Eine andere Kodierung liest die Datei sofort neu; „Rückgängig“ nimmt das zurück.</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>The file is not there any more; what was read of it is kept and shown.</source>
        <translation>Die Datei ist nicht mehr da; was aus ihr gelesen wurde, ist aufbewahrt und wird gezeigt.</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} Zeichen</translation>
    </message>
    <message>
        <source>{0} words</source>
        <translation>{0} Wörter</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 Zeichen</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Put back into the window</source>
        <translation>Ins Fenster zurücksetzen</translation>
    </message>
    <message>
        <source>Put {0} back</source>
        <translation>{0} zurücksetzen</translation>
    </message>
    <message>
        <source>Take out of the window</source>
        <translation>Aus dem Fenster lösen</translation>
    </message>
    <message>
        <source>Take {0} out of the window</source>
        <translation>{0} aus dem Fenster lösen</translation>
    </message>
    <message>
        <source>Close; View ▸ Panels shows it again</source>
        <translation>Schließen; Ansicht ▸ Bereiche zeigt ihn wieder</translation>
    </message>
    <message>
        <source>Close {0}</source>
        <translation>{0} schließen</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop to open the articles in the folder</source>
        <translation>Loslassen, um die Artikel im Ordner zu öffnen</translation>
    </message>
    <message>
        <source>Drop to open the articles in the zip file</source>
        <translation>Loslassen, um die Artikel in der Zip-Datei zu öffnen</translation>
    </message>
    <message>
        <source>Drop to open the workspace</source>
        <translation>Loslassen, um den Arbeitsbereich zu öffnen</translation>
    </message>
    <message>
        <source>Drop to import the notes</source>
        <translation>Loslassen, um die Notizen zu importieren</translation>
    </message>
    <message>
        <source>Drop to open the article</source>
        <translation>Loslassen, um den Artikel zu öffnen</translation>
    </message>
    <message>
        <source>Drop to open {0} articles</source>
        <translation>Loslassen, um {0} Artikel zu öffnen</translation>
    </message>
    <message>
        <source>Only files on this computer can be opened</source>
        <translation>Es lassen sich nur Dateien auf diesem Rechner öffnen</translation>
    </message>
    <message>
        <source>Drop to add the text as an article</source>
        <translation>Loslassen, um den Text als Artikel hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Read several articles on one event side by side</source>
        <translation>Mehrere Artikel zu einem Ereignis nebeneinander lesen</translation>
    </message>
    <message>
        <source>Open two or more text files, or drop them here.
Sentences that report the same are joined, and differences are listed.</source>
        <translation>Öffnen Sie zwei oder mehr Textdateien, oder ziehen Sie sie hierher.
Sätze, die dasselbe berichten, werden verbunden, und Abweichungen werden aufgeführt.</translation>
    </message>
    <message>
        <source>&amp;Open articles…</source>
        <translation>Artikel &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste article…</source>
        <translation>Artikel e&amp;infügen…</translation>
    </message>
    <message>
        <source>Open &amp;sample set</source>
        <translation>&amp;Beispielartikel öffnen</translation>
    </message>
</context>
<context>
    <name>EncodingBox</name>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>As the file&apos;s format says</source>
        <translation>Wie das Format der Datei es sagt</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>(as of {words})</source>
        <translation>(Stand {words})</translation>
    </message>
    <message>
        <source>(published {day})</source>
        <translation>(veröffentlicht am {day})</translation>
    </message>
    <message>
        <source>1 character could not be read as {encoding} and was replaced by {mark}: compare them with the original.</source>
        <translation>1 Zeichen ließ sich nicht als {encoding} lesen und ist durch {mark} ersetzt: Vergleichen Sie es mit dem Original.</translation>
    </message>
    <message>
        <source>A comment, script or style of the page is never closed, so a browser does not show the last {lost:,} characters of the file; they were left out.</source>
        <translation>Ein Kommentar, Skript oder Stil der Seite wird nie geschlossen, sodass ein Browser die letzten {lost:,} Zeichen der Datei nicht zeigt; sie sind weggelassen.</translation>
    </message>
    <message>
        <source>A field in the file has no end: the text after it stands at the end here.</source>
        <translation>Ein Feld in der Datei hat kein Ende: Der Text dahinter steht hier am Ende.</translation>
    </message>
    <message>
        <source>About {lost:,} characters at the end of the mail could not be told from its code: compare it with the original.</source>
        <translation>Etwa {lost:,} Zeichen am Ende der E-Mail ließen sich nicht vom Code trennen: Vergleichen Sie sie mit dem Original.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>As sure as all its places make it: {share}.</source>
        <translation>So sicher, wie alle Stellen zusammen sie machen: {share}.</translation>
    </message>
    <message>
        <source>Both sentences of the article may report one thing</source>
        <translation>Beide Sätze des Artikels könnten dasselbe berichten</translation>
    </message>
    <message>
        <source>Both sentences tell of one thing, though they are not linked</source>
        <translation>Beide Sätze erzählen von derselben Sache, obwohl sie nicht verknüpft sind</translation>
    </message>
    <message>
        <source>By the rule alone {drafted}.</source>
        <translation>Nach der Regel allein {drafted}.</translation>
    </message>
    <message>
        <source>By the rule alone {drafted}; in these sentences {sure}.</source>
        <translation>Nach der Regel allein {drafted}; in diesen Sätzen {sure}.</translation>
    </message>
    <message>
        <source>Characters without width stand inside words in {place}.</source>
        <translation>Zeichen ohne Breite stehen mitten in Wörtern an {place}.</translation>
    </message>
    <message>
        <source>Confidence {share}. Its id is {id}.</source>
        <translation>Sicherheit {share}. Ihre Kennung ist {id}.</translation>
    </message>
    <message>
        <source>Differences told in more than {places} further places, here {cut}, show so many.</source>
        <translation>Abweichungen mit mehr als {places} weiteren Stellen, hier {cut}, zeigen nur so viele.</translation>
    </message>
    <message>
        <source>Folders deeper than {most_depth} in one another were left out.</source>
        <translation>Ordner, die tiefer als {most_depth} ineinander liegen, sind weggelassen.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weggefallen</translation>
    </message>
    <message>
        <source>Here: {note}.</source>
        <translation>Hier: {note}.</translation>
    </message>
    <message>
        <source>How likely they report one claim</source>
        <translation>Wie wahrscheinlich sie dieselbe Aussage berichten</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>Wie sicher es ist</translation>
    </message>
    <message>
        <source>It changes no finding of these articles.</source>
        <translation>Es ändert keine Abweichung in diesen Artikeln.</translation>
    </message>
    <message>
        <source>It holds text between its parts that mail programs do not show; it was left out.</source>
        <translation>Zwischen ihren Teilen steht Text, den Mailprogramme nicht zeigen; er ist weggelassen.</translation>
    </message>
    <message>
        <source>It is a whole book of about {n:,} words, which takes long to compare. One chapter in a file of its own is quicker.</source>
        <translation>Das ist ein ganzes Buch mit etwa {n:,} Wörtern, dessen Vergleich lange dauert. Ein Kapitel in einer eigenen Datei geht schneller.</translation>
    </message>
    <message>
        <source>Its header has lines that are longer or more than mail programs write; what goes beyond was not read.</source>
        <translation>Der Kopf der E-Mail hat längere oder mehr Zeilen, als Mailprogramme schreiben; was darüber hinausgeht, ist nicht gelesen.</translation>
    </message>
    <message>
        <source>Its plain and its formatted text say different things; only one is shown: compare it with what your mail program shows.</source>
        <translation>Der reine und der formatierte Text der E-Mail sagen Verschiedenes; nur einer ist gezeigt: Vergleichen Sie ihn mit dem, was Ihr Mailprogramm zeigt.</translation>
    </message>
    <message>
        <source>Latin letters stand beside Cyrillic or Greek ones in a word in {place}: such words look like others and are not equal to them.</source>
        <translation>Lateinische Buchstaben stehen in einem Wort neben kyrillischen oder griechischen, an {place}: Solche Wörter sehen wie andere aus und sind ihnen nicht gleich.</translation>
    </message>
    <message>
        <source>Nearly all text of the page is hidden until a script shows it; it was read all the same. Compare it with what a browser shows.</source>
        <translation>Fast der ganze Text der Seite ist verborgen, bis ein Skript ihn zeigt; er ist trotzdem gelesen. Vergleichen Sie ihn mit dem, was ein Browser zeigt.</translation>
    </message>
    <message>
        <source>No backup could be made in {folder} ({why}); free some room there.</source>
        <translation>In {folder} war keine Sicherung möglich ({why}); schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>None of the annotations in {name} could be read; choose an export of Parallax.</source>
        <translation>Keine der Anmerkungen in {name} war lesbar; wählen Sie einen Export von Parallax.</translation>
    </message>
    <message>
        <source>Not everything could be read: {pages} could not be opened.</source>
        <translation>Nicht alles war lesbar: Das Öffnen von {pages} ist nicht gelungen.</translation>
    </message>
    <message>
        <source>Of one article only the first {most:,} sentences were compared; the rest stays unread.</source>
        <translation>Von einem Artikel sind nur die ersten {most:,} Sätze verglichen; der Rest bleibt ungelesen.</translation>
    </message>
    <message>
        <source>Of {n:,} differences the {most:,} most severe and surest are told.</source>
        <translation>Von {n:,} Abweichungen sind die {most:,} schwersten und sichersten gemeldet.</translation>
    </message>
    <message>
        <source>Of {n:,} pairs of sentences that are linked or nearly so, the {most:,} most probable were compared word by word; differences in the others are not told.</source>
        <translation>Von {n:,} ganz oder beinahe verknüpften Satzpaaren sind die {most:,} wahrscheinlichsten Wort für Wort verglichen; Abweichungen in den anderen sind nicht gemeldet.</translation>
    </message>
    <message>
        <source>Of {n} articles only the first {most:,} sentences were compared; the rest stays unread.</source>
        <translation>Von {n} Artikeln sind nur die ersten {most:,} Sätze verglichen; der Rest bleibt ungelesen.</translation>
    </message>
    <message>
        <source>On {pages} are pictures and no text: what is written in them is missing here.</source>
        <translation>Auf {pages} sind Bilder und kein Text: Was darin geschrieben steht, fehlt hier.</translation>
    </message>
    <message>
        <source>On {pages} seems to be a table, given here row by row: if it is text in columns, choose their number.</source>
        <translation>Auf {pages} scheint eine Tabelle zu stehen, hier Zeile für Zeile wiedergegeben: Ist es Text in Spalten, dann wählen Sie deren Zahl.</translation>
    </message>
    <message>
        <source>On {pages} text lies over other text: the order of reading is uncertain there.</source>
        <translation>Auf {pages} liegt Text über anderem Text: Die Reihenfolge ist dort unsicher.</translation>
    </message>
    <message>
        <source>One paragraph is in {language}: it is aligned by names, numbers, times, quotations and spelling; differences of wording are not looked for there.</source>
        <translation>Ein Absatz ist auf {language}: Er ist nach Namen, Zahlen, Zeiten, Zitaten und Schreibung zugeordnet; Abweichungen im Wortlaut werden dort nicht gesucht.</translation>
    </message>
    <message>
        <source>One stretch of more than {words} words or {numbers} numbers without a full stop (tables, lists) is compared by single words only.</source>
        <translation>Ein Stück mit mehr als {words} Wörtern oder {numbers} Zahlen ohne Punkt (Tabellen, Listen) ist nur nach einzelnen Wörtern verglichen.</translation>
    </message>
    <message>
        <source>Only the first {done:,} of {n:,} pages could be read in the time allowed.</source>
        <translation>Nur die ersten {done:,} von {n:,} Seiten waren in der erlaubten Zeit lesbar.</translation>
    </message>
    <message>
        <source>Only the first {most_members:,} files are offered; {surplus:,} more that could be articles were left out.</source>
        <translation>Nur die ersten {most_members:,} Dateien werden angeboten; {surplus:,} weitere, die Artikel sein könnten, sind weggelassen.</translation>
    </message>
    <message>
        <source>Part of the mail is damaged: compare it with the original.</source>
        <translation>Ein Teil der E-Mail ist beschädigt: Vergleichen Sie sie mit dem Original.</translation>
    </message>
    <message>
        <source>Scale “{name}”: </source>
        <translation>Skala „{name}“: </translation>
    </message>
    <message>
        <source>Something stands after the end of the text, and is not shown here.</source>
        <translation>Hinter dem Ende des Textes steht etwas, das hier nicht gezeigt ist.</translation>
    </message>
    <message>
        <source>Text on {pages} runs in another direction; it stands after the rest of its page.</source>
        <translation>Text auf {pages} läuft in anderer Richtung; er steht hinter dem Rest seiner Seite.</translation>
    </message>
    <message>
        <source>Text without any full stop was cut in {what}, after {longest:,} characters each; what is said across such a cut is not found.</source>
        <translation>Text ohne jeden Punkt ist an {what} geschnitten, nach je {longest:,} Zeichen; was über einen solchen Schnitt hinweg gesagt ist, wird nicht gefunden.</translation>
    </message>
    <message>
        <source>The analyst cut them.</source>
        <translation>Von Hand getrennt.</translation>
    </message>
    <message>
        <source>The analyst decided so.</source>
        <translation>Von Hand so entschieden.</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>Der Artikel</translation>
    </message>
    <message>
        <source>The article could not be told from the rest of the page, so menus and notes are compared like its text.</source>
        <translation>Der Artikel ließ sich nicht vom Rest der Seite trennen; Menüs und Hinweise werden deshalb wie sein Text verglichen.</translation>
    </message>
    <message>
        <source>The article is in {language}: it is aligned by names, numbers, times, quotations and spelling; differences of wording are not looked for.</source>
        <translation>Der Artikel ist auf {language}: Er ist nach Namen, Zahlen, Zeiten, Zitaten und Schreibung zugeordnet; Abweichungen im Wortlaut werden nicht gesucht.</translation>
    </message>
    <message>
        <source>The article is so long that {n:,} sentences at its end are compared by single words only; the first {words:,} words or so are read in full.</source>
        <translation>Der Artikel ist so lang, dass {n:,} Sätze am Ende nur nach einzelnen Wörtern verglichen sind; ungefähr die ersten {words:,} Wörter sind ganz gelesen.</translation>
    </message>
    <message>
        <source>The article names no date near its beginning; {made} is the day on which the PDF was made.</source>
        <translation>Der Artikel nennt am Anfang kein Datum; {made} ist der Tag, an dem das PDF entstand.</translation>
    </message>
    <message>
        <source>The book lists some pages more than once; each is shown once.</source>
        <translation>Das Buch führt manche Seiten mehrmals auf; jede ist einmal gezeigt.</translation>
    </message>
    <message>
        <source>The book&apos;s own list of its pages is damaged: compare their order.</source>
        <translation>Das Seitenverzeichnis des Buches ist beschädigt: Prüfen Sie die Reihenfolge.</translation>
    </message>
    <message>
        <source>The confidence is a probability, fitted on pairs of sentences and sets of articles that people have read. What raised (+) or lowered (−) it most:</source>
        <translation>Die Sicherheit ist eine Wahrscheinlichkeit, angepasst an Satzpaare und Artikel, die Menschen gelesen haben. Was sie am meisten gehoben (+) oder gesenkt (−) hat:</translation>
    </message>
    <message>
        <source>The file asks to repeat {what} too often: each stands here once.</source>
        <translation>Die Datei verlangt, {what} zu oft zu wiederholen: Jede steht hier einmal.</translation>
    </message>
    <message>
        <source>The file breaks off: the end of its text may be missing.</source>
        <translation>Die Datei bricht ab: Das Ende des Textes fehlt vielleicht.</translation>
    </message>
    <message>
        <source>The file does not say how its letters are encoded; it was read as {encoding}. If letters look wrong, choose another encoding, or save it as UTF-8 and open it again.</source>
        <translation>Die Datei sagt nicht, wie ihre Zeichen kodiert sind; sie ist als {encoding} gelesen. Sehen Buchstaben falsch aus, dann wählen Sie eine andere Kodierung, oder speichern Sie sie als UTF-8 und öffnen Sie sie neu.</translation>
    </message>
    <message>
        <source>The file embeds {what}, whose text is missing here.</source>
        <translation>Die Datei bettet {what} ein; der Text davon fehlt hier.</translation>
    </message>
    <message>
        <source>The file hides text in {what}: it is shown dimmed and never compared.</source>
        <translation>Die Datei verbirgt Text an {what}: Er ist blass gezeigt und wird nie verglichen.</translation>
    </message>
    <message>
        <source>The file holds passages for newer programs only, which are missing here.</source>
        <translation>Die Datei enthält Stellen nur für neuere Programme, die hier fehlen.</translation>
    </message>
    <message>
        <source>The file holds {what} (such as charts), whose words are missing here.</source>
        <translation>Die Datei enthält {what} (etwa Diagramme); die Wörter darin fehlen hier.</translation>
    </message>
    <message>
        <source>The file holds {what} in its margin, not shown here.</source>
        <translation>Die Datei enthält {what} am Rand, hier nicht gezeigt.</translation>
    </message>
    <message>
        <source>The file holds {what}, whose words are missing here.</source>
        <translation>Die Datei enthält {what}; die Wörter darin fehlen hier.</translation>
    </message>
    <message>
        <source>The file holds {what}: the text is shown as if all were accepted.</source>
        <translation>Die Datei enthält {what}: Der Text ist gezeigt, als wäre alles angenommen.</translation>
    </message>
    <message>
        <source>The file is named like {promised}, but holds {held}; it was read as what it holds.</source>
        <translation>Dem Namen nach ist die Datei {promised}, dem Inhalt nach {held}; sie ist nach ihrem Inhalt gelesen.</translation>
    </message>
    <message>
        <source>The file states a length beyond its own end: it may be damaged.</source>
        <translation>Die Datei gibt eine Länge über ihr eigenes Ende hinaus an: Sie ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>The file&apos;s styles are damaged: headings and lists may not be told apart.</source>
        <translation>Die Formatvorlagen der Datei sind beschädigt: Überschriften und Listen sind vielleicht nicht erkannt.</translation>
    </message>
    <message>
        <source>The file&apos;s styles are damaged: headings may not be told apart, headers and footers are missing here.</source>
        <translation>Die Formatvorlagen der Datei sind beschädigt: Überschriften sind vielleicht nicht erkannt, Kopf- und Fußzeilen fehlen hier.</translation>
    </message>
    <message>
        <source>The file&apos;s {what} are damaged: their text is missing here.</source>
        <translation>Die {what} der Datei sind beschädigt: Ihr Text fehlt hier.</translation>
    </message>
    <message>
        <source>The folder holds more than {most_entries:,} files; only some were looked at.</source>
        <translation>Der Ordner enthält mehr als {most_entries:,} Dateien; nur einige sind angesehen.</translation>
    </message>
    <message>
        <source>The folder holds {what} to other places, which were not followed.</source>
        <translation>Verweisen an andere Orte wurde nicht gefolgt: {what}.</translation>
    </message>
    <message>
        <source>The folder “{within}” may not be read and was left out.</source>
        <translation>Der Ordner „{within}“ darf nicht gelesen werden und ist weggelassen.</translation>
    </message>
    <message>
        <source>The mail breaks off or its parts are damaged: compare it with the original.</source>
        <translation>Die E-Mail bricht ab, oder ihre Teile sind beschädigt: Vergleichen Sie sie mit dem Original.</translation>
    </message>
    <message>
        <source>The mail holds text that is hidden from its readers (“{words}”); it is shown dimmed and not compared.</source>
        <translation>Die E-Mail enthält Text, der vor ihren Lesern verborgen ist („{words}“); er ist blass gezeigt und wird nicht verglichen.</translation>
    </message>
    <message>
        <source>The mail says that its letters are encoded as {codec}, but they are utf-8, and were read as that.</source>
        <translation>Die E-Mail nennt als Kodierung {codec}, ihre Zeichen sind aber utf-8 und so gelesen.</translation>
    </message>
    <message>
        <source>The mail says that its letters are encoded as “{shown}”, {why}; they were read as {encoding}.</source>
        <translation>Die E-Mail nennt als Kodierung „{shown}“, {why}; sie ist als {encoding} gelesen.</translation>
    </message>
    <message>
        <source>The order of reading is uncertain on {pages}, where the file draws columns line by line: compare it with the page, or choose the number of columns.</source>
        <translation>Die Reihenfolge ist auf {pages} unsicher, wo die Datei Spalten Zeile für Zeile zeichnet: Vergleichen Sie sie mit der Seite, oder wählen Sie die Zahl der Spalten.</translation>
    </message>
    <message>
        <source>The page holds text that is hidden from its readers (“{words}”); it is shown dimmed and not compared.</source>
        <translation>Die Seite enthält Text, der vor ihren Lesern verborgen ist („{words}“); er ist blass gezeigt und wird nicht verglichen.</translation>
    </message>
    <message>
        <source>The page is too large to tell the article from the rest, so menus and notes are compared like its text.</source>
        <translation>Die Seite ist zu groß, um den Artikel vom Rest zu trennen; Menüs und Hinweise werden deshalb wie sein Text verglichen.</translation>
    </message>
    <message>
        <source>The page itself shows hardly any text, so the article was read from the data that it carries for programs. Compare it with what a browser shows.</source>
        <translation>Die Seite selbst zeigt kaum Text; der Artikel ist deshalb aus den Daten gelesen, die sie für Programme enthält. Vergleichen Sie ihn mit dem, was ein Browser zeigt.</translation>
    </message>
    <message>
        <source>The page says that its letters are encoded as {listed}; it was read as {encoding}. If letters look wrong, choose another encoding.</source>
        <translation>Die Seite nennt als Kodierung {listed}; sie ist als {encoding} gelesen. Sehen Buchstaben falsch aus, dann wählen Sie eine andere Kodierung.</translation>
    </message>
    <message>
        <source>The page strikes out words (“{words}”); they stand in the text like all others.</source>
        <translation>Die Seite streicht Wörter durch („{words}“); sie stehen im Text wie alle anderen.</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>Die Regel</translation>
    </message>
    <message>
        <source>The text differs from what the pages show: a font hands over {named}. Compare it with the pages.</source>
        <translation>Der Text weicht von dem ab, was die Seiten zeigen: Eine Schrift gibt {named} weiter. Vergleichen Sie ihn mit den Seiten.</translation>
    </message>
    <message>
        <source>The text holds {what} that can reverse the order of letters on the screen: what you see may not be what is stored.</source>
        <translation>Der Text enthält {what}, womit sich die Reihenfolge der Buchstaben auf dem Bildschirm umkehren kann: Was Sie sehen, ist vielleicht nicht, was gespeichert ist.</translation>
    </message>
    <message>
        <source>The text holds {what} that cannot be shown.</source>
        <translation>Der Text enthält nicht darstellbare Zeichen: {what}.</translation>
    </message>
    <message>
        <source>The text holds � in place of characters that were lost before: compare it with the original.</source>
        <translation>Der Text enthält � anstelle von Zeichen, die schon vorher verloren waren: Vergleichen Sie ihn mit dem Original.</translation>
    </message>
    <message>
        <source>The text is the source of a web page, so its tags are read as words; save the article as plain text and open that.</source>
        <translation>Der Text ist der Quelltext einer Webseite, ihre Marken sind also als Wörter gelesen; speichern Sie den Artikel als reinen Text und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>The text of {pages} lies invisible over a picture, as OCR programs write it: it may differ from what the picture shows.</source>
        <translation>Der Text von {pages} liegt unsichtbar über einem Bild, wie ihn Programme zur Texterkennung schreiben: Er weicht vielleicht von dem ab, was das Bild zeigt.</translation>
    </message>
    <message>
        <source>The two articles alone say {score}; third articles do the rest.</source>
        <translation>Die zwei Artikel allein ergeben {score}; das Übrige tun dritte Artikel.</translation>
    </message>
    <message>
        <source>The two have too little in common to be looked at.</source>
        <translation>Die beiden haben zu wenig gemeinsam, um betrachtet zu werden.</translation>
    </message>
    <message>
        <source>The two sentences may report the same claim</source>
        <translation>Die zwei Sätze könnten dieselbe Aussage berichten</translation>
    </message>
    <message>
        <source>The usual reader of PDF files could not read it and a simpler one did: the order of columns is that of the file, headings may be taken for text, and text that the pages hide is not told from the rest.</source>
        <translation>Das übliche Leseprogramm für PDF-Dateien konnte sie nicht lesen, ein einfacheres schon: Die Reihenfolge der Spalten ist die der Datei, Überschriften gelten vielleicht als Text, und verborgener Text ist nicht vom Rest getrennt.</translation>
    </message>
    <message>
        <source>There is no comparison yet, which takes two articles; open another one, or export notes or the workspace.</source>
        <translation>Es gibt noch keinen Vergleich, dazu gehören zwei Artikel; öffnen Sie noch einen, oder exportieren Sie die Notizen oder den Arbeitsbereich.</translation>
    </message>
    <message>
        <source>There is no room left for {name}; free some, or save it on another disk.</source>
        <translation>Für {name} ist kein Platz mehr; schaffen Sie welchen, oder speichern Sie auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>There is no text in the page.</source>
        <translation>Auf der Seite steht kein Text.</translation>
    </message>
    <message>
        <source>There is text on {pages} that a reader of the page does not see; it is dimmed here and not compared.</source>
        <translation>Auf {pages} steht Text, den man beim Lesen der Seite nicht sieht; er ist hier blass und wird nicht verglichen.</translation>
    </message>
    <message>
        <source>There is text outside the paper on {pages}; it is dimmed here and not compared.</source>
        <translation>Auf {pages} steht Text außerhalb des Papiers; er ist hier blass und wird nicht verglichen.</translation>
    </message>
    <message>
        <source>This was changed in between, so the step was not done; do it again.</source>
        <translation>Dies wurde inzwischen geändert, der Schritt ist deshalb nicht ausgeführt; tun Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Told as: </source>
        <translation>Gesagt als: </translation>
    </message>
    <message>
        <source>Told otherwise</source>
        <translation>Anders gemeldet</translation>
    </message>
    <message>
        <source>Two or more articles are needed; open another one to compare.</source>
        <translation>Zwei oder mehr Artikel sind nötig; öffnen Sie noch einen, um zu vergleichen.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>What differs between them</source>
        <translation>Was sich zwischen ihnen unterscheidet</translation>
    </message>
    <message>
        <source>What differs, {one} and {two}</source>
        <translation>Was sich unterscheidet, {one} und {two}</translation>
    </message>
    <message>
        <source>What is attached to the mail was not opened: {names}.</source>
        <translation>Anhänge der E-Mail sind nicht geöffnet: {names}.</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>Woraus es sich ergibt</translation>
    </message>
    <message>
        <source>What it looks at is not told.</source>
        <translation>Worauf sie achtet, ist nicht gesagt.</translation>
    </message>
    <message>
        <source>What joins the passages</source>
        <translation>Was die Stellen verbindet</translation>
    </message>
    <message>
        <source>What raised (+) or lowered (−) it most against a usual pair of candidates:</source>
        <translation>Was sie gegenüber einem üblichen Paar am meisten gehoben (+) oder gesenkt (−) hat:</translation>
    </message>
    <message>
        <source>What {name} changes</source>
        <translation>Was {name} ändert</translation>
    </message>
    <message>
        <source>With {n} articles, each was compared sentence by sentence with the {closest} most like it; shared wording was looked for in every two.</source>
        <translation>Bei {n} Artikeln ist jeder Satz für Satz mit den {closest} ähnlichsten verglichen; gemeinsamer Wortlaut ist in je zweien gesucht.</translation>
    </message>
    <message>
        <source>With {n} articles, no more than {allowed} sentences of each that tell the common event, or name the same, were compared with those of another.</source>
        <translation>Bei {n} Artikeln sind von jedem höchstens {allowed} Sätze, die das gemeinsame Ereignis melden oder dasselbe nennen, mit denen eines anderen verglichen.</translation>
    </message>
    <message>
        <source>Words taken for the same: </source>
        <translation>Wörter, die als gleich gelten: </translation>
    </message>
    <message>
        <source>[[{name}]]: the program finds {listed} nowhere in “{example}”.</source>
        <translation>[[{name}]]: Das Programm findet {listed} nirgends in „{example}“.</translation>
    </message>
    <message>
        <source>[[{table}]] has no field “{name}”; {offer}</source>
        <translation>[[{table}]] hat kein Feld „{name}“; {offer}</translation>
    </message>
    <message>
        <source>[without] has no list “{name}”; {offer}</source>
        <translation>[without] hat keine Liste „{name}“; {offer}</translation>
    </message>
    <message>
        <source>a file without a name ({kind})</source>
        <translation>eine Datei ohne Namen ({kind})</translation>
    </message>
    <message>
        <source>a language that was not recognised</source>
        <translation>einer nicht erkannten Sprache</translation>
    </message>
    <message>
        <source>a list of names in quotation marks, such as {example}</source>
        <translation>eine Liste von Namen in Anführungszeichen, etwa {example}</translation>
    </message>
    <message>
        <source>a list of words in quotation marks, such as {example}</source>
        <translation>eine Liste von Wörtern in Anführungszeichen, etwa {example}</translation>
    </message>
    <message>
        <source>a mail</source>
        <translation>eine E-Mail</translation>
    </message>
    <message>
        <source>a name has letters</source>
        <translation>ein Name hat Buchstaben</translation>
    </message>
    <message>
        <source>a number above 0 and up to {most}</source>
        <translation>eine Zahl über 0 und bis {most}</translation>
    </message>
    <message>
        <source>a number from 0 (nothing is known) to 1 (said outright)</source>
        <translation>eine Zahl von 0 (nichts ist bekannt) bis 1 (offen gesagt)</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>eine Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>a number is too long</source>
        <translation>eine Zahl ist zu lang</translation>
    </message>
    <message>
        <source>a page of it holds definitions of its own (a DTD), as no book needs and attacks do; open it in a program for books, save the article as text and open that.</source>
        <translation>eine ihrer Seiten enthält eigene Definitionen (eine DTD), wie sie kein Buch braucht, Angriffe aber schon; öffnen Sie sie in einem Programm für Bücher, speichern Sie den Artikel als Text und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>a rank and a gloss, such as {example}</source>
        <translation>ein Rang und eine Erklärung, etwa {example}</translation>
    </message>
    <message>
        <source>a text that lies elsewhere</source>
        <translation>ein Text, der anderswo liegt</translation>
    </message>
    <message>
        <source>a whole number from -2 (hostile) over 0 (plain) to 2 (glorifying)</source>
        <translation>eine ganze Zahl von -2 (feindselig) über 0 (schlicht) bis 2 (verherrlichend)</translation>
    </message>
    <message>
        <source>after a slash stands n (noun), v (verb), a (adjective) or r (adverb)</source>
        <translation>hinter einem Schrägstrich steht n (Substantiv), v (Verb), a (Adjektiv) oder r (Adverb)</translation>
    </message>
    <message>
        <source>all pages</source>
        <translation>allen Seiten</translation>
    </message>
    <message>
        <source>another language ({code})</source>
        <translation>einer anderen Sprache ({code})</translation>
    </message>
    <message>
        <source>before: {reason}</source>
        <translation>vorher: {reason}</translation>
    </message>
    <message>
        <source>both are for {what}</source>
        <translation>beides steht für {what}</translation>
    </message>
    <message>
        <source>both are {what}</source>
        <translation>beides ist {what}</translation>
    </message>
    <message>
        <source>both of “{words}”</source>
        <translation>beides von „{words}“</translation>
    </message>
    <message>
        <source>both of “{words}”, and {note}</source>
        <translation>beides von „{words}“, und {note}</translation>
    </message>
    <message>
        <source>breaks off or is not sound at line {line:,}</source>
        <translation>bricht ab oder ist fehlerhaft in Zeile {line:,}</translation>
    </message>
    <message>
        <source>but they are not</source>
        <translation>was nicht stimmt</translation>
    </message>
    <message>
        <source>by “{word}”</source>
        <translation>durch „{word}“</translation>
    </message>
    <message>
        <source>choose another encoding.</source>
        <translation>wählen Sie eine andere Kodierung.</translation>
    </message>
    <message>
        <source>did you mean “{name}”?</source>
        <translation>meinten Sie „{name}“?</translation>
    </message>
    <message>
        <source>entries of their own, each with its [[…]] line</source>
        <translation>eigene Einträge, jeder mit seiner Zeile [[…]]</translation>
    </message>
    <message>
        <source>fetch it again, or open it in the program that made it, save it anew and open that.</source>
        <translation>holen Sie sie noch einmal, oder öffnen Sie sie in dem Programm, das sie erzeugt hat, speichern Sie sie neu und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>how much the two acts are about the same thing</source>
        <translation>wie sehr die beiden Handlungen dieselbe Sache betreffen</translation>
    </message>
    <message>
        <source>how much the whole sentences have in common</source>
        <translation>wie viel die ganzen Sätze gemeinsam haben</translation>
    </message>
    <message>
        <source>how near the words are that name the two acts</source>
        <translation>wie nahe sich die Wörter stehen, die die beiden Handlungen nennen</translation>
    </message>
    <message>
        <source>how well those who do the two acts, and those they are done to, agree</source>
        <translation>wie gut die Handelnden und die Betroffenen beider Handlungen zusammenpassen</translation>
    </message>
    <message>
        <source>in [[{table}]] “{name}” is missing; it must be {must}.</source>
        <translation>in [[{table}]] fehlt „{name}“; verlangt ist {must}.</translation>
    </message>
    <message>
        <source>is in an encoding that XML does not know</source>
        <translation>ist in einer Kodierung, die XML nicht kennt</translation>
    </message>
    <message>
        <source>it cannot be read ({why}); choose another file.</source>
        <translation>die Datei ist nicht lesbar ({why}); wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>it could not be read ({reason}); check the disk and try again.</source>
        <translation>sie war nicht lesbar ({reason}); prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>it could not be read within {wall:.0f} seconds; keep only the article in the file, or {advice}</source>
        <translation>sie war nicht innerhalb von {wall:.0f} Sekunden lesbar; lassen Sie nur den Artikel in der Datei, oder {advice}</translation>
    </message>
    <message>
        <source>it could not be read; check that it is still there.</source>
        <translation>sie war nicht lesbar; prüfen Sie, ob sie noch da ist.</translation>
    </message>
    <message>
        <source>it could not be written ({why}); choose another place</source>
        <translation>sie ließ sich nicht schreiben ({why}); wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>it has more parts, or parts within parts, than a mail has; save the article from your mail program as text and open that.</source>
        <translation>sie hat mehr Teile oder Teile in Teilen, als eine E-Mail hat; speichern Sie den Artikel aus Ihrem Mailprogramm als Text und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>it has more than {mb} MB; split it into smaller files.</source>
        <translation>die Datei hat mehr als {mb} MB; teilen Sie sie in kleinere auf.</translation>
    </message>
    <message>
        <source>it has more than {most_characters:,} characters; save the article&apos;s pages alone.</source>
        <translation>sie hat mehr als {most_characters:,} Zeichen; speichern Sie nur die Seiten des Artikels.</translation>
    </message>
    <message>
        <source>it has more than {most_elements:,} elements; save only the article and open that.</source>
        <translation>sie hat mehr als {most_elements:,} Elemente; speichern Sie nur den Artikel und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>it has more than {most_lines:,} lines; keep only the article in the file.</source>
        <translation>sie hat mehr als {most_lines:,} Zeilen; lassen Sie nur den Artikel in der Datei.</translation>
    </message>
    <message>
        <source>it has more than {most_paragraphs:,} lines; keep only the article in the file.</source>
        <translation>sie hat mehr als {most_paragraphs:,} Zeilen; lassen Sie nur den Artikel in der Datei.</translation>
    </message>
    <message>
        <source>it has more than {most_paragraphs:,} paragraphs; keep only the article in the file.</source>
        <translation>sie hat mehr als {most_paragraphs:,} Absätze; lassen Sie nur den Artikel in der Datei.</translation>
    </message>
    <message>
        <source>it has more than {most_pieces:,} paragraphs; save only the article and open that.</source>
        <translation>sie hat mehr als {most_pieces:,} Absätze; speichern Sie nur den Artikel und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>it has more than {most_references:,} character references; save only the article and open that.</source>
        <translation>sie hat mehr als {most_references:,} Zeichenverweise; speichern Sie nur den Artikel und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>it has more than {most_tables:,} tables; keep only the article in the file.</source>
        <translation>sie hat mehr als {most_tables:,} Tabellen; lassen Sie nur den Artikel in der Datei.</translation>
    </message>
    <message>
        <source>it has no entries; it may hold {known}.</source>
        <translation>die Datei hat keine Einträge; sie darf {known} enthalten.</translation>
    </message>
    <message>
        <source>it has {n:,} pages and at most {most_pages:,} are read; save the article&apos;s alone.</source>
        <translation>sie hat {n:,} Seiten, und höchstens {most_pages:,} werden gelesen; speichern Sie nur die des Artikels.</translation>
    </message>
    <message>
        <source>it holds definitions of its own (a DTD), as no such document needs and attacks do; open it in the program that made it, save it anew and open that.</source>
        <translation>sie enthält eigene Definitionen (eine DTD), wie sie kein solches Dokument braucht, Angriffe aber schon; öffnen Sie sie in dem Programm, das sie erzeugt hat, speichern Sie sie neu und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it holds more than 20 MB of text; keep only the article in the file.</source>
        <translation>sie enthält mehr als 20 MB Text; lassen Sie nur den Artikel in der Datei.</translation>
    </message>
    <message>
        <source>it holds more than an article can ({where}); keep only the article in the file.</source>
        <translation>sie enthält mehr, als ein Artikel haben kann ({where}); lassen Sie nur den Artikel in der Datei.</translation>
    </message>
    <message>
        <source>it holds more than {most:,} files; keep only the article in the file.</source>
        <translation>sie enthält mehr als {most:,} Dateien; lassen Sie nur den Artikel in der Datei.</translation>
    </message>
    <message>
        <source>it holds more than {most_text:,} characters; save the one article or chapter and open that.</source>
        <translation>sie enthält mehr als {most_text:,} Zeichen; speichern Sie nur den Artikel oder das Kapitel und öffnen Sie dies.</translation>
    </message>
    <message>
        <source>it holds no readable text; choose another encoding.</source>
        <translation>sie enthält keinen lesbaren Text; wählen Sie eine andere Kodierung.</translation>
    </message>
    <message>
        <source>it holds no readable text; save the page again and open that.</source>
        <translation>sie enthält keinen lesbaren Text; speichern Sie die Seite noch einmal und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it holds no readable text; {advice}</source>
        <translation>sie enthält keinen lesbaren Text; {advice}</translation>
    </message>
    <message>
        <source>it holds no web page; save the page again as HTML and open that.</source>
        <translation>sie enthält keine Webseite; speichern Sie die Seite noch einmal als HTML und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it holds pictures of pages and no text; let an OCR program recognise the text and open what it saves.</source>
        <translation>sie enthält Bilder von Seiten und keinen Text; lassen Sie ein Programm zur Texterkennung den Text lesen und öffnen Sie, was es speichert.</translation>
    </message>
    <message>
        <source>it holds two parts named {name}, and programs differ in which they show; open it in the program that made it, save it anew and open that.</source>
        <translation>sie enthält zwei Teile namens {name}, und Programme zeigen nicht denselben; öffnen Sie sie in dem Programm, das sie erzeugt hat, speichern Sie sie neu und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it is a Kindle book; convert it to EPUB or plain text and open that.</source>
        <translation>das ist ein Kindle-Buch; wandeln Sie es in EPUB oder reinen Text um und öffnen Sie das.</translation>
    </message>
    <message>
        <source>it is a Pages file; export it as Word or PDF and open that.</source>
        <translation>das ist eine Pages-Datei; exportieren Sie sie als Word oder PDF und öffnen Sie das.</translation>
    </message>
    <message>
        <source>it is a PostScript file; make a PDF of it and open that.</source>
        <translation>das ist eine PostScript-Datei; machen Sie ein PDF daraus und öffnen Sie das.</translation>
    </message>
    <message>
        <source>it is a database; export the article from the program that it belongs to.</source>
        <translation>das ist eine Datenbank; exportieren Sie den Artikel aus dem Programm, zu dem sie gehört.</translation>
    </message>
    <message>
        <source>it is a folder; choose the files in it.</source>
        <translation>das ist ein Ordner; wählen Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>it is a mail in Outlook&apos;s own format; open it in Outlook, choose “Save as”, and save it as text or as .eml.</source>
        <translation>das ist eine E-Mail in Outlooks eigenem Format; öffnen Sie sie in Outlook, wählen Sie „Speichern unter“, und speichern Sie sie als Text oder als .eml.</translation>
    </message>
    <message>
        <source>it is a mail of Outlook (.msg); save it as .eml or plain text and open that.</source>
        <translation>das ist eine E-Mail von Outlook (.msg); speichern Sie sie als .eml oder reinen Text und öffnen Sie das.</translation>
    </message>
    <message>
        <source>it is a mailbox of Outlook; save the one mail as .eml and open that.</source>
        <translation>das ist ein Postfach von Outlook; speichern Sie die eine E-Mail als .eml und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it is a news feed; save the one article as a page and open that.</source>
        <translation>das ist ein Nachrichten-Feed; speichern Sie den einen Artikel als Seite und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it is a picture; {advice}</source>
        <translation>das ist ein Bild; {advice}</translation>
    </message>
    <message>
        <source>it is a presentation; save it as PDF or plain text and open that.</source>
        <translation>das ist eine Präsentation; speichern Sie sie als PDF oder reinen Text und öffnen Sie das.</translation>
    </message>
    <message>
        <source>it is a program and no article; choose a file that holds the article.</source>
        <translation>das ist ein Programm und kein Artikel; wählen Sie eine Datei, die den Artikel enthält.</translation>
    </message>
    <message>
        <source>it is a sound or a video; open a transcript of it.</source>
        <translation>das ist eine Ton- oder Videodatei; öffnen Sie eine Abschrift davon.</translation>
    </message>
    <message>
        <source>it is a spreadsheet; save the sheet as plain text and open that.</source>
        <translation>das ist eine Tabellenkalkulation; speichern Sie das Blatt als reinen Text und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>it is a table or a presentation; save its text as a document and open that.</source>
        <translation>das ist eine Tabelle oder Präsentation; speichern Sie den Text als Dokument und öffnen Sie dieses.</translation>
    </message>
    <message>
        <source>it is a web archive of Safari; save the page as PDF and open that.</source>
        <translation>das ist ein Webarchiv von Safari; speichern Sie die Seite als PDF und öffnen Sie das.</translation>
    </message>
    <message>
        <source>it is a web archive; save the one page as .html and open that.</source>
        <translation>das ist ein Webarchiv; speichern Sie die eine Seite als .html und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it is an XML file that is no web page; {advice}</source>
        <translation>das ist eine XML-Datei und keine Webseite; {advice}</translation>
    </message>
    <message>
        <source>it is an archive; unpack it and open the articles in it.</source>
        <translation>das ist ein Archiv; entpacken Sie es und öffnen Sie die Artikel darin.</translation>
    </message>
    <message>
        <source>it is an empty or damaged archive; choose the file of an article.</source>
        <translation>das ist ein leeres oder beschädigtes Archiv; wählen Sie die Datei eines Artikels.</translation>
    </message>
    <message>
        <source>it is an encrypted mail; decrypt it and open that.</source>
        <translation>das ist eine verschlüsselte E-Mail; entschlüsseln Sie sie und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it is an old Word or Office file; open it in Word or LibreOffice, save it as .docx and open that.</source>
        <translation>das ist eine alte Word- oder Office-Datei; öffnen Sie sie in Word oder LibreOffice, speichern Sie sie als .docx und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it is an old Word or Office file; save it as .docx or plain text and open that.</source>
        <translation>das ist eine alte Word- oder Office-Datei; speichern Sie sie als .docx oder reinen Text und öffnen Sie das.</translation>
    </message>
    <message>
        <source>it is damaged (it does not say which pages it has); fetch it again, or open it in a program for books, save the article as text and open that.</source>
        <translation>sie ist beschädigt (sie sagt nicht, welche Seiten sie hat); holen Sie sie noch einmal, oder öffnen Sie sie in einem Programm für Bücher, speichern Sie den Artikel als Text und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>it is damaged ({what}); {again}</source>
        <translation>sie ist beschädigt ({what}); {again}</translation>
    </message>
    <message>
        <source>it is damaged ({where} {what}); fetch it again, or open it in the program that made it, save it anew and open that.</source>
        <translation>sie ist beschädigt ({where} {what}); holen Sie sie noch einmal, oder öffnen Sie sie in dem Programm, das sie erzeugt hat, speichern Sie sie neu und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it is damaged or no book (its package file is missing); fetch it again, or open it in a program for books, save the article as text and open that.</source>
        <translation>sie ist beschädigt oder kein Buch (ihr Verzeichnis fehlt); holen Sie sie noch einmal, oder öffnen Sie sie in einem Programm für Bücher, speichern Sie den Artikel als Text und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>it is damaged or written in a way that the program does not understand; save it anew with the program that made it, or {advice}</source>
        <translation>sie ist beschädigt oder auf eine Art geschrieben, die das Programm nicht versteht; speichern Sie sie mit dem Programm neu, das sie erzeugt hat, oder {advice}</translation>
    </message>
    <message>
        <source>it is empty; choose a file that holds the article.</source>
        <translation>sie ist leer; wählen Sie eine Datei, die den Artikel enthält.</translation>
    </message>
    <message>
        <source>it is encrypted or sealed; open it in your mail program, save the text and open that.</source>
        <translation>sie ist verschlüsselt oder versiegelt; öffnen Sie sie in Ihrem Mailprogramm, speichern Sie den Text und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>it is larger than {mb} MB; keep only the article in it.</source>
        <translation>sie ist größer als {mb} MB; lassen Sie nur den Artikel darin.</translation>
    </message>
    <message>
        <source>it is larger than {mb} MB; keep only the article in the file.</source>
        <translation>sie ist größer als {mb} MB; lassen Sie nur den Artikel in der Datei.</translation>
    </message>
    <message>
        <source>it is larger than {mb} MB; unpack it and open the articles in it.</source>
        <translation>sie ist größer als {mb} MB; entpacken Sie sie und öffnen Sie die Artikel darin.</translation>
    </message>
    <message>
        <source>it is locked by its seller (DRM), so only the seller&apos;s programs can read it; copy the article from there, or open a copy without the lock.</source>
        <translation>sie ist vom Händler gesperrt (DRM), sodass nur dessen Programme sie lesen können; kopieren Sie den Artikel von dort, oder öffnen Sie eine Fassung ohne Sperre.</translation>
    </message>
    <message>
        <source>it is locked in a way that this program does not know; save it without protection.</source>
        <translation>sie ist auf eine Art gesperrt, die dieses Programm nicht kennt; speichern Sie sie ohne Schutz.</translation>
    </message>
    <message>
        <source>it is locked with a password; save it without one and open that.</source>
        <translation>sie ist mit einem Kennwort gesperrt; speichern Sie sie ohne und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it is named like {title} but is none, or it is damaged; save it anew with the program that made it.</source>
        <translation>dem Namen nach ist das {title}, dem Inhalt nach nicht, oder sie ist beschädigt; speichern Sie sie mit dem Programm neu, das sie erzeugt hat.</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is no OpenDocument text, or its text is missing; open it in the program that made it, save it anew and open that.</source>
        <translation>sie ist kein OpenDocument-Text, oder ihr Text fehlt; öffnen Sie sie in dem Programm, das sie erzeugt hat, speichern Sie sie neu und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it is no PDF or is damaged; open it in a PDF viewer and save it again.</source>
        <translation>sie ist kein PDF oder beschädigt; öffnen Sie sie in einem PDF-Betrachter und speichern Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>it is no RTF file; choose a file that holds the article.</source>
        <translation>sie ist keine RTF-Datei; wählen Sie eine Datei, die den Artikel enthält.</translation>
    </message>
    <message>
        <source>it is no Word document, or its text is missing; open it in the program that made it, save it anew and open that.</source>
        <translation>sie ist kein Word-Dokument, oder ihr Text fehlt; öffnen Sie sie in dem Programm, das sie erzeugt hat, speichern Sie sie neu und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it is no Word document; choose a file that holds the article.</source>
        <translation>sie ist kein Word-Dokument; wählen Sie eine Datei, die den Artikel enthält.</translation>
    </message>
    <message>
        <source>it is no Word document; give it the ending of its own format.</source>
        <translation>sie ist kein Word-Dokument; geben Sie ihr die Endung ihres eigenen Formats.</translation>
    </message>
    <message>
        <source>it is no complete web archive; save the page again and open that.</source>
        <translation>sie ist kein vollständiges Webarchiv; speichern Sie die Seite noch einmal und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it is no text in the encoding {encoding}; choose another encoding.</source>
        <translation>sie ist kein Text in der Kodierung {encoding}; wählen Sie eine andere Kodierung.</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>sie ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>it is not a file; choose a file that holds the article.</source>
        <translation>das ist keine Datei; wählen Sie eine Datei, die den Artikel enthält.</translation>
    </message>
    <message>
        <source>it is packed in a way that this program does not read; open it in the program that made it, save it anew and open that.</source>
        <translation>sie ist auf eine Art gepackt, die dieses Programm nicht liest; öffnen Sie sie in dem Programm, das sie erzeugt hat, speichern Sie sie neu und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>it is too large for an article; keep only the article in it.</source>
        <translation>sie ist zu groß für einen Artikel; lassen Sie nur den Artikel darin.</translation>
    </message>
    <message>
        <source>it is {title}, which this installation cannot read; {advice}</source>
        <translation>das ist {title}, was diese Installation nicht lesen kann; {advice}</translation>
    </message>
    <message>
        <source>it is {what}; save its text as a document and open that.</source>
        <translation>das ist {what}; speichern Sie den Text als Dokument und öffnen Sie dieses.</translation>
    </message>
    <message>
        <source>it lists more than {most_pages:,} pages, as no book does; open it in a program for books, save the article as text and open that.</source>
        <translation>sie führt mehr als {most_pages:,} Seiten auf, wie kein Buch es tut; öffnen Sie sie in einem Programm für Bücher, speichern Sie den Artikel als Text und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>it lists one page again and again, as no book does; open it in a program for books, save the article as text and open that.</source>
        <translation>sie führt eine Seite immer wieder auf, wie kein Buch es tut; öffnen Sie sie in einem Programm für Bücher, speichern Sie den Artikel als Text und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>it takes too long to read; save only the article and open that.</source>
        <translation>sie zu lesen dauert zu lange; speichern Sie nur den Artikel und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>it unpacks into more than a file may hold; print the article&apos;s pages to a new PDF and open that.</source>
        <translation>sie entpackt sich zu mehr, als eine Datei enthalten darf; drucken Sie die Seiten des Artikels in ein neues PDF und öffnen Sie dieses.</translation>
    </message>
    <message>
        <source>it unpacks to more than an article can hold; keep only the article in the file.</source>
        <translation>sie entpackt sich zu mehr, als ein Artikel enthalten kann; lassen Sie nur den Artikel in der Datei.</translation>
    </message>
    <message>
        <source>its directory is cut short</source>
        <translation>ihr Verzeichnis ist abgeschnitten</translation>
    </message>
    <message>
        <source>its directory is missing</source>
        <translation>ihr Verzeichnis fehlt</translation>
    </message>
    <message>
        <source>its directory is not one</source>
        <translation>ihr Verzeichnis ist keines</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>ihr Ende fehlt</translation>
    </message>
    <message>
        <source>its groups are nested too deep; open it in the program that made it, save it anew and open that.</source>
        <translation>ihre Gruppen sind zu tief verschachtelt; öffnen Sie sie in dem Programm, das sie erzeugt hat, speichern Sie sie neu und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>its name is not valid</source>
        <translation>ihr Name ist ungültig</translation>
    </message>
    <message>
        <source>its pages are pictures without text; open a copy of it that has its text.</source>
        <translation>ihre Seiten sind Bilder ohne Text; öffnen Sie eine Fassung, die den Text enthält.</translation>
    </message>
    <message>
        <source>its pages lie outside of the file, where this program does not look; fetch the whole book again and open that.</source>
        <translation>ihre Seiten liegen außerhalb der Datei, wo dieses Programm nicht nachsieht; holen Sie das ganze Buch noch einmal und öffnen Sie dieses.</translation>
    </message>
    <message>
        <source>its parts lie in one another too deep to be read; {advice}</source>
        <translation>ihre Teile liegen zu tief ineinander, um gelesen zu werden; {advice}</translation>
    </message>
    <message>
        <source>its reader crashed, so the file is damaged or made to do harm; save it anew with the program that made it, or {advice}</source>
        <translation>das Leseprogramm stürzte ab, die Datei ist also beschädigt oder soll Schaden anrichten; speichern Sie sie mit dem Programm neu, das sie erzeugt hat, oder {advice}</translation>
    </message>
    <message>
        <source>its reader gave no reason.</source>
        <translation>das Leseprogramm nannte keinen Grund.</translation>
    </message>
    <message>
        <source>its reader gave no valid answer, so the file is damaged or made to do harm; save it anew with the program that made it, or {advice}</source>
        <translation>das Leseprogramm gab keine gültige Antwort, die Datei ist also beschädigt oder soll Schaden anrichten; speichern Sie sie mit dem Programm neu, das sie erzeugt hat, oder {advice}</translation>
    </message>
    <message>
        <source>its text</source>
        <translation>ihr Text</translation>
    </message>
    <message>
        <source>its text lies elsewhere, on a server that this program does not ask; save it from your mail program as text and open that.</source>
        <translation>ihr Text liegt anderswo, auf einem Server, den dieses Programm nicht fragt; speichern Sie ihn aus Ihrem Mailprogramm als Text und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>known as “{name}”</source>
        <translation>bekannt als „{name}“</translation>
    </message>
    <message>
        <source>leave it out.</source>
        <translation>lassen Sie es weg.</translation>
    </message>
    <message>
        <source>line {line}: {problem}</source>
        <translation>Zeile {line}: {problem}</translation>
    </message>
    <message>
        <source>may be later news: {what}</source>
        <translation>vielleicht die neuere Nachricht: {what}</translation>
    </message>
    <message>
        <source>no date known</source>
        <translation>kein Datum bekannt</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>keine solche Datei</translation>
    </message>
    <message>
        <source>one name stands twice in one object</source>
        <translation>ein Name steht zweimal in einem Objekt</translation>
    </message>
    <message>
        <source>page {listed}</source>
        <translation>Seite {listed}</translation>
    </message>
    <message>
        <source>pages {listed}</source>
        <translation>Seiten {listed}</translation>
    </message>
    <message>
        <source>reading it takes more memory than a file may ({memory:,} MB); keep only the article in the file, or {advice}</source>
        <translation>sie zu lesen braucht mehr Speicher, als eine Datei darf ({memory:,} MB); lassen Sie nur den Artikel in der Datei, oder {advice}</translation>
    </message>
    <message>
        <source>said by somebody who is not named</source>
        <translation>gesagt von jemandem, der nicht genannt wird</translation>
    </message>
    <message>
        <source>said by {words}</source>
        <translation>gesagt von {words}</translation>
    </message>
    <message>
        <source>save the article as plain text and open that.</source>
        <translation>speichern Sie den Artikel als reinen Text und öffnen Sie diesen.</translation>
    </message>
    <message>
        <source>scale “{name}”</source>
        <translation>Skala „{name}“</translation>
    </message>
    <message>
        <source>some words in quotation marks</source>
        <translation>einige Wörter in Anführungszeichen</translation>
    </message>
    <message>
        <source>stands in quotation marks</source>
        <translation>steht in Anführungszeichen</translation>
    </message>
    <message>
        <source>that folder does not exist; create it or choose another place</source>
        <translation>diesen Ordner gibt es nicht; legen Sie ihn an, oder wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>the folder could not be read; ask its owner for permission or copy it.</source>
        <translation>der Ordner war nicht lesbar; bitten Sie seinen Besitzer um die Erlaubnis, oder kopieren Sie ihn.</translation>
    </message>
    <message>
        <source>the mail has no text of its own, only an attachment ({name}); save that from your mail program and open it.</source>
        <translation>die E-Mail hat keinen eigenen Text, nur einen Anhang ({name}); speichern Sie diesen aus Ihrem Mailprogramm und öffnen Sie ihn.</translation>
    </message>
    <message>
        <source>the mail has no text of its own, only attachments; save them from your mail program and open them.</source>
        <translation>die E-Mail hat keinen eigenen Text, nur Anhänge; speichern Sie diese aus Ihrem Mailprogramm und öffnen Sie sie.</translation>
    </message>
    <message>
        <source>the mail “{name}”</source>
        <translation>die E-Mail „{name}“</translation>
    </message>
    <message>
        <source>the pasted text</source>
        <translation>der eingefügte Text</translation>
    </message>
    <message>
        <source>the process that reads such files could not be started; close other programs and try again, or install the program again.</source>
        <translation>der Prozess, der solche Dateien liest, ließ sich nicht starten; schließen Sie andere Programme und versuchen Sie es noch einmal, oder installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>the program has no {section} “{name}”; {offer}</source>
        <translation>das Programm hat kein {section} „{name}“; {offer}</translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation>der Text endet zu früh</translation>
    </message>
    <message>
        <source>there are {listed}.</source>
        <translation>es gibt {listed}.</translation>
    </message>
    <message>
        <source>there is no section “{name}”; {offer}</source>
        <translation>es gibt keinen Abschnitt „{name}“; {offer}</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>there is no such file; check its name and folder.</source>
        <translation>es gibt keine solche Datei; prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>there is no text in it; choose a file that holds the article.</source>
        <translation>darin steht kein Text; wählen Sie eine Datei, die den Artikel enthält.</translation>
    </message>
    <message>
        <source>there is no text in the book; choose one that holds the article.</source>
        <translation>im Buch steht kein Text; wählen Sie eines, das den Artikel enthält.</translation>
    </message>
    <message>
        <source>there is no text in the mail; choose one that holds the article.</source>
        <translation>in der E-Mail steht kein Text; wählen Sie eine, die den Artikel enthält.</translation>
    </message>
    <message>
        <source>this is a folder; give the name of a file</source>
        <translation>das ist ein Ordner; nennen Sie den Namen einer Datei</translation>
    </message>
    <message>
        <source>this is no usable file name; choose another one</source>
        <translation>das ist kein brauchbarer Dateiname; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>this is not TOML: {problem}. Mend that line.</source>
        <translation>das ist kein TOML: {problem}. Verbessern Sie diese Zeile.</translation>
    </message>
    <message>
        <source>this is not UTF-8; save it as UTF-8.</source>
        <translation>das ist kein UTF-8; speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>to “{word}”</source>
        <translation>an „{word}“</translation>
    </message>
    <message>
        <source>told by {side}</source>
        <translation>Quelle: {side}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>where “{word}” is placed</source>
        <translation>wo „{word}“ stattfindet</translation>
    </message>
    <message>
        <source>which this program does not know</source>
        <translation>was dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>words stand here without a slash</source>
        <translation>Wörter stehen hier ohne Schrägstrich</translation>
    </message>
    <message>
        <source>you may not read it; ask its owner for permission or copy it elsewhere.</source>
        <translation>Sie dürfen sie nicht lesen; bitten Sie ihren Besitzer um die Erlaubnis, oder kopieren Sie sie anderswohin.</translation>
    </message>
    <message>
        <source>you may not write there; choose another place or ask for the permission</source>
        <translation>Sie dürfen dort nicht schreiben; wählen Sie einen anderen Ort, oder bitten Sie um die Erlaubnis</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} bis {end}</translation>
    </message>
    <message>
        <source>{figure:.2f}  </source>
        <translation>{figure:.2f}  </translation>
    </message>
    <message>
        <source>{figure} ({bound})</source>
        <translation>{figure} ({bound})</translation>
    </message>
    <message>
        <source>{figure} of “{words}”</source>
        <translation>{figure} von „{words}“</translation>
    </message>
    <message>
        <source>{figure} {unit}</source>
        <translation>{figure} {unit}</translation>
    </message>
    <message>
        <source>{first}, then {then}</source>
        <translation>erst {first}, dann {then}</translation>
    </message>
    <message>
        <source>{gloss} (step {step} of {steps})</source>
        <translation>{gloss} (Stufe {step} von {steps})</translation>
    </message>
    <message>
        <source>{gloss}, and still to come</source>
        <translation>{gloss}, und noch bevorstehend</translation>
    </message>
    <message>
        <source>{gloss}, perhaps</source>
        <translation>{gloss}, vielleicht</translation>
    </message>
    <message>
        <source>{judged} for {what}</source>
        <translation>{judged} für {what}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{missing} missing in the file.</source>
        <translation>{missing} nicht in der Datei vorhanden.</translation>
    </message>
    <message>
        <source>{n:,} characters could not be read as {encoding} and were replaced by {mark}: compare them with the original.</source>
        <translation>{n:,} Zeichen ließen sich nicht als {encoding} lesen und sind durch {mark} ersetzt: Vergleichen Sie sie mit dem Original.</translation>
    </message>
    <message>
        <source>{n:,} paragraphs are in {language}: they are aligned by names, numbers, times, quotations and spelling; differences of wording are not looked for there.</source>
        <translation>{n:,} Absätze sind auf {language}: Sie sind nach Namen, Zahlen, Zeiten, Zitaten und Schreibung zugeordnet; Abweichungen im Wortlaut werden dort nicht gesucht.</translation>
    </message>
    <message>
        <source>{n:,} stretches of more than {words} words or {numbers} numbers without a full stop (tables, lists) are compared by single words only.</source>
        <translation>{n:,} Stücke mit mehr als {words} Wörtern oder {numbers} Zahlen ohne Punkt (Tabellen, Listen) sind nur nach einzelnen Wörtern verglichen.</translation>
    </message>
    <message>
        <source>{named} and others</source>
        <translation>{named} und andere</translation>
    </message>
    <message>
        <source>{names} and {last} say “{words}”</source>
        <translation>{names} und {last} sagen „{words}“</translation>
    </message>
    <message>
        <source>{names} and {last} say “{words}” ({gloss})</source>
        <translation>{names} und {last} sagen „{words}“ ({gloss})</translation>
    </message>
    <message>
        <source>{names} stand in one article; a link joins sentences of two.</source>
        <translation>{names} stehen in einem Artikel; eine Verknüpfung verbindet Sätze aus zweien.</translation>
    </message>
    <message>
        <source>{names}; and {n:,} more</source>
        <translation>{names}; und {n:,} weitere</translation>
    </message>
    <message>
        <source>{name} cannot be made ({why}); choose another folder.</source>
        <translation>{name} lässt sich nicht anlegen ({why}); wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why}); choose another file.</source>
        <translation>{name} ist nicht lesbar ({why}); wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why}); see whether you may open it.</source>
        <translation>{name} ist nicht lesbar ({why}); prüfen Sie, ob Sie die Datei öffnen dürfen.</translation>
    </message>
    <message>
        <source>{name} cannot be written any more; save it under another name.</source>
        <translation>{name} lässt sich nicht mehr schreiben; speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>{name} could not be written ({told}); save it on another disk.</source>
        <translation>{name} ließ sich nicht schreiben ({told}); speichern Sie auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>{name} could not be written ({why}); choose another folder.</source>
        <translation>{name} ließ sich nicht schreiben ({why}); wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{name} does not have the tables of a workspace; open a backup of it instead.</source>
        <translation>{name} hat nicht die Tabellen eines Arbeitsbereichs; öffnen Sie stattdessen eine Sicherung davon.</translation>
    </message>
    <message>
        <source>{name} has more than {mb} MB; ask for a smaller export.</source>
        <translation>{name} hat mehr als {mb} MB; bitten Sie um einen kleineren Export.</translation>
    </message>
    <message>
        <source>{name} has the same text as article {letter} ({known}), so it was not added a second time.</source>
        <translation>{name} hat denselben Text wie Artikel {letter} ({known}) und ist deshalb nicht noch einmal hinzugefügt.</translation>
    </message>
    <message>
        <source>{name} holds more than {most} notes; ask for a smaller export.</source>
        <translation>{name} enthält mehr als {most} Notizen; bitten Sie um einen kleineren Export.</translation>
    </message>
    <message>
        <source>{name} holds no annotations; choose an export of notes.</source>
        <translation>{name} enthält keine Anmerkungen; wählen Sie einen Export von Notizen.</translation>
    </message>
    <message>
        <source>{name} holds parts that no workspace has ({kind} “{table}”), so it was not opened; ask its sender for an export instead.</source>
        <translation>{name} enthält Teile, die kein Arbeitsbereich hat ({kind} „{table}“), und ist deshalb nicht geöffnet; bitten Sie stattdessen um einen Export.</translation>
    </message>
    <message>
        <source>{name} in it cannot be unpacked</source>
        <translation>{name} darin lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>{name} in it is cut short</source>
        <translation>{name} darin ist abgeschnitten</translation>
    </message>
    <message>
        <source>{name} in it is missing</source>
        <translation>{name} darin fehlt</translation>
    </message>
    <message>
        <source>{name} in it is not what was stored</source>
        <translation>{name} darin ist nicht, was gespeichert wurde</translation>
    </message>
    <message>
        <source>{name} is already open as article {letter}.</source>
        <translation>{name} ist schon als Artikel {letter} geöffnet.</translation>
    </message>
    <message>
        <source>{name} is already there; choose another name or open it.</source>
        <translation>{name} ist schon da; wählen Sie einen anderen Namen, oder öffnen Sie die Datei.</translation>
    </message>
    <message>
        <source>{name} is damaged; it was not changed. What can still be read can be saved as a new workspace, or open a backup.</source>
        <translation>{name} ist beschädigt und wurde nicht verändert. Was noch lesbar ist, lässt sich als neuer Arbeitsbereich speichern, oder öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{name} is empty; open a backup of it instead.</source>
        <translation>{name} ist leer; öffnen Sie stattdessen eine Sicherung davon.</translation>
    </message>
    <message>
        <source>{name} is no JSON that can be trusted ({why}); export it again.</source>
        <translation>{name} ist kein JSON, dem zu trauen ist ({why}); exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>{name} is no number</source>
        <translation>{name} ist keine Zahl</translation>
    </message>
    <message>
        <source>{name} is not a Parallax workspace; choose another file.</source>
        <translation>{name} ist kein Arbeitsbereich von Parallax; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{name} is open for reading only; save it under another name first.</source>
        <translation>{name} ist nur zum Lesen geöffnet; speichern Sie erst unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>{name} is open in another window or by another program; close it there, or open it for reading only.</source>
        <translation>{name} ist in einem anderen Fenster oder Programm geöffnet; schließen Sie es dort, oder öffnen Sie es nur zum Lesen.</translation>
    </message>
    <message>
        <source>{name} is the open workspace itself and is always saved; choose another name.</source>
        <translation>{name} ist der geöffnete Arbeitsbereich selbst und immer gespeichert; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{name} itself also says “{words}”</source>
        <translation>{name} selbst sagt auch „{words}“</translation>
    </message>
    <message>
        <source>{name} itself also says “{words}” ({gloss})</source>
        <translation>{name} selbst sagt auch „{words}“ ({gloss})</translation>
    </message>
    <message>
        <source>{name} says “{words}”</source>
        <translation>{name} sagt „{words}“</translation>
    </message>
    <message>
        <source>{name} says “{words}” ({gloss})</source>
        <translation>{name} sagt „{words}“ ({gloss})</translation>
    </message>
    <message>
        <source>{name} was moved, deleted or replaced while it was open; save it under another name.</source>
        <translation>{name} wurde verschoben, gelöscht oder ersetzt, während es geöffnet war; speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Parallax in a form that this one cannot read; install the newer version.</source>
        <translation>{name} ist von einem neueren Parallax in einer Form geschrieben, die dieses nicht lesen kann; installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>{name} was written by another version of Parallax in a form that this one cannot read; install the newer version.</source>
        <translation>{name} ist von einer anderen Version von Parallax in einer Form geschrieben, die diese nicht lesen kann; installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>{name} {old} → {new}</source>
        <translation>{name} {old} → {new}</translation>
    </message>
    <message>
        <source>{n} day long</source>
        <translation>{n} Tag lang</translation>
    </message>
    <message>
        <source>{n} days long</source>
        <translation>{n} Tage lang</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} Seiten</translation>
    </message>
    <message>
        <source>{one} and {two}: linked</source>
        <translation>{one} und {two}: verknüpft</translation>
    </message>
    <message>
        <source>{one} and {two}: not linked</source>
        <translation>{one} und {two}: nicht verknüpft</translation>
    </message>
    <message>
        <source>{pages} of the book are missing in the file.</source>
        <translation>Von den Seiten des Buches fehlen in der Datei: {pages}.</translation>
    </message>
    <message>
        <source>{pages} of the book hold no text (pictures).</source>
        <translation>Ohne Text (Bilder) im Buch: {pages}.</translation>
    </message>
    <message>
        <source>{pages} of the book lie outside of the file and were left out.</source>
        <translation>Außerhalb der Datei und weggelassen: {pages} des Buches.</translation>
    </message>
    <message>
        <source>{path}: this is {what}; choose another output.</source>
        <translation>{path}: Das ist {what}; wählen Sie eine andere Ausgabe.</translation>
    </message>
    <message>
        <source>{problem} There are {n} more problems in it; “parallax lexicon check” lists them all.</source>
        <translation>{problem} Es gibt {n} weitere Probleme darin; „parallax lexicon check“ führt alle auf.</translation>
    </message>
    <message>
        <source>{problem} There is 1 more problem in it; “parallax lexicon check” lists them all.</source>
        <translation>{problem} Es gibt 1 weiteres Problem darin; „parallax lexicon check“ führt alle auf.</translation>
    </message>
    <message>
        <source>{reason} ({changes})</source>
        <translation>{reason} ({changes})</translation>
    </message>
    <message>
        <source>{says}: {figure:.2f}</source>
        <translation>{says}: {figure:.2f}</translation>
    </message>
    <message>
        <source>{says}: {figure:.2f}, usually {usual:.2f}</source>
        <translation>{says}: {figure:.2f}, üblich {usual:.2f}</translation>
    </message>
    <message>
        <source>{score}; a link needs {needed}.</source>
        <translation>{score}; eine Verknüpfung braucht {needed}.</translation>
    </message>
    <message>
        <source>{sign}{figure:.2f}  </source>
        <translation>{sign}{figure:.2f}  </translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} und {last}</translation>
    </message>
    <message>
        <source>{type} · {severity}</source>
        <translation>{type} · {severity}</translation>
    </message>
    <message>
        <source>{what} could not be read and stand here as �: compare them with the original.</source>
        <translation>{what} nicht lesbar, hier als � gezeigt: Vergleichen Sie mit dem Original.</translation>
    </message>
    <message>
        <source>{what} could not be unpacked: {problem}</source>
        <translation>Nicht zu entpacken: {what}; {problem}</translation>
    </message>
    <message>
        <source>{what} of a special font could not be read and stand here as �.</source>
        <translation>{what} einer Sonderschrift nicht lesbar, hier als � gezeigt.</translation>
    </message>
    <message>
        <source>{what}: 1 finding</source>
        <translation>{what}: 1 Abweichung</translation>
    </message>
    <message>
        <source>{what}: {n} findings</source>
        <translation>{what}: {n} Abweichungen</translation>
    </message>
    <message>
        <source>“+” stands between two words</source>
        <translation>„+“ steht zwischen zwei Wörtern</translation>
    </message>
    <message>
        <source>“without” begins with [without], in one pair of brackets.</source>
        <translation>„without“ beginnt mit [without], in einem Paar Klammern.</translation>
    </message>
    <message>
        <source>“{field}” must rise; {value} stands after {before}.</source>
        <translation>„{field}“ muss steigen; {value} steht hinter {before}.</translation>
    </message>
    <message>
        <source>“{name}” begins with [[{name}]], in two pairs of brackets.</source>
        <translation>„{name}“ beginnt mit [[{name}]], in zwei Paaren Klammern.</translation>
    </message>
    <message>
        <source>“{name}” must be {must}.</source>
        <translation>„{name}“ verlangt {must}.</translation>
    </message>
    <message>
        <source>“{one}” and “{two}” are two different names to the program; leave one out.</source>
        <translation>„{one}“ und „{two}“ sind für das Programm zwei verschiedene Namen; lassen Sie einen weg.</translation>
    </message>
    <message>
        <source>“{shown}” as “{given}”</source>
        <translation>„{shown}“ als „{given}“</translation>
    </message>
    <message>
        <source>“{text}” is no [[{name}]] of the program; {offer}</source>
        <translation>„{text}“ ist kein [[{name}]] des Programms; {offer}</translation>
    </message>
    <message>
        <source>“{text}” stands in line {line} already; leave one of them out.</source>
        <translation>„{text}“ steht schon in Zeile {line}; lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>“{text}”: {problem}.</source>
        <translation>„{text}“: {problem}.</translation>
    </message>
    <message>
        <source>“{words}” is told as grown since: “{cue}”</source>
        <translation>„{words}“ wird als seither gewachsen gemeldet: „{cue}“</translation>
    </message>
    <message>
        <source>“{words}” {when}</source>
        <translation>„{words}“ {when}</translation>
    </message>
    <message>
        <source>“{words}”, of which the date is not known</source>
        <translation>„{words}“, dessen Datum nicht bekannt ist</translation>
    </message>
    <message>
        <source>“{words}”, {says}</source>
        <translation>„{words}“, {says}</translation>
    </message>
</context>
<context>
    <name>ErrorReportDialog</name>
    <message>
        <source>Something went wrong in Parallax</source>
        <translation>In Parallax ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>This is a fault of the program, not of your articles. You can go on working; please copy the report below and send it to whoever gave you the program. It may hold names of files.</source>
        <translation>Das ist ein Fehler des Programms, nicht Ihrer Artikel. Sie können weiterarbeiten; bitte kopieren Sie den Bericht unten, und schicken Sie ihn an die Stelle, von der Sie das Programm haben. Er kann Dateinamen enthalten.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>It is also in the log: {0}</source>
        <translation>Er steht auch im Protokoll: {0}</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>Explaining</name>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>A fault in the program prevented it.</source>
        <translation>Ein Programmfehler hat das verhindert.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Notes alone</source>
        <translation>Nur Notizen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Bibliography</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>One file for any browser; it fetches nothing and prints well.</source>
        <translation>Eine Datei für jeden Browser; sie lädt nichts nach und lässt sich gut drucken.</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>With headings and marked words, to be edited further.</source>
        <translation>Mit Überschriften und markierten Wörtern, zum Weiterbearbeiten.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages as they are printed, with their fonts.</source>
        <translation>Seiten, wie sie gedruckt werden, mit ihren Schriften.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Text with marks, for wikis, issue trackers and notebooks.</source>
        <translation>Text mit Auszeichnungen, für Wikis, Ticketsysteme und Notizbücher.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>Lines of 80 characters, for mails.</source>
        <translation>Zeilen von 80 Zeichen, für E-Mails.</translation>
    </message>
    <message>
        <source>Differences as CSV</source>
        <translation>Abweichungen als CSV</translation>
    </message>
    <message>
        <source>A row for each side of each difference; no cell is a formula.</source>
        <translation>Eine Zeile für jede Seite jeder Abweichung; keine Zelle ist eine Formel.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>Sheets for differences, notes and articles; every cell is text.</source>
        <translation>Blätter für Abweichungen, Notizen und Artikel; jede Zelle ist Text.</translation>
    </message>
    <message>
        <source>Notes as Markdown</source>
        <translation>Notizen als Markdown</translation>
    </message>
    <message>
        <source>Each note with the words that it is about.</source>
        <translation>Jede Notiz mit den Wörtern, um die es geht.</translation>
    </message>
    <message>
        <source>Notes as CSV</source>
        <translation>Notizen als CSV</translation>
    </message>
    <message>
        <source>A row for each note, with its tags and its passage.</source>
        <translation>Eine Zeile für jede Notiz, mit Schlagwörtern und Textstelle.</translation>
    </message>
    <message>
        <source>Notes as JSON</source>
        <translation>Notizen als JSON</translation>
    </message>
    <message>
        <source>For scripts, and to be imported by a colleague.</source>
        <translation>Für Skripte und zum Import durch Kollegen.</translation>
    </message>
    <message>
        <source>Web Annotations (JSON-LD)</source>
        <translation>Web Annotations (JSON-LD)</translation>
    </message>
    <message>
        <source>The W3C&apos;s model, for other annotation programs and colleagues.</source>
        <translation>Das Modell des W3C, für andere Annotationsprogramme und Kollegen.</translation>
    </message>
    <message>
        <source>Workspace as JSON</source>
        <translation>Arbeitsbereich als JSON</translation>
    </message>
    <message>
        <source>Texts, notes, verdicts and links; a colleague can import it.</source>
        <translation>Texte, Notizen, Urteile und Verknüpfungen; ein Kollege kann ihn importieren.</translation>
    </message>
    <message>
        <source>Comparison as JSON</source>
        <translation>Vergleich als JSON</translation>
    </message>
    <message>
        <source>All that the engine found, for scripts; no notes, no verdicts.</source>
        <translation>Alles, was gefunden wurde, für Skripte; ohne Notizen und Urteile.</translation>
    </message>
    <message>
        <source>Articles as CSL JSON</source>
        <translation>Artikel als CSL-JSON</translation>
    </message>
    <message>
        <source>For Zotero and other programs that cite.</source>
        <translation>Für Zotero und andere Literaturprogramme.</translation>
    </message>
    <message>
        <source>Articles as RIS</source>
        <translation>Artikel als RIS</translation>
    </message>
    <message>
        <source>For EndNote, Mendeley and others.</source>
        <translation>Für EndNote, Mendeley und andere.</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>Alle Abweichungen</translation>
    </message>
    <message>
        <source>Must see and useful</source>
        <translation>Wichtige und nützliche</translation>
    </message>
    <message>
        <source>Confirmed as real</source>
        <translation>Als echt bestätigte</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>Mit Notizen</translation>
    </message>
    <message>
        <source>Most disputed first</source>
        <translation>Strittigste zuerst</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Typ</translation>
    </message>
    <message>
        <source>As the base article tells it</source>
        <translation>Wie im Basisartikel erzählt</translation>
    </message>
    <message>
        <source>Full report</source>
        <translation>Vollständiger Bericht</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>Nur Abweichungen</translation>
    </message>
    <message>
        <source>Notes only</source>
        <translation>Nur Notizen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>What the report holds</source>
        <translation>Was der Bericht enthält</translation>
    </message>
    <message>
        <source>Which differences are told</source>
        <translation>Welche Abweichungen genannt werden</translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation>Was zuerst kommt</translation>
    </message>
    <message>
        <source>Which types are told</source>
        <translation>Welche Typen genannt werden</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>darf leer bleiben</translation>
    </message>
    <message>
        <source>Your name in the file</source>
        <translation>Ihr Name in der Datei</translation>
    </message>
    <message>
        <source>&amp;Holds</source>
        <translation>&amp;Enthält</translation>
    </message>
    <message>
        <source>&amp;Tells</source>
        <translation>&amp;Nennt</translation>
    </message>
    <message>
        <source>T&amp;ypes</source>
        <translation>T&amp;ypen</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 Abweichung</translation>
    </message>
    <message>
        <source>{0} differences</source>
        <translation>{0} Abweichungen</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Notiz</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} Notizen</translation>
    </message>
    <message>
        <source>no notes yet</source>
        <translation>noch keine Notizen</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>der Anfang</translation>
    </message>
    <message>
        <source>This format is no text</source>
        <translation>Dieses Format ist kein Text</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>Die Vorschau entsteht…</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Saving {0}…</source>
        <translation>{0} wird gespeichert…</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Wird kopiert…</translation>
    </message>
    <message>
        <source>The articles are not compared yet. The preview comes with the comparison; press F5 in the window if it was cancelled.</source>
        <translation>Die Artikel sind noch nicht verglichen. Die Vorschau kommt mit dem Vergleich; drücken Sie im Fenster F5, wenn er abgebrochen wurde.</translation>
    </message>
    <message>
        <source>A report needs two articles that are compared. Open another one, or export the notes or the workspace.</source>
        <translation>Ein Bericht braucht zwei verglichene Artikel. Öffnen Sie einen weiteren, oder exportieren Sie die Notizen oder den Arbeitsbereich.</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>{0} is a workspace; choose another name for the export.</source>
        <translation>{0} ist ein Arbeitsbereich; wählen Sie einen anderen Namen für den Export.</translation>
    </message>
    <message>
        <source>{0} is one of the articles; choose another name for the export.</source>
        <translation>{0} ist einer der Artikel; wählen Sie einen anderen Namen für den Export.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Gespeichert als {0}.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>This could not be made because of a fault in the program.</source>
        <translation>Das ließ sich wegen eines Programmfehlers nicht herstellen.</translation>
    </message>
</context>
<context>
    <name>FileKinds</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Saved web pages</source>
        <translation>Gespeicherte Webseiten</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-Dateien</translation>
    </message>
    <message>
        <source>Text and Markdown</source>
        <translation>Text und Markdown</translation>
    </message>
    <message>
        <source>Electronic books</source>
        <translation>Elektronische Bücher</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>Articles in a zip file</source>
        <translation>Artikel in einer Zip-Datei</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDocument</translation>
    </message>
    <message>
        <source>RTF</source>
        <translation>RTF</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>FileReader</name>
    <message>
        <source>{0}: it could not be read because of a fault in the program.</source>
        <translation>{0}: konnte wegen eines Fehlers im Programm nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Which notes are shown</source>
        <translation>Welche Notizen gezeigt werden</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>Notizen filtern</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>gekennzeichnet</translation>
    </message>
    <message>
        <source>an article that is not open</source>
        <translation>ein Artikel, der nicht geöffnet ist</translation>
    </message>
    <message>
        <source>Notes with words</source>
        <translation>Notizen mit Text</translation>
    </message>
    <message>
        <source>Highlights alone</source>
        <translation>Nur Markierungen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Gekennzeichnet</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Wozu</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Schlagwort</translation>
    </message>
    <message>
        <source>A&amp;rticle</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>Show all &amp;notes</source>
        <translation>Alle &amp;Notizen zeigen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>Enter goes to the next place, Shift+Enter to the one before, Esc closes.</source>
        <translation>Die Eingabetaste geht zur nächsten Stelle, Umschalt+Eingabe zur vorigen, Esc schließt.</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>In diesem Artikel</translation>
    </message>
    <message>
        <source>In all articles</source>
        <translation>In allen Artikeln</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>“W”</source>
        <translation>„W“</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>List all places</source>
        <translation>Alle Stellen aufführen</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>In article {0}</source>
        <translation>In Artikel {0}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>{0} places</source>
        <translation>{0} Stellen</translation>
    </message>
    <message>
        <source>{1} of more than {0}</source>
        <translation>{1} von mehr als {0}</translation>
    </message>
    <message>
        <source>{1} of {0}</source>
        <translation>{1} von {0}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
</context>
<context>
    <name>FindingLines</name>
    <message>
        <source>Differences of this claim</source>
        <translation>Abweichungen in dieser Aussage</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… und {0} weitere</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>{0} ({1}): {2}</source>
        <translation>{0} ({1}): {2}</translation>
    </message>
    <message>
        <source>{0}: {1} ({2})</source>
        <translation>{0}: {1} ({2})</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>In no claim</source>
        <translation>In keiner Aussage</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>+ 1 more place</source>
        <translation>+ 1 weitere Stelle</translation>
    </message>
    <message>
        <source>+ {0} more places</source>
        <translation>+ {0} weitere Stellen</translation>
    </message>
    <message>
        <source>{0}, 1 difference</source>
        <translation>{0}, 1 Abweichung</translation>
    </message>
    <message>
        <source>{0}, {1} differences</source>
        <translation>{0}, {1} Abweichungen</translation>
    </message>
    <message>
        <source>{0} % sure</source>
        <translation>{0} % sicher</translation>
    </message>
    <message>
        <source>There are notes on it.</source>
        <translation>Es gibt Notizen dazu.</translation>
    </message>
    <message>
        <source> versus </source>
        <translation> gegenüber </translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Zeigen:</translation>
    </message>
    <message>
        <source>Must see only</source>
        <translation>Nur wichtige</translation>
    </message>
    <message>
        <source>Must see and useful</source>
        <translation>Wichtige und nützliche</translation>
    </message>
    <message>
        <source>All, minor ones too</source>
        <translation>Alle, auch geringe</translation>
    </message>
    <message>
        <source>&amp;At least so sure:</source>
        <translation>&amp;Mindestens so sicher:</translation>
    </message>
    <message>
        <source>However sure</source>
        <translation>Wie sicher auch immer</translation>
    </message>
    <message>
        <source>50 % and more</source>
        <translation>50 % und mehr</translation>
    </message>
    <message>
        <source>70 % and more</source>
        <translation>70 % und mehr</translation>
    </message>
    <message>
        <source>90 % and more</source>
        <translation>90 % und mehr</translation>
    </message>
    <message>
        <source>The list of differences begins like this; its own sliders can be moved at any time and are remembered with each set of articles.</source>
        <translation>So beginnt die Liste der Abweichungen; ihre eigenen Regler lassen sich jederzeit verschieben und werden für jeden Satz von Artikeln gemerkt.</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>What to know before reading</source>
        <translation>Vor dem Lesen zu wissen</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Filter findings by words</source>
        <translation>Abweichungen nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Differences between the articles. Up and Down show one after the other, Left and Right close and open a group.</source>
        <translation>Abweichungen zwischen den Artikeln. Pfeil nach oben und unten zeigen eine nach der anderen, links und rechts schließen und öffnen eine Gruppe.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>{0} of {1} differences</source>
        <translation>{0} von {1} Abweichungen</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 Abweichung</translation>
    </message>
    <message>
        <source>{0} differences</source>
        <translation>{0} Abweichungen</translation>
    </message>
    <message>
        <source>Differences between the articles are listed here.

Open two or more articles on one event: File ▸ Open articles…</source>
        <translation>Hier werden die Abweichungen zwischen den Artikeln aufgeführt.

Öffnen Sie zwei oder mehr Artikel zu einem Ereignis: Datei ▸ Artikel öffnen…</translation>
    </message>
    <message>
        <source>No differences were found in what these articles both report.

Select a sentence to compare the wordings yourself. Rules do not see irony or conflicts that need knowledge of the world.</source>
        <translation>In dem, was diese Artikel gemeinsam berichten, wurden keine Abweichungen gefunden.

Wählen Sie einen Satz, um die Formulierungen selbst zu vergleichen. Regeln erkennen weder Ironie noch Widersprüche, für die man Weltwissen braucht.</translation>
    </message>
    <message>
        <source>Nothing is left to read here: {0}.</source>
        <translation>Hier ist nichts mehr zu lesen: {0}.</translation>
    </message>
    <message>
        <source>The filters hide every difference.</source>
        <translation>Die Filter blenden alle Abweichungen aus.</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>In a column</source>
        <translation>In einer Spalte</translation>
    </message>
    <message>
        <source>Sentence above or below</source>
        <translation>Satz darüber oder darunter</translation>
    </message>
    <message>
        <source>Up  ·  Down</source>
        <translation>Hoch  ·  Runter</translation>
    </message>
    <message>
        <source>Show the sentence&apos;s claim</source>
        <translation>Aussage des Satzes zeigen</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Scrollen</translation>
    </message>
    <message>
        <source>Page Up  ·  Page Down</source>
        <translation>Bild auf  ·  Bild ab</translation>
    </message>
    <message>
        <source>Begin or end of the article</source>
        <translation>Anfang oder Ende des Artikels</translation>
    </message>
    <message>
        <source>Home  ·  End</source>
        <translation>Pos1  ·  Ende</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>In Listen und Tabellen</translation>
    </message>
    <message>
        <source>Row above or below</source>
        <translation>Zeile darüber oder darunter</translation>
    </message>
    <message>
        <source>Go to the row&apos;s place in the texts</source>
        <translation>Zur Textstelle der Zeile gehen</translation>
    </message>
    <message>
        <source>Open or close a group</source>
        <translation>Gruppe öffnen oder schließen</translation>
    </message>
    <message>
        <source>Right  ·  Left</source>
        <translation>Rechts  ·  Links</translation>
    </message>
    <message>
        <source>First or last row</source>
        <translation>Erste oder letzte Zeile</translation>
    </message>
    <message>
        <source>In the list of notes</source>
        <translation>In der Liste der Notizen</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Delete the selected notes</source>
        <translation>Gewählte Notizen löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Copy the selected notes as text</source>
        <translation>Gewählte Notizen als Text kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Keep the note that is being written</source>
        <translation>Geschriebene Notiz behalten</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Leave it unfinished</source>
        <translation>Unfertig lassen</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>In der Zeitleiste</translation>
    </message>
    <message>
        <source>Earlier or later statement</source>
        <translation>Frühere oder spätere Angabe</translation>
    </message>
    <message>
        <source>Left  ·  Right</source>
        <translation>Links  ·  Rechts</translation>
    </message>
    <message>
        <source>Lane above or below</source>
        <translation>Spur darüber oder darunter</translation>
    </message>
    <message>
        <source>Nearer, farther, all</source>
        <translation>Näher, weiter weg, alles</translation>
    </message>
    <message>
        <source>+  ·  −  ·  0</source>
        <translation>+  ·  −  ·  0</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Next or previous control</source>
        <translation>Nächstes oder voriges Bedienelement</translation>
    </message>
    <message>
        <source>Tab  ·  Shift+Tab</source>
        <translation>Tab  ·  Umschalt+Tab</translation>
    </message>
    <message>
        <source>Switch a box or press a button</source>
        <translation>Kästchen umschalten oder Knopf drücken</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Open the menu bar</source>
        <translation>Menüleiste öffnen</translation>
    </message>
    <message>
        <source>Alt, F10</source>
        <translation>Alt, F10</translation>
    </message>
    <message>
        <source>Menu of what is chosen</source>
        <translation>Menü zum Ausgewählten</translation>
    </message>
    <message>
        <source>Menu key  ·  Shift+F10</source>
        <translation>Menütaste  ·  Umschalt+F10</translation>
    </message>
    <message>
        <source>Close a dialog or leave a field</source>
        <translation>Dialog schließen oder Feld verlassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Weitere</translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message>
        <source>Places found</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Every place where the words stand. Enter goes to one.</source>
        <translation>Alle Stellen, an denen die Wörter stehen. Die Eingabetaste geht zu einer.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Press Ctrl+Shift+F and type words to find them in all articles.</source>
        <translation>Drücken Sie Strg+Umschalt+F, und geben Sie Wörter ein, um sie in allen Artikeln zu suchen.</translation>
    </message>
    <message>
        <source>“{0}” stands in none of the articles. Case and accents do not matter; look at the spelling, or take “Whole words only” off.</source>
        <translation>„{0}“ steht in keinem der Artikel. Groß- und Kleinschreibung und Akzente spielen keine Rolle; prüfen Sie die Schreibweise, oder schalten Sie „Nur ganze Wörter“ aus.</translation>
    </message>
    <message>
        <source>“{0}” stands in more than {1} places; the first of them are listed.</source>
        <translation>„{0}“ steht an mehr als {1} Stellen; die ersten davon sind aufgeführt.</translation>
    </message>
    <message>
        <source>“{0}” stands in 1 place.</source>
        <translation>„{0}“ steht an 1 Stelle.</translation>
    </message>
    <message>
        <source>“{0}” stands in {1} places of 1 article.</source>
        <translation>„{0}“ steht an {1} Stellen in 1 Artikel.</translation>
    </message>
    <message>
        <source>“{0}” stands in {1} places of {2} articles.</source>
        <translation>„{0}“ steht an {1} Stellen in {2} Artikeln.</translation>
    </message>
</context>
<context>
    <name>GatheredDialog</name>
    <message>
        <source>Open articles</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Space leaves a file out or takes it in.</source>
        <translation>Die Leertaste lässt eine Datei weg oder nimmt sie auf.</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>&amp;Alle wählen</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>&amp;Keine wählen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>“{0}” holds 1 file that can be opened as an article. Open it?</source>
        <translation>„{0}“ enthält 1 Datei, die sich als Artikel öffnen lässt. Soll sie geöffnet werden?</translation>
    </message>
    <message>
        <source>“{0}” holds {1} files that can be opened as articles. Open them?</source>
        <translation>„{0}“ enthält {1} Dateien, die sich als Artikel öffnen lassen. Sollen sie geöffnet werden?</translation>
    </message>
    <message>
        <source>“{0}” holds {1} files that can be opened as articles. Choose those that you want to compare.</source>
        <translation>„{0}“ enthält {1} Dateien, die sich als Artikel öffnen lassen. Wählen Sie die, die Sie vergleichen möchten.</translation>
    </message>
    <message>
        <source>1 other file is no article and is left out.</source>
        <translation>1 andere Datei ist kein Artikel und bleibt weg.</translation>
    </message>
    <message>
        <source>{0} other files are no articles and are left out.</source>
        <translation>{0} andere Dateien sind keine Artikel und bleiben weg.</translation>
    </message>
    <message>
        <source>&amp;Open article</source>
        <translation>Artikel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Open {0} articles</source>
        <translation>{0} Artikel ö&amp;ffnen</translation>
    </message>
</context>
<context>
    <name>GroupingButton</name>
    <message>
        <source>By &amp;type</source>
        <translation>Nach &amp;Typ</translation>
    </message>
    <message>
        <source>By &amp;claim</source>
        <translation>Nach &amp;Aussage</translation>
    </message>
    <message>
        <source>By &amp;importance</source>
        <translation>Nach &amp;Wichtigkeit</translation>
    </message>
    <message>
        <source>&amp;Open all groups</source>
        <translation>Alle Gruppen &amp;öffnen</translation>
    </message>
    <message>
        <source>C&amp;lose all groups</source>
        <translation>Alle Gruppen &amp;schließen</translation>
    </message>
    <message>
        <source>How the differences are put together</source>
        <translation>Wie die Abweichungen zusammengefasst werden</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>discussed / agreed; delay / cancel</source>
        <translation>discussed / agreed; delay / cancel</translation>
    </message>
    <message>
        <source>is expected to raise / discussed</source>
        <translation>is expected to raise / discussed</translation>
    </message>
    <message>
        <source>agreed / no formal agreement exists</source>
        <translation>agreed / no formal agreement exists</translation>
    </message>
    <message>
        <source>reportedly killed / killed</source>
        <translation>reportedly killed / killed</translation>
    </message>
    <message>
        <source>25 % / 35 %</source>
        <translation>25 % / 35 %</translation>
    </message>
    <message>
        <source>on Tuesday / on Wednesday</source>
        <translation>on Tuesday / on Wednesday</translation>
    </message>
    <message>
        <source>for the first time / exchanges since 2024</source>
        <translation>for the first time / exchanges since 2024</translation>
    </message>
    <message>
        <source>police said four died / four died</source>
        <translation>police said four died / four died</translation>
    </message>
    <message>
        <source>“standard” guardrails / guardrails</source>
        <translation>“standard” guardrails / guardrails</translation>
    </message>
    <message>
        <source>west of Bireun / south of Bireun</source>
        <translation>west of Bireun / south of Bireun</translation>
    </message>
    <message>
        <source>every major system / some systems</source>
        <translation>every major system / some systems</translation>
    </message>
    <message>
        <source>a caravan of asylum seekers / illegal immigrants</source>
        <translation>a caravan of asylum seekers / illegal immigrants</translation>
    </message>
    <message>
        <source>Opening articles</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Press {0} and choose two or more files on the same event (web pages as your browser saved them, PDF, Word, OpenDocument, RTF, books, mails, text), drop them or a folder on the window, or paste a text with {1}. Each article gets a column and a letter: A, B, C.</source>
        <translation>Drücken Sie {0} und wählen Sie zwei oder mehr Dateien zum selben Ereignis (Webseiten, wie Ihr Browser sie gespeichert hat, PDF, Word, OpenDocument, RTF, Bücher, E-Mails, Text), ziehen Sie sie oder einen Ordner auf das Fenster, oder fügen Sie mit {1} einen Text ein. Jeder Artikel bekommt eine Spalte und einen Buchstaben: A, B, C.</translation>
    </message>
    <message>
        <source>{0} shows how a file is read before it is opened, with its encoding and, in a PDF, its columns. Menus, links and notices around an article are shown dim and never compared; {1} leaves them out.</source>
        <translation>{0} zeigt vor dem Öffnen, wie eine Datei gelesen wird, mit ihrer Kodierung und, bei einem PDF, ihren Spalten. Menüs, Verweise und Hinweise um einen Artikel stehen blass da und werden nie verglichen; {1} lässt sie weg.</translation>
    </message>
    <message>
        <source>Title, outlet, author and date are read from the text; {0} shows them and lets them be corrected. A date helps: “yesterday” is counted from it.</source>
        <translation>Titel, Medium, Autor und Datum werden aus dem Text gelesen; {0} zeigt sie und lässt Sie sie berichtigen. Ein Datum hilft: „yesterday“ wird von ihm aus gerechnet.</translation>
    </message>
    <message>
        <source>Reading side by side</source>
        <translation>Nebeneinander lesen</translation>
    </message>
    <message>
        <source>Sentences with a light tint report something that another article reports too; ribbons join them. Click a sentence, or walk with Up and Down: its counterparts come level in the other columns, and the pane at the bottom shows every source&apos;s wording of the claim. {0} goes to the next column.</source>
        <translation>Sätze mit heller Tönung berichten etwas, das auch ein anderer Artikel berichtet; Bänder verbinden sie. Klicken Sie auf einen Satz, oder gehen Sie mit Pfeil nach oben und unten: Seine Gegenstücke kommen in den anderen Spalten auf gleiche Höhe, und der Bereich unten zeigt, wie jede Quelle die Aussage formuliert. {0} geht zur nächsten Spalte.</translation>
    </message>
    <message>
        <source>Columns scroll together by what they report, not by line; the lock ({0}) lets each go alone. With more than three articles {1} and {2} go sideways, and the column that is pinned as base ({3}) stays.</source>
        <translation>Die Spalten scrollen gemeinsam nach dem, was sie berichten, nicht nach Zeilen; das Schloss ({0}) lässt jede für sich laufen. Bei mehr als drei Artikeln gehen {1} und {2} seitwärts, und die als Basis angeheftete Spalte ({3}) bleibt stehen.</translation>
    </message>
    <message>
        <source>The strip at a column&apos;s edge ({0}) shows where its differences are; click or drag in it to go there. {1}, {2} and {3} show all sentences, those with differences, and those that one article alone has.</source>
        <translation>Der Streifen am Rand einer Spalte ({0}) zeigt, wo ihre Abweichungen liegen; klicken oder ziehen Sie darin, um dorthin zu gehen. {1}, {2} und {3} zeigen alle Sätze, die mit Abweichungen und die, die nur ein Artikel hat.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Strong marks stand on the words that differ: colour, underline and letters tell the type. The list on the right names both wordings and the reason; {0} and {1} walk through it, {2} through the words of one.</source>
        <translation>Kräftige Markierungen stehen auf den Wörtern, die sich unterscheiden: Farbe, Unterstreichung und Kürzel nennen den Typ. Die Liste rechts nennt beide Formulierungen und den Grund; {0} und {1} gehen durch sie, {2} durch die Wörter einer Abweichung.</translation>
    </message>
    <message>
        <source>Ticks in the legend, the sliders and the words above the list choose what is listed and marked.</source>
        <translation>Häkchen in der Legende, die Regler und die Wörter über der Liste bestimmen, was aufgeführt und markiert wird.</translation>
    </message>
    <message>
        <source>“Why?” ({0}) shows what is behind a difference or a link: the phrases, what was read in them, the rule and the figures that it weighed.</source>
        <translation>„Warum?“ ({0}) zeigt, was hinter einer Abweichung oder einer Verknüpfung steht: die Wendungen, was aus ihnen gelesen wurde, die Regel und die Zahlen, die sie abgewogen hat.</translation>
    </message>
    <message>
        <source>Above the list and under an article&apos;s title stands what was not read in full, and which articles share their wording: a report that copies another confirms nothing. Shared quotations do not count.</source>
        <translation>Über der Liste und unter dem Titel eines Artikels steht, was nicht vollständig gelesen wurde und welche Artikel Wortlaut teilen: Ein Bericht, der einen anderen übernimmt, bestätigt nichts. Gemeinsame Zitate zählen nicht.</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>Urteilen</translation>
    </message>
    <message>
        <source>With a difference chosen, {0} confirms it as real, {1} marks it as explained, {2} as a false alarm, {3} puts it off until the next start and {4} opens it again; {5} goes to the next open one. A reason may stand beside each verdict.</source>
        <translation>Ist eine Abweichung gewählt, bestätigt {0} sie als echt, {1} markiert sie als erklärt, {2} als Fehlalarm, {3} stellt sie bis zum nächsten Start zurück, und {4} öffnet sie wieder; {5} geht zur nächsten offenen. Neben jedem Urteil kann ein Grund stehen.</translation>
    </message>
    <message>
        <source>A verdict is found again by what it is about, also when the articles are compared anew. Every step can be undone with {0}.</source>
        <translation>Ein Urteil wird an dem wiedererkannt, worum es geht, auch wenn die Artikel neu verglichen werden. Jeder Schritt lässt sich mit {0} rückgängig machen.</translation>
    </message>
    <message>
        <source>Links of your own</source>
        <translation>Eigene Verknüpfungen</translation>
    </message>
    <message>
        <source>Where two sentences report the same and are not joined, press {0} on one, go to the other and press {0} again. {1} cuts a link that is none, {2} keeps one whatever the next comparison says.</source>
        <translation>Berichten zwei Sätze dasselbe und sind nicht verbunden, drücken Sie {0} auf dem einen, gehen Sie zum anderen, und drücken Sie noch einmal {0}. {1} trennt eine Verknüpfung, die keine ist, {2} behält eine, was auch immer der nächste Vergleich sagt.</translation>
    </message>
    <message>
        <source>Claims and sources</source>
        <translation>Aussagen und Quellen</translation>
    </message>
    <message>
        <source>The page Claims ({0}) is a table: a row a claim, a column a source, in each cell that source&apos;s wording, empty where it is silent. Its filters show what one source alone has, what one leaves out and what all agree on.</source>
        <translation>Die Seite „Aussagen“ ({0}) ist eine Tabelle: Jede Zeile ist eine Aussage, jede Spalte eine Quelle, in jeder Zelle steht deren Formulierung; leer ist sie, wo die Quelle schweigt. Die Filter zeigen, was nur eine Quelle hat, was eine weglässt und worin alle einig sind.</translation>
    </message>
    <message>
        <source>The timeline puts every dated statement on one axis, a lane a source. Shared wording shows what two articles have almost word for word, and how independent they are.</source>
        <translation>Die Zeitleiste trägt alle datierten Angaben auf einer Achse auf, eine Spur je Quelle. „Gemeinsamer Wortlaut“ zeigt, was zwei Artikel fast Wort für Wort teilen und wie unabhängig sie voneinander sind.</translation>
    </message>
    <message>
        <source>Finding words</source>
        <translation>Wörter finden</translation>
    </message>
    <message>
        <source>{0} looks in the article that has the keyboard, {1} in all of them; {2} and {3} go from one place to the next. Case, accents and kinds of quotation marks make no difference.</source>
        <translation>{0} sucht in dem Artikel, der die Tastatur hat, {1} in allen; {2} und {3} gehen von einer Stelle zur nächsten. Groß- und Kleinschreibung, Akzente und Arten von Anführungszeichen spielen keine Rolle.</translation>
    </message>
    <message>
        <source>Rules and words of your own</source>
        <translation>Regeln und eigene Wörter</translation>
    </message>
    <message>
        <source>Each type is told by rules with a name. Compare ▸ Rules lists them with examples and switches them on and off.</source>
        <translation>Jeder Typ wird von Regeln mit einem Namen gemeldet. Vergleich ▸ Regeln führt sie mit Beispielen auf und schaltet sie ein und aus.</translation>
    </message>
    <message>
        <source>Compare ▸ Own lexicon loads words of your own from a text file: steps of scales, hedges, opposites, loaded words, verbs of saying, names. “What it changes” lists the differences that come, go and change. In a terminal, “parallax lexicon example” prints a file to begin with.</source>
        <translation>Vergleich ▸ Eigenes Lexikon lädt eigene Wörter aus einer Textdatei: Stufen von Skalen, Abschwächungen, Gegensätze, wertende Wörter, Verben des Sagens, Namen. „Was es ändert“ führt die Abweichungen auf, die hinzukommen, wegfallen und sich ändern. In einem Terminal gibt „parallax lexicon example“ eine Datei für den Anfang aus.</translation>
    </message>
    <message>
        <source>Looks and keys</source>
        <translation>Aussehen und Tasten</translation>
    </message>
    <message>
        <source>Preferences ({0}) hold the theme, high contrast, the reading font, the colours of the types and single letters. {1} and {2} change the size of the articles&apos; text. Keyboard shortcuts ({3}) lists all keys and changes them.</source>
        <translation>Die Einstellungen ({0}) enthalten Farbschema, hohen Kontrast, Leseschrift, Farben der Typen und einzelne Buchstaben als Tasten. {1} und {2} ändern die Größe des Artikeltexts. „Tastenkürzel“ ({3}) führt alle Tasten auf und ändert sie.</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Was es nicht kann</translation>
    </message>
    <message>
        <source>Parallax reads words by rules; it does not know the world. It does not see conflicts that need outside knowledge or a chain of causes, and it does not recognise irony.</source>
        <translation>Parallax liest Wörter nach Regeln; es kennt die Welt nicht. Es sieht keine Widersprüche, für die man Wissen von außen oder eine Kette von Ursachen braucht, und es erkennt keine Ironie.</translation>
    </message>
    <message>
        <source>A finding says that two passages give different pictures, not which of them is true. It misses some differences and flags some that are none: read both passages before you rely on it.</source>
        <translation>Eine Abweichung sagt, dass zwei Stellen verschiedene Bilder geben, nicht, welche wahr ist. Manche Abweichungen werden übersehen, und manche gemeldeten sind keine: Lesen Sie beide Stellen, bevor Sie sich darauf stützen.</translation>
    </message>
    <message>
        <source>Its rules of wording are made for English. Texts in other languages are joined by names, numbers, times, quotations and spelling, and only their numbers are compared; the column&apos;s head says so.</source>
        <translation>Die Regeln für den Wortlaut sind für Englisch gemacht. Texte in anderen Sprachen werden über Namen, Zahlen, Zeiten, Zitate und Schreibweisen verbunden, und verglichen werden nur ihre Zahlen; der Kopf der Spalte sagt es.</translation>
    </message>
    <message>
        <source>It reads files of up to 50 MB, in other formats than text with at most 20 MB of words. It reads no text in pictures, and in a PDF the order of columns is found by their look: where that is uncertain, a warning says so.</source>
        <translation>Es liest Dateien bis zu 50 MB, in anderen Formaten als Text mit höchstens 20 MB an Wörtern. Text in Bildern liest es nicht, und in einem PDF erkennt es die Reihenfolge der Spalten an ihrem Aussehen: Wo das unsicher ist, sagt es eine Warnung.</translation>
    </message>
    <message>
        <source>Up to 32 articles are compared every two with each other, more of them each with the 24 most like it. What was cut short is always told.</source>
        <translation>Bis zu 32 Artikel werden je zwei miteinander verglichen, von mehr Artikeln jeder mit den 24 ähnlichsten. Was gekürzt wurde, wird immer gesagt.</translation>
    </message>
    <message>
        <source>Two articles that seem to tell two events of one kind keep only their surest links. That is a judgement too: a link missed can be made by hand.</source>
        <translation>Zwei Artikel, die von zwei Ereignissen derselben Art zu berichten scheinen, behalten nur ihre sichersten Verknüpfungen. Auch das ist ein Urteil: eine fehlende Verknüpfung lässt sich von Hand machen.</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Short guide</source>
        <translation>Kurzanleitung</translation>
    </message>
    <message>
        <source>. {0} Example: {1}.</source>
        <translation>. {0} Beispiel: {1}.</translation>
    </message>
    <message>
        <source>The types of difference</source>
        <translation>Die Typen von Abweichungen</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import notes</source>
        <translation>Notizen importieren</translation>
    </message>
    <message>
        <source>“{0}” by {1} brings:</source>
        <translation>„{0}“ von {1} bringt:</translation>
    </message>
    <message>
        <source>“{0}” brings:</source>
        <translation>„{0}“ bringt:</translation>
    </message>
    <message>
        <source>Only articles that are not open here.</source>
        <translation>Nur Artikel, die hier nicht geöffnet sind.</translation>
    </message>
    <message>
        <source>&amp;Open the article that is not open here</source>
        <translation>Den hier nicht geöffneten Artikel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Open the {0} articles that are not open here</source>
        <translation>Die {0} hier nicht geöffneten Artikel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Nothing of yours is changed, and one Undo takes all of it back.</source>
        <translation>Nichts von Ihnen wird geändert, und ein „Rückgängig“ nimmt alles wieder zurück.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>new note</source>
        <translation>neue Notiz</translation>
    </message>
    <message>
        <source>new notes</source>
        <translation>neue Notizen</translation>
    </message>
    <message>
        <source>other version of a note of yours; both stay, side by side</source>
        <translation>andere Fassung einer Ihrer Notizen; beide bleiben nebeneinander</translation>
    </message>
    <message>
        <source>other versions of notes of yours; both stay, side by side</source>
        <translation>andere Fassungen Ihrer Notizen; beide bleiben jeweils nebeneinander</translation>
    </message>
    <message>
        <source>of these is about an article that is not open; it waits in the panel</source>
        <translation>davon betrifft einen Artikel, der nicht geöffnet ist; sie wartet im Bereich „Notizen“</translation>
    </message>
    <message>
        <source>of these are about articles that are not open; they wait in the panel</source>
        <translation>davon betreffen Artikel, die nicht geöffnet sind; sie warten im Bereich „Notizen“</translation>
    </message>
    <message>
        <source>verdict on a difference that you have not judged</source>
        <translation>Urteil über eine Abweichung, über die Sie nicht geurteilt haben</translation>
    </message>
    <message>
        <source>verdicts on differences that you have not judged</source>
        <translation>Urteile über Abweichungen, über die Sie nicht geurteilt haben</translation>
    </message>
    <message>
        <source>verdict other than yours; yours stays, the other becomes a note</source>
        <translation>Urteil anders als Ihres; Ihres bleibt, das andere wird zu einer Notiz</translation>
    </message>
    <message>
        <source>verdicts other than yours; yours stay, the others become notes</source>
        <translation>Urteile anders als Ihre; Ihre bleiben, die anderen werden zu Notizen</translation>
    </message>
    <message>
        <source>decision on a link</source>
        <translation>Entscheidung über eine Verknüpfung</translation>
    </message>
    <message>
        <source>decisions on links</source>
        <translation>Entscheidungen über Verknüpfungen</translation>
    </message>
    <message>
        <source>decision on a link that is other than yours; yours stays</source>
        <translation>Entscheidung über eine Verknüpfung anders als Ihre; Ihre bleibt</translation>
    </message>
    <message>
        <source>decisions on links that are other than yours; yours stay</source>
        <translation>Entscheidungen über Verknüpfungen anders als Ihre; Ihre bleiben</translation>
    </message>
    <message>
        <source>part of the file that makes no sense and is left out</source>
        <translation>Teil der Datei, der keinen Sinn ergibt und weggelassen wird</translation>
    </message>
    <message>
        <source>parts of the file that make no sense and are left out</source>
        <translation>Teile der Datei, die keinen Sinn ergeben und weggelassen werden</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>{0} brings nothing that is not here already.</source>
        <translation>{0} bringt nichts, was nicht schon hier ist.</translation>
    </message>
    <message>
        <source>import notes</source>
        <translation>Notizen importieren</translation>
    </message>
    <message>
        <source>{0} was imported; Edit ▸ Undo takes all of it back.</source>
        <translation>{0} wurde importiert; Bearbeiten ▸ Rückgängig nimmt alles wieder zurück.</translation>
    </message>
    <message>
        <source>1 part of the file made no sense and was left out.</source>
        <translation>1 Teil der Datei ergab keinen Sinn und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{0} parts of the file made no sense and were left out.</source>
        <translation>{0} Teile der Datei ergaben keinen Sinn und wurden weggelassen.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>{0} parts of {1} do not say any more what was written in them. What could be read is shown; compare it with a backup.</source>
        <translation>{0} Teile von {1} sagen nicht mehr, was in ihnen geschrieben stand. Gezeigt wird, was sich lesen ließ; vergleichen Sie es mit einer Sicherung.</translation>
    </message>
    <message>
        <source>{0} is open for reading only; save it under another name to work on.</source>
        <translation>{0} ist nur zum Lesen geöffnet; speichern Sie den Arbeitsbereich unter einem anderen Namen, um daran zu arbeiten.</translation>
    </message>
    <message>
        <source>{0} is open and saved already; choose another name.</source>
        <translation>{0} ist geöffnet und schon gespeichert; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>{0} cannot be replaced ({1}); choose another name.</source>
        <translation>{0} lässt sich nicht ersetzen ({1}); wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Until then everything is kept in {0}.</source>
        <translation>Bis dahin wird alles in {0} aufbewahrt.</translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation>Retten</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); close it in the other window.</source>
        <translation>{0} lässt sich nicht lesen ({1}); schließen Sie die Datei im anderen Fenster.</translation>
    </message>
    <message>
        <source>Nothing can be written in {0} ({1}); save the workspace elsewhere.</source>
        <translation>In {0} lässt sich nichts schreiben ({1}); speichern Sie den Arbeitsbereich an einem anderen Ort.</translation>
    </message>
    <message>
        <source>{0} is open in {1} on {2}; close it there, or open it for reading only.</source>
        <translation>{0} ist in {1} auf {2} geöffnet; schließen Sie die Datei dort, oder öffnen Sie sie nur zum Lesen.</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>einem Programm</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>&amp;Single letters work in lists</source>
        <translation>&amp;Einzelne Buchstaben wirken in Listen</translation>
    </message>
    <message>
        <source>With a difference chosen in the list, one letter judges it. Switch this off where letters are typed by voice or by mistake; menus and other keys do the same.</source>
        <translation>Ist in der Liste eine Abweichung gewählt, urteilt ein einzelner Buchstabe über sie. Schalten Sie das aus, wenn Buchstaben per Sprache oder versehentlich getippt werden; Menüs und andere Tasten tun dasselbe.</translation>
    </message>
    <message>
        <source>All &amp;keyboard shortcuts…</source>
        <translation>Alle &amp;Tastenkürzel…</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Amharic</source>
        <translation>Amharisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Belarussisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>Tibetisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Khmer</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>Kannada</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>Laotisch</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>Birmanisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Punjabi</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>Singhalesisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>&amp;Language of the window:</source>
        <translation>&amp;Sprache des Fensters:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Die andere Sprache wird ab dem nächsten Start gesprochen.</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Choose a sentence to link first.</source>
        <translation>Wählen Sie zuerst einen Satz zum Verknüpfen.</translation>
    </message>
    <message>
        <source>Link {0} with …: arrows and F6 choose, Space or a click links, Esc cancels.</source>
        <translation>{0} verknüpfen mit …: Pfeile und F6 wählen, Leertaste oder Klick verknüpft, Esc bricht ab.</translation>
    </message>
    <message>
        <source>{0} and {1} stand in one article; choose a sentence of another one.</source>
        <translation>{0} und {1} stehen im selben Artikel; wählen Sie einen Satz aus einem anderen.</translation>
    </message>
    <message>
        <source>No link was made.</source>
        <translation>Es wurde nichts verknüpft.</translation>
    </message>
    <message>
        <source>{0} is linked with no other sentence.</source>
        <translation>{0} ist mit keinem anderen Satz verknüpft.</translation>
    </message>
    <message>
        <source>{0} has no link that you have not decided about.</source>
        <translation>{0} hat keine Verknüpfung, über die Sie noch nicht entschieden haben.</translation>
    </message>
    <message>
        <source>You have decided so about {0} before.</source>
        <translation>So haben Sie über {0} schon entschieden.</translation>
    </message>
    <message>
        <source>leave {0} to the engine</source>
        <translation>{0} dem Programm überlassen</translation>
    </message>
    <message>
        <source>{0}: as the engine finds.</source>
        <translation>{0}: wie das Programm es findet.</translation>
    </message>
    <message>
        <source>cut link {0}</source>
        <translation>Verknüpfung {0} trennen</translation>
    </message>
    <message>
        <source>{0} cut; Ctrl+Z links them again.</source>
        <translation>{0} getrennt; Strg+Z verknüpft wieder.</translation>
    </message>
    <message>
        <source>keep link {0}</source>
        <translation>Verknüpfung {0} behalten</translation>
    </message>
    <message>
        <source>{0} kept: linked whatever is found.</source>
        <translation>{0} behalten: verknüpft, was auch gefunden wird.</translation>
    </message>
    <message>
        <source>link {0}</source>
        <translation>{0} verknüpfen</translation>
    </message>
    <message>
        <source>{0} linked; Ctrl+Z takes it back.</source>
        <translation>{0} verknüpft; Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>take back 1 decision</source>
        <translation>1 Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>take back {0} decisions</source>
        <translation>{0} Entscheidungen zurücknehmen</translation>
    </message>
    <message>
        <source>Choose a sentence first.</source>
        <translation>Wählen Sie zuerst einen Satz.</translation>
    </message>
    <message>
        <source>Which link is meant</source>
        <translation>Welche Verknüpfung gemeint ist</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>cut all links of {0}</source>
        <translation>alle Verknüpfungen von {0} trennen</translation>
    </message>
    <message>
        <source>keep all links of {0}</source>
        <translation>alle Verknüpfungen von {0} behalten</translation>
    </message>
    <message>
        <source>Link {0} with {1}: Space links, Esc cancels.</source>
        <translation>{0} mit {1} verknüpfen: Leertaste verknüpft, Esc bricht ab.</translation>
    </message>
    <message>
        <source>{0}: linked by you with {1}, cut by you from {2}</source>
        <translation>{0}: von Ihnen verknüpft mit {1}, getrennt von {2}</translation>
    </message>
    <message>
        <source>{0}: linked by you with {1}</source>
        <translation>{0}: von Ihnen verknüpft mit {1}</translation>
    </message>
    <message>
        <source>{0}: cut by you from {2}</source>
        <translation>{0}: von Ihnen getrennt von {2}</translation>
    </message>
</context>
<context>
    <name>Local</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>the pattern of a day, as in QLocale.toString</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>the pattern of a day, as in QLocale.toString</comment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>LockButton</name>
    <message>
        <source>Scroll columns together</source>
        <translation>Spalten gemeinsam scrollen</translation>
    </message>
    <message>
        <source>The columns scroll together. Click to scroll each alone.</source>
        <translation>Die Spalten scrollen gemeinsam. Ein Klick lässt jede für sich scrollen.</translation>
    </message>
    <message>
        <source>Each column scrolls alone. Click to scroll them together.</source>
        <translation>Jede Spalte scrollt für sich. Ein Klick lässt sie gemeinsam scrollen.</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
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
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>High &amp;contrast:</source>
        <translation>Hoher &amp;Kontrast:</translation>
    </message>
    <message>
        <source>Reduced &amp;motion:</source>
        <translation>Weniger &amp;Bewegung:</translation>
    </message>
    <message>
        <source>Show &amp;hints again</source>
        <translation>Hinweise wieder &amp;zeigen</translation>
    </message>
    <message>
        <source>Shows the hint of the first start again, though it was dismissed</source>
        <translation>Zeigt den Hinweis des ersten Starts wieder, obwohl er geschlossen wurde</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>{0} – Parallax</source>
        <translation>{0} – Parallax</translation>
    </message>
    <message>
        <source>{0} and {1} more – Parallax</source>
        <translation>{0} und {1} weitere – Parallax</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>{0} of {1}&apos;s own words stand in {2}.</source>
        <translation>{0} der eigenen Wörter von {1} stehen in {2}.</translation>
    </message>
</context>
<context>
    <name>MatrixStrip</name>
    <message>
        <source>Claims by article</source>
        <translation>Aussagen nach Artikeln</translation>
    </message>
    <message>
        <source>Left and Right go from claim to claim, Enter shows the claim.</source>
        <translation>Pfeil nach links und rechts gehen von Aussage zu Aussage, die Eingabetaste zeigt die Aussage.</translation>
    </message>
    <message>
        <source>{0}
Reported by {1}, who differ.</source>
        <translation>{0}
Berichtet von {1}; sie weichen voneinander ab.</translation>
    </message>
    <message>
        <source>{0}
Reported by {1}.</source>
        <translation>{0}
Berichtet von {1}.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>Zuletzt geöffnete &amp;Dateien</translation>
    </message>
    <message>
        <source>&amp;Close article</source>
        <translation>Artikel &amp;schließen</translation>
    </message>
    <message>
        <source>Recent &amp;workspaces</source>
        <translation>Le&amp;tzte Arbeitsbereiche</translation>
    </message>
    <message>
        <source>S&amp;entences</source>
        <translation>&amp;Sätze</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>Spa&amp;lten</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Bere&amp;iche</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>&amp;Urteil</translation>
    </message>
    <message>
        <source>Lin&amp;ks</source>
        <translation>Ver&amp;knüpfungen</translation>
    </message>
    <message>
        <source>&amp;Own lexicon</source>
        <translation>Eigenes Le&amp;xikon</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>… and {0} more.</source>
        <translation>… und {0} weitere.</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Textstellen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Ohne Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Tags: {0}</source>
        <translation>Schlagwörter: {0}</translation>
    </message>
    <message>
        <source>Link of {0}</source>
        <translation>Verknüpfung von {0}</translation>
    </message>
    <message>
        <source>Claim: {0}</source>
        <translation>Aussage: {0}</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps the note, Esc closes it and keeps what you wrote.</source>
        <translation>Strg+Eingabe behält die Notiz, Esc schließt sie und behält, was Sie geschrieben haben.</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>&amp;Kennzeichnen</translation>
    </message>
    <message>
        <source>Marks the note as one to come back to</source>
        <translation>Kennzeichnet die Notiz als eine, auf die Sie zurückkommen wollen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Keeps the note (Ctrl+Enter)</source>
        <translation>Behält die Notiz (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes it; what you wrote stays here unfinished (Esc)</source>
        <translation>Schließt sie; was Sie geschrieben haben, bleibt hier unfertig stehen (Esc)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A note holds at most {0} characters; this has {1}. Nothing was changed.</source>
        <translation>Eine Notiz fasst höchstens {0} Zeichen; diese hat {1}. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>NoteLines</name>
    <message>
        <source>Notes on this</source>
        <translation>Notizen dazu</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… und {0} weitere</translation>
    </message>
</context>
<context>
    <name>NoteMenu</name>
    <message>
        <source>&amp;Go on writing</source>
        <translation>&amp;Weiterschreiben</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ve&amp;rwerfen</translation>
    </message>
    <message>
        <source>&amp;Go to its words</source>
        <translation>&amp;Zu den Wörtern gehen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Edit &amp;tags</source>
        <translation>&amp;Schlagwörter bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Take &amp;flag away</source>
        <translation>Kennzeichnung auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>&amp;Kennzeichnen</translation>
    </message>
    <message>
        <source>C&amp;opy as text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>NoteShowing</name>
    <message>
        <source>The words of this note are not in the article any more.</source>
        <translation>Die Wörter dieser Notiz stehen nicht mehr im Artikel.</translation>
    </message>
    <message>
        <source>No article of this note is open.</source>
        <translation>Kein Artikel dieser Notiz ist geöffnet.</translation>
    </message>
    <message>
        <source>The note was copied.</source>
        <translation>Die Notiz wurde kopiert.</translation>
    </message>
    <message>
        <source>{0} notes were copied.</source>
        <translation>{0} Notizen wurden kopiert.</translation>
    </message>
</context>
<context>
    <name>NoteSteps</name>
    <message>
        <source>colour note on {0}</source>
        <translation>Notiz zu {0} färben</translation>
    </message>
    <message>
        <source>colour {0} notes</source>
        <translation>{0} Notizen färben</translation>
    </message>
    <message>
        <source>flag note on {0}</source>
        <translation>Notiz zu {0} kennzeichnen</translation>
    </message>
    <message>
        <source>flag {0} notes</source>
        <translation>{0} Notizen kennzeichnen</translation>
    </message>
    <message>
        <source>take flag from note on {0}</source>
        <translation>Kennzeichnung der Notiz zu {0} aufheben</translation>
    </message>
    <message>
        <source>take flags from {0} notes</source>
        <translation>Kennzeichnung von {0} Notizen aufheben</translation>
    </message>
    <message>
        <source>rename tag {0}</source>
        <translation>Schlagwort {0} umbenennen</translation>
    </message>
    <message>
        <source>remove tag {0}</source>
        <translation>Schlagwort {0} entfernen</translation>
    </message>
</context>
<context>
    <name>NotesDelegate</name>
    <message>
        <source>not finished</source>
        <translation>unfertig</translation>
    </message>
    <message>
        <source>≈ words changed</source>
        <translation>≈ Wörter geändert</translation>
    </message>
</context>
<context>
    <name>NotesList</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>All notes and highlights. Enter goes to the words of one, F2 edits it, Delete takes it away.</source>
        <translation>Alle Notizen und Markierungen. Die Eingabetaste geht zu den Wörtern, F2 bearbeitet, Entf entfernt eine Notiz.</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Not finished</source>
        <translation>Unfertig</translation>
    </message>
    <message>
        <source>Not found again</source>
        <translation>Nicht wiedergefunden</translation>
    </message>
    <message>
        <source>In articles that are not open</source>
        <translation>In Artikeln, die nicht geöffnet sind</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>Ohne Schlagwörter</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>{0}, 1 note</source>
        <translation>{0}, 1 Notiz</translation>
    </message>
    <message>
        <source>{0}, {1} notes</source>
        <translation>{0}, {1} Notizen</translation>
    </message>
    <message>
        <source>The articles of these notes are open, but the words that they are about are not in them any more. Nothing is lost: each note keeps the words as they were.</source>
        <translation>Die Artikel dieser Notizen sind geöffnet, aber die Wörter, um die es geht, stehen nicht mehr darin. Nichts ist verloren: Jede Notiz behält die Wörter, wie sie waren.</translation>
    </message>
    <message>
        <source>These notes are about articles that are not open now.</source>
        <translation>Diese Notizen gehören zu Artikeln, die jetzt nicht geöffnet sind.</translation>
    </message>
    <message>
        <source>What you began to write and did not finish; Enter goes on with it.</source>
        <translation>Was Sie zu schreiben begonnen und nicht beendet haben; die Eingabetaste setzt es fort.</translation>
    </message>
    <message>
        <source>Tags: {0}</source>
        <translation>Schlagwörter: {0}</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>gekennzeichnet</translation>
    </message>
    <message>
        <source>changed {0}</source>
        <translation>geändert {0}</translation>
    </message>
    <message>
        <source>words changed since</source>
        <translation>Wörter seither geändert</translation>
    </message>
    <message>
        <source>words not found again</source>
        <translation>Wörter nicht wiedergefunden</translation>
    </message>
    <message>
        <source>article not open</source>
        <translation>Artikel nicht geöffnet</translation>
    </message>
    <message>
        <source>Note on words</source>
        <translation>Notiz zu Wörtern</translation>
    </message>
    <message>
        <source>Note on a difference</source>
        <translation>Notiz zu einer Abweichung</translation>
    </message>
    <message>
        <source>Note on a link</source>
        <translation>Notiz zu einer Verknüpfung</translation>
    </message>
    <message>
        <source>Note on a claim</source>
        <translation>Notiz zu einer Aussage</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Search notes, quotes and tags</source>
        <translation>Notizen, Zitate und Schlagwörter durchsuchen</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>Alle Notizen zeigen</translation>
    </message>
    <message>
        <source>Looking for the words of the notes…</source>
        <translation>Die Wörter der Notizen werden gesucht…</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Notiz</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} Notizen</translation>
    </message>
    <message>
        <source>{0} of {1} notes</source>
        <translation>{0} von {1} Notizen</translation>
    </message>
    <message>
        <source>{0} not found again</source>
        <translation>{0} nicht wiedergefunden</translation>
    </message>
    <message>
        <source>No note has this in it.</source>
        <translation>Keine Notiz enthält das.</translation>
    </message>
    <message>
        <source>What you highlight and note is listed here.

Select words or a sentence, then press A to write a note on it, H to highlight it, T to give it a tag.</source>
        <translation>Hier wird aufgeführt, was Sie markieren und notieren.

Wählen Sie Wörter oder einen Satz, und drücken Sie A, um eine Notiz dazu zu schreiben, H, um ihn zu markieren, T für ein Schlagwort.</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>remove highlight from {0}</source>
        <translation>Markierung von {0} entfernen</translation>
    </message>
    <message>
        <source>The highlight on {0} was removed.</source>
        <translation>Die Markierung von {0} wurde entfernt.</translation>
    </message>
    <message>
        <source>highlight {0}</source>
        <translation>{0} markieren</translation>
    </message>
    <message>
        <source>{0} is highlighted; H again takes it away.</source>
        <translation>{0} ist markiert; noch einmal H entfernt die Markierung.</translation>
    </message>
    <message>
        <source>Note on {0}</source>
        <translation>Notiz zu {0}</translation>
    </message>
    <message>
        <source>New note on {0}</source>
        <translation>Neue Notiz zu {0}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>change note on {0}</source>
        <translation>Notiz zu {0} ändern</translation>
    </message>
    <message>
        <source>note on {0}</source>
        <translation>Notiz zu {0}</translation>
    </message>
    <message>
        <source>The note on {0} is kept.</source>
        <translation>Die Notiz zu {0} ist behalten.</translation>
    </message>
    <message>
        <source>What you wrote is kept unfinished in Notes.</source>
        <translation>Was Sie geschrieben haben, bleibt unfertig unter „Notizen“.</translation>
    </message>
    <message>
        <source>delete note on {0}</source>
        <translation>Notiz zu {0} löschen</translation>
    </message>
    <message>
        <source>The note was deleted; Ctrl+Z brings it back.</source>
        <translation>Die Notiz wurde gelöscht; Strg+Z bringt sie zurück.</translation>
    </message>
    <message>
        <source>delete {0} notes</source>
        <translation>{0} Notizen löschen</translation>
    </message>
    <message>
        <source>{0} notes were deleted; Ctrl+Z brings them back.</source>
        <translation>{0} Notizen wurden gelöscht; Strg+Z bringt sie zurück.</translation>
    </message>
    <message>
        <source>Select words or a sentence first.</source>
        <translation>Wählen Sie zuerst Wörter oder einen Satz.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>close article</source>
        <translation>Artikel schließen</translation>
    </message>
    <message>
        <source>{0} holds no files that can be opened as articles.</source>
        <translation>{0} enthält keine Dateien, die sich als Artikel öffnen lassen.</translation>
    </message>
    <message>
        <source>{0} was taken off the list of recent files.</source>
        <translation>{0} wurde aus der Liste der zuletzt geöffneten Dateien genommen.</translation>
    </message>
    <message>
        <source>open articles</source>
        <translation>Artikel öffnen</translation>
    </message>
</context>
<context>
    <name>OpeningPreview</name>
    <message>
        <source>Open with details</source>
        <translation>Mit Einzelheiten öffnen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Space leaves a file out or takes it in, Delete stops reading it.</source>
        <translation>Die Leertaste lässt eine Datei weg oder nimmt sie auf, Entf bricht ihr Lesen ab.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>What to know of the file</source>
        <translation>Was über die Datei zu wissen ist</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>How the article begins</source>
        <translation>Wie der Artikel beginnt</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Reading was stopped; the file is not opened.</source>
        <translation>Das Lesen wurde abgebrochen; die Datei wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>&amp;Open article</source>
        <translation>Artikel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Open {0} articles</source>
        <translation>{0} Artikel ö&amp;ffnen</translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>By &amp;place</source>
        <translation>Nach &amp;Stelle</translation>
    </message>
    <message>
        <source>By t&amp;ime</source>
        <translation>Nach &amp;Zeit</translation>
    </message>
    <message>
        <source>By &amp;tag</source>
        <translation>Nach Schlag&amp;wort</translation>
    </message>
    <message>
        <source>By &amp;author</source>
        <translation>Nach &amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Open all groups</source>
        <translation>Alle Gruppen &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Close all groups</source>
        <translation>Alle Gruppen s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Rename and merge tags…</source>
        <translation>Schlagwörter &amp;umbenennen und vereinen…</translation>
    </message>
    <message>
        <source>&amp;Your name on notes…</source>
        <translation>&amp;Ihr Name an Notizen…</translation>
    </message>
    <message>
        <source>What the notes are sorted by</source>
        <translation>Wonach die Notizen geordnet sind</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>1 article&apos;s file is not where it was. The article is read from what was kept of it; to join them again, open the file where it is now.</source>
        <translation>Die Datei von 1 Artikel ist nicht mehr dort, wo sie war. Der Artikel wird aus dem gelesen, was von ihm aufbewahrt ist; um beide wieder zu verbinden, öffnen Sie die Datei, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>The files of {0} articles are not where they were. The articles are read from what was kept of them; to join them again, open the files where they are now.</source>
        <translation>Die Dateien von {0} Artikeln sind nicht mehr dort, wo sie waren. Die Artikel werden aus dem gelesen, was von ihnen aufbewahrt ist; um sie wieder zu verbinden, öffnen Sie die Dateien, wo sie jetzt sind.</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of article {0}</source>
        <translation>Übersicht über Artikel {0}</translation>
    </message>
    <message>
        <source>The whole article with its differences; a click goes to a place.</source>
        <translation>Der ganze Artikel mit seinen Abweichungen; ein Klick geht zu einer Stelle.</translation>
    </message>
    <message>
        <source>One difference: {0}</source>
        <translation>Eine Abweichung: {0}</translation>
    </message>
    <message>
        <source>{0} differences: {1}</source>
        <translation>{0} Abweichungen: {1}</translation>
    </message>
    <message>
        <source>Other articles report this as well.</source>
        <translation>Andere Artikel berichten das auch.</translation>
    </message>
    <message>
        <source>Only {0} reports this.</source>
        <translation>Nur {0} berichtet das.</translation>
    </message>
</context>
<context>
    <name>OwnLexicons</name>
    <message>
        <source>use no own lexicon</source>
        <translation>kein eigenes Lexikon verwenden</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>What the own lexicon changes</source>
        <translation>Was das eigene Lexikon ändert</translation>
    </message>
    <message>
        <source>load own lexicon</source>
        <translation>eigenes Lexikon laden</translation>
    </message>
    <message>
        <source>The lexicon was not loaded.</source>
        <translation>Das Lexikon wurde nicht geladen.</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the whole page as plain text</source>
        <translation>Kopiert die ganze Seite als reinen Text</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Seite {0} von {1}</translation>
    </message>
</context>
<context>
    <name>PairPane</name>
    <message>
        <source>Chosen claim</source>
        <translation>Gewählte Aussage</translation>
    </message>
    <message>
        <source>One line a source, with the words that differ under each other</source>
        <translation>Eine Zeile je Quelle, die abweichenden Wörter untereinander</translation>
    </message>
    <message>
        <source>Words in line</source>
        <translation>Wörter untereinander</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Shows the phrases, the rule and the figures behind this (Ctrl+I)</source>
        <translation>Zeigt die Wendungen, die Regel und die Zahlen dahinter (Strg+I)</translation>
    </message>
    <message>
        <source>Why this is told</source>
        <translation>Warum das gemeldet wird</translation>
    </message>
    <message>
        <source>Select a sentence or a finding: every source&apos;s wording appears here.</source>
        <translation>Wählen Sie einen Satz oder eine Abweichung: Hier erscheint, wie jede Quelle es formuliert.</translation>
    </message>
    <message>
        <source>Further sentences of this claim</source>
        <translation>Weitere Sätze dieser Aussage</translation>
    </message>
    <message>
        <source>The same difference elsewhere</source>
        <translation>Dieselbe Abweichung an anderer Stelle</translation>
    </message>
    <message>
        <source>Only in %1: no other article reports this.</source>
        <translation>Nur in %1: Kein anderer Artikel berichtet das.</translation>
    </message>
    <message>
        <source>The sources differ on this.</source>
        <translation>Die Quellen weichen hier voneinander ab.</translation>
    </message>
    <message>
        <source>%1 report this alike.</source>
        <translation>%1 berichten das gleich.</translation>
    </message>
    <message>
        <source>Not reported in %1.</source>
        <translation>Nicht berichtet in %1.</translation>
    </message>
</context>
<context>
    <name>PairsModel</name>
    <message>
        <source>{0} and {1}: {2}, independence {3}</source>
        <translation>{0} und {1}: {2}, Unabhängigkeit {3}</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste article</source>
        <translation>Artikel einfügen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The article, its title on the first line, paragraphs apart by empty lines</source>
        <translation>Der Artikel, der Titel in der ersten Zeile, Absätze durch Leerzeilen getrennt</translation>
    </message>
    <message>
        <source>&amp;Add article</source>
        <translation>Artikel &amp;hinzufügen</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>As at the &amp;first start</source>
        <translation>Wie beim &amp;ersten Start</translation>
    </message>
</context>
<context>
    <name>PrintJobs</name>
    <message>
        <source>Source comparison</source>
        <translation>Quellenvergleich</translation>
    </message>
    <message>
        <source>1 page was printed.</source>
        <translation>1 Seite wurde gedruckt.</translation>
    </message>
    <message>
        <source>{0} pages were printed.</source>
        <translation>{0} Seiten wurden gedruckt.</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print preview</source>
        <translation>Druckvorschau</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Seite {0} von {1}</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Open articles</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Load own lexicon</source>
        <translation>Eigenes Lexikon laden</translation>
    </message>
    <message>
        <source>Lexicons ({0});;All files (*)</source>
        <translation>Lexika ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Your name on notes</source>
        <translation>Ihr Name an Notizen</translation>
    </message>
    <message>
        <source>New notes carry this name:</source>
        <translation>Neue Notizen tragen diesen Namen:</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportieren als</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Workspaces ({0});;All files (*)</source>
        <translation>Arbeitsbereiche ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save workspace as</source>
        <translation>Arbeitsbereich speichern unter</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Notizen importieren</translation>
    </message>
    <message>
        <source>Notes and workspaces ({0});;All files (*)</source>
        <translation>Notizen und Arbeitsbereiche ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>“{0}” is already there. Replace it?</source>
        <translation>„{0}“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Tasten drücken</translation>
    </message>
</context>
<context>
    <name>ReadingModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>nicht geöffnet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>open already</source>
        <translation>schon offen</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>The theme&apos;s</source>
        <translation>Die des Farbschemas</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>&amp;Schrift:</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Line spacing:</source>
        <translation>&amp;Zeilenabstand:</translation>
    </message>
    <message>
        <source>Sample of the reading font</source>
        <translation>Probe der Leseschrift</translation>
    </message>
    <message>
        <source>The mayor agreed to close the northern docks until the end of the month. “We will not take any risk,” she said on 4 March; about 40 million euros are at stake.</source>
        <translation>The mayor agreed to close the northern docks until the end of the month. “We will not take any risk,” she said on 4 March; about 40 million euros are at stake.</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Files read</source>
        <translation>Gelesene Dateien</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>Read no further and open what was read</source>
        <translation>Nicht weiterlesen und öffnen, was gelesen ist</translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Die Liste schließen</translation>
    </message>
    <message>
        <source>Close the list of files</source>
        <translation>Die Liste der Dateien schließen</translation>
    </message>
    <message>
        <source>Files that are opened</source>
        <translation>Dateien, die geöffnet werden</translation>
    </message>
    <message>
        <source>Delete stops the chosen files, Ctrl+C copies what is said of them.</source>
        <translation>Entf bricht die gewählten Dateien ab, Strg+C kopiert, was zu ihnen gesagt ist.</translation>
    </message>
    <message>
        <source>Reading 1 file</source>
        <translation>1 Datei wird gelesen</translation>
    </message>
    <message>
        <source>Reading {0} files · {1} read</source>
        <translation>{0} Dateien werden gelesen · {1} fertig</translation>
    </message>
    <message>
        <source>1 of {1} files was not opened</source>
        <translation>1 von {1} Dateien wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>{0} of {1} files were not opened</source>
        <translation>{0} von {1} Dateien wurden nicht geöffnet</translation>
    </message>
    <message>
        <source>1 file was read</source>
        <translation>1 Datei wurde gelesen</translation>
    </message>
    <message>
        <source>{0} files were read</source>
        <translation>{0} Dateien wurden gelesen</translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message>
        <source>Show list</source>
        <translation>Liste zeigen</translation>
    </message>
</context>
<context>
    <name>Reservations</name>
    <message>
        <source>Credits {0}, as does {1}.</source>
        <translation>Nennt {0} als Quelle, ebenso wie {1}.</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>Shares text: {0}</source>
        <translation>Teilt Text: {0}</translation>
    </message>
    <message>
        <source>Rules switched off: {0}.</source>
        <translation>Ausgeschaltete Regeln: {0}.</translation>
    </message>
    <message>
        <source>With the own lexicon {0}.</source>
        <translation>Mit dem eigenen Lexikon {0}.</translation>
    </message>
    <message>
        <source>Not read in full: {0}. The head of the column says what.</source>
        <translation>Nicht vollständig gelesen: {0}. Der Kopf der Spalte sagt, was.</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>Not independent, they share text: {0}.</source>
        <translation>Nicht unabhängig, sie teilen Text: {0}.</translation>
    </message>
    <message>
        <source>{0} of {1}&apos;s own words and {2} of {3}&apos;s</source>
        <translation>{0} der eigenen Wörter von {1} und {2} von {3}</translation>
    </message>
    <message>
        <source>Not independent: {0} stand in shared runs.</source>
        <translation>Nicht unabhängig: {0} stehen in gemeinsamen Passagen.</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
</context>
<context>
    <name>RuleChoices</name>
    <message>
        <source>{0} is switched off; Compare ▸ Rules switches it on again.</source>
        <translation>{0} ist ausgeschaltet; Vergleich ▸ Regeln schaltet die Regel wieder ein.</translation>
    </message>
    <message>
        <source>switch rule off</source>
        <translation>Regel ausschalten</translation>
    </message>
    <message>
        <source>switch rule on</source>
        <translation>Regel einschalten</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>A disputed statement has a source in one passage, and stands as a fact in the outlet&apos;s own voice in the other.</source>
        <translation>Eine umstrittene Äußerung hat in einer Stelle eine Quelle und steht in der anderen als Tatsache im Ton des Mediums selbst.</translation>
    </message>
    <message>
        <source>A margin that is not the difference between the votes or points of the other passage.</source>
        <translation>Ein Vorsprung, der nicht der Unterschied der Stimmen oder Punkte in der anderen Stelle ist.</translation>
    </message>
    <message>
        <source>A promise or decision not to do something stands against no promise or decision to do it.</source>
        <translation>Das Versprechen oder der Beschluss, etwas nicht zu tun, steht gegen das Fehlen eines Versprechens oder Beschlusses, es zu tun.</translation>
    </message>
    <message>
        <source>A statement that nobody need dispute has a source in one passage, and none in the other.</source>
        <translation>Eine Äußerung, die niemand bestreiten muss, hat in einer Stelle eine Quelle und in der anderen keine.</translation>
    </message>
    <message>
        <source>A word that judges stands in one passage where the other has a plain one.</source>
        <translation>In einer Stelle steht ein wertendes Wort, wo die andere ein schlichtes hat.</translation>
    </message>
    <message>
        <source>All agree in one passage, while the other tells of a split, dissent or deadlock.</source>
        <translation>In einer Stelle sind sich alle einig, die andere berichtet von Spaltung, Widerspruch oder Stillstand.</translation>
    </message>
    <message>
        <source>Another one of two does the same to the same, though both passages know both of them.</source>
        <translation>Ein anderer von zweien tut dasselbe mit demselben, obwohl beide Stellen beide kennen.</translation>
    </message>
    <message>
        <source>Another person, organisation or thing is named in the same place or role, and neither name is a form of the other.</source>
        <translation>Am selben Ort im Satz oder in derselben Rolle ist eine andere Person, Organisation oder Sache genannt, und keiner der Namen ist eine Form des anderen.</translation>
    </message>
    <message>
        <source>Another place is named behind the same preposition, and both are of one level: a city is never set against its country.</source>
        <translation>Hinter derselben Präposition ist ein anderer Ort genannt, und beide sind von einer Ebene: Eine Stadt wird nie gegen ihr Land gestellt.</translation>
    </message>
    <message>
        <source>Another share of the same things: none, few, some, half, most, nearly all, all, told of the same act.</source>
        <translation>Ein anderer Anteil derselben Dinge: keine, wenige, einige, die Hälfte, die meisten, fast alle, alle, bei derselben Handlung.</translation>
    </message>
    <message>
        <source>Both passages call something the first, one of them only within bounds: under this president, in a decade, of its kind.</source>
        <translation>Beide Stellen nennen etwas das Erste, eine nur in Grenzen: unter diesem Präsidenten, seit zehn Jahren, seiner Art.</translation>
    </message>
    <message>
        <source>Both passages tell of the same act as not done yet, but one is much further along: considered, threatened, promised, decided.</source>
        <translation>Nach beiden Stellen ist dieselbe Handlung noch nicht geschehen, nach einer aber viel weiter gediehen: erwogen, angedroht, versprochen, beschlossen.</translation>
    </message>
    <message>
        <source>Both passages weigh the same, and one vouches for clearly more of it: may against probably.</source>
        <translation>Beide Stellen sagen dasselbe mit Vorbehalt, und eine steht deutlich mehr dafür ein: may gegen probably.</translation>
    </message>
    <message>
        <source>Both, one or neither of two, told of the same act.</source>
        <translation>Beide, einer oder keiner von zweien, bei derselben Handlung.</translation>
    </message>
    <message>
        <source>In sentences that are otherwise nearly equal one noun is replaced by another that WordNet knows as another thing.</source>
        <translation>In sonst fast gleichen Sätzen ist ein Substantiv durch ein anderes ersetzt, das WordNet als andere Sache kennt.</translation>
    </message>
    <message>
        <source>One passage calls something a record; the other sets it below an earlier one.</source>
        <translation>Eine Stelle nennt etwas einen Rekord; die andere stellt es unter einen früheren.</translation>
    </message>
    <message>
        <source>One passage calls something the first or only one; the other says that it goes on, or is kept up.</source>
        <translation>Eine Stelle nennt etwas das Erste oder Einzige; die andere sagt, dass es weitergeht oder fortgeführt wird.</translation>
    </message>
    <message>
        <source>One passage calls something the first, the only one or without precedent; the other tells of an earlier instance.</source>
        <translation>Eine Stelle nennt etwas das Erste, das Einzige oder beispiellos; die andere berichtet von einem früheren Fall.</translation>
    </message>
    <message>
        <source>One passage calls something the first; the other dates an earlier instance with “since”.</source>
        <translation>Eine Stelle nennt etwas das Erste; die andere datiert mit „since“ einen früheren Fall.</translation>
    </message>
    <message>
        <source>One passage calls something the first; the other dates an earlier one.</source>
        <translation>Eine Stelle nennt etwas das Erste; die andere datiert ein früheres.</translation>
    </message>
    <message>
        <source>One passage denies what the other affirms in other words: two words for one thing, or two verbs with the same subject and object.</source>
        <translation>Eine Stelle verneint, was die andere mit anderen Worten bejaht: zwei Wörter für eine Sache oder zwei Verben mit demselben Subjekt und Objekt.</translation>
    </message>
    <message>
        <source>One passage gives a least number, the other a count that is far above it.</source>
        <translation>Eine Stelle nennt eine Mindestzahl, die andere eine Zahl weit darüber.</translation>
    </message>
    <message>
        <source>One passage has from the source itself what the other has from somebody whom the source told.</source>
        <translation>Eine Stelle hat von der Quelle selbst, was die andere von jemandem hat, dem die Quelle es gesagt hat.</translation>
    </message>
    <message>
        <source>One passage limits it to some (only, exclusively, limited to); the other tells it of others too (as well as, all, regardless of).</source>
        <translation>Eine Stelle beschränkt es auf einige (only, exclusively, limited to); die andere sagt es auch von anderen (as well as, all, regardless of).</translation>
    </message>
    <message>
        <source>One passage makes a duty of what the other only advises or leaves to choice.</source>
        <translation>Eine Stelle macht zur Pflicht, was die andere nur rät oder freistellt.</translation>
    </message>
    <message>
        <source>One passage makes it hang on a condition (if, unless, provided that); the other tells that it holds whatever happens.</source>
        <translation>Eine Stelle knüpft es an eine Bedingung (if, unless, provided that); nach der anderen gilt es in jedem Fall.</translation>
    </message>
    <message>
        <source>One passage names somebody beside another (the minister&apos;s brother, her chief of staff) where the other passage has that other person.</source>
        <translation>Eine Stelle nennt jemanden neben einem anderen (the minister&apos;s brother, her chief of staff), wo die andere Stelle diesen anderen hat.</translation>
    </message>
    <message>
        <source>One passage says that it was done only in part or not fully, the other tells it as done.</source>
        <translation>Eine Stelle sagt, dass es nur teilweise oder nicht ganz geschah, die andere meldet es als geschehen.</translation>
    </message>
    <message>
        <source>One passage says that something is nearly so, the other that it is so.</source>
        <translation>Eine Stelle sagt, dass etwas beinahe so ist, die andere, dass es so ist.</translation>
    </message>
    <message>
        <source>One passage says that something never happened before; the other tells that it had.</source>
        <translation>Eine Stelle sagt, etwas sei nie zuvor geschehen; nach der anderen war es das.</translation>
    </message>
    <message>
        <source>One passage tells as done what the other says is only considered.</source>
        <translation>Eine Stelle meldet als geschehen, was nach der anderen nur erwogen wird.</translation>
    </message>
    <message>
        <source>One passage tells as done what the other says is only decided or agreed.</source>
        <translation>Eine Stelle meldet als geschehen, was nach der anderen nur beschlossen oder vereinbart ist.</translation>
    </message>
    <message>
        <source>One passage tells as done what the other says is only proposed.</source>
        <translation>Eine Stelle meldet als geschehen, was nach der anderen nur vorgeschlagen ist.</translation>
    </message>
    <message>
        <source>One passage tells as done what the other says somebody was only asked to do.</source>
        <translation>Eine Stelle meldet als geschehen, worum nach der anderen nur gebeten wurde.</translation>
    </message>
    <message>
        <source>One passage tells as done what the other says was only attempted.</source>
        <translation>Eine Stelle meldet als geschehen, was nach der anderen nur versucht wurde.</translation>
    </message>
    <message>
        <source>One passage tells as done what the other says was only made possible.</source>
        <translation>Eine Stelle meldet als geschehen, was nach der anderen nur ermöglicht wurde.</translation>
    </message>
    <message>
        <source>One passage tells as done what the other says was only offered.</source>
        <translation>Eine Stelle meldet als geschehen, was nach der anderen nur angeboten wurde.</translation>
    </message>
    <message>
        <source>One passage tells as done what the other says was only ordered.</source>
        <translation>Eine Stelle meldet als geschehen, was nach der anderen nur angeordnet wurde.</translation>
    </message>
    <message>
        <source>One passage tells as done what the other says was only promised.</source>
        <translation>Eine Stelle meldet als geschehen, was nach der anderen nur versprochen wurde.</translation>
    </message>
    <message>
        <source>One passage tells as done what the other says was only threatened.</source>
        <translation>Eine Stelle meldet als geschehen, was nach der anderen nur angedroht wurde.</translation>
    </message>
    <message>
        <source>One passage tells it of all, every one or as a blanket rule; the other tells of an exception.</source>
        <translation>Eine Stelle sagt es von allen, jedem oder ohne Ausnahme; die andere nennt eine Ausnahme.</translation>
    </message>
    <message>
        <source>One passage tells since when something is so, the other that it began at another time.</source>
        <translation>Eine Stelle sagt, seit wann etwas so ist, die andere, dass es zu anderer Zeit begann.</translation>
    </message>
    <message>
        <source>One passage weighs its words (may, reportedly, it is thought that), the other states the same as a fact.</source>
        <translation>Eine Stelle spricht mit Vorbehalt (may, reportedly, it is thought that), die andere nennt dasselbe als Tatsache.</translation>
    </message>
    <message>
        <source>One passage weighs what something came from (probably due to, one explanation), the other tells the cause as a fact in other words.</source>
        <translation>Eine Stelle nennt die Ursache mit Vorbehalt (probably due to, one explanation), die andere mit anderen Worten als Tatsache.</translation>
    </message>
    <message>
        <source>One quotation has other words inside the marks.</source>
        <translation>Ein Zitat hat andere Wörter innerhalb der Anführungszeichen.</translation>
    </message>
    <message>
        <source>One quotation lacks words that turn it round: a denial, a condition, a hedge, or that the words are somebody else&apos;s.</source>
        <translation>Einem Zitat fehlen Wörter, die es umkehren: eine Verneinung, eine Bedingung, ein Vorbehalt oder dass es fremde Worte sind.</translation>
    </message>
    <message>
        <source>One quotation lacks words without which it says the same.</source>
        <translation>Einem Zitat fehlen Wörter, ohne die es dasselbe sagt.</translation>
    </message>
    <message>
        <source>One value is exact, the other a rounding that meets it: told only when asked for.</source>
        <translation>Ein Wert ist genau, der andere eine Rundung, die zu ihm passt: nur auf Wunsch gemeldet.</translation>
    </message>
    <message>
        <source>Only one of the passages adds a judging adjective or adverb to the same noun or act.</source>
        <translation>Nur eine der Stellen setzt ein wertendes Adjektiv oder Adverb zum selben Substantiv oder zur selben Handlung.</translation>
    </message>
    <message>
        <source>Something lies or moves in another direction: north or south, left or right, upstream or downstream.</source>
        <translation>Etwas liegt oder bewegt sich in einer anderen Richtung: Norden oder Süden, links oder rechts, flussauf oder flussab.</translation>
    </message>
    <message>
        <source>The one who acts in one passage is acted on in the other; the passive voice and verbs such as buy and sell are allowed for.</source>
        <translation>Wer in einer Stelle handelt, ist in der anderen der Betroffene; Passiv und Verben wie buy und sell sind berücksichtigt.</translation>
    </message>
    <message>
        <source>The passages call one thing or act by two words that judge it differently: hostile, plain, softening or glorifying, by a lexicon of such words ordered by what they are for.</source>
        <translation>Die Stellen nennen eine Sache oder Handlung mit zwei Wörtern, die sie verschieden werten: feindselig, schlicht, beschönigend oder verherrlichend, nach einem Lexikon solcher Wörter, geordnet nach dem, wofür sie stehen.</translation>
    </message>
    <message>
        <source>The passages say opposite things of one subject, by two words that a dictionary or the lexicon knows as opposites.</source>
        <translation>Die Stellen sagen Gegenteiliges über dasselbe, mit zwei Wörtern, die ein Wörterbuch oder das Lexikon als Gegensätze kennt.</translation>
    </message>
    <message>
        <source>The passages say opposite things of one thing, by two words that a dictionary calls antonyms, or by a word with and without un- or non-.</source>
        <translation>Die Stellen sagen Gegenteiliges über eine Sache, mit zwei Wörtern, die ein Wörterbuch Gegenwörter nennt, oder mit einem Wort mit und ohne „un-“ oder „non-“.</translation>
    </message>
    <message>
        <source>The result of the same match or vote in other figures.</source>
        <translation>Das Ergebnis desselben Spiels oder derselben Abstimmung in anderen Zahlen.</translation>
    </message>
    <message>
        <source>The same act is affirmed in one passage and denied in the other, with the negation in the same clause as the act.</source>
        <translation>Dieselbe Handlung wird in einer Stelle bejaht und in der anderen verneint, mit der Verneinung im selben Teilsatz wie die Handlung.</translation>
    </message>
    <message>
        <source>The same act is still to come in one passage, and under way or done in the other, by tense, auxiliaries and verbs of intention.</source>
        <translation>Dieselbe Handlung steht in einer Stelle noch bevor und ist in der anderen im Gang oder geschehen, nach Zeitform, Hilfsverben und Verben der Absicht.</translation>
    </message>
    <message>
        <source>The same act is told at places that cannot be one, such as towns in other countries or other seas; of two places neither lies in the other.</source>
        <translation>Dieselbe Handlung wird an Orten gemeldet, die nicht einer sein können, etwa Städte in anderen Ländern oder andere Meere; keiner der beiden Orte liegt im anderen.</translation>
    </message>
    <message>
        <source>The same act is told inside and outside the same thing, or in it and next to it.</source>
        <translation>Dieselbe Handlung wird innerhalb und außerhalb derselben Sache gemeldet, oder darin und daneben.</translation>
    </message>
    <message>
        <source>The same act or state is told as whole and as partial.</source>
        <translation>Dieselbe Handlung oder derselbe Zustand ist einmal ganz und einmal teilweise.</translation>
    </message>
    <message>
        <source>The same act stands on two steps of an ordered scale, such as discussed, agreed, signed, in force.</source>
        <translation>Dieselbe Handlung steht auf zwei Stufen einer geordneten Skala, etwa besprochen, vereinbart, unterzeichnet, in Kraft.</translation>
    </message>
    <message>
        <source>The same event is over in one passage and still going on in the other, each by words of its own.</source>
        <translation>Dasselbe Ereignis ist in einer Stelle vorbei und dauert in der anderen noch an, jeweils mit eigenen Worten.</translation>
    </message>
    <message>
        <source>The same event, told by a noun in at least one passage, is still to come in one and under way or over in the other.</source>
        <translation>Dasselbe Ereignis, in mindestens einer Stelle durch ein Substantiv genannt, steht in einer noch bevor und ist in der anderen im Gang oder vorbei.</translation>
    </message>
    <message>
        <source>The same figures in two units that do not meet, such as miles and kilometres.</source>
        <translation>Dieselben Zahlen in zwei Einheiten, die nicht zusammenpassen, etwa Meilen und Kilometer.</translation>
    </message>
    <message>
        <source>The same happens always, often, sometimes or never.</source>
        <translation>Dasselbe geschieht immer, oft, manchmal oder nie.</translation>
    </message>
    <message>
        <source>The same people or things are included in one passage and left out in the other.</source>
        <translation>Dieselben Menschen oder Dinge sind in einer Stelle einbezogen und in der anderen ausgenommen.</translation>
    </message>
    <message>
        <source>The same reaches over some regions, the whole country or the whole world.</source>
        <translation>Dasselbe reicht über einige Gegenden, das ganze Land oder die ganze Welt.</translation>
    </message>
    <message>
        <source>The same speaker is said to boast, rant or claim in one passage what the other says plainly.</source>
        <translation>Derselbe Sprecher prahlt, schimpft oder behauptet in einer Stelle, was die andere schlicht wiedergibt.</translation>
    </message>
    <message>
        <source>The same statement comes from one source in one passage, and from several in the other.</source>
        <translation>Dieselbe Äußerung kommt in einer Stelle von einer Quelle und in der anderen von mehreren.</translation>
    </message>
    <message>
        <source>The same statement comes from two different sources: other names, other offices, or sides that cannot be one voice.</source>
        <translation>Dieselbe Äußerung kommt von zwei verschiedenen Quellen: andere Namen, andere Ämter oder Seiten, die nicht mit einer Stimme sprechen können.</translation>
    </message>
    <message>
        <source>The same statement has a named source in one passage, and one that hides its name in the other.</source>
        <translation>Dieselbe Äußerung hat in einer Stelle eine genannte Quelle und in der anderen eine, die ihren Namen verbirgt.</translation>
    </message>
    <message>
        <source>The same statement has a source in one passage, and nobody in particular (it is thought, observers believe) in the other.</source>
        <translation>Dieselbe Äußerung hat in einer Stelle eine Quelle und in der anderen niemand Bestimmtes (it is thought, observers believe).</translation>
    </message>
    <message>
        <source>The same thing is ranked differently, or counted differently in a row.</source>
        <translation>Dieselbe Sache hat einen anderen Rang oder ist anders in einer Reihe gezählt.</translation>
    </message>
    <message>
        <source>The same thing is said to happen more often in one passage than in the other.</source>
        <translation>Dasselbe geschieht nach einer Stelle öfter als nach der anderen.</translation>
    </message>
    <message>
        <source>The same two acts in another order.</source>
        <translation>Dieselben zwei Handlungen in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>The same words stand in quotation marks in one passage, and are the outlet&apos;s own in the other.</source>
        <translation>Dieselben Wörter stehen in einer Stelle in Anführungszeichen und sind in der anderen die des Mediums selbst.</translation>
    </message>
    <message>
        <source>The years since the same event do not meet.</source>
        <translation>Die Jahre seit demselben Ereignis passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Two acts at one time in one passage, one after the other in the other.</source>
        <translation>Zwei Handlungen, in einer Stelle gleichzeitig, in der anderen nacheinander.</translation>
    </message>
    <message>
        <source>Two dates, weekdays, months or years of the same act that do not meet.</source>
        <translation>Zwei Daten, Wochentage, Monate oder Jahre derselben Handlung, die nicht zusammenpassen.</translation>
    </message>
    <message>
        <source>Two days on which the same thing is said to have been said.</source>
        <translation>Zwei Tage, an denen dasselbe gesagt worden sein soll.</translation>
    </message>
    <message>
        <source>Two distances from the same event that do not meet.</source>
        <translation>Zwei zeitliche Abstände vom selben Ereignis, die nicht zusammenpassen.</translation>
    </message>
    <message>
        <source>Two lengths of the same thing that do not meet.</source>
        <translation>Zwei Dauern derselben Sache, die nicht zusammenpassen.</translation>
    </message>
    <message>
        <source>Two quantities of the same thing that no rounding, unit or bound makes meet.</source>
        <translation>Zwei Mengen derselben Sache, die keine Rundung, Einheit oder Grenze zusammenbringt.</translation>
    </message>
    <message>
        <source>Two things of one kind that exclude each other by our lexicon, such as brother and uncle, lorry and bus, copper and zinc, stand in the same place or role.</source>
        <translation>Zwei Dinge einer Art, die einander nach unserem Lexikon ausschließen, etwa Bruder und Onkel, Lastwagen und Bus, Kupfer und Zink, stehen am selben Ort im Satz oder in derselben Rolle.</translation>
    </message>
    <message>
        <source>Two times of day of the same act that do not meet.</source>
        <translation>Zwei Uhrzeiten derselben Handlung, die nicht zusammenpassen.</translation>
    </message>
    <message>
        <source>What one passage quotes the other tells nearly word for word as the same speaker&apos;s, but with another content word in one place.</source>
        <translation>Was eine Stelle zitiert, gibt die andere fast wörtlich vom selben Sprecher wieder, aber mit einem anderen Inhaltswort an einer Stelle.</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>A rule without its tick tells no differences. Reports say which rules were off.</source>
        <translation>Eine Regel ohne Häkchen meldet keine Abweichungen. Berichte nennen die ausgeschalteten Regeln.</translation>
    </message>
    <message>
        <source>What the rule looks at</source>
        <translation>Worauf die Regel achtet</translation>
    </message>
    <message>
        <source>Switch &amp;all on</source>
        <translation>&amp;Alle einschalten</translation>
    </message>
    <message>
        <source>Rules by type</source>
        <translation>Regeln nach Typ</translation>
    </message>
    <message>
        <source>“{0}” / “{1}”</source>
        <translation>“{0}” / “{1}”</translation>
    </message>
    <message>
        <source>Told: </source>
        <translation>Gemeldet: </translation>
    </message>
    <message>
        <source>Not told: </source>
        <translation>Nicht gemeldet: </translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>{0}: place {1} of {2}</source>
        <translation>{0}: Stelle {1} von {2}</translation>
    </message>
    <message>
        <source>From the beginning again.</source>
        <translation>Wieder von vorn.</translation>
    </message>
    <message>
        <source>From the end again.</source>
        <translation>Wieder vom Ende.</translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message>
        <source>Severity</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>useful, must see</source>
        <translation>nützliche, wichtige</translation>
    </message>
    <message>
        <source>must see only</source>
        <translation>nur wichtige</translation>
    </message>
    <message>
        <source>How much a difference must matter to be listed</source>
        <translation>Wie wichtig eine Abweichung sein muss, um aufgeführt zu werden</translation>
    </message>
    <message>
        <source>{0} % and more</source>
        <translation>{0} % und mehr</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>How sure a difference must be to be listed</source>
        <translation>Wie sicher eine Abweichung sein muss, um aufgeführt zu werden</translation>
    </message>
</context>
<context>
    <name>SentenceMenu</name>
    <message>
        <source>What to do with this sentence</source>
        <translation>Was mit diesem Satz zu tun ist</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy sentence</source>
        <translation>Sa&amp;tz kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;source</source>
        <translation>Mit &amp;Quelle kopieren</translation>
    </message>
    <message>
        <source>&amp;Find “{0}” in all articles</source>
        <translation>„{0}“ in allen Artikeln &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>Zu {0} gehen</translation>
    </message>
    <message>
        <source>&amp;Link with {0}</source>
        <translation>&amp;Verknüpfen mit {0}</translation>
    </message>
    <message>
        <source>Do not link</source>
        <translation>Nicht verknüpfen</translation>
    </message>
    <message>
        <source>&amp;Link with …</source>
        <translation>&amp;Verknüpfen mit …</translation>
    </message>
    <message>
        <source>Cut link with {0}</source>
        <translation>Verknüpfung mit {0} trennen</translation>
    </message>
    <message>
        <source>Keep link with {0}</source>
        <translation>Verknüpfung mit {0} behalten</translation>
    </message>
    <message>
        <source>Part from {0}</source>
        <translation>Von {0} lösen</translation>
    </message>
    <message>
        <source>C&amp;ut link with</source>
        <translation>Verknüpfung t&amp;rennen mit</translation>
    </message>
    <message>
        <source>&amp;Part from</source>
        <translation>&amp;Lösen von</translation>
    </message>
    <message>
        <source>&amp;Keep link with</source>
        <translation>Verknüpfung &amp;behalten mit</translation>
    </message>
    <message>
        <source>Note on the link with {0}</source>
        <translation>Notiz zur Verknüpfung mit {0}</translation>
    </message>
    <message>
        <source>&amp;Note on the link with</source>
        <translation>&amp;Notiz zur Verknüpfung mit</translation>
    </message>
    <message>
        <source>Take back what you decided about {0}</source>
        <translation>Entscheidungen über {0} zurücknehmen</translation>
    </message>
    <message>
        <source>Show difference: {0}</source>
        <translation>Abweichung zeigen: {0}</translation>
    </message>
    <message>
        <source>&amp;Why is this linked?</source>
        <translation>&amp;Warum ist das verknüpft?</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>Mit Quelle kopiert.</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>must see</source>
        <translation>wichtig</translation>
    </message>
    <message>
        <source>useful</source>
        <translation>nützlich</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>gering</translation>
    </message>
</context>
<context>
    <name>ShareMatrix</name>
    <message>
        <source>Shares of common wording</source>
        <translation>Anteile gemeinsamen Wortlauts</translation>
    </message>
    <message>
        <source>How much of each row&apos;s article stands in each column&apos;s article, in per cent.</source>
        <translation>Wie viel vom Artikel jeder Zeile im Artikel jeder Spalte steht, in Prozent.</translation>
    </message>
</context>
<context>
    <name>SharedWording</name>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Own wording</source>
        <translation>Eigener Wortlaut</translation>
    </message>
    <message>
        <source>Own wording, one agency</source>
        <translation>Eigener Wortlaut, eine Agentur</translation>
    </message>
    <message>
        <source>Shared passages</source>
        <translation>Gemeinsame Passagen</translation>
    </message>
    <message>
        <source>Mostly the same text</source>
        <translation>Überwiegend derselbe Text</translation>
    </message>
    <message>
        <source>A copy, or a cut version</source>
        <translation>Eine Kopie oder gekürzte Fassung</translation>
    </message>
    <message>
        <source>{0} repeats {1} of {2}&apos;s words</source>
        <translation>{0} wiederholt {1} der Wörter von {2}</translation>
    </message>
    <message>
        <source>{0} of {1}&apos;s own words and {2} of {3}&apos;s stand nearly word for word in the other.</source>
        <translation>{0} der eigenen Wörter von {1} und {2} derer von {3} stehen fast wörtlich im anderen Artikel.</translation>
    </message>
    <message>
        <source>{0} of them follow each other alike in both.</source>
        <translation>{0} davon folgen in beiden gleich aufeinander.</translation>
    </message>
    <message>
        <source>No wording of their own is shared.</source>
        <translation>Kein eigener Wortlaut wird geteilt.</translation>
    </message>
    <message>
        <source>One word in quotation marks is not counted.</source>
        <translation>Ein Wort in Anführungszeichen ist nicht mitgezählt.</translation>
    </message>
    <message>
        <source>{0} words in quotation marks are not counted.</source>
        <translation>{0} Wörter in Anführungszeichen sind nicht mitgezählt.</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>Both credit {0}.</source>
        <translation>Beide nennen {0} als Quelle.</translation>
    </message>
    <message>
        <source>{0} is the earlier one, of {1}.</source>
        <translation>{0} ist der frühere, vom {1}.</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>{0} words</source>
        <translation>{0} Wörter</translation>
    </message>
    <message>
        <source>{0}, a quotation</source>
        <translation>{0}, ein Zitat</translation>
    </message>
</context>
<context>
    <name>SharedWordingPanel</name>
    <message>
        <source>The figure is the part of the more dependent article that does not stand nearly word for word in the other (1.00 own wording, 0.00 a copy); it tells of common text, not of who is right, and own words may still come from one source.</source>
        <translation>Die Zahl ist der Teil des abhängigeren Artikels, der nicht fast wörtlich im anderen steht (1,00 eigener Wortlaut, 0,00 eine Kopie); sie sagt etwas über gemeinsamen Text, nicht darüber, wer recht hat, und auch eigene Worte können aus einer einzigen Quelle stammen.</translation>
    </message>
    <message>
        <source>Pairs of articles</source>
        <translation>Artikelpaare</translation>
    </message>
    <message>
        <source>Shared wording</source>
        <translation>Gemeinsamer Wortlaut</translation>
    </message>
    <message>
        <source>Show the runs of all pairs</source>
        <translation>Passagen aller Paare zeigen</translation>
    </message>
    <message>
        <source>Mark shared wording in the articles</source>
        <translation>Gemeinsamen Wortlaut in den Artikeln markieren</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>How independent the articles are is told here.</source>
        <translation>Hier steht, wie unabhängig die Artikel voneinander sind.</translation>
    </message>
    <message>
        <source>Shared wording · {0}</source>
        <translation>Gemeinsamer Wortlaut · {0}</translation>
    </message>
    <message>
        <source>No shared wording found: no passage stands nearly word for word in two articles.</source>
        <translation>Kein gemeinsamer Wortlaut gefunden: Keine Passage steht fast wörtlich in zwei Artikeln.</translation>
    </message>
    <message>
        <source>Shared wording of {0} and {1} · {2}</source>
        <translation>Gemeinsamer Wortlaut von {0} und {1} · {2}</translation>
    </message>
    <message>
        <source>No shared wording found in {0} and {1}: each tells it in words of its own.</source>
        <translation>Kein gemeinsamer Wortlaut von {0} und {1} gefunden: Jeder erzählt es mit eigenen Worten.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search for an action or a key</source>
        <translation>Nach einem Befehl oder einer Taste suchen</translation>
    </message>
    <message>
        <source>No action and no key has these words.</source>
        <translation>Kein Befehl und keine Taste enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;Keys:</source>
        <translation>&amp;Tasten:</translation>
    </message>
    <message>
        <source>&amp;or:</source>
        <translation>&amp;oder:</translation>
    </message>
    <message>
        <source>Press the keys that should call the action; Backspace takes them away.</source>
        <translation>Drücken Sie die Tasten, die den Befehl auslösen sollen; die Rücktaste nimmt sie weg.</translation>
    </message>
    <message>
        <source>Other keys for the same</source>
        <translation>Weitere Tasten für dasselbe</translation>
    </message>
    <message>
        <source>&amp;Usual keys</source>
        <translation>Ü&amp;bliche Tasten</translation>
    </message>
    <message>
        <source>Gives the action the keys again that the program gives it</source>
        <translation>Gibt dem Befehl wieder die Tasten, die das Programm ihm gibt</translation>
    </message>
    <message>
        <source>&amp;Take them from there</source>
        <translation>&amp;Dort wegnehmen</translation>
    </message>
    <message>
        <source>&amp;All usual keys</source>
        <translation>&amp;Alle üblichen Tasten</translation>
    </message>
    <message>
        <source>Click into a field and press the keys for “{0}”.</source>
        <translation>Klicken Sie in ein Feld, und drücken Sie die Tasten für „{0}“.</translation>
    </message>
    <message>
        <source>These keys are fixed.</source>
        <translation>Diese Tasten sind fest.</translation>
    </message>
    <message>
        <source>Choose an action to change its keys.</source>
        <translation>Wählen Sie einen Befehl, um seine Tasten zu ändern.</translation>
    </message>
    <message>
        <source>{0} moves about in texts and lists and can have no other meaning.</source>
        <translation>{0} bewegt sich in Texten und Listen und kann nichts anderes bedeuten.</translation>
    </message>
    <message>
        <source>{0} already calls “{1}”.</source>
        <translation>{0} löst schon „{1}“ aus.</translation>
    </message>
</context>
<context>
    <name>SiglumBadge</name>
    <message>
        <source>Article %1</source>
        <translation>Artikel %1</translation>
    </message>
</context>
<context>
    <name>SourceHeader</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>What each article shares with the others.</source>
        <translation>Was jeder Artikel mit den anderen teilt.</translation>
    </message>
    <message>
        <source>{0} by all</source>
        <translation>{0} bei allen</translation>
    </message>
    <message>
        <source>{0} by some</source>
        <translation>{0} bei einigen</translation>
    </message>
    <message>
        <source>{0} only here</source>
        <translation>{0} nur hier</translation>
    </message>
    <message>
        <source>{0} missing</source>
        <translation>{0} fehlend</translation>
    </message>
    <message>
        <source>{0} all</source>
        <translation>{0} alle</translation>
    </message>
    <message>
        <source>{0} some</source>
        <translation>{0} einige</translation>
    </message>
    <message>
        <source>{0} only</source>
        <translation>{0} nur</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>What the articles date stands here, source by source, on one axis.</source>
        <translation>Hier steht auf einer Achse, was die Artikel datieren, Quelle für Quelle.</translation>
    </message>
    <message>
        <source>How far the articles share their wording is told here.</source>
        <translation>Hier steht, wie weit die Artikel ihren Wortlaut teilen.</translation>
    </message>
    <message>
        <source>One article is open. Open another on the same event to compare them.</source>
        <translation>Ein Artikel ist geöffnet. Öffnen Sie einen zweiten zum selben Ereignis, um beide zu vergleichen.</translation>
    </message>
    <message>
        <source>Comparing {0} articles…</source>
        <translation>{0} Artikel werden verglichen …</translation>
    </message>
    <message>
        <source>The articles have not been compared. Press F5 to compare them.</source>
        <translation>Die Artikel sind noch nicht verglichen. F5 vergleicht sie.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel what is being done</source>
        <translation>Laufenden Vorgang abbrechen</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Abweichungen</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 Abweichung</translation>
    </message>
    <message>
        <source>{0} differences</source>
        <translation>{0} Abweichungen</translation>
    </message>
    <message>
        <source>Difference {1} of {0}</source>
        <translation>Abweichung {1} von {0}</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>F2 or a double click renames a tag on all its notes. Give it the name of another and the two become one. Ctrl+Z in the window takes it back.</source>
        <translation>F2 oder ein Doppelklick benennt ein Schlagwort in allen seinen Notizen um. Geben Sie ihm den Namen eines anderen, werden beide zu einem. Strg+Z im Fenster nimmt es zurück.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Re&amp;move from all notes</source>
        <translation>Aus allen Notizen &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>no date known</source>
        <translation>kein Datum bekannt</translation>
    </message>
    <message>
        <source>‹ {0}</source>
        <translation>‹ {0}</translation>
    </message>
    <message>
        <source>{0} ›</source>
        <translation>{0} ›</translation>
    </message>
    <message>
        <source>No dated statements.</source>
        <translation>Keine datierten Angaben.</translation>
    </message>
    <message>
        <source>One sentence counts from the article&apos;s date, which is not known.</source>
        <translation>Ein Satz rechnet vom Datum des Artikels, das nicht bekannt ist.</translation>
    </message>
    <message>
        <source>{0} sentences count from the article&apos;s date, which is not known.</source>
        <translation>{0} Sätze rechnen vom Datum des Artikels, das nicht bekannt ist.</translation>
    </message>
    <message>
        <source>{0} is dated {1}.</source>
        <translation>{0} ist vom {1}.</translation>
    </message>
    <message>
        <source>The date of {0} is not known; give it in the article&apos;s details. One sentence counts from it (such as “on Tuesday”) and is missing here.</source>
        <translation>Das Datum von {0} ist nicht bekannt; geben Sie es in den Artikelangaben ein. Ein Satz rechnet davon (etwa „on Tuesday“) und fehlt hier.</translation>
    </message>
    <message>
        <source>The date of {0} is not known; give it in the article&apos;s details. {1} sentences count from it (such as “on Tuesday”) and are missing here.</source>
        <translation>Das Datum von {0} ist nicht bekannt; geben Sie es in den Artikelangaben ein. {1} Sätze rechnen davon (etwa „on Tuesday“) und fehlen hier.</translation>
    </message>
    <message>
        <source>The date of {0} is not known; give it in the article&apos;s details.</source>
        <translation>Das Datum von {0} ist nicht bekannt; geben Sie es in den Artikelangaben ein.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>the pattern of a day, as in QLocale.toString</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>the pattern of a day without its year, as in QLocale</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>the pattern of a month, as in QLocale.toString</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>bis {0}</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>seit {0}</translation>
    </message>
    <message>
        <source>24:00</source>
        <translation>24:00</translation>
    </message>
    <message>
        <source>{0}, {1} to {2}</source>
        <translation>{0}, {1} bis {2}</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>the pattern of a weekday and day, as in QLocale</comment>
        <translation>ddd d.</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>the pattern of a day, as in QLocale.toString</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>the pattern of a month, as in QLocale.toString</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>told to the minute</source>
        <translation>auf die Minute angegeben</translation>
    </message>
    <message>
        <source>told to a part of the day</source>
        <translation>auf die Tageszeit angegeben</translation>
    </message>
    <message>
        <source>told to the day</source>
        <translation>auf den Tag angegeben</translation>
    </message>
    <message>
        <source>told to the week</source>
        <translation>auf die Woche angegeben</translation>
    </message>
    <message>
        <source>told to the month</source>
        <translation>auf den Monat angegeben</translation>
    </message>
    <message>
        <source>told to a part of the year</source>
        <translation>auf einen Teil des Jahres angegeben</translation>
    </message>
    <message>
        <source>told to the year</source>
        <translation>auf das Jahr angegeben</translation>
    </message>
    <message>
        <source>told to the decade</source>
        <translation>auf das Jahrzehnt angegeben</translation>
    </message>
    <message>
        <source>told to the century</source>
        <translation>auf das Jahrhundert angegeben</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>{0} · {1} · {2}</source>
        <translation>{0} · {1} · {2}</translation>
    </message>
    <message>
        <source>One dated statement; the arrow keys go to it.</source>
        <translation>Eine datierte Angabe; die Pfeiltasten gehen zu ihr.</translation>
    </message>
    <message>
        <source>{0} dated statements; the arrow keys walk through them.</source>
        <translation>{0} datierte Angaben; die Pfeiltasten gehen durch sie.</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>{0}; the sources differ in time</source>
        <translation>{0}; die Quellen weichen in der Zeit ab</translation>
    </message>
    <message>
        <source>{0} · {1} · {2}</source>
        <translation>{0} · {1} · {2}</translation>
    </message>
    <message>
        <source>The sources differ in this time (Ctrl+Enter or double click).</source>
        <translation>Die Quellen weichen in dieser Zeit ab (Strg+Eingabe oder Doppelklick).</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>As list</source>
        <translation>Als Liste</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Give a date…</source>
        <translation>Datum angeben…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>What the articles date stands here on one axis.</source>
        <translation>Hier steht auf einer Achse, was die Artikel datieren.</translation>
    </message>
    <message>
        <source>Dated statements by time</source>
        <translation>Datierte Angaben nach Zeit</translation>
    </message>
    <message>
        <source>No dated statements. Vague times such as “recently” and lengths such as “three years” are left out.</source>
        <translation>Keine datierten Angaben. Vage Zeiten wie „recently“ und Dauern wie „three years“ sind weggelassen.</translation>
    </message>
    <message>
        <source>One sentence counts from the date of its article, which is not known.</source>
        <translation>Ein Satz rechnet vom Datum seines Artikels, das nicht bekannt ist.</translation>
    </message>
    <message>
        <source>{0} sentences count from the date of their article, which is not known.</source>
        <translation>{0} Sätze rechnen vom Datum ihres Artikels, das nicht bekannt ist.</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>Choose a difference first.</source>
        <translation>Wählen Sie zuerst eine Abweichung.</translation>
    </message>
    <message>
        <source>No other difference is open.</source>
        <translation>Keine andere Abweichung ist offen.</translation>
    </message>
    <message>
        <source>The difference was copied as text.</source>
        <translation>Die Abweichung wurde als Text kopiert.</translation>
    </message>
    <message>
        <source>&amp;Switch this rule off ({0})</source>
        <translation>Diese Regel &amp;ausschalten ({0})</translation>
    </message>
    <message>
        <source>reason of a verdict</source>
        <translation>Grund eines Urteils</translation>
    </message>
    <message>
        <source>reopen difference</source>
        <translation>Abweichung wieder öffnen</translation>
    </message>
    <message>
        <source>mark as real</source>
        <translation>als echt markieren</translation>
    </message>
    <message>
        <source>mark as explained</source>
        <translation>als erklärt markieren</translation>
    </message>
    <message>
        <source>mark as false alarm</source>
        <translation>als Fehlalarm markieren</translation>
    </message>
    <message>
        <source>snooze difference</source>
        <translation>Abweichung zurückstellen</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>Wieder offen.</translation>
    </message>
    <message>
        <source>Marked as real.</source>
        <translation>Als echt markiert.</translation>
    </message>
    <message>
        <source>Marked as explained.</source>
        <translation>Als erklärt markiert.</translation>
    </message>
    <message>
        <source>Marked as false alarm.</source>
        <translation>Als Fehlalarm markiert.</translation>
    </message>
    <message>
        <source>Put away until the next start.</source>
        <translation>Bis zum nächsten Start zurückgestellt.</translation>
    </message>
    <message>
        <source>{0} 1 difference is open.</source>
        <translation>{0} 1 Abweichung ist offen.</translation>
    </message>
    <message>
        <source>{0} {1} differences are open.</source>
        <translation>{0} {1} Abweichungen sind offen.</translation>
    </message>
</context>
<context>
    <name>Type</name>
    <message>
        <source>Commitment</source>
        <translation>Verbindlichkeit</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Polarität</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Precedence</source>
        <translation>Erstmaligkeit</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Benennung</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>how binding, or how far along, an act is said to be</source>
        <translation>wie verbindlich oder wie weit gediehen eine Handlung dargestellt wird</translation>
    </message>
    <message>
        <source>planned, under way or done</source>
        <translation>geplant, im Gang oder vollzogen</translation>
    </message>
    <message>
        <source>affirmed or denied</source>
        <translation>bejaht oder verneint</translation>
    </message>
    <message>
        <source>hedged or said flatly</source>
        <translation>abgeschwächt oder rundheraus gesagt</translation>
    </message>
    <message>
        <source>values of the same quantity that do not meet</source>
        <translation>Werte derselben Größe, die nicht zusammenpassen</translation>
    </message>
    <message>
        <source>date, time of day, duration or order</source>
        <translation>Datum, Uhrzeit, Dauer oder Reihenfolge</translation>
    </message>
    <message>
        <source>first of its kind, or seen before</source>
        <translation>das erste seiner Art oder schon dagewesen</translation>
    </message>
    <message>
        <source>another source for the same statement, or none</source>
        <translation>eine andere Quelle für dieselbe Angabe oder keine</translation>
    </message>
    <message>
        <source>the same quotation in other words, or cut</source>
        <translation>dasselbe Zitat in anderen Worten oder gekürzt</translation>
    </message>
    <message>
        <source>another person, place or thing in the same role</source>
        <translation>eine andere Person, ein anderer Ort oder eine andere Sache in derselben Rolle</translation>
    </message>
    <message>
        <source>how much is covered</source>
        <translation>wie viel erfasst ist</translation>
    </message>
    <message>
        <source>loaded words for the same thing</source>
        <translation>wertende Wörter für dieselbe Sache</translation>
    </message>
    <message>
        <source>How binding, or how far along, an act is said to be. Acts stand on ordered scales, such as refused, considered, proposed, discussed, negotiated, agreed in principle, agreed, signed, in force; two sources that put one act on different steps differ. Tense, hedges and denials count.</source>
        <translation>Wie verbindlich oder wie weit gediehen eine Handlung dargestellt wird. Handlungen stehen auf geordneten Skalen, etwa abgelehnt, erwogen, vorgeschlagen, besprochen, verhandelt, grundsätzlich vereinbart, vereinbart, unterzeichnet, in Kraft; zwei Quellen, die eine Handlung auf verschiedene Stufen setzen, weichen ab. Zeitform, Abschwächungen und Verneinungen zählen mit.</translation>
    </message>
    <message>
        <source>Whether the same act is planned or expected, under way, or done. Tense, auxiliaries and verbs of intention decide: will, plans to, has begun to, has. The steps of a scale are a matter of commitment.</source>
        <translation>Ob dieselbe Handlung geplant oder erwartet, im Gang oder vollzogen ist. Zeitform, Hilfsverben und Verben der Absicht entscheiden: will, plans to, has begun to, has. Die Stufen einer Skala sind Sache der Verbindlichkeit.</translation>
    </message>
    <message>
        <source>The same thing affirmed by one source and denied by the other, or told by opposite words. A negation counts for its own clause only; not only, double negatives and prefixes that only look like a negation do not count.</source>
        <translation>Dasselbe, von einer Quelle bejaht und von der anderen verneint oder mit entgegengesetzten Wörtern erzählt. Eine Verneinung gilt nur für ihren eigenen Teilsatz; „not only“, doppelte Verneinungen und Vorsilben, die nur wie eine Verneinung aussehen, zählen nicht.</translation>
    </message>
    <message>
        <source>One source weighs its words (may, possibly, reportedly, it appears, alleged), the other states the same as a fact. Which of two hedges is the stronger is not told.</source>
        <translation>Eine Quelle wägt ihre Worte (may, possibly, reportedly, it appears, alleged), die andere stellt dasselbe als Tatsache hin. Welche von zwei Abschwächungen die stärkere ist, wird nicht gemeldet.</translation>
    </message>
    <message>
        <source>Values of the same quantity that cannot both hold, after units, rounding, words such as about, and bounds such as at least: around 200 meets some 200, at least five meets seven. Dates, scores and numbers in names are no quantities.</source>
        <translation>Werte derselben Größe, die nicht beide gelten können, nach Einheiten, Rundung, Wörtern wie „about“ und Grenzen wie „at least“: „around 200“ passt zu „some 200“, „at least five“ zu „seven“. Daten, Spielstände und Zahlen in Namen sind keine Größen.</translation>
    </message>
    <message>
        <source>The date, time of day, duration or order of one thing. Weekdays and words such as yesterday are worked out from the date of the article, so that two names of one day meet.</source>
        <translation>Datum, Uhrzeit, Dauer oder Reihenfolge einer Sache. Wochentage und Wörter wie „yesterday“ werden vom Datum des Artikels aus gerechnet, sodass zwei Namen eines Tages zusammenpassen.</translation>
    </message>
    <message>
        <source>One source calls something the first, the only one or without precedent; the other tells of an earlier instance (again, resumed, since 2024), or of the first only within bounds.</source>
        <translation>Eine Quelle nennt etwas das Erste, das Einzige oder beispiellos; die andere berichtet von einem früheren Fall (again, resumed, since 2024) oder vom Ersten nur innerhalb von Grenzen.</translation>
    </message>
    <message>
        <source>Another speaker or source for the same statement, or a statement that one source attributes and the other makes in its own voice. Names and offices of one person count as one.</source>
        <translation>Ein anderer Sprecher oder eine andere Quelle für dieselbe Angabe, oder eine Angabe, die eine Quelle zuschreibt und die andere mit eigener Stimme macht. Namen und Ämter einer Person gelten als eins.</translation>
    </message>
    <message>
        <source>The same quotation in other words, cut, or moved into or out of quotation marks, which turns somebody&apos;s word into the outlet&apos;s own.</source>
        <translation>Dasselbe Zitat in anderen Worten, gekürzt oder in Anführungszeichen hinein- oder aus ihnen herausgenommen, was das Wort eines anderen zum eigenen des Mediums macht.</translation>
    </message>
    <message>
        <source>Another person, place, organisation or thing in the same role. Aliases count as one: Washington and the US, Mr Xi and the Chinese president.</source>
        <translation>Eine andere Person, ein anderer Ort, eine andere Organisation oder Sache in derselben Rolle. Andere Namen gelten als eins: Washington und die USA, Herr Xi und der chinesische Präsident.</translation>
    </message>
    <message>
        <source>How much is covered: all or some, every or most, only, except. A detail that one source merely adds does not count.</source>
        <translation>Wie viel erfasst ist: alle oder einige, jeder oder die meisten, nur, außer. Eine Einzelheit, die eine Quelle lediglich hinzufügt, zählt nicht.</translation>
    </message>
    <message>
        <source>Loaded or value-laden words of one source for what the other names plainly, or values the other way. Plain synonyms do not count.</source>
        <translation>Aufgeladene oder wertende Wörter einer Quelle für das, was die andere schlicht benennt oder umgekehrt bewertet. Bloße Synonyme zählen nicht.</translation>
    </message>
</context>
<context>
    <name>TypeBadge</name>
    <message>
        <source>Co</source>
        <translation>Ve</translation>
    </message>
    <message>
        <source>St</source>
        <translation>St</translation>
    </message>
    <message>
        <source>Po</source>
        <translation>Po</translation>
    </message>
    <message>
        <source>Ce</source>
        <translation>Ge</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Za</translation>
    </message>
    <message>
        <source>Ti</source>
        <translation>Ze</translation>
    </message>
    <message>
        <source>Pr</source>
        <translation>Er</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Qu</source>
        <translation>Zi</translation>
    </message>
    <message>
        <source>En</source>
        <translation>Be</translation>
    </message>
    <message>
        <source>Sc</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>We</translation>
    </message>
</context>
<context>
    <name>TypesButton</name>
    <message>
        <source>&amp;All types</source>
        <translation>&amp;Alle Typen</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>{0} of {1} types</source>
        <translation>{0} von {1} Typen</translation>
    </message>
</context>
<context>
    <name>TypesPage</name>
    <message>
        <source>Colour of {0}</source>
        <translation>Farbe von {0}</translation>
    </message>
    <message>
        <source>The theme&apos;s colour again</source>
        <translation>Wieder die Farbe des Farbschemas</translation>
    </message>
    <message>
        <source>The theme&apos;s colour for {0} again</source>
        <translation>Wieder die Farbe des Farbschemas für {0}</translation>
    </message>
    <message>
        <source>The colour of {0} is shown lighter than you picked it, to be legible.</source>
        <translation>Die Farbe von {0} wird heller gezeigt, als Sie sie gewählt haben, damit sie lesbar ist.</translation>
    </message>
    <message>
        <source>The colour of {0} is shown darker than you picked it, to be legible.</source>
        <translation>Die Farbe von {0} wird dunkler gezeigt, als Sie sie gewählt haben, damit sie lesbar ist.</translation>
    </message>
    <message>
        <source>{0} and {1} have the same underline and look alike to some eyes; pick colours that are further apart.</source>
        <translation>{0} und {1} haben dieselbe Unterstreichung und sehen für manche Augen gleich aus; wählen Sie Farben, die weiter auseinanderliegen.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Echt</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Erklärt</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>erklärt</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>Nothing has been decided about it yet.</source>
        <translation>Darüber ist noch nichts entschieden.</translation>
    </message>
    <message>
        <source>The sources do differ here.</source>
        <translation>Die Quellen weichen hier wirklich voneinander ab.</translation>
    </message>
    <message>
        <source>The sources differ for a reason that settles it, such as a later count.</source>
        <translation>Die Quellen weichen aus einem Grund ab, der die Sache klärt, etwa einer späteren Zählung.</translation>
    </message>
    <message>
        <source>The sources do not differ here; it is put away.</source>
        <translation>Die Quellen weichen hier nicht voneinander ab; die Meldung ist abgelegt.</translation>
    </message>
    <message>
        <source>Put away until the program starts the next time.</source>
        <translation>Zurückgestellt bis zum nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>{0} offen</translation>
    </message>
    <message>
        <source>{0} real</source>
        <translation>{0} echt</translation>
    </message>
    <message>
        <source>{0} explained</source>
        <translation>{0} erklärt</translation>
    </message>
    <message>
        <source>{0} false alarms</source>
        <translation>{0} Fehlalarme</translation>
    </message>
    <message>
        <source>{0} false alarm</source>
        <translation>{0} Fehlalarm</translation>
    </message>
    <message>
        <source>{0} snoozed</source>
        <translation>{0} zurückgestellt</translation>
    </message>
    <message>
        <source>Held by {2} before the texts changed: {0}.</source>
        <translation>Urteil von {2}, bevor sich die Texte änderten: {0}.</translation>
    </message>
    <message>
        <source>Held before the texts changed: {0}.</source>
        <translation>Galt, bevor sich die Texte änderten: {0}.</translation>
    </message>
    <message>
        <source>Held by {2} before the texts changed: {0} – {1}</source>
        <translation>Urteil von {2}, bevor sich die Texte änderten: {0} – {1}</translation>
    </message>
    <message>
        <source>Held before the texts changed: {0} – {1}</source>
        <translation>Galt, bevor sich die Texte änderten: {0} – {1}</translation>
    </message>
    <message>
        <source>Verdict of {2}: {0}.</source>
        <translation>Urteil von {2}: {0}.</translation>
    </message>
    <message>
        <source>Verdict: {0}.</source>
        <translation>Urteil: {0}.</translation>
    </message>
    <message>
        <source>Verdict of {2}: {0} – {1}</source>
        <translation>Urteil von {2}: {0} – {1}</translation>
    </message>
    <message>
        <source>Verdict: {0} – {1}</source>
        <translation>Urteil: {0} – {1}</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Reason, if you like</source>
        <translation>Grund, wenn Sie mögen</translation>
    </message>
    <message>
        <source>Reason of the verdict</source>
        <translation>Grund des Urteils</translation>
    </message>
    <message>
        <source>Enter keeps the reason, Esc drops the change.</source>
        <translation>Die Eingabetaste behält den Grund, Esc verwirft die Änderung.</translation>
    </message>
    <message>
        <source>Verdict on this difference</source>
        <translation>Urteil über diese Abweichung</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>{0} ({1} in the list)</source>
        <translation>{0} ({1} in der Liste)</translation>
    </message>
</context>
<context>
    <name>VerdictChips</name>
    <message>
        <source>Click to show or to hide these. False alarms and snoozed differences are put away at first; what is real or explained stays in the list.</source>
        <translation>Ein Klick zeigt sie oder blendet sie aus. Fehlalarme und zurückgestellte Abweichungen sind zunächst ausgeblendet; echte und erklärte bleiben in der Liste.</translation>
    </message>
    <message>
        <source>Verdicts that are shown</source>
        <translation>Gezeigte Urteile</translation>
    </message>
</context>
<context>
    <name>ViewModes</name>
    <message>
        <source>{0} sentences have differences that are listed; others are dimmed.</source>
        <translation>{0} Sätze haben aufgeführte Abweichungen; andere sind abgeblendet.</translation>
    </message>
    <message>
        <source>1 sentence has differences that are listed; others are dimmed.</source>
        <translation>1 Satz hat aufgeführte Abweichungen; andere sind abgeblendet.</translation>
    </message>
    <message>
        <source>1 sentence stands in one article alone; others are dimmed.</source>
        <translation>1 Satz steht nur in einem Artikel; andere sind abgeblendet.</translation>
    </message>
    <message>
        <source>{0} sentences stand in one article alone; others are dimmed.</source>
        <translation>{0} Sätze stehen nur in einem Artikel; andere sind abgeblendet.</translation>
    </message>
    <message>
        <source>Every sentence is reported by another article too.</source>
        <translation>Jeder Satz wird auch von einem anderen Artikel berichtet.</translation>
    </message>
    <message>
        <source>{0}: only in {1} · {2} of {3} such sentences</source>
        <translation>{0}: nur in {1} · {2} von {3} solchen Sätzen</translation>
    </message>
    <message>
        <source>What others report and {0} does not.</source>
        <translation>Was andere berichten und {0} nicht.</translation>
    </message>
    <message>
        <source>Menus, links and notices around the articles are shown, and never compared.</source>
        <translation>Menüs, Verweise und Hinweise um die Artikel werden gezeigt und nie verglichen.</translation>
    </message>
    <message>
        <source>Menus, links and notices around the articles are left out.</source>
        <translation>Menüs, Verweise und Hinweise um die Artikel werden weggelassen.</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Switch this rule &amp;off</source>
        <translation>Diese Regel &amp;ausschalten</translation>
    </message>
    <message>
        <source>{0} tells no differences until it is switched on in Compare, Rules.</source>
        <translation>{0} meldet keine Abweichungen, bis die Regel unter Vergleich, Regeln wieder eingeschaltet wird.</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>open articles</source>
        <translation>Artikel öffnen</translation>
    </message>
</context>
<context>
    <name>Wordings</name>
    <message>
        <source>Wordings of the claim</source>
        <translation>Formulierungen der Aussage</translation>
    </message>
    <message>
        <source>Every source&apos;s wording. Up and Down go from one to the next, Enter shows it.</source>
        <translation>Die Formulierung jeder Quelle. Pfeil nach oben und unten gehen von einer zur nächsten, die Eingabetaste zeigt sie.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Act</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>Bounds of a claim</source>
        <translation>Grenzen einer Behauptung</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>Claim to be the first</source>
        <translation>Behauptung, das Erste zu sein</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Verbindlichkeit</translation>
    </message>
    <message>
        <source>Earlier instance</source>
        <translation>Früherer Fall</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Benennung</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>Vorbehalt</translation>
    </message>
    <message>
        <source>Judging word</source>
        <translation>Wertendes Wort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Polarität</translation>
    </message>
    <message>
        <source>Precedence</source>
        <translation>Erstmaligkeit</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>eine PDF-Datei</translation>
    </message>
    <message>
        <source>a Word file</source>
        <translation>eine Word-Datei</translation>
    </message>
    <message>
        <source>a barrier on a border</source>
        <translation>eine Sperre an einer Grenze</translation>
    </message>
    <message>
        <source>a bird or an insect</source>
        <translation>ein Vogel oder Insekt</translation>
    </message>
    <message>
        <source>a body in space</source>
        <translation>ein Himmelskörper</translation>
    </message>
    <message>
        <source>a building or site</source>
        <translation>ein Gebäude oder Gelände</translation>
    </message>
    <message>
        <source>a charge that goes up</source>
        <translation>eine Abgabe, die steigt</translation>
    </message>
    <message>
        <source>a chart</source>
        <translation>ein Diagramm</translation>
    </message>
    <message>
        <source>a colour</source>
        <translation>eine Farbe</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>eine Bedingung</translation>
    </message>
    <message>
        <source>a crime</source>
        <translation>ein Verbrechen</translation>
    </message>
    <message>
        <source>a cut</source>
        <translation>eine Kürzung</translation>
    </message>
    <message>
        <source>a death on duty</source>
        <translation>ein Tod im Dienst</translation>
    </message>
    <message>
        <source>a denial</source>
        <translation>eine Verneinung</translation>
    </message>
    <message>
        <source>a depression</source>
        <translation>ein Tiefdruckgebiet</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>a direction</source>
        <translation>eine Richtung</translation>
    </message>
    <message>
        <source>a disagreement</source>
        <translation>eine Uneinigkeit</translation>
    </message>
    <message>
        <source>a disease or germ</source>
        <translation>eine Krankheit oder ein Erreger</translation>
    </message>
    <message>
        <source>a drawing</source>
        <translation>eine Zeichnung</translation>
    </message>
    <message>
        <source>a duty</source>
        <translation>eine Pflicht</translation>
    </message>
    <message>
        <source>a faith</source>
        <translation>ein Glaube</translation>
    </message>
    <message>
        <source>a feature of the land</source>
        <translation>ein Merkmal der Landschaft</translation>
    </message>
    <message>
        <source>a financial asset</source>
        <translation>ein Finanzwert</translation>
    </message>
    <message>
        <source>a firm</source>
        <translation>eine Firma</translation>
    </message>
    <message>
        <source>a firm order</source>
        <translation>eine feste Bestellung</translation>
    </message>
    <message>
        <source>a getting away</source>
        <translation>ein Entkommen</translation>
    </message>
    <message>
        <source>a glorifying word</source>
        <translation>ein verherrlichendes Wort</translation>
    </message>
    <message>
        <source>a hedge</source>
        <translation>ein Vorbehalt</translation>
    </message>
    <message>
        <source>a hostile word</source>
        <translation>ein feindseliges Wort</translation>
    </message>
    <message>
        <source>a hurricane or typhoon</source>
        <translation>ein Hurrikan oder Taifun</translation>
    </message>
    <message>
        <source>a kind of place</source>
        <translation>eine Art von Ort</translation>
    </message>
    <message>
        <source>a kind of text</source>
        <translation>eine Art von Text</translation>
    </message>
    <message>
        <source>a kind of thing by its form</source>
        <translation>eine Art von Ding nach seiner Form</translation>
    </message>
    <message>
        <source>a kind of vote</source>
        <translation>eine Art von Abstimmung</translation>
    </message>
    <message>
        <source>a kind of work</source>
        <translation>eine Art von Arbeit</translation>
    </message>
    <message>
        <source>a letter of intent</source>
        <translation>eine Absichtserklärung</translation>
    </message>
    <message>
        <source>a mail</source>
        <translation>eine E-Mail</translation>
    </message>
    <message>
        <source>a material</source>
        <translation>ein Stoff</translation>
    </message>
    <message>
        <source>a member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>a news outlet</source>
        <translation>ein Medium</translation>
    </message>
    <message>
        <source>a part of a thing</source>
        <translation>ein Teil einer Sache</translation>
    </message>
    <message>
        <source>a part of the body</source>
        <translation>ein Körperteil</translation>
    </message>
    <message>
        <source>a party to a deal</source>
        <translation>eine Partei eines Geschäfts</translation>
    </message>
    <message>
        <source>a pause</source>
        <translation>eine Pause</translation>
    </message>
    <message>
        <source>a person by age</source>
        <translation>eine Person nach dem Alter</translation>
    </message>
    <message>
        <source>a person by sex</source>
        <translation>eine Person nach dem Geschlecht</translation>
    </message>
    <message>
        <source>a place in a contest</source>
        <translation>ein Platz in einem Wettbewerb</translation>
    </message>
    <message>
        <source>a place in relation to another</source>
        <translation>ein Ort im Verhältnis zu einem anderen</translation>
    </message>
    <message>
        <source>a plan that is taken back</source>
        <translation>ein Plan, der zurückgenommen wird</translation>
    </message>
    <message>
        <source>a policy of spending less</source>
        <translation>eine Politik des Sparens</translation>
    </message>
    <message>
        <source>a political camp</source>
        <translation>ein politisches Lager</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>eine Präsentation</translation>
    </message>
    <message>
        <source>a product under debate</source>
        <translation>ein umstrittenes Produkt</translation>
    </message>
    <message>
        <source>a protest</source>
        <translation>ein Protest</translation>
    </message>
    <message>
        <source>a punishment</source>
        <translation>eine Strafe</translation>
    </message>
    <message>
        <source>a quantity in business</source>
        <translation>eine Größe der Wirtschaft</translation>
    </message>
    <message>
        <source>a range</source>
        <translation>eine Spanne</translation>
    </message>
    <message>
        <source>a refusal</source>
        <translation>eine Weigerung</translation>
    </message>
    <message>
        <source>a relative</source>
        <translation>ein Verwandter</translation>
    </message>
    <message>
        <source>a religious group</source>
        <translation>eine religiöse Gruppe</translation>
    </message>
    <message>
        <source>a robbery</source>
        <translation>ein Raub</translation>
    </message>
    <message>
        <source>a royal</source>
        <translation>ein Mitglied eines Königshauses</translation>
    </message>
    <message>
        <source>a saved web page</source>
        <translation>eine gespeicherte Webseite</translation>
    </message>
    <message>
        <source>a sea animal</source>
        <translation>ein Meerestier</translation>
    </message>
    <message>
        <source>a softening word</source>
        <translation>ein beschönigendes Wort</translation>
    </message>
    <message>
        <source>a speech</source>
        <translation>eine Rede</translation>
    </message>
    <message>
        <source>a sport</source>
        <translation>eine Sportart</translation>
    </message>
    <message>
        <source>a storm</source>
        <translation>ein Sturm</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a truce</source>
        <translation>ein Waffenstillstand</translation>
    </message>
    <message>
        <source>a try for power or gain</source>
        <translation>ein Versuch, Macht oder Gewinn zu erlangen</translation>
    </message>
    <message>
        <source>a vehicle</source>
        <translation>ein Fahrzeug</translation>
    </message>
    <message>
        <source>a vehicle that hits something</source>
        <translation>ein Fahrzeug, das auf etwas prallt</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>eine Warnung</translation>
    </message>
    <message>
        <source>a watch or advisory</source>
        <translation>eine Vorwarnung</translation>
    </message>
    <message>
        <source>a weapon</source>
        <translation>eine Waffe</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>a win in a contest</source>
        <translation>ein Sieg in einem Wettbewerb</translation>
    </message>
    <message>
        <source>abnormal</source>
        <translation>abnorm</translation>
    </message>
    <message>
        <source>about</source>
        <translation>etwa</translation>
    </message>
    <message>
        <source>about half</source>
        <translation>etwa die Hälfte</translation>
    </message>
    <message>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>accelerate</source>
        <translation>beschleunigen</translation>
    </message>
    <message>
        <source>access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>accidental</source>
        <translation>versehentlich</translation>
    </message>
    <message>
        <source>accord</source>
        <translation>Übereinkunft</translation>
    </message>
    <message>
        <source>acquit</source>
        <translation>freisprechen</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>advance</source>
        <translation>Vormarsch</translation>
    </message>
    <message>
        <source>affirmed</source>
        <translation>bejaht</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>zustimmen</translation>
    </message>
    <message>
        <source>agreed in principle</source>
        <translation>im Grundsatz vereinbart</translation>
    </message>
    <message>
        <source>agreed or decided, not told as done</source>
        <translation>vereinbart oder beschlossen, nicht als geschehen gemeldet</translation>
    </message>
    <message>
        <source>aid groups</source>
        <translation>Hilfsorganisationen</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>Warnstufe</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>am Leben</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>alle einig</translation>
    </message>
    <message>
        <source>all, without exception</source>
        <translation>alle, ohne Ausnahme</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>erlauben</translation>
    </message>
    <message>
        <source>allowed within bounds</source>
        <translation>in Grenzen zugelassen</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>an EPUB book</source>
        <translation>ein EPUB-Buch</translation>
    </message>
    <message>
        <source>an OpenDocument text</source>
        <translation>ein OpenDocument-Text</translation>
    </message>
    <message>
        <source>an RTF file</source>
        <translation>eine RTF-Datei</translation>
    </message>
    <message>
        <source>an agreement</source>
        <translation>eine Vereinbarung</translation>
    </message>
    <message>
        <source>an animal</source>
        <translation>ein Tier</translation>
    </message>
    <message>
        <source>an armed attack</source>
        <translation>ein bewaffneter Angriff</translation>
    </message>
    <message>
        <source>an article</source>
        <translation>ein Artikel</translation>
    </message>
    <message>
        <source>an attack of some kind</source>
        <translation>ein Angriff irgendeiner Art</translation>
    </message>
    <message>
        <source>an emergency</source>
        <translation>ein Notstand</translation>
    </message>
    <message>
        <source>an epidemic</source>
        <translation>eine Epidemie</translation>
    </message>
    <message>
        <source>an institution</source>
        <translation>eine Einrichtung</translation>
    </message>
    <message>
        <source>an office</source>
        <translation>ein Amt</translation>
    </message>
    <message>
        <source>an option only</source>
        <translation>nur eine Option</translation>
    </message>
    <message>
        <source>an outbreak</source>
        <translation>ein Ausbruch</translation>
    </message>
    <message>
        <source>an unfriendly word</source>
        <translation>ein unfreundliches Wort</translation>
    </message>
    <message>
        <source>an unnamed source</source>
        <translation>eine ungenannte Quelle</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>ein anderer Name</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>ein anderer Ort</translation>
    </message>
    <message>
        <source>apologised</source>
        <translation>entschuldigt</translation>
    </message>
    <message>
        <source>appoint</source>
        <translation>ernennen</translation>
    </message>
    <message>
        <source>appointed</source>
        <translation>ernannt</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>billigen</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>zugelassen</translation>
    </message>
    <message>
        <source>armed</source>
        <translation>bewaffnet</translation>
    </message>
    <message>
        <source>arrest</source>
        <translation>festnehmen</translation>
    </message>
    <message>
        <source>arrive</source>
        <translation>ankommen</translation>
    </message>
    <message>
        <source>as a fact</source>
        <translation>als Tatsache</translation>
    </message>
    <message>
        <source>as a possibility</source>
        <translation>als Möglichkeit</translation>
    </message>
    <message>
        <source>as belief</source>
        <translation>als Annahme</translation>
    </message>
    <message>
        <source>as done</source>
        <translation>als geschehen</translation>
    </message>
    <message>
        <source>as hearsay</source>
        <translation>vom Hörensagen</translation>
    </message>
    <message>
        <source>as it looks</source>
        <translation>wie es aussieht</translation>
    </message>
    <message>
        <source>as not known</source>
        <translation>als nicht bekannt</translation>
    </message>
    <message>
        <source>as not settled</source>
        <translation>als nicht geklärt</translation>
    </message>
    <message>
        <source>as probable</source>
        <translation>als wahrscheinlich</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>gleichzeitig</translation>
    </message>
    <message>
        <source>attack</source>
        <translation>Angriff</translation>
    </message>
    <message>
        <source>attend</source>
        <translation>teilnehmen</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>ban</source>
        <translation>verbieten</translation>
    </message>
    <message>
        <source>being negotiated</source>
        <translation>in Verhandlung</translation>
    </message>
    <message>
        <source>believe</source>
        <translation>glauben</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>besieged</source>
        <translation>belagert</translation>
    </message>
    <message>
        <source>blaze</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>borrow</source>
        <translation>borgen</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>both are attributed to the same source</source>
        <translation>beide sind derselben Quelle zugeschrieben</translation>
    </message>
    <message>
        <source>both are headlines</source>
        <translation>beide sind Überschriften</translation>
    </message>
    <message>
        <source>both have names, and none in common</source>
        <translation>beide haben Namen und keinen gemeinsam</translation>
    </message>
    <message>
        <source>both name somebody, and nobody in common</source>
        <translation>beide nennen jemanden und niemanden gemeinsam</translation>
    </message>
    <message>
        <source>both passages know both, and another one acts</source>
        <translation>beide Stellen kennen beide, und ein anderer handelt</translation>
    </message>
    <message>
        <source>both sentences are headlines</source>
        <translation>beide Sätze sind Überschriften</translation>
    </message>
    <message>
        <source>both sentences by themselves, before their rivals and neighbours are looked at (log odds)</source>
        <translation>beide Sätze für sich, bevor Rivalen und Nachbarn betrachtet werden (logarithmierte Chance)</translation>
    </message>
    <message>
        <source>both sentences stand in one article</source>
        <translation>beide Sätze stehen in einem Artikel</translation>
    </message>
    <message>
        <source>both stand at the top of their articles</source>
        <translation>beide stehen am Anfang ihrer Artikel</translation>
    </message>
    <message>
        <source>bound not to</source>
        <translation>verpflichtet, es nicht zu tun</translation>
    </message>
    <message>
        <source>broke off relations</source>
        <translation>Beziehungen abgebrochen</translation>
    </message>
    <message>
        <source>broken off or destroyed</source>
        <translation>abgebrochen oder zerstört</translation>
    </message>
    <message>
        <source>brought before a court</source>
        <translation>vor Gericht gebracht</translation>
    </message>
    <message>
        <source>build</source>
        <translation>bauen</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>kaufen</translation>
    </message>
    <message>
        <source>called or held</source>
        <translation>ausgerufen oder abgehalten</translation>
    </message>
    <message>
        <source>campaigners</source>
        <translation>Aktivisten</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>verursachen</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>character</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>charge</source>
        <translation>anklagen</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>angeklagt</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>civilian</source>
        <translation>zivil</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>entlastet</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>closing in</source>
        <translation>rückt heran</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>Verbindlichkeit</translation>
    </message>
    <message>
        <source>common names</source>
        <translation>gemeinsame Namen</translation>
    </message>
    <message>
        <source>common names that are rare in both articles</source>
        <translation>gemeinsame Namen, die in beiden Artikeln selten sind</translation>
    </message>
    <message>
        <source>common names, those that are taken up from the sentence before counted in</source>
        <translation>gemeinsame Namen, auch die aus dem Satz davor aufgenommenen</translation>
    </message>
    <message>
        <source>common numbers as written</source>
        <translation>gemeinsame Zahlen, wie geschrieben</translation>
    </message>
    <message>
        <source>common verbs</source>
        <translation>gemeinsame Verben</translation>
    </message>
    <message>
        <source>common words inside quotation marks</source>
        <translation>gemeinsame Wörter in Anführungszeichen</translation>
    </message>
    <message>
        <source>common words of the sentences around them</source>
        <translation>gemeinsame Wörter der Sätze um sie herum</translation>
    </message>
    <message>
        <source>common words of the sentences beside them</source>
        <translation>gemeinsame Wörter der Sätze neben ihnen</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>comply</source>
        <translation>befolgen</translation>
    </message>
    <message>
        <source>conceal</source>
        <translation>verbergen</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>bestätigen</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>verbinden</translation>
    </message>
    <message>
        <source>conscious</source>
        <translation>bei Bewusstsein</translation>
    </message>
    <message>
        <source>contain</source>
        <translation>eindämmen</translation>
    </message>
    <message>
        <source>contrition</source>
        <translation>Reue</translation>
    </message>
    <message>
        <source>control character</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>convict</source>
        <translation>verurteilen</translation>
    </message>
    <message>
        <source>cooperate</source>
        <translation>mitwirken</translation>
    </message>
    <message>
        <source>criticise</source>
        <translation>kritisieren</translation>
    </message>
    <message>
        <source>criticism</source>
        <translation>Kritik</translation>
    </message>
    <message>
        <source>critics</source>
        <translation>Kritiker</translation>
    </message>
    <message>
        <source>cut from the quotation</source>
        <translation>aus dem Zitat gekürzt</translation>
    </message>
    <message>
        <source>damage</source>
        <translation>beschädigen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>dangerous</source>
        <translation>gefährlich</translation>
    </message>
    <message>
        <source>dated earlier</source>
        <translation>früher datiert</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>declared by one side</source>
        <translation>von einer Seite erklärt</translation>
    </message>
    <message>
        <source>defy</source>
        <translation>sich widersetzen</translation>
    </message>
    <message>
        <source>deliberate</source>
        <translation>absichtlich</translation>
    </message>
    <message>
        <source>demanded</source>
        <translation>gefordert</translation>
    </message>
    <message>
        <source>demolish</source>
        <translation>abreißen</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verneint</translation>
    </message>
    <message>
        <source>deny</source>
        <translation>bestreiten</translation>
    </message>
    <message>
        <source>destruction</source>
        <translation>Zerstörung</translation>
    </message>
    <message>
        <source>dethrone</source>
        <translation>entthronen</translation>
    </message>
    <message>
        <source>diagrams</source>
        <translation>Schaubilder</translation>
    </message>
    <message>
        <source>did not happen</source>
        <translation>nicht geschehen</translation>
    </message>
    <message>
        <source>die</source>
        <translation>sterben</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>difficult</source>
        <translation>schwierig</translation>
    </message>
    <message>
        <source>disagree</source>
        <translation>widersprechen</translation>
    </message>
    <message>
        <source>disconnect</source>
        <translation>trennen</translation>
    </message>
    <message>
        <source>discourage</source>
        <translation>entmutigen</translation>
    </message>
    <message>
        <source>disloyal</source>
        <translation>untreu</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>entlassen</translation>
    </message>
    <message>
        <source>disturbed</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>done</source>
        <translation>geschehen</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>schon getan</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>bezweifeln</translation>
    </message>
    <message>
        <source>doubtful conduct</source>
        <translation>zweifelhaftes Verhalten</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>fallen lassen</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>easing</source>
        <translation>Lockerung</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>embedded object</source>
        <translation>eingebettetes Objekt</translation>
    </message>
    <message>
        <source>embedded objects</source>
        <translation>eingebettete Objekte</translation>
    </message>
    <message>
        <source>encourage</source>
        <translation>ermutigen</translation>
    </message>
    <message>
        <source>ended for good</source>
        <translation>endgültig beendet</translation>
    </message>
    <message>
        <source>endnote is</source>
        <translation>Endnote</translation>
    </message>
    <message>
        <source>endnotes</source>
        <translation>Endnoten</translation>
    </message>
    <message>
        <source>endnotes are</source>
        <translation>Endnoten</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>betreten</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>Benennung</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>befreien</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>expelled</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>expelled an envoy</source>
        <translation>einen Gesandten ausgewiesen</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>Fachleute</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>scheitern</translation>
    </message>
    <message>
        <source>fall</source>
        <translation>fallen</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>far more than what was told as the least</source>
        <translation>weit mehr, als als Mindestzahl genannt war</translation>
    </message>
    <message>
        <source>fate</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>feared dead</source>
        <translation>vermutlich tot</translation>
    </message>
    <message>
        <source>few</source>
        <translation>wenige</translation>
    </message>
    <message>
        <source>fighting on</source>
        <translation>kämpft weiter</translation>
    </message>
    <message>
        <source>file in it</source>
        <translation>Datei darin</translation>
    </message>
    <message>
        <source>files in it</source>
        <translation>Dateien darin</translation>
    </message>
    <message>
        <source>find</source>
        <translation>finden</translation>
    </message>
    <message>
        <source>fined</source>
        <translation>mit Geldstrafe belegt</translation>
    </message>
    <message>
        <source>fired at people</source>
        <translation>auf Menschen geschossen</translation>
    </message>
    <message>
        <source>footers</source>
        <translation>Fußzeilen</translation>
    </message>
    <message>
        <source>footnote is</source>
        <translation>Fußnote</translation>
    </message>
    <message>
        <source>footnotes</source>
        <translation>Fußnoten</translation>
    </message>
    <message>
        <source>footnotes are</source>
        <translation>Fußnoten</translation>
    </message>
    <message>
        <source>forget</source>
        <translation>vergessen</translation>
    </message>
    <message>
        <source>found guilty</source>
        <translation>schuldig gesprochen</translation>
    </message>
    <message>
        <source>framing</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>friendly</source>
        <translation>freundlich</translation>
    </message>
    <message>
        <source>fully</source>
        <translation>ganz</translation>
    </message>
    <message>
        <source>further places</source>
        <translation>weitere Stellen</translation>
    </message>
    <message>
        <source>general</source>
        <translation>allgemein</translation>
    </message>
    <message>
        <source>glorifying</source>
        <translation>verherrlichend</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>geht weiter</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>grapple</source>
        <translation>sich auseinandersetzen</translation>
    </message>
    <message>
        <source>gravely hurt</source>
        <translation>schwer verletzt</translation>
    </message>
    <message>
        <source>had been before</source>
        <translation>war schon zuvor</translation>
    </message>
    <message>
        <source>handed down</source>
        <translation>verhängt</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>glücklich</translation>
    </message>
    <message>
        <source>harm</source>
        <translation>Verletzung</translation>
    </message>
    <message>
        <source>hate</source>
        <translation>hassen</translation>
    </message>
    <message>
        <source>have</source>
        <translation>haben</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>health care for all</source>
        <translation>Gesundheitsversorgung für alle</translation>
    </message>
    <message>
        <source>hedged</source>
        <translation>mit Vorbehalt</translation>
    </message>
    <message>
        <source>held</source>
        <translation>festgehalten</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>einstellen</translation>
    </message>
    <message>
        <source>homes built on disputed land</source>
        <translation>Häuser auf umstrittenem Land</translation>
    </message>
    <message>
        <source>hostile</source>
        <translation>feindselig</translation>
    </message>
    <message>
        <source>how a work or an effort went</source>
        <translation>wie ein Werk oder eine Mühe gelang</translation>
    </message>
    <message>
        <source>how alike the articles&apos; words are</source>
        <translation>wie ähnlich die Wörter der Artikel sind</translation>
    </message>
    <message>
        <source>how alike the telling words are</source>
        <translation>wie ähnlich die aussagekräftigen Wörter sind</translation>
    </message>
    <message>
        <source>how clear the rule&apos;s own evidence is (log odds)</source>
        <translation>wie klar der eigene Beleg der Regel ist (logarithmierte Chance)</translation>
    </message>
    <message>
        <source>how far apart they stand in their articles</source>
        <translation>wie weit auseinander sie in ihren Artikeln stehen</translation>
    </message>
    <message>
        <source>how far down the one that stands higher stands</source>
        <translation>wie weit unten der steht, der weiter oben steht</translation>
    </message>
    <message>
        <source>how far down the one that stands lower stands</source>
        <translation>wie weit unten der steht, der weiter unten steht</translation>
    </message>
    <message>
        <source>how likely a neighbour of the one is linked to the other</source>
        <translation>wie wahrscheinlich ein Nachbar des einen mit dem anderen verknüpft ist</translation>
    </message>
    <message>
        <source>how likely neighbours are linked crosswise</source>
        <translation>wie wahrscheinlich Nachbarn über Kreuz verknüpft sind</translation>
    </message>
    <message>
        <source>how likely the sentences are linked (log odds)</source>
        <translation>wie wahrscheinlich die Sätze verknüpft sind (logarithmierte Chance)</translation>
    </message>
    <message>
        <source>how likely the sentences before, and those behind, are linked with each other</source>
        <translation>wie wahrscheinlich die Sätze davor und die danach miteinander verknüpft sind</translation>
    </message>
    <message>
        <source>how many differences the two sentences have</source>
        <translation>wie viele Abweichungen die zwei Sätze haben</translation>
    </message>
    <message>
        <source>how many names in the leads the other article has nowhere</source>
        <translation>wie viele Namen in den Anfängen der andere Artikel nirgends hat</translation>
    </message>
    <message>
        <source>how many of the two are attributed to anybody</source>
        <translation>wie viele der beiden jemandem zugeschrieben sind</translation>
    </message>
    <message>
        <source>how many words are common</source>
        <translation>wie viele Wörter gemeinsam sind</translation>
    </message>
    <message>
        <source>how much</source>
        <translation>wie viel</translation>
    </message>
    <message>
        <source>how much an analyst must see it</source>
        <translation>wie wichtig es für die Auswertung ist</translation>
    </message>
    <message>
        <source>how much else both sentences could be linked to</source>
        <translation>womit beide Sätze sonst noch verknüpft sein könnten</translation>
    </message>
    <message>
        <source>how much is linked around the two</source>
        <translation>wie viel um die beiden herum verknüpft ist</translation>
    </message>
    <message>
        <source>how much is linked to the sentence that is linked less</source>
        <translation>wie viel mit dem weniger verknüpften Satz verknüpft ist</translation>
    </message>
    <message>
        <source>how much of the one phrase the other sentence says elsewhere</source>
        <translation>wie viel von der einen Wendung der andere Satz anderswo sagt</translation>
    </message>
    <message>
        <source>how much of what both articles are chiefly about the one sentence names</source>
        <translation>wie viel vom Hauptthema beider Artikel der eine Satz nennt</translation>
    </message>
    <message>
        <source>how much of what both articles are chiefly about the other sentence names</source>
        <translation>wie viel vom Hauptthema beider Artikel der andere Satz nennt</translation>
    </message>
    <message>
        <source>how much the articles have in common altogether</source>
        <translation>wie viel die Artikel insgesamt gemeinsam haben</translation>
    </message>
    <message>
        <source>how much the articles have in common on the average</source>
        <translation>wie viel die Artikel im Durchschnitt gemeinsam haben</translation>
    </message>
    <message>
        <source>how much the clauses around the two phrases have in common</source>
        <translation>wie viel die Teilsätze um die zwei Wendungen gemeinsam haben</translation>
    </message>
    <message>
        <source>how much the leads have in common</source>
        <translation>wie viel die Anfänge gemeinsam haben</translation>
    </message>
    <message>
        <source>how much the whole sentences have in common</source>
        <translation>wie viel die ganzen Sätze gemeinsam haben</translation>
    </message>
    <message>
        <source>how near it comes to the best candidate of the one sentence</source>
        <translation>wie nahe es dem besten Kandidaten des einen Satzes kommt</translation>
    </message>
    <message>
        <source>how near it comes to the best candidate of the other sentence</source>
        <translation>wie nahe es dem besten Kandidaten des anderen Satzes kommt</translation>
    </message>
    <message>
        <source>how near the two phrases are as words of a dictionary</source>
        <translation>wie nahe sich die zwei Wendungen im Wörterbuch stehen</translation>
    </message>
    <message>
        <source>how near the two phrases are in what they are used for</source>
        <translation>wie nahe sich die zwei Wendungen im Gebrauch stehen</translation>
    </message>
    <message>
        <source>how near they are in length</source>
        <translation>wie nahe sie sich in der Länge sind</translation>
    </message>
    <message>
        <source>how often findings of this rule are right (log odds)</source>
        <translation>wie oft Abweichungen dieser Regel zutreffen (logarithmierte Chance)</translation>
    </message>
    <message>
        <source>how surely the two phrases stand in corresponding places</source>
        <translation>wie sicher die zwei Wendungen an entsprechenden Stellen stehen</translation>
    </message>
    <message>
        <source>how telling the common words are</source>
        <translation>wie aussagekräftig die gemeinsamen Wörter sind</translation>
    </message>
    <message>
        <source>how telling the rarest common word is</source>
        <translation>wie aussagekräftig das seltenste gemeinsame Wort ist</translation>
    </message>
    <message>
        <source>how the common words compare with those of the best candidate</source>
        <translation>wie sich die gemeinsamen Wörter zu denen des besten Kandidaten verhalten</translation>
    </message>
    <message>
        <source>hurt</source>
        <translation>verletzt</translation>
    </message>
    <message>
        <source>identify</source>
        <translation>identifizieren</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>ignorieren</translation>
    </message>
    <message>
        <source>implies an earlier instance</source>
        <translation>setzt einen früheren Fall voraus</translation>
    </message>
    <message>
        <source>improve</source>
        <translation>verbessern</translation>
    </message>
    <message>
        <source>in difficulty</source>
        <translation>in Schwierigkeiten</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>in office</source>
        <translation>im Amt</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>in quotation marks</source>
        <translation>in Anführungszeichen</translation>
    </message>
    <message>
        <source>in some places</source>
        <translation>mancherorts</translation>
    </message>
    <message>
        <source>in the outlet&apos;s own voice</source>
        <translation>im Ton des Mediums selbst</translation>
    </message>
    <message>
        <source>in the whole country</source>
        <translation>im ganzen Land</translation>
    </message>
    <message>
        <source>in the whole world</source>
        <translation>in der ganzen Welt</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>included</source>
        <translation>einbezogen</translation>
    </message>
    <message>
        <source>injure</source>
        <translation>verletzen</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>insolvency</source>
        <translation>Zahlungsunfähigkeit</translation>
    </message>
    <message>
        <source>insolvent</source>
        <translation>zahlungsunfähig</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>unversehrt</translation>
    </message>
    <message>
        <source>investigators</source>
        <translation>Ermittler</translation>
    </message>
    <message>
        <source>irresponsible</source>
        <translation>unverantwortlich</translation>
    </message>
    <message>
        <source>join</source>
        <translation>beitreten</translation>
    </message>
    <message>
        <source>justice</source>
        <translation>Strafverfahren</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>kept to a few</source>
        <translation>auf wenige beschränkt</translation>
    </message>
    <message>
        <source>know</source>
        <translation>wissen</translation>
    </message>
    <message>
        <source>known to be dead</source>
        <translation>nachweislich tot</translation>
    </message>
    <message>
        <source>lack</source>
        <translation>entbehren</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>lawmakers</source>
        <translation>Abgeordnete</translation>
    </message>
    <message>
        <source>laws on guns</source>
        <translation>Waffengesetze</translation>
    </message>
    <message>
        <source>lawsuit</source>
        <translation>Klage</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>verlassen</translation>
    </message>
    <message>
        <source>leaving</source>
        <translation>Rücktritt</translation>
    </message>
    <message>
        <source>left of his or her own accord</source>
        <translation>aus eigenem Entschluss gegangen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>left to choice</source>
        <translation>freigestellt</translation>
    </message>
    <message>
        <source>lend</source>
        <translation>leihen</translation>
    </message>
    <message>
        <source>lifted altogether</source>
        <translation>ganz aufgehoben</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>load</source>
        <translation>laden</translation>
    </message>
    <message>
        <source>local</source>
        <translation>örtlich</translation>
    </message>
    <message>
        <source>long</source>
        <translation>lang</translation>
    </message>
    <message>
        <source>lose</source>
        <translation>verlieren</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>love</source>
        <translation>lieben</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>loyal</source>
        <translation>treu</translation>
    </message>
    <message>
        <source>made available</source>
        <translation>verfügbar gemacht</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>many</source>
        <translation>viele</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>medicine</source>
        <translation>Arzneimittel</translation>
    </message>
    <message>
        <source>medics</source>
        <translation>Sanitäter</translation>
    </message>
    <message>
        <source>membership</source>
        <translation>Mitgliedschaft</translation>
    </message>
    <message>
        <source>military</source>
        <translation>militärisch</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>minority</source>
        <translation>Minderheit</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>vermisst</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>money that is taken from people</source>
        <translation>Geld, das Menschen abgenommen wird</translation>
    </message>
    <message>
        <source>more than ever before</source>
        <translation>mehr als je zuvor</translation>
    </message>
    <message>
        <source>most</source>
        <translation>die meisten</translation>
    </message>
    <message>
        <source>mostly</source>
        <translation>meist</translation>
    </message>
    <message>
        <source>must see</source>
        <translation>wichtig</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>verengen</translation>
    </message>
    <message>
        <source>national</source>
        <translation>landesweit</translation>
    </message>
    <message>
        <source>nearly all</source>
        <translation>fast alle</translation>
    </message>
    <message>
        <source>nearly so</source>
        <translation>beinahe so</translation>
    </message>
    <message>
        <source>nearly, but not yet</source>
        <translation>beinahe, aber noch nicht</translation>
    </message>
    <message>
        <source>nearness in meaning of the sentences beside them</source>
        <translation>Bedeutungsnähe der Sätze neben ihnen</translation>
    </message>
    <message>
        <source>nearness in meaning of the verbs</source>
        <translation>Bedeutungsnähe der Verben</translation>
    </message>
    <message>
        <source>nearness in meaning of the whole sentences</source>
        <translation>Bedeutungsnähe der ganzen Sätze</translation>
    </message>
    <message>
        <source>nearness in meaning of the words that are not common</source>
        <translation>Bedeutungsnähe der Wörter, die nicht gemeinsam sind</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>keiner von beiden</translation>
    </message>
    <message>
        <source>neither is a kind of the other, and all around them is the same</source>
        <translation>keines ist eine Art des anderen, und alles um sie herum ist gleich</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>never before</source>
        <translation>nie zuvor</translation>
    </message>
    <message>
        <source>never otherwise</source>
        <translation>sonst nie</translation>
    </message>
    <message>
        <source>no OpenDocument text</source>
        <translation>kein OpenDocument-Text</translation>
    </message>
    <message>
        <source>no rounding, unit or bound makes them meet</source>
        <translation>keine Rundung, Einheit oder Grenze bringt sie zusammen</translation>
    </message>
    <message>
        <source>no strike</source>
        <translation>kein Streik</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>niemand Bestimmtes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>not adopted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>nicht vereinbart</translation>
    </message>
    <message>
        <source>not all</source>
        <translation>nicht alle</translation>
    </message>
    <message>
        <source>not all agree</source>
        <translation>nicht alle einig</translation>
    </message>
    <message>
        <source>not binding</source>
        <translation>nicht bindend</translation>
    </message>
    <message>
        <source>not bought</source>
        <translation>nicht gekauft</translation>
    </message>
    <message>
        <source>not bound to it</source>
        <translation>nicht dazu verpflichtet</translation>
    </message>
    <message>
        <source>not harmed</source>
        <translation>nicht beschädigt</translation>
    </message>
    <message>
        <source>not hurt</source>
        <translation>nicht verletzt</translation>
    </message>
    <message>
        <source>not in full</source>
        <translation>nicht ganz</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>nicht verlangt</translation>
    </message>
    <message>
        <source>not so</source>
        <translation>nicht so</translation>
    </message>
    <message>
        <source>not the first</source>
        <translation>nicht das Erste</translation>
    </message>
    <message>
        <source>not the most ever</source>
        <translation>nicht das Höchste je</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>obstruct</source>
        <translation>behindern</translation>
    </message>
    <message>
        <source>office</source>
        <translation>Amt</translation>
    </message>
    <message>
        <source>often</source>
        <translation>oft</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>on a condition</source>
        <translation>unter einer Bedingung</translation>
    </message>
    <message>
        <source>on the way in</source>
        <translation>auf dem Weg zum Beitritt</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>pünktlich</translation>
    </message>
    <message>
        <source>one has the same statement at second hand</source>
        <translation>eine Stelle hat dieselbe Äußerung aus zweiter Hand</translation>
    </message>
    <message>
        <source>one is exact, the other a rounding that meets it</source>
        <translation>eines ist genau, das andere eine Rundung, die dazu passt</translation>
    </message>
    <message>
        <source>one is more often than the other</source>
        <translation>eines ist öfter als das andere</translation>
    </message>
    <message>
        <source>one makes it hang on a condition</source>
        <translation>eine Stelle knüpft es an eine Bedingung</translation>
    </message>
    <message>
        <source>one names somebody beside the other</source>
        <translation>eine Stelle nennt jemanden neben dem anderen</translation>
    </message>
    <message>
        <source>one of the phrases stands in quotation marks</source>
        <translation>eine der Wendungen steht in Anführungszeichen</translation>
    </message>
    <message>
        <source>one of the sentences is a headline</source>
        <translation>einer der Sätze ist eine Überschrift</translation>
    </message>
    <message>
        <source>one of them is a heading</source>
        <translation>einer davon ist eine Zwischenüberschrift</translation>
    </message>
    <message>
        <source>one of them is a headline</source>
        <translation>einer davon ist eine Überschrift</translation>
    </message>
    <message>
        <source>one of them stands at the top</source>
        <translation>einer davon steht am Anfang</translation>
    </message>
    <message>
        <source>one of two</source>
        <translation>einer von zweien</translation>
    </message>
    <message>
        <source>one puts them at one time, the other one after the other</source>
        <translation>eine Stelle setzt sie gleichzeitig an, die andere nacheinander</translation>
    </message>
    <message>
        <source>one says that it was not done in full</source>
        <translation>eine Stelle sagt, dass es nicht ganz geschah</translation>
    </message>
    <message>
        <source>one tells it of no others</source>
        <translation>eine Stelle sagt es von keinen anderen</translation>
    </message>
    <message>
        <source>one tells of an exception</source>
        <translation>eine Stelle nennt eine Ausnahme</translation>
    </message>
    <message>
        <source>one who makes secrets known</source>
        <translation>jemand, der Geheimnisse bekannt macht</translation>
    </message>
    <message>
        <source>only</source>
        <translation>nur</translation>
    </message>
    <message>
        <source>only a warning</source>
        <translation>nur eine Warnung</translation>
    </message>
    <message>
        <source>only advised</source>
        <translation>nur geraten</translation>
    </message>
    <message>
        <source>only ahead</source>
        <translation>nur in Führung</translation>
    </message>
    <message>
        <source>only asked for</source>
        <translation>nur erbeten</translation>
    </message>
    <message>
        <source>only asked for by prosecutors</source>
        <translation>nur von der Anklage gefordert</translation>
    </message>
    <message>
        <source>only attempted</source>
        <translation>nur versucht</translation>
    </message>
    <message>
        <source>only bid for</source>
        <translation>nur ein Gebot abgegeben</translation>
    </message>
    <message>
        <source>only considered</source>
        <translation>nur erwogen</translation>
    </message>
    <message>
        <source>only delayed</source>
        <translation>nur verzögert</translation>
    </message>
    <message>
        <source>only eased</source>
        <translation>nur gelockert</translation>
    </message>
    <message>
        <source>only in view</source>
        <translation>nur in Aussicht</translation>
    </message>
    <message>
        <source>only made possible</source>
        <translation>nur ermöglicht</translation>
    </message>
    <message>
        <source>only named as possible</source>
        <translation>nur im Gespräch</translation>
    </message>
    <message>
        <source>only offered</source>
        <translation>nur angeboten</translation>
    </message>
    <message>
        <source>only one of the two judges</source>
        <translation>nur eine der beiden Stellen wertet</translation>
    </message>
    <message>
        <source>only promised</source>
        <translation>nur versprochen</translation>
    </message>
    <message>
        <source>only proposed</source>
        <translation>nur vorgeschlagen</translation>
    </message>
    <message>
        <source>only suspected</source>
        <translation>nur verdächtigt</translation>
    </message>
    <message>
        <source>only threatened</source>
        <translation>nur angedroht</translation>
    </message>
    <message>
        <source>only threatened or offered</source>
        <translation>nur angedroht oder angeboten</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>opened only now</source>
        <translation>erst jetzt eröffnet</translation>
    </message>
    <message>
        <source>operate</source>
        <translation>operieren</translation>
    </message>
    <message>
        <source>oppose</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>or fewer</source>
        <translation>oder weniger</translation>
    </message>
    <message>
        <source>or more</source>
        <translation>oder mehr</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>ordered, not told as done</source>
        <translation>angeordnet, nicht als geschehen gemeldet</translation>
    </message>
    <message>
        <source>other document</source>
        <translation>anderes Dokument</translation>
    </message>
    <message>
        <source>other documents</source>
        <translation>andere Dokumente</translation>
    </message>
    <message>
        <source>others too</source>
        <translation>auch andere</translation>
    </message>
    <message>
        <source>out of control</source>
        <translation>außer Kontrolle</translation>
    </message>
    <message>
        <source>outbreak</source>
        <translation>Ausbruch</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>overturn</source>
        <translation>aufheben</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>paid out</source>
        <translation>ausgezahlt</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>part of the way through</source>
        <translation>auf halbem Weg</translation>
    </message>
    <message>
        <source>partially</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>bestehen</translation>
    </message>
    <message>
        <source>peace</source>
        <translation>Frieden</translation>
    </message>
    <message>
        <source>people accused of crimes</source>
        <translation>Menschen, die Verbrechen beschuldigt werden</translation>
    </message>
    <message>
        <source>people at the margin of society</source>
        <translation>Menschen am Rand der Gesellschaft</translation>
    </message>
    <message>
        <source>people made to leave</source>
        <translation>Menschen, die gehen müssen</translation>
    </message>
    <message>
        <source>people who are held</source>
        <translation>Menschen, die festgehalten werden</translation>
    </message>
    <message>
        <source>people who come from another country</source>
        <translation>Menschen, die aus einem anderen Land kommen</translation>
    </message>
    <message>
        <source>people who lose their posts</source>
        <translation>Menschen, die ihre Stelle verlieren</translation>
    </message>
    <message>
        <source>people with money and firms</source>
        <translation>Menschen mit Geld und Firmen</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>place among the candidates of the sentence that has fewer better ones (1 is the best)</source>
        <translation>Platz unter den Kandidaten des Satzes mit weniger besseren (1 ist der beste)</translation>
    </message>
    <message>
        <source>place among the candidates of the sentence that has more better ones (1 is the best)</source>
        <translation>Platz unter den Kandidaten des Satzes mit mehr besseren (1 ist der beste)</translation>
    </message>
    <message>
        <source>places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>schlicht</translation>
    </message>
    <message>
        <source>polarity</source>
        <translation>Polarität</translation>
    </message>
    <message>
        <source>praise</source>
        <translation>Lob</translation>
    </message>
    <message>
        <source>precede</source>
        <translation>vorausgehen</translation>
    </message>
    <message>
        <source>precedence</source>
        <translation>Erstmaligkeit</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>vorbereitet</translation>
    </message>
    <message>
        <source>prevent</source>
        <translation>verhindern</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>profit</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>prosecutors</source>
        <translation>die Anklage</translation>
    </message>
    <message>
        <source>protect</source>
        <translation>schützen</translation>
    </message>
    <message>
        <source>protested</source>
        <translation>protestiert</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>public money that is given</source>
        <translation>öffentliches Geld, das gegeben wird</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>put out</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>put to a ballot</source>
        <translation>zur Abstimmung gestellt</translation>
    </message>
    <message>
        <source>put up</source>
        <translation>aufgestellt</translation>
    </message>
    <message>
        <source>put up for approval</source>
        <translation>zur Zulassung eingereicht</translation>
    </message>
    <message>
        <source>quantities of one thing that do not meet</source>
        <translation>Mengen einer Sache, die nicht zusammenpassen</translation>
    </message>
    <message>
        <source>quantities that meet</source>
        <translation>Mengen, die zusammenpassen</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>zitiert</translation>
    </message>
    <message>
        <source>quoted so</source>
        <translation>so zitiert</translation>
    </message>
    <message>
        <source>quoted too</source>
        <translation>mit zitiert</translation>
    </message>
    <message>
        <source>recalled its envoy</source>
        <translation>den Gesandten abberufen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>regretted only</source>
        <translation>nur bedauert</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>relatives</source>
        <translation>Angehörige</translation>
    </message>
    <message>
        <source>release</source>
        <translation>freilassen</translation>
    </message>
    <message>
        <source>remain</source>
        <translation>bleiben</translation>
    </message>
    <message>
        <source>remember</source>
        <translation>sich erinnern</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>require</source>
        <translation>verlangen</translation>
    </message>
    <message>
        <source>rescuers</source>
        <translation>Rettungskräfte</translation>
    </message>
    <message>
        <source>residents</source>
        <translation>Anwohner</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>verantwortlich</translation>
    </message>
    <message>
        <source>retreat</source>
        <translation>Rückzug</translation>
    </message>
    <message>
        <source>reveal</source>
        <translation>enthüllen</translation>
    </message>
    <message>
        <source>rise</source>
        <translation>steigen</translation>
    </message>
    <message>
        <source>roughly</source>
        <translation>ungefähr</translation>
    </message>
    <message>
        <source>row or cell</source>
        <translation>Zeile oder Zelle</translation>
    </message>
    <message>
        <source>rows or cells</source>
        <translation>Zeilen oder Zellen</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>rules for business</source>
        <translation>Vorschriften für die Wirtschaft</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>traurig</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>sanction</source>
        <translation>Maßregelung</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>scrap</source>
        <translation>abschaffen</translation>
    </message>
    <message>
        <source>seldom</source>
        <translation>selten</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>verkaufen</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>Strafmaß</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>bereitgestellt</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>vereinbart</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>shooting</source>
        <translation>Schüsse</translation>
    </message>
    <message>
        <source>short</source>
        <translation>kurz</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterzeichnet</translation>
    </message>
    <message>
        <source>single cases</source>
        <translation>Einzelfälle</translation>
    </message>
    <message>
        <source>slightly</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>slightly hurt</source>
        <translation>leicht verletzt</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>verlangsamen</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>so</source>
        <translation>so</translation>
    </message>
    <message>
        <source>soldiers hired for money</source>
        <translation>gegen Geld angeworbene Soldaten</translation>
    </message>
    <message>
        <source>solve</source>
        <translation>lösen</translation>
    </message>
    <message>
        <source>solvent</source>
        <translation>zahlungsfähig</translation>
    </message>
    <message>
        <source>some</source>
        <translation>einige</translation>
    </message>
    <message>
        <source>somebody by what he or she does</source>
        <translation>jemand nach seiner Tätigkeit</translation>
    </message>
    <message>
        <source>somebody else&apos;s word</source>
        <translation>fremde Worte</translation>
    </message>
    <message>
        <source>something not told</source>
        <translation>etwas, das nicht gesagt wird</translation>
    </message>
    <message>
        <source>something that went wrong</source>
        <translation>etwas, das schiefging</translation>
    </message>
    <message>
        <source>something to eat or drink</source>
        <translation>etwas zu essen oder zu trinken</translation>
    </message>
    <message>
        <source>sometimes</source>
        <translation>manchmal</translation>
    </message>
    <message>
        <source>specific</source>
        <translation>bestimmt</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>stays out</source>
        <translation>bleibt draußen</translation>
    </message>
    <message>
        <source>still being tested</source>
        <translation>noch in Erprobung</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>noch bevorstehend</translation>
    </message>
    <message>
        <source>stood aside for a time</source>
        <translation>zeitweilig zurückgetreten</translation>
    </message>
    <message>
        <source>stopped for a time</source>
        <translation>zeitweilig eingestellt</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>storm</source>
        <translation>Sturm</translation>
    </message>
    <message>
        <source>strengthen</source>
        <translation>stärken</translation>
    </message>
    <message>
        <source>strike</source>
        <translation>Streik</translation>
    </message>
    <message>
        <source>succeed</source>
        <translation>gelingen</translation>
    </message>
    <message>
        <source>support</source>
        <translation>unterstützen</translation>
    </message>
    <message>
        <source>support for somebody</source>
        <translation>Unterstützung für jemanden</translation>
    </message>
    <message>
        <source>supporters</source>
        <translation>Anhänger</translation>
    </message>
    <message>
        <source>survive</source>
        <translation>überleben</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>vorläufig ausgeschlossen</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>take</source>
        <translation>bringen</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>eingenommen</translation>
    </message>
    <message>
        <source>talked about</source>
        <translation>nur besprochen</translation>
    </message>
    <message>
        <source>tells of an earlier instance</source>
        <translation>berichtet von einem früheren Fall</translation>
    </message>
    <message>
        <source>test</source>
        <translation>testen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the aim of a firm or a party</source>
        <translation>das Ziel einer Firma oder Partei</translation>
    </message>
    <message>
        <source>the armed forces</source>
        <translation>das Militär</translation>
    </message>
    <message>
        <source>the articles seem to tell two events: what all links between them lose (log odds)</source>
        <translation>die Artikel scheinen von zwei Ereignissen zu berichten: was allen Verknüpfungen zwischen ihnen abgezogen wird (logarithmierte Chance)</translation>
    </message>
    <message>
        <source>the articles&apos; surest links</source>
        <translation>die sichersten Verknüpfungen der Artikel</translation>
    </message>
    <message>
        <source>the church</source>
        <translation>die Kirche</translation>
    </message>
    <message>
        <source>the clauses have the same subject (1), another (-1), or it is not told (0)</source>
        <translation>die Teilsätze haben dasselbe Subjekt (1), ein anderes (-1), oder es ist nicht gesagt (0)</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>das Unternehmen</translation>
    </message>
    <message>
        <source>the court</source>
        <translation>das Gericht</translation>
    </message>
    <message>
        <source>the deaths of people by others</source>
        <translation>die Tötung von Menschen durch andere</translation>
    </message>
    <message>
        <source>the defence</source>
        <translation>die Verteidigung</translation>
    </message>
    <message>
        <source>the fire service</source>
        <translation>die Feuerwehr</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>das Erste</translation>
    </message>
    <message>
        <source>the first only within bounds</source>
        <translation>das Erste nur in Grenzen</translation>
    </message>
    <message>
        <source>the forecasters</source>
        <translation>der Wetterdienst</translation>
    </message>
    <message>
        <source>the government</source>
        <translation>die Regierung</translation>
    </message>
    <message>
        <source>the length of the longer article</source>
        <translation>die Länge des längeren Artikels</translation>
    </message>
    <message>
        <source>the length of the longer phrase</source>
        <translation>die Länge der längeren Wendung</translation>
    </message>
    <message>
        <source>the length of the shorter article</source>
        <translation>die Länge des kürzeren Artikels</translation>
    </message>
    <message>
        <source>the margin is not that of the votes</source>
        <translation>der Vorsprung ist nicht der der Stimmen</translation>
    </message>
    <message>
        <source>the one at the head</source>
        <translation>der an der Spitze</translation>
    </message>
    <message>
        <source>the only one</source>
        <translation>das Einzige</translation>
    </message>
    <message>
        <source>the opposite</source>
        <translation>das Gegenteil</translation>
    </message>
    <message>
        <source>the opposition</source>
        <translation>die Opposition</translation>
    </message>
    <message>
        <source>the organisers</source>
        <translation>die Veranstalter</translation>
    </message>
    <message>
        <source>the part of the names that the other article has nowhere, of the one sentence</source>
        <translation>der Teil der Namen des einen Satzes, die der andere Artikel nirgends hat</translation>
    </message>
    <message>
        <source>the part of the names that the other article has nowhere, of the other sentence</source>
        <translation>der Teil der Namen des anderen Satzes, die der andere Artikel nirgends hat</translation>
    </message>
    <message>
        <source>the part of the sentences that have a sure partner</source>
        <translation>der Teil der Sätze, die einen sicheren Partner haben</translation>
    </message>
    <message>
        <source>the part of the telling words that the other has, of both</source>
        <translation>der Teil der aussagekräftigen Wörter, die der andere hat, bei beiden</translation>
    </message>
    <message>
        <source>the part of the telling words that the other has, of the sentence less met</source>
        <translation>der Teil der aussagekräftigen Wörter, die der andere hat, beim weniger getroffenen Satz</translation>
    </message>
    <message>
        <source>the part of the telling words that the other has, of the sentence more met</source>
        <translation>der Teil der aussagekräftigen Wörter, die der andere hat, beim mehr getroffenen Satz</translation>
    </message>
    <message>
        <source>the part of the verbs that the other has</source>
        <translation>der Teil der Verben, die der andere hat</translation>
    </message>
    <message>
        <source>the part of the words met in the other article&apos;s lead, of the one sentence</source>
        <translation>der Teil der Wörter des einen Satzes, die im Anfang des anderen Artikels stehen</translation>
    </message>
    <message>
        <source>the part of the words met in the other article&apos;s lead, of the other sentence</source>
        <translation>der Teil der Wörter des anderen Satzes, die im Anfang des anderen Artikels stehen</translation>
    </message>
    <message>
        <source>the part of the words that are the same, in the same order</source>
        <translation>der Teil der Wörter, die gleich sind, in gleicher Reihenfolge</translation>
    </message>
    <message>
        <source>the part of the words that the other article has nowhere, of the one sentence</source>
        <translation>der Teil der Wörter des einen Satzes, die der andere Artikel nirgends hat</translation>
    </message>
    <message>
        <source>the part of the words that the other article has nowhere, of the other sentence</source>
        <translation>der Teil der Wörter des anderen Satzes, die der andere Artikel nirgends hat</translation>
    </message>
    <message>
        <source>the police</source>
        <translation>die Polizei</translation>
    </message>
    <message>
        <source>the press</source>
        <translation>die Presse</translation>
    </message>
    <message>
        <source>the purchase of a firm</source>
        <translation>der Kauf einer Firma</translation>
    </message>
    <message>
        <source>the ranks differ</source>
        <translation>die Ränge unterscheiden sich</translation>
    </message>
    <message>
        <source>the rebels</source>
        <translation>die Rebellen</translation>
    </message>
    <message>
        <source>the rest is common to both</source>
        <translation>das Übrige ist beiden gemeinsam</translation>
    </message>
    <message>
        <source>the same figures in units that do not meet</source>
        <translation>dieselben Zahlen in Einheiten, die nicht zusammenpassen</translation>
    </message>
    <message>
        <source>the same quotation in other words</source>
        <translation>dasselbe Zitat in anderen Worten</translation>
    </message>
    <message>
        <source>the same quotation, of which one tells less</source>
        <translation>dasselbe Zitat, von dem eine Stelle weniger wiedergibt</translation>
    </message>
    <message>
        <source>the same statement comes from a source and from nobody in particular</source>
        <translation>dieselbe Äußerung kommt von einer Quelle und von niemand Bestimmtem</translation>
    </message>
    <message>
        <source>the same statement comes from one source and from several</source>
        <translation>dieselbe Äußerung kommt von einer Quelle und von mehreren</translation>
    </message>
    <message>
        <source>the same statement comes from two different sources</source>
        <translation>dieselbe Äußerung kommt von zwei verschiedenen Quellen</translation>
    </message>
    <message>
        <source>the same words are quoted in one and told otherwise in the other</source>
        <translation>dieselben Wörter sind in einer Stelle zitiert und in der anderen anders wiedergegeben</translation>
    </message>
    <message>
        <source>the same words in the same order</source>
        <translation>dieselben Wörter in derselben Reihenfolge</translation>
    </message>
    <message>
        <source>the same words with and without quotation marks</source>
        <translation>dieselben Wörter mit und ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>the scores differ</source>
        <translation>die Ergebnisse unterscheiden sich</translation>
    </message>
    <message>
        <source>the sentences are not linked, but tell of one thing</source>
        <translation>die Sätze sind nicht verknüpft, erzählen aber von einer Sache</translation>
    </message>
    <message>
        <source>the sentences are the same but for a few words</source>
        <translation>die Sätze sind bis auf wenige Wörter gleich</translation>
    </message>
    <message>
        <source>the source of the same statement is named in one, not in the other</source>
        <translation>die Quelle derselben Äußerung ist in einer Stelle genannt, in der anderen nicht</translation>
    </message>
    <message>
        <source>the statement has a source in one and stands as a fact in the other</source>
        <translation>die Äußerung hat in einer Stelle eine Quelle und steht in der anderen als Tatsache</translation>
    </message>
    <message>
        <source>the taking of land</source>
        <translation>die Aneignung von Land</translation>
    </message>
    <message>
        <source>the team</source>
        <translation>die Mannschaft</translation>
    </message>
    <message>
        <source>the treatment of prisoners</source>
        <translation>die Behandlung von Gefangenen</translation>
    </message>
    <message>
        <source>the two put the same acts in another order</source>
        <translation>beide setzen dieselben Handlungen in andere Reihenfolge</translation>
    </message>
    <message>
        <source>the union</source>
        <translation>die Gewerkschaft</translation>
    </message>
    <message>
        <source>the verb of what happened is the same</source>
        <translation>das Verb des Geschehens ist dasselbe</translation>
    </message>
    <message>
        <source>the verb that denies it</source>
        <translation>das Verb, das es bestreitet</translation>
    </message>
    <message>
        <source>the verb that tells who says it</source>
        <translation>das Verb, das sagt, von wem es kommt</translation>
    </message>
    <message>
        <source>the warming of the climate</source>
        <translation>die Erwärmung des Klimas</translation>
    </message>
    <message>
        <source>the watching of people</source>
        <translation>die Überwachung von Menschen</translation>
    </message>
    <message>
        <source>the years since the same event do not meet</source>
        <translation>die Jahre seit demselben Ereignis passen nicht zusammen</translation>
    </message>
    <message>
        <source>these dates do not meet</source>
        <translation>diese Daten passen nicht zusammen</translation>
    </message>
    <message>
        <source>these distances do not meet</source>
        <translation>diese Abstände passen nicht zusammen</translation>
    </message>
    <message>
        <source>these distances from the same event do not meet</source>
        <translation>diese Abstände vom selben Ereignis passen nicht zusammen</translation>
    </message>
    <message>
        <source>these hours do not meet</source>
        <translation>diese Uhrzeiten passen nicht zusammen</translation>
    </message>
    <message>
        <source>these lengths do not meet</source>
        <translation>diese Dauern passen nicht zusammen</translation>
    </message>
    <message>
        <source>those around somebody powerful</source>
        <translation>die um jemand Mächtigen</translation>
    </message>
    <message>
        <source>those for or against abortion</source>
        <translation>die für oder gegen Abtreibung</translation>
    </message>
    <message>
        <source>those who do not believe the experts</source>
        <translation>die den Fachleuten nicht glauben</translation>
    </message>
    <message>
        <source>those who fight outside a regular army</source>
        <translation>die außerhalb einer regulären Armee kämpfen</translation>
    </message>
    <message>
        <source>those who govern</source>
        <translation>die Regierenden</translation>
    </message>
    <message>
        <source>those who lead a union</source>
        <translation>die Führung einer Gewerkschaft</translation>
    </message>
    <message>
        <source>those who protest</source>
        <translation>die Protestierenden</translation>
    </message>
    <message>
        <source>those who receive benefits</source>
        <translation>die Empfänger von Leistungen</translation>
    </message>
    <message>
        <source>those who work for the state</source>
        <translation>die Beschäftigten des Staates</translation>
    </message>
    <message>
        <source>thrown out</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>times that meet</source>
        <translation>Zeiten, die zusammenpassen</translation>
    </message>
    <message>
        <source>told at first hand</source>
        <translation>aus erster Hand berichtet</translation>
    </message>
    <message>
        <source>told by one source</source>
        <translation>von einer Quelle berichtet</translation>
    </message>
    <message>
        <source>told by several</source>
        <translation>von mehreren berichtet</translation>
    </message>
    <message>
        <source>told by somebody else</source>
        <translation>von jemand anderem berichtet</translation>
    </message>
    <message>
        <source>told in other words</source>
        <translation>mit anderen Worten wiedergegeben</translation>
    </message>
    <message>
        <source>took the blame</source>
        <translation>die Schuld übernommen</translation>
    </message>
    <message>
        <source>tracked change</source>
        <translation>verfolgte Änderung</translation>
    </message>
    <message>
        <source>tracked changes</source>
        <translation>verfolgte Änderungen</translation>
    </message>
    <message>
        <source>trouble for users</source>
        <translation>Störungen für Nutzer</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>unarmed</source>
        <translation>unbewaffnet</translation>
    </message>
    <message>
        <source>unaware</source>
        <translation>ahnungslos</translation>
    </message>
    <message>
        <source>unconscious</source>
        <translation>bewusstlos</translation>
    </message>
    <message>
        <source>under protection from creditors</source>
        <translation>unter Gläubigerschutz</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>im Gang</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>unerwartet</translation>
    </message>
    <message>
        <source>unfriendly</source>
        <translation>unfreundlich</translation>
    </message>
    <message>
        <source>unharmed</source>
        <translation>unbeschädigt</translation>
    </message>
    <message>
        <source>unhurt</source>
        <translation>unverletzt</translation>
    </message>
    <message>
        <source>unidentified</source>
        <translation>nicht identifiziert</translation>
    </message>
    <message>
        <source>unleash</source>
        <translation>entfesseln</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>unwahrscheinlich</translation>
    </message>
    <message>
        <source>unload</source>
        <translation>entladen</translation>
    </message>
    <message>
        <source>unprepared</source>
        <translation>unvorbereitet</translation>
    </message>
    <message>
        <source>unsolved</source>
        <translation>ungelöst</translation>
    </message>
    <message>
        <source>unwilling</source>
        <translation>unwillig</translation>
    </message>
    <message>
        <source>uphold</source>
        <translation>bestätigen</translation>
    </message>
    <message>
        <source>useful</source>
        <translation>nützlich</translation>
    </message>
    <message>
        <source>verbs that meet, with who acts and what is acted on</source>
        <translation>Verben, die zusammenpassen, mit Handelndem und Betroffenem</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>voted for</source>
        <translation>dafür gestimmt</translation>
    </message>
    <message>
        <source>war</source>
        <translation>Krieg</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>verwarnt</translation>
    </message>
    <message>
        <source>was removed</source>
        <translation>abgesetzt</translation>
    </message>
    <message>
        <source>weaken</source>
        <translation>schwächen</translation>
    </message>
    <message>
        <source>welcome</source>
        <translation>begrüßen</translation>
    </message>
    <message>
        <source>what a pregnant woman carries</source>
        <translation>was eine Schwangere trägt</translation>
    </message>
    <message>
        <source>what did the harm</source>
        <translation>was den Schaden anrichtete</translation>
    </message>
    <message>
        <source>what is asked of somebody</source>
        <translation>was von jemandem verlangt wird</translation>
    </message>
    <message>
        <source>what is put about</source>
        <translation>was verbreitet wird</translation>
    </message>
    <message>
        <source>what somebody intends</source>
        <translation>was jemand vorhat</translation>
    </message>
    <message>
        <source>what the authorities did against people</source>
        <translation>was die Behörden gegen Menschen taten</translation>
    </message>
    <message>
        <source>what their neighbours have in common</source>
        <translation>was ihre Nachbarn gemeinsam haben</translation>
    </message>
    <message>
        <source>what was stolen</source>
        <translation>was gestohlen wurde</translation>
    </message>
    <message>
        <source>whatever happens</source>
        <translation>in jedem Fall</translation>
    </message>
    <message>
        <source>where poor people live</source>
        <translation>wo arme Menschen wohnen</translation>
    </message>
    <message>
        <source>who acts in one passage is acted on in the other</source>
        <translation>wer in einer Stelle handelt, ist in der anderen der Betroffene</translation>
    </message>
    <message>
        <source>widen</source>
        <translation>ausweiten</translation>
    </message>
    <message>
        <source>willing</source>
        <translation>willens</translation>
    </message>
    <message>
        <source>win</source>
        <translation>gewinnen</translation>
    </message>
    <message>
        <source>wished for</source>
        <translation>gewünscht</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>without precedent</source>
        <translation>beispiellos</translation>
    </message>
    <message>
        <source>without quotation marks</source>
        <translation>ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>without surgery</source>
        <translation>ohne Operation</translation>
    </message>
    <message>
        <source>witnesses</source>
        <translation>Zeugen</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>worsen</source>
        <translation>verschlechtern</translation>
    </message>
    <message>
        <source>wound up</source>
        <translation>abgewickelt</translation>
    </message>
    <message>
        <source>young</source>
        <translation>jung</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Opening {0} …</source>
        <translation>{0} wird geöffnet …</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>Lesbares speichern…</translation>
    </message>
    <message>
        <source>Parallax ended unexpectedly. Everything up to the last step, {0}, is kept.</source>
        <translation>Parallax wurde unerwartet beendet. Alles bis zum letzten Schritt, {0}, ist erhalten.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Everything is saved already.</source>
        <translation>Alles ist schon gespeichert.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Gespeichert als {0}.</translation>
    </message>
    <message>
        <source>{0} records could be read, at least {1} could not; see what is there.</source>
        <translation>{0} Einträge ließen sich lesen, mindestens {1} nicht; sehen Sie, was da ist.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>saved {0}</source>
        <translation>gespeichert {0}</translation>
    </message>
</context>
</TS>
