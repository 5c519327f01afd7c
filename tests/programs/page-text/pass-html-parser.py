from html.parser import HTMLParser
from urllib.request import urlopen
class P(HTMLParser):
    depth = 0
    def handle_starttag(self, tag, attrs):
        self.depth += tag == "p"
    def handle_endtag(self, tag):
        if tag == "p":
            self.depth -= 1
            print()
    def handle_data(self, data):
        if self.depth:
            print(data, end="")
P().feed(urlopen("https://example.com", timeout=4).read().decode())
