import json, requests
from bs4 import BeautifulSoup
for tr in BeautifulSoup(requests.get("https://example.com").text, "html.parser").select("#servers tr"):
    print(json.dumps([td.get_text().strip() for td in tr.select("td,th")]))
