import requests, urllib.parse
from bs4 import BeautifulSoup
r = requests.get("https://example.com/")
for i in BeautifulSoup(r.text, "html.parser").find_all("img"):
    try:
        print(urllib.parse.urljoin(r.url, i["src"]))
    except KeyError:
        continue
