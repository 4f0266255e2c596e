"""People's names in Chinese, where no space tells the end of a name."""

import re

from .names import NameMatch

OPENING = 300  # characters in which a text names those who speak later

# Characters by which foreign names are written, and words that begin with one of them and may follow a name.
_OF_SOUNDS = frozenset(
    "阿埃艾安奥巴贝比布茨达德蒂迪杜恩尔法菲费夫弗伏福盖戈格古哈海赫胡加杰基吉卡凯科克库拉莱兰劳勒雷里利林卢鲁伦罗洛"
    "马迈曼梅米莫姆穆纳娜内尼努诺帕佩皮普奇齐恰乔丘茹萨塞赛桑沙舍什施史斯松苏索塔泰特提汀廷图托瓦维魏温沃乌希夏谢欣辛"
    "雅亚扬耶伊英泽扎詹兹佐"
)
_FOLLOWING = re.compile("希望|提[出到及议醒]|特[别意使]|夫[妇人]|安排|加[强快大入]|内[阁容部外]|感谢|谢|达成|夏季")
_TITLES = ("埃米尔", "谢赫")  # titles that end in such a character
# What follows a name where the opening tells of the contact.
_ENDS = re.compile("[，。、；和同与及（(]|举行|会谈|会见|会晤|通电话|通话|互致|进行|一行|夫妇|主席|先生|女士|率|等|$")
_OVER = re.compile("[，。、；]|表示|指出|强调|说[，：]|举行|会谈|会见|会晤|通电话|互致")
_TWO = re.compile("..[和与、]..")
_SHORT = 3  # characters; a longer name is hardly the beginning of another

# A speaker: the verb alone tells where the name ends.
_SPEAKING = re.compile(
    r"(?:^|[。！？”\n])\s*(?P<name>[\u4e00-\u9fff·－-]{2,16}?)(?:热烈|诚挚|首先|则|也|还|随后)?"
    r"(?:表示|指出|强调|说[，：]|感谢|祝贺|转达|高度|积极评价|介绍)"
)


def is_cut_off(text: str, match: NameMatch, before: str) -> bool:
    """Whether a foreign name is only a piece of a longer one; `before` stands before it and is no country's name.

    A piece is joined to the rest by a dot or a hyphen, or, if it is short, by one more character of sounds.
    """
    following = text[match.end : match.end + 1]
    if following in ("·", "-", "－") or before.endswith(("-", "－")):
        return True
    if match.end - match.start > _SHORT:
        return False
    if following in _OF_SOUNDS and following and not _FOLLOWING.match(text, match.end):
        return True
    return before[-1:] in _OF_SOUNDS and not before.endswith(_TITLES)


def ends_a_name(text: str, end: int) -> bool:
    """Whether what ends here is no country but part of a name: one more character of sounds, and the name is over."""
    return text[end : end + 1] in _OF_SOUNDS and bool(text[end : end + 1]) and bool(_OVER.match(text, end + 1))


def speakers_named(tagged: str) -> list[re.Match[str]]:
    """Those who speak later on and whom the opening names, by no name that is known (known ones are characters)."""
    return [match for match in _SPEAKING.finditer(tagged) if _is_in_opening(match["name"], tagged, match.start("name"))]


def _is_in_opening(name: str, tagged: str, said_at: int) -> bool:
    """Whether the opening has the whole name, and it is not two names."""
    place = tagged.find(name, 0, OPENING)
    return 0 <= place < said_at and not _TWO.search(name) and bool(_ENDS.match(tagged, place + len(name)))
