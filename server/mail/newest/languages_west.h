// Latin letters, west and north of Europe.
#pragma once

#include "newest/languages.h"

namespace hamdel::mail {

inline constexpr Language english{
    .code = "en",
    .opens = "on|at",
    .days = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?",
    .wrote = "wrote|writes|sent|has written",
    .from = "from|sender",
    .sent = "sent|date|sent at|date sent",
    .to = "to|cc|bcc|reply-to|importance|attachments",
    .subject = "subject",
    .original =
        "original(?: message)?|reply message|original appointment|original email|"
        "replied message|original mail|message from .*",
    .forwarded =
        "forwarded (?:message|mail|email|by .*)|begin forwarded message|"
        "forwarded message from .*|start of forwarded message",
    .sent_from =
        "(?:sent|composed|written|posted|typed) (?:wirelessly )?(?:from|with|via|using|by|"
        "through|on) .*|get (?:the )?(?:new )?outlook for .*|get bluemail for .*|"
        "sent [a-z]+ mobile.*|.*(?:excuse|pardon) (?:any )?(?:my )?(?:brevity|typos).*|"
        "download .* (?:mail|for (?:ios|android|iphone))",
    .closings =
        "(?:(?:with )?(?:my |our )?(?:best|kind|kindest|warm|warmest|many) )?"
        "(?:and [a-z]+ )?regards|best wishes|all the best|best|cheers|sincerely|"
        "yours (?:sincerely|truly|faithfully)|sincerely yours|respectfully",
    .above_line =
        "(?:please )?(?:(?:type|write|enter|add|make|send) )?(?:your "
        ")?(?:reply|replies|respond|response|answer|comment|write|type)[a-z ]{0,30}above "
        "(?:this|the) (?:[a-z]+ )?line(?: (?:when|to|please)[a-z ]{0,40})?"};

inline constexpr Language german{
    .code = "de",
    .opens = "am|vom|von",
    .days =
        "(?:mo|di|mi|do|fr|sa|so)\\.?|montag|dienstag|mittwoch|donnerstag|freitag|"
        "samstag|sonnabend|sonntag",
    .wrote = "schrieb(?: am)?|schreibt|hat (?:am .*)?geschrieben|geschrieben",
    .from = "von|absender",
    .sent = "gesendet(?: am)?|datum|gesendet um",
    .to = "an|cc|kopie|bcc|antwort an|wichtigkeit|priorität",
    .subject = "betreff|betr\\.?",
    .original =
        "urspr(?:ü|u|ue)ngliche (?:nachricht|mail|e-mail)|originalnachricht|"
        "original-nachricht|antwort nachricht|originaltermin",
    .forwarded =
        "weitergeleitete nachricht|anfang der weitergeleiteten nachricht|"
        "weitergeleitete mail|weitergeleitet von .*",
    .sent_from =
        "(?:gesendet|geschrieben|verschickt) (?:von|mit|aus|über|via) .*|"
        "von (?:meinem|meiner|unterwegs).*(?:gesendet|geschickt)?|holen sie sich outlook "
        "für .*|outlook für (?:ios|android) (?:beziehen|herunterladen|abrufen)|"
        "diese nachricht wurde von meinem .* gesendet",
    .closings =
        "(?:mit |viele |liebe |beste |herzliche |schöne )?(?:freundlichen?|besten?|"
        "vielen?|lieben?|herzlichen?|schönen?)? ?gr(?:ü|u|ue)(?:ß|ss)en?|mfg|lg|vg|"
        "hochachtungsvoll",
    .above_line =
        "(?:bitte )?(?:schreiben|geben|antworten|fügen)? ?(?:sie )?[\\pL "
        "]{0,30}(?:ober|über)(?:halb)? (?:dieser|diese) (?:zeile|linie)[\\pL ]{0,20}"};

inline constexpr Language french{
    .code = "fr",
    .opens = "le|en date d[ue]",
    .days =
        "(?:lun|mar|mer|jeu|ven|sam|dim)\\.?|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
        "dimanche",
    .wrote = "a (?:é|e\xcc\x81)crit(?: ce qui suit)?|écrivait|écrit",
    .from = "de|expéditeur|de la part de",
    .sent = "envoyé(?: le)?|date|message du|date d'envoi|envoyé à",
    .to = "à|a|pour|cc|copie à|cci|importance|destinataire",
    .subject = "objet|sujet",
    .original = "message d'origine|message original|message initial|rendez-vous d'origine",
    .forwarded =
        "message transféré|message transmis|début du message (?:réexpédié|transféré)|"
        "message réexpédié|mail transféré",
    .sent_from =
        "envoyé (?:de|depuis|à partir|avec|par|sans fil|via) .*|"
        "(?:télécharge[rz]|obtene[rz]|obtenir) outlook pour .*|provenance .*",
    .closings =
        "(?:bien |très )?(?:cordialement|sincèrement|amicalement)(?: vôtre)?|"
        "meilleures salutations|salutations(?: distinguées)?|bien à vous",
    .above_line =
        "(?:veuillez |merci de "
        ")?(?:répondre|répondez|saisir|saisissez|écrire|écrivez|tapez|taper|entrez|inscrivez)[\\pL "
        "]{0,30}au[- ]dessus de cette ligne"};

inline constexpr Language spanish{
    .code = "es",
    .opens = "el|en|con fecha",
    .days =
        "(?:lun|mar|mi[eé]|jue|vie|s[aá]b|dom)\\.?|lunes|martes|miércoles|jueves|viernes|"
        "sábado|domingo",
    .wrote = "escribi(?:ó|o)(?: lo siguiente)?|ha escrito|escribe",
    .from = "de|remitente",
    .sent = "enviado(?: el)?|fecha|enviado a las",
    .to = "para|a|cc|cco|asunto original|importancia|destinatario",
    .subject = "asunto",
    .original = "mensaje original|correo original|mensaje de origen",
    .forwarded =
        "mensaje reenviado|inicio del mensaje reenviado|"
        "correo reenviado",
    .sent_from =
        "enviado (?:desde|con|por|mediante|a través) .*|(?:obtener|descargar|obtén) "
        "outlook para .*",
    .closings =
        "(?:un )?(?:saludos?|cordial saludo|saludos cordiales|atentamente|cordialmente)|"
        "(?:un |muchos |reciba un )?(?:cordial|atento) saludo|saludos atentos"};

inline constexpr Language portuguese{
    .code = "pt",
    .opens = "em|no dia|a",
    .days =
        "(?:seg|ter|qua|qui|sex|s[aá]b|dom)\\.?|(?:segunda|terça|quarta|quinta|sexta)"
        "(?:-feira)?|sábado",
    .wrote = "escreveu(?: o seguinte)?|escreveram|escrevia",
    .from = "de|remetente",
    .sent = "enviad[ao](?: em)?|data|enviada às",
    .to = "para|cc|cco|importância",
    .subject = "assunto",
    .original = "mensagem original|e-mail original|mensagem de origem",
    .forwarded = "mensagem (?:encaminhada|reencaminhada)|início da mensagem (?:re)?encaminhada",
    .sent_from =
        "enviad[ao] (?:d[oae]|a partir|pel[oa]|com|via|por) .*|obter o outlook para .*|"
        "(?:baixar|obtenha) o? ?outlook para .*",
    .closings =
        "(?:com os )?(?:melhores |meus )?cumprimentos|atenciosamente|att\\.?|"
        "cordialmente|abraços?"};

inline constexpr Language italian{
    .code = "it",
    .opens = "il(?: giorno)?|in data|alle|nel messaggio del",
    .days =
        "(?:lun|mar|mer|gio|ven|sab|dom)\\.?|lunedì|martedì|mercoledì|giovedì|venerdì|"
        "sabato|domenica",
    .wrote = "ha scritto|scrisse|scrive|hai scritto",
    .from = "da|mittente",
    .sent = "inviato(?: il)?|data|inviata",
    .to = "a|cc|ccn|per|importanza|destinatario",
    .subject = "oggetto",
    .original = "messaggio originale|messaggio originario|messaggio di origine",
    .forwarded = "messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato",
    .sent_from =
        "inviat[oa] (?:da|dal|dalla|dallo|con|tramite|via) .*|"
        "(?:scarica|ottieni) outlook per .*",
    .closings =
        "(?:cordiali|distinti|cari|migliori|i miei migliori) saluti|saluti|"
        "cordialmente|un saluto"};

inline constexpr Language dutch{
    .code = "nl",
    .opens = "op|van",
    .days =
        "(?:ma|di|wo|do|vr|za|zo)\\.?|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|"
        "zondag",
    .wrote = "schreef(?: op)?|heeft .*geschreven|(?:het )?volgende geschreven|schrijft|geschreven",
    .from = "van|afzender",
    .sent = "verzonden(?: op)?|datum|verstuurd",
    .to = "aan|cc|bcc|urgentie|prioriteit",
    .subject = "onderwerp|betreft",
    .original = "oorspronkelijk bericht|origineel bericht|oorspronkelijke afspraak",
    .forwarded = "doorgestuurd bericht|begin doorgestuurd bericht|doorgestuurde bericht",
    .sent_from =
        "(?:verzonden|verstuurd) (?:vanaf|van|met|via|vanuit|door) .*|"
        "outlook voor .* (?:downloaden|ophalen)|(?:download|haal) outlook voor .*",
    .closings =
        "(?:met )?(?:vriendelijke|hartelijke|beste|warme) groet(?:en)?|mvg|groet(?:en|jes)?|"
        "hoogachtend"};

inline constexpr Language catalan{.code = "ca",
                                  .opens = "el(?: dia)?|missatge de|en data",
                                  .days = "(?:dl|dt|dc|dj|dv|ds|dg)\\.?",
                                  .wrote = "va escriure|ha escrit|escrigué",
                                  .from = "de|des de",
                                  .sent = "enviat(?: el)?|data|enviat el dia",
                                  .to = "per a|a|cc",
                                  .subject = "assumpte|tema",
                                  .original = "missatge original",
                                  .forwarded = "missatge reenviat|inici del missatge reenviat",
                                  .sent_from = "enviat (?:des|amb|per) .*",
                                  .closings = "salutacions(?: cordials)?|atentament|cordialment"};

inline constexpr Language danish{
    .code = "da",
    .opens = "den|d\\.",
    .days = "(?:man|tirs?|ons|tors?|fre|lør|søn)(?:dag|\\.)?",
    .wrote = "skrev(?: følgende)?|har skrevet",
    .from = "fra|afsender",
    .sent = "sendt|dato|sendt den",
    .to = "til|cc|bcc|vigtighed",
    .subject = "emne",
    .original = "oprindelig (?:meddelelse|besked|mail)|original meddelelse",
    .forwarded =
        "videresendt (?:meddelelse|besked|mail)|"
        "start på videresendt besked|begynd videresendt besked",
    .sent_from = "sendt (?:fra|med|via) .*|hent outlook til .*",
    .closings =
        "(?:med )?(?:venlig|venlige|bedste|kærlig|mange) hilsn?(?:er|en)?|mvh|"
        "(?:de )?(?:bedste|venligste) hilsner|med venlig hilsen"};

inline constexpr Language norwegian{
    .code = "no",
    .opens = "på|den|kl\\.",
    .days = "(?:man|tirs?|ons|tors?|fre|lør|søn)(?:dag|\\.)?",
    .wrote = "skrev(?: følgende)?|har skrevet",
    .from = "fra|avsender",
    .sent = "sendt|dato|sendt den",
    .to = "til|kopi|kopi til|blindkopi|viktighet",
    .subject = "emne",
    .original = "opprinnelig (?:melding|e-post)|original melding",
    .forwarded =
        "videresendt (?:melding|e-post)|start på videresendt melding|"
        "videresendt melding starter",
    .sent_from = "sendt (?:fra|med|via) .*|(?:hent|skaff deg|last ned) outlook for .*",
    .closings = "(?:med )?(?:vennlig|beste|hjertelig) hilsen|mvh|hilsen"};

inline constexpr Language swedish{
    .code = "sv",
    .opens = "den|på",
    .days = "(?:mån|tis|ons|tors?|fre|lör|sön)(?:dag|\\.)?",
    .wrote = "skrev(?: följande)?|har skrivit",
    .from = "från|avsändare",
    .sent = "skickat|datum|skickat den|skickades",
    .to = "till|kopia|kopia till|prioritet",
    .subject = "ämne|angående",
    .original = "(?:ursprungligt|originalt) meddelande|ursprungligt mail|originalmeddelande",
    .forwarded =
        "vidarebefordrat (?:meddelande|brev|mail)|"
        "vidarebefordrat meddelande börjar",
    .sent_from = "skickat (?:från|med|via) .*|(?:hämta|skaffa) outlook för .*",
    .closings = "(?:med )?(?:vänliga?|bästa|varma) hälsning(?:ar)?|mvh|hälsningar"};

inline constexpr Language finnish{
    .code = "fi",
    .opens = "päivämäärä|ajankohtana",
    .days =
        "(?:ma|ti|ke|to|pe|la|su)\\.?|(?:maanantai|tiistai|keskiviikko|torstai|perjantai|"
        "lauantai|sunnuntai)(?:na)?",
    .wrote = "kirjoitti(?: seuraavaa)?|kirjoittaa",
    .from = "lähettäjä|mistä",
    .sent = "lähetetty|päivämäärä|päiväys|pvm",
    .to = "vastaanottaja|kopio|mihin|kohde",
    .subject = "aihe|otsikko",
    .original = "alkuperäinen viesti",
    .forwarded =
        "(?:välitetty|edelleenlähetetty|uudelleenohjattu) viesti|"
        "välitetty viesti alkaa",
    .sent_from = "lähetetty .*|hanki outlook .*",
    .closings = "(?:ystävällisin|parhain|lämpimin|terveisin) ?(?:terveisin)?|terveisin|t\\."};

}  // namespace hamdel::mail
