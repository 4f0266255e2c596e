"""What people's names look like: patterns and words of all languages."""

UPPER = r"[^\W\d_a-zà-öø-ÿа-яё]"
PARTICLES = frozenset(
    ("bin", "bint", "al", "el", "ibn", "ben", "de", "da", "do", "dos", "du", "von", "van", "der", "den", "del", "di",
     "la", "le", "zu", "ter", "Al", "El", "y", "e", "аль", "эль", "бин", "бен", "ибн", "да", "де", "ди", "дус", "душ",
     "фон", "ван", "дер", "ла", "ле")
)  # fmt: skip
# Words with which an alias may begin, and by which alone nobody is meant.
RANKS = frozenset(
    ("president", "king", "queen", "prince", "princess", "emperor", "empress", "emir", "amir", "sultan", "sheikh",
     "sheikha", "shaikh", "pope", "patriarch", "ayatollah", "imam", "prime", "crown", "vice", "minister", "premier",
     "chancellor", "general", "colonel", "marshal", "lord", "lady", "sir", "dame", "dr", "mr", "mrs", "ms", "saint",
     "st", "the", "grand", "duke", "duchess", "his", "her", "hrh", "senator", "secretary")
)  # fmt: skip
_PARTICLE = "|".join(sorted(PARTICLES))

WORD = rf"{UPPER}[\w'’-]+"
NAME = rf"{WORD}(?: (?:(?:{_PARTICLE})[ -]){{0,2}}(?:{UPPER}\.? )?{WORD}){{1,4}}"
ENDING = rf"(?:(?:{WORD}|{_PARTICLE}) ){{0,3}}"  # what may stand before a surname
HONORIFIC = r"(?:MM?\. |Mmes? |Mr\.? |Mrs\.? |Ms\.? |Dr\.? |Monsieur |Madame |Herrn? |Frau |(?:S\.E\. )?(?:il |la |el )?(?:Sig\.(?:ra)? |On\. |Sra?\. |Dña\. |D\. )|S\.E\. )"

# A soldier's rank before a name, in English.
MILITARY_RANK = (
    r"(?:(?:(?:Lieutenant|Major|Brigadier|Lt\.|Maj\.|Brig\.) )?(?:General|Gen\.|Colonel|Col\.) |Admiral |Adm\. )"
)

# With somebody who has no title, in the instrumental case; a surname with initials.
RUSSIAN_WITH = rf"{UPPER}[а-яё-]+(?:ом|[её]м|ой|ей)(?: {UPPER}[а-яё-]+)? {UPPER}[а-яё-]+\b(?! [а-я]*(?:ым|ой|ским)\b)"
INITIALS = rf"(?:{UPPER}\. ?){{1,2}}{UPPER}[\w-]+"

# A foreigner's name in Chinese is as long as it takes, up to what cannot be part of it.
HAN_NAME = r"(?P<name>[\u4e00-\u9fff·－-]{2,12}?)(?=通电话|通话|举行|会谈|会见|会晤|互致|进行|共同|一行|邀请|来|在|的|时，|[，。、；和同与就致出率应])"

HAN_RECEIVED = r"(?P<name>[\u4e00-\u9fff·－-]{2,12}?)"

# Bodies whose name may stand between an office and the name of who holds it.
BODY = (
    "(?:Industry|Commission|Bank|Council|Union|Fund|Confederation|Agency|Parliament|Assembly|Committee|Organi[sz]ation"
    "|Rada|Riigikogu|Saeima|Seimas|Bundestag|Senate|Party|Mission|Bureau|Department|Ministry|Government)"
)

# Words that follow a title and are no part of a name.
NO_NAME = (
    r"['’]s\b|^(?:Mme|Madame|Monsieur|Herr|Frau) "
    r"|^(?:Son|Sa|Les?|La|Une?|Ce(?:t|tte|s)?|Des?|Du|Aux?|En|À|A|Dans|Lors|Pour|Mais|Et|Ils?|Elles?|Premi(?:er|ère)|Vice"
    r"|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)\b|\b(?:"
    r"Information|Informationsdienst|Kommunikation|Medienstelle|Auskünfte|Communication|Justice|Principauté|Intérieur|Sécurité|Royaume|Renseignements|Département|Direction|Service|Secrétariat|Conseil|DF[A-Z]{1,3}|DETEC|SECO|DDC|"
    r"General|Council|Committee|Board|Department|Affairs|Agency|Administration|Africa|America|Party|House|Office|Bank|Fund|Forum|Region|Territory"
    r"|Commission|Union|Security|Foreign|Conference|Summit|United|Republic|Police|Center|Institute|Congress|Parliament|Assembly|Senate|Ministry"
    r"|Embassy|Chamber|Industry|Federation|Confederation|Organi[sz]ation|Association|Company|Corporation|University|School|Church|Prize|Treaty"
    r"|Agreement|Group|Mission|Representative|Officer|Chief|Armed|Forces|Defen[cs]e|National|International|Federal|Presidential|Special|Deputy"
    r"|Prime|Human|Rights|Nations|Court|Joint|Statement|Week|Strategic|Dialogue|Partnership|Initiative|Platform|Palace|Airport|East|West|North"
    r"|South|Central|Pacific|Ocean|Sea|Strait|Street|City|Province|Islands?|States?|White|Dear|Great|New|Year|January|February|March|April|May"
    r"|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Today|The|This|During|After"
    r"|Following|On|In|At|As|By|For|With|From|To|Of|And|Day|Earlier|Yesterday|Both|His|Her|Majesty|Excellency|Highness|Spokesperson|Readout|Call"
    r"|Meeting|Visit|Bureau|Matters|Travels?|Lt|Gen|Brig|Col|Asian|Oceanian|Trade|Director|Secretariat|Cabinet|Operation|Peninsula|Peace|First|Lady|While|When|Where|Since|Before|Under|Also|But|If|That|Its|Their|Our)\b"
    r"|(?:besuch|treffen|gespräche?|reise|departements?|konferenz|delegation|gipfel)e?s?$"
    r"|\b(?:Comercio|Culto|Cooperación|Exteriores|Relaciones|Asuntos|Internacional|Affari|Cooperazione|Internazionale|Esteri|Gobierno)\b"
    r"|^(?:Организаци|Договор|Совет|Федерац|Федеральн|Республик|Администраци|Комитет|Комисси|Союз|Палат|Парти|Министерств"
    r"|Агентств|Государственн|Национальн)"
    "|^举行|^视频|^会见|^会谈|期间|共识|达成|女士|足迹|会议|会晤|峰会|工作|引领|助理|方面|以及|代表|一行|双方|领导|同志|^并|^共同|^分别|各方|元首"
    "|两国|我们|其中|他们|会谈|此外|大家|人士|民警|群众|民众|各界|人们|专家|媒体|记者|^率|^线|^第|^多国|^中外"
)
