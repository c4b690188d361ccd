<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl">
<context>
    <name>gatehouse::Chat</name>
    <message>
        <source>(untitled)</source>
        <translation>(bez tytułu)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Użytkownik</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asystent</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Narzędzie</translation>
    </message>
    <message>
        <source>now</source>
        <translation>teraz</translation>
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
        <translation>%1 d</translation>
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
            <numerusform>%n minutę później</numerusform>
            <numerusform>%n minuty później</numerusform>
            <numerusform>%n minut później</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours later</source>
        <translation>
            <numerusform>%n godzinę później</numerusform>
            <numerusform>%n godziny później</numerusform>
            <numerusform>%n godzin później</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days later</source>
        <translation>
            <numerusform>%n dzień później</numerusform>
            <numerusform>%n dni później</numerusform>
            <numerusform>%n dni później</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n wiadomość</numerusform>
            <numerusform>%n wiadomości</numerusform>
            <numerusform>%n wiadomości</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no session %1, or this database user may not see it.</source>
        <translation>Nie ma sesji %1 albo ten użytkownik bazy danych nie może jej widzieć.</translation>
    </message>
    <message>
        <source>Session %1 has too many messages to show.</source>
        <translation>Sesja %1 ma za dużo wiadomości, aby ją pokazać.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChatLinks</name>
    <message>
        <source>%1 in &quot;%2&quot;</source>
        <extracomment>A message in a session: %1 who said it, %2 the session&apos;s title</extracomment>
        <translation>%1 w „%2”</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>żądanie %1</translation>
    </message>
    <message>
        <source>trace %1</source>
        <translation>ślad %1</translation>
    </message>
    <message>
        <source>No session and no message has this id, or this database user may not see them.</source>
        <translation>Nie ma sesji ani wiadomości o tym id albo ten użytkownik bazy nie może ich widzieć.</translation>
    </message>
    <message>
        <source>Open the message</source>
        <translation>Otwórz wiadomość</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Otwórz sesję</translation>
    </message>
    <message>
        <source>This profile names no PostgreSQL to look in.</source>
        <translation>Ten profil nie wskazuje PostgreSQL, w którym można by szukać.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComingPanel</name>
    <message>
        <source>with a later version</source>
        <translation>w późniejszej wersji</translation>
    </message>
</context>
<context>
    <name>gatehouse::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta poleceń</translation>
    </message>
    <message>
        <source>A page, an action, or paste an id or a gatehouse:// link</source>
        <translation>Strona, akcja albo wklejony identyfikator lub link gatehouse://</translation>
    </message>
    <message>
        <source>What to open or do</source>
        <translation>Co otworzyć lub zrobić</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Propozycje</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComponentCard</name>
    <message>
        <source>Click to see it alone on the chart</source>
        <translation>Kliknij, aby zobaczyć na wykresie tylko ten komponent</translation>
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
        <translation>brak</translation>
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
        <translation>brak odpowiedzi</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>sprzed %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComponentCards</name>
    <message>
        <source>Show fewer</source>
        <translation>Pokaż mniej</translation>
    </message>
    <message>
        <source>Show all %1 components</source>
        <translation>Pokaż wszystkie komponenty (%1)</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectionLabel</name>
    <message>
        <source>%1 off</source>
        <translation>%1: wyłączone</translation>
    </message>
    <message>
        <source>%1 connecting</source>
        <translation>%1: łączenie</translation>
    </message>
    <message>
        <source>%1 connected</source>
        <translation>%1: połączono</translation>
    </message>
    <message>
        <source>%1 connected · %2</source>
        <translation>%1: połączono · %2</translation>
    </message>
    <message>
        <source>%1 retrying</source>
        <translation>%1: ponawianie</translation>
    </message>
    <message>
        <source>%1 retrying · %2</source>
        <translation>%1: ponawianie · %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1: błąd</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectionProblem</name>
    <message>
        <source>The address &quot;%1&quot; cannot be used; it must begin with http:// or https:// and name a host.</source>
        <translation>Adresu „%1” nie można użyć; musi się zaczynać od http:// lub https:// i wskazywać host.</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; was not found; check the spelling and this computer&apos;s network.</source>
        <translation>Nie znaleziono hosta „%1”; sprawdź pisownię i sieć tego komputera.</translation>
    </message>
    <message>
        <source>%1 refused the connection; check the port and whether the server runs.</source>
        <translation>%1 odrzuca połączenie; sprawdź port i to, czy serwer działa.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer; try again, or look at the server&apos;s log.</source>
        <translation>%1 zamyka połączenie bez odpowiedzi; spróbuj ponownie albo zajrzyj do dziennika serwera.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 failed; check the proxy settings of this computer.</source>
        <translation>Zawiodło proxy w drodze do %1; sprawdź ustawienia proxy tego komputera.</translation>
    </message>
    <message>
        <source>%1 did not answer in full within %2 s; allow more time, or look at the server&apos;s load.</source>
        <translation>%1 nie odpowiada w całości w ciągu %2 s; daj więcej czasu albo sprawdź obciążenie serwera.</translation>
    </message>
    <message>
        <source>The connection to %1 failed; try again, the details say what the system reported.</source>
        <translation>Połączenie z %1 nie powiodło się; spróbuj ponownie, w szczegółach jest komunikat systemu.</translation>
    </message>
    <message>
        <source>The certificate is not for %1 but for %2; use a name that it covers.</source>
        <translation>Certyfikat nie jest dla %1, lecz dla %2; użyj nazwy, którą obejmuje.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted; add its authority to those this computer trusts.</source>
        <translation>Certyfikat %1 nie jest zaufany; dodaj jego urząd certyfikacji do zaufanych na tym komputerze.</translation>
    </message>
    <message>
        <source>The access token was not sent to %1, because http:// is readable on the way; use https://.</source>
        <translation>Token dostępu nie został wysłany do %1, bo http:// można po drodze odczytać; użyj https://.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made; check that this port speaks TLS.</source>
        <translation>Nie udało się nawiązać bezpiecznego połączenia z %1; sprawdź, czy ten port obsługuje TLS.</translation>
    </message>
    <message>
        <source>%1 sent headers of more than %2 KiB, so its answer was dropped.</source>
        <translation>%1 wysyła nagłówki większe niż %2 KiB, więc odpowiedź odrzucono.</translation>
    </message>
    <message>
        <source>%1 sent an answer of more than %2 MiB, so it was dropped; check the address.</source>
        <translation>%1 wysyła odpowiedź większą niż %2 MiB, więc ją odrzucono; sprawdź adres.</translation>
    </message>
    <message>
        <source>The answer of %1 was cut short; try again, or look at what stands between.</source>
        <translation>Odpowiedź %1 została ucięta; spróbuj ponownie albo sprawdź, co stoi pomiędzy.</translation>
    </message>
    <message>
        <source>The compressed answer of %1 cannot be unpacked; look at what stands between.</source>
        <translation>Skompresowanej odpowiedzi %1 nie da się rozpakować; sprawdź, co stoi pomiędzy.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak HTTP; check the port.</source>
        <translation>To, co odpowiada pod %1, nie używa HTTP; sprawdź port.</translation>
    </message>
    <message>
        <source>The connection string cannot be read; write key=value pairs or a postgresql:// address.</source>
        <translation>Nie można odczytać parametrów połączenia; wpisz pary klucz=wartość albo adres postgresql://.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 refused the password; check user and password in the profile.</source>
        <translation>PostgreSQL na %1 odrzuca hasło; sprawdź użytkownika i hasło w profilu.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 asks for a password; add it to the profile.</source>
        <translation>PostgreSQL na %1 wymaga hasła; dodaj je w profilu.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 does not let this user in; its pg_hba.conf and its roles decide that.</source>
        <translation>PostgreSQL na %1 nie wpuszcza tego użytkownika; decydują o tym jego pg_hba.conf i role.</translation>
    </message>
    <message>
        <source>There is no database &quot;%1&quot; on this PostgreSQL server; check its name in the profile.</source>
        <translation>Na tym serwerze PostgreSQL nie ma bazy danych „%1”; sprawdź jej nazwę w profilu.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 takes only encrypted connections; set sslmode=verify-full.</source>
        <translation>PostgreSQL na %1 przyjmuje tylko szyfrowane połączenia; ustaw sslmode=verify-full.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 offers no encryption, which the profile demands.</source>
        <translation>PostgreSQL na %1 nie oferuje szyfrowania, którego wymaga profil.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 has no connection left; try again, or have the limit raised.</source>
        <translation>PostgreSQL na %1 nie ma już wolnych połączeń; spróbuj ponownie albo poproś o podniesienie limitu.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 is starting or stopping; try again in a moment.</source>
        <translation>PostgreSQL na %1 właśnie się uruchamia lub zatrzymuje; spróbuj za chwilę.</translation>
    </message>
    <message>
        <source>The connection to PostgreSQL at %1 was lost; check whether the server runs.</source>
        <translation>Utracono połączenie z PostgreSQL na %1; sprawdź, czy serwer działa.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 needed too long for this; narrow the filter, or allow more time.</source>
        <translation>PostgreSQL na %1 potrzebuje na to zbyt wiele czasu; zawęź filtr albo daj więcej czasu.</translation>
    </message>
    <message>
        <source>Cancelled before PostgreSQL had answered.</source>
        <translation>Anulowano, zanim PostgreSQL odpowiedział.</translation>
    </message>
    <message>
        <source>This database lacks a table (%1); check the database and its search_path.</source>
        <translation>W tej bazie danych brakuje tabeli (%1); sprawdź bazę i jej search_path.</translation>
    </message>
    <message>
        <source>A table is not as expected (%1); check which database this is.</source>
        <translation>Tabela jest inna, niż oczekiwano (%1); sprawdź, która to baza danych.</translation>
    </message>
    <message>
        <source>The database user may not read this (%1); grant SELECT to its role.</source>
        <translation>Użytkownik bazy danych nie może tego czytać (%1); nadaj jego roli SELECT.</translation>
    </message>
    <message>
        <source>PostgreSQL refused: %1.</source>
        <translation>PostgreSQL odmawia: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 expired %n days ago; have it renewed.</source>
        <translation>
            <numerusform>Certyfikat %1 wygasł %n dzień temu; zleć jego odnowienie.</numerusform>
            <numerusform>Certyfikat %1 wygasł %n dni temu; zleć jego odnowienie.</numerusform>
            <numerusform>Certyfikat %1 wygasł %n dni temu; zleć jego odnowienie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 becomes valid in %n days; check the clocks of both computers.</source>
        <translation>
            <numerusform>Certyfikat %1 zacznie obowiązywać za %n dzień; sprawdź zegary obu komputerów.</numerusform>
            <numerusform>Certyfikat %1 zacznie obowiązywać za %n dni; sprawdź zegary obu komputerów.</numerusform>
            <numerusform>Certyfikat %1 zacznie obowiązywać za %n dni; sprawdź zegary obu komputerów.</numerusform>
        </translation>
    </message>
    <message>
        <source>The request has more than %1 MiB, so it was not sent; make it smaller.</source>
        <translation>Żądanie ma ponad %1 MiB, więc nie zostało wysłane; zmniejsz je.</translation>
    </message>
    <message>
        <source>The answer of %1 was lost, so it is not known whether the change was made; read the current state before sending it again.</source>
        <translation>Odpowiedź %1 zaginęła, więc nie wiadomo, czy zmiana została wprowadzona; odczytaj bieżący stan przed ponownym wysłaniem.</translation>
    </message>
    <message>
        <source>The request was not sent, because its %1 cannot be sent as it is.</source>
        <translation>Żądanie nie zostało wysłane, ponieważ jego części „%1” nie można wysłać w tej postaci.</translation>
    </message>
    <message>
        <source>The live feed sent an event that cannot be read (%1).</source>
        <translation>Kanał na żywo przysłał zdarzenie, którego nie można odczytać (%1).</translation>
    </message>
    <message>
        <source>The gateway did not take the sign-in of %1; enter the password again.</source>
        <translation>Bramka nie przyjęła logowania użytkownika %1; wpisz hasło ponownie.</translation>
    </message>
    <message>
        <source>The gateway at %1 takes no passwords; sign in as a guest, or have its administrator allow them.</source>
        <translation>Bramka na %1 nie przyjmuje haseł; zaloguj się jako gość albo poproś jej administratora, by na nie zezwolił.</translation>
    </message>
    <message>
        <source>The gateway at %1 has no sign-in; choose &quot;No sign-in&quot; in the profile.</source>
        <translation>Bramka na %1 nie ma logowania; wybierz w profilu „Bez logowania”.</translation>
    </message>
    <message>
        <source>Too many sign-ins were tried at %1; wait a minute.</source>
        <translation>Zbyt wiele prób logowania na %1; odczekaj minutę.</translation>
    </message>
    <message>
        <source>The gateway at %1 cannot sign anybody in now (HTTP %2); try again later.</source>
        <translation>Bramka na %1 nie może teraz nikogo zalogować (HTTP %2); spróbuj później.</translation>
    </message>
    <message>
        <source>This version cannot sign in through the organisation (OIDC); choose another way in the profile.</source>
        <translation>Ta wersja nie potrafi logować się przez organizację (OIDC); wybierz w profilu inny sposób.</translation>
    </message>
</context>
<context>
    <name>gatehouse::Console</name>
    <message>
        <source>Open another profile</source>
        <translation>Otwórz inny profil</translation>
    </message>
    <message>
        <source>The link leads to %1 (%2). Leave %3 and open it?</source>
        <extracomment>%1 and %3 are profiles, %2 an environment</extracomment>
        <translation>Link prowadzi do %1 (%2). Opuścić %3 i go otworzyć?</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>tę stronę</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Otwórz %1</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Zostań tutaj</translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation>Nie udało się uruchomić demo.</translation>
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
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesje</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Kondycja</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reguły</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Ślady</translation>
    </message>
</context>
<context>
    <name>gatehouse::CrosshairCard</name>
    <message>
        <source>no probe</source>
        <translation>brak pomiaru</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>brak odpowiedzi</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nie zmierzono</translation>
    </message>
    <message>
        <source>gateway away</source>
        <translation>bramka nieosiągalna</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>bez obserwacji</translation>
    </message>
    <message>
        <source>locked, Esc lets go</source>
        <translation>przypięte, Esc zwalnia</translation>
    </message>
    <message>
        <source>click to lock</source>
        <translation>kliknij, aby przypiąć</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>jeszcze %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::CsvExport</name>
    <message>
        <source>Export CSV…</source>
        <translation>Eksportuj CSV…</translation>
    </message>
    <message>
        <source>%1 % written</source>
        <translation>zapisano %1 %</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Eksportuj jako CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Pliki CSV (*.csv)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Zatrzymano; niczego nie zapisano.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Zapisano do %1</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>Nie można zapisać %1: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::DaysDialog</name>
    <message>
        <source>Active between</source>
        <translation>Aktywne między</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Pierwszy dzień</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Ostatni dzień</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Pokaż te dni</translation>
    </message>
</context>
<context>
    <name>gatehouse::EndpointForm</name>
    <message>
        <source>Change &quot;%1&quot;</source>
        <extracomment>A step of undo; %1 is the name of an input</extracomment>
        <translation>Zmień „%1”</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ścieżka</translation>
    </message>
    <message>
        <source>this path and all below it</source>
        <translation>ta ścieżka i wszystko poniżej</translation>
    </message>
    <message>
        <source>this path only</source>
        <translation>tylko ta ścieżka</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Dotyczy</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Metody</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Tryb</translation>
    </message>
    <message>
        <source>Body limit</source>
        <translation>Limit treści</translation>
    </message>
    <message>
        <source>Content types</source>
        <translation>Typy treści</translation>
    </message>
    <message>
        <source>Needed headers</source>
        <translation>Wymagane nagłówki</translation>
    </message>
    <message>
        <source>Rule id</source>
        <translation>Identyfikator reguły</translation>
    </message>
    <message>
        <source>Never judged</source>
        <translation>Nigdy nie sprawdzane</translation>
    </message>
    <message>
        <source>Change where it applies</source>
        <translation>Zmień zakres</translation>
    </message>
    <message>
        <source>Change the mode</source>
        <translation>Zmień tryb</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Dodaj pole</translation>
    </message>
    <message>
        <source>Delete the chosen field (Del)</source>
        <translation>Usuń wybrane pole (Del)</translation>
    </message>
    <message>
        <source>Delete the chosen field</source>
        <translation>Usuń wybrane pole</translation>
    </message>
    <message>
        <source>Change the methods</source>
        <translation>Zmień metody</translation>
    </message>
    <message>
        <source>The text is no JSON at the moment, so the form waits. %1</source>
        <translation>Tekst nie jest teraz poprawnym JSON, więc formularz czeka. %1</translation>
    </message>
    <message>
        <source>Also in JSON: %1</source>
        <translation>Także w JSON: %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Wiersz %1: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::EndpointList</name>
    <message>
        <source>Filter endpoints</source>
        <translation>Filtruj punkty końcowe</translation>
    </message>
    <message>
        <source>endpoint, field, type…</source>
        <translation>punkt końcowy, pole, typ…</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Punkty końcowe</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nowy</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>zmieniony</translation>
    </message>
</context>
<context>
    <name>gatehouse::EndpointModel</name>
    <message>
        <source>Add an endpoint</source>
        <translation>Dodaj punkt końcowy</translation>
    </message>
    <message>
        <source>Duplicate an endpoint</source>
        <translation>Powiel punkt końcowy</translation>
    </message>
    <message>
        <source>Delete an endpoint</source>
        <translation>Usuń punkt końcowy</translation>
    </message>
    <message>
        <source>Move an endpoint</source>
        <translation>Przenieś punkt końcowy</translation>
    </message>
    <message>
        <source>Change the mode</source>
        <translation>Zmień tryb</translation>
    </message>
    <message>
        <source>All other paths</source>
        <translation>Wszystkie inne ścieżki</translation>
    </message>
    <message>
        <source>%1 would</source>
        <extracomment>%1 requests were refused, %2 more would have been if the rule enforced</extracomment>
        <translation>%1 byłoby</translation>
    </message>
    <message>
        <source>%1 + %2 would</source>
        <translation>%1 + %2 byłoby</translation>
    </message>
    <message>
        <source>what no endpoint matches</source>
        <translation>czego nie obejmuje żaden punkt końcowy</translation>
    </message>
    <message>
        <source>any method</source>
        <translation>dowolna metoda</translation>
    </message>
    <message>
        <source>this path only</source>
        <translation>tylko ta ścieżka</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pola</numerusform>
            <numerusform>%n pól</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required</source>
        <translation>
            <numerusform>%n wymagane</numerusform>
            <numerusform>%n wymagane</numerusform>
            <numerusform>%n wymaganych</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule %1. Content types: %2.</source>
        <translation>Reguła %1. Typy treści: %2.</translation>
    </message>
    <message>
        <source>Requests refused since the instances started; &quot;would&quot; are those that a rule that only reports or warns let pass.</source>
        <translation>Żądania odrzucone od startu instancji; „byłoby” to te, które przepuściła reguła tylko zgłaszająca lub ostrzegająca.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Punkt końcowy</translation>
    </message>
    <message>
        <source>Body limit</source>
        <translation>Limit treści</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Tryb</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odrzucone</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Najwyżej %1.</translation>
    </message>
    <message>
        <source>At most %1, as the document says for all.</source>
        <translation>Najwyżej %1, jak dokument mówi dla wszystkich.</translation>
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
        <translation>ślad %1 ↗</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wczytywanie…</translation>
    </message>
    <message>
        <source>Show more: %1 KB are hidden</source>
        <translation>Pokaż więcej: ukryto %1 KB</translation>
    </message>
    <message>
        <source>↳ no result</source>
        <translation>↳ brak wyniku</translation>
    </message>
    <message>
        <source>↳ result</source>
        <translation>↳ wynik</translation>
    </message>
    <message>
        <source>↳ no answer was recorded</source>
        <translation>↳ nie zapisano odpowiedzi</translation>
    </message>
</context>
<context>
    <name>gatehouse::EnvironmentButton</name>
    <message>
        <source>Not connected</source>
        <translation>Brak połączenia</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>%1, %2. Switch with Ctrl+E</source>
        <translation>%1, %2. Zmiana: Ctrl+E</translation>
    </message>
    <message>
        <source>Choose a profile (Ctrl+E)</source>
        <translation>Wybierz profil (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>gatehouse::FeedState</name>
    <message>
        <source>in %1 s</source>
        <extracomment>Behind &quot;Live feed retrying&quot;</extracomment>
        <translation>za %1 s</translation>
    </message>
    <message>
        <source>This gateway has no events; pages ask it now and then.</source>
        <translation>Ta bramka nie ma zdarzeń; strony pytają ją co jakiś czas.</translation>
    </message>
    <message>
        <source>The gateway tells its events only to people who signed in.</source>
        <translation>Bramka podaje swoje zdarzenia tylko zalogowanym osobom.</translation>
    </message>
    <message>
        <source>The gateway refuses to tell its events (HTTP %1).</source>
        <translation>Bramka odmawia podawania swoich zdarzeń (HTTP %1).</translation>
    </message>
    <message>
        <source>Events need https:// here, because the access token would be readable on the way.</source>
        <translation>Zdarzenia wymagają tu https://, bo token dostępu można by po drodze odczytać.</translation>
    </message>
</context>
<context>
    <name>gatehouse::FirstRunPage</name>
    <message>
        <source>Welcome to Gatehouse</source>
        <translation>Witamy w Gatehouse</translation>
    </message>
    <message>
        <source>See who comes through your gateway, what is wrong, and set the rule of entry.</source>
        <translation>Zobacz, kto przechodzi przez bramkę i co jest nie tak, i ustal, kogo wpuszczać.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Połącz…</translation>
    </message>
    <message>
        <source>The command that starts the demo</source>
        <translation>Polecenie, które uruchamia demo</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Uruchom demo</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Kopiuj polecenie</translation>
    </message>
    <message>
        <source>Connect to your gateway</source>
        <translation>Połącz z własną bramką</translation>
    </message>
    <message>
        <source>Give its address and, for the conversations, how to reach its PostgreSQL. Each can be tested before anything is saved.</source>
        <translation>Podaj jej adres oraz, dla rozmów, jak połączyć się z jej PostgreSQL. Jedno i drugie można sprawdzić, zanim cokolwiek zostanie zapisane.</translation>
    </message>
    <message>
        <source>Look around in the demo</source>
        <translation>Rozejrzyj się w demo</translation>
    </message>
    <message>
        <source>A whole system of its own on this machine: PostgreSQL, Redis, gateway, backends and traffic. It ends without a trace.</source>
        <translation>Cały osobny system na tym komputerze: PostgreSQL, Redis, bramka, usługi i ruch. Kończy się bez śladu.</translation>
    </message>
</context>
<context>
    <name>gatehouse::FlameGraphPane</name>
    <message>
        <source>Flame graph of the trace</source>
        <translation>Wykres płomieniowy śladu</translation>
    </message>
    <message>
        <source>Find in the flame graph</source>
        <translation>Szukaj na wykresie płomieniowym</translation>
    </message>
    <message>
        <source>Find a text</source>
        <translation>Szukaj tekstu</translation>
    </message>
    <message>
        <source>No trace is shown</source>
        <translation>Nie pokazano żadnego śladu</translation>
    </message>
    <message>
        <source>Open a trace to see where its time went.</source>
        <translation>Otwórz ślad, aby zobaczyć, na co zużył czas.</translation>
    </message>
    <message>
        <source>Adding up the paths…</source>
        <translation>Sumowanie ścieżek…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystko</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>znaleziono %n</numerusform>
            <numerusform>znaleziono %n</numerusform>
            <numerusform>znaleziono %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::FlameGraphView</name>
    <message>
        <source>Flame graph</source>
        <translation>Wykres płomieniowy</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(bez nazwy)</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spany</numerusform>
            <numerusform>%n spanów</numerusform>
        </translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>łącznie %1</translation>
    </message>
    <message>
        <source>self %1</source>
        <translation>czas własny %1</translation>
    </message>
    <message>
        <source>%1 % of all time at work, with what is below</source>
        <translation>%1 % całego czasu pracy, razem z tym, co poniżej</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n błąd</numerusform>
            <numerusform>%n błędy</numerusform>
            <numerusform>%n błędów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthBanner</name>
    <message>
        <source>since %1 (%2)</source>
        <translation>od %1 (%2)</translation>
    </message>
    <message>
        <source>gateway up %1</source>
        <translation>bramka działa od %1</translation>
    </message>
    <message>
        <source>last answer %1 ago</source>
        <translation>ostatnia odpowiedź %1 temu</translation>
    </message>
    <message>
        <source>probed %1 ago</source>
        <translation>pomiar %1 temu</translation>
    </message>
    <message>
        <source>trying again in %1 s</source>
        <translation>ponowna próba za %1 s</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>gateway&apos;s clock is %1 off</source>
        <translation>zegar bramki różni się o %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Od %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthComponentModel</name>
    <message>
        <source>Component</source>
        <translation>Komponent</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Opóźnienie</translation>
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
        <translation>Dostępność</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthLinks</name>
    <message>
        <source>for %1</source>
        <extracomment>%1: how long, as &quot;12 min 51 s&quot;</extracomment>
        <translation>od %1</translation>
    </message>
    <message>
        <source>This profile names no gateway to ask.</source>
        <translation>Ten profil nie wskazuje bramki, którą można by zapytać.</translation>
    </message>
    <message>
        <source>The gateway has not said yet how its components are.</source>
        <translation>Bramka nie podała jeszcze stanu swoich komponentów.</translation>
    </message>
    <message>
        <source>The gateway does not watch a component of this name.</source>
        <translation>Bramka nie obserwuje komponentu o tej nazwie.</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthMonitor</name>
    <message>
        <source>no answer for %1</source>
        <translation>brak odpowiedzi od %1</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer is no health document.</source>
        <translation>Odpowiedź bramki nie jest dokumentem kondycji.</translation>
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
        <translation>Kondycja</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Opóźnienie</translation>
    </message>
    <message>
        <source>Newest probes</source>
        <translation>Najnowsze pomiary</translation>
    </message>
    <message>
        <source>uptime (only what was watched)</source>
        <translation>dostępność (tylko czas obserwacji)</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incydenty</translation>
    </message>
    <message>
        <source>Nothing has happened since the console was opened.</source>
        <translation>Od otwarcia konsoli nic się nie wydarzyło.</translation>
    </message>
    <message>
        <source>Follow live</source>
        <translation>Śledź na żywo</translation>
    </message>
    <message>
        <source>Logarithmic or linear axis</source>
        <translation>Oś logarytmiczna lub liniowa</translation>
    </message>
    <message>
        <source>Ask the gateway now</source>
        <translation>Zapytaj bramkę teraz</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Pokaż ostatnie %1</translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>Brak bramki</translation>
    </message>
    <message>
        <source>Give this profile a gateway address, or open a profile that has one: its health is then watched from here.</source>
        <translation>Dodaj do profilu adres bramki albo otwórz profil, który go ma: jej kondycja będzie stąd obserwowana.</translation>
    </message>
    <message>
        <source>Waiting for the first reading…</source>
        <translation>Oczekiwanie na pierwszy odczyt…</translation>
    </message>
    <message>
        <source>The gateway gives no answer</source>
        <translation>Bramka nie odpowiada</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer is no health document</source>
        <translation>Odpowiedź bramki nie jest dokumentem kondycji</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <extracomment>A button with a menu: how much time the chart shows</extracomment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Time shown: %1</source>
        <translation>Pokazany czas: %1</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>liniowa</translation>
    </message>
    <message>
        <source>Logarithmic axis, change to linear</source>
        <translation>Oś logarytmiczna, zmień na liniową</translation>
    </message>
    <message>
        <source>Linear axis, change to logarithmic</source>
        <translation>Oś liniowa, zmień na logarytmiczną</translation>
    </message>
    <message>
        <source>following live</source>
        <translation>na żywo</translation>
    </message>
    <message>
        <source>back to live</source>
        <translation>wróć na żywo</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthPoller</name>
    <message>
        <source>The gateway did not answer within a minute.</source>
        <translation>Bramka nie odpowiedziała w ciągu minuty.</translation>
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
        <translation>Oczekiwanie</translation>
    </message>
    <message>
        <source>Waiting for the gateway&apos;s first answer</source>
        <translation>Oczekiwanie na pierwszą odpowiedź bramki</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Brak odpowiedzi</translation>
    </message>
    <message>
        <source>Not health</source>
        <translation>To nie kondycja</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer is no health document</source>
        <translation>Odpowiedź bramki nie jest dokumentem kondycji</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n components %2</source>
        <extracomment>&quot;2 of 6 components slow&quot;; the ones that follow are shorter: &quot;1 down&quot;</extracomment>
        <translation>
            <numerusform>%1 z %n komponentu %2</numerusform>
            <numerusform>%1 z %n komponentów %2</numerusform>
            <numerusform>%1 z %n komponentów %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>down</source>
        <translation>nie działa</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>z zakłóceniami</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>działa wolno</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>w nieznanym stanie</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>bez świeżych danych</translation>
    </message>
    <message>
        <source>in maintenance</source>
        <translation>w konserwacji</translation>
    </message>
    <message numerus="yes">
        <source>All %n components up</source>
        <translation>
            <numerusform>%n komponent działa</numerusform>
            <numerusform>Wszystkie %n komponenty działają</numerusform>
            <numerusform>Wszystkie %n komponentów działa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthWords</name>
    <message>
        <source>Up</source>
        <translation>Działa</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Wolno</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Zakłócenia</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Awaria</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Nieznany</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Konserwacja</translation>
    </message>
    <message>
        <source>Stale</source>
        <extracomment>What is shown is old: nothing newer has come</extracomment>
        <translation>Nieaktualne</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>brak odpowiedzi</translation>
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
        <translation>%1 d %2 h</translation>
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
        <translation>%1: wolno</translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation>%1: zakłócenia</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1: awaria</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1: stan nieznany</translation>
    </message>
    <message>
        <source>%1 not probed</source>
        <translation>%1: brak pomiarów</translation>
    </message>
    <message>
        <source>gateway away</source>
        <translation>bramka nieosiągalna</translation>
    </message>
    <message>
        <source>nobody watched</source>
        <translation>nikt nie obserwował</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 → now</source>
        <translation>%1 → teraz</translation>
    </message>
    <message>
        <source>worst %1, threshold %2 (%3)</source>
        <translation>najgorszy %1, próg %2 (%3)</translation>
    </message>
    <message>
        <source>the gateway does not list it any more</source>
        <translation>bramka już go nie wymienia</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no answer (%1)</source>
        <translation>brak odpowiedzi (%1)</translation>
    </message>
    <message>
        <source>answers, and says so itself (%1)</source>
        <translation>odpowiada i sam to zgłasza (%1)</translation>
    </message>
    <message>
        <source>the gateway repeats an old probe</source>
        <translation>bramka powtarza stary pomiar</translation>
    </message>
    <message>
        <source>this machine slept or the console stood still</source>
        <translation>ten komputer spał albo konsola stała</translation>
    </message>
    <message>
        <source>no latency</source>
        <translation>brak opóźnienia</translation>
    </message>
    <message>
        <source>%1: %2, %3, since %4</source>
        <translation>%1: %2, %3, od %4</translation>
    </message>
    <message numerus="yes">
        <source>%n probes</source>
        <translation>
            <numerusform>%n pomiar</numerusform>
            <numerusform>%n pomiary</numerusform>
            <numerusform>%n pomiarów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::HeartbeatStrips</name>
    <message>
        <source>Nobody watched</source>
        <translation>Nikt nie obserwował</translation>
    </message>
    <message>
        <source>Gateway away</source>
        <translation>Bramka nieosiągalna</translation>
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
        <translation>Najnowsze pomiary każdego komponentu</translation>
    </message>
</context>
<context>
    <name>gatehouse::IncidentModel</name>
    <message>
        <source>From %1 to %2</source>
        <translation>Od %1 do %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Od %1</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incydent</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Czas trwania</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Co zaobserwowano</translation>
    </message>
</context>
<context>
    <name>gatehouse::IncidentTable</name>
    <message>
        <source>Incidents, open ones first</source>
        <translation>Incydenty, najpierw otwarte</translation>
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
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation>aktywna</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>jeszcze nie</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>%1 is where in the rules, or why</extracomment>
        <translation>odrzucone</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>odrzucone: %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>zniknęła</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>wbudowane</translation>
    </message>
    <message>
        <source>v%1 %2</source>
        <extracomment>A version of the rules and the beginning of its hash</extracomment>
        <translation>v%1 %2</translation>
    </message>
    <message>
        <source>%1, started %2, last seen %3</source>
        <translation>%1, start %2, ostatnio widziana %3</translation>
    </message>
    <message>
        <source>Has not served what is stored since %1</source>
        <translation>Od %1 nie serwuje tego, co zapisano</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instancja</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Serwuje</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od</translation>
    </message>
</context>
<context>
    <name>gatehouse::InstanceStrip</name>
    <message>
        <source>Instances</source>
        <translation>Instancje</translation>
    </message>
    <message>
        <source>Instances and the rules they serve</source>
        <translation>Instancje i reguły, które serwują</translation>
    </message>
    <message numerus="yes">
        <source>applied on all %n</source>
        <translation>
            <numerusform>zastosowano na jedynej (%n)</numerusform>
            <numerusform>zastosowano na wszystkich %n</numerusform>
            <numerusform>zastosowano na wszystkich %n</numerusform>
        </translation>
    </message>
    <message>
        <source>applied on %1 of %2</source>
        <translation>zastosowano na %1 z %2</translation>
    </message>
    <message>
        <source>refused; applied on %1 of %2</source>
        <translation>odrzucone; zastosowano na %1 z %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::JsonOutline</name>
    <message>
        <source>… %1 more</source>
        <translation>… jeszcze %1</translation>
    </message>
    <message>
        <source>… more than %1 lines; fold some, or copy the value</source>
        <translation>… ponad %1 wierszy; zwiń część albo skopiuj wartość</translation>
    </message>
</context>
<context>
    <name>gatehouse::JsonProblem</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Wiersz %1, kolumna %2: %3</translation>
    </message>
    <message>
        <source>There is nothing here yet; write a value, or {} for an empty document.</source>
        <translation>Nic tu jeszcze nie ma; wpisz wartość albo {} jako pusty dokument.</translation>
    </message>
    <message>
        <source>The text begins with a byte order mark, which JSON does not have; save it without.</source>
        <translation>Tekst zaczyna się znacznikiem kolejności bajtów, którego JSON nie ma; zapisz go bez niego.</translation>
    </message>
    <message>
        <source>The text ends too early; a bracket may not be closed.</source>
        <translation>Tekst kończy się za wcześnie; być może jakiś nawias nie jest zamknięty.</translation>
    </message>
    <message>
        <source>A name in double quotes is missing here.</source>
        <translation>Brakuje tu nazwy w podwójnym cudzysłowie.</translation>
    </message>
    <message>
        <source>A colon is missing behind the name.</source>
        <translation>Za nazwą brakuje dwukropka.</translation>
    </message>
    <message>
        <source>A comma or a closing } is missing here.</source>
        <translation>Brakuje tu przecinka albo zamykającego }.</translation>
    </message>
    <message>
        <source>A comma or a closing ] is missing here.</source>
        <translation>Brakuje tu przecinka albo zamykającego ].</translation>
    </message>
    <message>
        <source>A comma stands before a closing bracket; remove it.</source>
        <translation>Przed nawiasem zamykającym stoi przecinek; usuń go.</translation>
    </message>
    <message>
        <source>More text follows the value; a document has only one.</source>
        <translation>Za wartością jest dalszy tekst; dokument ma tylko jedną.</translation>
    </message>
    <message>
        <source>JSON has no comments; remove this one.</source>
        <translation>JSON nie ma komentarzy; usuń ten.</translation>
    </message>
    <message>
        <source>A value is missing here; write a text in double quotes, a number, true, false, null, an object or an array.</source>
        <translation>Brakuje tu wartości; wpisz tekst w podwójnym cudzysłowie, liczbę, true, false, null, obiekt albo tablicę.</translation>
    </message>
    <message>
        <source>NaN and Infinity are no numbers in JSON; write null, or a number.</source>
        <translation>NaN i Infinity nie są liczbami w JSON; wpisz null albo liczbę.</translation>
    </message>
    <message>
        <source>A number begins with a needless zero; remove it.</source>
        <translation>Liczba zaczyna się zbędnym zerem; usuń je.</translation>
    </message>
    <message>
        <source>This is no number as JSON has them; write it like -12.5e3.</source>
        <translation>To nie jest liczba w zapisie JSON; wpisz ją jak -12.5e3.</translation>
    </message>
    <message>
        <source>JSON does not know this word; put a text in double quotes, or write true, false or null.</source>
        <translation>JSON nie zna tego słowa; ujmij tekst w podwójny cudzysłów albo wpisz true, false lub null.</translation>
    </message>
    <message>
        <source>The text that begins here has no closing quote.</source>
        <translation>Tekst, który się tu zaczyna, nie ma zamykającego cudzysłowu.</translation>
    </message>
    <message>
        <source>A line end, a tab or another control character stands in a text; write it as \n, \t or \u and four digits.</source>
        <translation>W tekście jest koniec wiersza, tabulator albo inny znak sterujący; zapisz go jako \n, \t lub \u i cztery cyfry.</translation>
    </message>
    <message>
        <source>JSON does not know this escape; a backslash itself is written \\.</source>
        <translation>JSON nie zna tej sekwencji; sam ukośnik wsteczny zapisuje się \\.</translation>
    </message>
    <message>
        <source>Behind \u there must be four hexadecimal digits.</source>
        <translation>Za \u muszą stać cztery cyfry szesnastkowe.</translation>
    </message>
    <message>
        <source>Half a surrogate pair stands here; write the character itself, or both halves.</source>
        <translation>Stoi tu połowa pary zastępczej; wpisz sam znak albo obie połowy.</translation>
    </message>
    <message>
        <source>These bytes are not UTF-8; save the text as UTF-8.</source>
        <translation>Te bajty to nie UTF-8; zapisz tekst jako UTF-8.</translation>
    </message>
    <message>
        <source>The text is larger than %1.</source>
        <translation>Tekst jest większy niż %1.</translation>
    </message>
    <message>
        <source>The object has this name twice; rename or remove one.</source>
        <translation>Obiekt ma tę nazwę dwa razy; zmień lub usuń jedną.</translation>
    </message>
    <message>
        <source>The object has the name %1 already; choose another.</source>
        <translation>Obiekt ma już nazwę %1; wybierz inną.</translation>
    </message>
    <message>
        <source>The number at %1 is larger than any program can count on; write it as a text.</source>
        <translation>Liczba w %1 jest większa, niż programy mogą bezpiecznie przyjąć; zapisz ją jako tekst.</translation>
    </message>
    <message>
        <source>The number at %1 has more digits than programs keep; round it, or write it as a text.</source>
        <translation>Liczba w %1 ma więcej cyfr, niż programy zachowują; zaokrąglij ją albo zapisz jako tekst.</translation>
    </message>
    <message>
        <source>The value at %1 is no object, so that nothing in it has a name.</source>
        <translation>Wartość w %1 nie jest obiektem, więc nic w niej nie ma nazwy.</translation>
    </message>
    <message>
        <source>The value at %1 is no array, so that it takes no items.</source>
        <translation>Wartość w %1 nie jest tablicą, więc nie przyjmie elementów.</translation>
    </message>
    <message>
        <source>The document itself can be replaced, but not renamed, moved or removed.</source>
        <translation>Sam dokument można zastąpić, ale nie zmienić mu nazwy, przenieść ani usunąć.</translation>
    </message>
    <message>
        <source>There is no value at %1; it may have been changed meanwhile.</source>
        <translation>W %1 nie ma wartości; mogła się w międzyczasie zmienić.</translation>
    </message>
    <message>
        <source>the top of the document</source>
        <translation>korzeniu dokumentu</translation>
    </message>
    <message numerus="yes">
        <source>The text is nested more than %n levels deep.</source>
        <translation>
            <numerusform>Tekst jest zagnieżdżony głębiej niż %n poziom.</numerusform>
            <numerusform>Tekst jest zagnieżdżony głębiej niż %n poziomy.</numerusform>
            <numerusform>Tekst jest zagnieżdżony głębiej niż %n poziomów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The object has more than %n names.</source>
        <translation>
            <numerusform>Obiekt ma więcej niż %n nazwę.</numerusform>
            <numerusform>Obiekt ma więcej niż %n nazwy.</numerusform>
            <numerusform>Obiekt ma więcej niż %n nazw.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The array has more than %n items.</source>
        <translation>
            <numerusform>Tablica ma więcej niż %n element.</numerusform>
            <numerusform>Tablica ma więcej niż %n elementy.</numerusform>
            <numerusform>Tablica ma więcej niż %n elementów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name is longer than %n bytes.</source>
        <translation>
            <numerusform>Nazwa jest dłuższa niż %n bajt.</numerusform>
            <numerusform>Nazwa jest dłuższa niż %n bajty.</numerusform>
            <numerusform>Nazwa jest dłuższa niż %n bajtów.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::LatencyChart</name>
    <message>
        <source>Latency of all components over time</source>
        <translation>Opóźnienie wszystkich komponentów w czasie</translation>
    </message>
    <message>
        <source>slow above
%1</source>
        <translation>wolno od
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
        <translation>Więcej linii</translation>
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
        <translation>Linia: %1</translation>
    </message>
    <message>
        <source>%1
Click: hide or show. Double click, or S: show alone.</source>
        <translation>%1
Kliknięcie: ukryj lub pokaż. Podwójne kliknięcie lub S: pokaż tylko tę.</translation>
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
        <translation>Link w wiadomości</translation>
    </message>
    <message>
        <source>This link leads out of the console. Somebody wrote it into a conversation; open it only if you trust where it goes.</source>
        <translation>Ten link prowadzi poza konsolę. Ktoś wpisał go w rozmowie; otwieraj tylko wtedy, gdy ufasz jego celowi.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Otwórz link</translation>
    </message>
    <message>
        <source>This link is not opened: only web and mail addresses are.</source>
        <translation>Ten link nie zostanie otwarty: otwierane są tylko adresy stron i poczty.</translation>
    </message>
</context>
<context>
    <name>gatehouse::LocationText</name>
    <message>
        <source>This is not a link of Gatehouse: one begins with gatehouse://.</source>
        <translation>To nie jest link Gatehouse: taki zaczyna się od gatehouse://.</translation>
    </message>
    <message>
        <source>The link is too long to be a place.</source>
        <translation>Link jest za długi, by wskazywać miejsce.</translation>
    </message>
    <message>
        <source>The link is broken. Copy it again, all of it.</source>
        <translation>Link jest uszkodzony. Skopiuj go jeszcze raz w całości.</translation>
    </message>
    <message>
        <source>The link names a profile &quot;%1&quot;, which no profile can be called.</source>
        <translation>Link wskazuje profil „%1”, a żaden profil nie może się tak nazywać.</translation>
    </message>
    <message>
        <source>The link names a page &quot;%1&quot;, which no page can be called.</source>
        <translation>Link wskazuje stronę „%1”, a żadna strona nie może się tak nazywać.</translation>
    </message>
    <message>
        <source>The link has more parts than a place has.</source>
        <translation>Link ma więcej części niż miejsce.</translation>
    </message>
    <message>
        <source>The link&apos;s &quot;%1&quot; is &quot;%2&quot;, which is not a time.</source>
        <translation>„%1” w linku to „%2”, a to nie jest czas.</translation>
    </message>
    <message>
        <source>The link&apos;s time range ends before it begins.</source>
        <translation>Przedział czasu w linku kończy się, zanim się zacznie.</translation>
    </message>
</context>
<context>
    <name>gatehouse::MainWindow</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta poleceń</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Switch profile</source>
        <translation>Zmień profil</translation>
    </message>
    <message>
        <source>Unlock or lock this profile</source>
        <translation>Odblokuj lub zablokuj ten profil</translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation>Kopiuj link do tego miejsca</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Nowy profil…</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
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
        <translation>Zamknij (Esc)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>gatehouse::Navigator</name>
    <message>
        <source>This Gatehouse has no page &quot;%1&quot;, so here is the first one.</source>
        <translation>Ten Gatehouse nie ma strony „%1”, więc oto pierwsza.</translation>
    </message>
</context>
<context>
    <name>gatehouse::OptionsText</name>
    <message>
        <source>Admin console for an AI operations gateway</source>
        <translation>Konsola administracyjna bramki AI</translation>
    </message>
    <message>
        <source>A trace file to open.</source>
        <translation>Plik śladu do otwarcia.</translation>
    </message>
    <message>
        <source>Open this profile.</source>
        <translation>Otwórz ten profil.</translation>
    </message>
    <message>
        <source>Go to this place (gatehouse://…).</source>
        <translation>Przejdź do tego miejsca (gatehouse://…).</translation>
    </message>
    <message>
        <source>Render every page into this folder and exit.</source>
        <translation>Narysuj każdą stronę w tym folderze i zakończ.</translation>
    </message>
    <message>
        <source>With --screenshots: light or dark only.</source>
        <translation>Z --screenshots: tylko jasny (light) albo ciemny (dark).</translation>
    </message>
    <message>
        <source>With --screenshots: the window&apos;s size (1440x900).</source>
        <translation>Z --screenshots: rozmiar okna (1440x900).</translation>
    </message>
    <message>
        <source>With --screenshots: this page only.</source>
        <translation>Z --screenshots: tylko ta strona.</translation>
    </message>
    <message>
        <source>With --screenshots: wait until the pages show these (slow,down,failed-call).</source>
        <translation>Z --screenshots: czekaj, aż strony to pokażą (slow,down,failed-call).</translation>
    </message>
    <message>
        <source>With --await: give up after this many seconds (60).</source>
        <translation>Z --await: zrezygnuj po tylu sekundach (60).</translation>
    </message>
    <message>
        <source>--theme is light or dark, not &quot;%1&quot;.</source>
        <translation>--theme to light albo dark, nie „%1”.</translation>
    </message>
    <message>
        <source>--size is like 1440x900, not &quot;%1&quot;.</source>
        <translation>--size ma postać 1440x900, nie „%1”.</translation>
    </message>
    <message>
        <source>--deadline is a number of seconds, not &quot;%1&quot;.</source>
        <translation>--deadline to liczba sekund, nie „%1”.</translation>
    </message>
    <message>
        <source>One file at a time, please.</source>
        <translation>Proszę podać tylko jeden plik naraz.</translation>
    </message>
    <message>
        <source>--%1 goes with --screenshots.</source>
        <translation>--%1 działa tylko z --screenshots.</translation>
    </message>
</context>
<context>
    <name>gatehouse::OverviewBanner</name>
    <message>
        <source>since %1, %2</source>
        <translation>od %1, %2</translation>
    </message>
    <message>
        <source>what is shown is %1 old</source>
        <translation>pokazane dane są sprzed %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>sprzed %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Components up</source>
        <translation>Działające komponenty</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>Otwarte incydenty</translation>
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
        <translation>nieudane wywołanie</translation>
    </message>
    <message>
        <source>%1 failed calls</source>
        <translation>nieudane wywołania: %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>na żywo</translation>
    </message>
    <message>
        <source>now</source>
        <translation>teraz</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 temu</translation>
    </message>
</context>
<context>
    <name>gatehouse::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenty</translation>
    </message>
    <message>
        <source>Waiting for the first reading…</source>
        <translation>Oczekiwanie na pierwszy odczyt…</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incydenty</translation>
    </message>
    <message>
        <source>Nothing has happened since the console was opened.</source>
        <translation>Od otwarcia konsoli nic się nie wydarzyło.</translation>
    </message>
    <message>
        <source>Newest conversations</source>
        <translation>Najnowsze rozmowy</translation>
    </message>
    <message>
        <source>This profile has no PostgreSQL: conversations are read from there.</source>
        <translation>Ten profil nie ma PostgreSQL: stamtąd czytane są rozmowy.</translation>
    </message>
    <message>
        <source>last %1</source>
        <extracomment>How much time the sparklines show</extracomment>
        <translation>ostatnie %1</translation>
    </message>
    <message>
        <source>Loading conversations…</source>
        <translation>Wczytywanie rozmów…</translation>
    </message>
    <message>
        <source>Nothing to watch</source>
        <translation>Nic do obserwowania</translation>
    </message>
    <message>
        <source>Open a profile with a gateway or a PostgreSQL database: its state is then shown here.</source>
        <translation>Otwórz profil z bramką lub bazą PostgreSQL: jego stan zostanie tu pokazany.</translation>
    </message>
    <message>
        <source>This profile has no gateway: components are told by its health.</source>
        <translation>Ten profil nie ma bramki: to jej kondycja wymienia komponenty.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Rozmowy</translation>
    </message>
    <message>
        <source>%1 live</source>
        <translation>%1 na żywo</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>otwarte: %1</translation>
    </message>
    <message>
        <source>%1 old: %2</source>
        <translation>sprzed %1: %2</translation>
    </message>
    <message>
        <source>No conversations yet.</source>
        <translation>Nie ma jeszcze rozmów.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PaletteField</name>
    <message>
        <source>Jump to a session, trace, request id, rule…</source>
        <translation>Przejdź do sesji, śladu, id żądania, reguły…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta poleceń</translation>
    </message>
</context>
<context>
    <name>gatehouse::PaletteModel</name>
    <message>
        <source>Open this place</source>
        <translation>Otwórz to miejsce</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Otwórz sesję</translation>
    </message>
    <message>
        <source>Open the trace</source>
        <translation>Otwórz ślad</translation>
    </message>
    <message>
        <source>Find the trace of the request</source>
        <translation>Znajdź ślad żądania</translation>
    </message>
    <message>
        <source>Search in sessions</source>
        <translation>Szukaj w sesjach</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Szukanie…</translation>
    </message>
</context>
<context>
    <name>gatehouse::PinnedTraces</name>
    <message>
        <source>The pinned trace is kept only until the program ends: in %1 there is a file %2 that was not read. Move it away to keep the trace.</source>
        <translation>Przypięty ślad pozostanie tylko do zamknięcia programu: w %1 jest plik %2, którego nie wczytano. Przenieś go gdzie indziej, aby zachować ślad.</translation>
    </message>
    <message>
        <source>The pinned trace is kept only until the program ends: %2 cannot be written in %1 (%3).</source>
        <translation>Przypięty ślad pozostanie tylko do zamknięcia programu: nie można zapisać %2 w %1 (%3).</translation>
    </message>
    <message>
        <source>The trace is not pinned any more, but it will come back: %2 cannot be removed from %1 (%3).</source>
        <translation>Ślad nie jest już przypięty, ale wróci: nie można usunąć %2 z %1 (%3).</translation>
    </message>
    <message numerus="yes">
        <source>%n pinned traces were not brought back: there is no room for them. Their files stay in %1.</source>
        <translation>
            <numerusform>Nie przywrócono %n przypiętego śladu: nie ma na niego miejsca. Jego plik pozostaje w %1.</numerusform>
            <numerusform>Nie przywrócono %n przypiętych śladów: nie ma na nie miejsca. Ich pliki pozostają w %1.</numerusform>
            <numerusform>Nie przywrócono %n przypiętych śladów: nie ma na nie miejsca. Ich pliki pozostają w %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of pinned traces in %1 cannot be used and are left as they are: %2.</source>
        <translation>
            <numerusform>%n plik przypiętych śladów w %1 nie nadaje się do użytku i pozostaje bez zmian: %2.</numerusform>
            <numerusform>%n pliki przypiętych śladów w %1 nie nadają się do użytku i pozostają bez zmian: %2.</numerusform>
            <numerusform>%n plików przypiętych śladów w %1 nie nadaje się do użytku i pozostaje bez zmian: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileDialog</name>
    <message>
        <source>Test</source>
        <translation>Sprawdź</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Zapisz i otwórz</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Nowy profil</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Production EU</source>
        <translation>Produkcja UE</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Środowisko</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kolor</translation>
    </message>
    <message>
        <source>the environment&apos;s, or #2f6fde</source>
        <translation>kolor środowiska albo #2f6fde</translation>
    </message>
    <message>
        <source>Read-only until unlocked</source>
        <translation>Tylko do odczytu, dopóki nie odblokujesz</translation>
    </message>
    <message>
        <source>Notify me when something is wrong here</source>
        <translation>Powiadamiaj, gdy coś jest tu nie tak</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Bramka</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>Bez logowania</translation>
    </message>
    <message>
        <source>As a guest</source>
        <translation>Jako gość</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>Hasłem</translation>
    </message>
    <message>
        <source>Through the organisation (OIDC)</source>
        <translation>Przez organizację (OIDC)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Logowanie</translation>
    </message>
    <message>
        <source>Conversations (PostgreSQL)</source>
        <translation>Rozmowy (PostgreSQL)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>kept in the desktop&apos;s keychain</source>
        <translation>przechowywane w pęku kluczy pulpitu</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizacja</translation>
    </message>
    <message>
        <source>optional: app.org_id</source>
        <translation>opcjonalnie: app.org_id</translation>
    </message>
    <message>
        <source>Written by a newer Gatehouse: it can be used, not changed.</source>
        <translation>Zapisany przez nowszy Gatehouse: można go używać, nie zmieniać.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Nadaj mu nazwę.</translation>
    </message>
    <message>
        <source>The colour is not like #2f6fde.</source>
        <translation>Kolor nie ma postaci #2f6fde.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address begins with http:// or https://.</source>
        <translation>Adres bramki zaczyna się od http:// lub https://.</translation>
    </message>
    <message>
        <source>Name a gateway, a PostgreSQL, or both.</source>
        <translation>Podaj bramkę, PostgreSQL albo jedno i drugie.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Użytkownik</translation>
    </message>
    <message>
        <source>who signs in</source>
        <translation>kto się loguje</translation>
    </message>
    <message>
        <source>to sign in now; not kept</source>
        <translation>do zalogowania teraz; nie jest zachowywane</translation>
    </message>
    <message>
        <source>Name the user who signs in at the gateway.</source>
        <translation>Podaj użytkownika, który loguje się do bramki.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileTester</name>
    <message>
        <source>The gateway sends us on to %1. Use that address if it is the gateway&apos;s.</source>
        <translation>Bramka odsyła do %1. Użyj tego adresu, jeśli należy do bramki.</translation>
    </message>
    <message>
        <source>The gateway asks who we are (HTTP %1). Choose how to sign in.</source>
        <translation>Bramka pyta, kim jesteśmy (HTTP %1). Wybierz sposób logowania.</translation>
    </message>
    <message>
        <source>A web page answers at this address (HTTP %1), not a gateway. Check the port and whether a path is missing.</source>
        <translation>Pod tym adresem odpowiada strona WWW (HTTP %1), nie bramka. Sprawdź port i to, czy nie brakuje ścieżki.</translation>
    </message>
    <message>
        <source>Something answers here but knows no /health (HTTP 404). Check the address.</source>
        <translation>Coś tu odpowiada, ale nie zna /health (HTTP 404). Sprawdź adres.</translation>
    </message>
    <message>
        <source>What answers at /health (HTTP %1) is not a gateway&apos;s health report.</source>
        <translation>Odpowiedź spod /health (HTTP %1) nie jest raportem o kondycji bramki.</translation>
    </message>
    <message>
        <source>The gateway answers, in %1 ms.</source>
        <translation>Bramka odpowiada, w %1 ms.</translation>
    </message>
    <message>
        <source>The gateway answers, and says that it is not well (HTTP %1).</source>
        <translation>Bramka odpowiada i zgłasza, że coś jest z nią nie tak (HTTP %1).</translation>
    </message>
    <message>
        <source>No gateway is named: Health and Rules will have nothing to show.</source>
        <translation>Nie podano bramki: Kondycja i Reguły nie będą miały czego pokazać.</translation>
    </message>
    <message>
        <source>No PostgreSQL is named: Sessions will have nothing to show.</source>
        <translation>Nie podano PostgreSQL: Sesje nie będą miały czego pokazać.</translation>
    </message>
    <message>
        <source>PostgreSQL answers, and the conversations are there.</source>
        <translation>PostgreSQL odpowiada i rozmowy tam są.</translation>
    </message>
    <message>
        <source>PostgreSQL answers, but its schema has no chat_sessions and chat_messages this role can see. Check the database&apos;s name, and search_path.</source>
        <translation>PostgreSQL odpowiada, ale ta rola nie widzi w jego schemacie chat_sessions i chat_messages. Sprawdź nazwę bazy danych i search_path.</translation>
    </message>
    <message>
        <source>The gateway answers; enter the password to try the sign-in too.</source>
        <translation>Bramka odpowiada; wpisz hasło, by sprawdzić także logowanie.</translation>
    </message>
    <message>
        <source>The gateway answers, and lets us in as a guest.</source>
        <translation>Bramka odpowiada i wpuszcza nas jako gościa.</translation>
    </message>
    <message>
        <source>The gateway answers, and lets %1 in.</source>
        <translation>Bramka odpowiada i wpuszcza użytkownika %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileText</name>
    <message>
        <source>&quot;%1&quot; cannot name a profile: use small letters, digits and dashes.</source>
        <translation>„%1” nie może być nazwą profilu: użyj małych liter, cyfr i łączników.</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot;.</source>
        <translation>Nie ma profilu „%1”.</translation>
    </message>
    <message>
        <source>Cannot read the profile %1: %2</source>
        <translation>Nie można odczytać profilu %1: %2</translation>
    </message>
    <message>
        <source>The profile %1 is too large to be one. It was left as it is.</source>
        <translation>%1 jest za duży jak na profil. Pozostał bez zmian.</translation>
    </message>
    <message>
        <source>The profile %1 is broken at %2. Mend it by hand; it was left as it is.</source>
        <translation>Profil %1 jest uszkodzony w miejscu %2. Napraw go ręcznie; pozostał bez zmian.</translation>
    </message>
    <message>
        <source>The profile %1 has a &quot;%2&quot; that cannot be used (%3). It was left as it is.</source>
        <translation>Profil %1 ma „%2”, którego nie można użyć (%3). Pozostał bez zmian.</translation>
    </message>
    <message>
        <source>The profile %1 was written by a newer Gatehouse (version %2). It can be used, not changed.</source>
        <translation>Profil %1 zapisał nowszy Gatehouse (wersja %2). Można go używać, nie zmieniać.</translation>
    </message>
    <message>
        <source>Cannot save the profile %1: another program is changing it. Try again.</source>
        <translation>Nie można zapisać profilu %1: zmienia go inny program. Spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Cannot save the profile %1: %2</source>
        <translation>Nie można zapisać profilu %1: %2</translation>
    </message>
    <message>
        <source>Cannot remove the profile %1: %2</source>
        <translation>Nie można usunąć profilu %1: %2</translation>
    </message>
    <message>
        <source>PostgreSQL cannot read this connection string. Write it like &quot;host=db.example.org dbname=chat user=reader&quot;.</source>
        <translation>PostgreSQL nie może odczytać tych parametrów połączenia. Zapisz je tak: „host=db.example.org dbname=chat user=reader”.</translation>
    </message>
    <message>
        <source>This desktop has no keychain service, so the password was not kept. Start one (GNOME Keyring, KWallet) or use a .pgpass file.</source>
        <translation>Ten pulpit nie ma usługi pęku kluczy, więc hasła nie zachowano. Uruchom taką usługę (GNOME Keyring, KWallet) albo użyj pliku .pgpass.</translation>
    </message>
    <message>
        <source>The keychain stayed locked, so the password could not be used.</source>
        <translation>Pęk kluczy pozostał zablokowany, więc nie można było użyć hasła.</translation>
    </message>
    <message>
        <source>No password is kept for %1.</source>
        <translation>Dla %1 nie zachowano hasła.</translation>
    </message>
    <message>
        <source>The password for %1 was given for %2, and the profile now points to %3. Enter it again.</source>
        <translation>Hasło dla %1 podano dla %2, a profil wskazuje teraz %3. Wpisz je ponownie.</translation>
    </message>
    <message>
        <source>The keychain did not answer as it should: %1</source>
        <translation>Pęk kluczy nie odpowiedział tak, jak powinien: %1</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Rozwój</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produkcja</translation>
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
        <translation>Menu (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>gatehouse::RedactProblem</name>
    <message>
        <source>Nothing was revealed, because there is no folder to record it in; set XDG_STATE_HOME or HOME.</source>
        <translation>Niczego nie odsłonięto, bo nie ma folderu na rejestr; ustaw XDG_STATE_HOME lub HOME.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the folder %1 cannot be made to record it in (%2).</source>
        <translation>Niczego nie odsłonięto, bo nie można utworzyć folderu %1 na rejestr (%2).</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 cannot be opened (%2).</source>
        <translation>Niczego nie odsłonięto, bo nie można otworzyć rejestru %1 (%2).</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 is no file of its own; move away what is there.</source>
        <translation>Niczego nie odsłonięto, bo rejestr %1 nie jest osobnym plikiem; przenieś to, co tam jest.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because others may write %1; take that right from them, or move it away.</source>
        <translation>Niczego nie odsłonięto, bo inni mogą pisać do %1; odbierz im to prawo albo przenieś plik.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because another program holds the record %1; try again.</source>
        <translation>Niczego nie odsłonięto, bo inny program trzyma rejestr %1; spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 cannot be read (%2).</source>
        <translation>Niczego nie odsłonięto, bo nie można odczytać rejestru %1 (%2).</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 is full (%2); move it to a safe place, and a new one begins.</source>
        <translation>Niczego nie odsłonięto, bo rejestr %1 jest pełny (%2); przenieś go w bezpieczne miejsce, a zacznie się nowy.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because no reason was given; say why it must be seen.</source>
        <translation>Niczego nie odsłonięto, bo nie podano powodu; napisz, dlaczego trzeba to zobaczyć.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 cannot be written (%2); make room on the disk, or look at its rights.</source>
        <translation>Niczego nie odsłonięto, bo nie można pisać do rejestru %1 (%2); zwolnij miejsce na dysku albo sprawdź prawa.</translation>
    </message>
    <message>
        <source>of reveals</source>
        <translation>odsłonięć</translation>
    </message>
    <message>
        <source>the system gave no reason</source>
        <translation>system nie podał powodu</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleBytesEdit</name>
    <message>
        <source>Change a body limit</source>
        <translation>Zmień limit treści</translation>
    </message>
    <message>
        <source>Unit of the body limit</source>
        <translation>Jednostka limitu treści</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bajty</translation>
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
        <translation>było %1</translation>
    </message>
    <message>
        <source>%1, as the document says for all</source>
        <translation>%1, jak dokument mówi dla wszystkich</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleFieldLimits</name>
    <message>
        <source>At least</source>
        <translation>Co najmniej</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Co najwyżej</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Najkrócej</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Najdłużej</translation>
    </message>
    <message>
        <source>Fewest items</source>
        <translation>Najmniej elementów</translation>
    </message>
    <message>
        <source>Most items</source>
        <translation>Najwięcej elementów</translation>
    </message>
    <message>
        <source>Pattern (RE2)</source>
        <translation>Wzorzec (RE2)</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>Schematy</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Wartości</translation>
    </message>
    <message>
        <source>Change a limit</source>
        <translation>Zmień ograniczenie</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleFieldModel</name>
    <message>
        <source>Add a field</source>
        <translation>Dodaj pole</translation>
    </message>
    <message>
        <source>Delete a field</source>
        <translation>Usuń pole</translation>
    </message>
    <message>
        <source>Move a field</source>
        <translation>Przenieś pole</translation>
    </message>
    <message>
        <source>any</source>
        <translation>dowolny</translation>
    </message>
    <message>
        <source>required</source>
        <translation>wymagane</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcjonalne</translation>
    </message>
    <message>
        <source>Make a field required</source>
        <translation>Ustaw pole jako wymagane</translation>
    </message>
    <message>
        <source>Make a field optional</source>
        <translation>Ustaw pole jako opcjonalne</translation>
    </message>
    <message>
        <source>Change a field&apos;s path</source>
        <translation>Zmień ścieżkę pola</translation>
    </message>
    <message>
        <source>Change a field&apos;s type</source>
        <translation>Zmień typ pola</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Wymagane</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Ograniczenia</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleFieldTable</name>
    <message>
        <source>Fields of the body</source>
        <translation>Pola treści</translation>
    </message>
    <message>
        <source>any</source>
        <translation>dowolny</translation>
    </message>
    <message>
        <source>required</source>
        <translation>wymagane</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleMemberLine</name>
    <message>
        <source>This is no number.</source>
        <translation>To nie jest liczba.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesBench</name>
    <message>
        <source>The request is not complete: the verdict depends on what comes next.</source>
        <translation>Żądanie nie jest kompletne: werdykt zależy od tego, co nastąpi.</translation>
    </message>
    <message>
        <source>There are bytes behind the end of the request.</source>
        <translation>Za końcem żądania są jeszcze bajty.</translation>
    </message>
    <message>
        <source>These rules are refused whole: %1</source>
        <translation>Te reguły są odrzucane w całości: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesBenchPane</name>
    <message>
        <source>Request to try</source>
        <translation>Żądanie do wypróbowania</translation>
    </message>
    <message>
        <source>Answer under the draft</source>
        <translation>Odpowiedź według szkicu</translation>
    </message>
    <message>
        <source>Test bench</source>
        <translation>Stanowisko testowe</translation>
    </message>
    <message>
        <source>A request as it goes over the wire: method and path, headers, an empty line, the body.</source>
        <translation>Żądanie tak, jak idzie łączem: metoda i ścieżka, nagłówki, pusty wiersz, treść.</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>zapisane</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>szkic</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>przechodzi</translation>
    </message>
    <message>
        <source>decided by %1</source>
        <translation>rozstrzygnęła %1</translation>
    </message>
    <message>
        <source>check: %1</source>
        <translation>sprawdzenie: %1</translation>
    </message>
    <message>
        <source>%1: would be %2</source>
        <extracomment>%1 is a mode (warn, report), %2 a status</extracomment>
        <translation>%1: byłoby %2</translation>
    </message>
    <message>
        <source>no rule decides</source>
        <translation>żadna reguła nie rozstrzyga</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesCallProblem</name>
    <message>
        <source>The gateway at %1 asks who we are; sign in, or give a token that is still good.</source>
        <translation>Brama pod %1 pyta, kim jesteśmy; zaloguj się albo podaj token, który jest jeszcze ważny.</translation>
    </message>
    <message>
        <source>The gateway at %1 does not allow this; reading rules takes the role operator, changing them admin without an organisation.</source>
        <translation>Brama pod %1 na to nie pozwala; odczyt reguł wymaga roli operator, a ich zmiana roli admin bez organizacji.</translation>
    </message>
    <message>
        <source>The gateway at %1 has no rules stored yet; apply some first.</source>
        <translation>Brama pod %1 nie ma jeszcze zapisanych reguł; najpierw jakieś zastosuj.</translation>
    </message>
    <message>
        <source>The gateway at %1 has no such version of the rules; look at their history.</source>
        <translation>Brama pod %1 nie ma takiej wersji reguł; zajrzyj do ich historii.</translation>
    </message>
    <message>
        <source>What answers at %1 keeps no rules; check the gateway&apos;s address, and whether a path is missing.</source>
        <translation>To, co odpowiada pod %1, nie przechowuje reguł; sprawdź adres bramy i czy nie brakuje ścieżki.</translation>
    </message>
    <message>
        <source>The gateway at %1 refused the request (%2); correct it and send it again.</source>
        <translation>Brama pod %1 odrzuciła żądanie (%2); popraw je i wyślij ponownie.</translation>
    </message>
    <message>
        <source>The request is larger than the gateway at %1 takes; make the rules smaller.</source>
        <translation>Żądanie jest większe, niż przyjmuje brama pod %1; zmniejsz reguły.</translation>
    </message>
    <message>
        <source>The gateway at %1 was not told which version this replaces; look at what stands between, which drops the If-Match header.</source>
        <translation>Brama pod %1 nie dowiedziała się, którą wersję to zastępuje; sprawdź, co po drodze usuwa nagłówek If-Match.</translation>
    </message>
    <message>
        <source>The gateway at %1 does not know whether the change was made; read the current rules before sending it again.</source>
        <translation>Brama pod %1 nie wie, czy zmiana została wprowadzona; odczytaj bieżące reguły przed ponownym wysłaniem.</translation>
    </message>
    <message>
        <source>The gateway at %1 has had too many requests; wait a moment and try again.</source>
        <translation>Brama pod %1 otrzymała zbyt wiele żądań; poczekaj chwilę i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>What answers at %1 sends us on to %2; use that address if it is the gateway&apos;s.</source>
        <translation>To, co odpowiada pod %1, odsyła nas do %2; użyj tego adresu, jeśli należy do bramy.</translation>
    </message>
    <message>
        <source>The gateway at %1 answered with HTTP %2, which says nothing here; look at its log.</source>
        <translation>Brama pod %1 odpowiedziała HTTP %2, co tu nic nie znaczy; zajrzyj do jej dziennika.</translation>
    </message>
    <message>
        <source>The answer of the gateway at %1 is not as agreed (at &quot;%2&quot;); check its version, and what stands between.</source>
        <translation>Odpowiedź bramy pod %1 nie jest zgodna z umową (w „%2”); sprawdź jej wersję i to, co jest po drodze.</translation>
    </message>
    <message numerus="yes">
        <source>A change needs a reason, of at most %n characters.</source>
        <translation>
            <numerusform>Zmiana wymaga powodu, najwyżej %n znak.</numerusform>
            <numerusform>Zmiana wymaga powodu, najwyżej %n znaki.</numerusform>
            <numerusform>Zmiana wymaga powodu, najwyżej %n znaków.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway at %1 cannot answer at the moment, and nothing was changed; try again soon.</source>
        <translation>Brama pod %1 nie może w tej chwili odpowiedzieć i nic nie zmieniono; spróbuj wkrótce ponownie.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesChangeDialog</name>
    <message>
        <source>Why? It stands in the history and in the audit.</source>
        <translation>Dlaczego? Trafi do historii i audytu.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Powód</translation>
    </message>
    <message>
        <source>Give a reason of 1 to %1 characters.</source>
        <translation>Podaj powód o długości od 1 do %1 znaków.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesChanger</name>
    <message>
        <source>Line %1: %2.</source>
        <translation>Wiersz %1: %2.</translation>
    </message>
    <message>
        <source>The gateway refused these rules, and nothing was stored. %1</source>
        <translation>Brama odrzuciła te reguły i nic nie zapisano. %1</translation>
    </message>
    <message>
        <source>This profile is read-only, so nothing is stored. Unlock it with Ctrl+U or the lock beside its name, and apply again; the draft stays.</source>
        <translation>Ten profil jest tylko do odczytu, więc nic nie zapisano. Odblokuj go przez Ctrl+U lub kłódką obok nazwy i zastosuj ponownie; szkic zostaje.</translation>
    </message>
    <message>
        <source>A change is under way; wait for the gateway&apos;s answer.</source>
        <translation>Zmiana jest w toku; poczekaj na odpowiedź bramy.</translation>
    </message>
    <message>
        <source>There is nothing to apply: the draft is what is stored.</source>
        <translation>Nie ma czego stosować: szkic jest tym, co zapisano.</translation>
    </message>
    <message>
        <source>The gateway would refuse these rules. F8 goes to what lint says is wrong.</source>
        <translation>Brama odrzuciłaby te reguły. F8 prowadzi do tego, co wskazuje kontrola.</translation>
    </message>
    <message>
        <source>Apply the rules to %1</source>
        <translation>Zastosuj reguły do %1</translation>
    </message>
    <message>
        <source>Roll %1 back to v%2</source>
        <translation>Cofnij %1 do v%2</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Zastosuj</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>This is production: every request from now on is judged by these rules.</source>
        <translation>To produkcja: odtąd każde żądanie jest sprawdzane według tych reguł.</translation>
    </message>
    <message>
        <source>What the draft changes</source>
        <translation>Co zmienia szkic</translation>
    </message>
    <message>
        <source>From v%1 to the draft</source>
        <translation>Od v%1 do szkicu</translation>
    </message>
    <message>
        <source>From nothing to the draft</source>
        <translation>Od niczego do szkicu</translation>
    </message>
    <message>
        <source>Stored as v%1. It is applied when every instance serves it.</source>
        <translation>Zapisano jako v%1. Będzie zastosowane, gdy serwuje je każda instancja.</translation>
    </message>
    <message>
        <source>v%1 is stored, but an instance refuses it: see Instances.</source>
        <translation>v%1 jest zapisana, ale instancja ją odrzuca: zobacz Instancje.</translation>
    </message>
    <message numerus="yes">
        <source>v%1 is applied: %n instances serve it.</source>
        <translation>
            <numerusform>v%1 zastosowano: serwuje ją %n instancja.</numerusform>
            <numerusform>v%1 zastosowano: serwują ją %n instancje.</numerusform>
            <numerusform>v%1 zastosowano: serwuje ją %n instancji.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody stored another version meanwhile, so nothing was rolled back. It is shown now; look at it and roll back again if you still want to.</source>
        <translation>W międzyczasie ktoś zapisał inną wersję, więc nic nie cofnięto. Jest teraz pokazana; obejrzyj ją i cofnij ponownie, jeśli nadal chcesz.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Weź ich wersję</translation>
    </message>
    <message>
        <source>Put mine on theirs</source>
        <translation>Nałóż moje na ich</translation>
    </message>
    <message>
        <source>The rules were not stored, or it is not known whether. %1 The draft stays.</source>
        <translation>Reguły nie zostały zapisane albo nie wiadomo, czy zostały. %1 Szkic zostaje.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesConflictDialog</name>
    <message>
        <source>Somebody else was faster</source>
        <translation>Ktoś był szybszy</translation>
    </message>
    <message>
        <source>What they changed</source>
        <translation>Co zmienili inni</translation>
    </message>
    <message>
        <source>What you changed</source>
        <translation>Co zmieniono tutaj</translation>
    </message>
    <message>
        <source>Your draft began from v%1.</source>
        <translation>Twój szkic powstał z v%1.</translation>
    </message>
    <message>
        <source>Your draft began when no rules were stored.</source>
        <translation>Twój szkic powstał, gdy nie było zapisanych reguł.</translation>
    </message>
    <message>
        <source>The rules were removed while you worked. %1 Nothing of yours is lost or stored.</source>
        <translation>Reguły usunięto podczas Twojej pracy. %1 Nic Twojego nie przepadło ani nie zostało zapisane.</translation>
    </message>
    <message>
        <source>%1 stored v%2 at %3. %4 Nothing of yours is lost or stored.</source>
        <translation>%1: zapisano v%2, %3. %4 Nic Twojego nie przepadło ani nie zostało zapisane.</translation>
    </message>
    <message>
        <source>Both changed different endpoints, so yours can be put on theirs; you see the result before you apply it.</source>
        <translation>Zmiany dotyczą różnych punktów końcowych, więc Twoje można nałożyć na ich; zobaczysz wynik przed zastosowaniem.</translation>
    </message>
    <message>
        <source>Your text is no JSON at the moment, so it cannot be put on theirs.</source>
        <translation>Twój tekst nie jest teraz poprawnym JSON, więc nie można go nałożyć na ich.</translation>
    </message>
    <message>
        <source>Both changed %1. Take theirs, or keep editing and look at both.</source>
        <translation>Obie strony zmieniły %1. Weź ich wersję albo edytuj dalej i obejrzyj obie.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Edytuj dalej</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Weź ich wersję</translation>
    </message>
    <message>
        <source>Put mine on theirs</source>
        <translation>Nałóż moje na ich</translation>
    </message>
    <message>
        <source>Your changes leave the draft; undo brings them back.</source>
        <translation>Twoje zmiany znikną ze szkicu; cofnięcie je przywróci.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesDiffView</name>
    <message>
        <source>%1 is new: %2</source>
        <translation>%1 jest nowe: %2</translation>
    </message>
    <message>
        <source>%1 is gone, it was %2</source>
        <translation>%1 zniknęło, było %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is what changed, from %2 to %3</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 stands elsewhere</source>
        <translation>%1 jest w innym miejscu</translation>
    </message>
    <message>
        <source>Endpoint %1 is new</source>
        <translation>Punkt końcowy %1 jest nowy</translation>
    </message>
    <message>
        <source>Endpoint %1 is gone</source>
        <translation>Punkt końcowy %1 zniknął</translation>
    </message>
    <message>
        <source>Endpoint %1 stands elsewhere, which changes nothing</source>
        <translation>Punkt końcowy %1 jest w innym miejscu, co niczego nie zmienia</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines that differ</source>
        <translation>Różniące się wiersze</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Nie ma różnic.</translation>
    </message>
    <message>
        <source>Only blanks or the way of writing differ: the rules mean the same.</source>
        <translation>Różnią się tylko odstępy lub zapis: reguły znaczą to samo.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesDraft</name>
    <message>
        <source>Back to what is saved</source>
        <translation>Wróć do zapisanego</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Pisanie</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesEditor</name>
    <message>
        <source>Views of the rules</source>
        <translation>Widoki reguł</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formularz</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Szukaj w tekście</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Poprzednie</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Następne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>What lint says</source>
        <translation>Co mówi kontrola</translation>
    </message>
    <message numerus="yes">
        <source>%n errors: the gateway refuses these rules</source>
        <translation>
            <numerusform>%n błąd: brama odrzuca te reguły</numerusform>
            <numerusform>%n błędy: brama odrzuca te reguły</numerusform>
            <numerusform>%n błędów: brama odrzuca te reguły</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n ostrzeżenie</numerusform>
            <numerusform>%n ostrzeżenia</numerusform>
            <numerusform>%n ostrzeżeń</numerusform>
        </translation>
    </message>
    <message>
        <source>Lint finds nothing.</source>
        <translation>Kontrola niczego nie znajduje.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nie znaleziono</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesFindingModel</name>
    <message>
        <source>%1, at %2</source>
        <translation>%1, przy %2</translation>
    </message>
    <message>
        <source>Error in line %1: %2</source>
        <translation>Błąd w wierszu %1: %2</translation>
    </message>
    <message>
        <source>Warning in line %1: %2</source>
        <translation>Ostrzeżenie w wierszu %1: %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>wiersz %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesHistoryPane</name>
    <message>
        <source>Older versions</source>
        <translation>Starsze wersje</translation>
    </message>
    <message>
        <source>Nothing has been stored yet, so there is no history.</source>
        <translation>Niczego jeszcze nie zapisano, więc nie ma historii.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Odczytywanie historii…</translation>
    </message>
    <message>
        <source>Versions of the rules, newest first</source>
        <translation>Wersje reguł, od najnowszej</translation>
    </message>
    <message>
        <source>Reading v%1…</source>
        <translation>Odczytywanie v%1…</translation>
    </message>
    <message>
        <source>v%1 is what is stored.</source>
        <translation>v%1 jest tym, co zapisano.</translation>
    </message>
    <message>
        <source>From v%1 to what is stored.</source>
        <translation>Od v%1 do zapisanego.</translation>
    </message>
    <message>
        <source>Roll back to v%1…</source>
        <translation>Cofnij do v%1…</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesLinks</name>
    <message>
        <source>any method</source>
        <translation>dowolna metoda</translation>
    </message>
    <message>
        <source>The rules that are stored have no endpoint of this id.</source>
        <translation>Zapisane reguły nie mają punktu końcowego o tym identyfikatorze.</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Reguła %1</translation>
    </message>
    <message>
        <source>This profile names no gateway to ask.</source>
        <translation>Ten profil nie wskazuje bramy, którą można zapytać.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Reguły</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Validation rules</source>
        <translation>Reguły walidacji</translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>Brak bramy</translation>
    </message>
    <message>
        <source>Give this profile a gateway address, or open a profile that has one: its rules are then read and changed from here.</source>
        <translation>Podaj w tym profilu adres bramy albo otwórz profil, który go ma: jej reguły będzie można stąd czytać i zmieniać.</translation>
    </message>
    <message>
        <source>Reading the rules…</source>
        <translation>Odczytywanie reguł…</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Różnice</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Zastosuj…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ponów</translation>
    </message>
    <message>
        <source>Apply the draft…</source>
        <translation>Zastosuj szkic…</translation>
    </message>
    <message>
        <source>Show what the draft changes</source>
        <translation>Pokaż, co zmienia szkic</translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation>Wróć do zapisanego</translation>
    </message>
    <message>
        <source>Read the rules again</source>
        <translation>Odczytaj reguły ponownie</translation>
    </message>
    <message>
        <source>Add an endpoint</source>
        <translation>Dodaj punkt końcowy</translation>
    </message>
    <message>
        <source>Duplicate the endpoint</source>
        <translation>Powiel punkt końcowy</translation>
    </message>
    <message>
        <source>Delete the endpoint</source>
        <translation>Usuń punkt końcowy</translation>
    </message>
    <message>
        <source>The endpoint is gone from the draft; Ctrl+Z brings it back.</source>
        <translation>Punkt końcowy zniknął ze szkicu; Ctrl+Z go przywróci.</translation>
    </message>
    <message>
        <source>Move the endpoint up</source>
        <translation>Przenieś punkt końcowy w górę</translation>
    </message>
    <message>
        <source>Move the endpoint down</source>
        <translation>Przenieś punkt końcowy w dół</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <extracomment>%1 is one of off, report, warn, enforce</extracomment>
        <translation>Tryb: %1</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Dodaj pole</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>Filtruj punkty końcowe</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Szukaj w tekście</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>Szukaj dalej</translation>
    </message>
    <message>
        <source>Next of what lint says</source>
        <translation>Następna uwaga kontroli</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formularz</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Test bench</source>
        <translation>Stanowisko testowe</translation>
    </message>
    <message>
        <source>The draft could not be kept aside, so a crash would lose it: %1.</source>
        <translation>Nie udało się odłożyć szkicu, awaria by go utraciła: %1.</translation>
    </message>
    <message>
        <source>Your draft from before is here again; it began from v%1.</source>
        <translation>Twój poprzedni szkic jest znowu tutaj; powstał z v%1.</translation>
    </message>
    <message>
        <source>Your draft from before is here again.</source>
        <translation>Twój poprzedni szkic jest znowu tutaj.</translation>
    </message>
    <message>
        <source>%1 Another version is stored since.</source>
        <translation>%1 Od tego czasu zapisano inną wersję.</translation>
    </message>
    <message>
        <source>%1 Ctrl+Shift+R goes back to what is saved.</source>
        <translation>%1 Ctrl+Shift+R wraca do zapisanego.</translation>
    </message>
    <message>
        <source>%1 stored v%2; it is shown now.</source>
        <translation>%1: zapisano v%2; jest teraz pokazana.</translation>
    </message>
    <message>
        <source>%1 stored v%2 while you work on v%3. Applying will show you both before anything is stored.</source>
        <translation>%1: zapisano v%2, gdy pracujesz nad v%3. Przy stosowaniu zobaczysz obie, zanim cokolwiek zostanie zapisane.</translation>
    </message>
    <message>
        <source>This gateway does not serve its rules</source>
        <translation>Ta brama nie udostępnia swoich reguł</translation>
    </message>
    <message>
        <source>%1 The page needs GET and PUT /api/v1/configs/validation.rules.</source>
        <translation>%1 Strona wymaga GET i PUT /api/v1/configs/validation.rules.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nie zalogowano</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Brak uprawnień</translation>
    </message>
    <message>
        <source>The rules could not be read</source>
        <translation>Nie udało się odczytać reguł</translation>
    </message>
    <message>
        <source>No rules are stored yet</source>
        <translation>Nie zapisano jeszcze reguł</translation>
    </message>
    <message>
        <source>The gateway judges requests by its built-in rules. Begin with them written out, and apply when you have added what you need.</source>
        <translation>Brama sprawdza żądania według wbudowanych reguł. Zacznij od ich zapisu i zastosuj, gdy dodasz, czego potrzebujesz.</translation>
    </message>
    <message>
        <source>Start from the default document</source>
        <translation>Zacznij od dokumentu domyślnego</translation>
    </message>
    <message>
        <source>No instance has reported yet.</source>
        <translation>Żadna instancja jeszcze się nie zgłosiła.</translation>
    </message>
    <message>
        <source>The rules have no endpoint &quot;%1&quot;.</source>
        <translation>Reguły nie mają punktu końcowego „%1”.</translation>
    </message>
    <message>
        <source>v%1 stored</source>
        <translation>v%1 zapisana</translation>
    </message>
    <message>
        <source>none stored</source>
        <translation>nic nie zapisano</translation>
    </message>
    <message>
        <source>By %1. Hash %2.</source>
        <translation>Autor: %1. Skrót %2.</translation>
    </message>
    <message>
        <source>draft of v%1</source>
        <translation>szkic v%1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>szkic</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesTextEdit</name>
    <message>
        <source>Rules as JSON</source>
        <translation>Reguły jako JSON</translation>
    </message>
</context>
<context>
    <name>gatehouse::ScreenshotRun</name>
    <message>
        <source>Not seen within %1 s: %2</source>
        <translation>Nie pojawiło się w ciągu %1 s: %2</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>Nie można utworzyć folderu %1.</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;.</source>
        <translation>Nie ma strony „%1”.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>Nie można zapisać %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionDelegate</name>
    <message>
        <source>failed call</source>
        <translation>nieudane wywołanie</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>narzędzia</translation>
    </message>
    <message>
        <source>live</source>
        <translation>na żywo</translation>
    </message>
    <message>
        <source>%1 msg</source>
        <translation>%1 wiad.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionFilterBar</name>
    <message>
        <source>Filter sessions by the beginning of the user or a part of the title</source>
        <translation>Filtruj sesje po początku użytkownika lub części tytułu</translation>
    </message>
    <message>
        <source>User, or words of the title  ( / )</source>
        <translation>Użytkownik lub słowa tytułu  ( / )</translation>
    </message>
    <message>
        <source>+ filter</source>
        <translation>+ filtr</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Dodaj filtr</translation>
    </message>
    <message>
        <source>Calls tools</source>
        <translation>Wywołuje narzędzia</translation>
    </message>
    <message>
        <source>Has a failed call</source>
        <translation>Ma nieudane wywołanie</translation>
    </message>
    <message>
        <source>Active in</source>
        <translation>Aktywne w</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Only this user</source>
        <translation>Tylko ten użytkownik</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>ostatnia godzina</translation>
    </message>
    <message>
        <source>last 24 hours</source>
        <translation>ostatnie 24 godziny</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>ostatnie 7 dni</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>ostatnie 30 dni</translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation>Między dwoma dniami…</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Inna…</translation>
    </message>
    <message>
        <source>Show only sessions of this persona:</source>
        <translation>Pokaż tylko sesje tej persony:</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>od %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>przed %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>użytkownik %1</translation>
    </message>
    <message>
        <source>persona %1</source>
        <translation>persona %1</translation>
    </message>
    <message>
        <source>calls tools</source>
        <translation>wywołuje narzędzia</translation>
    </message>
    <message>
        <source>failed call</source>
        <translation>nieudane wywołanie</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionInspector</name>
    <message>
        <source>Session details</source>
        <translation>Szczegóły sesji</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesja</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>user</source>
        <translation>użytkownik</translation>
    </message>
    <message>
        <source>persona</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>created</source>
        <translation>utworzona</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>zmieniona</translation>
    </message>
    <message>
        <source>services</source>
        <translation>usługi</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Tury</translation>
    </message>
    <message>
        <source>time until it was said; a triangle marks a failed call</source>
        <translation>czas do wypowiedzi; trójkąt oznacza nieudane wywołanie</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Powiązane</translation>
    </message>
    <message>
        <source>request</source>
        <translation>żądanie</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>nie podano</translation>
    </message>
    <message>
        <source>of the last answer</source>
        <translation>ostatniej odpowiedzi</translation>
    </message>
    <message>
        <source>of the chosen message</source>
        <translation>wybranej wiadomości</translation>
    </message>
    <message>
        <source>Trace %1</source>
        <translation>Ślad %1</translation>
    </message>
    <message>
        <source>This message names no trace: its metadata has no trace_id.</source>
        <translation>Ta wiadomość nie wskazuje śladu: w jej metadanych nie ma trace_id.</translation>
    </message>
    <message>
        <source>No message here names a trace.</source>
        <translation>Żadna wiadomość nie wskazuje tu śladu.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionListModel</name>
    <message>
        <source>calls tools</source>
        <translation>wywołuje narzędzia</translation>
    </message>
    <message>
        <source>failed calls: %1</source>
        <translation>nieudane wywołania: %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>na żywo</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Zmieniona %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionListPane</name>
    <message>
        <source>Back to the newest</source>
        <translation>Wróć do najnowszych</translation>
    </message>
    <message>
        <source>Sessions, newest first</source>
        <translation>Sesje, od najnowszych</translation>
    </message>
    <message>
        <source>Loading conversations…</source>
        <translation>Wczytywanie rozmów…</translation>
    </message>
    <message>
        <source>Cannot load conversations</source>
        <translation>Nie można wczytać rozmów</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nic nie pasuje</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Nie ma jeszcze rozmów</translation>
    </message>
    <message>
        <source>No session fits all of these filters. Take one away.</source>
        <translation>Żadna sesja nie pasuje do wszystkich filtrów. Usuń któryś.</translation>
    </message>
    <message>
        <source>As soon as somebody talks to an assistant, it appears here.</source>
        <translation>Gdy tylko ktoś porozmawia z asystentem, pojawi się to tutaj.</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions, newest first</source>
        <translation>
            <numerusform>%n sesja</numerusform>
            <numerusform>%n sesje, od najnowszej</numerusform>
            <numerusform>%n sesji, od najnowszej</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions loaded, more as you scroll</source>
        <translation>
            <numerusform>Wczytano %n sesję, więcej przy przewijaniu</numerusform>
            <numerusform>Wczytano %n sesje, więcej przy przewijaniu</numerusform>
            <numerusform>Wczytano %n sesji, więcej przy przewijaniu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sesje</translation>
    </message>
    <message>
        <source>No conversations without PostgreSQL</source>
        <translation>Bez PostgreSQL nie ma rozmów</translation>
    </message>
    <message>
        <source>This profile names no PostgreSQL. Add its connection to the profile, and the conversations in it appear here.</source>
        <translation>Ten profil nie wskazuje PostgreSQL. Dodaj połączenie w profilu, a rozmowy pojawią się tutaj.</translation>
    </message>
    <message>
        <source>Open a profile that names a PostgreSQL with the tables chat_sessions and chat_messages.</source>
        <translation>Otwórz profil, który wskazuje PostgreSQL z tabelami chat_sessions i chat_messages.</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>Żadna rozmowa nie jest otwarta</translation>
    </message>
    <message>
        <source>Choose one in the list to read it as it happened.</source>
        <translation>Wybierz rozmowę z listy, aby przeczytać ją tak, jak przebiegła.</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>Filtruj sesje</translation>
    </message>
    <message>
        <source>Load sessions again</source>
        <translation>Wczytaj sesje ponownie</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Następna sesja</translation>
    </message>
    <message>
        <source>Previous session</source>
        <translation>Poprzednia sesja</translation>
    </message>
    <message>
        <source>Conversation only</source>
        <translation>Tylko rozmowa</translation>
    </message>
    <message>
        <source>Open the trace of this message</source>
        <translation>Otwórz ślad tej wiadomości</translation>
    </message>
    <message>
        <source>Back to the newest sessions</source>
        <translation>Wróć do najnowszych sesji</translation>
    </message>
    <message>
        <source>The message this link names is not in this conversation.</source>
        <translation>Wiadomości wskazanej przez link nie ma w tej rozmowie.</translation>
    </message>
    <message>
        <source>Cannot open this conversation</source>
        <translation>Nie można otworzyć tej rozmowy</translation>
    </message>
    <message>
        <source>%1 What is shown here may be old; it is tried again.</source>
        <translation>%1 To, co tu widać, może być nieaktualne; próba jest ponawiana.</translation>
    </message>
    <message>
        <source>Loading the conversation…</source>
        <translation>Wczytywanie rozmowy…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ShortcutList</name>
    <message>
        <source>Shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Wszędzie</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInDialog</name>
    <message>
        <source>Keep the password in the desktop&apos;s keychain</source>
        <translation>Zachowaj hasło w bazie kluczy pulpitu</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Logowanie do: %1</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Bramka</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Użytkownik</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logowanie…</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInLabel</name>
    <message>
        <source>Signed out</source>
        <translation>Wylogowano</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logowanie…</translation>
    </message>
    <message>
        <source>Signed in as a guest</source>
        <translation>Zalogowano jako gość</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Zalogowano jako %1</translation>
    </message>
    <message>
        <source>Sign-in waits for the gateway</source>
        <translation>Logowanie czeka na bramkę</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Zaloguj się ponownie</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Logowanie nie powiodło się</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInPrompt</name>
    <message>
        <source>Next time the gateway&apos;s password is asked for again. %1</source>
        <translation>Następnym razem hasło do bramki będzie znów potrzebne. %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Wyloguj się</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanFieldList</name>
    <message>
        <source>Show all · %1</source>
        <translation>Pokaż wszystko · %1</translation>
    </message>
    <message>
        <source>Show less · this is the beginning of %1</source>
        <translation>Pokaż mniej · to początek z %1</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Pokaż mniej</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Kopiuj zaznaczenie</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Kopiuj wartość</translation>
    </message>
    <message>
        <source>Copy name=value</source>
        <translation>Kopiuj nazwa=wartość</translation>
    </message>
    <message>
        <source>Copy all of these</source>
        <translation>Kopiuj wszystkie pozycje</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanGroupModel</name>
    <message>
        <source>(without a name)</source>
        <translation>(bez nazwy)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a share in percent</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of the time in which the spans of this trace were at work themselves</source>
        <translation>%1 czasu, w którym spany tego śladu same pracowały</translation>
    </message>
    <message>
        <source>Service, operation</source>
        <translation>Usługa, operacja</translation>
    </message>
    <message>
        <source>Operation, service</source>
        <translation>Operacja, usługa</translation>
    </message>
    <message>
        <source>How many spans</source>
        <translation>Liczba spanów</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Liczba</translation>
    </message>
    <message>
        <source>The sum of their durations</source>
        <translation>Suma ich czasów trwania</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Łącznie</translation>
    </message>
    <message>
        <source>The sum of the times in which they were at work themselves</source>
        <translation>Suma czasów, w których same pracowały</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Własny</translation>
    </message>
    <message>
        <source>The shortest</source>
        <translation>Najkrótszy</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>The average duration</source>
        <translation>Średni czas trwania</translation>
    </message>
    <message>
        <source>Avg</source>
        <translation>Średnia</translation>
    </message>
    <message>
        <source>95 of 100 take no longer</source>
        <translation>95 na 100 nie trwa dłużej</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>The longest</source>
        <translation>Najdłuższy</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Their part of all self time of the trace</source>
        <translation>Ich część całego czasu własnego śladu</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Udział</translation>
    </message>
    <message>
        <source>Spans with an error of their own</source>
        <translation>Spany z własnym błędem</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Błędy</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanInspector</name>
    <message>
        <source>Details of the span</source>
        <translation>Szczegóły spanu</translation>
    </message>
    <message>
        <source>No span is chosen</source>
        <translation>Nie wybrano spanu</translation>
    </message>
    <message>
        <source>Choose a span to see its attributes, events and links.</source>
        <translation>Wybierz span, aby zobaczyć jego atrybuty, zdarzenia i powiązania.</translation>
    </message>
    <message>
        <source>The span as OTLP JSON</source>
        <translation>Span jako OTLP JSON</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Surowe</translation>
    </message>
    <message>
        <source>The span as OTLP JSON, as it was sent</source>
        <translation>Span jako OTLP JSON, tak jak go wysłano</translation>
    </message>
    <message>
        <source>Copy ▾</source>
        <translation>Kopiuj ▾</translation>
    </message>
    <message>
        <source>Copy span id</source>
        <translation>Kopiuj id spanu</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Kopiuj nazwę</translation>
    </message>
    <message>
        <source>Copy all details</source>
        <translation>Kopiuj wszystkie szczegóły</translation>
    </message>
    <message>
        <source>Copy as OTLP JSON</source>
        <translation>Kopiuj jako OTLP JSON</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(bez nazwy)</translation>
    </message>
    <message>
        <source>starts %1</source>
        <translation>początek %1</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>trwa %1</translation>
    </message>
    <message>
        <source>self %1</source>
        <translation>czas własny %1</translation>
    </message>
    <message>
        <source>AI call</source>
        <translation>Wywołanie AI</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atrybuty</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Zasób</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Zakres</translation>
    </message>
    <message>
        <source>△ An error below this span</source>
        <translation>△ Błąd poniżej tego spanu</translation>
    </message>
    <message>
        <source>This span says that it failed.</source>
        <translation>Ten span zgłasza błąd.</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Naprawione</translation>
    </message>
    <message>
        <source>%1 of %2 are shown</source>
        <translation>pokazano %1 z %2</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Pokaż więcej</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Zdarzenia</translation>
    </message>
    <message>
        <source>linked from</source>
        <translation>wskazany przez</translation>
    </message>
    <message>
        <source>links to</source>
        <translation>wskazuje na</translation>
    </message>
    <message>
        <source>Span %1</source>
        <translation>Span %1</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Powiązania</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Powiązane</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Rozmowa %1</translation>
    </message>
    <message>
        <source>health at %1 · now %2</source>
        <translation>kondycja o %1 · teraz %2</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Żądanie %1</translation>
    </message>
    <message>
        <source>Conversation %1: %2</source>
        <translation>Rozmowa %1: %2</translation>
    </message>
    <message>
        <source>span id %1</source>
        <translation>id spanu %1</translation>
    </message>
    <message>
        <source>Event %1 %2</source>
        <translation>Zdarzenie %1 %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanRepair</name>
    <message>
        <source>Its parent %1 is not here: whoever sent this trace left out spans. Shown on the top level.</source>
        <translation>Nie ma tu jego spanu nadrzędnego %1: nadawca tego śladu pominął spany. Pokazano na najwyższym poziomie.</translation>
    </message>
    <message>
        <source>Its parent %1 is not here: it comes late, was not sampled, or its service sends elsewhere. Shown on the top level.</source>
        <translation>Nie ma tu jego spanu nadrzędnego %1: spóźnia się, pominęło go próbkowanie albo jego usługa wysyła gdzie indziej. Pokazano na najwyższym poziomie.</translation>
    </message>
    <message>
        <source>Sent duration %1: shown as 0.</source>
        <translation>Wysłany czas trwania %1: pokazano jako 0.</translation>
    </message>
    <message>
        <source>Sent end %1 before its start: shown as 0.</source>
        <translation>Wysłany koniec %1 przed początkiem: pokazano jako 0.</translation>
    </message>
    <message>
        <source>Sent with an end before its start: shown as 0.</source>
        <translation>Wysłano z końcem przed początkiem: pokazano jako 0.</translation>
    </message>
    <message>
        <source>No start was sent: shown at that of its parent.</source>
        <translation>Nie wysłano początku: pokazano od początku spanu nadrzędnego.</translation>
    </message>
    <message>
        <source>No start was sent: shown at that of its earliest child.</source>
        <translation>Nie wysłano początku: pokazano od początku najwcześniejszego spanu podrzędnego.</translation>
    </message>
    <message>
        <source>Sent end: %1.</source>
        <translation>Wysłany koniec: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Put together from %n pieces that were sent with one id.</source>
        <translation>
            <numerusform>Złożono z %n części wysłanej z jednym id.</numerusform>
            <numerusform>Złożono z %n części wysłanych z jednym id.</numerusform>
            <numerusform>Złożono z %n części wysłanych z jednym id.</numerusform>
        </translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(bez nazwy)</translation>
    </message>
    <message>
        <source>As sent: %1.</source>
        <translation>Jak wysłano: %1.</translation>
    </message>
    <message>
        <source>Its parent %1 stands below it: the circle was cut here, and the span is shown on the top level.</source>
        <translation>Jego span nadrzędny %1 jest poniżej niego: cykl przerwano tutaj, a span pokazano na najwyższym poziomie.</translation>
    </message>
    <message>
        <source>An earlier span has the same id %1; both are shown.</source>
        <translation>Wcześniejszy span ma to samo id %1; pokazano oba.</translation>
    </message>
    <message>
        <source>Sent with the narrower trace id %1, which is the end of this trace&apos;s.</source>
        <translation>Wysłano z krótszym id śladu %1, które jest końcówką id tego śladu.</translation>
    </message>
    <message>
        <source>Clock of %1 corrected by %2. Sent start: %3.</source>
        <translation>Zegar %1 skorygowano o %2. Wysłany początek: %3.</translation>
    </message>
    <message>
        <source>The clock of %1 seems wrong by %2. Shown as sent.</source>
        <translation>Zegar %1 wydaje się przesunięty o %2. Pokazano tak, jak wysłano.</translation>
    </message>
    <message>
        <source>Names a parent that is not here. Shown on the top level.</source>
        <translation>Wskazuje span nadrzędny, którego tu nie ma. Pokazano na najwyższym poziomie.</translation>
    </message>
    <message>
        <source>Its parent stands below it: the circle was cut.</source>
        <translation>Jego span nadrzędny jest poniżej niego: cykl przerwano.</translation>
    </message>
    <message>
        <source>Named itself as its parent. Shown on the top level.</source>
        <translation>Wskazał siebie jako span nadrzędny. Pokazano na najwyższym poziomie.</translation>
    </message>
    <message>
        <source>An earlier span has the same id; both are shown.</source>
        <translation>Wcześniejszy span ma to samo id; pokazano oba.</translation>
    </message>
    <message>
        <source>Put together from pieces that were sent with one id.</source>
        <translation>Złożono z części wysłanych z jednym id.</translation>
    </message>
    <message>
        <source>No start was sent: shown at that of its parent or its earliest child.</source>
        <translation>Nie wysłano początku: pokazano od początku spanu nadrzędnego lub najwcześniejszego podrzędnego.</translation>
    </message>
    <message>
        <source>Neither end nor duration was sent: shown as 0.</source>
        <translation>Nie wysłano ani końca, ani czasu trwania: pokazano jako 0.</translation>
    </message>
    <message>
        <source>Sent with a narrower trace id than others of this trace.</source>
        <translation>Wysłano z krótszym id śladu niż inne spany tego śladu.</translation>
    </message>
    <message>
        <source>Its id, or that of its trace, was sent empty or all zero.</source>
        <translation>Jego id lub id jego śladu wysłano puste albo złożone z samych zer.</translation>
    </message>
    <message>
        <source>Whoever sent this trace left out spans.</source>
        <translation>Nadawca tego śladu pominął spany.</translation>
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
        <translation>span %1, którego nie ma w tym śladzie</translation>
    </message>
    <message>
        <source>span %1</source>
        <translation>span %1</translation>
    </message>
    <message>
        <source>trace %1, span %2</source>
        <translation>ślad %1, span %2</translation>
    </message>
    <message>
        <source>version</source>
        <translation>wersja</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nazwa</translation>
    </message>
    <message numerus="yes">
        <source>%n attributes were left out by the sender.</source>
        <translation>
            <numerusform>Nadawca pominął %n atrybut.</numerusform>
            <numerusform>Nadawca pominął %n atrybuty.</numerusform>
            <numerusform>Nadawca pominął %n atrybutów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events were left out by the sender.</source>
        <translation>
            <numerusform>Nadawca pominął %n zdarzenie.</numerusform>
            <numerusform>Nadawca pominął %n zdarzenia.</numerusform>
            <numerusform>Nadawca pominął %n zdarzeń.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links were left out by the sender.</source>
        <translation>
            <numerusform>Nadawca pominął %n powiązanie.</numerusform>
            <numerusform>Nadawca pominął %n powiązania.</numerusform>
            <numerusform>Nadawca pominął %n powiązań.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanTableModel</name>
    <message>
        <source>Service</source>
        <translation>Usługa</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operacja</translation>
    </message>
    <message>
        <source>From the start of the trace</source>
        <translation>Od początku śladu</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Początek</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Czas trwania</translation>
    </message>
    <message>
        <source>The time in which the span was at work itself</source>
        <translation>Czas, w którym span sam pracował</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Własny</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Its level in the tree; 1 is the top</source>
        <translation>Jego poziom w drzewie; 1 to najwyższy</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Głębokość</translation>
    </message>
    <message>
        <source>Span id</source>
        <translation>Id spanu</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanTablePane</name>
    <message>
        <source>Spans of the trace</source>
        <translation>Spany śladu</translation>
    </message>
    <message>
        <source>Filter the spans</source>
        <translation>Filtruj spany</translation>
    </message>
    <message>
        <source>Filter by any text in a span</source>
        <translation>Filtruj po dowolnym tekście w spanie</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spany</translation>
    </message>
    <message>
        <source>No trace is shown</source>
        <translation>Nie pokazano żadnego śladu</translation>
    </message>
    <message>
        <source>Open a trace to see its spans.</source>
        <translation>Otwórz ślad, aby zobaczyć jego spany.</translation>
    </message>
    <message>
        <source>Sorting the spans…</source>
        <translation>Sortowanie spanów…</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spany</numerusform>
            <numerusform>%n spanów</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 spans</source>
        <translation>%1 z %2 spanów</translation>
    </message>
    <message>
        <source>No span has this text</source>
        <translation>Żaden span nie zawiera tego tekstu</translation>
    </message>
    <message>
        <source>Names, services, attributes, events and span ids were looked at.</source>
        <translation>Przeszukano nazwy, usługi, atrybuty, zdarzenia i id spanów.</translation>
    </message>
    <message>
        <source>Show in the waterfall</source>
        <translation>Pokaż w kaskadzie</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Kopiuj wiersze</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Kopiuj komórkę</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanText</name>
    <message>
        <source>internal</source>
        <translation>wewnętrzny</translation>
    </message>
    <message>
        <source>server</source>
        <translation>serwer</translation>
    </message>
    <message>
        <source>client</source>
        <translation>klient</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>producent</translation>
    </message>
    <message>
        <source>consumer</source>
        <translation>konsument</translation>
    </message>
    <message>
        <source>kind %1</source>
        <translation>rodzaj %1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>error</source>
        <translation>błąd</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>status %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanTipText</name>
    <message>
        <source>starts %1 · takes %2</source>
        <translation>początek %1 · trwa %2</translation>
    </message>
    <message>
        <source>self %1</source>
        <translation>czas własny %1</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Zakończył się błędem.</translation>
    </message>
    <message>
        <source>Something below it failed.</source>
        <translation>Coś poniżej zakończyło się błędem.</translation>
    </message>
    <message numerus="yes">
        <source>Stands for %n calls in a row; its arrow shows them.</source>
        <translation>
            <numerusform>Zastępuje %n wywołanie; pokazuje je strzałka.</numerusform>
            <numerusform>Zastępuje %n kolejne wywołania; pokazuje je strzałka.</numerusform>
            <numerusform>Zastępuje %n kolejnych wywołań; pokazuje je strzałka.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hides %n spans below it.</source>
        <translation>
            <numerusform>Ukrywa %n span poniżej.</numerusform>
            <numerusform>Ukrywa %n spany poniżej.</numerusform>
            <numerusform>Ukrywa %n spanów poniżej.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(bez nazwy)</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>poziom %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatePanel</name>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusStrip</name>
    <message>
        <source>Gateway</source>
        <translation>Bramka</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Ślady</translation>
    </message>
    <message>
        <source>Live feed</source>
        <translation>Na żywo</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <extracomment>Date and time in the status bar; the zone&apos;s short name is put behind it</extracomment>
        <translation>d MMM yyyy HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThemeText</name>
    <message>
        <source>Theme</source>
        <translation>Motyw</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>The link to this place is on the clipboard.</source>
        <translation>Link do tego miejsca jest w schowku.</translation>
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
        <translation>Wstecz (Alt+Lewo)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Dalej (Alt+Prawo)</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>tylko odczyt</translation>
    </message>
    <message>
        <source>%1 · org %2</source>
        <extracomment>%1 an environment (&quot;Production&quot;), %2 an organisation&apos;s name or id</extracomment>
        <translation>%1 · org. %2</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>odblokowano</translation>
    </message>
    <message>
        <source>Nothing can be changed here until you unlock it (Ctrl+U)</source>
        <translation>Niczego nie można tu zmienić przed odblokowaniem (Ctrl+U)</translation>
    </message>
    <message>
        <source>Changes are allowed until you lock it again (Ctrl+U)</source>
        <translation>Zmiany są dozwolone do ponownego zablokowania (Ctrl+U)</translation>
    </message>
    <message>
        <source>Edit this profile…</source>
        <translation>Edytuj ten profil…</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Nowy profil…</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceFileList</name>
    <message>
        <source>Open files…</source>
        <translation>Otwórz pliki…</translation>
    </message>
    <message>
        <source>Receives OTLP at %1</source>
        <translation>Odbiera OTLP pod %1</translation>
    </message>
    <message>
        <source>Receives OTLP at %1, gRPC at port %2</source>
        <translation>Odbiera OTLP pod %1, gRPC na porcie %2</translation>
    </message>
    <message>
        <source>%1 spans/s</source>
        <translation>%1 spanów/s</translation>
    </message>
    <message numerus="yes">
        <source>%n spans were refused: their ids were none, or their trace was too large.</source>
        <translation>
            <numerusform>Odrzucono %n span: jego id nie było prawidłowe albo jego ślad był za duży.</numerusform>
            <numerusform>Odrzucono %n spany: ich id nie były prawidłowe albo ich ślad był za duży.</numerusform>
            <numerusform>Odrzucono %n spanów: ich id nie były prawidłowe albo ich ślad był za duży.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n oldest traces left, to keep within %1 MB. Pin those that must stay.</source>
        <translation>
            <numerusform>Usunięto %n najstarszy ślad, aby zmieścić się w %1 MB. Przypnij te, które muszą zostać.</numerusform>
            <numerusform>Usunięto %n najstarsze ślady, aby zmieścić się w %1 MB. Przypnij te, które muszą zostać.</numerusform>
            <numerusform>Usunięto %n najstarszych śladów, aby zmieścić się w %1 MB. Przypnij te, które muszą zostać.</numerusform>
        </translation>
    </message>
    <message>
        <source>The profile also names %1. This version reads OTLP and files only: export a trace there and open the file here.</source>
        <translation>Profil wskazuje też %1. Ta wersja czyta tylko OTLP i pliki: wyeksportuj tam ślad i otwórz plik tutaj.</translation>
    </message>
    <message numerus="yes">
        <source>%n traces</source>
        <translation>
            <numerusform>%n ślad</numerusform>
            <numerusform>%n ślady</numerusform>
            <numerusform>%n śladów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spany</numerusform>
            <numerusform>%n spanów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents of it could not be read.</source>
        <translation>
            <numerusform>Nie udało się odczytać %n dokumentu z tego pliku.</numerusform>
            <numerusform>Nie udało się odczytać %n dokumentów z tego pliku.</numerusform>
            <numerusform>Nie udało się odczytać %n dokumentów z tego pliku.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists of logs, metrics or profiles were passed over.</source>
        <translation>
            <numerusform>Pominięto %n listę logów, metryk lub profili.</numerusform>
            <numerusform>Pominięto %n listy logów, metryk lub profili.</numerusform>
            <numerusform>Pominięto %n list logów, metryk lub profili.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · not all read</source>
        <translation>%1 · %2 · nie wszystko odczytano</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Zamknij %1</translation>
    </message>
    <message>
        <source>Reading %1 (%2)…</source>
        <translation>Odczytywanie %1 (%2)…</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait</source>
        <translation>
            <numerusform>jeszcze %n czeka</numerusform>
            <numerusform>jeszcze %n czekają</numerusform>
            <numerusform>jeszcze %n czeka</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Przerwij odczyt</translation>
    </message>
    <message>
        <source>Open trace files</source>
        <translation>Otwórz pliki śladów</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceFindBar</name>
    <message>
        <source>Find name, service, key=value…</source>
        <translation>Szukaj nazwy, usługi, klucz=wartość…</translation>
    </message>
    <message>
        <source>Find in this trace</source>
        <translation>Szukaj w tym śladzie</translation>
    </message>
    <message>
        <source>Only spans of one service</source>
        <translation>Tylko spany jednej usługi</translation>
    </message>
    <message>
        <source>Only spans that take at least so long</source>
        <translation>Tylko spany, które trwają co najmniej tyle</translation>
    </message>
    <message>
        <source>Only spans with an error of their own</source>
        <translation>Tylko spany z własnym błędem</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Poprzednie trafienie</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Następne trafienie</translation>
    </message>
    <message>
        <source>hide the rest</source>
        <translation>ukryj resztę</translation>
    </message>
    <message>
        <source>Show only matches, and what they hang from</source>
        <translation>Pokaż tylko trafienia i ich spany nadrzędne</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Wszystkie usługi</translation>
    </message>
    <message>
        <source>(no service)</source>
        <translation>(bez usługi)</translation>
    </message>
    <message>
        <source>Any duration</source>
        <translation>Dowolny czas trwania</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>co najmniej %1</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>szukanie…</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>brak trafień</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n trafienie</numerusform>
            <numerusform>%n trafienia</numerusform>
            <numerusform>%n trafień</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Which of the matches is looked at: 3 / 120</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>service</source>
        <translation>usługa</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Usługa</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>czas trwania</translation>
    </message>
    <message>
        <source>Least duration</source>
        <translation>Minimalny czas trwania</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n błąd</numerusform>
            <numerusform>%n błędy</numerusform>
            <numerusform>%n błędów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceHeader</name>
    <message>
        <source>%1
Click to copy</source>
        <translation>%1
Kliknij, aby skopiować</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repairs shown</source>
        <extracomment>What was mended of a trace so that it could be shown</extracomment>
        <translation>
            <numerusform>pokazano %Ln naprawę</numerusform>
            <numerusform>pokazano %Ln naprawy</numerusform>
            <numerusform>pokazano %Ln napraw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <extracomment>Spans with an error</extracomment>
        <translation>
            <numerusform>%Ln błąd</numerusform>
            <numerusform>%Ln błędy</numerusform>
            <numerusform>%Ln błędów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln spans</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spany</numerusform>
            <numerusform>%Ln spanów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln usługa</numerusform>
            <numerusform>%Ln usługi</numerusform>
            <numerusform>%Ln usług</numerusform>
        </translation>
    </message>
    <message>
        <source>depth %1</source>
        <extracomment>How many levels a trace has</extracomment>
        <translation>głębokość %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>A number of repairs and their cause</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Correct clocks that disagree</source>
        <translation>Koryguj rozbieżne zegary</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceJumpField</name>
    <message>
        <source>Go to a trace by its id or by that of its request</source>
        <translation>Przejdź do śladu po jego id lub id jego żądania</translation>
    </message>
    <message>
        <source>Trace id or request id</source>
        <translation>Id śladu lub id żądania</translation>
    </message>
    <message>
        <source>Neither a trace nor a request of this id is here: not sent to this console, left out by sampling, not arrived yet, or gone to make room.</source>
        <translation>Nie ma tu śladu ani żądania o tym id: nie wysłano ich do tej konsoli, pominęło je próbkowanie, nie dotarły jeszcze albo ustąpiły miejsca nowszym.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceLinks</name>
    <message>
        <source>the file</source>
        <translation>plik</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A trace source and its address: &quot;Jaeger, http://traces.example:16686&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spany</numerusform>
            <numerusform>%n spanów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n błąd</numerusform>
            <numerusform>%n błędy</numerusform>
            <numerusform>%n błędów</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in no file that is open, and the profile names no address at which spans would be received.</source>
        <translation>Nie ma go w żadnym otwartym pliku, a profil nie wskazuje adresu, pod którym odbierano by spany.</translation>
    </message>
    <message numerus="yes">
        <source>It is not here: %n traces had to make room for newer ones, or it was not sent to this console, or it was left out by sampling.</source>
        <translation>
            <numerusform>Nie ma go tu: %n ślad musiał ustąpić miejsca nowszym, nie wysłano go do tej konsoli albo pominęło go próbkowanie.</numerusform>
            <numerusform>Nie ma go tu: %n ślady musiały ustąpić miejsca nowszym, nie wysłano go do tej konsoli albo pominęło go próbkowanie.</numerusform>
            <numerusform>Nie ma go tu: %n śladów musiało ustąpić miejsca nowszym, nie wysłano go do tej konsoli albo pominęło go próbkowanie.</numerusform>
        </translation>
    </message>
    <message>
        <source>No trace of this request is here: it was not sent to this console, was left out by sampling, or has not arrived yet.</source>
        <translation>Nie ma tu śladu tego żądania: nie wysłano go do tej konsoli, pominęło go próbkowanie albo jeszcze nie dotarł.</translation>
    </message>
    <message>
        <source>This trace is not here: it was not sent to this console, was left out by sampling, or has not arrived yet.</source>
        <translation>Nie ma tu tego śladu: nie wysłano go do tej konsoli, pominęło go próbkowanie albo jeszcze nie dotarł.</translation>
    </message>
    <message>
        <source>This version does not ask other systems for traces: look in %1.</source>
        <translation>Ta wersja nie pyta o ślady innych systemów: zajrzyj do %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceMinimap</name>
    <message>
        <source>Overview of the whole trace</source>
        <translation>Podgląd całego śladu</translation>
    </message>
</context>
<context>
    <name>gatehouse::TracePane</name>
    <message>
        <source>Views of the trace</source>
        <translation>Widoki śladu</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Kaskada</translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation>Wykres płomieniowy</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statystyki</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spany</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceReception</name>
    <message>
        <source>Port %1 is in use by another program, so no spans are received. End that program, or give the profile another port.</source>
        <translation>Portu %1 używa inny program, więc spany nie są odbierane. Zakończ ten program albo podaj w profilu inny port.</translation>
    </message>
    <message>
        <source>“%1” is no address of this machine, so no spans are received. Correct it in the profile.</source>
        <translation>„%1” nie jest adresem tego komputera, więc spany nie są odbierane. Popraw go w profilu.</translation>
    </message>
    <message>
        <source>The system does not let the console listen at %1, port %2, so no spans are received. Give the profile another port.</source>
        <translation>System nie pozwala konsoli nasłuchiwać na %1, port %2, więc spany nie są odbierane. Podaj w profilu inny port.</translation>
    </message>
    <message>
        <source>OTLP %1</source>
        <translation>OTLP %1</translation>
    </message>
    <message>
        <source>OTLP %1 · %2 spans/s</source>
        <translation>OTLP %1 · %2 spanów/s</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceResultModel</name>
    <message numerus="yes">
        <source>(%n errors)</source>
        <translation>
            <numerusform>(%n błąd)</numerusform>
            <numerusform>(%n błędy)</numerusform>
            <numerusform>(%n błędów)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, trace %2</source>
        <translation>%1, ślad %2</translation>
    </message>
    <message numerus="yes">
        <source>%n spans lack their parent: it has not arrived, or was never sent.</source>
        <translation>
            <numerusform>%n spanowi brakuje spanu nadrzędnego: jeszcze nie dotarł albo nigdy go nie wysłano.</numerusform>
            <numerusform>%n spanom brakuje spanu nadrzędnego: jeszcze nie dotarł albo nigdy go nie wysłano.</numerusform>
            <numerusform>%n spanom brakuje spanu nadrzędnego: jeszcze nie dotarł albo nigdy go nie wysłano.</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier spans of it were here and had to make room for newer traces.</source>
        <translation>Były tu jego wcześniejsze spany, ale musiały ustąpić miejsca nowszym śladom.</translation>
    </message>
    <message>
        <source>Its sender says that it left out spans.</source>
        <translation>Jego nadawca zgłasza, że pominął spany.</translation>
    </message>
    <message numerus="yes">
        <source>%n spans have errors of their own.</source>
        <translation>
            <numerusform>%n span ma własne błędy.</numerusform>
            <numerusform>%n spany mają własne błędy.</numerusform>
            <numerusform>%n spanów ma własne błędy.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was sent to this console.</source>
        <translation>Wysłano go do tej konsoli.</translation>
    </message>
    <message>
        <source>received</source>
        <translation>odebrany</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>plik</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Początek</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Usługa</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operacja</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Czas trwania</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spany</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Błędy</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Usługi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Źródło</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceResultTable</name>
    <message>
        <source>Traces that were found</source>
        <translation>Znalezione ślady</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Find traces like this</source>
        <translation>Znajdź podobne ślady</translation>
    </message>
    <message>
        <source>Copy trace id</source>
        <translation>Kopiuj id śladu</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Kopiuj wiersze</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Odepnij</translation>
    </message>
    <message>
        <source>Pin: keep when others make room</source>
        <translation>Przypnij: zachowaj, gdy inne ustępują miejsca</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceScatter</name>
    <message>
        <source>Traces by start and duration</source>
        <translation>Ślady według początku i czasu trwania</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spany</numerusform>
            <numerusform>%n spanów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n błąd</numerusform>
            <numerusform>%n błędy</numerusform>
            <numerusform>%n błędów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more just here</source>
        <translation>
            <numerusform>i jeszcze %n w tym miejscu</numerusform>
            <numerusform>i jeszcze %n w tym miejscu</numerusform>
            <numerusform>i jeszcze %n w tym miejscu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceSearchForm</name>
    <message>
        <source>All services</source>
        <translation>Wszystkie usługi</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Usługa</translation>
    </message>
    <message>
        <source>Any; * for any text: GET*</source>
        <translation>Dowolna; * to dowolny tekst: GET*</translation>
    </message>
    <message>
        <source>&amp;Operation</source>
        <translation>&amp;Operacja</translation>
    </message>
    <message>
        <source>Conditions that one span must meet: key=value, key=&quot;with blanks&quot;, key=be*, or a key alone.</source>
        <translation>Warunki, które musi spełnić jeden span: klucz=wartość, klucz=&quot;ze spacjami&quot;, klucz=pocz* albo sam klucz.</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>&amp;Atrybuty</translation>
    </message>
    <message>
        <source>from, as 1.5s</source>
        <translation>od, np. 1.5s</translation>
    </message>
    <message>
        <source>Shortest duration</source>
        <translation>Najkrótszy czas trwania</translation>
    </message>
    <message>
        <source>to, as 300ms</source>
        <translation>do, np. 300ms</translation>
    </message>
    <message>
        <source>Longest duration</source>
        <translation>Najdłuższy czas trwania</translation>
    </message>
    <message>
        <source>&amp;Duration of the trace</source>
        <translation>&amp;Czas trwania śladu</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Dowolny czas</translation>
    </message>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation>
            <numerusform>Ostatnia %n minuta</numerusform>
            <numerusform>Ostatnie %n minuty</numerusform>
            <numerusform>Ostatnie %n minut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation>
            <numerusform>Ostatnia %n godzina</numerusform>
            <numerusform>Ostatnie %n godziny</numerusform>
            <numerusform>Ostatnie %n godzin</numerusform>
        </translation>
    </message>
    <message>
        <source>Between two moments</source>
        <translation>Między dwiema chwilami</translation>
    </message>
    <message>
        <source>S&amp;tarted</source>
        <translation>&amp;Rozpoczęcie</translation>
    </message>
    <message>
        <source>Started at or after</source>
        <translation>Rozpoczęcie nie wcześniej niż</translation>
    </message>
    <message>
        <source>Started before</source>
        <translation>Rozpoczęcie przed</translation>
    </message>
    <message>
        <source>Only with &amp;errors</source>
        <translation>Tylko z &amp;błędami</translation>
    </message>
    <message>
        <source>How many traces are shown</source>
        <translation>Ile śladów pokazać</translation>
    </message>
    <message>
        <source>Which traces are shown where there are more</source>
        <translation>Które ślady pokazać, gdy jest ich więcej</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>najnowsze</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>najdłuższe</translation>
    </message>
    <message>
        <source>with most spans</source>
        <translation>z największą liczbą spanów</translation>
    </message>
    <message>
        <source>with most errors</source>
        <translation>z największą liczbą błędów</translation>
    </message>
    <message>
        <source>Show at &amp;most</source>
        <translation>Pokaż &amp;najwyżej</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Ostatnie %1</translation>
    </message>
    <message>
        <source>The shortest duration is longer than the longest one.</source>
        <translation>Najkrótszy czas trwania jest dłuższy od najdłuższego.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceSearchPane</name>
    <message>
        <source>Clear</source>
        <translation>Wyczyść</translation>
    </message>
    <message>
        <source>live</source>
        <translation>na żywo</translation>
    </message>
    <message>
        <source>New traces come into the list by themselves.</source>
        <translation>Nowe ślady same trafiają na listę.</translation>
    </message>
    <message>
        <source>New traces come into the list by themselves</source>
        <translation>Nowe ślady same trafiają na listę</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>Skala logarytmiczna</translation>
    </message>
    <message>
        <source>The list was not exported: %1</source>
        <translation>Lista nie została wyeksportowana: %1</translation>
    </message>
    <message>
        <source>Search traces</source>
        <translation>Szukaj śladów</translation>
    </message>
    <message>
        <source>Open trace files…</source>
        <translation>Otwórz pliki śladów…</translation>
    </message>
    <message>
        <source>Go to the found traces</source>
        <translation>Przejdź do znalezionych śladów</translation>
    </message>
    <message>
        <source>New traces come by themselves</source>
        <translation>Nowe ślady pojawiają się same</translation>
    </message>
    <message>
        <source>This is no search for traces: %1</source>
        <translation>To nie jest wyszukiwanie śladów: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n traces</source>
        <translation>
            <numerusform>%n ślad</numerusform>
            <numerusform>%n ślady</numerusform>
            <numerusform>%n śladów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n traces match</source>
        <translation>
            <numerusform>pasuje %1 z %n śladu</numerusform>
            <numerusform>pasuje %1 z %n śladów</numerusform>
            <numerusform>pasuje %1 z %n śladów</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are shown</source>
        <translation>pokazano %1</translation>
    </message>
    <message>
        <source>more have come since</source>
        <translation>od tego czasu przyszły nowe</translation>
    </message>
    <message>
        <source>No trace matches</source>
        <translation>Żaden ślad nie pasuje</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n traces here has all that is asked for.</source>
        <translation>
            <numerusform>%n ślad, który tu jest, nie spełnia wszystkich warunków.</numerusform>
            <numerusform>Żaden z %n śladów tutaj nie spełnia wszystkich warunków.</numerusform>
            <numerusform>Żaden z %n śladów tutaj nie spełnia wszystkich warunków.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Wyczyść wyszukiwanie</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Odczytywanie %1…</translation>
    </message>
    <message>
        <source>No traces yet</source>
        <translation>Nie ma jeszcze śladów</translation>
    </message>
    <message>
        <source>Point an OpenTelemetry exporter at %1, drop trace files here (OTLP, Jaeger, Tempo or Zipkin, gzipped or not), or run scripts/demo for traces of a whole system.</source>
        <translation>Skieruj eksporter OpenTelemetry na %1, upuść tu pliki śladów (OTLP, Jaeger, Tempo lub Zipkin, także skompresowane gzip) albo uruchom scripts/demo, aby zobaczyć ślady całego systemu.</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Otwórz pliki…</translation>
    </message>
    <message>
        <source>Drop trace files here (OTLP, Jaeger, Tempo or Zipkin, gzipped or not). To receive spans as they happen, open a profile with an OTLP address such as http://127.0.0.1:4318, or run scripts/demo.</source>
        <translation>Upuść tu pliki śladów (OTLP, Jaeger, Tempo lub Zipkin, także skompresowane gzip). Aby odbierać spany na bieżąco, otwórz profil z adresem OTLP, np. http://127.0.0.1:4318, albo uruchom scripts/demo.</translation>
    </message>
    <message>
        <source>The trace is not here any more: it had to make room for newer ones.</source>
        <translation>Tego śladu już tu nie ma: musiał ustąpić miejsca nowszym.</translation>
    </message>
    <message>
        <source>There is no room for another pinned trace. Unpin one that is not needed any more.</source>
        <translation>Nie ma miejsca na kolejny przypięty ślad. Odepnij któryś, jeśli nie jest już potrzebny.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceSearchesButton</name>
    <message>
        <source>Searches</source>
        <translation>Wyszukiwania</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Zapisane</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Zapisz to wyszukiwanie…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Recent, until the console ends</source>
        <translation>Ostatnie, do zamknięcia konsoli</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Zapisz to wyszukiwanie</translation>
    </message>
    <message>
        <source>Its name; what was typed is saved with it, as it is:</source>
        <translation>Nazwa; wpisany tekst zostanie z nią zapisany bez zmian:</translation>
    </message>
    <message numerus="yes">
        <source>The search was not saved: it needs a name, and there is room for %n.</source>
        <translation>
            <numerusform>Wyszukiwania nie zapisano: potrzebuje nazwy, a miejsca jest na %n.</numerusform>
            <numerusform>Wyszukiwania nie zapisano: potrzebuje nazwy, a miejsca jest na %n.</numerusform>
            <numerusform>Wyszukiwania nie zapisano: potrzebuje nazwy, a miejsca jest na %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceStatisticsPane</name>
    <message>
        <source>Statistics of the trace</source>
        <translation>Statystyki śladu</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Grupuj według</translation>
    </message>
    <message>
        <source>service, then operation</source>
        <translation>usługi, potem operacji</translation>
    </message>
    <message>
        <source>operation, then service</source>
        <translation>operacji, potem usługi</translation>
    </message>
    <message>
        <source>Groups of spans</source>
        <translation>Grupy spanów</translation>
    </message>
    <message>
        <source>No trace is shown</source>
        <translation>Nie pokazano żadnego śladu</translation>
    </message>
    <message>
        <source>Open a trace to see its statistics.</source>
        <translation>Otwórz ślad, aby zobaczyć jego statystyki.</translation>
    </message>
    <message>
        <source>Adding up the spans…</source>
        <translation>Sumowanie spanów…</translation>
    </message>
    <message>
        <source>Find these spans</source>
        <translation>Znajdź te spany</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Rozwiń wszystko</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Zwiń wszystko</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceWords</name>
    <message>
        <source>no time</source>
        <translation>brak czasu</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(bez nazwy)</translation>
    </message>
    <message>
        <source>(no service)</source>
        <translation>(bez usługi)</translation>
    </message>
    <message>
        <source>At %1 a value has no name before it: write name=value.</source>
        <translation>Na pozycji %1 wartość nie ma przed sobą nazwy: wpisz nazwa=wartość.</translation>
    </message>
    <message>
        <source>The quote at %1 is not closed.</source>
        <translation>Cudzysłów na pozycji %1 nie jest zamknięty.</translation>
    </message>
    <message>
        <source>At %1 a blank is missing behind the quote.</source>
        <translation>Na pozycji %1 brakuje spacji za cudzysłowem.</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n conditions.</source>
        <translation>
            <numerusform>Jest więcej niż %n warunek.</numerusform>
            <numerusform>Jest więcej niż %n warunki.</numerusform>
            <numerusform>Jest więcej niż %n warunków.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is longer than %n characters.</source>
        <translation>
            <numerusform>To jest dłuższe niż %n znak.</numerusform>
            <numerusform>To jest dłuższe niż %n znaki.</numerusform>
            <numerusform>To jest dłuższe niż %n znaków.</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1 a number is missing: write 1.5s or 300ms.</source>
        <translation>Na pozycji %1 brakuje liczby: wpisz 1.5s lub 300ms.</translation>
    </message>
    <message>
        <source>At %1 a unit is missing: ns, us, ms, s, m or h.</source>
        <translation>Na pozycji %1 brakuje jednostki: ns, us, ms, s, m lub h.</translation>
    </message>
    <message>
        <source>At %1 there is no unit that is known: write ns, us, ms, s, m or h.</source>
        <translation>Na pozycji %1 nie ma znanej jednostki: wpisz ns, us, ms, s, m lub h.</translation>
    </message>
    <message>
        <source>At %1 the time is longer than can be searched for.</source>
        <translation>Na pozycji %1 czas jest za długi, aby go szukać.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>Nie można odczytać „%1”: %2</translation>
    </message>
    <message>
        <source>“%1” holds no traces: nothing at its beginning is OTLP, Jaeger, Tempo or Zipkin. Save it again in one of these formats.</source>
        <translation>„%1” nie zawiera śladów: jego początek nie jest w formacie OTLP, Jaeger, Tempo ani Zipkin. Zapisz go ponownie w jednym z tych formatów.</translation>
    </message>
    <message>
        <source>“%1” is cut off at byte %2, and nothing before that is whole. Copy or download it again.</source>
        <translation>„%1” urywa się na bajcie %2 i nic przedtem nie jest kompletne. Skopiuj lub pobierz go ponownie.</translation>
    </message>
    <message>
        <source>“%1” breaks the rules of its format at byte %2, and nothing before that is whole. Save it again where it came from.</source>
        <translation>„%1” narusza reguły swojego formatu na bajcie %2 i nic przedtem nie jest kompletne. Zapisz go ponownie tam, skąd pochodzi.</translation>
    </message>
    <message>
        <source>“%1” holds more than fits into memory. Close other files, or split it.</source>
        <translation>„%1” zawiera więcej, niż mieści się w pamięci. Zamknij inne pliki albo go podziel.</translation>
    </message>
    <message>
        <source>“%1” is a trace file without any spans.</source>
        <translation>„%1” to plik śladu bez żadnych spanów.</translation>
    </message>
    <message>
        <source>“%1” holds the refusal of a server instead of a trace: %2</source>
        <translation>„%1” zawiera odmowę serwera zamiast śladu: %2</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check that it is there and that you may read it.</source>
        <translation>Nie można odczytać „%1”: %2. Sprawdź, czy plik istnieje i czy masz prawo go czytać.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TracesPage</name>
    <message>
        <source>Traces</source>
        <translation>Ślady</translation>
    </message>
    <message numerus="yes">
        <source>%Ln traces</source>
        <extracomment>Leads back from one trace to those that were found</extracomment>
        <translation>
            <numerusform>%Ln ślad</numerusform>
            <numerusform>%Ln ślady</numerusform>
            <numerusform>%Ln śladów</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for the trace…</source>
        <translation>Szukanie śladu…</translation>
    </message>
    <message>
        <source>When it comes, it is shown at once.</source>
        <translation>Gdy dotrze, zostanie od razu pokazany.</translation>
    </message>
    <message>
        <source>No trace of request %1 is here</source>
        <translation>Nie ma tu śladu żądania %1</translation>
    </message>
    <message>
        <source>Trace %1 is not here</source>
        <translation>Nie ma tu śladu %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::Transcript</name>
    <message>
        <source>not readable as tool calls</source>
        <translation>nieczytelne jako wywołania narzędzi</translation>
    </message>
    <message>
        <source>result without a call</source>
        <translation>wynik bez wywołania</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>błąd</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>brak wyniku</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>brak odpowiedzi</translation>
    </message>
</context>
<context>
    <name>gatehouse::TranscriptModel</name>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 o %2: %3</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>jeszcze nie wczytano</translation>
    </message>
</context>
<context>
    <name>gatehouse::TranscriptPane</name>
    <message>
        <source>Conversation only</source>
        <translation>Tylko rozmowa</translation>
    </message>
    <message>
        <source>Hide tool calls and their results (C)</source>
        <translation>Ukryj wywołania narzędzi i ich wyniki (C)</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>zamaskowane</translation>
    </message>
    <message>
        <source>E-mail addresses, phone numbers, cards, tokens and the like are masked, also when copied.</source>
        <translation>Adresy e-mail, numery telefonów, karty, tokeny i podobne są maskowane, także przy kopiowaniu.</translation>
    </message>
    <message>
        <source>Personal data is masked</source>
        <translation>Dane osobowe są zamaskowane</translation>
    </message>
</context>
<context>
    <name>gatehouse::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Przebieg rozmowy</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>tokeny: %1</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Kopiuj wiadomość</translation>
    </message>
    <message>
        <source>Open its trace</source>
        <translation>Otwórz jej ślad</translation>
    </message>
</context>
<context>
    <name>gatehouse::TurnsChart</name>
    <message>
        <source>Turns: time to answer</source>
        <translation>Tury: czas do odpowiedzi</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Turns: %1, with a failed call: %2</source>
        <translation>Tury: %1, z nieudanym wywołaniem: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::UnlockText</name>
    <message>
        <source>Unlock</source>
        <translation>Odblokuj</translation>
    </message>
    <message>
        <source>Allow changes to %1 (%2)?</source>
        <extracomment>%1 the profile&apos;s name, %2 its environment (&quot;Production&quot;)</extracomment>
        <translation>Zezwolić na zmiany w %1 (%2)?</translation>
    </message>
    <message>
        <source>Until you lock it again or close it, what you rename, delete or apply here takes effect for its users.</source>
        <translation>Do ponownego zablokowania lub zamknięcia to, co tu zmienisz, usuniesz lub zastosujesz, zadziała dla jego użytkowników.</translation>
    </message>
    <message>
        <source>Stay read-only</source>
        <translation>Zostań przy odczycie</translation>
    </message>
</context>
<context>
    <name>gatehouse::VerdictLine</name>
    <message>
        <source>Trying…</source>
        <translation>Próba…</translation>
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
        <translation>Wersja</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallChips</name>
    <message>
        <source>Only this span and what is below it. Close it to show everything.</source>
        <translation>Tylko ten span i to, co poniżej. Zamknij, aby pokazać wszystko.</translation>
    </message>
    <message>
        <source>fold repeats</source>
        <translation>zwijaj powtórzenia</translation>
    </message>
    <message>
        <source>Show calls of one name that follow each other as one row</source>
        <translation>Pokazuj kolejne wywołania o tej samej nazwie jako jeden wiersz</translation>
    </message>
    <message>
        <source>critical path</source>
        <translation>ścieżka krytyczna</translation>
    </message>
    <message>
        <source>Underline what the trace waited for</source>
        <translation>Podkreśl to, na co ślad czekał</translation>
    </message>
    <message>
        <source>Clocks of these hosts do not agree</source>
        <translation>Zegary tych hostów się nie zgadzają</translation>
    </message>
    <message>
        <source>How many levels are open ( [ and ] )</source>
        <translation>Ile poziomów jest rozwiniętych ( [ i ] )</translation>
    </message>
    <message>
        <source>clocks corrected</source>
        <translation>zegary skorygowane</translation>
    </message>
    <message>
        <source>clocks as sent</source>
        <translation>zegary jak wysłano</translation>
    </message>
    <message>
        <source>all levels</source>
        <translation>wszystkie poziomy</translation>
    </message>
    <message numerus="yes">
        <source>%n levels</source>
        <translation>
            <numerusform>%n poziom</numerusform>
            <numerusform>%n poziomy</numerusform>
            <numerusform>%n poziomów</numerusform>
        </translation>
    </message>
    <message>
        <source>As if all clocks agreed</source>
        <translation>Jakby wszystkie zegary się zgadzały</translation>
    </message>
    <message>
        <source>As it was sent</source>
        <translation>Tak, jak wysłano</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, by %n calls</source>
        <extracomment>%1 is a service, %2 by how much its clock is moved, %n the calls it was judged by</extracomment>
        <translation>
            <numerusform>%1: %2, na podstawie %n wywołania</numerusform>
            <numerusform>%1: %2, na podstawie %n wywołań</numerusform>
            <numerusform>%1: %2, na podstawie %n wywołań</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Rozwiń wszystko</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Zwiń wszystko</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallHeader</name>
    <message>
        <source>Service and operation</source>
        <translation>Usługa i operacja</translation>
    </message>
    <message>
        <source>from level %1</source>
        <extracomment>%1 is a number: levels of the tree above it have no room</extracomment>
        <translation>od poziomu %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokeny we</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokeny wy</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Narzędzie</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallPane</name>
    <message>
        <source>Find in this trace</source>
        <translation>Szukaj w tym śladzie</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Następne trafienie</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Poprzednie trafienie</translation>
    </message>
    <message>
        <source>Hide what does not match</source>
        <translation>Ukryj to, co nie pasuje</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Następny błąd</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Poprzedni błąd</translation>
    </message>
    <message>
        <source>Only errors</source>
        <translation>Tylko błędy</translation>
    </message>
    <message>
        <source>Show only this span and what is below it</source>
        <translation>Pokaż tylko ten span i to, co poniżej</translation>
    </message>
    <message>
        <source>Back to the larger part</source>
        <translation>Wróć do większej części</translation>
    </message>
    <message>
        <source>One level fewer</source>
        <translation>O jeden poziom mniej</translation>
    </message>
    <message>
        <source>One level more</source>
        <translation>O jeden poziom więcej</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Zwiń wszystko</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Rozwiń wszystko</translation>
    </message>
    <message>
        <source>Fold repeated siblings</source>
        <translation>Zwijaj powtarzające się spany równorzędne</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Powiększ</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Pomniejsz</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Wcześniej</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>Show the whole time</source>
        <translation>Pokaż cały czas</translation>
    </message>
    <message>
        <source>Zoom to the span</source>
        <translation>Powiększ do spanu</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>Ścieżka krytyczna</translation>
    </message>
    <message>
        <source>Clocks corrected or as sent</source>
        <translation>Zegary skorygowane lub jak wysłano</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallText</name>
    <message>
        <source>(no name)</source>
        <translation>(bez nazwy)</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %n folded</source>
        <extracomment>A row that stands for %n calls of one name, which is %1</extracomment>
        <translation>
            <numerusform>%1 × %n zwinięte</numerusform>
            <numerusform>%1 × %n zwinięte</numerusform>
            <numerusform>%1 × %n zwiniętych</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallView</name>
    <message>
        <source>Waterfall</source>
        <translation>Kaskada</translation>
    </message>
</context>
</TS>
