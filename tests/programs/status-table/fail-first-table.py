# mistake: The first table is a menu
import requests
from bs4 import BeautifulSoup
for row in BeautifulSoup(requests.get("https://example.com").text, "html.parser").table.find_all("tr"):
    print([cell.text.strip() for cell in row.find_all(["th", "td"])])
