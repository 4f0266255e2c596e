"""German. The verb stands second, so that its subject often follows it, and a participle at the end."""

from .lexicon import Lexicon

_CAPITAL = r"[A-ZÄÖÜ][a-zäöüß]+"
# A ministry: für europäische und internationale Angelegenheiten, für Verkehr, Bau und Stadtentwicklung.
_ADJECTIVE = r"(?:[a-zäöüß]+e[nr]? (?:und [a-zäöüß]+e[nr]? )?)?"
_PORTFOLIO = rf" für {_ADJECTIVE}{_CAPITAL}(?:(?:, {_ADJECTIVE}{_CAPITAL})*,? und {_ADJECTIVE}{_CAPITAL}(?! hat| am))?"
_TITLE = (
    rf"(?:(?:[A-ZÄÖÜ][A-Za-zäöüß]*|[\ue100-\ue27f])-)*(?:(?:{_CAPITAL})?(?:[Pp]räsident(?:innen|in|en)?|[Mm]inister(?:präsident(?:in|en)?|innen|in|n|s)?(?:{_PORTFOLIO}| des (?:Äusser|Äußer|Inner)e?n| der Verteidigung)?"
    r"|[Kk]anzler(?:in|s)?|[Ss]ekretär(?:in|s)?|[Ss]ekretarin)|(?:Bundes|Regierungs)(?:rat(?:es|s)?|rätin)|König(?:in|s)?|(?:Kron|Erb)?[Pp]rinz(?:essin|en)?|(?:Gross|Groß)?[Hh]erzog(?:in|s)?|Fürst(?:in|en)?|Departementschef(?:in|s)?|(?:Departements)?[Vv]orsteher(?:in|s)?"
    r"|Amtskolleg(?:innen|in|en|e)|Kolleg(?:in|en|e)\b|Emirs?|Sultans?|Kaisers?|Scheich|(?:Regierungs|Staats|Partei)chef(?:in|s)?|Staatsoberhaupt(?:s|es)?|Chefs?|Leiter(?:in|s)?|Direktor(?:in|en|s)?|Vorsitzende[nr]?|Botschafter(?:in|s)?|Papst(?:es)?|(?:EU-)?Kommissar(?:in|s)?|(?:Hohen?r? )?Vertreter(?:in)?\b|Sonder(?:gesandte[nr]?|beauftragte[nr]?)|(?:Hoch|General)kommissar(?:in|s)?|Gouverneur(?:in|e?s)?|Delegierte[nr]?|Kommandant(?:in|en)?)"
)
_WEAK = (
    "beton|erklär|bekräftig|dank|bedank|gratulier|beglückwünsch|begrüss|begrüß|forder|würdig|erinner|informier|orientier|äusser|äußer|bezeichne|"
    "lob|kündig|erläuter|bestätig|drück|plädier|appellier|sag|unterricht|versicher|wünsch|hoff|bedauer|kritisier|verurteil|mahn|poch|dräng|"
    "befürworte|erwarte|ermunter|ermutig|ersuch|skizzier|präsentier|thematisier|signalisier|freu|kondolier|verdeutlich|"
    "beteuer|bekunde|ergänz|bejah|begründe|konstatier|präzisier|argumentier|beklag|attestier|sensibilisier|insistier|protestier|missbillig|beantworte|beurteil|bemerk|ermahn|moniert|referier|verkünde|verteidig|akzentuier|qualifizier|honorier|gedacht|"
    "erwähn|kommentier|erneuer|bericht|schilder|anerkann|warn|wiederhol|unterstütz|verlang|einig|verständig|vereinbar|verpflichte|erkundig"
)
# Verbs that say something only with what stands at the end of their clause: stellte … fest.
_PARTED = (
    ("stellten?", "fest|klar|vor|in Aussicht"),
    ("setzten?|setz(?:t|en)", "ein|dafür"),
    ("legten?", "dar|nahe"),
    ("regten?", "an"),
    ("zeigten?", "auf|sich|Verständnis|Interesse|Bereitschaft|Haltung"),
    ("machten?", "deutlich|klar|aufmerksam|geltend"),
    ("teilten?", "mit|die"),
    ("strichen?|strich(?:en)?", "heraus|hervor"),
    ("zollten?", "Respekt|Anerkennung|Tribut"),
    ("sah(?:en)?", "Potenzial|Chance|Möglichkeit|Notwendigkeit|als"),
    (
        "(?:be)?nutzten?(?=[^.;]{0,120}, )",
        "vorzustellen|darzulegen|hinzuweisen|zu (?:betonen|bekräftigen|unterstreichen|danken|erläutern|informieren|erinnern|würdigen|erklären|bitten|gratulieren|fordern|äussern|präsentieren|orientieren|thematisieren)|aufzurufen|anzusprechen|einzuladen|auszudrücken|hervorzuheben|mitzuteilen",
    ),
    (
        "konnten?",
        "präsentieren|darlegen|erläutern|vorstellen|aufzeigen|bekräftigen|ansprechen|erklären|informieren|orientieren|hinweisen|zusichern",
    ),
    ("gewährten?|vermittelten?", "Einblick|Überblick"),
    ("kamen?", "zum Schluss|zur Überzeugung"),
    ("liess(?:en)?|ließ(?:en)?", "keinen Zweifel|wissen|durchblicken"),
    ("verliehen?|verlieh(?:en)?", "Ausdruck"),
    ("räumten?", "ein"),
    ("pflichteten?", "bei"),
    ("stimmten?", "zu|überein|darin"),
    ("führten?", "aus"),
    ("fügten?", "hinzu|an"),
    ("sagten?", "zu"),
    ("lehnten?", "ab"),
    ("lobten?", "\\w+"),
    ("leg(?:t|en)", "dar|Wert"),
    (r"(?:sprach(?:en)?|spricht|sprechen)(?=[^.;,]{0,60} sich\b)", "aus|für|gegen|dafür|dagegen"),
    ("sprach(?:en)?", "Glückwünsche|Bedauern|Hoffnung|Überzeugung|Sorge|Besorgnis|Freude"),
    ("kamen?", "(?:ebenfalls |auch )?darauf zu sprechen"),
    ("trug(?:en)?", "vor"),
    ("warb(?:en)?", "für|um|dafür"),
    ("bezog(?:en)?", "sich|Stellung"),
    (
        "vertrat(?:en)?|vertreten",
        "(?:die|den) (?:\\w+ )?(?:Ansicht|Auffassung|Meinung|Standpunkt|Haltung|Position|Schweizer|schweizerische|[\ue200-\ue27f] \\w+)",
    ),
    ("machten?", "klar|deutlich|bewusst|aufmerksam|geltend"),
    ("erhob(?:en)?", "Einspruch|Protest|Vorwürfe"),
    ("sicherten?", "zu"),
    ("wies(?:en)?|weisen|weist", "hin|darauf|zurück"),
    ("hob(?:en)?|hebt|heben", "hervor"),
    ("rief(?:en)?", "auf|dazu|in Erinnerung"),
    ("brachten?", "zum Ausdruck|zur Sprache|ein"),
    ("schlug(?:en)?", "vor"),
    ("bot(?:en)?", "an"),
    (
        "gab(?:en)?",
        "Ausdruck|bekannt|Sorge|Hoffnung|Überzeugung|(?:Zwischens|S)tand|Überblick|Einblick|Auskunft|Einschätzung|zu (?:verstehen|bedenken)|Zusicherung|Übersicht",
    ),
    ("nahm(?:en)?", "zur Kenntnis|Kenntnis|Bezug|auf"),
    ("hielt(?:en)?|halten|hält", "fest"),
    ("ging(?:en)?", "ein"),
    ("trat(?:en)?", "ein"),
    ("kam(?:en)?", "überein"),
    ("kannten?", "an"),
    ("sprach|spricht", "an(?=[,.;:]| und|$)"),
    ("sprach(?:en)?|spricht|sprechen", "aus(?=[,.;:]| und|$)|Dank|Anerkennung|Unterstützung|Beileid"),
    (
        "war(?:en)?",
        "sich|überzeugt|erfreut|besorgt|beeindruckt|zuversichtlich|befriedigt|(?:der|gleicher) (?:Meinung|Ansicht|Auffassung)",
    ),
)
_STRONG = "|".join(
    (
        r"sprach(?:en)? (?:\w+ )?von\b|wollen|möchten|beabsichtigen|setzen auf|unterstrich(?:en)?|verwies(?:en)?|lud(?:en)?|bat(?:en)?|versprach(?:en)?|empfahl(?:en)?|beschloss(?:en)?|entbot(?:en)?|riet(?:en)?|widersprach(?:en)?|beharrten?|erwartet|verlangt",
        r"unterstreich(?:t|en)|begrüsst|begrüßt|betont|bekräftigt|erklärt|fordert|würdigt|dankt|verurteilt|sieht",
        r"bekannten? sich|bekenn(?:t|en) sich|fordern|verurteilen|begrüßen|begrüssen|bekräftigen",
        *(rf"(?:{verb})(?=\b[^.;]{{0,240}}\b(?:{end})\b)" for verb, end in _PARTED),
    )
)
_SAID = (
    "betont|erklärt|bekräftigt|unterstrichen|gedankt|bedankt|gratuliert|begrüsst|begrüßt|verurteilt|gefordert|gewürdigt|hingewiesen|erinnert|informiert|orientiert|hervorgehoben|herausgestrichen|geäussert|geäußert|"
    "bezeichnet|gelobt|gebeten|angekündigt|ausgesprochen|eingesetzt|erläutert|bestätigt|gezeigt|eingeladen|ausgedrückt|plädiert|appelliert|dargelegt|zum Ausdruck gebracht|aufgerufen|vereinbart|geeinigt|beschlossen|verständigt|"
    "übereingekommen|zugesichert|vorgeschlagen|angeboten|anerkannt|angeregt|zugesagt|mitgeteilt|festgehalten|festgestellt|versichert|gesagt|angesprochen|verpflichtet|bedauert|kritisiert|signalisiert|vorgestellt|unterstützt|wiederholt|bekundet|erwähnt|willkommen geheissen|aufgezeigt|skizziert|referiert|überzeugt gezeigt|zuversichtlich gezeigt|kommentiert|ausgeführt|dargestellt|beteuert|unterrichtet|geschildert|berichtet|beglückwünscht|hinweisen|ermutigt|ermuntert|ersucht|empfohlen|bereit erklärt|erfreut gezeigt|beeindruckt gezeigt|interessiert gezeigt|besorgt gezeigt|verwiesen|zum Ausdruck gegeben|Ausdruck verliehen|Ausdruck gegeben|klargestellt|klargemacht|klar gemacht|deutlich gemacht|geltend gemacht|aufmerksam gemacht|in Erinnerung gerufen|unterbreitet|überbracht|in Aussicht gestellt|widersprochen|abgelehnt|zurückgewiesen|begründet|beklagt|eingeräumt|beigepflichtet|zugestimmt|übermittelt|erkundigt|mit (?:Befriedigung|Genugtuung) (?:festgestellt|zur Kenntnis genommen)|zur Kenntnis genommen|Kenntnis genommen|gemahnt|gewarnt|einig gezeigt|aufgefordert|verlangt"
)
_TALKED = (
    "diskutiert|besprochen|erörtert|ausgetauscht|behandelt|thematisiert|gesprochen|unterhalten|befasst|beraten|geführt"
)
_REPORT = rf"(?:{_WEAK})e?te(?:n)?|{_STRONG}|(?:hat|haben|habe)\b[^.;]{{0,260}}? (?:{_SAID})(?=[ ,.:;]|$)"
# What marks a sentence as somebody's words without a verb of speech: Konjunktiv I.
_SUBJUNCTIVE = r"\b(?:würden?|müssten?|wären?|hätten?|könnten?|bräuchten?|sei|seien|habe|werde|müsse|könne|solle|wolle|dürfe|gelte|bleibe|stehe|gebe|gehe|brauche|handle|bestehe|leiste|verfüge|unterstütze|setze|wünsche|hoffe|erwarte|begrüsse|begrüße|komme|trage|spiele|zeige|wisse|liege|verfolge|genüge)\b(?! ich)"
_PLURAL = r"\w+ten|waren|haben|sprachen|unterstrichen|kamen|besprachen|riefen|hoben|wiesen|beschlossen|werden|sind|konnten|nahmen|wollen|möchten|beabsichtigen|trafen|gingen|gaben|vertraten"

GERMAN = Lexicon(
    language="de",
    title=_TITLE,
    offices={
        "president": r"(?:bundes|staats)?pr[äa]sident(?:in|en)?|staatschef|staatsoberhaupt",
        "prime_minister": r"premierminister(?:in|s)?|ministerpr[äa]sident(?:in|en)?|regierungschef(?:in|s)?",
        "foreign_minister": r"(?:bundes)?au(?:ss|ß)enminister(?:in|s)?",
        "chancellor": r"bundeskanzler(?:in|s)?|kanzler(?:in|s)?",
        "king": r"k[öo]nig(?:in|s)?|emirs?",
        "secretary_general": r"generalsekret[äa]r(?:in|s)?",
        # In Switzerland a federal president remains a councillor, and every councillor heads a department.
        "councillor": r"bundesrat(?:es|s)?|bundesr[äa]tin|(?:\w+-|departements)?vorsteher(?:in|s)?|bundespr[äa]sident(?:in|en)?",
        "defence_minister": r"verteidigungsminister(?:in|s)?",
        "crown_prince": r"kronprinz(?:en)?",
        "pope": r"papst(?:es)?",
    },
    article=r"(?:[Dd]er |[Dd]ie |[Dd]as |[Dd]en |[Dd]em |[Dd]es |[Ss]ein(?:e[nmr])? |[Ss]eine |[Ii]hr(?:e[nmr])? |[Ii]hre )",
    of=r" (?:(?:von |der |des |aus )(?:Republik |Königreichs? |Fürstentums |Bundesrepublik )?)?",
    side=r"(?:[Dd]ie |[Dd]er )?{name} (?:Seite|Delegation|Regierung|Gastgeber(?:in)?)",
    collective=(
        r"(?:(?:[Dd]ie |[Dd]en )?(?:beiden |zwei )|[Bb]eide |[Dd]ie )(?:Seiten|(?:Aussen|Außen|Premier|Verteidigungs|Finanz|Wirtschafts|Innen|Justiz)?[Mm]inister(?:innen|präsidenten)?(?: und \w*[Mm]inister)?|(?:Staats)?[Pp]räsident(?:inn)?en|(?:Staats- und )?Regierungschefs|Staatschefs|Staatsoberhäupter|Delegationen|Parteien|Politiker(?:innen)?|(?:Gesprächsp|P)artner(?:innen)?|Amtskolleg(?:inn)?en|Staats-? ?sekretäre|Regierungen|Vertreter)(?! (?:von|der|des|aus)\b)"
        r"|(?:[Dd]ie )?(?:beiden |[Bb]eide )(?:Länder|Staaten)|[Dd]ie [Bb]eiden(?= (?:[a-zäöü]+ten|waren|sind|haben|sprachen|kamen|trafen|hoben|riefen|unterstrichen|wiesen)\b)|[Bb]eide(?! \w)"
    ),
    they=rf"(?<=ten )sie\b|(?<=haben )sie\b|(?<=waren )sie\b|(?<=achen )sie\b|(?<=ichen )sie\b|(?<=amen )sie\b|[Ss]ie(?= (?:beide|{_PLURAL})\b)",
    he=r"[Ee]r|[Dd]ieser|(?<=[a-zäöüß]te )sie\b|(?<=ach )sie\b|(?<=hob )sie\b|(?<=ies )sie\b|(?<= hat )sie\b|(?<=ief )sie\b|(?<=trich )sie\b|(?<= lud )sie\b|[Ss]ie(?= (?:\w+te|hat|sprach|wies|hob|lud|rief|unterstrich|war|vertrat|verwies|bat|gab|nahm|kam|trat|sah|ging|versprach|empfahl|beschloss|schlug|bot|hielt|trug|warb)\b)",
    report=_REPORT,
    discuss=rf"diskutierten?|besprach(?:en)?|erörterten?|tauschten?|sprach(?:en)?|behandelten?|unterhielt(?:en)? sich|berieten?|befassten? sich|führten? [^.;]{{0,60}}(?:Gespräch|Aussprache)\w*|widmeten? sich|analysierten?|(?:hat|haben)\b[^.;]{{0,260}}? (?:{_TALKED})(?=[ ,.:;]|$)",
    fill=r"auch|zudem|ausserdem|außerdem|ferner|weiter|dabei|ihrerseits|seinerseits|erneut|ebenfalls|nochmals|insbesondere|namentlich|zugleich|gemeinsam|jedoch|mehrfach|ausdrücklich|sich|daher|deshalb|weiterhin",
    participle="",
    conjunction=r" und|,|;| sowie",
    inverted="",
    trailing=r"so",
    feminine=r"in$",
    verb_first=_REPORT,
    tail=r" (?:des|der|für|von|vom|im|beim) [^,.;]{2,110},",
    aside=r"(?: (?:des|vom|für) [^.;\ue000-\ue3ff]{3,140}?)?(?:, [^.;]{3,160}?,)?",
    noun=r"(?:D(?:er|ie|as|iese[rs]?)|Eine?|(?:Sein|Ihr)e?) ",
    adverbial=r"(?:[IABMNVGZ]\w{1,3}|Nach|Auch|Gegenüber|Während|Zwischen|Seitens|Für|Gemäss|Gemäß|Zudem|Dabei) ",
    said=_SAID,
    talked=_TALKED,
    went_on=_SUBJUNCTIVE,
    agent=(
        r"(?:(?:wurden?|worden|ist|sind) (?:[\w-]+ ){0,5}(?:von|durch|seitens) {subject}[^.;]{0,200}? (?:"
        + _SAID
        + r"|eingeladen)\b"
        r"|(?:[Vv]on|[Ss]eitens) (?:der |des )?{subject} (?:wurden?|ist|sind) [^.;]{0,240}?(?:" + _SAID + r")\b"
        r"|(?:bot|gab|erlaubte|ermöglichte)(?: es)? {subject} (?:[\w-]+ ){0,4}?(?:Gelegenheit|Möglichkeit)?[^.;]{0,20}, [^.;]{0,200}(?:vorzustellen|darzulegen|hinzuweisen|aufzurufen|anzusprechen|auszudrücken|hervorzuheben|zu (?:betonen|bekräftigen|unterstreichen|danken|erläutern|informieren|erinnern|würdigen|erklären|gratulieren|fordern|präsentieren|orientieren)))"
    ),
    goes_on=r"^(?!(?:Die|Das|Der|Diese[rs]?|Im|Am) ?(?:Gespräch|Treffen|Besuch|Konferenz|Abkommen|Verhandlungen)).*?\b(?:müss(?:t)?en?|muss|soll(?:t?en?)?|dürf(?:t)?en?|darf|gilt es|(?:ist|sind|wäre) (?:\w+ )?(?:wichtig|entscheidend|notwendig|unerlässlich|zentral|unabdingbar|nötig|dringend))\b|^Dies obwohl",
    own_delegation=r"[Dd]ie Mitglieder des Bundesrat(?:e?s)|[Dd]ie bundesrätliche Delegation|[Dd]ie Delegation des Bundesrat(?:e?s)",
    of_many=r"\b(?:\w+ten|haben|waren|sind|kamen|sprachen|wiesen|hoben|riefen|luden|baten|nahmen|hielten|besprachen|unterstrichen|verwiesen|beschlossen|trafen|gingen|sahen|gaben|vertraten|empfahlen|wollen|möchten|beabsichtigen)\b",
    according_him=r"Seinen (?:Worten|Angaben) zufolge|Ihren (?:Worten|Angaben) zufolge|Nach (?:seinen|ihren) (?:Worten|Angaben)",
    other=r"(?:sein|ihr)e?[nm]? (?:Gast|Amtskolleg(?:e|in|en)|Gesprächspartner(?:in)?)",
    met_besides=(
        r"(?:führte|hatte|hielt) [^.;]{0,60}(?:Gespräch\w*|Treffen|Unterredung\w*)[^.;]{0,30} mit\b|\btraf(?:en)?\b"
        r"|\b(?:getroffen|empfing|empfangen|besprachen)\b"
        r"|(?:Treffen|Gespräch\w*|Unterredung\w*|Mittagessen|Arbeitsessen) mit\b"
    ),
    counterpart=r"(?:Amtskolleg|Kolleg)(?:e|in|en)",
    according=r"(?:[Ll]aut|[Gg]emäss|[Gg]emäß|[Nn]ach Ansicht von|[Nn]ach Auffassung von)",
    told=r"",
    impersonal=(
        r"\b[Bb]eidseits wurde|(?:[Gg]emeinsame \w*[Ee]rklärung|Joint Statement|Absichtserklärung) (?:würdigt|bekräftigt|unterstreicht|betont|hält|bekundet)|\b[Ee]s (?:wurde|herrschte|bestand) (?:\w+ ){0,3}(?:vereinbart|betont|bekräftigt|festgestellt|festgehalten|beschlossen|Einigkeit|Einigung|Übereinstimmung)|(?:wurden?|worden) (?:\w+ ){0,8}(?:betont|bekräftigt|unterstrichen|vereinbart|beschlossen|gewürdigt|hervorgehoben|begrüsst|begrüßt)\b(?! von)"
        r"|(?:[Üü]bereinstimm\w+|[Mm]it (?:Genugtuung|Befriedigung|Zufriedenheit)|[Gg]emeinsam|[Ee]invernehmlich) (?:wurden?|konnten?) (?:[^.;]{1,200} )?(?:fest(?:gestellt|gehalten)|vereinbart|beschlossen|gewürdigt|zur Kenntnis genommen)"
        r"|\b(?:Übereinstimmung|Einigkeit|Einigung|Konsens) (?:festgestellt|erzielt|gefunden)|(?:[Kk]onnten?|[Ww]urden?) [^.;]{0,160}(?:Übereinstimmung|Einigkeit|Einigung|Konsens) (?:festgestellt|erzielt)"
        r"|(?:Betont|Unterstrichen|Vereinbart|Bekräftigt|Beschlossen|Gewürdigt|Hervorgehoben|Begrüsst|Begrüßt) wurden?|\b(?:Einigkeit|Übereinstimmung|Konsens) (?:bestand|herrschte|wurde)|(?:herrschte|bestand) (?:\w+ )?(?:Einigkeit|Übereinstimmung|Konsens)|waren sich einig"
    ),
    narration=r"[Ii]m (?:Zentrum|Mittelpunkt|Vordergrund|Fokus)|(?:wurden?|worden) (?:\w+ ){0,6}(?:besprochen|diskutiert|thematisiert|erörtert)|(?:[Bb]esprochen|[Dd]iskutiert|[Ee]rörtert|[Tt]hematisiert|[Gg]esprochen) wurden?|Gegenstand|zur Sprache|(?:Thema|Themen) (?:war|waren|des|der)|^(?:[Bb]ehandelt|[Bb]erührt|[Aa]ngesprochen|[Tt]hematisiert) wurden?\b|auf der (?:Agenda|Traktandenliste|Tagesordnung)",
    contact=r"tr[aä]f|trifft|treffen|getroffen|empf[aäi]ng|empfangen|Gespräch|gespräch|Treffen|treffen|Besuch|besuch|telefon|Telefon|[Gg]ipfel|begegne|zusammen|reis|weilt|begib|begeb|gereist|begrüsst|gesprochen|sprach|Konferenz|konferenz|beraten|geführt|statt",
    cut=r"\b(?:um |am Rande|anlässlich|nach |vor |im Rahmen|der zu|über |sowie über|im Anschluss|begleitet|[Ii]n Begleitung|[Ii]m Beisein)",
    attendance=r"nahmen? (?:[^.]{1,200} )?teil|anwesend|begleitet",
    kinds=(
        ("joint_statement", r"(?i)gemeinsame (?:medien|presse)?(?:erklärung|stellungnahme|mitteilung)"),
        ("video_call", r"(?i)video-?(?:konferenz|gespräch|call|schalt|telefon)|virtuell|per video|online"),
        ("call", r"(?i)telefon"),
        ("letter", r"\b(?:Briefe?s?|Schreiben|Glückwunsch\w*|Beileids\w*|Kondolenz\w*)\b"),
        ("visit", r"(?i)besuch(?!er)|visite"),
        ("meeting", r"(?i)tr[ae]f|trifft|treffen|empf[aäi]ng|gespräch|empfangen|begegn|zusammengekommen"),
        ("summit", r"(?i)gipfel|konferenz|tagung"),
        ("visit", r"(?i)reise\b|\breist|gereist|\bweilte?\b"),
    ),
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag|Sonnabend", "Sonntag"),
    today=r"[Hh]eute",
    yesterday=r"[Gg]estern",
    dates=(
        r"\b(?P<day>\d{{1,2}})\.?(?: ?(?:-|–|/|und|bis(?: zum| am)?) ?(?:{weekday},? (?:den |dem )?)?(?P<until>\d{{1,2}})\.?)? ?(?P<month>{month})(?: (?P<year>\d{{4}}))?\b",
        r"\b(?P<day>\d{{1,2}})\. ?(?P<number>\d{{1,2}})\. ?(?P<year>\d{{4}})\b",
        r"(?:(?P<next>[Kk]ommenden|[Nn]ächsten|morgen) )?\b(?P<weekday>{weekday})(?:abend|mittag|morgen|vormittag|nachmittag|nacht)?\b",
    ),
    backward=r"(?:Das|Dies) (?:sagte|erklärte|betonte|vereinbarten|beschlossen|bekräftigten|unterstrich)",
    joint_statement=r"^Wir,",
)
