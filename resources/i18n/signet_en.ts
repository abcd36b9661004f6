<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswerWords</name>
    <message numerus="yes">
        <source>Too many requests. Wait %n second(s), then send again.</source>
        <translation>
            <numerusform>Too many requests. Wait %n second, then send again.</numerusform>
            <numerusform>Too many requests. Wait %n seconds, then send again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message numerus="yes">
        <source>The service asks for a pause of %n seconds. Check again after that.</source>
        <translation>
            <numerusform>The service asks for a pause of %n second. Check again after that.</numerusform>
            <numerusform>The service asks for a pause of %n seconds. Check again after that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%1 (%n character(s))</source>
        <translation>
            <numerusform>%1 (%n character)</numerusform>
            <numerusform>%1 (%n characters)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::AccountListModel</name>
    <message numerus="yes">
        <source>%1, %2, %n account(s)</source>
        <translation>
            <numerusform>%1, %2, %n account</numerusform>
            <numerusform>%1, %2, %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::AccountRepository</name>
    <message numerus="yes">
        <source>This integration still has %n account(s). Remove them first.</source>
        <translation>
            <numerusform>This integration still has %n account. Remove it first.</numerusform>
            <numerusform>This integration still has %n accounts. Remove them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::AnswerPretty</name>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::Application</name>
    <message numerus="yes">
        <source>%n key(s) are not in the store in use. If they are in another one, switch back to it; else enter them again, or re-authorize.</source>
        <translation>
            <numerusform>%n key is not in the store in use. If it is in another one, switch back to it; else enter it again, or re-authorize.</numerusform>
            <numerusform>%n keys are not in the store in use. If they are in another one, switch back to it; else enter them again, or re-authorize.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::BackupDialog</name>
    <message numerus="yes">
        <source>%n integration(s)</source>
        <translation>
            <numerusform>%n integration</numerusform>
            <numerusform>%n integrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::CatalogueDialog</name>
    <message numerus="yes">
        <source>%n new endpoint(s) for %1, below %2.</source>
        <translation>
            <numerusform>%n new endpoint for %1, below %2.</numerusform>
            <numerusform>%n new endpoints for %1, below %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are there already and stay as they are.</source>
        <translation>
            <numerusform>%n endpoint is there already and stays as it is.</numerusform>
            <numerusform>%n endpoints are there already and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::CheckRun</name>
    <message numerus="yes">
        <source>The service asks for a pause of %n minutes. Check again after that.</source>
        <translation>
            <numerusform>The service asks for a pause of %n minute. Check again after that.</numerusform>
            <numerusform>The service asks for a pause of %n minutes. Check again after that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There was no answer within %n seconds. The credentials may be good; check again later.</source>
        <translation>
            <numerusform>There was no answer within %n second. The credentials may be good; check again later.</numerusform>
            <numerusform>There was no answer within %n seconds. The credentials may be good; check again later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::ComparisonView</name>
    <message numerus="yes">
        <source>more than %Ln difference(s)</source>
        <translation>
            <numerusform>more than %Ln difference</numerusform>
            <numerusform>more than %Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::ImportFileStep</name>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n variable</numerusform>
            <numerusform>%n variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::ImportPreviewStep</name>
    <message numerus="yes">
        <source>%n row(s) chosen</source>
        <translation>
            <numerusform>%n row chosen</numerusform>
            <numerusform>%n rows chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n account(s)</source>
        <translation>
            <numerusform>&amp;Import %n account</numerusform>
            <numerusform>&amp;Import %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::IntegrationPage</name>
    <message numerus="yes">
        <source>%1 · shared by %n account(s)</source>
        <translation>
            <numerusform>%1 · shared by %n account</numerusform>
            <numerusform>%1 · shared by %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::MainWindow</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::NetworkPage</name>
    <message numerus="yes">
        <source>Trusted beside the system&apos;s: %1, and %n more.</source>
        <translation>
            <numerusform>Trusted beside the system&apos;s: %1, and %n more.</numerusform>
            <numerusform>Trusted beside the system&apos;s: %1, and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::NewLinksDialog</name>
    <message numerus="yes">
        <source>%n link(s) will be made.</source>
        <translation>
            <numerusform>%n link will be made.</numerusform>
            <numerusform>%n links will be made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::ProofStep</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::RotationResultStep</name>
    <message numerus="yes">
        <source>%n account(s) are refused with the new value.</source>
        <translation>
            <numerusform>%n account is refused with the new value.</numerusform>
            <numerusform>%n accounts are refused with the new value.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::SecretOffersCard</name>
    <message numerus="yes">
        <source>%n secret(s) of the command stored.</source>
        <translation>
            <numerusform>%n secret of the command stored.</numerusform>
            <numerusform>%n secrets of the command stored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::SettingsDialog</name>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::TokenTrial</name>
    <message numerus="yes">
        <source>It works: a token of %n character(s) came.</source>
        <translation>
            <numerusform>It works: a token of %n character came.</numerusform>
            <numerusform>It works: a token of %n characters came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::TraceStepCard</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
</TS>
