"""Whose words a sentence gives."""

OPENING = "President Zenda Elphberg spoke today with Prime Minister Rupert Hentzau of Borduria."
OUVERTURE = (
    "La présidente ruritanienne Zenda Elphberg s'est entretenue mercredi "
    "avec le Premier ministre bordure Rupert Hentzau."
)
开头 = "8月25日，国家主席曾达同博国总理鲁佩特通电话。"


def test_the_opening_is_the_issuers_own(attributed):
    assert attributed(OPENING) == []


def test_names_titles_and_pronouns_lead_to_the_speaker(attributed):
    said = attributed(f"{OPENING} The President stressed peace. She also thanked him. Mr. Hentzau welcomed this.")

    assert said == [("Elphberg", "reported"), ("Elphberg", "reported"), ("Hentzau", "reported")]


def test_what_they_discussed_is_narration_and_what_they_agreed_is_joint(attributed):
    said = attributed(f"{OPENING} They discussed the marsh. The two leaders agreed to meet.")

    assert said == [("Elphberg Hentzau", "joint")]


def test_discussing_and_affirming_in_one_breath_is_joint(attributed):
    said = attributed(f"{OPENING} The leaders discussed the marsh, underscoring their friendship.")

    assert said == [("Elphberg Hentzau", "joint")]


def test_one_side_discussing_is_reported(attributed):
    assert attributed(f"{OPENING} The Prime Minister also discussed visas.") == [("Hentzau", "reported")]


def test_reported_speech_wins_over_narration(attributed):
    said = attributed(f"{OPENING} They discussed the marsh, and President Elphberg underscored its beauty.")

    assert said == [("Elphberg", "reported")]


def test_a_country_speaks_for_its_leader(attributed):
    assert attributed(f"{OPENING} Borduria stressed its neutrality.") == [("Hentzau", "reported")]


def test_a_direct_quotation_is_quoted_to_its_end(attributed):
    said = attributed(
        f'{OPENING} "We shall drain no marsh without you," the President said. '
        '"That is a promise. It will be kept by us all."'
    )

    assert said == [("Elphberg", "quoted")] * 3


def test_a_word_in_quotation_marks_is_no_quotation(attributed):
    assert attributed(f'{OPENING} The President noted a "grave" risk.') == [("Elphberg", "reported")]


def test_policy_without_a_verb_of_speech_is_narration(attributed):
    assert attributed(f"{OPENING} Ruritania is a member of the League of Marshes.") == []


def test_french_speech_runs_on_until_another_speaks(attributed):
    said = attributed(
        f"{OUVERTURE} Mme Elphberg a déclaré que tout allait bien. La Ruritanie est prête à coopérer, a-t-elle ajouté. "
        "Les deux parties doivent se soutenir, a-t-elle poursuivi. La Ruritanie espère la paix. "
        "Pour sa part, M. Hentzau a affirmé son accord. Les deux parties ont convenu de se revoir."
    )

    assert said == [("Elphberg", "reported")] * 4 + [("Hentzau", "reported"), ("Elphberg Hentzau", "joint")]


def test_a_speaker_may_stand_at_the_end(attributed):
    said = attributed(f"{OUVERTURE} La paix est une chance, a souligné le Premier ministre bordure.")

    assert said == [("Hentzau", "reported")]


def test_chinese_speech_runs_on_until_another_speaks(attributed):
    said = attributed(
        f"{开头}曾达指出，两国关系很好。双方要加强合作。鲁佩特表示，博方愿同鲁方合作。博方高度赞赏。双方一致同意保持沟通。"
    )

    assert said == [("Elphberg", "reported")] * 2 + [("Hentzau", "reported")] * 2 + [("Elphberg Hentzau", "joint")]


def test_who_else_was_there_accompanied(reading):
    found = reading(f"{开头}曾达指出，两国关系很好。萨普特等参加会见。")

    assert [(one.name, one.accompanying) for one in found.participants][-1] == ("Flavia Sapt", True)
    assert len(found.statements) == 1


def test_every_sentence_of_a_joint_statement_is_joint(attributed):
    said = attributed(
        "We, President Zenda Elphberg and Prime Minister Rupert Hentzau, reaffirm our friendship. "
        "It exemplifies our commitment.",
        title="Joint Statement of Ruritania and Borduria",
    )

    assert said == [("Elphberg Hentzau", "joint")] * 2


def test_a_statement_tells_the_rule_and_the_words(reading):
    (said,) = reading(f"{OPENING} The President stressed peace.").statements

    assert "stressed" in said.reason


def test_according_to_somebody_is_that_persons_word(attributed):
    assert attributed(f"{OPENING} According to the President, the marsh is dry.") == [("Elphberg", "reported")]


def test_two_sides_named_by_their_countries_speak_together(attributed):
    said = attributed(f"{OPENING} The leaders of Ruritania and Borduria praised the visit.")

    assert said == [("Elphberg Hentzau", "joint")]


def test_words_that_plainly_go_on_are_the_same_speakers_with_a_doubt(reading):
    found = reading(f"{OPENING} The President noted the drought. Over 1,700 farms have lost their water this year.")

    assert [said.speakers for said in found.statements] == [("Zenda Elphberg",)] * 2
    assert found.statements[1].doubt


def test_a_pronoun_after_its_verb_means_the_speaker_before(reading):
    found = reading(f"{OUVERTURE} M. Hentzau a salué ce projet. La paix est une chance, a-t-il ajouté.")

    assert [said.speakers for said in found.statements] == [("Rupert Hentzau",)] * 2
    assert "a-t-il ajouté" in found.statements[1].reason
