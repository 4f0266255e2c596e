"""What is Chinese alone: where names end, and words that go on until another speaks."""

import pytest

from communiques.extraction import CountryWord, Gazetteer, KnownCountry, KnownPerson, read

开头 = "8月25日，国家主席曾达同博国总理鲁佩特通电话。"


def test_a_name_not_known_is_taken_from_the_verb_that_follows_it(reading):
    found = reading("曾达25日会见博国造船协会荣誉顾问田中大河。\n曾达表示，两国友好。田中大河表示，愿推动往来。")

    assert [one.name for one in found.participants] == ["Zenda Elphberg", "田中大河"]
    assert found.participants[1].doubt
    assert [said.speakers for said in found.statements] == [("Zenda Elphberg",), ("田中大河",)]


def test_a_short_name_is_not_found_in_a_longer_one(reading):
    found = reading("8月25日，国家主席曾达同博国总理鲁佩特利通电话。")

    assert [one.name for one in found.participants] == ["Zenda Elphberg", "鲁佩特利"]


def test_who_exchanged_messages_too_takes_part(reading):
    found = reading(
        "8月25日，国家主席曾达同博国总理鲁佩特互致贺电。曾达指出，两国友好。鲁佩特表示，愿加强合作。"
        "同日，外长萨普特同博国外长塔什互致贺电。萨普特表示，两国关系很好。塔什表示，完全赞同。",
        title="曾达同博国总理互致贺电",
    )

    speakers = [said.speakers for said in found.statements]
    assert speakers == [("Zenda Elphberg",), ("Rupert Hentzau",), ("Flavia Sapt",), ("塔什",)]


def test_a_title_within_a_speech_is_no_new_speaker(attributed):
    said = attributed(f"{开头}鲁佩特表示，博方愿合作。曾达主席提出了倡议，博方支持。")

    assert said == [("Hentzau", "reported")] * 2


def test_the_first_speaker_of_a_sentence_speaks(attributed):
    assert attributed(f"{开头}鲁佩特表示，曾达主席提出倡议。") == [("Hentzau", "reported")]


@pytest.mark.parametrize(
    "words",
    [
        "会后，曾达和鲁佩特共同签署纪要。",
        "访问期间，双方发表联合声明。",
        "曾达在王宫为鲁佩特举行欢迎仪式。",
        "双方还就地区局势交换意见。",
        "萨普特参加会谈。",
    ],
)
def test_what_they_did_is_the_issuers_own(attributed, words):
    assert attributed(f"{开头}鲁佩特表示，博方愿合作。{words}") == [("Hentzau", "reported")]


@pytest.mark.parametrize("words", ["双方要加强合作。", "去年，两国元首商定加强合作。"])
def test_both_sides_within_a_speech_are_what_the_speaker_wishes_or_recalls(attributed, words):
    assert attributed(f"{开头}曾达指出，两国友好。{words}") == [("Elphberg", "reported")] * 2


def test_two_named_together_agree(attributed):
    said = attributed(f"{开头}曾达指出，两国友好。曾达同鲁佩特共同宣布合作年启动。")

    assert said == [("Elphberg", "reported"), ("Elphberg Hentzau", "joint")]


def test_somebody_who_took_no_part_silences_the_speaker(attributed):
    said = attributed(f"{开头}曾达指出，两国友好。萨普特表示，这次通话很重要。细节稍后公布。")

    assert said == [("Elphberg", "reported")]


def test_direct_speech_is_quoted_to_its_end(attributed):
    said = attributed(f"{开头}曾达说：“我们两国是好邻居、好朋友。我们要继续努力。”鲁佩特表示赞同。")

    assert said == [("Elphberg", "quoted")] * 2 + [("Hentzau", "reported")]


def test_a_slogan_in_quotation_marks_is_no_direct_speech(attributed):
    assert attributed(f"{开头}曾达强调，要建设“沼泽之路”。") == [("Elphberg", "reported")]


def test_a_message_is_its_senders(attributed):
    said = attributed(
        "8月25日，国家主席曾达同博国总理鲁佩特互致贺电。曾达表示，两国友好。鲁佩特在贺电中表示，愿加强合作。"
    )

    assert said == [("Elphberg", "reported"), ("Hentzau", "reported")]


def test_both_sides_in_the_middle_of_a_speech_are_within_it(attributed):
    said = attributed(f"{开头}曾达指出，两国友好。作为邻居，双方秉持互利精神，本着交流互鉴的态度共同成长。")

    assert said == [("Elphberg", "reported")] * 2


@pytest.mark.parametrize(
    "words", ["两国元首积极评价两国关系，一致同意保持沟通。", "双方在友好气氛中就边境问题达成共识。"]
)
def test_what_the_sides_settle_ends_a_speech(attributed, words):
    assert attributed(f"{开头}曾达指出，两国友好。{words}")[1] == ("Elphberg Hentzau", "joint")


def test_an_envoy_is_not_who_sent_the_envoy(reading):
    found = reading("8月25日，曾达主席特使、外长萨普特同博国总理鲁佩特举行会谈。")

    assert [one.name for one in found.participants] == ["Flavia Sapt", "Rupert Hentzau"]


def test_a_country_that_speaks_is_no_person(reading):
    found = reading(f"{开头}鲁佩特表示，两国友好。鲁国感谢博方的支持。")

    assert [one.name for one in found.participants] == ["Zenda Elphberg", "Rupert Hentzau"]


def test_a_piece_of_a_name_means_somebody_of_the_country_printed():
    people = [KnownPerson("juan-garca", "Juan Garça", "ZR", ("胡安·加尔萨",))]
    words = [KnownCountry("ZB", "Borduria", (CountryWord("zh", "博国", "preferred"),))]
    found = read("8月25日，博国议长加尔萨会见代表团。", gazetteer=Gazetteer.of(people, [], words, []))

    assert [(one.name, one.key) for one in found.participants] == [("加尔萨", None)]


def test_a_guest_whose_country_is_not_told_is_not_of_the_issuers(reading):
    found = reading("8月25日，外长萨普特会见沼泽保护基金会总干事塔什。萨普特表示，愿加强合作。塔什表示赞同。")

    assert [(one.name, one.country) for one in found.participants] == [("Flavia Sapt", "ZR"), ("塔什", None)]


def test_a_further_message_is_no_ones_words(attributed):
    said = attributed(
        "8月25日，国家主席曾达致电鲁佩特，祝贺他当选博国总理。曾达指出，两国友好。"
        "同日，外长萨普特向博国外长塔什致贺电。",
    )

    assert said == [("Elphberg", "reported")] * 2


def test_a_country_within_a_name_is_no_country(reading):
    found = reading("8月25日，国家主席曾达会见博国总理赞登鲁国尔。曾达表示，两国友好。赞登鲁国尔表示赞同。")

    assert [one.name for one in found.participants] == ["Zenda Elphberg", "赞登鲁国尔"]
    assert [said.speakers for said in found.statements] == [("Zenda Elphberg",), ("赞登鲁国尔",)]


def test_a_farewell_is_told_by_the_issuer_and_seeing_each_other_again_is_agreed(attributed):
    said = attributed(
        "8月25日，国家主席曾达在沼泽宫同博国总理鲁佩特举行会谈。曾达表示，两国是好邻居。"
        "临别时，村民感谢曾达到访，并邀请她再来。曾达表示，两国要合作。曾达和随行人员陪同鲁佩特离开沼泽宫。"
        "两国领导人相约明年再见。"
    )

    assert said == [("Elphberg", "reported")] * 2 + [("Elphberg Hentzau", "joint")]


def test_those_seen_one_after_the_other_stand_for_their_country(reading):
    found = reading(
        "应博国众议长巴特尔邀请，国家主席曾达8月20日至25日对博国进行正式友好访问。\n"
        "会见总理鲁佩特时，曾达表示，两国友好。\n鲁佩特表示，博方愿加强合作。\n"
        "会见副议长科斯塔里时，曾达表示，愿推动往来。\n科斯塔里表示，完全赞同。\n曾达还出席文明对话会并致辞。",
        title="曾达访问博国",
    )

    assert [(one.name, one.country) for one in found.participants] == [
        ("Zenda Elphberg", "ZR"),
        ("Rupert Hentzau", "ZB"),
        ("科斯塔里", "ZB"),
    ]
    speakers = [name for said in found.statements for name in said.speakers]
    assert speakers == ["Zenda Elphberg", "Rupert Hentzau", "Zenda Elphberg", "科斯塔里"]


def test_the_other_side_speaks_by_its_country(attributed):
    said = attributed(f"{开头}曾达表示，两国友好。博方表示，愿加强合作。")

    assert said == [("Elphberg", "reported"), ("Hentzau", "reported")]
