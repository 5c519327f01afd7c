import requests
from bs4 import BeautifulSoup
for row in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find("table", id="servers").find_all("tr"):
    cells = [c.text.strip() for c in row.find_all(["th", "td"])]
    if "up" in cells or cells[0] == "Server":
        print(cells)
