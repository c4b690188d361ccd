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
    <name>gatehouse::EndpointModel</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required</source>
        <translation>
            <numerusform>%n required</numerusform>
            <numerusform>%n required</numerusform>
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
</context>
<context>
    <name>gatehouse::InstanceStrip</name>
    <message numerus="yes">
        <source>applied on all %n</source>
        <translation>
            <numerusform>applied on all %n</numerusform>
            <numerusform>applied on all %n</numerusform>
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
    <name>gatehouse::RulesChanger</name>
    <message numerus="yes">
        <source>v%1 is applied: %n instances serve it.</source>
        <translation>
            <numerusform>v%1 is applied: %n instance serves it.</numerusform>
            <numerusform>v%1 is applied: %n instances serve it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesDiffView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesEditor</name>
    <message numerus="yes">
        <source>%n errors: the gateway refuses these rules</source>
        <translation>
            <numerusform>%n error: the gateway refuses these rules</numerusform>
            <numerusform>%n errors: the gateway refuses these rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
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
