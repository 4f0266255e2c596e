"""Spanish."""

from .lexicon import Lexicon

_TITLE = r"(?:[Vv]ice)?(?:[Pp]resident[ea](?: del Gobierno| de la República)?|[Pp]rimer[ao]? [Mm]inistr[oa]|[Mm]inistr[oa](?: de (?:Asuntos Exteriores|Relaciones Exteriores|Defensa))?|[Cc]anciller|[Rr]ey|[Rr]eina|[Ss]ecretari[oa] (?:[Gg]eneral|de Estado)|[Jj]efe de Estado|[Jj]efe de Gobierno|[Ee]mir|[Pp]apa|[Ll]íder|[Mm]andatari[oa]|[Pp]ríncipe)"
_VERBS = (
    r"(?:ha |han |había )?(?:destac(?:ó|ado|aron)|subray(?:ó|ado|aron)|expres(?:ó|ado|aron)|agradeci(?:ó|do|eron)|reiter(?:ó|ado|aron)|reafirm(?:ó|ado|aron)|afirm(?:ó|ado|aron)|señal(?:ó|ado|aron)|dijo|dicho|declar(?:ó|ado|aron)|"
    r"conden(?:ó|ado|aron)|felicit(?:ó|ado)|propus(?:o|ieron)|propuesto|invit(?:ó|ado)|inform(?:ó|ado)|explic(?:ó|ado)|record(?:ó|ado|aron)|indic(?:ó|ado)|añadi(?:ó|do)|manifest(?:ó|ado|aron)|acord(?:ó|ado|aron)|coincid(?:ió|ido|ieron)|pidi(?:ó|do)|llam(?:ó|ado)|trasladado|trasladó|valor(?:ó|ado)|saludó|asegur(?:ó|ado)|convin(?:o|ieron)|celebr(?:ó|ado|aron) que)"
)

SPANISH = Lexicon(
    language="es",
    title=_TITLE,
    offices={
        "president": r"president[ea]|jefe de estado|mandatari[oa]",
        "prime_minister": r"primer[ao]? ministr[oa]|presidente del gobierno|jefe de gobierno",
        "foreign_minister": r"ministr[oa] de (?:asuntos|relaciones) exteriores|canciller",
        "king": r"rey|reina|emir",
        "secretary_general": r"secretari[oa] general",
        "secretary_of_state": r"secretari[oa] de estado",
        "chancellor": r"canciller",
    },
    article=r"(?:[Ee]l |[Ll]a |[Ss]u |[Aa]l |[Dd]el )",
    of=r" (?:de |del |de la )(?:República de )?",
    side=r"[Ll]a (?:parte|delegación) {name}",
    collective=r"(?:[Ll]os |[Aa]mbos |[Aa]mbas |[Ll]as )(?:dos )?(?:líderes|partes|presidentes|mandatarios|ministros|dirigentes|jefes de Estado|cancilleres|delegaciones|países)|[Aa]mbos",
    they=r"[Ee]llos",
    he=r"[Éé]l|[Ee]lla",
    report=_VERBS,
    discuss=r"(?:ha |han )?(?:convers(?:ó|aron|ado)|abord(?:ó|aron|ado)|trat(?:ó|aron|ado)|habl(?:ó|aron|ado)|analiz(?:ó|aron|ado)|discut(?:ió|ieron|ido)|intercambi(?:ó|aron|ado)|repas(?:ó|aron|ado))",
    fill=r"también|asimismo|además|igualmente|por su parte|a su vez|\w+mente",
    participle=r"subrayando|destacando|señalando|expresando|añadiendo|reiterando",
    conjunction=r" y|,|;| e",
    inverted="",
    trailing=_VERBS,
    according=r"[Ss]egún",
    told=r"",
    impersonal=r"\b[Ss]e (?:acordó|convino|subrayó|destacó)",
    narration=r"^https?:",
    contact=r"reuni|encuentro|conversa|llamada|teléf|telef|visita|recib|cumbre|habl|entrevist|mantuv|mantenido|encontr",
    cut=r"\b(?:para |con motivo|al margen|antes de|después de|tras |sobre |durante |en el marco|acerca)",
    attendance=r"participaron|asistieron|estuvieron presentes",
    kinds=(
        ("joint_statement", r"(?i)(?:declaración|comunicado) conjunt[ao]"),
        ("video_call", r"(?i)videoconferencia|videollamada|virtual"),
        ("call", r"(?i)tel[eé]f|llamada"),
        ("letter", r"(?i)\bcarta|mensaje de|telegrama"),
        ("visit", r"(?i)visita"),
        ("meeting", r"(?i)reuni|encuentro|recib|entrevist|encontr|conversa"),
        ("summit", r"(?i)cumbre"),
    ),
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre|setiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    today=r"\b[Hh]oy\b|esta (?:mañana|tarde)",
    yesterday=r"\b[Aa]yer\b",
    dates=(
        r"\b(?P<day>\d{{1,2}})(?: ?(?:-|–|y|al) ?(?P<until>\d{{1,2}}))? de (?P<month>{month})(?: (?:de|del) (?P<year>\d{{4}}))?\b",
        r"\b(?P<weekday>{weekday})\b(?! (?:pasado|próximo))",
    ),
    joint_statement=r"^Nosotros,",
)
