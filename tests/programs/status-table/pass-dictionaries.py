import requests
from bs4 import BeautifulSoup
table = BeautifulSoup(requests.get("https://example.com").text, "html.parser").find("table", id="servers")
head, *rows = [[c.text.strip() for c in tr.find_all(["th", "td"])] for tr in table.find_all("tr")]
print(", ".join(head))
for row in rows:
    print(dict(zip(head, row)))
