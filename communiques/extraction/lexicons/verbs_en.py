"""The English verbs of readouts: what one side says by them, and what the sides only talk over."""

import re
from itertools import groupby

# What somebody is, who is of an opinion: was confident that; are ready to.
_STATES = (
    "adamant", "against", "alarmed", "appalled", "appreciative", "aware", "certain", "clear", "committed to",
    "concerned", "confident", "convinced", "delighted", "determined", "disappointed", "dismayed", "eager",
    "encouraged", "firm that", "glad", "grateful", "gratified", "happy", "heartened", "honou?red", "hopeful",
    "impressed", "(?:in )?(?:full |complete |broad )?agreed? (?:that|on)", "in (?:full |complete |broad )?agreement",
    "in favou?r", "interested in", "keen", "looking forward", "mindful", "of one mind",
    "of the (?:opinion|view|same view)", "open to", "opposed to", "optimistic", "pleased", "prepared to",
    "proud (?:to|of)", "ready", "relieved", "resolved to", "saddened", "satisfied", "shocked", "sure", "thankful",
    "troubled", "unanimous", "unequivocal", "united in", "willing", "worried",
)  # fmt: skip
_TO_MEET = "(?! to (?:discuss|meet|sign|hold|visit|exchange|review|attend|open|take part|travel))"

_SAID = r"""
said says stated states noted notes stressed stresses underscored underscores underlined underlines emphasi[sz]ed
emphasi[sz]es re-emphasi[sz]ed accentuated highlighted highlights spotlighted pointed/(?:out|to|at) singled/out
affirmed reaffirmed reaffirms re-affirmed reconfirmed reiterated reiterates restated re-stated repeated echoed
reinforced confirmed declared proclaimed announced announces unveiled disclosed revealed indicated intimated hinted implied
signal+ed flagged asserted averred contended maintained/that claimed alleged insisted argued contends believes? believed
thinks? considers considered/it deemed regards/it expects? expected anticipated predicted hopes? hoped wished
wishe?[sd]? wants would/like intends wondered mused opined reckoned remarked observed commented mentioned/that mentioned cited
quoted invoked alluded/to referred/to testified specified stipulated clarified elucidated explained elaborated
expanded/on expounded detailed described depicted characteri[sz]ed portrayed illustrated outlined sketched previewed
presented(?!/(?:\w+/){0,2}(?:awards?|gifts?|tablets|medals?|orders?|credentials|copies|letters/of)) introduced
summed/up summari[sz]ed recapped concluded inferred reported recounted relayed articulated added reminded recalled
recalls reminisced looked/back/(?:at|on) called/to/mind called/(?:for|on|upon) remembered acknowledged acknowledges recogni[sz]ed admitted
conceded accepted refused declined rejected rejects turned/down ruled/out excluded dismissed denied refuted disputed
contested challenged questioned queried asked inquired enquired requested sought solicited demanded urged urges
exhorted implored encouraged encourages counsel+ed advised cautioned warned alerted appealed pleaded lobbied
pressed pushed/for advocated championed recommended suggested proposed proposes offered volunteered tendered floated
put/forward set/(?:out|forth) laid/out spelled/out mapped/out brought/up broached raised raises took/up/the
informed apprised briefed notified told assured reassured guaranteed promised pledged vowed swore undertook undertaken undertakes
committed recommitted re-?committed agreed concurred acceded consented disagreed differed sided/with aligned
backed seconded endorsed supported supports favou?r(?:ed)? defended justified vouched/for upheld opposed objected
protested complained countered retorted replied responded rejoined answered reasoned interjected
condemned condemns denounced deplored deplores decried bemoaned lamented regretted regrets criticised criticized
slammed faulted blamed accused reproached rebuked castigated
thanked thanks congratulated congratulates felicitated commended commends praised praises applauded applauds hailed hails lauded saluted acclaimed complimented
cheered extolled credited appreciated appreciates valued embraced celebrated honou?red welcomed welcomes
greeted/the paid/tribute apologi[sz]ed mourned grieved condoled commiserated sympathi[sz]ed
expressed expresses voiced conveyed communicated imparted transmitted passed/on delivered/(?:a/message|remarks|the/greetings)
extended invited shared drew/(?:the/)?(?:\w+/){0,3}(?:attention|parallels?|distinction|lessons?) drew
assessed appraised rated judged evaluated viewed
called(?!/(?:President|Prime|The|the|Vladimir)) calls?/(?:for|on|upon) looked/forward looks?/forward
took/note takes/note took/issue took/exception
instructed tasked mandated identified established coordinated resolved decided determined adopted approved reached/(?:an?/)?(?:\w+/)?(?:agreement|understanding|consensus)
found/common/ground came/to/(?:an?|the)/(?:\w+/){0,2}(?:agreement|conclusion|understanding|view) arranged/to
settled/on set/(?:themselves/|a/|the/)goals? shared/(?:the/|an?/)?(?:\w+/)?(?:view|same|assessment|opinion|understanding)
shared/(?:the/|an?/|his/|her/|their/)?(?:\w+/)?(?:concern|commitment|conviction|determination|desire|belief|interest|goal|hope)s?
held/(?:the/view|that) gave/assurances? gave/(?:his|her|their)/ gave/(?:(?:an?|the|high|positive|detailed)/){1,3}(?:\w+/)?(?:assessments?|accounts?|appraisals?|explanations?|responses?|answer|details|evaluation|overview|update|outline|description)
gave/high gave/thanks gave/credit
provided/(?:[\w-]+/){0,4}(?:assessments?|accounts?|updates?|information|details|overview|assurances?|briefing)
made/(?:it/)?clear made/(?:the|a|an)/(?:point|case|plea|commitment|appeal|proposal|pledge|request|strong/case)
made/(?:reference|mention)/(?:to|of) made/assurances?
(?:issued|renewed|reiterated|extended|repeated|launched)/(?:an?|the|his|her|their)/(?:\w+/)?(?:invitation|call|appeal|commitment|offer|pledge|warning|support|request)
lent/(?:his/|her/|their/|its/)?support threw/(?:his|her|their)/weight showed/(?:understanding|interest|appreciation|readiness|solidarity)
registered/(?:his/|her/)?(?:concerns?|protest|opposition|objections?) lodged/a/(?:\w+/)?protest
(?:attached|attaches?|placed|puts?|laid)/(?:(?:great|particular|special|high|considerable|much|strong)/)?(?:importance|emphasis|value|priority|significance)
spoke/(?:highly|out|up|(?:strongly/|firmly/)?(?:in/(?:favou?r|support)|against)) came/out/(?:in/favou?r|against) stood/(?:up/for|by) (?:stands?|stood)/(?:ready|united|firm|together|with)
paid/(?:\w+/)?attention lined/up/behind argued/for sent/(?:his|her)/ sent/(?:\w+/)?(?:greetings|wishes|regards)
(?:took|used|seized)/(?:the|this)/(?:occasion|opportunity)/to/(?!discuss|exchang|review|talk|meet|engage|reflect|tak)
went/on/to/\w+ wanted/to/(?:thank|know|stress|underline|congratulate|express|emphasi[sz]e) chose/to/(?:stress|underline)
continued/to/(?:urge|call|stress|press|encourage|underscore|emphasi[sz]e|advocate)
(?:began|opened|closed|concluded|ended|started|finished)(?:/(?:the|their|his|her)/[\w/]{1,25})?/by/(?!reflect|discuss|exchang|review|tak|turn)\w+ing
has/offered speaks
"""
_TALKED = r"""
discussed reviewed exchanged considered(?!/it/) addressed touched talked dealt focused concentrated dwel(?:t|led) covered
examined analy[sz]ed spoke/(?:(?:in/detail|at/length|with/[^,.]{1,40}?)/)?(?:about|on) spoke/(?:in/detail/)?of reflected went/over
took/(?:advantage/of/)?the/opportunity/to (?:began|opened|closed|concluded|ended|started|finished)(?:/(?:the|their|his|her)/[\w/]{1,25})?/by/\w+ing
turned/to swapped shared/(?:their/|his/|her/|his/or/her/)?(?:views|perspectives|information|assessments|opinions|thoughts|insights|experiences?|ideas|impressions)
engaged/in had/(?:an?/|in-depth/|\w+/){0,4}(?:discussions?|exchanges?|conversations?|talks) compared/notes
continued/(?:discussions|their) held/(?:[\w,-]+/){0,5}(?:discussions|talks|consultations) consulted explored debated
took/stock updated engaged followed/up conferred deliberated delved conversed looked/(?:at|into) surveyed
paid/(?:\w+/){0,2}attention
"""


def _alternatives(words: str) -> str:
    """One pattern of many, set apart by white space, where “/” is a space: by initials, the longest first."""
    patterns = [word.replace("/", " ") for word in words.split()]
    lettered = sorted((w for w in patterns if re.match(r"[a-z](?![?*+{])", w)), key=lambda w: (w[0], -len(w)))
    shared = (
        f"{letter}(?:{'|'.join(one[1:] for one in group)})" for letter, group in groupby(lettered, lambda w: w[0])
    )
    return "|".join((*shared, *(one for one in patterns if one not in lettered)))


_IS = rf"(?:is|are|was|were|remain(?:s|ed)?)(?: also)?(?: \w+ly| very| deeply)? (?:{'|'.join(_STATES)})"
# What the sides are said to mean together: agree, share the view.
_MEANT = r"""
agree reaffirm pledge note support consider believe hope attach
share/(?:the/|an?/|their/)?(?:(?:common|same|strong|mutual)/)*(?:view|vision|commitment|interest|concern|conviction|belief|goal|desire|opinion|determination|aspiration|value|position|responsibility)s?
"""
_INTEND = rf"(?:intend|plan|aim|want|wish|hope|seek)(?:ed|ned)?{_TO_MEET} (?:to|that)"
REPORT = f"{_alternatives(_SAID + _MEANT)}|{_IS}|{_INTEND}"
DISCUSS = _alternatives(_TALKED)
