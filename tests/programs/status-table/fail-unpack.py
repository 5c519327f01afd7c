# mistake: Three columns are taken for granted
import requests
from bs4 import BeautifulSoup
for row in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find("table", id="servers").find_all("tr"):
    a, b, c = row.find_all(["th", "td"])
    print(a.text, b.text, c.text)
