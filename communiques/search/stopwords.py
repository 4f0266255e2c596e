"""Words so common that a question is not narrowed by them: articles, pronouns, prepositions, auxiliaries, folded.

Left out are those that are something else in another language held: `war` (German: was), `may` (a month, a name).
"""

_ENGLISH = """
a about after all also an and any are as at be been before being between both but by can could did do does
during each for from had has have he her his how i if in into is it its more most no not of on only other
our out over s she should so some such t than that the their them then there these they this those through to
under until up was we were what when where which while who whom whose why will with would you your said say
says
"""

_FRENCH = """
a ai au aux avec c ce ces cet cette chez comme comment d dans de des depuis du elle elles en entre est et
etaient etait ete etre eu il ils j je jusqu l la le les leur leurs lors lui m mais mes meme n ne ni nos notre
nous on ont par pas pendant plus pour qu quand que quel quelle quelles quels qui quoi s sa sans se selon ses
si son sont sous sur t tous tout toute toutes un une vers vos votre vous y dit
"""

_GERMAN = """
aber als am an auch auf aus bei bis da dass dem den der des die dies diese dieser dieses doch du durch ein
eine einem einen einer eines er es fur gegen haben hat hatte ich ihr ihre im in ist ja kann mit nach nicht
noch nur ob oder ohne sein seine sich sie sind so uber um und uns unter vom von vor waren was wenn werden
wie wird wir zu zum zur zwischen
"""

_SPANISH = """
al ante con contra cual cuando de del desde donde durante el ella ellos en entre era es esta este esto fue ha
han hasta la las lo los mas muy no o para pero por porque que se segun ser si sin sobre son su sus tambien un
una y
"""

_ITALIAN = """
agli ai al alla alle allo anche che chi come con cui da dal dalla degli dei del della delle dello di dove e ed
gli ha hanno i il in la le lo ma nei nel nella non o per piu quale quando questa questo se si sono su sua sui
sul suo tra un una uno
"""

_RUSSIAN = """
без был была были было быть в во все вы где для до его ее если же за и из или им их к как когда кто ли мы на
над не но о об он она они оно от по под при с со так также то только у уже что чтобы эта эти это этот я
"""

STOP_WORDS = frozenset(f"{_ENGLISH} {_FRENCH} {_GERMAN} {_SPANISH} {_ITALIAN} {_RUSSIAN}".split())
