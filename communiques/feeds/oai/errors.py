"""What a request may do wrong (section 3.6 of the protocol)."""

from enum import StrEnum


class Code(StrEnum):
    """The codes of the protocol. An empty archive has no sets."""

    BAD_VERB = "badVerb"
    BAD_ARGUMENT = "badArgument"
    BAD_RESUMPTION = "badResumptionToken"
    UNKNOWN_FORMAT = "cannotDisseminateFormat"
    UNKNOWN_ITEM = "idDoesNotExist"
    NO_RECORDS = "noRecordsMatch"
    NO_FORMATS = "noMetadataFormats"
    NO_SETS = "noSetHierarchy"


class OaiError(Exception):
    """A request that cannot be answered: the code of the protocol, and why in words."""

    def __init__(self, code: Code, why: str) -> None:
        super().__init__(why)
        self.code, self.why = code, why
