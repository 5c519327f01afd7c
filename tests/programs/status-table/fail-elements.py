# mistake: Elements are printed
import requests
from bs4 import BeautifulSoup
for row in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find("table", id="servers").find_all("tr"):
    print(row.find_all(["th", "td"]))
