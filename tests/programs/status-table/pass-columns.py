import requests
from bs4 import BeautifulSoup
table = BeautifulSoup(requests.get("https://example.com").text, "html.parser").find("table", id="servers")
rows = [[c.get_text(" ", strip=True) for c in tr.find_all(["th", "td"])] for tr in table.find_all("tr")]
widths = [max(map(len, column)) for column in zip(*rows)]
for row in rows:
    print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)))
