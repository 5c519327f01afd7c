# mistake: Each cell stands on a line of its own
import requests
from bs4 import BeautifulSoup
for cell in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find("table", id="servers").find_all(["th", "td"]):
    print(cell.text)
