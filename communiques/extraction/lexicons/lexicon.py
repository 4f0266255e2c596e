"""The shape of a lexicon."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Patterns of one language, over text in which names are single characters (see `tagging`).

    All are regular expressions to be put into larger ones; an empty one means that the language has no such thing.
    """

    language: str
    title: str  # nouns of office: President, Foreign Minister
    offices: dict[str, str]  # class of office -> nouns that mean it
    article: str  # what may stand before a title or a country
    of: str  # what joins a title to a country: of, du, de la
    side: str  # what makes a country or demonym a delegation: the Chinese side ({name} is the country)
    collective: str  # the two leaders, both sides
    they: str
    he: str
    report: str  # finite verbs of speech
    discuss: str  # finite verbs of discussion: of one side they report, of both they narrate
    fill: str  # words that may stand between subject and verb
    participle: str  # noting, stressing
    conjunction: str  # and, but: what brings a second verb
    inverted: str  # a-t-il ajouté: a verb that holds its pronoun
    trailing: str  # verbs that may stand before their subject: said X
    according: str  # according to X
    impersonal: str  # it was agreed
    told: str  # impersonal forms that go on with the one who was speaking: it was noted
    narration: str  # sentences that are the issuer's own, whatever they hold
    contact: str  # words that tell of the contact itself
    cut: str  # what in an opening sentence leads away from the participants
    attendance: str  # X and Y attended
    kinds: tuple[tuple[str, str], ...]  # kind -> words, the first that is found decides
    months: tuple[str, ...]  # twelve patterns
    weekdays: tuple[str, ...]  # seven, Monday first
    today: str
    yesterday: str
    dates: tuple[str, ...]  # patterns with groups day, month, year, until, weekday
    joint_statement: str  # what a joint statement begins with
    contact_nouns: str = ""  # words of sentences on the contact itself; none: words never go on by themselves
    latter: str = ""  # the latter, ce dernier: the one who was named last
    honorific: str = ""  # Mme, M.: a name follows
    counterpart: str = ""  # homologue: a name may follow
    met_besides: str = ""  # what tells in a later sentence whom else somebody met
    own_delegation: str = ""  # what else speaks for the issuer's side: the delegation of the government
    own_office: str = ""  # what an issuer calls its own side by, whatever office is printed: the head of the department
    agent: str = ""  # was invited by: the speaker ({subject}) in the passive
    goes_on: str = ""  # must, it is essential: after somebody's words this goes on with them
    exchange: str = ""  # what tells that two sides exchanged messages
    according_him: str = ""  # according to him
    other: str = ""  # the other side by the one just named: his counterpart
    others: str = ""  # all other sides by the one just named: her counterparts
    with_words: str = ""  # what brings a side's words into a sentence on both ({subject}, {participle}): with X noting
    feminine: str = ""  # what tells a woman's title; none: a title tells nothing of it
    tail: str = ""  # what may stand between a title and a name: des Rates für Sicherheit,
    aside: str = ""  # what may stand between a subject and its verb; none: a relative clause or a few prepositions
    verb_first: str = ""  # verbs of speech that may stand before their subject anywhere: Zudem betonte X
    noun: str = ""  # with such a language: how a sentence begins that has another subject before its verb
    adverbial: str = ""  # and how one begins that has none
    said: str = ""  # participles that end a clause: hat X betont
    talked: str = ""  # the same of discussion
    dropped: str = ""  # verbs of speech that may stand without a subject: Añadió que
    plural: str = ""  # what tells that such a verb has several subjects
    of_many: str = ""  # what tells that a verb has several subjects
    demands: str = (
        ""  # how a sentence begins that asks for something: right after somebody's words it goes on with them
    )
    backward: str = ""  # what begins a sentence that tells who said the one before: Об этом заявил X
    went_on: str = ""  # what marks reported speech without a verb of speech: sei, habe
    runs_on: bool = False  # whether a speaker's words go on until another is named
