import urllib.request
from html.parser import HTMLParser


class P(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.depth = []
        self.title = None

    def handle_starttag(self, tag, attrs):
        if tag == "title" and self.title is None:
            self.title = ""
            self.depth.append(tag)

    def handle_endtag(self, tag):
        if tag == "title" and self.depth:
            self.depth.pop()

    def handle_data(self, data):
        if self.depth:
            self.title += data


p = P()
p.feed(urllib.request.urlopen("https://example.com").read().decode())
print(p.title)
