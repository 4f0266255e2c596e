"""English."""

from .lexicon import Lexicon
from .verbs_en import DISCUSS, REPORT

_PORTFOLIO = (
    r"(?:Foreign|External|International|European|Economic|Religious|Regional|Maritime|Internal|Federal|Public|National|Climate|Home|Social|Emigrant|Diaspora)"
    r" (?:Affairs|Relations|Cooperation|Trade|Integration|Commerce|Investments?|Development|Security|Policy|Works|Finance|Defen[cs]e|Change|Economy|Action)"
    r"|(?:State|Defen[cs]e|Finance|Economy|Trade|Commerce|Industry|Energy|Transport|Infrastructure|Health|Education|Culture|Tourism|Justice|Interior|Environment|Agriculture|"
    r"Labou?r|Employment|Development|Cooperation|Immigration|Expatriates|Emigrants|Worship|Communications?|Digital (?:Transformation|Affairs)|Home Affairs|Security|Science|Technology|"
    r"Integration|Investments?|Planning|Petroleum|Mines|Fisheries|Research|Europe|Human Mobility|Gambians Abroad|[A-Z][a-z]+ Abroad|Communities Abroad|Business|Economics|Sports?|Youth)"
)
_TITLE = (
    r"(?=[A-Z]|pre|pri|min|sec|lea|hea|for|dep|vic|def|int|sup|tra|cro|fin|act|car)"  # for speed: how a title begins
    r"(?:[Dd]eputy |[Vv]ice[ -]|[Aa]cting |[Ii]nterim |[Tt]ransitional |[Cc]aretaker ||First |Second |Federal |[Cc]rown |Senior |[Pp]rime |[Ff]oreign |[Dd]efen[cs]e |[Ii]nterior |[Ss]upreme |State |Presidential |Executive |[Ff]inance |Justice |[Tt]rade |Economy |Energy |Health "
    r"|High |Principal |Permanent |Chief |Special |Parliamentary |Union |National |Managing |Opposition |Transition |Director[- ])*"
    r"(?:[Pp]resident(?:-[Ee]lect)?(?: of the (?:European (?:Commission|Council|Parliament)|Transitional (?:Sovereignty )?Council|Presidential Leadership Council|Swiss Confederation|National Assembly|General Assembly|Confederation|Republic|Commission|Council|State))?"
    r"|[Mm]inister(?:-President| of [Ss]tate)?"
    r"|[Pp]remier|Chancellor(?: of the Exchequer)?|King|Queen|Emir|Amir|Sultan|Emperor|Prince|Sheikh|Pope"
    r"|Secretary[- ]General|Secretary of (?:State|Defen[cs]e|the Treasury|Commerce|the Security Council|Energy|Homeland Security)|[Ss]ecretary|General Secretary"
    r"|Councill?or|National Security Advis[eo]r|Advis[eo]r(?: to the (?:President|Prime Minister|Chancellor|King))?|High Representative(?: (?:of the (?:Union|European Union) )?for Foreign Affairs and Security Policy)?|High Commissioner(?: for (?:Refugees|Human Rights))?"
    r"|Chairman|Chairwoman|Chairperson|Chair|Director[- ]General|Director(?: of National Intelligence| of the Office(?: of the)?(?: Central)? (?:Foreign Affairs Commission|Commission for Foreign Affairs))?|Taoiseach|Ambassador|Special Envoy|Envoy|Chief of Staff"
    r"|Politburo Member|Member|Governor[- ]General|Governor|[Ll]eader|[Hh]ead of [Ss]tate|[Hh]ead of (?:the )?[Gg]overnment|[Hh]ead of (?:the )?[\ue200-\ue27f] (?:[Ss]tate|[Gg]overnment|[Dd]iplomacy)"
    r"|[Hh]ead of (?:the )?(?:[A-Z]{2,6}\b|(?:Swiss |[\ue200-\ue27f] )?(?:Federal )?Department of (?:the )?[A-Z]\w+(?:(?:,| and|, and) [A-Z]\w+)*(?:,? \(?[A-Z]{2,6}\)?)?)"
    r"|[Hh]ead of (?:the |his )?(?:[Oo]ffice(?: of the (?:President|Prime Minister))?|(?:Presidential|Executive) (?:Office|Administration)|President['’]s (?:Executive )?Office)\b"
    r"|Attorney General|Foreign Secretary|Home Secretary|Managing Director|Executive Director|(?:Military |Defen[cs]e )?Attach[eé]|Charg[eé] d.Affaires|Mayor|Senator|Congress(?:man|woman)|Patriarch|Commander(?:-in-Chief)?|Prosecutor(?: General)?|Head|Speaker|Commissioner|Administrator|Special Representative|Representative|Counsell?or|State Secretary|Under ?[Ss]ecretary|Assistant Secretary|Co-Chair|Coordinator|First Lady|CEO|(?:Special )?Assistant(?: to the (?:President|Prime Minister))?)"
    rf"(?:(?: for| of| on) (?:the )?(?:{_PORTFOLIO})(?:(?:,? and|,) (?:the )?(?:{_PORTFOLIO})| (?:and )?(?:{_PORTFOLIO}))*)?"
)

# Who leads the staff of a head of state: the office has several names in one text.
_OF_OFFICE = (
    r"head of (?:the )?(?:office(?: of the president)?|presidential (?:office|administration)|president['’]?s office)"
)

ENGLISH = Lexicon(
    language="en",
    title=_TITLE,
    offices={
        "president": r"president(?: of (?:the )?(?:confederation|republic|state))?|head of state|leader",
        "prime_minister": r"prime minister|premier|taoiseach|head of (?:the )?government",
        "foreign_minister": r"foreign minister|minister (?:of|for) (?:the )?(?:\w+ and )?(?:foreign|external) affairs",
        "king": r"king|queen|emperor|emir|amir|sultan|monarch|head of state",
        "chancellor": r"chancellor",
        "secretary_of_state": r"secretary of state|secretary",
        "secretary_general": r"secretary[- ]general",
        "adviser": r"(?:national security )?advis[eo]r(?: to the president)?",
        "head_of_office": rf"(?<!deputy ){_OF_OFFICE}",
        "deputy_head_of_office": rf"deputy {_OF_OFFICE}",
        "defence_minister": r"defen[cs]e minister|minister of defen[cs]e|secretary of defen[cs]e",
        "vice_president": r"vice president",
        "crown_prince": r"crown prince",
        "pope": r"pope",
        "councillor": r"federal councill?or",
    },
    article=r"(?:[Tt]he |[Hh]is |[Hh]er |[Ii]ts |a |an )",
    of=r" of (?:the )?(?:Republic of |Kingdom of |State of |Federal Republic of |Islamic Republic of |Hashemite Kingdom of |Sultanate of |Grand Duchy of )?(?:the )?",
    side=r"(?:[Tt]he |[Hh]is |[Hh]er )?{name} (?:counterpart|guest|host|colleague|interlocutor|opposite number|side|party|delegation|government|Government|counterpart's side|officials|representatives|team|negotiators)"
    r"|[Tt]he (?:representatives|delegation|side|negotiators) of (?:the )?{name}",
    collective=(
        r"(?:(?:[Tt]he |[Bb]oth |[Tt]hese |[Oo]ur |[Aa]ll (?:the )?)(?:two |both |three |four )?|(?:two |both |three )|(?<![\w,] )(?=[A-Z]))(?:[Ll]eaders|sides|parties|[Pp]residents|[Pp]rime [Mm]inisters|(?:(?:[Ff]irst |[Vv]ice |[Dd]eputy )*(?:[Ff]oreign |[Dd]efen[cs]e |[Ff]inance |[Tt]rade |[Ii]nterior )?[Mm]inisters)|NSAs|[Cc]hiefs of [Ss]taff|[Vv]ice [Pp]residents|[Cc]hancellors|"
        r"[Ss]ecretaries|heads of state|interlocutors|participants|counterparts|principals|countries' leaders|politicians|statesmen|advis[eo]rs|delegations?|partners|officials|men|women|envoys|diplomats|[Ss]peakers|secretaries of state|state secretaries|[Dd]eputy [Ss]ecretaries|National Security Advis[eo]rs|dignitaries)(?: of (?:the two|both) (?:countries|states|sides)| of [\ue380-\ue3ef](?:, [\ue380-\ue3ef])*,? and [\ue380-\ue3ef])?(?! of)(?: also)?|(?:[Bb]oth|[Tt]he two) (?:countries|nations|states|governments)(?! of)(?: also)?|[Bb]oth|[Tt]he (?:two|three|four|pair)(?: also)?(?= (?:\w+ly |then |both |further |again )?(?:\w+ed|spoke|held|took|met|have|are|look)\b)"
    ),
    they=r"[Tt]hey(?: both)?|[Ww]e",
    he=r"[Hh]e|[Ss]he",
    report=REPORT,
    discuss=DISCUSS,
    fill=r"also|further|again|then|once|both|each|in turn|in particular|all|has|have|had|\w+ly|(?:for|on|in|at|by) (?:his|her|their|its|the) (?:own )?(?:part|turn|side|behalf|same time|meeting|call|talks)|as well|furthermore|likewise|as always|today|on \w+day|jointly|mutually|did",
    participle=(
        r"noting|stressing|underscoring|underlining|emphasi[sz]ing|reiterating|reaffirming|expressing|welcoming|adding|saying|condemning|thanking|"
        r"highlighting|recalling|calling (?:for|on)|pointing out|stating|affirming|agreeing|committing|urging|acknowledging|recogni[sz]ing|conveying|congratulating"
    ),
    conjunction=r",? and(?: that)?|,? but|;|, as well as|–|—",
    inverted=r"",
    trailing=r"said|added|noted|stressed|emphasized|emphasised|stated|explained|continued|concluded|declared|told|wrote|affirmed|underlined|recalled",
    agent=(
        r"\b(?:enabled|allowed|permitted) {subject} to (?:also )?(?:present|explain|express|set out|outline|stress|convey|raise|thank|reiterate|underline|emphasi[sz]e|describe|inform)"
        r"|\b(?:opportunity|occasion|chance) for {subject} to (?:also )?(?:present|explain|express|set out|outline|stress|convey|raise|thank|reiterate|underline|emphasi[sz]e|describe|inform|congratulate)"
        r"|(?<![\ue300-\ue3f3] )\b(?:was|were|has been|have been) (?:also |\w+ly )*(?:welcomed|appreciated|acknowledged|recogni[sz]ed|reaffirmed|reiterated|confirmed|condemned|criticised|criticized|rejected|described|explained|presented|recalled|accepted|commended|conveyed|hailed|requested|cited) by {subject}"
        r"|\b(?:was|were|been) (?:also |\w+ly )?(?:informed|briefed|told|assured|reminded|thanked|congratulated|invited|urged|raised|stressed"
        r"|emphasi[sz]ed|underlined|underscored|noted|mentioned|pointed out|expressed|outlined|highlighted|praised|proposed|suggested|stated|said|announced|declared) by {subject}"
    ),
    according=(
        r"(?:[Aa]ccording to|[Ii]n the (?:opinion|view|words) of|[Aa]s(?= [\ue300-\ue3f3] (?:also |\w+ly )?"
        r"(?:noted|said|stressed|emphasi[sz]ed|stated|pointed out|explained|recalled|mentioned|put it)\b))"
    ),
    own_office=r"head of (?:the )?(?:[a-z]{2,6}|.*department.*)",
    other=r"(?:his|her) (?:[\w-]+ )?(?:guest|counterpart|host|colleague|opposite number|interlocutor)\b",
    others=r"(?:his|her|their) (?:[\w-]+ )?(?:counterparts|colleagues|guests|interlocutors)\b",
    with_words=r"\bwith {subject} (?:also )?(?:{participle})\b",
    according_him=r"(?:[^,.]{0,40}, )?[Aa]ccording to (?:him|her)|[Ii]n (?:his|her) (?:opinion|view|words)",
    told=r"\b[Ii]t was (?:also |further |\w+ly )?(?:noted|stressed|emphasi[sz]ed|pointed out|stated|explained|underlined)",
    impersonal=(
        r"^(?:[^,]{0,60}, )?(?:The|Their|These|This) (?:\w+ )?(?:meetings?|discussions?|talks|conversations?|calls?|exchanges?|consultations) (?:(?:also|\w+ly|again|thus) )*(?:emphasi[sz]ed|underscored|underlined|stressed|reaffirmed|confirmed|reiterated|highlighted)\b|"
        r"\b(?:meetings?|discussions?|talks|conversations?|calls?|exchanges?|consultations|visits?)\b[^.;]{0,200} (?:was|were) (?:also )?(?:used|an (?:opportunity|occasion)) to (?:reaffirm|confirm|stress|underline|underscore|emphasi[sz]e|reiterate|express)|"
        r"\b[Ii]t was (?:\w+ )?(?:agreed|confirmed|stressed|noted|emphasi[sz]ed|decided|underscored|underlined|stated|pointed out|reaffirmed)|"
        r"\b(?:importance|need|readiness|intention|commitment|willingness|mutual interest|desire|significance|principle|role|interest|agreement|support|confidence|satisfaction|conviction|course|fact|resolve|necessity|level|attitude|aspiration)\b[^.;]{0,200} (?:was|were|has been|have been) (?:also |again |\w+ly )?(?:underscored|underlined|stressed|reaffirmed|confirmed|emphasi[sz]ed|reiterated|noted|expressed|highlighted|reached|affirmed)|"
        r"\b[Ee]mphasis (?:was|were|has been) (?:also )?(?:placed|made|put|laid)|\b(?:was|were) (?:also |\w+ly )?(?:noted|stressed|emphasi[sz]ed|underscored|underlined|reaffirmed|pointed out)\b(?! by)|\b(?:was|were) (?:also |\w+ly )?(?:expressed|voiced)\b(?! by| in\b)|\b(?:[Hh]ope|[Cc]oncerns?|[Ss]atisfaction|[Ii]nterest|[Ss]upport|[Rr]eadiness|[Cc]onfidence|[Cc]ommitment|[Dd]etermination|[Ww]illingness|[Ss]olidarity) (?:was|were) (?:also )?(?:expressed|affirmed|reaffirmed|confirmed|reiterated|voiced)|\b[Ee]mphasis on . was\b|"
        r"\b(?:agreement|consensus|understanding|[Aa]greements) (?:was|were|has been) reached|\bwas agreed\b|\b[Aa]n agreement was (?!signed|initialled|concluded|ratified)|\b[Aa]greed to\b"
    ),
    narration=r"^(?:Office of the Spokesperson|The (?:following|below) is attributable|Begin text|End text|READOUT|###|https?:|©)|(?:talks|discussions?|conversation|agenda|meeting) (?:also )?(?:focused|centered|centred|covered|touched|dealt|revolved)",
    contact=(
        r"\b(?:met|meets|spoke|speaks|spoken|talked|received|receives|welcomed|hosted|hosts|called|call|calls|conversation|talks|meeting|telephoned|phone[d]?|"
        r"conferred|visit(?:ed|s|ing)?|held|summit|joined|travel(?:s|led|ed)?|accompan(?:y|ies)|hold|telephone|convened|greeted|sent|message|congratulated|had|paid|discuss(?:ed|es)|consultations|consulted|exchanged|informed)\b"
    ),
    cut=(
        r"\b(?:to (?:discuss|follow|review|reaffirm|congratulate|express|exchange|underscore|coordinate|reiterate|mark|thank|offer|address|consult|advance|continue|talk|convey|build|emphasi[sz]e|condemn|provide|prepare)|about|regarding|on the (?:margins|sidelines|occasion)|ahead of|in advance of|"
        r"following|after|before|in connection with|where|during(?! (?:a|the) (?:\w+ )?(?:call|meeting|talks|conversation))|between|due to|because of|amid|against|and (?:also )?discussed|reached|as part of|in the run-up to|prior to|(?:at|on) the (?:initiative|invitation|request)|in the presence of|accompanied by|together with (?:his|her)|who (?:is|was|will|has|had|are)|having|since|as directed|ensuring|concerning|the day|in preparation|attributable)\b"
    ),
    attendance=r"\b(?:attended|took part|participated|were present|was present|accompanied|also present)\b",
    kinds=(
        ("joint_statement", r"(?i)\bjoint (?:statement|declaration|communiqu[eé])\b"),
        (
            "video_call",
            r"(?i)\bvideo ?(?:call|conference|link|teleconference)|videoconference|by video|via video|virtual(?:ly)?\b|secure video",
        ),
        (
            "call",
            r"(?i)\b(?:(?:tele)?phone|telephonic|call|calls|called|phoned|spoke (?:by|with|to|today|again|yesterday|on|this|separately)|spoke|speaks with)\b",
        ),
        (
            "letter",
            r"(?i)\b(?:letter|message of (?:congratulations|condolences|greetings)|congratulatory (?:message|telegram)|sent (?:a |his |her |their )?(?:message|greetings|congratulations|condolences)|exchanged? (?:of )?(?:greetings|messages|congratulat))",
        ),
        (
            "visit",
            r"(?i)\b(?:(?:courtesy|working|official|state|historic|bilateral) (?:working )?visit|(?:on|for) an? (?:\w+ ){0,3}visit|visits? to|visited|visiting|visits?\b)",
        ),
        ("meeting", r"(?i)\b(?:met|meets?|meetings?|talks|received|receives|welcomed|hosted|hosts|discussions)\b"),
        ("summit", r"(?i)\b(?:summit|conference|plenary|session)\b"),
    ),
    months=(
        r"Jan(?:uary|\.)",
        r"Feb(?:ruary|\.)",
        r"Mar(?:ch|\.)",
        r"Apr(?:il|\.)",
        r"May",
        r"June?",
        r"July?",
        r"Aug(?:ust|\.)",
        r"Sept?(?:ember|\.)",
        r"Oct(?:ober|\.)",
        r"Nov(?:ember|\.)",
        r"Dec(?:ember|\.)",
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    today=r"[Tt]oday|this (?:morning|afternoon|evening)|[Tt]onight",
    yesterday=r"[Yy]esterday|last night",
    dates=(
        r"\b(?P<month>{month}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: ?(?:-|–|to|and) ?(?:{month} )?(?P<until>\d{{1,2}})(?:st|nd|rd|th)?)?(?:,? (?P<year>\d{{4}}))?\b",
        r"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: ?(?:-|–|to|and) ?(?P<until>\d{{1,2}}))? (?P<month>{month})(?:,? (?P<year>\d{{4}}))?\b",
        r"\b(?P<weekday>{weekday})\b",
    ),
    contact_nouns=r"round of|latest round|took place|emphasis|Federal|representatives|advocates|talks?|discussions?|discussed|conversations?|meetings?|met|visit\w*|call|summit|delegations?|attended|signed|travel\w*|contacts|invitation|considered|addressed|https?|accompanied|trip|statement|today|will (?:meet|host|visit|hold)|sides|leaders|presidents|ministers|parties|message|relations|trade|agreement|agenda|spoke|contact|press|media|information|telephone|phone|tel|photo\w*|ceremony|President|Minister|Secretary|also",
    backward=(
        r"(?:This|It|That) (?:was|has been) (?:also )?(?:stated|announced|said|declared|reported|emphasi[sz]ed|stressed) (?:\w+ )?by\b"
        r"|This (?:was|has been) (?:stated|announced|said|agreed)|[\ue300-\ue3f3] (?:said|stated|announced|noted|declared) (?:this|so)\b"
    ),
    demands=r"[^,;]{0,120}\b(?:must|should|ought to|needs? to|has to|have to|(?:is|are) (?:also )?(?:needed|necessary|important|crucial|vital|essential|unacceptable))\b",
    joint_statement=r"^We,|^(?:The )?[^.]{0,200}\b(?:issued|released|adopted) the following|^The text of the following",
)
