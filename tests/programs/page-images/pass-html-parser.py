from html.parser import HTMLParser
from urllib.request import urlopen
from urllib.parse import urljoin
class P(HTMLParser):
    def handle_starttag(self, tag, attrs):
        d = dict(attrs)
        if tag == "img" and d.get("src") is not None:
            print(urljoin("https://example.com/", d["src"]))
    handle_startendtag = handle_starttag
P().feed(urlopen("https://example.com").read().decode("utf-8"))
