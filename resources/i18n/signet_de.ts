<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>There is no method “%1”. Use partner-key, session-login or api-token.</source>
        <translation>Es gibt kein Verfahren „%1“. Verwenden Sie partner-key, session-login oder api-token.</translation>
    </message>
    <message>
        <source>There is no outcome “%1”.</source>
        <translation>Es gibt kein Ergebnis „%1“.</translation>
    </message>
</context>
<context>
    <name>AccountRules</name>
    <message>
        <source>%1 does not know the method %2.</source>
        <translation>%1 kennt das Verfahren %2 nicht.</translation>
    </message>
    <message>
        <source>%1 knows no requests without a user.</source>
        <translation>%1 kennt keine Anfragen ohne Benutzer.</translation>
    </message>
    <message>
        <source>%1 knows no groups.</source>
        <translation>%1 kennt keine Gruppen.</translation>
    </message>
    <message>
        <source>The user name is missing.</source>
        <translation>Der Benutzername fehlt.</translation>
    </message>
    <message>
        <source>A token exchange needs the user’s e-mail.</source>
        <translation>Ein Tokentausch braucht die E-Mail-Adresse des Benutzers.</translation>
    </message>
    <message>
        <source>An account with the method %1 has no %2.</source>
        <translation>Ein Konto mit dem Verfahren %1 hat kein %2.</translation>
    </message>
    <message>
        <source>The API token is missing.</source>
        <translation>Das API-Token fehlt.</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>Das Passwort fehlt.</translation>
    </message>
</context>
<context>
    <name>AccountSigner</name>
    <message>
        <source>KlickTipp needs a customer&apos;s key beside the developer key. Choose one of the integration&apos;s accounts, or authorize a customer first.</source>
        <translation>KlickTipp verlangt neben dem Entwicklerschlüssel einen Kundenschlüssel. Wählen Sie ein Konto der Integration, oder holen Sie zuerst die Freigabe eines Kunden ein.</translation>
    </message>
    <message>
        <source>%1 does not know the authentication %2. Open the account and choose another one.</source>
        <translation>%1 kennt das Verfahren %2 nicht. Öffnen Sie das Konto und wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The account has no user name, which KlickTipp wants beside the key. Open the account and enter the customer&apos;s KlickTipp user name.</source>
        <translation>Das Konto hat keinen Benutzernamen; KlickTipp verlangt ihn neben dem Schlüssel. Öffnen Sie das Konto und geben Sie den KlickTipp-Benutzernamen des Kunden ein.</translation>
    </message>
    <message>
        <source>The account belongs to another integration. Choose the integration that it was added to.</source>
        <translation>Das Konto gehört zu einer anderen Integration. Wählen Sie die Integration, zu der es hinzugefügt wurde.</translation>
    </message>
</context>
<context>
    <name>AccountState</name>
    <message>
        <source>Checked %1.</source>
        <translation>Geprüft %1.</translation>
    </message>
    <message>
        <source>Checked %1 with %2.</source>
        <translation>Geprüft %1 mit %2.</translation>
    </message>
    <message>
        <source>Checked %1 with %2, %3 ms.</source>
        <translation>Geprüft %1 mit %2, %3 ms.</translation>
    </message>
    <message>
        <source>no key yet</source>
        <translation>noch kein Schlüssel</translation>
    </message>
    <message>
        <source>No key yet. Let the customer authorize access, or enter the key.</source>
        <translation>Noch kein Schlüssel. Holen Sie die Freigabe des Kunden ein, oder geben Sie den Schlüssel ein.</translation>
    </message>
    <message>
        <source>No key yet. Enter it under Edit.</source>
        <translation>Noch kein Schlüssel. Geben Sie ihn unter „Bearbeiten“ ein.</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Nobody knows yet whether this key works: check it.</source>
        <translation>Noch weiß niemand, ob dieser Schlüssel funktioniert: Prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>Works.</source>
        <translation>Funktioniert.</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Key refused.</source>
        <translation>Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>no clear answer</source>
        <translation>unklare Antwort</translation>
    </message>
    <message>
        <source>No clear answer: the key may be good.</source>
        <translation>Keine klare Antwort: Der Schlüssel kann trotzdem gut sein.</translation>
    </message>
    <message>
        <source>fingerprint %1</source>
        <translation>Fingerabdruck %1</translation>
    </message>
    <message>
        <source>no password yet</source>
        <translation>noch kein Passwort</translation>
    </message>
    <message>
        <source>No password yet. Enter it under Edit.</source>
        <translation>Noch kein Passwort. Geben Sie es unter „Bearbeiten“ ein.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether this login works: check it.</source>
        <translation>Noch weiß niemand, ob diese Anmeldung funktioniert: Prüfen Sie sie.</translation>
    </message>
    <message>
        <source>login refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>Login refused.</source>
        <translation>Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>No clear answer: the password may be good.</source>
        <translation>Keine klare Antwort: Das Passwort kann gut sein.</translation>
    </message>
    <message>
        <source>The service accepts signatures only if the base path is signed, too. Shall the integration do so from now on?</source>
        <translation>Der Dienst nimmt Signaturen nur an, wenn auch der Basispfad signiert ist. Soll die Integration das ab jetzt tun?</translation>
    </message>
    <message>
        <source>The service accepts signatures only if the base path is not signed. Shall the integration do so from now on?</source>
        <translation>Der Dienst nimmt Signaturen nur an, wenn der Basispfad nicht signiert ist. Soll die Integration das ab jetzt so tun?</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>wartet seit %1</translation>
    </message>
    <message>
        <source>Waiting for the customer: the link was made %1. Paste what comes back.</source>
        <translation>Wartet auf den Kunden: Der Link wurde %1 erstellt. Fügen Sie ein, was zurückkommt.</translation>
    </message>
</context>
<context>
    <name>AnswerFile</name>
    <message>
        <source>“%1” cannot be written. Choose another folder or free some space.</source>
        <translation>„%1“ lässt sich nicht schreiben. Wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Saving was stopped.</source>
        <translation>Das Speichern wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>subscription not found; the contact has unsubscribed and may perhaps not be subscribed again</source>
        <translation>Anmeldung nicht gefunden; der Kontakt hat sich abgemeldet und darf vielleicht nicht wieder angemeldet werden</translation>
    </message>
    <message>
        <source>invalid e-mail address</source>
        <translation>ungültige E-Mail-Adresse</translation>
    </message>
    <message>
        <source>the confirmation mail could not be sent</source>
        <translation>die Bestätigungsmail konnte nicht verschickt werden</translation>
    </message>
    <message>
        <source>e-mail address not found; when updating: a field has the wrong format</source>
        <translation>E-Mail-Adresse nicht gefunden; beim Ändern: ein Feld hat das falsche Format</translation>
    </message>
    <message>
        <source>a field’s value was refused</source>
        <translation>der Wert eines Feldes wurde abgelehnt</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>the update failed</source>
        <translation>die Änderung ist misslungen</translation>
    </message>
    <message>
        <source>invalid phone number</source>
        <translation>ungültige Telefonnummer</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>interner Fehler</translation>
    </message>
    <message>
        <source>the e-mail address may not be changed or is blocked</source>
        <translation>die E-Mail-Adresse darf nicht geändert werden oder ist gesperrt</translation>
    </message>
    <message>
        <source>smart tags are set by the system only</source>
        <translation>Smart Tags setzt nur das System selbst</translation>
    </message>
    <message>
        <source>an e-mail address or SMS number is required</source>
        <translation>eine E-Mail-Adresse oder SMS-Nummer ist nötig</translation>
    </message>
    <message>
        <source>invalid API key</source>
        <translation>ungültiger API-Schlüssel</translation>
    </message>
    <message>
        <source>user or contact not found</source>
        <translation>Benutzer oder Kontakt nicht gefunden</translation>
    </message>
    <message>
        <source>opt-in process not found</source>
        <translation>Opt-in-Prozess nicht gefunden</translation>
    </message>
    <message>
        <source>tag not found</source>
        <translation>Tag nicht gefunden</translation>
    </message>
    <message>
        <source>user group not found</source>
        <translation>Benutzergruppe nicht gefunden</translation>
    </message>
    <message>
        <source>campaign not found</source>
        <translation>Kampagne nicht gefunden</translation>
    </message>
    <message>
        <source>tier not found</source>
        <translation>Stufe nicht gefunden</translation>
    </message>
    <message>
        <source>an e-mail address is required</source>
        <translation>eine E-Mail-Adresse ist nötig</translation>
    </message>
    <message>
        <source>a user name is required</source>
        <translation>ein Benutzername ist nötig</translation>
    </message>
    <message>
        <source>a password is required</source>
        <translation>ein Passwort ist nötig</translation>
    </message>
    <message>
        <source>a first name is required</source>
        <translation>ein Vorname ist nötig</translation>
    </message>
    <message>
        <source>a last name is required</source>
        <translation>ein Nachname ist nötig</translation>
    </message>
    <message>
        <source>the user name exists already</source>
        <translation>den Benutzernamen gibt es schon</translation>
    </message>
    <message>
        <source>the e-mail address exists already</source>
        <translation>die E-Mail-Adresse gibt es schon</translation>
    </message>
    <message>
        <source>the user could not be updated</source>
        <translation>der Benutzer konnte nicht geändert werden</translation>
    </message>
    <message>
        <source>subcode %1</source>
        <translation>Untercode %1</translation>
    </message>
    <message>
        <source>The request is not what the service expects. Compare the body with the example.</source>
        <translation>Die Anfrage ist nicht, was der Dienst erwartet. Vergleichen Sie den Inhalt mit dem Beispiel.</translation>
    </message>
    <message>
        <source>The user name, key or password does not fit, or the call lacks an argument. Check the account; if it works, compare parameters and body with the example.</source>
        <translation>Benutzername, Schlüssel oder Passwort passt nicht, oder dem Aufruf fehlt eine Angabe. Prüfen Sie das Konto; wenn es funktioniert, vergleichen Sie Parameter und Inhalt mit dem Beispiel.</translation>
    </message>
    <message>
        <source>The access is known but may not do this. The API needs KlickTipp Premium, developer keys need Enterprise: check the plan.</source>
        <translation>Der Zugang ist bekannt, darf das aber nicht. Die API verlangt KlickTipp Premium, Entwicklerschlüssel verlangen Enterprise: Prüfen Sie den Tarif.</translation>
    </message>
    <message>
        <source>There is no such thing, or no such path. Check the id and the path.</source>
        <translation>So etwas oder diesen Pfad gibt es nicht. Prüfen Sie ID und Pfad.</translation>
    </message>
    <message>
        <source>The service did not accept the content. The answer says why; a login while a session is alive is refused in this way, too.</source>
        <translation>Der Dienst hat den Inhalt nicht angenommen. Die Antwort sagt, warum; auch eine Anmeldung bei lebender Sitzung wird so abgelehnt.</translation>
    </message>
    <message>
        <source>The query or the body is not what the service expects. Compare them with the example.</source>
        <translation>Abfrage oder Inhalt ist nicht, was der Dienst erwartet. Vergleichen Sie beides mit dem Beispiel.</translation>
    </message>
    <message>
        <source>API key, token or signature is missing or wrong. Check the connection: Signet then tries the other form of the signed URI, too.</source>
        <translation>API-Schlüssel, Token oder Signatur fehlt oder ist falsch. Prüfen Sie die Verbindung: Signet probiert dann auch die andere Form der signierten URI.</translation>
    </message>
    <message>
        <source>The credentials are right but not permitted. The API key may belong to another group, or the resource needs a user’s token.</source>
        <translation>Die Zugangsdaten sind richtig, aber nicht berechtigt. Der API-Schlüssel kann zu einer anderen Gruppe gehören, oder die Ressource verlangt das Token eines Benutzers.</translation>
    </message>
    <message>
        <source>The service cannot answer in the wanted form. Check the header Accept.</source>
        <translation>Der Dienst kann nicht in der gewünschten Form antworten. Prüfen Sie den Header Accept.</translation>
    </message>
    <message>
        <source>This path does not know this method. Choose another one.</source>
        <translation>Dieser Pfad kennt diese Methode nicht. Wählen Sie eine andere.</translation>
    </message>
    <message numerus="yes">
        <source>Too many requests. Wait %n second(s), then send again.</source>
        <translation>
            <numerusform>Zu viele Anfragen. Warten Sie %n Sekunde, dann senden Sie erneut.</numerusform>
            <numerusform>Zu viele Anfragen. Warten Sie %n Sekunden, dann senden Sie erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many requests. Wait a moment, then send again.</source>
        <translation>Zu viele Anfragen. Warten Sie einen Moment, dann senden Sie erneut.</translation>
    </message>
    <message>
        <source>The service itself has a problem. Whether the request was executed is not certain: look before you send it again.</source>
        <translation>Der Dienst selbst hat ein Problem. Ob die Anfrage ausgeführt wurde, ist nicht sicher: Sehen Sie nach, bevor Sie sie wieder senden.</translation>
    </message>
    <message>
        <source>The service refused the request. The answer may say why.</source>
        <translation>Der Dienst hat die Anfrage abgelehnt. Die Antwort sagt vielleicht, warum.</translation>
    </message>
    <message>
        <source>not documented</source>
        <translation>nicht dokumentiert</translation>
    </message>
    <message>
        <source>KlickTipp error %1: %2</source>
        <translation>KlickTipp-Fehler %1: %2</translation>
    </message>
    <message>
        <source>The number is KlickTipp’s own and no HTTP status. Correct the request and send it again.</source>
        <translation>Die Nummer ist KlickTipps eigene und kein HTTP-Status. Berichtigen Sie die Anfrage und senden Sie sie wieder.</translation>
    </message>
</context>
<context>
    <name>AttemptLock</name>
    <message>
        <source>Another authorization is waiting for its browser, in Signet&apos;s window or in signet-cli. Finish or cancel that one first, or take the key by pasting it.</source>
        <translation>Eine andere Freigabe wartet auf ihren Browser, in Signets Fenster oder in signet-cli. Beenden Sie erst diese oder brechen Sie sie ab, oder fügen Sie den Schlüssel ein.</translation>
    </message>
    <message>
        <source>Signet cannot write to its data folder. Check its permissions and the disk.</source>
        <translation>Signet kann nicht in seinen Datenordner schreiben. Prüfen Sie dessen Rechte und den Datenträger.</translation>
    </message>
</context>
<context>
    <name>AuthorityFile</name>
    <message>
        <source>The certificate of the authority “%1” has expired. Ask for a new one.</source>
        <translation>Das Zertifikat der Zertifizierungsstelle „%1“ ist abgelaufen. Lassen Sie sich ein neues geben.</translation>
    </message>
    <message>
        <source>The certificate of the authority “%1” is not valid yet. Check this computer&apos;s clock.</source>
        <translation>Das Zertifikat der Zertifizierungsstelle „%1“ ist noch nicht gültig. Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The file of additional authorities cannot be read: %1. Choose it again in the settings under Network, or leave that field empty.</source>
        <translation>Die Datei mit zusätzlichen Zertifizierungsstellen ist nicht lesbar: %1. Wählen Sie sie in den Einstellungen unter Netzwerk neu, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>This file is too large for certificates of authorities: choose a PEM file.</source>
        <translation>Diese Datei ist zu groß für Zertifikate von Zertifizierungsstellen: Wählen Sie eine PEM-Datei.</translation>
    </message>
    <message>
        <source>There is no certificate in this file. It should be a PEM file, with lines that say BEGIN CERTIFICATE.</source>
        <translation>In dieser Datei steht kein Zertifikat. Es soll eine PEM-Datei sein, mit Zeilen wie BEGIN CERTIFICATE.</translation>
    </message>
    <message>
        <source>A certificate in this file is damaged. Get the file again from whoever gave it to you.</source>
        <translation>Ein Zertifikat in dieser Datei ist beschädigt. Lassen Sie sich die Datei noch einmal geben.</translation>
    </message>
    <message>
        <source>“%1” is not the certificate of an authority, but of a server or a person. Ask for the certificate of the authority that issued it.</source>
        <translation>„%1“ ist nicht das Zertifikat einer Zertifizierungsstelle, sondern das eines Servers oder einer Person. Lassen Sie sich das der Stelle geben, die es ausgestellt hat.</translation>
    </message>
</context>
<context>
    <name>BackgroundDatabase</name>
    <message>
        <source>Signet is being closed. Start it again.</source>
        <translation>Signet wird gerade beendet. Starten Sie es neu.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>This backup was made by a newer version of Signet. Update Signet, then restore it.</source>
        <translation>Diese Sicherung stammt von einer neueren Version von Signet. Aktualisieren Sie Signet, und stellen Sie sie dann wieder her.</translation>
    </message>
    <message>
        <source>What is in this backup is not what Signet writes. Use another backup.</source>
        <translation>Der Inhalt dieser Sicherung stammt nicht von Signet. Nehmen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The file does not hold what was written to it. Write the backup to another place.</source>
        <translation>Die Datei enthält nicht, was hineingeschrieben wurde. Schreiben Sie die Sicherung an einen anderen Ort.</translation>
    </message>
    <message>
        <source>The secret store is not in use any more. Nothing was written: make the backup again.</source>
        <translation>Der Schlüsselspeicher wird nicht mehr benutzt. Es wurde nichts geschrieben: Sichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>the proxy</source>
        <translation>der Proxy</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 is there and is no backup, so it was left alone. Choose another name.</source>
        <translation>%1 ist schon da und keine Sicherung und bleibt deshalb, wie es ist. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>ByteRemarks</name>
    <message>
        <source>zero byte</source>
        <translation>Nullbyte</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>line feed</source>
        <translation>Zeilenvorschub</translation>
    </message>
    <message>
        <source>carriage return</source>
        <translation>Wagenrücklauf</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>control character</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>no-break space</source>
        <translation>geschütztes Leerzeichen</translation>
    </message>
    <message>
        <source>soft hyphen</source>
        <translation>weiches Trennzeichen</translation>
    </message>
    <message>
        <source>zero width space</source>
        <translation>Leerzeichen ohne Breite</translation>
    </message>
    <message>
        <source>zero width non-joiner</source>
        <translation>Bindehemmer ohne Breite</translation>
    </message>
    <message>
        <source>zero width joiner</source>
        <translation>Verbinder ohne Breite</translation>
    </message>
    <message>
        <source>left-to-right mark</source>
        <translation>Markierung links nach rechts</translation>
    </message>
    <message>
        <source>right-to-left mark</source>
        <translation>Markierung rechts nach links</translation>
    </message>
    <message>
        <source>narrow no-break space</source>
        <translation>schmales geschütztes Leerzeichen</translation>
    </message>
    <message>
        <source>word joiner</source>
        <translation>Wortverbinder</translation>
    </message>
    <message>
        <source>byte order mark</source>
        <translation>Bytereihenfolge-Markierung</translation>
    </message>
    <message>
        <source>replacement character</source>
        <translation>Ersatzzeichen</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>kein UTF-8</translation>
    </message>
    <message>
        <source>combining mark, taken apart from its letter (NFD)</source>
        <translation>Zusatzzeichen, von seinem Buchstaben getrennt (NFD)</translation>
    </message>
    <message>
        <source>invisible character</source>
        <translation>unsichtbares Zeichen</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>The catalogue of endpoints is not JSON.</source>
        <translation>Der Katalog der Endpunkte ist kein JSON.</translation>
    </message>
    <message>
        <source>The catalogue of endpoints cannot be used: %1.</source>
        <translation>Der Katalog der Endpunkte ist unbrauchbar: %1.</translation>
    </message>
</context>
<context>
    <name>CatalogueProposal</name>
    <message>
        <source>The file %1 cannot be read. Choose another one.</source>
        <translation>Die Datei %1 kann nicht gelesen werden. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file’s paths begin at %1, the integration’s base URL ends in %2: they are taken as they stand, below the base URL.</source>
        <translation>Die Pfade der Datei beginnen bei %1, die Basis-URL der Integration endet auf %2: Sie werden übernommen, wie sie dastehen, unterhalb der Basis-URL.</translation>
    </message>
    <message>
        <source>The file names another server (%1). Requests go to the integration’s base URL all the same: %2.</source>
        <translation>Die Datei nennt einen anderen Server (%1). Anfragen gehen trotzdem an die Basis-URL der Integration: %2.</translation>
    </message>
</context>
<context>
    <name>CheckResultModel</name>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
</context>
<context>
    <name>CleanSecret</name>
    <message>
        <source>%1: it is not text (UTF-8). Copy it again.</source>
        <translation>%1: Das ist kein Text (UTF-8). Kopieren Sie den Wert erneut.</translation>
    </message>
    <message>
        <source>%1: nothing was entered.</source>
        <translation>%1: Es wurde nichts eingegeben.</translation>
    </message>
    <message>
        <source>%1: it has a character that a header cannot carry. Copy it again.</source>
        <translation>%1: Darin steht ein Zeichen, das eine Kopfzeile nicht tragen kann. Kopieren Sie den Wert erneut.</translation>
    </message>
</context>
<context>
    <name>ClockSkew</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Your clock is %1 ahead of the server&apos;s. A signature counts for a short time only: set the clock of this computer.</source>
        <translation>Ihre Uhr geht gegenüber dem Server %1 vor. Eine Signatur gilt nur kurze Zeit: Stellen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Your clock is %1 behind the server&apos;s. A signature counts for a short time only: set the clock of this computer.</source>
        <translation>Ihre Uhr geht gegenüber dem Server %1 nach. Eine Signatur gilt nur kurze Zeit: Stellen Sie die Uhr dieses Rechners.</translation>
    </message>
</context>
<context>
    <name>CodeRecipe</name>
    <message>
        <source>The body holds a NUL character, which no command can. Choose another language.</source>
        <translation>Der Inhalt enthält ein NUL-Zeichen, was kein Befehl kann. Wählen Sie eine andere Sprache.</translation>
    </message>
    <message>
        <source>The body is too long for a command. Choose another language.</source>
        <translation>Der Inhalt ist zu lang für einen Befehl. Wählen Sie eine andere Sprache.</translation>
    </message>
    <message>
        <source>curl sends no body with HEAD. Choose another language.</source>
        <translation>curl sendet mit HEAD keinen Inhalt. Wählen Sie eine andere Sprache.</translation>
    </message>
    <message>
        <source>Code for KlickTipp needs an account. Choose one.</source>
        <translation>Code für KlickTipp braucht ein Konto. Wählen Sie eines.</translation>
    </message>
    <message>
        <source>The address holds a key. Remove it: code takes keys from the environment.</source>
        <translation>Die Adresse enthält einen Schlüssel. Entfernen Sie ihn: Code nimmt Schlüssel aus der Umgebung.</translation>
    </message>
    <message>
        <source>Code can be had in curl, python, php or javascript.</source>
        <translation>Code gibt es in curl, python, php oder javascript.</translation>
    </message>
</context>
<context>
    <name>ColumnMapping</name>
    <message>
        <source>Say which column is what.</source>
        <translation>Sagen Sie, was in welcher Spalte steht.</translation>
    </message>
    <message>
        <source>Say which column is the user name.</source>
        <translation>Sagen Sie, in welcher Spalte der Benutzername steht.</translation>
    </message>
    <message>
        <source>Say which column is the name, or the e-mail.</source>
        <translation>Sagen Sie, in welcher Spalte der Name oder die E-Mail-Adresse steht.</translation>
    </message>
    <message>
        <source>Say which column is the API token, or which two are the e-mail and the password.</source>
        <translation>Sagen Sie, in welcher Spalte das API-Token steht, oder in welchen beiden E-Mail-Adresse und Passwort.</translation>
    </message>
    <message>
        <source>The file has no column “%1”. Write a heading, or a number from 1 to %2.</source>
        <translation>Die Datei hat keine Spalte „%1“. Schreiben Sie eine Überschrift oder eine Zahl von 1 bis %2.</translation>
    </message>
    <message>
        <source>%1 does not know the field “%2”. Ignore that column.</source>
        <translation>%1 kennt das Feld „%2“ nicht. Ignorieren Sie diese Spalte.</translation>
    </message>
    <message>
        <source>The file has several columns “%1”. Write the number of the one you mean, such as %2.</source>
        <translation>Die Datei hat mehrere Spalten „%1“. Schreiben Sie die Nummer der gemeinten, zum Beispiel %2.</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>It works only if the base path is signed, too. Keep that in the integration.</source>
        <translation>Es funktioniert nur, wenn auch der Basispfad signiert wird. Behalten Sie das in der Integration bei.</translation>
    </message>
    <message>
        <source>It works only if the base path is not signed. Keep that in the integration.</source>
        <translation>Es funktioniert nur, wenn der Basispfad nicht signiert wird. Behalten Sie das in der Integration bei.</translation>
    </message>
    <message>
        <source>KlickTipp accepted the login, but not its session. Check whether the user has the role API User, then check again.</source>
        <translation>KlickTipp hat die Anmeldung angenommen, aber nicht ihre Sitzung. Prüfen Sie, ob der Benutzer die Rolle API User hat, und dann erneut.</translation>
    </message>
    <message>
        <source>KlickTipp refused the keys. Check the user name, then the developer key of the integration; if both are right, authorize the customer again.</source>
        <translation>KlickTipp hat die Schlüssel abgelehnt. Prüfen Sie den Benutzernamen, dann den Entwicklerschlüssel der Integration; wenn beide stimmen, holen Sie die Freigabe des Kunden neu ein.</translation>
    </message>
    <message>
        <source>The login works, but KlickTipp denied access. The plan may not include the API: it needs KlickTipp Premium or higher, and a sub-account needs the role API User.</source>
        <translation>Die Anmeldung funktioniert, aber KlickTipp hat den Zugang verweigert. Vielleicht enthält der Tarif die Schnittstelle nicht: Sie braucht KlickTipp Premium oder höher, und ein Unterkonto braucht die Rolle API User.</translation>
    </message>
    <message>
        <source>KlickTipp denied access. The customer&apos;s plan may not include the API, the customer may have withdrawn the access, or the developer key is another one.</source>
        <translation>KlickTipp hat den Zugang verweigert. Vielleicht enthält der Tarif des Kunden die Schnittstelle nicht, der Kunde hat die Freigabe zurückgenommen, oder der Entwicklerschlüssel ist ein anderer.</translation>
    </message>
    <message>
        <source>KlickTipp answered with an error instead of the list of opt-in processes. Look at it in the playground with GET /list, or check again later.</source>
        <translation>KlickTipp hat statt der Opt-in-Prozesse einen Fehler geliefert. Sehen Sie ihn sich in der Werkstatt mit GET /list an, oder prüfen Sie später erneut.</translation>
    </message>
    <message>
        <source>KlickTipp accepts user name and password.</source>
        <translation>KlickTipp nimmt Benutzername und Passwort an.</translation>
    </message>
    <message>
        <source>KlickTipp accepts the keys.</source>
        <translation>KlickTipp nimmt die Schlüssel an.</translation>
    </message>
    <message>
        <source>(the standard double opt-in process)</source>
        <translation>(der normale Double-Opt-in-Prozess)</translation>
    </message>
    <message>
        <source>Coredination refused the credentials. Check API key and token; a token dies after 24 hours without use. If both are right, check the signing secret and whether the base path is signed.</source>
        <translation>Coredination hat die Zugangsdaten abgelehnt. Prüfen Sie API-Schlüssel und Token; ein Token verfällt nach 24 Stunden ohne Nutzung. Wenn beide stimmen, prüfen Sie das Signaturgeheimnis und ob der Basispfad signiert wird.</translation>
    </message>
    <message>
        <source>Coredination knows the credentials, but does not permit this. The API key may belong to another group, or the user may lack the permission to see customers.</source>
        <translation>Coredination kennt die Zugangsdaten, erlaubt dies aber nicht. Der API-Schlüssel gehört vielleicht zu einer anderen Gruppe, oder der Benutzer darf keine Kunden sehen.</translation>
    </message>
    <message>
        <source>Coredination knows the credentials, but does not permit this. The API key may belong to another group than “%1”, or the user may lack the permission to see its customers.</source>
        <translation>Coredination kennt die Zugangsdaten, erlaubt dies aber nicht. Der API-Schlüssel gehört vielleicht zu einer anderen Gruppe als „%1“, oder der Benutzer darf deren Kunden nicht sehen.</translation>
    </message>
    <message>
        <source>Coredination accepts the credentials.</source>
        <translation>Coredination nimmt die Zugangsdaten an.</translation>
    </message>
    <message>
        <source>The service wants to forward to another address, which Signet does not follow with keys. Check the base URL of the integration.</source>
        <translation>Der Dienst will an eine andere Adresse weiterleiten; Signet folgt dem mit Schlüsseln nicht. Prüfen Sie die Basis-URL der Integration.</translation>
    </message>
    <message numerus="yes">
        <source>The service asks for a pause of %n seconds. Check again after that.</source>
        <translation>
            <numerusform>Der Dienst bittet um %n Sekunde Pause. Prüfen Sie danach erneut.</numerusform>
            <numerusform>Der Dienst bittet um %n Sekunden Pause. Prüfen Sie danach erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service has had too many requests. Check again in a few minutes.</source>
        <translation>Der Dienst hat zu viele Anfragen bekommen. Prüfen Sie in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>The service has a problem of its own (status %1). The credentials may be good; check again later.</source>
        <translation>Der Dienst hat selbst ein Problem (Status %1). Die Zugangsdaten können gut sein; prüfen Sie später erneut.</translation>
    </message>
    <message>
        <source>A web page answered (status %1) instead of the API. Check the base URL, and whether a proxy or a firewall stands in between.</source>
        <translation>Statt der Schnittstelle hat eine Webseite geantwortet (Status %1). Prüfen Sie die Basis-URL, und ob ein Proxy oder eine Firewall dazwischen steht.</translation>
    </message>
    <message>
        <source>The service answered something that proves nothing (status %1). Check the base URL of the integration, then check again.</source>
        <translation>Die Antwort des Dienstes beweist nichts (Status %1). Prüfen Sie die Basis-URL der Integration und dann erneut.</translation>
    </message>
    <message>
        <source>There was no answer. Check the network connection, then check again.</source>
        <translation>Es kam keine Antwort. Prüfen Sie die Netzwerkverbindung und dann erneut.</translation>
    </message>
    <message>
        <source>Signet is closing.</source>
        <translation>Signet wird beendet.</translation>
    </message>
</context>
<context>
    <name>ConsentLink</name>
    <message>
        <source>The address of the confirmation page cannot be used: %1</source>
        <translation>Die Adresse der Freigabeseite ist nicht brauchbar: %1</translation>
    </message>
    <message>
        <source>The redirect address holds one of ? &amp; # + % or a space, which the service could misread. Use one without, or switch on &quot;Encode the redirect address&quot; in the integration.</source>
        <translation>Die Umleitungsadresse enthält eines der Zeichen ? &amp; # + % oder ein Leerzeichen, das der Dienst missverstehen könnte. Nehmen Sie eine ohne, oder schalten Sie in der Integration „Umleitungsadresse kodieren“ ein.</translation>
    </message>
    <message>
        <source>The integration has no account id. Copy the Access Confirmation link from KlickTipp (My Account, Settings, User Account, Developer Key) into it.</source>
        <translation>Die Integration hat keine Konto-ID. Kopieren Sie den Freigabe-Link (Access Confirmation) aus KlickTipp (Mein Konto, Einstellungen, Benutzerkonto, Developer Key) hinein.</translation>
    </message>
    <message>
        <source>This is not an account id. It is the last part of the Access Confirmation link, before &quot;?url=&quot;, and has only letters, digits, hyphens and underscores.</source>
        <translation>Das ist keine Konto-ID. Sie ist der letzte Teil des Freigabe-Links vor „?url=“ und hat nur Buchstaben, Ziffern, Binde- und Unterstriche.</translation>
    </message>
    <message>
        <source>This is not an Access Confirmation link. It looks like https://app.klicktipp.com/grantapiaccess/12345?url= and stands in KlickTipp under My Account, Settings, User Account, Developer Key.</source>
        <translation>Das ist kein Freigabe-Link. Er sieht aus wie https://app.klicktipp.com/grantapiaccess/12345?url= und steht in KlickTipp unter Mein Konto, Einstellungen, Benutzerkonto, Developer Key.</translation>
    </message>
    <message>
        <source>The redirect address must be a whole web address that starts with https://, without user name and password.</source>
        <translation>Die Umleitungsadresse muss eine ganze Webadresse sein, die mit https:// beginnt, ohne Benutzernamen und Passwort.</translation>
    </message>
    <message>
        <source>The redirect address must start with https://: with http:// the customer key would cross the network readable for everybody. Plain http is taken for this computer alone (http://127.0.0.1).</source>
        <translation>Die Umleitungsadresse muss mit https:// beginnen: Mit http:// ginge der Kundenschlüssel für alle lesbar durch das Netz. Einfaches http gilt nur für diesen Rechner selbst (http://127.0.0.1).</translation>
    </message>
</context>
<context>
    <name>CurlImport</name>
    <message>
        <source>The command has no address. Copy the whole command.</source>
        <translation>Der Befehl hat keine Adresse. Kopieren Sie den ganzen Befehl.</translation>
    </message>
    <message>
        <source>What follows the curl command is left out.</source>
        <translation>Was auf den curl-Befehl folgt, ist weggelassen.</translation>
    </message>
    <message>
        <source>The command has several addresses; only the first is taken.</source>
        <translation>Der Befehl hat mehrere Adressen; nur die erste ist übernommen.</translation>
    </message>
    <message>
        <source>Signet does not know curl’s option %1. Remove it and paste the command again.</source>
        <translation>Signet kennt die curl-Option %1 nicht. Entfernen Sie sie und fügen Sie den Befehl erneut ein.</translation>
    </message>
    <message>
        <source>After %1 something is missing. Copy the whole command.</source>
        <translation>Nach %1 fehlt etwas. Kopieren Sie den ganzen Befehl.</translation>
    </message>
    <message>
        <source>Signet cannot send what curl’s option %1 asks for. Remove it and paste the command again.</source>
        <translation>Was die curl-Option %1 verlangt, kann Signet nicht senden. Entfernen Sie sie und fügen Sie den Befehl erneut ein.</translation>
    </message>
    <message>
        <source>%1 is left out: Signet always checks certificates.</source>
        <translation>%1 ist weggelassen: Signet prüft Zertifikate immer.</translation>
    </message>
    <message>
        <source>%1 is left out: Signet stops at redirects and shows them.</source>
        <translation>%1 ist weggelassen: Signet hält bei Weiterleitungen an und zeigt sie.</translation>
    </message>
    <message>
        <source>%1 is left out.</source>
        <translation>%1 ist weggelassen.</translation>
    </message>
    <message>
        <source>The cookies of a file are left out.</source>
        <translation>Die Cookies einer Datei sind weggelassen.</translation>
    </message>
    <message>
        <source>The headers of a file are left out.</source>
        <translation>Die Header einer Datei sind weggelassen.</translation>
    </message>
    <message>
        <source>The body stands in a file, which is not read. Choose it as the body.</source>
        <translation>Der Inhalt steht in einer Datei, die nicht gelesen wird. Wählen Sie sie als Inhalt.</translation>
    </message>
    <message>
        <source>The header %1 is left out: the network layer sets it, or it cannot be sent.</source>
        <translation>Der Header %1 ist weggelassen: Die Netzwerkschicht setzt ihn, oder er kann nicht gesendet werden.</translation>
    </message>
    <message>
        <source>The old signature is left out: Signet signs anew.</source>
        <translation>Die alte Signatur ist weggelassen: Signet signiert neu.</translation>
    </message>
    <message>
        <source>X-Un (%1) is left out: Signet sends the account’s.</source>
        <translation>X-Un (%1) ist weggelassen: Signet sendet den des Kontos.</translation>
    </message>
    <message>
        <source>A quote of the command is not closed. Copy the whole command.</source>
        <translation>Ein Anführungszeichen des Befehls ist nicht geschlossen. Kopieren Sie den ganzen Befehl.</translation>
    </message>
    <message>
        <source>The command runs another one ($(…) or backquotes), or takes a variable apart. Write the value there instead.</source>
        <translation>Der Befehl führt einen anderen aus ($(…) oder Gravis-Zeichen) oder zerlegt eine Variable. Schreiben Sie den Wert an die Stelle.</translation>
    </message>
    <message>
        <source>The command is longer than 4 MiB.</source>
        <translation>Der Befehl ist länger als 4 MiB.</translation>
    </message>
    <message>
        <source>This is a command for PowerShell. Copy the request as cURL instead.</source>
        <translation>Das ist ein Befehl für PowerShell. Kopieren Sie die Anfrage stattdessen als cURL.</translation>
    </message>
    <message>
        <source>This is not a curl command: no line begins with “curl”.</source>
        <translation>Das ist kein curl-Befehl: Keine Zeile beginnt mit „curl“.</translation>
    </message>
    <message>
        <source>The command holds a NUL character, which no command can.</source>
        <translation>Der Befehl enthält ein NUL-Zeichen, was kein Befehl kann.</translation>
    </message>
    <message>
        <source>X-Ci is not complete. Copy the whole request again.</source>
        <translation>X-Ci ist nicht vollständig. Kopieren Sie die ganze Anfrage erneut.</translation>
    </message>
    <message>
        <source>X-Ci was made with another developer key than this integration’s.</source>
        <translation>X-Ci wurde mit einem anderen Entwicklerschlüssel gemacht als dem dieser Integration.</translation>
    </message>
    <message>
        <source>%1 holds a secret that Signet has no place for, and is left out.</source>
        <translation>%1 enthält ein Geheimnis, für das Signet keinen Platz hat, und ist weggelassen.</translation>
    </message>
    <message>
        <source>The command asks %1, which is not below the base URL of %2. Choose the integration that it belongs to.</source>
        <translation>Der Befehl fragt %1; das liegt nicht unterhalb der Basis-URL von %2. Wählen Sie die Integration, zu der er gehört.</translation>
    </message>
</context>
<context>
    <name>CustomerLink</name>
    <message>
        <source>The integration has no public redirect address: the page of your own to which KlickTipp sends your customer&apos;s browser with the key. Enter it in the integration.</source>
        <translation>Die Integration hat keine öffentliche Umleitungsadresse: die eigene Seite, zu der KlickTipp den Browser Ihres Kunden mit dem Schlüssel schickt. Tragen Sie sie in der Integration ein.</translation>
    </message>
    <message>
        <source>Only KlickTipp accounts with a customer key are authorized by a link, and “%1” is none. Enter its credentials instead: on its page, or with `signet-cli account edit`.</source>
        <translation>Nur KlickTipp-Konten mit Kundenschlüssel werden über einen Link freigegeben, und „%1“ ist keines. Geben Sie stattdessen seine Zugangsdaten ein: auf seiner Seite oder mit `signet-cli account edit`.</translation>
    </message>
    <message>
        <source>This holds the references of two customers, “%1” and “%2”. Paste one address, as it came from the browser.</source>
        <translation>Darin stehen die Kennzeichen zweier Kunden, „%1“ und „%2“. Fügen Sie eine Adresse ein, so wie sie aus dem Browser kam.</translation>
    </message>
    <message>
        <source>Nobody is waited for under the reference in this address: its customer was given up or removed, or has a key from it already. If you know whose key it is, paste the key alone and choose the account.</source>
        <translation>Unter dem Kennzeichen in dieser Adresse wird auf niemanden gewartet: Sein Kunde wurde aufgegeben oder entfernt oder hat daraus schon einen Schlüssel. Wenn Sie wissen, wessen Schlüssel es ist, fügen Sie den Schlüssel allein ein und wählen Sie das Konto.</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Write name and user name with a semicolon between them.</source>
        <translation>Schreiben Sie Name und Benutzername mit einem Semikolon dazwischen.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>“%1” stands in the list twice.</source>
        <translation>„%1“ steht zweimal in der Liste.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Another program keeps Signet&apos;s database busy. Close it, or try again in a moment.</source>
        <translation>Ein anderes Programm hält Signets Datenbank besetzt. Schließen Sie es, oder versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Signet&apos;s database cannot be written. Check the permissions of its folder.</source>
        <translation>Signets Datenbank kann nicht geschrieben werden. Prüfen Sie die Rechte ihres Ordners.</translation>
    </message>
    <message>
        <source>Signet&apos;s database is damaged. Nothing was changed: move signet.db away to start anew, or put a copy from a backup in its place.</source>
        <translation>Signets Datenbank ist beschädigt. Nichts wurde geändert: Verschieben Sie signet.db, um neu zu beginnen, oder legen Sie eine Sicherung an ihre Stelle.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Free some space and try again.</source>
        <translation>Der Datenträger ist voll, es wurde nichts gespeichert. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Signet&apos;s database cannot be opened. Check that its folder exists and belongs to you.</source>
        <translation>Signets Datenbank kann nicht geöffnet werden. Prüfen Sie, ob ihr Ordner existiert und Ihnen gehört.</translation>
    </message>
    <message>
        <source>This exists already, or something else depends on it.</source>
        <translation>Das gibt es schon, oder etwas anderes hängt davon ab.</translation>
    </message>
    <message>
        <source>Signet&apos;s database cannot be read or written. Check the disk, then start Signet again.</source>
        <translation>Signets Datenbank kann nicht gelesen oder geschrieben werden. Prüfen Sie den Datenträger und starten Sie Signet neu.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed. On Debian: apt install libqt6sql6-sqlite.</source>
        <translation>Qts SQLite-Treiber ist nicht installiert. Unter Debian: apt install libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>A newer version of Signet has written this database. Nothing was changed: install that version.</source>
        <translation>Eine neuere Version von Signet hat diese Datenbank geschrieben. Nichts wurde geändert: Installieren Sie jene Version.</translation>
    </message>
    <message>
        <source>The file signet.db belongs to another program. Nothing was changed: choose another folder.</source>
        <translation>Die Datei signet.db gehört zu einem anderen Programm. Nichts wurde geändert: Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>Diesen Eintrag gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>DraftSet</name>
    <message>
        <source>Signet sets %1 itself, from the store: keys do not belong into a draft. Remove it.</source>
        <translation>%1 setzt Signet selbst, aus dem Schlüsselspeicher: Schlüssel gehören nicht in einen Entwurf. Entfernen Sie die Angabe.</translation>
    </message>
</context>
<context>
    <name>DraftSigner</name>
    <message>
        <source>There is no session yet: Signet logs in when you send, and shows here what it sent.</source>
        <translation>Noch gibt es keine Sitzung: Signet meldet sich beim Senden an und zeigt hier, was gesendet wurde.</translation>
    </message>
    <message>
        <source>There is no token yet: Signet gets one when you send, and shows here what it sent.</source>
        <translation>Noch gibt es kein Token: Signet holt beim Senden eines und zeigt hier, was gesendet wurde.</translation>
    </message>
    <message>
        <source>KlickTipp needs a customer&apos;s key beside the developer key. Choose an account.</source>
        <translation>KlickTipp braucht neben dem Entwicklerschlüssel den Schlüssel eines Kunden. Wählen Sie ein Konto.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>There is no server of this name. Check the base URL and the network connection.</source>
        <translation>Es gibt keinen Server dieses Namens. Prüfen Sie die Basis-URL und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The server refused the connection. Check the port of the base URL, or try again later.</source>
        <translation>Der Server hat die Verbindung abgelehnt. Prüfen Sie den Port der Basis-URL, oder versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The server could not be reached. Check the network connection and try again.</source>
        <translation>Der Server war nicht erreichbar. Prüfen Sie die Netzwerkverbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No secure connection could be agreed on with the server.</source>
        <translation>Mit dem Server kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the base URL; if it is right, ask the service&apos;s operator.</source>
        <translation>Es wurde nichts gesendet. Prüfen Sie die Basis-URL; wenn sie stimmt, fragen Sie den Betreiber des Dienstes.</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate: %1</source>
        <translation>SHA-256 des Zertifikats: %1</translation>
    </message>
    <message>
        <source>It is unknown whether the request was executed. Look before you send it again.</source>
        <translation>Es ist unbekannt, ob die Anfrage ausgeführt wurde. Sehen Sie nach, bevor Sie sie erneut senden.</translation>
    </message>
    <message>
        <source>The request was not sent. Try again.</source>
        <translation>Die Anfrage wurde nicht gesendet. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This request cannot be sent as it was signed, so nothing was sent. Check its address and method.</source>
        <translation>Diese Anfrage kann nicht so gesendet werden, wie sie signiert wurde; es wurde nichts gesendet. Prüfen Sie Adresse und Methode.</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>Der Server hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The server did not finish its answer in time.</source>
        <translation>Der Server ist mit seiner Antwort nicht rechtzeitig fertig geworden.</translation>
    </message>
    <message>
        <source>The request was stopped.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was cut short or is damaged, so it is not used. The request may have been executed: look before you send it again.</source>
        <translation>Die Antwort des Servers ist abgeschnitten oder beschädigt und wird nicht verwendet. Die Anfrage kann ausgeführt worden sein: Sehen Sie nach, bevor Sie sie erneut senden.</translation>
    </message>
    <message>
        <source>The answer is larger than the limit and was cut off. Ask for less at a time, or raise the limit.</source>
        <translation>Die Antwort ist größer als die Grenze und wurde abgeschnitten. Fragen Sie weniger auf einmal ab, oder erhöhen Sie die Grenze.</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept its user name and password, or asks for ones that were not entered. Correct them in the settings under Network.</source>
        <translation>Der Proxy %1 nimmt Benutzernamen und Passwort nicht an oder verlangt welche, die nicht eingetragen sind. Berichtigen Sie sie in den Einstellungen unter Netzwerk.</translation>
    </message>
    <message>
        <source>There is no proxy of the name %1. Correct it in the settings under Network.</source>
        <translation>Einen Proxy namens %1 gibt es nicht. Berichtigen Sie ihn in den Einstellungen unter Netzwerk.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached. Check it in the settings under Network, or ask whoever runs it.</source>
        <translation>Der Proxy %1 ist nicht erreichbar. Prüfen Sie ihn in den Einstellungen unter Netzwerk, oder fragen Sie seinen Betreiber.</translation>
    </message>
    <message>
        <source>The proxy %1 does not answer. Check it in the settings under Network, or ask whoever runs it.</source>
        <translation>Der Proxy %1 antwortet nicht. Prüfen Sie ihn in den Einstellungen unter Netzwerk, oder fragen Sie seinen Betreiber.</translation>
    </message>
    <message>
        <source>The proxy %1 does not find the server. Check the base URL, or ask whoever runs the proxy.</source>
        <translation>Der Proxy %1 findet den Server nicht. Prüfen Sie die Basis-URL, oder fragen Sie den Betreiber des Proxys.</translation>
    </message>
    <message>
        <source>The proxy %1 could not connect to the server. Try again later, or ask whoever runs the proxy.</source>
        <translation>Der Proxy %1 konnte keine Verbindung zum Server aufnehmen. Versuchen Sie es später noch einmal, oder fragen Sie den Betreiber des Proxys.</translation>
    </message>
    <message>
        <source>The proxy %1 did not let the connection through. Check it in the settings under Network, or ask whoever runs it.</source>
        <translation>Der Proxy %1 hat die Verbindung nicht durchgelassen. Prüfen Sie ihn in den Einstellungen unter Netzwerk, oder fragen Sie seinen Betreiber.</translation>
    </message>
    <message>
        <source>The proxy %1 did not open the connection in time.</source>
        <translation>Der Proxy %1 hat die Verbindung nicht rechtzeitig hergestellt.</translation>
    </message>
</context>
<context>
    <name>HeaderRules</name>
    <message>
        <source>This is not an HTTP method. Use a word such as GET, POST, PUT, PATCH or DELETE.</source>
        <translation>Das ist keine HTTP-Methode. Verwenden Sie ein Wort wie GET, POST, PUT, PATCH oder DELETE.</translation>
    </message>
    <message>
        <source>A header name has 1 to 64 letters, digits and hyphens, and no spaces or colons.</source>
        <translation>Der Name einer Kopfzeile hat 1 bis 64 Buchstaben, Ziffern und Bindestriche, keine Leerzeichen oder Doppelpunkte.</translation>
    </message>
    <message>
        <source>The header %1 is set by Signet&apos;s network layer. Remove it.</source>
        <translation>Die Kopfzeile %1 setzt Signets Netzwerkschicht. Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The value of %1 is longer than 8 KiB.</source>
        <translation>Der Wert von %1 ist länger als 8 KiB.</translation>
    </message>
    <message>
        <source>The value of %1 has a line break, a control character or a character outside ASCII. Headers cannot carry those.</source>
        <translation>Der Wert von %1 enthält einen Zeilenumbruch, ein Steuerzeichen oder ein Zeichen außerhalb von ASCII. Kopfzeilen können das nicht tragen.</translation>
    </message>
    <message>
        <source>The value of %1 starts or ends with a space. Remove it.</source>
        <translation>Der Wert von %1 beginnt oder endet mit einem Leerzeichen. Entfernen Sie es.</translation>
    </message>
</context>
<context>
    <name>HistoryRepository</name>
    <message>
        <source>This entry of the history has been deleted meanwhile.</source>
        <translation>Dieser Eintrag des Verlaufs ist inzwischen gelöscht.</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Signed: not at all</source>
        <translation>Signiert: gar nicht</translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation>Signiert: %1</translation>
    </message>
    <message>
        <source>%1 ms, %2 bytes</source>
        <translation>%1 ms, %2 Bytes</translation>
    </message>
    <message>
        <source>… the rest was not kept</source>
        <translation>… der Rest wurde nicht aufbewahrt</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>“%1” is no field. Write one of %2.</source>
        <translation>„%1“ ist kein Feld. Schreiben Sie eines von diesen: %2.</translation>
    </message>
    <message>
        <source>(ignored)</source>
        <translation>(ignoriert)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>ImportFile</name>
    <message>
        <source>Line %1: there is text behind a closing quotation mark. Double the quotation marks inside a value, or choose another separator.</source>
        <translation>Zeile %1: Hinter einem schließenden Anführungszeichen steht Text. Verdoppeln Sie Anführungszeichen im Wert, oder wählen Sie ein anderes Trennzeichen.</translation>
    </message>
    <message>
        <source>Line %1: a quotation mark is opened and never closed. Close it, or double it where it belongs to the value.</source>
        <translation>Zeile %1: Ein Anführungszeichen wird geöffnet und nicht geschlossen. Schließen Sie es, oder verdoppeln Sie es, wenn es zum Wert gehört.</translation>
    </message>
    <message>
        <source>Line %1 has more than %2 cells. Leave only the columns that are needed.</source>
        <translation>Zeile %1 hat mehr als %2 Zellen. Lassen Sie nur die Spalten stehen, die gebraucht werden.</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells, but the first line has %3. A value that contains the separator must stand in quotation marks.</source>
        <translation>Zeile %1 hat %2 Zellen, die erste Zeile aber %3. Ein Wert mit dem Trennzeichen darin muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>The file has more than %L1 rows. Split it into several.</source>
        <translation>Die Datei hat mehr als %L1 Zeilen. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>The file has no rows. Choose another one.</source>
        <translation>Die Datei hat keine Zeilen. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Line %1: a quotation mark is opened and never closed. Close it.</source>
        <translation>Zeile %1: Ein Anführungszeichen wird geöffnet und nicht geschlossen. Schließen Sie es.</translation>
    </message>
    <message>
        <source>Line %1: there is text behind a closing quotation mark. Put all of the value in quotation marks.</source>
        <translation>Zeile %1: Hinter einem schließenden Anführungszeichen steht Text. Setzen Sie den ganzen Wert in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Line %1 is neither NAME=VALUE nor a comment. Correct it, or put # in front.</source>
        <translation>Zeile %1 ist weder NAME=WERT noch ein Kommentar. Berichtigen Sie sie, oder setzen Sie # davor.</translation>
    </message>
    <message>
        <source>The file has more than %L1 variables. Leave only those that are needed.</source>
        <translation>Die Datei hat mehr als %L1 Variablen. Lassen Sie nur die stehen, die gebraucht werden.</translation>
    </message>
    <message>
        <source>The file sets no variables. Choose another one.</source>
        <translation>Die Datei setzt keine Variablen. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 is set more than once. The last value counts: line %2.</source>
        <translation>%1 wird mehrmals gesetzt. Der letzte Wert zählt: Zeile %2.</translation>
    </message>
    <message>
        <source>The file could not be read. Copy it to this computer and try again.</source>
        <translation>Die Datei konnte nicht gelesen werden. Kopieren Sie sie auf diesen Computer, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB. Leave only the columns that are needed, or split it.</source>
        <translation>Die Datei ist größer als %1 MB. Lassen Sie nur die Spalten stehen, die gebraucht werden, oder teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>The file is empty. Choose another one.</source>
        <translation>Die Datei ist leer. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check its name.</source>
        <translation>Es gibt keine Datei „%1“. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>“%1” is no file. Choose one.</source>
        <translation>„%1“ ist keine Datei. Wählen Sie eine.</translation>
    </message>
    <message>
        <source>“%1” may not be read. Look at its permissions.</source>
        <translation>„%1“ darf nicht gelesen werden. Sehen Sie nach den Zugriffsrechten.</translation>
    </message>
    <message>
        <source>The input could not be read.</source>
        <translation>Die Eingabe konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file “%1” is gone already.</source>
        <translation>Die Datei „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“%1” could not be deleted. Delete it yourself: it holds keys.</source>
        <translation>„%1“ konnte nicht gelöscht werden. Löschen Sie sie selbst: Sie enthält Schlüssel.</translation>
    </message>
    <message>
        <source>Backups, synchronized folders, e-mails and the drive itself (SSDs above all) may still hold what was in the file. Have keys that travelled that way replaced.</source>
        <translation>Datensicherungen, synchronisierte Ordner, E-Mails und das Laufwerk selbst (vor allem SSDs) können noch enthalten, was in der Datei stand. Lassen Sie Schlüssel ersetzen, die auf solchen Wegen unterwegs waren.</translation>
    </message>
    <message>
        <source>Line %1 holds characters that no text has. Save the file as text (CSV, UTF-8) and try again.</source>
        <translation>Zeile %1 enthält Zeichen, die in keinem Text vorkommen. Speichern Sie die Datei als Text (CSV, UTF-8), und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>ImportPlan</name>
    <message>
        <source>%1: it is too long. At most %2 bytes can be stored.</source>
        <translation>%1: zu lang. Höchstens %2 Bytes können gespeichert werden.</translation>
    </message>
    <message>
        <source>That is not possible for this row.</source>
        <translation>Das ist für diese Zeile nicht möglich.</translation>
    </message>
    <message>
        <source>“%1” is taken. Choose another name.</source>
        <translation>„%1“ ist vergeben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The rows have different values. Import them into different integrations.</source>
        <translation>Die Zeilen haben verschiedene Werte. Importieren Sie sie in verschiedene Integrationen.</translation>
    </message>
    <message>
        <source>“%1” has another one. All its accounts would use the new one.</source>
        <translation>„%1“ hat einen anderen Wert. Alle Konten der Integration würden den neuen verwenden.</translation>
    </message>
    <message>
        <source>“%1” is no environment. Write production, test or sandbox.</source>
        <translation>„%1“ ist keine Umgebung. Schreiben Sie production, test oder sandbox.</translation>
    </message>
    <message>
        <source>Line %1 has the same name or user name.</source>
        <translation>Zeile %1 hat denselben Namen oder Benutzernamen.</translation>
    </message>
    <message>
        <source>The account “%1” exists, with another user name (%2).</source>
        <translation>Das Konto „%1“ gibt es schon, mit einem anderen Benutzernamen (%2).</translation>
    </message>
    <message>
        <source>The account “%1” exists, and proves itself in another way.</source>
        <translation>Das Konto „%1“ gibt es schon, und es weist sich auf andere Weise aus.</translation>
    </message>
    <message>
        <source>The account “%1” exists.</source>
        <translation>Das Konto „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>The account “%1” exists, with the same key.</source>
        <translation>Das Konto „%1“ gibt es schon, mit demselben Schlüssel.</translation>
    </message>
    <message>
        <source>The account “%1” exists. Its key can be replaced by this one.</source>
        <translation>Das Konto „%1“ gibt es schon. Sein Schlüssel kann durch diesen ersetzt werden.</translation>
    </message>
    <message>
        <source>There is no customer key: the customer has to authorize access afterwards.</source>
        <translation>Der Kundenschlüssel fehlt: Der Kunde muss den Zugang danach freigeben.</translation>
    </message>
    <message>
        <source>%1: “%2” has the same one. Check which is right.</source>
        <translation>%1: „%2“ hat denselben Wert. Prüfen Sie, welches Konto stimmt.</translation>
    </message>
    <message>
        <source>The customer key is longer than any that is known. Look whether all of it is one key.</source>
        <translation>Der Kundenschlüssel ist länger als jeder bekannte. Prüfen Sie, ob alles davon ein Schlüssel ist.</translation>
    </message>
    <message>
        <source>There is white space inside the customer key. Look whether all of it is one key.</source>
        <translation>Im Kundenschlüssel stehen Leerzeichen. Prüfen Sie, ob alles davon ein Schlüssel ist.</translation>
    </message>
    <message>
        <source>The customer key holds characters that no customer key has. Look at it again.</source>
        <translation>Der Kundenschlüssel enthält Zeichen, die kein Kundenschlüssel hat. Prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>%1: not imported, because the account signs in with this: %2.</source>
        <translation>%1: wird nicht importiert, weil sich das Konto hiermit anmeldet: %2.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%1 (%n character(s))</source>
        <translation>
            <numerusform>%1 (%n Zeichen)</numerusform>
            <numerusform>%1 (%n Zeichen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Replace its key</source>
        <translation>Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Add under another name</source>
        <translation>Unter anderem Namen hinzufügen</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Add as “%1”</source>
        <translation>Hinzufügen als „%1“</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, fingerprint %2</source>
        <translation>%1, Fingerabdruck %2</translation>
    </message>
    <message>
        <source>%1 to add</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 to get another key</source>
        <translation>%1 mit anderem Schlüssel</translation>
    </message>
    <message>
        <source>%1 to skip</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 invalid</source>
        <translation>%1 ungültig</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Key replaced</source>
        <translation>Schlüssel ersetzt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht erledigt</translation>
    </message>
</context>
<context>
    <name>Integration</name>
    <message>
        <source>There is no service “%1”. Use klicktipp or coredination.</source>
        <translation>Es gibt keinen Dienst „%1“. Verwenden Sie klicktipp oder coredination.</translation>
    </message>
    <message>
        <source>There is no environment “%1”. Use production, test or sandbox.</source>
        <translation>Es gibt keine Umgebung „%1“. Verwenden Sie production, test oder sandbox.</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>There is no placement “%1”. Use header or query.</source>
        <translation>Es gibt keinen Ort „%1“. Verwenden Sie header oder query.</translation>
    </message>
</context>
<context>
    <name>IntegrationRules</name>
    <message>
        <source>The body of the token exchange lacks %1: put it where the value belongs.</source>
        <translation>Dem Inhalt des Tokentauschs fehlt %1: Setzen Sie es an die Stelle des Wertes.</translation>
    </message>
    <message>
        <source>The body of the token exchange begins like JSON, but is none: look at character %1.</source>
        <translation>Der Inhalt des Tokentauschs beginnt wie JSON, ist aber keines: Sehen Sie sich Zeichen %1 an.</translation>
    </message>
    <message>
        <source>Token exchange: %1</source>
        <translation>Tokentausch: %1</translation>
    </message>
    <message>
        <source>Unsigned requests are for testing. Never take an API key into production that was used without signatures.</source>
        <translation>Unsignierte Anfragen sind zum Testen da. Nehmen Sie nie einen API-Schlüssel in den Betrieb, der ohne Signaturen verwendet wurde.</translation>
    </message>
    <message>
        <source>Use an API key of its own for production: never one that was tested without signatures.</source>
        <translation>Verwenden Sie im Betrieb einen eigenen API-Schlüssel: nie einen, der ohne Signaturen getestet wurde.</translation>
    </message>
    <message>
        <source>In production every request should be signed: whoever sees an unsigned one can use its keys for others.</source>
        <translation>Im Betrieb sollte jede Anfrage signiert sein: Wer eine unsignierte sieht, kann ihre Schlüssel für andere verwenden.</translation>
    </message>
    <message>
        <source>An integration with %1 has no %2.</source>
        <translation>Eine Integration mit %1 hat kein %2.</translation>
    </message>
    <message>
        <source>The API key is missing.</source>
        <translation>Der API-Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>The signing secret is missing. Without one, switch signing off.</source>
        <translation>Das Signaturgeheimnis fehlt. Ohne eines schalten Sie das Signieren aus.</translation>
    </message>
    <message>
        <source>Without the developer key only accounts with user name and password work.</source>
        <translation>Ohne den Entwicklerschlüssel funktionieren nur Konten mit Benutzername und Passwort.</translation>
    </message>
</context>
<context>
    <name>JsonPath</name>
    <message>
        <source>A path begins with $, for example $.name or $..name.</source>
        <translation>Ein Pfad beginnt mit $, zum Beispiel $.name oder $..name.</translation>
    </message>
    <message>
        <source>The path ends too early.</source>
        <translation>Der Pfad endet zu früh.</translation>
    </message>
    <message>
        <source>Not understood from character %1 on: “%2”</source>
        <translation>Unverständlich ab Zeichen %1: „%2“</translation>
    </message>
    <message>
        <source>This text in quotes is not finished or not valid: %1</source>
        <translation>Dieser Text in Anführungszeichen ist unvollständig oder ungültig: %1</translation>
    </message>
    <message>
        <source>The filter is nested too deeply.</source>
        <translation>Der Filter ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A value alone is no condition: %1</source>
        <translation>Ein Wert allein ist keine Bedingung: %1</translation>
    </message>
    <message>
        <source>Only a path to one value can be compared, without .., *, slices and filters.</source>
        <translation>Vergleichen lässt sich nur ein Pfad zu einem einzigen Wert, ohne .., *, Bereiche und Filter.</translation>
    </message>
    <message>
        <source>Functions are not supported: %1()</source>
        <translation>Funktionen werden nicht unterstützt: %1()</translation>
    </message>
</context>
<context>
    <name>JsonProblem</name>
    <message>
        <source>there is nothing to read.</source>
        <translation>es gibt nichts zu lesen.</translation>
    </message>
    <message>
        <source>the text ends in the middle of a value.</source>
        <translation>der Text endet mitten in einem Wert.</translation>
    </message>
    <message>
        <source>a value was expected, not “%1”.</source>
        <translation>hier wird ein Wert erwartet, nicht „%1“.</translation>
    </message>
    <message>
        <source>a key in double quotes was expected, not “%1”.</source>
        <translation>hier wird ein Name in doppelten Anführungszeichen erwartet, nicht „%1“.</translation>
    </message>
    <message>
        <source>a colon is missing after the key.</source>
        <translation>nach dem Namen fehlt ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>a comma or a closing bracket was expected, not “%1”.</source>
        <translation>hier wird ein Komma oder eine schließende Klammer erwartet, nicht „%1“.</translation>
    </message>
    <message>
        <source>“%1” closes what was opened with another bracket.</source>
        <translation>„%1“ schließt, was mit einer anderen Klammer geöffnet wurde.</translation>
    </message>
    <message>
        <source>no value follows this comma.</source>
        <translation>nach diesem Komma folgt kein Wert.</translation>
    </message>
    <message>
        <source>single quotes; JSON has double quotes only.</source>
        <translation>einfache Anführungszeichen; JSON kennt nur doppelte.</translation>
    </message>
    <message>
        <source>“%1” is not a JSON number.</source>
        <translation>„%1“ ist keine JSON-Zahl.</translation>
    </message>
    <message>
        <source>“%1” is none of true, false and null.</source>
        <translation>„%1“ ist weder true noch false noch null.</translation>
    </message>
    <message>
        <source>this backslash begins no JSON escape.</source>
        <translation>mit diesem Backslash beginnt keine JSON-Maskierung.</translation>
    </message>
    <message>
        <source>a line break or control character inside a text.</source>
        <translation>ein Zeilenumbruch oder Steuerzeichen mitten in einem Text.</translation>
    </message>
    <message>
        <source>this text has no closing quote.</source>
        <translation>diesem Text fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>something follows after the end of the value: “%1”.</source>
        <translation>nach dem Ende des Werts folgt noch etwas: „%1“.</translation>
    </message>
    <message>
        <source>nested more than %1 levels deep.</source>
        <translation>mehr als %1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>more than two gigabytes.</source>
        <translation>mehr als zwei Gigabyte.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>The user name or the password is not valid UTF-8 text. Enter it again.</source>
        <translation>Benutzername oder Passwort ist kein gültiger UTF-8-Text. Geben Sie ihn erneut ein.</translation>
    </message>
    <message>
        <source>“%1” is not a JSON pointer. It looks like /token or /data/api_token.</source>
        <translation>„%1“ ist kein JSON-Zeiger. Er sieht aus wie /token oder /data/api_token.</translation>
    </message>
</context>
<context>
    <name>KeychainProbe</name>
    <message>
        <source>%1 does not answer. If it shows a window, answer that; otherwise log out and in again.</source>
        <translation>%1 antwortet nicht. Wenn ein Fenster davon offen ist, beantworten Sie es; sonst melden Sie sich ab und wieder an.</translation>
    </message>
    <message>
        <source>%1 is locked. Unlock it to use what is stored there.</source>
        <translation>%1 ist gesperrt. Entsperren Sie ihn, um zu nutzen, was darin liegt.</translation>
    </message>
    <message>
        <source>No keyring is running. Install and start gnome-keyring, KWallet or KeePassXC&apos;s Secret Service.</source>
        <translation>Es läuft kein Schlüsselbund. Installieren und starten Sie gnome-keyring, KWallet oder den Secret Service von KeePassXC.</translation>
    </message>
    <message>
        <source>%1 has no default keyring. Create one in “Passwords and Keys” and make it the default.</source>
        <translation>%1 hat keinen Standard-Schlüsselbund. Legen Sie in „Passwörter und Verschlüsselung“ einen an und machen Sie ihn zum Standard.</translation>
    </message>
    <message>
        <source>KWallet is switched off. Switch it on in the system settings.</source>
        <translation>KWallet ist ausgeschaltet. Schalten Sie es in den Systemeinstellungen ein.</translation>
    </message>
    <message>
        <source>The keyring needs Qt&apos;s GLib event loop. Remove QT_NO_GLIB from the environment and start again.</source>
        <translation>Der Schlüsselbund braucht Qts GLib-Ereignisschleife. Entfernen Sie QT_NO_GLIB aus der Umgebung und starten Sie neu.</translation>
    </message>
    <message>
        <source>There is no D-Bus session, so no keyring can be reached. Log in to a desktop, or start Signet with dbus-run-session.</source>
        <translation>Es gibt keine D-Bus-Sitzung, deshalb ist kein Schlüsselbund erreichbar. Melden Sie sich an einem Desktop an, oder starten Sie Signet mit dbus-run-session.</translation>
    </message>
    <message>
        <source>KWallet is gone. Start it, then try again.</source>
        <translation>KWallet ist weg. Starten Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 is gone or has no default keyring any more. Start it, then try again.</source>
        <translation>%1 ist weg oder hat keinen Standard-Schlüsselbund mehr. Starten Sie ihn und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>LockSettings</name>
    <message>
        <source>Signet locks by itself “vault”, “always” or “never”.</source>
        <translation>Signet sperrt sich von selbst: „vault“, „always“ oder „never“.</translation>
    </message>
    <message>
        <source>Minutes without use are a number from 0 (never) to %1.</source>
        <translation>Minuten ohne Benutzung sind eine Zahl von 0 (nie) bis %1.</translation>
    </message>
</context>
<context>
    <name>MainAccount</name>
    <message>
        <source>“%1” looks like a main account: its password opens everything. Better use a sub-account. In KlickTipp open My Account → Settings → User Account → Sub-Accounts, add one with a name, an e-mail address and the role API User, and log in here as %1-NAME.</source>
        <translation>„%1“ sieht nach einem Hauptkonto aus: Sein Passwort öffnet alles. Besser ist ein Unterkonto. Öffnen Sie in KlickTipp Mein Konto → Einstellungen → Benutzerkonto → Unterkonten, legen Sie eines mit Namen, E-Mail-Adresse und der Rolle API User an, und melden Sie sich hier als %1-NAME an.</translation>
    </message>
</context>
<context>
    <name>Mismatch</name>
    <message>
        <source>It signs the parameter signature_timestamp too. Take signature and signature_timestamp out of the address before signing.</source>
        <translation>Der Parameter signature_timestamp wird mitsigniert. Nehmen Sie signature und signature_timestamp vor dem Signieren aus der Adresse.</translation>
    </message>
    <message>
        <source>It signs the parameters signature_timestamp and an empty signature too. Take both out of the address before signing.</source>
        <translation>Die Parameter signature_timestamp und eine leere signature werden mitsigniert. Nehmen Sie beide vor dem Signieren aus der Adresse.</translation>
    </message>
    <message>
        <source>It leaves api_key and api_token out of what it signs. Where they travel in the query, sign them too.</source>
        <translation>api_key und api_token werden nicht mitsigniert. Stehen sie in der Query, so signieren Sie sie mit.</translation>
    </message>
    <message>
        <source>It leaves api_token out of what it signs. Where it travels in the query, sign it too.</source>
        <translation>api_token wird nicht mitsigniert. Steht es in der Query, so signieren Sie es mit.</translation>
    </message>
    <message>
        <source>It signs api_key as a query parameter although the key travels in a header. Sign the address exactly as it is sent.</source>
        <translation>api_key wird als Parameter mitsigniert, obwohl der Schlüssel im Header steht. Signieren Sie die Adresse genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It signs api_key and api_token as query parameters although they travel in headers. Sign the address exactly as it is sent.</source>
        <translation>api_key und api_token werden als Parameter mitsigniert, obwohl sie in Headern stehen. Signieren Sie die Adresse genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It signs the address as it was typed, before it was encoded. Sign it as it is sent.</source>
        <translation>Die Adresse wird signiert, wie sie eingegeben wurde, vor der Kodierung. Signieren Sie sie so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It signs the part from # on. A fragment is never sent: leave it out.</source>
        <translation>Der Teil ab # wird mitsigniert. Ein Fragment wird nie gesendet: Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>It signs the path only. Sign the query too, with its question mark.</source>
        <translation>Nur der Pfad wird signiert. Signieren Sie auch die Query, mit ihrem Fragezeichen.</translation>
    </message>
    <message>
        <source>It leaves the question mark between path and query out. Sign it too.</source>
        <translation>Das Fragezeichen zwischen Pfad und Query fehlt. Signieren Sie es mit.</translation>
    </message>
    <message>
        <source>It signs a question mark although there is no query. Leave it out.</source>
        <translation>Ein Fragezeichen wird signiert, obwohl es keine Query gibt. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>It sorts the parameters of the query. Sign them in the order in which they are sent.</source>
        <translation>Die Parameter der Query werden sortiert. Signieren Sie sie in der Reihenfolge, in der sie gesendet werden.</translation>
    </message>
    <message>
        <source>It drops parameters without a value. Sign the query exactly as it is sent.</source>
        <translation>Parameter ohne Wert fallen weg. Signieren Sie die Query genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It writes an equals sign behind parameters that are sent without one. Sign the query exactly as it is sent.</source>
        <translation>Hinter Parametern, die ohne gesendet werden, steht ein Gleichheitszeichen. Signieren Sie die Query genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It signs &amp;amp; where &amp; is sent. Do not escape the address for HTML.</source>
        <translation>&amp;amp; wird signiert, wo &amp; gesendet wird. Maskieren Sie die Adresse nicht für HTML.</translation>
    </message>
    <message>
        <source>It signs the first parameter of the query only: &amp; may have ended a shell command. Put the address in quotes.</source>
        <translation>Nur der erste Parameter der Query wird signiert: &amp; hat vielleicht einen Shell-Befehl beendet. Setzen Sie die Adresse in Anführungszeichen.</translation>
    </message>
    <message>
        <source>It signs a slash at the end of the path that is not sent. Leave it out.</source>
        <translation>Ein Schrägstrich am Ende des Pfads wird signiert, aber nicht gesendet. Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>It drops the slash at the end of the path. Sign it as it is sent.</source>
        <translation>Der Schrägstrich am Ende des Pfads fehlt. Signieren Sie den Pfad so, wie er gesendet wird.</translation>
    </message>
    <message>
        <source>It leaves the slash at the start of the path out. Sign it too.</source>
        <translation>Der Schrägstrich am Anfang des Pfads fehlt. Signieren Sie ihn mit.</translation>
    </message>
    <message>
        <source>It signs two slashes at the start of the path: base URL and path each bring one. Remove one.</source>
        <translation>Am Anfang des Pfads werden zwei Schrägstriche signiert: Basis-URL und Pfad bringen je einen mit. Entfernen Sie einen.</translation>
    </message>
    <message>
        <source>It puts the path in lower case. Sign it as it is sent.</source>
        <translation>Der Pfad wird kleingeschrieben. Signieren Sie ihn so, wie er gesendet wird.</translation>
    </message>
    <message>
        <source>It signs the query without the path. Sign the path too.</source>
        <translation>Die Query wird ohne den Pfad signiert. Signieren Sie auch den Pfad.</translation>
    </message>
    <message>
        <source>It signs the whole URL with scheme and host. Sign path and query only.</source>
        <translation>Die ganze URL mit Schema und Host wird signiert. Signieren Sie nur Pfad und Query.</translation>
    </message>
    <message>
        <source>It signs the host in front of the path. Sign path and query only.</source>
        <translation>Der Host vor dem Pfad wird mitsigniert. Signieren Sie nur Pfad und Query.</translation>
    </message>
    <message>
        <source>It signs scheme and host in front of the path. Sign path and query only.</source>
        <translation>Schema und Host vor dem Pfad werden mitsigniert. Signieren Sie nur Pfad und Query.</translation>
    </message>
    <message>
        <source>It decodes %XX before signing. Sign the address with its escapes, exactly as it is sent.</source>
        <translation>%XX wird vor dem Signieren dekodiert. Signieren Sie die Adresse kodiert, genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It decodes the address before signing, and + to a space. Sign it exactly as it is sent.</source>
        <translation>Die Adresse wird vor dem Signieren dekodiert, + zum Leerzeichen. Signieren Sie sie genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It encodes the address twice: % becomes %25. Encode it once, and sign what is sent.</source>
        <translation>Die Adresse wird zweimal kodiert: % wird zu %25. Kodieren Sie einmal, und signieren Sie, was gesendet wird.</translation>
    </message>
    <message>
        <source>It encodes the whole address with its slashes and separators. Sign it exactly as it is sent.</source>
        <translation>Die ganze Adresse samt Schrägstrichen und Trennzeichen wird kodiert. Signieren Sie sie genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It encodes the whole address, with lower-case hexadecimal digits. Sign it exactly as it is sent.</source>
        <translation>Die ganze Adresse wird mit kleinen Hexadezimalziffern kodiert. Signieren Sie sie genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It encodes characters of the query that are sent as they are (such as , @ [ ] : |). Sign the query exactly as it is sent.</source>
        <translation>Zeichen der Query werden kodiert, die so gesendet werden, wie sie sind (etwa , @ [ ] : |). Signieren Sie die Query genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It encodes everything in the query but letters, digits and -._~. Sign the query exactly as it is sent.</source>
        <translation>In der Query wird alles außer Buchstaben, Ziffern und -._~ kodiert. Signieren Sie die Query genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It encodes the query like a form (space as +, as urlencode() and URLSearchParams do). Sign the query exactly as it is sent.</source>
        <translation>Die Query wird wie ein Formular kodiert (Leerzeichen als +, wie urlencode() und URLSearchParams es tun). Signieren Sie sie genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It writes + where %20 is sent. Sign the query exactly as it is sent.</source>
        <translation>+ steht, wo %20 gesendet wird. Signieren Sie die Query genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It writes %20 where + is sent. Sign the query exactly as it is sent.</source>
        <translation>%20 steht, wo + gesendet wird. Signieren Sie die Query genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It writes %2B where + is sent. Sign the query exactly as it is sent.</source>
        <translation>%2B steht, wo + gesendet wird. Signieren Sie die Query genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It writes + where %2B is sent. Sign the query exactly as it is sent.</source>
        <translation>+ steht, wo %2B gesendet wird. Signieren Sie die Query genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It writes escapes in lower case (%2f). Sign them as they are sent.</source>
        <translation>Kodierte Zeichen sind kleingeschrieben (%2f). Signieren Sie sie so, wie sie gesendet werden.</translation>
    </message>
    <message>
        <source>It writes escapes in upper case (%2F). Sign them as they are sent.</source>
        <translation>Kodierte Zeichen sind großgeschrieben (%2F). Signieren Sie sie so, wie sie gesendet werden.</translation>
    </message>
    <message>
        <source>It encodes umlauts and the like as Latin-1 (ä as %E4). Use UTF-8 (%C3%A4).</source>
        <translation>Umlaute und dergleichen werden als Latin-1 kodiert (ä als %E4). Benutzen Sie UTF-8 (%C3%A4).</translation>
    </message>
    <message>
        <source>It signs the decoded address as Latin-1. Sign it exactly as it is sent, with its escapes.</source>
        <translation>Die dekodierte Adresse wird als Latin-1 signiert. Signieren Sie sie kodiert, genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It takes umlauts and accents apart (NFD, as file names on a Mac are). Sign the characters that are sent.</source>
        <translation>Umlaute und Akzente werden zerlegt (NFD, wie bei Dateinamen auf einem Mac). Signieren Sie die Zeichen, die gesendet werden.</translation>
    </message>
    <message>
        <source>It composes umlauts and accents (NFC) that are sent in two parts. Sign the characters that are sent.</source>
        <translation>Umlaute und Akzente werden zusammengesetzt (NFC), die in zwei Teilen gesendet werden. Signieren Sie die Zeichen, die gesendet werden.</translation>
    </message>
    <message>
        <source>It encodes text as UTF-8 that is UTF-8 already (ä becomes Ã¤). Encode it once.</source>
        <translation>Text wird als UTF-8 kodiert, der schon UTF-8 ist (ä wird zu Ã¤). Kodieren Sie einmal.</translation>
    </message>
    <message>
        <source>It signs umlauts and the like as they are, and everything else encoded. Encode all of it, and sign what is sent.</source>
        <translation>Umlaute und dergleichen werden unkodiert signiert, alles andere kodiert. Kodieren Sie alles, und signieren Sie, was gesendet wird.</translation>
    </message>
    <message>
        <source>It signs &apos; where %27 is sent. Sign the query exactly as it is sent.</source>
        <translation>&apos; steht, wo %27 gesendet wird. Signieren Sie die Query genau so, wie sie gesendet wird.</translation>
    </message>
    <message>
        <source>It signs the path of the base URL too. Leave it out (or switch the integration&apos;s setting on, if the service wants it).</source>
        <translation>Der Pfad der Basis-URL wird mitsigniert. Lassen Sie ihn weg (oder schalten Sie die Einstellung der Integration ein, wenn der Dienst ihn will).</translation>
    </message>
    <message>
        <source>It leaves the path of the base URL out. Sign it too (or switch the integration&apos;s setting off, if the service does not want it).</source>
        <translation>Der Pfad der Basis-URL fehlt. Signieren Sie ihn mit (oder schalten Sie die Einstellung der Integration aus, wenn der Dienst ihn nicht will).</translation>
    </message>
    <message>
        <source>It uses base64url (- and _). Use ordinary base64 with + and /.</source>
        <translation>Base64url (- und _) wird benutzt. Benutzen Sie gewöhnliches Base64 mit + und /.</translation>
    </message>
    <message>
        <source>It uses base64url (- and _) without = at the end. Use ordinary base64.</source>
        <translation>Base64url (- und _) ohne = am Ende wird benutzt. Benutzen Sie gewöhnliches Base64.</translation>
    </message>
    <message>
        <source>It leaves the = at the end of the base64 out. Keep it.</source>
        <translation>Das = am Ende des Base64 fehlt. Behalten Sie es.</translation>
    </message>
    <message>
        <source>It sends hexadecimal digits. Send the base64 of the octets.</source>
        <translation>Hexadezimalziffern werden gesendet. Senden Sie das Base64 der Bytes.</translation>
    </message>
    <message>
        <source>It sends hexadecimal digits in upper case. Send the base64 of the octets.</source>
        <translation>Große Hexadezimalziffern werden gesendet. Senden Sie das Base64 der Bytes.</translation>
    </message>
    <message>
        <source>It encodes the hexadecimal text in base64. Encode the octets themselves: digest(), not hexdigest().</source>
        <translation>Der Hexadezimaltext wird in Base64 kodiert. Kodieren Sie die Bytes selbst: digest(), nicht hexdigest().</translation>
    </message>
    <message>
        <source>It encodes upper-case hexadecimal text in base64. Encode the octets themselves.</source>
        <translation>Großgeschriebener Hexadezimaltext wird in Base64 kodiert. Kodieren Sie die Bytes selbst.</translation>
    </message>
    <message>
        <source>It encodes in base64 twice. Once is enough.</source>
        <translation>Es wird zweimal in Base64 kodiert. Einmal genügt.</translation>
    </message>
    <message>
        <source>It percent-encodes the base64 once too often. In a header send it as it is, in the query encode it once.</source>
        <translation>Das Base64 ist einmal zu oft prozentkodiert. Senden Sie es im Header, wie es ist; in der Query kodieren Sie es einmal.</translation>
    </message>
    <message>
        <source>Its + became a space on the way. In the query write + as %2B.</source>
        <translation>Ein + wurde unterwegs zum Leerzeichen. Schreiben Sie + in der Query als %2B.</translation>
    </message>
    <message>
        <source>It loses everything from the first zero byte on: the octets were taken for text (btoa() in some sandboxes does so). Encode octets.</source>
        <translation>Alles ab dem ersten Nullbyte geht verloren: Die Bytes wurden für Text gehalten (btoa() tut das in manchen Umgebungen). Kodieren Sie Bytes.</translation>
    </message>
    <message>
        <source>It took the octets for text and wrote them as UTF-8 before base64. Encode the octets themselves.</source>
        <translation>Die Bytes wurden für Text gehalten und vor Base64 als UTF-8 geschrieben. Kodieren Sie die Bytes selbst.</translation>
    </message>
    <message>
        <source>It took the octets for UTF-8 text, and those that are none became replacement characters. Encode the octets themselves.</source>
        <translation>Die Bytes wurden für UTF-8-Text gehalten; was keiner ist, wurde zu Ersatzzeichen. Kodieren Sie die Bytes selbst.</translation>
    </message>
    <message>
        <source>The base64 was put in lower case, which destroys it. Send it as it is.</source>
        <translation>Das Base64 wurde kleingeschrieben, was es zerstört. Senden Sie es, wie es ist.</translation>
    </message>
    <message>
        <source>It swaps the two arguments of HMAC: the secret is the key, the text is the message.</source>
        <translation>Die beiden Argumente von HMAC sind vertauscht: Das Geheimnis ist der Schlüssel, der Text die Nachricht.</translation>
    </message>
    <message>
        <source>It computes an HMAC with %1. Use HMAC-SHA1.</source>
        <translation>Ein HMAC mit %1 wird berechnet. Benutzen Sie HMAC-SHA1.</translation>
    </message>
    <message>
        <source>It computes an HMAC with %1. Use HMAC-SHA256.</source>
        <translation>Ein HMAC mit %1 wird berechnet. Benutzen Sie HMAC-SHA256.</translation>
    </message>
    <message>
        <source>It computes a plain %1 of secret and text. Use HMAC.</source>
        <translation>Ein einfaches %1 aus Geheimnis und Text wird berechnet. Benutzen Sie HMAC.</translation>
    </message>
    <message>
        <source>It computes a plain %1 of text and secret. Use HMAC.</source>
        <translation>Ein einfaches %1 aus Text und Geheimnis wird berechnet. Benutzen Sie HMAC.</translation>
    </message>
    <message>
        <source>It computes a plain %1 without the secret. Use HMAC with the secret.</source>
        <translation>Ein einfaches %1 ohne das Geheimnis wird berechnet. Benutzen Sie HMAC mit dem Geheimnis.</translation>
    </message>
    <message>
        <source>It decodes the secret as hexadecimal. Use the text of the secret as it stands.</source>
        <translation>Das Geheimnis wird hexadezimal dekodiert. Benutzen Sie seinen Text, wie er dasteht.</translation>
    </message>
    <message>
        <source>It decodes the secret as base64. Use the text of the secret as it stands.</source>
        <translation>Das Geheimnis wird als Base64 dekodiert. Benutzen Sie seinen Text, wie er dasteht.</translation>
    </message>
    <message>
        <source>It decodes the secret as base64url. Use the text of the secret as it stands.</source>
        <translation>Das Geheimnis wird als Base64url dekodiert. Benutzen Sie seinen Text, wie er dasteht.</translation>
    </message>
    <message>
        <source>It removes the dashes from the secret. Use its text as it stands.</source>
        <translation>Die Bindestriche des Geheimnisses fallen weg. Benutzen Sie seinen Text, wie er dasteht.</translation>
    </message>
    <message>
        <source>It puts the secret in lower case. Use its text as it stands.</source>
        <translation>Das Geheimnis wird kleingeschrieben. Benutzen Sie seinen Text, wie er dasteht.</translation>
    </message>
    <message>
        <source>It puts the secret in upper case. Use its text as it stands.</source>
        <translation>Das Geheimnis wird großgeschrieben. Benutzen Sie seinen Text, wie er dasteht.</translation>
    </message>
    <message>
        <source>Its secret ends in a line feed, as read from a file. Trim it.</source>
        <translation>Das Geheimnis endet mit einem Zeilenvorschub, wie aus einer Datei gelesen. Schneiden Sie ihn ab.</translation>
    </message>
    <message>
        <source>Its secret ends in a line break (CR LF), as read from a file. Trim it.</source>
        <translation>Das Geheimnis endet mit einem Zeilenumbruch (CR LF), wie aus einer Datei gelesen. Schneiden Sie ihn ab.</translation>
    </message>
    <message>
        <source>Its secret ends in a space. Trim it.</source>
        <translation>Das Geheimnis endet mit einem Leerzeichen. Schneiden Sie es ab.</translation>
    </message>
    <message>
        <source>Its secret starts with a space. Trim it.</source>
        <translation>Das Geheimnis beginnt mit einem Leerzeichen. Schneiden Sie es ab.</translation>
    </message>
    <message>
        <source>Its secret starts with a byte order mark (EF BB BF), as read from a file. Remove it.</source>
        <translation>Das Geheimnis beginnt mit einer Bytereihenfolge-Markierung (EF BB BF), wie aus einer Datei gelesen. Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Its secret stands in quotes. Remove them.</source>
        <translation>Das Geheimnis steht in Anführungszeichen. Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>It trims the secret, which has white space around it here. Compare both; one was copied wrong.</source>
        <translation>Das Geheimnis wird beschnitten; hier stehen Leerzeichen darum. Vergleichen Sie beide: Eines ist falsch kopiert.</translation>
    </message>
    <message>
        <source>It uses the secret as UTF-16 (Encoding.Unicode in .NET). Use UTF-8.</source>
        <translation>Das Geheimnis wird als UTF-16 benutzt (Encoding.Unicode in .NET). Benutzen Sie UTF-8.</translation>
    </message>
    <message>
        <source>It uses the secret as Latin-1. Use UTF-8.</source>
        <translation>Das Geheimnis wird als Latin-1 benutzt. Benutzen Sie UTF-8.</translation>
    </message>
    <message>
        <source>It encodes the secret in base64. Use its text as it stands.</source>
        <translation>Das Geheimnis wird in Base64 kodiert. Benutzen Sie seinen Text, wie er dasteht.</translation>
    </message>
    <message>
        <source>It encodes the secret in hexadecimal. Use its text as it stands.</source>
        <translation>Das Geheimnis wird hexadezimal kodiert. Benutzen Sie seinen Text, wie er dasteht.</translation>
    </message>
    <message>
        <source>It hashes the secret with SHA-256 first. Use its text as it stands.</source>
        <translation>Das Geheimnis wird zuerst mit SHA-256 gehasht. Benutzen Sie seinen Text, wie er dasteht.</translation>
    </message>
    <message>
        <source>It appends &amp; to the secret, as OAuth 1 does. Leave it out.</source>
        <translation>An das Geheimnis wird &amp; angehängt, wie bei OAuth 1. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>It signs with the API key. Sign with the signing secret.</source>
        <translation>Signiert wird mit dem API-Schlüssel. Signieren Sie mit dem Signaturgeheimnis.</translation>
    </message>
    <message>
        <source>It signs with the API token. Sign with the signing secret.</source>
        <translation>Signiert wird mit dem API-Token. Signieren Sie mit dem Signaturgeheimnis.</translation>
    </message>
    <message>
        <source>It signs with an empty secret: the variable is not set.</source>
        <translation>Signiert wird mit einem leeren Geheimnis: Die Variable ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>It signs the method in lower case. Use upper case.</source>
        <translation>Die Methode wird kleingeschrieben signiert. Schreiben Sie sie groß.</translation>
    </message>
    <message>
        <source>It signs the method with one capital letter. Use upper case.</source>
        <translation>Die Methode wird mit nur einem Großbuchstaben signiert. Schreiben Sie sie groß.</translation>
    </message>
    <message>
        <source>It signs an empty method. Put the method in.</source>
        <translation>Die Methode ist leer. Setzen Sie sie ein.</translation>
    </message>
    <message>
        <source>It signs the method %1. Sign the method that is sent.</source>
        <translation>Die Methode %1 wird signiert. Signieren Sie die Methode, die gesendet wird.</translation>
    </message>
    <message>
        <source>It signs the time in seconds. Use milliseconds: 13 digits.</source>
        <translation>Die Zeit wird in Sekunden signiert. Benutzen Sie Millisekunden: 13 Ziffern.</translation>
    </message>
    <message>
        <source>It signs the time rounded down to whole seconds, but another time is sent. Sign and send the same digits.</source>
        <translation>Die Zeit wird auf ganze Sekunden abgerundet signiert, gesendet wird eine andere. Signieren und senden Sie dieselben Ziffern.</translation>
    </message>
    <message>
        <source>It signs the time in seconds with decimals. Use whole milliseconds: 13 digits.</source>
        <translation>Die Zeit wird in Sekunden mit Nachkommastellen signiert. Benutzen Sie ganze Millisekunden: 13 Ziffern.</translation>
    </message>
    <message>
        <source>It signs the time in microseconds. Use milliseconds: 13 digits.</source>
        <translation>Die Zeit wird in Mikrosekunden signiert. Benutzen Sie Millisekunden: 13 Ziffern.</translation>
    </message>
    <message>
        <source>It signs the time in nanoseconds. Use milliseconds: 13 digits.</source>
        <translation>Die Zeit wird in Nanosekunden signiert. Benutzen Sie Millisekunden: 13 Ziffern.</translation>
    </message>
    <message>
        <source>It signs the time as a date in ISO 8601. Use milliseconds since 1970.</source>
        <translation>Die Zeit wird als Datum nach ISO 8601 signiert. Benutzen Sie Millisekunden seit 1970.</translation>
    </message>
    <message>
        <source>It signs the time as a date in ISO 8601 without milliseconds. Use milliseconds since 1970.</source>
        <translation>Die Zeit wird als Datum nach ISO 8601 ohne Millisekunden signiert. Benutzen Sie Millisekunden seit 1970.</translation>
    </message>
    <message>
        <source>It signs the time as an HTTP date. Use milliseconds since 1970.</source>
        <translation>Die Zeit wird als HTTP-Datum signiert. Benutzen Sie Millisekunden seit 1970.</translation>
    </message>
    <message>
        <source>It signs an empty time. Put the milliseconds in that are sent.</source>
        <translation>Die Zeit ist leer. Setzen Sie die Millisekunden ein, die gesendet werden.</translation>
    </message>
    <message>
        <source>It signs the body too, behind another _. The body is not signed: leave it out.</source>
        <translation>Der Body wird hinter einem weiteren _ mitsigniert. Er wird nicht signiert: Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>It signs the body too, right behind the address. The body is not signed: leave it out.</source>
        <translation>Der Body wird direkt hinter der Adresse mitsigniert. Er wird nicht signiert: Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>It signs the SHA-256 of the body too. The body is not signed: leave it out.</source>
        <translation>Das SHA-256 des Bodys wird mitsigniert. Der Body wird nicht signiert: Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>It signs the MD5 of the body too. The body is not signed: leave it out.</source>
        <translation>Das MD5 des Bodys wird mitsigniert. Der Body wird nicht signiert: Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>It signs the Content-MD5 of the body too. The body is not signed: leave it out.</source>
        <translation>Das Content-MD5 des Bodys wird mitsigniert. Der Body wird nicht signiert: Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>It signs another _ at the end. Leave it out.</source>
        <translation>Am Ende wird ein weiteres _ signiert. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>It signs the API key behind another _. Leave it out: headers are not signed.</source>
        <translation>Der API-Schlüssel wird hinter einem weiteren _ signiert. Lassen Sie ihn weg: Header werden nicht signiert.</translation>
    </message>
    <message>
        <source>It signs the API token behind another _. Leave it out: headers are not signed.</source>
        <translation>Das API-Token wird hinter einem weiteren _ signiert. Lassen Sie es weg: Header werden nicht signiert.</translation>
    </message>
    <message>
        <source>It puts nothing between method, time and address. Join them with _.</source>
        <translation>Zwischen Methode, Zeit und Adresse steht nichts. Verbinden Sie sie mit _.</translation>
    </message>
    <message>
        <source>It leaves the _ between method and time out. Put it in.</source>
        <translation>Das _ zwischen Methode und Zeit fehlt. Setzen Sie es ein.</translation>
    </message>
    <message>
        <source>It leaves the _ between time and address out. Put it in.</source>
        <translation>Das _ zwischen Zeit und Adresse fehlt. Setzen Sie es ein.</translation>
    </message>
    <message>
        <source>It joins method, time and address with %1. Use _.</source>
        <translation>Methode, Zeit und Adresse sind mit %1 verbunden. Benutzen Sie _.</translation>
    </message>
    <message>
        <source>It joins method, time and address with spaces. Use _.</source>
        <translation>Methode, Zeit und Adresse sind mit Leerzeichen verbunden. Benutzen Sie _.</translation>
    </message>
    <message>
        <source>It joins method, time and address with line feeds. Use _.</source>
        <translation>Methode, Zeit und Adresse sind mit Zeilenvorschüben verbunden. Benutzen Sie _.</translation>
    </message>
    <message>
        <source>It signs method, address, time. The order is method, time, address.</source>
        <translation>Signiert wird Methode, Adresse, Zeit. Die Reihenfolge ist Methode, Zeit, Adresse.</translation>
    </message>
    <message>
        <source>It signs time, method, address. The order is method, time, address.</source>
        <translation>Signiert wird Zeit, Methode, Adresse. Die Reihenfolge ist Methode, Zeit, Adresse.</translation>
    </message>
    <message>
        <source>It signs time, address, method. The order is method, time, address.</source>
        <translation>Signiert wird Zeit, Adresse, Methode. Die Reihenfolge ist Methode, Zeit, Adresse.</translation>
    </message>
    <message>
        <source>It signs address, method, time. The order is method, time, address.</source>
        <translation>Signiert wird Adresse, Methode, Zeit. Die Reihenfolge ist Methode, Zeit, Adresse.</translation>
    </message>
    <message>
        <source>It signs address, time, method. The order is method, time, address.</source>
        <translation>Signiert wird Adresse, Zeit, Methode. Die Reihenfolge ist Methode, Zeit, Adresse.</translation>
    </message>
    <message>
        <source>It signs method and address only. Put the time between them.</source>
        <translation>Nur Methode und Adresse werden signiert. Setzen Sie die Zeit dazwischen.</translation>
    </message>
    <message>
        <source>It signs time and address only. Put the method in front.</source>
        <translation>Nur Zeit und Adresse werden signiert. Setzen Sie die Methode davor.</translation>
    </message>
    <message>
        <source>It signs the address only. Put method and time in front.</source>
        <translation>Nur die Adresse wird signiert. Setzen Sie Methode und Zeit davor.</translation>
    </message>
    <message>
        <source>It signs a line feed at the end (echo writes one: use printf or echo -n). Leave it out.</source>
        <translation>Am Ende wird ein Zeilenvorschub signiert (echo schreibt einen: benutzen Sie printf oder echo -n). Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>It signs a line break (CR LF) at the end. Leave it out.</source>
        <translation>Am Ende wird ein Zeilenumbruch (CR LF) signiert. Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>It signs a space at the end. Leave it out.</source>
        <translation>Am Ende wird ein Leerzeichen signiert. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>It signs the zero byte at the end of a C string. Leave it out.</source>
        <translation>Das Nullbyte am Ende einer C-Zeichenkette wird mitsigniert. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>It signs a byte order mark (EF BB BF) in front. Use UTF-8 without one.</source>
        <translation>Vorn wird eine Bytereihenfolge-Markierung (EF BB BF) signiert. Benutzen Sie UTF-8 ohne sie.</translation>
    </message>
    <message>
        <source>It signs quotes around the text. Leave them out.</source>
        <translation>Anführungszeichen um den Text werden mitsigniert. Lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>It signs the text as UTF-16 (Encoding.Unicode in .NET). Use UTF-8.</source>
        <translation>Der Text wird als UTF-16 signiert (Encoding.Unicode in .NET). Benutzen Sie UTF-8.</translation>
    </message>
    <message>
        <source>It signs the text as UTF-16, high byte first. Use UTF-8.</source>
        <translation>Der Text wird als UTF-16 mit dem hohen Byte zuerst signiert. Benutzen Sie UTF-8.</translation>
    </message>
    <message>
        <source>It puts the whole text in lower case before signing. Sign it as it is.</source>
        <translation>Der ganze Text wird vor dem Signieren kleingeschrieben. Signieren Sie ihn, wie er ist.</translation>
    </message>
    <message>
        <source>It puts the whole text in upper case before signing. Sign it as it is.</source>
        <translation>Der ganze Text wird vor dem Signieren großgeschrieben. Signieren Sie ihn, wie er ist.</translation>
    </message>
    <message>
        <source>It encodes the whole text in base64 before signing. Sign the text itself.</source>
        <translation>Der ganze Text wird vor dem Signieren in Base64 kodiert. Signieren Sie den Text selbst.</translation>
    </message>
    <message>
        <source>It uses the developer key as text. Decode its hexadecimal digits to octets first (hex2bin, Buffer.from(key, &apos;hex&apos;)).</source>
        <translation>Der Entwicklerschlüssel wird als Text benutzt. Dekodieren Sie zuerst seine Hexadezimalziffern zu Bytes (hex2bin, Buffer.from(key, &apos;hex&apos;)).</translation>
    </message>
    <message>
        <source>It uses the developer key as text in lower case. Decode its hexadecimal digits to octets first.</source>
        <translation>Der Entwicklerschlüssel wird als kleingeschriebener Text benutzt. Dekodieren Sie zuerst seine Hexadezimalziffern zu Bytes.</translation>
    </message>
    <message>
        <source>It uses the developer key as text in upper case. Decode its hexadecimal digits to octets first.</source>
        <translation>Der Entwicklerschlüssel wird als großgeschriebener Text benutzt. Dekodieren Sie zuerst seine Hexadezimalziffern zu Bytes.</translation>
    </message>
    <message>
        <source>It uses the developer key as text, with a line feed. Trim it and decode its hexadecimal digits to octets.</source>
        <translation>Der Entwicklerschlüssel wird als Text mit Zeilenvorschub benutzt. Schneiden Sie ihn ab, und dekodieren Sie die Hexadezimalziffern zu Bytes.</translation>
    </message>
    <message>
        <source>It decodes the developer key as base64. Its digits are hexadecimal.</source>
        <translation>Der Entwicklerschlüssel wird als Base64 dekodiert. Seine Ziffern sind hexadezimal.</translation>
    </message>
    <message>
        <source>It uses the developer key as UTF-16 text. Decode its hexadecimal digits to octets first.</source>
        <translation>Der Entwicklerschlüssel wird als UTF-16-Text benutzt. Dekodieren Sie zuerst seine Hexadezimalziffern zu Bytes.</translation>
    </message>
    <message>
        <source>It decodes the developer key&apos;s hexadecimal digits twice. Once is right.</source>
        <translation>Die Hexadezimalziffern des Entwicklerschlüssels werden zweimal dekodiert. Einmal ist richtig.</translation>
    </message>
    <message>
        <source>It took the decoded developer key for text and wrote it as UTF-8. Use the octets themselves.</source>
        <translation>Der dekodierte Entwicklerschlüssel wurde für Text gehalten und als UTF-8 geschrieben. Benutzen Sie die Bytes selbst.</translation>
    </message>
    <message>
        <source>It uses the customer key where the developer key belongs.</source>
        <translation>Der Kundenschlüssel steht, wo der Entwicklerschlüssel hingehört.</translation>
    </message>
    <message>
        <source>It uses an empty developer key: the variable is not set, or does not hold hexadecimal digits.</source>
        <translation>Der Entwicklerschlüssel ist leer: Die Variable ist nicht gesetzt oder enthält keine Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>Its customer key ends in a line feed, as read from a file. Trim it.</source>
        <translation>Der Kundenschlüssel endet mit einem Zeilenvorschub, wie aus einer Datei gelesen. Schneiden Sie ihn ab.</translation>
    </message>
    <message>
        <source>Its customer key ends in a line break (CR LF). Trim it.</source>
        <translation>Der Kundenschlüssel endet mit einem Zeilenumbruch (CR LF). Schneiden Sie ihn ab.</translation>
    </message>
    <message>
        <source>Its customer key ends in a space. Trim it.</source>
        <translation>Der Kundenschlüssel endet mit einem Leerzeichen. Schneiden Sie es ab.</translation>
    </message>
    <message>
        <source>It puts the customer key in lower case. Use it as it stands.</source>
        <translation>Der Kundenschlüssel wird kleingeschrieben. Benutzen Sie ihn, wie er dasteht.</translation>
    </message>
    <message>
        <source>It puts the customer key in upper case. Use it as it stands.</source>
        <translation>Der Kundenschlüssel wird großgeschrieben. Benutzen Sie ihn, wie er dasteht.</translation>
    </message>
    <message>
        <source>It decodes the customer key as hexadecimal. Only the developer key is decoded; the customer key is text.</source>
        <translation>Der Kundenschlüssel wird hexadezimal dekodiert. Nur der Entwicklerschlüssel wird dekodiert; der Kundenschlüssel ist Text.</translation>
    </message>
    <message>
        <source>It decodes the customer key as base64. It is text: use it as it stands.</source>
        <translation>Der Kundenschlüssel wird als Base64 dekodiert. Er ist Text: Benutzen Sie ihn, wie er dasteht.</translation>
    </message>
    <message>
        <source>It uses the customer key as UTF-16. Use UTF-8.</source>
        <translation>Der Kundenschlüssel wird als UTF-16 benutzt. Benutzen Sie UTF-8.</translation>
    </message>
    <message>
        <source>It uses the customer key as Latin-1. Use UTF-8.</source>
        <translation>Der Kundenschlüssel wird als Latin-1 benutzt. Benutzen Sie UTF-8.</translation>
    </message>
    <message>
        <source>It encodes the customer key in base64 before it is joined. Use its text.</source>
        <translation>Der Kundenschlüssel wird vor dem Verbinden in Base64 kodiert. Benutzen Sie seinen Text.</translation>
    </message>
    <message>
        <source>It encodes the customer key in hexadecimal. Use its text.</source>
        <translation>Der Kundenschlüssel wird hexadezimal kodiert. Benutzen Sie seinen Text.</translation>
    </message>
    <message>
        <source>Its customer key stands in quotes. Remove them.</source>
        <translation>Der Kundenschlüssel steht in Anführungszeichen. Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Its customer key is percent-encoded, as copied from an address. Decode it once.</source>
        <translation>Der Kundenschlüssel ist prozentkodiert, wie aus einer Adresse kopiert. Dekodieren Sie ihn einmal.</translation>
    </message>
    <message>
        <source>It does not trim the customer key. Remove the white space around it.</source>
        <translation>Der Kundenschlüssel wird nicht beschnitten. Entfernen Sie die Leerzeichen darum.</translation>
    </message>
    <message>
        <source>The HMAC is of the customer key with a line feed (echo writes one: use printf or echo -n). Leave it out.</source>
        <translation>Das HMAC gilt dem Kundenschlüssel mit Zeilenvorschub (echo schreibt einen: benutzen Sie printf oder echo -n). Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>The HMAC is of the customer key in lower case. Use the same text that is appended.</source>
        <translation>Das HMAC gilt dem kleingeschriebenen Kundenschlüssel. Benutzen Sie denselben Text, der angehängt wird.</translation>
    </message>
    <message>
        <source>The HMAC is of the customer key in upper case. Use the same text that is appended.</source>
        <translation>Das HMAC gilt dem großgeschriebenen Kundenschlüssel. Benutzen Sie denselben Text, der angehängt wird.</translation>
    </message>
    <message>
        <source>The HMAC is of the customer key decoded as hexadecimal. Use the same text that is appended.</source>
        <translation>Das HMAC gilt dem hexadezimal dekodierten Kundenschlüssel. Benutzen Sie denselben Text, der angehängt wird.</translation>
    </message>
    <message>
        <source>The HMAC is of the customer key decoded as base64. Use the same text that is appended.</source>
        <translation>Das HMAC gilt dem als Base64 dekodierten Kundenschlüssel. Benutzen Sie denselben Text, der angehängt wird.</translation>
    </message>
    <message>
        <source>The HMAC is of the customer key as UTF-16. Use UTF-8.</source>
        <translation>Das HMAC gilt dem Kundenschlüssel als UTF-16. Benutzen Sie UTF-8.</translation>
    </message>
    <message>
        <source>The HMAC is of the customer key in base64. Use its text.</source>
        <translation>Das HMAC gilt dem Kundenschlüssel in Base64. Benutzen Sie seinen Text.</translation>
    </message>
    <message>
        <source>The HMAC is of the customer key in hexadecimal. Use its text.</source>
        <translation>Das HMAC gilt dem hexadezimalen Kundenschlüssel. Benutzen Sie seinen Text.</translation>
    </message>
    <message>
        <source>The HMAC is of the user name. It must be of the customer key.</source>
        <translation>Das HMAC gilt dem Benutzernamen. Es muss dem Kundenschlüssel gelten.</translation>
    </message>
    <message>
        <source>The HMAC is of user name and customer key. It must be of the customer key alone.</source>
        <translation>Das HMAC gilt Benutzernamen und Kundenschlüssel. Es muss dem Kundenschlüssel allein gelten.</translation>
    </message>
    <message>
        <source>The HMAC is of nothing: the variable with the customer key was empty.</source>
        <translation>Das HMAC gilt nichts: Die Variable mit dem Kundenschlüssel war leer.</translation>
    </message>
    <message>
        <source>It joins the HMAC as hexadecimal text. Join the octets: binary output (true in PHP&apos;s hash_hmac, digest() elsewhere).</source>
        <translation>Das HMAC wird als Hexadezimaltext verbunden. Verbinden Sie die Bytes: binäre Ausgabe (true in hash_hmac von PHP, sonst digest()).</translation>
    </message>
    <message>
        <source>It joins the HMAC as upper-case hexadecimal text. Join the octets.</source>
        <translation>Das HMAC wird als großer Hexadezimaltext verbunden. Verbinden Sie die Bytes.</translation>
    </message>
    <message>
        <source>It joins the HMAC in base64 and encodes it again. Join the octets, then encode once.</source>
        <translation>Das HMAC wird in Base64 verbunden und nochmals kodiert. Verbinden Sie die Bytes, dann kodieren Sie einmal.</translation>
    </message>
    <message>
        <source>It took the HMAC for text and wrote it as UTF-8. Join the octets.</source>
        <translation>Das HMAC wurde für Text gehalten und als UTF-8 geschrieben. Verbinden Sie die Bytes.</translation>
    </message>
    <message>
        <source>It took the HMAC for UTF-8 text, and octets became replacement characters. Join the octets.</source>
        <translation>Das HMAC wurde für UTF-8-Text gehalten, und Bytes wurden zu Ersatzzeichen. Verbinden Sie die Bytes.</translation>
    </message>
    <message>
        <source>It loses the HMAC from its first zero byte on. Join octets, not text.</source>
        <translation>Das HMAC geht ab seinem ersten Nullbyte verloren. Verbinden Sie Bytes, nicht Text.</translation>
    </message>
    <message>
        <source>It puts the customer key in front of the HMAC. The HMAC comes first.</source>
        <translation>Der Kundenschlüssel steht vor dem HMAC. Das HMAC kommt zuerst.</translation>
    </message>
    <message>
        <source>It sends the HMAC alone. Append the customer key before base64.</source>
        <translation>Nur das HMAC wird gesendet. Hängen Sie vor Base64 den Kundenschlüssel an.</translation>
    </message>
    <message>
        <source>It appends the developer key, which must never be sent. Append the customer key.</source>
        <translation>Der Entwicklerschlüssel wird angehängt, der nie gesendet werden darf. Hängen Sie den Kundenschlüssel an.</translation>
    </message>
    <message>
        <source>It appends the user name. Append the customer key.</source>
        <translation>Der Benutzername wird angehängt. Hängen Sie den Kundenschlüssel an.</translation>
    </message>
    <message>
        <source>It encodes HMAC and customer key each in base64 and joins the texts. Join the octets, then encode once.</source>
        <translation>HMAC und Kundenschlüssel werden einzeln in Base64 kodiert und die Texte verbunden. Verbinden Sie die Bytes, dann kodieren Sie einmal.</translation>
    </message>
    <message>
        <source>It appends the customer key behind the base64 of the HMAC. Join the octets, then encode once.</source>
        <translation>Der Kundenschlüssel wird hinter das Base64 des HMAC gehängt. Verbinden Sie die Bytes, dann kodieren Sie einmal.</translation>
    </message>
    <message>
        <source>It puts %1 between HMAC and customer key. Join them without anything between.</source>
        <translation>Zwischen HMAC und Kundenschlüssel steht %1. Verbinden Sie sie ohne etwas dazwischen.</translation>
    </message>
    <message>
        <source>It puts a space between HMAC and customer key. Join them without anything between.</source>
        <translation>Zwischen HMAC und Kundenschlüssel steht ein Leerzeichen. Verbinden Sie sie ohne etwas dazwischen.</translation>
    </message>
    <message>
        <source>It puts a line feed between HMAC and customer key. Join them without anything between.</source>
        <translation>Zwischen HMAC und Kundenschlüssel steht ein Zeilenvorschub. Verbinden Sie sie ohne etwas dazwischen.</translation>
    </message>
    <message>
        <source>The first difference is at byte %1, in the value of %2.</source>
        <translation>Der erste Unterschied steht bei Byte %1, im Wert von %2.</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>nichts mehr</translation>
    </message>
    <message>
        <source>The first difference is at byte %1: yours has %2, Signet&apos;s has %3.</source>
        <translation>Der erste Unterschied steht bei Byte %1: bei Ihnen %2, bei Signet %3.</translation>
    </message>
    <message>
        <source>Byte %1 of yours: %2.</source>
        <translation>Byte %1 bei Ihnen: %2.</translation>
    </message>
    <message>
        <source>It carries no %1; Signet&apos;s request does.</source>
        <translation>%1: fehlt dort; die Anfrage von Signet hat ihn.</translation>
    </message>
    <message>
        <source>It carries an %1; Signet&apos;s request does not.</source>
        <translation>%1: steht dort; die Anfrage von Signet hat ihn nicht.</translation>
    </message>
    <message>
        <source>Its %1 has white space around it. Trim it.</source>
        <translation>%1: Dort stehen Leerzeichen darum. Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>It carries another %1 than Signet&apos;s request.</source>
        <translation>%1: Dort steht ein anderer als in der Anfrage von Signet.</translation>
    </message>
    <message>
        <source>Its method is %1, Signet&apos;s is %2.</source>
        <translation>Die Methode ist dort %1, bei Signet %2.</translation>
    </message>
    <message>
        <source>It goes to another host: %1.</source>
        <translation>Sie geht an einen anderen Host: %1.</translation>
    </message>
    <message>
        <source>Its address is another one. %1</source>
        <translation>Die Adresse ist eine andere. %1</translation>
    </message>
    <message>
        <source>It is not base64. Something was lost or added when it was copied.</source>
        <translation>Das ist kein Base64. Beim Kopieren ging etwas verloren oder kam etwas hinzu.</translation>
    </message>
    <message>
        <source>It holds %1 bytes: an HMAC of 32 bytes and the customer key would be more.</source>
        <translation>Es enthält %1 Bytes: Ein HMAC von 32 Bytes und der Kundenschlüssel wären mehr.</translation>
    </message>
    <message>
        <source>The customer key in it is the right one. The 32 bytes in front were made with another developer key, or in a way that Signet does not know.</source>
        <translation>Der Kundenschlüssel darin ist der richtige. Die 32 Bytes davor entstanden mit einem anderen Entwicklerschlüssel oder auf eine Weise, die Signet nicht kennt.</translation>
    </message>
    <message>
        <source>It is a right X-Ci for another customer key (%1 bytes, fingerprint %2).</source>
        <translation>Es ist ein richtiges X-Ci für einen anderen Kundenschlüssel (%1 Bytes, Fingerabdruck %2).</translation>
    </message>
    <message>
        <source>The customer key in it is another one (%1 bytes).</source>
        <translation>Der Kundenschlüssel darin ist ein anderer (%1 Bytes).</translation>
    </message>
    <message>
        <source>It is percent-encoded, as the query wants it. In a header it must not be.</source>
        <translation>Sie ist prozentkodiert, wie es die Query braucht. In einem Header darf sie es nicht sein.</translation>
    </message>
    <message>
        <source>It was made at another time; compared with that time.</source>
        <translation>Er entstand zu einer anderen Zeit; verglichen wurde mit dieser Zeit.</translation>
    </message>
    <message>
        <source>It carries no API-Signature-Timestamp. Send the milliseconds that were signed.</source>
        <translation>API-Signature-Timestamp fehlt. Senden Sie die Millisekunden, die signiert wurden.</translation>
    </message>
    <message>
        <source>Its API-Signature-Timestamp has %1 digits; milliseconds have 13.</source>
        <translation>API-Signature-Timestamp hat dort %1 Ziffern; Millisekunden haben 13.</translation>
    </message>
    <message>
        <source>It carries no API-Signature, so there is nothing to recompute.</source>
        <translation>API-Signature fehlt, also gibt es nichts nachzurechnen.</translation>
    </message>
    <message>
        <source>It carries no X-Un. Send the user name beside X-Ci.</source>
        <translation>X-Un fehlt. Senden Sie den Benutzernamen neben X-Ci.</translation>
    </message>
    <message>
        <source>Its X-Un is another user name than this account&apos;s.</source>
        <translation>X-Un ist ein anderer Benutzername als der dieses Kontos.</translation>
    </message>
    <message>
        <source>It carries no X-Ci, so there is nothing to recompute.</source>
        <translation>X-Ci fehlt, also gibt es nichts nachzurechnen.</translation>
    </message>
    <message>
        <source>It is right: the request and the keys give exactly this.</source>
        <translation>Es stimmt: Anfrage und Schlüssel ergeben genau das.</translation>
    </message>
    <message>
        <source>Found. One of these makes exactly this; here they cannot be told apart.</source>
        <translation>Gefunden. Einer dieser Fehler ergibt genau das; hier lassen sie sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Found. Two mistakes together make exactly this.</source>
        <translation>Gefunden. Zwei Fehler zusammen ergeben genau das.</translation>
    </message>
    <message>
        <source>Found. One mistake makes exactly this.</source>
        <translation>Gefunden. Ein Fehler ergibt genau das.</translation>
    </message>
    <message>
        <source>There is nothing to recompute.</source>
        <translation>Es gibt nichts nachzurechnen.</translation>
    </message>
    <message>
        <source>None of the %1 ways that Signet knows makes this. Another key, another time or another request may be behind it.</source>
        <translation>Keine der %1 Weisen, die Signet kennt, ergibt das. Ein anderer Schlüssel, eine andere Zeit oder eine andere Anfrage kann dahinterstehen.</translation>
    </message>
</context>
<context>
    <name>Name</name>
    <message>
        <source>%1 is too long. Use at most %2 characters.</source>
        <translation>%1 ist zu lang. Verwenden Sie höchstens %2 Zeichen.</translation>
    </message>
    <message>
        <source>%1 contains characters that cannot be seen, such as line breaks or marks that reverse the text. Type it in by hand instead of pasting it.</source>
        <translation>%1 enthält Zeichen, die man nicht sieht, etwa Zeilenumbrüche oder Zeichen, die den Text umkehren. Tippen Sie den Text ein, statt ihn einzufügen.</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Der Name</translation>
    </message>
    <message>
        <source>The name is empty. Enter one.</source>
        <translation>Der Name ist leer. Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>The user name</source>
        <translation>Der Benutzername</translation>
    </message>
    <message>
        <source>The group</source>
        <translation>Die Gruppe</translation>
    </message>
</context>
<context>
    <name>NetworkRequest</name>
    <message>
        <source>This address cannot be sent exactly as it was signed, so nothing was sent. Check its percent signs and dots.</source>
        <translation>Diese Adresse kann nicht genau so gesendet werden, wie sie signiert wurde; es wurde nichts gesendet. Prüfen Sie ihre Prozentzeichen und Punkte.</translation>
    </message>
    <message>
        <source>A HEAD request cannot carry a body. Remove the body or use another method.</source>
        <translation>Eine HEAD-Anfrage kann keinen Inhalt tragen. Entfernen Sie ihn, oder nehmen Sie eine andere Methode.</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>There is no proxy mode “%1”. Use system, none or manual.</source>
        <translation>Einen Proxy-Modus „%1“ gibt es nicht. Verwenden Sie system, none oder manual.</translation>
    </message>
    <message>
        <source>“%1” is not a proxy&apos;s name. Enter it alone, like proxy.example.com; the port has a place of its own.</source>
        <translation>„%1“ ist kein Name eines Proxys. Geben Sie ihn allein ein, etwa proxy.example.com; der Port hat ein eigenes Feld.</translation>
    </message>
    <message>
        <source>A proxy&apos;s user name cannot hold colons or control characters.</source>
        <translation>Der Benutzername für einen Proxy darf keine Doppelpunkte oder Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>The proxy&apos;s user name is too long: at most %1 characters.</source>
        <translation>Der Benutzername für den Proxy ist zu lang: höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The proxy&apos;s host is missing.</source>
        <translation>Der Rechner des Proxys fehlt.</translation>
    </message>
    <message>
        <source>The proxy&apos;s port is missing.</source>
        <translation>Der Port des Proxys fehlt.</translation>
    </message>
    <message>
        <source>The port for authorizations must be between %1 and %2.</source>
        <translation>Der Port für Freigaben muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to %1.</source>
        <translation>Ein Port ist eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>The file of additional authorities needs its whole path, not a part of it.</source>
        <translation>Die Datei mit zusätzlichen Zertifizierungsstellen braucht ihren ganzen Pfad, nicht nur einen Teil.</translation>
    </message>
</context>
<context>
    <name>OpenApiReader</name>
    <message>
        <source>The OpenAPI file cannot be read at %1. Correct it there.</source>
        <translation>Die OpenAPI-Datei ist bei %1 nicht lesbar. Berichtigen Sie sie dort.</translation>
    </message>
    <message>
        <source>The OpenAPI file has more than %1 operations. Split it.</source>
        <translation>Die OpenAPI-Datei hat mehr als %1 Operationen. Teilen Sie sie.</translation>
    </message>
    <message>
        <source>This is YAML. Save it as JSON first, for example with “yq -o json”.</source>
        <translation>Das ist YAML. Speichern Sie es zuerst als JSON, zum Beispiel mit „yq -o json“.</translation>
    </message>
    <message>
        <source>The file is not JSON: byte %1 is not what belongs there.</source>
        <translation>Die Datei ist kein JSON: Byte %1 gehört da nicht hin.</translation>
    </message>
    <message>
        <source>This is Swagger 2. Convert it to OpenAPI 3 first, for example with converter.swagger.io or “swagger2openapi”.</source>
        <translation>Das ist Swagger 2. Wandeln Sie es zuerst in OpenAPI 3 um, zum Beispiel mit converter.swagger.io oder „swagger2openapi“.</translation>
    </message>
    <message>
        <source>This is no OpenAPI 3 file: /openapi does not say 3.</source>
        <translation>Das ist keine OpenAPI-3-Datei: /openapi nennt nicht 3.</translation>
    </message>
    <message>
        <source>The OpenAPI file has no operation that can be sent. Choose another file.</source>
        <translation>Die OpenAPI-Datei enthält nichts, was gesendet werden kann. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The examples of the OpenAPI file are larger than 16 MiB. Split it.</source>
        <translation>Die Beispiele der OpenAPI-Datei sind größer als 16 MiB. Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB. Take a part of it.</source>
        <translation>Die Datei ist größer als 16 MiB. Nehmen Sie einen Teil davon.</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>This is not a web address. It must start with https:// and name a host.</source>
        <translation>Das ist keine Webadresse. Sie muss mit https:// beginnen und einen Rechner nennen.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password. Remove it; Signet keeps those in the secret store.</source>
        <translation>Die Adresse enthält einen Benutzernamen oder ein Passwort. Entfernen Sie es; Signet bewahrt so etwas im Schlüsselspeicher auf.</translation>
    </message>
    <message>
        <source>Plain http would send the credentials unencrypted. Use https; http is only for 127.0.0.1 and [::1].</source>
        <translation>Einfaches http würde die Zugangsdaten unverschlüsselt senden. Verwenden Sie https; http gibt es nur für 127.0.0.1 und [::1].</translation>
    </message>
    <message>
        <source>The address names port 0. Enter the server&apos;s port.</source>
        <translation>Die Adresse nennt Port 0. Geben Sie den Port des Servers ein.</translation>
    </message>
    <message>
        <source>A base URL has no query (?) and no fragment (#). Keep only what every request starts with.</source>
        <translation>Eine Basis-URL hat keine Abfrage (?) und kein Fragment (#). Behalten Sie nur, womit jede Anfrage beginnt.</translation>
    </message>
</context>
<context>
    <name>OriginGuard</name>
    <message>
        <source>These credentials belong to %1 and are never sent to %2. Choose an account of that address, or correct the address.</source>
        <translation>Diese Zugangsdaten gehören zu %1 und werden nie an %2 gesendet. Wählen Sie ein Konto dieser Adresse, oder berichtigen Sie die Adresse.</translation>
    </message>
</context>
<context>
    <name>PartnerCipher</name>
    <message>
        <source>Developer key</source>
        <translation>Entwicklerschlüssel</translation>
    </message>
    <message>
        <source>White space is removed and the hexadecimal digits are decoded: the HMAC key is the bytes, not their text.</source>
        <translation>Leerraum wird entfernt, die Hexadezimalziffern werden dekodiert: Der HMAC-Schlüssel sind die Bytes, nicht ihr Text.</translation>
    </message>
    <message>
        <source>Customer key</source>
        <translation>Kundenschlüssel</translation>
    </message>
    <message>
        <source>White space around the key is removed; what is left is signed and sent as UTF-8.</source>
        <translation>Leerraum um den Schlüssel wird entfernt; der Rest wird als UTF-8 signiert und gesendet.</translation>
    </message>
    <message>
        <source>HMAC-SHA256</source>
        <translation>HMAC-SHA256</translation>
    </message>
    <message>
        <source>Only who has the developer key can make these 32 bytes for this customer key.</source>
        <translation>Nur wer den Entwicklerschlüssel hat, kann diese 32 Bytes zu diesem Kundenschlüssel berechnen.</translation>
    </message>
    <message>
        <source>HMAC and customer key, joined</source>
        <translation>HMAC und Kundenschlüssel, verbunden</translation>
    </message>
    <message>
        <source>KlickTipp reads the customer key from the end and recomputes the HMAC in front of it.</source>
        <translation>KlickTipp liest den Kundenschlüssel vom Ende und rechnet den HMAC davor nach.</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>Headers carry text only. The customer key can be read back from it: treat X-Ci as a password.</source>
        <translation>Kopfzeilen tragen nur Text. Der Kundenschlüssel lässt sich daraus zurücklesen: Behandeln Sie X-Ci wie ein Passwort.</translation>
    </message>
    <message>
        <source>Sent headers</source>
        <translation>Gesendete Kopfzeilen</translation>
    </message>
    <message>
        <source>Every request carries both; they stay the same until a key is changed.</source>
        <translation>Jede Anfrage trägt beide; sie bleiben gleich, bis ein Schlüssel geändert wird.</translation>
    </message>
    <message>
        <source>The developer key is empty. It is under My Account → Settings → User Account → Developer Key.</source>
        <translation>Der Entwicklerschlüssel ist leer. Er steht unter Mein Konto → Einstellungen → Benutzerkonto → Developer Key.</translation>
    </message>
    <message>
        <source>The developer key starts with 0x. Remove it and keep the digits.</source>
        <translation>Der Entwicklerschlüssel beginnt mit 0x. Entfernen Sie das und behalten Sie die Ziffern.</translation>
    </message>
    <message>
        <source>The developer key has a character other than 0–9 and a–f. Copy it again.</source>
        <translation>Der Entwicklerschlüssel enthält ein anderes Zeichen als 0–9 und a–f. Kopieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The developer key has an odd number of digits (%1). One is missing or too many; copy it again.</source>
        <translation>Der Entwicklerschlüssel hat eine ungerade Zahl von Ziffern (%1). Eine fehlt oder ist zu viel; kopieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The customer key is not text (UTF-8). Copy it again.</source>
        <translation>Der Kundenschlüssel ist kein Text (UTF-8). Kopieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The customer key is empty. The customer gets it by confirming the access.</source>
        <translation>Der Kundenschlüssel ist leer. Er entsteht, wenn der Kunde den Zugang freigibt.</translation>
    </message>
    <message>
        <source>The user name is empty.</source>
        <translation>Der Benutzername ist leer.</translation>
    </message>
    <message>
        <source>The user name has a character that a header cannot carry. Only visible ASCII characters are possible.</source>
        <translation>Der Benutzername enthält ein Zeichen, das eine Kopfzeile nicht tragen kann. Möglich sind nur sichtbare ASCII-Zeichen.</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Too short: a passphrase has %1 characters at least.</source>
        <translation>Zu kurz: Eine Passphrase hat mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Rather short: good enough only if it is random. Five random words are easier to keep.</source>
        <translation>Eher kurz: genügt nur, wenn sie zufällig ist. Fünf zufällige Wörter merken sich leichter.</translation>
    </message>
    <message>
        <source>Long enough, if nobody can guess it.</source>
        <translation>Lang genug, wenn niemand sie erraten kann.</translation>
    </message>
</context>
<context>
    <name>PastedKey</name>
    <message>
        <source>Nothing was pasted. Paste the customer key, or the address that the browser showed after the confirmation.</source>
        <translation>Es wurde nichts eingefügt. Fügen Sie den Kundenschlüssel ein, oder die Adresse, die der Browser nach der Freigabe zeigte.</translation>
    </message>
    <message>
        <source>This is too long for a customer key or an address. Paste only the key, or the whole address.</source>
        <translation>Das ist zu lang für einen Kundenschlüssel oder eine Adresse. Fügen Sie nur den Schlüssel ein, oder die ganze Adresse.</translation>
    </message>
    <message>
        <source>There is white space inside the text. Paste only the key, or the whole address.</source>
        <translation>Im Text steht Leerraum. Fügen Sie nur den Schlüssel ein, oder die ganze Adresse.</translation>
    </message>
    <message>
        <source>The address is damaged: a percent sign in it starts no valid escape. Copy it again from the browser&apos;s address bar.</source>
        <translation>Die Adresse ist beschädigt: Ein Prozentzeichen darin leitet kein gültiges Zeichen ein. Kopieren Sie sie erneut aus der Adresszeile des Browsers.</translation>
    </message>
    <message>
        <source>The address holds two different customer keys. Open the confirmation link again and paste the address that you get then.</source>
        <translation>Die Adresse enthält zwei verschiedene Kundenschlüssel. Öffnen Sie den Freigabe-Link erneut und fügen Sie die Adresse ein, die Sie dann bekommen.</translation>
    </message>
    <message>
        <source>A customer key has 1 to 1,024 bytes. Paste only the key, or the whole address.</source>
        <translation>Ein Kundenschlüssel hat 1 bis 1.024 Bytes. Fügen Sie nur den Schlüssel ein, oder die ganze Adresse.</translation>
    </message>
    <message>
        <source>The key holds characters that no customer key has. Copy it again, without line breaks.</source>
        <translation>Der Schlüssel enthält Zeichen, die kein Kundenschlüssel hat. Kopieren Sie ihn erneut, ohne Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>There is no customer key in this address. After the confirmation, copy the whole address from the browser&apos;s address bar; it contains &quot;customerkey=&quot;.</source>
        <translation>In dieser Adresse steht kein Kundenschlüssel. Kopieren Sie nach der Freigabe die ganze Adresse aus der Adresszeile des Browsers; sie enthält „customerkey=“.</translation>
    </message>
</context>
<context>
    <name>PrivateFile</name>
    <message>
        <source>“%1” is there and is no ordinary file. Choose another name.</source>
        <translation>„%1“ gibt es schon, und es ist keine gewöhnliche Datei. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” could not be written. Choose another folder, or look at its permissions.</source>
        <translation>„%1“ konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner, oder prüfen Sie dessen Rechte.</translation>
    </message>
</context>
<context>
    <name>PrivateFiles</name>
    <message>
        <source>The folder %1 cannot be looked at. Check the permissions of the folder above it.</source>
        <translation>Der Ordner %1 ist nicht zugänglich. Prüfen Sie die Rechte des Ordners darüber.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to another user, who could exchange Signet&apos;s data there. Choose a folder of your own.</source>
        <translation>Der Ordner %1 gehört jemand anderem, der Signets Daten dort austauschen könnte. Wählen Sie einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Everybody may write to the folder %1 and could exchange Signet&apos;s data there. Run chmod o-w on it, or choose another folder.</source>
        <translation>In den Ordner %1 darf jeder schreiben und könnte Signets Daten dort austauschen. Führen Sie chmod o-w dafür aus, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file %1 cannot be created. Check the permissions of its folder.</source>
        <translation>Die Datei %1 kann nicht angelegt werden. Prüfen Sie die Rechte ihres Ordners.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created. Check the permissions of the folder above it.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Prüfen Sie die Rechte des Ordners darüber.</translation>
    </message>
    <message>
        <source>%1 is not a folder. Choose another place for Signet&apos;s data.</source>
        <translation>%1 ist kein Ordner. Wählen Sie einen anderen Platz für Signets Daten.</translation>
    </message>
    <message>
        <source>The file %1 belongs to another user. Remove it, or choose another folder.</source>
        <translation>Die Datei %1 gehört jemand anderem. Entfernen Sie sie, oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>ProxyPassword</name>
    <message>
        <source>The proxy&apos;s password is not in the secret store. Enter it in the settings under Network.</source>
        <translation>Das Passwort für den Proxy ist nicht im Schlüsselspeicher. Geben Sie es in den Einstellungen unter Netzwerk ein.</translation>
    </message>
    <message>
        <source>The proxy&apos;s password cannot be read, so nothing was sent. %1</source>
        <translation>Das Passwort für den Proxy ist nicht lesbar, deshalb wurde nichts gesendet. %1</translation>
    </message>
</context>
<context>
    <name>RedirectListener</name>
    <message>
        <source>This authorization has already begun. Start a new one.</source>
        <translation>Diese Freigabe hat schon begonnen. Beginnen Sie eine neue.</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program. Close that program, or choose another port in the settings.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt. Schließen Sie es, oder wählen Sie in den Einstellungen einen anderen Port.</translation>
    </message>
    <message>
        <source>Signet cannot wait for the browser on this machine: no loopback address could be used. Paste the key or the redirected address instead.</source>
        <translation>Signet kann auf diesem Rechner nicht auf den Browser warten: Keine Loopback-Adresse war nutzbar. Fügen Sie stattdessen den Schlüssel oder die Umleitungsadresse ein.</translation>
    </message>
</context>
<context>
    <name>RequestCompiler</name>
    <message>
        <source>The address is longer than 64 KiB.</source>
        <translation>Die Adresse ist länger als 64 KiB.</translation>
    </message>
    <message>
        <source>The address holds a character that no URL can carry.</source>
        <translation>Die Adresse enthält ein Zeichen, das keine URL tragen kann.</translation>
    </message>
    <message>
        <source>A parameter holds a character that no URL can carry. Type it again.</source>
        <translation>Ein Parameter enthält ein Zeichen, das keine URL tragen kann. Geben Sie ihn erneut ein.</translation>
    </message>
    <message>
        <source>The address leads to another host, port or scheme than the base URL. Credentials are only sent to their own origin.</source>
        <translation>Die Adresse führt zu einem anderen Rechner, Port oder Schema als die Basis-URL. Zugangsdaten gehen nur an ihren eigenen Ursprung.</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>The file %1 cannot be read. Choose another one under Body.</source>
        <translation>Die Datei %1 lässt sich nicht lesen. Wählen Sie unter Body eine andere.</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2 MiB. Choose a smaller one.</source>
        <translation>Die Datei %1 ist größer als %2 MiB. Wählen Sie eine kleinere.</translation>
    </message>
</context>
<context>
    <name>RequestSignature</name>
    <message>
        <source>The %1 is empty. Enter it, or leave it out.</source>
        <translation>%1 ist leer. Geben Sie einen Wert ein, oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>The address already has api_key or api_token, and Signet would add them again. Remove them from the address.</source>
        <translation>Die Adresse hat schon api_key oder api_token, und Signet würde sie noch einmal anhängen. Entfernen Sie sie aus der Adresse.</translation>
    </message>
    <message>
        <source>A signed request needs its time (timestamp_ms, milliseconds since 1970).</source>
        <translation>Eine signierte Anfrage braucht ihre Zeit (timestamp_ms, Millisekunden seit 1970).</translation>
    </message>
    <message>
        <source>The signing secret is empty. Enter it, or turn signatures off.</source>
        <translation>Das Signaturgeheimnis ist leer. Geben Sie es ein, oder schalten Sie Signaturen aus.</translation>
    </message>
    <message>
        <source>Path and query</source>
        <translation>Pfad und Abfrage</translation>
    </message>
    <message>
        <source>An old signature in the address is dropped; everything else stays byte for byte.</source>
        <translation>Eine alte Signatur in der Adresse entfällt; alles andere bleibt Byte für Byte.</translation>
    </message>
    <message>
        <source>Exactly these bytes go on the wire; nothing is encoded or sorted after this point.</source>
        <translation>Genau diese Bytes gehen auf die Leitung; danach wird nichts mehr kodiert oder sortiert.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>In the query they are part of the address, so they are signed too.</source>
        <translation>In der Abfrage gehören sie zur Adresse und werden mitsigniert.</translation>
    </message>
    <message>
        <source>In headers they are not part of what is signed.</source>
        <translation>In Kopfzeilen gehören sie nicht zu dem, was signiert wird.</translation>
    </message>
    <message>
        <source>Base string</source>
        <translation>Basistext</translation>
    </message>
    <message>
        <source>HMAC-SHA1</source>
        <translation>HMAC-SHA1</translation>
    </message>
    <message>
        <source>The secret is used as the UTF-8 bytes of its text; dashes stay, nothing is decoded.</source>
        <translation>Das Geheimnis dient als UTF-8-Bytes seines Textes; Bindestriche bleiben, nichts wird dekodiert.</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>In the query its +, / and = are sent as %2B, %2F and %3D.</source>
        <translation>In der Abfrage werden +, / und = als %2B, %2F und %3D gesendet.</translation>
    </message>
    <message>
        <source>In a header it is sent as it is.</source>
        <translation>In einer Kopfzeile geht sie, wie sie ist.</translation>
    </message>
    <message>
        <source>Method, time and address as sent, joined by _.</source>
        <translation>Methode, Zeit und Adresse wie gesendet, mit _ verbunden.</translation>
    </message>
    <message>
        <source>Method, time and address as sent, joined by _; the base path is signed too (setting).</source>
        <translation>Methode, Zeit und Adresse wie gesendet, mit _ verbunden; der Basispfad wird mitsigniert (Einstellung).</translation>
    </message>
    <message>
        <source>Method, time and address as sent without the base path (setting), joined by _.</source>
        <translation>Methode, Zeit und Adresse wie gesendet ohne den Basispfad (Einstellung), mit _ verbunden.</translation>
    </message>
    <message>
        <source>The signature&apos;s own parameters are left out: the other side removes them too.</source>
        <translation>Die Parameter der Signatur selbst bleiben weg: Die Gegenseite entfernt sie auch.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>The request carries no key and no signature.</source>
        <translation>Die Anfrage trägt keinen Schlüssel und keine Signatur.</translation>
    </message>
    <message>
        <source>This is what the request carries to prove who sends it.</source>
        <translation>Das trägt die Anfrage als Beweis, von wem sie kommt.</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>App only</source>
        <translation>Nur App</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>There is no decision “%1”: it is skip, add, complete, replace or add-copy.</source>
        <translation>Die Entscheidung „%1“ gibt es nicht: Es gibt skip, add, complete, replace und add-copy.</translation>
    </message>
    <message>
        <source>“%1” is %2 in this backup: it cannot be decided to “%3”.</source>
        <translation>„%1“ ist in dieser Sicherung %2: Dafür gibt es die Entscheidung „%3“ nicht.</translation>
    </message>
    <message>
        <source>The secret store is not in use any more.</source>
        <translation>Der Schlüsselspeicher wird nicht mehr benutzt.</translation>
    </message>
    <message>
        <source>These settings were not accepted: %1. Set them by hand.</source>
        <translation>Diese Einstellungen wurden nicht angenommen: %1. Stellen Sie sie von Hand ein.</translation>
    </message>
    <message>
        <source>Its integration “%1” was not restored. Restore that, too.</source>
        <translation>Seine Integration „%1“ wurde nicht wiederhergestellt. Stellen Sie auch die wieder her.</translation>
    </message>
    <message>
        <source>drafts are missing</source>
        <translation>Entwürfe fehlen</translation>
    </message>
</context>
<context>
    <name>RestoreWords</name>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Store what is missing</source>
        <translation>Fehlendes speichern</translation>
    </message>
    <message>
        <source>Replace by the backup’s</source>
        <translation>Durch die Sicherung ersetzen</translation>
    </message>
    <message>
        <source>Add a copy</source>
        <translation>Kopie hinzufügen</translation>
    </message>
    <message>
        <source>Needs its integration</source>
        <translation>Braucht seine Integration</translation>
    </message>
    <message>
        <source>Add as “%1”</source>
        <translation>Als „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>there already, the same</source>
        <translation>schon vorhanden, gleich</translation>
    </message>
    <message>
        <source>incomplete: %1</source>
        <translation>unvollständig: %1</translation>
    </message>
    <message>
        <source>different: %1</source>
        <translation>anders: %1</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>So gelassen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht ausgeführt</translation>
    </message>
</context>
<context>
    <name>RotationProbe</name>
    <message>
        <source>No account of this integration has a customer key yet, so nothing can prove this one.</source>
        <translation>Noch hat kein Konto dieser Integration einen Kundenschlüssel, also kann nichts diesen beweisen.</translation>
    </message>
    <message>
        <source>“%1” is refused with the present key, too, so it says nothing about the new one.</source>
        <translation>„%1“ wird auch mit dem jetzigen Schlüssel abgewiesen und sagt deshalb nichts über den neuen.</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>The entry “%1” in Signet&apos;s database cannot be read. A newer version may have written it: install that version.</source>
        <translation>Der Eintrag „%1“ in Signets Datenbank ist nicht lesbar. Vielleicht hat ihn eine neuere Version geschrieben: Installieren Sie jene Version.</translation>
    </message>
</context>
<context>
    <name>SealedBox</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the file was changed. Check the passphrase, and try again.</source>
        <translation>Die Passphrase ist falsch, oder die Datei wurde verändert. Prüfen Sie die Passphrase, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There are not %1 MiB of memory free, which opening the file takes. End other programs, and try again.</source>
        <translation>Das Öffnen der Datei braucht %1 MiB freien Arbeitsspeicher, die fehlen. Beenden Sie andere Programme, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The passphrase is empty. Enter one.</source>
        <translation>Die Passphrase ist leer. Geben Sie eine ein.</translation>
    </message>
    <message>
        <source>This cost is not allowed.</source>
        <translation>Dieser Aufwand ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>This file is not a vault of Signet. Choose another one.</source>
        <translation>Diese Datei ist kein Tresor von Signet. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This file is not a backup of Signet. Choose another one.</source>
        <translation>Diese Datei ist keine Sicherung von Signet. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file is damaged, or a newer Signet wrote it. Use another copy of it, or install the newest Signet.</source>
        <translation>Die Datei ist beschädigt, oder ein neueres Signet hat sie geschrieben. Nehmen Sie eine andere Kopie davon, oder installieren Sie das neueste Signet.</translation>
    </message>
</context>
<context>
    <name>SealedFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check its permissions.</source>
        <translation>Die Datei %1 ist nicht lesbar. Prüfen Sie ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link, which somebody else could turn elsewhere. Put the file itself there.</source>
        <translation>%1 ist ein symbolischer Link, den jemand anders umlenken könnte. Legen Sie die Datei selbst dorthin.</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose another place.</source>
        <translation>%1 ist keine Datei. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The file %1 belongs to another user. Remove it, or choose another folder.</source>
        <translation>Die Datei %1 gehört einem anderen Benutzer. Entfernen Sie sie, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Others can read or write the file %1. Run chmod 600 on it, then try again.</source>
        <translation>Andere können die Datei %1 lesen oder schreiben. Führen Sie chmod 600 darauf aus, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file %1 is too large to be one of Signet&apos;s.</source>
        <translation>Die Datei %1 ist zu groß, um von Signet zu sein.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Check the free space and the permissions of its folder; what was there before is unchanged.</source>
        <translation>Die Datei %1 lässt sich nicht schreiben. Prüfen Sie den freien Platz und die Rechte ihres Ordners; was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>The file %1 holds something else than was written. Check the disk, then try again.</source>
        <translation>In der Datei %1 steht etwas anderes, als geschrieben wurde. Prüfen Sie den Datenträger, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No file can be made in the folder of %1. Check its permissions and the free space.</source>
        <translation>Im Ordner von %1 lässt sich keine Datei anlegen. Prüfen Sie seine Rechte und den freien Platz.</translation>
    </message>
    <message>
        <source>Another Signet is writing %1 and does not finish. End it, then try again.</source>
        <translation>Ein anderes Signet schreibt %1 und wird nicht fertig. Beenden Sie es, dann versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>SecretAddress</name>
    <message>
        <source>%1 A reference looks like signet://account/customer-key or signet://integration/developer-key.</source>
        <translation>%1 Ein Verweis sieht aus wie signet://konto/customer-key oder signet://integration/developer-key.</translation>
    </message>
    <message>
        <source>“%1” has no %2; it may have: %3.</source>
        <translation>„%1“ hat kein Feld %2; es gibt: %3.</translation>
    </message>
    <message>
        <source>The %1 belongs to an integration, not to an account. Write signet://%2/%1.</source>
        <translation>%1 gehört zu einer Integration, nicht zu einem Konto. Schreiben Sie signet://%2/%1.</translation>
    </message>
    <message>
        <source>There is no integration “%1”, and the %2 belongs to an integration. `signet-cli integration list` shows all.</source>
        <translation>Es gibt keine Integration „%1“, und %2 gehört zu einer Integration. `signet-cli integration list` zeigt alle.</translation>
    </message>
    <message>
        <source>Several accounts are called “%1”. Write one of these: %2</source>
        <translation>Mehrere Konten heißen „%1“. Schreiben Sie eines von diesen: %2</translation>
    </message>
    <message>
        <source>“%1” is no reference to a secret.</source>
        <translation>„%1“ ist kein Verweis auf ein Geheimnis.</translation>
    </message>
    <message>
        <source>“%1” has too few or too many parts; a slash inside a name is written %2.</source>
        <translation>„%1“ hat zu wenige oder zu viele Teile; ein Schrägstrich in einem Namen wird %2 geschrieben.</translation>
    </message>
    <message>
        <source>“%1” names nothing; a percent sign inside a name is written %2.</source>
        <translation>„%1“ benennt nichts; ein Prozentzeichen in einem Namen wird %2 geschrieben.</translation>
    </message>
    <message>
        <source>There is no account “%1”. `signet-cli account list` shows all.</source>
        <translation>Es gibt kein Konto „%1“. `signet-cli account list` zeigt alle.</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>There is no secret called “%1”.</source>
        <translation>Es gibt kein Geheimnis namens „%1“.</translation>
    </message>
    <message>
        <source>Developer key</source>
        <translation>Entwicklerschlüssel</translation>
    </message>
    <message>
        <source>Customer key</source>
        <translation>Kundenschlüssel</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Signaturgeheimnis</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>This is not the name of an entry that Signet wrote.</source>
        <translation>Das ist kein Name eines Eintrags, den Signet geschrieben hat.</translation>
    </message>
</context>
<context>
    <name>SecretFrame</name>
    <message>
        <source>The entry in the secret store is not what Signet wrote. Enter the value again, or authorize again.</source>
        <translation>Der Eintrag im Schlüsselspeicher ist nicht, was Signet geschrieben hat. Geben Sie den Wert erneut ein, oder holen Sie die Freigabe neu ein.</translation>
    </message>
</context>
<context>
    <name>SecretOffer</name>
    <message>
        <source>The secret store was closed.</source>
        <translation>Der Geheimnisspeicher wurde geschlossen.</translation>
    </message>
    <message>
        <source>%1 belongs to an account. Choose the account and paste the command again to store it.</source>
        <translation>%1 gehört zu einem Konto. Wählen Sie das Konto und fügen Sie den Befehl erneut ein, um es zu speichern.</translation>
    </message>
    <message>
        <source>%1 belongs to %2, who is no account here. Add the account and paste the command again to store it.</source>
        <translation>%1 gehört zu %2; dieses Konto gibt es hier nicht. Fügen Sie das Konto hinzu und dann den Befehl erneut ein, um es zu speichern.</translation>
    </message>
    <message>
        <source>%1 is not offered: %2 signs in another way.</source>
        <translation>%1 wird nicht angeboten: %2 meldet sich auf andere Weise an.</translation>
    </message>
    <message>
        <source>%1 is not offered: %2</source>
        <translation>%1 wird nicht angeboten: %2</translation>
    </message>
    <message>
        <source>The %1 of %2 is the one that is stored.</source>
        <translation>%1 von %2 ist bereits so gespeichert.</translation>
    </message>
</context>
<context>
    <name>SecretRules</name>
    <message>
        <source>The secret has no name to be stored under.</source>
        <translation>Das Geheimnis hat keinen Namen, unter dem es abgelegt werden kann.</translation>
    </message>
    <message>
        <source>There is nothing to store: the value is empty.</source>
        <translation>Es gibt nichts zu speichern: Der Wert ist leer.</translation>
    </message>
    <message>
        <source>The value is too long. At most %1 bytes can be stored.</source>
        <translation>Der Wert ist zu lang. Höchstens %1 Bytes können gespeichert werden.</translation>
    </message>
    <message>
        <source>The secret store does not hold this value any more. Enter it again, or authorize again.</source>
        <translation>Der Schlüsselspeicher enthält diesen Wert nicht mehr. Geben Sie ihn erneut ein, oder holen Sie die Freigabe neu ein.</translation>
    </message>
</context>
<context>
    <name>SessionHeaders</name>
    <message>
        <source>The session id is empty. Log in again.</source>
        <translation>Die Sitzungskennung ist leer. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The session id has a character that a header or a cookie cannot carry. Log in again.</source>
        <translation>Die Sitzungskennung enthält ein Zeichen, das Kopfzeile oder Cookie nicht tragen können. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The session name may have letters, digits, _ and - only. The service answered something else.</source>
        <translation>Der Sitzungsname darf nur Buchstaben, Ziffern, _ und - haben. Der Dienst hat etwas anderes geantwortet.</translation>
    </message>
    <message>
        <source>KlickTipp reads the session from X-Session-Id; its cookie&apos;s name is not known.</source>
        <translation>KlickTipp liest die Sitzung aus X-Session-Id; der Name ihres Cookies ist nicht bekannt.</translation>
    </message>
    <message>
        <source>KlickTipp reads the session from X-Session-Id or from its cookie; both are sent.</source>
        <translation>KlickTipp liest die Sitzung aus X-Session-Id oder aus ihrem Cookie; beides wird gesendet.</translation>
    </message>
    <message>
        <source>Sent headers</source>
        <translation>Gesendete Kopfzeilen</translation>
    </message>
</context>
<context>
    <name>SessionLogin</name>
    <message>
        <source>KlickTipp answered the login without a session id. Check the base URL of the integration, then try again.</source>
        <translation>KlickTipp hat die Anmeldung ohne Sitzungskennung beantwortet. Prüfen Sie die Basis-URL der Integration und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The service did not answer the login. Check the network connection.</source>
        <translation>Der Dienst hat die Anmeldung nicht beantwortet. Prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>KlickTipp refused the login: the user name or the password is wrong. Enter the password again, exactly as it is, and check the user name (mainaccount-subaccount).</source>
        <translation>KlickTipp hat die Anmeldung abgelehnt: Benutzername oder Passwort ist falsch. Geben Sie das Passwort genau so ein, wie es ist, und prüfen Sie den Benutzernamen (Hauptkonto-Unterkonto).</translation>
    </message>
    <message>
        <source>KlickTipp does not let this user use the API. The API needs KlickTipp Premium or higher, and a sub-account needs the role API User.</source>
        <translation>KlickTipp lässt diesen Benutzer nicht an die Schnittstelle. Sie braucht KlickTipp Premium oder höher, und ein Unterkonto braucht die Rolle API User.</translation>
    </message>
    <message>
        <source>KlickTipp could not read the login (status 400). Check the base URL of the integration; a proxy may have changed the request.</source>
        <translation>KlickTipp konnte die Anmeldung nicht lesen (Status 400). Prüfen Sie die Basis-URL der Integration; vielleicht hat ein Proxy die Anfrage verändert.</translation>
    </message>
    <message>
        <source>KlickTipp says that this user is logged in already (status 406). Wait a few minutes, then try again.</source>
        <translation>KlickTipp meldet, dass dieser Benutzer schon angemeldet ist (Status 406). Warten Sie einige Minuten und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The account has no user name to log in with. Open the account and enter it (mainaccount-subaccount).</source>
        <translation>Das Konto hat keinen Benutzernamen zum Anmelden. Öffnen Sie das Konto und geben Sie ihn ein (Hauptkonto-Unterkonto).</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>Not used here for 24 hours: it is probably dead. Enter a new one under Edit.</source>
        <translation>Hier seit 24 Stunden nicht verwendet: Es ist wohl abgelaufen. Geben Sie unter „Bearbeiten“ ein neues ein.</translation>
    </message>
    <message>
        <source>%1; every use renews it.</source>
        <translation>%1; jede Verwendung erneuert es.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>None now: the next request gets one for e-mail and password.</source>
        <translation>Gerade keines: Die nächste Anfrage holt eines für E-Mail und Passwort.</translation>
    </message>
    <message>
        <source>%1; every use renews it. In memory only.</source>
        <translation>%1; jede Verwendung erneuert es. Nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Opened %1; every request uses it.</source>
        <translation>%1 geöffnet; jede Anfrage verwendet sie.</translation>
    </message>
    <message>
        <source>None open: the next request logs in.</source>
        <translation>Keine offen: Die nächste Anfrage meldet an.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>How the network is reached: system, none or manual.</source>
        <translation>Wie das Netz erreicht wird: system, none oder manual.</translation>
    </message>
    <message>
        <source>The manual proxy&apos;s name or address.</source>
        <translation>Name oder Adresse des eingetragenen Proxys.</translation>
    </message>
    <message>
        <source>The manual proxy&apos;s port.</source>
        <translation>Port des eingetragenen Proxys.</translation>
    </message>
    <message>
        <source>The user name that the manual proxy asks for.</source>
        <translation>Der Benutzername, den der eingetragene Proxy verlangt.</translation>
    </message>
    <message>
        <source>A PEM file of authorities that are trusted beside the system&apos;s.</source>
        <translation>Eine PEM-Datei mit Zertifizierungsstellen, denen neben denen des Systems vertraut wird.</translation>
    </message>
    <message>
        <source>The fixed port for authorizations, for SSH forwarding.</source>
        <translation>Der feste Port für Freigaben, zum Weiterleiten über SSH.</translation>
    </message>
    <message>
        <source>Whether requests and answers are kept, without keys: on or off.</source>
        <translation>Ob Anfragen und Antworten aufbewahrt werden, ohne Schlüssel: on oder off.</translation>
    </message>
    <message>
        <source>Where keys are kept: keychain, vault (a file with a passphrase) or memory.</source>
        <translation>Wo Schlüssel liegen: keychain (Schlüsselbund), vault (Datei mit Passphrase) oder memory (Arbeitsspeicher).</translation>
    </message>
    <message>
        <source>The value is “on” or “off”.</source>
        <translation>Der Wert ist „on“ oder „off“.</translation>
    </message>
    <message>
        <source>For which stores the window locks by itself: vault, always (the keychain, too) or never.</source>
        <translation>Bei welcher Ablage sich das Fenster von selbst sperrt: vault, always (auch beim Schlüsselbund) oder never.</translation>
    </message>
    <message>
        <source>After how many minutes without use it locks; 0: however long.</source>
        <translation>Nach wie vielen Minuten ohne Benutzung es sich sperrt; 0: nie.</translation>
    </message>
    <message>
        <source>Whether it locks before the computer sleeps: on or off.</source>
        <translation>Ob es sich sperrt, bevor der Rechner schläft: on oder off.</translation>
    </message>
    <message>
        <source>Whether it locks with the screen: on or off.</source>
        <translation>Ob es sich mit dem Bildschirm sperrt: on oder off.</translation>
    </message>
</context>
<context>
    <name>SharedRuns</name>
    <message>
        <source>Stopped before the request was sent.</source>
        <translation>Abgebrochen, bevor die Anfrage gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>SignatureOctets</name>
    <message>
        <source>X-Ci, taken apart and recomputed</source>
        <translation>X-Ci, zerlegt und nachgerechnet</translation>
    </message>
    <message>
        <source>This X-Ci is the one that these keys give.</source>
        <translation>Dieses X-Ci ist das, was diese Schlüssel ergeben.</translation>
    </message>
    <message>
        <source>These keys give another X-Ci.</source>
        <translation>Diese Schlüssel ergeben ein anderes X-Ci.</translation>
    </message>
    <message>
        <source>Read back from the header: the first 32 bytes are the HMAC, the rest is the customer key.</source>
        <translation>Aus dem Header zurückgelesen: Die ersten 32 Bytes sind das HMAC, der Rest ist der Kundenschlüssel.</translation>
    </message>
</context>
<context>
    <name>SignatureOrigins</name>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>timestamp, ms</source>
        <translation>Zeitstempel, ms</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>query, byte for byte</source>
        <translation>Query, Byte für Byte</translation>
    </message>
    <message>
        <source>secret, described</source>
        <translation>Geheimnis, beschrieben</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>redirect, not followed</source>
        <translation>Weiterleitung, nicht befolgt</translation>
    </message>
</context>
<context>
    <name>StoreChoice</name>
    <message>
        <source>There is no store “%1”. Use keychain, vault or memory.</source>
        <translation>Einen Speicher „%1“ gibt es nicht. Nehmen Sie keychain, vault oder memory.</translation>
    </message>
</context>
<context>
    <name>StoreMove</name>
    <message>
        <source>%1 did not read back what was written. Nothing was moved.</source>
        <translation>%1 gab nicht zurück, was geschrieben wurde. Es wurde nichts umgezogen.</translation>
    </message>
</context>
<context>
    <name>StoreWords</name>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>%1 ready</source>
        <translation>%1 bereit</translation>
    </message>
    <message>
        <source>%1 locked</source>
        <translation>%1 gesperrt</translation>
    </message>
    <message>
        <source>No usable keychain</source>
        <translation>Kein nutzbarer Schlüsselbund</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>Keys are kept for this run only</source>
        <translation>Schlüssel bleiben nur bis zum Beenden</translation>
    </message>
    <message>
        <source>%1 is locked. Nothing is lost: unlock it, and everything works again.</source>
        <translation>%1 ist gesperrt. Nichts ist verloren: Entsperren Sie ihn, und alles geht wieder.</translation>
    </message>
    <message>
        <source>Keys cannot be read or stored. %1</source>
        <translation>Schlüssel können nicht gelesen oder gespeichert werden. %1</translation>
    </message>
    <message>
        <source>%1 does not answer. Keys cannot be read until it does.</source>
        <translation>%1 antwortet nicht. Bis dahin können keine Schlüssel gelesen werden.</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
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
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>new today</source>
        <translation>heute neu</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n Tag alt</numerusform>
            <numerusform>%n Tage alt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimingBars</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Preparing, looking up the name</source>
        <translation>Vorbereiten, Namen auflösen</translation>
    </message>
    <message>
        <source>Connecting, TLS</source>
        <translation>Verbinden, TLS</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Auf die Antwort warten</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfangen</translation>
    </message>
</context>
<context>
    <name>TlsDescription</name>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check this computer&apos;s clock.</source>
        <translation>Das Zertifikat des Servers gilt noch nicht. Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by itself, not by an authority this computer trusts.</source>
        <translation>Das Zertifikat des Servers ist von ihm selbst unterschrieben, nicht von einer Stelle, der dieser Rechner vertraut.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate belongs to another host name.</source>
        <translation>Das Zertifikat des Servers gehört zu einem anderen Rechnernamen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was revoked.</source>
        <translation>Das Zertifikat des Servers wurde widerrufen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not issued by an authority this computer trusts. If your organisation inspects connections, add its authority in the settings under Network.</source>
        <translation>Das Zertifikat des Servers stammt von keiner Zertifizierungsstelle, der dieser Rechner vertraut. Prüft Ihr Unternehmen Verbindungen, tragen Sie dessen Zertifizierungsstelle in den Einstellungen unter Netzwerk ein.</translation>
    </message>
</context>
<context>
    <name>TokenExchange</name>
    <message>
        <source>Coredination gave no token: the e-mail, the password or the API key is wrong. If all are right, check the signing secret and whether the base path is signed.</source>
        <translation>Coredination gab keinen Token: E-Mail, Passwort oder API-Schlüssel ist falsch. Wenn alle stimmen, prüfen Sie das Signaturgeheimnis und ob der Basispfad signiert wird.</translation>
    </message>
    <message>
        <source>Coredination knows the credentials, but gives this API key no token. The API key may belong to another group.</source>
        <translation>Coredination kennt die Zugangsdaten, gibt diesem API-Schlüssel aber keinen Token. Er gehört vielleicht zu einer anderen Gruppe.</translation>
    </message>
    <message>
        <source>There is no token exchange at %1 %2. Its place is not documented: correct method and path in the integration, or paste a token into the account.</source>
        <translation>Unter %1 %2 gibt es keinen Token-Tausch. Sein Ort ist nicht dokumentiert: Berichtigen Sie Methode und Pfad in der Integration, oder fügen Sie einen Token in das Konto ein.</translation>
    </message>
    <message>
        <source>The answer has no token at “%1”. Correct the token pointer in the integration, or paste a token into the account.</source>
        <translation>Die Antwort hat bei „%1“ keinen Token. Berichtigen Sie den Token-Zeiger in der Integration, oder fügen Sie einen Token in das Konto ein.</translation>
    </message>
    <message>
        <source>A token exchange needs the user&apos;s e-mail. Open the account and enter it.</source>
        <translation>Ein Token-Tausch braucht die E-Mail des Benutzers. Öffnen Sie das Konto und geben Sie sie ein.</translation>
    </message>
    <message>
        <source>Signet was locked meanwhile. Unlock it, then try again.</source>
        <translation>Signet wurde inzwischen gesperrt. Entsperren Sie es, dann versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>UrlPath</name>
    <message>
        <source>The path starts with two slashes. Remove one.</source>
        <translation>Der Pfad beginnt mit zwei Schrägstrichen. Entfernen Sie einen.</translation>
    </message>
</context>
<context>
    <name>Variables</name>
    <message>
        <source>The variable {{%1}} has no value. Enter one under Variables.</source>
        <translation>Die Variable {{%1}} hat keinen Wert. Geben Sie unter Variablen einen ein.</translation>
    </message>
</context>
<context>
    <name>VaultFile</name>
    <message>
        <source>A newer Signet wrote this vault. Install the newest version to open it.</source>
        <translation>Ein neueres Signet hat diesen Tresor geschrieben. Installieren Sie die neueste Version, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>There is a vault already: %1. Unlock it, or move it away first.</source>
        <translation>Es gibt schon einen Tresor: %1. Entsperren Sie ihn, oder räumen Sie ihn zuerst weg.</translation>
    </message>
    <message>
        <source>The passphrase was changed elsewhere a moment ago. Start again with that one.</source>
        <translation>Die Passphrase wurde gerade anderswo geändert. Beginnen Sie mit dieser noch einmal.</translation>
    </message>
</context>
<context>
    <name>WireRequest</name>
    <message>
        <source>The path must start with exactly one slash.</source>
        <translation>Der Pfad muss mit genau einem Schrägstrich beginnen.</translation>
    </message>
    <message>
        <source>This address cannot be sent exactly as it would be signed. Check its percent signs and dots.</source>
        <translation>Diese Adresse kann nicht genau so gesendet werden, wie sie signiert würde. Prüfen Sie ihre Prozentzeichen und Punkte.</translation>
    </message>
    <message>
        <source>The address leaves the integration&apos;s base URL. Credentials are only sent below it.</source>
        <translation>Die Adresse verlässt die Basis-URL der Integration. Zugangsdaten gehen nur an Adressen darunter.</translation>
    </message>
    <message>
        <source>The header %1 is there twice. Remove one of them.</source>
        <translation>Die Kopfzeile %1 steht zweimal da. Entfernen Sie eine.</translation>
    </message>
</context>
<context>
    <name>signet::AboutDialog</name>
    <message>
        <source>About Signet</source>
        <translation>Über Signet</translation>
    </message>
    <message>
        <source>API credentials in your keychain, authorized by your customers, proven by a request.</source>
        <translation>API-Zugangsdaten in Ihrem Schlüsselbund, von Ihren Kunden freigegeben, durch eine Anfrage bewiesen.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Built on Qt %1, QtKeychain, QCoro, libsodium and RapidJSON.</source>
        <translation>Gebaut auf Qt %1, QtKeychain, QCoro, libsodium und RapidJSON.</translation>
    </message>
</context>
<context>
    <name>signet::AccountCommands</name>
    <message>
        <source>“%1” was deleted here. At %2 its keys still work until they are revoked there.</source>
        <translation>„%1“ wurde hier gelöscht. Bei %2 gelten die Schlüssel weiter, bis sie dort widerrufen werden.</translation>
    </message>
    <message>
        <source>An account belongs to an integration: add the integration first.</source>
        <translation>Ein Konto gehört zu einer Integration: Fügen Sie zuerst die Integration hinzu.</translation>
    </message>
    <message>
        <source>“%1” was deleted here. At %2 its key still works until it is revoked there.</source>
        <translation>„%1“ wurde hier gelöscht. Bei %2 gilt der Schlüssel weiter, bis er dort widerrufen wird.</translation>
    </message>
</context>
<context>
    <name>signet::AccountDialog</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>One customer or user that your application acts for.</source>
        <translation>Ein Kunde oder Benutzer, für den Ihre Anwendung handelt.</translation>
    </message>
    <message>
        <source>&amp;Integration</source>
        <translation>&amp;Integration</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>what you call this customer</source>
        <translation>wie Sie diesen Kunden nennen</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>as its integration</source>
        <translation>wie die Integration</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Customer &amp;key</source>
        <translation>&amp;Kundenschlüssel</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Edit the account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation>gespeichert; Eingabe ersetzt ihn</translation>
    </message>
    <message>
        <source>E-m&amp;ail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>API to&amp;ken</source>
        <translation>API-&amp;Token</translation>
    </message>
    <message>
        <source>No customer key yet? Leave it empty, and let the customer authorize access.</source>
        <translation>Noch kein Kundenschlüssel? Lassen Sie das Feld leer und holen Sie die Freigabe des Kunden ein.</translation>
    </message>
    <message>
        <source>A token dies after 24 hours without use; every request renews it.</source>
        <translation>Ein Token verfällt nach 24 Stunden ohne Nutzung; jede Anfrage erneuert es.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>optional: the group whose data it is for</source>
        <translation>freiwillig: die Gruppe, um deren Daten es geht</translation>
    </message>
    <message>
        <source>Signs in &amp;by</source>
        <translation>An&amp;meldung durch</translation>
    </message>
    <message>
        <source>partner keys: the customer authorizes access</source>
        <translation>Partnerschlüssel: der Kunde gibt den Zugriff frei</translation>
    </message>
    <message>
        <source>partner keys: I have the customer key</source>
        <translation>Partnerschlüssel: ich habe den Kundenschlüssel</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>an API token that I paste</source>
        <translation>ein API-Token, das ich einfüge</translation>
    </message>
    <message>
        <source>e-mail and password: Signet gets the token</source>
        <translation>E-Mail und Passwort: Signet holt das Token</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Add and authorize…</source>
        <translation>Hinzufügen und freigeben…</translation>
    </message>
    <message>
        <source>Save and authorize…</source>
        <translation>Speichern und freigeben…</translation>
    </message>
    <message>
        <source>Next, your customer confirms the access at KlickTipp, and the key arrives by itself.</source>
        <translation>Als Nächstes bestätigt Ihr Kunde den Zugriff bei KlickTipp, und der Schlüssel kommt von selbst an.</translation>
    </message>
    <message>
        <source>For your own tools and tests. Signet logs in once, uses the session for every request, and logs out when it closes. The session is never written to disk.</source>
        <translation>Für eigene Werkzeuge und Tests. Signet meldet sich einmal an, verwendet die Sitzung für jede Anfrage und meldet sich beim Schließen ab. Die Sitzung kommt nie auf die Platte.</translation>
    </message>
    <message>
        <source>Signet gets a token by itself whenever none lives, as the integration says under Token exchange. The token stays in memory.</source>
        <translation>Signet holt selbst ein Token, sobald keines lebt, so wie es die Integration unter „Tokentausch“ sagt. Das Token bleibt im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Stored, not used in this way, and removed when you save: %1.</source>
        <translation>Gespeichert, so nicht gebraucht und beim Speichern entfernt: %1.</translation>
    </message>
    <message>
        <source>Requests g&amp;o out</source>
        <translation>Anfragen ge&amp;hen</translation>
    </message>
    <message>
        <source>on behalf of the user</source>
        <translation>im Namen des Benutzers</translation>
    </message>
    <message>
        <source>with the API key only</source>
        <translation>nur mit dem API-Schlüssel</translation>
    </message>
    <message>
        <source>The integration’s API key is enough. The user’s own credentials are for single requests that go out on behalf of the user.</source>
        <translation>Der API-Schlüssel der Integration genügt. Eigene Zugangsdaten des Benutzers dienen einzelnen Anfragen, die in seinem Namen gehen.</translation>
    </message>
</context>
<context>
    <name>signet::AccountListModel</name>
    <message numerus="yes">
        <source>%1, %2, %n account(s)</source>
        <translation>
            <numerusform>%1, %2, %n Konto</numerusform>
            <numerusform>%1, %2, %n Konten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::AccountPage</name>
    <message>
        <source>&amp;Check now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>Ask the service whether this account’s key works (F5)</source>
        <translation>Den Dienst fragen, ob der Schlüssel dieses Kontos funktioniert (F5)</translation>
    </message>
    <message>
        <source>&amp;Re-authorize…</source>
        <translation>&amp;Neu freigeben…</translation>
    </message>
    <message>
        <source>More actions for this account</source>
        <translation>Weitere Aktionen für dieses Konto</translation>
    </message>
    <message>
        <source>Edit or delete this account</source>
        <translation>Dieses Konto bearbeiten oder löschen</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Copy &amp;user name</source>
        <translation>Benut&amp;zernamen kopieren</translation>
    </message>
    <message>
        <source>Customer key</source>
        <translation>Kundenschlüssel</translation>
    </message>
    <message>
        <source>Developer key</source>
        <translation>Entwicklerschlüssel</translation>
    </message>
    <message>
        <source>&amp;Open integration</source>
        <translation>Integrati&amp;on öffnen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>&amp;Playground</source>
        <translation>&amp;Werkstatt</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Bea&amp;rbeiten…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>partner keys</source>
        <translation>Partnerschlüssel</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Autho&amp;rize…</source>
        <translation>Freigabe ei&amp;nholen…</translation>
    </message>
    <message>
        <source>User name (X-Un)</source>
        <translation>Benutzername (X-Un)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>from the integration %1</source>
        <translation>aus der Integration %1</translation>
    </message>
    <message>
        <source>missing in the integration %1</source>
        <translation>fehlt in der Integration %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1, as its integration</source>
        <translation>%1, wie die Integration</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 · %2 · HTTP %3</source>
        <translation>%1 · %2 · HTTP %3</translation>
    </message>
    <message>
        <source>%1 · %2 · no answer</source>
        <translation>%1 · %2 · keine Antwort</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>e-mail and password</source>
        <translation>E-Mail und Passwort</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>&amp;Keep this</source>
        <translation>So beha&amp;lten</translation>
    </message>
    <message>
        <source>Requests go out</source>
        <translation>Anfragen gehen</translation>
    </message>
    <message>
        <source>&amp;Paste what came back…</source>
        <translation>&amp;Zurückgekommenes einfügen…</translation>
    </message>
    <message>
        <source>with the API key only</source>
        <translation>nur mit dem API-Schlüssel</translation>
    </message>
    <message>
        <source>on behalf of the user</source>
        <translation>im Namen des Benutzers</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What changed?</source>
        <translation>Was ist anders?</translation>
    </message>
    <message>
        <source>Compares the last request that failed with the last one like it that was answered with success</source>
        <translation>Vergleicht die letzte fehlgeschlagene Anfrage mit der letzten gleichen, die mit Erfolg beantwortet wurde</translation>
    </message>
</context>
<context>
    <name>signet::AccountRepository</name>
    <message>
        <source>Signet&apos;s database cannot be read. Check the disk.</source>
        <translation>Signets Datenbank kann nicht gelesen werden. Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>This integration does not exist any more.</source>
        <translation>Diese Integration gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This account does not exist any more.</source>
        <translation>Dieses Konto gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is an integration “%1” already. Choose another name.</source>
        <translation>Es gibt schon eine Integration „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The account&apos;s integration does not exist any more.</source>
        <translation>Die Integration des Kontos gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The integration has an account “%1” already. Choose another name.</source>
        <translation>Die Integration hat schon ein Konto „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>This integration still has %n account(s). Remove them first.</source>
        <translation>
            <numerusform>Diese Integration hat noch %n Konto. Löschen Sie es zuerst.</numerusform>
            <numerusform>Diese Integration hat noch %n Konten. Löschen Sie diese zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>The account&apos;s integration is removed too. Restore that first.</source>
        <translation>Auch die Integration des Kontos ist gelöscht. Stellen Sie zuerst diese wieder her.</translation>
    </message>
    <message>
        <source>The name is taken by another entry meanwhile. Rename that one, then restore again.</source>
        <translation>Der Name ist inzwischen anders vergeben. Benennen Sie jenen Eintrag um und stellen Sie dann wieder her.</translation>
    </message>
    <message>
        <source>It is too late: the entry has been deleted.</source>
        <translation>Es ist zu spät: Der Eintrag ist gelöscht.</translation>
    </message>
    <message>
        <source>The entry that this secret belongs to does not exist any more.</source>
        <translation>Den Eintrag, zu dem dieses Geheimnis gehört, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The value was removed before it was in place. Store it again.</source>
        <translation>Der Wert wurde entfernt, bevor er an seinem Platz war. Speichern Sie ihn erneut.</translation>
    </message>
    <message>
        <source>No value is stored for “%1” yet. Enter it, or let the customer authorize access.</source>
        <translation>Für „%1“ ist noch nichts gespeichert. Geben Sie den Wert ein, oder holen Sie die Freigabe des Kunden ein.</translation>
    </message>
    <message>
        <source>No other value is kept for “%1”: there is nothing to confirm or to go back to.</source>
        <translation>Für „%1“ ist kein anderer Wert aufgehoben: Es gibt nichts zu bestätigen und nichts, zu dem Sie zurückkönnten.</translation>
    </message>
</context>
<context>
    <name>signet::AnswerConnection</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time, phase by phase</source>
        <translation>Zeit nach Abschnitten</translation>
    </message>
    <message>
        <source>A connection that was open already was used.</source>
        <translation>Eine schon offene Verbindung wurde benutzt.</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Not encrypted.</source>
        <translation>Nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Certificate of</source>
        <translation>Zertifikat von</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>signet::AnswerPretty</name>
    <message>
        <source>Filter, for example $..email</source>
        <translation>Filter, zum Beispiel $..email</translation>
    </message>
    <message>
        <source>Filter by JSONPath</source>
        <translation>Nach JSONPath filtern</translation>
    </message>
    <message>
        <source>A JSONPath: $.name, $..name, $[0], $[*], $[1:5], $[?@.price &lt; 10 &amp;&amp; @.name == &apos;x&apos;]</source>
        <translation>Ein JSONPath: $.name, $..name, $[0], $[*], $[1:5], $[?@.price &lt; 10 &amp;&amp; @.name == &apos;x&apos;]</translation>
    </message>
    <message>
        <source>Answer, indented</source>
        <translation>Antwort, eingerückt</translation>
    </message>
    <message>
        <source>This is not JSON, so it is shown as it came. %1</source>
        <translation>Das ist kein JSON und wird gezeigt, wie es kam. %1</translation>
    </message>
    <message>
        <source>Filtering…</source>
        <translation>Filter läuft…</translation>
    </message>
    <message>
        <source>The first %1 values are shown</source>
        <translation>Die ersten %1 Werte</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>signet::AnswerView</name>
    <message>
        <source>Exchange</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>The session was over: Signet logged in again and repeated the request</source>
        <translation>Die Sitzung war zu Ende: Signet hat sich neu angemeldet und die Anfrage wiederholt</translation>
    </message>
    <message>
        <source>Prett&amp;y</source>
        <translation>F&amp;ormatiert</translation>
    </message>
    <message>
        <source>Ra&amp;w</source>
        <translation>Ro&amp;h</translation>
    </message>
    <message>
        <source>Answer as it came</source>
        <translation>Antwort, wie sie kam</translation>
    </message>
    <message>
        <source>Headers (answ&amp;er)</source>
        <translation>&amp;Antwortkopf</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Kopfzeilen der Antwort</translation>
    </message>
    <message>
        <source>Si&amp;gnature</source>
        <translation>Signat&amp;ur</translation>
    </message>
    <message>
        <source>The session was over: Signet logged in again and repeated the request.</source>
        <translation>Die Sitzung war zu Ende: Signet hat sich neu angemeldet und die Anfrage wiederholt.</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Find in the answer (Ctrl+F)</source>
        <translation>In der Antwort suchen (Strg+F)</translation>
    </message>
    <message>
        <source>He&amp;x</source>
        <translation>He&amp;x</translation>
    </message>
    <message>
        <source>Answer in hexadecimal</source>
        <translation>Antwort, hexadezimal</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>Erklären …</translation>
    </message>
    <message>
        <source>Compares the signature with one that works, and says what differs</source>
        <translation>Vergleicht die Signatur mit einer, die geht, und sagt, was anders ist</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>Bau&amp;m</translation>
    </message>
    <message>
        <source>Answer as a tree</source>
        <translation>Antwort als Baum</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the answer as it came to a file</source>
        <translation>Die Antwort, wie sie kam, in eine Datei speichern</translation>
    </message>
    <message>
        <source>Ti&amp;ming</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare with the last answer to this request</source>
        <translation>Mit der letzten Antwort auf diese Anfrage vergleichen</translation>
    </message>
    <message>
        <source>Cookies of the answer</source>
        <translation>Cookies der Antwort</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>signet::Application</name>
    <message numerus="yes">
        <source>%n key(s) are not in the store in use. If they are in another one, switch back to it; else enter them again, or re-authorize.</source>
        <translation>
            <numerusform>%n Schlüssel liegt nicht im verwendeten Speicher. Liegt er in einem anderen, wechseln Sie dorthin zurück; sonst geben Sie ihn neu ein, oder lassen Sie die Freigabe erneuern.</numerusform>
            <numerusform>%n Schlüssel liegen nicht im verwendeten Speicher. Liegen sie in einem anderen, wechseln Sie dorthin zurück; sonst geben Sie sie neu ein, oder lassen Sie die Freigaben erneuern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys of this run are forgotten.</source>
        <translation>Die Schlüssel dieser Sitzung sind vergessen.</translation>
    </message>
</context>
<context>
    <name>signet::AuthorizationFlow</name>
    <message>
        <source>Only KlickTipp accounts with a customer key are authorized in the browser. Enter this account&apos;s credentials on its page instead.</source>
        <translation>Nur KlickTipp-Konten mit Kundenschlüssel werden im Browser freigegeben. Geben Sie die Zugangsdaten dieses Kontos stattdessen auf seiner Seite ein.</translation>
    </message>
    <message>
        <source>The account belongs to another integration. Choose the integration that it was added to.</source>
        <translation>Das Konto gehört zu einer anderen Integration. Wählen Sie die Integration, zu der es hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>The account has no user name, which KlickTipp does not send along with the key. Enter the customer&apos;s KlickTipp user name first.</source>
        <translation>Das Konto hat keinen Benutzernamen; KlickTipp schickt ihn nicht mit dem Schlüssel. Geben Sie zuerst den KlickTipp-Benutzernamen des Kunden ein.</translation>
    </message>
    <message>
        <source>No key is awaited at the moment. Start the authorization of this account again, then paste it.</source>
        <translation>Zurzeit wird kein Schlüssel erwartet. Beginnen Sie die Freigabe dieses Kontos neu und fügen Sie ihn dann ein.</translation>
    </message>
    <message>
        <source>The account “%1” was removed meanwhile. Nothing was stored; the access that was given can be taken back at KlickTipp.</source>
        <translation>Das Konto „%1“ wurde inzwischen entfernt. Nichts wurde gespeichert; der erteilte Zugang lässt sich bei KlickTipp zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>signet::AuthorizationWizard</name>
    <message>
        <source>Authorize customer</source>
        <translation>Kundenfreigabe</translation>
    </message>
    <message>
        <source>Closing this window keeps nothing.</source>
        <translation>Wer dieses Fenster schließt, behält nichts.</translation>
    </message>
    <message>
        <source>The account waits in the list.</source>
        <translation>Das Konto wartet in der Liste.</translation>
    </message>
    <message>
        <source>The key is being stored: closing this window does not stop that.</source>
        <translation>Der Schlüssel wird gerade gespeichert: Das Schließen dieses Fensters hält das nicht auf.</translation>
    </message>
</context>
<context>
    <name>signet::BackupDialog</name>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Back everything up</source>
        <translation>Alles sichern</translation>
    </message>
    <message>
        <source>One encrypted file with everything: integrations, accounts, their keys and drafts, added catalogues and the settings. Without the passphrase nobody can open it, and nobody can reset it: keep it apart from the file.</source>
        <translation>Eine verschlüsselte Datei mit allem: Integrationen, Konten, deren Schlüssel und Entwürfe, hinzugefügte Kataloge und die Einstellungen. Ohne die Passphrase kann niemand sie öffnen, und niemand kann sie zurücksetzen: Bewahren Sie sie getrennt von der Datei auf.</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Wo&amp;hin</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Durch&amp;suchen…</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>Noch &amp;einmal dieselbe</translation>
    </message>
    <message>
        <source>The backup is being written</source>
        <translation>Die Sicherung wird geschrieben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back &amp;up</source>
        <translation>S&amp;ichern</translation>
    </message>
    <message>
        <source>Say which file to write, in a folder that is there.</source>
        <translation>Nennen Sie die Datei, in einem Ordner, den es gibt.</translation>
    </message>
    <message>
        <source>This file is there already, and will be replaced.</source>
        <translation>Diese Datei gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>In eine Datei sichern</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type the second one again.</source>
        <translation>Die beiden Passphrasen sind nicht gleich. Geben Sie die zweite noch einmal ein.</translation>
    </message>
    <message>
        <source>Reading %1 of %2: %3</source>
        <translation>Lesen, %1 von %2: %3</translation>
    </message>
    <message>
        <source>Not in it, because the secret store has lost it: %1.</source>
        <translation>Nicht darin, weil der Schlüsselspeicher es verloren hat: %1.</translation>
    </message>
    <message>
        <source>Encrypting and writing.</source>
        <translation>Verschlüsseln und Schreiben.</translation>
    </message>
    <message>
        <source>Backed up to %1: %2, %3, %4.</source>
        <translation>Gesichert in %1: %2, %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n integration(s)</source>
        <translation>
            <numerusform>%n Integration</numerusform>
            <numerusform>%n Integrationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::Badge</name>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
</context>
<context>
    <name>signet::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>signet::CatalogueDialog</name>
    <message>
        <source>Add endpoints</source>
        <translation>Endpunkte hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n new endpoint(s) for %1, below %2.</source>
        <translation>
            <numerusform>%n neuer Endpunkt für %1, unterhalb von %2.</numerusform>
            <numerusform>%n neue Endpunkte für %1, unterhalb von %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new for %1.</source>
        <translation>Nichts Neues für %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are there already and stay as they are.</source>
        <translation>
            <numerusform>%n Endpunkt ist schon da und bleibt, wie er ist.</numerusform>
            <numerusform>%n Endpunkte sind schon da und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>They take the place of what “%1” added before.</source>
        <translation>Sie ersetzen, was „%1“ zuvor hinzugefügt hat.</translation>
    </message>
</context>
<context>
    <name>signet::CheckAllPage</name>
    <message>
        <source>‹ Acco&amp;unts</source>
        <translation>‹ K&amp;onten</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Alle prüfen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Write the results to a CSV or JSON file, without secrets</source>
        <translation>Die Ergebnisse ohne Geheimnisse in eine CSV- oder JSON-Datei schreiben</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Accounts checked</source>
        <translation>Geprüfte Konten</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Results, one row for each account</source>
        <translation>Ergebnisse, eine Zeile für jedes Konto</translation>
    </message>
    <message>
        <source>Enter opens the account</source>
        <translation>Eingabe öffnet das Konto</translation>
    </message>
    <message>
        <source>%1 work · %2 refused · %3 cannot be told</source>
        <translation>%1 funktionieren · %2 abgelehnt · %3 nicht zu sagen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation>%1 gleichzeitig</translation>
    </message>
    <message>
        <source>waiting %1 s for %2 (%3)</source>
        <translation>wartet %1 s auf %2 (%3)</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tabelle für Tabellenkalkulationen (*.csv)</translation>
    </message>
    <message>
        <source>JSON for programs (*.json)</source>
        <translation>JSON für Programme (*.json)</translation>
    </message>
</context>
<context>
    <name>signet::CheckResultModel</name>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>signet::CheckRun</name>
    <message numerus="yes">
        <source>The service asks for a pause of %n minutes. Check again after that.</source>
        <translation>
            <numerusform>Der Dienst bittet um eine Pause von %n Minute. Prüfen Sie danach erneut.</numerusform>
            <numerusform>Der Dienst bittet um eine Pause von %n Minuten. Prüfen Sie danach erneut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There was no answer within %n seconds. The credentials may be good; check again later.</source>
        <translation>
            <numerusform>In %n Sekunde kam keine Antwort. Die Zugangsdaten können gut sein; prüfen Sie später erneut.</numerusform>
            <numerusform>In %n Sekunden kam keine Antwort. Die Zugangsdaten können gut sein; prüfen Sie später erneut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::CodeView</name>
    <message>
        <source>Copy co&amp;de</source>
        <translation>Co&amp;de kopieren</translation>
    </message>
    <message>
        <source>Copies the code, which reads the keys from its environment</source>
        <translation>Kopiert den Code, der die Schlüssel aus seiner Umgebung liest</translation>
    </message>
    <message>
        <source>With secrets…</source>
        <translation>Mit Geheimnissen…</translation>
    </message>
    <message>
        <source>Copies the code with the keys written out, after a question</source>
        <translation>Kopiert den Code mit ausgeschriebenen Schlüsseln, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>The request as code</source>
        <translation>Die Anfrage als Code</translation>
    </message>
    <message>
        <source>Copied, without secrets.</source>
        <translation>Kopiert, ohne Geheimnisse.</translation>
    </message>
    <message>
        <source>Copy with sec&amp;rets</source>
        <translation>Mit &amp;Geheimnissen kopieren</translation>
    </message>
    <message>
        <source>Do&amp;n’t copy</source>
        <translation>&amp;Nicht kopieren</translation>
    </message>
    <message>
        <source>Copied with secrets. They are taken back from the clipboard after %1 seconds.</source>
        <translation>Mit Geheimnissen kopiert. Nach %1 Sekunden werden sie aus der Zwischenablage genommen.</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>Spra&amp;che</translation>
    </message>
    <message>
        <source>The code would hold the keys, on the clipboard, for %1 seconds.</source>
        <translation>Der Code enthielte die Schlüssel, %1 Sekunden lang in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>signet::ComparisonModel</name>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Same value, spelt differently</source>
        <translation>Gleicher Wert, anders geschrieben</translation>
    </message>
    <message>
        <source>Same keys, other order</source>
        <translation>Gleiche Schlüssel, andere Reihenfolge</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Request: method</source>
        <translation>Anfrage: Methode</translation>
    </message>
    <message>
        <source>Request: path</source>
        <translation>Anfrage: Pfad</translation>
    </message>
    <message>
        <source>Request: parameter %1</source>
        <translation>Anfrage: Parameter %1</translation>
    </message>
    <message>
        <source>Request: header %1</source>
        <translation>Anfrage: Header %1</translation>
    </message>
    <message>
        <source>Request: how it was signed</source>
        <translation>Anfrage: wie sie signiert wurde</translation>
    </message>
    <message>
        <source>Answer: status</source>
        <translation>Antwort: Status</translation>
    </message>
    <message>
        <source>Answer: header %1</source>
        <translation>Antwort: Header %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Anfrage: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>signet::ComparisonView</name>
    <message>
        <source>What is different</source>
        <translation>Was anders ist</translation>
    </message>
    <message>
        <source>The selected difference, before and after</source>
        <translation>Der gewählte Unterschied, vorher und nachher</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 verglichen mit %2</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>wird verglichen …</translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln difference(s)</source>
        <translation>
            <numerusform>mehr als %Ln Unterschied</numerusform>
            <numerusform>mehr als %Ln Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>request and answer are the same</source>
        <translation>Anfrage und Antwort sind gleich</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln Unterschied</numerusform>
            <numerusform>%Ln Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the beginning of an answer was kept: it is compared as far as it goes.</source>
        <translation>Von einer Antwort wurde nur der Anfang aufbewahrt: Verglichen wird, so weit er reicht.</translation>
    </message>
</context>
<context>
    <name>signet::ConfirmationStep</name>
    <message>
        <source>Confirm the access in your browser</source>
        <translation>Geben Sie den Zugang im Browser frei</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>+ 15 &amp;min</source>
        <translation>+ 15 &amp;min</translation>
    </message>
    <message>
        <source>Wait 15 minutes longer</source>
        <translation>15 Minuten länger warten</translation>
    </message>
    <message>
        <source>&amp;Open browser again</source>
        <translation>&amp;Browser erneut öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>Did the browser end on another &amp;page?</source>
        <translation>Endete der Browser auf einer anderen &amp;Seite?</translation>
    </message>
    <message>
        <source>Listening on this computer only</source>
        <translation>Nur auf diesem Rechner empfangsbereit</translation>
    </message>
    <message>
        <source>Browser reached Signet and went on to KlickTipp</source>
        <translation>Browser war bei Signet und ging weiter zu KlickTipp</translation>
    </message>
    <message>
        <source>Waiting for the confirmation</source>
        <translation>Warten auf die Freigabe</translation>
    </message>
    <message>
        <source>Key received, checking it with GET /list</source>
        <translation>Schlüssel erhalten, Prüfung mit GET /list</translation>
    </message>
    <message>
        <source>Not listening any more</source>
        <translation>Nicht mehr empfangsbereit</translation>
    </message>
    <message>
        <source>Nobody confirmed in time. Nothing was stored. Start again when the customer is ready.</source>
        <translation>Niemand hat rechtzeitig freigegeben. Nichts wurde gespeichert. Beginnen Sie neu, wenn der Kunde so weit ist.</translation>
    </message>
    <message>
        <source>The attempt was ended. Nothing was stored.</source>
        <translation>Der Versuch wurde beendet. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>No browser could be started. Copy the link and open it yourself, in a browser on this computer.</source>
        <translation>Es ließ sich kein Browser starten. Kopieren Sie den Link und öffnen Sie ihn selbst, in einem Browser auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Something on this computer keeps sending wrong requests to Signet. They are refused, and the attempt goes on.</source>
        <translation>Etwas auf diesem Rechner schickt Signet dauernd falsche Anfragen. Sie werden abgewiesen, der Versuch geht weiter.</translation>
    </message>
    <message>
        <source>Your browser shows KlickTipp’s access dialog. Log in as %1 there and choose “Confirm API access”. Signet receives the customer key by itself.</source>
        <translation>Ihr Browser zeigt KlickTipps Freigabeseite. Melden Sie sich dort als %1 an und wählen Sie „API-Zugriff bestätigen“. Den Kundenschlüssel empfängt Signet von selbst.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>The browser came back without a usable key: the access was probably refused. To try again, open the browser again and choose “Confirm API access”. Cancelling keeps nothing.</source>
        <translation>Der Browser kam ohne brauchbaren Schlüssel zurück: Die Freigabe wurde wahrscheinlich abgelehnt. Um es noch einmal zu versuchen, öffnen Sie den Browser erneut und wählen Sie „API-Zugriff bestätigen“. Abbrechen bewahrt nichts auf.</translation>
    </message>
    <message>
        <source>The browser insists on https for this computer’s own address. Switch its HTTPS-only mode off for 127.0.0.1, or copy the link into another browser.</source>
        <translation>Der Browser besteht auf https für die eigene Adresse dieses Computers. Schalten Sie seinen Nur-HTTPS-Modus für 127.0.0.1 aus, oder kopieren Sie den Link in einen anderen Browser.</translation>
    </message>
    <message>
        <source>Another &amp;way…</source>
        <translation>Anderer We&amp;g…</translation>
    </message>
    <message>
        <source>No browser has come by yet. If none opened, open it again, or copy the link into a browser on this computer: one in a container or on another machine cannot reach it. If the customer confirms elsewhere, choose “Another way”. Signet keeps listening.</source>
        <translation>Noch kam kein Browser vorbei. Hat sich keiner geöffnet, öffnen Sie ihn noch einmal, oder kopieren Sie den Link in einen Browser auf diesem Rechner: Einer in einem Container oder auf einem anderen Rechner erreicht ihn nicht. Bestätigt der Kunde anderswo, wählen Sie „Anderer Weg“. Signet wartet weiter.</translation>
    </message>
    <message>
        <source>If the access was refused there, KlickTipp tells nobody: choose “Cancel” then.</source>
        <translation>Wurde der Zugriff dort abgelehnt, meldet KlickTipp das niemandem: Wählen Sie dann „Abbrechen“.</translation>
    </message>
</context>
<context>
    <name>signet::ConnectionTrial</name>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>T&amp;est connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>It answered with status %1.</source>
        <translation>Er hat mit Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>Sends one request without any key or password, with the settings above.</source>
        <translation>Sendet mit den Einstellungen oben eine Anfrage ohne Schlüssel und Passwort.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgenommen …</translation>
    </message>
    <message>
        <source>The settings were changed meanwhile: try again.</source>
        <translation>Die Einstellungen wurden inzwischen geändert: Testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 was reached directly.</source>
        <translation>%1 wurde direkt erreicht.</translation>
    </message>
    <message>
        <source>%1 was reached through the proxy %2.</source>
        <translation>%1 wurde über den Proxy %2 erreicht.</translation>
    </message>
    <message>
        <source>It refused a request without credentials, as it should.</source>
        <translation>Er hat eine Anfrage ohne Zugangsdaten abgelehnt, wie es sein soll.</translation>
    </message>
    <message>
        <source>%1, certificate issued by %2.</source>
        <translation>%1, Zertifikat ausgestellt von %2.</translation>
    </message>
</context>
<context>
    <name>signet::CookieModel</name>
    <message>
        <source>This account’s session: sent back as long as it lives</source>
        <translation>Die Sitzung dieses Kontos: wird zurückgesendet, solange sie lebt</translation>
    </message>
    <message>
        <source>Forgotten: Signet sends no cookie but its own session</source>
        <translation>Vergessen: Signet sendet kein Cookie außer der eigenen Sitzung</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>What Signet does with it</source>
        <translation>Was Signet damit macht</translation>
    </message>
</context>
<context>
    <name>signet::CredentialStore</name>
    <message>
        <source>Signet is closing.</source>
        <translation>Signet wird beendet.</translation>
    </message>
    <message>
        <source>the memory of an earlier session</source>
        <translation>dem Arbeitsspeicher einer früheren Sitzung</translation>
    </message>
    <message>
        <source>This value was stored in %1, which is not the secret store in use now. Switch back to it, or enter the value again.</source>
        <translation>Dieser Wert liegt in %1; das ist nicht der jetzt benutzte Schlüsselspeicher. Wechseln Sie dorthin zurück, oder geben Sie den Wert erneut ein.</translation>
    </message>
    <message>
        <source>A value that is no longer used is still in %1. It will be erased when that store is in use again.</source>
        <translation>Ein nicht mehr benutzter Wert liegt noch in %1. Er wird gelöscht, sobald dieser Speicher wieder benutzt wird.</translation>
    </message>
    <message>
        <source>the passphrase vault</source>
        <translation>dem Tresor mit Passphrase</translation>
    </message>
</context>
<context>
    <name>signet::CustomerStep</name>
    <message>
        <source>Who is the customer?</source>
        <translation>Wer ist der Kunde?</translation>
    </message>
    <message>
        <source>KlickTipp does not tell Signet whose key it sends, so say it here.</source>
        <translation>KlickTipp teilt Signet nicht mit, wessen Schlüssel es schickt. Geben Sie es hier an.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>what you call this customer</source>
        <translation>wie Sie diesen Kunden nennen</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>the customer’s KlickTipp user name</source>
        <translation>der KlickTipp-Benutzername des Kunden</translation>
    </message>
    <message>
        <source>The present key stays until the new one is proven.</source>
        <translation>Der jetzige Schlüssel bleibt, bis der neue bewiesen ist.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>signet::DesktopSignals</name>
    <message>
        <source>Locks first</source>
        <translation>Sperrt zuerst</translation>
    </message>
</context>
<context>
    <name>signet::DoneStep</name>
    <message>
        <source>%1 is authorized</source>
        <translation>%1 ist freigegeben</translation>
    </message>
    <message>
        <source>in memory, for this run only</source>
        <translation>im Arbeitsspeicher, nur bis zum Beenden,</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>The key is proven and kept %1.</source>
        <translation>Der Schlüssel ist bewiesen und liegt %1.</translation>
    </message>
    <message>
        <source>The key is kept %1, but not proven: check it later.</source>
        <translation>Der Schlüssel liegt %1, ist aber nicht bewiesen: Prüfen Sie ihn später.</translation>
    </message>
    <message>
        <source>Send a first request in the account’s playground, and see how it was signed.</source>
        <translation>Senden Sie in der Werkstatt des Kontos eine erste Anfrage und sehen Sie, wie sie signiert wurde.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>&amp;Show the account</source>
        <translation>&amp;Konto anzeigen</translation>
    </message>
</context>
<context>
    <name>signet::DraftTabs</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>New draft (Ctrl+T)</source>
        <translation>Neuer Entwurf (Strg+T)</translation>
    </message>
    <message>
        <source>What to do with the draft</source>
        <translation>Was mit dem Entwurf geschehen soll</translation>
    </message>
    <message>
        <source>Rename, duplicate, delete</source>
        <translation>Umbenennen, duplizieren, löschen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Name of the draft</source>
        <translation>Name des Entwurfs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>signet::EndpointList</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Search endpoints</source>
        <translation>Endpunkte durchsuchen</translation>
    </message>
    <message>
        <source>Add or remove endpoints</source>
        <translation>Endpunkte hinzufügen oder entfernen</translation>
    </message>
</context>
<context>
    <name>signet::EndpointSources</name>
    <message>
        <source>Add from an OpenAPI &amp;file…</source>
        <translation>Aus einer OpenAPI-&amp;Datei hinzufügen…</translation>
    </message>
    <message>
        <source>Remove “%1” (%2)</source>
        <translation>„%1“ entfernen (%2)</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>OpenAPI file</source>
        <translation>OpenAPI-Datei</translation>
    </message>
    <message>
        <source>OpenAPI (*.json)</source>
        <translation>OpenAPI (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <translation>„%1“ wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>signet::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export what is known</source>
        <translation>Exportieren, was bekannt ist</translation>
    </message>
    <message>
        <source>Integrations and accounts with their settings, and of every key its length, fingerprint and age. Never a key or a password.</source>
        <translation>Integrationen und Konten mit ihren Einstellungen, und von jedem Schlüssel Länge, Fingerabdruck und Alter. Niemals ein Schlüssel oder Passwort.</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Durch&amp;suchen…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellen</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, für Programme</translation>
    </message>
    <message>
        <source>Say which file to write.</source>
        <translation>Geben Sie an, welche Datei geschrieben werden soll.</translation>
    </message>
    <message>
        <source>There is no such folder: choose another one.</source>
        <translation>Diesen Ordner gibt es nicht: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This file is there already, and will be replaced.</source>
        <translation>Diese Datei gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>In eine Datei exportieren</translation>
    </message>
    <message>
        <source>Exported to %1, without keys.</source>
        <translation>Exportiert nach %1, ohne Schlüssel.</translation>
    </message>
</context>
<context>
    <name>signet::FindBar</name>
    <message>
        <source>Find in the answer</source>
        <translation>In der Antwort suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Vorheriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>signet::HistoryModel</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 (command line)</source>
        <translation>%1 (Kommandozeile)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>signet::HistoryPage</name>
    <message>
        <source>Search address, headers and bodies…</source>
        <translation>In Adresse, Headern und Inhalten suchen …</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Of all accounts. Keys are never in it.</source>
        <translation>Für alle Konten. Schlüssel stehen nie darin.</translation>
    </message>
    <message>
        <source>What was sent, the newest first</source>
        <translation>Was gesendet wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>&amp;New draft from it</source>
        <translation>&amp;Neuer Entwurf daraus</translation>
    </message>
    <message>
        <source>What is different from the last time this was answered with success</source>
        <translation>Was anders ist als beim letzten Mal, das mit Erfolg beantwortet wurde</translation>
    </message>
    <message>
        <source>Select two with Ctrl</source>
        <translation>Wählen Sie zwei mit Strg</translation>
    </message>
    <message>
        <source>Nothing like that was sent.</source>
        <translation>So etwas wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>What you send from the playground or with signet-cli appears here, without keys.</source>
        <translation>Was Sie in der Werkstatt oder mit signet-cli senden, erscheint hier, ohne Schlüssel.</translation>
    </message>
    <message>
        <source>No earlier %1 of this path was answered with success.</source>
        <translation>Kein früheres %1 dieses Pfads wurde mit Erfolg beantwortet.</translation>
    </message>
    <message>
        <source>Keep a history</source>
        <translation>Verlauf aufbewahren</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Leeren …</translation>
    </message>
    <message>
        <source>Since the last success</source>
        <translation>Seit dem letzten Erfolg</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>Zwei vergleichen</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>What is listed here is deleted for good.</source>
        <translation>Was hier aufgeführt ist, wird endgültig gelöscht.</translation>
    </message>
    <message>
        <source>No request in the history has failed. Send one from the playground, to compare it.</source>
        <translation>Im Verlauf ist keine Anfrage fehlgeschlagen. Senden Sie eine aus der Werkstatt, um sie zu vergleichen.</translation>
    </message>
</context>
<context>
    <name>signet::ImportColumnsStep</name>
    <message>
        <source>What is in the columns?</source>
        <translation>Was steht in den Spalten?</translation>
    </message>
    <message>
        <source>Signet has guessed: change what is wrong. Ignored columns are not read. What may be a key is masked.</source>
        <translation>Signet hat geraten: Ändern Sie, was falsch ist. Ignorierte Spalten werden nicht gelesen. Was ein Schlüssel sein kann, ist verdeckt.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Erste Werte</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Es fehlt nichts.</translation>
    </message>
    <message>
        <source>Only one column can be “%1”: “%2” is ignored now.</source>
        <translation>Nur eine Spalte kann „%1“ sein: „%2“ wird jetzt ignoriert.</translation>
    </message>
</context>
<context>
    <name>signet::ImportFileStep</name>
    <message>
        <source>Bring your customers along</source>
        <translation>Bringen Sie Ihre Kunden mit</translation>
    </message>
    <message>
        <source>Signet reads a table (CSV, as spreadsheets write it) with one customer a row, or a .env file with the keys of one account. You can also drop the file here.</source>
        <translation>Signet liest eine Tabelle (CSV, wie Tabellenprogramme sie schreiben) mit einem Kunden je Zeile oder eine .env-Datei mit den Schlüsseln eines Kontos. Sie können die Datei auch hierher ziehen.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Durch&amp;suchen…</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Separated by</source>
        <translation>Ge&amp;trennt durch</translation>
    </message>
    <message>
        <source>The first row holds the &amp;headings</source>
        <translation>Die erste Zeile enthält Ü&amp;berschriften</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Variables (.env)</source>
        <translation>Variablen (.env)</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Aus einer Datei importieren</translation>
    </message>
    <message>
        <source>Tables and variables (*.csv *.tsv *.txt *.env .env* *.env.*)</source>
        <translation>Tabellen und Variablen (*.csv *.tsv *.txt *.env .env* *.env.*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>Noch ist keine Datei gewählt.</translation>
    </message>
    <message>
        <source>this computer’s memory, for this run only</source>
        <translation>den Arbeitsspeicher, nur bis Signet endet</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>den Schlüsselbund</translation>
    </message>
    <message>
        <source>Keys go from the file straight into %1 and nowhere else; at most their last four characters are shown. The file stays as it is: at the end you can have it deleted.</source>
        <translation>Schlüssel gehen aus der Datei geradewegs in %1 und nirgendwohin sonst; gezeigt werden höchstens ihre letzten vier Zeichen. Die Datei bleibt, wie sie ist: Am Ende können Sie sie löschen lassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n Variable</numerusform>
            <numerusform>%n Variablen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2, in %3</source>
        <translation>%1 und %2, in %3</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::ImportPreviewStep</name>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Cop&amp;y the list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies the rows that are shown, without keys</source>
        <translation>Kopiert die gezeigten Zeilen, ohne Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Z&amp;eigen</translation>
    </message>
    <message>
        <source>All &amp;duplicates</source>
        <translation>Alle &amp;Duplikate</translation>
    </message>
    <message>
        <source>What will happen, one row for each customer</source>
        <translation>Was geschehen wird, eine Zeile je Kunde</translation>
    </message>
    <message>
        <source>Do &amp;this</source>
        <translation>Was t&amp;un</translation>
    </message>
    <message>
        <source>under the na&amp;me</source>
        <translation>unter dem &amp;Namen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>New (%1)</source>
        <translation>Neu (%1)</translation>
    </message>
    <message>
        <source>Duplicates (%1)</source>
        <translation>Duplikate (%1)</translation>
    </message>
    <message>
        <source>Invalid (%1)</source>
        <translation>Ungültig (%1)</translation>
    </message>
    <message>
        <source>With a warning (%1)</source>
        <translation>Mit Warnung (%1)</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Einzeln entscheiden</translation>
    </message>
    <message>
        <source>Store the integration’s %1 %2</source>
        <translation>%1 %2 in der Integration ablegen</translation>
    </message>
    <message>
        <source>The integration has this %1 already</source>
        <translation>%1: Die Integration hat diesen Wert schon</translation>
    </message>
    <message>
        <source>Choose a row to decide about it.</source>
        <translation>Wählen Sie eine Zeile, um über sie zu entscheiden.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) chosen</source>
        <translation>
            <numerusform>%n Zeile gewählt</numerusform>
            <numerusform>%n Zeilen gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n account(s)</source>
        <translation>
            <numerusform>%n Konto &amp;importieren</numerusform>
            <numerusform>%n Konten &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
</context>
<context>
    <name>signet::ImportReportStep</name>
    <message>
        <source>Cop&amp;y the report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies every row with what became of it, without keys</source>
        <translation>Kopiert jede Zeile und was aus ihr wurde, ohne Schlüssel</translation>
    </message>
    <message>
        <source>What became of each customer</source>
        <translation>Was aus jedem Kunden wurde</translation>
    </message>
    <message>
        <source>Check &amp;these now</source>
        <translation>Diese je&amp;tzt prüfen</translation>
    </message>
    <message>
        <source>&amp;Delete file…</source>
        <translation>Datei &amp;löschen…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1 still holds every key in plain text.</source>
        <translation>%1 enthält noch jeden Schlüssel im Klartext.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The import could not go on</source>
        <translation>Der Import konnte nicht weitergehen</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>Der Import ist fertig</translation>
    </message>
    <message>
        <source>Imported, but not everything</source>
        <translation>Importiert, aber nicht alles</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 got another key</source>
        <translation>%1 mit anderem Schlüssel</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 not done</source>
        <translation>%1 nicht erledigt</translation>
    </message>
    <message>
        <source>Not everything of it was imported. </source>
        <translation>Nicht alles daraus wurde importiert. </translation>
    </message>
    <message>
        <source>Delete %1? %2</source>
        <translation>%1 löschen? %2</translation>
    </message>
    <message>
        <source>Delete it &amp;for good</source>
        <translation>&amp;Endgültig löschen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 ist gelöscht.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>signet::ImportResultModel</name>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>signet::ImportRowModel</name>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>signet::ImportRun</name>
    <message>
        <source>The secret store is not in use any more. Import the rest again: what is there already is skipped.</source>
        <translation>Der Schlüsselspeicher wird nicht mehr benutzt. Importieren Sie den Rest noch einmal: Was schon da ist, wird übersprungen.</translation>
    </message>
</context>
<context>
    <name>signet::ImportRunStep</name>
    <message>
        <source>Importing</source>
        <translation>Der Import läuft</translation>
    </message>
    <message>
        <source>Each key is written to the secret store and read back before its account counts as added. A store that holds many keys takes its time.</source>
        <translation>Jeder Schlüssel wird in den Schlüsselspeicher geschrieben und zurückgelesen, bevor sein Konto als hinzugefügt gilt. Ein Speicher mit vielen Schlüsseln braucht seine Zeit.</translation>
    </message>
    <message>
        <source>Customers imported</source>
        <translation>Importierte Kunden</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Stop the import? What has been imported stays; importing the same file again later recognizes it.</source>
        <translation>Den Import anhalten? Was importiert ist, bleibt; ein späterer Import derselben Datei erkennt es wieder.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>signet::ImportTargetStep</name>
    <message>
        <source>Into which integration?</source>
        <translation>In welche Integration?</translation>
    </message>
    <message>
        <source>Every account belongs to an integration: your registration with the service.</source>
        <translation>Jedes Konto gehört zu einer Integration: Ihrer Anmeldung beim Dienst.</translation>
    </message>
    <message>
        <source>&amp;Integration</source>
        <translation>&amp;Integration</translation>
    </message>
    <message>
        <source>&amp;Add an integration…</source>
        <translation>Integration &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>The integration is made with the keys that the file holds for it.</source>
        <translation>Die Integration wird mit den Schlüsseln angelegt, die die Datei für sie enthält.</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>Base U&amp;RL</source>
        <translation>Basis-U&amp;RL</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>New, with the keys of this file</source>
        <translation>Neu, mit den Schlüsseln dieser Datei</translation>
    </message>
    <message>
        <source>There is no integration yet: add one.</source>
        <translation>Es gibt noch keine Integration: Fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <source>There is an integration of this name already: choose it above, or give this one another name.</source>
        <translation>Eine Integration dieses Namens gibt es schon: Wählen Sie sie oben, oder geben Sie dieser einen anderen Namen.</translation>
    </message>
    <message>
        <source>The headings of the file speak of %1, but this integration is %2’s.</source>
        <translation>Die Überschriften der Datei sprechen von %1, diese Integration aber gehört zu %2.</translation>
    </message>
    <message>
        <source>The integration lacks its %1: accounts can be imported, but not checked.</source>
        <translation>Der Integration fehlt noch etwas (%1): Konten können importiert, aber nicht geprüft werden.</translation>
    </message>
</context>
<context>
    <name>signet::ImportWizard</name>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Noch ist nichts verändert.</translation>
    </message>
    <message>
        <source>Closing asks first.</source>
        <translation>Schließen fragt vorher nach.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>signet::IntegrationDialog</name>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Add an integration</source>
        <translation>Integration hinzufügen</translation>
    </message>
    <message>
        <source>Your application’s registration with a service. All its accounts share it.</source>
        <translation>Die Anmeldung Ihrer Anwendung bei einem Dienst. Alle ihre Konten teilen sie.</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>for example KlickTipp production</source>
        <translation>zum Beispiel KlickTipp Produktion</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Base &amp;URL</source>
        <translation>&amp;Basis-URL</translation>
    </message>
    <message>
        <source>&amp;Developer key</source>
        <translation>&amp;Entwicklerschlüssel</translation>
    </message>
    <message>
        <source>&amp;Account id</source>
        <translation>&amp;Konto-ID</translation>
    </message>
    <message>
        <source>or paste the whole Access Confirmation link</source>
        <translation>oder den ganzen Freigabe-Link einfügen</translation>
    </message>
    <message>
        <source>Both stand in KlickTipp under My Account → Settings → User Account → Developer Key.</source>
        <translation>Beides steht in KlickTipp unter Mein Konto → Einstellungen → Benutzerkonto → Developer Key.</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Signing sec&amp;ret</source>
        <translation>Si&amp;gnaturgeheimnis</translation>
    </message>
    <message>
        <source>The signed &amp;path includes the base path</source>
        <translation>Der signierte &amp;Pfad enthält den Basispfad</translation>
    </message>
    <message>
        <source>in headers</source>
        <translation>in Kopfzeilen</translation>
    </message>
    <message>
        <source>in the query</source>
        <translation>in der Abfrage</translation>
    </message>
    <message>
        <source>Signature tra&amp;vels</source>
        <translation>Signatur s&amp;teht</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Edit the integration</source>
        <translation>Integration bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation>gespeichert; Eingabe ersetzt ihn</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Re&amp;gistration</source>
        <translation>Reg&amp;istrierung</translation>
    </message>
    <message>
        <source>Aut&amp;horization</source>
        <translation>&amp;Freigabe</translation>
    </message>
    <message>
        <source>Co&amp;nfirmation page</source>
        <translation>Bestätigungs&amp;seite</translation>
    </message>
    <message>
        <source>&amp;Public redirect address</source>
        <translation>Öffentliche &amp;Umleitungsadresse</translation>
    </message>
    <message>
        <source>&amp;Encode the redirect address</source>
        <translation>Umleitungsadresse &amp;kodieren</translation>
    </message>
    <message>
        <source>Customers confirm access on KlickTipp’s page, which then sends their browser to the redirect address with the new key. For customers at another computer that is your own public page; {ref} in it becomes a random token for each customer.</source>
        <translation>Kunden bestätigen den Zugriff auf KlickTipps Seite; sie schickt ihren Browser dann mit dem neuen Schlüssel zur Umleitungsadresse. Für Kunden an einem anderen Computer ist das Ihre eigene öffentliche Seite; {ref} darin wird zu einem zufälligen Zeichen für jeden Kunden.</translation>
    </message>
    <message>
        <source>Re&amp;quests</source>
        <translation>Anf&amp;ragen</translation>
    </message>
    <message>
        <source>&amp;Sign every request</source>
        <translation>&amp;Jede Anfrage signieren</translation>
    </message>
    <message>
        <source>&amp;Keys travel</source>
        <translation>Schlüssel st&amp;ehen</translation>
    </message>
    <message>
        <source>&amp;Token exchange</source>
        <translation>T&amp;okentausch</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Pfad</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>Anfrage&amp;text</translation>
    </message>
    <message>
        <source>T&amp;oken pointer</source>
        <translation>Token-&amp;Zeiger</translation>
    </message>
    <message>
        <source>How a token is got for e-mail and password is not documented: ask Coredination, then correct it here. {email} and {password} in the body are filled in; the last field is a JSON pointer.</source>
        <translation>Wie man für E-Mail und Passwort ein Token bekommt, ist nicht dokumentiert: Fragen Sie Coredination, dann berichtigen Sie es hier. {email} und {password} im Anfragetext werden ausgefüllt; das letzte Feld ist ein JSON-Zeiger.</translation>
    </message>
    <message>
        <source>It can be tried when the keys are stored: save, then choose Edit again.</source>
        <translation>Ausprobieren geht, wenn die Schlüssel gespeichert sind: Speichern Sie, dann wählen Sie wieder „Bearbeiten“.</translation>
    </message>
</context>
<context>
    <name>signet::IntegrationPage</name>
    <message>
        <source>Add a&amp;ccount…</source>
        <translation>Konto hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Bea&amp;rbeiten…</translation>
    </message>
    <message>
        <source>More actions for this integration</source>
        <translation>Weitere Aktionen für diese Integration</translation>
    </message>
    <message>
        <source>Delete this integration</source>
        <translation>Diese Integration löschen</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Account id</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Access Confirmation link</source>
        <translation>Freigabe-Link</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signaturen</translation>
    </message>
    <message>
        <source>&amp;Playground</source>
        <translation>&amp;Werkstatt</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · shared by %n account(s)</source>
        <translation>
            <numerusform>%1 · geteilt von %n Konto</numerusform>
            <numerusform>%1 · geteilt von %n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>missing: customers cannot be authorized</source>
        <translation>fehlt: Kunden können keinen Zugang freigeben</translation>
    </message>
    <message>
        <source>in headers</source>
        <translation>in Kopfzeilen</translation>
    </message>
    <message>
        <source>in the query</source>
        <translation>in der Abfrage</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>The developer key signs for every account of this integration: rotate it here once, and all of them use the new one.</source>
        <translation>Der Entwicklerschlüssel signiert für jedes Konto dieser Integration: Hier einmal getauscht, nutzen alle den neuen.</translation>
    </message>
    <message>
        <source>The API key identifies your application. Requests for a user add that user’s API token.</source>
        <translation>Der API-Schlüssel weist Ihre Anwendung aus. Anfragen für einen Benutzer tragen zusätzlich dessen API-Token.</translation>
    </message>
    <message>
        <source>Chec&amp;k now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>Ask the service whether the API key works, without a user</source>
        <translation>Den Dienst fragen, ob der API-Schlüssel ohne Benutzer funktioniert</translation>
    </message>
    <message>
        <source>Public redirect address</source>
        <translation>Öffentliche Umleitungsadresse</translation>
    </message>
    <message>
        <source>Keys travel</source>
        <translation>Schlüssel stehen</translation>
    </message>
    <message>
        <source>Token exchange</source>
        <translation>Tokentausch</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Keep &amp;this</source>
        <translation>So beha&amp;lten</translation>
    </message>
    <message>
        <source>none: customers elsewhere send you the address that they arrive at</source>
        <translation>keine: Kunden anderswo schicken Ihnen die Adresse, bei der sie ankommen</translation>
    </message>
    <message>
        <source>%1 (encoded)</source>
        <translation>%1 (kodiert)</translation>
    </message>
    <message>
        <source>with the base path</source>
        <translation>mit dem Basispfad</translation>
    </message>
    <message>
        <source>without the base path</source>
        <translation>ohne den Basispfad</translation>
    </message>
    <message>
        <source>every request is signed, %1, %2</source>
        <translation>jede Anfrage ist signiert, %1, %2</translation>
    </message>
    <message>
        <source>%1 %2, token at “%3”</source>
        <translation>%1 %2, Token bei „%3“</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>signet::IntegrationStep</name>
    <message>
        <source>Which integration asks for access?</source>
        <translation>Welche Integration bittet um Zugang?</translation>
    </message>
    <message>
        <source>&amp;Integration</source>
        <translation>&amp;Integration</translation>
    </message>
    <message>
        <source>&amp;Add an integration…</source>
        <translation>Integration &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit it…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>There is no KlickTipp integration yet: add one. Its Access Confirmation link and developer key are all it needs.</source>
        <translation>Es gibt noch keine KlickTipp-Integration: Fügen Sie eine hinzu. Mehr als Freigabe-Link und Entwicklerschlüssel braucht sie nicht.</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>An integration is your own application at KlickTipp: its developer key and its Access Confirmation link. One serves all your customers.</source>
        <translation>Eine Integration ist Ihre eigene Anwendung bei KlickTipp: ihr Entwicklerschlüssel und ihr Freigabe-Link (Access Confirmation). Eine genügt für alle Ihre Kunden.</translation>
    </message>
    <message>
        <source>Its Access &amp;Confirmation link</source>
        <translation>Ihr Freigabe-Link (Access &amp;Confirmation)</translation>
    </message>
    <message>
        <source>Copy the whole link from KlickTipp: My Account → Settings → User Account → Developer Key. Signet takes your account id from it.</source>
        <translation>Kopieren Sie den ganzen Link aus KlickTipp: Mein Konto → Einstellungen → Benutzerkonto → Developer Key. Signet entnimmt ihm Ihre Konto-ID.</translation>
    </message>
</context>
<context>
    <name>signet::JsonTreeModel</name>
    <message>
        <source>Key</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value, as written</source>
        <translation>Wert, wie geschrieben</translation>
    </message>
</context>
<context>
    <name>signet::KeychainStore</name>
    <message>
        <source>Signet is closing.</source>
        <translation>Signet wird beendet.</translation>
    </message>
    <message>
        <source>%1 takes long. It may be waiting for you in a window of its own.</source>
        <translation>%1 braucht lange. Vielleicht wartet er in einem eigenen Fenster auf Sie.</translation>
    </message>
    <message>
        <source>%1 never answered. Nothing was lost: start Signet again, and log in again if that does not help.</source>
        <translation>%1 hat nie geantwortet. Nichts ging verloren: Starten Sie Signet neu, und melden Sie sich neu an, wenn das nicht hilft.</translation>
    </message>
    <message>
        <source>The keyring gave back an empty value. Enter it again, or authorize again.</source>
        <translation>Der Schlüsselbund gab einen leeren Wert zurück. Geben Sie ihn erneut ein, oder holen Sie die Freigabe neu ein.</translation>
    </message>
    <message>
        <source>Access to the keyring was refused. Allow it when the keyring asks, then try again.</source>
        <translation>Der Zugriff auf den Schlüsselbund wurde verweigert. Erlauben Sie ihn, wenn gefragt wird, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keyring refused. Check it with its own program, then try again.</source>
        <translation>Der Schlüsselbund hat abgelehnt. Prüfen Sie ihn mit seinem eigenen Programm und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keyring cannot be reached. Start it, then try again.</source>
        <translation>Der Schlüsselbund ist nicht erreichbar. Starten Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keyring accepted the value but did not keep it. Check its settings, then try again.</source>
        <translation>Der Schlüsselbund hat den Wert angenommen, aber nicht behalten. Prüfen Sie seine Einstellungen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keyring gave back something else than was stored. Check it with its own program, then try again.</source>
        <translation>Der Schlüsselbund gab etwas anderes zurück, als gespeichert wurde. Prüfen Sie ihn mit seinem eigenen Programm und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keyring did not remove the value. Unlock it or check its settings, then try again.</source>
        <translation>Der Schlüsselbund hat den Wert nicht entfernt. Entsperren Sie ihn oder prüfen Sie seine Einstellungen und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>signet::LinesView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Un&amp;fold</source>
        <translation>Aus&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>&amp;Einklappen</translation>
    </message>
    <message>
        <source>Fold &amp;one level</source>
        <translation>Ein&amp;e Ebene einklappen</translation>
    </message>
    <message>
        <source>&amp;Unfold everything</source>
        <translation>Alles a&amp;usklappen</translation>
    </message>
</context>
<context>
    <name>signet::LinkStep</name>
    <message>
        <source>The customer opens it, logs in to KlickTipp and confirms. Neither link nor mail holds a secret. The account waits in the list as soon as you copy or send one of them.</source>
        <translation>Der Kunde öffnet ihn, meldet sich bei KlickTipp an und bestätigt. Weder Link noch E-Mail enthalten ein Geheimnis. Sobald Sie eins davon kopieren oder senden, wartet das Konto in der Liste.</translation>
    </message>
    <message>
        <source>The &amp;link</source>
        <translation>Der &amp;Link</translation>
    </message>
    <message>
        <source>C&amp;opy the link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Draft of an &amp;e-mail</source>
        <translation>Entwurf einer &amp;E-Mail</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Open in the &amp;mail program</source>
        <translation>Im &amp;Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Copy the &amp;draft</source>
        <translation>Entwurf kop&amp;ieren</translation>
    </message>
    <message>
        <source>Send this link to %1</source>
        <translation>Schicken Sie diesen Link an %1</translation>
    </message>
    <message>
        <source>No mail program could be started. Copy the draft instead.</source>
        <translation>Es ließ sich kein Mailprogramm starten. Kopieren Sie den Entwurf stattdessen.</translation>
    </message>
    <message>
        <source>&amp;Show the account</source>
        <translation>K&amp;onto zeigen</translation>
    </message>
    <message>
        <source>&amp;Wait for the customer</source>
        <translation>Auf den Kunden &amp;warten</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>signet::LockPage</name>
    <message>
        <source>Signet is locked</source>
        <translation>Signet ist gesperrt</translation>
    </message>
    <message>
        <source>Sessions are logged out, answers and the clipboard are cleared. Your drafts are kept.</source>
        <translation>Sitzungen sind abgemeldet, Antworten und Zwischenablage geleert. Ihre Entwürfe bleiben.</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>The vault is closed. Its passphrase opens it again.</source>
        <translation>Der Tresor ist geschlossen. Seine Passphrase öffnet ihn wieder.</translation>
    </message>
    <message>
        <source>Your keychain stays open: whoever uses this computer now can come back with one click. To protect your keys, lock the screen or the keychain.</source>
        <translation>Ihr Schlüsselbund bleibt offen: Wer diesen Rechner jetzt benutzt, kommt mit einem Klick zurück. Um Ihre Schlüssel zu schützen, sperren Sie den Bildschirm oder den Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>signet::MainMenu</name>
    <message>
        <source>&amp;About Signet…</source>
        <translation>Ü&amp;ber Signet…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>&amp;Wie der Desktop</translation>
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
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Waiting for customers…</source>
        <translation>&amp;Warten auf Kunden…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Where &amp;keys are kept…</source>
        <translation>Wo S&amp;chlüssel liegen…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>Sic&amp;hern…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>Wiede&amp;rherstellen…</translation>
    </message>
</context>
<context>
    <name>signet::MainWindow</name>
    <message>
        <source>+ &amp;Integration</source>
        <translation>+ &amp;Integration</translation>
    </message>
    <message>
        <source>Register an application with a service (Ctrl+Shift+N)</source>
        <translation>Eine Anwendung bei einem Dienst eintragen (Strg+Umschalt+N)</translation>
    </message>
    <message>
        <source>+ &amp;Account</source>
        <translation>+ &amp;Konto</translation>
    </message>
    <message>
        <source>Add a customer or user (Ctrl+N)</source>
        <translation>Einen Kunden oder Benutzer hinzufügen (Strg+N)</translation>
    </message>
    <message>
        <source>Authori&amp;ze customer…</source>
        <translation>Kunden&amp;freigabe…</translation>
    </message>
    <message>
        <source>Let a customer confirm the access in a browser (Ctrl+Shift+A)</source>
        <translation>Einen Kunden den Zugang im Browser freigeben lassen (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation>Hauptmenü</translation>
    </message>
    <message>
        <source>Search accounts…</source>
        <translation>Konten suchen…</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>Konten suchen</translation>
    </message>
    <message>
        <source>Integrations and accounts</source>
        <translation>Integrationen und Konten</translation>
    </message>
    <message>
        <source>Clipboard clears in %1 s</source>
        <translation>Zwischenablage leert sich in %1 s</translation>
    </message>
    <message>
        <source>Sandbox — Signet</source>
        <translation>Sandbox — Signet</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>Rückgän&amp;gig</translation>
    </message>
    <message>
        <source>Un&amp;lock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Alle prüfen</translation>
    </message>
    <message>
        <source>Ask the services whether the keys of all accounts work (Shift+F5)</source>
        <translation>Die Dienste fragen, ob die Schlüssel aller Konten funktionieren (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Check all — Signet</source>
        <translation>Alle prüfen — Signet</translation>
    </message>
    <message>
        <source>Import, export, theme, language, about (F10)</source>
        <translation>Importieren, Exportieren, Farben, Sprache, Über (F10)</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>Nicht warten</translation>
    </message>
    <message>
        <source>Waiting until %1 is unlocked</source>
        <translation>Warten, bis %1 entsperrt ist</translation>
    </message>
    <message>
        <source>Other wa&amp;ys…</source>
        <translation>Andere &amp;Wege…</translation>
    </message>
    <message>
        <source>Where keys are kept — Signet</source>
        <translation>Wo Schlüssel liegen — Signet</translation>
    </message>
</context>
<context>
    <name>signet::MemoryStore</name>
    <message>
        <source>This session only</source>
        <translation>Nur diese Sitzung</translation>
    </message>
    <message>
        <source>Secrets are kept in memory and are gone when Signet ends.</source>
        <translation>Geheimnisse bleiben im Arbeitsspeicher und sind weg, wenn Signet endet.</translation>
    </message>
</context>
<context>
    <name>signet::NeedsStep</name>
    <message>
        <source>What you need</source>
        <translation>Was Sie brauchen</translation>
    </message>
    <message>
        <source>A customer confirms in KlickTipp that you may use the account, and Signet receives the key for it. Have this ready:</source>
        <translation>Ein Kunde bestätigt in KlickTipp, dass Sie sein Konto nutzen dürfen, und Signet empfängt den Schlüssel dafür. Halten Sie bereit:</translation>
    </message>
    <message>
        <source>KlickTipp Enterprise</source>
        <translation>KlickTipp Enterprise</translation>
    </message>
    <message>
        <source>Developer keys and customer keys belong to the Enterprise plan of your own account. The customer’s account needs Premium or higher.</source>
        <translation>Entwickler- und Kundenschlüssel gehören zum Enterprise-Tarif Ihres eigenen Kontos. Das Konto des Kunden braucht Premium oder mehr.</translation>
    </message>
    <message>
        <source>Developer Key and Access Confirmation link</source>
        <translation>Entwicklerschlüssel und Freigabe-Link (Access Confirmation)</translation>
    </message>
    <message>
        <source>Both stand in your KlickTipp account under My Account → Settings → User Account → Developer Key. Signet asks for them once, in the next step.</source>
        <translation>Beide stehen in Ihrem KlickTipp-Konto unter Mein Konto → Einstellungen → Benutzerkonto → Developer Key. Signet fragt im nächsten Schritt danach, ein einziges Mal.</translation>
    </message>
    <message>
        <source>The name that the customer will read</source>
        <translation>Der Name, den der Kunde liest</translation>
    </message>
    <message>
        <source>Set it at the same place: Name in the Access Confirmation Dialog. Without it the customer does not know who asks.</source>
        <translation>Sie legen ihn an derselben Stelle fest, als „Name in the Access Confirmation Dialog“. Ohne ihn weiß der Kunde nicht, wer fragt.</translation>
    </message>
    <message>
        <source>The customer’s user name</source>
        <translation>Der Benutzername des Kunden</translation>
    </message>
    <message>
        <source>KlickTipp does not send it along with the key, but every request carries it. Ask the customer for it.</source>
        <translation>KlickTipp schickt ihn nicht mit dem Schlüssel, aber jede Anfrage trägt ihn. Fragen Sie den Kunden danach.</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
</context>
<context>
    <name>signet::NetworkPage</name>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>eingetragener</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>only if the proxy asks for one</source>
        <translation>nur wenn der Proxy einen verlangt</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>The proxy sees the names of the servers, never a request. Addresses of this computer are never proxied.</source>
        <translation>Der Proxy sieht die Namen der Server, nie eine Anfrage. Adressen dieses Rechners gehen nie über einen Proxy.</translation>
    </message>
    <message>
        <source>Additional &amp;authorities</source>
        <translation>&amp;Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>none: the system’s alone</source>
        <translation>keine außer denen des Systems</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durch&amp;suchen …</translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation>gespeichert; zum Ersetzen eintippen</translation>
    </message>
    <message>
        <source>The proxy&apos;s password is missing. Without one, remove the user name too.</source>
        <translation>Das Passwort für den Proxy fehlt. Gibt es keines, entfernen Sie auch den Benutzernamen.</translation>
    </message>
    <message>
        <source>Additional authorities</source>
        <translation>Zusätzliche Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>For networks whose gateway inspects encrypted connections: a PEM file from its operator.</source>
        <translation>Für Netze, in denen verschlüsselte Verbindungen geprüft werden: eine PEM-Datei von deren Betreiber.</translation>
    </message>
    <message>
        <source>%1, valid until %2</source>
        <translation>%1, gültig bis %2</translation>
    </message>
    <message>
        <source>Trusted beside the system&apos;s: %1.</source>
        <translation>Neben denen des Systems wird vertraut: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Trusted beside the system&apos;s: %1, and %n more.</source>
        <translation>
            <numerusform>Neben denen des Systems wird vertraut: %1, und %n weiteren.</numerusform>
            <numerusform>Neben denen des Systems wird vertraut: %1, und %n weiteren.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file of additional authorities is being read…</source>
        <translation>Die Datei mit zusätzlichen Zertifizierungsstellen wird gelesen …</translation>
    </message>
</context>
<context>
    <name>signet::NewLinksDialog</name>
    <message>
        <source>Links for several customers</source>
        <translation>Links für mehrere Kunden</translation>
    </message>
    <message>
        <source>Each customer gets a link of its own and waits in the list until you paste what came back.</source>
        <translation>Jeder Kunde bekommt einen eigenen Link und wartet in der Liste, bis Sie einfügen, was zurückkam.</translation>
    </message>
    <message>
        <source>&amp;Integration</source>
        <translation>&amp;Integration</translation>
    </message>
    <message>
        <source>&amp;Accounts without a key</source>
        <translation>&amp;Konten ohne Schlüssel</translation>
    </message>
    <message>
        <source>Ne&amp;w customers, one a line: name; user name</source>
        <translation>Neue Kunden, einer je Zeile: &amp;Name; Benutzername</translation>
    </message>
    <message>
        <source>ACME GmbH; acme-shop</source>
        <translation>ACME GmbH; acme-shop</translation>
    </message>
    <message>
        <source>&amp;Make links</source>
        <translation>&amp;Links erstellen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>There is no KlickTipp integration yet: add one first.</source>
        <translation>Es gibt noch keine KlickTipp-Integration: Fügen Sie zuerst eine hinzu.</translation>
    </message>
    <message>
        <source>There is an account “%1” already: choose it above if it is the same customer.</source>
        <translation>Ein Konto „%1“ gibt es schon: Wählen Sie es oben, wenn es derselbe Kunde ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) will be made.</source>
        <translation>
            <numerusform>Ein Link wird erstellt.</numerusform>
            <numerusform>%n Links werden erstellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose accounts, or type customers.</source>
        <translation>Wählen Sie Konten, oder tragen Sie Kunden ein.</translation>
    </message>
    <message>
        <source>Accounts without a key</source>
        <translation>Konten ohne Schlüssel</translation>
    </message>
</context>
<context>
    <name>signet::ParameterModel</name>
    <message>
        <source>New parameter</source>
        <translation>Neuer Parameter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
</context>
<context>
    <name>signet::PasteField</name>
    <message>
        <source>&amp;Take it</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;From the clipboard</source>
        <translation>Aus der Zw&amp;ischenablage</translation>
    </message>
    <message>
        <source>Address or key</source>
        <translation>Adresse oder Schlüssel</translation>
    </message>
</context>
<context>
    <name>signet::PasteStep</name>
    <message>
        <source>Paste what came back</source>
        <translation>Fügen Sie ein, was zurückkam</translation>
    </message>
    <message>
        <source>After the confirmation, the address of the page on which %1’s browser ended holds the key. Paste the whole address, or the key alone. Signet does not show it.</source>
        <translation>Nach der Bestätigung enthält die Adresse der Seite, auf der der Browser von %1 endete, den Schlüssel. Fügen Sie die ganze Adresse ein oder nur den Schlüssel. Signet zeigt ihn nicht an.</translation>
    </message>
    <message>
        <source>&amp;Address or key</source>
        <translation>Adresse oder Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>Asking KlickTipp with GET /list…</source>
        <translation>Frage KlickTipp mit GET /list…</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>signet::PendingDialog</name>
    <message>
        <source>Waiting for customers</source>
        <translation>Warten auf Kunden</translation>
    </message>
    <message>
        <source>&amp;Links that are out</source>
        <translation>&amp;Offene Links</translation>
    </message>
    <message>
        <source>&amp;New links…</source>
        <translation>Ne&amp;ue Links…</translation>
    </message>
    <message>
        <source>C&amp;opy link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>Au&amp;fgeben</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Open in the mail program, in &amp;German</source>
        <translation>Im Mailprogramm öffnen, auf &amp;Deutsch</translation>
    </message>
    <message>
        <source>Open in the mail program, in &amp;English</source>
        <translation>Im Mailprogramm öffnen, auf &amp;Englisch</translation>
    </message>
    <message>
        <source>Copy, in G&amp;erman</source>
        <translation>Kopieren, auf De&amp;utsch</translation>
    </message>
    <message>
        <source>Copy, in E&amp;nglish</source>
        <translation>Kopieren, auf En&amp;glisch</translation>
    </message>
    <message>
        <source>No customer is waited for. Make links, one for each customer, and send them.</source>
        <translation>Auf niemanden wird gewartet. Erstellen Sie Links, einen für jeden Kunden, und verschicken Sie sie.</translation>
    </message>
    <message>
        <source>Paste what came back: an address finds its customer by itself. For a bare key choose the customer in the list first.</source>
        <translation>Fügen Sie ein, was zurückkam: Eine Adresse findet ihren Kunden selbst. Für einen bloßen Schlüssel wählen Sie erst den Kunden in der Liste.</translation>
    </message>
    <message>
        <source>What came &amp;back</source>
        <translation>Was &amp;zurückkam</translation>
    </message>
    <message>
        <source>C&amp;opy links</source>
        <translation>Links &amp;kopieren</translation>
    </message>
    <message>
        <source>This does not say whose key it is. Choose the customer in the list, then take it again.</source>
        <translation>Das sagt nicht, wessen Schlüssel es ist. Wählen Sie den Kunden in der Liste und übernehmen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Choose one customer in the list.</source>
        <translation>Wählen Sie einen Kunden in der Liste.</translation>
    </message>
    <message>
        <source>No mail program could be started. Copy the draft instead.</source>
        <translation>Es ließ sich kein Mailprogramm starten. Kopieren Sie den Entwurf stattdessen.</translation>
    </message>
    <message>
        <source>Not waiting any more for %1. A link that was sent still works at KlickTipp, and the accounts stay in the list.</source>
        <translation>Auf %1 wird nicht mehr gewartet. Ein verschickter Link gilt bei KlickTipp weiter, und die Konten bleiben in der Liste.</translation>
    </message>
    <message>
        <source>Links that are out</source>
        <translation>Offene Links</translation>
    </message>
</context>
<context>
    <name>signet::PendingModel</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>Wartet seit</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>signet::PlaygroundPage</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path and query, below the base URL</source>
        <translation>Pfad und Abfrage, unterhalb der Basis-URL</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Send the request (Ctrl+Return)</source>
        <translation>Die Anfrage senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Stop waiting for the answer (Esc)</source>
        <translation>Nicht länger auf die Antwort warten (Esc)</translation>
    </message>
    <message>
        <source>%1, application only</source>
        <translation>%1, nur die Anwendung</translation>
    </message>
    <message>
        <source>will be sent as %1</source>
        <translation>wird gesendet als %1</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Warten auf die Antwort…</translation>
    </message>
    <message>
        <source>On whose behalf</source>
        <translation>In wessen Namen</translation>
    </message>
    <message>
        <source>App only sends the API key without the user’s token</source>
        <translation>„Nur App“ sendet den API-Schlüssel ohne das Token des Benutzers</translation>
    </message>
    <message>
        <source>On behalf of the user</source>
        <translation>Im Namen des Benutzers</translation>
    </message>
    <message>
        <source>App only</source>
        <translation>Nur App</translation>
    </message>
    <message>
        <source>Show parameters, headers and body</source>
        <translation>Parameter, Kopfzeilen und Inhalt zeigen</translation>
    </message>
    <message>
        <source>The draft “%1” is deleted.</source>
        <translation>Der Entwurf „%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Code cannot hold the body of a file. Choose another kind of body.</source>
        <translation>Code kann den Inhalt einer Datei nicht enthalten. Wählen Sie eine andere Art von Inhalt.</translation>
    </message>
    <message>
        <source>The body of the command is no text. Choose it as a file.</source>
        <translation>Der Inhalt des Befehls ist kein Text. Wählen Sie ihn als Datei.</translation>
    </message>
    <message>
        <source>This request is not in the history. %1</source>
        <translation>Diese Anfrage steht nicht im Verlauf. %1</translation>
    </message>
    <message>
        <source>Path and query, below the base URL (F6)</source>
        <translation>Pfad und Abfrage, unterhalb der Basis-URL (F6)</translation>
    </message>
</context>
<context>
    <name>signet::ProofStep</name>
    <message>
        <source>What this key can see: the opt-in processes</source>
        <translation>Was dieser Schlüssel sieht: die Opt-in-Prozesse</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Keep it unproven</source>
        <translation>&amp;Ungeprüft behalten</translation>
    </message>
    <message>
        <source>Checking the key</source>
        <translation>Der Schlüssel wird geprüft</translation>
    </message>
    <message>
        <source>Asking KlickTipp with GET /list…</source>
        <translation>KlickTipp wird mit GET /list gefragt…</translation>
    </message>
    <message>
        <source>Is this %1?</source>
        <translation>Ist das %1?</translation>
    </message>
    <message>
        <source>The key works: %1 answered %2 in %3 ms.</source>
        <translation>Der Schlüssel funktioniert: %1 wurde mit %2 beantwortet, nach %3 ms.</translation>
    </message>
    <message>
        <source>The key is not proven</source>
        <translation>Der Schlüssel ist nicht bewiesen</translation>
    </message>
    <message>
        <source>Storing the key</source>
        <translation>Der Schlüssel wird gespeichert</translation>
    </message>
    <message>
        <source>Writing it to the keychain and reading it back…</source>
        <translation>Er wird in den Schlüsselbund geschrieben und zurückgelesen…</translation>
    </message>
    <message>
        <source>The key could not be kept</source>
        <translation>Der Schlüssel ließ sich nicht speichern</translation>
    </message>
    <message>
        <source>Signet cannot prove whose key it is: only you can tell by what you see here. Nothing is stored before you say yes.</source>
        <translation>Wessen Schlüssel es ist, kann Signet nicht beweisen: Das erkennen nur Sie an dem, was hier steht. Vor Ihrem Ja wird nichts gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ The account %1 has the same key. Is it the same customer?</source>
        <translation>▲ Das Konto %1 hat denselben Schlüssel. Ist es derselbe Kunde?</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>&amp;Yes, keep this key</source>
        <translation>&amp;Ja, diesen Schlüssel behalten</translation>
    </message>
    <message>
        <source>&amp;Store it again</source>
        <translation>Noch einmal &amp;speichern</translation>
    </message>
</context>
<context>
    <name>signet::RedirectCard</name>
    <message>
        <source>Where the redirect leads</source>
        <translation>Wohin die Weiterleitung führt</translation>
    </message>
    <message>
        <source>Sends the request above, signed anew</source>
        <translation>Sendet die genannte Anfrage, neu signiert</translation>
    </message>
    <message>
        <source>%1: a redirect within the same origin</source>
        <translation>%1: eine Weiterleitung innerhalb desselben Ursprungs</translation>
    </message>
    <message>
        <source>%1: a redirect out of the base URL</source>
        <translation>%1: eine Weiterleitung aus der Basis-URL hinaus</translation>
    </message>
    <message>
        <source>%1: a redirect to another origin</source>
        <translation>%1: eine Weiterleitung zu einem anderen Ursprung</translation>
    </message>
    <message>
        <source>%1: a redirect that leads nowhere</source>
        <translation>%1: eine Weiterleitung, die nirgendwohin führt</translation>
    </message>
    <message>
        <source>Nothing was sent there: keys are only for what lies below the integration&apos;s base URL.</source>
        <translation>Dorthin wurde nichts gesendet: Schlüssel gelten nur unterhalb der Basis-URL der Integration.</translation>
    </message>
    <message>
        <source>Nothing was sent there, and nothing will be: keys never leave their origin.</source>
        <translation>Dorthin wurde und wird nichts gesendet: Schlüssel verlassen nie ihren Ursprung.</translation>
    </message>
    <message>
        <source>The answer names no address. Ask the service&apos;s support.</source>
        <translation>Die Antwort nennt keine Adresse. Fragen Sie den Support des Dienstes.</translation>
    </message>
    <message>
        <source>Signet cannot send a request there. Ask the service&apos;s support.</source>
        <translation>Dorthin kann Signet keine Anfrage senden. Fragen Sie den Support des Dienstes.</translation>
    </message>
    <message>
        <source>Would be sent, signed anew: %1</source>
        <translation>Würde neu signiert gesendet: %1</translation>
    </message>
    <message>
        <source>%1, with the same body (%2).</source>
        <translation>%1, mit demselben Inhalt (%2).</translation>
    </message>
    <message>
        <source>%1, without the body, as the status asks for.</source>
        <translation>%1, ohne den Inhalt, wie es der Status verlangt.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>signet::RedirectTrail</name>
    <message>
        <source>That was redirect number %1: it looks like a loop. Ask the service&apos;s support.</source>
        <translation>Das war Weiterleitung Nummer %1: Es sieht nach einer Schleife aus. Fragen Sie den Support des Dienstes.</translation>
    </message>
    <message>
        <source>Followed.</source>
        <translation>Gefolgt.</translation>
    </message>
</context>
<context>
    <name>signet::RequestDetails</name>
    <message>
        <source>Params</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parameters of the query</source>
        <translation>Parameter der Abfrage</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Headers, one a line</source>
        <translation>Kopfzeilen, eine je Zeile</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Params %1 · &amp;Headers %2 · Body %3</source>
        <translation>Parameter %1 · Kopfzei&amp;len %2 · Inhalt %3</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>Art des Inhalts</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>Kein Inhalt</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation>Felder des Formulars</translation>
    </message>
    <message>
        <source>File to send</source>
        <translation>Zu sendende Datei</translation>
    </message>
    <message>
        <source>Path of the file to send</source>
        <translation>Pfad der zu sendenden Datei</translation>
    </message>
    <message>
        <source>Choose the file to send</source>
        <translation>Die zu sendende Datei wählen</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Written as {{name}} in path, parameters, headers and body. Not for keys: those are kept in the store.</source>
        <translation>In Pfad, Parametern, Headern und Inhalt als {{name}} geschrieben. Nicht für Schlüssel: Die liegen im Schlüsselspeicher.</translation>
    </message>
    <message>
        <source>From the integration: %1</source>
        <translation>Aus der Integration: %1</translation>
    </message>
    <message>
        <source>No body is sent; what was typed stays.</source>
        <translation>Es wird kein Inhalt gesendet; das Getippte bleibt.</translation>
    </message>
    <message>
        <source>Nothing to send yet.</source>
        <translation>Noch nichts zu senden.</translation>
    </message>
    <message>
        <source>percent-encoded UTF-8</source>
        <translation>prozentkodiertes UTF-8</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie sie ist</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
</context>
<context>
    <name>signet::RestoreFileStep</name>
    <message>
        <source>Which backup?</source>
        <translation>Welche Sicherung?</translation>
    </message>
    <message>
        <source>It is opened and compared with what is here; nothing changes before you have seen what would happen.</source>
        <translation>Sie wird geöffnet und mit dem verglichen, was hier ist; nichts ändert sich, bevor Sie gesehen haben, was geschehen würde.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Durch&amp;suchen…</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>The backup is being opened and compared</source>
        <translation>Die Sicherung wird geöffnet und verglichen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Backups of Signet (*%1)</source>
        <translation>Sicherungen von Signet (*%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The passphrase is being tried. This takes a moment on purpose.</source>
        <translation>Die Passphrase wird versucht. Das dauert mit Absicht einen Augenblick.</translation>
    </message>
    <message>
        <source>Comparing %1 of %2: %3</source>
        <translation>Vergleich %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>signet::RestoreItemModel</name>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>signet::RestorePreviewStep</name>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>All that are &amp;different</source>
        <translation>Alle, die sich &amp;unterscheiden</translation>
    </message>
    <message>
        <source>Show what is the sa&amp;me, too</source>
        <translation>Auch &amp;Gleiches zeigen</translation>
    </message>
    <message>
        <source>Entries of the backup</source>
        <translation>Einträge der Sicherung</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>Made %1. %2 to add, %3 to complete, %4 to replace, %5 to leave alone; %6 of those are the same.</source>
        <translation>Vom %1. %2 hinzuzufügen, %3 zu ergänzen, %4 zu ersetzen, %5 bleiben; davon sind %6 gleich.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Chosen &amp;entries</source>
        <translation>Gewählte &amp;Einträge</translation>
    </message>
</context>
<context>
    <name>signet::RestoreResultStep</name>
    <message>
        <source>The backup is being restored</source>
        <translation>Die Sicherung wird wiederhergestellt</translation>
    </message>
    <message>
        <source>What became of the entries</source>
        <translation>Was aus den Einträgen wurde</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Stop? What has been restored stays; restoring the same backup again adds the rest.</source>
        <translation>Anhalten? Was wiederhergestellt ist, bleibt; dieselbe Sicherung noch einmal wiederherstellen ergänzt den Rest.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weitermachen</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Everything is restored</source>
        <translation>Alles ist wiederhergestellt</translation>
    </message>
    <message>
        <source>The restore was stopped</source>
        <translation>Das Wiederherstellen wurde angehalten</translation>
    </message>
    <message>
        <source>Not everything is restored</source>
        <translation>Nicht alles ist wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 restored · %2 left alone · %3 failed · %4 not done</source>
        <translation>%1 wiederhergestellt · %2 so gelassen · %3 fehlgeschlagen · %4 nicht ausgeführt</translation>
    </message>
</context>
<context>
    <name>signet::RestoreWizard</name>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Noch ist nichts verändert.</translation>
    </message>
    <message>
        <source>Closing asks first.</source>
        <translation>Schließen fragt vorher.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>signet::Rotation</name>
    <message>
        <source>That is the value in use already. Enter the new one.</source>
        <translation>Das ist der Wert, der schon in Gebrauch ist. Geben Sie den neuen ein.</translation>
    </message>
    <message>
        <source>The value before is just being stored. Wait a moment.</source>
        <translation>Der Wert davor wird gerade gespeichert. Warten Sie einen Augenblick.</translation>
    </message>
    <message>
        <source>%1: a new value is in use, the one before is kept.</source>
        <translation>%1: Ein neuer Wert ist in Gebrauch, der vorige ist aufgehoben.</translation>
    </message>
    <message>
        <source>%1: confirmed, the other value was erased.</source>
        <translation>%1: bestätigt, der andere Wert wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1: the other value is in use again.</source>
        <translation>%1: Der andere Wert ist wieder in Gebrauch.</translation>
    </message>
</context>
<context>
    <name>signet::RotationNotice</name>
    <message>
        <source>%1: replaced %2. The value before is kept until you confirm.</source>
        <translation>%1: %2 ausgetauscht. Der vorige Wert bleibt aufgehoben, bis Sie bestätigen.</translation>
    </message>
    <message>
        <source>%1: the value before is in use again. The new one is kept until you confirm.</source>
        <translation>%1: Der vorige Wert ist wieder in Gebrauch. Der neue bleibt aufgehoben, bis Sie bestätigen.</translation>
    </message>
    <message>
        <source>Con&amp;firm</source>
        <translation>Be&amp;stätigen</translation>
    </message>
    <message>
        <source>Erases the value before for good</source>
        <translation>Löscht den vorigen Wert endgültig</translation>
    </message>
    <message>
        <source>Erases the new value for good</source>
        <translation>Löscht den neuen Wert endgültig</translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <translation>Z&amp;urück zum vorigen</translation>
    </message>
    <message>
        <source>Use the &amp;new one</source>
        <translation>&amp;Den neuen verwenden</translation>
    </message>
</context>
<context>
    <name>signet::RotationProofStep</name>
    <message>
        <source>&amp;Use it unproven</source>
        <translation>&amp;Ungeprüft verwenden</translation>
    </message>
    <message>
        <source>&amp;Store it again</source>
        <translation>Noch einmal &amp;speichern</translation>
    </message>
    <message>
        <source>Prove it a&amp;gain</source>
        <translation>Erneut p&amp;rüfen</translation>
    </message>
    <message>
        <source>The present value is still in use.</source>
        <translation>Der jetzige Wert ist weiter in Gebrauch.</translation>
    </message>
    <message>
        <source>Proving the new value</source>
        <translation>Der neue Wert wird geprüft</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>The new value works</source>
        <translation>Der neue Wert funktioniert</translation>
    </message>
    <message>
        <source>%1 answered %2 in %3 ms.</source>
        <translation>%1 hat in %3 ms mit %2 geantwortet.</translation>
    </message>
    <message>
        <source>Put it in use: the present one is kept, one click back, until you confirm.</source>
        <translation>Nehmen Sie ihn in Gebrauch: Der jetzige bleibt aufgehoben, bis Sie bestätigen; ein Klick bringt ihn zurück.</translation>
    </message>
    <message>
        <source>The new value is refused</source>
        <translation>Der neue Wert wird abgewiesen</translation>
    </message>
    <message>
        <source>It cannot be put in use. Go back and enter another one.</source>
        <translation>Er kann nicht in Gebrauch genommen werden. Gehen Sie zurück und geben Sie einen anderen ein.</translation>
    </message>
    <message>
        <source>Nobody could tell</source>
        <translation>Niemand konnte es sagen</translation>
    </message>
    <message>
        <source>Storing the new value</source>
        <translation>Der neue Wert wird gespeichert</translation>
    </message>
    <message>
        <source>Writing it to the secret store and reading it back…</source>
        <translation>Er wird in den Geheimnisspeicher geschrieben und zurückgelesen…</translation>
    </message>
    <message>
        <source>The new value could not be stored</source>
        <translation>Der neue Wert konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>&amp;Put it in use</source>
        <translation>In &amp;Gebrauch nehmen</translation>
    </message>
</context>
<context>
    <name>signet::RotationResultStep</name>
    <message>
        <source>Accounts checked</source>
        <translation>Geprüfte Konten</translation>
    </message>
    <message>
        <source>What the accounts say to the new value</source>
        <translation>Was die Konten zum neuen Wert sagen</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>Spät&amp;er entscheiden</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>Bes&amp;tätigen</translation>
    </message>
    <message>
        <source>Erases the value before for good</source>
        <translation>Löscht den vorigen Wert endgültig</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>Zurück zum &amp;vorigen</translation>
    </message>
    <message>
        <source>&amp;Go back, for all accounts</source>
        <translation>Für alle Konten zurück zum &amp;vorigen</translation>
    </message>
    <message>
        <source>Confirm when you are sure: the value before is then erased for good. Until then the page of %1 offers both, too.</source>
        <translation>Bestätigen Sie, wenn Sie sicher sind: Dann wird der vorige Wert endgültig gelöscht. Bis dahin bietet auch die Seite von %1 beides an.</translation>
    </message>
    <message>
        <source>%1: the new value is in use</source>
        <translation>%1: Der neue Wert ist in Gebrauch</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are refused with the new value.</source>
        <translation>
            <numerusform>%n Konto wird mit dem neuen Wert abgewiesen.</numerusform>
            <numerusform>%n Konten werden mit dem neuen Wert abgewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The value before is kept.</source>
        <translation>Der vorige Wert ist aufgehoben.</translation>
    </message>
    <message>
        <source>%1: confirmed</source>
        <translation>%1: bestätigt</translation>
    </message>
    <message>
        <source>The value before is erased.</source>
        <translation>Der vorige Wert ist gelöscht.</translation>
    </message>
    <message>
        <source>Revoke it at %1 as well, if that has not happened yet.</source>
        <translation>Widerrufen Sie ihn auch bei %1, wenn das noch nicht geschehen ist.</translation>
    </message>
    <message>
        <source>%1: the value before is in use again</source>
        <translation>%1: Der vorige Wert ist wieder in Gebrauch</translation>
    </message>
    <message>
        <source>The new value is kept until you confirm.</source>
        <translation>Der neue Wert bleibt aufgehoben, bis Sie bestätigen.</translation>
    </message>
    <message>
        <source>The page of %1 offers to use the new one after all.</source>
        <translation>Die Seite von %1 bietet an, doch den neuen zu verwenden.</translation>
    </message>
    <message>
        <source>%1 of %2 checked: %3 work, %4 refused, %5 cannot be told</source>
        <translation>%1 von %2 geprüft: %3 funktionieren, %4 abgewiesen, %5 unklar</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
</context>
<context>
    <name>signet::RotationValueStep</name>
    <message>
        <source>I &amp;have a new one</source>
        <translation>Ich &amp;habe einen neuen Wert</translation>
    </message>
    <message>
        <source>&amp;Get one with e-mail and password, which are kept nowhere</source>
        <translation>Mit E-Mail und Passwort h&amp;olen; beide werden nirgends aufgehoben</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Passwor&amp;t</translation>
    </message>
    <message>
        <source>Get the new value at %1, and leave the present one valid there until you have confirmed. Signet proves the new one first; nothing changes before that.</source>
        <translation>Holen Sie den neuen Wert bei %1 und lassen Sie den jetzigen dort gültig, bis Sie bestätigt haben. Signet prüft zuerst den neuen; vorher ändert sich nichts.</translation>
    </message>
    <message>
        <source>Signet asks %1 whether the new value works; nothing changes before that. The present one is kept until you confirm.</source>
        <translation>Signet fragt %1, ob der neue Wert funktioniert; vorher ändert sich nichts. Der jetzige bleibt aufgehoben, bis Sie bestätigen.</translation>
    </message>
    <message>
        <source>Rotate: %1 of %2</source>
        <translation>Austauschen: %1 von %2</translation>
    </message>
    <message>
        <source>&amp;New value: %1</source>
        <translation>&amp;Neuer Wert: %1</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>&amp;Prove it</source>
        <translation>&amp;Prüfen</translation>
    </message>
</context>
<context>
    <name>signet::RotationWizard</name>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Noch ist nichts verändert.</translation>
    </message>
    <message>
        <source>Rotate: %1</source>
        <translation>Austauschen: %1</translation>
    </message>
</context>
<context>
    <name>signet::RouteStep</name>
    <message>
        <source>Where is it confirmed?</source>
        <translation>Wo wird bestätigt?</translation>
    </message>
    <message>
        <source>&amp;Here, in my browser</source>
        <translation>&amp;Hier, in meinem Browser</translation>
    </message>
    <message>
        <source>Signet opens KlickTipp’s page and receives the key by itself. For your own account, or with the customer beside you.</source>
        <translation>Signet öffnet die Seite von KlickTipp und empfängt den Schlüssel selbst. Für Ihr eigenes Konto, oder wenn der Kunde neben Ihnen sitzt.</translation>
    </message>
    <message>
        <source>&amp;My customer, elsewhere</source>
        <translation>Mein &amp;Kunde, anderswo</translation>
    </message>
    <message>
        <source>Signet makes a link for the customer. Days later you paste what came back; until then the account waits in the list.</source>
        <translation>Signet erstellt einen Link für den Kunden. Tage später fügen Sie ein, was zurückkam; bis dahin wartet das Konto in der Liste.</translation>
    </message>
    <message>
        <source>I have the key &amp;already</source>
        <translation>Ich habe den &amp;Schlüssel schon</translation>
    </message>
    <message>
        <source>Paste the key, or the address that the browser ended on.</source>
        <translation>Fügen Sie den Schlüssel ein, oder die Adresse, auf der der Browser endete.</translation>
    </message>
    <message>
        <source>&amp;Your public redirect address</source>
        <translation>Ihre öffentliche Umleitungsad&amp;resse</translation>
    </message>
    <message>
        <source>After the confirmation KlickTipp sends the customer’s browser to this page of your own, with the key in its address. Write {ref} where Signet shall put a random token for each customer: then a pasted address finds its customer.</source>
        <translation>Nach der Bestätigung schickt KlickTipp den Browser des Kunden zu dieser Seite von Ihnen, mit dem Schlüssel in der Adresse. Schreiben Sie {ref} dorthin, wo Signet für jeden Kunden ein zufälliges Kennzeichen einsetzen soll: Dann findet eine eingefügte Adresse ihren Kunden.</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
</context>
<context>
    <name>signet::SandboxProcess</name>
    <message>
        <source>The sandbox gave no usable answer. Reinstall Signet.</source>
        <translation>Die Sandbox gab keine brauchbare Antwort. Installieren Sie Signet neu.</translation>
    </message>
    <message>
        <source>The sandbox has ended. Start Signet again to go on trying.</source>
        <translation>Die Sandbox ist beendet. Starten Sie Signet neu, um weiter zu probieren.</translation>
    </message>
    <message>
        <source>The sandbox could not be started. It should stand beside Signet as signet-sandbox.</source>
        <translation>Die Sandbox ließ sich nicht starten. Sie sollte als signet-sandbox neben Signet liegen.</translation>
    </message>
</context>
<context>
    <name>signet::SaveAnswerButton</name>
    <message>
        <source>Save the answer</source>
        <translation>Antwort speichern</translation>
    </message>
    <message>
        <source>Saving… %1 %</source>
        <translation>Speichern … %1 %</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
</context>
<context>
    <name>signet::SecretDisplay</name>
    <message>
        <source>Reveal</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>none stored</source>
        <translation>keiner gespeichert</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Hide the %1</source>
        <translation>%1 verbergen</translation>
    </message>
    <message>
        <source>Reveal the %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Copy the %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copies it for %1 seconds</source>
        <translation>Kopiert für %1 Sekunden</translation>
    </message>
    <message>
        <source>Copy secret &amp;reference</source>
        <translation>&amp;Verweis auf das Geheimnis kopieren</translation>
    </message>
    <message>
        <source>Copy reference by &amp;id, which renaming leaves alone</source>
        <translation>Verweis mit &amp;ID kopieren, der Umbenennen übersteht</translation>
    </message>
    <message>
        <source>R&amp;otate…</source>
        <translation>Aus&amp;tauschen…</translation>
    </message>
    <message>
        <source>More for the %1</source>
        <translation>Mehr zum Feld %1</translation>
    </message>
    <message>
        <source>Copy how scripts name it, or replace it</source>
        <translation>Kopieren, wie Skripte es nennen, oder austauschen</translation>
    </message>
</context>
<context>
    <name>signet::SecretOffersCard</name>
    <message>
        <source>The command held secrets. They are not in the draft; they can be stored where they belong:</source>
        <translation>Der Befehl enthielt Geheimnisse. Sie stehen nicht im Entwurf; sie können dort gespeichert werden, wohin sie gehören:</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source> (replaces the stored one)</source>
        <translation> (ersetzt, was gespeichert ist)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Replace what is stored? %1. It cannot be brought back.</source>
        <translation>Ersetzen, was gespeichert ist? %1. Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>Behalte&amp;n</translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) of the command stored.</source>
        <translation>
            <numerusform>%n Geheimnis des Befehls gespeichert.</numerusform>
            <numerusform>%n Geheimnisse des Befehls gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>St&amp;ore</source>
        <translation>Speiche&amp;rn</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Replace &amp;now</source>
        <translation>&amp;Jetzt ersetzen</translation>
    </message>
</context>
<context>
    <name>signet::SendQuestion</name>
    <message>
        <source>Send to pro&amp;duction</source>
        <translation>An die Pro&amp;duktion senden</translation>
    </message>
    <message>
        <source>Do&amp;n’t send</source>
        <translation>Nich&amp;t senden</translation>
    </message>
    <message>
        <source>DELETE changes real data of %1 and cannot be undone.</source>
        <translation>DELETE ändert echte Daten von %1 und lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 changes real data of %2. Signet asks once per account and method.</source>
        <translation>%1 ändert echte Daten von %2. Signet fragt einmal je Konto und Methode.</translation>
    </message>
    <message>
        <source>The redirect asks for %1 once more, at another address: that changes real data of %2.</source>
        <translation>Die Weiterleitung verlangt %1 noch einmal, an anderer Adresse: Das ändert echte Daten von %2.</translation>
    </message>
</context>
<context>
    <name>signet::Settings</name>
    <message>
        <source>There is no setting “%1”. There are: %2.</source>
        <translation>Eine Einstellung „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The setting %1 is not used: %2</source>
        <translation>Die Einstellung %1 gilt nicht: %2</translation>
    </message>
</context>
<context>
    <name>signet::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netzwerk</translation>
    </message>
    <message>
        <source>Au&amp;thorization</source>
        <translation>Fre&amp;igabe</translation>
    </message>
    <message>
        <source>&amp;Port on this computer</source>
        <translation>&amp;Port auf diesem Rechner</translation>
    </message>
    <message>
        <source>another one each time</source>
        <translation>jedes Mal ein anderer</translation>
    </message>
    <message>
        <source>The browser brings the customer key to this port. Choose a fixed one where Signet runs on another computer than your browser, and forward it: ssh -L PORT:127.0.0.1:PORT HOST. If the port is taken, the authorization says so and uses no other.</source>
        <translation>Auf diesen Port bringt der Browser den Kundenschlüssel. Legen Sie ihn fest, wenn Signet auf einem anderen Rechner läuft als Ihr Browser, und leiten Sie ihn weiter: ssh -L PORT:127.0.0.1:PORT RECHNER. Ist der Port belegt, meldet die Freigabe das und nimmt keinen anderen.</translation>
    </message>
    <message>
        <source>Appl&amp;y</source>
        <translation>Übernehm&amp;en</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Loc&amp;k by itself</source>
        <translation>Von selbst s&amp;perren</translation>
    </message>
    <message>
        <source>With a vault, which asks for its passphrase</source>
        <translation>Mit Tresor, der nach seiner Passphrase fragt</translation>
    </message>
    <message>
        <source>With a keychain, too</source>
        <translation>Auch mit Schlüsselbund</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>When nobody &amp;uses it</source>
        <translation>Wenn niemand es ben&amp;utzt</translation>
    </message>
    <message>
        <source>When the computer &amp;sleeps</source>
        <translation>Wenn der &amp;Rechner schläft</translation>
    </message>
    <message>
        <source>When the screen is l&amp;ocked</source>
        <translation>Wenn der &amp;Bildschirm gesperrt wird</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Nach %n Minute</numerusform>
            <numerusform>Nach %n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::SignatureByteModel</name>
    <message>
        <source>From byte %1: %2. %3. Hexadecimal %4.</source>
        <translation>Ab Byte %1: %2. %3. Hexadezimal %4.</translation>
    </message>
    <message>
        <source>Byte</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadezimal</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>signet::SignatureBytesView</name>
    <message>
        <source>Signed bytes</source>
        <translation>Signierte Bytes</translation>
    </message>
</context>
<context>
    <name>signet::SignatureExplainer</name>
    <message>
        <source>Time that it signed</source>
        <translation>Von ihm signierte Zeit</translation>
    </message>
    <message>
        <source>milliseconds; the same as here</source>
        <translation>Millisekunden; dieselbe wie hier</translation>
    </message>
    <message>
        <source>Only for a signature alone: a base string and a request tell their time themselves</source>
        <translation>Nur für eine Signatur allein: Ein Basistext und eine Anfrage nennen ihre Zeit selbst</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Your own code gets another X-Ci?</source>
        <translation>Ihr eigener Code ergibt ein anderes X-Ci?</translation>
    </message>
    <message>
        <source>Your own code gets another signature?</source>
        <translation>Ihr eigener Code ergibt eine andere Signatur?</translation>
    </message>
    <message>
        <source>Paste its X-Ci, or the whole request (raw HTTP or curl)</source>
        <translation>Sein X-Ci oder die ganze Anfrage (HTTP oder curl) einfügen</translation>
    </message>
    <message>
        <source>Paste its signature, the text that it signs, or the whole request (raw HTTP or curl)</source>
        <translation>Seine Signatur, den signierten Text oder die ganze Anfrage (HTTP oder curl) einfügen</translation>
    </message>
</context>
<context>
    <name>signet::SignaturePreview</name>
    <message>
        <source>There is no request to compare with.</source>
        <translation>Es gibt keine Anfrage zum Vergleichen.</translation>
    </message>
    <message>
        <source>This request carries no signature to compare with.</source>
        <translation>Diese Anfrage trägt keine Signatur zum Vergleichen.</translation>
    </message>
</context>
<context>
    <name>signet::SignatureView</name>
    <message>
        <source>Send a request: every step from the keys to the headers is shown here.</source>
        <translation>Senden Sie eine Anfrage: Hier steht dann jeder Schritt von den Schlüsseln zu den Kopfzeilen.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Headers as sent</source>
        <translation>Kopfzeilen, wie gesendet</translation>
    </message>
    <message>
        <source>%1 Sent</source>
        <translation>%1 Gesendet</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The request as sent</source>
        <translation>Die gesendete Anfrage</translation>
    </message>
    <message>
        <source>The draft</source>
        <translation>Der Entwurf</translation>
    </message>
    <message>
        <source>The draft, signed while you edit it. Nothing is sent.</source>
        <translation>Der Entwurf, signiert, während Sie ihn bearbeiten. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>The service answered 401 to this signed request.</source>
        <translation>Der Dienst hat diese signierte Anfrage mit 401 beantwortet.</translation>
    </message>
    <message>
        <source>The clock is right. Compare the keys, and whether the path of the base URL is signed (a setting of the integration); or paste what works elsewhere.</source>
        <translation>Die Uhr stimmt. Vergleichen Sie die Schlüssel und ob der Pfad der Basis-URL signiert wird (eine Einstellung der Integration); oder fügen Sie ein, was anderswo geht.</translation>
    </message>
    <message>
        <source>%1 Would be sent</source>
        <translation>%1 Würde gesendet</translation>
    </message>
</context>
<context>
    <name>signet::StepList</name>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1: now</source>
        <translation>%1: jetzt</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: gescheitert</translation>
    </message>
</context>
<context>
    <name>signet::StoreChoicePage</name>
    <message>
        <source>Where should Signet keep your keys?</source>
        <translation>Wo soll Signet Ihre Schlüssel aufbewahren?</translation>
    </message>
    <message>
        <source>The keychain of this computer</source>
        <translation>Der Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>The best place where there is one: GNOME Keyring or KWallet encrypts the keys and opens with your login. Nothing to remember.</source>
        <translation>Der beste Ort, wo es einen gibt: GNOME-Schlüsselbund oder KWallet verschlüsselt die Schlüssel und öffnet sich mit Ihrer Anmeldung. Nichts zu merken.</translation>
    </message>
    <message>
        <source>To get one: install gnome-keyring (sudo apt install gnome-keyring), log out and in again. On Plasma, switch KWallet on in the system settings. KeePassXC can be the keychain, too. Signet notices when it is there.</source>
        <translation>So bekommen Sie einen: gnome-keyring installieren (sudo apt install gnome-keyring), ab- und wieder anmelden. Unter Plasma KWallet in den Systemeinstellungen einschalten. Auch KeePassXC kann der Schlüsselbund sein. Signet bemerkt, wenn er da ist.</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>A vault with a passphrase</source>
        <translation>Ein Tresor mit Passphrase</translation>
    </message>
    <message>
        <source>One encrypted file among Signet’s data. You enter its passphrase when Signet starts, and after it was locked. If the passphrase is forgotten, the keys are lost.</source>
        <translation>Eine verschlüsselte Datei bei Signets Daten. Ihre Passphrase geben Sie ein, wenn Signet startet, und nach jedem Sperren. Wird die Passphrase vergessen, sind die Schlüssel verloren.</translation>
    </message>
    <message>
        <source>Create a &amp;vault…</source>
        <translation>&amp;Tresor anlegen…</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation>&amp;Passphrase ändern…</translation>
    </message>
    <message>
        <source>This run only</source>
        <translation>Nur dieser Lauf</translation>
    </message>
    <message>
        <source>Keys stay in memory and are gone when Signet ends; nothing of them is written. Good for a short look, and on a computer that is not yours.</source>
        <translation>Die Schlüssel bleiben im Arbeitsspeicher und sind weg, wenn Signet endet; nichts davon wird geschrieben. Gut für einen kurzen Blick, und auf einem Computer, der nicht Ihrer ist.</translation>
    </message>
    <message>
        <source>Keep them for this &amp;run</source>
        <translation>Nur für diesen &amp;Lauf behalten</translation>
    </message>
    <message>
        <source>Keys that are already stored stay where they are. Signet finds them again when you switch back.</source>
        <translation>Schon gespeicherte Schlüssel bleiben, wo sie sind. Signet findet sie wieder, wenn Sie zurückwechseln.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>In use now: %1.</source>
        <translation>Jetzt in Gebrauch: %1.</translation>
    </message>
    <message>
        <source>Use the &amp;keychain</source>
        <translation>&amp;Schlüsselbund verwenden</translation>
    </message>
    <message>
        <source>Use the &amp;vault</source>
        <translation>&amp;Tresor verwenden</translation>
    </message>
    <message>
        <source>Un&amp;lock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
</context>
<context>
    <name>signet::TokenTrial</name>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Try &amp;it</source>
        <translation>A&amp;usprobieren</translation>
    </message>
    <message>
        <source>Asks for a token with the settings above. Nothing of it is kept.</source>
        <translation>Holt mit den Einstellungen oben ein Token. Nichts davon wird behalten.</translation>
    </message>
    <message>
        <source>Asking for a token…</source>
        <translation>Ein Token wird geholt…</translation>
    </message>
    <message>
        <source>The settings were changed meanwhile: try again.</source>
        <translation>Die Einstellungen wurden inzwischen geändert: Versuchen Sie es erneut.</translation>
    </message>
    <message numerus="yes">
        <source>It works: a token of %n character(s) came.</source>
        <translation>
            <numerusform>Es funktioniert: Ein Token mit %n Zeichen kam.</numerusform>
            <numerusform>Es funktioniert: Ein Token mit %n Zeichen kam.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signet::TraceStepCard</name>
    <message>
        <source>%1: input</source>
        <translation>%1: Eingabe</translation>
    </message>
    <message>
        <source>%1: result</source>
        <translation>%1: Ergebnis</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Shows every byte: hexadecimal, as a character, and where it comes from</source>
        <translation>Zeigt jedes Byte: hexadezimal, als Zeichen und woher es kommt</translation>
    </message>
    <message>
        <source>%1: bytes</source>
        <translation>%1: Bytes</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 byte %2: %3</source>
        <translation>%1 Byte %2: %3</translation>
    </message>
</context>
<context>
    <name>signet::UnlockVaultDialog</name>
    <message>
        <source>Unlock the vault</source>
        <translation>Tresor entsperren</translation>
    </message>
    <message>
        <source>Your keys lie in an encrypted file. Its passphrase opens them until Signet is locked or ends.</source>
        <translation>Ihre Schlüssel liegen in einer verschlüsselten Datei. Deren Passphrase öffnet sie, bis Signet gesperrt wird oder endet.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>The passphrase is being tried</source>
        <translation>Die Passphrase wird probiert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
</context>
<context>
    <name>signet::VaultPassphraseDialog</name>
    <message>
        <source>Create a vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>A vault for your keys</source>
        <translation>Ein Tresor für Ihre Schlüssel</translation>
    </message>
    <message>
        <source>Signet encrypts your keys with this passphrase. Keep it where you will find it: if it is forgotten, every key in the vault is lost, and nobody can reset it.</source>
        <translation>Signet verschlüsselt Ihre Schlüssel mit dieser Passphrase. Bewahren Sie sie gut auf: Wird sie vergessen, ist jeder Schlüssel im Tresor verloren, und niemand kann sie zurücksetzen.</translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation>&amp;Bisherige Passphrase</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Neue Passphrase</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>Noch ein&amp;mal dieselbe</translation>
    </message>
    <message>
        <source>The passphrase is being tried</source>
        <translation>Die Passphrase wird probiert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Create the vault</source>
        <translation>&amp;Tresor anlegen</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Change the vault’s passphrase</source>
        <translation>Passphrase des Tresors ändern</translation>
    </message>
    <message>
        <source>The old passphrase opens nothing afterwards, except copies of the file that were made before.</source>
        <translation>Die alte Passphrase öffnet danach nichts mehr, außer Kopien der Datei, die vorher gemacht wurden.</translation>
    </message>
    <message>
        <source>Change the pa&amp;ssphrase</source>
        <translation>Passphrase &amp;ändern</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type the second one again.</source>
        <translation>Die beiden Passphrasen sind nicht gleich. Geben Sie die zweite noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>signet::VaultStore</name>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>The vault is locked. Unlock it with its passphrase.</source>
        <translation>Der Tresor ist gesperrt. Entsperren Sie ihn mit seiner Passphrase.</translation>
    </message>
    <message>
        <source>The vault was replaced by another one, or changed. Unlock it again with its passphrase.</source>
        <translation>Der Tresor wurde durch einen anderen ersetzt oder verändert. Entsperren Sie ihn noch einmal mit seiner Passphrase.</translation>
    </message>
    <message>
        <source>There is no vault yet: %1. Create one (signet-cli vault create), or copy it back from where you keep a copy of it.</source>
        <translation>Es gibt noch keinen Tresor: %1. Legen Sie einen an (signet-cli vault create), oder kopieren Sie ihn von dort zurück, wo Sie eine Kopie haben.</translation>
    </message>
</context>
<context>
    <name>signet::WelcomePage</name>
    <message>
        <source>Welcome to Signet</source>
        <translation>Willkommen bei Signet</translation>
    </message>
    <message>
        <source>Signet keeps your API keys in this computer’s keychain, lets customers authorize access, and proves that every key works.</source>
        <translation>Signet bewahrt Ihre API-Schlüssel im Schlüsselbund dieses Rechners auf, holt Freigaben Ihrer Kunden ein und beweist, dass jeder Schlüssel funktioniert.</translation>
    </message>
    <message>
        <source>Add an &amp;integration…</source>
        <translation>In&amp;tegration hinzufügen…</translation>
    </message>
    <message>
        <source>Authori&amp;ze a customer…</source>
        <translation>Freigabe einho&amp;len…</translation>
    </message>
    <message>
        <source>1  Add an integration: your registration with KlickTipp or Coredination.
2  Add an account, or let your customer authorize one.
3  Send a request, and see how every byte of it was signed.</source>
        <translation>1  Fügen Sie eine Integration hinzu: Ihre Anmeldung bei KlickTipp oder Coredination.
2  Fügen Sie ein Konto hinzu, oder holen Sie die Freigabe eines Kunden ein.
3  Senden Sie eine Anfrage und sehen Sie, wie jedes Byte signiert wurde.</translation>
    </message>
    <message>
        <source>Add an in&amp;tegration…</source>
        <translation>In&amp;tegration hinzufügen…</translation>
    </message>
    <message>
        <source>Your first account</source>
        <translation>Ihr erstes Konto</translation>
    </message>
    <message>
        <source>The integration is ready. Now it needs a customer or user to act for.</source>
        <translation>Die Integration ist bereit. Nun braucht sie einen Kunden oder Benutzer, für den sie handelt.</translation>
    </message>
    <message>
        <source>A KlickTipp customer confirms the access in the browser: Signet waits for the key, proves it and keeps it.
If you already have a key or token, add the account by hand.</source>
        <translation>Ein KlickTipp-Kunde gibt den Zugang im Browser frei: Signet wartet auf den Schlüssel, beweist und bewahrt ihn.
Haben Sie schon einen Schlüssel oder Token, fügen Sie das Konto von Hand hinzu.</translation>
    </message>
    <message>
        <source>Au&amp;thorize a customer…</source>
        <translation>Freigabe einho&amp;len…</translation>
    </message>
    <message>
        <source>Add an account by &amp;hand…</source>
        <translation>Konto von &amp;Hand hinzufügen…</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Choose an account or an integration at the left.</source>
        <translation>Wählen Sie links ein Konto oder eine Integration.</translation>
    </message>
    <message>
        <source>This is the sandbox</source>
        <translation>Das ist die Sandbox</translation>
    </message>
    <message>
        <source>A stand-in for KlickTipp runs on this computer. Nothing leaves it, every key is invented, and your real accounts are not touched.</source>
        <translation>Auf diesem Rechner läuft ein Stellvertreter für KlickTipp. Nichts verlässt ihn, jeder Schlüssel ist erfunden, Ihre echten Konten bleiben unberührt.</translation>
    </message>
    <message>
        <source>1  Choose “Authorize a customer”; a customer is filled in.
2  Your browser opens the stand-in’s consent page: confirm there.
3  The key arrives, is proven and kept. Then send a request in the playground and look at its signature.</source>
        <translation>1  Wählen Sie „Freigabe einholen“; ein Kunde ist schon eingetragen.
2  Ihr Browser öffnet die Freigabeseite des Stellvertreters: Geben Sie dort frei.
3  Der Schlüssel kommt an, wird bewiesen und bewahrt. Senden Sie dann in der Werkstatt eine Anfrage und sehen Sie ihre Signatur an.</translation>
    </message>
    <message>
        <source>Import from a &amp;file…</source>
        <translation>Aus einer &amp;Datei importieren…</translation>
    </message>
    <message>
        <source>A table (CSV) of customers, or a .env file; you can also drop it on the window (Ctrl+I)</source>
        <translation>Eine Tabelle (CSV) von Kunden oder eine .env-Datei; Sie können sie auch auf das Fenster ziehen (Strg+I)</translation>
    </message>
    <message>
        <source>Many customers already? Bring them along, with their keys, from a table.</source>
        <translation>Schon viele Kunden? Bringen Sie sie samt Schlüsseln aus einer Tabelle mit.</translation>
    </message>
</context>
<context>
    <name>signet::WindowLock</name>
    <message>
        <source>Locked — Signet</source>
        <translation>Gesperrt — Signet</translation>
    </message>
    <message>
        <source>&amp;Forget all…</source>
        <translation>Alles &amp;vergessen…</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>S&amp;perren</translation>
    </message>
    <message>
        <source>Forget all…</source>
        <translation>Alles vergessen…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Forgets the keys of this run (Ctrl+L)</source>
        <translation>Vergisst die Schlüssel dieser Sitzung (Strg+L)</translation>
    </message>
    <message>
        <source>Hides everything and logs out (Ctrl+L)</source>
        <translation>Verbirgt alles und meldet ab (Strg+L)</translation>
    </message>
    <message>
        <source>Forget every key that was entered in this run? They are nowhere else: to go on, they must be entered or authorized again.</source>
        <translation>Alle Schlüssel vergessen, die seit dem Start eingegeben wurden? Sie sind nirgends sonst: Um weiterzuarbeiten, müssen sie neu eingegeben oder freigegeben werden.</translation>
    </message>
    <message>
        <source>&amp;Forget all</source>
        <translation>Alles &amp;vergessen</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>signet::Wizard</name>
    <message>
        <source>‹ &amp;Back</source>
        <translation>‹ &amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next ›</source>
        <translation>&amp;Weiter ›</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>signet::WizardContext</name>
    <message>
        <source>Its developer key is missing: edit the integration and enter it.</source>
        <translation>Ihr Entwicklerschlüssel fehlt: Bearbeiten Sie die Integration und geben Sie ihn ein.</translation>
    </message>
    <message>
        <source>Give the customer a name.</source>
        <translation>Geben Sie dem Kunden einen Namen.</translation>
    </message>
    <message>
        <source>There is an account of this name already. To replace its key, choose “Re-authorize” there.</source>
        <translation>Ein Konto dieses Namens gibt es schon. Um seinen Schlüssel zu ersetzen, wählen Sie dort „Neu freigeben“.</translation>
    </message>
    <message>
        <source>Its account id is missing: paste the Access Confirmation link.</source>
        <translation>Die Konto-ID fehlt: Fügen Sie den Freigabe-Link (Access Confirmation) ein.</translation>
    </message>
</context>
</TS>
