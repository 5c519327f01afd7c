import requests
from bs4 import BeautifulSoup
rows = BeautifulSoup(requests.get("https://example.com").text, "html.parser").find("table", id="servers").find_all("tr")
for row in rows[1:] + rows[:1]:
    print([cell.text.strip() for cell in row.find_all(["th", "td"])])
