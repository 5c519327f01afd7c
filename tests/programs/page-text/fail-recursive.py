# mistake: Paragraphs in other elements are left out
import requests
from bs4 import BeautifulSoup
for p in BeautifulSoup(requests.get("https://example.com").text, "html.parser").select("body > p"):
    print(p.text)
