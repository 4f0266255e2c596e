"""French."""

from .lexicon import Lexicon

_DEMONYM = "(?: [\ue200-\ue27f])?"  # ministre turc des affaires étrangères
# A ministry: de l'intérieur, des finances et de la souveraineté industrielle, chargé du commerce extérieur.
_ARTICLE = r"(?:(?:de |à )?(?:la |l')|des |du |d'|de |aux |au )"
_NOUN = (
    r"(?!République|Confédération|Commission|Royaume|Principauté|Fédération|[Pp]résid|[Mm]inist|[Cc]onseil|[Ss]ecrétaire|[Cc]hef|"
    r"[Pp]rince|[Pp]artie|[Dd]élégation|[Pp]remi|rencontre|visite|part\b|vendredi|lundi|mardi|mercredi|jeudi|suite|cette|ce\b)"
    r"[A-Za-zÀ-ÿ][\w-]+"
)
_ADJECTIVE = r"(?: (?!présid|ministér)(?:[\w-]+(?:ale?s?|aux|iques?|ères?|elles?|aires?|aines?|ives?)|publi(?:que|c)s?|extérieure?s?|étrangers?|supérieure?|vivants?|vert))"
_PORTFOLIO = (
    rf"(?: (?:chargée? )?{_ARTICLE}{_NOUN}{_ADJECTIVE}{{0,2}}"
    rf"(?:,? (?:et )?(?:chargée? )?(?:(?:de |à )?(?:la |l'|les )|des |du |d'|aux |au ){_NOUN}{_ADJECTIVE}{{0,2}}){{0,5}})"
)
_DEPARTMENT = rf"[Cc]heff?e? d(?:u|e la) (?:D[A-Z]\w+|Département(?: fédéral)?(?:(?:,| et|, et)? {_ARTICLE}{_NOUN}{_ADJECTIVE}{{0,2}}| et police){{0,6}})"
_PARTY = r"(?: du Comité central du Parti communiste \S+(?: \(\w+\))?)?"
_MILITARY = (
    r"[Cc]ommandant de corps|[Dd]ivisionnaire|[Bb]rigadier|[Cc]olonel|(?:[Mm]ajor-|[Ll]ieutenant-)?[Gg]énéral|[Aa]miral"
)
_TITLE = (
    r"(?:[Vv]ice-)?(?:[Pp]résidente?(?: de la (?:Confédération|République|Commission(?: européenne)?)| du (?:Conseil (?:fédéral|européen|des ministres)|gouvernement|Parlement)| de l'(?:Assemblée nationale|Union africaine))?|[Pp]remi(?:er|ère)[ -][Mm]inistre|"
    rf"[Mm]inistre(?:(?: |-)(?:d'[ÉE]tat|déléguée?|fédérale?|présidente?|déléguée?))?{_DEMONYM}{_PORTFOLIO}?|[Vv]ice-chanceli(?:er|ère)|[Cc]hanceli(?:er|ère)(?: fédérale?| de l'[EÉ]chiquier)?|"
    rf"[Rr]oi|[Rr]eine|[Éé]mir|[Ee]mpereur|[Ss]ultan|[Pp]rince(?:sse)?(?: héritier)?|[Pp]ape|[Ss]ecrétaire (?:[Gg]énérale?|exécuti(?:f|ve))(?: adjointe?)?(?: de l'organisation)?{_PARTY}|[Ss]ecrétaire d'[ÉE]tat{_DEMONYM}{_PORTFOLIO}?|[Cc]onseill(?:er|ère) fédérale?|[Cc]onseill(?:er|ère)(?: d'[EÉ]tat| diplomatique)?|"
    rf"[Cc]hef(?:fe)? de l'[ÉE]tat|[Cc]hef(?:fe)? d'[ÉE]tat|[Cc]hef(?:fe)? de l'exécutif|[Cc]hef du [Gg]ouvernement|[Cc]hef(?:fe)? de la diplomatie|{_DEPARTMENT}|[Cc]heff?e?|[Dd]irigeante?|[Hh]aut(?:e)? [Rr]eprésentante?|[Hh]aut-[Cc]ommissaire|[Cc]ommissaire(?: européenne?)?|[Ll]eader|[Dd]irect(?:eur|rice)(?: (?:[Gg]énérale?|exécuti(?:f|ve)|adjointe?)){{0,2}}(?: de l'organisation)?|[Aa]mbassad(?:eur|rice)|[Ee]nvoyée? spéciale?|[Gg]ouverneure?|[Rr]eprésentante? spéciale?|{_MILITARY}|[Mm]embre)"
)
_PARTICIPLES = (
    r"dit|déclaré|indiqué|affirmé|souligné|ajouté|noté|rappelé|estimé|assuré|insisté|exprimé|remercié|félicité|salué|condamné|proposé|invité|"
    r"informé|expliqué|réaffirmé|réitéré|appelé|plaidé|exhorté|exposé|demandé|annoncé|précisé|mentionné|relevé|observé|poursuivi(?! (?:les|leurs?|le|la) )|répondu|"
    r"souhaité|espéré|préconisé|encouragé|promis|reconnu|apprécié|constaté|fait (?:remarquer|valoir|savoir|part|observer|état|preuve)|mis (?:en avant|l'accent|en garde|en exergue|en évidence|en lumière)|"
    r"présenté|qualifié|accueilli (?:favorablement|avec)|dénoncé|regretté|déploré|averti|adressé|transmis|formulé|loué|jugé|signalé|confirmé|décrit|suggéré|"
    r"accepté|attiré|rendu (?:un )?(?:vibrant )?hommage|soutenu|fait l'éloge|conclu (?:que|en|son|par)|raconté|avancé|pris (?:bonne )?note|tenu à|renouvelé|manifesté|admis|martelé|offert|convié|marqué|recommandé|pressé|rejeté|refusé|répliqué|concédé|lancé (?:un appel|qu)|prôné|voulu|défendu|rassuré|réclamé|prié|fustigé|répété|"
    r"témoigné (?:sa|son|ses|leur)|critiqué|clarifié|émis (?:le |des |l'|un )|énuméré|esquissé|formé le v(?:œ|oe)u|garanti|illustré|incité|interpellé|justifié|nié|nuancé|objecté|porté à (?:la connaissance|l'attention)|protesté|résumé|réfuté|rétorqué|révélé|spécifié|"
    r"rendu attenti(?:f|ve|fs)|pris (?:position|acte)|fait (?:référence|allusion|mention|siennes)|donné (?:l'assurance|un aperçu|des précisions|des informations)|apporté des précisions|blâmé|déconseillé|désapprouvé|démontré|argumenté|argué|développé (?:sa|son|ses)|pointé|mis sur la table|relativisé|thématisé|avoué|"
    r"partagé (?:l'avis|l'analyse|le point de vue|la conviction|le constat|sa|son|ses|leurs|l'inquiétude)|approuvé|détaillé|commenté|renchéri|réagi|réservé un (?:\w+ )?accueil|présenté|cité|évalué|vanté|vu dans|considéré|soulevé|signifié|dressé|sollicité|affiché|exclu|contesté|démenti|mis de l'avant|confié|profité pour (?:informer|présenter|exposer|expliquer|rappeler|souligner|réitérer|remercier|saluer|exprimer|réaffirmer)|(?:saisi|profité de|mis à profit) (?:cette |l'|son |sa |la )[\w ']{1,40}? (?:pour|afin de) (?:informer|présenter|exposer|expliquer|rappeler|souligner|réitérer|remercier|saluer|exprimer|réaffirmer|féliciter|inviter|évoquer|aborder|plaider|demander|appeler)|exigé|prévenu|décliné|mis (?:en relief|à profit)|noté|élogieux|remémoré|"
    r"donné (?:l'assurance|son accord|acte)|appris avec|pris connaissance|apporté son soutien|porté à la connaissance|passé en revue|émis (?:le|l'|un|des)|chargé|enjoint|incité|engagé (?:les|la|le)|clairement"
)
# Verbs that may stand before their subject; the others would take it for their object (a remercié la reine).
_SAYING = (
    r"dit|déclaré|indiqué|affirmé|souligné|ajouté|noté|rappelé|estimé|assuré|insisté|expliqué|réaffirmé|réitéré|plaidé|annoncé|précisé|relevé|observé|poursuivi|répondu|"
    r"espéré|promis|constaté|fait (?:remarquer|valoir|savoir|observer)|mis en garde|dénoncé|regretté|déploré|averti|jugé|signalé|confirmé|suggéré|conclu|raconté|martelé|"
    r"lancé|renchéri|commenté|détaillé|répliqué|concédé|confié|résumé|proposé|avancé|exigé|admis|reconnu|prévenu|écrit|fustigé|répété|réagi|convenu|appelé"
)
_JOINTLY = r"convenu|réaffirmé"
_TOGETHER = r"décidé|parvenus?|engagés?|accordés?|adopté|scellé|dégagé|appelé|fixé|instruit|chargé|résolu|identifié|(?:été )?unanimes"
_REFLEXIVE = (
    r"dite?s?|déclarée?s?|félicitée?s?|réjouie?s?|montrée?s?|engagée?s?|enquise?|prononcée?s?|inquiétée?s?|affirmée?s?|mis(?:es)? d'accord|accordée?s?|entendue?s? (?:sur|pour)|informée?s?(?! (?:mutuellement|réciproquement|l'un))|renseignée?s?|intéressée?s? (?:à|au|aux)|"
    r"adressé|exprimée?s?(?! devant|,)|opposée?s?|interrogée?|souvenue?|alarmée?s?|enorgueillie?|étonnée?s?|insurgée?s?|associée?s?|rangée?s?|offusquée?s?"
)
_FILL = (
    r"(?:également|aussi|ensuite|toutefois|notamment|par ailleurs|en outre|d'abord|tout d'abord|pour sa part|quant à (?:lui|elle)|de (?:son|leur) côté|à son tour|encore|enfin|ainsi|donc|tous (?:les )?deux|toutes (?:les )?deux|tous trois|vivement|chaleureusement|ensemble|conjointement|fermement|\w+ment|à nouveau|de nouveau|en même temps|en particulier|plus|bien|mutuellement|à cette occasion|en retour|"
    r"d'ailleurs|du reste|toujours|une (?:nouvelle )?fois(?: de plus| encore)?|de même|à cet égard|à ce propos|à ce sujet|à ce titre|en revanche|néanmoins|cependant|entre autres|tour à tour|en conclusion|de surcroît|de plus|d'emblée|alors|surtout|en effet|dans ce contexte|dans ce cadre|en réponse|à plusieurs reprises|d'autre part|d'une part|en premier lieu|à l'occasion|au passage|pour leur part|unanimement|(?:lui|elle|eux|elles)(?:-mêmes?| aussi| même)|on|expressément)"
)
_ASIDE = r", (?:au nom|à ce titre|lors|pour|en|dans|avec|au cours|à l'|à cette|à la|quant à)\b[^,;.]{0,60},"
_PRONOUN = r"(?:l'en |l'y |l'|lui en |lui |leur |les |s'y |y |nous |en )?"
_AUX = rf"(?:{_PRONOUN}(?:a|ont|aura))(?:,? {_FILL},?|{_ASIDE})* "
_AUX_OF_MANY = rf"(?:{_PRONOUN}ont)(?:,? {_FILL},?)* "
_ETRE = rf"(?:s'est|se sont|s'y est|s'en est)(?:,? {_FILL},?)* "
_PRESENT = (
    r"(?:souligne|affirme|déclare|réaffirme|rappelle|indique|estime|salue|condamne|appelle|remercie|réitère|exprime|assure|note|invite|précise|constate|relève|explique|insiste|ajoute|juge|considère|réfute|conteste|propose|suggère|regrette|déplore|dénonce|confirme|encourage|félicite|exhorte|annonce|plaide|"
    r"se félicite|se réjouit|se dit|se déclare|(?:fait|font) (?:valoir|savoir|remarquer|observer|part))(?:nt)?|se (?:félicitent|réjouissent|disent|déclarent|montrent)|conviennent|entendent|veulent|appellent|rappellent|ont (?:l'intention|la volonté)|aspirent à|visent à|s'engagent|sont (?:résolue?|déterminée?|décidée?)s à|"
    r"sont (?:d'avis|d'accord|convaincue?s|convenue?s|tombée?s d'accord|unanimes)|(?<![\ue380-\ue3ef] )(?:souhaite|espère|s'attend)(?:ent|nt)?|(?<![\ue380-\ue3ef] )est (?:d'avis|convaincue?|d'accord)|(?:est|sont) revenue?s? sur"
)
_DISCUSSED = r"discuté|échangé|parlé|abordé|évoqué|examiné|passé en revue|fait (?:un |le )(?:tour d'horizon|point)|débattu|traité|procédé|eu (?:également |aussi )?(?:un|des) (?:\w+ )?échanges?|dialogué|conféré|tenu des (?:consultations|discussions|entretiens)"
_ABOUT = r"(?: avec (?:[\ue300-\ue3f3]|elle|lui|eux)[^,;.]{0,30}?)? (?:de la|de l'|de|sur|des|du|au sujet)"

FRENCH = Lexicon(
    language="fr",
    title=_TITLE,
    offices={
        "president": r"pr[ée]sidente?|chef(?:fe)? de l'[ée]tat|chef(?:fe)? de l'ex[ée]cutif",
        "prime_minister": r"premi(?:er|[èe]re)[ -]ministre|chef du gouvernement",
        "foreign_minister": r"ministre (?:\w+ )?(?:de l'europe et )?des (?:affaires [ée]trang[èe]res|relations ext[ée]rieures).*|chef(?:fe)? de la diplomatie",
        "king": r"roi|reine|[ée]mir|empereur|sultan",
        "chancellor": r"chanceli(?:er|[èe]re)",
        "secretary_of_state": r"secr[ée]taire d'[ée]tat",
        "secretary_general": r"secr[ée]taire g[ée]n[ée]ral",
        "defence_minister": r"ministre (?:d[ée]l[ée]gu[ée]e? )?(?:de la d[ée]fense|des arm[ée]es).*",
        "crown_prince": r"prince h[ée]ritier",
        "vice_president": r"vice-pr[ée]sidente?",
        "councillor": r"conseill(?:er|[èe]re) f[ée]d[ée]rale?|cheff?e? d(?:u|e la) d.*|pr[ée]sidente? de la conf[ée]d[ée]ration",
        "pope": r"pape",
    },
    article=r"(?:[Ll]e |[Ll]a |[Ll]'|[Ss]on |[Ss]a |[Ll]eur |[Aa]u |[Dd]u |un |une )",
    of=r" (?:de la |de l'|du |des |de |d')(?:République (?:de |du |d'|des |populaire de )?|Royaume (?:de |du |d')?|Fédération de )?(?:la |l'|le )?",
    side=r"[Ll]a (?:partie|délégation) {name}|(?:[Ll]e|[Dd]u) côté {name}|[Ll]e gouvernement {name}",
    collective=(
        r"(?i:(?:les |ces |nos )?(?:deux |trois |quatre )(?:parties|dirigeante?s|leaders|chef(?:fe)?s d'[EÉ]tat|chefs de l'exécutif|présidente?s|premi(?:er|ère)s[ -]ministres|ministres|secrétaires d'[EÉ]tats?|chef(?:fe)?s de (?:la )?diplomatie|hommes(?: d'[EÉ]tat)?|femmes|responsables|pays|[EÉ]tats|partenaires|délégations|interlocut(?:eur|rice)s|homologues|côtés|conseill(?:er|ère)s|chefs|souverains|gouvernements|personnalités)(?: de gouvernement| (?:de la|de l'|du|des) ?[\w-]+(?: étrangères| et de la \w+)?)?)|"
        r"(?i:les (?:interlocuteurs|parties|délégations|dirigeante?s|leaders|(?:premiers )?ministres|présidente?s|chefs d'[EÉ]tat(?: et de gouvernement)?|participants|chefs de délégation)(?: (?:de la |de l'|du |des (?!deux))[\w-]+(?: étrangères| et de la \w+)?)?)(?: [\ue200-\ue27f] et [\ue200-\ue27f]| des deux (?:pays|[EÉ]tats))?|^Tou(?:te)?s (?:les )?(?:deux|trois)|L'une? (?:et|comme) l'autre|[Ll]es uns comme les autres|[Ll]es unes et les autres"
    ),
    they=r"(?<!-)[Ii]ls|(?<!-)[Ee]lles|[Nn]ous",
    he=r"(?<!-)[Ii]l|(?<!-)[Ee]lle",
    report=rf"{_AUX}(?:{_PARTICIPLES}|{_JOINTLY})e?s?|{_AUX_OF_MANY}(?:{_TOGETHER})|{_ETRE}(?:{_REFLEXIVE})|{_PRESENT}|(?:est|sont|étaient) (?:{_FILL} )*(?:convenue?s?|tombée?s d'accord)|(?:était|étaient|est|sont)(?: {_FILL})* (?:convaincue?s?|d'accord|unanimes?|d'avis|du même avis|conscient(?:e?s)?|préoccupée?s?|favorables? à)\b",
    discuss=rf"{_AUX}(?:{_DISCUSSED})|{_ETRE}(?:entretenue?s?{_ABOUT}|penchée?s?|concertée?s?|consultée?s?)",
    fill=_FILL + r"|, (?:pour sa part|quant à (?:lui|elle)|de son côté|à son tour),",
    participle=r"soulignant|ajoutant|notant|affirmant|exprimant|rappelant|appelant|indiquant|estimant|saluant|réaffirmant|déclarant|précisant|insistant|remerciant|félicitant|assurant|espérant|se disant|se déclarant|se félicitant|s'engageant",
    with_words=r",? {subject}(?: (?:\w+ment|quant à (?:lui|elle)|pour sa part))? (?:{participle})\b",
    conjunction=r",? et(?: en même temps)?|, mais|,|;|, puis",
    inverted=(
        rf"(?:l'|lui |leur )?a-t-(?:il|elle)(?: {_FILL})* (?:\w+)|s'est-(?:il|elle)(?: {_FILL})* \w+|(?:a|ont)-(?:t-)?(?:ils|elles) \w+|\bselon (?:lui|elle|eux)\b"
    ),
    trailing=rf"(?:a|ont|s'est|se sont)(?: {_FILL})* (?:{_SAYING}|{_REFLEXIVE})|selon|selon les mots de|selon les termes de",
    according=r"(?:[Ss]elon|[Dd]e l'avis(?: des?| du)?|[Aa]ux yeux d(?:e|u|es)|[Dd]u point de vue d(?:e|u)|[Pp]our(?=(?: la| le| l')? ?[\ue300-\ue3ef],))",
    told=r"(?:[Ii]l|\ue3f2) a (?:également |aussi )?été (?:noté|souligné|rappelé|relevé)",
    impersonal=(
        r"\b[Dd]e part et d'autre\b(?! d)|permis de constater [^.;]{0,60}(?:identité|convergence|communauté|accord)|[Ll]'occasion a (?:également |aussi )?été (?:saisie|mise à profit) (?:pour|de)\b|\b(?:progrès|convergences?|avancées?|accord|consensus) (?:a|ont) (?:également |aussi )?été (?:constatée?s?|trouvée?s?|relevée?s?)\b|\b[Oo]n a (?:insisté|souligné|relevé|réaffirmé)|(?:\b[Ii]l|\ue3f2) a (?:également |aussi |enfin |par ailleurs |en outre )?été (?:convenu|souligné|réaffirmé|décidé|confirmé|rappelé|noté)|\b(?:importance|nécessité|volonté|rôle|attachement|disposition|soutien)\b[^.;]{0,200} (?:a|ont) (?:également |aussi )?été (?:soulignée?s?|réaffirmée?s?|confirmée?s?|rappelée?s?|relevée?s?|réitérée?s?)"
    ),
    narration=r"^(?:https?:|©|Photos?\b)|(?:ont|a) assisté à (?:la rencontre|l'entretien|la cérémonie|cet)|étaient présents|a (?:également |aussi )?été fait référence|(?:entretiens?|discussions?|conversation|rencontre) (?:a|ont) (?:également |aussi )?(?:porté|permis|eu lieu|été)",
    contact=r"(?:rendue? |rencontr|entret|reç|reçoi|accueill|téléphon|visite|sommet|parlé|conversation|appel|réuni|conduit|pourparlers|message|lettre|visioconférence|adressé|échang)",
    cut=(
        r"\b(?:pour (?:discuter|évoquer|participer|s'entretenir|faire|parler|assister|aborder)|afin de|en marge|à l'occasion|avant|après(?!-)|suite à|lors d(?:e|u)|venue? |qui |dans le cadre|au sujet|à propos|en vue|consacrée?s? |portant sur|concernant|à l'invitation|en présence|accompagnée?|à la demande|au cours)"
    ),
    attendance=r"ont assisté|a assisté|étaient présents|ont participé|ont pris part|en présence d",
    kinds=(
        ("joint_statement", r"(?i)\b(?:déclaration|communiqué) (?:commune?|conjointe?)"),
        ("video_call", r"(?i)visioconférence|vidéoconférence|par vidéo|par liaison vidéo|virtuel"),
        ("call", r"(?i)téléphon|appel (?:avec|du|de)\b|s'est entretenu par|au téléphone"),
        (
            "letter",
            r"(?i)\b(?:lettre|message de (?:félicitations|condoléances|voeux|vœux)|a adressé un message|télégramme|a envoyé un message)",
        ),
        ("visit", r"(?i)visite|visites\b|rend visite"),
        ("meeting", r"(?i)rencontr|entret|reç|accueill|réunion|pourparlers|discut"),
        ("summit", r"(?i)\bsommet\b|conférence\b"),
        ("visit", r"\bse rend(?:ra)?\b|s'est rendue?|(?i:en déplacement|voyage|séjour)"),
    ),
    months=(
        "janvier|janv\\.",
        "février|févr\\.",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet|juil\\.",
        "août|aout",
        "septembre|sept\\.",
        "octobre|oct\\.",
        "novembre|nov\\.",
        "décembre|déc\\.",
    ),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    today=r"[Aa]ujourd'hui|ce (?:matin|soir|jour)|cet après-midi",
    yesterday=r"\b[Hh]ier\b",
    dates=(
        r"\b(?P<day>\d{{1,2}})(?:er)?(?: ?(?:-|–|et|au) ?(?:{weekday} )?(?P<until>\d{{1,2}}))? (?P<month>{month})(?: (?P<year>\d{{4}}))?\b",
        r"\b(?P<weekday>{weekday})\b(?:(?: et|,) {weekday})?(?P<next> prochains?)?(?! dernier)",
    ),
    of_many=r"\b(?:ont|se sont|sont)\b",
    tail=r" (?:de la |de l'|du |des |de |d'|pour |chargée? )[^,.;()]{2,110}(?: \([A-Z][\w-]{1,11}\))?,",
    latter=r"[Cc]e dernier|[Cc]ette dernière|[Cc]elui-ci|[Cc]elle-ci",
    honorific=r"(?:MM?\.|Mmes?|Mlle|Monsieur|Madame|S\.E\.(?: ?M\.| Mme)?|(?:Son|Sa) (?:Excellence|Majesté|Altesse(?: Royale)?),?(?: Monsieur| Madame| M\.| Mme| le [Rr]oi)?)",
    met_besides=(
        r"s'est (?:\w+ ){0,2}entretenue? avec|\ba (?:\w+ ){0,2}(?:rencontré|reçu)\b|a (?:\w+ )?été reçue? par"
        r"|(?:entretiens?|discussions?|rencontres?|échanges?|réunions?) (?:[\w-]+ ){0,3}(?:avec|entre)\b"
        r"|\ba (?:\w+ )?(?:réaffirmé|indiqué|exposé|expliqué|assuré|rappelé) (?:à|au)\b"
    ),
    counterpart=r"(?:homologues?|collègues?|interlocut(?:eur|rice)|hôte|émissaire|visiteu(?:r|se))",
    agent=(
        r"^{subject}, (?:[^.;,]{0,80} )?(?:a|ont) (?:également |aussi )?été (?:donnée?s?|exprimée?s?|soulignée?s?|rappelée?s?|relevée?s?|confirmée?s?|réaffirmée?s?|formulée?s?|assurée?s?)\b"
        r"|(?:a|ont) (?:également |aussi )?été (?:\w+ment )?(?:invitée?s?|remerciée?s?|félicitée?s?|informée?s?|assurée?s?|saluée?s?|soulignée?s?|rappelée?s?|confirmée?s?|évoquée?s?|relevée?s?|réaffirmée?s?) par {subject}"
        r"|(?:l'occasion pour|(?:a|ont)(?: \w+)? permis à|(?:donné|offert|fourni) (?:l'occasion |la possibilité )?à) {subject} (?:d'|de )(?:\w+ment )?"
        r"(?:présenter|souligner|exprimer|rappeler|réaffirmer|réitérer|expliquer|exposer|informer|remercier|saluer|féliciter|plaider|insister|faire part|remettre en|confirmer|préciser|inviter|demander|appeler|annoncer|encourager|condamner)\b"
    ),
    goes_on=r"^(?!(?:Ces?|Cet|Cette|Les|La|Le|L'|Des) ?(?:discussions|conférence|réunion|rencontre|visite|entretien|accord|projet|programme|négociations|dialogue)).*?(?:(?:\bil|\ue3f2) (?:faut|faudra|importe|convient|s'agit (?:\w+ )?(?:de |d')\w+(?:er|ir|re))\b|\b(?:doi(?:t|vent)|devrai(?:t|ent)|ne saurai(?:t|ent)|est (?:\w+ )?(?:important|essentiel|nécessaire|indispensable|crucial|capital|primordial|fondamental)e?s?)\b)",
    according_him=r"[Ss]elon (?:lui|elle|eux|elles)|[Dd]'après (?:lui|elle|eux|elles)|[ÀAà] (?:ses|leurs) yeux",
    own_delegation=r"[Ll]e DF[A-Z]{1,4}(?= a (?:\w+ )?(?:souligné|rappelé|réaffirmé|salué|exprimé|relevé|insisté|réitéré|informé))|[Ll]a délégation du (?:Conseil fédéral|gouvernement)|[Ll]es représentants du Conseil fédéral",
    own_office=r"cheff?e? d(?:u|e la) d.*|conseill(?:er|ere) federale?|presidente? de la confederation",
    backward=r"C'est ce qu(?:'|e )|Ce sont les (?:mots|propos)",
    joint_statement=r"^Nous,|^Texte de la déclaration commune",
)
