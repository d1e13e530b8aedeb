/** Everything that the page says, by its English. A test holds it to the sources. */
export const german: Readonly<Record<string, string>> = {
  "Check a record · CoInnovation": "Aufzeichnung prüfen · CoInnovation",
  "Check a record": "Aufzeichnung prüfen",
  "A record says what happened in a workshop, as far as you could see it. This page finds out whether a single character of it was changed since it was written, and names the first place. It works without a network and sends nothing anywhere: save it and open it from your disk if you like.":
    "Eine Aufzeichnung hält fest, was in einem Workshop geschah, soweit Sie es sehen konnten. Diese Seite stellt fest, ob seit dem Schreiben auch nur ein Zeichen verändert wurde, und nennt die erste Stelle. Sie funktioniert ohne Netz und sendet nichts: Sie können sie speichern und von Ihrer Festplatte öffnen.",
  "The record": "Die Aufzeichnung",
  "An earlier record of the same workshop, if you kept one":
    "Eine frühere Aufzeichnung desselben Workshops, falls Sie eine aufbewahrt haben",
  "Whoever runs the server could write a new history and sign it. They cannot make it contain what you have kept.":
    "Wer den Server betreibt, könnte einen neuen Verlauf schreiben und signieren. Aber er enthielte nicht, was Sie aufbewahrt haben.",
  "Fingerprint of the signing key, if you know it":
    "Fingerabdruck des Signaturschlüssels, falls Sie ihn kennen",
  "The server that the record is from publishes it, at the address /.well-known/record-keys.json.":
    "Der Server, von dem die Aufzeichnung stammt, veröffentlicht ihn unter der Adresse /.well-known/record-keys.json.",
  Check: "Prüfen",
  "Checking …": "Wird geprüft …",
  "{lines} lines": "{lines} Zeilen",
  "This address is not secure, and the browser verifies no signatures here. Save this page, and open it from your disk.":
    "Diese Adresse ist nicht sicher, darum prüft der Browser hier keine Signaturen. Speichern Sie diese Seite, und öffnen Sie sie von Ihrer Festplatte.",
  "The file could not be read: {fault}": "Die Datei ließ sich nicht lesen: {fault}",
  "The earlier record is not as it was written. {finding}":
    "Die frühere Aufzeichnung ist nicht mehr, wie sie geschrieben wurde. {finding}",
  "The record is as it was written, but holds nothing of {chains}, which your earlier one has. Are both of the same workshop and seat?":
    "Die Aufzeichnung ist, wie sie geschrieben wurde, enthält aber nichts von {chains}, anders als Ihre frühere. Sind beide vom selben Workshop und Platz?",
  "Nothing was changed: every line is as it was written, and none is missing.":
    "Nichts wurde verändert: Jede Zeile ist, wie sie geschrieben wurde, und keine fehlt.",
  "{chain}: 1 event": "{chain}: 1 Ereignis",
  "{chain}: {events} events": "{chain}: {events} Ereignisse",
  "{chain}: 1 event, and it contains your earlier record":
    "{chain}: 1 Ereignis; Ihre frühere Aufzeichnung ist darin enthalten",
  "{chain}: {events} events, and it contains your earlier record":
    "{chain}: {events} Ereignisse; Ihre frühere Aufzeichnung ist darin enthalten",
  "Written {at}": "Geschrieben {at}",
  "Signed by the key {key}. It proves who wrote the record if the server publishes the same.":
    "Signiert mit dem Schlüssel {key}. Er beweist, wer die Aufzeichnung geschrieben hat, wenn der Server denselben veröffentlicht.",
  "“{chain}”": "„{chain}“",
  "The whole log": "Das ganze Protokoll",
  "What everybody could see": "Was alle sehen konnten",
  "What the facilitators could see": "Was die Moderation sehen konnte",
  "What you alone could see": "Was nur Sie sehen konnten",
  "Changed: line {line} should be a header.": "Verändert: In Zeile {line} müsste eine Kopfzeile stehen.",
  "Changed: line {line} should be event {sequence} of “{chain}”.":
    "Verändert: In Zeile {line} müsste Ereignis {sequence} von „{chain}“ stehen.",
  "Changed: line {line} should be the signature after event {sequence} of “{chain}”.":
    "Verändert: In Zeile {line} müsste die Signatur nach Ereignis {sequence} von „{chain}“ stehen.",
  "Changed: line {line} should be the end.": "Verändert: Vor Zeile {line} müsste die Aufzeichnung enden.",
  "Up to event {provedThrough} it is proved.": "Bis Ereignis {provedThrough} ist der Verlauf bewiesen.",
  "The record breaks off within this line.": "Die Aufzeichnung bricht in dieser Zeile ab.",
  "The record should have ended before this line.": "Die Aufzeichnung hätte vor dieser Zeile enden müssen.",
  "The record is cut off before this line.": "Die Aufzeichnung ist vor dieser Zeile abgeschnitten.",
  "This is not a header that its key has signed.": "Das ist keine Kopfzeile, die ihr Schlüssel signiert hat.",
  "This header belongs to another record, or to another place in this one.":
    "Diese Kopfzeile gehört zu einer anderen Aufzeichnung oder an eine andere Stelle in dieser.",
  "The record is signed by a key that is not trusted.":
    "Die Aufzeichnung ist mit einem Schlüssel signiert, dem nicht vertraut wird.",
  "Another event stands in the place of this one.": "An dieser Stelle steht ein anderes Ereignis.",
  "This is not the event that should stand here.": "Das ist nicht das Ereignis, das hier stehen müsste.",
  "This is not an event's line as it was written.":
    "Das ist keine Zeile eines Ereignisses, wie sie geschrieben wurde.",
  "The event is not as it was written: its hash does not follow from its text and the hash before it.":
    "Das Ereignis ist nicht mehr, wie es geschrieben wurde: Sein Hash folgt nicht aus seinem Text und dem Hash davor.",
  "An earlier record proves another history up to this event.":
    "Eine frühere Aufzeichnung beweist bis zu diesem Ereignis einen anderen Verlauf.",
  "The checkpoint signs another history: the events since the checkpoint before are not those that it signed.":
    "Der Prüfpunkt signiert einen anderen Verlauf: Die Ereignisse seit dem vorigen Prüfpunkt sind nicht die, die er signiert hat.",
  "A checkpoint should stand here.": "Hier müsste ein Prüfpunkt stehen.",
  "The checkpoint is not signed by a key of this record.":
    "Der Prüfpunkt ist nicht mit einem Schlüssel dieser Aufzeichnung signiert.",
  "The chain does not lead to the hash that the header signs.":
    "Die Kette führt nicht zu dem Hash, den die Kopfzeile signiert.",
  "An earlier record proves events that this one lacks.":
    "Eine frühere Aufzeichnung beweist Ereignisse, die in dieser fehlen.",
};
