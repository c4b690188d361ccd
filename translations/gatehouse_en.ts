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
    <name>gatehouse::FlameGraphPane</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::FlameGraphView</name>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
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
    <name>gatehouse::PinnedTraces</name>
    <message numerus="yes">
        <source>%n pinned traces were not brought back: there is no room for them. Their files stay in %1.</source>
        <translation>
            <numerusform>%n pinned trace was not brought back: there is no room for it. Its file stays in %1.</numerusform>
            <numerusform>%n pinned traces were not brought back: there is no room for them. Their files stay in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of pinned traces in %1 cannot be used and are left as they are: %2.</source>
        <translation>
            <numerusform>%n file of pinned traces in %1 cannot be used and is left as it is: %2.</numerusform>
            <numerusform>%n files of pinned traces in %1 cannot be used and are left as they are: %2.</numerusform>
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
<context>
    <name>gatehouse::SpanRepair</name>
    <message numerus="yes">
        <source>Put together from %n pieces that were sent with one id.</source>
        <translation>
            <numerusform>Put together from %n piece that was sent with one id.</numerusform>
            <numerusform>Put together from %n pieces that were sent with one id.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanSheet</name>
    <message numerus="yes">
        <source>%n attributes were left out by the sender.</source>
        <translation>
            <numerusform>%n attribute was left out by the sender.</numerusform>
            <numerusform>%n attributes were left out by the sender.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events were left out by the sender.</source>
        <translation>
            <numerusform>%n event was left out by the sender.</numerusform>
            <numerusform>%n events were left out by the sender.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links were left out by the sender.</source>
        <translation>
            <numerusform>%n link was left out by the sender.</numerusform>
            <numerusform>%n links were left out by the sender.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanTablePane</name>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SpanTipText</name>
    <message numerus="yes">
        <source>Stands for %n calls in a row; its arrow shows them.</source>
        <translation>
            <numerusform>Stands for %n call; its arrow shows it.</numerusform>
            <numerusform>Stands for %n calls in a row; its arrow shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hides %n spans below it.</source>
        <translation>
            <numerusform>Hides %n span below it.</numerusform>
            <numerusform>Hides %n spans below it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceFileList</name>
    <message numerus="yes">
        <source>%n spans were refused: their ids were none, or their trace was too large.</source>
        <translation>
            <numerusform>%n span was refused: its id was none, or its trace was too large.</numerusform>
            <numerusform>%n spans were refused: their ids were none, or their trace was too large.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n oldest traces left, to keep within %1 MB. Pin those that must stay.</source>
        <translation>
            <numerusform>The %n oldest trace left, to keep within %1 MB. Pin those that must stay.</numerusform>
            <numerusform>The %n oldest traces left, to keep within %1 MB. Pin those that must stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n traces</source>
        <translation>
            <numerusform>%n trace</numerusform>
            <numerusform>%n traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents of it could not be read.</source>
        <translation>
            <numerusform>%n document of it could not be read.</numerusform>
            <numerusform>%n documents of it could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists of logs, metrics or profiles were passed over.</source>
        <translation>
            <numerusform>%n list of logs, metrics or profiles was passed over.</numerusform>
            <numerusform>%n lists of logs, metrics or profiles were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait</source>
        <translation>
            <numerusform>%n more waits</numerusform>
            <numerusform>%n more wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceFindBar</name>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceHeader</name>
    <message numerus="yes">
        <source>%Ln repairs shown</source>
        <extracomment>What was mended of a trace so that it could be shown</extracomment>
        <translation>
            <numerusform>%Ln repair shown</numerusform>
            <numerusform>%Ln repairs shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <extracomment>Spans with an error</extracomment>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln spans</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceLinks</name>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not here: %n traces had to make room for newer ones, or it was not sent to this console, or it was left out by sampling.</source>
        <translation>
            <numerusform>It is not here: %n trace had to make room for newer ones, or it was not sent to this console, or it was left out by sampling.</numerusform>
            <numerusform>It is not here: %n traces had to make room for newer ones, or it was not sent to this console, or it was left out by sampling.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceResultModel</name>
    <message numerus="yes">
        <source>(%n errors)</source>
        <translation>
            <numerusform>(%n error)</numerusform>
            <numerusform>(%n errors)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans lack their parent: it has not arrived, or was never sent.</source>
        <translation>
            <numerusform>%n span lacks its parent: it has not arrived, or was never sent.</numerusform>
            <numerusform>%n spans lack their parent: it has not arrived, or was never sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans have errors of their own.</source>
        <translation>
            <numerusform>%n span has errors of its own.</numerusform>
            <numerusform>%n spans have errors of their own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceScatter</name>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more just here</source>
        <translation>
            <numerusform>and %n more just here</numerusform>
            <numerusform>and %n more just here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceSearchForm</name>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation>
            <numerusform>Last %n minute</numerusform>
            <numerusform>Last %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation>
            <numerusform>Last %n hour</numerusform>
            <numerusform>Last %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceSearchPane</name>
    <message numerus="yes">
        <source>%n traces</source>
        <translation>
            <numerusform>%n trace</numerusform>
            <numerusform>%n traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n traces match</source>
        <translation>
            <numerusform>%1 of %n trace matches</numerusform>
            <numerusform>%1 of %n traces match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n traces here has all that is asked for.</source>
        <translation>
            <numerusform>There is %n trace here, and it does not have all that is asked for.</numerusform>
            <numerusform>None of the %n traces here has all that is asked for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceSearchesButton</name>
    <message numerus="yes">
        <source>The search was not saved: it needs a name, and there is room for %n.</source>
        <translation>
            <numerusform>The search was not saved: it needs a name, and there is room for %n.</numerusform>
            <numerusform>The search was not saved: it needs a name, and there is room for %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceWords</name>
    <message numerus="yes">
        <source>There are more than %n conditions.</source>
        <translation>
            <numerusform>There is more than %n condition.</numerusform>
            <numerusform>There are more than %n conditions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is longer than %n characters.</source>
        <translation>
            <numerusform>This is longer than %n character.</numerusform>
            <numerusform>This is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TracesPage</name>
    <message numerus="yes">
        <source>%Ln traces</source>
        <extracomment>Leads back from one trace to those that were found</extracomment>
        <translation>
            <numerusform>%Ln trace</numerusform>
            <numerusform>%Ln traces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallChips</name>
    <message numerus="yes">
        <source>%n levels</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, by %n calls</source>
        <extracomment>%1 is a service, %2 by how much its clock is moved, %n the calls it was judged by</extracomment>
        <translation>
            <numerusform>%1: %2, by %n call</numerusform>
            <numerusform>%1: %2, by %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::WaterfallText</name>
    <message numerus="yes">
        <source>%1 × %n folded</source>
        <extracomment>A row that stands for %n calls of one name, which is %1</extracomment>
        <translation>
            <numerusform>%1 × %n folded</numerusform>
            <numerusform>%1 × %n folded</numerusform>
        </translation>
    </message>
</context>
</TS>
