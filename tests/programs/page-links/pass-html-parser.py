import requests
from html.parser import HTMLParser
found = []
class Finder(HTMLParser):
    def handle_starttag(self, tag, attrs):
        if tag != "a":
            return
        for name, value in attrs:
            if name == "href":
                found.append(value)
f = Finder()
f.feed(requests.get("https://example.com").text)
f.close()
for one in found:
    print(one)
