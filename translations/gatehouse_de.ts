<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>gatehouse::Chat</name>
    <message>
        <source>(untitled)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes later</source>
        <translation>
            <numerusform>%n Minute später</numerusform>
            <numerusform>%n Minuten später</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours later</source>
        <translation>
            <numerusform>%n Stunde später</numerusform>
            <numerusform>%n Stunden später</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days later</source>
        <translation>
            <numerusform>%n Tag später</numerusform>
            <numerusform>%n Tage später</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no session %1, or this database user may not see it.</source>
        <translation>Es gibt keine Sitzung %1, oder dieser Datenbankbenutzer darf sie nicht sehen.</translation>
    </message>
    <message>
        <source>Session %1 has too many messages to show.</source>
        <translation>Sitzung %1 hat zu viele Nachrichten, um sie zu zeigen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChatLinks</name>
    <message>
        <source>%1 in &quot;%2&quot;</source>
        <extracomment>A message in a session: %1 who said it, %2 the session&apos;s title</extracomment>
        <translation>%1 in „%2“</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>trace %1</source>
        <translation>Trace %1</translation>
    </message>
    <message>
        <source>No session and no message has this id, or this database user may not see them.</source>
        <translation>Keine Sitzung oder Nachricht hat diese ID, oder dieser Benutzer darf sie nicht sehen.</translation>
    </message>
    <message>
        <source>Open the message</source>
        <translation>Nachricht öffnen</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>This profile names no PostgreSQL to look in.</source>
        <translation>Dieses Profil nennt kein PostgreSQL, in dem man suchen könnte.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComingPanel</name>
    <message>
        <source>with a later version</source>
        <translation>mit einer späteren Version</translation>
    </message>
</context>
<context>
    <name>gatehouse::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>A page, an action, or paste an id or a gatehouse:// link</source>
        <translation>Seite, Aktion, eingefügte ID oder gatehouse://-Link</translation>
    </message>
    <message>
        <source>What to open or do</source>
        <translation>Was geöffnet oder getan werden soll</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComponentCard</name>
    <message>
        <source>Click to see it alone on the chart</source>
        <translation>Klicken, um sie allein im Diagramm zu sehen</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1
%2
%3</source>
        <translation>%1
%2
%3</translation>
    </message>
    <message>
        <source>lost</source>
        <extracomment>A percentile that falls on probes without an answer, in very little room</extracomment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>p50 %1 · p99 %2</source>
        <extracomment>Percentiles of latency in milliseconds unless a unit is given</extracomment>
        <translation>p50 %1 · p99 %2</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComponentCards</name>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all %1 components</source>
        <translation>Alle %1 Komponenten zeigen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectionLabel</name>
    <message>
        <source>%1 off</source>
        <translation>%1 aus</translation>
    </message>
    <message>
        <source>%1 connecting</source>
        <translation>%1 verbindet</translation>
    </message>
    <message>
        <source>%1 connected</source>
        <translation>%1 verbunden</translation>
    </message>
    <message>
        <source>%1 connected · %2</source>
        <translation>%1 verbunden · %2</translation>
    </message>
    <message>
        <source>%1 retrying</source>
        <translation>%1 versucht es erneut</translation>
    </message>
    <message>
        <source>%1 retrying · %2</source>
        <translation>%1 versucht es erneut · %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectionProblem</name>
    <message>
        <source>The address &quot;%1&quot; cannot be used; it must begin with http:// or https:// and name a host.</source>
        <translation>Die Adresse „%1“ ist nicht verwendbar; sie muss mit http:// oder https:// beginnen und einen Host nennen.</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; was not found; check the spelling and this computer&apos;s network.</source>
        <translation>Der Host „%1“ wurde nicht gefunden; Schreibweise und Netzwerk dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>%1 refused the connection; check the port and whether the server runs.</source>
        <translation>%1 hat die Verbindung abgelehnt; Port prüfen und ob der Server läuft.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer; try again, or look at the server&apos;s log.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen; noch einmal versuchen oder ins Protokoll des Servers sehen.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 failed; check the proxy settings of this computer.</source>
        <translation>Der Proxy auf dem Weg zu %1 hat versagt; die Proxy-Einstellungen dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>%1 did not answer in full within %2 s; allow more time, or look at the server&apos;s load.</source>
        <translation>%1 hat nicht binnen %2 s vollständig geantwortet; mehr Zeit lassen oder die Last des Servers ansehen.</translation>
    </message>
    <message>
        <source>The connection to %1 failed; try again, the details say what the system reported.</source>
        <translation>Die Verbindung zu %1 ist gescheitert; noch einmal versuchen, die Einzelheiten sagen, was das System meldete.</translation>
    </message>
    <message>
        <source>The certificate is not for %1 but for %2; use a name that it covers.</source>
        <translation>Das Zertifikat gilt nicht für %1, sondern für %2; einen Namen verwenden, den es abdeckt.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted; add its authority to those this computer trusts.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut; seine Zertifizierungsstelle auf diesem Rechner als vertrauenswürdig eintragen.</translation>
    </message>
    <message>
        <source>The access token was not sent to %1, because http:// is readable on the way; use https://.</source>
        <translation>Das Zugriffstoken wurde nicht an %1 gesendet, weil http:// unterwegs lesbar ist; https:// verwenden.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made; check that this port speaks TLS.</source>
        <translation>Zu %1 kam keine sichere Verbindung zustande; prüfen, ob dieser Port TLS spricht.</translation>
    </message>
    <message>
        <source>%1 sent headers of more than %2 KiB, so its answer was dropped.</source>
        <translation>%1 hat mehr als %2 KiB an Kopfzeilen gesendet, deshalb wurde die Antwort verworfen.</translation>
    </message>
    <message>
        <source>%1 sent an answer of more than %2 MiB, so it was dropped; check the address.</source>
        <translation>%1 hat eine Antwort von mehr als %2 MiB gesendet, sie wurde verworfen; die Adresse prüfen.</translation>
    </message>
    <message>
        <source>The answer of %1 was cut short; try again, or look at what stands between.</source>
        <translation>Die Antwort von %1 brach vorzeitig ab; noch einmal versuchen oder nachsehen, was dazwischen steht.</translation>
    </message>
    <message>
        <source>The compressed answer of %1 cannot be unpacked; look at what stands between.</source>
        <translation>Die komprimierte Antwort von %1 lässt sich nicht entpacken; nachsehen, was dazwischen steht.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak HTTP; check the port.</source>
        <translation>Was unter %1 antwortet, spricht kein HTTP; den Port prüfen.</translation>
    </message>
    <message>
        <source>The connection string cannot be read; write key=value pairs or a postgresql:// address.</source>
        <translation>Die Verbindungsangabe ist nicht lesbar; Paare wie Schlüssel=Wert oder eine postgresql://-Adresse schreiben.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 refused the password; check user and password in the profile.</source>
        <translation>PostgreSQL auf %1 hat das Passwort abgelehnt; Benutzer und Passwort im Profil prüfen.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 asks for a password; add it to the profile.</source>
        <translation>PostgreSQL auf %1 verlangt ein Passwort; es im Profil eintragen.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 does not let this user in; its pg_hba.conf and its roles decide that.</source>
        <translation>PostgreSQL auf %1 lässt diesen Benutzer nicht ein; das bestimmen dort pg_hba.conf und die Rollen.</translation>
    </message>
    <message>
        <source>There is no database &quot;%1&quot; on this PostgreSQL server; check its name in the profile.</source>
        <translation>Auf diesem PostgreSQL-Server gibt es keine Datenbank „%1“; ihren Namen im Profil prüfen.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 takes only encrypted connections; set sslmode=verify-full.</source>
        <translation>PostgreSQL auf %1 nimmt nur verschlüsselte Verbindungen an; sslmode=verify-full setzen.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 offers no encryption, which the profile demands.</source>
        <translation>PostgreSQL auf %1 bietet keine Verschlüsselung an, die das Profil aber verlangt.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 has no connection left; try again, or have the limit raised.</source>
        <translation>PostgreSQL auf %1 hat keine Verbindung mehr frei; noch einmal versuchen oder die Grenze anheben lassen.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 is starting or stopping; try again in a moment.</source>
        <translation>PostgreSQL auf %1 startet oder beendet sich gerade; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The connection to PostgreSQL at %1 was lost; check whether the server runs.</source>
        <translation>Die Verbindung zu PostgreSQL auf %1 ging verloren; prüfen, ob der Server läuft.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 needed too long for this; narrow the filter, or allow more time.</source>
        <translation>PostgreSQL auf %1 hat dafür zu lange gebraucht; den Filter enger fassen oder mehr Zeit lassen.</translation>
    </message>
    <message>
        <source>Cancelled before PostgreSQL had answered.</source>
        <translation>Abgebrochen, bevor PostgreSQL geantwortet hatte.</translation>
    </message>
    <message>
        <source>This database lacks a table (%1); check the database and its search_path.</source>
        <translation>In dieser Datenbank fehlt eine Tabelle (%1); die Datenbank und ihren search_path prüfen.</translation>
    </message>
    <message>
        <source>A table is not as expected (%1); check which database this is.</source>
        <translation>Eine Tabelle ist anders als erwartet (%1); prüfen, welche Datenbank das ist.</translation>
    </message>
    <message>
        <source>The database user may not read this (%1); grant SELECT to its role.</source>
        <translation>Der Datenbankbenutzer darf das nicht lesen (%1); seiner Rolle SELECT gewähren.</translation>
    </message>
    <message>
        <source>PostgreSQL refused: %1.</source>
        <translation>PostgreSQL lehnt ab: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 expired %n days ago; have it renewed.</source>
        <translation>
            <numerusform>Das Zertifikat von %1 ist vor %n Tag abgelaufen; es erneuern lassen.</numerusform>
            <numerusform>Das Zertifikat von %1 ist vor %n Tagen abgelaufen; es erneuern lassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 becomes valid in %n days; check the clocks of both computers.</source>
        <translation>
            <numerusform>Das Zertifikat von %1 gilt erst in %n Tag; die Uhren beider Rechner prüfen.</numerusform>
            <numerusform>Das Zertifikat von %1 gilt erst in %n Tagen; die Uhren beider Rechner prüfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The request has more than %1 MiB, so it was not sent; make it smaller.</source>
        <translation>Die Anfrage hat mehr als %1 MiB und wurde deshalb nicht gesendet; verkleinern Sie sie.</translation>
    </message>
    <message>
        <source>The answer of %1 was lost, so it is not known whether the change was made; read the current state before sending it again.</source>
        <translation>Die Antwort von %1 ging verloren, daher ist unbekannt, ob die Änderung erfolgte; lesen Sie den aktuellen Stand, bevor Sie sie erneut senden.</translation>
    </message>
    <message>
        <source>The request was not sent, because its %1 cannot be sent as it is.</source>
        <translation>Die Anfrage wurde nicht gesendet, weil „%1“ darin so nicht gesendet werden kann.</translation>
    </message>
    <message>
        <source>The live feed sent an event that cannot be read (%1).</source>
        <translation>Der Live-Kanal hat ein Ereignis gesendet, das nicht gelesen werden kann (%1).</translation>
    </message>
    <message>
        <source>The gateway did not take the sign-in of %1; enter the password again.</source>
        <translation>Das Gateway hat die Anmeldung von %1 nicht angenommen; das Passwort noch einmal eingeben.</translation>
    </message>
    <message>
        <source>The gateway at %1 takes no passwords; sign in as a guest, or have its administrator allow them.</source>
        <translation>Das Gateway auf %1 nimmt keine Passwörter an; als Gast anmelden oder sie vom Administrator erlauben lassen.</translation>
    </message>
    <message>
        <source>The gateway at %1 has no sign-in; choose &quot;No sign-in&quot; in the profile.</source>
        <translation>Das Gateway auf %1 hat keine Anmeldung; im Profil „Ohne Anmeldung“ wählen.</translation>
    </message>
    <message>
        <source>Too many sign-ins were tried at %1; wait a minute.</source>
        <translation>An %1 wurden zu viele Anmeldungen versucht; eine Minute warten.</translation>
    </message>
    <message>
        <source>The gateway at %1 cannot sign anybody in now (HTTP %2); try again later.</source>
        <translation>Das Gateway auf %1 kann gerade niemanden anmelden (HTTP %2); später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This version cannot sign in through the organisation (OIDC); choose another way in the profile.</source>
        <translation>Diese Version kann sich nicht über die Organisation (OIDC) anmelden; im Profil einen anderen Weg wählen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::Console</name>
    <message>
        <source>Open another profile</source>
        <translation>Anderes Profil öffnen</translation>
    </message>
    <message>
        <source>The link leads to %1 (%2). Leave %3 and open it?</source>
        <extracomment>%1 and %3 are profiles, %2 an environment</extracomment>
        <translation>Der Link führt zu %1 (%2). %3 verlassen und ihn öffnen?</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>diese Seite</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation>Die Demo ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConsoleText</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
</context>
<context>
    <name>gatehouse::CrosshairCard</name>
    <message>
        <source>no probe</source>
        <translation>keine Messung</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>gateway away</source>
        <translation>Gateway nicht erreichbar</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>locked, Esc lets go</source>
        <translation>festgehalten, Esc löst</translation>
    </message>
    <message>
        <source>click to lock</source>
        <translation>Klick hält fest</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>gatehouse::CsvExport</name>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>%1 % written</source>
        <translation>%1 % geschrieben</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::DaysDialog</name>
    <message>
        <source>Active between</source>
        <translation>Aktiv zwischen</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Erster Tag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Diese Tage zeigen</translation>
    </message>
</context>
<context>
    <name>gatehouse::EndpointForm</name>
    <message>
        <source>Change &quot;%1&quot;</source>
        <extracomment>A step of undo; %1 is the name of an input</extracomment>
        <translation>&quot;%1&quot; ändern</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>this path and all below it</source>
        <translation>dieser Pfad und alles darunter</translation>
    </message>
    <message>
        <source>this path only</source>
        <translation>nur dieser Pfad</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Body limit</source>
        <translation>Rumpfgröße</translation>
    </message>
    <message>
        <source>Content types</source>
        <translation>Inhaltstypen</translation>
    </message>
    <message>
        <source>Needed headers</source>
        <translation>Nötige Kopfzeilen</translation>
    </message>
    <message>
        <source>Rule id</source>
        <translation>Regel-Kennung</translation>
    </message>
    <message>
        <source>Never judged</source>
        <translation>Nie geprüft</translation>
    </message>
    <message>
        <source>Change where it applies</source>
        <translation>Geltung ändern</translation>
    </message>
    <message>
        <source>Change the mode</source>
        <translation>Modus ändern</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Delete the chosen field (Del)</source>
        <translation>Gewähltes Feld löschen (Entf)</translation>
    </message>
    <message>
        <source>Delete the chosen field</source>
        <translation>Gewähltes Feld löschen</translation>
    </message>
    <message>
        <source>Change the methods</source>
        <translation>Methoden ändern</translation>
    </message>
    <message>
        <source>The text is no JSON at the moment, so the form waits. %1</source>
        <translation>Der Text ist gerade kein JSON, darum wartet das Formular. %1</translation>
    </message>
    <message>
        <source>Also in JSON: %1</source>
        <translation>Auch in JSON: %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::EndpointList</name>
    <message>
        <source>Filter endpoints</source>
        <translation>Endpunkte filtern</translation>
    </message>
    <message>
        <source>endpoint, field, type…</source>
        <translation>Endpunkt, Feld, Typ…</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>gatehouse::EndpointModel</name>
    <message>
        <source>Add an endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate an endpoint</source>
        <translation>Endpunkt verdoppeln</translation>
    </message>
    <message>
        <source>Delete an endpoint</source>
        <translation>Endpunkt löschen</translation>
    </message>
    <message>
        <source>Move an endpoint</source>
        <translation>Endpunkt verschieben</translation>
    </message>
    <message>
        <source>Change the mode</source>
        <translation>Modus ändern</translation>
    </message>
    <message>
        <source>All other paths</source>
        <translation>Alle anderen Pfade</translation>
    </message>
    <message>
        <source>%1 would</source>
        <extracomment>%1 requests were refused, %2 more would have been if the rule enforced</extracomment>
        <translation>%1 wären</translation>
    </message>
    <message>
        <source>%1 + %2 would</source>
        <translation>%1 + %2 wären</translation>
    </message>
    <message>
        <source>what no endpoint matches</source>
        <translation>was kein Endpunkt trifft</translation>
    </message>
    <message>
        <source>any method</source>
        <translation>jede Methode</translation>
    </message>
    <message>
        <source>this path only</source>
        <translation>nur dieser Pfad</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required</source>
        <translation>
            <numerusform>%n nötig</numerusform>
            <numerusform>%n nötig</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule %1. Content types: %2.</source>
        <translation>Regel %1. Inhaltstypen: %2.</translation>
    </message>
    <message>
        <source>Requests refused since the instances started; &quot;would&quot; are those that a rule that only reports or warns let pass.</source>
        <translation>Anfragen, die seit dem Start der Instanzen abgelehnt wurden; &quot;wären&quot; sind die, die eine nur meldende oder warnende Regel durchließ.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Body limit</source>
        <translation>Rumpfgröße</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <source>At most %1, as the document says for all.</source>
        <translation>Höchstens %1, wie das Dokument für alle sagt.</translation>
    </message>
</context>
<context>
    <name>gatehouse::EndpointRow</name>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
</context>
<context>
    <name>gatehouse::EntryLayout</name>
    <message>
        <source>trace %1 ↗</source>
        <translation>Trace %1 ↗</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Show more: %1 KB are hidden</source>
        <translation>Mehr zeigen: %1 KB sind verborgen</translation>
    </message>
    <message>
        <source>↳ no result</source>
        <translation>↳ kein Ergebnis</translation>
    </message>
    <message>
        <source>↳ result</source>
        <translation>↳ Ergebnis</translation>
    </message>
    <message>
        <source>↳ no answer was recorded</source>
        <translation>↳ keine Antwort aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>gatehouse::EnvironmentButton</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>%1, %2. Switch with Ctrl+E</source>
        <translation>%1, %2. Wechseln mit Strg+E</translation>
    </message>
    <message>
        <source>Choose a profile (Ctrl+E)</source>
        <translation>Profil wählen (Strg+E)</translation>
    </message>
</context>
<context>
    <name>gatehouse::FeedState</name>
    <message>
        <source>in %1 s</source>
        <extracomment>Behind &quot;Live feed retrying&quot;</extracomment>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>This gateway has no events; pages ask it now and then.</source>
        <translation>Dieses Gateway hat keine Ereignisse; die Seiten fragen es von Zeit zu Zeit.</translation>
    </message>
    <message>
        <source>The gateway tells its events only to people who signed in.</source>
        <translation>Das Gateway meldet seine Ereignisse nur angemeldeten Personen.</translation>
    </message>
    <message>
        <source>The gateway refuses to tell its events (HTTP %1).</source>
        <translation>Das Gateway weigert sich, seine Ereignisse zu melden (HTTP %1).</translation>
    </message>
    <message>
        <source>Events need https:// here, because the access token would be readable on the way.</source>
        <translation>Ereignisse brauchen hier https://, weil das Zugriffstoken sonst unterwegs lesbar wäre.</translation>
    </message>
</context>
<context>
    <name>gatehouse::FirstRunPage</name>
    <message>
        <source>Welcome to Gatehouse</source>
        <translation>Willkommen bei Gatehouse</translation>
    </message>
    <message>
        <source>See who comes through your gateway, what is wrong, and set the rule of entry.</source>
        <translation>Sehen, wer durch das Gateway kommt und was nicht stimmt, und bestimmen, wer eingelassen wird.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>The command that starts the demo</source>
        <translation>Der Befehl, der die Demo startet</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Connect to your gateway</source>
        <translation>Mit dem eigenen Gateway verbinden</translation>
    </message>
    <message>
        <source>Give its address and, for the conversations, how to reach its PostgreSQL. Each can be tested before anything is saved.</source>
        <translation>Seine Adresse angeben und, für die Gespräche, wie sein PostgreSQL zu erreichen ist. Beides lässt sich prüfen, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>Look around in the demo</source>
        <translation>In der Demo umsehen</translation>
    </message>
    <message>
        <source>A whole system of its own on this machine: PostgreSQL, Redis, gateway, backends and traffic. It ends without a trace.</source>
        <translation>Ein ganzes eigenes System auf diesem Rechner: PostgreSQL, Redis, Gateway, Dienste und Verkehr. Es endet, ohne Spuren zu hinterlassen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::FlameGraphPane</name>
    <message>
        <source>Flame graph of the trace</source>
        <translation>Flammengraph des Traces</translation>
    </message>
    <message>
        <source>Find in the flame graph</source>
        <translation>Im Flammengraphen suchen</translation>
    </message>
    <message>
        <source>Find a text</source>
        <translation>Text suchen</translation>
    </message>
    <message>
        <source>No trace is shown</source>
        <translation>Kein Trace wird gezeigt</translation>
    </message>
    <message>
        <source>Open a trace to see where its time went.</source>
        <translation>Einen Trace öffnen, um zu sehen, wo seine Zeit blieb.</translation>
    </message>
    <message>
        <source>Adding up the paths…</source>
        <translation>Pfade werden summiert…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::FlameGraphView</name>
    <message>
        <source>Flame graph</source>
        <translation>Flammengraph</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n Span</numerusform>
            <numerusform>%n Spans</numerusform>
        </translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>Gesamtzeit %1</translation>
    </message>
    <message>
        <source>self %1</source>
        <translation>Eigenzeit %1</translation>
    </message>
    <message>
        <source>%1 % of all time at work, with what is below</source>
        <translation>%1 % der gesamten Arbeitszeit, samt allem darunter</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthBanner</name>
    <message>
        <source>since %1 (%2)</source>
        <translation>seit %1 (%2)</translation>
    </message>
    <message>
        <source>gateway up %1</source>
        <translation>Gateway läuft seit %1</translation>
    </message>
    <message>
        <source>last answer %1 ago</source>
        <translation>letzte Antwort vor %1</translation>
    </message>
    <message>
        <source>probed %1 ago</source>
        <translation>gemessen vor %1</translation>
    </message>
    <message>
        <source>trying again in %1 s</source>
        <translation>neuer Versuch in %1 s</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>gateway&apos;s clock is %1 off</source>
        <translation>Uhr des Gateways geht %1 falsch</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthComponentModel</name>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>p50</source>
        <extracomment>Percentiles of latency: half of the probes were faster, and so on</extracomment>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Verfügbarkeit</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthLinks</name>
    <message>
        <source>for %1</source>
        <extracomment>%1: how long, as &quot;12 min 51 s&quot;</extracomment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>This profile names no gateway to ask.</source>
        <translation>Dieses Profil nennt kein Gateway, das man fragen könnte.</translation>
    </message>
    <message>
        <source>The gateway has not said yet how its components are.</source>
        <translation>Das Gateway hat noch nicht gesagt, wie es um seine Komponenten steht.</translation>
    </message>
    <message>
        <source>The gateway does not watch a component of this name.</source>
        <translation>Das Gateway beobachtet keine Komponente dieses Namens.</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthMonitor</name>
    <message>
        <source>no answer for %1</source>
        <translation>keine Antwort seit %1</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer is no health document.</source>
        <translation>Die Antwort des Gateways ist kein Zustandsdokument.</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthPage</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Newest probes</source>
        <translation>Neueste Messungen</translation>
    </message>
    <message>
        <source>uptime (only what was watched)</source>
        <translation>Verfügbarkeit (nur was beobachtet wurde)</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Nothing has happened since the console was opened.</source>
        <translation>Seit dem Öffnen der Konsole ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Follow live</source>
        <translation>Live folgen</translation>
    </message>
    <message>
        <source>Logarithmic or linear axis</source>
        <translation>Logarithmische oder lineare Achse</translation>
    </message>
    <message>
        <source>Ask the gateway now</source>
        <translation>Das Gateway jetzt fragen</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Die letzten %1 zeigen</translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>Kein Gateway</translation>
    </message>
    <message>
        <source>Give this profile a gateway address, or open a profile that has one: its health is then watched from here.</source>
        <translation>Diesem Profil eine Gateway-Adresse geben oder ein Profil öffnen, das eine hat: sein Zustand wird dann von hier aus beobachtet.</translation>
    </message>
    <message>
        <source>Waiting for the first reading…</source>
        <translation>Warten auf die erste Messung…</translation>
    </message>
    <message>
        <source>The gateway gives no answer</source>
        <translation>Das Gateway gibt keine Antwort</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer is no health document</source>
        <translation>Die Antwort des Gateways ist kein Zustandsdokument</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <extracomment>A button with a menu: how much time the chart shows</extracomment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Time shown: %1</source>
        <translation>Gezeigte Zeit: %1</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>Logarithmic axis, change to linear</source>
        <translation>Logarithmische Achse, zu linear wechseln</translation>
    </message>
    <message>
        <source>Linear axis, change to logarithmic</source>
        <translation>Lineare Achse, zu logarithmisch wechseln</translation>
    </message>
    <message>
        <source>following live</source>
        <translation>folgt live</translation>
    </message>
    <message>
        <source>back to live</source>
        <translation>zurück zu live</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthPoller</name>
    <message>
        <source>The gateway did not answer within a minute.</source>
        <translation>Das Gateway hat nicht binnen einer Minute geantwortet.</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthSummary</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Waiting for the gateway&apos;s first answer</source>
        <translation>Warten auf die erste Antwort des Gateways</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Not health</source>
        <translation>Kein Zustand</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer is no health document</source>
        <translation>Die Antwort des Gateways ist kein Zustandsdokument</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n components %2</source>
        <extracomment>&quot;2 of 6 components slow&quot;; the ones that follow are shorter: &quot;1 down&quot;</extracomment>
        <translation>
            <numerusform>%1 von %n Komponente %2</numerusform>
            <numerusform>%1 von %n Komponenten %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>in maintenance</source>
        <translation>in Wartung</translation>
    </message>
    <message numerus="yes">
        <source>All %n components up</source>
        <translation>
            <numerusform>%n Komponente in Ordnung</numerusform>
            <numerusform>Alle %n Komponenten in Ordnung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthWords</name>
    <message>
        <source>Up</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Stale</source>
        <extracomment>What is shown is old: nothing newer has come</extracomment>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A number and its unit</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 slow</source>
        <translation>%1 langsam</translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation>%1 beeinträchtigt</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 ausgefallen</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>%1 not probed</source>
        <translation>%1 nicht gemessen</translation>
    </message>
    <message>
        <source>gateway away</source>
        <translation>Gateway nicht erreichbar</translation>
    </message>
    <message>
        <source>nobody watched</source>
        <translation>niemand hat beobachtet</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 → now</source>
        <translation>%1 → jetzt</translation>
    </message>
    <message>
        <source>worst %1, threshold %2 (%3)</source>
        <translation>schlechteste %1, Schwelle %2 (%3)</translation>
    </message>
    <message>
        <source>the gateway does not list it any more</source>
        <translation>das Gateway führt sie nicht mehr auf</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no answer (%1)</source>
        <translation>keine Antwort (%1)</translation>
    </message>
    <message>
        <source>answers, and says so itself (%1)</source>
        <translation>antwortet und sagt es selbst (%1)</translation>
    </message>
    <message>
        <source>the gateway repeats an old probe</source>
        <translation>das Gateway wiederholt eine alte Messung</translation>
    </message>
    <message>
        <source>this machine slept or the console stood still</source>
        <translation>dieser Rechner schlief, oder die Konsole stand still</translation>
    </message>
    <message>
        <source>no latency</source>
        <translation>keine Latenz</translation>
    </message>
    <message>
        <source>%1: %2, %3, since %4</source>
        <translation>%1: %2, %3, seit %4</translation>
    </message>
    <message numerus="yes">
        <source>%n probes</source>
        <translation>
            <numerusform>%n Messung</numerusform>
            <numerusform>%n Messungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::HeartbeatStrips</name>
    <message>
        <source>Nobody watched</source>
        <translation>Niemand hat beobachtet</translation>
    </message>
    <message>
        <source>Gateway away</source>
        <translation>Gateway nicht erreichbar</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>, %1</translation>
    </message>
    <message>
        <source>%1: %2%3
%4</source>
        <translation>%1: %2%3
%4</translation>
    </message>
    <message>
        <source>Newest probes of every component</source>
        <translation>Neueste Messungen jeder Komponente</translation>
    </message>
</context>
<context>
    <name>gatehouse::IncidentModel</name>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
</context>
<context>
    <name>gatehouse::IncidentTable</name>
    <message>
        <source>Incidents, open ones first</source>
        <translation>Vorfälle, offene zuerst</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>00:00</source>
        <translation>00:00</translation>
    </message>
    <message>
        <source>00 min 00 s</source>
        <translation>00 min 00 s</translation>
    </message>
</context>
<context>
    <name>gatehouse::InstanceModel</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>%1 is where in the rules, or why</extracomment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>fort</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>v%1 %2</source>
        <extracomment>A version of the rules and the beginning of its hash</extracomment>
        <translation>v%1 %2</translation>
    </message>
    <message>
        <source>%1, started %2, last seen %3</source>
        <translation>%1, gestartet %2, zuletzt gesehen %3</translation>
    </message>
    <message>
        <source>Has not served what is stored since %1</source>
        <translation>Bedient seit %1 nicht, was gespeichert ist</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Bedient</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>gatehouse::InstanceStrip</name>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Instances and the rules they serve</source>
        <translation>Instanzen und die Regeln, die sie bedienen</translation>
    </message>
    <message numerus="yes">
        <source>applied on all %n</source>
        <translation>
            <numerusform>auf der einen (%n) angewendet</numerusform>
            <numerusform>auf allen %n angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>applied on %1 of %2</source>
        <translation>auf %1 von %2 angewendet</translation>
    </message>
    <message>
        <source>refused; applied on %1 of %2</source>
        <translation>abgelehnt; auf %1 von %2 angewendet</translation>
    </message>
</context>
<context>
    <name>gatehouse::JsonOutline</name>
    <message>
        <source>… %1 more</source>
        <translation>… %1 weitere</translation>
    </message>
    <message>
        <source>… more than %1 lines; fold some, or copy the value</source>
        <translation>… mehr als %1 Zeilen; einige einklappen oder den Wert kopieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::JsonProblem</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>There is nothing here yet; write a value, or {} for an empty document.</source>
        <translation>Hier ist noch nichts; einen Wert schreiben oder {} für ein leeres Dokument.</translation>
    </message>
    <message>
        <source>The text begins with a byte order mark, which JSON does not have; save it without.</source>
        <translation>Der Text beginnt mit einer Bytereihenfolge-Marke, die es in JSON nicht gibt; ohne sie speichern.</translation>
    </message>
    <message>
        <source>The text ends too early; a bracket may not be closed.</source>
        <translation>Der Text endet zu früh; vielleicht ist eine Klammer nicht geschlossen.</translation>
    </message>
    <message>
        <source>A name in double quotes is missing here.</source>
        <translation>Hier fehlt ein Name in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>A colon is missing behind the name.</source>
        <translation>Hinter dem Namen fehlt ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>A comma or a closing } is missing here.</source>
        <translation>Hier fehlt ein Komma oder eine schließende }.</translation>
    </message>
    <message>
        <source>A comma or a closing ] is missing here.</source>
        <translation>Hier fehlt ein Komma oder eine schließende ].</translation>
    </message>
    <message>
        <source>A comma stands before a closing bracket; remove it.</source>
        <translation>Vor einer schließenden Klammer steht ein Komma; es entfernen.</translation>
    </message>
    <message>
        <source>More text follows the value; a document has only one.</source>
        <translation>Auf den Wert folgt weiterer Text; ein Dokument hat nur einen Wert.</translation>
    </message>
    <message>
        <source>JSON has no comments; remove this one.</source>
        <translation>JSON hat keine Kommentare; diesen entfernen.</translation>
    </message>
    <message>
        <source>A value is missing here; write a text in double quotes, a number, true, false, null, an object or an array.</source>
        <translation>Hier fehlt ein Wert; einen Text in doppelten Anführungszeichen, eine Zahl, true, false, null, ein Objekt oder ein Array schreiben.</translation>
    </message>
    <message>
        <source>NaN and Infinity are no numbers in JSON; write null, or a number.</source>
        <translation>NaN und Infinity sind in JSON keine Zahlen; null oder eine Zahl schreiben.</translation>
    </message>
    <message>
        <source>A number begins with a needless zero; remove it.</source>
        <translation>Eine Zahl beginnt mit einer unnötigen Null; sie entfernen.</translation>
    </message>
    <message>
        <source>This is no number as JSON has them; write it like -12.5e3.</source>
        <translation>Das ist keine Zahl, wie JSON sie hat; wie -12.5e3 schreiben.</translation>
    </message>
    <message>
        <source>JSON does not know this word; put a text in double quotes, or write true, false or null.</source>
        <translation>JSON kennt dieses Wort nicht; Text in doppelte Anführungszeichen setzen oder true, false oder null schreiben.</translation>
    </message>
    <message>
        <source>The text that begins here has no closing quote.</source>
        <translation>Der Text, der hier beginnt, hat kein schließendes Anführungszeichen.</translation>
    </message>
    <message>
        <source>A line end, a tab or another control character stands in a text; write it as \n, \t or \u and four digits.</source>
        <translation>In einem Text steht ein Zeilenende, ein Tabulator oder ein anderes Steuerzeichen; als \n, \t oder \u und vier Ziffern schreiben.</translation>
    </message>
    <message>
        <source>JSON does not know this escape; a backslash itself is written \\.</source>
        <translation>JSON kennt diese Maskierung nicht; ein Rückstrich selbst wird \\ geschrieben.</translation>
    </message>
    <message>
        <source>Behind \u there must be four hexadecimal digits.</source>
        <translation>Hinter \u müssen vier hexadezimale Ziffern stehen.</translation>
    </message>
    <message>
        <source>Half a surrogate pair stands here; write the character itself, or both halves.</source>
        <translation>Hier steht ein halbes Surrogatpaar; das Zeichen selbst oder beide Hälften schreiben.</translation>
    </message>
    <message>
        <source>These bytes are not UTF-8; save the text as UTF-8.</source>
        <translation>Diese Bytes sind kein UTF-8; den Text als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The text is larger than %1.</source>
        <translation>Der Text ist größer als %1.</translation>
    </message>
    <message>
        <source>The object has this name twice; rename or remove one.</source>
        <translation>Das Objekt hat diesen Namen zweimal; einen umbenennen oder entfernen.</translation>
    </message>
    <message>
        <source>The object has the name %1 already; choose another.</source>
        <translation>Das Objekt hat den Namen %1 schon; einen anderen wählen.</translation>
    </message>
    <message>
        <source>The number at %1 is larger than any program can count on; write it as a text.</source>
        <translation>Die Zahl bei %1 ist größer, als sich Programme verlassen können; sie als Text schreiben.</translation>
    </message>
    <message>
        <source>The number at %1 has more digits than programs keep; round it, or write it as a text.</source>
        <translation>Die Zahl bei %1 hat mehr Ziffern, als Programme behalten; sie runden oder als Text schreiben.</translation>
    </message>
    <message>
        <source>The value at %1 is no object, so that nothing in it has a name.</source>
        <translation>Der Wert bei %1 ist kein Objekt, deshalb hat darin nichts einen Namen.</translation>
    </message>
    <message>
        <source>The value at %1 is no array, so that it takes no items.</source>
        <translation>Der Wert bei %1 ist kein Array und nimmt deshalb keine Elemente auf.</translation>
    </message>
    <message>
        <source>The document itself can be replaced, but not renamed, moved or removed.</source>
        <translation>Das Dokument selbst lässt sich ersetzen, aber nicht umbenennen, verschieben oder entfernen.</translation>
    </message>
    <message>
        <source>There is no value at %1; it may have been changed meanwhile.</source>
        <translation>Bei %1 gibt es keinen Wert; vielleicht wurde er inzwischen geändert.</translation>
    </message>
    <message>
        <source>the top of the document</source>
        <translation>dem Anfang des Dokuments</translation>
    </message>
    <message numerus="yes">
        <source>The text is nested more than %n levels deep.</source>
        <translation>
            <numerusform>Der Text ist mehr als %n Ebene tief verschachtelt.</numerusform>
            <numerusform>Der Text ist mehr als %n Ebenen tief verschachtelt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The object has more than %n names.</source>
        <translation>
            <numerusform>Das Objekt hat mehr als %n Namen.</numerusform>
            <numerusform>Das Objekt hat mehr als %n Namen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The array has more than %n items.</source>
        <translation>
            <numerusform>Das Array hat mehr als %n Element.</numerusform>
            <numerusform>Das Array hat mehr als %n Elemente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name is longer than %n bytes.</source>
        <translation>
            <numerusform>Der Name ist länger als %n Byte.</numerusform>
            <numerusform>Der Name ist länger als %n Bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::LatencyChart</name>
    <message>
        <source>Latency of all components over time</source>
        <translation>Latenz aller Komponenten über die Zeit</translation>
    </message>
    <message>
        <source>slow above
%1</source>
        <translation>langsam ab
%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::LatencyLegend</name>
    <message>
        <source>+%1</source>
        <extracomment>So many more names are in this menu</extracomment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>More lines</source>
        <translation>Weitere Linien</translation>
    </message>
</context>
<context>
    <name>gatehouse::LatencyTicker</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>gatehouse::LegendItem</name>
    <message>
        <source>Line of %1</source>
        <translation>Linie von %1</translation>
    </message>
    <message>
        <source>%1
Click: hide or show. Double click, or S: show alone.</source>
        <translation>%1
Klick: aus- oder einblenden. Doppelklick oder S: allein zeigen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::LinkCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::LinkQuestion</name>
    <message>
        <source>Link in a message</source>
        <translation>Link in einer Nachricht</translation>
    </message>
    <message>
        <source>This link leads out of the console. Somebody wrote it into a conversation; open it only if you trust where it goes.</source>
        <translation>Dieser Link führt aus der Konsole hinaus. Jemand hat ihn in ein Gespräch geschrieben; nur öffnen, wenn das Ziel vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>This link is not opened: only web and mail addresses are.</source>
        <translation>Dieser Link wird nicht geöffnet: nur Web- und Mailadressen werden es.</translation>
    </message>
</context>
<context>
    <name>gatehouse::LocationText</name>
    <message>
        <source>This is not a link of Gatehouse: one begins with gatehouse://.</source>
        <translation>Das ist kein Link von Gatehouse: ein solcher beginnt mit gatehouse://.</translation>
    </message>
    <message>
        <source>The link is too long to be a place.</source>
        <translation>Der Link ist zu lang, um ein Ort zu sein.</translation>
    </message>
    <message>
        <source>The link is broken. Copy it again, all of it.</source>
        <translation>Der Link ist unvollständig. Noch einmal ganz kopieren.</translation>
    </message>
    <message>
        <source>The link names a profile &quot;%1&quot;, which no profile can be called.</source>
        <translation>Der Link nennt ein Profil „%1“; so kann kein Profil heißen.</translation>
    </message>
    <message>
        <source>The link names a page &quot;%1&quot;, which no page can be called.</source>
        <translation>Der Link nennt eine Seite „%1“; so kann keine Seite heißen.</translation>
    </message>
    <message>
        <source>The link has more parts than a place has.</source>
        <translation>Der Link hat mehr Teile als ein Ort.</translation>
    </message>
    <message>
        <source>The link&apos;s &quot;%1&quot; is &quot;%2&quot;, which is not a time.</source>
        <translation>„%1“ im Link ist „%2“ und damit keine Zeit.</translation>
    </message>
    <message>
        <source>The link&apos;s time range ends before it begins.</source>
        <translation>Der Zeitraum des Links endet, bevor er beginnt.</translation>
    </message>
</context>
<context>
    <name>gatehouse::MainWindow</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Switch profile</source>
        <translation>Profil wechseln</translation>
    </message>
    <message>
        <source>Unlock or lock this profile</source>
        <translation>Dieses Profil ent- oder sperren</translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation>Link zu diesem Ort kopieren</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Neues Profil…</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>%1 · %2 · Gatehouse</source>
        <translation>%1 · %2 · Gatehouse</translation>
    </message>
</context>
<context>
    <name>gatehouse::MessageBar</name>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gatehouse::Navigator</name>
    <message>
        <source>This Gatehouse has no page &quot;%1&quot;, so here is the first one.</source>
        <translation>Dieses Gatehouse hat keine Seite „%1“, deshalb hier die erste.</translation>
    </message>
</context>
<context>
    <name>gatehouse::OptionsText</name>
    <message>
        <source>Admin console for an AI operations gateway</source>
        <translation>Verwaltungskonsole für ein KI-Gateway</translation>
    </message>
    <message>
        <source>A trace file to open.</source>
        <translation>Eine Trace-Datei zum Öffnen.</translation>
    </message>
    <message>
        <source>Open this profile.</source>
        <translation>Dieses Profil öffnen.</translation>
    </message>
    <message>
        <source>Go to this place (gatehouse://…).</source>
        <translation>An diesen Ort gehen (gatehouse://…).</translation>
    </message>
    <message>
        <source>Render every page into this folder and exit.</source>
        <translation>Jede Seite in diesen Ordner zeichnen und beenden.</translation>
    </message>
    <message>
        <source>With --screenshots: light or dark only.</source>
        <translation>Mit --screenshots: nur hell (light) oder dunkel (dark).</translation>
    </message>
    <message>
        <source>With --screenshots: the window&apos;s size (1440x900).</source>
        <translation>Mit --screenshots: Größe des Fensters (1440x900).</translation>
    </message>
    <message>
        <source>With --screenshots: this page only.</source>
        <translation>Mit --screenshots: nur diese Seite.</translation>
    </message>
    <message>
        <source>With --screenshots: wait until the pages show these (slow,down,failed-call).</source>
        <translation>Mit --screenshots: warten, bis die Seiten dies zeigen (slow,down,failed-call).</translation>
    </message>
    <message>
        <source>With --await: give up after this many seconds (60).</source>
        <translation>Mit --await: nach so vielen Sekunden aufgeben (60).</translation>
    </message>
    <message>
        <source>--theme is light or dark, not &quot;%1&quot;.</source>
        <translation>--theme ist light oder dark, nicht „%1“.</translation>
    </message>
    <message>
        <source>--size is like 1440x900, not &quot;%1&quot;.</source>
        <translation>--size ist wie 1440x900, nicht „%1“.</translation>
    </message>
    <message>
        <source>--deadline is a number of seconds, not &quot;%1&quot;.</source>
        <translation>--deadline ist eine Zahl von Sekunden, nicht „%1“.</translation>
    </message>
    <message>
        <source>One file at a time, please.</source>
        <translation>Bitte nur eine Datei auf einmal.</translation>
    </message>
    <message>
        <source>--%1 goes with --screenshots.</source>
        <translation>--%1 gehört zu --screenshots.</translation>
    </message>
</context>
<context>
    <name>gatehouse::OverviewBanner</name>
    <message>
        <source>since %1, %2</source>
        <translation>seit %1, %2</translation>
    </message>
    <message>
        <source>what is shown is %1 old</source>
        <translation>das Gezeigte ist %1 alt</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Components up</source>
        <translation>Komponenten in Ordnung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>Offene Vorfälle</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>gatehouse::OverviewConversationDelegate</name>
    <message>
        <source>failed call</source>
        <translation>Aufruf gescheitert</translation>
    </message>
    <message>
        <source>%1 failed calls</source>
        <translation>%1 Aufrufe gescheitert</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Waiting for the first reading…</source>
        <translation>Warten auf die erste Messung…</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Nothing has happened since the console was opened.</source>
        <translation>Seit dem Öffnen der Konsole ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Newest conversations</source>
        <translation>Neueste Gespräche</translation>
    </message>
    <message>
        <source>This profile has no PostgreSQL: conversations are read from there.</source>
        <translation>Dieses Profil hat kein PostgreSQL: von dort werden Gespräche gelesen.</translation>
    </message>
    <message>
        <source>last %1</source>
        <extracomment>How much time the sparklines show</extracomment>
        <translation>letzte %1</translation>
    </message>
    <message>
        <source>Loading conversations…</source>
        <translation>Gespräche werden geladen…</translation>
    </message>
    <message>
        <source>Nothing to watch</source>
        <translation>Nichts zu beobachten</translation>
    </message>
    <message>
        <source>Open a profile with a gateway or a PostgreSQL database: its state is then shown here.</source>
        <translation>Ein Profil mit einem Gateway oder einer PostgreSQL-Datenbank öffnen: sein Zustand wird dann hier gezeigt.</translation>
    </message>
    <message>
        <source>This profile has no gateway: components are told by its health.</source>
        <translation>Dieses Profil hat kein Gateway: dessen Zustand nennt die Komponenten.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>%1 live</source>
        <translation>%1 live</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>%1 old: %2</source>
        <translation>%1 alt: %2</translation>
    </message>
    <message>
        <source>No conversations yet.</source>
        <translation>Noch keine Gespräche.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PaletteField</name>
    <message>
        <source>Jump to a session, trace, request id, rule…</source>
        <translation>Zu Sitzung, Trace, Anfrage-ID, Regel springen…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
</context>
<context>
    <name>gatehouse::PaletteModel</name>
    <message>
        <source>Open this place</source>
        <translation>Diesen Ort öffnen</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Open the trace</source>
        <translation>Trace öffnen</translation>
    </message>
    <message>
        <source>Find the trace of the request</source>
        <translation>Trace der Anfrage suchen</translation>
    </message>
    <message>
        <source>Search in sessions</source>
        <translation>In Sitzungen suchen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
</context>
<context>
    <name>gatehouse::PinnedTraces</name>
    <message>
        <source>The pinned trace is kept only until the program ends: in %1 there is a file %2 that was not read. Move it away to keep the trace.</source>
        <translation>Der angeheftete Trace bleibt nur bis zum Ende des Programms: In %1 liegt eine Datei %2, die nicht gelesen wurde. Die Datei woandershin legen, damit der Trace bleibt.</translation>
    </message>
    <message>
        <source>The pinned trace is kept only until the program ends: %2 cannot be written in %1 (%3).</source>
        <translation>Der angeheftete Trace bleibt nur bis zum Ende des Programms: %2 lässt sich nicht in %1 schreiben (%3).</translation>
    </message>
    <message>
        <source>The trace is not pinned any more, but it will come back: %2 cannot be removed from %1 (%3).</source>
        <translation>Der Trace ist nicht mehr angeheftet, kommt aber wieder: %2 lässt sich nicht aus %1 entfernen (%3).</translation>
    </message>
    <message numerus="yes">
        <source>%n pinned traces were not brought back: there is no room for them. Their files stay in %1.</source>
        <translation>
            <numerusform>%n angehefteter Trace wurde nicht wiederhergestellt: Für ihn ist kein Platz. Seine Datei bleibt in %1.</numerusform>
            <numerusform>%n angeheftete Traces wurden nicht wiederhergestellt: Für sie ist kein Platz. Ihre Dateien bleiben in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of pinned traces in %1 cannot be used and are left as they are: %2.</source>
        <translation>
            <numerusform>%n Datei angehefteter Traces in %1 ist nicht zu gebrauchen und bleibt, wie sie ist: %2.</numerusform>
            <numerusform>%n Dateien angehefteter Traces in %1 sind nicht zu gebrauchen und bleiben, wie sie sind: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileDialog</name>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Speichern und öffnen</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Production EU</source>
        <translation>Produktion EU</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>the environment&apos;s, or #2f6fde</source>
        <translation>die der Umgebung, oder #2f6fde</translation>
    </message>
    <message>
        <source>Read-only until unlocked</source>
        <translation>Nur lesen, bis entsperrt</translation>
    </message>
    <message>
        <source>Notify me when something is wrong here</source>
        <translation>Melden, wenn hier etwas nicht stimmt</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>Ohne Anmeldung</translation>
    </message>
    <message>
        <source>As a guest</source>
        <translation>Als Gast</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>Mit Passwort</translation>
    </message>
    <message>
        <source>Through the organisation (OIDC)</source>
        <translation>Über die Organisation (OIDC)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Conversations (PostgreSQL)</source>
        <translation>Gespräche (PostgreSQL)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>kept in the desktop&apos;s keychain</source>
        <translation>im Schlüsselbund des Desktops</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>optional: app.org_id</source>
        <translation>optional: app.org_id</translation>
    </message>
    <message>
        <source>Written by a newer Gatehouse: it can be used, not changed.</source>
        <translation>Von einem neueren Gatehouse geschrieben: nutzbar, nicht änderbar.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Einen Namen angeben.</translation>
    </message>
    <message>
        <source>The colour is not like #2f6fde.</source>
        <translation>Die Farbe ist nicht wie #2f6fde.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address begins with http:// or https://.</source>
        <translation>Die Adresse des Gateways beginnt mit http:// oder https://.</translation>
    </message>
    <message>
        <source>Name a gateway, a PostgreSQL, or both.</source>
        <translation>Ein Gateway, ein PostgreSQL oder beides nennen.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>who signs in</source>
        <translation>wer sich anmeldet</translation>
    </message>
    <message>
        <source>to sign in now; not kept</source>
        <translation>für die Anmeldung jetzt; wird nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Name the user who signs in at the gateway.</source>
        <translation>Den Benutzer nennen, der sich am Gateway anmeldet.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileTester</name>
    <message>
        <source>The gateway sends us on to %1. Use that address if it is the gateway&apos;s.</source>
        <translation>Das Gateway verweist auf %1. Diese Adresse nehmen, wenn sie die des Gateways ist.</translation>
    </message>
    <message>
        <source>The gateway asks who we are (HTTP %1). Choose how to sign in.</source>
        <translation>Das Gateway fragt, wer wir sind (HTTP %1). Eine Anmeldung wählen.</translation>
    </message>
    <message>
        <source>A web page answers at this address (HTTP %1), not a gateway. Check the port and whether a path is missing.</source>
        <translation>An dieser Adresse antwortet eine Webseite (HTTP %1), kein Gateway. Port prüfen und ob ein Pfad fehlt.</translation>
    </message>
    <message>
        <source>Something answers here but knows no /health (HTTP 404). Check the address.</source>
        <translation>Hier antwortet etwas, das /health nicht kennt (HTTP 404). Die Adresse prüfen.</translation>
    </message>
    <message>
        <source>What answers at /health (HTTP %1) is not a gateway&apos;s health report.</source>
        <translation>Was unter /health antwortet (HTTP %1), ist kein Zustandsbericht eines Gateways.</translation>
    </message>
    <message>
        <source>The gateway answers, in %1 ms.</source>
        <translation>Das Gateway antwortet, in %1 ms.</translation>
    </message>
    <message>
        <source>The gateway answers, and says that it is not well (HTTP %1).</source>
        <translation>Das Gateway antwortet und sagt, dass es ihm nicht gut geht (HTTP %1).</translation>
    </message>
    <message>
        <source>No gateway is named: Health and Rules will have nothing to show.</source>
        <translation>Kein Gateway genannt: Zustand und Regeln haben dann nichts zu zeigen.</translation>
    </message>
    <message>
        <source>No PostgreSQL is named: Sessions will have nothing to show.</source>
        <translation>Kein PostgreSQL genannt: Sitzungen haben dann nichts zu zeigen.</translation>
    </message>
    <message>
        <source>PostgreSQL answers, and the conversations are there.</source>
        <translation>PostgreSQL antwortet, und die Gespräche sind da.</translation>
    </message>
    <message>
        <source>PostgreSQL answers, but its schema has no chat_sessions and chat_messages this role can see. Check the database&apos;s name, and search_path.</source>
        <translation>PostgreSQL antwortet, aber diese Rolle sieht dort kein chat_sessions und chat_messages. Den Namen der Datenbank und search_path prüfen.</translation>
    </message>
    <message>
        <source>The gateway answers; enter the password to try the sign-in too.</source>
        <translation>Das Gateway antwortet; Passwort eingeben, um auch die Anmeldung zu prüfen.</translation>
    </message>
    <message>
        <source>The gateway answers, and lets us in as a guest.</source>
        <translation>Das Gateway antwortet und lässt uns als Gast ein.</translation>
    </message>
    <message>
        <source>The gateway answers, and lets %1 in.</source>
        <translation>Das Gateway antwortet und lässt %1 ein.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileText</name>
    <message>
        <source>&quot;%1&quot; cannot name a profile: use small letters, digits and dashes.</source>
        <translation>„%1“ kann kein Profil benennen: Kleinbuchstaben, Ziffern und Striche nehmen.</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot;.</source>
        <translation>Es gibt kein Profil „%1“.</translation>
    </message>
    <message>
        <source>Cannot read the profile %1: %2</source>
        <translation>Das Profil %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>The profile %1 is too large to be one. It was left as it is.</source>
        <translation>%1 ist zu groß für ein Profil. Es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>The profile %1 is broken at %2. Mend it by hand; it was left as it is.</source>
        <translation>Das Profil %1 ist bei %2 beschädigt. Es von Hand richten; es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>The profile %1 has a &quot;%2&quot; that cannot be used (%3). It was left as it is.</source>
        <translation>Das Profil %1 hat ein „%2“, das unbrauchbar ist (%3). Es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>The profile %1 was written by a newer Gatehouse (version %2). It can be used, not changed.</source>
        <translation>Das Profil %1 hat ein neueres Gatehouse geschrieben (Version %2). Es ist nutzbar, nicht änderbar.</translation>
    </message>
    <message>
        <source>Cannot save the profile %1: another program is changing it. Try again.</source>
        <translation>Das Profil %1 lässt sich nicht speichern: ein anderes Programm ändert es gerade. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Cannot save the profile %1: %2</source>
        <translation>Das Profil %1 lässt sich nicht speichern: %2</translation>
    </message>
    <message>
        <source>Cannot remove the profile %1: %2</source>
        <translation>Das Profil %1 lässt sich nicht entfernen: %2</translation>
    </message>
    <message>
        <source>PostgreSQL cannot read this connection string. Write it like &quot;host=db.example.org dbname=chat user=reader&quot;.</source>
        <translation>PostgreSQL kann diese Verbindungsangabe nicht lesen. So schreiben: „host=db.example.org dbname=chat user=reader“.</translation>
    </message>
    <message>
        <source>This desktop has no keychain service, so the password was not kept. Start one (GNOME Keyring, KWallet) or use a .pgpass file.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund, deshalb wurde das Passwort nicht behalten. Einen starten (GNOME Keyring, KWallet) oder eine .pgpass-Datei nutzen.</translation>
    </message>
    <message>
        <source>The keychain stayed locked, so the password could not be used.</source>
        <translation>Der Schlüsselbund blieb gesperrt, deshalb war das Passwort nicht nutzbar.</translation>
    </message>
    <message>
        <source>No password is kept for %1.</source>
        <translation>Für %1 ist kein Passwort hinterlegt.</translation>
    </message>
    <message>
        <source>The password for %1 was given for %2, and the profile now points to %3. Enter it again.</source>
        <translation>Das Passwort für %1 galt %2, und das Profil zeigt jetzt auf %3. Es neu eingeben.</translation>
    </message>
    <message>
        <source>The keychain did not answer as it should: %1</source>
        <translation>Der Schlüsselbund antwortete nicht, wie er sollte: %1</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>gatehouse::Rail</name>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>gatehouse::RedactProblem</name>
    <message>
        <source>Nothing was revealed, because there is no folder to record it in; set XDG_STATE_HOME or HOME.</source>
        <translation>Nichts wurde aufgedeckt, weil es keinen Ordner für das Protokoll gibt; XDG_STATE_HOME oder HOME setzen.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the folder %1 cannot be made to record it in (%2).</source>
        <translation>Nichts wurde aufgedeckt, weil sich der Ordner %1 für das Protokoll nicht anlegen lässt (%2).</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 cannot be opened (%2).</source>
        <translation>Nichts wurde aufgedeckt, weil sich das Protokoll %1 nicht öffnen lässt (%2).</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 is no file of its own; move away what is there.</source>
        <translation>Nichts wurde aufgedeckt, weil das Protokoll %1 keine eigene Datei ist; wegräumen, was dort liegt.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because others may write %1; take that right from them, or move it away.</source>
        <translation>Nichts wurde aufgedeckt, weil andere %1 schreiben dürfen; ihnen das Recht nehmen oder die Datei wegräumen.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because another program holds the record %1; try again.</source>
        <translation>Nichts wurde aufgedeckt, weil ein anderes Programm das Protokoll %1 hält; noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 cannot be read (%2).</source>
        <translation>Nichts wurde aufgedeckt, weil sich das Protokoll %1 nicht lesen lässt (%2).</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 is full (%2); move it to a safe place, and a new one begins.</source>
        <translation>Nichts wurde aufgedeckt, weil das Protokoll %1 voll ist (%2); es an einen sicheren Ort legen, dann beginnt ein neues.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because no reason was given; say why it must be seen.</source>
        <translation>Nichts wurde aufgedeckt, weil kein Grund angegeben ist; sagen, warum es zu sehen sein muss.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 cannot be written (%2); make room on the disk, or look at its rights.</source>
        <translation>Nichts wurde aufgedeckt, weil sich das Protokoll %1 nicht schreiben lässt (%2); Platz schaffen oder seine Rechte ansehen.</translation>
    </message>
    <message>
        <source>of reveals</source>
        <translation>der Aufdeckungen</translation>
    </message>
    <message>
        <source>the system gave no reason</source>
        <translation>das System nannte keinen Grund</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleBytesEdit</name>
    <message>
        <source>Change a body limit</source>
        <translation>Rumpfgröße ändern</translation>
    </message>
    <message>
        <source>Unit of the body limit</source>
        <translation>Einheit der Rumpfgröße</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>%1, as the document says for all</source>
        <translation>%1, wie das Dokument für alle sagt</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleFieldLimits</name>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Kürzestens</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längstens</translation>
    </message>
    <message>
        <source>Fewest items</source>
        <translation>Wenigste Elemente</translation>
    </message>
    <message>
        <source>Most items</source>
        <translation>Meiste Elemente</translation>
    </message>
    <message>
        <source>Pattern (RE2)</source>
        <translation>Muster (RE2)</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>Schemata</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Change a limit</source>
        <translation>Grenze ändern</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleFieldModel</name>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Delete a field</source>
        <translation>Feld löschen</translation>
    </message>
    <message>
        <source>Move a field</source>
        <translation>Feld verschieben</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>Make a field required</source>
        <translation>Feld nötig machen</translation>
    </message>
    <message>
        <source>Make a field optional</source>
        <translation>Feld freiwillig machen</translation>
    </message>
    <message>
        <source>Change a field&apos;s path</source>
        <translation>Pfad eines Feldes ändern</translation>
    </message>
    <message>
        <source>Change a field&apos;s type</source>
        <translation>Typ eines Feldes ändern</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleFieldTable</name>
    <message>
        <source>Fields of the body</source>
        <translation>Felder des Rumpfs</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleMemberLine</name>
    <message>
        <source>This is no number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesBench</name>
    <message>
        <source>The request is not complete: the verdict depends on what comes next.</source>
        <translation>Die Anfrage ist nicht vollständig: das Urteil hängt davon ab, was noch kommt.</translation>
    </message>
    <message>
        <source>There are bytes behind the end of the request.</source>
        <translation>Hinter dem Ende der Anfrage stehen noch Bytes.</translation>
    </message>
    <message>
        <source>These rules are refused whole: %1</source>
        <translation>Diese Regeln werden als Ganzes abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesBenchPane</name>
    <message>
        <source>Request to try</source>
        <translation>Anfrage zum Probieren</translation>
    </message>
    <message>
        <source>Answer under the draft</source>
        <translation>Antwort unter dem Entwurf</translation>
    </message>
    <message>
        <source>Test bench</source>
        <translation>Prüfstand</translation>
    </message>
    <message>
        <source>A request as it goes over the wire: method and path, headers, an empty line, the body.</source>
        <translation>Eine Anfrage, wie sie über die Leitung geht: Methode und Pfad, Kopfzeilen, eine Leerzeile, der Rumpf.</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>geht durch</translation>
    </message>
    <message>
        <source>decided by %1</source>
        <translation>entschieden von %1</translation>
    </message>
    <message>
        <source>check: %1</source>
        <translation>Prüfung: %1</translation>
    </message>
    <message>
        <source>%1: would be %2</source>
        <extracomment>%1 is a mode (warn, report), %2 a status</extracomment>
        <translation>%1: wäre %2</translation>
    </message>
    <message>
        <source>no rule decides</source>
        <translation>keine Regel entscheidet</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesCallProblem</name>
    <message>
        <source>The gateway at %1 asks who we are; sign in, or give a token that is still good.</source>
        <translation>Das Gateway unter %1 fragt, wer wir sind; melden Sie sich an oder geben Sie ein noch gültiges Token an.</translation>
    </message>
    <message>
        <source>The gateway at %1 does not allow this; reading rules takes the role operator, changing them admin without an organisation.</source>
        <translation>Das Gateway unter %1 erlaubt das nicht; Regeln zu lesen verlangt die Rolle operator, sie zu ändern admin ohne Organisation.</translation>
    </message>
    <message>
        <source>The gateway at %1 has no rules stored yet; apply some first.</source>
        <translation>Das Gateway unter %1 hat noch keine Regeln gespeichert; wenden Sie erst welche an.</translation>
    </message>
    <message>
        <source>The gateway at %1 has no such version of the rules; look at their history.</source>
        <translation>Das Gateway unter %1 hat keine solche Version der Regeln; sehen Sie in ihrem Verlauf nach.</translation>
    </message>
    <message>
        <source>What answers at %1 keeps no rules; check the gateway&apos;s address, and whether a path is missing.</source>
        <translation>Was unter %1 antwortet, führt keine Regeln; prüfen Sie die Adresse des Gateways und ob ein Pfad fehlt.</translation>
    </message>
    <message>
        <source>The gateway at %1 refused the request (%2); correct it and send it again.</source>
        <translation>Das Gateway unter %1 hat die Anfrage abgelehnt (%2); berichtigen Sie sie und senden Sie sie erneut.</translation>
    </message>
    <message>
        <source>The request is larger than the gateway at %1 takes; make the rules smaller.</source>
        <translation>Die Anfrage ist größer, als das Gateway unter %1 annimmt; verkleinern Sie die Regeln.</translation>
    </message>
    <message>
        <source>The gateway at %1 was not told which version this replaces; look at what stands between, which drops the If-Match header.</source>
        <translation>Dem Gateway unter %1 wurde nicht gesagt, welche Version ersetzt wird; sehen Sie nach, was dazwischen steht und den Header If-Match entfernt.</translation>
    </message>
    <message>
        <source>The gateway at %1 does not know whether the change was made; read the current rules before sending it again.</source>
        <translation>Das Gateway unter %1 weiß nicht, ob die Änderung erfolgte; lesen Sie die aktuellen Regeln, bevor Sie sie erneut senden.</translation>
    </message>
    <message>
        <source>The gateway at %1 has had too many requests; wait a moment and try again.</source>
        <translation>Das Gateway unter %1 hatte zu viele Anfragen; warten Sie einen Augenblick und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>What answers at %1 sends us on to %2; use that address if it is the gateway&apos;s.</source>
        <translation>Was unter %1 antwortet, schickt uns weiter zu %2; verwenden Sie diese Adresse, wenn es die des Gateways ist.</translation>
    </message>
    <message>
        <source>The gateway at %1 answered with HTTP %2, which says nothing here; look at its log.</source>
        <translation>Das Gateway unter %1 antwortete mit HTTP %2, was hier nichts besagt; sehen Sie in sein Protokoll.</translation>
    </message>
    <message>
        <source>The answer of the gateway at %1 is not as agreed (at &quot;%2&quot;); check its version, and what stands between.</source>
        <translation>Die Antwort des Gateways unter %1 ist nicht wie vereinbart (bei „%2“); prüfen Sie seine Version und was dazwischen steht.</translation>
    </message>
    <message numerus="yes">
        <source>A change needs a reason, of at most %n characters.</source>
        <translation>
            <numerusform>Eine Änderung braucht einen Grund von höchstens %n Zeichen.</numerusform>
            <numerusform>Eine Änderung braucht einen Grund von höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway at %1 cannot answer at the moment, and nothing was changed; try again soon.</source>
        <translation>Das Gateway unter %1 kann gerade nicht antworten, und nichts wurde geändert; versuchen Sie es bald erneut.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesChangeDialog</name>
    <message>
        <source>Why? It stands in the history and in the audit.</source>
        <translation>Warum? Es steht im Verlauf und im Audit.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Give a reason of 1 to %1 characters.</source>
        <translation>Geben Sie einen Grund von 1 bis %1 Zeichen an.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesChanger</name>
    <message>
        <source>Line %1: %2.</source>
        <translation>Zeile %1: %2.</translation>
    </message>
    <message>
        <source>The gateway refused these rules, and nothing was stored. %1</source>
        <translation>Das Gateway hat diese Regeln abgelehnt, gespeichert wurde nichts. %1</translation>
    </message>
    <message>
        <source>This profile is read-only, so nothing is stored. Unlock it with Ctrl+U or the lock beside its name, and apply again; the draft stays.</source>
        <translation>Dieses Profil ist schreibgeschützt, darum wird nichts gespeichert. Entsperren Sie es mit Strg+U oder dem Schloss neben seinem Namen und wenden Sie noch einmal an; der Entwurf bleibt.</translation>
    </message>
    <message>
        <source>A change is under way; wait for the gateway&apos;s answer.</source>
        <translation>Eine Änderung ist unterwegs; warten Sie auf die Antwort des Gateways.</translation>
    </message>
    <message>
        <source>There is nothing to apply: the draft is what is stored.</source>
        <translation>Es gibt nichts anzuwenden: der Entwurf ist, was gespeichert ist.</translation>
    </message>
    <message>
        <source>The gateway would refuse these rules. F8 goes to what lint says is wrong.</source>
        <translation>Das Gateway würde diese Regeln ablehnen. F8 führt zu dem, was laut Prüfung falsch ist.</translation>
    </message>
    <message>
        <source>Apply the rules to %1</source>
        <translation>Regeln auf %1 anwenden</translation>
    </message>
    <message>
        <source>Roll %1 back to v%2</source>
        <translation>%1 auf v%2 zurücksetzen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>This is production: every request from now on is judged by these rules.</source>
        <translation>Dies ist die Produktion: jede Anfrage wird ab jetzt nach diesen Regeln geprüft.</translation>
    </message>
    <message>
        <source>What the draft changes</source>
        <translation>Was der Entwurf ändert</translation>
    </message>
    <message>
        <source>From v%1 to the draft</source>
        <translation>Von v%1 zum Entwurf</translation>
    </message>
    <message>
        <source>From nothing to the draft</source>
        <translation>Von nichts zum Entwurf</translation>
    </message>
    <message>
        <source>Stored as v%1. It is applied when every instance serves it.</source>
        <translation>Gespeichert als v%1. Angewendet ist es, wenn jede Instanz es bedient.</translation>
    </message>
    <message>
        <source>v%1 is stored, but an instance refuses it: see Instances.</source>
        <translation>v%1 ist gespeichert, aber eine Instanz lehnt es ab: siehe Instanzen.</translation>
    </message>
    <message numerus="yes">
        <source>v%1 is applied: %n instances serve it.</source>
        <translation>
            <numerusform>v%1 ist angewendet: %n Instanz bedient es.</numerusform>
            <numerusform>v%1 ist angewendet: %n Instanzen bedienen es.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody stored another version meanwhile, so nothing was rolled back. It is shown now; look at it and roll back again if you still want to.</source>
        <translation>Inzwischen hat jemand eine andere Version gespeichert, darum wurde nichts zurückgesetzt. Sie wird jetzt gezeigt; sehen Sie sie an und setzen Sie noch einmal zurück, wenn Sie es noch wollen.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ihre übernehmen</translation>
    </message>
    <message>
        <source>Put mine on theirs</source>
        <translation>Meine auf ihre setzen</translation>
    </message>
    <message>
        <source>The rules were not stored, or it is not known whether. %1 The draft stays.</source>
        <translation>Die Regeln wurden nicht gespeichert, oder es ist nicht bekannt. %1 Der Entwurf bleibt.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesConflictDialog</name>
    <message>
        <source>Somebody else was faster</source>
        <translation>Jemand war schneller</translation>
    </message>
    <message>
        <source>What they changed</source>
        <translation>Was andere geändert haben</translation>
    </message>
    <message>
        <source>What you changed</source>
        <translation>Was Sie geändert haben</translation>
    </message>
    <message>
        <source>Your draft began from v%1.</source>
        <translation>Ihr Entwurf begann bei v%1.</translation>
    </message>
    <message>
        <source>Your draft began when no rules were stored.</source>
        <translation>Ihr Entwurf begann, als keine Regeln gespeichert waren.</translation>
    </message>
    <message>
        <source>The rules were removed while you worked. %1 Nothing of yours is lost or stored.</source>
        <translation>Die Regeln wurden entfernt, während Sie arbeiteten. %1 Nichts von Ihnen ist verloren oder gespeichert.</translation>
    </message>
    <message>
        <source>%1 stored v%2 at %3. %4 Nothing of yours is lost or stored.</source>
        <translation>%1 hat v%2 am %3 gespeichert. %4 Nichts von Ihnen ist verloren oder gespeichert.</translation>
    </message>
    <message>
        <source>Both changed different endpoints, so yours can be put on theirs; you see the result before you apply it.</source>
        <translation>Beide haben verschiedene Endpunkte geändert, darum passen Ihre auf die anderen; Sie sehen das Ergebnis, bevor Sie es anwenden.</translation>
    </message>
    <message>
        <source>Your text is no JSON at the moment, so it cannot be put on theirs.</source>
        <translation>Ihr Text ist gerade kein JSON, darum kann er nicht auf die anderen gesetzt werden.</translation>
    </message>
    <message>
        <source>Both changed %1. Take theirs, or keep editing and look at both.</source>
        <translation>Beide haben %1 geändert. Übernehmen Sie ihre, oder bearbeiten Sie weiter und sehen Sie beide an.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ihre übernehmen</translation>
    </message>
    <message>
        <source>Put mine on theirs</source>
        <translation>Meine auf ihre setzen</translation>
    </message>
    <message>
        <source>Your changes leave the draft; undo brings them back.</source>
        <translation>Ihre Änderungen verlassen den Entwurf; Rückgängig bringt sie zurück.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesDiffView</name>
    <message>
        <source>%1 is new: %2</source>
        <translation>%1 ist neu: %2</translation>
    </message>
    <message>
        <source>%1 is gone, it was %2</source>
        <translation>%1 ist fort, es war %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is what changed, from %2 to %3</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 stands elsewhere</source>
        <translation>%1 steht anderswo</translation>
    </message>
    <message>
        <source>Endpoint %1 is new</source>
        <translation>Endpunkt %1 ist neu</translation>
    </message>
    <message>
        <source>Endpoint %1 is gone</source>
        <translation>Endpunkt %1 ist fort</translation>
    </message>
    <message>
        <source>Endpoint %1 stands elsewhere, which changes nothing</source>
        <translation>Endpunkt %1 steht anderswo, was nichts ändert</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines that differ</source>
        <translation>Zeilen, die sich unterscheiden</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
    <message>
        <source>Only blanks or the way of writing differ: the rules mean the same.</source>
        <translation>Nur Leerraum oder Schreibweise unterscheiden sich: die Regeln bedeuten dasselbe.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesDraft</name>
    <message>
        <source>Back to what is saved</source>
        <translation>Zurück zum Gespeicherten</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Tippen</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesEditor</name>
    <message>
        <source>Views of the rules</source>
        <translation>Ansichten der Regeln</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriges</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What lint says</source>
        <translation>Was die Prüfung sagt</translation>
    </message>
    <message numerus="yes">
        <source>%n errors: the gateway refuses these rules</source>
        <translation>
            <numerusform>%n Fehler: das Gateway lehnt diese Regeln ab</numerusform>
            <numerusform>%n Fehler: das Gateway lehnt diese Regeln ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lint finds nothing.</source>
        <translation>Die Prüfung findet nichts.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesFindingModel</name>
    <message>
        <source>%1, at %2</source>
        <translation>%1, bei %2</translation>
    </message>
    <message>
        <source>Error in line %1: %2</source>
        <translation>Fehler in Zeile %1: %2</translation>
    </message>
    <message>
        <source>Warning in line %1: %2</source>
        <translation>Warnung in Zeile %1: %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesHistoryPane</name>
    <message>
        <source>Older versions</source>
        <translation>Ältere Versionen</translation>
    </message>
    <message>
        <source>Nothing has been stored yet, so there is no history.</source>
        <translation>Noch wurde nichts gespeichert, darum gibt es keinen Verlauf.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>Versions of the rules, newest first</source>
        <translation>Versionen der Regeln, neueste zuerst</translation>
    </message>
    <message>
        <source>Reading v%1…</source>
        <translation>v%1 wird gelesen…</translation>
    </message>
    <message>
        <source>v%1 is what is stored.</source>
        <translation>v%1 ist, was gespeichert ist.</translation>
    </message>
    <message>
        <source>From v%1 to what is stored.</source>
        <translation>Von v%1 zum Gespeicherten.</translation>
    </message>
    <message>
        <source>Roll back to v%1…</source>
        <translation>Auf v%1 zurücksetzen…</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesLinks</name>
    <message>
        <source>any method</source>
        <translation>jede Methode</translation>
    </message>
    <message>
        <source>The rules that are stored have no endpoint of this id.</source>
        <translation>Die gespeicherten Regeln haben keinen Endpunkt dieser Kennung.</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>This profile names no gateway to ask.</source>
        <translation>Dieses Profil nennt kein Gateway, das man fragen könnte.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Validation rules</source>
        <translation>Prüfregeln</translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>Kein Gateway</translation>
    </message>
    <message>
        <source>Give this profile a gateway address, or open a profile that has one: its rules are then read and changed from here.</source>
        <translation>Geben Sie diesem Profil die Adresse eines Gateways, oder öffnen Sie ein Profil, das eine hat: dessen Regeln werden dann von hier gelesen und geändert.</translation>
    </message>
    <message>
        <source>Reading the rules…</source>
        <translation>Regeln werden gelesen…</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Anwenden…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Apply the draft…</source>
        <translation>Entwurf anwenden…</translation>
    </message>
    <message>
        <source>Show what the draft changes</source>
        <translation>Zeigen, was der Entwurf ändert</translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation>Zurück zum Gespeicherten</translation>
    </message>
    <message>
        <source>Read the rules again</source>
        <translation>Regeln noch einmal lesen</translation>
    </message>
    <message>
        <source>Add an endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate the endpoint</source>
        <translation>Endpunkt verdoppeln</translation>
    </message>
    <message>
        <source>Delete the endpoint</source>
        <translation>Endpunkt löschen</translation>
    </message>
    <message>
        <source>The endpoint is gone from the draft; Ctrl+Z brings it back.</source>
        <translation>Der Endpunkt ist aus dem Entwurf fort; Strg+Z bringt ihn zurück.</translation>
    </message>
    <message>
        <source>Move the endpoint up</source>
        <translation>Endpunkt nach oben</translation>
    </message>
    <message>
        <source>Move the endpoint down</source>
        <translation>Endpunkt nach unten</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <extracomment>%1 is one of off, report, warn, enforce</extracomment>
        <translation>Modus: %1</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>Endpunkte filtern</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Next of what lint says</source>
        <translation>Nächste Meldung der Prüfung</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Test bench</source>
        <translation>Prüfstand</translation>
    </message>
    <message>
        <source>The draft could not be kept aside, so a crash would lose it: %1.</source>
        <translation>Der Entwurf konnte nicht beiseitegelegt werden, ein Absturz würde ihn verlieren: %1.</translation>
    </message>
    <message>
        <source>Your draft from before is here again; it began from v%1.</source>
        <translation>Ihr Entwurf von vorher ist wieder da; er begann bei v%1.</translation>
    </message>
    <message>
        <source>Your draft from before is here again.</source>
        <translation>Ihr Entwurf von vorher ist wieder da.</translation>
    </message>
    <message>
        <source>%1 Another version is stored since.</source>
        <translation>%1 Seither ist eine andere Version gespeichert.</translation>
    </message>
    <message>
        <source>%1 Ctrl+Shift+R goes back to what is saved.</source>
        <translation>%1 Strg+Umschalt+R geht zum Gespeicherten zurück.</translation>
    </message>
    <message>
        <source>%1 stored v%2; it is shown now.</source>
        <translation>%1 hat v%2 gespeichert; sie wird jetzt gezeigt.</translation>
    </message>
    <message>
        <source>%1 stored v%2 while you work on v%3. Applying will show you both before anything is stored.</source>
        <translation>%1 hat v%2 gespeichert, während Sie an v%3 arbeiten. Beim Anwenden sehen Sie beide, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>This gateway does not serve its rules</source>
        <translation>Dieses Gateway bietet seine Regeln nicht an</translation>
    </message>
    <message>
        <source>%1 The page needs GET and PUT /api/v1/configs/validation.rules.</source>
        <translation>%1 Die Seite braucht GET und PUT /api/v1/configs/validation.rules.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>The rules could not be read</source>
        <translation>Die Regeln konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>No rules are stored yet</source>
        <translation>Noch sind keine Regeln gespeichert</translation>
    </message>
    <message>
        <source>The gateway judges requests by its built-in rules. Begin with them written out, and apply when you have added what you need.</source>
        <translation>Das Gateway prüft Anfragen nach seinen eingebauten Regeln. Beginnen Sie damit, sie sind ausgeschrieben, und wenden Sie an, wenn Sie ergänzt haben, was Sie brauchen.</translation>
    </message>
    <message>
        <source>Start from the default document</source>
        <translation>Mit dem üblichen Dokument beginnen</translation>
    </message>
    <message>
        <source>No instance has reported yet.</source>
        <translation>Noch hat sich keine Instanz gemeldet.</translation>
    </message>
    <message>
        <source>The rules have no endpoint &quot;%1&quot;.</source>
        <translation>Die Regeln haben keinen Endpunkt &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>v%1 stored</source>
        <translation>v%1 gespeichert</translation>
    </message>
    <message>
        <source>none stored</source>
        <translation>nichts gespeichert</translation>
    </message>
    <message>
        <source>By %1. Hash %2.</source>
        <translation>Von %1. Hash %2.</translation>
    </message>
    <message>
        <source>draft of v%1</source>
        <translation>Entwurf zu v%1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesTextEdit</name>
    <message>
        <source>Rules as JSON</source>
        <translation>Regeln als JSON</translation>
    </message>
</context>
<context>
    <name>gatehouse::ScreenshotRun</name>
    <message>
        <source>Not seen within %1 s: %2</source>
        <translation>Nicht gesehen binnen %1 s: %2</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;.</source>
        <translation>Es gibt keine Seite „%1“.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionDelegate</name>
    <message>
        <source>failed call</source>
        <translation>Aufruf gescheitert</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>%1 msg</source>
        <translation>%1 Nachr.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionFilterBar</name>
    <message>
        <source>Filter sessions by the beginning of the user or a part of the title</source>
        <translation>Sitzungen nach Anfang des Benutzers oder Teil des Titels filtern</translation>
    </message>
    <message>
        <source>User, or words of the title  ( / )</source>
        <translation>Benutzer oder Wörter des Titels  ( / )</translation>
    </message>
    <message>
        <source>+ filter</source>
        <translation>+ Filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Calls tools</source>
        <translation>Ruft Werkzeuge auf</translation>
    </message>
    <message>
        <source>Has a failed call</source>
        <translation>Hat einen gescheiterten Aufruf</translation>
    </message>
    <message>
        <source>Active in</source>
        <translation>Aktiv in</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Only this user</source>
        <translation>Nur dieser Benutzer</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>letzte Stunde</translation>
    </message>
    <message>
        <source>last 24 hours</source>
        <translation>letzte 24 Stunden</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>letzte 7 Tage</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>letzte 30 Tage</translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation>Zwischen zwei Tagen…</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>Show only sessions of this persona:</source>
        <translation>Nur Sitzungen dieser Persona zeigen:</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>persona %1</source>
        <translation>Persona %1</translation>
    </message>
    <message>
        <source>calls tools</source>
        <translation>ruft Werkzeuge auf</translation>
    </message>
    <message>
        <source>failed call</source>
        <translation>Aufruf gescheitert</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionInspector</name>
    <message>
        <source>Session details</source>
        <translation>Einzelheiten der Sitzung</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>created</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>time until it was said; a triangle marks a failed call</source>
        <translation>Zeit, bis es gesagt war; ein Dreieck markiert einen gescheiterten Aufruf</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>keine genannt</translation>
    </message>
    <message>
        <source>of the last answer</source>
        <translation>der letzten Antwort</translation>
    </message>
    <message>
        <source>of the chosen message</source>
        <translation>der gewählten Nachricht</translation>
    </message>
    <message>
        <source>Trace %1</source>
        <translation>Trace %1</translation>
    </message>
    <message>
        <source>This message names no trace: its metadata has no trace_id.</source>
        <translation>Diese Nachricht nennt keinen Trace: ihre Metadaten haben keine trace_id.</translation>
    </message>
    <message>
        <source>No message here names a trace.</source>
        <translation>Keine Nachricht hier nennt einen Trace.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionListModel</name>
    <message>
        <source>calls tools</source>
        <translation>ruft Werkzeuge auf</translation>
    </message>
    <message>
        <source>failed calls: %1</source>
        <translation>gescheiterte Aufrufe: %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Geändert %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionListPane</name>
    <message>
        <source>Back to the newest</source>
        <translation>Zurück zu den neuesten</translation>
    </message>
    <message>
        <source>Sessions, newest first</source>
        <translation>Sitzungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Loading conversations…</source>
        <translation>Gespräche werden geladen…</translation>
    </message>
    <message>
        <source>Cannot load conversations</source>
        <translation>Gespräche lassen sich nicht laden</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Noch keine Gespräche</translation>
    </message>
    <message>
        <source>No session fits all of these filters. Take one away.</source>
        <translation>Keine Sitzung passt zu allen diesen Filtern. Einen davon entfernen.</translation>
    </message>
    <message>
        <source>As soon as somebody talks to an assistant, it appears here.</source>
        <translation>Sobald jemand mit einem Assistenten spricht, erscheint es hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions, newest first</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen, neueste zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions loaded, more as you scroll</source>
        <translation>
            <numerusform>%n Sitzung geladen, mehr beim Blättern</numerusform>
            <numerusform>%n Sitzungen geladen, mehr beim Blättern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>No conversations without PostgreSQL</source>
        <translation>Keine Gespräche ohne PostgreSQL</translation>
    </message>
    <message>
        <source>This profile names no PostgreSQL. Add its connection to the profile, and the conversations in it appear here.</source>
        <translation>Dieses Profil nennt kein PostgreSQL. Seine Verbindung im Profil eintragen, und die Gespräche darin erscheinen hier.</translation>
    </message>
    <message>
        <source>Open a profile that names a PostgreSQL with the tables chat_sessions and chat_messages.</source>
        <translation>Ein Profil öffnen, das ein PostgreSQL mit den Tabellen chat_sessions und chat_messages nennt.</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>Kein Gespräch ist offen</translation>
    </message>
    <message>
        <source>Choose one in the list to read it as it happened.</source>
        <translation>Eines in der Liste wählen, um es zu lesen, wie es verlief.</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>Sitzungen filtern</translation>
    </message>
    <message>
        <source>Load sessions again</source>
        <translation>Sitzungen neu laden</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Nächste Sitzung</translation>
    </message>
    <message>
        <source>Previous session</source>
        <translation>Vorige Sitzung</translation>
    </message>
    <message>
        <source>Conversation only</source>
        <translation>Nur das Gespräch</translation>
    </message>
    <message>
        <source>Open the trace of this message</source>
        <translation>Trace dieser Nachricht öffnen</translation>
    </message>
    <message>
        <source>Back to the newest sessions</source>
        <translation>Zurück zu den neuesten Sitzungen</translation>
    </message>
    <message>
        <source>The message this link names is not in this conversation.</source>
        <translation>Die Nachricht, die dieser Link nennt, ist nicht in diesem Gespräch.</translation>
    </message>
    <message>
        <source>Cannot open this conversation</source>
        <translation>Dieses Gespräch lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 What is shown here may be old; it is tried again.</source>
        <translation>%1 Was hier steht, kann alt sein; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Loading the conversation…</source>
        <translation>Gespräch wird geladen…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ShortcutList</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInDialog</name>
    <message>
        <source>Keep the password in the desktop&apos;s keychain</source>
        <translation>Das Passwort im Schlüsselbund des Desktops aufbewahren</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>An %1 anmelden</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInLabel</name>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Signed in as a guest</source>
        <translation>Als Gast angemeldet</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Sign-in waits for the gateway</source>
        <translation>Anmeldung wartet auf das Gateway</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Anmeldung fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInPrompt</name>
    <message>
        <source>Next time the gateway&apos;s password is asked for again. %1</source>
        <translation>Beim nächsten Mal wird das Passwort des Gateways wieder erfragt. %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanFieldList</name>
    <message>
        <source>Show all · %1</source>
        <translation>Alles zeigen · %1</translation>
    </message>
    <message>
        <source>Show less · this is the beginning of %1</source>
        <translation>Weniger zeigen · dies ist der Anfang von %1</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy name=value</source>
        <translation>Name=Wert kopieren</translation>
    </message>
    <message>
        <source>Copy all of these</source>
        <translation>Alle diese kopieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanGroupModel</name>
    <message>
        <source>(without a name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a share in percent</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of the time in which the spans of this trace were at work themselves</source>
        <translation>%1 der Zeit, in der die Spans dieses Traces selbst arbeiteten</translation>
    </message>
    <message>
        <source>Service, operation</source>
        <translation>Dienst, Operation</translation>
    </message>
    <message>
        <source>Operation, service</source>
        <translation>Operation, Dienst</translation>
    </message>
    <message>
        <source>How many spans</source>
        <translation>Wie viele Spans</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>The sum of their durations</source>
        <translation>Die Summe ihrer Dauern</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>The sum of the times in which they were at work themselves</source>
        <translation>Die Summe der Zeiten, in denen sie selbst arbeiteten</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Eigenzeit</translation>
    </message>
    <message>
        <source>The shortest</source>
        <translation>Der kürzeste</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>The average duration</source>
        <translation>Die mittlere Dauer</translation>
    </message>
    <message>
        <source>Avg</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>95 of 100 take no longer</source>
        <translation>95 von 100 dauern nicht länger</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>The longest</source>
        <translation>Der längste</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Their part of all self time of the trace</source>
        <translation>Ihr Anteil an der gesamten Eigenzeit des Traces</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Spans with an error of their own</source>
        <translation>Spans mit einem eigenen Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanInspector</name>
    <message>
        <source>Details of the span</source>
        <translation>Einzelheiten des Spans</translation>
    </message>
    <message>
        <source>No span is chosen</source>
        <translation>Kein Span ist gewählt</translation>
    </message>
    <message>
        <source>Choose a span to see its attributes, events and links.</source>
        <translation>Einen Span wählen, um seine Attribute, Ereignisse und Links zu sehen.</translation>
    </message>
    <message>
        <source>The span as OTLP JSON</source>
        <translation>Der Span als OTLP-JSON</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>The span as OTLP JSON, as it was sent</source>
        <translation>Der Span als OTLP-JSON, wie er gesendet wurde</translation>
    </message>
    <message>
        <source>Copy ▾</source>
        <translation>Kopieren ▾</translation>
    </message>
    <message>
        <source>Copy span id</source>
        <translation>Span-ID kopieren</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy all details</source>
        <translation>Alle Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copy as OTLP JSON</source>
        <translation>Als OTLP-JSON kopieren</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>starts %1</source>
        <translation>beginnt bei %1</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>dauert %1</translation>
    </message>
    <message>
        <source>self %1</source>
        <translation>Eigenzeit %1</translation>
    </message>
    <message>
        <source>AI call</source>
        <translation>KI-Aufruf</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>△ An error below this span</source>
        <translation>△ Ein Fehler unter diesem Span</translation>
    </message>
    <message>
        <source>This span says that it failed.</source>
        <translation>Dieser Span meldet, dass er gescheitert ist.</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>%1 of %2 are shown</source>
        <translation>%1 von %2 werden gezeigt</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>linked from</source>
        <translation>verlinkt von</translation>
    </message>
    <message>
        <source>links to</source>
        <translation>verlinkt auf</translation>
    </message>
    <message>
        <source>Span %1</source>
        <translation>Span %1</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Gespräch %1</translation>
    </message>
    <message>
        <source>health at %1 · now %2</source>
        <translation>Zustand um %1 · jetzt %2</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>Conversation %1: %2</source>
        <translation>Gespräch %1: %2</translation>
    </message>
    <message>
        <source>span id %1</source>
        <translation>Span-ID %1</translation>
    </message>
    <message>
        <source>Event %1 %2</source>
        <translation>Ereignis %1 %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanRepair</name>
    <message>
        <source>Its parent %1 is not here: whoever sent this trace left out spans. Shown on the top level.</source>
        <translation>Sein Eltern-Span %1 ist nicht hier: wer diesen Trace sendete, ließ Spans aus. Auf der obersten Ebene gezeigt.</translation>
    </message>
    <message>
        <source>Its parent %1 is not here: it comes late, was not sampled, or its service sends elsewhere. Shown on the top level.</source>
        <translation>Sein Eltern-Span %1 ist nicht hier: er kommt später, wurde vom Sampling ausgelassen, oder sein Dienst sendet woandershin. Auf der obersten Ebene gezeigt.</translation>
    </message>
    <message>
        <source>Sent duration %1: shown as 0.</source>
        <translation>Gesendete Dauer %1: als 0 gezeigt.</translation>
    </message>
    <message>
        <source>Sent end %1 before its start: shown as 0.</source>
        <translation>Gesendetes Ende %1 vor dem Start: als 0 gezeigt.</translation>
    </message>
    <message>
        <source>Sent with an end before its start: shown as 0.</source>
        <translation>Mit einem Ende vor dem Start gesendet: als 0 gezeigt.</translation>
    </message>
    <message>
        <source>No start was sent: shown at that of its parent.</source>
        <translation>Kein Start wurde gesendet: an dem seines Eltern-Spans gezeigt.</translation>
    </message>
    <message>
        <source>No start was sent: shown at that of its earliest child.</source>
        <translation>Kein Start wurde gesendet: an dem seines frühesten Kind-Spans gezeigt.</translation>
    </message>
    <message>
        <source>Sent end: %1.</source>
        <translation>Gesendetes Ende: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Put together from %n pieces that were sent with one id.</source>
        <translation>
            <numerusform>Aus %n Stück zusammengesetzt, das mit einer ID gesendet wurde.</numerusform>
            <numerusform>Aus %n Stücken zusammengesetzt, die mit einer ID gesendet wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>As sent: %1.</source>
        <translation>Wie gesendet: %1.</translation>
    </message>
    <message>
        <source>Its parent %1 stands below it: the circle was cut here, and the span is shown on the top level.</source>
        <translation>Sein Eltern-Span %1 steht unter ihm: der Kreis wurde hier aufgetrennt, und der Span wird auf der obersten Ebene gezeigt.</translation>
    </message>
    <message>
        <source>An earlier span has the same id %1; both are shown.</source>
        <translation>Ein früherer Span hat dieselbe ID %1; beide werden gezeigt.</translation>
    </message>
    <message>
        <source>Sent with the narrower trace id %1, which is the end of this trace&apos;s.</source>
        <translation>Mit der kürzeren Trace-ID %1 gesendet, dem Ende der ID dieses Traces.</translation>
    </message>
    <message>
        <source>Clock of %1 corrected by %2. Sent start: %3.</source>
        <translation>Uhr von %1 um %2 korrigiert. Gesendeter Start: %3.</translation>
    </message>
    <message>
        <source>The clock of %1 seems wrong by %2. Shown as sent.</source>
        <translation>Die Uhr von %1 scheint um %2 falsch zu gehen. Wie gesendet gezeigt.</translation>
    </message>
    <message>
        <source>Names a parent that is not here. Shown on the top level.</source>
        <translation>Nennt einen Eltern-Span, der nicht hier ist. Auf der obersten Ebene gezeigt.</translation>
    </message>
    <message>
        <source>Its parent stands below it: the circle was cut.</source>
        <translation>Sein Eltern-Span steht unter ihm: der Kreis wurde aufgetrennt.</translation>
    </message>
    <message>
        <source>Named itself as its parent. Shown on the top level.</source>
        <translation>Nannte sich selbst als Eltern-Span. Auf der obersten Ebene gezeigt.</translation>
    </message>
    <message>
        <source>An earlier span has the same id; both are shown.</source>
        <translation>Ein früherer Span hat dieselbe ID; beide werden gezeigt.</translation>
    </message>
    <message>
        <source>Put together from pieces that were sent with one id.</source>
        <translation>Aus Stücken zusammengesetzt, die mit einer ID gesendet wurden.</translation>
    </message>
    <message>
        <source>No start was sent: shown at that of its parent or its earliest child.</source>
        <translation>Kein Start wurde gesendet: an dem seines Eltern-Spans oder frühesten Kind-Spans gezeigt.</translation>
    </message>
    <message>
        <source>Neither end nor duration was sent: shown as 0.</source>
        <translation>Weder Ende noch Dauer wurde gesendet: als 0 gezeigt.</translation>
    </message>
    <message>
        <source>Sent with a narrower trace id than others of this trace.</source>
        <translation>Mit einer kürzeren Trace-ID gesendet als andere dieses Traces.</translation>
    </message>
    <message>
        <source>Its id, or that of its trace, was sent empty or all zero.</source>
        <translation>Seine ID oder die seines Traces wurde leer oder nur aus Nullen gesendet.</translation>
    </message>
    <message>
        <source>Whoever sent this trace left out spans.</source>
        <translation>Wer diesen Trace sendete, ließ Spans aus.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanSheet</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>span %1, which is not in this trace</source>
        <translation>Span %1, der nicht in diesem Trace ist</translation>
    </message>
    <message>
        <source>span %1</source>
        <translation>Span %1</translation>
    </message>
    <message>
        <source>trace %1, span %2</source>
        <translation>Trace %1, Span %2</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message numerus="yes">
        <source>%n attributes were left out by the sender.</source>
        <translation>
            <numerusform>%n Attribut hat der Absender ausgelassen.</numerusform>
            <numerusform>%n Attribute hat der Absender ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events were left out by the sender.</source>
        <translation>
            <numerusform>%n Ereignis hat der Absender ausgelassen.</numerusform>
            <numerusform>%n Ereignisse hat der Absender ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links were left out by the sender.</source>
        <translation>
            <numerusform>%n Link hat der Absender ausgelassen.</numerusform>
            <numerusform>%n Links hat der Absender ausgelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanTableModel</name>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>From the start of the trace</source>
        <translation>Vom Start des Traces an</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>The time in which the span was at work itself</source>
        <translation>Die Zeit, in der der Span selbst arbeitete</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Eigenzeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Its level in the tree; 1 is the top</source>
        <translation>Seine Ebene im Baum; 1 ist die oberste</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Span id</source>
        <translation>Span-ID</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanTablePane</name>
    <message>
        <source>Spans of the trace</source>
        <translation>Spans des Traces</translation>
    </message>
    <message>
        <source>Filter the spans</source>
        <translation>Spans filtern</translation>
    </message>
    <message>
        <source>Filter by any text in a span</source>
        <translation>Nach beliebigem Text in einem Span filtern</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spans</translation>
    </message>
    <message>
        <source>No trace is shown</source>
        <translation>Kein Trace wird gezeigt</translation>
    </message>
    <message>
        <source>Open a trace to see its spans.</source>
        <translation>Einen Trace öffnen, um seine Spans zu sehen.</translation>
    </message>
    <message>
        <source>Sorting the spans…</source>
        <translation>Spans werden sortiert…</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n Span</numerusform>
            <numerusform>%n Spans</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 spans</source>
        <translation>%1 von %2 Spans</translation>
    </message>
    <message>
        <source>No span has this text</source>
        <translation>Kein Span hat diesen Text</translation>
    </message>
    <message>
        <source>Names, services, attributes, events and span ids were looked at.</source>
        <translation>Durchsucht wurden Namen, Dienste, Attribute, Ereignisse und Span-IDs.</translation>
    </message>
    <message>
        <source>Show in the waterfall</source>
        <translation>Im Wasserfall zeigen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanText</name>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>Producer</translation>
    </message>
    <message>
        <source>consumer</source>
        <translation>Consumer</translation>
    </message>
    <message>
        <source>kind %1</source>
        <translation>Art %1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanTipText</name>
    <message>
        <source>starts %1 · takes %2</source>
        <translation>beginnt bei %1 · dauert %2</translation>
    </message>
    <message>
        <source>self %1</source>
        <translation>Eigenzeit %1</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Er ist gescheitert.</translation>
    </message>
    <message>
        <source>Something below it failed.</source>
        <translation>Etwas unter ihm ist gescheitert.</translation>
    </message>
    <message numerus="yes">
        <source>Stands for %n calls in a row; its arrow shows them.</source>
        <translation>
            <numerusform>Steht für %n Aufruf; sein Pfeil zeigt ihn.</numerusform>
            <numerusform>Steht für %n Aufrufe in Folge; sein Pfeil zeigt sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hides %n spans below it.</source>
        <translation>
            <numerusform>Verbirgt %n Span unter sich.</numerusform>
            <numerusform>Verbirgt %n Spans unter sich.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>Ebene %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatePanel</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusStrip</name>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>Live feed</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <extracomment>Date and time in the status bar; the zone&apos;s short name is put behind it</extracomment>
        <translation>d. MMM yyyy HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThemeText</name>
    <message>
        <source>Theme</source>
        <translation>Aussehen</translation>
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
        <source>The link to this place is on the clipboard.</source>
        <translation>Der Link zu diesem Ort ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TimesText</name>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A long duration: hours and minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>A long duration: minutes and seconds</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>gatehouse::TopBar</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vorwärts (Alt+Rechts)</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>%1 · org %2</source>
        <extracomment>%1 an environment (&quot;Production&quot;), %2 an organisation&apos;s name or id</extracomment>
        <translation>%1 · Org. %2</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>entsperrt</translation>
    </message>
    <message>
        <source>Nothing can be changed here until you unlock it (Ctrl+U)</source>
        <translation>Hier ist bis zum Entsperren nichts zu ändern (Strg+U)</translation>
    </message>
    <message>
        <source>Changes are allowed until you lock it again (Ctrl+U)</source>
        <translation>Änderungen sind bis zum erneuten Sperren erlaubt (Strg+U)</translation>
    </message>
    <message>
        <source>Edit this profile…</source>
        <translation>Dieses Profil bearbeiten…</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Neues Profil…</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceFileList</name>
    <message>
        <source>Open files…</source>
        <translation>Dateien öffnen…</translation>
    </message>
    <message>
        <source>Receives OTLP at %1</source>
        <translation>Empfängt OTLP auf %1</translation>
    </message>
    <message>
        <source>Receives OTLP at %1, gRPC at port %2</source>
        <translation>Empfängt OTLP auf %1, gRPC auf Port %2</translation>
    </message>
    <message>
        <source>%1 spans/s</source>
        <translation>%1 Spans/s</translation>
    </message>
    <message numerus="yes">
        <source>%n spans were refused: their ids were none, or their trace was too large.</source>
        <translation>
            <numerusform>%n Span wurde abgelehnt: seine ID war keine, oder sein Trace war zu groß.</numerusform>
            <numerusform>%n Spans wurden abgelehnt: ihre IDs waren keine, oder ihr Trace war zu groß.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n oldest traces left, to keep within %1 MB. Pin those that must stay.</source>
        <translation>
            <numerusform>Der älteste Trace (%n) musste weichen, um %1 MB einzuhalten. Anheften, was bleiben muss.</numerusform>
            <numerusform>Die %n ältesten Traces mussten weichen, um %1 MB einzuhalten. Anheften, was bleiben muss.</numerusform>
        </translation>
    </message>
    <message>
        <source>The profile also names %1. This version reads OTLP and files only: export a trace there and open the file here.</source>
        <translation>Das Profil nennt auch %1. Diese Version liest nur OTLP und Dateien: dort einen Trace exportieren und die Datei hier öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n traces</source>
        <translation>
            <numerusform>%n Trace</numerusform>
            <numerusform>%n Traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n Span</numerusform>
            <numerusform>%n Spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents of it could not be read.</source>
        <translation>
            <numerusform>%n Dokument darin konnte nicht gelesen werden.</numerusform>
            <numerusform>%n Dokumente darin konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists of logs, metrics or profiles were passed over.</source>
        <translation>
            <numerusform>%n Liste von Logs, Metriken oder Profilen wurde übergangen.</numerusform>
            <numerusform>%n Listen von Logs, Metriken oder Profilen wurden übergangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · not all read</source>
        <translation>%1 · %2 · nicht alles gelesen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Reading %1 (%2)…</source>
        <translation>%1 (%2) wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait</source>
        <translation>
            <numerusform>%n weitere wartet</numerusform>
            <numerusform>%n weitere warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>Open trace files</source>
        <translation>Trace-Dateien öffnen</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceFindBar</name>
    <message>
        <source>Find name, service, key=value…</source>
        <translation>Name, Dienst, Schlüssel=Wert suchen…</translation>
    </message>
    <message>
        <source>Find in this trace</source>
        <translation>In diesem Trace suchen</translation>
    </message>
    <message>
        <source>Only spans of one service</source>
        <translation>Nur Spans eines Dienstes</translation>
    </message>
    <message>
        <source>Only spans that take at least so long</source>
        <translation>Nur Spans, die mindestens so lange dauern</translation>
    </message>
    <message>
        <source>Only spans with an error of their own</source>
        <translation>Nur Spans mit einem eigenen Fehler</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>hide the rest</source>
        <translation>Rest ausblenden</translation>
    </message>
    <message>
        <source>Show only matches, and what they hang from</source>
        <translation>Nur Treffer zeigen und woran sie hängen</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Dienste</translation>
    </message>
    <message>
        <source>(no service)</source>
        <translation>(ohne Dienst)</translation>
    </message>
    <message>
        <source>Any duration</source>
        <translation>Beliebige Dauer</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Which of the matches is looked at: 3 / 120</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Least duration</source>
        <translation>Mindestdauer</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceHeader</name>
    <message>
        <source>%1
Click to copy</source>
        <translation>%1
Klicken, um zu kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repairs shown</source>
        <extracomment>What was mended of a trace so that it could be shown</extracomment>
        <translation>
            <numerusform>%Ln Reparatur gezeigt</numerusform>
            <numerusform>%Ln Reparaturen gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <extracomment>Spans with an error</extracomment>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln spans</source>
        <translation>
            <numerusform>%Ln Span</numerusform>
            <numerusform>%Ln Spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln Dienst</numerusform>
            <numerusform>%Ln Dienste</numerusform>
        </translation>
    </message>
    <message>
        <source>depth %1</source>
        <extracomment>How many levels a trace has</extracomment>
        <translation>Tiefe %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>A number of repairs and their cause</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Correct clocks that disagree</source>
        <translation>Abweichende Uhren korrigieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceJumpField</name>
    <message>
        <source>Go to a trace by its id or by that of its request</source>
        <translation>Zu einem Trace gehen, nach seiner ID oder der seiner Anfrage</translation>
    </message>
    <message>
        <source>Trace id or request id</source>
        <translation>Trace-ID oder Anfrage-ID</translation>
    </message>
    <message>
        <source>Neither a trace nor a request of this id is here: not sent to this console, left out by sampling, not arrived yet, or gone to make room.</source>
        <translation>Weder ein Trace noch eine Anfrage mit dieser ID ist hier: nicht an diese Konsole gesendet, vom Sampling ausgelassen, noch nicht angekommen oder gewichen, um Platz zu machen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceLinks</name>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A trace source and its address: &quot;Jaeger, http://traces.example:16686&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n Span</numerusform>
            <numerusform>%n Spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in no file that is open, and the profile names no address at which spans would be received.</source>
        <translation>Er ist in keiner offenen Datei, und das Profil nennt keine Adresse, auf der Spans empfangen würden.</translation>
    </message>
    <message numerus="yes">
        <source>It is not here: %n traces had to make room for newer ones, or it was not sent to this console, or it was left out by sampling.</source>
        <translation>
            <numerusform>Er ist nicht hier: %n Trace musste neueren Platz machen, oder der gesuchte wurde nicht an diese Konsole gesendet oder vom Sampling ausgelassen.</numerusform>
            <numerusform>Er ist nicht hier: %n Traces mussten neueren Platz machen, oder der gesuchte wurde nicht an diese Konsole gesendet oder vom Sampling ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No trace of this request is here: it was not sent to this console, was left out by sampling, or has not arrived yet.</source>
        <translation>Kein Trace dieser Anfrage ist hier: er wurde nicht an diese Konsole gesendet, vom Sampling ausgelassen oder ist noch nicht angekommen.</translation>
    </message>
    <message>
        <source>This trace is not here: it was not sent to this console, was left out by sampling, or has not arrived yet.</source>
        <translation>Dieser Trace ist nicht hier: er wurde nicht an diese Konsole gesendet, vom Sampling ausgelassen oder ist noch nicht angekommen.</translation>
    </message>
    <message>
        <source>This version does not ask other systems for traces: look in %1.</source>
        <translation>Diese Version fragt andere Systeme nicht nach Traces: dort nachsehen: %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceMinimap</name>
    <message>
        <source>Overview of the whole trace</source>
        <translation>Übersicht über den ganzen Trace</translation>
    </message>
</context>
<context>
    <name>gatehouse::TracePane</name>
    <message>
        <source>Views of the trace</source>
        <translation>Ansichten des Traces</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Wasserfall</translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation>Flammengraph</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spans</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceReception</name>
    <message>
        <source>Port %1 is in use by another program, so no spans are received. End that program, or give the profile another port.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt, deshalb werden keine Spans empfangen. Dieses Programm beenden oder im Profil einen anderen Port angeben.</translation>
    </message>
    <message>
        <source>“%1” is no address of this machine, so no spans are received. Correct it in the profile.</source>
        <translation>„%1“ ist keine Adresse dieses Rechners, deshalb werden keine Spans empfangen. Sie im Profil berichtigen.</translation>
    </message>
    <message>
        <source>The system does not let the console listen at %1, port %2, so no spans are received. Give the profile another port.</source>
        <translation>Das System lässt die Konsole nicht auf %1, Port %2, lauschen, deshalb werden keine Spans empfangen. Im Profil einen anderen Port angeben.</translation>
    </message>
    <message>
        <source>OTLP %1</source>
        <translation>OTLP %1</translation>
    </message>
    <message>
        <source>OTLP %1 · %2 spans/s</source>
        <translation>OTLP %1 · %2 Spans/s</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceResultModel</name>
    <message numerus="yes">
        <source>(%n errors)</source>
        <translation>
            <numerusform>(%n Fehler)</numerusform>
            <numerusform>(%n Fehler)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, trace %2</source>
        <translation>%1, Trace %2</translation>
    </message>
    <message numerus="yes">
        <source>%n spans lack their parent: it has not arrived, or was never sent.</source>
        <translation>
            <numerusform>%n Span fehlt der Eltern-Span: er ist nicht angekommen oder wurde nie gesendet.</numerusform>
            <numerusform>%n Spans fehlt der Eltern-Span: er ist nicht angekommen oder wurde nie gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier spans of it were here and had to make room for newer traces.</source>
        <translation>Frühere Spans von ihm waren hier und mussten neueren Traces Platz machen.</translation>
    </message>
    <message>
        <source>Its sender says that it left out spans.</source>
        <translation>Sein Absender meldet, dass er Spans ausgelassen hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n spans have errors of their own.</source>
        <translation>
            <numerusform>%n Span hat eigene Fehler.</numerusform>
            <numerusform>%n Spans haben eigene Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was sent to this console.</source>
        <translation>Er wurde an diese Konsole gesendet.</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spans</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceResultTable</name>
    <message>
        <source>Traces that were found</source>
        <translation>Gefundene Traces</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Find traces like this</source>
        <translation>Ähnliche Traces suchen</translation>
    </message>
    <message>
        <source>Copy trace id</source>
        <translation>Trace-ID kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin: keep when others make room</source>
        <translation>Anheften: behalten, wenn andere Platz machen</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceScatter</name>
    <message>
        <source>Traces by start and duration</source>
        <translation>Traces nach Start und Dauer</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n Span</numerusform>
            <numerusform>%n Spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more just here</source>
        <translation>
            <numerusform>und %n weiterer genau hier</numerusform>
            <numerusform>und %n weitere genau hier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceSearchForm</name>
    <message>
        <source>All services</source>
        <translation>Alle Dienste</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>Any; * for any text: GET*</source>
        <translation>Beliebig; * für beliebigen Text: GET*</translation>
    </message>
    <message>
        <source>&amp;Operation</source>
        <translation>&amp;Operation</translation>
    </message>
    <message>
        <source>Conditions that one span must meet: key=value, key=&quot;with blanks&quot;, key=be*, or a key alone.</source>
        <translation>Bedingungen, die ein Span erfüllen muss: Schlüssel=Wert, Schlüssel=&quot;mit Leerzeichen&quot;, Schlüssel=An* oder ein Schlüssel allein.</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>&amp;Attribute</translation>
    </message>
    <message>
        <source>from, as 1.5s</source>
        <translation>von, etwa 1.5s</translation>
    </message>
    <message>
        <source>Shortest duration</source>
        <translation>Kürzeste Dauer</translation>
    </message>
    <message>
        <source>to, as 300ms</source>
        <translation>bis, etwa 300ms</translation>
    </message>
    <message>
        <source>Longest duration</source>
        <translation>Längste Dauer</translation>
    </message>
    <message>
        <source>&amp;Duration of the trace</source>
        <translation>Da&amp;uer des Traces</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation>
            <numerusform>Letzte %n Minute</numerusform>
            <numerusform>Letzte %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation>
            <numerusform>Letzte %n Stunde</numerusform>
            <numerusform>Letzte %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Between two moments</source>
        <translation>Zwischen zwei Zeitpunkten</translation>
    </message>
    <message>
        <source>S&amp;tarted</source>
        <translation>Ges&amp;tartet</translation>
    </message>
    <message>
        <source>Started at or after</source>
        <translation>Gestartet ab</translation>
    </message>
    <message>
        <source>Started before</source>
        <translation>Gestartet vor</translation>
    </message>
    <message>
        <source>Only with &amp;errors</source>
        <translation>Nur mit &amp;Fehlern</translation>
    </message>
    <message>
        <source>How many traces are shown</source>
        <translation>Wie viele Traces gezeigt werden</translation>
    </message>
    <message>
        <source>Which traces are shown where there are more</source>
        <translation>Welche Traces gezeigt werden, wenn es mehr gibt</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>längste</translation>
    </message>
    <message>
        <source>with most spans</source>
        <translation>mit den meisten Spans</translation>
    </message>
    <message>
        <source>with most errors</source>
        <translation>mit den meisten Fehlern</translation>
    </message>
    <message>
        <source>Show at &amp;most</source>
        <translation>&amp;Höchstens zeigen</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Letzte %1</translation>
    </message>
    <message>
        <source>The shortest duration is longer than the longest one.</source>
        <translation>Die kürzeste Dauer ist länger als die längste.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceSearchPane</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>New traces come into the list by themselves.</source>
        <translation>Neue Traces kommen von selbst in die Liste.</translation>
    </message>
    <message>
        <source>New traces come into the list by themselves</source>
        <translation>Neue Traces kommen von selbst in die Liste</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>Log-Skala</translation>
    </message>
    <message>
        <source>The list was not exported: %1</source>
        <translation>Die Liste wurde nicht exportiert: %1</translation>
    </message>
    <message>
        <source>Search traces</source>
        <translation>Traces suchen</translation>
    </message>
    <message>
        <source>Open trace files…</source>
        <translation>Trace-Dateien öffnen…</translation>
    </message>
    <message>
        <source>Go to the found traces</source>
        <translation>Zu den gefundenen Traces gehen</translation>
    </message>
    <message>
        <source>New traces come by themselves</source>
        <translation>Neue Traces kommen von selbst</translation>
    </message>
    <message>
        <source>This is no search for traces: %1</source>
        <translation>Das ist keine Suche nach Traces: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n traces</source>
        <translation>
            <numerusform>%n Trace</numerusform>
            <numerusform>%n Traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n traces match</source>
        <translation>
            <numerusform>%1 von %n Trace passt</numerusform>
            <numerusform>%1 von %n Traces passen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are shown</source>
        <translation>%1 werden gezeigt</translation>
    </message>
    <message>
        <source>more have come since</source>
        <translation>seither kamen weitere</translation>
    </message>
    <message>
        <source>No trace matches</source>
        <translation>Kein Trace passt</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n traces here has all that is asked for.</source>
        <translation>
            <numerusform>Hier ist %n Trace, und er hat nicht alles, was verlangt ist.</numerusform>
            <numerusform>Keiner der %n Traces hier hat alles, was verlangt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>No traces yet</source>
        <translation>Noch keine Traces</translation>
    </message>
    <message>
        <source>Point an OpenTelemetry exporter at %1, drop trace files here (OTLP, Jaeger, Tempo or Zipkin, gzipped or not), or run scripts/demo for traces of a whole system.</source>
        <translation>Einen OpenTelemetry-Exporter auf %1 richten, Trace-Dateien hier ablegen (OTLP, Jaeger, Tempo oder Zipkin, mit gzip gepackt oder nicht) oder mit scripts/demo Traces eines ganzen Systems erzeugen.</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Dateien öffnen…</translation>
    </message>
    <message>
        <source>Drop trace files here (OTLP, Jaeger, Tempo or Zipkin, gzipped or not). To receive spans as they happen, open a profile with an OTLP address such as http://127.0.0.1:4318, or run scripts/demo.</source>
        <translation>Trace-Dateien hier ablegen (OTLP, Jaeger, Tempo oder Zipkin, mit gzip gepackt oder nicht). Um Spans zu empfangen, wie sie entstehen, ein Profil mit einer OTLP-Adresse wie http://127.0.0.1:4318 öffnen oder scripts/demo starten.</translation>
    </message>
    <message>
        <source>The trace is not here any more: it had to make room for newer ones.</source>
        <translation>Der Trace ist nicht mehr hier: er musste neueren Platz machen.</translation>
    </message>
    <message>
        <source>There is no room for another pinned trace. Unpin one that is not needed any more.</source>
        <translation>Für einen weiteren angehefteten Trace ist kein Platz. Einen, der nicht mehr gebraucht wird, nicht mehr anheften.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceSearchesButton</name>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Diese Suche speichern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Recent, until the console ends</source>
        <translation>Zuletzt, bis die Konsole endet</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Its name; what was typed is saved with it, as it is:</source>
        <translation>Ihr Name; was eingegeben wurde, wird mit ihm gespeichert, wie es ist:</translation>
    </message>
    <message numerus="yes">
        <source>The search was not saved: it needs a name, and there is room for %n.</source>
        <translation>
            <numerusform>Die Suche wurde nicht gespeichert: sie braucht einen Namen, und Platz ist für %n.</numerusform>
            <numerusform>Die Suche wurde nicht gespeichert: sie braucht einen Namen, und Platz ist für %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceStatisticsPane</name>
    <message>
        <source>Statistics of the trace</source>
        <translation>Statistik des Traces</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>service, then operation</source>
        <translation>Dienst, dann Operation</translation>
    </message>
    <message>
        <source>operation, then service</source>
        <translation>Operation, dann Dienst</translation>
    </message>
    <message>
        <source>Groups of spans</source>
        <translation>Gruppen von Spans</translation>
    </message>
    <message>
        <source>No trace is shown</source>
        <translation>Kein Trace wird gezeigt</translation>
    </message>
    <message>
        <source>Open a trace to see its statistics.</source>
        <translation>Einen Trace öffnen, um seine Statistik zu sehen.</translation>
    </message>
    <message>
        <source>Adding up the spans…</source>
        <translation>Spans werden summiert…</translation>
    </message>
    <message>
        <source>Find these spans</source>
        <translation>Diese Spans suchen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alles einklappen</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceWords</name>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>(no service)</source>
        <translation>(ohne Dienst)</translation>
    </message>
    <message>
        <source>At %1 a value has no name before it: write name=value.</source>
        <translation>An Stelle %1 steht vor einem Wert kein Name: Name=Wert schreiben.</translation>
    </message>
    <message>
        <source>The quote at %1 is not closed.</source>
        <translation>Das Anführungszeichen an Stelle %1 ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>At %1 a blank is missing behind the quote.</source>
        <translation>An Stelle %1 fehlt hinter dem Anführungszeichen ein Leerzeichen.</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n conditions.</source>
        <translation>
            <numerusform>Es gibt mehr als %n Bedingung.</numerusform>
            <numerusform>Es gibt mehr als %n Bedingungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is longer than %n characters.</source>
        <translation>
            <numerusform>Das ist länger als %n Zeichen.</numerusform>
            <numerusform>Das ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1 a number is missing: write 1.5s or 300ms.</source>
        <translation>An Stelle %1 fehlt eine Zahl: 1.5s oder 300ms schreiben.</translation>
    </message>
    <message>
        <source>At %1 a unit is missing: ns, us, ms, s, m or h.</source>
        <translation>An Stelle %1 fehlt eine Einheit: ns, us, ms, s, m oder h.</translation>
    </message>
    <message>
        <source>At %1 there is no unit that is known: write ns, us, ms, s, m or h.</source>
        <translation>An Stelle %1 steht keine bekannte Einheit: ns, us, ms, s, m oder h schreiben.</translation>
    </message>
    <message>
        <source>At %1 the time is longer than can be searched for.</source>
        <translation>An Stelle %1 ist die Zeit länger, als sich suchen lässt.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>“%1” holds no traces: nothing at its beginning is OTLP, Jaeger, Tempo or Zipkin. Save it again in one of these formats.</source>
        <translation>„%1“ enthält keine Traces: nichts am Anfang ist OTLP, Jaeger, Tempo oder Zipkin. Noch einmal in einem dieser Formate speichern.</translation>
    </message>
    <message>
        <source>“%1” is cut off at byte %2, and nothing before that is whole. Copy or download it again.</source>
        <translation>„%1“ ist bei Byte %2 abgeschnitten, und nichts davor ist vollständig. Noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>“%1” breaks the rules of its format at byte %2, and nothing before that is whole. Save it again where it came from.</source>
        <translation>„%1“ verletzt bei Byte %2 die Regeln seines Formats, und nichts davor ist vollständig. Noch einmal dort speichern, woher die Datei kam.</translation>
    </message>
    <message>
        <source>“%1” holds more than fits into memory. Close other files, or split it.</source>
        <translation>„%1“ enthält mehr, als in den Speicher passt. Andere Dateien schließen oder diese aufteilen.</translation>
    </message>
    <message>
        <source>“%1” is a trace file without any spans.</source>
        <translation>„%1“ ist eine Trace-Datei ohne Spans.</translation>
    </message>
    <message>
        <source>“%1” holds the refusal of a server instead of a trace: %2</source>
        <translation>„%1“ enthält statt eines Traces die Ablehnung eines Servers: %2</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check that it is there and that you may read it.</source>
        <translation>„%1“ lässt sich nicht lesen: %2. Prüfen, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TracesPage</name>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
    <message numerus="yes">
        <source>%Ln traces</source>
        <extracomment>Leads back from one trace to those that were found</extracomment>
        <translation>
            <numerusform>%Ln Trace</numerusform>
            <numerusform>%Ln Traces</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for the trace…</source>
        <translation>Trace wird gesucht…</translation>
    </message>
    <message>
        <source>When it comes, it is shown at once.</source>
        <translation>Sobald er kommt, wird er gezeigt.</translation>
    </message>
    <message>
        <source>No trace of request %1 is here</source>
        <translation>Kein Trace der Anfrage %1 ist hier</translation>
    </message>
    <message>
        <source>Trace %1 is not here</source>
        <translation>Trace %1 ist nicht hier</translation>
    </message>
</context>
<context>
    <name>gatehouse::Transcript</name>
    <message>
        <source>not readable as tool calls</source>
        <translation>nicht als Werkzeugaufrufe lesbar</translation>
    </message>
    <message>
        <source>result without a call</source>
        <translation>Ergebnis ohne Aufruf</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>kein Ergebnis</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>gatehouse::TranscriptModel</name>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 um %2: %3</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>noch nicht geladen</translation>
    </message>
</context>
<context>
    <name>gatehouse::TranscriptPane</name>
    <message>
        <source>Conversation only</source>
        <translation>Nur das Gespräch</translation>
    </message>
    <message>
        <source>Hide tool calls and their results (C)</source>
        <translation>Werkzeugaufrufe und ihre Ergebnisse ausblenden (C)</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>geschwärzt</translation>
    </message>
    <message>
        <source>E-mail addresses, phone numbers, cards, tokens and the like are masked, also when copied.</source>
        <translation>E-Mail-Adressen, Telefonnummern, Karten, Tokens und Ähnliches sind geschwärzt, auch beim Kopieren.</translation>
    </message>
    <message>
        <source>Personal data is masked</source>
        <translation>Personenbezogene Daten sind geschwärzt</translation>
    </message>
</context>
<context>
    <name>gatehouse::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Gesprächsverlauf</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Open its trace</source>
        <translation>Ihren Trace öffnen</translation>
    </message>
</context>
<context>
    <name>gatehouse::TurnsChart</name>
    <message>
        <source>Turns: time to answer</source>
        <translation>Züge: Zeit bis zur Antwort</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Turns: %1, with a failed call: %2</source>
        <translation>Züge: %1, mit gescheitertem Aufruf: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::UnlockText</name>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Allow changes to %1 (%2)?</source>
        <extracomment>%1 the profile&apos;s name, %2 its environment (&quot;Production&quot;)</extracomment>
        <translation>Änderungen an %1 (%2) erlauben?</translation>
    </message>
    <message>
        <source>Until you lock it again or close it, what you rename, delete or apply here takes effect for its users.</source>
        <translation>Bis zum erneuten Sperren oder Schließen wirkt für seine Nutzer, was hier umbenannt, gelöscht oder angewandt wird.</translation>
    </message>
    <message>
        <source>Stay read-only</source>
        <translation>Weiter nur lesen</translation>
    </message>
</context>
<context>
    <name>gatehouse::VerdictLine</name>
    <message>
        <source>Trying…</source>
        <translation>Wird versucht…</translation>
    </message>
</context>
<context>
    <name>gatehouse::VersionModel</name>
    <message>
        <source>%1
%2, %3</source>
        <translation>%1
%2, %3</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallChips</name>
    <message>
        <source>Only this span and what is below it. Close it to show everything.</source>
        <translation>Nur dieser Span und was darunter ist. Schließen, um alles zu zeigen.</translation>
    </message>
    <message>
        <source>fold repeats</source>
        <translation>Wiederholungen bündeln</translation>
    </message>
    <message>
        <source>Show calls of one name that follow each other as one row</source>
        <translation>Aufeinanderfolgende Aufrufe gleichen Namens als eine Zeile zeigen</translation>
    </message>
    <message>
        <source>critical path</source>
        <translation>kritischer Pfad</translation>
    </message>
    <message>
        <source>Underline what the trace waited for</source>
        <translation>Unterstreichen, worauf der Trace wartete</translation>
    </message>
    <message>
        <source>Clocks of these hosts do not agree</source>
        <translation>Die Uhren dieser Hosts stimmen nicht überein</translation>
    </message>
    <message>
        <source>How many levels are open ( [ and ] )</source>
        <translation>Wie viele Ebenen offen sind ( [ und ] )</translation>
    </message>
    <message>
        <source>clocks corrected</source>
        <translation>Uhren korrigiert</translation>
    </message>
    <message>
        <source>clocks as sent</source>
        <translation>Uhren wie gesendet</translation>
    </message>
    <message>
        <source>all levels</source>
        <translation>alle Ebenen</translation>
    </message>
    <message numerus="yes">
        <source>%n levels</source>
        <translation>
            <numerusform>%n Ebene</numerusform>
            <numerusform>%n Ebenen</numerusform>
        </translation>
    </message>
    <message>
        <source>As if all clocks agreed</source>
        <translation>Als stimmten alle Uhren überein</translation>
    </message>
    <message>
        <source>As it was sent</source>
        <translation>Wie gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, by %n calls</source>
        <extracomment>%1 is a service, %2 by how much its clock is moved, %n the calls it was judged by</extracomment>
        <translation>
            <numerusform>%1: %2, nach %n Aufruf</numerusform>
            <numerusform>%1: %2, nach %n Aufrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alles einklappen</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallHeader</name>
    <message>
        <source>Service and operation</source>
        <translation>Dienst und Operation</translation>
    </message>
    <message>
        <source>from level %1</source>
        <extracomment>%1 is a number: levels of the tree above it have no room</extracomment>
        <translation>ab Ebene %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens aus</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallPane</name>
    <message>
        <source>Find in this trace</source>
        <translation>In diesem Trace suchen</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Hide what does not match</source>
        <translation>Ausblenden, was nicht passt</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Voriger Fehler</translation>
    </message>
    <message>
        <source>Only errors</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Show only this span and what is below it</source>
        <translation>Nur diesen Span zeigen und was darunter ist</translation>
    </message>
    <message>
        <source>Back to the larger part</source>
        <translation>Zurück zum größeren Teil</translation>
    </message>
    <message>
        <source>One level fewer</source>
        <translation>Eine Ebene weniger</translation>
    </message>
    <message>
        <source>One level more</source>
        <translation>Eine Ebene mehr</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Fold repeated siblings</source>
        <translation>Wiederholte Geschwister bündeln</translation>
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
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Show the whole time</source>
        <translation>Die ganze Zeit zeigen</translation>
    </message>
    <message>
        <source>Zoom to the span</source>
        <translation>Auf den Span zoomen</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>Kritischer Pfad</translation>
    </message>
    <message>
        <source>Clocks corrected or as sent</source>
        <translation>Uhren korrigiert oder wie gesendet</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallText</name>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %n folded</source>
        <extracomment>A row that stands for %n calls of one name, which is %1</extracomment>
        <translation>
            <numerusform>%1 × %n gebündelt</numerusform>
            <numerusform>%1 × %n gebündelt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallView</name>
    <message>
        <source>Waterfall</source>
        <translation>Wasserfall</translation>
    </message>
</context>
</TS>
