"""What is French alone: offices with their portfolios, counterparts, the latter, quotations."""

import pytest

from communiques.extraction import CountryWord, Gazetteer, KnownCountry

OUVERTURE = (
    "La présidente ruritanienne Zenda Elphberg s'est entretenue mercredi "
    "avec le Premier ministre bordure Rupert Hentzau."
)
MINISTERES = "de l'intérieur", "des finances et de la souveraineté numérique", "chargée du commerce extérieur"


@pytest.mark.parametrize("portefeuille", MINISTERES)
def test_a_minister_of_whatever_portfolio_is_found_by_name(reading, portefeuille):
    found = reading(f"Zenda Elphberg a reçu la ministre bordure {portefeuille} Berta Krafft à Strelsau.")

    assert [(one.name, one.country) for one in found.participants] == [("Zenda Elphberg", "ZR"), ("Berta Krafft", "ZB")]


@pytest.mark.parametrize(
    "hôte",
    [
        "Berta Krafft, ministre de la Culture de Bordurie",
        "son homologue bordure Berta Krafft",
        "Mme Berta Krafft, secrétaire d'État de Bordurie",
    ],
)
def test_a_stranger_is_found_before_an_office_and_as_a_counterpart(reading, hôte):
    found = reading(f"Zenda Elphberg a rencontré {hôte} pour évoquer les marais de la région.")

    assert [(one.name, one.country) for one in found.participants] == [("Zenda Elphberg", "ZR"), ("Berta Krafft", "ZB")]
    assert found.participants[1].doubt


@pytest.mark.parametrize("sujet", ["Son homologue bordure", "Son homologue", "Le Premier ministre"])
def test_a_counterpart_is_the_other_side(attributed, sujet):
    assert attributed(f"{OUVERTURE} {sujet} a salué cet accord.") == [("Hentzau", "reported")]


def test_the_latter_is_who_was_named_last(attributed):
    said = attributed(f"{OUVERTURE} Mme Elphberg a remercié M. Hentzau. Ce dernier a salué cet accueil.")

    assert said == [("Elphberg", "reported"), ("Hentzau", "reported")]


def test_the_head_of_the_department_is_the_issuers_side(attributed):
    said = attributed(f"{OUVERTURE} La paix est une chance, a notamment souligné la cheffe du Département des marais.")

    assert said == [("Elphberg", "reported")]


def test_a_title_in_quotation_marks_is_no_quotation(attributed):
    said = attributed(
        f"{OUVERTURE} Mme Elphberg a salué cet accord. L'exposé « Les marais de demain et d'hier » a été lu."
    )

    assert said == [("Elphberg", "reported")]


def test_what_both_said_at_an_earlier_visit_is_background(attributed):
    said = attributed(
        f"{OUVERTURE} La visite fait suite à celle de mai, lors de laquelle les deux parties ont exprimé leur accord."
    )

    assert said == []


def test_in_the_way_of_a_presidency(attributed):
    said = attributed(
        "La Présidente de la République s'est entretenue ce jour avec M. Rupert Hentzau, Premier ministre de Bordurie. "
        "S'agissant des marais, la cheffe de l'État a dit sa préoccupation. Le Premier ministre l'a remerciée. "
        "Il lui a fait part de son intention de venir. Les deux dirigeants ont échangé sur le sommet. "
        "Ils sont convenus de rester en contact. Tous deux ont condamné les violences. "
        "Il a été convenu que les ministres se réuniraient."
    )

    both = ("Hentzau Elphberg", "joint")
    assert said == [("Elphberg", "reported"), ("Hentzau", "reported"), ("Hentzau", "reported"), both, both, both]


def test_an_aside_between_subject_and_verb_leaves_the_subject(attributed):
    said = attributed(
        f"{OUVERTURE} M. Hentzau, pour sa part, a félicité la Ruritanie. Il a, au nom du pays, exprimé son regret."
    )

    assert said == [("Hentzau", "reported")] * 2


@pytest.mark.parametrize(
    ("phrase", "qui"),
    [
        ("Mme Elphberg a été invitée par M. Hentzau à revenir bientôt.", "Hentzau"),
        ("La Bordurie serait disposée à négocier, selon le Premier ministre.", "Hentzau"),
        ("Les deux ministres précisent que la paix est proche.", "Elphberg Hentzau"),
        ("Une volonté de coopérer a été exprimée de part et d'autre.", "Elphberg Hentzau"),
        ("Les deux ministres ont également évoqué la paix.", None),
        ("La ministre s'est entretenue à Strelsau avec des pêcheurs.", None),
        ("La Bordurie a décidé récemment de drainer le marais.", None),
        ("Les deux pays sont séparés par un marais de part et d'autre de la frontière.", None),
    ],
)
def test_who_is_heard_in_one_sentence(attributed, phrase, qui):
    assert [speakers for speakers, _ in attributed(f"{OUVERTURE} {phrase}")] == ([qui] if qui else [])


def test_he_means_who_was_named_before_in_the_same_sentence(attributed):
    said = attributed(f"{OUVERTURE} À l'issue, M. Hentzau s'est exprimé devant la presse, où il a salué cet accord.")

    assert said == [("Hentzau", "reported")]


def test_what_must_be_goes_on_with_the_speaker_and_a_doubt(reading):
    found = reading(f"{OUVERTURE} Mme Elphberg a rappelé le droit. Mais il faut encore assécher le marais.")

    assert [said.speakers for said in found.statements] == [("Zenda Elphberg",)] * 2
    assert found.statements[1].doubt


def test_a_heading_is_nobodys(attributed):
    assert attributed(f"{OUVERTURE}\nM. Hentzau plaide pour la paix\nLa pluie tombait sur Strelsau.") == []


@pytest.mark.parametrize(
    ("texte", "genre"),
    [
        ("Zenda Elphberg s'est entretenue avec le Premier ministre Rupert Hentzau de la paix.", "call"),
        ("Zenda Elphberg s'est entretenue à Strelsau avec le Premier ministre Rupert Hentzau de la paix.", "meeting"),
    ],
)
def test_a_talk_without_a_place_is_a_call(reading, texte, genre):
    assert reading(texte).kind.kind == genre


def test_who_was_present_accompanied(reading):
    found = reading(f"{OUVERTURE} L'audience s'est déroulée en présence de la ministre, Mme Flavia Sapt.")

    assert [(one.name, one.accompanying) for one in found.participants][-1] == ("Flavia Sapt", True)


def test_an_excellency_is_found_by_the_name(reading):
    found = reading(
        "La Présidente de la République, Son Excellence Madame Zenda Elphberg, a reçu en audience "
        "Son Excellence Monsieur Rupert Hentzau, Premier ministre de Bordurie."
    )

    assert [one.name for one in found.participants] == ["Zenda Elphberg", "Rupert Hentzau"]


def test_whoever_is_met_after_the_opening_stands_for_the_country(reading):
    found = reading(
        "La présidente Zenda Elphberg s'est rendue en Bordurie pour une visite de travail. La pluie tombait. "
        "Elle a été reçue par le Premier ministre Rupert Hentzau. Elle a salué le conseiller du ministre Karl Sapt."
    )

    assert [one.name for one in found.participants] == ["Zenda Elphberg", "Rupert Hentzau"]


def test_a_stranger_beside_the_issuers_own_is_the_guest(reading):
    found = reading(
        "A l'invitation de son homologue, Monsieur Karl Krafft, la ministre Flavia Sapt séjournera en Bordurie "
        "à l'occasion d'une visite officielle."
    )

    assert [(one.name, one.country) for one in found.participants] == [("Karl Krafft", "ZB"), ("Flavia Sapt", "ZR")]


@pytest.mark.parametrize(
    "phrase",
    [
        "Mme Elphberg et M. Hentzau ont signé un accord de pêche.",
        "En mai, les deux ministres avaient réaffirmé leur accord.",
        "M. Hentzau s'est exprimé, le matin, devant des étudiants.",
    ],
)
def test_deeds_and_what_was_said_earlier_are_nobodys(attributed, phrase):
    assert attributed(f"{OUVERTURE} {phrase}") == []


def test_a_misspelt_name_is_the_one_known(attributed):
    assert attributed(f"{OUVERTURE} La présidente Zendah Elphberg a salué cet accord.") == [("Elphberg", "reported")]


def test_ministers_of_whatever_portfolio_speak_together(attributed):
    said = attributed(f"{OUVERTURE} Les ministres de la justice ont réaffirmé leur volonté.")

    assert said == [("Elphberg Hentzau", "joint")]


@pytest.mark.parametrize(
    ("phrase", "qui"),
    [
        ("La cheffe du Département des marais (DM) a salué cet accord.", "Elphberg"),
        ("La présidente (parti du marais) a salué cet accord.", "Elphberg"),
        ("La cheffe du Département des marais (DM), Zenda Elphberg, et M. Hentzau ont salué cela.", "Elphberg Hentzau"),
        ("M. Hentzau a profité de l'occasion pour visiter la ville.", None),
        ("M. Hentzau a profité de l'occasion pour saluer cet accord.", "Hentzau"),
    ],
)
def test_parentheses_and_occasions(attributed, phrase, qui):
    assert [speakers for speakers, _ in attributed(f"{OUVERTURE} {phrase}")] == ([qui] if qui else [])


def test_a_department_in_parentheses_stays_in_the_role(reading):
    found = reading(
        "Le chef du Département des marais (DM) Zenda Elphberg a reçu le Premier ministre bordure Rupert Hentzau."
    )

    assert found.participants[0].role == "chef du Département des marais (DM)"


def test_talks_that_must_go_on_are_nobodys(attributed):
    said = attributed(
        f"{OUVERTURE} Mme Elphberg a rappelé le droit. Ces discussions devraient se poursuivre à Strelsau."
    )

    assert said == [("Elphberg", "reported")]


def test_a_name_nearly_that_of_the_title_is_the_same_person(reading):
    found = reading(
        "La présidente Zenda Elphburg a reçu le Premier ministre bordure Rupert Hentzau à Strelsau pour une visite.",
        title="Zenda Elphberg reçoit Rupert Hentzau",
    )

    assert [one.name for one in found.participants] == ["Zenda Elphberg", "Rupert Hentzau"]


@pytest.mark.parametrize(
    ("phrase", "qui"),
    [
        ("Les deux parties se sont entendues pour instaurer un dialogue.", "Elphberg Hentzau"),
        ("Les délégations ruritanienne et bordure ont souligné leur accord.", "Elphberg Hentzau"),
        ("L'avancée des travaux a été saluée par les deux parties.", "Elphberg Hentzau"),
        ("Mme Elphberg et M.Hentzau ont réitéré leur condamnation.", "Elphberg Hentzau"),
        ("La délégation du gouvernement a souligné son intérêt.", "Elphberg"),
        ("Du côté bordure, on a rappelé l'importance de la pêche.", "Hentzau"),
        ("La présidente en a aussi profité pour exposer ses projets.", "Elphberg"),
        ("M. Hentzau a lui aussi loué cette coopération.", "Hentzau"),
        ("Le Premier ministre est revenu sur la question des marais.", "Hentzau"),
    ],
)
def test_further_ways_of_saying(attributed, phrase, qui):
    assert [speakers for speakers, _ in attributed(f"{OUVERTURE} {phrase}")] == [qui]


def test_according_to_him_is_the_speaker_before(attributed):
    said = attributed(f"{OUVERTURE} M. Hentzau a salué cet accord. Selon lui, le marais en profitera.")

    assert said == [("Hentzau", "reported")] * 2


@pytest.mark.parametrize(
    ("phrase", "qui"),
    [
        ("La Ruritanie a soutenu divers projets de drainage.", None),
        ("La Ruritanie entretient des contacts et encourage les pêcheurs.", None),
        ("La Ruritanie salue cette intention.", "Elphberg"),
        ("La Ruritanie et la Bordurie ont souligné leur amitié.", "Elphberg Hentzau"),
        ("Les délégations des deux pays ont convenu de se revoir.", "Elphberg Hentzau"),
    ],
)
def test_a_country_speaks_but_its_deeds_are_no_words(attributed, phrase, qui):
    assert [speakers for speakers, _ in attributed(f"{OUVERTURE} {phrase}")] == ([qui] if qui else [])


def test_a_word_that_is_country_and_demonym_is_told_by_its_capital():
    words = tuple(CountryWord("fr", word, kind) for word, kind in (("zenda", "demonym"), ("Zenda", "preferred")))
    found = (
        Gazetteer.of([], [], [KnownCountry("ZZ", "Zenda", words)], []).country_words("fr").find("Le Zenda et le zenda")
    )

    assert [match.kind for match in found] == ["preferred", "demonym"]


@pytest.mark.parametrize(
    ("phrase", "qui"),
    [
        ("Mme Elphberg et son collègue bordure ont admis le danger.", "Elphberg Hentzau"),
        ("La ministre Flavia Sapt et M. Hentzau se sont entretenus au sujet des marais.", None),
    ],
)
def test_colleagues_and_those_who_took_no_part(attributed, phrase, qui):
    assert [speakers for speakers, _ in attributed(f"{OUVERTURE} {phrase}")] == ([qui] if qui else [])


@pytest.mark.parametrize(
    ("phrase", "qui"),
    [
        ("M. Hentzau a également sollicité un soutien.", "Hentzau"),
        ("M. Hentzau réfute toute contradiction.", "Hentzau"),
        ("M. Hentzau souhaite une réponse rapide.", "Hentzau"),
        ("La Bordurie souhaite une réponse rapide.", None),
        ("Les ministres ont poursuivi les débats entamés en mai.", None),
    ],
)
def test_wishes_are_a_persons_words_and_a_countrys_policy(attributed, phrase, qui):
    assert [speakers for speakers, _ in attributed(f"{OUVERTURE} {phrase}")] == ([qui] if qui else [])


@pytest.mark.parametrize(
    ("phrase", "dit"),
    [
        ("Concernant les marais, la délégation bordure a présenté sa manière de faire.", [("Hentzau", "reported")]),
        ("Mme Elphberg et le ministre chargé des digues et marais Hentzau se sont penchés sur les marais.", []),
        (
            "Mme Elphberg et le ministre chargé des digues et marais Hentzau ont salué l'accord.",
            [("Elphberg Hentzau", "joint")],
        ),
        ("La rencontre a été l'occasion pour M. Hentzau de présenter les digues.", [("Hentzau", "reported")]),
        ("M. Hentzau a témoigné sa reconnaissance.", [("Hentzau", "reported")]),
        ("L'entretien a permis à Mme Elphberg de remercier son hôte.", [("Elphberg", "reported")]),
        ("M. Hentzau a vu la reine, avec qui il a évoqué les digues.", []),
    ],
)
def test_delegations_joined_subjects_and_talks_with_another(attributed, phrase, dit):
    assert attributed(f"{OUVERTURE} {phrase}") == dit


def test_a_stranger_joined_to_somebody_known_takes_part(reading):
    found = reading("Zenda Elphberg et Berta Krafft ont discuté des marais.", title="Visite en Bordurie")

    assert ("Berta Krafft", "ZB") in [(one.name, one.country) for one in found.participants]


def test_those_of_several_who_spoke_with_each_other_are_meant_after_that(attributed):
    ouverture = (
        "La présidente ruritanienne Zenda Elphberg et la ministre des affaires étrangères Flavia Sapt "
        "ont rencontré le Premier ministre bordure Rupert Hentzau."
    )
    dit = attributed(
        f"{ouverture} Mme Elphberg et M. Hentzau ont évoqué les digues. Ils se sont félicités de leur état. "
        "Selon eux, rien ne presse."
    )

    assert dit == [("Elphberg Hentzau", "joint")] * 2


def test_an_agreement_of_mind_is_joint(attributed):
    assert attributed(f"{OUVERTURE} Les deux interlocuteurs étaient d'accord sur les digues.") == [
        ("Elphberg Hentzau", "joint")
    ]


def test_a_quotation_may_be_closed_by_another_mark(attributed):
    dit = attributed(f"{OUVERTURE} «Nous n'assécherons aucun marais sans vous”, a dit M. Hentzau. Il pleuvait.")

    assert dit == [("Hentzau", "quoted")]


def test_according_to_him_may_stand_anywhere(attributed):
    dit = attributed(f"{OUVERTURE} M. Hentzau a salué cet accord. Il aidera selon lui les marais.")

    assert dit == [("Hentzau", "reported")] * 2


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Les uns comme les autres ont souligné le rôle des digues.", [("Elphberg Hentzau", "joint")]),
        ("Les deux États entendent resserrer leurs liens.", [("Elphberg Hentzau", "joint")]),
        ("La Ruritanie et la Bordurie ont l'intention de bâtir une digue.", [("Elphberg Hentzau", "joint")]),
        ("De l'avis de Rupert Hentzau, les digues suffisent.", [("Hentzau", "reported")]),
        ("L'occasion a été saisie pour souligner le rôle des digues.", [("Elphberg Hentzau", "joint")]),
        ("Les parties ont évoqué les digues, la délégation bordure soulignant leur âge.", [("Hentzau", "reported")]),
        ("Les deux dirigeants ont discuté des digues et se sont informés mutuellement de leur état.", []),
        ("La question des digues a également été évoquée par MM. Elphberg et Hentzau.", []),
        ("M. Hentzau s'est renseigné sur les digues.", [("Hentzau", "reported")]),
        ("M. Hentzau a remercié la Ruritanie, selon lui très solidaire.", [("Hentzau", "reported")]),
    ],
)
def test_french_ways_of_sharing_a_view(attributed, sentence, said):
    assert attributed(f"{OUVERTURE} {sentence}") == said


def test_the_head_of_a_body_is_found_by_an_executive_office(reading):
    found = reading("Zenda Elphberg a reçu à Strelsau la directrice exécutive de la Bordurie, Antoinette Mauban.")

    assert ("Antoinette Mauban", "ZB") in [(one.name, one.country) for one in found.participants]


def test_whom_a_guest_saw_besides_takes_part(reading):
    found = reading(
        f"{OUVERTURE} La présidente a également rencontré le ministre bordure des digues, Bertrand Trepow. "
        "Elle s'est souvenue de son prédécesseur Anton Tarlenheim."
    )

    assert [one.name for one in found.participants] == ["Zenda Elphberg", "Rupert Hentzau", "Bertrand Trepow"]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Du côté bordure, l'assurance a été donnée que les digues tiendront.", [("Hentzau", "reported")]),
        ("M. Hentzau a appris avec satisfaction que les digues tiennent.", [("Hentzau", "reported")]),
        ("Ils ont permis de constater une large identité de vues.", [("Elphberg Hentzau", "joint")]),
    ],
)
def test_french_ways_of_telling_whose_view_it_is(attributed, sentence, said):
    assert attributed(f"{OUVERTURE} {sentence}") == said
