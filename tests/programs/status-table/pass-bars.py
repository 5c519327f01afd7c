import requests
from bs4 import BeautifulSoup
for tr in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find(id="servers").find_all("tr"):
    print(" | ".join(c.get_text(strip=True) for c in tr.find_all(["td", "th"])))
