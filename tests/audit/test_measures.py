"""The lines of the audit's table."""

from tests.audit.measures import at_least, at_most, faults, none_of, table


def test_a_measure_names_its_worst_page_and_every_page_beyond_it():
    line = at_most("LCP", 1.5, "s", {"/en/": 1.2, "/en/people/": 1.75, "/en/topics/": 1.6}, 2)

    assert line.measured == "1.75 s at most (/en/people/)"
    assert not line.met
    assert line.faults == ["/en/people/: 1.75 s", "/en/topics/: 1.60 s"]


def test_what_is_just_enough_is_met():
    assert at_most("CSS", 15, "KB", {"/en/": 15.0}).met
    assert at_least("SEO", 100, {"/en/": 100, "/fr/": 100}).met
    assert not at_least("SEO", 100, {"/en/": 100, "/fr/": 99}).met


def test_the_table_says_what_is_not_met_and_where():
    lines = [none_of("cookies", [], "4 pages"), none_of("barriers", ["/en/: contrast", "/fr/: contrast"], "4 views")]

    assert "| cookies | 0 | 0 (4 pages) | yes |" in table(lines)
    assert "| barriers | 0 | 2 (4 views) | **no** |" in table(lines)
    assert faults(lines, most=1) == "**barriers**\n\n- /en/: contrast\n- and 1 more"
