from html.parser import HTMLParser
from urllib.request import urlopen


class Table(HTMLParser):
    inside = False
    cell = None
    row = None

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.inside = dict(attrs).get("id") == "servers"
        if not self.inside:
            return
        if tag == "tr":
            self.row = []
        if tag in ("td", "th"):
            self.cell = ""

    def handle_endtag(self, tag):
        if tag == "table":
            self.inside = False
        if not self.inside:
            return
        if tag in ("td", "th"):
            self.row.append(self.cell.strip())
            self.cell = None
        if tag == "tr":
            print("; ".join(self.row))

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


Table().feed(urlopen("https://example.com").read().decode())
