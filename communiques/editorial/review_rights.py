"""What somebody may do in the review: the rights of the records it is about."""

from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True)
class Rights:
    """To see what waits; to change communiqués, to delete them; to enter people, and to give them names."""

    see: bool
    change: bool
    delete: bool
    enter_people: bool
    name_people: bool


def asked_by(request: HttpRequest) -> Rights:
    """The rights of whoever asks."""

    def may(right: str) -> bool:
        return bool(request.user.has_perm(f"archive.{right}"))

    change = may("change_communique")
    return Rights(
        see=change or may("view_communique"),
        change=change,
        delete=may("delete_communique"),
        enter_people=change and may("add_person"),
        name_people=may("change_person"),
    )
