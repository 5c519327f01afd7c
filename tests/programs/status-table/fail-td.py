# mistake: The header row comes out empty
import requests
from bs4 import BeautifulSoup
for row in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find("table", id="servers").find_all("tr"):
    print([cell.text for cell in row.find_all("td")])
