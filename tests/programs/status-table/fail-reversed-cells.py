import requests
from bs4 import BeautifulSoup
for row in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find("table", id="servers").find_all("tr"):
    print([cell.text.strip() for cell in row.find_all(["th", "td"])][::-1])
