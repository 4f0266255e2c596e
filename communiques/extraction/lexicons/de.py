"""German. The verb stands second, and its participle at the end: the auxiliary is not asked for."""

from .lexicon import Lexicon

_TITLE = (
    r"(?:Bundes|Vize|Staats|Aussen|Außen|Premier|Verteidigungs|Finanz|Justiz|Umwelt|Innen|Wirtschafts|Kron)?(?:[Pp]räsident(?:in|en)?|[Mm]inister(?:in|s|präsident(?:in)?)?|[Rr]at|[Rr]ätin|[Kk]anzler(?:in)?|[Ss]ekretär(?:in|s)?|[Pp]rinz(?:en)?)|"
    r"Premierminister(?:in)?|Außenminister(?:in)?|König(?:in)?|Generalsekretär(?:in|s)?|Bundesrat|Bundesrätin|Bundespräsident(?:in)?|Vorsteher(?:in)?|Amtskolleg(?:e|in|en)|Emir|Regierungschef(?:in)?|Staatschef|Botschafter(?:in)?|Papst"
)
_VERBS = (
    r"betonte|sagte|erklärte|unterstrich|bekräftigte|dankte|gratulierte|begrüsste|begrüßte|verurteilte|forderte|würdigte|wies|erinnerte|informierte|hob|äusserte|äußerte|bezeichnete|"
    r"lobte|bat|kündigte|sprach sich|setzte sich|erläuterte|bestätigte|zeigte sich|lud|drückte|plädierte|appellierte|legte|brachte|rief|vereinbarten|bekräftigten|betonten|einigten|unterstrichen|begrüssten|begrüßten|zeigten sich|waren sich|würdigten"
)

GERMAN = Lexicon(
    language="de",
    title=_TITLE,
    offices={
        "president": r"(?:bundes|staats)?pr[äa]sident(?:in|en)?|staatschef",
        "prime_minister": r"premierminister(?:in)?|ministerpr[äa]sident(?:in)?|regierungschef(?:in)?",
        "foreign_minister": r"au(?:ss|ß)enminister(?:in|s)?",
        "chancellor": r"bundeskanzler(?:in)?|kanzler(?:in)?",
        "king": r"k[öo]nig(?:in)?|emir",
        "secretary_general": r"generalsekret[äa]r(?:in|s)?",
        "councillor": r"bundesrat|bundesr[äa]tin",
        "defence_minister": r"verteidigungsminister(?:in)?",
    },
    article=r"(?:[Dd]er |[Dd]ie |[Dd]en |[Dd]em |[Dd]es |[Ss]ein(?:en|em)? )",
    of=r" (?:von |der |des |aus )",
    side=r"[Dd]ie {name} (?:Seite|Delegation)",
    collective=r"(?:[Dd]ie |[Bb]eide |[Dd]ie beiden )(?:Seiten|Minister|Aussenminister|Präsidenten|Delegationen|Parteien|Politiker|Staaten)|[Bb]eide",
    they=r"[Ss]ie beide|[Bb]eide Seiten",
    he=r"[Ee]r",
    report=_VERBS,
    discuss=r"diskutierten?|besprach(?:en)?|erörterten?|tauschten? sich|sprach(?:en)? über|behandelten?",
    fill=r"auch|zudem|ausserdem|ferner|weiter|dabei|ihrerseits|seinerseits",
    participle="",
    conjunction=r" und|,|;",
    inverted=rf"(?:{_VERBS}) (?:er|sie)\b",
    trailing=_VERBS,
    according=r"(?:[Ll]aut|[Gg]emäss|[Gg]emäß)",
    told=r"",
    impersonal=r"\b[Ee]s wurde (?:\w+ )?vereinbart|wurde (?:\w+ )?(?:betont|bekräftigt|unterstrichen)",
    narration=r"[Ii]m (?:Zentrum|Mittelpunkt|Vordergrund)|wurden? (?:auch |ebenfalls )?(?:besprochen|diskutiert|thematisiert|erörtert)|Gegenstand",
    contact=r"traf|trifft|getroffen|empf[aäi]ng|empfangen|Gespräch|Treffen|Besuch|besuch|telefon|Gipfel|begegne|zusammen",
    cut=r"\b(?:um |am Rande|anlässlich|nach |vor |im Rahmen|der zu|über |sowie über|im Anschluss|begleitet)",
    attendance=r"nahmen (?:\w+ )?teil|anwesend",
    kinds=(
        ("joint_statement", r"(?i)gemeinsame (?:erklärung|stellungnahme)"),
        ("video_call", r"(?i)videokonferenz|videogespräch|videocall|virtuell|per video"),
        ("call", r"(?i)telefon"),
        ("letter", r"(?i)\b(?:brief|schreiben|glückwunsch)"),
        ("visit", r"(?i)besuch|visite"),
        ("meeting", r"(?i)tr[ae]ff|trifft|treffen|empf[aäi]ng|gespräch|empfangen"),
        ("summit", r"(?i)gipfel|konferenz"),
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
        r"\b(?P<day>\d{{1,2}})\.(?: ?(?:-|–|/|und|bis) ?(?P<until>\d{{1,2}})\.)? ?(?P<month>{month})(?: (?P<year>\d{{4}}))?\b",
        r"\b(?P<weekday>{weekday})\b",
    ),
    joint_statement=r"^Wir,",
)
