"""Forms of the admin, read from their pages and sent as a browser would send them."""

from html.parser import HTMLParser

from django.urls import reverse


class Paper(HTMLParser):
    """The first form of a page that is posted, with what stands in its fields.

    `paper["title"] = "…"` types; a list ticks or chooses several. `send()` presses a button.
    """

    def __init__(self, client, address, page=None):
        super().__init__(convert_charrefs=True)
        self.client, self.address = client, address
        self.fields, self.buttons = {}, set()
        self._inside, self._text, self._select = False, None, None
        self.page = page or client.get(address)
        assert self.page.status_code == 200, self.page
        self.feed(self.page.content.decode())

    @classmethod
    def of(cls, response, paper):
        """The form as it came back."""
        return cls(paper.client, paper.address, response)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form" and given.get("method") == "post" and "logout" not in given.get("id", ""):
            self._inside = True
        elif self._inside and tag == "input":
            self._input(given)
        elif self._inside and tag == "textarea":
            self._text = given["name"]
            self.fields[self._text] = [""]
        elif self._inside and tag == "select" and "name" not in given:
            self._select = None  # of a script; it is not sent
        elif self._inside and tag == "select":
            self._select = given
            self.fields.setdefault(given["name"], [])
        elif self._inside and self._select and tag == "option" and "selected" in given:
            self.fields[self._select["name"]].append(given.get("value", ""))

    def handle_endtag(self, tag):
        if tag == "form":
            self._inside = False
        elif tag == "textarea" and self._text:
            self.fields[self._text] = [self.fields[self._text][0].removeprefix("\n").replace("\n", "\r\n")]
            self._text = None

    def handle_data(self, data):
        if self._text:
            self.fields[self._text][0] += data

    def _input(self, given):
        kind, name = given.get("type", "text"), given.get("name")
        if kind == "submit":
            self.buttons.add(name)
        elif kind in ("checkbox", "radio"):
            if "checked" in given:
                self.fields.setdefault(name, []).append(given.get("value", "on"))
        elif name:
            self.fields.setdefault(name, []).append(given.get("value", "").replace("\n", "\r\n"))

    def __getitem__(self, name):
        values = self.fields.get(name, [])
        return values[0] if len(values) == 1 else values

    def __setitem__(self, name, value):
        values = value if isinstance(value, list) else [value]
        self.fields[name] = [str(getattr(one, "pk", one)) for one in values]

    def add_row(self, prefix, **values):
        """Press “Add another” and fill the row in; its number."""
        number = int(self[f"{prefix}-TOTAL_FORMS"])
        empty = {name: kept for name, kept in self.fields.items() if f"{prefix}-__prefix__-" in name}
        for name, kept in empty.items():
            self.fields[name.replace("__prefix__", str(number))] = list(kept)
        for name, value in values.items():
            self[f"{prefix}-{number}-{name}"] = value
        self[f"{prefix}-TOTAL_FORMS"] = number + 1
        return number

    def send(self, button="_continue", **kwargs):
        data = {name: values for name, values in self.fields.items() if "__prefix__" not in name}
        return self.client.post(self.address, {**data, button: "1"}, **kwargs)


def change(record):
    return reverse(f"admin:archive_{record._meta.model_name}_change", args=[record.pk])


def add(model):
    return reverse(f"admin:archive_{model._meta.model_name}_add")


def errors(response):
    """What a form that came back says: {field or prefix-number-field: messages}."""
    said = {name: [str(e) for e in messages] for name, messages in response.context["adminform"].form.errors.items()}
    for inline in response.context["inline_admin_formsets"]:
        for number, row in enumerate(inline.formset.errors):
            said |= {f"{inline.formset.prefix}-{number}-{name}": list(map(str, found)) for name, found in row.items()}
        if inline.formset.non_form_errors():
            said[inline.formset.prefix] = list(map(str, inline.formset.non_form_errors()))
    return said
