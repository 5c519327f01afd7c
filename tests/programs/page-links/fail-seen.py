import requests
from bs4 import BeautifulSoup
seen = []
for a in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("a", href=True):
    if a["href"] not in seen:
        seen.append(a["href"])
        print(a["href"])
