"""The tables of the archive, one module each."""

from .communique import Communique, CommuniqueTopic, Kind, Origin, Status
from .country import Country, CountryName
from .doubt import Doubt
from .encounter import Encounter
from .formulation import Formulation, FormulationName, ProposedFormulation
from .index import FrequentLexeme, IndexChange, IndexedCommunique, IndexedStatement
from .names import NameKind
from .participation import Participation
from .person import Office, Person, PersonName
from .source import Source, SourceName
from .statement import Statement, StatementSpeaker, StatementTopic
from .topic import Topic, TopicName

__all__ = [
    "Communique",
    "CommuniqueTopic",
    "Country",
    "CountryName",
    "Doubt",
    "Encounter",
    "Formulation",
    "FormulationName",
    "FrequentLexeme",
    "IndexChange",
    "IndexedCommunique",
    "IndexedStatement",
    "Kind",
    "NameKind",
    "Office",
    "Origin",
    "Participation",
    "Person",
    "PersonName",
    "ProposedFormulation",
    "Source",
    "SourceName",
    "Statement",
    "StatementSpeaker",
    "StatementTopic",
    "Status",
    "Topic",
    "TopicName",
]
