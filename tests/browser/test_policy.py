"""The strict security policy, as a browser enforces it."""


def test_the_admin_is_clean_under_the_strict_policy(page, admin_user):
    page.goto("/admin/")
    page.get_by_label("Username").fill("admin")
    page.get_by_label("Password").fill("password")
    page.get_by_role("button", name="Log in").click()

    page.get_by_role("link", name="Users").first.click()
    page.get_by_role("link", name="admin", exact=True).click()

    assert page.get_by_label("Username").input_value() == "admin"


def test_an_inline_script_does_not_run_and_the_test_hears_of_it(page, complaints):
    page.goto("/admin/login/")

    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = true'}))"
    )

    assert page.evaluate("window.ran") is None
    assert "Content Security Policy" in complaints.pop()
