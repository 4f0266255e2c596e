"""Spanish."""

from .lexicon import Lexicon

_TITLE = (
    r"(?<!\w)(?:[Vv]ice|[Ee]x)?(?:[Pp]resident[ea](?: del Gobierno| de la República| del Consejo| de la Comisión Europea)?|[Pp]rimer[ao]? [Mm]inistr[oa]|[Vv]iceministr[oa]"
    r"|[Mm]inistr[oa](?: de (?:Asuntos Exteriores(?:, Unión Europea y Cooperación)?|Relaciones Exteriores(?: y Culto)?|Estado|Defensa)| federal)?|[Cc]anciller|[Rr]ey\b|[Rr]eina|[Ss]ecretari[oa] (?:[Gg]eneral|de Estado|de Relaciones Exteriores)|[Ss]ubsecretari[oa]"
    r"|[Jj]ef[ea] de(?:l)? (?:Estado|Gobierno|Ejecutivo|la diplomacia)|[Ee]mir|[Ss]ultán|[Pp]apa\b|[Ss]anto Padre|[Ll]íder|[Mm]andatari[oa]|[Pp]ríncipe(?: heredero)?|[Hh]omólog[oa]|[Ee]mbajador(?:a)?|[Aa]lt[oa] [Rr]epresentante|[Dd]irector(?:a)?(?: [Gg]eneral)?|[Pp]residenta?)"
)
_IRREGULAR = (
    r"dijo|dijeron|dicho|propuso|propusieron|propuesto|pidi(?:ó|eron)|pedido|convin(?:o|ieron)|convenido|expuso|expuesto|hizo (?:hincapié|énfasis|votos|un llamad[oa]|llegar)|hecho (?:hincapié|énfasis)|dio (?:la bienvenida|las gracias|a conocer)|dado (?:la bienvenida|las gracias)|puso (?:en valor|de relieve|de manifiesto|énfasis)|puesto (?:en valor|de relieve|de manifiesto)|"
    r"reconoci(?:ó|eron|do)|agradeci(?:ó|do|eron)|ofreci(?:ó|do|eron)|advirti(?:ó|eron|do)|transmiti(?:ó|do|eron)|sugiri(?:ó|eron)|coincid(?:ió|ido|ieron)|añadi(?:ó|do|eron)|defend(?:ió|ido|ieron)|extend(?:ió|ido|ieron)|comparti(?:ó|eron|do)|exigi(?:ó|do)|se comprometi(?:ó|eron)|se ha(?:n)? comprometido|se refiri(?:ó|eron)|se ha referido|aplaudi(?:ó|do)|reiter(?:ó|ado|aron)"
)
_REGULAR = "destac|subray|expres|reafirm|afirm|señal|declar|conden|felicit|invit|inform|explic|record|indic|manifest|acord|llam|traslad|valor|salud|asegur|celebr|ratific|coment|plante|exhort|inst|lament|resalt|enfatiz|remarc|asever|anunci|agreg|puntualiz|precis|consider|abog|apost|insist|mostr|respald|apoy|deplor|rechaz|solicit|alab|elogi|confirm|conclu|refrend|pronunci|congratul|reivindic|present|detall|alert|ponder|decidi|urgi|reclam|esper|evoc"
_VERBS = rf"(?:(?:se |le |les |lo )?(?:ha |han |había |habían )?(?:{_IRREGULAR}|(?:{_REGULAR})(?:ó|aron|ado|ió|ieron|ido)))|(?:subraya|reitera|agradece|destaca|expresa|reafirma|condena|celebra|apoya|respalda|reconoce|señala|afirma)n?\b"

SPANISH = Lexicon(
    language="es",
    title=_TITLE,
    offices={
        "president": r"president[ea](?: de la rep[úu]blica)?|jef[ea] de(?:l)? estado|mandatari[oa]",
        "prime_minister": r"primer[ao]? ministr[oa]|president[ea] del gobierno|jef[ea] de(?:l)? (?:gobierno|ejecutivo)",
        "foreign_minister": r"ministr[oa] de (?:asuntos|relaciones) exteriores|canciller|secretari[oa] de relaciones exteriores|jef[ea] de la diplomacia",
        "king": r"rey|reina|emir",
        "secretary_general": r"secretari[oa] general",
        "pope": r"papa|santo padre",
        "secretary_of_state": r"secretari[oa] de estado",
        "chancellor": r"canciller",
    },
    article=r"(?:[Ee]l |[Ll]a |[Ss]u )",
    of=r" (?:de |del |de la )(?:República de )?",
    side=r"[Ll]a (?:parte|delegación) {name}|[Ee]l (?:Gobierno|gobierno|lado) {name}",
    collective=r"(?:[Ll]os |[Ll]as )(?:dos |tres )?(?:líderes|partes|[Pp]residentes|mandatarios|[Mm]inistros|dirigentes|jefes de (?:Estado|Gobierno)|cancilleres|delegaciones|interlocutores|homólogos|primeros ministros)|(?:[Ll]os |[Ll]as )(?:dos )(?:países|naciones|Gobiernos|gobiernos|funcionarios)|[Aa]mb[oa]s \w+|[Aa]mb[oa]s",
    they=r"[Ee]llos",
    he=r"[Éé]l|[Ee]lla",
    report=_VERBS,
    discuss=r"(?:ha |han )?(?:convers(?:ó|aron|ado)|abord(?:ó|aron|ado)|trat(?:ó|aron|ado)|habl(?:ó|aron|ado)|analiz(?:ó|aron|ado)|discut(?:ió|ieron|ido)|intercambi(?:ó|aron|ado)|repas(?:ó|aron|ado))",
    fill=r"también|asimismo|además|igualmente|por su parte|a su vez|\w+mente",
    participle=r"subrayando|destacando|señalando|expresando|añadiendo|reiterando",
    conjunction=r" y|,|;| e",
    inverted="",
    trailing=_VERBS,
    counterpart=r"(?:[Hh]omólog[oa]|par|[Cc]olega)",
    according=r"[Ss]egún",
    according_him=r"[Ss]egún (?:él|ella)|[Ss]egún sus palabras|A su juicio|En su opinión",
    dropped=_VERBS,
    plural=r"ron\b|\bhan ",
    told=r"",
    impersonal=r"\b[Ss]e (?:ha |han )?(?:acordó|acordado|convino|convenido|subrayó|subrayado|destacó|destacado|reafirmó|reafirmado|reiteró|decidió|constató)\b",
    narration=r"^https?:|[Ss]e (?:abord|trat|discuti|analiz|intercambi|convers)\w+|(?:encuentro|reunión|conversación|llamada|diálogo) (?:se centr|gir|vers|abord|permiti|tuvo lugar|sirvi)\w*|[Ll]a agenda",
    contact=r"reuni|encuentro|conversa|llamada|teléf|telef|visita|recib|cumbre|habl|entrevist|mantuv|mantenido|encontr",
    cut=r"\b(?:para |con motivo|al margen|antes de|después de|tras |sobre |durante |en el marco|acerca)",
    tail=r" (?:de|del|para|en) [^,.;]{2,110},",
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
        r"(?:(?P<next>próximo) )?\b(?P<weekday>{weekday})\b(?! próximo)",
    ),
    joint_statement=r"^Nosotros,",
)
