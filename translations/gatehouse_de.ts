<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
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
        <translation>Eine Seite, eine Aktion, oder eine ID oder einen gatehouse://-Link einfügen</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; was not found; check the spelling and this computer&apos;s network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection; check the port and whether the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer; try again, or look at the server&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy on the way to %1 failed; check the proxy settings of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in full within %2 s; allow more time, or look at the server&apos;s load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 failed; try again, the details say what the system reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 expired %n day(s) ago; have it renewed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 becomes valid in %n day(s); check the clocks of both computers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate is not for %1 but for %2; use a name that it covers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted; add its authority to those this computer trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access token was not sent to %1, because http:// is readable on the way; use https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made; check that this port speaks TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent headers of more than %2 KiB, so its answer was dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent an answer of more than %2 MiB, so it was dropped; check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 was cut short; try again, or look at what stands between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed answer of %1 cannot be unpacked; look at what stands between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at %1 does not speak HTTP; check the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection string cannot be read; write key=value pairs or a postgresql:// address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL at %1 refused the password; check user and password in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL at %1 asks for a password; add it to the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL at %1 does not let this user in; its pg_hba.conf and its roles decide that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database &quot;%1&quot; on this PostgreSQL server; check its name in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL at %1 takes only encrypted connections; set sslmode=verify-full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL at %1 offers no encryption, which the profile demands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL at %1 has no connection left; try again, or have the limit raised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL at %1 is starting or stopping; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to PostgreSQL at %1 was lost; check whether the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL at %1 needed too long for this; narrow the filter, or allow more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled before PostgreSQL had answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database lacks a table (%1); check the database and its search_path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table is not as expected (%1); check which database this is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database user may not read this (%1); grant SELECT to its role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL refused: %1.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>This version cannot open trace files yet, so %1 was left alone.</source>
        <translation>Diese Version kann noch keine Trace-Dateien öffnen; %1 blieb unberührt.</translation>
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
    <name>gatehouse::FirstRunPage</name>
    <message>
        <source>Welcome to Gatehouse</source>
        <translation>Willkommen bei Gatehouse</translation>
    </message>
    <message>
        <source>See who comes through your gateway, what is wrong, and set the rule of entry.</source>
        <translation>Sehen, wer durch Ihr Gateway kommt und was nicht stimmt, und bestimmen, wer eingelassen wird.</translation>
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
        <translation>Mit Ihrem Gateway verbinden</translation>
    </message>
    <message>
        <source>Give its address and, for the conversations, how to reach its PostgreSQL. Each can be tested before anything is saved.</source>
        <translation>Geben Sie seine Adresse an und, für die Gespräche, wie sein PostgreSQL zu erreichen ist. Beides lässt sich prüfen, bevor etwas gespeichert wird.</translation>
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
    <name>gatehouse::HealthComponentModel</name>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <extracomment>Percentiles of latency: half of the probes were faster, and so on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthMonitor</name>
    <message>
        <source>no answer for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway&apos;s answer is no health document.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthPoller</name>
    <message>
        <source>The gateway did not answer within a minute.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthSummary</name>
    <message>
        <source>%1 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n component(s) up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n component(s)</source>
        <extracomment>%1: &quot;1 down, 2 slow&quot;; %n: number of all components</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the gateway&apos;s first answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway&apos;s answer is no health document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthWords</name>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale</source>
        <extracomment>What is shown is old: nothing newer has come</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A number and its unit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not probed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gateway away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst %1, threshold %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gateway does not list it any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers, and says so itself (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gateway repeats an old probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine slept or the console stood still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3, since %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::IncidentModel</name>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation type="unfinished"></translation>
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
        <translation>Der Link ist unvollständig. Kopieren Sie ihn noch einmal ganz.</translation>
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
        <translation>Geben Sie ihm einen Namen.</translation>
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
        <translation>Nennen Sie ein Gateway, ein PostgreSQL oder beides.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileTester</name>
    <message>
        <source>The gateway sends us on to %1. Use that address if it is the gateway&apos;s.</source>
        <translation>Das Gateway verweist auf %1. Nehmen Sie diese Adresse, wenn sie die des Gateways ist.</translation>
    </message>
    <message>
        <source>The gateway asks who we are (HTTP %1). Choose how to sign in.</source>
        <translation>Das Gateway fragt, wer wir sind (HTTP %1). Wählen Sie eine Anmeldung.</translation>
    </message>
    <message>
        <source>A web page answers at this address (HTTP %1), not a gateway. Check the port and whether a path is missing.</source>
        <translation>An dieser Adresse antwortet eine Webseite (HTTP %1), kein Gateway. Prüfen Sie den Port und ob ein Pfad fehlt.</translation>
    </message>
    <message>
        <source>Something answers here but knows no /health (HTTP 404). Check the address.</source>
        <translation>Hier antwortet etwas, das /health nicht kennt (HTTP 404). Prüfen Sie die Adresse.</translation>
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
        <translation>PostgreSQL antwortet, aber diese Rolle sieht dort kein chat_sessions und chat_messages. Prüfen Sie den Namen der Datenbank und search_path.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileText</name>
    <message>
        <source>&quot;%1&quot; cannot name a profile: use small letters, digits and dashes.</source>
        <translation>„%1“ kann kein Profil benennen: nehmen Sie Kleinbuchstaben, Ziffern und Striche.</translation>
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
        <translation>Das Profil %1 ist bei %2 beschädigt. Richten Sie es von Hand; es blieb, wie es ist.</translation>
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
        <translation>Das Profil %1 lässt sich nicht speichern: ein anderes Programm ändert es gerade. Versuchen Sie es noch einmal.</translation>
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
        <translation>PostgreSQL kann diese Verbindungsangabe nicht lesen. Schreiben Sie sie wie „host=db.example.org dbname=chat user=reader“.</translation>
    </message>
    <message>
        <source>This desktop has no keychain service, so the password was not kept. Start one (GNOME Keyring, KWallet) or use a .pgpass file.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund, deshalb wurde das Passwort nicht behalten. Starten Sie einen (GNOME Keyring, KWallet) oder nutzen Sie eine .pgpass-Datei.</translation>
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
        <translation>Das Passwort für %1 galt %2, und das Profil zeigt jetzt auf %3. Geben Sie es neu ein.</translation>
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
    <name>gatehouse::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>One document, two views</source>
        <translation>Ein Dokument, zwei Ansichten</translation>
    </message>
    <message>
        <source>Endpoints as a form or as JSON, with what is wrong marked at its line, and undo for both.</source>
        <translation>Endpunkte als Formular oder als JSON, Fehler an ihrer Zeile markiert, Rückgängig für beides.</translation>
    </message>
    <message>
        <source>Tried before it is applied</source>
        <translation>Erst probiert, dann angewandt</translation>
    </message>
    <message>
        <source>A test bench and a replay of recorded requests say what a change would reject, with the same engine the gateway enforces with.</source>
        <translation>Ein Prüfstand und das Abspielen aufgezeichneter Anfragen sagen, was eine Änderung abweisen würde, mit derselben Maschine, die das Gateway nutzt.</translation>
    </message>
    <message>
        <source>No lost update</source>
        <translation>Keine verlorene Änderung</translation>
    </message>
    <message>
        <source>Applied with a reason and only over the version you saw; every instance is shown until it serves the new rules.</source>
        <translation>Angewandt mit Begründung und nur über der Version, die Sie sahen; jede Instanz wird gezeigt, bis sie die neuen Regeln bedient.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Who changed what and why, the difference, and the way back.</source>
        <translation>Wer was warum geändert hat, der Unterschied, und der Weg zurück.</translation>
    </message>
    <message>
        <source>Validation rules</source>
        <translation>Prüfregeln</translation>
    </message>
    <message>
        <source>Here you will read and change the rules by which the gateway lets requests in, without breaking its clients. Until then the rules are changed through the gateway&apos;s own interface.</source>
        <translation>Hier werden Sie die Regeln lesen und ändern, nach denen das Gateway Anfragen einlässt, ohne dass seine Clients brechen. Bis dahin ändert man sie über die eigene Schnittstelle des Gateways.</translation>
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
        <translation>Hier ist nichts zu ändern, bis Sie entsperren (Strg+U)</translation>
    </message>
    <message>
        <source>Changes are allowed until you lock it again (Ctrl+U)</source>
        <translation>Änderungen sind erlaubt, bis Sie wieder sperren (Strg+U)</translation>
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
    <name>gatehouse::TracesPage</name>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Wasserfall</translation>
    </message>
    <message>
        <source>A million spans that scroll smoothly, with a minimap, the critical path and every error.</source>
        <translation>Eine Million Spans, die flüssig rollen, mit Übersichtskarte, kritischem Pfad und jedem Fehler.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>By form or TraceQL, as a table and as a plot of durations.</source>
        <translation>Per Formular oder TraceQL, als Tabelle und als Bild der Dauern.</translation>
    </message>
    <message>
        <source>From message to span</source>
        <translation>Von der Nachricht zum Span</translation>
    </message>
    <message>
        <source>A chat message opens the trace of the request that made it, and a span leads back.</source>
        <translation>Eine Chat-Nachricht öffnet den Trace ihrer Anfrage, und ein Span führt zurück.</translation>
    </message>
    <message>
        <source>Any source</source>
        <translation>Jede Quelle</translation>
    </message>
    <message>
        <source>OTLP sent to this desk, Jaeger, Tempo, Zipkin, and files dropped on the window.</source>
        <translation>OTLP an diesen Rechner, Jaeger, Tempo, Zipkin, und Dateien, die man auf das Fenster zieht.</translation>
    </message>
    <message>
        <source>Here you will see where the time of a request went and compare it with a fast one.</source>
        <translation>Hier werden Sie sehen, wo die Zeit einer Anfrage blieb, und sie mit einer schnellen vergleichen.</translation>
    </message>
    <message>
        <source>This version cannot open traces yet. The id was: %1</source>
        <translation>Diese Version kann noch keine Traces öffnen. Die ID war: %1</translation>
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
        <translation>Bis Sie wieder sperren oder schließen, wirkt für seine Nutzer, was Sie hier umbenennen, löschen oder anwenden.</translation>
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
        <translation>Versuche…</translation>
    </message>
</context>
</TS>
