<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>gatehouse::Chat</name>
    <message numerus="yes">
        <source>%n minutes later</source>
        <translation>
            <numerusform>%n minute later</numerusform>
            <numerusform>%n minutes later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours later</source>
        <translation>
            <numerusform>%n hour later</numerusform>
            <numerusform>%n hours later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectionProblem</name>
    <message numerus="yes">
        <source>The certificate of %1 expired %n days ago; have it renewed.</source>
        <translation>
            <numerusform>The certificate of %1 expired %n day ago; have it renewed.</numerusform>
            <numerusform>The certificate of %1 expired %n days ago; have it renewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 becomes valid in %n days; check the clocks of both computers.</source>
        <translation>
            <numerusform>The certificate of %1 becomes valid in %n day; check the clocks of both computers.</numerusform>
            <numerusform>The certificate of %1 becomes valid in %n days; check the clocks of both computers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthSummary</name>
    <message numerus="yes">
        <source>%1 of %n components %2</source>
        <extracomment>&quot;2 of 6 components slow&quot;; the ones that follow are shorter: &quot;1 down&quot;</extracomment>
        <translation>
            <numerusform>%1 of %n component %2</numerusform>
            <numerusform>%1 of %n components %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n components up</source>
        <translation>
            <numerusform>The %n component is up</numerusform>
            <numerusform>All %n components up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::HealthWords</name>
    <message numerus="yes">
        <source>%n probes</source>
        <translation>
            <numerusform>%n probe</numerusform>
            <numerusform>%n probes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::JsonProblem</name>
    <message numerus="yes">
        <source>The text is nested more than %n levels deep.</source>
        <translation>
            <numerusform>The text is nested more than %n level deep.</numerusform>
            <numerusform>The text is nested more than %n levels deep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The object has more than %n names.</source>
        <translation>
            <numerusform>The object has more than %n name.</numerusform>
            <numerusform>The object has more than %n names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The array has more than %n items.</source>
        <translation>
            <numerusform>The array has more than %n item.</numerusform>
            <numerusform>The array has more than %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name is longer than %n bytes.</source>
        <translation>
            <numerusform>The name is longer than %n byte.</numerusform>
            <numerusform>The name is longer than %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesCallProblem</name>
    <message numerus="yes">
        <source>A change needs a reason, of at most %n characters.</source>
        <translation>
            <numerusform>A change needs a reason, of at most %n character.</numerusform>
            <numerusform>A change needs a reason, of at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionListPane</name>
    <message numerus="yes">
        <source>%n sessions, newest first</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions loaded, more as you scroll</source>
        <translation>
            <numerusform>%n session loaded, more as you scroll</numerusform>
            <numerusform>%n sessions loaded, more as you scroll</numerusform>
        </translation>
    </message>
</context>
</TS>
