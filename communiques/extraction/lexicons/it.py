"""Italian."""

from .lexicon import Lexicon

_TITLE = (
    r"(?<!\w)(?:[Vv]ice[ -]?|[Ee]x )?(?:[Pp]resident[ea](?: del Consiglio(?: dei Ministri)?| della Repubblica| della Confederazione(?: [\ue100-\ue27f])?| della Commissione europea)?|[Pp]rim[oa] [Mm]inistr[oa]|[Pp]remier"
    r"|[Mm]inistr[oa](?: degli (?:Affari )?(?:[Ee]steri)(?: e della Cooperazione [Ii]nternazionale)?| della Difesa| federale)?|[Cc]ancellier[ea](?: federale)?|[Rr]e\b|[Rr]egina|[Ss]egretari[oa] (?:[Gg]enerale|di Stato)|[Cc]apo (?:dello Stato|di Stato|del Governo|della diplomazia)|[Cc]onsiglier[ea] federale"
    r"|[Ee]miro|[Ss]ultano|[Pp]apa\b|[Ss]anto Padre|[Pp]ontefice|[Ll]eader|[Pp]rincipe(?: ereditario)?|[Oo]molog[oa]|[Cc]ollega|[Aa]mbasciat(?:ore|rice)|[Ss]ottosegretari[oa]|[Aa]lt[oa] [Rr]appresentante|[Dd]irett(?:ore|rice)(?: [Gg]enerale)?)"
)
_SAID = "sottolineato|espresso|ringraziato|ribadito|riaffermato|affermato|dichiarato|detto|condannato|proposto|invitato|informato|spiegato|ricordato|indicato|aggiunto|concordato|confermato|chiesto|rilevato|evidenziato|auspicato|accolto con|salutato|assicurato|deciso|rinnovato|illustrato|convenuto|manifestato|osservato|annunciato|richiamato|posto l'accento|messo in (?:luce|evidenza)|rimarcato|elogiato|lodato|apprezzato|garantito|sollecitato|esortato|insistito|commentato|precisato|denunciato|deplorato|rivolto|formulato|riconosciuto|offerto|promesso|incoraggiato|raccomandato|condiviso|concluso|sostenuto|avvertito|rassicurato|tenuto a|reso omaggio|fatto (?:appello|presente|riferimento)|dato il benvenuto|constatato|valutato positivamente|preso (?:atto|l'impegno)"
_VERBS = (
    rf"(?:(?:lo |la |gli |ne |li )?(?:ha|hanno|aveva|avevano|abbia)(?: (?:anche|inoltre|altresì|poi|quindi|infine|in particolare|\w+mente))* (?:{_SAID}))|(?:si è|si sono)(?: (?:anche|inoltre|\w+mente))* (?:dett[oaie]|congratulat[oaie]|impegnat[oaie]|complimentat[oaie]|felicitat[oaie]|pronunciat[oaie]|rallegrat[oaie]|soffermat[oa]|augurat[oa]|trovat[ie] d'accordo|accordat[ie])"
    r"|(?:sottolinea|ribadisce|esprime|conferma|ringrazia|condanna|auspica|afferma|dichiara|ricorda|sostiene)\b|(?:sottolineano|ribadiscono|esprimono|confermano|condannano|auspicano|concordano|affermano)\b"
)

ITALIAN = Lexicon(
    language="it",
    title=_TITLE,
    offices={
        "president": r"president[ea](?: della (?:repubblica|confederazione))?|capo d(?:ello|i) stato",
        "prime_minister": r"prim[oa] ministr[oa]|premier|president[ea] del consiglio.*|capo del governo",
        "foreign_minister": r"ministr[oa] degli (?:affari )?esteri",
        "king": r"re\b|regina|emiro",
        "pope": r"papa|santo padre|pontefice",
        "chancellor": r"cancellier[ea]",
        "secretary_general": r"segretari[oa] generale",
        "secretary_of_state": r"segretari[oa] di stato",
        "councillor": r"consiglier[ea] federale",
    },
    article=r"(?:[Ii]l |[Ll]a |[Ll]'|[Ll]o |[Ss]uo |[Ss]ua )",
    of=r" (?:di |del |della |dello |dell')(?:Repubblica (?:di )?)?",
    side=r"[Ll]a (?:parte|delegazione) {name}|[Ii]l (?:Governo|governo) {name}|[Dd]a parte {name}",
    collective=r"(?:[Ii] |[Ll]e |[Gg]li )(?:due |tre )?(?:leader|parti|[Pp]residenti(?: del Consiglio)?|[Mm]inistri(?: degli [Ee]steri)?|interlocutori|capi di (?:Stato|Governo)|delegazioni|omologhi|[Pp]rimi [Mm]inistri|responsabili)|[Ii] due (?:Paesi|Governi|paesi|governi)|[Ee]ntramb[ei](?: (?:i |le )\w+)?",
    they=r"[Ee]ssi|[Ll]oro",
    he=r"[Ee]gli|[Ll]ui|[Ll]ei",
    report=_VERBS,
    discuss=r"(?:ha |hanno )(?:\w+mente |anche |inoltre )?(?:discusso|parlato|affrontato|esaminato|trattato|scambiato|passato in rassegna|fatto il punto|approfondito|avuto)|si (?:è|sono) (?:\w+mente )?(?:confrontat[oie]|intrattenut[oie]|soffermat[ie])",
    fill=r"anche|inoltre|altresì|pure|da parte sua|dal canto suo|\w+mente",
    participle=r"sottolineando|ribadendo|esprimendo|aggiungendo|ricordando",
    conjunction=r" e| ed|,|;",
    inverted="",
    trailing=_VERBS,
    counterpart=r"(?:[Oo]molog[oa]|[Cc]ollega)",
    according=r"[Ss]econdo",
    according_him=r"[Ss]econdo (?:lui|lei)|A suo (?:avviso|giudizio)",
    dropped=_VERBS,
    plural=r"\bhanno\b|\bsono\b|ano$|ono$",
    told=r"",
    impersonal=r"(?:\b[Èè]|\bE'|\b[Ss]ono) ?stat[oaie] (?:\w+ ){0,2}(?:concordat|ribadit|sottolineat|convenut|riaffermat|confermat|espress|decis|evidenziat|rilevat|auspicat|constatat)[oaie]|\b[Ss]i è (?:convenuto|concordato)",
    narration=r"^https?:|[Aa]l centro (?:del|dei)|(?:colloqui[oi]|incontr[oi]|conversazion[ei]|discussion[ei]|telefonata|riunione) (?:ha|hanno) (?:\w+ )?(?:consentito|permesso|riguardato|toccato|offerto|avuto)|[Ss]ono stat[ie] (?:\w+ )?(?:affrontat|discuss|esaminat|trattat|passat)[ie]|[Ss]i è (?:discusso|parlato)",
    contact=r"incontr|colloqui|telefon|visita|ricev|vertice|udienza|sentit|parlato|conversazion|riunion|accolt",
    cut=r"\b(?:per (?:discutere|fare)|in occasione|a margine|prima d|dopo |nell'ambito|nel corso|durante|su )",
    tail=r" (?:del|della|dello|dei|delle|degli|dell'|per|di|alla|allo) ?[^,.;]{2,110},",
    attendance=r"hanno partecipato|erano presenti",
    kinds=(
        ("joint_statement", r"(?i)(?:dichiarazione|comunicato) congiunt[ao]"),
        ("video_call", r"(?i)videoconferenza|videochiamata|virtuale"),
        ("call", r"(?i)telefon|chiamata"),
        ("letter", r"(?i)\blettera|messaggio di|telegramma"),
        ("visit", r"(?i)visita"),
        ("meeting", r"(?i)incontr|colloqui|udienza|ricev|riunion|accolt"),
        ("summit", r"(?i)vertice"),
    ),
    months=(
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ),
    weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    today=r"\b[Oo]ggi\b|questa mattina|stamattina",
    yesterday=r"\b[Ii]eri\b",
    dates=(
        r"\b(?P<day>\d{{1,2}})(?: ?(?:-|–|e) ?(?P<until>\d{{1,2}}))? (?P<month>{month})(?: (?P<year>\d{{4}}))?\b",
        r"(?:(?P<next>prossimo) )?\b(?P<weekday>{weekday})\b(?! prossimo)",
    ),
    joint_statement=r"^Noi,",
)
