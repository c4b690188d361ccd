<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs">
<context>
    <name>gatehouse::Chat</name>
    <message>
        <source>(untitled)</source>
        <translation>(bez názvu)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Uživatel</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistent</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systém</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Nástroj</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nyní</translation>
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
            <numerusform>o %n minutu později</numerusform>
            <numerusform>o %n minuty později</numerusform>
            <numerusform>o %n minut později</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours later</source>
        <translation>
            <numerusform>o %n hodinu později</numerusform>
            <numerusform>o %n hodiny později</numerusform>
            <numerusform>o %n hodin později</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days later</source>
        <translation>
            <numerusform>o %n den později</numerusform>
            <numerusform>o %n dny později</numerusform>
            <numerusform>o %n dní později</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n zpráva</numerusform>
            <numerusform>%n zprávy</numerusform>
            <numerusform>%n zpráv</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no session %1, or this database user may not see it.</source>
        <translation>Relace %1 neexistuje, nebo ji tento uživatel databáze nesmí vidět.</translation>
    </message>
    <message>
        <source>Session %1 has too many messages to show.</source>
        <translation>Relace %1 má příliš mnoho zpráv na to, aby ji šlo zobrazit.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChatLinks</name>
    <message>
        <source>%1 in &quot;%2&quot;</source>
        <extracomment>A message in a session: %1 who said it, %2 the session&apos;s title</extracomment>
        <translation>%1 v „%2“</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>požadavek %1</translation>
    </message>
    <message>
        <source>trace %1</source>
        <translation>trasa %1</translation>
    </message>
    <message>
        <source>No session and no message has this id, or this database user may not see them.</source>
        <translation>Toto ID nemá žádná relace ani zpráva, nebo je tento uživatel databáze nesmí vidět.</translation>
    </message>
    <message>
        <source>Open the message</source>
        <translation>Otevřít zprávu</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Otevřít relaci</translation>
    </message>
    <message>
        <source>This profile names no PostgreSQL to look in.</source>
        <translation>Tento profil neuvádí PostgreSQL, ve kterém by se dalo hledat.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComingPanel</name>
    <message>
        <source>with a later version</source>
        <translation>v některé z dalších verzí</translation>
    </message>
</context>
<context>
    <name>gatehouse::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta příkazů</translation>
    </message>
    <message>
        <source>A page, an action, or paste an id or a gatehouse:// link</source>
        <translation>Stránka, akce nebo vložené ID či odkaz gatehouse://</translation>
    </message>
    <message>
        <source>What to open or do</source>
        <translation>Co otevřít nebo udělat</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Nabídka</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComponentCard</name>
    <message>
        <source>Click to see it alone on the chart</source>
        <translation>Kliknutím se v grafu zobrazí jen tato komponenta</translation>
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
        <translation>chybí</translation>
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
        <translation>bez odpovědi</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>stáří %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComponentCards</name>
    <message>
        <source>Show fewer</source>
        <translation>Zobrazit méně</translation>
    </message>
    <message>
        <source>Show all %1 components</source>
        <translation>Zobrazit všechny komponenty (%1)</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectionLabel</name>
    <message>
        <source>%1 off</source>
        <translation>%1: vypnuto</translation>
    </message>
    <message>
        <source>%1 connecting</source>
        <translation>%1: připojování</translation>
    </message>
    <message>
        <source>%1 connected</source>
        <translation>%1: připojeno</translation>
    </message>
    <message>
        <source>%1 connected · %2</source>
        <translation>%1: připojeno · %2</translation>
    </message>
    <message>
        <source>%1 retrying</source>
        <translation>%1: nový pokus</translation>
    </message>
    <message>
        <source>%1 retrying · %2</source>
        <translation>%1: nový pokus · %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1: selhalo</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectionProblem</name>
    <message>
        <source>The address &quot;%1&quot; cannot be used; it must begin with http:// or https:// and name a host.</source>
        <translation>Adresu „%1“ nelze použít; musí začínat http:// nebo https:// a uvádět hostitele.</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; was not found; check the spelling and this computer&apos;s network.</source>
        <translation>Hostitel „%1“ nebyl nalezen; zkontrolujte zápis a síť tohoto počítače.</translation>
    </message>
    <message>
        <source>%1 refused the connection; check the port and whether the server runs.</source>
        <translation>%1 odmítá spojení; zkontrolujte port a zda server běží.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer; try again, or look at the server&apos;s log.</source>
        <translation>%1 uzavírá spojení bez odpovědi; zkuste to znovu nebo se podívejte do protokolu serveru.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 failed; check the proxy settings of this computer.</source>
        <translation>Proxy na cestě k %1 selhala; zkontrolujte nastavení proxy tohoto počítače.</translation>
    </message>
    <message>
        <source>%1 did not answer in full within %2 s; allow more time, or look at the server&apos;s load.</source>
        <translation>%1 neposílá celou odpověď do %2 s; dejte víc času nebo zkontrolujte zatížení serveru.</translation>
    </message>
    <message>
        <source>The connection to %1 failed; try again, the details say what the system reported.</source>
        <translation>Spojení s %1 selhalo; zkuste to znovu, v podrobnostech je hlášení systému.</translation>
    </message>
    <message>
        <source>The certificate is not for %1 but for %2; use a name that it covers.</source>
        <translation>Certifikát není pro %1, ale pro %2; použijte jméno, které pokrývá.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted; add its authority to those this computer trusts.</source>
        <translation>Certifikát %1 není důvěryhodný; přidejte jeho certifikační autoritu mezi ty, kterým tento počítač důvěřuje.</translation>
    </message>
    <message>
        <source>The access token was not sent to %1, because http:// is readable on the way; use https://.</source>
        <translation>Přístupový token nebyl odeslán na %1, protože http:// lze cestou číst; použijte https://.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made; check that this port speaks TLS.</source>
        <translation>S %1 se nepodařilo navázat zabezpečené spojení; zkontrolujte, zda tento port používá TLS.</translation>
    </message>
    <message>
        <source>%1 sent headers of more than %2 KiB, so its answer was dropped.</source>
        <translation>%1 posílá hlavičky větší než %2 KiB, odpověď byla proto zahozena.</translation>
    </message>
    <message>
        <source>%1 sent an answer of more than %2 MiB, so it was dropped; check the address.</source>
        <translation>%1 posílá odpověď větší než %2 MiB, byla proto zahozena; zkontrolujte adresu.</translation>
    </message>
    <message>
        <source>The answer of %1 was cut short; try again, or look at what stands between.</source>
        <translation>Odpověď od %1 byla předčasně ukončena; zkuste to znovu nebo zkontrolujte, co stojí mezi vámi.</translation>
    </message>
    <message>
        <source>The compressed answer of %1 cannot be unpacked; look at what stands between.</source>
        <translation>Komprimovanou odpověď od %1 nelze rozbalit; zkontrolujte, co stojí mezi vámi.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak HTTP; check the port.</source>
        <translation>To, co odpovídá na %1, nemluví HTTP; zkontrolujte port.</translation>
    </message>
    <message>
        <source>The connection string cannot be read; write key=value pairs or a postgresql:// address.</source>
        <translation>Připojovací řetězec nelze přečíst; zapište dvojice klíč=hodnota nebo adresu postgresql://.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 refused the password; check user and password in the profile.</source>
        <translation>PostgreSQL na %1 odmítá heslo; zkontrolujte uživatele a heslo v profilu.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 asks for a password; add it to the profile.</source>
        <translation>PostgreSQL na %1 vyžaduje heslo; doplňte je do profilu.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 does not let this user in; its pg_hba.conf and its roles decide that.</source>
        <translation>PostgreSQL na %1 tohoto uživatele nepustí; rozhoduje o tom jeho pg_hba.conf a role.</translation>
    </message>
    <message>
        <source>There is no database &quot;%1&quot; on this PostgreSQL server; check its name in the profile.</source>
        <translation>Na tomto serveru PostgreSQL není databáze „%1“; zkontrolujte její název v profilu.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 takes only encrypted connections; set sslmode=verify-full.</source>
        <translation>PostgreSQL na %1 přijímá jen šifrovaná spojení; nastavte sslmode=verify-full.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 offers no encryption, which the profile demands.</source>
        <translation>PostgreSQL na %1 nenabízí šifrování, které profil vyžaduje.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 has no connection left; try again, or have the limit raised.</source>
        <translation>PostgreSQL na %1 už nemá volné spojení; zkuste to znovu nebo si nechte zvýšit limit.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 is starting or stopping; try again in a moment.</source>
        <translation>PostgreSQL na %1 se právě spouští nebo vypíná; zkuste to za chvíli.</translation>
    </message>
    <message>
        <source>The connection to PostgreSQL at %1 was lost; check whether the server runs.</source>
        <translation>Spojení s PostgreSQL na %1 bylo ztraceno; zkontrolujte, zda server běží.</translation>
    </message>
    <message>
        <source>PostgreSQL at %1 needed too long for this; narrow the filter, or allow more time.</source>
        <translation>PostgreSQL na %1 na to potřebuje příliš dlouho; zužte filtr nebo dejte víc času.</translation>
    </message>
    <message>
        <source>Cancelled before PostgreSQL had answered.</source>
        <translation>Zrušeno dříve, než PostgreSQL odpověděl.</translation>
    </message>
    <message>
        <source>This database lacks a table (%1); check the database and its search_path.</source>
        <translation>V této databázi chybí tabulka (%1); zkontrolujte databázi a její search_path.</translation>
    </message>
    <message>
        <source>A table is not as expected (%1); check which database this is.</source>
        <translation>Tabulka je jiná, než se čekalo (%1); zkontrolujte, která databáze to je.</translation>
    </message>
    <message>
        <source>The database user may not read this (%1); grant SELECT to its role.</source>
        <translation>Uživatel databáze to nesmí číst (%1); udělte jeho roli SELECT.</translation>
    </message>
    <message>
        <source>PostgreSQL refused: %1.</source>
        <translation>PostgreSQL odmítl: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 expired %n days ago; have it renewed.</source>
        <translation>
            <numerusform>Platnost certifikátu %1 vypršela před %n dnem; nechte jej obnovit.</numerusform>
            <numerusform>Platnost certifikátu %1 vypršela před %n dny; nechte jej obnovit.</numerusform>
            <numerusform>Platnost certifikátu %1 vypršela před %n dny; nechte jej obnovit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 becomes valid in %n days; check the clocks of both computers.</source>
        <translation>
            <numerusform>Certifikát %1 začne platit za %n den; zkontrolujte hodiny obou počítačů.</numerusform>
            <numerusform>Certifikát %1 začne platit za %n dny; zkontrolujte hodiny obou počítačů.</numerusform>
            <numerusform>Certifikát %1 začne platit za %n dní; zkontrolujte hodiny obou počítačů.</numerusform>
        </translation>
    </message>
    <message>
        <source>The request has more than %1 MiB, so it was not sent; make it smaller.</source>
        <translation>Požadavek má více než %1 MiB, proto nebyl odeslán; zmenšete jej.</translation>
    </message>
    <message>
        <source>The answer of %1 was lost, so it is not known whether the change was made; read the current state before sending it again.</source>
        <translation>Odpověď %1 se ztratila, takže není známo, zda se změna provedla; před opětovným odesláním načtěte aktuální stav.</translation>
    </message>
    <message>
        <source>The request was not sent, because its %1 cannot be sent as it is.</source>
        <translation>Požadavek nebyl odeslán, protože jeho část „%1“ nelze takto odeslat.</translation>
    </message>
    <message>
        <source>The live feed sent an event that cannot be read (%1).</source>
        <translation>Živý kanál poslal událost, kterou nelze přečíst (%1).</translation>
    </message>
    <message>
        <source>The gateway did not take the sign-in of %1; enter the password again.</source>
        <translation>Brána nepřijala přihlášení uživatele %1; zadejte heslo znovu.</translation>
    </message>
    <message>
        <source>The gateway at %1 takes no passwords; sign in as a guest, or have its administrator allow them.</source>
        <translation>Brána na %1 nepřijímá hesla; přihlaste se jako host, nebo požádejte jejího správce, aby je povolil.</translation>
    </message>
    <message>
        <source>The gateway at %1 has no sign-in; choose &quot;No sign-in&quot; in the profile.</source>
        <translation>Brána na %1 nemá přihlášení; zvolte v profilu „Bez přihlášení“.</translation>
    </message>
    <message>
        <source>Too many sign-ins were tried at %1; wait a minute.</source>
        <translation>Na %1 bylo příliš mnoho pokusů o přihlášení; počkejte minutu.</translation>
    </message>
    <message>
        <source>The gateway at %1 cannot sign anybody in now (HTTP %2); try again later.</source>
        <translation>Brána na %1 teď nemůže nikoho přihlásit (HTTP %2); zkuste to později.</translation>
    </message>
    <message>
        <source>This version cannot sign in through the organisation (OIDC); choose another way in the profile.</source>
        <translation>Tato verze se neumí přihlásit přes organizaci (OIDC); zvolte v profilu jiný způsob.</translation>
    </message>
</context>
<context>
    <name>gatehouse::Console</name>
    <message>
        <source>Open another profile</source>
        <translation>Otevřít jiný profil</translation>
    </message>
    <message>
        <source>The link leads to %1 (%2). Leave %3 and open it?</source>
        <extracomment>%1 and %3 are profiles, %2 an environment</extracomment>
        <translation>Odkaz vede na %1 (%2). Opustit %3 a otevřít jej?</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>tuto stránku</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Otevřít %1</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Zůstat zde</translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation>Demo se nepodařilo spustit.</translation>
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
        <translation>Přehled</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Pravidla</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Trasy</translation>
    </message>
</context>
<context>
    <name>gatehouse::CrosshairCard</name>
    <message>
        <source>no probe</source>
        <translation>bez měření</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>bez odpovědi</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>neměřeno</translation>
    </message>
    <message>
        <source>gateway away</source>
        <translation>brána nedostupná</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nesledováno</translation>
    </message>
    <message>
        <source>locked, Esc lets go</source>
        <translation>připnuto, Esc uvolní</translation>
    </message>
    <message>
        <source>click to lock</source>
        <translation>kliknutím připnout</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>dalších: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::CsvExport</name>
    <message>
        <source>Export CSV…</source>
        <translation>Exportovat CSV…</translation>
    </message>
    <message>
        <source>%1 % written</source>
        <translation>%1 % zapsáno</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportovat jako CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Soubory CSV (*.csv)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Zastaveno; nic se nezapsalo.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Zapsáno do %1</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 nelze zapsat: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::DaysDialog</name>
    <message>
        <source>Active between</source>
        <translation>Aktivní mezi</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;První den</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>P&amp;oslední den</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Zobrazit tyto dny</translation>
    </message>
</context>
<context>
    <name>gatehouse::EndpointForm</name>
    <message>
        <source>Change &quot;%1&quot;</source>
        <extracomment>A step of undo; %1 is the name of an input</extracomment>
        <translation>Změnit „%1“</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Cesta</translation>
    </message>
    <message>
        <source>this path and all below it</source>
        <translation>tato cesta a vše pod ní</translation>
    </message>
    <message>
        <source>this path only</source>
        <translation>jen tato cesta</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Platí pro</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Metody</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Režim</translation>
    </message>
    <message>
        <source>Body limit</source>
        <translation>Limit těla</translation>
    </message>
    <message>
        <source>Content types</source>
        <translation>Typy obsahu</translation>
    </message>
    <message>
        <source>Needed headers</source>
        <translation>Povinné hlavičky</translation>
    </message>
    <message>
        <source>Rule id</source>
        <translation>Označení pravidla</translation>
    </message>
    <message>
        <source>Never judged</source>
        <translation>Nikdy neposuzováno</translation>
    </message>
    <message>
        <source>Change where it applies</source>
        <translation>Změnit platnost</translation>
    </message>
    <message>
        <source>Change the mode</source>
        <translation>Změnit režim</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Přidat pole</translation>
    </message>
    <message>
        <source>Delete the chosen field (Del)</source>
        <translation>Smazat vybrané pole (Del)</translation>
    </message>
    <message>
        <source>Delete the chosen field</source>
        <translation>Smazat vybrané pole</translation>
    </message>
    <message>
        <source>Change the methods</source>
        <translation>Změnit metody</translation>
    </message>
    <message>
        <source>The text is no JSON at the moment, so the form waits. %1</source>
        <translation>Text teď není JSON, a proto formulář čeká. %1</translation>
    </message>
    <message>
        <source>Also in JSON: %1</source>
        <translation>Také v JSON: %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Řádek %1: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::EndpointList</name>
    <message>
        <source>Filter endpoints</source>
        <translation>Filtrovat koncové body</translation>
    </message>
    <message>
        <source>endpoint, field, type…</source>
        <translation>koncový bod, pole, typ…</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Koncové body</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nový</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>změněno</translation>
    </message>
</context>
<context>
    <name>gatehouse::EndpointModel</name>
    <message>
        <source>Add an endpoint</source>
        <translation>Přidat koncový bod</translation>
    </message>
    <message>
        <source>Duplicate an endpoint</source>
        <translation>Zdvojit koncový bod</translation>
    </message>
    <message>
        <source>Delete an endpoint</source>
        <translation>Smazat koncový bod</translation>
    </message>
    <message>
        <source>Move an endpoint</source>
        <translation>Přesunout koncový bod</translation>
    </message>
    <message>
        <source>Change the mode</source>
        <translation>Změnit režim</translation>
    </message>
    <message>
        <source>All other paths</source>
        <translation>Všechny ostatní cesty</translation>
    </message>
    <message>
        <source>%1 would</source>
        <extracomment>%1 requests were refused, %2 more would have been if the rule enforced</extracomment>
        <translation>%1 by bylo</translation>
    </message>
    <message>
        <source>%1 + %2 would</source>
        <translation>%1 + %2 by bylo</translation>
    </message>
    <message>
        <source>what no endpoint matches</source>
        <translation>co žádný koncový bod nepokrývá</translation>
    </message>
    <message>
        <source>any method</source>
        <translation>libovolná metoda</translation>
    </message>
    <message>
        <source>this path only</source>
        <translation>jen tato cesta</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pole</numerusform>
            <numerusform>%n polí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required</source>
        <translation>
            <numerusform>%n povinné</numerusform>
            <numerusform>%n povinná</numerusform>
            <numerusform>%n povinných</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule %1. Content types: %2.</source>
        <translation>Pravidlo %1. Typy obsahu: %2.</translation>
    </message>
    <message>
        <source>Requests refused since the instances started; &quot;would&quot; are those that a rule that only reports or warns let pass.</source>
        <translation>Požadavky odmítnuté od startu instancí; „by bylo“ jsou ty, které pustilo pravidlo, jež jen hlásí nebo varuje.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Koncový bod</translation>
    </message>
    <message>
        <source>Body limit</source>
        <translation>Limit těla</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Režim</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odmítnuto</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Nejvýše %1.</translation>
    </message>
    <message>
        <source>At most %1, as the document says for all.</source>
        <translation>Nejvýše %1, jak dokument říká pro všechny.</translation>
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
        <translation>trasa %1 ↗</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Načítání…</translation>
    </message>
    <message>
        <source>Show more: %1 KB are hidden</source>
        <translation>Zobrazit víc: skryto %1 KB</translation>
    </message>
    <message>
        <source>↳ no result</source>
        <translation>↳ bez výsledku</translation>
    </message>
    <message>
        <source>↳ result</source>
        <translation>↳ výsledek</translation>
    </message>
    <message>
        <source>↳ no answer was recorded</source>
        <translation>↳ odpověď není zaznamenána</translation>
    </message>
</context>
<context>
    <name>gatehouse::EnvironmentButton</name>
    <message>
        <source>Not connected</source>
        <translation>Nepřipojeno</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>%1, %2. Switch with Ctrl+E</source>
        <translation>%1, %2. Přepnutí: Ctrl+E</translation>
    </message>
    <message>
        <source>Choose a profile (Ctrl+E)</source>
        <translation>Vybrat profil (Ctrl+E)</translation>
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
        <translation>Tato brána nemá události; stránky se jí čas od času ptají.</translation>
    </message>
    <message>
        <source>The gateway tells its events only to people who signed in.</source>
        <translation>Brána hlásí své události jen přihlášeným osobám.</translation>
    </message>
    <message>
        <source>The gateway refuses to tell its events (HTTP %1).</source>
        <translation>Brána odmítá hlásit své události (HTTP %1).</translation>
    </message>
    <message>
        <source>Events need https:// here, because the access token would be readable on the way.</source>
        <translation>Události tu vyžadují https://, protože přístupový token by šlo cestou číst.</translation>
    </message>
</context>
<context>
    <name>gatehouse::FirstRunPage</name>
    <message>
        <source>Welcome to Gatehouse</source>
        <translation>Vítejte v Gatehouse</translation>
    </message>
    <message>
        <source>See who comes through your gateway, what is wrong, and set the rule of entry.</source>
        <translation>Podívejte se, kdo prochází bránou a co není v pořádku, a určete, koho pustit.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Připojit…</translation>
    </message>
    <message>
        <source>The command that starts the demo</source>
        <translation>Příkaz, který spouští demo</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Spustit demo</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Zkopírovat příkaz</translation>
    </message>
    <message>
        <source>Connect to your gateway</source>
        <translation>Připojit se k vlastní bráně</translation>
    </message>
    <message>
        <source>Give its address and, for the conversations, how to reach its PostgreSQL. Each can be tested before anything is saved.</source>
        <translation>Zadejte její adresu a pro konverzace i to, jak se dostat k jejímu PostgreSQL. Obojí lze vyzkoušet, než se cokoli uloží.</translation>
    </message>
    <message>
        <source>Look around in the demo</source>
        <translation>Rozhlédnout se v demu</translation>
    </message>
    <message>
        <source>A whole system of its own on this machine: PostgreSQL, Redis, gateway, backends and traffic. It ends without a trace.</source>
        <translation>Celý samostatný systém na tomto počítači: PostgreSQL, Redis, brána, služby a provoz. Končí beze stop.</translation>
    </message>
</context>
<context>
    <name>gatehouse::FlameGraphPane</name>
    <message>
        <source>Flame graph of the trace</source>
        <translation>Plamenný graf trasy</translation>
    </message>
    <message>
        <source>Find in the flame graph</source>
        <translation>Hledat v plamenném grafu</translation>
    </message>
    <message>
        <source>Find a text</source>
        <translation>Hledat text</translation>
    </message>
    <message>
        <source>No trace is shown</source>
        <translation>Není zobrazena žádná trasa</translation>
    </message>
    <message>
        <source>Open a trace to see where its time went.</source>
        <translation>Otevřete trasu a uvidíte, kde strávila čas.</translation>
    </message>
    <message>
        <source>Adding up the paths…</source>
        <translation>Sčítají se cesty…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>nalezeno: %n</numerusform>
            <numerusform>nalezeno: %n</numerusform>
            <numerusform>nalezeno: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::FlameGraphView</name>
    <message>
        <source>Flame graph</source>
        <translation>Plamenný graf</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(bez názvu)</translation>
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
            <numerusform>%n spanů</numerusform>
        </translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>celkem %1</translation>
    </message>
    <message>
        <source>self %1</source>
        <translation>vlastní čas %1</translation>
    </message>
    <message>
        <source>%1 % of all time at work, with what is below</source>
        <translation>%1 % veškerého času práce, včetně toho, co je níže</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n chyba</numerusform>
            <numerusform>%n chyby</numerusform>
            <numerusform>%n chyb</numerusform>
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
        <translation>brána běží %1</translation>
    </message>
    <message>
        <source>last answer %1 ago</source>
        <translation>poslední odpověď před %1</translation>
    </message>
    <message>
        <source>probed %1 ago</source>
        <translation>změřeno před %1</translation>
    </message>
    <message>
        <source>trying again in %1 s</source>
        <translation>další pokus za %1 s</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>gateway&apos;s clock is %1 off</source>
        <translation>hodiny brány se liší o %1</translation>
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
        <translation>Komponenta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Odezva</translation>
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
        <translation>Dostupnost</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthLinks</name>
    <message>
        <source>for %1</source>
        <extracomment>%1: how long, as &quot;12 min 51 s&quot;</extracomment>
        <translation>již %1</translation>
    </message>
    <message>
        <source>This profile names no gateway to ask.</source>
        <translation>Tento profil neuvádí bránu, které by se dalo zeptat.</translation>
    </message>
    <message>
        <source>The gateway has not said yet how its components are.</source>
        <translation>Brána ještě neuvedla stav svých komponent.</translation>
    </message>
    <message>
        <source>The gateway does not watch a component of this name.</source>
        <translation>Brána nesleduje komponentu tohoto jména.</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthMonitor</name>
    <message>
        <source>no answer for %1</source>
        <translation>bez odpovědi již %1</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer is no health document.</source>
        <translation>Odpověď brány není dokument o stavu.</translation>
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
        <translation>Stav</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Odezva</translation>
    </message>
    <message>
        <source>Newest probes</source>
        <translation>Nejnovější měření</translation>
    </message>
    <message>
        <source>uptime (only what was watched)</source>
        <translation>dostupnost (jen co bylo sledováno)</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidenty</translation>
    </message>
    <message>
        <source>Nothing has happened since the console was opened.</source>
        <translation>Od otevření konzole se nic nestalo.</translation>
    </message>
    <message>
        <source>Follow live</source>
        <translation>Sledovat živě</translation>
    </message>
    <message>
        <source>Logarithmic or linear axis</source>
        <translation>Logaritmická nebo lineární osa</translation>
    </message>
    <message>
        <source>Ask the gateway now</source>
        <translation>Zeptat se brány hned</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Zobrazit posledních %1</translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>Žádná brána</translation>
    </message>
    <message>
        <source>Give this profile a gateway address, or open a profile that has one: its health is then watched from here.</source>
        <translation>Doplňte do profilu adresu brány nebo otevřete profil, který ji má: její stav se pak odtud sleduje.</translation>
    </message>
    <message>
        <source>Waiting for the first reading…</source>
        <translation>Čeká se na první údaj…</translation>
    </message>
    <message>
        <source>The gateway gives no answer</source>
        <translation>Brána neodpovídá</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer is no health document</source>
        <translation>Odpověď brány není dokument o stavu</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <extracomment>A button with a menu: how much time the chart shows</extracomment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Time shown: %1</source>
        <translation>Zobrazený čas: %1</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>lineární</translation>
    </message>
    <message>
        <source>Logarithmic axis, change to linear</source>
        <translation>Logaritmická osa, přepnout na lineární</translation>
    </message>
    <message>
        <source>Linear axis, change to logarithmic</source>
        <translation>Lineární osa, přepnout na logaritmickou</translation>
    </message>
    <message>
        <source>following live</source>
        <translation>živě</translation>
    </message>
    <message>
        <source>back to live</source>
        <translation>zpět na živé</translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthPoller</name>
    <message>
        <source>The gateway did not answer within a minute.</source>
        <translation>Brána do minuty neodpověděla.</translation>
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
        <translation>Čeká se</translation>
    </message>
    <message>
        <source>Waiting for the gateway&apos;s first answer</source>
        <translation>Čeká se na první odpověď brány</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Bez odpovědi</translation>
    </message>
    <message>
        <source>Not health</source>
        <translation>Není to stav</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer is no health document</source>
        <translation>Odpověď brány není dokument o stavu</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n components %2</source>
        <extracomment>&quot;2 of 6 components slow&quot;; the ones that follow are shorter: &quot;1 down&quot;</extracomment>
        <translation>
            <numerusform>%1 z %n komponenty %2</numerusform>
            <numerusform>%1 z %n komponent %2</numerusform>
            <numerusform>%1 z %n komponent %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>down</source>
        <translation>mimo provoz</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>s omezením</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>s pomalou odezvou</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>v neznámém stavu</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>bez čerstvých dat</translation>
    </message>
    <message>
        <source>in maintenance</source>
        <translation>v údržbě</translation>
    </message>
    <message numerus="yes">
        <source>All %n components up</source>
        <translation>
            <numerusform>%n komponenta v pořádku</numerusform>
            <numerusform>Všechny %n komponenty v pořádku</numerusform>
            <numerusform>Všech %n komponent v pořádku</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthWords</name>
    <message>
        <source>Up</source>
        <translation>V pořádku</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Pomalé</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Omezení</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Výpadek</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Neznámé</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Údržba</translation>
    </message>
    <message>
        <source>Stale</source>
        <extracomment>What is shown is old: nothing newer has come</extracomment>
        <translation>Zastaralé</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>bez odpovědi</translation>
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
        <translation>%1: pomalá odezva</translation>
    </message>
    <message>
        <source>%1 degraded</source>
        <translation>%1: omezení</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1: výpadek</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1: stav neznámý</translation>
    </message>
    <message>
        <source>%1 not probed</source>
        <translation>%1: bez měření</translation>
    </message>
    <message>
        <source>gateway away</source>
        <translation>brána nedostupná</translation>
    </message>
    <message>
        <source>nobody watched</source>
        <translation>nikdo nesledoval</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 → now</source>
        <translation>%1 → nyní</translation>
    </message>
    <message>
        <source>worst %1, threshold %2 (%3)</source>
        <translation>nejhorší %1, práh %2 (%3)</translation>
    </message>
    <message>
        <source>the gateway does not list it any more</source>
        <translation>brána ji už neuvádí</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no answer (%1)</source>
        <translation>bez odpovědi (%1)</translation>
    </message>
    <message>
        <source>answers, and says so itself (%1)</source>
        <translation>odpovídá a sama to hlásí (%1)</translation>
    </message>
    <message>
        <source>the gateway repeats an old probe</source>
        <translation>brána opakuje staré měření</translation>
    </message>
    <message>
        <source>this machine slept or the console stood still</source>
        <translation>tento počítač spal nebo konzole stála</translation>
    </message>
    <message>
        <source>no latency</source>
        <translation>bez odezvy</translation>
    </message>
    <message>
        <source>%1: %2, %3, since %4</source>
        <translation>%1: %2, %3, od %4</translation>
    </message>
    <message numerus="yes">
        <source>%n probes</source>
        <translation>
            <numerusform>%n měření</numerusform>
            <numerusform>%n měření</numerusform>
            <numerusform>%n měření</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::HeartbeatStrips</name>
    <message>
        <source>Nobody watched</source>
        <translation>Nikdo nesledoval</translation>
    </message>
    <message>
        <source>Gateway away</source>
        <translation>Brána nedostupná</translation>
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
        <translation>Nejnovější měření každé komponenty</translation>
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
        <translation>Incident</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Trvání</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Co bylo vidět</translation>
    </message>
</context>
<context>
    <name>gatehouse::IncidentTable</name>
    <message>
        <source>Incidents, open ones first</source>
        <translation>Incidenty, otevřené první</translation>
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
        <translation>aktivní</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ještě ne</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>%1 is where in the rules, or why</extracomment>
        <translation>odmítnuto</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>odmítnuto: %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>zmizela</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>vestavěná</translation>
    </message>
    <message>
        <source>v%1 %2</source>
        <extracomment>A version of the rules and the beginning of its hash</extracomment>
        <translation>v%1 %2</translation>
    </message>
    <message>
        <source>%1, started %2, last seen %3</source>
        <translation>%1, spuštěna %2, naposledy viděna %3</translation>
    </message>
    <message>
        <source>Has not served what is stored since %1</source>
        <translation>Od %1 neobsluhuje to, co je uloženo</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instance</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Obsluhuje</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
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
        <translation>Instance</translation>
    </message>
    <message>
        <source>Instances and the rules they serve</source>
        <translation>Instance a pravidla, která obsluhují</translation>
    </message>
    <message numerus="yes">
        <source>applied on all %n</source>
        <translation>
            <numerusform>použito na jediné (%n)</numerusform>
            <numerusform>použito na všech %n</numerusform>
            <numerusform>použito na všech %n</numerusform>
        </translation>
    </message>
    <message>
        <source>applied on %1 of %2</source>
        <translation>použito na %1 z %2</translation>
    </message>
    <message>
        <source>refused; applied on %1 of %2</source>
        <translation>odmítnuto; použito na %1 z %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::JsonOutline</name>
    <message>
        <source>… %1 more</source>
        <translation>… dalších: %1</translation>
    </message>
    <message>
        <source>… more than %1 lines; fold some, or copy the value</source>
        <translation>… více než %1 řádků; některé sbalte nebo hodnotu zkopírujte</translation>
    </message>
</context>
<context>
    <name>gatehouse::JsonProblem</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Řádek %1, sloupec %2: %3</translation>
    </message>
    <message>
        <source>There is nothing here yet; write a value, or {} for an empty document.</source>
        <translation>Zatím zde nic není; zapište hodnotu nebo {} pro prázdný dokument.</translation>
    </message>
    <message>
        <source>The text begins with a byte order mark, which JSON does not have; save it without.</source>
        <translation>Text začíná značkou pořadí bajtů, kterou JSON nemá; uložte jej bez ní.</translation>
    </message>
    <message>
        <source>The text ends too early; a bracket may not be closed.</source>
        <translation>Text končí příliš brzy; možná není uzavřena závorka.</translation>
    </message>
    <message>
        <source>A name in double quotes is missing here.</source>
        <translation>Zde chybí jméno ve dvojitých uvozovkách.</translation>
    </message>
    <message>
        <source>A colon is missing behind the name.</source>
        <translation>Za jménem chybí dvojtečka.</translation>
    </message>
    <message>
        <source>A comma or a closing } is missing here.</source>
        <translation>Zde chybí čárka nebo uzavírací }.</translation>
    </message>
    <message>
        <source>A comma or a closing ] is missing here.</source>
        <translation>Zde chybí čárka nebo uzavírací ].</translation>
    </message>
    <message>
        <source>A comma stands before a closing bracket; remove it.</source>
        <translation>Před uzavírací závorkou stojí čárka; odstraňte ji.</translation>
    </message>
    <message>
        <source>More text follows the value; a document has only one.</source>
        <translation>Za hodnotou následuje další text; dokument má jen jednu.</translation>
    </message>
    <message>
        <source>JSON has no comments; remove this one.</source>
        <translation>JSON nemá komentáře; tento odstraňte.</translation>
    </message>
    <message>
        <source>A value is missing here; write a text in double quotes, a number, true, false, null, an object or an array.</source>
        <translation>Zde chybí hodnota; zapište text ve dvojitých uvozovkách, číslo, true, false, null, objekt nebo pole.</translation>
    </message>
    <message>
        <source>NaN and Infinity are no numbers in JSON; write null, or a number.</source>
        <translation>NaN a Infinity nejsou v JSON čísla; zapište null nebo číslo.</translation>
    </message>
    <message>
        <source>A number begins with a needless zero; remove it.</source>
        <translation>Číslo začíná zbytečnou nulou; odstraňte ji.</translation>
    </message>
    <message>
        <source>This is no number as JSON has them; write it like -12.5e3.</source>
        <translation>Toto není číslo v zápisu JSON; zapište je jako -12.5e3.</translation>
    </message>
    <message>
        <source>JSON does not know this word; put a text in double quotes, or write true, false or null.</source>
        <translation>JSON toto slovo nezná; text dejte do dvojitých uvozovek, nebo zapište true, false či null.</translation>
    </message>
    <message>
        <source>The text that begins here has no closing quote.</source>
        <translation>Text, který zde začíná, nemá uzavírací uvozovku.</translation>
    </message>
    <message>
        <source>A line end, a tab or another control character stands in a text; write it as \n, \t or \u and four digits.</source>
        <translation>V textu je konec řádku, tabulátor nebo jiný řídicí znak; zapište jej jako \n, \t nebo \u a čtyři číslice.</translation>
    </message>
    <message>
        <source>JSON does not know this escape; a backslash itself is written \\.</source>
        <translation>JSON tento zápis nezná; samotné zpětné lomítko se píše \\.</translation>
    </message>
    <message>
        <source>Behind \u there must be four hexadecimal digits.</source>
        <translation>Za \u musí být čtyři šestnáctkové číslice.</translation>
    </message>
    <message>
        <source>Half a surrogate pair stands here; write the character itself, or both halves.</source>
        <translation>Zde stojí půlka náhradního páru; zapište samotný znak nebo obě půlky.</translation>
    </message>
    <message>
        <source>These bytes are not UTF-8; save the text as UTF-8.</source>
        <translation>Tyto bajty nejsou UTF-8; uložte text jako UTF-8.</translation>
    </message>
    <message>
        <source>The text is larger than %1.</source>
        <translation>Text je větší než %1.</translation>
    </message>
    <message>
        <source>The object has this name twice; rename or remove one.</source>
        <translation>Objekt má toto jméno dvakrát; jedno přejmenujte nebo odstraňte.</translation>
    </message>
    <message>
        <source>The object has the name %1 already; choose another.</source>
        <translation>Objekt už jméno %1 má; vyberte jiné.</translation>
    </message>
    <message>
        <source>The number at %1 is larger than any program can count on; write it as a text.</source>
        <translation>Číslo v %1 je větší, než na co se programy mohou spolehnout; zapište je jako text.</translation>
    </message>
    <message>
        <source>The number at %1 has more digits than programs keep; round it, or write it as a text.</source>
        <translation>Číslo v %1 má víc číslic, než programy uchovají; zaokrouhlete je nebo zapište jako text.</translation>
    </message>
    <message>
        <source>The value at %1 is no object, so that nothing in it has a name.</source>
        <translation>Hodnota v %1 není objekt, nic v ní tedy nemá jméno.</translation>
    </message>
    <message>
        <source>The value at %1 is no array, so that it takes no items.</source>
        <translation>Hodnota v %1 není pole, nepřijme tedy položky.</translation>
    </message>
    <message>
        <source>The document itself can be replaced, but not renamed, moved or removed.</source>
        <translation>Samotný dokument lze nahradit, ne však přejmenovat, přesunout nebo odstranit.</translation>
    </message>
    <message>
        <source>There is no value at %1; it may have been changed meanwhile.</source>
        <translation>V %1 není hodnota; mohla se mezitím změnit.</translation>
    </message>
    <message>
        <source>the top of the document</source>
        <translation>kořeni dokumentu</translation>
    </message>
    <message numerus="yes">
        <source>The text is nested more than %n levels deep.</source>
        <translation>
            <numerusform>Text je vnořen hlouběji než %n úroveň.</numerusform>
            <numerusform>Text je vnořen hlouběji než %n úrovně.</numerusform>
            <numerusform>Text je vnořen hlouběji než %n úrovní.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The object has more than %n names.</source>
        <translation>
            <numerusform>Objekt má více než %n jméno.</numerusform>
            <numerusform>Objekt má více než %n jména.</numerusform>
            <numerusform>Objekt má více než %n jmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The array has more than %n items.</source>
        <translation>
            <numerusform>Pole má více než %n položku.</numerusform>
            <numerusform>Pole má více než %n položky.</numerusform>
            <numerusform>Pole má více než %n položek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name is longer than %n bytes.</source>
        <translation>
            <numerusform>Jméno je delší než %n bajt.</numerusform>
            <numerusform>Jméno je delší než %n bajty.</numerusform>
            <numerusform>Jméno je delší než %n bajtů.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::LatencyChart</name>
    <message>
        <source>Latency of all components over time</source>
        <translation>Odezva všech komponent v čase</translation>
    </message>
    <message>
        <source>slow above
%1</source>
        <translation>pomalé od
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
        <translation>Další čáry</translation>
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
        <translation>Čára: %1</translation>
    </message>
    <message>
        <source>%1
Click: hide or show. Double click, or S: show alone.</source>
        <translation>%1
Klik: skrýt nebo zobrazit. Dvojklik nebo S: zobrazit jen ji.</translation>
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
        <translation>Odkaz ve zprávě</translation>
    </message>
    <message>
        <source>This link leads out of the console. Somebody wrote it into a conversation; open it only if you trust where it goes.</source>
        <translation>Tento odkaz vede mimo konzoli. Někdo jej napsal do konverzace; otevřete jej jen tehdy, věříte-li cíli.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Otevřít odkaz</translation>
    </message>
    <message>
        <source>This link is not opened: only web and mail addresses are.</source>
        <translation>Tento odkaz se neotevře: otevírají se jen webové a e-mailové adresy.</translation>
    </message>
</context>
<context>
    <name>gatehouse::LocationText</name>
    <message>
        <source>This is not a link of Gatehouse: one begins with gatehouse://.</source>
        <translation>Toto není odkaz Gatehouse: ten začíná gatehouse://.</translation>
    </message>
    <message>
        <source>The link is too long to be a place.</source>
        <translation>Odkaz je příliš dlouhý na to, aby označoval místo.</translation>
    </message>
    <message>
        <source>The link is broken. Copy it again, all of it.</source>
        <translation>Odkaz je poškozený. Zkopírujte jej znovu celý.</translation>
    </message>
    <message>
        <source>The link names a profile &quot;%1&quot;, which no profile can be called.</source>
        <translation>Odkaz uvádí profil „%1“, tak se ale žádný profil jmenovat nemůže.</translation>
    </message>
    <message>
        <source>The link names a page &quot;%1&quot;, which no page can be called.</source>
        <translation>Odkaz uvádí stránku „%1“, tak se ale žádná stránka jmenovat nemůže.</translation>
    </message>
    <message>
        <source>The link has more parts than a place has.</source>
        <translation>Odkaz má více částí než místo.</translation>
    </message>
    <message>
        <source>The link&apos;s &quot;%1&quot; is &quot;%2&quot;, which is not a time.</source>
        <translation>„%1“ v odkazu je „%2“, což není čas.</translation>
    </message>
    <message>
        <source>The link&apos;s time range ends before it begins.</source>
        <translation>Časové rozmezí odkazu končí dřív, než začíná.</translation>
    </message>
</context>
<context>
    <name>gatehouse::MainWindow</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta příkazů</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vpřed</translation>
    </message>
    <message>
        <source>Switch profile</source>
        <translation>Přepnout profil</translation>
    </message>
    <message>
        <source>Unlock or lock this profile</source>
        <translation>Odemknout nebo zamknout tento profil</translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation>Zkopírovat odkaz na toto místo</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Nový profil…</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Klávesové zkratky</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Ukončit</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Nabídka</translation>
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
        <translation>Zavřít (Esc)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>gatehouse::Navigator</name>
    <message>
        <source>This Gatehouse has no page &quot;%1&quot;, so here is the first one.</source>
        <translation>Toto Gatehouse nemá stránku „%1“, proto je zde první.</translation>
    </message>
</context>
<context>
    <name>gatehouse::OptionsText</name>
    <message>
        <source>Admin console for an AI operations gateway</source>
        <translation>Správcovská konzole pro bránu AI</translation>
    </message>
    <message>
        <source>A trace file to open.</source>
        <translation>Soubor trasy k otevření.</translation>
    </message>
    <message>
        <source>Open this profile.</source>
        <translation>Otevřít tento profil.</translation>
    </message>
    <message>
        <source>Go to this place (gatehouse://…).</source>
        <translation>Přejít na toto místo (gatehouse://…).</translation>
    </message>
    <message>
        <source>Render every page into this folder and exit.</source>
        <translation>Vykreslit každou stránku do této složky a skončit.</translation>
    </message>
    <message>
        <source>With --screenshots: light or dark only.</source>
        <translation>S --screenshots: jen světlý (light) nebo tmavý (dark).</translation>
    </message>
    <message>
        <source>With --screenshots: the window&apos;s size (1440x900).</source>
        <translation>S --screenshots: velikost okna (1440x900).</translation>
    </message>
    <message>
        <source>With --screenshots: this page only.</source>
        <translation>S --screenshots: jen tato stránka.</translation>
    </message>
    <message>
        <source>With --screenshots: wait until the pages show these (slow,down,failed-call).</source>
        <translation>S --screenshots: čekat, až stránky ukážou toto (slow,down,failed-call).</translation>
    </message>
    <message>
        <source>With --await: give up after this many seconds (60).</source>
        <translation>S --await: vzdát to po tolika sekundách (60).</translation>
    </message>
    <message>
        <source>--theme is light or dark, not &quot;%1&quot;.</source>
        <translation>--theme je light nebo dark, ne „%1“.</translation>
    </message>
    <message>
        <source>--size is like 1440x900, not &quot;%1&quot;.</source>
        <translation>--size má tvar 1440x900, ne „%1“.</translation>
    </message>
    <message>
        <source>--deadline is a number of seconds, not &quot;%1&quot;.</source>
        <translation>--deadline je počet sekund, ne „%1“.</translation>
    </message>
    <message>
        <source>One file at a time, please.</source>
        <translation>Zadejte prosím jen jeden soubor.</translation>
    </message>
    <message>
        <source>--%1 goes with --screenshots.</source>
        <translation>--%1 patří k --screenshots.</translation>
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
        <translation>zobrazená data mají stáří %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>stáří %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Components up</source>
        <translation>Komponenty v pořádku</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>Otevřené incidenty</translation>
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
        <translation>neúspěšné volání</translation>
    </message>
    <message>
        <source>%1 failed calls</source>
        <translation>neúspěšná volání: %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>živě</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nyní</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>před %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Přehled</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenty</translation>
    </message>
    <message>
        <source>Waiting for the first reading…</source>
        <translation>Čeká se na první údaj…</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidenty</translation>
    </message>
    <message>
        <source>Nothing has happened since the console was opened.</source>
        <translation>Od otevření konzole se nic nestalo.</translation>
    </message>
    <message>
        <source>Newest conversations</source>
        <translation>Nejnovější konverzace</translation>
    </message>
    <message>
        <source>This profile has no PostgreSQL: conversations are read from there.</source>
        <translation>Tento profil nemá PostgreSQL: odtud se čtou konverzace.</translation>
    </message>
    <message>
        <source>last %1</source>
        <extracomment>How much time the sparklines show</extracomment>
        <translation>posledních %1</translation>
    </message>
    <message>
        <source>Loading conversations…</source>
        <translation>Načítání konverzací…</translation>
    </message>
    <message>
        <source>Nothing to watch</source>
        <translation>Není co sledovat</translation>
    </message>
    <message>
        <source>Open a profile with a gateway or a PostgreSQL database: its state is then shown here.</source>
        <translation>Otevřete profil s bránou nebo databází PostgreSQL: jeho stav se pak zobrazí zde.</translation>
    </message>
    <message>
        <source>This profile has no gateway: components are told by its health.</source>
        <translation>Tento profil nemá bránu: komponenty uvádí její stav.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Konverzace</translation>
    </message>
    <message>
        <source>%1 live</source>
        <translation>%1 živě</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>otevřené: %1</translation>
    </message>
    <message>
        <source>%1 old: %2</source>
        <translation>stáří %1: %2</translation>
    </message>
    <message>
        <source>No conversations yet.</source>
        <translation>Zatím žádné konverzace.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PaletteField</name>
    <message>
        <source>Jump to a session, trace, request id, rule…</source>
        <translation>Přejít na relaci, trasu, ID požadavku, pravidlo…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta příkazů</translation>
    </message>
</context>
<context>
    <name>gatehouse::PaletteModel</name>
    <message>
        <source>Open this place</source>
        <translation>Otevřít toto místo</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Otevřít relaci</translation>
    </message>
    <message>
        <source>Open the trace</source>
        <translation>Otevřít trasu</translation>
    </message>
    <message>
        <source>Find the trace of the request</source>
        <translation>Najít trasu požadavku</translation>
    </message>
    <message>
        <source>Search in sessions</source>
        <translation>Hledat v relacích</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Hledá se…</translation>
    </message>
</context>
<context>
    <name>gatehouse::PinnedTraces</name>
    <message>
        <source>The pinned trace is kept only until the program ends: in %1 there is a file %2 that was not read. Move it away to keep the trace.</source>
        <translation>Připnutá trasa vydrží jen do konce programu: v %1 je soubor %2, který nebyl načten. Přesuňte jej jinam, aby trasa zůstala.</translation>
    </message>
    <message>
        <source>The pinned trace is kept only until the program ends: %2 cannot be written in %1 (%3).</source>
        <translation>Připnutá trasa vydrží jen do konce programu: %2 nelze zapsat do %1 (%3).</translation>
    </message>
    <message>
        <source>The trace is not pinned any more, but it will come back: %2 cannot be removed from %1 (%3).</source>
        <translation>Trasa už není připnutá, ale vrátí se: %2 nelze odstranit z %1 (%3).</translation>
    </message>
    <message numerus="yes">
        <source>%n pinned traces were not brought back: there is no room for them. Their files stay in %1.</source>
        <translation>
            <numerusform>%n připnutá trasa nebyla obnovena: není pro ni místo. Její soubor zůstává v %1.</numerusform>
            <numerusform>%n připnuté trasy nebyly obnoveny: není pro ně místo. Jejich soubory zůstávají v %1.</numerusform>
            <numerusform>%n připnutých tras nebylo obnoveno: není pro ně místo. Jejich soubory zůstávají v %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of pinned traces in %1 cannot be used and are left as they are: %2.</source>
        <translation>
            <numerusform>%n soubor připnutých tras v %1 nelze použít a zůstává, jak je: %2.</numerusform>
            <numerusform>%n soubory připnutých tras v %1 nelze použít a zůstávají, jak jsou: %2.</numerusform>
            <numerusform>%n souborů připnutých tras v %1 nelze použít a zůstává, jak je: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileDialog</name>
    <message>
        <source>Test</source>
        <translation>Vyzkoušet</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Uložit a otevřít</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Nový profil</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Production EU</source>
        <translation>Produkce EU</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Prostředí</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Barva</translation>
    </message>
    <message>
        <source>the environment&apos;s, or #2f6fde</source>
        <translation>barva prostředí, nebo #2f6fde</translation>
    </message>
    <message>
        <source>Read-only until unlocked</source>
        <translation>Jen ke čtení, dokud se neodemkne</translation>
    </message>
    <message>
        <source>Notify me when something is wrong here</source>
        <translation>Upozornit, když tu něco není v pořádku</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Brána</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresa</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>Bez přihlášení</translation>
    </message>
    <message>
        <source>As a guest</source>
        <translation>Jako host</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>Heslem</translation>
    </message>
    <message>
        <source>Through the organisation (OIDC)</source>
        <translation>Přes organizaci (OIDC)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Přihlášení</translation>
    </message>
    <message>
        <source>Conversations (PostgreSQL)</source>
        <translation>Konverzace (PostgreSQL)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Připojení</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>kept in the desktop&apos;s keychain</source>
        <translation>uloženo v klíčence plochy</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizace</translation>
    </message>
    <message>
        <source>optional: app.org_id</source>
        <translation>nepovinné: app.org_id</translation>
    </message>
    <message>
        <source>Written by a newer Gatehouse: it can be used, not changed.</source>
        <translation>Zapsalo jej novější Gatehouse: lze jej použít, ne měnit.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Pojmenujte jej.</translation>
    </message>
    <message>
        <source>The colour is not like #2f6fde.</source>
        <translation>Barva nemá tvar #2f6fde.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address begins with http:// or https://.</source>
        <translation>Adresa brány začíná http:// nebo https://.</translation>
    </message>
    <message>
        <source>Name a gateway, a PostgreSQL, or both.</source>
        <translation>Uveďte bránu, PostgreSQL nebo obojí.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Uživatel</translation>
    </message>
    <message>
        <source>who signs in</source>
        <translation>kdo se přihlašuje</translation>
    </message>
    <message>
        <source>to sign in now; not kept</source>
        <translation>k přihlášení teď; neuchovává se</translation>
    </message>
    <message>
        <source>Name the user who signs in at the gateway.</source>
        <translation>Uveďte uživatele, který se přihlašuje k bráně.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileTester</name>
    <message>
        <source>The gateway sends us on to %1. Use that address if it is the gateway&apos;s.</source>
        <translation>Brána odkazuje na %1. Použijte tuto adresu, patří-li bráně.</translation>
    </message>
    <message>
        <source>The gateway asks who we are (HTTP %1). Choose how to sign in.</source>
        <translation>Brána se ptá, kdo jsme (HTTP %1). Vyberte způsob přihlášení.</translation>
    </message>
    <message>
        <source>A web page answers at this address (HTTP %1), not a gateway. Check the port and whether a path is missing.</source>
        <translation>Na této adrese odpovídá webová stránka (HTTP %1), ne brána. Zkontrolujte port a zda nechybí cesta.</translation>
    </message>
    <message>
        <source>Something answers here but knows no /health (HTTP 404). Check the address.</source>
        <translation>Něco zde odpovídá, ale nezná /health (HTTP 404). Zkontrolujte adresu.</translation>
    </message>
    <message>
        <source>What answers at /health (HTTP %1) is not a gateway&apos;s health report.</source>
        <translation>To, co odpovídá na /health (HTTP %1), není hlášení o stavu brány.</translation>
    </message>
    <message>
        <source>The gateway answers, in %1 ms.</source>
        <translation>Brána odpovídá, za %1 ms.</translation>
    </message>
    <message>
        <source>The gateway answers, and says that it is not well (HTTP %1).</source>
        <translation>Brána odpovídá a hlásí, že není v pořádku (HTTP %1).</translation>
    </message>
    <message>
        <source>No gateway is named: Health and Rules will have nothing to show.</source>
        <translation>Brána není uvedena: Stav a Pravidla nebudou mít co zobrazit.</translation>
    </message>
    <message>
        <source>No PostgreSQL is named: Sessions will have nothing to show.</source>
        <translation>PostgreSQL není uveden: Relace nebudou mít co zobrazit.</translation>
    </message>
    <message>
        <source>PostgreSQL answers, and the conversations are there.</source>
        <translation>PostgreSQL odpovídá a konverzace tam jsou.</translation>
    </message>
    <message>
        <source>PostgreSQL answers, but its schema has no chat_sessions and chat_messages this role can see. Check the database&apos;s name, and search_path.</source>
        <translation>PostgreSQL odpovídá, ale tato role v jeho schématu nevidí chat_sessions a chat_messages. Zkontrolujte název databáze a search_path.</translation>
    </message>
    <message>
        <source>The gateway answers; enter the password to try the sign-in too.</source>
        <translation>Brána odpovídá; zadejte heslo, chcete-li vyzkoušet i přihlášení.</translation>
    </message>
    <message>
        <source>The gateway answers, and lets us in as a guest.</source>
        <translation>Brána odpovídá a vpustí nás jako hosta.</translation>
    </message>
    <message>
        <source>The gateway answers, and lets %1 in.</source>
        <translation>Brána odpovídá a uživatele %1 vpustí.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileText</name>
    <message>
        <source>&quot;%1&quot; cannot name a profile: use small letters, digits and dashes.</source>
        <translation>„%1“ nemůže pojmenovat profil: použijte malá písmena, číslice a pomlčky.</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot;.</source>
        <translation>Profil „%1“ neexistuje.</translation>
    </message>
    <message>
        <source>Cannot read the profile %1: %2</source>
        <translation>Profil %1 nelze přečíst: %2</translation>
    </message>
    <message>
        <source>The profile %1 is too large to be one. It was left as it is.</source>
        <translation>%1 je na profil příliš velký. Zůstal, jak je.</translation>
    </message>
    <message>
        <source>The profile %1 is broken at %2. Mend it by hand; it was left as it is.</source>
        <translation>Profil %1 je poškozen v místě %2. Opravte jej ručně; zůstal, jak je.</translation>
    </message>
    <message>
        <source>The profile %1 has a &quot;%2&quot; that cannot be used (%3). It was left as it is.</source>
        <translation>Profil %1 má „%2“, které nelze použít (%3). Zůstal, jak je.</translation>
    </message>
    <message>
        <source>The profile %1 was written by a newer Gatehouse (version %2). It can be used, not changed.</source>
        <translation>Profil %1 zapsalo novější Gatehouse (verze %2). Lze jej použít, ne měnit.</translation>
    </message>
    <message>
        <source>Cannot save the profile %1: another program is changing it. Try again.</source>
        <translation>Profil %1 nelze uložit: právě jej mění jiný program. Zkuste to znovu.</translation>
    </message>
    <message>
        <source>Cannot save the profile %1: %2</source>
        <translation>Profil %1 nelze uložit: %2</translation>
    </message>
    <message>
        <source>Cannot remove the profile %1: %2</source>
        <translation>Profil %1 nelze odstranit: %2</translation>
    </message>
    <message>
        <source>PostgreSQL cannot read this connection string. Write it like &quot;host=db.example.org dbname=chat user=reader&quot;.</source>
        <translation>PostgreSQL tento připojovací řetězec neumí přečíst. Zapište jej takto: „host=db.example.org dbname=chat user=reader“.</translation>
    </message>
    <message>
        <source>This desktop has no keychain service, so the password was not kept. Start one (GNOME Keyring, KWallet) or use a .pgpass file.</source>
        <translation>Tato plocha nemá službu klíčenky, heslo proto nebylo uloženo. Spusťte ji (GNOME Keyring, KWallet) nebo použijte soubor .pgpass.</translation>
    </message>
    <message>
        <source>The keychain stayed locked, so the password could not be used.</source>
        <translation>Klíčenka zůstala zamčená, heslo proto nebylo možné použít.</translation>
    </message>
    <message>
        <source>No password is kept for %1.</source>
        <translation>Pro %1 není uloženo žádné heslo.</translation>
    </message>
    <message>
        <source>The password for %1 was given for %2, and the profile now points to %3. Enter it again.</source>
        <translation>Heslo pro %1 bylo zadáno pro %2, profil ale nyní ukazuje na %3. Zadejte je znovu.</translation>
    </message>
    <message>
        <source>The keychain did not answer as it should: %1</source>
        <translation>Klíčenka neodpověděla, jak měla: %1</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Vývoj</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produkce</translation>
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
        <translation>Nabídka (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Nabídka</translation>
    </message>
</context>
<context>
    <name>gatehouse::RedactProblem</name>
    <message>
        <source>Nothing was revealed, because there is no folder to record it in; set XDG_STATE_HOME or HOME.</source>
        <translation>Nic nebylo odkryto, protože není složka pro záznam; nastavte XDG_STATE_HOME nebo HOME.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the folder %1 cannot be made to record it in (%2).</source>
        <translation>Nic nebylo odkryto, protože složku %1 pro záznam nelze vytvořit (%2).</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 cannot be opened (%2).</source>
        <translation>Nic nebylo odkryto, protože záznam %1 nelze otevřít (%2).</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 is no file of its own; move away what is there.</source>
        <translation>Nic nebylo odkryto, protože záznam %1 není samostatný soubor; přesuňte, co tam je.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because others may write %1; take that right from them, or move it away.</source>
        <translation>Nic nebylo odkryto, protože do %1 mohou psát jiní; odeberte jim to právo nebo soubor přesuňte.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because another program holds the record %1; try again.</source>
        <translation>Nic nebylo odkryto, protože záznam %1 drží jiný program; zkuste to znovu.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 cannot be read (%2).</source>
        <translation>Nic nebylo odkryto, protože záznam %1 nelze přečíst (%2).</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 is full (%2); move it to a safe place, and a new one begins.</source>
        <translation>Nic nebylo odkryto, protože záznam %1 je plný (%2); přesuňte jej na bezpečné místo a začne nový.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because no reason was given; say why it must be seen.</source>
        <translation>Nic nebylo odkryto, protože chybí důvod; napište, proč to musí být vidět.</translation>
    </message>
    <message>
        <source>Nothing was revealed, because the record %1 cannot be written (%2); make room on the disk, or look at its rights.</source>
        <translation>Nic nebylo odkryto, protože do záznamu %1 nelze psát (%2); uvolněte místo na disku nebo zkontrolujte práva.</translation>
    </message>
    <message>
        <source>of reveals</source>
        <translation>odkrytí</translation>
    </message>
    <message>
        <source>the system gave no reason</source>
        <translation>systém neuvedl důvod</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleBytesEdit</name>
    <message>
        <source>Change a body limit</source>
        <translation>Změnit limit těla</translation>
    </message>
    <message>
        <source>Unit of the body limit</source>
        <translation>Jednotka limitu těla</translation>
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
        <translation>bylo %1</translation>
    </message>
    <message>
        <source>%1, as the document says for all</source>
        <translation>%1, jak dokument říká pro všechny</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleFieldLimits</name>
    <message>
        <source>At least</source>
        <translation>Nejméně</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Nejvýše</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Nejkratší</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Nejdelší</translation>
    </message>
    <message>
        <source>Fewest items</source>
        <translation>Nejméně položek</translation>
    </message>
    <message>
        <source>Most items</source>
        <translation>Nejvíce položek</translation>
    </message>
    <message>
        <source>Pattern (RE2)</source>
        <translation>Vzor (RE2)</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>Schémata</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Hodnoty</translation>
    </message>
    <message>
        <source>Change a limit</source>
        <translation>Změnit omezení</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleFieldModel</name>
    <message>
        <source>Add a field</source>
        <translation>Přidat pole</translation>
    </message>
    <message>
        <source>Delete a field</source>
        <translation>Smazat pole</translation>
    </message>
    <message>
        <source>Move a field</source>
        <translation>Přesunout pole</translation>
    </message>
    <message>
        <source>any</source>
        <translation>libovolný</translation>
    </message>
    <message>
        <source>required</source>
        <translation>povinné</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>nepovinné</translation>
    </message>
    <message>
        <source>Make a field required</source>
        <translation>Učinit pole povinným</translation>
    </message>
    <message>
        <source>Make a field optional</source>
        <translation>Učinit pole nepovinným</translation>
    </message>
    <message>
        <source>Change a field&apos;s path</source>
        <translation>Změnit cestu pole</translation>
    </message>
    <message>
        <source>Change a field&apos;s type</source>
        <translation>Změnit typ pole</translation>
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
        <translation>Povinné</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Omezení</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleFieldTable</name>
    <message>
        <source>Fields of the body</source>
        <translation>Pole těla</translation>
    </message>
    <message>
        <source>any</source>
        <translation>libovolný</translation>
    </message>
    <message>
        <source>required</source>
        <translation>povinné</translation>
    </message>
</context>
<context>
    <name>gatehouse::RuleMemberLine</name>
    <message>
        <source>This is no number.</source>
        <translation>To není číslo.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesBench</name>
    <message>
        <source>The request is not complete: the verdict depends on what comes next.</source>
        <translation>Požadavek není úplný: verdikt závisí na tom, co přijde dál.</translation>
    </message>
    <message>
        <source>There are bytes behind the end of the request.</source>
        <translation>Za koncem požadavku jsou další bajty.</translation>
    </message>
    <message>
        <source>These rules are refused whole: %1</source>
        <translation>Tato pravidla jsou odmítnuta celá: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesBenchPane</name>
    <message>
        <source>Request to try</source>
        <translation>Požadavek k vyzkoušení</translation>
    </message>
    <message>
        <source>Answer under the draft</source>
        <translation>Odpověď podle konceptu</translation>
    </message>
    <message>
        <source>Test bench</source>
        <translation>Zkušební stolice</translation>
    </message>
    <message>
        <source>A request as it goes over the wire: method and path, headers, an empty line, the body.</source>
        <translation>Požadavek tak, jak jde po drátě: metoda a cesta, hlavičky, prázdný řádek, tělo.</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>uloženo</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>koncept</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>projde</translation>
    </message>
    <message>
        <source>decided by %1</source>
        <translation>rozhodlo %1</translation>
    </message>
    <message>
        <source>check: %1</source>
        <translation>kontrola: %1</translation>
    </message>
    <message>
        <source>%1: would be %2</source>
        <extracomment>%1 is a mode (warn, report), %2 a status</extracomment>
        <translation>%1: bylo by %2</translation>
    </message>
    <message>
        <source>no rule decides</source>
        <translation>žádné pravidlo nerozhoduje</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesCallProblem</name>
    <message>
        <source>The gateway at %1 asks who we are; sign in, or give a token that is still good.</source>
        <translation>Brána na %1 se ptá, kdo jsme; přihlaste se nebo zadejte dosud platný token.</translation>
    </message>
    <message>
        <source>The gateway at %1 does not allow this; reading rules takes the role operator, changing them admin without an organisation.</source>
        <translation>Brána na %1 to nedovoluje; čtení pravidel vyžaduje roli operator, jejich změna roli admin bez organizace.</translation>
    </message>
    <message>
        <source>The gateway at %1 has no rules stored yet; apply some first.</source>
        <translation>Brána na %1 zatím nemá uložena žádná pravidla; nejprve nějaká použijte.</translation>
    </message>
    <message>
        <source>The gateway at %1 has no such version of the rules; look at their history.</source>
        <translation>Brána na %1 nemá takovou verzi pravidel; podívejte se do jejich historie.</translation>
    </message>
    <message>
        <source>What answers at %1 keeps no rules; check the gateway&apos;s address, and whether a path is missing.</source>
        <translation>To, co odpovídá na %1, žádná pravidla nevede; zkontrolujte adresu brány a zda nechybí cesta.</translation>
    </message>
    <message>
        <source>The gateway at %1 refused the request (%2); correct it and send it again.</source>
        <translation>Brána na %1 požadavek odmítla (%2); opravte jej a odešlete znovu.</translation>
    </message>
    <message>
        <source>The request is larger than the gateway at %1 takes; make the rules smaller.</source>
        <translation>Požadavek je větší, než brána na %1 přijímá; zmenšete pravidla.</translation>
    </message>
    <message>
        <source>The gateway at %1 was not told which version this replaces; look at what stands between, which drops the If-Match header.</source>
        <translation>Brána na %1 se nedozvěděla, kterou verzi to nahrazuje; zjistěte, co mezi vámi zahazuje hlavičku If-Match.</translation>
    </message>
    <message>
        <source>The gateway at %1 does not know whether the change was made; read the current rules before sending it again.</source>
        <translation>Brána na %1 neví, zda se změna provedla; před opětovným odesláním načtěte aktuální pravidla.</translation>
    </message>
    <message>
        <source>The gateway at %1 has had too many requests; wait a moment and try again.</source>
        <translation>Brána na %1 měla příliš mnoho požadavků; chvíli počkejte a zkuste to znovu.</translation>
    </message>
    <message>
        <source>What answers at %1 sends us on to %2; use that address if it is the gateway&apos;s.</source>
        <translation>To, co odpovídá na %1, nás posílá na %2; použijte tuto adresu, pokud patří bráně.</translation>
    </message>
    <message>
        <source>The gateway at %1 answered with HTTP %2, which says nothing here; look at its log.</source>
        <translation>Brána na %1 odpověděla HTTP %2, což zde nic neznamená; podívejte se do jejího protokolu.</translation>
    </message>
    <message>
        <source>The answer of the gateway at %1 is not as agreed (at &quot;%2&quot;); check its version, and what stands between.</source>
        <translation>Odpověď brány na %1 není podle dohody (u „%2“); zkontrolujte její verzi a co je mezi vámi.</translation>
    </message>
    <message numerus="yes">
        <source>A change needs a reason, of at most %n characters.</source>
        <translation>
            <numerusform>Změna vyžaduje důvod, nejvýše %n znak.</numerusform>
            <numerusform>Změna vyžaduje důvod, nejvýše %n znaky.</numerusform>
            <numerusform>Změna vyžaduje důvod, nejvýše %n znaků.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway at %1 cannot answer at the moment, and nothing was changed; try again soon.</source>
        <translation>Brána na %1 teď nemůže odpovědět a nic se nezměnilo; zkuste to brzy znovu.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesChangeDialog</name>
    <message>
        <source>Why? It stands in the history and in the audit.</source>
        <translation>Proč? Bude v historii a v auditu.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Důvod</translation>
    </message>
    <message>
        <source>Give a reason of 1 to %1 characters.</source>
        <translation>Uveďte důvod o délce 1 až %1 znaků.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesChanger</name>
    <message>
        <source>Line %1: %2.</source>
        <translation>Řádek %1: %2.</translation>
    </message>
    <message>
        <source>The gateway refused these rules, and nothing was stored. %1</source>
        <translation>Brána tato pravidla odmítla a nic se neuložilo. %1</translation>
    </message>
    <message>
        <source>This profile is read-only, so nothing is stored. Unlock it with Ctrl+U or the lock beside its name, and apply again; the draft stays.</source>
        <translation>Tento profil je jen pro čtení, a proto se nic neukládá. Odemkněte jej pomocí Ctrl+U nebo zámkem vedle názvu a použijte znovu; koncept zůstává.</translation>
    </message>
    <message>
        <source>A change is under way; wait for the gateway&apos;s answer.</source>
        <translation>Změna právě probíhá; počkejte na odpověď brány.</translation>
    </message>
    <message>
        <source>There is nothing to apply: the draft is what is stored.</source>
        <translation>Není co použít: koncept je to, co je uloženo.</translation>
    </message>
    <message>
        <source>The gateway would refuse these rules. F8 goes to what lint says is wrong.</source>
        <translation>Brána by tato pravidla odmítla. F8 vede k tomu, co kontrola označila za špatné.</translation>
    </message>
    <message>
        <source>Apply the rules to %1</source>
        <translation>Použít pravidla na %1</translation>
    </message>
    <message>
        <source>Roll %1 back to v%2</source>
        <translation>Vrátit %1 na v%2</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Použít</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Vrátit</translation>
    </message>
    <message>
        <source>This is production: every request from now on is judged by these rules.</source>
        <translation>Toto je produkce: každý požadavek se odteď posuzuje podle těchto pravidel.</translation>
    </message>
    <message>
        <source>What the draft changes</source>
        <translation>Co koncept mění</translation>
    </message>
    <message>
        <source>From v%1 to the draft</source>
        <translation>Od v%1 ke konceptu</translation>
    </message>
    <message>
        <source>From nothing to the draft</source>
        <translation>Od ničeho ke konceptu</translation>
    </message>
    <message>
        <source>Stored as v%1. It is applied when every instance serves it.</source>
        <translation>Uloženo jako v%1. Použito bude, až to obsluhuje každá instance.</translation>
    </message>
    <message>
        <source>v%1 is stored, but an instance refuses it: see Instances.</source>
        <translation>v%1 je uložena, ale jedna instance ji odmítá: viz Instance.</translation>
    </message>
    <message numerus="yes">
        <source>v%1 is applied: %n instances serve it.</source>
        <translation>
            <numerusform>v%1 je použita: obsluhuje ji %n instance.</numerusform>
            <numerusform>v%1 je použita: obsluhují ji %n instance.</numerusform>
            <numerusform>v%1 je použita: obsluhuje ji %n instancí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody stored another version meanwhile, so nothing was rolled back. It is shown now; look at it and roll back again if you still want to.</source>
        <translation>Mezitím někdo uložil jinou verzi, a proto se nic nevrátilo. Teď je zobrazena; prohlédněte si ji a vraťte znovu, pokud stále chcete.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Vzít jejich</translation>
    </message>
    <message>
        <source>Put mine on theirs</source>
        <translation>Dát moje na jejich</translation>
    </message>
    <message>
        <source>The rules were not stored, or it is not known whether. %1 The draft stays.</source>
        <translation>Pravidla se neuložila, nebo to není známo. %1 Koncept zůstává.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesConflictDialog</name>
    <message>
        <source>Somebody else was faster</source>
        <translation>Někdo byl rychlejší</translation>
    </message>
    <message>
        <source>What they changed</source>
        <translation>Co změnili ostatní</translation>
    </message>
    <message>
        <source>What you changed</source>
        <translation>Co jste změnili vy</translation>
    </message>
    <message>
        <source>Your draft began from v%1.</source>
        <translation>Váš koncept vyšel z v%1.</translation>
    </message>
    <message>
        <source>Your draft began when no rules were stored.</source>
        <translation>Váš koncept vznikl, když nebyla uložena žádná pravidla.</translation>
    </message>
    <message>
        <source>The rules were removed while you worked. %1 Nothing of yours is lost or stored.</source>
        <translation>Pravidla byla během vaší práce odstraněna. %1 Nic vašeho se neztratilo ani neuložilo.</translation>
    </message>
    <message>
        <source>%1 stored v%2 at %3. %4 Nothing of yours is lost or stored.</source>
        <translation>%1: uložena v%2, %3. %4 Nic vašeho se neztratilo ani neuložilo.</translation>
    </message>
    <message>
        <source>Both changed different endpoints, so yours can be put on theirs; you see the result before you apply it.</source>
        <translation>Změny se týkají různých koncových bodů, takže vaše lze dát na jejich; výsledek uvidíte, než jej použijete.</translation>
    </message>
    <message>
        <source>Your text is no JSON at the moment, so it cannot be put on theirs.</source>
        <translation>Váš text teď není JSON, a proto jej nelze dát na jejich.</translation>
    </message>
    <message>
        <source>Both changed %1. Take theirs, or keep editing and look at both.</source>
        <translation>Obě strany změnily %1. Vezměte jejich, nebo pokračujte v úpravách a prohlédněte si obě.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Pokračovat v úpravách</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Vzít jejich</translation>
    </message>
    <message>
        <source>Put mine on theirs</source>
        <translation>Dát moje na jejich</translation>
    </message>
    <message>
        <source>Your changes leave the draft; undo brings them back.</source>
        <translation>Vaše změny opustí koncept; krok zpět je vrátí.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesDiffView</name>
    <message>
        <source>%1 is new: %2</source>
        <translation>%1 je nové: %2</translation>
    </message>
    <message>
        <source>%1 is gone, it was %2</source>
        <translation>%1 zmizelo, bylo %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is what changed, from %2 to %3</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 stands elsewhere</source>
        <translation>%1 je jinde</translation>
    </message>
    <message>
        <source>Endpoint %1 is new</source>
        <translation>Koncový bod %1 je nový</translation>
    </message>
    <message>
        <source>Endpoint %1 is gone</source>
        <translation>Koncový bod %1 zmizel</translation>
    </message>
    <message>
        <source>Endpoint %1 stands elsewhere, which changes nothing</source>
        <translation>Koncový bod %1 je jinde, což nic nemění</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a ještě %n</numerusform>
            <numerusform>a ještě %n</numerusform>
            <numerusform>a ještě %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines that differ</source>
        <translation>Řádky, které se liší</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Není žádný rozdíl.</translation>
    </message>
    <message>
        <source>Only blanks or the way of writing differ: the rules mean the same.</source>
        <translation>Liší se jen mezery nebo zápis: pravidla znamenají totéž.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesDraft</name>
    <message>
        <source>Back to what is saved</source>
        <translation>Zpět k uloženému</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Psaní</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesEditor</name>
    <message>
        <source>Views of the rules</source>
        <translation>Pohledy na pravidla</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulář</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Hledat v textu</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Předchozí</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>What lint says</source>
        <translation>Co říká kontrola</translation>
    </message>
    <message numerus="yes">
        <source>%n errors: the gateway refuses these rules</source>
        <translation>
            <numerusform>%n chyba: brána tato pravidla odmítá</numerusform>
            <numerusform>%n chyby: brána tato pravidla odmítá</numerusform>
            <numerusform>%n chyb: brána tato pravidla odmítá</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n varování</numerusform>
            <numerusform>%n varování</numerusform>
            <numerusform>%n varování</numerusform>
        </translation>
    </message>
    <message>
        <source>Lint finds nothing.</source>
        <translation>Kontrola nic nenachází.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nenalezeno</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesFindingModel</name>
    <message>
        <source>%1, at %2</source>
        <translation>%1, u %2</translation>
    </message>
    <message>
        <source>Error in line %1: %2</source>
        <translation>Chyba na řádku %1: %2</translation>
    </message>
    <message>
        <source>Warning in line %1: %2</source>
        <translation>Varování na řádku %1: %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>řádek %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesHistoryPane</name>
    <message>
        <source>Older versions</source>
        <translation>Starší verze</translation>
    </message>
    <message>
        <source>Nothing has been stored yet, so there is no history.</source>
        <translation>Zatím se nic neuložilo, a proto není žádná historie.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Čte se historie…</translation>
    </message>
    <message>
        <source>Versions of the rules, newest first</source>
        <translation>Verze pravidel, nejnovější první</translation>
    </message>
    <message>
        <source>Reading v%1…</source>
        <translation>Čte se v%1…</translation>
    </message>
    <message>
        <source>v%1 is what is stored.</source>
        <translation>v%1 je to, co je uloženo.</translation>
    </message>
    <message>
        <source>From v%1 to what is stored.</source>
        <translation>Od v%1 k uloženému.</translation>
    </message>
    <message>
        <source>Roll back to v%1…</source>
        <translation>Vrátit na v%1…</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesLinks</name>
    <message>
        <source>any method</source>
        <translation>libovolná metoda</translation>
    </message>
    <message>
        <source>The rules that are stored have no endpoint of this id.</source>
        <translation>Uložená pravidla nemají koncový bod tohoto označení.</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Pravidlo %1</translation>
    </message>
    <message>
        <source>This profile names no gateway to ask.</source>
        <translation>Tento profil neuvádí bránu, které by se šlo zeptat.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Pravidla</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Validation rules</source>
        <translation>Validační pravidla</translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>Žádná brána</translation>
    </message>
    <message>
        <source>Give this profile a gateway address, or open a profile that has one: its rules are then read and changed from here.</source>
        <translation>Zadejte tomuto profilu adresu brány, nebo otevřete profil, který ji má: její pravidla se pak čtou a mění odtud.</translation>
    </message>
    <message>
        <source>Reading the rules…</source>
        <translation>Čtou se pravidla…</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Rozdíl</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Použít…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Znovu</translation>
    </message>
    <message>
        <source>Apply the draft…</source>
        <translation>Použít koncept…</translation>
    </message>
    <message>
        <source>Show what the draft changes</source>
        <translation>Ukázat, co koncept mění</translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation>Zpět k uloženému</translation>
    </message>
    <message>
        <source>Read the rules again</source>
        <translation>Přečíst pravidla znovu</translation>
    </message>
    <message>
        <source>Add an endpoint</source>
        <translation>Přidat koncový bod</translation>
    </message>
    <message>
        <source>Duplicate the endpoint</source>
        <translation>Zdvojit koncový bod</translation>
    </message>
    <message>
        <source>Delete the endpoint</source>
        <translation>Smazat koncový bod</translation>
    </message>
    <message>
        <source>The endpoint is gone from the draft; Ctrl+Z brings it back.</source>
        <translation>Koncový bod zmizel z konceptu; Ctrl+Z jej vrátí.</translation>
    </message>
    <message>
        <source>Move the endpoint up</source>
        <translation>Přesunout koncový bod nahoru</translation>
    </message>
    <message>
        <source>Move the endpoint down</source>
        <translation>Přesunout koncový bod dolů</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <extracomment>%1 is one of off, report, warn, enforce</extracomment>
        <translation>Režim: %1</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Přidat pole</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>Filtrovat koncové body</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Hledat v textu</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>Hledat dál</translation>
    </message>
    <message>
        <source>Next of what lint says</source>
        <translation>Další nález kontroly</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulář</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Test bench</source>
        <translation>Zkušební stolice</translation>
    </message>
    <message>
        <source>The draft could not be kept aside, so a crash would lose it: %1.</source>
        <translation>Koncept se nepodařilo odložit, pád by jej ztratil: %1.</translation>
    </message>
    <message>
        <source>Your draft from before is here again; it began from v%1.</source>
        <translation>Váš předchozí koncept je zase tu; vyšel z v%1.</translation>
    </message>
    <message>
        <source>Your draft from before is here again.</source>
        <translation>Váš předchozí koncept je zase tu.</translation>
    </message>
    <message>
        <source>%1 Another version is stored since.</source>
        <translation>%1 Od té doby je uložena jiná verze.</translation>
    </message>
    <message>
        <source>%1 Ctrl+Shift+R goes back to what is saved.</source>
        <translation>%1 Ctrl+Shift+R se vrátí k uloženému.</translation>
    </message>
    <message>
        <source>%1 stored v%2; it is shown now.</source>
        <translation>%1: uložena v%2; teď je zobrazena.</translation>
    </message>
    <message>
        <source>%1 stored v%2 while you work on v%3. Applying will show you both before anything is stored.</source>
        <translation>%1: uložena v%2, zatímco pracujete na v%3. Při použití uvidíte obě, než se cokoli uloží.</translation>
    </message>
    <message>
        <source>This gateway does not serve its rules</source>
        <translation>Tato brána svá pravidla nenabízí</translation>
    </message>
    <message>
        <source>%1 The page needs GET and PUT /api/v1/configs/validation.rules.</source>
        <translation>%1 Stránka potřebuje GET a PUT /api/v1/configs/validation.rules.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nepřihlášeno</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nepovoleno</translation>
    </message>
    <message>
        <source>The rules could not be read</source>
        <translation>Pravidla se nepodařilo přečíst</translation>
    </message>
    <message>
        <source>No rules are stored yet</source>
        <translation>Zatím nejsou uložena žádná pravidla</translation>
    </message>
    <message>
        <source>The gateway judges requests by its built-in rules. Begin with them written out, and apply when you have added what you need.</source>
        <translation>Brána posuzuje požadavky podle vestavěných pravidel. Začněte jejich výpisem a použijte jej, až doplníte, co potřebujete.</translation>
    </message>
    <message>
        <source>Start from the default document</source>
        <translation>Začít výchozím dokumentem</translation>
    </message>
    <message>
        <source>No instance has reported yet.</source>
        <translation>Zatím se neohlásila žádná instance.</translation>
    </message>
    <message>
        <source>The rules have no endpoint &quot;%1&quot;.</source>
        <translation>Pravidla nemají koncový bod „%1“.</translation>
    </message>
    <message>
        <source>v%1 stored</source>
        <translation>v%1 uložena</translation>
    </message>
    <message>
        <source>none stored</source>
        <translation>nic neuloženo</translation>
    </message>
    <message>
        <source>By %1. Hash %2.</source>
        <translation>Autor: %1. Otisk %2.</translation>
    </message>
    <message>
        <source>draft of v%1</source>
        <translation>koncept v%1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>koncept</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesTextEdit</name>
    <message>
        <source>Rules as JSON</source>
        <translation>Pravidla jako JSON</translation>
    </message>
</context>
<context>
    <name>gatehouse::ScreenshotRun</name>
    <message>
        <source>Not seen within %1 s: %2</source>
        <translation>Neobjevilo se do %1 s: %2</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>Složku %1 nelze vytvořit.</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;.</source>
        <translation>Stránka „%1“ neexistuje.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 nelze zapsat.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionDelegate</name>
    <message>
        <source>failed call</source>
        <translation>neúspěšné volání</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>nástroje</translation>
    </message>
    <message>
        <source>live</source>
        <translation>živě</translation>
    </message>
    <message>
        <source>%1 msg</source>
        <translation>%1 zpr.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionFilterBar</name>
    <message>
        <source>Filter sessions by the beginning of the user or a part of the title</source>
        <translation>Filtrovat relace podle začátku uživatele nebo části názvu</translation>
    </message>
    <message>
        <source>User, or words of the title  ( / )</source>
        <translation>Uživatel nebo slova názvu  ( / )</translation>
    </message>
    <message>
        <source>+ filter</source>
        <translation>+ filtr</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Přidat filtr</translation>
    </message>
    <message>
        <source>Calls tools</source>
        <translation>Volá nástroje</translation>
    </message>
    <message>
        <source>Has a failed call</source>
        <translation>Má neúspěšné volání</translation>
    </message>
    <message>
        <source>Active in</source>
        <translation>Aktivní za</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Only this user</source>
        <translation>Jen tento uživatel</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>poslední hodina</translation>
    </message>
    <message>
        <source>last 24 hours</source>
        <translation>posledních 24 hodin</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>posledních 7 dní</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>posledních 30 dní</translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation>Mezi dvěma dny…</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Jiná…</translation>
    </message>
    <message>
        <source>Show only sessions of this persona:</source>
        <translation>Zobrazit jen relace této persony:</translation>
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
        <translation>před %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>uživatel %1</translation>
    </message>
    <message>
        <source>persona %1</source>
        <translation>persona %1</translation>
    </message>
    <message>
        <source>calls tools</source>
        <translation>volá nástroje</translation>
    </message>
    <message>
        <source>failed call</source>
        <translation>neúspěšné volání</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionInspector</name>
    <message>
        <source>Session details</source>
        <translation>Podrobnosti relace</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>user</source>
        <translation>uživatel</translation>
    </message>
    <message>
        <source>persona</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>created</source>
        <translation>vytvořena</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>změněna</translation>
    </message>
    <message>
        <source>services</source>
        <translation>služby</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Repliky</translation>
    </message>
    <message>
        <source>time until it was said; a triangle marks a failed call</source>
        <translation>čas do odpovědi; trojúhelník značí neúspěšné volání</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Propojeno</translation>
    </message>
    <message>
        <source>request</source>
        <translation>požadavek</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>neuvedeny</translation>
    </message>
    <message>
        <source>of the last answer</source>
        <translation>poslední odpovědi</translation>
    </message>
    <message>
        <source>of the chosen message</source>
        <translation>vybrané zprávy</translation>
    </message>
    <message>
        <source>Trace %1</source>
        <translation>Trasa %1</translation>
    </message>
    <message>
        <source>This message names no trace: its metadata has no trace_id.</source>
        <translation>Tato zpráva neuvádí trasu: v jejích metadatech není trace_id.</translation>
    </message>
    <message>
        <source>No message here names a trace.</source>
        <translation>Žádná zpráva zde neuvádí trasu.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionListModel</name>
    <message>
        <source>calls tools</source>
        <translation>volá nástroje</translation>
    </message>
    <message>
        <source>failed calls: %1</source>
        <translation>neúspěšná volání: %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>živě</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Změněno %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionListPane</name>
    <message>
        <source>Back to the newest</source>
        <translation>Zpět k nejnovějším</translation>
    </message>
    <message>
        <source>Sessions, newest first</source>
        <translation>Relace, nejnovější první</translation>
    </message>
    <message>
        <source>Loading conversations…</source>
        <translation>Načítání konverzací…</translation>
    </message>
    <message>
        <source>Cannot load conversations</source>
        <translation>Konverzace nelze načíst</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nic neodpovídá</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Zatím žádné konverzace</translation>
    </message>
    <message>
        <source>No session fits all of these filters. Take one away.</source>
        <translation>Žádná relace neodpovídá všem filtrům. Některý odeberte.</translation>
    </message>
    <message>
        <source>As soon as somebody talks to an assistant, it appears here.</source>
        <translation>Jakmile někdo promluví s asistentem, objeví se to zde.</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions, newest first</source>
        <translation>
            <numerusform>%n relace</numerusform>
            <numerusform>%n relace, nejnovější první</numerusform>
            <numerusform>%n relací, nejnovější první</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions loaded, more as you scroll</source>
        <translation>
            <numerusform>Načtena %n relace, další při posunu</numerusform>
            <numerusform>Načteny %n relace, další při posunu</numerusform>
            <numerusform>Načteno %n relací, další při posunu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>No conversations without PostgreSQL</source>
        <translation>Bez PostgreSQL nejsou konverzace</translation>
    </message>
    <message>
        <source>This profile names no PostgreSQL. Add its connection to the profile, and the conversations in it appear here.</source>
        <translation>Tento profil neuvádí PostgreSQL. Doplňte do profilu připojení a konverzace se objeví zde.</translation>
    </message>
    <message>
        <source>Open a profile that names a PostgreSQL with the tables chat_sessions and chat_messages.</source>
        <translation>Otevřete profil, který uvádí PostgreSQL s tabulkami chat_sessions a chat_messages.</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>Žádná konverzace není otevřená</translation>
    </message>
    <message>
        <source>Choose one in the list to read it as it happened.</source>
        <translation>Vyberte ji v seznamu a čtěte ji tak, jak proběhla.</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>Filtrovat relace</translation>
    </message>
    <message>
        <source>Load sessions again</source>
        <translation>Načíst relace znovu</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Další relace</translation>
    </message>
    <message>
        <source>Previous session</source>
        <translation>Předchozí relace</translation>
    </message>
    <message>
        <source>Conversation only</source>
        <translation>Jen konverzace</translation>
    </message>
    <message>
        <source>Open the trace of this message</source>
        <translation>Otevřít trasu této zprávy</translation>
    </message>
    <message>
        <source>Back to the newest sessions</source>
        <translation>Zpět k nejnovějším relacím</translation>
    </message>
    <message>
        <source>The message this link names is not in this conversation.</source>
        <translation>Zpráva, kterou odkaz uvádí, v této konverzaci není.</translation>
    </message>
    <message>
        <source>Cannot open this conversation</source>
        <translation>Tuto konverzaci nelze otevřít</translation>
    </message>
    <message>
        <source>%1 What is shown here may be old; it is tried again.</source>
        <translation>%1 Co je zde zobrazeno, může být staré; zkouší se to znovu.</translation>
    </message>
    <message>
        <source>Loading the conversation…</source>
        <translation>Načítání konverzace…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ShortcutList</name>
    <message>
        <source>Shortcuts</source>
        <translation>Klávesové zkratky</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Všude</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInDialog</name>
    <message>
        <source>Keep the password in the desktop&apos;s keychain</source>
        <translation>Uchovat heslo v klíčence plochy</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Přihlásit se</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Přihlášení: %1</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Brána</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Uživatel</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Teď ne</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Přihlašování…</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInLabel</name>
    <message>
        <source>Signed out</source>
        <translation>Odhlášeno</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Přihlašování…</translation>
    </message>
    <message>
        <source>Signed in as a guest</source>
        <translation>Přihlášen host</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Přihlášen uživatel %1</translation>
    </message>
    <message>
        <source>Sign-in waits for the gateway</source>
        <translation>Přihlášení čeká na bránu</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Přihlaste se znovu</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Přihlásit se</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Přihlášení selhalo</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInPrompt</name>
    <message>
        <source>Next time the gateway&apos;s password is asked for again. %1</source>
        <translation>Příště bude heslo k bráně znovu vyžádáno. %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Odhlásit se</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanFieldList</name>
    <message>
        <source>Show all · %1</source>
        <translation>Zobrazit vše · %1</translation>
    </message>
    <message>
        <source>Show less · this is the beginning of %1</source>
        <translation>Zobrazit méně · toto je začátek z %1</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Zobrazit méně</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Zkopírovat výběr</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Zkopírovat hodnotu</translation>
    </message>
    <message>
        <source>Copy name=value</source>
        <translation>Zkopírovat název=hodnota</translation>
    </message>
    <message>
        <source>Copy all of these</source>
        <translation>Zkopírovat vše v této části</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanGroupModel</name>
    <message>
        <source>(without a name)</source>
        <translation>(bez názvu)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a share in percent</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of the time in which the spans of this trace were at work themselves</source>
        <translation>%1 času, kdy spany této trasy samy pracovaly</translation>
    </message>
    <message>
        <source>Service, operation</source>
        <translation>Služba, operace</translation>
    </message>
    <message>
        <source>Operation, service</source>
        <translation>Operace, služba</translation>
    </message>
    <message>
        <source>How many spans</source>
        <translation>Kolik je spanů</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Počet</translation>
    </message>
    <message>
        <source>The sum of their durations</source>
        <translation>Součet jejich trvání</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>The sum of the times in which they were at work themselves</source>
        <translation>Součet časů, kdy samy pracovaly</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Vlastní</translation>
    </message>
    <message>
        <source>The shortest</source>
        <translation>Nejkratší</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>The average duration</source>
        <translation>Průměrné trvání</translation>
    </message>
    <message>
        <source>Avg</source>
        <translation>Průměr</translation>
    </message>
    <message>
        <source>95 of 100 take no longer</source>
        <translation>95 ze 100 netrvá déle</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>The longest</source>
        <translation>Nejdelší</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Their part of all self time of the trace</source>
        <translation>Jejich podíl na veškerém vlastním čase trasy</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Podíl</translation>
    </message>
    <message>
        <source>Spans with an error of their own</source>
        <translation>Spany s vlastní chybou</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanInspector</name>
    <message>
        <source>Details of the span</source>
        <translation>Podrobnosti spanu</translation>
    </message>
    <message>
        <source>No span is chosen</source>
        <translation>Není vybrán žádný span</translation>
    </message>
    <message>
        <source>Choose a span to see its attributes, events and links.</source>
        <translation>Vyberte span a uvidíte jeho atributy, události a odkazy.</translation>
    </message>
    <message>
        <source>The span as OTLP JSON</source>
        <translation>Span jako OTLP JSON</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Surová data</translation>
    </message>
    <message>
        <source>The span as OTLP JSON, as it was sent</source>
        <translation>Span jako OTLP JSON, jak byl odeslán</translation>
    </message>
    <message>
        <source>Copy ▾</source>
        <translation>Zkopírovat ▾</translation>
    </message>
    <message>
        <source>Copy span id</source>
        <translation>Zkopírovat ID spanu</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Zkopírovat název</translation>
    </message>
    <message>
        <source>Copy all details</source>
        <translation>Zkopírovat všechny podrobnosti</translation>
    </message>
    <message>
        <source>Copy as OTLP JSON</source>
        <translation>Zkopírovat jako OTLP JSON</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(bez názvu)</translation>
    </message>
    <message>
        <source>starts %1</source>
        <translation>začátek %1</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>trvá %1</translation>
    </message>
    <message>
        <source>self %1</source>
        <translation>vlastní čas %1</translation>
    </message>
    <message>
        <source>AI call</source>
        <translation>Volání AI</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributy</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Zdroj</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Rozsah instrumentace</translation>
    </message>
    <message>
        <source>△ An error below this span</source>
        <translation>△ Chyba pod tímto spanem</translation>
    </message>
    <message>
        <source>This span says that it failed.</source>
        <translation>Tento span hlásí, že selhal.</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Opraveno</translation>
    </message>
    <message>
        <source>%1 of %2 are shown</source>
        <translation>Zobrazeno %1 z %2</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Zobrazit více</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Události</translation>
    </message>
    <message>
        <source>linked from</source>
        <translation>odkazováno z</translation>
    </message>
    <message>
        <source>links to</source>
        <translation>odkazuje na</translation>
    </message>
    <message>
        <source>Span %1</source>
        <translation>Span %1</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Odkazy</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Propojeno</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Konverzace %1</translation>
    </message>
    <message>
        <source>health at %1 · now %2</source>
        <translation>stav v %1 · nyní %2</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Požadavek %1</translation>
    </message>
    <message>
        <source>Conversation %1: %2</source>
        <translation>Konverzace %1: %2</translation>
    </message>
    <message>
        <source>span id %1</source>
        <translation>ID spanu %1</translation>
    </message>
    <message>
        <source>Event %1 %2</source>
        <translation>Událost %1 %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanRepair</name>
    <message>
        <source>Its parent %1 is not here: whoever sent this trace left out spans. Shown on the top level.</source>
        <translation>Jeho rodič %1 zde není: odesílatel této trasy vynechal spany. Zobrazeno na nejvyšší úrovni.</translation>
    </message>
    <message>
        <source>Its parent %1 is not here: it comes late, was not sampled, or its service sends elsewhere. Shown on the top level.</source>
        <translation>Jeho rodič %1 zde není: dorazí později, nedostal se do vzorku, nebo jej služba odesílá jinam. Zobrazeno na nejvyšší úrovni.</translation>
    </message>
    <message>
        <source>Sent duration %1: shown as 0.</source>
        <translation>Odeslané trvání %1: zobrazeno jako 0.</translation>
    </message>
    <message>
        <source>Sent end %1 before its start: shown as 0.</source>
        <translation>Odeslaný konec je %1 před začátkem: zobrazeno jako 0.</translation>
    </message>
    <message>
        <source>Sent with an end before its start: shown as 0.</source>
        <translation>Odesláno s koncem před začátkem: zobrazeno jako 0.</translation>
    </message>
    <message>
        <source>No start was sent: shown at that of its parent.</source>
        <translation>Začátek nebyl odeslán: zobrazeno od začátku rodiče.</translation>
    </message>
    <message>
        <source>No start was sent: shown at that of its earliest child.</source>
        <translation>Začátek nebyl odeslán: zobrazeno od začátku nejčasnějšího potomka.</translation>
    </message>
    <message>
        <source>Sent end: %1.</source>
        <translation>Odeslaný konec: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Put together from %n pieces that were sent with one id.</source>
        <translation>
            <numerusform>Složeno z %n části odeslané pod jedním ID.</numerusform>
            <numerusform>Složeno z %n částí odeslaných pod jedním ID.</numerusform>
            <numerusform>Složeno z %n částí odeslaných pod jedním ID.</numerusform>
        </translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(bez názvu)</translation>
    </message>
    <message>
        <source>As sent: %1.</source>
        <translation>Původně odesláno: %1.</translation>
    </message>
    <message>
        <source>Its parent %1 stands below it: the circle was cut here, and the span is shown on the top level.</source>
        <translation>Jeho rodič %1 leží pod ním: kruh byl přerušen zde a span je zobrazen na nejvyšší úrovni.</translation>
    </message>
    <message>
        <source>An earlier span has the same id %1; both are shown.</source>
        <translation>Stejné ID %1 má i dřívější span; zobrazeny jsou oba.</translation>
    </message>
    <message>
        <source>Sent with the narrower trace id %1, which is the end of this trace&apos;s.</source>
        <translation>Odesláno s kratším ID trasy %1, které je koncem ID této trasy.</translation>
    </message>
    <message>
        <source>Clock of %1 corrected by %2. Sent start: %3.</source>
        <translation>Hodiny služby %1 opraveny o %2. Odeslaný začátek: %3.</translation>
    </message>
    <message>
        <source>The clock of %1 seems wrong by %2. Shown as sent.</source>
        <translation>Hodiny služby %1 se zřejmě liší o %2. Zobrazeno, jak bylo odesláno.</translation>
    </message>
    <message>
        <source>Names a parent that is not here. Shown on the top level.</source>
        <translation>Uvádí rodiče, který zde není. Zobrazeno na nejvyšší úrovni.</translation>
    </message>
    <message>
        <source>Its parent stands below it: the circle was cut.</source>
        <translation>Jeho rodič leží pod ním: kruh byl přerušen.</translation>
    </message>
    <message>
        <source>Named itself as its parent. Shown on the top level.</source>
        <translation>Uvedl jako rodiče sám sebe. Zobrazeno na nejvyšší úrovni.</translation>
    </message>
    <message>
        <source>An earlier span has the same id; both are shown.</source>
        <translation>Stejné ID má i dřívější span; zobrazeny jsou oba.</translation>
    </message>
    <message>
        <source>Put together from pieces that were sent with one id.</source>
        <translation>Složeno z částí odeslaných pod jedním ID.</translation>
    </message>
    <message>
        <source>No start was sent: shown at that of its parent or its earliest child.</source>
        <translation>Začátek nebyl odeslán: zobrazeno od začátku rodiče nebo nejčasnějšího potomka.</translation>
    </message>
    <message>
        <source>Neither end nor duration was sent: shown as 0.</source>
        <translation>Nebyl odeslán konec ani trvání: zobrazeno jako 0.</translation>
    </message>
    <message>
        <source>Sent with a narrower trace id than others of this trace.</source>
        <translation>Odesláno s kratším ID trasy než ostatní spany této trasy.</translation>
    </message>
    <message>
        <source>Its id, or that of its trace, was sent empty or all zero.</source>
        <translation>Jeho ID nebo ID jeho trasy bylo odesláno prázdné nebo ze samých nul.</translation>
    </message>
    <message>
        <source>Whoever sent this trace left out spans.</source>
        <translation>Odesílatel této trasy vynechal spany.</translation>
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
        <translation>span %1, který v této trase není</translation>
    </message>
    <message>
        <source>span %1</source>
        <translation>span %1</translation>
    </message>
    <message>
        <source>trace %1, span %2</source>
        <translation>trasa %1, span %2</translation>
    </message>
    <message>
        <source>version</source>
        <translation>verze</translation>
    </message>
    <message>
        <source>name</source>
        <translation>název</translation>
    </message>
    <message numerus="yes">
        <source>%n attributes were left out by the sender.</source>
        <translation>
            <numerusform>Odesílatel vynechal %n atribut.</numerusform>
            <numerusform>Odesílatel vynechal %n atributy.</numerusform>
            <numerusform>Odesílatel vynechal %n atributů.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events were left out by the sender.</source>
        <translation>
            <numerusform>Odesílatel vynechal %n událost.</numerusform>
            <numerusform>Odesílatel vynechal %n události.</numerusform>
            <numerusform>Odesílatel vynechal %n událostí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links were left out by the sender.</source>
        <translation>
            <numerusform>Odesílatel vynechal %n odkaz.</numerusform>
            <numerusform>Odesílatel vynechal %n odkazy.</numerusform>
            <numerusform>Odesílatel vynechal %n odkazů.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanTableModel</name>
    <message>
        <source>Service</source>
        <translation>Služba</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operace</translation>
    </message>
    <message>
        <source>From the start of the trace</source>
        <translation>Od začátku trasy</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Začátek</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Trvání</translation>
    </message>
    <message>
        <source>The time in which the span was at work itself</source>
        <translation>Čas, kdy span sám pracoval</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Vlastní</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Its level in the tree; 1 is the top</source>
        <translation>Jeho úroveň ve stromu; 1 je nejvyšší</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Hloubka</translation>
    </message>
    <message>
        <source>Span id</source>
        <translation>ID spanu</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanTablePane</name>
    <message>
        <source>Spans of the trace</source>
        <translation>Spany trasy</translation>
    </message>
    <message>
        <source>Filter the spans</source>
        <translation>Filtrovat spany</translation>
    </message>
    <message>
        <source>Filter by any text in a span</source>
        <translation>Filtrovat podle libovolného textu ve spanu</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spany</translation>
    </message>
    <message>
        <source>No trace is shown</source>
        <translation>Není zobrazena žádná trasa</translation>
    </message>
    <message>
        <source>Open a trace to see its spans.</source>
        <translation>Otevřete trasu a uvidíte její spany.</translation>
    </message>
    <message>
        <source>Sorting the spans…</source>
        <translation>Řadí se spany…</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spany</numerusform>
            <numerusform>%n spanů</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 spans</source>
        <translation>%1 z %2 spanů</translation>
    </message>
    <message>
        <source>No span has this text</source>
        <translation>Tento text neobsahuje žádný span</translation>
    </message>
    <message>
        <source>Names, services, attributes, events and span ids were looked at.</source>
        <translation>Prohledány byly názvy, služby, atributy, události a ID spanů.</translation>
    </message>
    <message>
        <source>Show in the waterfall</source>
        <translation>Zobrazit v kaskádě</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zkopírovat řádky</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zkopírovat buňku</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanText</name>
    <message>
        <source>internal</source>
        <translation>interní</translation>
    </message>
    <message>
        <source>server</source>
        <translation>server</translation>
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
        <translation>konzument</translation>
    </message>
    <message>
        <source>kind %1</source>
        <translation>druh %1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>error</source>
        <translation>chyba</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>stav %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanTipText</name>
    <message>
        <source>starts %1 · takes %2</source>
        <translation>začátek %1 · trvá %2</translation>
    </message>
    <message>
        <source>self %1</source>
        <translation>vlastní čas %1</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Selhal.</translation>
    </message>
    <message>
        <source>Something below it failed.</source>
        <translation>Něco pod ním selhalo.</translation>
    </message>
    <message numerus="yes">
        <source>Stands for %n calls in a row; its arrow shows them.</source>
        <translation>
            <numerusform>Zastupuje %n volání za sebou; zobrazí je jeho šipka.</numerusform>
            <numerusform>Zastupuje %n volání za sebou; zobrazí je jeho šipka.</numerusform>
            <numerusform>Zastupuje %n volání za sebou; zobrazí je jeho šipka.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hides %n spans below it.</source>
        <translation>
            <numerusform>Skrývá pod sebou %n span.</numerusform>
            <numerusform>Skrývá pod sebou %n spany.</numerusform>
            <numerusform>Skrývá pod sebou %n spanů.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(bez názvu)</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>úroveň %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatePanel</name>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusStrip</name>
    <message>
        <source>Gateway</source>
        <translation>Brána</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Trasy</translation>
    </message>
    <message>
        <source>Live feed</source>
        <translation>Živě</translation>
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
        <translation>Vzhled</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Podle systému</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Světlý</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tmavý</translation>
    </message>
    <message>
        <source>The link to this place is on the clipboard.</source>
        <translation>Odkaz na toto místo je ve schránce.</translation>
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
        <translation>Zpět (Alt+Vlevo)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vpřed (Alt+Vpravo)</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>jen ke čtení</translation>
    </message>
    <message>
        <source>%1 · org %2</source>
        <extracomment>%1 an environment (&quot;Production&quot;), %2 an organisation&apos;s name or id</extracomment>
        <translation>%1 · org. %2</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>odemčeno</translation>
    </message>
    <message>
        <source>Nothing can be changed here until you unlock it (Ctrl+U)</source>
        <translation>Dokud to neodemknete, nelze zde nic měnit (Ctrl+U)</translation>
    </message>
    <message>
        <source>Changes are allowed until you lock it again (Ctrl+U)</source>
        <translation>Změny jsou povoleny, dokud to znovu nezamknete (Ctrl+U)</translation>
    </message>
    <message>
        <source>Edit this profile…</source>
        <translation>Upravit tento profil…</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Nový profil…</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceFileList</name>
    <message>
        <source>Open files…</source>
        <translation>Otevřít soubory…</translation>
    </message>
    <message>
        <source>Receives OTLP at %1</source>
        <translation>Přijímá OTLP na %1</translation>
    </message>
    <message>
        <source>Receives OTLP at %1, gRPC at port %2</source>
        <translation>Přijímá OTLP na %1, gRPC na portu %2</translation>
    </message>
    <message>
        <source>%1 spans/s</source>
        <translation>%1 spanů/s</translation>
    </message>
    <message numerus="yes">
        <source>%n spans were refused: their ids were none, or their trace was too large.</source>
        <translation>
            <numerusform>%n span byl odmítnut: neměl platné ID, nebo byla jeho trasa příliš velká.</numerusform>
            <numerusform>%n spany byly odmítnuty: neměly platné ID, nebo byla jejich trasa příliš velká.</numerusform>
            <numerusform>%n spanů bylo odmítnuto: neměly platné ID, nebo byla jejich trasa příliš velká.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n oldest traces left, to keep within %1 MB. Pin those that must stay.</source>
        <translation>
            <numerusform>%n nejstarší trasa musela ustoupit, aby se nepřekročilo %1 MB. Připněte ty, které mají zůstat.</numerusform>
            <numerusform>%n nejstarší trasy musely ustoupit, aby se nepřekročilo %1 MB. Připněte ty, které mají zůstat.</numerusform>
            <numerusform>%n nejstarších tras muselo ustoupit, aby se nepřekročilo %1 MB. Připněte ty, které mají zůstat.</numerusform>
        </translation>
    </message>
    <message>
        <source>The profile also names %1. This version reads OTLP and files only: export a trace there and open the file here.</source>
        <translation>Profil uvádí také %1. Tato verze čte jen OTLP a soubory: exportujte trasu tam a soubor otevřete zde.</translation>
    </message>
    <message numerus="yes">
        <source>%n traces</source>
        <translation>
            <numerusform>%n trasa</numerusform>
            <numerusform>%n trasy</numerusform>
            <numerusform>%n tras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spany</numerusform>
            <numerusform>%n spanů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents of it could not be read.</source>
        <translation>
            <numerusform>%n dokument v něm nešlo přečíst.</numerusform>
            <numerusform>%n dokumenty v něm nešlo přečíst.</numerusform>
            <numerusform>%n dokumentů v něm nešlo přečíst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists of logs, metrics or profiles were passed over.</source>
        <translation>
            <numerusform>Byl přeskočen %n seznam logů, metrik nebo profilů.</numerusform>
            <numerusform>Byly přeskočeny %n seznamy logů, metrik nebo profilů.</numerusform>
            <numerusform>Bylo přeskočeno %n seznamů logů, metrik nebo profilů.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · not all read</source>
        <translation>%1 · %2 · nepřečteno celé</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Zavřít %1</translation>
    </message>
    <message>
        <source>Reading %1 (%2)…</source>
        <translation>Čte se %1 (%2)…</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait</source>
        <translation>
            <numerusform>%n další čeká</numerusform>
            <numerusform>%n další čekají</numerusform>
            <numerusform>%n dalších čeká</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Zastavit čtení</translation>
    </message>
    <message>
        <source>Open trace files</source>
        <translation>Otevřít soubory tras</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceFindBar</name>
    <message>
        <source>Find name, service, key=value…</source>
        <translation>Najít název, službu, klíč=hodnota…</translation>
    </message>
    <message>
        <source>Find in this trace</source>
        <translation>Hledat v této trase</translation>
    </message>
    <message>
        <source>Only spans of one service</source>
        <translation>Jen spany jedné služby</translation>
    </message>
    <message>
        <source>Only spans that take at least so long</source>
        <translation>Jen spany, které trvají alespoň takto dlouho</translation>
    </message>
    <message>
        <source>Only spans with an error of their own</source>
        <translation>Jen spany s vlastní chybou</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Předchozí shoda</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Další shoda</translation>
    </message>
    <message>
        <source>hide the rest</source>
        <translation>skrýt ostatní</translation>
    </message>
    <message>
        <source>Show only matches, and what they hang from</source>
        <translation>Zobrazit jen shody a spany, pod které patří</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Všechny služby</translation>
    </message>
    <message>
        <source>(no service)</source>
        <translation>(bez služby)</translation>
    </message>
    <message>
        <source>Any duration</source>
        <translation>Libovolné trvání</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>alespoň %1</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>hledá se…</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>žádná shoda</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n shoda</numerusform>
            <numerusform>%n shody</numerusform>
            <numerusform>%n shod</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Which of the matches is looked at: 3 / 120</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>service</source>
        <translation>služba</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Služba</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>trvání</translation>
    </message>
    <message>
        <source>Least duration</source>
        <translation>Nejkratší trvání</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n chyba</numerusform>
            <numerusform>%n chyby</numerusform>
            <numerusform>%n chyb</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceHeader</name>
    <message>
        <source>%1
Click to copy</source>
        <translation>%1
Kliknutím zkopírujete</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repairs shown</source>
        <extracomment>What was mended of a trace so that it could be shown</extracomment>
        <translation>
            <numerusform>%Ln zobrazená oprava</numerusform>
            <numerusform>%Ln zobrazené opravy</numerusform>
            <numerusform>%Ln zobrazených oprav</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <extracomment>Spans with an error</extracomment>
        <translation>
            <numerusform>%Ln chyba</numerusform>
            <numerusform>%Ln chyby</numerusform>
            <numerusform>%Ln chyb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln spans</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spany</numerusform>
            <numerusform>%Ln spanů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln služba</numerusform>
            <numerusform>%Ln služby</numerusform>
            <numerusform>%Ln služeb</numerusform>
        </translation>
    </message>
    <message>
        <source>depth %1</source>
        <extracomment>How many levels a trace has</extracomment>
        <translation>hloubka %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>A number of repairs and their cause</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Correct clocks that disagree</source>
        <translation>Opravit hodiny, které se neshodují</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceJumpField</name>
    <message>
        <source>Go to a trace by its id or by that of its request</source>
        <translation>Přejít na trasu podle jejího ID nebo ID jejího požadavku</translation>
    </message>
    <message>
        <source>Trace id or request id</source>
        <translation>ID trasy nebo požadavku</translation>
    </message>
    <message>
        <source>Neither a trace nor a request of this id is here: not sent to this console, left out by sampling, not arrived yet, or gone to make room.</source>
        <translation>Trasa ani požadavek s tímto ID zde nejsou: nebyly odeslány této konzoli, vynechalo je vzorkování, ještě nedorazily, nebo ustoupily jiným.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceLinks</name>
    <message>
        <source>the file</source>
        <translation>soubor</translation>
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
            <numerusform>%n spanů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n chyba</numerusform>
            <numerusform>%n chyby</numerusform>
            <numerusform>%n chyb</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in no file that is open, and the profile names no address at which spans would be received.</source>
        <translation>Není v žádném otevřeném souboru a profil neuvádí adresu, na které by se přijímaly spany.</translation>
    </message>
    <message numerus="yes">
        <source>It is not here: %n traces had to make room for newer ones, or it was not sent to this console, or it was left out by sampling.</source>
        <translation>
            <numerusform>Hledaná trasa zde není: %n trasa už musela ustoupit novějším, nebo této konzoli nebyla odeslána, nebo ji vynechalo vzorkování.</numerusform>
            <numerusform>Hledaná trasa zde není: %n trasy už musely ustoupit novějším, nebo této konzoli nebyla odeslána, nebo ji vynechalo vzorkování.</numerusform>
            <numerusform>Hledaná trasa zde není: %n tras už muselo ustoupit novějším, nebo této konzoli nebyla odeslána, nebo ji vynechalo vzorkování.</numerusform>
        </translation>
    </message>
    <message>
        <source>No trace of this request is here: it was not sent to this console, was left out by sampling, or has not arrived yet.</source>
        <translation>Žádná trasa tohoto požadavku zde není: nebyla odeslána této konzoli, vynechalo ji vzorkování, nebo ještě nedorazila.</translation>
    </message>
    <message>
        <source>This trace is not here: it was not sent to this console, was left out by sampling, or has not arrived yet.</source>
        <translation>Tato trasa zde není: nebyla odeslána této konzoli, vynechalo ji vzorkování, nebo ještě nedorazila.</translation>
    </message>
    <message>
        <source>This version does not ask other systems for traces: look in %1.</source>
        <translation>Tato verze se na trasy neptá jiných systémů: hledejte zde: %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceMinimap</name>
    <message>
        <source>Overview of the whole trace</source>
        <translation>Přehled celé trasy</translation>
    </message>
</context>
<context>
    <name>gatehouse::TracePane</name>
    <message>
        <source>Views of the trace</source>
        <translation>Pohledy na trasu</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Kaskáda</translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation>Plamenný graf</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistika</translation>
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
        <translation>Port %1 používá jiný program, proto se nepřijímají žádné spany. Ukončete jej, nebo v profilu nastavte jiný port.</translation>
    </message>
    <message>
        <source>“%1” is no address of this machine, so no spans are received. Correct it in the profile.</source>
        <translation>„%1“ není adresa tohoto počítače, proto se nepřijímají žádné spany. Opravte ji v profilu.</translation>
    </message>
    <message>
        <source>The system does not let the console listen at %1, port %2, so no spans are received. Give the profile another port.</source>
        <translation>Systém nedovoluje konzoli naslouchat na %1, port %2, proto se nepřijímají žádné spany. Nastavte v profilu jiný port.</translation>
    </message>
    <message>
        <source>OTLP %1</source>
        <translation>OTLP %1</translation>
    </message>
    <message>
        <source>OTLP %1 · %2 spans/s</source>
        <translation>OTLP %1 · %2 spanů/s</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceResultModel</name>
    <message numerus="yes">
        <source>(%n errors)</source>
        <translation>
            <numerusform>(%n chyba)</numerusform>
            <numerusform>(%n chyby)</numerusform>
            <numerusform>(%n chyb)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, trace %2</source>
        <translation>%1, trasa %2</translation>
    </message>
    <message numerus="yes">
        <source>%n spans lack their parent: it has not arrived, or was never sent.</source>
        <translation>
            <numerusform>%n spanu chybí rodič: nedorazil, nebo nebyl nikdy odeslán.</numerusform>
            <numerusform>%n spanům chybí rodič: nedorazil, nebo nebyl nikdy odeslán.</numerusform>
            <numerusform>%n spanům chybí rodič: nedorazil, nebo nebyl nikdy odeslán.</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier spans of it were here and had to make room for newer traces.</source>
        <translation>Její dřívější spany zde byly a musely ustoupit novějším trasám.</translation>
    </message>
    <message>
        <source>Its sender says that it left out spans.</source>
        <translation>Její odesílatel hlásí, že vynechal spany.</translation>
    </message>
    <message numerus="yes">
        <source>%n spans have errors of their own.</source>
        <translation>
            <numerusform>%n span má vlastní chybu.</numerusform>
            <numerusform>%n spany mají vlastní chybu.</numerusform>
            <numerusform>%n spanů má vlastní chybu.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was sent to this console.</source>
        <translation>Byla odeslána této konzoli.</translation>
    </message>
    <message>
        <source>received</source>
        <translation>přijato</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>soubor</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Začátek</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Služba</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operace</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Trvání</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spany</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Služby</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Původ</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceResultTable</name>
    <message>
        <source>Traces that were found</source>
        <translation>Nalezené trasy</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Find traces like this</source>
        <translation>Najít podobné trasy</translation>
    </message>
    <message>
        <source>Copy trace id</source>
        <translation>Zkopírovat ID trasy</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zkopírovat řádky</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Odepnout</translation>
    </message>
    <message>
        <source>Pin: keep when others make room</source>
        <translation>Připnout: ponechat, i když jiné ustoupí</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceScatter</name>
    <message>
        <source>Traces by start and duration</source>
        <translation>Trasy podle začátku a trvání</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spany</numerusform>
            <numerusform>%n spanů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n chyba</numerusform>
            <numerusform>%n chyby</numerusform>
            <numerusform>%n chyb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more just here</source>
        <translation>
            <numerusform>a přesně zde ještě %n</numerusform>
            <numerusform>a přesně zde ještě %n</numerusform>
            <numerusform>a přesně zde ještě %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceSearchForm</name>
    <message>
        <source>All services</source>
        <translation>Všechny služby</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Služba</translation>
    </message>
    <message>
        <source>Any; * for any text: GET*</source>
        <translation>Libovolná; * zastupuje jakýkoli text: GET*</translation>
    </message>
    <message>
        <source>&amp;Operation</source>
        <translation>&amp;Operace</translation>
    </message>
    <message>
        <source>Conditions that one span must meet: key=value, key=&quot;with blanks&quot;, key=be*, or a key alone.</source>
        <translation>Podmínky, které musí splnit jeden span: klíč=hodnota, klíč=&quot;s mezerami&quot;, klíč=za*, nebo samotný klíč.</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>&amp;Atributy</translation>
    </message>
    <message>
        <source>from, as 1.5s</source>
        <translation>od, např. 1.5s</translation>
    </message>
    <message>
        <source>Shortest duration</source>
        <translation>Nejkratší trvání</translation>
    </message>
    <message>
        <source>to, as 300ms</source>
        <translation>do, např. 300ms</translation>
    </message>
    <message>
        <source>Longest duration</source>
        <translation>Nejdelší trvání</translation>
    </message>
    <message>
        <source>&amp;Duration of the trace</source>
        <translation>&amp;Trvání trasy</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Kdykoli</translation>
    </message>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation>
            <numerusform>Poslední %n minuta</numerusform>
            <numerusform>Poslední %n minuty</numerusform>
            <numerusform>Posledních %n minut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation>
            <numerusform>Poslední %n hodina</numerusform>
            <numerusform>Poslední %n hodiny</numerusform>
            <numerusform>Posledních %n hodin</numerusform>
        </translation>
    </message>
    <message>
        <source>Between two moments</source>
        <translation>Mezi dvěma okamžiky</translation>
    </message>
    <message>
        <source>S&amp;tarted</source>
        <translation>&amp;Začátek</translation>
    </message>
    <message>
        <source>Started at or after</source>
        <translation>Začátek nejdříve</translation>
    </message>
    <message>
        <source>Started before</source>
        <translation>Začátek před</translation>
    </message>
    <message>
        <source>Only with &amp;errors</source>
        <translation>Jen s &amp;chybami</translation>
    </message>
    <message>
        <source>How many traces are shown</source>
        <translation>Kolik tras se zobrazí</translation>
    </message>
    <message>
        <source>Which traces are shown where there are more</source>
        <translation>Které trasy se zobrazí, je-li jich více</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>nejnovější</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>nejdelší</translation>
    </message>
    <message>
        <source>with most spans</source>
        <translation>s nejvíce spany</translation>
    </message>
    <message>
        <source>with most errors</source>
        <translation>s nejvíce chybami</translation>
    </message>
    <message>
        <source>Show at &amp;most</source>
        <translation>Zobrazit &amp;nejvýše</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Posledních %1</translation>
    </message>
    <message>
        <source>The shortest duration is longer than the longest one.</source>
        <translation>Nejkratší trvání je delší než nejdelší.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceSearchPane</name>
    <message>
        <source>Clear</source>
        <translation>Vymazat</translation>
    </message>
    <message>
        <source>live</source>
        <translation>živě</translation>
    </message>
    <message>
        <source>New traces come into the list by themselves.</source>
        <translation>Nové trasy přibývají do seznamu samy.</translation>
    </message>
    <message>
        <source>New traces come into the list by themselves</source>
        <translation>Nové trasy přibývají do seznamu samy</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>Logaritmická osa</translation>
    </message>
    <message>
        <source>The list was not exported: %1</source>
        <translation>Seznam se nevyexportoval: %1</translation>
    </message>
    <message>
        <source>Search traces</source>
        <translation>Hledat trasy</translation>
    </message>
    <message>
        <source>Open trace files…</source>
        <translation>Otevřít soubory tras…</translation>
    </message>
    <message>
        <source>Go to the found traces</source>
        <translation>Přejít na nalezené trasy</translation>
    </message>
    <message>
        <source>New traces come by themselves</source>
        <translation>Nové trasy přibývají samy</translation>
    </message>
    <message>
        <source>This is no search for traces: %1</source>
        <translation>Toto není hledání tras: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n traces</source>
        <translation>
            <numerusform>%n trasa</numerusform>
            <numerusform>%n trasy</numerusform>
            <numerusform>%n tras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n traces match</source>
        <translation>
            <numerusform>Odpovídá %1 z %n trasy</numerusform>
            <numerusform>Odpovídá %1 z %n tras</numerusform>
            <numerusform>Odpovídá %1 z %n tras</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are shown</source>
        <translation>zobrazeno %1</translation>
    </message>
    <message>
        <source>more have come since</source>
        <translation>od té doby přibyly další</translation>
    </message>
    <message>
        <source>No trace matches</source>
        <translation>Neodpovídá žádná trasa</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n traces here has all that is asked for.</source>
        <translation>
            <numerusform>Jediná trasa (%n) zde nesplňuje vše, co se hledá.</numerusform>
            <numerusform>Žádná ze zdejších tras (%n) nesplňuje vše, co se hledá.</numerusform>
            <numerusform>Žádná ze zdejších tras (%n) nesplňuje vše, co se hledá.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Vymazat hledání</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Čte se %1…</translation>
    </message>
    <message>
        <source>No traces yet</source>
        <translation>Zatím žádné trasy</translation>
    </message>
    <message>
        <source>Point an OpenTelemetry exporter at %1, drop trace files here (OTLP, Jaeger, Tempo or Zipkin, gzipped or not), or run scripts/demo for traces of a whole system.</source>
        <translation>Nasměrujte exportér OpenTelemetry na %1, přetáhněte sem soubory tras (OTLP, Jaeger, Tempo nebo Zipkin, i komprimované gzipem), nebo spusťte scripts/demo, které dodá trasy celého systému.</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Otevřít soubory…</translation>
    </message>
    <message>
        <source>Drop trace files here (OTLP, Jaeger, Tempo or Zipkin, gzipped or not). To receive spans as they happen, open a profile with an OTLP address such as http://127.0.0.1:4318, or run scripts/demo.</source>
        <translation>Přetáhněte sem soubory tras (OTLP, Jaeger, Tempo nebo Zipkin, i komprimované gzipem). Chcete-li přijímat spany průběžně, otevřete profil s adresou OTLP, například http://127.0.0.1:4318, nebo spusťte scripts/demo.</translation>
    </message>
    <message>
        <source>The trace is not here any more: it had to make room for newer ones.</source>
        <translation>Trasa zde už není: musela ustoupit novějším.</translation>
    </message>
    <message>
        <source>There is no room for another pinned trace. Unpin one that is not needed any more.</source>
        <translation>Pro další připnutou trasu není místo. Odepněte některou, která už není potřeba.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceSearchesButton</name>
    <message>
        <source>Searches</source>
        <translation>Hledání</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Uložená</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Uložit toto hledání…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odstranit</translation>
    </message>
    <message>
        <source>Recent, until the console ends</source>
        <translation>Nedávná, do ukončení konzole</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Uložit toto hledání</translation>
    </message>
    <message>
        <source>Its name; what was typed is saved with it, as it is:</source>
        <translation>Jeho název; uloží se s ním vše zadané tak, jak je:</translation>
    </message>
    <message numerus="yes">
        <source>The search was not saved: it needs a name, and there is room for %n.</source>
        <translation>
            <numerusform>Hledání se neuložilo: potřebuje název a místo je nejvýše pro %n.</numerusform>
            <numerusform>Hledání se neuložilo: potřebuje název a místo je nejvýše pro %n.</numerusform>
            <numerusform>Hledání se neuložilo: potřebuje název a místo je nejvýše pro %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceStatisticsPane</name>
    <message>
        <source>Statistics of the trace</source>
        <translation>Statistika trasy</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Seskupit podle</translation>
    </message>
    <message>
        <source>service, then operation</source>
        <translation>služby, pak operace</translation>
    </message>
    <message>
        <source>operation, then service</source>
        <translation>operace, pak služby</translation>
    </message>
    <message>
        <source>Groups of spans</source>
        <translation>Skupiny spanů</translation>
    </message>
    <message>
        <source>No trace is shown</source>
        <translation>Není zobrazena žádná trasa</translation>
    </message>
    <message>
        <source>Open a trace to see its statistics.</source>
        <translation>Otevřete trasu a uvidíte její statistiku.</translation>
    </message>
    <message>
        <source>Adding up the spans…</source>
        <translation>Sčítají se spany…</translation>
    </message>
    <message>
        <source>Find these spans</source>
        <translation>Najít tyto spany</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Zkopírovat</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Rozbalit vše</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Sbalit vše</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceWords</name>
    <message>
        <source>no time</source>
        <translation>bez času</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(bez názvu)</translation>
    </message>
    <message>
        <source>(no service)</source>
        <translation>(bez služby)</translation>
    </message>
    <message>
        <source>At %1 a value has no name before it: write name=value.</source>
        <translation>Na pozici %1 chybí před hodnotou název: zapište název=hodnota.</translation>
    </message>
    <message>
        <source>The quote at %1 is not closed.</source>
        <translation>Uvozovka na pozici %1 není uzavřená.</translation>
    </message>
    <message>
        <source>At %1 a blank is missing behind the quote.</source>
        <translation>Na pozici %1 chybí za uvozovkou mezera.</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n conditions.</source>
        <translation>
            <numerusform>Podmínek je více než %n.</numerusform>
            <numerusform>Podmínek je více než %n.</numerusform>
            <numerusform>Podmínek je více než %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is longer than %n characters.</source>
        <translation>
            <numerusform>Text je delší než %n znak.</numerusform>
            <numerusform>Text je delší než %n znaky.</numerusform>
            <numerusform>Text je delší než %n znaků.</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1 a number is missing: write 1.5s or 300ms.</source>
        <translation>Na pozici %1 chybí číslo: zapište 1.5s nebo 300ms.</translation>
    </message>
    <message>
        <source>At %1 a unit is missing: ns, us, ms, s, m or h.</source>
        <translation>Na pozici %1 chybí jednotka: ns, us, ms, s, m nebo h.</translation>
    </message>
    <message>
        <source>At %1 there is no unit that is known: write ns, us, ms, s, m or h.</source>
        <translation>Na pozici %1 není známá jednotka: zapište ns, us, ms, s, m nebo h.</translation>
    </message>
    <message>
        <source>At %1 the time is longer than can be searched for.</source>
        <translation>Čas na pozici %1 je delší, než jaký lze hledat.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ nelze přečíst: %2</translation>
    </message>
    <message>
        <source>“%1” holds no traces: nothing at its beginning is OTLP, Jaeger, Tempo or Zipkin. Save it again in one of these formats.</source>
        <translation>„%1“ neobsahuje trasy: jeho začátek není OTLP, Jaeger, Tempo ani Zipkin. Uložte jej znovu v některém z těchto formátů.</translation>
    </message>
    <message>
        <source>“%1” is cut off at byte %2, and nothing before that is whole. Copy or download it again.</source>
        <translation>„%1“ je useknutý na bajtu %2 a nic před ním není celé. Zkopírujte nebo stáhněte jej znovu.</translation>
    </message>
    <message>
        <source>“%1” breaks the rules of its format at byte %2, and nothing before that is whole. Save it again where it came from.</source>
        <translation>„%1“ porušuje na bajtu %2 pravidla svého formátu a nic před ním není celé. Uložte jej znovu tam, odkud pochází.</translation>
    </message>
    <message>
        <source>“%1” holds more than fits into memory. Close other files, or split it.</source>
        <translation>„%1“ obsahuje více, než se vejde do paměti. Zavřete jiné soubory, nebo jej rozdělte.</translation>
    </message>
    <message>
        <source>“%1” is a trace file without any spans.</source>
        <translation>„%1“ je soubor trasy bez jediného spanu.</translation>
    </message>
    <message>
        <source>“%1” holds the refusal of a server instead of a trace: %2</source>
        <translation>„%1“ obsahuje místo trasy odmítnutí serveru: %2</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check that it is there and that you may read it.</source>
        <translation>„%1“ nelze přečíst: %2. Zkontrolujte, zda existuje a zda jej smíte číst.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TracesPage</name>
    <message>
        <source>Traces</source>
        <translation>Trasy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln traces</source>
        <extracomment>Leads back from one trace to those that were found</extracomment>
        <translation>
            <numerusform>%Ln trasa</numerusform>
            <numerusform>%Ln trasy</numerusform>
            <numerusform>%Ln tras</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for the trace…</source>
        <translation>Hledá se trasa…</translation>
    </message>
    <message>
        <source>When it comes, it is shown at once.</source>
        <translation>Jakmile dorazí, hned se zobrazí.</translation>
    </message>
    <message>
        <source>No trace of request %1 is here</source>
        <translation>Žádná trasa požadavku %1 zde není</translation>
    </message>
    <message>
        <source>Trace %1 is not here</source>
        <translation>Trasa %1 zde není</translation>
    </message>
</context>
<context>
    <name>gatehouse::Transcript</name>
    <message>
        <source>not readable as tool calls</source>
        <translation>nelze přečíst jako volání nástrojů</translation>
    </message>
    <message>
        <source>result without a call</source>
        <translation>výsledek bez volání</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>chyba</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>bez výsledku</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>bez odpovědi</translation>
    </message>
</context>
<context>
    <name>gatehouse::TranscriptModel</name>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 v %2: %3</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>ještě nenačteno</translation>
    </message>
</context>
<context>
    <name>gatehouse::TranscriptPane</name>
    <message>
        <source>Conversation only</source>
        <translation>Jen konverzace</translation>
    </message>
    <message>
        <source>Hide tool calls and their results (C)</source>
        <translation>Skrýt volání nástrojů a jejich výsledky (C)</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>skryto</translation>
    </message>
    <message>
        <source>E-mail addresses, phone numbers, cards, tokens and the like are masked, also when copied.</source>
        <translation>E-mailové adresy, telefonní čísla, karty, tokeny a podobně jsou skryty, i při kopírování.</translation>
    </message>
    <message>
        <source>Personal data is masked</source>
        <translation>Osobní údaje jsou skryty</translation>
    </message>
</context>
<context>
    <name>gatehouse::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Průběh konverzace</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>tokeny: %1</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Zkopírovat zprávu</translation>
    </message>
    <message>
        <source>Open its trace</source>
        <translation>Otevřít její trasu</translation>
    </message>
</context>
<context>
    <name>gatehouse::TurnsChart</name>
    <message>
        <source>Turns: time to answer</source>
        <translation>Repliky: čas do odpovědi</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Turns: %1, with a failed call: %2</source>
        <translation>Repliky: %1, s neúspěšným voláním: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::UnlockText</name>
    <message>
        <source>Unlock</source>
        <translation>Odemknout</translation>
    </message>
    <message>
        <source>Allow changes to %1 (%2)?</source>
        <extracomment>%1 the profile&apos;s name, %2 its environment (&quot;Production&quot;)</extracomment>
        <translation>Povolit změny v %1 (%2)?</translation>
    </message>
    <message>
        <source>Until you lock it again or close it, what you rename, delete or apply here takes effect for its users.</source>
        <translation>Dokud jej znovu nezamknete nebo nezavřete, projeví se u jeho uživatelů vše, co zde přejmenujete, smažete nebo použijete.</translation>
    </message>
    <message>
        <source>Stay read-only</source>
        <translation>Zůstat jen u čtení</translation>
    </message>
</context>
<context>
    <name>gatehouse::VerdictLine</name>
    <message>
        <source>Trying…</source>
        <translation>Zkouší se…</translation>
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
        <translation>Verze</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kdo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallChips</name>
    <message>
        <source>Only this span and what is below it. Close it to show everything.</source>
        <translation>Jen tento span a vše pod ním. Zavřením se zobrazí vše.</translation>
    </message>
    <message>
        <source>fold repeats</source>
        <translation>sbalit opakování</translation>
    </message>
    <message>
        <source>Show calls of one name that follow each other as one row</source>
        <translation>Zobrazit po sobě jdoucí volání stejného názvu jako jeden řádek</translation>
    </message>
    <message>
        <source>critical path</source>
        <translation>kritická cesta</translation>
    </message>
    <message>
        <source>Underline what the trace waited for</source>
        <translation>Podtrhnout to, na co trasa čekala</translation>
    </message>
    <message>
        <source>Clocks of these hosts do not agree</source>
        <translation>Hodiny těchto hostitelů se neshodují</translation>
    </message>
    <message>
        <source>How many levels are open ( [ and ] )</source>
        <translation>Kolik úrovní je otevřeno ( [ a ] )</translation>
    </message>
    <message>
        <source>clocks corrected</source>
        <translation>hodiny opraveny</translation>
    </message>
    <message>
        <source>clocks as sent</source>
        <translation>hodiny, jak byly odeslány</translation>
    </message>
    <message>
        <source>all levels</source>
        <translation>všechny úrovně</translation>
    </message>
    <message numerus="yes">
        <source>%n levels</source>
        <translation>
            <numerusform>%n úroveň</numerusform>
            <numerusform>%n úrovně</numerusform>
            <numerusform>%n úrovní</numerusform>
        </translation>
    </message>
    <message>
        <source>As if all clocks agreed</source>
        <translation>Jako by se všechny hodiny shodovaly</translation>
    </message>
    <message>
        <source>As it was sent</source>
        <translation>Jak bylo odesláno</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, by %n calls</source>
        <extracomment>%1 is a service, %2 by how much its clock is moved, %n the calls it was judged by</extracomment>
        <translation>
            <numerusform>%1: %2, podle %n volání</numerusform>
            <numerusform>%1: %2, podle %n volání</numerusform>
            <numerusform>%1: %2, podle %n volání</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a ještě %n</numerusform>
            <numerusform>a ještě %n</numerusform>
            <numerusform>a ještě %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Rozbalit vše</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Sbalit vše</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallHeader</name>
    <message>
        <source>Service and operation</source>
        <translation>Služba a operace</translation>
    </message>
    <message>
        <source>from level %1</source>
        <extracomment>%1 is a number: levels of the tree above it have no room</extracomment>
        <translation>od úrovně %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tok. vst.</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tok. výst.</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Nástroj</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallPane</name>
    <message>
        <source>Find in this trace</source>
        <translation>Hledat v této trase</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Další shoda</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Předchozí shoda</translation>
    </message>
    <message>
        <source>Hide what does not match</source>
        <translation>Skrýt, co neodpovídá</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Další chyba</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Předchozí chyba</translation>
    </message>
    <message>
        <source>Only errors</source>
        <translation>Jen chyby</translation>
    </message>
    <message>
        <source>Show only this span and what is below it</source>
        <translation>Zobrazit jen tento span a vše pod ním</translation>
    </message>
    <message>
        <source>Back to the larger part</source>
        <translation>Zpět k větší části</translation>
    </message>
    <message>
        <source>One level fewer</source>
        <translation>O úroveň méně</translation>
    </message>
    <message>
        <source>One level more</source>
        <translation>O úroveň více</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Sbalit vše</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Rozbalit vše</translation>
    </message>
    <message>
        <source>Fold repeated siblings</source>
        <translation>Sbalit opakované sourozence</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Přiblížit</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Oddálit</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Dříve</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Později</translation>
    </message>
    <message>
        <source>Show the whole time</source>
        <translation>Zobrazit celý čas</translation>
    </message>
    <message>
        <source>Zoom to the span</source>
        <translation>Přiblížit na span</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>Kritická cesta</translation>
    </message>
    <message>
        <source>Clocks corrected or as sent</source>
        <translation>Hodiny opravené, nebo jak byly odeslány</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallText</name>
    <message>
        <source>(no name)</source>
        <translation>(bez názvu)</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %n folded</source>
        <extracomment>A row that stands for %n calls of one name, which is %1</extracomment>
        <translation>
            <numerusform>%1 × %n, sbaleno</numerusform>
            <numerusform>%1 × %n, sbaleno</numerusform>
            <numerusform>%1 × %n, sbaleno</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallView</name>
    <message>
        <source>Waterfall</source>
        <translation>Kaskáda</translation>
    </message>
</context>
</TS>
