"""What may make a finding doubtful."""

from enum import StrEnum


class Doubt(StrEnum):
    """Why an editor should look twice. The value names the doubt in plain words; whoever shows it may translate."""

    LANGUAGE = "too few words to tell the language"
    NEIGHBOUR_LANGUAGE = "the letters look like another language's"
    NO_DATE = "no date was found, and none of publication is known"
    FAR_DATE = "the date is far from that of publication"
    UNKNOWN_NAME = "this name is not known"
    SHARED_NAME = "several people have this name"
    NO_COUNTRY = "for whom this person speaks is not known"
    ONE_SIDE = "only one side was found"
    SEVERAL = "several people of this side took part: see who speaks"
    PRONOUN = "a pronoun: see whom it means"
    GOES_ON = "no speaker of its own: see whether it goes on"
    OFFICE_ALONE = "named by office alone"
    NO_PERSON = "no person is named for this side"
    IMPERSONAL = "said impersonally: see whose position it is"
    NO_KIND = "no word tells the kind of contact"
    WEAK_WORD = "only one weak word shows this topic"
